/// @file
/// Stage 7: a Document as rows of CSV or TSV, one row for each observation.
#ifndef ZHIBIAO_OUTPUT_DELIMITED_HPP
#define ZHIBIAO_OUTPUT_DELIMITED_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/output/mention_list.hpp>

#include <string>

namespace zhibiao {
inline namespace v0 {

enum class Delimiter : char {
    comma = ',',  ///< CSV as RFC 4180 has it: CRLF, cells quoted where they need it
    tab = '\t',   ///< TSV: LF, a tab or line end inside a cell becomes a blank
};

struct DelimitedOptions {
    Delimiter delimiter = Delimiter::comma;
    OffsetEncoding offsets = OffsetEncoding::utf_32;  ///< what begin and end count
    bool header = true;                               ///< begin with the row of column names
};

/// The fields of records.md section 1 in their order, objects flattened (`period_start`, `subject_name`), `source` before
/// them and `error` after them. What is unknown is an empty cell; the parts of a ratio are joined by `:`. A Document with
/// an error is one row of its source and its error.
[[nodiscard]] std::string to_delimited(Document const& document, DelimitedOptions const& options = {});

/// The same for the mentions, records.md section 10.
[[nodiscard]] std::string mentions_to_delimited(Document const& document, LayerSet layers = LayerSet::all(),
                                                DelimitedOptions const& options = {});

}  // namespace v0
}  // namespace zhibiao

#endif

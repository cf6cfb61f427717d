/// @file
/// Stage 7: a Document as JSON, records.md sections 10 and 11.
#ifndef ZHIBIAO_OUTPUT_JSON_HPP
#define ZHIBIAO_OUTPUT_JSON_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/options.hpp>
#include <zhibiao/output/mention_list.hpp>

#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// One line of JSON without a line end, keys in the order of records.md section 11, the same bytes on every run. Every key
/// is always there. Where explanations were asked for (Options::explain), an observation has one key more, `explanation`:
/// for each field that isn't null {"rule", "begin", "end", "text"}. A Document with an error has `error` in place of the article and the lists. Always valid UTF-8.
[[nodiscard]] std::string to_json(Document const& document, JsonOptions const& options = {});

/// `line`, JSON as to_json() and mentions_to_json() write it, for people: a member or element a line, indented by two blanks
/// a level from `level` on. No line end at the end. Linear.
[[nodiscard]] std::string indented_json(std::string_view line, unsigned level = 0);

/// The layer under the observations, records.md section 10: one flat JSON array in text order, without a line end. Empty
/// for a Document with an error. Of a period `end` is its last day, and its place is repeated in `span`.
[[nodiscard]] std::string mentions_to_json(Document const& document, LayerSet layers = LayerSet::all(),
                                           JsonOptions const& options = {});

}  // namespace v0
}  // namespace zhibiao

#endif

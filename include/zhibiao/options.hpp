/// @file
/// What a caller may ask for.
#ifndef ZHIBIAO_OPTIONS_HPP
#define ZHIBIAO_OPTIONS_HPP

#include <zhibiao/text/date.hpp>
#include <zhibiao/text/text.hpp>

#include <optional>
#include <string>

namespace zhibiao {
inline namespace v0 {

struct Options {
    std::string source = {};        ///< name of the document, `source` in JSON: a file name, an id
    std::optional<Date> published = {};  ///< reference date, used where the text states none
    bool lossy = false;             ///< replace invalid bytes instead of refusing the document
    bool numbers = false;           ///< list every numeral in Document::mentions()
    bool explain = false;           ///< fill Document::explanations
};

/// How to write a document as JSON.
struct JsonOptions {
    OffsetEncoding offsets = OffsetEncoding::utf_32;  ///< what begin and end count
};

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What a document lets somebody say.
#ifndef ZHIBIAO_ENTITY_QUOTE_HPP
#define ZHIBIAO_ENTITY_QUOTE_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Who says what: `quotes` in JSON. The strings are the document's own words and live as long as it.
struct Quote {
    std::string_view text;     ///< without the quotation marks around it; never empty
    Span span;                 ///< of `text`, in bytes of the reading; across paragraphs where the speech goes on in the next one
    std::string_view speaker;  ///< the name, else what the speaker is called (区相关负责人); empty where none is told
    std::string_view post;     ///< of a speaker with a name, as in the list of persons; empty where none is told
    bool direct = true;        ///< in quotation marks; else told behind 表示， and up to the end of its sentence, by somebody with a name
};

/// In text order.
[[nodiscard]] std::vector<Quote> list_quotes(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What a document lets somebody say.
#ifndef ZHIBIAO_ENTITY_QUOTE_HPP
#define ZHIBIAO_ENTITY_QUOTE_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Who says what: `quotes` in JSON.
struct Quote {
    std::string_view text;     ///< without its quotation marks
    Span span;                 ///< of `text`, in the reading
    std::string_view speaker;  ///< the name, else what the speaker is called (区相关负责人); empty where none is told
    std::string_view post;     ///< of a speaker with a name; empty where none is told
    bool direct = true;        ///< in quotation marks; else told by 表示，…
};

/// In text order.
[[nodiscard]] std::vector<Quote> list_quotes(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

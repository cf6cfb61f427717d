/// @file
/// The lines of a reading, without the blanks around them.
#ifndef ZHIBIAO_ARTICLE_IMPL_LINE_HPP
#define ZHIBIAO_ARTICLE_IMPL_LINE_HPP

#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// A line with something in it.
struct Line {
    Span span;                 ///< in the reading, trimmed
    std::uint32_t indent = 0;  ///< blanks before it
};

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\0'; }

std::vector<Line> split_lines(std::string_view reading);

/// Appends the sentences of `block` to `sentences`.
void split_sentences(std::string_view reading, Span block, std::vector<Span>& sentences);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

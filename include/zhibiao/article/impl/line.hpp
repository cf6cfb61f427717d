/// @file
/// The lines of a reading, without the blanks around them.
#ifndef ZHIBIAO_ARTICLE_IMPL_LINE_HPP
#define ZHIBIAO_ARTICLE_IMPL_LINE_HPP

#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// What sets words of a line apart as cells of a table are; a line may have several.
enum class Gap : std::uint8_t { none = 0, tab = 1, bar = 2, blanks = 4 };

/// A line with something in it.
struct Line {
    Span span;                 ///< in the reading, trimmed
    std::uint32_t indent = 0;  ///< blanks before it
    std::uint8_t gaps = 0;     ///< of Gap; blanks at the ends may count, too
    [[nodiscard]] bool has(Gap gap) const noexcept { return (gaps & static_cast<std::uint8_t>(gap)) != 0; }
};

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\0'; }

/// The lines of `reading`, whose Breaks::lines are `breaks`.
std::vector<Line> split_lines(std::string_view reading, std::span<std::uint32_t const> breaks);

/// Appends the sentences of `block` to `sentences`. `stops` are Breaks::stops of `reading` from somewhere before the block on;
/// those before its end are taken off.
void split_sentences(std::string_view reading, Span block, std::span<std::uint32_t const>& stops, std::vector<Span>& sentences);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

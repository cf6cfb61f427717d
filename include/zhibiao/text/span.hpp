/// @file
/// A place in a text: half-open, in bytes of UTF-8.
#ifndef ZHIBIAO_TEXT_SPAN_HPP
#define ZHIBIAO_TEXT_SPAN_HPP

#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// Half-open range of byte offsets. Which text it counts in is said where a span is handed out.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
    /// The words at this span of `text`.
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const noexcept {
        return text.substr(begin, end - begin);
    }
    /// The same where the span is known to lie inside `text`: nothing is checked.
    [[nodiscard]] constexpr std::string_view inside(std::string_view text) const noexcept { return {text.data() + begin, size()}; }
    friend constexpr bool operator==(Span, Span) noexcept = default;
};

}  // namespace v0
}  // namespace zhibiao

#endif

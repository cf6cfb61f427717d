/// @file
/// What a text begins and ends with, of words whose size the compiler knows: each comparison is an instruction or two and never a
/// call, which memcmp() is wherever the compiler takes a place for rare, as behind a dozen other words. Not part of the API.
#ifndef ZHIBIAO_TEXT_IMPL_FIXED_WORDS_HPP
#define ZHIBIAO_TEXT_IMPL_FIXED_WORDS_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace fixed_words {

template <std::size_t size>
[[nodiscard]] inline bool same(char const* text, char const* word) noexcept {
    return std::memcmp(text, word, size) == 0;
}

template <std::size_t size>
[[nodiscard]] inline bool begins_with(std::string_view text, char const (&word)[size]) noexcept {
    return text.size() >= size - 1 && same<size - 1>(text.data(), word);
}

template <std::size_t size>
[[nodiscard]] inline bool ends_with(std::string_view text, char const (&word)[size]) noexcept {
    return text.size() >= size - 1 && same<size - 1>(text.data() + text.size() - (size - 1), word);
}

template <std::size_t size>
[[nodiscard]] inline bool equals(std::string_view text, char const (&word)[size]) noexcept {
    return text.size() == size - 1 && same<size - 1>(text.data(), word);
}

template <std::size_t... sizes>
[[nodiscard]] inline bool begins_with_any(std::string_view text, char const (&... words)[sizes]) noexcept {
    return (begins_with(text, words) || ...);
}

template <std::size_t... sizes>
[[nodiscard]] inline bool ends_with_any(std::string_view text, char const (&... words)[sizes]) noexcept {
    return (ends_with(text, words) || ...);
}

/// Two texts of any sizes: what isn't equal mostly differs in size or in the first bytes.
[[nodiscard]] inline bool are_equal(std::string_view one, std::string_view other) noexcept {
    if (one.size() != other.size()) return false;
    if (one.size() >= 3 && !same<3>(one.data(), other.data())) return false;
    return one == other;
}

}  // namespace fixed_words
}  // namespace v0
}  // namespace zhibiao

#endif

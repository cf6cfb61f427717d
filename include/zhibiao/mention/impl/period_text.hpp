/// @file
/// Looking at the characters of a reading: what the period stage asks of the words around a time. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_HPP

#include <zhibiao/text/impl/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

using Words = std::string_view;

inline constexpr Words numerals = "0123456789零〇○一二三四五六七八九十百千万亿两几";
inline constexpr Words punctuation = "，。；：、！？,;:!?（）()《》“”‘’「」\"—…·|　 \t\r\n";

[[nodiscard]] inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The first character of `words` where it has one or three bytes, U+FFFD for others, 0 for none.
[[nodiscard]] inline char32_t code_point(Words words) noexcept {
    if (words.empty()) return 0;
    auto const byte = [words](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(words[at])); };
    if (byte(0) < 0x80) return byte(0);
    if (byte(0) >= 0xE0 && byte(0) < 0xF0 && words.size() >= 3) return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return 0xFFFD;
}

/// The Chinese numerals, each at the place that its hash tells; no two share one.
struct NumeralPlaces {
    std::array<char32_t, 64> at{};

    [[nodiscard]] static constexpr std::size_t place(char32_t c) noexcept { return static_cast<std::uint32_t>(c * 0x2778507Du) >> 26; }
    constexpr NumeralPlaces() {
        for (char32_t const c : std::u32string_view(U"零〇○一二三四五六七八九十百千万亿两几")) at[place(c)] = c;
    }
};
inline constexpr NumeralPlaces numeral_places;

[[nodiscard]] inline bool is_numeral(char32_t c) noexcept {
    if (c < 0x80) return c >= '0' && c <= '9';
    return numeral_places.at[NumeralPlaces::place(c)] == c;
}

[[nodiscard]] inline bool one_of(char32_t c, std::u32string_view set) noexcept { return c != 0 && set.find(c) != set.npos; }

/// Bytes of the first character of `words`.
[[nodiscard]] inline std::size_t character_length(Words words) noexcept {
    if (words.empty()) return 0;
    std::size_t const length = utf8_detail::character_length(words.front());
    return length < words.size() ? length : words.size();
}

/// The last character of `words`, empty where it is empty.
[[nodiscard]] Words last_character(Words words) noexcept;
/// Whether `character` is one of `set`, characters written one behind the other.
[[nodiscard]] bool is_one_of(Words character, Words set) noexcept;
[[nodiscard]] bool begins_with_one_of(Words rest, Words set) noexcept;
[[nodiscard]] bool ends_with_one_of(Words before, Words set) noexcept;
[[nodiscard]] bool begins_with_numeral(Words rest) noexcept;
template <typename List>
[[nodiscard]] bool starts_with_any(Words rest, List const& words) noexcept {
    for (Words const word : words)
        if (rest.starts_with(word)) return true;
    return false;
}
template <typename List>
[[nodiscard]] bool ends_with_any(Words before, List const& words) noexcept {
    for (Words const word : words)
        if (before.ends_with(word)) return true;
    return false;
}
[[nodiscard]] inline bool starts_with_any(Words rest, std::initializer_list<Words> words) noexcept {
    return starts_with_any<std::initializer_list<Words>>(rest, words);
}
[[nodiscard]] inline bool ends_with_any(Words before, std::initializer_list<Words> words) noexcept {
    return ends_with_any<std::initializer_list<Words>>(before, words);
}
/// Whether a clause, a bracket or a quotation begins behind `before`, or ends at `rest`.
[[nodiscard]] bool at_boundary(Words before) noexcept;
[[nodiscard]] bool before_boundary(Words rest) noexcept;
/// The end of `words`, `reach` bytes at most, whole characters.
[[nodiscard]] Words last_bytes(Words words, std::size_t reach) noexcept;
[[nodiscard]] Words without_blanks_before(Words words) noexcept;
[[nodiscard]] Words without_blanks_behind(Words words) noexcept;
/// Where `word` first stands in the clause that `rest` begins with, `reach` bytes ahead at most; npos where it doesn't.
[[nodiscard]] std::size_t find_in_clause(Words rest, Words word, std::size_t reach) noexcept;

/// Value of the numeral at the front of `words`, which is taken off: 28, 二十八, 二〇二〇, 两千零四; -1 where there is none.
int take_number(Words& words) noexcept;
/// The first and the last numeral in `words`; {0, 0} where there is none.
[[nodiscard]] std::array<int, 2> numbers_of(Words words) noexcept;
/// How many characters of numerals stand at the front of `words`.
[[nodiscard]] int numeral_length(Words words) noexcept;

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

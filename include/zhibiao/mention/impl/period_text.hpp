/// @file
/// Looking at the characters of a reading: what the period stage asks of the words around a time. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_HPP

#include <zhibiao/text/impl/byte_scan.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

using Words = std::string_view;

inline constexpr Words numerals = "0123456789零〇○一二三四五六七八九十百千万亿两几";

[[nodiscard]] inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] inline bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// What stands behind the first `length` bytes, as many as `words` has or fewer: substr() without the question whether it has them.
[[nodiscard]] inline Words from(Words words, std::size_t length) noexcept { return {words.data() + length, words.size() - length}; }

using fixed_words::begins_with;
using fixed_words::begins_with_any;
using fixed_words::ends_with;
using fixed_words::ends_with_any;
using fixed_words::equals;

// ---- characters

[[nodiscard]] inline bool begins_with_three_bytes(Words words) noexcept {
    return words.size() >= 3 && (static_cast<unsigned char>(words[0]) & 0xF0) == 0xE0;
}
/// The character of three bytes that stands there.
[[nodiscard]] inline char32_t three_byte_code_point(char const* at) noexcept {
    auto const byte = [at](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(at[i])); };
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}
// The rarer ones, of other lengths.
[[nodiscard]] char32_t short_code_point(Words words) noexcept;
[[nodiscard]] char32_t short_last_code_point(Words words) noexcept;
/// The first character of `words` where it has one to three bytes, U+FFFD for others, 0 for none.
[[nodiscard]] inline char32_t code_point(Words words) noexcept {
    return begins_with_three_bytes(words) ? three_byte_code_point(words.data()) : short_code_point(words);
}
/// The last one, likewise.
[[nodiscard]] inline char32_t last_code_point(Words words) noexcept {
    if (words.size() < 3) return short_last_code_point(words);
    Words const three(words.data() + words.size() - 3, 3);
    return begins_with_three_bytes(three) ? code_point(three) : short_last_code_point(words);
}

/// Characters written one behind the other, as an argument of a template.
template <std::size_t size>
struct CharacterList {
    char32_t characters[size]{};
    consteval CharacterList(char32_t const (&list)[size]) { std::copy(list, list + size, characters); }
};
/// A set of characters below U+10000, each at the place that its hash tells; no two share one.
template <CharacterList list>
class CharacterSet {
public:
    [[nodiscard]] static bool has(char32_t c) noexcept { return places[place(c, shape)] == c; }

private:
    struct Shape {
        unsigned bits = 3;
        std::uint32_t factor = 0x9E3779B1;
    };
    static constexpr char16_t nothing = 0xD800;  // no character of a text
    [[nodiscard]] static constexpr std::size_t place(char32_t c, Shape form) noexcept { return static_cast<std::uint32_t>(c * form.factor) >> (32 - form.bits); }
    static constexpr bool fits(Shape form) {
        std::array<bool, 1024> used{};
        for (char32_t const c : list.characters) {
            if (c != 0 && used[place(c, form)]) return false;
            if (c != 0) used[place(c, form)] = true;
        }
        return true;
    }
    static constexpr Shape find_shape() {
        Shape form;
        for (int tried = 0; !fits(form); ++tried) {
            form.factor = form.factor * 1664525u + 1013904223u;
            if (tried % 32 == 31) ++form.bits;
        }
        return form;
    }
    static constexpr Shape shape = find_shape();
    static constexpr std::array<char16_t, std::size_t{1} << shape.bits> places = [] {
        std::array<char16_t, std::size_t{1} << shape.bits> all{};
        for (char16_t& one : all) one = nothing;
        for (char32_t const c : list.characters)
            if (c != 0) all[place(c, shape)] = static_cast<char16_t>(c);
        return all;
    }();
};
template <CharacterList list>
[[nodiscard]] inline bool one_of(char32_t c) noexcept { return CharacterSet<list>::has(c); }
template <CharacterList list>
[[nodiscard]] inline bool begins_with(Words rest) noexcept { return CharacterSet<list>::has(code_point(rest)); }
template <CharacterList list>
[[nodiscard]] inline bool ends_with(Words before) noexcept { return CharacterSet<list>::has(last_code_point(before)); }

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

/// What a numeral counts in a date: 0 to 9, 10, 100 and 1000, 20 for 廿, each at the place that its hash tells.
struct NumeralValues {
    struct Value {
        char32_t character = 0;
        std::int32_t value = -1;
    };
    std::array<Value, 64> at{};

    [[nodiscard]] static constexpr std::size_t place(char32_t c) noexcept { return static_cast<std::uint32_t>(c * 0x47FC816Bu) >> 26; }
    constexpr NumeralValues() {
        std::int32_t digit = 0;
        for (char32_t const c : std::u32string_view(U"零一二三四五六七八九")) at[place(c)] = {c, digit++};
        for (char32_t const c : std::u32string_view(U"〇○Ｏ")) at[place(c)] = {c, 0};
        at[place(U'两')] = {U'两', 2};
        at[place(U'十')] = {U'十', 10};
        at[place(U'廿')] = {U'廿', 20};
        at[place(U'百')] = {U'百', 100};
        at[place(U'千')] = {U'千', 1000};
    }
};
inline constexpr NumeralValues numeral_values;

/// -1 for other characters, and for 万, 亿 and 几.
[[nodiscard]] inline int numeral_value(char32_t c) noexcept {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    auto const& found = numeral_values.at[NumeralValues::place(c)];
    return found.character == c ? found.value : -1;
}
/// 零 to 九.
[[nodiscard]] inline bool is_han_digit(char32_t c) noexcept {
    int const value = c < 0x80 ? -1 : numeral_value(c);
    return value >= 0 && value < 10 && c != U'两' && c != U'Ｏ';
}

[[nodiscard]] inline bool begins_with_numeral(Words rest) noexcept { return is_numeral(code_point(rest)); }
[[nodiscard]] inline bool ends_with_numeral(Words before) noexcept { return is_numeral(last_code_point(before)); }

/// Bytes of the first character of `words`.
[[nodiscard]] inline std::size_t character_length(Words words) noexcept {
    if (begins_with_three_bytes(words)) return 3;
    if (words.empty()) return 0;
    std::size_t const length = utf8_detail::character_length(words.front());
    return length < words.size() ? length : words.size();
}

// The last byte of a word's first character, and of its last one, tell most words apart without a call.
template <typename List>
[[nodiscard]] bool begins_with_one_of(Words rest, List const& words) noexcept {
    if (rest.size() < 3) return false;
    for (Words const word : words)
        if (rest[2] == word[2] && rest.starts_with(word)) return true;
    return false;
}
template <typename List>
[[nodiscard]] bool ends_with_one_of(Words before, List const& words) noexcept {
    if (before.empty()) return false;
    for (Words const word : words)
        if (before.back() == word.back() && before.ends_with(word)) return true;
    return false;
}
[[nodiscard]] inline Words behind_character(Words words) noexcept {
    std::size_t const length = character_length(words);
    return {words.data() + length, words.size() - length};
}
/// Whether a clause, a bracket or a quotation begins behind `before`, or ends at `rest`.
[[nodiscard]] inline bool is_punctuation(char32_t c) noexcept { return one_of<U"，。；：、！？,;:!?（）()《》“”‘’「」\"—…·|　 \t\r\n">(c); }
[[nodiscard]] inline bool at_boundary(Words before) noexcept { return before.empty() || is_punctuation(last_code_point(before)); }
[[nodiscard]] inline bool before_boundary(Words rest) noexcept { return rest.empty() || is_punctuation(code_point(rest)); }
/// A sign that ends a clause.
[[nodiscard]] inline bool is_clause_sign(char32_t c) noexcept { return one_of<U"，。；！？,;!?\n">(c); }

[[nodiscard]] inline Words without_blanks_before(Words words) noexcept {
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    return words;
}
[[nodiscard]] inline Words without_blanks_behind(Words words) noexcept {
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    return words;
}
/// The last character of `words`, empty where it is empty.
[[nodiscard]] Words last_character(Words words) noexcept;
/// The end of `words`, `reach` bytes at most, whole characters.
[[nodiscard]] Words last_bytes(Words words, std::size_t reach) noexcept;
/// Whether `marks(first, second, third)` marks three bytes in the first `reach`, three or more, of `rest`: for questions that are asked often and mostly in vain. Says yes without a look where `rest` is short.
template <class Marks>
[[nodiscard]] bool any_near(Words rest, std::size_t reach, Marks marks) noexcept {
    constexpr std::size_t marked = 3, step = sizeof(byte_scan::Bytes), seen = step + 2;
    if (rest.size() < seen) return true;
    std::size_t const end = std::min(reach, rest.size()) - marked + 1, last = rest.size() - seen;
    for (std::size_t at = 0; at < end; at += step) {
        char const* const bytes = rest.data() + std::min(at, last);
        if (byte_scan::first_of(marks(byte_scan::load(bytes), byte_scan::load(bytes + 1), byte_scan::load(bytes + 2))) < step) return true;
    }
    return false;
}
/// The same for the beginning of `word`.
[[nodiscard]] bool may_stand_near(Words rest, Words word, std::size_t reach) noexcept;
/// Where `word`, of whole characters of three bytes, first stands in the clause that `rest` begins with, `reach` bytes ahead at most; npos where it doesn't.
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

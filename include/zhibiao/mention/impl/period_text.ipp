#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_IPP

#include <zhibiao/mention/impl/period_text.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

Words last_character(Words words) noexcept {
    std::size_t length = 0;
    while (length < words.size() && length < 4) {
        ++length;
        if ((static_cast<unsigned char>(words[words.size() - length]) & 0xC0) != 0x80) break;
    }
    return words.substr(words.size() - length);
}

bool is_one_of(Words character, Words set) noexcept {
    // half a character would be found inside others
    bool const whole = !character.empty() && (static_cast<unsigned char>(character.front()) & 0xC0) != 0x80;
    return whole && set.find(character) != Words::npos;
}

bool begins_with_one_of(Words rest, Words set) noexcept { return is_one_of(rest.substr(0, character_length(rest)), set); }
bool ends_with_one_of(Words before, Words set) noexcept { return is_one_of(last_character(before), set); }
bool begins_with_numeral(Words rest) noexcept { return is_numeral(code_point(rest)); }
bool at_boundary(Words before) noexcept { return before.empty() || ends_with_one_of(before, punctuation); }
bool before_boundary(Words rest) noexcept { return rest.empty() || begins_with_one_of(rest, punctuation); }

Words last_bytes(Words words, std::size_t reach) noexcept {
    if (words.size() > reach) words.remove_prefix(words.size() - reach);
    while (!words.empty() && (static_cast<unsigned char>(words.front()) & 0xC0) == 0x80) words.remove_prefix(1);
    return words;
}

Words without_blanks_before(Words words) noexcept {
    while (words.starts_with(' ')) words.remove_prefix(1);
    return words;
}
Words without_blanks_behind(Words words) noexcept {
    while (words.ends_with(' ')) words.remove_suffix(1);
    return words;
}

std::size_t find_in_clause(Words rest, Words word, std::size_t reach) noexcept {
    rest = rest.substr(0, reach);
    std::size_t const at = rest.find(word);
    if (at == Words::npos) return at;
    for (Words skipped = rest.substr(0, at); !skipped.empty(); skipped.remove_prefix(character_length(skipped)))
        if (begins_with_one_of(skipped, "，。；！？,;!?\n")) return Words::npos;
    return at;
}

/// 0 to 9 for a digit, 10, 100, 1000 for a unit, 20 for 廿, -1 for no numeral; `length` in bytes.
int numeral_character(Words words, std::size_t& length) noexcept {
    static constexpr Words digits = "零一二三四五六七八九";
    if (words.empty()) return -1;
    length = 1;
    if (words.front() >= '0' && words.front() <= '9') return words.front() - '0';
    length = 3;
    if (words.size() < 3) return -1;
    Words const character = words.substr(0, 3);
    if (auto const at = digits.find(character); at != Words::npos) return static_cast<int>(at / 3);
    if (is_one_of(character, "〇○Ｏ")) return 0;
    switch (code_point(character)) {
        case U'两': return 2;
        case U'十': return 10;
        case U'廿': return 20;
        case U'百': return 100;
        case U'千': return 1000;
        default: return -1;
    }
}

int take_number(Words& words) noexcept {
    int total = 0, pending = -1, found = 0;
    std::size_t length = 0;
    // Nine characters hold every year, day and count that a date can have.
    for (; found < 9; ++found) {
        int const value = numeral_character(words, length);
        if (value < 0) break;
        if (value == 20) {
            total += 20;
        } else if (value >= 10) {
            total += std::max(pending, pending < 0 ? 1 : pending) * value;
            pending = -1;
        } else {
            pending = std::max(pending, 0) * 10 + value;
        }
        words.remove_prefix(length);
    }
    return found == 0 ? -1 : total + std::max(pending, 0);
}

std::array<int, 2> numbers_of(Words words) noexcept {
    std::array<int, 2> found{-1, -1};
    while (!words.empty()) {
        int const number = take_number(words);
        if (number >= 0) found = {found[0] < 0 ? number : found[0], number};
        else words.remove_prefix(1);
    }
    return {std::max(found[0], 0), std::max(found[1], 0)};
}

int numeral_length(Words words) noexcept {
    int length = 0;
    for (; begins_with_numeral(words); ++length) words.remove_prefix(character_length(words));
    return length;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

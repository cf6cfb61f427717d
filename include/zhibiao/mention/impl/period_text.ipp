#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_TEXT_IPP

#include <zhibiao/mention/impl/period_text.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

char32_t short_code_point(Words words) noexcept {
    if (words.empty()) return 0;
    auto const byte = [words](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(words[at])); };
    if (byte(0) < 0x80) return byte(0);
    return byte(0) >= 0xC0 && byte(0) < 0xE0 && words.size() >= 2 ? (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F) : 0xFFFD;
}

char32_t short_last_code_point(Words words) noexcept { return short_code_point(last_character(words)); }

Words last_character(Words words) noexcept {
    std::size_t length = 0;
    while (length < words.size() && length < 4) {
        ++length;
        if ((static_cast<unsigned char>(words[words.size() - length]) & 0xC0) != 0x80) break;
    }
    return words.substr(words.size() - length);
}

Words last_bytes(Words words, std::size_t reach) noexcept {
    if (words.size() > reach) words.remove_prefix(words.size() - reach);
    while (!words.empty() && (static_cast<unsigned char>(words.front()) & 0xC0) == 0x80) words.remove_prefix(1);
    return words;
}

bool may_stand_near(Words rest, Words word, std::size_t reach) noexcept {
    // the second to the fourth byte are rarer than a character
    std::size_t const skipped = word.size() > 3 ? 1 : 0;
    auto const byte = [word, skipped](std::size_t i) { return static_cast<unsigned char>(word[skipped + i]); };
    return any_near(rest, reach, [=](byte_scan::Bytes first, byte_scan::Bytes second, byte_scan::Bytes third) {
        return (first == byte(0)) & (second == byte(1)) & (third == byte(2));
    });
}

std::size_t find_in_clause(Words rest, Words word, std::size_t reach) noexcept {
    if (!may_stand_near(rest, word, reach)) return Words::npos;
    rest = rest.substr(0, reach);
    for (std::size_t at = 0; at + word.size() <= rest.size();) {
        char const* const here = rest.data() + at;
        if (here[0] == word[0] && here[2] == word[2] && Words(here, word.size()) == word) return at;
        Words const left(here, rest.size() - at);
        // 。 and ， begin with bytes of their own
        bool const sign = static_cast<unsigned char>(*here) < 0x80 || *here == '\xE3' || *here == '\xEF';
        if (sign && is_clause_sign(code_point(left))) return Words::npos;
        at += character_length(left);
    }
    return Words::npos;
}

int take_number(Words& words) noexcept {
    int total = 0, pending = -1, found = 0;
    // Nine characters hold every year, day and count that a date can have.
    for (; found < 9; ++found) {
        int const value = numeral_value(code_point(words));
        if (value < 0) break;
        if (value == 20) {
            total += 20;
        } else if (value >= 10) {
            total += std::max(pending, pending < 0 ? 1 : pending) * value;
            pending = -1;
        } else {
            pending = std::max(pending, 0) * 10 + value;
        }
        words.remove_prefix(is_digit(words.front()) ? 1 : 3);
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

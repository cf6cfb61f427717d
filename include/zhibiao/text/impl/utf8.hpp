/// @file
/// UTF-8, one sequence at a time, as table 3-7 of the Unicode Standard defines what is well-formed.
#ifndef ZHIBIAO_TEXT_IMPL_UTF8_HPP
#define ZHIBIAO_TEXT_IMPL_UTF8_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace utf8_detail {

/// One code point, or a maximal subpart of an ill-formed sequence: the bytes that one U+FFFD stands for.
struct Sequence {
    std::uint32_t length = 1;
    bool well_formed = false;
    char32_t code_point = 0xFFFD;
};

/// Bytes of the character whose first byte is `lead`, in text that is known to be well-formed; 1 for a byte inside one.
inline std::uint32_t character_length(char lead) noexcept {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Is there no ASCII in the words: 云岭装备, not A区?
inline bool beyond_ascii(std::string_view words) noexcept {
    return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

inline bool is_continuation(unsigned char byte) noexcept { return (byte & 0xC0) == 0x80; }

/// Reads the sequence at the beginning of `rest`, which must not be empty.
inline Sequence read_sequence(std::string_view rest) noexcept {
    auto const at = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    unsigned char const lead = at(0);
    if (lead < 0x80) return {1, true, lead};
    if (lead < 0xC2 || lead > 0xF4) return {};
    std::uint32_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    unsigned char const low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char const high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (rest.size() < 2 || at(1) < low || at(1) > high) return {};
    char32_t code_point = lead & (0x7Fu >> length);
    code_point = code_point << 6 | (at(1) & 0x3Fu);
    for (std::uint32_t i = 2; i < length; ++i) {
        if (i >= rest.size() || !is_continuation(at(i))) return {i, false, 0xFFFD};
        code_point = code_point << 6 | (at(i) & 0x3Fu);
    }
    return {length, true, code_point};
}

/// Writes a code point of U+0800 … U+FFFF.
inline void write_three(char* place, char32_t code_point) noexcept {
    place[0] = static_cast<char>(0xE0 | code_point >> 12);
    place[1] = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    place[2] = static_cast<char>(0x80 | (code_point & 0x3F));
}

/// Writes a code point below U+0800; returns how many bytes that were.
inline std::uint32_t write_short(char* place, char32_t code_point) noexcept {
    if (code_point < 0x80) {
        place[0] = static_cast<char>(code_point);
        return 1;
    }
    place[0] = static_cast<char>(0xC0 | code_point >> 6);
    place[1] = static_cast<char>(0x80 | (code_point & 0x3F));
    return 2;
}

}  // namespace utf8_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The terminals of the numeral grammar: plain functions that move `first` on where they match.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_IPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// Blanks inside a numeral come from tables and from web pages; more of them stand between two things.
constexpr std::ptrdiff_t most_blanks = 8;

bool advance(char const*& first, bool matched) noexcept {
    if (matched) first += glyph_bytes;
    return matched;
}

char const* skip_digits(char const* at, char const* last) noexcept {
    while (at != last && is_digit(*at)) {
        ZHIBIAO_COUNT_STEP();
        ++at;
    }
    return at;
}

/// The bytes of a separator of thousands: `,` or `，`.
std::size_t separator(char const* at, char const* last) noexcept {
    if (at != last && *at == ',') return 1;
    return std::string_view(at, static_cast<std::size_t>(last - at)).starts_with("，") ? 3 : 0;
}

/// Three digits and no fourth.
bool group_of_three(char const* at, char const* last) noexcept {
    return last - at >= 3 && is_digit(at[0]) && is_digit(at[1]) && is_digit(at[2]) && (last - at == 3 || !is_digit(at[3]));
}
bool match_gap(char const*& first, char const* last) noexcept {
    char const* at = first;
    while (at != last && at - first < most_blanks && *at == ' ') ++at;
    first = at;
    return true;
}

bool match_one(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::digit);
}

bool match_last_one(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::digit && !glyph.liang);
}

bool match_pair(char const*& first, char const* last) noexcept {
    Glyph const low = glyph_at(first, last);
    if (low.kind != GlyphKind::digit) return false;
    Glyph const high = glyph_at(first + glyph_bytes, last);
    bool const pair = high.kind == GlyphKind::digit && !high.liang && is_pair(low.value, high.value);
    if (pair) first += 2 * glyph_bytes;
    return pair;
}

bool match_few(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::few);
}

bool match_zero(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::zero);
}

bool match_tens_glyph(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::tens);
}

bool match_ten(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 1);
}

bool match_hundred(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 2);
}

bool match_thousand(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 3);
}

bool match_small(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::small);
}

bool match_big(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::big);
}

bool match_digit_string(char const*& first, char const* last) noexcept {
    char const* at = first;
    for (;; at += glyph_bytes) {
        Glyph const glyph = glyph_at(at, last);
        bool const digit = glyph.kind == GlyphKind::digit && (!glyph.liang || at == first);
        if (!digit && glyph.kind != GlyphKind::zero) break;
    }
    bool const matched = at != first;
    first = at;
    return matched;
}

bool match_arabic(char const*& first, char const* last) noexcept {
    char const* at = skip_digits(first, last);
    if (at == first) return false;
    if (at - first <= 3 && *first != '0') {
        for (std::size_t bytes; (bytes = separator(at, last)) != 0 && group_of_three(at + bytes, last);) at += bytes + 3;
    }
    char const* const whole = at;
    if (last - at >= 2 && *at == '.' && is_digit(at[1])) {
        at = skip_digits(at + 1, last);
        // 1.2.3 is a version or an address, no decimal.
        if (last - at >= 2 && *at == '.' && is_digit(at[1])) at = whole;
    }
    first = at;
    return true;
}

bool match_short_integer(char const*& first, char const* last) noexcept {
    char const* at = first;
    while (at != last && at - first < 5 && is_digit(*at)) ++at;
    bool const matched = at != first && at - first < 5;
    if (matched) first = at;
    return matched;
}

bool match_full_tail(char const*& first, char const* last) noexcept {
    Glyph const scale = glyph_at(first - glyph_bytes, first);
    char const* at = first;
    while (at != last && at - first <= 8 && is_digit(*at)) ++at;
    bool const matched = (scale.kind == GlyphKind::small || scale.kind == GlyphKind::big) && at - first == scale.value && *first != '0';
    if (matched) first = at;
    return matched;
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

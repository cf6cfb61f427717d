/// @file
/// The terminals of the numeral grammar. Each moves `first` on and says true where it matches. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_HPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_HPP

#include <zhibiao/mention/impl/numeral.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// 十二三, 两三千, 三五个: two digits that say a range.
[[nodiscard]] constexpr bool is_pair(int low, int high) noexcept { return high == low + 1 || (low == 3 && high == 5); }

/// Blanks inside a numeral come from tables and from web pages; more of them stand between two things.
inline constexpr std::ptrdiff_t most_blanks = 8;

inline bool advance(char const*& first, bool matched) noexcept {
    if (matched) first += glyph_bytes;
    return matched;
}

inline char const* skip_digits(char const* at, char const* last) noexcept {
    while (at != last && is_digit(*at)) {
        ZHIBIAO_COUNT_STEP();
        ++at;
    }
    return at;
}

/// The bytes of a separator of thousands: `,` or `，`.
inline std::size_t separator(char const* at, char const* last) noexcept {
    if (at != last && *at == ',') return 1;
    return begins_with({at, static_cast<std::size_t>(last - at)}, "，") ? 3 : 0;
}

/// Three digits and no fourth.
inline bool group_of_three(char const* at, char const* last) noexcept {
    return last - at >= 3 && is_digit(at[0]) && is_digit(at[1]) && is_digit(at[2]) && (last - at == 3 || !is_digit(at[3]));
}

/// up to eight blanks; always true
inline bool match_gap(char const*& first, char const* last) noexcept {
    char const* at = first;
    ZHIBIAO_COUNT_STEP();
    while (at != last && at - first < most_blanks && *at == ' ') ++at;
    first = at;
    return true;
}

/// 一 … 九, 两
inline bool match_one(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::digit);
}

/// 一 … 九: what can end a numeral
inline bool match_last_one(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::digit && !glyph.liang);
}

/// 二三, 两三
inline bool match_pair(char const*& first, char const* last) noexcept {
    Glyph const low = glyph_at(first, last);
    if (low.kind != GlyphKind::digit) return false;
    Glyph const high = glyph_at(first + glyph_bytes, last);
    bool const pair = high.kind == GlyphKind::digit && !high.liang && is_pair(low.value, high.value);
    if (pair) first += 2 * glyph_bytes;
    return pair;
}

/// 几 数
inline bool match_few(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::few);
}

/// 零 〇
inline bool match_zero(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::zero);
}

/// 廿 卅
inline bool match_tens_glyph(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::tens);
}

/// 十
inline bool match_ten(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 1);
}

/// 百
inline bool match_hundred(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 2);
}

/// 千
inline bool match_thousand(char const*& first, char const* last) noexcept {
    Glyph const glyph = glyph_at(first, last);
    return advance(first, glyph.kind == GlyphKind::small && glyph.value == 3);
}

/// 十 百 千
inline bool match_small(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::small);
}

/// 万 亿 兆
inline bool match_big(char const*& first, char const* last) noexcept {
    return advance(first, glyph_at(first, last).kind == GlyphKind::big);
}

/// 二〇二五, 三八
inline bool match_digit_string(char const*& first, char const* last) noexcept {
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

/// 1,234.5 20，300 007
inline bool match_arabic(char const*& first, char const* last) noexcept {
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

/// up to four digits, as in 1千零20
inline bool match_short_integer(char const*& first, char const* last) noexcept {
    char const* at = first;
    ZHIBIAO_COUNT_STEP();
    while (at != last && at - first < 5 && is_digit(*at)) ++at;
    bool const matched = at != first && at - first < 5;
    if (matched) first = at;
    return matched;
}

/// as many digits as the scale before has zeros: 3万4000, not 3万65
inline bool match_full_tail(char const*& first, char const* last) noexcept {
    Glyph const scale = glyph_at(first - glyph_bytes, first);
    char const* at = first;
    while (at != last && at - first <= 8 && is_digit(*at)) ++at;
    bool const matched = (scale.kind == GlyphKind::small || scale.kind == GlyphKind::big) && at - first == scale.value && *first != '0';
    if (matched) first = at;
    return matched;
}

/// 来 behind a round number: 2300来万, 三千来万; not 3来万
inline bool match_about(char const*& first, char const* last) noexcept {
    bool const ascii = static_cast<unsigned char>(first[-1]) < 0x80;
    bool const round = ascii ? first[-1] == '0' : glyph_at(first - glyph_bytes, first).kind == GlyphKind::small;
    bool const matched = round && point_at(first, last) == U'来';
    if (matched) first += glyph_bytes;
    return matched;
}

/// Something stands at `at` that the numeral grammar knows: a scale, 余, 来, 又, 分(之), 点, 打, a stroke.
inline bool may_continue(char const* at, char const* last) noexcept {
    match_gap(at, last);
    if (at == last) return false;
    if (static_cast<unsigned char>(*at) < 0x80) return is_digit(*at) || std::string_view("/^eEkKM").find(*at) != std::string_view::npos;
    std::uint32_t const point = point_at(at, last);
    if (point != 0 && glyph_table.find(point).kind != GlyphKind::none) return true;
    return point == U'余' || point == U'多' || point == U'来' || point == U'又' || point == U'分' || point == U'点' || point == U'打';
}

/// The common numeral, without the grammar: Arabic digits with scales behind (77.88亿), or one Chinese digit (两), where
/// what follows can't continue it. Bytes of it; 0 where the grammar has to be asked.
inline std::size_t match_simple(std::string_view rest, NumeralForm& form) noexcept {
    char const* at = rest.data();
    char const* const last = at + rest.size();
    if (is_digit(*at)) {
        match_arabic(at, last);
        match_small(at, last);
        for (int i = 0; i < 3 && match_big(at, last);) ++i;
    } else if (!match_one(at, last)) {
        return 0;
    }
    if (may_continue(at, last)) return 0;
    form = {};
    form.words = form.head = rest.substr(0, static_cast<std::size_t>(at - rest.data()));
    return form.words.size();
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

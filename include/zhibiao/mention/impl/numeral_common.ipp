// The numerals that are read at a glance, without the grammar: what they say, and where their unit begins.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_COMMON_IPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_COMMON_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// 1 9 9 7: behind the blank at `at` stands another row of digits, and no stroke behind that: not 1 3/4.
inline bool digits_follow_blank(char const* at, char const* last) noexcept {
    match_gap(at, last);
    char const* const end = skip_digits(at, last);
    return end != at && (end == last || *end != '/');
}

/// Sets what stands behind the numeral; false if it goes on. A scale doesn't where a unit is written with it: 千瓦 behind 3万.
inline bool common_ends(Look const& look, CommonNumber& number) noexcept {
    number.next = character_at(number.unit, look.last);
    if (!numeral_goes_on(look.beside, number.next, number.unit, look.last)) return true;
    // 200余千瓦: the grammar reads the 余 as part of the numeral.
    bool const scale = number.next.code == U'千' || number.next.code == U'兆';
    return scale && !(number.more && is_digit(number.end[-1])) && find_unit(number.next, number.unit, look.last).length > glyph_bytes;
}

/// 9千亿, 5千多: 千 behind digits, unless a unit is written with it.
inline void read_common_thousands(CommonNumber& number, char const* last) noexcept {
    if (point_at(number.end, last) != U'千' || find_unit({U'千', glyph_bytes}, number.end, last).length > glyph_bytes) return;
    number.exponent += 3;
    number.end += glyph_bytes;
}

/// 万, 亿, 万亿 behind the digits.
inline void read_common_scales(CommonNumber& number, char const* last) noexcept {
    static constexpr int most_scales = 2;
    for (int i = 0; i < most_scales; ++i) {
        std::uint32_t const scale = point_at(number.end, last);
        if (scale != U'万' && scale != U'亿') return;
        number.exponent += scale == U'万' ? 4 : 8;
        number.end += glyph_bytes;
    }
}

/// 余 or 多 behind the digits, and the scales behind that.
inline bool read_common_more(CommonNumber& number, char const* digits_end, char const* last) noexcept {
    std::uint32_t const behind = point_at(number.end, last);
    number.unit = number.end;
    number.more = behind == U'余' || behind == U'多';
    if (!number.more) return true;
    number.unit += glyph_bytes;
    if (glyph_at(number.unit, last).kind != GlyphKind::big) return true;
    if (number.end != digits_end) return false;
    number.end = number.unit;
    read_common_scales(number, last);
    number.unit = number.end;
    return true;
}

constexpr int most_common_digits = 15;

/// Digits from `at` on, added to the coefficient; where they end.
inline char const* read_digits(char const* at, char const* last, std::int64_t& coefficient) noexcept {
    for (; at != last && is_digit(*at); ++at) {
        ZHIBIAO_COUNT_STEP();
        coefficient = coefficient * 10 + (*at - '0');
    }
    return at;
}

/// 1,100 and 20，300: with separators.
inline bool read_separated_digits(char const* begin, char const* end, CommonNumber& number) noexcept {
    int digits = 0, whole = -1;
    number.coefficient = 0;
    for (char const* digit = begin; digit != end; ++digit) {
        if (is_digit(*digit)) {
            number.coefficient = number.coefficient * 10 + (*digit - '0');
            if (++digits > most_common_digits) return false;
        } else if (*digit == '.') {
            whole = digits;
        }
    }
    number.exponent = whole < 0 ? 0 : whole - digits;
    return true;
}

bool read_common_digits(Look const& look, char const* at, CommonNumber& number) noexcept {
    static constexpr std::ptrdiff_t longest = 48;  // bytes, with separators
    char const* const begin = at;
    char const* const near = at + std::min<std::ptrdiff_t>(look.last - at, most_common_digits + 1);
    number.coefficient = 0;
    number.exponent = 0;
    at = read_digits(at, near, number.coefficient);
    if (*begin == '0' && at - begin > 1) return false;
    char const* const whole = at;
    if (near - at >= 2 && *at == '.' && is_digit(at[1])) {
        at = read_digits(at + 1, near, number.coefficient);
        number.exponent = static_cast<int>(whole + 1 - at);
        if (at != look.last && *at == '.') return false;  // 1.2.3
    }
    if (at == near && at != look.last) return false;
    bool const comma = whole != look.last && (*whole == ',' || *whole == "，"[0]);
    if (comma && separator(whole, look.last) != 0) {
        at = begin;
        match_arabic(at, begin + std::min(look.last - begin, longest));
        if (at != whole && !read_separated_digits(begin, at, number)) return false;
    }
    number.end = at;
    if (at != look.last && *at == ' ' && digits_follow_blank(at, look.last)) {
        number.unit = at;
        number.next = {U' ', 1};
        number.more = false;
        return true;
    }
    read_common_thousands(number, look.last);
    read_common_scales(number, look.last);
    return read_common_more(number, at, look.last) && common_ends(look, number);
}

/// A Chinese numeral as far as it has been read.
struct WordNumeral {
    std::int64_t total = 0;    ///< of what stands before a 万 or 亿
    std::int64_t section = 0;  ///< behind that, with 千, 百, 十
    int digit = -1;            ///< behind that; -1 for none
    int small = 4;             ///< the scale before it in the section, 4 for none
    int bigs = 0, big = 12;    ///< how many 万 and 亿, and the last
    bool zero = false, liang = false;
    bool bare = false;         ///< it begins with a scale, as 千亿 and 万亿: nothing but scales may follow

    bool take_digit(Glyph glyph) noexcept {
        if (digit >= 0 || bare) return false;
        digit = glyph.value;
        liang = glyph.liang;
        return true;
    }
    bool take_zero() noexcept {
        bool const first = !bare && digit < 0 && !zero && (section != 0 || total != 0);
        zero = true;
        return first;
    }
    bool take_small(int scale) noexcept {
        static constexpr std::int64_t powers[] = {1, 10, 100, 1000};
        bool const unsaid = digit < 0 && section == 0 && total == 0;  // 十五, 千亿: without a one
        if (scale >= small || (digit < 0 && !unsaid)) return false;
        bare = unsaid && scale != 1;
        section += (unsaid ? 1 : digit) * powers[scale];
        small = scale;
        digit = -1;
        zero = false;
        return true;
    }
    /// Takes the digit that a section ends with: 五 of 二十五, of 一百零五 and of 五万. Behind 百 and 千 without 零 it counts tenths of them.
    bool close_section() noexcept {
        if (digit < 0) return !zero;
        if (!zero && section != 0 && small != 1) return false;
        section += digit;
        digit = -1;
        zero = false;
        return true;
    }
    bool take_big(int scale) noexcept {
        bool const both = bigs == 1 && big == 4 && scale == 8 && section == 0 && digit < 0 && !zero;  // 万亿
        bool const unsaid = digit < 0 && section == 0 && total == 0 && scale == 4;
        if (!both && (scale >= big || !close_section())) return false;
        bare = bare || unsaid;
        section += unsaid ? 1 : 0;
        if (!both && section == 0) return false;
        std::int64_t const power = scale == 4 ? 10000 : 100000000;
        total = both ? total * power : total + section * power;
        section = 0;
        small = 4;
        big = scale;
        ++bigs;
        return true;
    }
    bool take(Glyph glyph) noexcept {
        switch (glyph.kind) {
            case GlyphKind::digit: return !glyph.ambiguous && take_digit(glyph);
            case GlyphKind::zero: return take_zero();
            case GlyphKind::small: return !glyph.ambiguous && take_small(glyph.value);
            case GlyphKind::big: return glyph.value <= 8 && take_big(glyph.value);
            default: return false;
        }
    }
    /// 一万三 says 13,000; 两 ends no other numeral. A scale alone seldom counts.
    bool close(bool one) noexcept {
        if (bare && one) return false;
        bool const alone = section == 0 && total == 0;
        if (digit >= 0 && !alone && (liang || (section == 0 && !zero))) return false;
        return close_section();
    }
};

/// 点五 behind a whole number. False where more stands there than digits.
inline bool read_common_fraction(CommonNumber& number, char const* last) noexcept {
    static constexpr int most_digits = 6;
    number.exponent = 0;
    if (point_at(number.end, last) != U'点') return true;
    char const* at = number.end + glyph_bytes;
    int digits = 0;
    for (Glyph glyph = glyph_at(at, last); glyph.kind == GlyphKind::zero || (glyph.kind == GlyphKind::digit && !glyph.liang); glyph = glyph_at(at, last)) {
        if (++digits > most_digits) return false;
        number.coefficient = number.coefficient * 10 + glyph.value;
        at += glyph_bytes;
    }
    if (digits == 0) return true;
    std::uint32_t const behind = point_at(at, last);
    number.exponent = -digits;
    number.end = at;
    return glyph_table.find(behind).kind == GlyphKind::none && behind != U'刻';
}

/// 余 or 多 behind the words, and the scales behind that.
inline bool read_common_more(CommonNumber& number, WordNumeral& words, char const* last) noexcept {
    std::uint32_t const behind = point_at(number.end, last);
    number.unit = number.end;
    number.more = behind == U'余' || behind == U'多';
    if (!number.more) return true;
    number.unit += glyph_bytes;
    Glyph glyph = glyph_at(number.unit, last);
    if (glyph.kind != GlyphKind::big) return true;
    for (; glyph.kind == GlyphKind::big; glyph = glyph_at(number.unit, last)) {
        if (number.exponent != 0 || !words.take(glyph)) return false;
        number.unit += glyph_bytes;
    }
    number.coefficient = words.total;
    number.end = number.unit;
    return words.close(false);
}

/// 千 of 千瓦, 兆 of 兆瓦.
inline bool begins_scaled_unit(Glyph glyph, char const* at, char const* last) noexcept {
    bool const prefix = (glyph.kind == GlyphKind::small && glyph.value == 3) || (glyph.kind == GlyphKind::big && glyph.value == 12);
    return prefix && find_unit(character_at(at, last), at, last).length > glyph_bytes;
}

bool read_common_words(Look const& look, char const* at, CommonNumber& number) noexcept {
    static constexpr std::ptrdiff_t longest = 48;  // bytes
    char const* const begin = at;
    WordNumeral words;
    for (Glyph glyph = glyph_at(at, look.last); glyph.kind != GlyphKind::none; glyph = glyph_at(at, look.last)) {
        if (at - begin > longest) return false;
        if (!words.take(glyph)) {
            if (words.digit >= 0 || !begins_scaled_unit(glyph, at, look.last)) return false;
            break;  // 十七万千瓦
        }
        at += glyph_bytes;
    }
    WordNumeral whole = words;
    if (at == begin || !whole.close(at == begin + glyph_bytes)) return false;
    number.coefficient = whole.total + whole.section;
    number.end = at;
    if (!read_common_fraction(number, look.last) || !read_common_more(number, words, look.last) || !common_ends(look, number)) return false;
    // 三千瓦 is 三 and 千瓦.
    bool const with_scale = (words.small == 2 || words.small == 3) && number.end - begin == 2 * static_cast<std::ptrdiff_t>(glyph_bytes);
    char const* const scale = begin + glyph_bytes;
    return !with_scale || find_unit(character_at(scale, look.last), scale, look.last).length <= glyph_bytes;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

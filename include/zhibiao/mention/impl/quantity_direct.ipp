// The commonest quantities and the commonest that are none, told in one straight piece, each byte looked at once:
//
//   digits   7.8%  126个  77.88亿元  约350万人以上  300余家
//   words    三个  五年  十天
//   vain     一批  一个  几年  第三  数字  一些
//
// Digits of up to seven, a scale, a unit that tells by itself what is counted, a bound word before and behind. Whatever else
// stands there is left to tell_quantity(), which says the same of these: tests/mention/quantity_common.cpp.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_DIRECT_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_DIRECT_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>

#include <bit>
#include <cstring>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// Digits, perhaps with a point among them.
struct ShortDigits {
    std::int64_t coefficient;
    std::uint32_t length;  ///< in bytes, with the point
    std::uint32_t whole;   ///< digits before the point
    std::uint32_t behind;  ///< and behind it
};

inline constexpr std::uint64_t each_byte = 0x0101010101010101;

/// The highest bit of each byte that is no digit.
inline std::uint64_t signs_among(std::uint64_t bytes) noexcept {
    std::uint64_t const values = bytes ^ each_byte * '0';
    return ((((values & each_byte * 0x7F) + each_byte * (0x80 - 10)) | values) & each_byte * 0x80);
}

/// The number that eight digits say, the first one in the lowest byte: two, four and eight of them are added up at a time.
inline std::uint64_t value_of_eight(std::uint64_t digits) noexcept {
    digits = (digits & each_byte * 0x0F) * (10 << 8 | 1) >> 8;
    digits = (digits & 0x00FF00FF00FF00FF) * (100 << 16 | 1) >> 16;
    return (digits & 0x0000FFFF0000FFFF) * (std::uint64_t{10000} << 32 | 1) >> 32;
}

/// The digits that eight bytes begin with. False where they may go on behind these, for zeros in front (007), and for a point
/// that no digit or another point follows.
inline bool read_short_digits(std::uint64_t bytes, ShortDigits& digits) noexcept {
    if constexpr (std::endian::native != std::endian::little) return false;
    std::uint64_t const signs = signs_among(bytes);
    if (signs == 0) return false;
    auto const shift = static_cast<unsigned>(std::countr_zero(signs)) & ~7u;
    bool const point = (bytes >> shift & 0xFF) == '.';
    std::uint64_t const before = (std::uint64_t{1} << shift) - 1;
    // Without its point the number is one row of digits. Where there is none, what stands behind the digits doesn't matter.
    std::uint64_t const row = (bytes & before) | (bytes >> 8 & ~before);
    std::uint64_t const end = point ? signs_among(row) : std::uint64_t{0x80} << shift;
    auto const row_shift = static_cast<unsigned>(std::countr_zero(end)) & ~7u;
    digits.whole = shift / 8;
    digits.behind = row_shift / 8 - digits.whole;
    digits.length = row_shift / 8 + (point ? 1 : 0);
    digits.coefficient = static_cast<std::int64_t>(value_of_eight(row << (64 - row_shift)));
    if ((bytes & 0xFF) == '0' && digits.whole > 1) return false;
    return !point || (digits.behind != 0 && row_shift != 56 && (row >> row_shift & 0xFF) != '.');
}

/// The code point of the character at `at`, behind which three bytes can be read; `beyond` for one of two or four bytes.
inline std::uint32_t near_code(char const* at) noexcept {
    std::uint32_t const lead = beside_detail::byte(*at);
    if (lead < 0x80) return lead;
    return (lead & 0xF0) == 0xE0 ? beside_detail::code_of_three(at) : beyond;
}

/// The code point of the character before `at`, 0 at the beginning; `beyond` for one of two or four bytes.
inline std::uint32_t near_code_before(char const* at, char const* begin) noexcept {
    if (at == begin) return 0;
    if (beside_detail::byte(at[-1]) < 0x80) return beside_detail::byte(at[-1]);
    return at - begin >= static_cast<std::ptrdiff_t>(glyph_bytes) && (beside_detail::byte(at[-3]) & 0xF0) == 0xE0 ? beside_detail::code_of_three(at - glyph_bytes) : beyond;
}

/// What stands before the digits.
struct PlainLead {
    std::uint32_t begin;
    Bound bound;
};

/// The bound word before the digits. False where something else may stand there that belongs to them.
inline bool read_plain_lead(Place const& place, BesideNumeral const& beside, int scale, PlainLead& lead) noexcept {
    char const* const at = place.reading.data() + place.at;
    lead = {place.at, Bound::exact};
    std::uint32_t const before = near_code_before(at, place.reading.data() + place.sentence.begin);
    std::uint16_t const is = beside[before];
    if (before == 0 || (is & (sets_apart | precedes | ends_currency | ends_bound | ends_scale_bound)) == 0) return true;
    if ((is & (sets_apart | precedes | ends_currency)) != 0)
        return before == U'，' && (place.at - place.sentence.begin == glyph_bytes || !is_digit(at[-static_cast<std::ptrdiff_t>(glyph_bytes) - 1]));
    std::uint32_t const earliest = std::max(place.earliest, place.sentence.begin);
    if (place.at <= earliest) return true;
    BoundWord const bound = (is & ends_bound) != 0 ? bound_before(place.reading.substr(earliest, place.at - earliest)) : BoundWord{};
    if (bound.length == 0 && (is & ends_scale_bound) != 0) return scale < 8;  // 过亿
    lead.begin -= static_cast<std::uint32_t>(bound.length);
    lead.bound = bound.bound;
    return true;
}

/// A unit that counts behind these digits whatever stands before them. 2025年 says which year, 12年 how many.
inline bool counts_behind(UnitWord const& unit, ShortDigits const& digits, int scale) noexcept {
    if (!unit.behind_digits) return false;
    if (unit.form != UnitForm::time || unit.surface != "年") return true;
    return scale == 0 && digits.behind == 0 && (digits.whole == 1 || (digits.whole == 2 && digits.coefficient < 80));
}

/// Scales, 余 and 多 behind the digits.
struct PlainScale {
    int exponent = 0;
    bool more = false;
    char const* end = nullptr;   ///< of the numeral
    char const* unit = nullptr;  ///< where its unit begins
};

inline int big_exponent(std::uint32_t code) noexcept { return code == U'万' ? 4 : code == U'亿' ? 8 : 0; }

/// What goes on with the digits. False for what isn't told here.
inline bool read_plain_scale(PlainScale& scale, BesideNumeral const& beside) noexcept {
    std::uint32_t code = near_code(scale.unit);
    char const* const digits = scale.end;
    for (int i = 0; i < 2 && big_exponent(code) != 0; ++i) {
        scale.exponent += big_exponent(code);
        code = near_code(scale.unit += glyph_bytes);
    }
    scale.end = scale.unit;
    scale.more = code == U'余' || code == U'多';
    if (scale.more) {
        code = near_code(scale.unit += glyph_bytes);
        if (big_exponent(code) != 0) {  // 540多亿
            if (scale.end != digits) return false;
            scale.exponent = big_exponent(code);
            scale.end = scale.unit += glyph_bytes;
            code = near_code(scale.unit);
        }
    }
    return (beside[code] & goes_on) == 0;
}

/// Bound words behind the unit.
inline void take_plain_bound(Place const& place, Quantity& quantity) noexcept {
    BoundWord const bound = bound_after(place.behind(quantity.span.end));
    if (bound.length == 0) return;
    bool const extent = quantity.form == UnitForm::time || quantity.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    quantity.span.end += static_cast<std::uint32_t>(bound.length);
    if (quantity.bound == Bound::exact) quantity.bound = bound.bound;
}

/// Bytes that digits, scales, 余, a unit of one character and what is looked at behind them take at most.
inline constexpr std::size_t reach = 48;

Told add_plain_digits(Place const& place, std::vector<Quantity>& quantities) {
    if (place.reading.size() - place.at < reach) return Told::unclear;
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    BesideNumeral const& beside = beside_numeral();
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    ShortDigits digits;
    if (!read_short_digits(bytes, digits)) return Told::unclear;
    PlainScale scale;
    scale.end = scale.unit = at + digits.length;
    std::uint32_t first = near_code(scale.unit);
    if ((beside[first] & goes_on) != 0) {
        if (!read_plain_scale(scale, beside)) return Told::unclear;
        first = near_code(scale.unit);
    }
    std::uint16_t const unit_is = beside[first];
    if ((unit_is & begins_unit) == 0 || (unit_is & joins) != 0 || last - scale.unit < static_cast<std::ptrdiff_t>(glyph_bytes)) return Told::unclear;
    UnitFound const unit = unit_index().find_near(first, scale.unit, last);
    if (unit.word == nullptr || !counts_behind(*unit.word, digits, scale.exponent)) return Told::unclear;
    char const* const end = scale.unit + unit.length;
    if (last - end < static_cast<std::ptrdiff_t>(glyph_bytes)) return Told::unclear;
    std::uint16_t const behind = beside[near_code(end)];
    PlainLead lead;
    if ((behind & follows_unit) != 0 || !read_plain_lead(place, beside, scale.exponent, lead)) return Told::unclear;

    Quantity& quantity = quantities.emplace_back();
    quantity.span = {lead.begin, place.offset(end)};
    quantity.number = {place.at, place.offset(scale.end)};
    quantity.unit_span = {place.offset(scale.unit), quantity.span.end};
    quantity.value.emplace(Decimal::power(digits.coefficient, scale.exponent + unit.word->exponent - static_cast<int>(digits.behind)));
    quantity.bound = lead.bound == Bound::exact && scale.more ? Bound::over : lead.bound;
    quantity.form = unit.word->form;
    quantity.unit = unit.word->code;
    if ((behind & begins_bound) != 0) take_plain_bound(place, quantity);
    return Told::one;
}

/// Which of the numerals of one character it is.
inline Vain vain_of(Glyph glyph) noexcept {
    switch (glyph.kind) {
        case GlyphKind::digit: return glyph.value == 1 ? behind_one : behind_digit;
        case GlyphKind::few: return behind_few;
        case GlyphKind::zero: return behind_zero;
        case GlyphKind::small: return glyph.value == 1 ? behind_ten : behind_scale;
        case GlyphKind::big: return behind_scale;
        default: return no_numeral;
    }
}

Told add_plain_word(Place const& place, std::vector<Quantity>& quantities) {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    if (last - at < 3 * static_cast<std::ptrdiff_t>(glyph_bytes) || place.reading.size() - place.at < reach) return Told::unclear;
    Glyph const glyph = glyph_table.find(point_at(at, last));
    Vain const numeral = vain_of(glyph);
    if (numeral == no_numeral) return Told::unclear;
    BesideNumeral const& beside = beside_numeral();
    char const* const behind = at + glyph_bytes;
    std::uint32_t const next = near_code(behind);
    std::uint32_t const before = near_code_before(at, place.reading.data() + place.sentence.begin);
    std::uint16_t const next_is = beside[next], before_is = beside[before];
    if (before == U'第') return discount_follows(place.rest()) ? Told::unclear : Told::none;
    bool const alone = (next_is & (goes_on | joins)) == 0 && (before_is & (is_numeral | precedes | ends_currency | ends_bound | ends_scale_bound)) == 0;
    if (!alone || before == U'前') return Told::unclear;
    if ((next_is & begins_unit) == 0) return Told::none;
    UnitFound const unit = unit_index().find_near(next, behind, last);
    if (unit.word == nullptr) return Told::none;
    char const* const end = behind + unit.length;
    if (last - end < static_cast<std::ptrdiff_t>(glyph_bytes)) return Told::unclear;
    std::uint16_t const unit_behind = beside[near_code(end)];
    if ((unit.word->vain_behind & numeral) != 0) return (unit_behind & (follows_unit | joins | begins_bound)) == 0 ? Told::none : Told::unclear;
    bool const counts = (numeral & (behind_digit | behind_one | behind_ten)) != 0 && unit.word->behind_words && !glyph.ambiguous;
    if (!counts || (unit_behind & follows_unit) != 0) return Told::unclear;
    if (false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none) return Told::none;

    Quantity& quantity = quantities.emplace_back();
    quantity.span = {place.at, place.offset(end)};
    quantity.number = {place.at, place.offset(behind)};
    quantity.unit_span = {quantity.number.end, quantity.span.end};
    quantity.value.emplace(Decimal::power(numeral == behind_ten ? 10 : glyph.value, unit.word->exponent));
    quantity.form = unit.word->form;
    quantity.unit = unit.word->code;
    if ((unit_behind & begins_bound) != 0) take_plain_bound(place, quantity);
    return Told::one;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

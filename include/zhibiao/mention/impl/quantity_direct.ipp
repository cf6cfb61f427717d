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
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <bit>

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

/// The number that eight digits say, the first one in the lowest byte: two, four and eight of them are added up at a time.
inline std::uint64_t value_of_eight(std::uint64_t digits) noexcept {
    digits = (digits & eight_bytes::all(0x0F)) * (10 << 8 | 1) >> 8;
    digits = (digits & 0x00FF00FF00FF00FF) * (100 << 16 | 1) >> 16;
    return (digits & 0x0000FFFF0000FFFF) * (std::uint64_t{10000} << 32 | 1) >> 32;
}

/// The digits that eight bytes begin with. False where they may go on behind these, for zeros in front (007), and for a point
/// that no digit or another point follows.
inline bool read_short_digits(std::uint64_t bytes, ShortDigits& digits) noexcept {
    std::uint64_t const signs = eight_bytes::others_than_digits(bytes);
    if (signs == 0) return false;
    auto const shift = static_cast<unsigned>(std::countr_zero(signs)) & ~7u;
    bool const point = (bytes >> shift & 0xFF) == '.';
    std::uint64_t const before = (std::uint64_t{1} << shift) - 1;
    // Without its point the number is one row of digits. Where there is none, what stands behind the digits doesn't matter.
    std::uint64_t const row = (bytes & before) | (bytes >> 8 & ~before);
    std::uint64_t const end = point ? eight_bytes::others_than_digits(row) : std::uint64_t{0x80} << shift;
    auto const row_shift = static_cast<unsigned>(std::countr_zero(end)) & ~7u;
    digits.whole = shift / 8;
    digits.behind = row_shift / 8 - digits.whole;
    digits.length = row_shift / 8 + (point ? 1 : 0);
    digits.coefficient = static_cast<std::int64_t>(value_of_eight(row << (64 - row_shift)));
    if ((bytes & 0xFF) == '0' && digits.whole > 1) return false;
    return !point || (digits.behind != 0 && row_shift != 56 && (row >> row_shift & 0xFF) != '.');
}

/// What stands before a numeral.
struct PlainLead {
    std::uint32_t begin;
    Bound bound = Bound::exact;
    bool unclear = false;  ///< something else may stand there that belongs to it
};

inline constexpr std::uint16_t leads = precedes | ends_currency | ends_bound | ends_scale_bound;

/// The bound word before a numeral with the scale 10 to the power `scale`, where the character before it can be what `before_is`
/// says. Unclear where a sign or a currency stands there.
[[gnu::noinline]] inline PlainLead bound_lead(Place const& place, std::uint16_t before_is, int scale) noexcept {
    PlainLead lead{place.at};
    std::uint32_t const earliest = std::max(place.earliest, place.sentence.begin);
    if ((before_is & leads) == 0 || place.at <= earliest) return lead;
    std::string_view const words(place.reading.data() + earliest, place.at - earliest);
    lead.unclear = (before_is & precedes) != 0 || ((before_is & ends_currency) != 0 && currency_before(words).length != 0);
    if (lead.unclear) return lead;
    BoundWord const bound = (before_is & ends_bound) != 0 ? near_bound_before(words) : BoundWord{};
    lead.unclear = bound.length == 0 && (before_is & ends_scale_bound) != 0 && scale >= 8;  // 过亿
    lead.begin -= static_cast<std::uint32_t>(bound.length);
    lead.bound = bound.bound;
    return lead;
}

/// What stands before digits, where it makes a difference.
[[gnu::noinline]] inline PlainLead special_lead(Place const& place, int scale) noexcept {
    char const* const at = place.reading.data() + place.at;
    std::uint32_t const before = near_code_before(at, place.reading.data() + place.sentence.begin);
    std::uint16_t const is = beside_numeral().before(before);
    if ((is & sets_apart) == 0) return bound_lead(place, is, scale);
    if (before == U' ') return {place.at, Bound::exact, tell_behind_blank(place) != Told::one};
    bool const free = before == U'，' && (place.at - place.sentence.begin == glyph_bytes || !is_digit(at[-static_cast<std::ptrdiff_t>(glyph_bytes) - 1]));
    return {place.at, Bound::exact, !free};
}

inline PlainLead plain_lead(Place const& place, UnitStarts const& starts, int scale) noexcept {
    char const* const at = place.reading.data() + place.at;
    if (place.at == place.sentence.begin || !starts.matters_before(packed_before(at))) return {place.at};
    return special_lead(place, scale);
}

/// A unit that counts behind these digits whatever stands before them. 2025年 says which year, 12年 how many; 7大 counts, 2025大 doesn't.
inline bool counts_behind(UnitSays const& unit, ShortDigits const& digits, int scale) noexcept {
    if ((unit.counts & UnitSays::behind_any_digits) != 0) return true;
    if (scale != 0) return false;
    if ((unit.counts & UnitSays::behind_two_digits) != 0) return digits.length <= 2;
    bool const years = (unit.counts & UnitSays::behind_years) != 0 && digits.behind == 0;
    return years && (digits.whole == 1 || (digits.whole == 2 && digits.coefficient < 80));
}

/// Scales, 余 and 多 behind the digits.
struct PlainScale {
    int exponent = 0;
    bool more = false;
    bool kilo = false;           ///< 千 follows, which has to be part of the unit: 千瓦
    bool unclear = false;        ///< it isn't told here what goes on with the digits
    char const* end = nullptr;   ///< of the numeral
    char const* unit = nullptr;  ///< where its unit begins
};

inline int big_exponent(std::uint32_t code) noexcept { return code == U'万' ? 4 : code == U'亿' ? 8 : 0; }

/// Takes a blank; two are left to the general reader.
inline char const* behind_blank(char const* at) noexcept { return at + (*at == ' ' ? 1 : 0); }

/// What goes on with the digits that end at `digits`.
[[gnu::noinline]] inline PlainScale special_scale(char const* digits, char const* last) noexcept {
    PlainScale scale;
    scale.end = digits;
    char const* at = behind_blank(digits);
    std::uint32_t code = near_code(at);
    if (big_exponent(code) != 0) {
        scale.exponent = big_exponent(code);
        scale.end = at += glyph_bytes;
        code = near_code(at);
        if (big_exponent(code) != 0) {  // 万亿
            scale.exponent += big_exponent(code);
            scale.end = at += glyph_bytes;
        }
        at = behind_blank(at);
        code = near_code(at);
    }
    scale.more = (code == U'余' || code == U'多') && at[-1] != ' ';
    if (scale.more) {
        code = near_code(at += glyph_bytes);
        if (big_exponent(code) != 0) {  // 540多亿
            scale.unclear = scale.end != digits;
            scale.exponent = big_exponent(code);
            scale.end = at += glyph_bytes;
            code = near_code(at);
        }
    }
    scale.unit = at;
    scale.kilo = code == U'千' && !scale.more && at[-1] != ' ';
    scale.unclear = scale.unclear || (!scale.kilo && numeral_goes_on(beside_numeral(), {code, code < 0x80 ? 1u : 3u}, at, last));
    return scale;
}

/// As special_scale(), at once where 万, 亿, 万亿 or nothing stands there. `start` is set to what the unit begins with.
inline PlainScale plain_scale(UnitStarts const& starts, char const* digits, char const* last, UnitStarts::Start const*& start) noexcept {
    PlainScale scale;
    char const* at = digits;
    start = &starts.find(at);
    if (start->scale != 0) {
        scale.exponent = start->scale;
        start = &starts.find(at += glyph_bytes);
        if (start->scale != 0) {
            scale.exponent += start->scale;
            start = &starts.find(at += glyph_bytes);
        }
    }
    scale.end = scale.unit = at;
    if ((start->is & goes_on) != 0) [[unlikely]] {
        scale = special_scale(digits, last);
        start = &starts.find(scale.unit);
    }
    return scale;
}

/// Bound words behind the unit.
[[gnu::noinline]] inline void take_plain_bound(Place const& place, Quantity& quantity) noexcept {
    BoundWord const bound = bound_after(place.behind(quantity.span.end));
    if (bound.length == 0) return;
    bool const extent = quantity.form == UnitForm::time || quantity.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    quantity.span.end += static_cast<std::uint32_t>(bound.length);
    if (quantity.bound == Bound::exact) quantity.bound = bound.bound;
}

/// Bytes that digits, scales, 余, a unit of one character and what is looked at behind them take at most.
inline constexpr std::size_t reach = 48;

/// And so many before them.
inline constexpr std::uint32_t reach_before = 4;

/// 6个千亿级, 87万名80岁: behind the unit, at `end`, stands a numeral that the amount doesn't take in.
inline bool other_numeral_follows(UnitSays const& unit, std::uint16_t behind, char const* end) noexcept {
    std::uint32_t const next = near_code(end);
    bool const letters = (end[-1] & 0x80) == 0 || (end[-static_cast<std::ptrdiff_t>(unit.length)] & 0x80) == 0;
    return (behind & is_numeral) != 0 && next != beyond && next != U'百' && (unit.counts & UnitSays::takes_tail) == 0 && !(next < 0x80 && letters);
}

/// Digits behind which no unit stands: 33万农民工, but 5G, “321”, 12345热线.
[[gnu::noinline]] inline Told add_bare_digits(Place const& place, ShortDigits const& digits, PlainScale const& scale, std::vector<Quantity>& quantities) {
    char const* const last = place.reading.data() + place.sentence.end;
    Character const next = character_at(scale.unit, last);
    bool const blank = place.reading[place.at + digits.length] == ' ' || scale.unit[-1] == ' ';
    bool const separator = (next.code == U'，' || next.code == U',') && is_digit(scale.unit[next.bytes]);
    if (blank || separator) return Told::unclear;
    CommonQuantity found;
    found.number = {digits.coefficient, scale.exponent - static_cast<int>(digits.behind), scale.more, scale.end, scale.unit, next};
    Told const told = tell_bare_digits(place, found);
    if (told == Told::one) write(found, quantities.emplace_back());
    return told;
}

Told add_plain_digits(Place const& place, std::vector<Quantity>& quantities) {
    if (place.reading.size() - place.at < reach || place.at < reach_before) return Told::unclear;
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    UnitStarts const& starts = unit_starts();
    ShortDigits digits;
    if (!read_short_digits(eight_bytes::load(at), digits)) return Told::unclear;
    UnitStarts::Start const* start = nullptr;
    PlainScale const scale = plain_scale(starts, at + digits.length, last, start);
    if (scale.unclear || (start->is & joins) != 0 || last - scale.unit < static_cast<std::ptrdiff_t>(glyph_bytes)) return Told::unclear;
    if ((start->is & begins_unit) == 0) return add_bare_digits(place, digits, scale, quantities);
    UnitSays const& unit = starts.unit_at(*start, scale.unit, last);
    if (unit.length == 0 && !scale.kilo) return add_bare_digits(place, digits, scale, quantities);
    char const* const end = scale.unit + unit.length;
    if (last - end < static_cast<std::ptrdiff_t>(glyph_bytes) || (scale.kilo && unit.length == glyph_bytes) || !counts_behind(unit, digits, scale.exponent)) return Told::unclear;
    std::uint16_t const behind = starts.behind(end);
    if ((behind & follows_unit) != 0 && !other_numeral_follows(unit, behind, end)) return Told::unclear;
    PlainLead const lead = plain_lead(place, starts, scale.exponent);
    if (lead.unclear) return Told::unclear;

    Span const unit_span{place.offset(scale.unit), place.offset(end)};
    Quantity& quantity = quantities.emplace_back(Span{lead.begin, unit_span.end}, Span{place.at, place.offset(scale.end)}, unit_span,
                                                 Decimal::power(digits.coefficient, scale.exponent + unit.exponent - static_cast<int>(digits.behind)),
                                                 lead.bound == Bound::exact && scale.more ? Bound::over : lead.bound, unit.form, std::string_view(unit.code, unit.code_size));
    if ((behind & begins_bound) != 0) take_plain_bound(place, quantity);
    return Told::one;
}

/// 第七届, 第三产业: what is numbered stands behind and is no 位. `at` is behind 第, and all that is looked at can be read.
inline bool only_numbers(char const* at, char const* last) noexcept {
    static constexpr int most = 12;
    BesideNumeral const& beside = beside_numeral();
    std::uint32_t next = near_code(at);
    if ((beside[next] & is_numeral) == 0) return next != U' ';
    for (int i = 0; i < most && (beside[next] & is_numeral) != 0; ++i) {
        at += next < 0x80 ? 1 : glyph_bytes;
        next = near_code(at);
    }
    return last - at >= static_cast<std::ptrdiff_t>(glyph_bytes) && (beside[next] & is_numeral) == 0 && !may_end_rank(next);
}

/// As discount_follows(), where a no is told at once, of a character of three bytes.
inline bool may_be_discount(Place const& place, UnitStarts const& starts) noexcept {
    char const* const next = place.reading.data() + place.at + glyph_bytes;
    char const* const behind = next + (is_digit(*next) ? 1 : glyph_bytes);
    if (*next != ' ' && *behind != ' ' && starts.packed_at(behind) != packed(U'折')) return false;
    return discount_follows(place.rest());
}

/// 十 of 二十大: the numeral goes on with the one before it.
inline bool ends_numeral(Place const& place, UnitStarts const& starts, Vain numeral) noexcept {
    bool const behind = place.at > place.earliest && behind_numeral(place.reading, place.at, place.sentence.end);
    return behind && ((numeral & (behind_one | behind_digit)) == 0 || !may_be_discount(place, starts));
}

/// The character before a Chinese numeral, where it makes a difference.
struct WordLead {
    std::uint32_t code;
    std::uint16_t is;    ///< Beside
};

[[gnu::noinline]] inline WordLead special_word_lead(Place const& place) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const begin = place.reading.data() + place.sentence.begin;
    WordLead lead{near_code_before(at, begin), 0};
    lead.is = beside_numeral().before(lead.code);
    if (lead.code == U'下' && point_before(at - glyph_bytes, begin) != U'零') lead.is = static_cast<std::uint16_t>(lead.is & ~precedes);
    return lead;
}

Told add_plain_word(Place const& place, std::vector<Quantity>& quantities) {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    if (last - at < 3 * static_cast<std::ptrdiff_t>(glyph_bytes) || place.reading.size() - place.at < reach || place.at < reach_before) return Told::unclear;
    UnitStarts const& starts = unit_starts();
    UnitStarts::Start const& first = starts.find(at);
    auto const numeral = static_cast<Vain>(first.numeral);
    if (numeral == no_numeral) return starts.packed_at(at) == packed(U'第') && only_numbers(at + glyph_bytes, last) ? Told::none : Told::unclear;
    char const* const behind = at + glyph_bytes;
    WordLead before{0, 0};
    if (place.at != place.sentence.begin) {
        Packed const character = packed_before(at);
        if (character == packed(U'第')) return may_be_discount(place, starts) ? Told::unclear : Told::none;
        if (starts.matters_before(character)) before = special_word_lead(place);
    }
    // Before 一, 三 and 几 bound words make a difference only where a unit follows.
    std::uint16_t const stops = (numeral & (behind_ten | behind_scale)) != 0 ? leads : precedes | ends_currency;
    UnitStarts::Start const& start = starts.find(behind);
    if ((before.is & is_numeral) != 0 && before.code >= 0x80) return ends_numeral(place, starts, numeral) ? Told::none : Told::unclear;
    if ((start.is & (goes_on | joins)) != 0 && ((start.is & joins) != 0 || numeral_goes_on(starts.beside(), {near_code(behind), 3}, behind, last))) return Told::unclear;
    if ((before.is & (is_numeral | stops)) != 0 || before.code == U'前') return Told::unclear;
    if ((start.is & begins_unit) == 0) return Told::none;
    UnitSays const& unit = starts.unit_at(start, behind, last);
    if (unit.length == 0) return Told::none;
    char const* const end = behind + unit.length;
    if (last - end < static_cast<std::ptrdiff_t>(glyph_bytes)) return Told::unclear;
    PlainLead const lead = (before.is & leads) != 0 ? bound_lead(place, before.is, 0) : PlainLead{place.at};
    if (lead.unclear) return Told::unclear;
    std::uint16_t const unit_behind = starts.behind(end);
    if ((unit.vain_behind & numeral) != 0) {
        bool const measured = lead.bound == Bound::under || lead.bound == Bound::at_least || lead.bound == Bound::at_most;  // 至少一个
        return !measured && (unit_behind & (follows_unit | joins | begins_bound)) == 0 ? Told::none : Told::unclear;
    }
    bool const counts = (numeral & (behind_digit | behind_one | behind_ten)) != 0 && (unit.counts & UnitSays::behind_any_words) != 0 && !first.ambiguous;
    if (!counts || (unit_behind & follows_unit) != 0) return Told::unclear;
    if (false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none) return Told::none;

    Span const number{place.at, place.offset(behind)};
    Quantity& quantity = quantities.emplace_back(Span{lead.begin, place.offset(end)}, number, Span{number.end, place.offset(end)},
                                                 Decimal::power(numeral == behind_ten ? 10 : first.value, unit.exponent), lead.bound, unit.form,
                                                 std::string_view(unit.code, unit.code_size));
    if ((unit_behind & begins_bound) != 0) take_plain_bound(place, quantity);
    return Told::one;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

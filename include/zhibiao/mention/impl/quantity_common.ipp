// The quantities that nearly every sentence has, read by plain code in one go, without the grammar:
//
//   digits    7.8%  1.2个百分点  126个  1,100万户  77.88亿元  约350亿元  40万平方米以上
//   余, 多    300余家  540多亿元  6万多人
//   words     两个  三大  五家  二十年  一千二百四十一亿元
//   parts     百分之五
//
// Directly behind the numeral stands a unit that says by itself what is counted, and perhaps a bound word before and behind.
// Whatever else stands beside them (a sign, a currency, a blank, a range, another numeral) is left to match_any_quantity(),
// which reads these too, and alike: tests/mention/quantity_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// The bound words before the numeral. False where something else stands there that belongs to it.
inline bool tell_lead(Place const& place, CommonQuantity& found) noexcept {
    std::uint32_t const earliest = std::max(place.earliest, place.sentence.begin);
    found.span.begin = place.at;
    if (place.at <= earliest) return true;
    char const* const begin = place.reading.data() + earliest;
    char const* const at = place.reading.data() + place.at;
    std::uint16_t const before = beside_numeral()[character_before(at, begin).code];
    if ((before & (precedes | ends_currency | ends_bound | ends_scale_bound)) == 0) return true;
    std::string_view const words(begin, static_cast<std::size_t>(at - begin));
    if ((before & precedes) != 0 || ((before & ends_currency) != 0 && currency_before(words).length != 0)) return false;
    BoundWord const bound = (before & ends_bound) != 0 ? bound_before(words) : BoundWord{};
    if (bound.length == 0 && (before & ends_scale_bound) != 0) {  // 过亿, 上百家
        Glyph const first = glyph_at(at, found.number.end), last = glyph_before(found.number.end, at);
        return !is_scale(first) && (last.kind != GlyphKind::big || last.value < 8);
    }
    found.bound = bound.bound;
    found.span.begin -= static_cast<std::uint32_t>(bound.length);
    return true;
}

/// As take_bound_behind(), where no blank follows.
inline void tell_bound_behind(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + found.span.end;
    char const* const last = place.reading.data() + place.sentence.end;
    if ((beside_numeral()[character_at(at, last).code] & begins_bound) == 0) return;
    BoundWord const bound = bound_after({at, static_cast<std::size_t>(last - at)});
    if (bound.length == 0) return;
    bool const extent = found.form == UnitForm::time || found.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    found.span.end += static_cast<std::uint32_t>(bound.length);
    if (found.bound == Bound::exact) found.bound = bound.bound;
}

/// Nothing behind the unit goes on with the amount.
inline bool ends_with_unit(char const* at, char const* last, UnitWord const& unit) noexcept {
    Character const next = character_at(at, last);
    std::uint16_t const behind = beside_numeral()[next.code];
    if ((behind & follows_unit) == 0) return true;
    // 22个750千伏: another numeral, which only some units take in.
    bool const letters = static_cast<unsigned char>(at[-1]) < 0x80 || is_letter(unit.surface.front());
    return (behind & is_numeral) != 0 && !unit.takes_tail && next.code != U'百' && (next.bytes == glyph_bytes || !letters);
}

Told tell_amount(Place const& place, UnitFound unit, CommonQuantity& found) noexcept {
    char const* const last = place.reading.data() + place.sentence.end;
    if (!ends_with_unit(found.number.unit + unit.length, last, *unit.word) || !tell_lead(place, found)) return Told::unclear;
    std::uint32_t const begin = place.offset(found.number.unit);
    found.number_span = {place.at, place.offset(found.number.end)};
    found.unit_span = {begin, begin + unit.length};
    found.span.end = found.unit_span.end;
    found.form = unit.word->form;
    found.unit = unit.word->code;
    found.exponent = unit.word->exponent;
    if (found.bound == Bound::exact && found.number.more) found.bound = Bound::over;
    tell_bound_behind(place, found);
    return Told::one;
}

/// How the digits stand with what is before them.
enum class Stand : std::uint8_t {
    free,     ///< nothing before them but words
    quoted,   ///< a sign before them makes a label of a bare number: “113”, （3）
    letters,  ///< so do letters: PM2.5
    inside,   ///< they are in the middle of something: the 5 of 2.5
    unclear,  ///< a sign, a blank, 第, another number that they may belong to
};

inline Stand stand_behind_ascii(Place const& place, char c, char const* at, char const* begin) noexcept {
    if (is_letter(c)) return (beside_numeral()[static_cast<unsigned char>(c)] & ends_currency) == 0 ? Stand::letters : Stand::unclear;
    bool const second = (c == '.' || c == ':' || c == '/') && at - begin > 1 && is_digit(at[-2]);
    return second && !discount_follows(place.rest()) ? Stand::inside : Stand::unclear;
}

inline Stand stand_of_digits(Place const& place) noexcept {
    if (place.at == place.sentence.begin) return Stand::free;
    char const* const begin = place.reading.data() + place.sentence.begin;
    char const* const at = place.reading.data() + place.at;
    Character const before = character_before(at, begin);
    if (before.bytes == 1) return stand_behind_ascii(place, at[-1], at, begin);
    if (before.bytes != glyph_bytes) return Stand::unclear;
    switch (before.code) {
        case U'第': return discount_follows(place.rest()) ? Stand::unclear : Stand::inside;
        case U'前': return Stand::unclear;
        case U'，':
        case U'：':
        case U'—':
        case U'–':
            return at - begin == static_cast<std::ptrdiff_t>(glyph_bytes) || !is_digit(at[-static_cast<std::ptrdiff_t>(glyph_bytes) - 1]) ? Stand::free : Stand::unclear;
        case U'“':
        case U'‘':
        case U'《':
        case U'（':
        case U'［': return Stand::quoted;
        default: return Stand::free;
    }
}

inline Told tell_digits(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    Stand const stand = stand_of_digits(place);
    if (stand == Stand::inside) return Told::none;
    if (stand == Stand::unclear || !read_common_digits(at, last, found.number)) return Told::unclear;
    UnitFound const unit = find_unit(found.number.unit, last);
    if (unit.word == nullptr) {
        Character const next = character_at(found.number.unit, last);
        bool const label = stand != Stand::free && !found.number.more && (beside_numeral()[next.code] & joins) == 0 && next.code != U':' && next.code != U'：' && next.code != U'∶' && next.code != U'︰';
        return label ? Told::none : Told::unclear;
    }
    if (stand == Stand::letters || !unit.word->behind_digits) return Told::unclear;
    if (unit.word->surface == "年" && is_calendar_year({at, static_cast<std::size_t>(found.number.end - at)})) return Told::unclear;
    return tell_amount(place, unit, found);
}

Told tell_parts(Place const& place, Glyph whole, CommonQuantity& found) noexcept {
    static constexpr std::string_view of_parts = "分之";
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    if (!std::string_view(at + glyph_bytes, static_cast<std::size_t>(last - at) - glyph_bytes).starts_with(of_parts)) return Told::unclear;
    char const* const begin = at + glyph_bytes + of_parts.size();
    if (begin == last || !(is_digit(*begin) ? read_common_digits(begin, last, found.number) : read_common_words(begin, last, found.number))) return Told::unclear;
    Character const next = character_at(found.number.end, last);
    bool const ends = (beside_numeral()[next.code] & (goes_on | joins)) == 0;
    std::uint16_t const before = beside_numeral()[character_before(at, place.reading.data() + place.sentence.begin).code];
    if (!ends || (before & ends_scale_bound) != 0 || found.number.unit != found.number.end || !tell_lead(place, found)) return Told::unclear;
    found.number_span = {place.offset(begin), place.offset(found.number.end)};
    found.unit_span = {place.at, found.number_span.begin};
    found.span.end = found.number_span.end;
    found.rule = QuantityRule::parts;
    found.form = whole.value == 3 ? UnitForm::per_mille : UnitForm::percent;
    found.unit = whole.value == 3 ? "[ppth]" : "%";
    if (found.bound == Bound::exact && found.number.more) found.bound = Bound::over;
    tell_bound_behind(place, found);
    return Told::one;
}

/// 第7位.
inline Told tell_rank(Place const& place, char const* begin, char const* end, CommonQuantity& found) noexcept {
    char const* const last = place.reading.data() + place.sentence.end;
    if (!(is_digit(*begin) ? read_common_digits(begin, last, found.number) : read_common_words(begin, last, found.number))) return Told::unclear;
    std::uint32_t const behind = point_at(end + glyph_bytes, last);
    if (found.number.unit != end || found.number.more) return Told::unclear;
    if (behind == U'数' || behind == U'置' || behind == U'的') return Told::none;
    found.number_span = {place.offset(begin), place.offset(end)};
    found.unit_span = {found.number_span.end, found.number_span.end + static_cast<std::uint32_t>(glyph_bytes)};
    found.span = {place.at, found.unit_span.end};
    found.rule = QuantityRule::place_in_order;
    found.form = UnitForm::ordinal;
    found.unit = "1";
    return Told::one;
}

/// 第七届, 第三产业: what is numbered stands behind and is no 位.
inline Told tell_order(Place const& place, CommonQuantity& found) noexcept {
    static constexpr int most = 12;
    BesideNumeral const& beside = beside_numeral();
    char const* const begin = place.reading.data() + place.at + glyph_bytes;
    char const* const last = place.reading.data() + place.sentence.end;
    char const* at = begin;
    Character next = character_at(at, last);
    if (next.code == U' ') return Told::unclear;
    if ((beside[next.code] & is_numeral) == 0) return Told::none;
    for (int i = 0; i < most && (beside[next.code] & is_numeral) != 0; ++i) {
        at += next.bytes;
        next = character_at(at, last);
    }
    if (next.code == U'位') return tell_rank(place, begin, at, found);
    return (beside[next.code] & (ends_rank | is_numeral)) != 0 ? Told::unclear : Told::none;
}

inline Told tell_word(char const* at, char const* last, std::uint32_t second) noexcept {
    return character_at(at + glyph_bytes, last).code == second ? Told::unclear : Told::none;
}

/// 半 with nothing behind that it could halve.
inline Told tell_half(char const* at, char const* last) noexcept {
    Character const next = character_at(at + glyph_bytes, last);
    bool const plain = (beside_numeral()[next.code] & (begins_unit | goes_on | joins)) == 0;
    return plain ? Told::none : Told::unclear;
}

Told tell_quantity(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    if (is_digit(*at)) return tell_digits(place, found);
    std::uint32_t const first = point_at(at, last);
    switch (first) {
        case U'第': return tell_order(place, found);
        case U'首': return tell_word(at, last, U'位');
        case U'榜':
        case U'之': return tell_word(at, last, U'首');
        case U'对': return tell_word(at, last, U'折');
        case U'半': return tell_half(at, last);
        case U'翻':
        case U'倍': return Told::unclear;
        default: break;
    }
    Glyph const glyph = glyph_table.find(first);
    return glyph.kind == GlyphKind::none ? Told::none : tell_words(place, glyph, found);
}

void write(CommonQuantity const& found, Quantity& quantity) {
    quantity.span = found.span;
    quantity.number = found.number_span;
    quantity.unit_span = found.unit_span;
    quantity.value.emplace(Decimal::power(found.number.coefficient, found.number.exponent + found.exponent));
    quantity.bound = found.bound;
    quantity.form = found.form;
    quantity.rule = found.rule;
    quantity.unit = found.unit;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

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

bool tell_lead(Look const& look, CommonQuantity& found) noexcept {
    static constexpr std::uint16_t leads = precedes | ends_currency | ends_bound | ends_scale_bound;
    found.span.begin = look.place.at;
    found.bound = Bound::exact;
    std::uint32_t const earliest = std::max(look.place.earliest, look.place.sentence.begin);
    if ((look.before_is & leads) == 0 || look.place.at <= earliest) return true;
    std::string_view const words = look.place.reading.substr(earliest, look.place.at - earliest);
    if ((look.before_is & precedes) != 0 || ((look.before_is & ends_currency) != 0 && currency_before(words).length != 0)) return false;
    BoundWord const bound = (look.before_is & ends_bound) != 0 ? bound_before(words) : BoundWord{};
    if (bound.length == 0 && (look.before_is & ends_scale_bound) != 0) {  // 过亿, 上百家
        Glyph const last = glyph_before(found.number.end, look.at);
        return !is_scale(glyph_at(look.at, found.number.end)) && (last.kind != GlyphKind::big || last.value < 8);
    }
    found.bound = bound.bound;
    found.span.begin -= static_cast<std::uint32_t>(bound.length);
    return true;
}

/// As take_bound_behind(), where no blank follows.
inline void tell_bound_behind(Look const& look, Character next, CommonQuantity& found) noexcept {
    if (found.bound == Bound::exact && found.number.more) found.bound = Bound::over;
    if ((look.beside[next.code] & begins_bound) == 0) return;
    BoundWord const bound = bound_after(look.place.behind(found.span.end));
    if (bound.length == 0) return;
    bool const extent = found.form == UnitForm::time || found.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    found.span.end += static_cast<std::uint32_t>(bound.length);
    if (found.bound == Bound::exact) found.bound = bound.bound;
}

/// The character behind the unit doesn't go on with the amount.
inline bool ends_with_unit(Look const& look, char const* at, Character next, UnitWord const& unit) noexcept {
    std::uint16_t const behind = look.beside[next.code];
    if ((behind & follows_unit) == 0) return true;
    // 22个750千伏: another numeral, which only some units take in.
    bool const letters = static_cast<unsigned char>(at[-1]) < 0x80 || is_letter(unit.surface.front());
    return (behind & is_numeral) != 0 && !unit.takes_tail && next.code != U'百' && (next.bytes == glyph_bytes || !letters);
}

Told tell_amount(Look const& look, UnitFound unit, CommonQuantity& found) noexcept {
    char const* const behind = found.number.unit + unit.length;
    Character const next = character_at(behind, look.last);
    if (!ends_with_unit(look, behind, next, *unit.word) || !tell_lead(look, found)) return Told::unclear;
    std::uint32_t const begin = look.place.offset(found.number.unit);
    found.number_span = {look.place.at, look.place.offset(found.number.end)};
    found.unit_span = {begin, begin + unit.length};
    found.span.end = found.unit_span.end;
    found.rule = QuantityRule::amount;
    found.form = unit.word->form;
    found.unit = unit.word->code;
    found.exponent = unit.word->exponent;
    tell_bound_behind(look, next, found);
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

inline Stand stand_behind_ascii(Look const& look) noexcept {
    char const c = look.at[-1];
    if (is_letter(c)) return (look.before_is & ends_currency) == 0 ? Stand::letters : Stand::unclear;
    bool const second = (c == '.' || c == ':' || c == '/') && look.at - look.begin > 1 && is_digit(look.at[-2]);
    return second && !discount_follows(look.place.rest()) ? Stand::inside : Stand::unclear;
}

inline Stand stand_of_digits(Look const& look) noexcept {
    if (look.before.bytes == 0) return Stand::free;
    if (look.before.bytes == 1) return stand_behind_ascii(look);
    if (look.before.bytes != glyph_bytes) return Stand::unclear;
    switch (look.before.code) {
        case U'第': return discount_follows(look.place.rest()) ? Stand::unclear : Stand::inside;
        case U'前': return Stand::unclear;
        case U'，':
        case U'：':
        case U'—':
        case U'–':
            return look.at - look.begin == static_cast<std::ptrdiff_t>(glyph_bytes) || !is_digit(look.at[-static_cast<std::ptrdiff_t>(glyph_bytes) - 1]) ? Stand::free
                                                                                                                                                      : Stand::unclear;
        case U'“':
        case U'‘':
        case U'《':
        case U'（':
        case U'［': return Stand::quoted;
        default: return Stand::free;
    }
}

/// A number without a unit: a label where letters or an opening sign stand before it.
inline Told tell_bare(Look const& look, Stand stand, CommonNumber const& number) noexcept {
    if (stand == Stand::free || number.more || (look.beside[number.next.code] & joins) != 0) return Told::unclear;
    switch (number.next.code) {
        case U':':
        case U'：':
        case U'∶':
        case U'︰': return Told::unclear;
        default: return Told::none;
    }
}

inline Told tell_digits(Look const& look, CommonQuantity& found) noexcept {
    Stand const stand = stand_of_digits(look);
    if (stand == Stand::inside) return Told::none;
    if (stand == Stand::unclear || !read_common_digits(look, look.at, found.number)) return Told::unclear;
    UnitFound const unit = find_unit(found.number.next, found.number.unit, look.last);
    if (unit.word == nullptr) return tell_bare(look, stand, found.number);
    if (stand == Stand::letters || !unit.word->behind_digits) return Told::unclear;
    bool const year = unit.word->form == UnitForm::time && unit.word->surface == "年";
    if (year && is_calendar_year({look.at, static_cast<std::size_t>(found.number.end - look.at)})) return Told::unclear;
    return tell_amount(look, unit, found);
}

inline bool read_common_numeral(Look const& look, char const* at, CommonNumber& number) noexcept {
    if (at == look.last) return false;
    return is_digit(*at) ? read_common_digits(look, at, number) : read_common_words(look, at, number);
}

Told tell_parts(Look const& look, Glyph whole, CommonQuantity& found) noexcept {
    static constexpr std::string_view of_parts = "分之";
    char const* const sign = look.at + glyph_bytes;
    char const* const begin = sign + of_parts.size();
    CommonNumber& number = found.number;
    if (!std::string_view(sign, static_cast<std::size_t>(look.last - sign)).starts_with(of_parts) || !read_common_numeral(look, begin, number)) return Told::unclear;
    bool const ends = number.unit == number.end && (look.beside[number.next.code] & (goes_on | joins)) == 0;
    if (!ends || (look.before_is & ends_scale_bound) != 0 || !tell_lead(look, found)) return Told::unclear;
    found.number_span = {look.place.offset(begin), look.place.offset(number.end)};
    found.unit_span = {look.place.at, found.number_span.begin};
    found.span.end = found.number_span.end;
    found.rule = QuantityRule::parts;
    found.form = whole.value == 3 ? UnitForm::per_mille : UnitForm::percent;
    found.unit = whole.value == 3 ? "[ppth]" : "%";
    found.exponent = 0;
    tell_bound_behind(look, number.next, found);
    return Told::one;
}

/// 第7位.
inline Told tell_rank(Look const& look, char const* begin, char const* end, CommonQuantity& found) noexcept {
    if (!read_common_numeral(look, begin, found.number) || found.number.unit != end || found.number.more) return Told::unclear;
    std::uint32_t const behind = point_at(end + glyph_bytes, look.last);
    if (behind == U'数' || behind == U'置' || behind == U'的') return Told::none;
    found.number_span = {look.place.offset(begin), look.place.offset(end)};
    found.unit_span = {found.number_span.end, found.number_span.end + static_cast<std::uint32_t>(glyph_bytes)};
    found.span = {look.place.at, found.unit_span.end};
    found.rule = QuantityRule::place_in_order;
    found.form = UnitForm::ordinal;
    found.bound = Bound::exact;
    found.unit = "1";
    found.exponent = 0;
    return Told::one;
}

/// 第七届, 第三产业: what is numbered stands behind and is no 位.
inline Told tell_order(Look const& look, CommonQuantity& found) noexcept {
    static constexpr int most = 12;
    BesideNumeral const& beside = look.beside;
    char const* const begin = look.at + glyph_bytes;
    char const* at = begin;
    Character next = character_at(at, look.last);
    if (next.code == U' ') return Told::unclear;
    if ((beside[next.code] & is_numeral) == 0) return Told::none;
    for (int i = 0; i < most && (beside[next.code] & is_numeral) != 0; ++i) {
        at += next.bytes;
        next = character_at(at, look.last);
    }
    if (next.code == U'位') return tell_rank(look, begin, at, found);
    return (beside[next.code] & (ends_rank | is_numeral)) != 0 ? Told::unclear : Told::none;
}

/// 首位, 榜首, 对折: nothing else that begins so is one.
inline Told tell_word(char const* at, char const* last, std::uint32_t second) noexcept {
    return point_at(at + glyph_bytes, last) == second ? Told::unclear : Told::none;
}

/// 半 with nothing behind that it could halve.
inline Told tell_half(Look const& look) noexcept {
    Character const next = character_at(look.at + glyph_bytes, look.last);
    bool const plain = (look.beside[next.code] & (begins_unit | goes_on | joins)) == 0;
    return plain ? Told::none : Told::unclear;
}

Told tell_quantity(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    std::uint32_t const first = point_at(at, last);
    switch (first) {
        case U'首': return tell_word(at, last, U'位');
        case U'榜':
        case U'之': return tell_word(at, last, U'首');
        case U'对': return tell_word(at, last, U'折');
        case U'翻':
        case U'倍': return Told::unclear;
        default: break;
    }
    Glyph const glyph = glyph_table.find(first);
    bool const digit = is_digit(*at);
    if (glyph.kind == GlyphKind::none && !digit && first != U'第' && first != U'半') return Told::none;
    char const* const begin = place.reading.data() + place.sentence.begin;
    Character const before = character_before(at, begin);
    BesideNumeral const& beside = beside_numeral();
    Look const look{place, beside, begin, at, last, before, beside[before.code]};
    if (digit) return tell_digits(look, found);
    if (glyph.kind != GlyphKind::none) return tell_words(look, glyph, found);
    return first == U'第' ? tell_order(look, found) : tell_half(look);
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

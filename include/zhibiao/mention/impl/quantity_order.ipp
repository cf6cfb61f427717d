// Places in an order and doublings, told by plain code: 第7位, 居全国第一, 首位, 翻两番.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_ORDER_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_ORDER_IPP

#include <zhibiao/mention/impl/quantity_common.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// 第7, 第一: the numeral alone.
inline void tell_place(Look const& look, char const* begin, char const* end, CommonQuantity& found) noexcept {
    found.number_span = {look.place.offset(begin), look.place.offset(end)};
    found.unit_span = {};
    found.span = {look.place.at, found.number_span.end};
    found.rule = QuantityRule::place_in_order;
    found.form = UnitForm::ordinal;
    found.bound = Bound::exact;
    found.unit = "1";
    found.exponent = 0;
}

/// 第7位.
inline Told tell_rank(Look const& look, char const* begin, char const* end, CommonQuantity& found) noexcept {
    if (!read_common_numeral(look, begin, found.number) || found.number.unit != end || found.number.more) return Told::unclear;
    std::uint32_t const behind = point_at(end + glyph_bytes, look.last);
    if (behind == U'数' || behind == U'置' || behind == U'的') return Told::none;
    tell_place(look, begin, end, found);
    found.span.end += static_cast<std::uint32_t>(glyph_bytes);
    found.unit_span = {found.number_span.end, found.span.end};
    return Told::one;
}

/// 第一 with a stop behind it: a place in an order, unless it begins a clause and counts the points of a speech.
inline Told tell_order_alone(Look const& look, char const* begin, char const* end, CommonQuantity& found) noexcept {
    switch (look.before.code) {
        case 0:
        case U' ':
        case U'，':
        case U'。':
        case U'；':
        case U'：':
        case U'“':
        case U'（':
        case U',':
        case U';':
        case U':': return Told::none;
        default: break;
    }
    if (!read_common_numeral(look, begin, found.number) || found.number.unit != end || found.number.more) return Told::unclear;
    tell_place(look, begin, end, found);
    return Told::one;
}

/// 第七届, 第三产业: what is numbered stands behind and is no 位.
Told tell_order(Look const& look, CommonQuantity& found) noexcept {
    static constexpr int most = 12;
    BesideNumeral const& beside = look.beside;
    char const* const begin = look.at + glyph_bytes;
    char const* at = begin;
    Character next = character_at(at, look.last);
    if (next.code == U' ') return Told::unclear;
    if ((beside[next.code] & is_numeral) == 0 || ends_with(look.place.before(), "倒数")) return Told::none;
    for (int i = 0; i < most && (beside[next.code] & is_numeral) != 0; ++i) {
        at += next.bytes;
        next = character_at(at, look.last);
    }
    if (next.code == U'位') return tell_rank(look, begin, at, found);
    if (next.bytes == 0 || next.code == U'，' || next.code == U'。' || next.code == U'；' || next.code == U'！') return tell_order_alone(look, begin, at, found);
    return (beside[next.code] & is_numeral) != 0 || may_end_rank(next.code) ? Told::unclear : Told::none;
}

/// 居全国首位, but 首位度, 放在首位.
Told tell_first_place(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    if (point_at(at + glyph_bytes, last) != U'位') return Told::none;
    char const* const end = at + 2 * glyph_bytes;
    std::uint32_t const behind = point_at(end, last);
    if (behind == U'度' || behind == U'城' || last_point(place.before()) == U'在') return Told::none;
    found.number = {1, 0, false, end, end, {}};
    found.span = found.number_span = {place.at, place.offset(end)};
    found.unit_span = {};
    found.rule = QuantityRule::place_in_order;
    found.form = UnitForm::ordinal;
    found.bound = Bound::exact;
    found.unit = "1";
    found.exponent = 0;
    return Told::one;
}

/// How often 翻 says that something doubles, by the character behind it; 0 where it says none.
inline int times_of(std::uint32_t character) noexcept {
    switch (character) {
        case U'一':
        case U'1': return 1;
        case U'两':
        case U'二':
        case U'2': return 2;
        case U'三':
        case U'3': return 3;
        case U'四':
        case U'4': return 4;
        case U'五':
        case U'5': return 5;
        default: return 0;
    }
}

/// 翻番, 翻了两番, 翻倍, 倍增; not 倍增计划, 成倍增长.
Told tell_doubling(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    char const* next_to = at + glyph_bytes;
    Character behind = character_at(next_to, last);
    bool const done = behind.code == U'了', up = behind.code == U'上';
    if (done || up) behind = character_at(next_to += glyph_bytes, last);
    char const* end = next_to + glyph_bytes;
    int times = 1;
    bool const once = behind.code == U'番' || (behind.code == U'倍' && !up) || (behind.code == U'增' && !up && !done);
    if (!once) {
        times = times_of(behind.code);
        end = next_to + behind.bytes + glyph_bytes;
        if (times == 0 || point_at(end - glyph_bytes, last) != U'番') return Told::none;
    }
    bool const doubles = behind.code == U'增' ? point_at(at, last) == U'倍' : point_at(at, last) == U'翻';
    if (!doubles || last_point(place.before()) == U'成' || word_begins(place.rest())) return Told::none;
    Character const next = character_at(end, last);
    if (next.code == U' ') return Told::unclear;
    found.number = {std::int64_t{1} << times, 0, false, end, end, next};
    found.span = found.number_span = {place.at, place.offset(end)};
    found.unit_span = {};
    found.rule = QuantityRule::doubling;
    found.form = UnitForm::multiple;
    found.bound = Bound::exact;
    found.unit = "1";
    found.exponent = 0;
    Look const look{place, beside_numeral(), place.reading.data() + place.sentence.begin, at, last, {}, 0};
    tell_bound_behind(look, next, found);
    return Told::one;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

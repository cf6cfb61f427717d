// What begins with a Chinese numeral, told without the grammar. In nearly every sentence stands one that is no quantity:
//
//   no unit    一步  一些  数字  三农  五是
//   vague      一批  一个  几年
//   a name     第三  三号  十四届
//   a word     千家万户  三角洲
//   a row      the second 百 of 一百二百
//
// Whatever isn't told here is left to match_any_quantity(), which finds none in these either: tests/mention/quantity_common.cpp
// holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_MISS_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_MISS_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

bool discount_follows(std::string_view rest) noexcept {
    char const* first = rest.data();
    char const* const last = first + rest.size();
    for (int i = 0; i < 2; ++i) {
        if (first == last) return false;
        first += std::min<std::ptrdiff_t>(last - first, is_digit(*first) ? 1 : glyph_bytes);
        if (first != last && *first == ' ') match_gap(first, last);
    }
    return point_at(first, last) == U'折';
}

/// A Chinese numeral of one character that no other part follows, with what stands around it.
struct WordAlone {
    Glyph glyph;
    std::uint16_t before, behind;  ///< what the characters beside it can be
    UnitFound unit;
    Character after_unit;
    std::uint16_t behind_unit;  ///< what that character can be
};

/// A scale alone is a number only where a bound says so: 上百家, 千户以上.
inline Told tell_scale(WordAlone const& word) noexcept {
    if ((word.before & (precedes | ends_currency | ends_bound | ends_scale_bound)) != 0) return Told::unclear;
    if (word.unit.word == nullptr) return Told::none;
    bool const measures = word.unit.word->form == UnitForm::physical && word.glyph.kind == GlyphKind::small;  // 千吨; not 万吨级
    return measures || (word.behind_unit & begins_bound) != 0 ? Told::unclear : Told::none;
}

/// 一个, 几年: vague. But 一个半 counts, and 至少一个.
inline Told tell_vague(Place const& place, WordAlone const& word) noexcept {
    bool const one = word.glyph.kind == GlyphKind::digit;
    bool const other_numeral = (word.behind_unit & is_numeral) != 0 && word.after_unit.code != U'百' && !word.unit.word->takes_tail;  // 一块二
    if ((word.behind_unit & follows_unit) != 0 && !other_numeral) return Told::unclear;
    if (!one || (word.before & (precedes | ends_currency | ends_bound)) == 0) return Told::none;
    if ((word.before & (precedes | ends_currency)) != 0) return Told::unclear;
    Bound const bound = bound_before(place.before()).bound;
    return bound == Bound::under || bound == Bound::at_least || bound == Bound::at_most ? Told::unclear : Told::none;
}

/// Whether the numeral and its unit count; `one` where it is to be read.
inline Told tell_unit(Place const& place, WordAlone const& word) noexcept {
    UnitWord const& unit = *word.unit.word;
    if (unit.role == UnitRole::label) return unit.surface == "日" ? Told::unclear : Told::none;
    if (unit.arabic_only && (word.behind_unit & joins) == 0) {
        std::uint32_t const end = place.at + static_cast<std::uint32_t>(glyph_bytes) + word.unit.length;
        return unit.form == UnitForm::money && (word.after_unit.code == U'/' || is_price(place, place.at, end)) ? Told::unclear : Told::none;  // 找零五毛
    }
    // 三成, but 三成半, 三成五
    bool const tenths = unit.role == UnitRole::tenths && word.glyph.kind == GlyphKind::digit && (word.behind_unit & follows_unit) == 0;
    if (tenths && !word.glyph.ambiguous) return Told::one;
    if (unit.role != UnitRole::unit) return Told::unclear;
    bool const counted = unit.form == UnitForm::count || unit.form == UnitForm::big;
    bool const one = word.glyph.kind == GlyphKind::digit && word.glyph.value == 1;
    if ((one && counted) || (word.glyph.kind == GlyphKind::few && unit.form != UnitForm::big)) return tell_vague(place, word);
    if (word.glyph.kind == GlyphKind::few) return Told::unclear;
    if (word.glyph.kind == GlyphKind::zero) return unit.form == UnitForm::count && (word.behind_unit & follows_unit) == 0 ? Told::none : Told::unclear;
    return unit.behind_words && !word.glyph.ambiguous ? Told::one : Told::unclear;
}

inline Told tell_alone(Place const& place, WordAlone const& word) noexcept {
    bool const digit = word.glyph.kind == GlyphKind::digit || word.glyph.kind == GlyphKind::zero || word.glyph.kind == GlyphKind::few;
    if (is_scale(word.glyph)) return tell_scale(word);
    if (word.unit.word != nullptr) return tell_unit(place, word);
    // 前后约十, 人民币五
    std::uint16_t const counts = digit ? precedes | ends_currency : precedes | ends_currency | ends_bound | ends_scale_bound;
    return (word.before & counts) != 0 ? Told::unclear : Told::none;
}

/// 百家 with a bound, 千吨: a scale by itself that surely counts.
inline Told tell_lone_scale(Look const& look, WordAlone const& word, Character next, CommonQuantity& found) noexcept {
    UnitFound const whole = find_unit(character_at(look.at, look.last), look.at, look.last);
    if (word.unit.word == nullptr || !word.unit.word->behind_words || whole.length > glyph_bytes) return Told::unclear;
    char const* const behind = look.at + glyph_bytes;
    found.number = {1, word.glyph.value, false, behind, behind, next};
    if (tell_amount(look, word.unit, found) != Told::one) return Told::unclear;
    bool const measures = word.glyph.kind == GlyphKind::small && found.form == UnitForm::physical;
    return measures || found.bound != Bound::exact ? Told::one : Told::unclear;
}

/// 一半 without a word that measures: 一半用于补助.
inline bool is_vague_half(Look const& look, Character next) noexcept {
    static constexpr std::uint16_t bounds = precedes | ends_currency | ends_bound | ends_scale_bound;
    if (next.code != U'半' || (look.before_is & bounds) != 0 || ends_with_any(look.place.before(), "占", "占比", "占到", "占了")) return false;
    std::uint32_t const behind = character_at(look.at + 2 * glyph_bytes, look.last).code;
    return (look.beside[behind] & (joins | begins_bound | is_numeral | begins_unit)) == 0;
}

/// A numeral of one character, with `next` behind it.
inline Told tell_single(Look const& look, Glyph first, Character next, CommonQuantity& found) noexcept {
    char const* const behind = look.at + glyph_bytes;
    WordAlone word{first, look.before_is, look.beside[next.code], {}, {}, 0};
    Told told = Told::unclear;
    if ((word.behind & joins) == 0) {
        if ((word.behind & begins_unit) != 0) word.unit = find_unit(next, behind, look.last);
        if (word.unit.word != nullptr) {
            word.after_unit = character_at(behind + word.unit.length, look.last);
            word.behind_unit = look.beside[word.after_unit.code];
        }
        told = tell_alone(look.place, word);
    }
    if (told == Told::none || false_friend(look.place.reading, look.place.at, look.place.sentence.end) != FalseFriend::none) return Told::none;
    if (told == Told::unclear) {
        if (is_scale(first)) return tell_lone_scale(look, word, next, found);
        return first.value == 1 && first.kind == GlyphKind::digit && is_vague_half(look, next) ? Told::none : told;
    }
    found.number = {first.kind == GlyphKind::small ? 10 : first.value, 0, false, behind, behind, next};
    return tell_amount(look, word.unit, found);
}

/// 千亿级: about how much money.
inline Told tell_class(Look const& look, UnitFound unit, CommonQuantity& found) noexcept {
    if (found.number.more || point_at(found.number.end - glyph_bytes, found.number.end) != U'亿' || !tell_lead(look, found)) return Told::unclear;
    found.number_span = {look.place.at, look.place.offset(found.number.end)};
    found.unit_span = {};
    found.span.end = found.number_span.end + unit.length;
    found.rule = QuantityRule::class_of_money;
    found.form = UnitForm::money;
    found.unit = "CNY";
    found.exponent = 0;
    if (found.bound == Bound::exact) found.bound = Bound::about;
    return Told::one;
}

/// A sign before a number that makes a label of it: “三, （十.
inline bool opens_label(Look const& look) noexcept {
    switch (look.before.code) {
        case U'“':
        case U'‘':
        case U'《':
        case U'（':
        case U'图':
        case U'表': return true;
        default: return false;
    }
}

/// Likewise one behind it: 三”, 十）.
inline bool ends_label(std::uint32_t next) noexcept { return next == U'：' || next == U'”' || next == U'’' || next == U'》' || next == U'．' || next == U'）'; }

/// 九二共识, 二三级, 十百千万工程, 万兆光网: digits one by one, or scales, with nothing behind that they could count.
inline bool counts_nothing(Look const& look, Glyph first) noexcept {
    static constexpr int most = 8;
    static constexpr std::uint16_t bounds = precedes | ends_currency | ends_bound | ends_scale_bound;
    bool const digits = first.kind == GlyphKind::digit || first.kind == GlyphKind::zero;
    if ((look.before_is & bounds) != 0 || first.kind == GlyphKind::few) return false;
    char const* at = look.at + glyph_bytes;
    Glyph glyph = glyph_at(at, look.last);
    for (int i = 0; i < most && glyph.kind != GlyphKind::none; ++i, glyph = glyph_at(at, look.last)) {
        bool const alike = digits ? (glyph.kind == GlyphKind::digit && !glyph.liang) || glyph.kind == GlyphKind::zero : glyph.kind == GlyphKind::small || glyph.kind == GlyphKind::big;
        if (!alike || (!digits && find_unit(character_at(at, look.last), at, look.last).length > glyph_bytes)) return false;
        at += glyph_bytes;
    }
    Character const next = character_at(at, look.last);
    return (look.beside[next.code] & (goes_on | joins | begins_unit)) == 0;
}

/// A row without a unit: 八亿农民. 十 and a scale at its beginning count with a bound only.
inline Told tell_bare_row(Look const& look, Glyph first, CommonQuantity& found) noexcept {
    CommonNumber const& number = found.number;
    std::uint32_t const next = number.next.code;
    bool const plain = number.next.bytes == 0 || number.next.bytes == glyph_bytes;
    if (!plain || (look.beside[next] & joins) != 0 || next == U'、' || next == U'和' || next == U'与') return Told::unclear;
    if ((look.before_is & (precedes | ends_currency)) != 0 || (look.before.bytes != 0 && look.before.bytes != glyph_bytes)) return Told::unclear;
    if (opens_label(look)) return Told::none;
    if ((first.kind == GlyphKind::small || first.kind == GlyphKind::big) && !number.more && (look.before_is & (ends_bound | ends_scale_bound)) == 0) return Told::none;
    bool const label = ends_label(next);
    // A digit counts with a scale behind it: not 两点三.
    GlyphKind const second = glyph_at(look.at + glyph_bytes, number.end).kind;
    if (first.kind != GlyphKind::digit || label || (second != GlyphKind::small && second != GlyphKind::big)) return Told::unclear;
    return tell_number(look, found);
}

/// The least quotient of as many digits as read_numeral() cuts one to.
inline constexpr std::int64_t least_quotient = [] {
    std::int64_t value = 1;
    for (int digits = 1; digits < numeral_detail::quotient_digits; ++digits) value *= 10;
    return value;
}();

/// 三分之一, 三分之二以上: a fraction of two digits with nothing beside it but a bound.
inline Told tell_fraction(Look const& look, Glyph below, CommonQuantity& found) noexcept {
    static constexpr std::string_view of_parts = "分之";
    static constexpr std::uint16_t before = precedes | ends_currency | ends_scale_bound, behind = goes_on | joins | begins_unit;
    char const* const sign = look.at + glyph_bytes;
    char const* const above = sign + of_parts.size();
    if (!std::string_view(sign, static_cast<std::size_t>(look.last - sign)).starts_with(of_parts)) return Told::unclear;
    Glyph const part = glyph_at(above, look.last);
    if (part.kind != GlyphKind::digit || part.liang || part.ambiguous || below.liang || below.ambiguous) return Told::unclear;
    char const* const end = above + glyph_bytes;
    Character const next = character_at(end, look.last);
    if (next.bytes != glyph_bytes || (look.beside[next.code] & behind) != 0 || next.code == U'、' || next.code == U'和' || next.code == U'与' || ends_label(next.code)) return Told::unclear;
    if (look.before.bytes != glyph_bytes || (look.before_is & before) != 0 || look.before.code == U'又' || opens_label(look)) return Told::unclear;
    found.number = {part.value / below.value, 0, false, end, end, next};
    for (int rest = part.value % below.value; rest != 0 && found.number.coefficient < least_quotient; rest = rest * 10 % below.value, --found.number.exponent)
        found.number.coefficient = found.number.coefficient * 10 + rest * 10 / below.value;
    return tell_number(look, found);
}

/// A numeral of several characters, or with 余 or 多 behind it.
inline Told tell_row(Look const& look, Glyph first, Character next, CommonQuantity& found) noexcept {
    if (first.kind == GlyphKind::digit && discount_follows(look.place.rest())) return Told::unclear;
    if (false_friend(look.place.reading, look.place.at, look.place.sentence.end) != FalseFriend::none) return Told::none;
    if (first.kind == GlyphKind::small && first.value >= 2 && next.code == U'分') return tell_parts(look, first, found);
    if (first.kind == GlyphKind::digit && next.code == U'分') return tell_fraction(look, first, found);
    if (!read_common_words(look, look.at, found.number)) return counts_nothing(look, first) ? Told::none : Told::unclear;
    UnitFound const unit = find_unit(found.number.next, found.number.unit, look.last);
    if (unit.word == nullptr) return tell_bare_row(look, first, found);
    if (is_scale(first) && unit.word->surface == "级") return tell_class(look, unit, found);
    std::uint16_t const behind = look.beside[character_at(found.number.unit + unit.length, look.last).code];
    bool const label = unit.word->role == UnitRole::label && unit.word->surface != "日";  // 二级, 五百亿级
    if ((unit.word->arabic_only || label) && (behind & joins) == 0) return Told::none;
    bool const one = first.value == 1 && found.number.end == look.at + glyph_bytes && first.kind == GlyphKind::digit;  // 一多个
    return unit.word->behind_words && !one ? tell_amount(look, unit, found) : Told::unclear;
}

Told tell_words(Look const& look, Glyph first, CommonQuantity& found) noexcept {
    if ((look.before.code == U'前' && point_at(look.at, look.last) != U'一') || first.kind == GlyphKind::tens) return Told::unclear;
    char const* const behind = look.at + glyph_bytes;
    Character const next = character_at(behind, look.last);
    return numeral_goes_on(look.beside, next, behind, look.last) ? tell_row(look, first, next, found) : tell_single(look, first, next, found);
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

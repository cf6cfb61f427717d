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
    BoundWord bound = (look.before_is & ends_bound) != 0 ? bound_before(words) : BoundWord{};
    if (bound.length == 0 && (look.before_is & ends_scale_bound) != 0) {  // 过亿, 上百家
        bool const scale = is_scale(glyph_at(look.at, found.number.end));
        if (look.before.code == U'上') return !scale;
        Glyph const last = glyph_before(found.number.end, look.at);
        bool const large = scale || (last.kind == GlyphKind::big && last.value >= 8);
        if (large && neighbour_before(words) != Neighbour::word) bound = {glyph_bytes, Bound::over};
    }
    found.bound = bound.bound;
    found.span.begin -= static_cast<std::uint32_t>(bound.length);
    return true;
}

void tell_bound_behind(Look const& look, Character next, CommonQuantity& found) noexcept {
    if (found.bound == Bound::exact && found.number.more) found.bound = Bound::over;
    if ((look.beside[next.code] & begins_bound) == 0) return;
    BoundWord const bound = bound_after(look.place.behind(found.span.end));
    if (bound.length == 0) return;
    bool const extent = found.form == UnitForm::time || found.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    found.span.end += static_cast<std::uint32_t>(bound.length);
    if (found.bound == Bound::exact) found.bound = bound.bound;
}

/// 3元5角, 两美元五十美分: a short numeral behind the unit with 角, 毛, 分 or other cents behind it. Where it says no, none stands there.
inline bool may_take_small_money(char const* at, char const* last) noexcept {
    static constexpr std::ptrdiff_t longest = 9;  // bytes of the numeral
    for (std::ptrdiff_t i = 1; i <= longest && i < last - at; ++i) {
        std::uint32_t const unit = point_at(at + i, last);
        if (unit == U'角' || unit == U'毛' || unit == U'分' || unit == U'美' || unit == U'欧' || unit == U'便' || unit == U'戈' || unit == U'澳') return true;
    }
    return false;
}

/// The character behind the unit doesn't go on with the amount.
inline bool ends_with_unit(Look const& look, char const* at, Character next, UnitWord const& unit) noexcept {
    std::uint16_t const behind = look.beside[next.code];
    if ((behind & follows_unit) == 0) return true;
    if (next.code == U' ') {  // 增长9% ；
        static constexpr std::uint16_t parts = joins | begins_bound | follows_unit;
        char const* behind_blanks = at;
        match_gap(behind_blanks, look.last);
        return (look.beside[character_at(behind_blanks, look.last).code] & parts) == 0;
    }
    // 22个750千伏: another numeral, which only some units take in.
    bool const letters = static_cast<unsigned char>(at[-1]) < 0x80 || is_letter(unit.surface.front());
    if (next.code == U'百') {  // 5个百分点 with blanks in it
        std::uint32_t const second = character_at(at + glyph_bytes, look.last).code;
        if (second == U'分' || second == U' ') return false;
    }
    if ((behind & is_numeral) == 0 || (next.bytes != glyph_bytes && letters)) return false;
    bool const money = unit.form == UnitForm::money;
    return !unit.takes_tail || (money && !may_take_small_money(at, look.last));
}

Told tell_amount(Look const& look, UnitFound unit, CommonQuantity& found) noexcept {
    char const* behind = found.number.unit + unit.length;
    Character next = character_at(behind, look.last);
    found.unit = unit.word->code;
    if ((next.code == U'/' || next.code == U'每') && unit.word->role == UnitRole::unit && unit.word->form != UnitForm::points) {  // 5000元/吨
        behind += match_denominator({behind, static_cast<std::size_t>(look.last - behind)}, found.unit);
        next = character_at(behind, look.last);
    }
    if (!ends_with_unit(look, behind, next, *unit.word) || !tell_lead(look, found)) return Told::unclear;
    std::uint32_t const begin = look.place.offset(found.number.unit);
    found.number_span = {look.place.at, look.place.offset(found.number.end)};
    found.unit_span = {begin, look.place.offset(behind)};
    found.span.end = found.unit_span.end;
    found.rule = QuantityRule::amount;
    found.form = unit.word->form;
    found.exponent = unit.word->exponent;
    tell_bound_behind(look, next, found);
    return Told::one;
}

/// How the digits stand with what is before them.
enum class Stand : std::uint8_t {
    free,     ///< nothing before them but words
    quoted,   ///< a sign before them makes a label of a bare number: “113”, （3）
    joined,   ///< so do letters and some signs: PM2.5, 1+5; what they say with a unit isn't told here
    inside,   ///< they are in the middle of something: the 5 of 2.5
    unclear,  ///< a sign, a blank, 第, another number that they may belong to
};

Told tell_behind_blank(Place const& place) noexcept {
    static constexpr std::uint16_t leads = precedes | ends_currency | ends_bound | ends_scale_bound;
    char const* const blank = place.reading.data() + place.at - 1;
    if (place.rest().starts_with('0') && !begins_with(place.rest(), "0.")) return Told::unclear;  // 0 万吨
    Character const ahead = character_before(blank, place.reading.data() + place.sentence.begin);
    if (ahead.bytes == 1 && is_digit(blank[-1])) {
        bool const chained = place.at != place.earliest && inside_chain(place.before(), place.rest());
        return !chained ? Told::one : discount_follows(place.rest()) ? Told::unclear : Told::none;
    }
    bool const apart = ahead.bytes == glyph_bytes && ahead.code != U'第' && (beside_numeral()[ahead.code] & leads) == 0;
    return apart ? Told::one : Told::unclear;
}

inline Stand stand_behind_ascii(Look const& look) noexcept {
    char const c = look.at[-1];
    if (c == ' ') {
        Told const told = tell_behind_blank(look.place);
        return told == Told::one ? Stand::free : told == Told::none ? Stand::inside : Stand::unclear;
    }
    if (is_letter(c)) return (look.before_is & ends_currency) == 0 ? Stand::joined : Stand::unclear;
    if (c == '%' || c == '=' || c == '_' || c == '&' || c == '@' || c == '#' || c == '?') return discount_follows(look.place.rest()) ? Stand::unclear : Stand::inside;
    if (c == '+' || c == '(' || c == '[' || c == '"') return Stand::joined;
    bool const second = (c == '.' || c == ':' || c == '/') && look.at - look.begin > 1 && is_digit(look.at[-2]);
    return second && !discount_follows(look.place.rest()) ? Stand::inside : Stand::unclear;
}

inline Stand stand_of_digits(Look const& look) noexcept {
    if (look.before.bytes == 0) return Stand::free;
    if (look.before.bytes == 1) return stand_behind_ascii(look);
    if (look.before.bytes != glyph_bytes) return look.before.code == U'·' || look.before.code == U'×' ? Stand::joined : Stand::unclear;
    switch (look.before.code) {
        case U'第': return discount_follows(look.place.rest()) ? Stand::unclear : Stand::inside;
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

/// A number behind the sign of a list shares its unit with the one before it, whose other members may stand between the two.
inline bool list_goes_on(char const* sign, char const* last) noexcept {
    std::uint32_t const behind = character_at(sign + glyph_bytes, last).code;
    return behind == U'半' || (beside_numeral()[behind] & is_numeral) != 0;
}

/// What a sign or letter behind a number without a unit tells; `one` where it tells nothing: 1+5, 5G, 3.0》.
inline Told tell_sign_behind(Look const& look, Character next, char const* at) noexcept {
    switch (next.code) {
        case U':':
        case U'：':
        case U'∶':
        case U'︰': return Told::unclear;
        case U'、':
        case U'和':
        case U'与': return list_goes_on(at, look.last) ? Told::unclear : Told::one;
        case U'”':
        case U'’':
        case U'》':
        case U'·':
        case U'×': return Told::none;
        // read_common_digits() says that another number follows.
        case U' ': return discount_follows(look.place.rest()) ? Told::unclear : Told::one;
        default: break;
    }
    if (next.bytes == 0 || next.bytes == glyph_bytes) return (look.beside[next.code] & joins) != 0 ? Told::unclear : Told::one;
    if (next.bytes != 1) return Told::unclear;
    char const sign = static_cast<char>(next.code);
    bool const label = is_letter(sign) || sign == '+' || sign == '*' || sign == '#' || sign == '_' || sign == '@' || sign == '&' || sign == '=';
    return label ? Told::none : Told::unclear;
}

/// The digits say no name: a line or route before them, 图 or 表, 从 before a single one, a year or a long number.
inline bool bare_number_counts(Look const& look, CommonNumber const& number) noexcept {
    std::string_view const words(look.at, static_cast<std::size_t>(number.end - look.at));
    if (digits_are_label(words) || ends_with(words, ".0")) return false;
    if (look.before.code == U'图' || look.before.code == U'表') return false;
    std::string_view const before = look.place.before();
    if (words.size() == 1 && (look.before.code == U'从' || ends_with_any(before, "0到", "1到", "2到"))) return false;
    return neighbour_before(before) != Neighbour::label && false_friend(look.place.reading, look.place.at, look.place.sentence.end) == FalseFriend::none;
}

Told tell_number(Look const& look, CommonQuantity& found) noexcept {
    if (!tell_lead(look, found)) return Told::unclear;
    found.number_span = {look.place.at, look.place.offset(found.number.end)};
    found.unit_span = {};
    found.span.end = look.place.offset(found.number.unit);
    found.rule = QuantityRule::amount;
    found.form = UnitForm::none;
    found.unit = "1";
    found.exponent = 0;
    tell_bound_behind(look, found.number.next, found);
    return Told::one;
}

/// A number without a unit: 33万农民工, but “113”, 5G.
inline Told tell_bare(Look const& look, Stand stand, CommonQuantity& found) noexcept {
    CommonNumber const& number = found.number;
    if (look.before.bytes == 0 && (number.next.code == U'.' || number.next.code == U')' || number.next.code == U'、')) return number.more ? Told::unclear : Told::none;
    // G109、G219: what letters name isn't counted by the unit of a list either.
    bool const named = stand == Stand::joined && is_letter(look.at[-1]) && (number.next.code == U'、' || number.next.code == U'和' || number.next.code == U'与');
    Told const told = named ? Told::none : tell_sign_behind(look, number.next, number.unit);
    if (told == Told::unclear || (look.before_is & (precedes | ends_currency)) != 0) return Told::unclear;
    if (told == Told::none) return number.more ? Told::unclear : Told::none;
    if (stand != Stand::free) return number.more ? Told::unclear : Told::none;
    if (look.before.bytes == 0 && number.next.bytes != 0 && (number.next.code == U'．' || number.next.code == U'）')) return Told::none;
    if (!bare_number_counts(look, number)) return number.more ? Told::unclear : Told::none;
    return tell_number(look, found);
}

inline Look look_at(Place const& place) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const begin = place.reading.data() + place.sentence.begin;
    BesideNumeral const& beside = beside_numeral();
    Character const before = character_before(at, begin);
    Look look{place, beside, begin, at, place.reading.data() + place.sentence.end, before, beside[before.code]};
    if (before.code == U'下' && point_before(at - glyph_bytes, begin) != U'零') look.before_is = static_cast<std::uint16_t>(look.before_is & ~precedes);
    return look;
}

/// The same where digits begin: tell_behind_blank() looks at what is before a blank.
inline Look look_at_digits(Place const& place) noexcept {
    Look look = look_at(place);
    if (look.before.code == U' ') look.before_is = 0;
    return look;
}

Told tell_bare_digits(Place const& place, CommonQuantity& found) noexcept {
    Look const look = look_at_digits(place);
    Stand const stand = stand_of_digits(look);
    if (stand == Stand::inside) return Told::none;
    return stand == Stand::unclear || look.before.code == U'前' ? Told::unclear : tell_bare(look, stand, found);
}

/// Whether Arabic digits and their unit count; `one` where they are to be read.
inline Told tell_unit_of_digits(Look const& look, UnitWord const& unit, CommonNumber const& number) noexcept {
    std::string_view const words(look.at, static_cast<std::size_t>(number.end - look.at));
    if (unit.role == UnitRole::label) return unit.surface == "日" || (look.before_is & (precedes | ends_currency)) != 0 ? Told::unclear : Told::none;
    if (unit.form == UnitForm::time) return unit.surface == "年" && is_calendar_year(words) ? Told::unclear : unit.behind_digits ? Told::one : Told::unclear;
    if (unit.behind_digits) return Told::one;
    if (unit.role != UnitRole::unit) return Told::unclear;
    if (unit.form == UnitForm::big) return words.size() <= 2 ? Told::one : Told::unclear;
    return unit.surface == "次" && neighbour_before(look.place.before()) != Neighbour::label ? Told::one : Told::unclear;
}

/// PM2.5平均: what letters name measures nothing but parts and money.
inline Told tell_joined(Look const& look, UnitFound unit, CommonNumber const& number) noexcept {
    UnitForm const form = unit.word->form;
    bool const measures = form == UnitForm::percent || form == UnitForm::points || form == UnitForm::money;
    std::uint16_t const behind = look.beside[character_at(number.unit + unit.length, look.last).code];
    return is_letter(look.at[-1]) && !measures && (behind & (joins | follows_unit)) == 0 ? Told::none : Told::unclear;
}

inline Told tell_digits(Look const& look, CommonQuantity& found) noexcept {
    Stand const stand = stand_of_digits(look);
    if (stand == Stand::inside) return Told::none;
    if (stand == Stand::unclear || !read_common_digits(look, look.at, found.number)) return Told::unclear;
    UnitFound const unit = find_unit(found.number.next, found.number.unit, look.last);
    if (look.before.code == U'前' && (unit.word == nullptr || found.number.next.code == U'位' || found.number.next.code == U'名')) return Told::unclear;
    if (unit.word == nullptr) return tell_bare(look, stand, found);
    if (stand == Stand::joined) return tell_joined(look, unit, found.number);
    Told const told = tell_unit_of_digits(look, *unit.word, found.number);
    return told == Told::one ? tell_amount(look, unit, found) : told;
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

/// Whether `second` follows the first character: 榜首, 之首, 对折; nothing else that begins so is one.
inline Told tell_word(char const* at, char const* last, std::uint32_t second) noexcept {
    return point_at(at + glyph_bytes, last) == second ? Told::unclear : Told::none;
}

/// 半 with nothing behind that it could halve: 半数, 半封建. Of the numerals only 百 goes on with it.
inline Told tell_half(Look const& look) noexcept {
    char const* const behind = look.at + glyph_bytes;
    Character const next = character_at(behind, look.last);
    std::uint16_t const is = look.beside[next.code];
    bool const numeral = next.code != U'百' && glyph_table.find(next.code).kind != GlyphKind::none;
    if ((is & joins) != 0 || ((is & goes_on) != 0 && !numeral) || next.code == U'个') return Told::unclear;  // 半个多月
    if ((is & begins_unit) == 0) return Told::none;
    UnitWord const* const unit = find_unit(next, behind, look.last).word;
    return unit == nullptr || !may_be_halved(unit->form) ? Told::none : Told::unclear;
}

/// The Chinese numeral at the place goes on with the one before it, or stands behind 第.
inline bool inside_numeral(Place const& place, std::uint32_t before) noexcept {
    if (before == U'第') return true;
    Glyph const numeral = glyph_table.find(before);
    return numeral.kind != GlyphKind::none && place.at > place.earliest && behind_numeral(numeral, place.reading, place.at, place.sentence.end);
}

Told tell_quantity(Place const& place, CommonQuantity& found) noexcept {
    char const* const at = place.reading.data() + place.at;
    char const* const last = place.reading.data() + place.sentence.end;
    std::uint32_t const first = point_at(at, last);
    switch (first) {
        case U'首': return tell_first_place(place, found);
        case U'榜':
        case U'之': return tell_word(at, last, U'首');
        case U'对': return tell_word(at, last, U'折');
        case U'倍':
        case U'翻': return tell_doubling(place, found);
        default: break;
    }
    Glyph const glyph = glyph_table.find(first);
    bool const digit = is_digit(*at);
    if (glyph.kind == GlyphKind::none && !digit && first != U'第' && first != U'半') return Told::none;
    if (digit) return tell_digits(look_at_digits(place), found);
    Look const look = look_at(place);
    if (glyph.kind != GlyphKind::none && inside_numeral(place, look.before.code)) return glyph.kind == GlyphKind::digit && discount_follows(place.rest()) ? Told::unclear : Told::none;
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

// The quantities that nearly every sentence has, read by plain code in one go, without the grammar:
//
//   digits    7.8%  1.2个百分点  126个  1,100万户  77.88亿元  约350亿元  40万平方米以上
//   余, 多    300余家  540多亿元  6万多人
//   a word    两个  三大  五家
//
// Directly behind the numeral stands a unit that says by itself what is counted, and perhaps a bound word before and behind.
// Whatever else stands beside them (a sign, a currency, a blank, a range, another numeral) is left to match_any_quantity(),
// which reads these too, and alike: tests/mention/quantity_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>

#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// A numeral, read; where it ends, and where the unit behind it begins.
struct CommonNumber {
    std::int64_t coefficient = 0;
    int exponent = 0;
    bool arabic = false;
    bool more = false;          ///< 余 or 多 in it or behind it
    char const* end = nullptr;  ///< of 7.8, 1,100万, 540多亿; of 300 in 300余
    char const* unit = nullptr;
};

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

/// Digits with point and separators and with scales. False where other parts may follow, for zeros in front (007), and for
/// more digits than one reads at a glance.
inline bool read_common_digits(std::string_view rest, CommonNumber& number) noexcept {
    static constexpr std::size_t near = 48;  // bytes
    static constexpr int most_digits = 15;
    rest = rest.substr(0, near);
    char const* const last = rest.data() + rest.size();
    char const* const begin = number.end = rest.data();
    match_arabic(number.end, last);
    if (*begin == '0' && number.end - begin > 1 && begin[1] != '.') return false;
    int digits = 0;
    for (char const* at = begin; at != number.end; ++at) {
        if (*at == '.') number.exponent = digits;
        if (!is_digit(*at)) continue;
        if (++digits > most_digits) return false;
        number.coefficient = number.coefficient * 10 + (*at - '0');
    }
    if (number.exponent != 0) number.exponent -= digits;
    char const* const digits_end = number.end;
    read_common_scales(number, last);
    number.unit = number.end;
    std::uint32_t const behind = point_at(number.end, last);
    if (behind == U'余' || behind == U'多') {
        number.more = true;
        number.unit += glyph_bytes;
        if (glyph_at(number.unit, last).kind == GlyphKind::big) {
            if (number.end != digits_end) return false;
            number.end = number.unit;
            read_common_scales(number, last);
            number.unit = number.end;
        }
    }
    number.arabic = true;
    return !may_continue(number.unit, last);
}

/// 两 to 九. One is often none (一致, 一些), and so are characters that names are made of (陆).
inline bool read_common_word(std::string_view rest, CommonNumber& number) noexcept {
    char const* const last = rest.data() + rest.size();
    Glyph const glyph = glyph_at(rest.data(), last);
    if (glyph.kind != GlyphKind::digit || glyph.value == 1 || glyph.ambiguous) return false;
    number.coefficient = glyph.value;
    number.end = number.unit = rest.data() + glyph_bytes;
    return !may_continue(number.unit, last);
}

/// Nothing before the numeral but perhaps words: no sign, letter or blank, no 第, no other number that it belongs to.
inline bool stands_free(Place const& place, bool arabic) noexcept {
    if (place.at == place.sentence.begin) return true;
    std::string_view const before = place.before();
    std::uint32_t const sign = last_point(before);
    if (sign < 0x80) return false;
    switch (sign) {
        case U'第':
        case U'前': return false;
        case U'，':
        case U'：':
        case U'—':
        case U'–': return before.size() == glyph_bytes || !is_digit(before[before.size() - glyph_bytes - 1]);
        default: return arabic || glyph_table.find(sign).kind == GlyphKind::none;
    }
}

bool ends_with_unit(std::string_view behind) noexcept {
    if (behind.empty()) return true;
    char const c = behind.front();
    if (static_cast<unsigned char>(c) < 0x80) return !is_digit(c) && !is_letter(c) && c != ' ' && c != '-' && c != '~' && c != '/';
    switch (std::uint32_t const sign = first_point(behind)) {
        case U'半':
        case U'多':
        case U'余':
        case U'至':
        case U'到':
        case U'—':
        case U'–':
        case U'～':
        case U'每': return false;
        default: return sign == 0 || glyph_table.find(sign).kind == GlyphKind::none;
    }
}

/// The unit behind the numeral, if the two count whatever the words around them; else null.
inline UnitWord const* unit_of_common(Place const& place, CommonNumber const& number) noexcept {
    std::string_view const rest = place.behind(place.offset(number.unit));
    UnitWord const* const unit = unit_at(rest);
    if (unit == nullptr || !(number.arabic ? unit->behind_digits : unit->behind_words)) return nullptr;
    if (!ends_with_unit(rest.substr(unit->surface.size()))) return nullptr;
    bool const year = number.arabic && unit->surface == "年";
    return year && is_calendar_year(place.rest().substr(0, place.offset(number.end) - place.at)) ? nullptr : unit;
}

std::optional<Quantity> match_common_quantity(Place const& place) {
    std::string_view const rest = place.rest();
    CommonNumber number;
    if (!stands_free(place, is_digit(rest.front()))) return std::nullopt;
    if (!(is_digit(rest.front()) ? read_common_digits(rest, number) : read_common_word(rest, number))) return std::nullopt;
    UnitWord const* const unit = unit_of_common(place, number);
    if (unit == nullptr) return std::nullopt;
    if (!number.arabic && false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none) return std::nullopt;
    NumeralForm form;
    form.words = rest.substr(0, static_cast<std::size_t>(number.end - rest.data()));
    Lead const lead = read_lead(place, form);
    if (lead.leading.begin != place.at || !lead.currency.empty() || !lead.degrees.empty()) return std::nullopt;

    std::optional<Quantity> result(std::in_place);
    std::uint32_t const unit_begin = place.offset(number.unit);
    result->number = {place.at, place.offset(number.end)};
    result->unit_span = {unit_begin, unit_begin + static_cast<std::uint32_t>(unit->surface.size())};
    result->span = {lead.begin, result->unit_span.end};
    result->form = unit->form;
    result->unit = unit->code;
    result->value = Decimal::power(number.coefficient, number.exponent + unit->exponent);
    result->bound = lead.bound != Bound::exact ? lead.bound : number.more ? Bound::over : Bound::exact;
    take_bound_behind(place, *result);
    return result;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

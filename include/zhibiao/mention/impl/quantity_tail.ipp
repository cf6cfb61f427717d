// What stands behind the unit and belongs to the amount: 3元5角, 1米75, 三成半, 七成六; and behind a number of a list.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_TAIL_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_TAIL_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/amount.hpp>
#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <string>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

namespace sets = data::mention_words;

NumeralValue in_percent(UnitRole role, NumeralValue value, std::string_view behind, std::size_t& taken, QuantityWords const* words) {
    taken = 0;
    if (role == UnitRole::discount) {
        if (value.low < Decimal(1)) value.low = value.low.shifted(1);  // 半折
        bool const two_digits = !(value.low < Decimal(10));
        if (!two_digits) value.low = value.low.shifted(1);
        value.high = value.low;
        value.range = value.indefinite = false;
        return value;
    }
    value.low = value.low.shifted(1);
    value.high = value.high.shifted(1);
    char const* first = behind.data();
    char const* const last = first + behind.size();
    match_gap(first, last);
    Glyph const tail = glyph_at(first, last);
    UnitWord unit;
    bool const half = begins_with(behind, "半");
    bool const digit = tail.kind == GlyphKind::digit && !tail.liang && glyph_at(first + glyph_bytes, last).kind == GlyphKind::none &&
                       match_unit({first + glyph_bytes, static_cast<std::size_t>(last - first) - glyph_bytes}, unit, words) == 0;
    if (value.range || value.indefinite || !(half || digit)) return value;
    value.low = value.low.plus(Decimal(half ? 5 : tail.value));
    value.high = value.low;
    taken = half ? glyph_bytes : static_cast<std::size_t>(first - behind.data()) + glyph_bytes;
    return value;
}

/// Digits directly behind a unit that count its tenths and hundredths, with nothing behind that they could count
/// instead: 5 of 3块5, 75 of 1米75. 0 for none.
inline std::size_t digits_of_unit(std::string_view behind, std::size_t most, Decimal& fraction, QuantityWords const* words) {
    char const* at = behind.data();
    char const* const last = at + behind.size();
    std::string digits = "0.";
    for (std::size_t i = 0; i <= most && at != last; ++i) {
        Glyph const glyph = glyph_at(at, last);
        bool const han = (glyph.kind == GlyphKind::digit && !glyph.liang) || glyph.kind == GlyphKind::zero;
        if (!han && !is_digit(*at)) break;
        digits += han ? static_cast<char>('0' + glyph.value) : *at;
        at += han ? glyph_bytes : 1;
    }
    auto const length = static_cast<std::size_t>(at - behind.data());
    UnitWord unit;
    bool const figure_goes_on = last - at >= 2 && std::string_view(".,:").find(*at) != std::string_view::npos && is_digit(at[1]);
    bool const counted = glyph_at(at, last).kind != GlyphKind::none || match_unit(behind.substr(length), unit, words) != 0 || figure_goes_on ||
                         (at != last && (is_letter(*at) || std::string_view("/%-").find(*at) != std::string_view::npos));
    if (length == 0 || digits.size() > most + 2 || counted) return 0;
    fraction = Decimal::parse(digits).value_or(Decimal());
    return length;
}

/// The exponent of 角, 毛 or 分, or of the cents of the currency `code`, that `behind` begins with; `length` is set to its bytes.
inline int small_unit(std::string_view behind, std::string_view code, std::size_t& length, QuantityWords const* words) {
    UnitWord unit;
    length = match_unit(behind, unit, words);
    if (length == 0 || unit.role != UnitRole::unit) return 0;
    std::uint32_t const first = first_point(unit.surface);
    bool const whole = unit.surface.size() == glyph_bytes || ends_with(unit.surface, "钱");
    if (whole && (first == U'角' || first == U'毛')) return -1;
    if (whole && first == U'分') return -2;
    return unit.form == UnitForm::money && unit.code == code ? std::min(unit.exponent, 0) : 0;
}

/// 3元5角2分, 十块零三毛, 两美元五十美分: tenths and hundredths with their own units behind the amount.
inline bool take_small_money(Place const& place, Quantity& quantity) {
    bool taken = false;
    for (int i = 0; i < 2; ++i) {
        std::string_view const behind = place.behind(quantity.span.end);
        std::size_t const zero = glyph_at(behind.data(), behind.data() + behind.size()).kind == GlyphKind::zero ? glyph_bytes : 0;
        NumeralForm number;
        std::size_t const length = match_numeral(behind.substr(zero, 16), number);
        if (length == 0 || length > 3 * glyph_bytes || number.kind != NumeralKind::plain) return taken;
        auto const at = quantity.span.end + static_cast<std::uint32_t>(zero);
        if (quantity.form == UnitForm::count && false_friend(place.reading, at, place.sentence.end) != FalseFriend::none) return taken;  // 一块三角洲
        std::size_t unit = 0;
        int const exponent = small_unit(behind.substr(zero + length), quantity.unit, unit, place.words);
        auto const value = exponent == 0 ? std::nullopt : read_numeral(number);
        if (!value || value->range || value->indefinite || !(value->low < Decimal(exponent == -1 ? 10 : 100))) return taken;
        quantity.value = quantity.value->plus(value->low.shifted(exponent));
        quantity.span.end += static_cast<std::uint32_t>(zero + length + unit);
        quantity.unit_span.end = quantity.span.end;
        taken = true;
    }
    return taken;
}

/// Nothing but the amount stands in its sentence.
inline bool is_whole_sentence(Place const& place, std::uint32_t begin, std::uint32_t end) noexcept {
    std::string_view const behind = place.behind(end);
    return begin == place.sentence.begin && (behind.empty() || begins_with(behind, "。"));
}

bool is_price(Place const& place, std::uint32_t begin, std::uint32_t end) noexcept {
    return neighbour_before(place.reading.substr(place.sentence.begin, begin - place.sentence.begin)) == Neighbour::price || is_whole_sentence(place, begin, end);
}

/// 5 of 3块5, 五 of 三块五; but 一块五彩的地毯.
inline std::size_t spoken_tenths(Place const& place, std::uint32_t end, Decimal& tenths) {
    std::string_view const behind = place.behind(end);
    std::size_t const length = digits_of_unit(behind, 1, tenths, place.words);
    if (length != glyph_bytes) return length;
    std::string_view const next = behind.substr(length);
    bool const ends = next.empty() || next.front() == ' ' || begins_with_any<sets::tenths_behind_begins>(next);
    return ends ? length : 0;
}

bool has_spoken_tenths(Place const& place, std::uint32_t end) {
    Decimal tenths;
    Quantity probe;
    probe.span.end = end;
    probe.value = Decimal(0);
    return spoken_tenths(place, end, tenths) != 0 || take_small_money(place, probe);
}

/// 块 is money where tenths stand behind it (3块5, 十块三毛), a word of prices before it (卖30块) or nothing else around.
void take_spoken_money(Place const& place, Quantity& quantity, bool exact) {
    bool money = exact && take_small_money(place, quantity);
    Decimal tenths;
    if (std::size_t const length = money || !exact ? 0 : spoken_tenths(place, quantity.span.end, tenths); length != 0) {
        quantity.value = quantity.value->plus(tenths);
        quantity.span.end += static_cast<std::uint32_t>(length);
        quantity.unit_span.end = quantity.span.end;
        money = true;
    }
    if (!money && !is_price(place, quantity.span.begin, quantity.span.end)) return;
    quantity.form = UnitForm::money;
    quantity.unit = "CNY";
}

/// 1米75: the digits behind are centimetres.
inline void take_centimetres(Place const& place, Quantity& quantity) {
    Decimal fraction;
    std::size_t const length = digits_of_unit(place.reading.substr(quantity.span.end, place.sentence.end - quantity.span.end), 2, fraction, place.words);
    if (length == 0) return;
    quantity.value = quantity.value->plus(fraction);
    quantity.span.end += static_cast<std::uint32_t>(length);
    quantity.unit_span.end = quantity.span.end;
}

void take_tail(Place const& place, Quantity& quantity, std::string_view unit) {
    if (unit == "米") take_centimetres(place, quantity);
    else if (unit == "元" || unit == "角" || (quantity.form == UnitForm::money && quantity.unit != "CNY")) take_small_money(place, quantity);
}

/// Bytes of a list's member without a unit, 22 or 1.18万亿, with the sign behind it; 0 if no other member follows.
inline std::size_t bare_member(std::string_view rest) noexcept {
    char const* at = rest.data();
    char const* const last = at + rest.size();
    if (at == last || !match_arabic(at, last)) return 0;
    while (match_small(at, last) || match_big(at, last)) {}
    auto const length = static_cast<std::size_t>(at - rest.data());
    return begins_with_any(rest.substr(length), "、", "和", "与") ? length + 3 : 0;
}

UnitWord shared_unit(Place const& place, NumeralForm const& number, int& exponent) {
    static constexpr int most_ahead = 4;
    static constexpr std::size_t longest = 160;  // bytes
    std::string_view behind = place.behind(place.span(number.words).end).substr(0, longest);
    if (!begins_with_any(behind, "、", "和", "与")) return {};
    behind.remove_prefix(3);
    for (int i = 0; i < most_ahead; ++i) {
        std::size_t const member = bare_member(behind);
        if (member == 0) break;
        behind.remove_prefix(member);
    }
    AmountForm next;
    if (match_amount(behind, next, place.words) == 0 || next.number.kind != NumeralKind::plain) return {};
    if (next.unit.role != UnitRole::unit || next.unit.form == UnitForm::big) return {};
    bool const scaled = glyph_before(number.words.data() + number.words.size(), number.words.data()).kind != GlyphKind::none;
    if (!scaled && next.more == More::none) exponent = trailing_exponent(next.number.words);
    return next.unit;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

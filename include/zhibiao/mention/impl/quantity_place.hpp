/// @file
/// Where a quantity stands, and what the characters around it forbid. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_PLACE_HPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_PLACE_HPP

#include <zhibiao/mention/impl/amount.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// A numeral's place in its sentence.
struct Place {
    std::string_view reading;
    std::uint32_t at = 0;
    Span sentence;
    std::uint32_t earliest = 0;  ///< nothing before this may be taken
    QuantityWords const* words = nullptr;  ///< what a caller has added

    [[nodiscard]] std::string_view rest() const noexcept { return reading.substr(at, sentence.end - at); }
    [[nodiscard]] std::string_view before() const noexcept { return reading.substr(sentence.begin, at - sentence.begin); }
    [[nodiscard]] std::string_view behind(std::uint32_t end) const noexcept { return reading.substr(end, sentence.end - end); }
    [[nodiscard]] std::uint32_t offset(char const* pointer) const noexcept { return static_cast<std::uint32_t>(pointer - reading.data()); }
    [[nodiscard]] Span span(std::string_view words) const noexcept { return {offset(words.data()), offset(words.data() + words.size())}; }
};

/// The numeral at the place begins in the middle of a number, a word, an address.
[[nodiscard]] bool inside_something(Place const& place);
/// The digits that `rest` begins with are one of many with nothing but signs between: 010-6500, 1,1,1,1 or 1 1 1 1 or 1：1：1.
[[nodiscard]] bool inside_chain(std::string_view before, std::string_view rest) noexcept;
/// Letters stand directly before the digits: J7, T800, but also GDP5.3%.
[[nodiscard]] bool behind_letters(Place const& place) noexcept;
/// A numeral without unit that is a name, a label or a date: “113”, 1+5, 12345热线, 2020, （3）.
[[nodiscard]] bool bare_is_label(Place const& place, Leading const& leading, AmountForm const& amount);
/// 2020, 007, 12345: digits that name something where no unit stands behind them.
[[nodiscard]] bool digits_are_label(std::string_view words) noexcept;
/// 年 behind the numeral says which year, not how many.
[[nodiscard]] bool is_calendar_year(std::string_view numeral);

/// Words, currency and sign before the numeral that belong to the quantity.
struct Lead {
    std::uint32_t begin = 0;
    Bound bound = Bound::exact;
    std::string_view currency;  ///< code; empty where there is none
    std::string_view degrees;   ///< code of the unit that 摄氏 or 华氏 says
    bool upwards = false;       ///< 上 before 百, 千, 万: 上百
    Leading leading;
};
[[nodiscard]] Lead read_lead(Place const& place, NumeralForm const& number);

/// 半年, 半吨, 半成, but not 半个 and 半价.
[[nodiscard]] constexpr bool may_be_halved(UnitForm form) noexcept {
    return form == UnitForm::time || form == UnitForm::physical || form == UnitForm::percent || form == UnitForm::multiple;
}
/// The amount counts something, by its unit and the words around it.
[[nodiscard]] bool counts(Place const& place, AmountForm const& amount, Lead const& lead);
/// 60至70天 is a range, 从60天至7天 says two levels, 2020年至2025年 neither.
[[nodiscard]] bool is_range(Place const& place, MeasuredForm const& form, Lead const& lead);

// The parts of a quantity that more than one form has.

/// Writes what a numeral says into a quantity, times ten to the power `exponent`.
void assign(Quantity& quantity, NumeralValue value, bool negative, int exponent);
/// Bound words behind the amount (以上, 左右) come into the span; the first one said counts.
void take_bound_behind(Place const& place, Quantity& quantity);
/// Takes what stands behind the unit into the amount: 3元5角, 两美元五十美分, 1米75.
void take_tail(Place const& place, Quantity& quantity, std::string_view unit);
/// The same for 块, which is money only with such a tail or with words of prices. `exact` where a tail may stand behind it.
void take_spoken_money(Place const& place, Quantity& quantity, bool exact);
/// 块, 毛 and the like between `begin` and `end` are money by the words before them, or stand alone in their sentence.
[[nodiscard]] bool is_price(Place const& place, std::uint32_t begin, std::uint32_t end) noexcept;
/// 二 of 一块二, 三毛 of 一块三毛 stand behind `end`.
[[nodiscard]] bool has_spoken_tenths(Place const& place, std::uint32_t end);
/// 15、22个百分点: the unit that a number of a list shares with a later member, and the scale of that one in `exponent`.
[[nodiscard]] UnitWord shared_unit(Place const& place, NumeralForm const& number, int& exponent);
/// 三成半, 七成六, 八折: what counts in tenths. `taken` is set to the bytes behind that belong to it.
[[nodiscard]] NumeralValue in_percent(UnitRole role, NumeralValue value, std::string_view behind, std::size_t& taken, QuantityWords const* words);
/// A numeral with its unit: 77.88亿元, 8亿至10亿元, 一年半.
[[nodiscard]] std::optional<Quantity> match_measure(Place const& place);
/// Any quantity that begins at the place.
[[nodiscard]] std::optional<Quantity> match_any_quantity(Place const& place);
/// 折 behind two characters, blanks between them aside, so that a discount is worth asking for.
[[nodiscard]] bool discount_follows(std::string_view rest) noexcept;

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

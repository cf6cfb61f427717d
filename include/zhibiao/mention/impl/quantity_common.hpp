/// @file
/// The quantities that nearly every sentence has, and what only looks like one, told by plain code. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_HPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_COMMON_HPP

#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// A numeral, read; where it ends, and where the unit behind it begins.
struct CommonNumber {
    std::int64_t coefficient = 0;
    int exponent = 0;
    bool more = false;          ///< 余 or 多 in it or behind it
    char const* end = nullptr;  ///< of 7.8, 1,100万, 540多亿; of 300 in 300余
    char const* unit = nullptr;
};

/// Digits with point and separators and with scales: 7.8, 1,100万, 540多亿. False where other parts may follow, for zeros in
/// front (007), and for more digits than one reads at a glance.
[[nodiscard]] bool read_common_digits(char const* at, char const* last, CommonNumber& number) noexcept;
/// A Chinese numeral that names each scale once, downwards: 三, 二十, 一百零五, 三亿八千万, 七百多万. False for all else, and
/// where other parts may follow.
[[nodiscard]] bool read_common_words(char const* at, char const* last, CommonNumber& number) noexcept;
/// The numeral goes on with the character `next` at `at`: as may_continue(), but 分 and 点 only with what belongs to them behind.
[[nodiscard]] bool numeral_goes_on(Character next, char const* at, char const* last) noexcept;

/// What a common quantity says, before it is written down.
struct CommonQuantity {
    CommonNumber number;
    Span span, number_span, unit_span;
    UnitForm form = UnitForm::none;
    QuantityRule rule = QuantityRule::amount;
    Bound bound = Bound::exact;
    std::string_view unit;
    int exponent = 0;  ///< of the unit
};

enum class Told : std::uint8_t { none, one, unclear };

/// Whether a quantity begins at the place; `unclear` where match_any_quantity() has to be asked. It says what that one would say.
[[nodiscard]] Told tell_quantity(Place const& place, CommonQuantity& found) noexcept;
/// Writes what was told into an empty quantity.
void write(CommonQuantity const& found, Quantity& quantity);

/// As match_quantity(), put behind `quantities`; false where there is none.
bool add_quantity(std::string_view reading, std::uint32_t at, Span sentence, std::uint32_t earliest, QuantityWords const* words,
                  std::vector<Quantity>& quantities);

// The parts of tell_quantity().

/// The quantity of a numeral and its unit, with the bound words around them, whose unit surely counts.
[[nodiscard]] Told tell_amount(Place const& place, UnitFound unit, CommonQuantity& found) noexcept;
/// 百分之五, 千分之2.4; `whole` is 百 or 千.
[[nodiscard]] Told tell_parts(Place const& place, Glyph whole, CommonQuantity& found) noexcept;
/// What begins with a Chinese numeral.
[[nodiscard]] Told tell_words(Place const& place, Glyph first, CommonQuantity& found) noexcept;

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

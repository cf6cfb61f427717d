/// @file
/// What numbers and quantities share: signs before a numeral, ranges of two. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_AMOUNT_HPP
#define ZHIBIAO_MENTION_IMPL_AMOUNT_HPP

#include <zhibiao/mention/impl/numeral.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// What stands directly before a numeral and belongs to it.
struct Leading {
    std::uint32_t begin = 0;    ///< where the numeral begins with its sign and point
    bool negative = false;      ///< -3, 负3, 零下5
    bool below_zero = false;    ///< the sign is 零下: the unit is one of temperature
    bool doubtful = false;      ///< the sign is `-` behind a Chinese character: 歼-20, but also 增速-3.2%
    bool point = false;         ///< .5
    bool inside_point = false;  ///< the digits stand behind a point of another numeral: 1.2.3
};

/// Looks back from the numeral at `at`, not before `earliest`.
[[nodiscard]] Leading leading_sign(std::string_view reading, std::uint32_t at, std::uint32_t earliest) noexcept;

/// Takes the decimals off a numeral that stands behind a point: 22222 of 1.22222.333.
void drop_fraction(NumeralForm& form) noexcept;

/// $20，300人: behind a currency the numeral at `begin` is whole, and a full-width comma divides. Keeps 20 of 20，300; true if it did.
bool split_list(std::string_view reading, std::uint32_t begin, NumeralForm& form) noexcept;

/// `first` to `second`; a scale that only the second has is shared if the ends then go up (2—3万, but 5000至1万).
/// nullopt where they don't go up.
[[nodiscard]] std::optional<NumeralValue> read_range(NumeralForm const& first, NumeralForm const& second);

/// The exponent of the scales that a plain numeral ends with: 8 for 3.5亿, 7 for 两千万.
[[nodiscard]] int trailing_exponent(std::string_view words) noexcept;

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

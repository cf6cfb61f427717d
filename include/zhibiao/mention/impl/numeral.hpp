/// @file
/// What the numeral grammar hands to the code that reads its value, and the characters of numerals. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_HPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_HPP

#include <zhibiao/mention/decimal.hpp>
#include <zhibiao/mention/impl/glyph.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

enum class NumeralKind : std::uint8_t {
    plain,     ///< 77.88亿, 一万五千, 十几
    fraction,  ///< 三分之一, 5/8
    mixed,     ///< 五又二分之一, 1 3/4
    power,     ///< 2^5, 12e3
    dozen,     ///< 五十打
    half,      ///< 半 (with a unit behind it), 半百
};

/// A numeral, taken apart but not read: the words of each part.
struct NumeralForm {
    NumeralForm() noexcept {}  // NOLINT: not the implicit one, for which compilers clear a block before they write the members

    NumeralKind kind = NumeralKind::plain;
    std::string_view words;        ///< the whole numeral with its scale, without a sign
    std::string_view head;         ///< 77.88亿; the whole part of a mixed one; the base of a power
    std::string_view denominator;  ///< of a fraction
    std::string_view numerator;    ///< of a fraction; the exponent of a power
    bool scientific = false;       ///< the power is one of ten: 12e3
};

/// Bytes of the numeral that `rest` begins with, 0 for none: the common ones at a glance, the others by the grammar.
[[nodiscard]] std::size_t match_numeral(std::string_view rest, NumeralForm& form);
/// The grammar (impl/grammar/number.ipp), which knows the common ones too.
[[nodiscard]] std::size_t match_numeral_rule(std::string_view rest, NumeralForm& form);
/// What a grammar of this kind can't say: takes back a fraction without a whole number below (百分之五) and scales that
/// go up (3万5万). Bytes of what is left, 0 for nothing.
[[nodiscard]] std::size_t settle_numeral(NumeralForm& form);

/// So many digits a fraction is cut to.
inline constexpr int quotient_digits = 15;

/// What a numeral says: `low` and `high` are equal for an exact one.
struct NumeralValue {
    Decimal low, high;
    bool range = false;       ///< 十二三, 两三千
    bool indefinite = false;  ///< 数十, 十几
    bool more = false;        ///< 余 or 多 before the scale: 500余万
    bool about = false;       ///< 来 before the scale: 2300来万
    bool scaled = false;      ///< 十百千万亿 in it
};

/// nullopt for a form that says no number (division by zero, a power too large).
[[nodiscard]] std::optional<NumeralValue> read_numeral(NumeralForm const& form);
/// A plain numeral, Arabic, Chinese or mixed.
[[nodiscard]] NumeralValue read_plain(std::string_view words);

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What the numeral grammar hands to the code that reads its value, and the characters of numerals. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_HPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_HPP

#include <zhibiao/mention/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Counts one elementary step of the grammars; empty but in the test that counts them.
#ifndef ZHIBIAO_COUNT_STEP
#define ZHIBIAO_COUNT_STEP() static_cast<void>(0)
#endif

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// What a Chinese character is in a numeral.
enum class GlyphKind : std::uint8_t {
    none,
    digit,  ///< 一 … 九, 壹 … 玖, 两: `value` 1 to 9
    zero,   ///< 零 〇 ○
    small,  ///< 十 百 千, 拾 佰 仟: `value` is the exponent 1 to 3
    tens,   ///< 廿 卅 卌: `value` 2 to 4
    big,    ///< 万 亿 兆: `value` is the exponent 4, 8, 12
    few,    ///< 几 数
};

struct Glyph {
    GlyphKind kind = GlyphKind::none;
    std::uint8_t value = 0;
    bool liang = false;      ///< 两, 俩: counts, but is no digit behind a point or at the end of a numeral
    bool ambiguous = false;  ///< 拾 伍 陆 肆: a numeral only beside another (队伍, 收拾, 大陆, 放肆)
};

/// All characters of numerals are three bytes long in UTF-8.
inline constexpr std::size_t glyph_bytes = 3;

/// The glyph that begins at `at`; none beyond `last` or inside another character.
[[nodiscard]] Glyph glyph_at(char const* at, char const* last) noexcept;
[[nodiscard]] inline Glyph glyph_before(char const* at, char const* begin) noexcept {
    return at - begin < static_cast<std::ptrdiff_t>(glyph_bytes) ? Glyph{} : glyph_at(at - glyph_bytes, at);
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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
    NumeralKind kind = NumeralKind::plain;
    std::string_view words;        ///< the whole numeral with its scale, without a sign
    std::string_view head;         ///< 77.88亿; the whole part of a mixed one; the base of a power
    std::string_view denominator;  ///< of a fraction
    std::string_view numerator;    ///< of a fraction; the exponent of a power
    bool scientific = false;       ///< the power is one of ten: 12e3
};

/// The grammar (impl/grammar/number.ipp): bytes of the numeral that `rest` begins with, 0 for none.
[[nodiscard]] std::size_t match_numeral(std::string_view rest, NumeralForm& form);
/// What a grammar of this kind can't say: takes back a fraction without a whole number below (百分之五) and scales that
/// go up (3万5万). Bytes of what is left, 0 for nothing.
[[nodiscard]] std::size_t settle_numeral(NumeralForm& form);

/// What a numeral says: `low` and `high` are equal for an exact one.
struct NumeralValue {
    Decimal low, high;
    bool range = false;       ///< 十二三, 两三千
    bool indefinite = false;  ///< 数十, 十几
    bool more = false;        ///< 余 or 多 before the scale: 500余万
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

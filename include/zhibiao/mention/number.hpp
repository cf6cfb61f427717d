/// @file
/// Numerals: Arabic, Chinese, mixed, financial; what they say, exactly.
#ifndef ZHIBIAO_MENTION_NUMBER_HPP
#define ZHIBIAO_MENTION_NUMBER_HPP

#include <zhibiao/mention/decimal.hpp>
#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

enum class NumberForm : std::uint8_t {
    exact,       ///< `value`
    range,       ///< `low` to `high`: 8亿至10亿, 2—3万, 十二三
    indefinite,  ///< `low` to `high`: 数十 (20, 99), 几百万
};

/// One numeral. `value` for an exact one, `low` and `high` for the others.
struct Number {
    Span span;              ///< in the reading, the whole numeral with its scale: 77.88亿, 三分之一, 第7
    NumberForm form = NumberForm::exact;
    bool ordinal = false;   ///< 第三, 第3: the span holds 第
    bool fraction = false;  ///< 三分之一, 5/8
    bool scaled = false;    ///< written with 十百千万亿: 33万, 五百
    std::optional<Decimal> value, low, high;
};

/// Reads the numeral that begins at byte `at` of `reading`; looks at nothing beyond `limit` (the end of the sentence),
/// and back only over the characters that forbid a numeral here. Quiet: nullopt where there is none.
/// Time linear in the numeral read, or bounded by a constant where there is none.
[[nodiscard]] std::optional<Number> match_number(std::string_view reading, std::uint32_t at, std::uint32_t limit);

/// The characters that a numeral can begin with: match_number() need not be asked elsewhere. A sign or a point before
/// them (-3, .5, 负三) is looked back for, so the span may begin up to nine bytes before `at`.
[[nodiscard]] std::u32string_view number_triggers() noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

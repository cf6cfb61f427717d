/// @file
/// Quantities: a numeral with its bound words and its unit.
#ifndef ZHIBIAO_MENTION_QUANTITY_HPP
#define ZHIBIAO_MENTION_QUANTITY_HPP

#include <zhibiao/mention/number.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {

namespace quantity_detail {
struct QuantityWords;
}

/// records.md section 1, `bound`.
enum class Bound : std::uint8_t { exact, about, near, over, under, at_least, at_most, range, indefinite };

/// What kind of thing stands where the unit stands.
enum class UnitForm : std::uint8_t {
    none,        ///< a bare number: 33万; unit `1`, unit_text empty
    money,       ///< 元, 美元
    physical,    ///< 平方米, 千瓦时
    time,        ///< 天, 个月, 年: a duration
    count,       ///< a classifier: 户, 个, 件次
    percent,     ///< %, 百分之, 成
    points,      ///< 个百分点, 个千分点
    per_mille,   ///< ‰, 千分之
    multiple,    ///< 倍, 翻番, 翻两番, 倍增; unit `1`
    ratio,       ///< a:b:c; unit `1`, the members in `parts`
    ordinal,     ///< 第7位, 第一; unit `1`
    big,         ///< 7大, 六大; unit `1`, unit_text empty, 大 is in the span
};

/// The rule of the quantity grammar that read a quantity.
enum class QuantityRule : std::uint8_t {
    amount,          ///< 77.88亿元, 上百家
    range,           ///< 8亿至10亿元
    class_of_money,  ///< 千亿级
    parts,           ///< 百分之五
    ratio,           ///< 0.6:58.4:41
    place_in_order,  ///< 第7位
    top,             ///< 前10名
    doubling,        ///< 翻两番
    half,            ///< 一半以上
    discount,        ///< 三八折, 对折
};

/// One quantity. Spans count in the reading.
struct Quantity {
    Quantity() noexcept {}  // NOLINT: one that is not written here is preceded by a clearing of all bytes
    /// An exact amount.
    Quantity(Span whole, Span numeral, Span unit_words, Decimal&& amount, Bound bounded_by, UnitForm unit_form, std::string_view unit_code) noexcept
        : span(whole), number(numeral), unit_span(unit_words), value(std::move(amount)), bound(bounded_by), form(unit_form), unit(unit_code) {}

    Span span;       ///< with bound words and unit, as Observation::text quotes it: 约55万余平方米, 98%以上
    Span number;     ///< the numeral alone: 55万
    Span unit_span;  ///< the unit as written, without the scale: 平方米; empty where there is none. Of a list's member
                     ///< without a unit (15 of 15、22个百分点) the unit that a later member says, beyond `span`
    std::optional<Decimal> value, low, high;  ///< in `unit`, scale multiplied out; as in records.md section 1
    std::vector<Decimal> parts;               ///< of a ratio
    Bound bound = Bound::exact;
    UnitForm form = UnitForm::none;
    QuantityRule rule = QuantityRule::amount;
    std::string_view unit = "1";  ///< code, records.md section 2; lives as long as the program
};

/// Reads the quantity whose numeral (or 百分之, currency sign, 翻番 …) begins at byte `at` of `reading`, inside the
/// sentence. Bound words before it (约, 超过) are looked back for, not before `earliest`, the end of the last quantity.
/// `words` holds the units and bound words of a Vocabulary. Quiet. Time linear in what is read, or bounded by a constant.
[[nodiscard]] std::optional<Quantity> match_quantity(std::string_view reading, std::uint32_t at, Span sentence,
                                                     std::uint32_t earliest, quantity_detail::QuantityWords const* words = nullptr);

/// The characters that a quantity can begin with, bound words, signs and currencies before the numeral aside:
/// match_quantity() need not be asked elsewhere.
[[nodiscard]] std::u32string_view quantity_triggers() noexcept;

/// `exact`, `about` … as in JSON.
[[nodiscard]] std::string_view to_string(Bound bound) noexcept;
/// `amount`, `class_of_money` …
[[nodiscard]] std::string_view to_string(QuantityRule rule) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

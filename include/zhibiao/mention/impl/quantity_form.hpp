/// @file
/// What the quantity grammar hands to the code that judges and reads it. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_FORM_HPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_FORM_HPP

#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/numeral.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

using namespace fixed_words;

using namespace numeral_detail;

/// What stands behind a numeral, beyond the forms that a Quantity can have.
enum class UnitRole : std::uint8_t {
    none,      ///< nothing that the table knows
    unit,      ///< a unit or classifier
    label,     ///< 号, 月, 时: the numeral names, it doesn't count
    places,    ///< 位数: 两位数
    discount,  ///< 折
    tenths,    ///< 成
};

struct QuantityWords;

struct UnitWord {
    UnitWord() noexcept {}  // NOLINT: as NumeralForm's

    UnitRole role = UnitRole::none;
    std::string_view words;      ///< as written, 平方米
    std::string_view surface;    ///< as in the table
    std::string_view code;       ///< lives as long as the program
    UnitForm form = UnitForm::none;
    int exponent = 0;
    bool half = false;           ///< 个半月: half a unit more
    bool more = false;           ///< 个多月
    bool behind_digits = false;  ///< behind Arabic digits it counts, whatever the words around the two
    bool behind_words = false;   ///< so it does behind a Chinese numeral
    bool arabic_only = false;    ///< behind a Chinese numeral it never counts: 十四届 says which
    bool takes_tail = false;     ///< digits behind it may belong to the amount: 3元5角
    std::uint8_t vain_behind = 0;  ///< Vain: the numerals of one character that count nothing with it, if nothing else stands beside the two
};

/// Numerals of one character, by what counts nothing behind them: 一批, 几年, 百家, 三号.
enum Vain : std::uint8_t { no_numeral = 0, behind_digit = 1, behind_one = 2, behind_few = 4, behind_zero = 8, behind_ten = 16, behind_scale = 32 };

/// A unit and its bytes; null where there is none.
struct UnitFound {
    UnitWord const* word = nullptr;
    std::uint32_t length = 0;
};

/// 余, 多, 来 between the numeral and its unit.
enum class More : std::uint8_t { none, over, about };

/// A numeral with what belongs to it: 1000余 个, 一 年 半.
struct AmountForm {
    NumeralForm number;
    UnitWord unit;
    More more = More::none;
    bool half = false;         ///< 一年半
    bool more_after = false;   ///< 两年多
    char const* end = nullptr;  ///< behind all of it
};

/// One amount, or two with a range sign between: 8亿至10亿元.
struct MeasuredForm {
    AmountForm first, second;
    bool range = false;
    bool dash = false;      ///< the sign is `-`, which joins labels too
    bool negative = false;  ///< the second one is: -5%至-3%
};

/// 百分之五, 千分之2.4, 万分之三, 百分之五至十.
struct PartsForm {
    std::string_view whole;  ///< 百, 千, 万, 百万
    bool negative = false;
    NumeralForm number, second;
    bool range = false;
};

/// 0.6:58.4:41. More members than this are no ratio.
inline constexpr std::size_t most_members = 8;
struct RatioForm {
    std::string_view member[most_members];
    std::size_t members = 0;
};

/// 第7位, 第一, 前10名.
struct RankForm {
    NumeralForm number;
    std::string_view unit;  ///< 位, 名; empty for 第一
};

/// 翻番, 翻两番, 翻倍, 倍增.
struct DoublingForm {
    std::string_view times;  ///< 两 of 翻两番; empty for once
};

// The grammar (impl/grammar/quantity.ipp): bytes of what `rest` begins with, 0 for none.
// `words` holds what a caller has added, null where he hasn't.
[[nodiscard]] std::size_t match_measured(std::string_view rest, MeasuredForm& form, QuantityWords const* words);
[[nodiscard]] std::size_t match_amount(std::string_view rest, AmountForm& form, QuantityWords const* words);
[[nodiscard]] std::size_t match_parts(std::string_view rest, PartsForm& form);
[[nodiscard]] std::size_t match_ratio(std::string_view rest, RatioForm& form);
[[nodiscard]] std::size_t match_rank(std::string_view rest, RankForm& form);
[[nodiscard]] std::size_t match_doubling(std::string_view rest, DoublingForm& form);

/// The numeral of an amount: 三千 of 三千千瓦, but 三 of 三千瓦, because the unit is 千瓦.
[[nodiscard]] std::size_t match_count(std::string_view rest, NumeralForm& form, QuantityWords const* words);
/// The unit that `rest` begins with, blanks before it included in the length.
[[nodiscard]] std::size_t match_unit(std::string_view rest, UnitWord& unit, QuantityWords const* words = nullptr);
/// Bytes of the denominator that `rest`, behind a unit with this code, begins with, its sign included: /吨 of 元/吨, whose code `code` is
/// set to. 0 for none.
[[nodiscard]] std::size_t match_denominator(std::string_view rest, std::string_view& code);
/// The library's unit that the text at `at` begins with, whose first character is `first`, without regard to blanks,
/// denominators and letters behind.
[[nodiscard]] UnitFound find_unit(Character first, char const* at, char const* last) noexcept;

struct BoundWord {
    std::size_t length = 0;  ///< in bytes; 0 for none
    Bound bound = Bound::exact;
};
/// The bound word that `before` ends with (约), and that `rest` begins with (以上).
[[nodiscard]] BoundWord bound_before(std::string_view before, QuantityWords const* words = nullptr) noexcept;
[[nodiscard]] BoundWord bound_after(std::string_view rest, QuantityWords const* words = nullptr) noexcept;
/// As bound_before(), at once where the last two characters tell that there is none but one of one character.
[[nodiscard]] BoundWord near_bound_before(std::string_view before) noexcept;
/// `before` may end with a bound word of the table, a currency or a sign that belongs to the numeral behind it; mostly it doesn't.
[[nodiscard]] bool may_lead(std::string_view before) noexcept;

/// What src/data/number_neighbours.tsv says of a word beside a numeral.
enum class Neighbour : std::uint8_t {
    none,
    label,   ///< 国道, 航班: the number is a name
    price,   ///< 卖, 售价: 块 behind the numeral is money
    origin,  ///< 从, 由: no range begins here
    word,    ///< 税负, 通过: its last character is no sign or bound
};
/// The word that `before` ends with.
[[nodiscard]] Neighbour neighbour_before(std::string_view before) noexcept;
/// `rest` begins with a word of its own, whose first character is no part of the quantity: 多元, 半导体, 打造.
[[nodiscard]] bool word_begins(std::string_view rest) noexcept;

struct CurrencyWord {
    std::size_t length = 0;
    std::string_view code;
};
/// The currency that `before` ends with: US$, 人民币.
[[nodiscard]] CurrencyWord currency_before(std::string_view before) noexcept;

}  // namespace quantity_detail

namespace numeral_detail {

/// Which readers a word stops: 一切 is no numeral at all, 三农 only no quantity.
enum class FalseFriend : std::uint8_t { none, quantity, numeral };
/// The word of src/data/number_false_friends.tsv that holds the character at `at`, if there is one.
[[nodiscard]] FalseFriend false_friend(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept;
/// A numeral's character stands before `at`, so that no other numeral begins there. In 统一三项 and 总数三千 it is the end of a word.
[[nodiscard]] bool behind_numeral(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept;
/// The same where it is known that `before` is the character before.
[[nodiscard]] bool behind_numeral(Glyph before, std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept;

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

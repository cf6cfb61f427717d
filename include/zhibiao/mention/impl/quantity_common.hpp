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

/// A place, its sentence by pointers, and the character before it: each is looked at once.
struct Look {
    Place const& place;
    BesideNumeral const& beside;
    char const *begin, *at, *last;
    Character before;
    std::uint16_t before_is;  ///< what that character can be
};

/// A numeral, read; where it ends, and where the unit behind it begins. Set whole by the readers.
struct CommonNumber {
    std::int64_t coefficient;
    int exponent;
    bool more;        ///< 余 or 多 in it or behind it
    char const* end;  ///< of 7.8, 1,100万, 540多亿; of 300 in 300余
    char const* unit;
    Character next;   ///< what stands at `unit`
};

/// The numeral goes on with the character `next` at `at`: as may_continue(), but 分 and 点 only with what belongs to them behind.
[[nodiscard]] inline bool numeral_goes_on(BesideNumeral const& beside, Character next, char const* at, char const* last) noexcept {
    if ((beside[next.code] & goes_on) == 0) return false;
    if (next.code != U'分' && next.code != U'点') return true;
    std::uint32_t const behind = character_at(at + glyph_bytes, last).code;
    if (behind == U' ') return true;
    return next.code == U'分' ? behind == U'之' : (beside[behind] & is_numeral) != 0;
}

/// Digits with point and separators and with scales: 7.8, 1,100万, 540多亿. False where other parts may follow, for zeros in
/// front (007), and for more digits than one reads at a glance.
[[nodiscard]] bool read_common_digits(Look const& look, char const* at, CommonNumber& number) noexcept;
/// A Chinese numeral that names each scale once, downwards: 三, 二十, 一百零五, 三亿八千万, 七百多万, 千亿. False for all else,
/// and where other parts may follow.
[[nodiscard]] bool read_common_words(Look const& look, char const* at, CommonNumber& number) noexcept;

inline bool read_common_numeral(Look const& look, char const* at, CommonNumber& number) noexcept {
    if (at == look.last) return false;
    return is_digit(*at) ? read_common_digits(look, at, number) : read_common_words(look, at, number);
}

/// What a common quantity says, before it is written down. Set whole where one is told.
struct CommonQuantity {
    CommonNumber number;
    Span span, number_span, unit_span;
    UnitForm form;
    QuantityRule rule;
    Bound bound;
    std::string_view unit;
    int exponent;  ///< of the unit
};

enum class Told : std::uint8_t { none, one, unclear };

/// Whether a quantity begins at the place; `unclear` where match_any_quantity() has to be asked. It says what that one would say.
[[nodiscard]] Told tell_quantity(Place const& place, CommonQuantity& found) noexcept;
/// Writes what was told into an empty quantity.
void write(CommonQuantity const& found, Quantity& quantity);

/// Whether plain digits with a plain unit begin at the place, which nothing but a bound word stands beside: put behind `quantities`.
/// Never none, and `unclear` where tell_quantity() has to be asked.
[[nodiscard]] Told add_plain_digits(Place const& place, std::vector<Quantity>& quantities);
/// The same of a Chinese numeral of one character; none where it surely counts nothing: 一批, 一些, 数字.
[[nodiscard]] Told add_plain_word(Place const& place, std::vector<Quantity>& quantities);

/// As match_quantity(), of a place that lies in its sentence, put behind `quantities`; false where there is none.
bool add_quantity(Place const& place, std::vector<Quantity>& quantities);

/// What stands behind 第五 doesn't tell that the two only number something.
[[nodiscard]] constexpr bool may_end_rank(std::uint32_t behind) noexcept {
    switch (behind) {
        case U'位':
        case U'名':
        case U'和':
        case U'与':
        case U'及':
        case U'并':
        case U'且':
        case U'的':
        case U'，':
        case U'。':
        case U'、':
        case U'；':
        case U'：':
        case U'）':
        case U'！':
        case U'…':
        case U'余':
        case U'又':
        case U'多':
        case U'分':
        case U'点':
        case U'打':
        case U'半':
        case U'至':
        case U'到':
        case beyond: return true;
        default: return behind < 0x80;
    }
}

// The parts of tell_quantity().

/// 以全省 100 个县, and a digit of 1 9 9 7: whether digits with a blank before them begin a quantity; `one` where nothing before it says no
/// and nothing belongs to it.
[[nodiscard]] Told tell_behind_blank(Place const& place) noexcept;

/// The bound words before the numeral. False where something else stands there that belongs to it.
[[nodiscard]] bool tell_lead(Look const& look, CommonQuantity& found) noexcept;
/// As take_bound_behind(), where no blank follows; `next` is the character behind.
void tell_bound_behind(Look const& look, Character next, CommonQuantity& found) noexcept;
/// The quantity of a numeral and its unit, with the bound words around them, whose unit surely counts.
[[nodiscard]] Told tell_amount(Look const& look, UnitFound unit, CommonQuantity& found) noexcept;
/// The quantity of Arabic digits that `found.number` holds, behind which no unit stands.
[[nodiscard]] Told tell_bare_digits(Place const& place, CommonQuantity& found) noexcept;
/// The quantity of a numeral without a unit that surely counts.
[[nodiscard]] Told tell_number(Look const& look, CommonQuantity& found) noexcept;
/// 百分之五, 千分之2.4; `whole` is 百 or 千.
[[nodiscard]] Told tell_parts(Look const& look, Glyph whole, CommonQuantity& found) noexcept;
/// 第7位, 第一; none for 第七届, 第三产业: what is numbered stands behind and is no 位.
[[nodiscard]] Told tell_order(Look const& look, CommonQuantity& found) noexcept;
/// 首位.
[[nodiscard]] Told tell_first_place(Place const& place, CommonQuantity& found) noexcept;
/// 翻番, 翻了两番, 倍增.
[[nodiscard]] Told tell_doubling(Place const& place, CommonQuantity& found) noexcept;
/// What begins with a Chinese numeral.
[[nodiscard]] Told tell_words(Look const& look, Glyph first, CommonQuantity& found) noexcept;

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

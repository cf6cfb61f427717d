/// @file
/// The terminals of the numeral grammar. Each moves `first` on and says true where it matches. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_HPP
#define ZHIBIAO_MENTION_IMPL_NUMERAL_TERMINAL_HPP

#include <zhibiao/mention/impl/numeral.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// 十二三, 两三千, 三五个: two digits that say a range.
[[nodiscard]] constexpr bool is_pair(int low, int high) noexcept { return high == low + 1 || (low == 3 && high == 5); }

bool match_gap(char const*& first, char const* last) noexcept;            ///< up to eight blanks; always true
bool match_one(char const*& first, char const* last) noexcept;            ///< 一 … 九, 两
bool match_last_one(char const*& first, char const* last) noexcept;       ///< 一 … 九: what can end a numeral
bool match_pair(char const*& first, char const* last) noexcept;           ///< 二三, 两三
bool match_few(char const*& first, char const* last) noexcept;            ///< 几 数
bool match_zero(char const*& first, char const* last) noexcept;           ///< 零 〇
bool match_tens_glyph(char const*& first, char const* last) noexcept;     ///< 廿 卅
bool match_ten(char const*& first, char const* last) noexcept;            ///< 十
bool match_hundred(char const*& first, char const* last) noexcept;        ///< 百
bool match_thousand(char const*& first, char const* last) noexcept;       ///< 千
bool match_small(char const*& first, char const* last) noexcept;          ///< 十 百 千
bool match_big(char const*& first, char const* last) noexcept;            ///< 万 亿 兆
bool match_digit_string(char const*& first, char const* last) noexcept;   ///< 二〇二五, 三八
bool match_arabic(char const*& first, char const* last) noexcept;         ///< 1,234.5 20，300 007
bool match_short_integer(char const*& first, char const* last) noexcept;  ///< up to four digits, as in 1千零20
bool match_full_tail(char const*& first, char const* last) noexcept;      ///< as many digits as the scale before has zeros: 3万4000, not 3万65

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

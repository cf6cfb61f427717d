/// @file
/// Where a time may begin: what the scan asks of two characters before it asks for a period. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_HPP

#include <zhibiao/mention/impl/period_text.hpp>
#include <zhibiao/mention/period.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Numerals and the words that frame a time: one may begin with them whatever the second character is. 百 to 亿 begin none by themselves.
inline constexpr std::u32string_view free_openers = U"0123456789零〇○一二三四五六七八九十两几自从到至在";

/// Whether one of the tables' words for a time may begin there, as its first three characters tell. Never wrong where it says no.
[[nodiscard]] bool time_word_may_begin(std::string_view rest) noexcept;
/// The beginnings of all these words, as PairFilter takes them.
[[nodiscard]] std::string_view opening_begins();
/// The characters that some of these words have before ASCII: 双11, 近3年.
[[nodiscard]] std::u32string_view openers_before_signs();
/// Whether a time may begin with a numeral that this character stands behind; that it may be part of, too.
[[nodiscard]] bool may_open_after_numeral(char32_t second) noexcept;
/// The same for two of them, which stand behind a whole row of digits or a Chinese numeral of one character; 0 for none.
[[nodiscard]] bool may_open_after_numeral(char32_t second, char32_t third) noexcept;
/// What may stand behind a numeral of other than four characters and a blank: 9 月, 12 至 15 日, 10 几年.
[[nodiscard]] inline bool may_follow_blank(char32_t next) noexcept { return one_of<U"几年月日天到至">(next); }
/// What may stand behind four digits that are a year, as bare_year_holds() has it: 2022上半年, 2022全年, 2021和2022年, 2019： at a sentence's
/// beginning; behind 从 or a sign of a range (`framed`) any mark, too. 2022家 is none.
[[nodiscard]] inline bool may_follow_year(char32_t sign, bool framed) noexcept {
    bool const han = sign >= 0x3400 && sign <= 0x9FFF;
    return framed && !han ? true : one_of<U"年上下本这第前头首全财学和与之至到HQ-~—–、，,：: ">(sign);
}
/// 第一季度, 近3年, 这一年, 未来五年: a count may follow.
[[nodiscard]] inline bool leads_count(char32_t lead) noexcept { return one_of<U"第近前后上这头未过">(lead); }
/// Whether a time may begin with such a character and what is counted behind it: 第一季度, 第二天, 近三年; but not 第一, 近两倍.
[[nodiscard]] bool counted_time_may_begin(std::string_view rest) noexcept;
/// 提高到, 增加至: behind such a character 到 and 至 name no goal's time.
[[nodiscard]] bool says_growth(char32_t before) noexcept;
/// As match_period() at a place in the sentence; what it reads is put behind `periods`, where it stays. False where there is none.
[[nodiscard]] bool add_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference, std::vector<PeriodMention>& periods);
/// How far behind 自 or 从 以来 may stand, in bytes.
inline constexpr std::uint32_t reach_of_since = 60;
/// How far behind 和 or 与 间 may stand, in bytes: more than the longest time takes.
inline constexpr std::size_t reach_of_joined = 120;
/// How far behind 在 之间 may stand, in bytes; more than two times take.
inline constexpr std::uint32_t reach_of_between = 240;

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What the period grammar hands to the code that resolves it. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_FORM_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_FORM_HPP

#include <zhibiao/mention/period.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// A calendar expression, taken apart but not read: the words of each part, empty where there is none.
struct CalendarForm {
    std::string_view year;      ///< 2020年, 二〇二〇年, 今年
    std::string_view half;      ///< 上半年
    std::string_view quarters;  ///< 一季度, 第三季度, 前三季度
    std::string_view months;    ///< 5月, 1-5月份
    std::string_view ten_days;  ///< 上旬, 中旬, 下旬
    std::string_view days;      ///< 28日
};

/// The grammar (impl/grammar/period.ipp): bytes of the calendar expression that `rest` begins with, 0 for none.
[[nodiscard]] std::size_t match_calendar(std::string_view rest, CalendarForm& form);

/// What src/data/period_words.tsv says of a word.
enum class WordKind : std::uint8_t { year, same_year, now, vague };
struct Word {
    std::size_t length = 0;  ///< in bytes; 0 for none
    WordKind kind = WordKind::vague;
    int shift = 0;
};
[[nodiscard]] Word match_word(std::string_view rest) noexcept;

/// A calendar expression as numbers; 0 where unsaid.
struct CalendarPoint {
    std::optional<int> year;   ///< as written
    std::optional<int> shift;  ///< years from the reference year: 去年 is -1
    bool same_year = false;    ///< 当年: the year last stated
    int first_month = 0, last_month = 0;
    int first_day = 0, last_day = 0;  ///< 31 stands for the end of any month
};

struct Interval {
    std::optional<Date> start, end;
};

[[nodiscard]] CalendarPoint read_calendar(CalendarForm const& form);
[[nodiscard]] Interval resolve(CalendarPoint const& point, ReferenceTime const& reference);
/// The year that `point` means; nullopt if that can't be told.
[[nodiscard]] std::optional<int> resolve_year(CalendarPoint const& point, ReferenceTime const& reference);

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

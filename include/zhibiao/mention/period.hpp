/// @file
/// Periods: dates, years, quarters, spans of time, anchors; resolved against a reference date.
#ifndef ZHIBIAO_MENTION_PERIOD_HPP
#define ZHIBIAO_MENTION_PERIOD_HPP

#include <zhibiao/text/date.hpp>
#include <zhibiao/text/span.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// What a time expression does for the numbers around it.
enum class PeriodRole : std::uint8_t {
    period,      ///< 2025年, 今年上半年, 1-5月, 9月28日: when
    since,       ///< 自5月17日以来, 十年来, 近3年: from then until the reference date (近3年 in a yearly report: the last year's end)
    until,       ///< 截至目前, 截至2022年底, 到2025年, 2030年前: open at its start
    comparison,  ///< 去年同期, 上年同期, 比2015年: a basis of comparison, not the period of the number
    vague,       ///< 近年来, 日前, 近日, 春节以来 without a year: known to be a time, dates unknown (both null)
    duration,    ///< 三个月, 一年半, 28天: `duration` says how long; no dates
};

/// What time expressions are resolved against. A caller sets `today`; match_period() keeps the rest, until the line ends.
struct ReferenceTime {
    std::optional<Date> today{};                     ///< the publication date; without it only what the text fixes is resolved
    std::uint32_t stated_at = 0;                     ///< where in the reading the following was stated
    std::uint32_t same_line_to = 0;                  ///< up to there no line is known to end behind that place
    std::optional<int> year{};                       ///< the year last stated, for 9月 or 当年 after 2020年
    std::optional<std::chrono::year_month> month{};  ///< the month last stated, for 29日 after 9月28日
    std::optional<Date> day{};                       ///< the day last stated, for 当日, 次日
};

/// One time expression. Spans count in the reading.
struct PeriodMention {
    Span span;                       ///< the expression as written: 今年上半年, 截至目前, 自5月17日以来
    std::optional<Date> start, end;  ///< both inclusive; null when open or unknown
    std::string duration;            ///< ISO 8601 (`P3M`, `P1Y6M`), of a duration; else empty
    PeriodRole role = PeriodRole::period;
    bool future = false;             ///< lies (or is said to lie) after the reference date: 明年, 到2025年 in 2022, 未来五年
    bool from_reference = false;     ///< resolved with the help of ReferenceTime (目前, 今年, 9月), not by these words alone
    bool before = false;             ///< 以前 or 之前 stands behind it: what is told lies before these dates
    bool after = false;              ///< 以后 or 之后 stands behind it: what is told lies behind these dates
};

/// Reads the time expression that begins at byte `at` of `reading`, inside the sentence; keeps in `reference`
/// what year, month and day it states, where they are past or present, and forgets them in the next line (paragraph).
/// Quiet: nullopt where there is none. Looks at no more than a constant number of bytes.
[[nodiscard]] std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence,
                                                        ReferenceTime& reference);

/// The characters that a time expression can begin with: match_period() need not be asked elsewhere.
[[nodiscard]] std::u32string_view period_triggers() noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

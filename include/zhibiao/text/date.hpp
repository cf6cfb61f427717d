/// @file
/// Calendar days, as ISO 8601 writes them.
#ifndef ZHIBIAO_TEXT_DATE_HPP
#define ZHIBIAO_TEXT_DATE_HPP

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// A day of the proleptic Gregorian calendar.
using Date = std::chrono::year_month_day;

/// `2026-02-01` and nothing else; nullopt where it is no day of the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);
/// ISO 8601 extended: `2026-02-01`.
[[nodiscard]] std::string to_string(Date date);

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The ends of a year. Not part of the API.
#ifndef ZHIBIAO_TEXT_IMPL_CALENDAR_HPP
#define ZHIBIAO_TEXT_IMPL_CALENDAR_HPP

#include <zhibiao/text/date.hpp>

#include <chrono>

namespace zhibiao {
inline namespace v0 {
namespace calendar {

[[nodiscard]] constexpr Date first_day(std::chrono::year year) noexcept { return Date{year, std::chrono::January, std::chrono::day{1}}; }
[[nodiscard]] constexpr Date last_day(std::chrono::year year) noexcept { return Date{year, std::chrono::December, std::chrono::day{31}}; }

}  // namespace calendar
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The ends of a year, and days so many months later. Not part of the API.
#ifndef ZHIBIAO_TEXT_IMPL_CALENDAR_HPP
#define ZHIBIAO_TEXT_IMPL_CALENDAR_HPP

#include <zhibiao/text/date.hpp>

#include <chrono>

namespace zhibiao {
inline namespace v0 {
namespace calendar {

[[nodiscard]] constexpr Date first_day(std::chrono::year year) noexcept { return Date{year, std::chrono::January, std::chrono::day{1}}; }
[[nodiscard]] constexpr Date last_day(std::chrono::year year) noexcept { return Date{year, std::chrono::December, std::chrono::day{31}}; }

/// `months` may be below 0. Where that month has no such day, its last one: 28 February a year after the 29th.
[[nodiscard]] constexpr Date months_later(Date date, int months) noexcept {
    Date const moved = date + std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

}  // namespace calendar
}  // namespace v0
}  // namespace zhibiao

#endif

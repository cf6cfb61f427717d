#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_RESOLVE_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_RESOLVE_IPP

#include <zhibiao/data/lunar_years.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_occasions.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

std::optional<Date> valid_date(int year, int month, int day) noexcept {
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    auto const of_month = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
    if (day == Point::last_of_month) return of_month / std::chrono::last;
    Date const date = of_month / std::chrono::day(static_cast<unsigned>(day));
    return date.ok() && day <= 31 ? std::optional<Date>(date) : std::nullopt;
}

int year_number(Date date) noexcept { return static_cast<int>(date.year()); }
int month_number(Date date) noexcept { return static_cast<int>(static_cast<unsigned>(date.month())); }

Interval whole_years(int first, int last) { return {calendar::first_day(std::chrono::year(first)), calendar::last_day(std::chrono::year(last))}; }
Interval whole_months(int year, int first_month, int last_month) {
    return {valid_date(year, first_month, 1), valid_date(year, last_month, Point::last_of_month)};
}
Date plus_days(Date date, int days) { return std::chrono::sys_days(date) + std::chrono::days(days); }
bool in_report_season(Date today) noexcept { return today.month() <= std::chrono::March; }

/// 1 for Monday to 7 for Sunday.
int weekday_number(Date date) { return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()); }

/// 十月的第一周, 四月的最后一个星期一. A week belongs to the month that its Thursday lies in (ISO 8601).
Interval week_of_month(int year, int month, Point const& point) {
    auto const first = valid_date(year, month, 1), last = valid_date(year, month, Point::last_of_month);
    if (!first || !last) return {};
    int const weekday = point.weekday == 0 ? 4 : point.weekday;
    Date day = plus_days(*first, (weekday - weekday_number(*first) + 7) % 7 + 7 * (point.nth_week - 1));
    if (point.nth_week < 0) day = plus_days(*last, -((weekday_number(*last) - weekday + 7) % 7));
    if (day > *last) return {};
    if (point.weekday != 0) return {day, day};
    return {plus_days(day, -3), plus_days(day, 3)};
}

/// The dates of a calendar point in `year`; nothing where the year has no such days.
Interval dates_in_year(int year, Point const& point) {
    if (point.first_month == 0 && point.first_day == 0 && point.nth_week == 0) return whole_years(year, year + point.more_years);
    int const first_month = point.first_month == 0 ? 1 : point.first_month;
    int const last_month = point.first_month == 0 ? 12 : point.last_month;
    if (point.nth_week != 0) return week_of_month(year, first_month, point);
    auto const start = valid_date(year, first_month, point.first_day == 0 ? 1 : point.first_day);
    auto const end = valid_date(year, last_month, point.first_day == 0 ? Point::last_of_month : point.last_day);
    if (!start || !end || *start > *end) return {};
    return {start, end};
}

/// The days of an occasion in a year; nothing where the table doesn't know them.
Interval occasion_in_year(Words occasion, Words suffix, int year) {
    auto const name = [](auto const& row) { return std::pair(row.occasion, row.year); };
    std::string const key = std::string(occasion) + std::string(suffix);
    auto const row = std::ranges::lower_bound(data::period_occasions_rows, std::pair<Words, std::int32_t>(key, year), {}, name);
    if (row == std::end(data::period_occasions_rows) || row->occasion != key || row->year != year) return {};
    return {valid_date(year, row->first_day / 100, row->first_day % 100), valid_date(year, row->last_day / 100, row->last_day % 100)};
}

/// The dates of a holiday in `year`, with its days off where they are asked for.
Interval holiday_in_year(int year, Point const& point) {
    auto const& holiday = data::period_holidays_rows[static_cast<std::size_t>(point.holiday)];
    if (point.days_off) {
        Interval const off = occasion_in_year(holiday.occasion, "假期", year);
        if (off.start || holiday.month != 0) return off;
    }
    if (holiday.month != 0) {
        auto const day = valid_date(year, holiday.month, holiday.day);
        return {day, day};
    }
    Interval const moving = occasion_in_year(holiday.occasion, "", year);
    // a holiday of one day has no days off that are known; 两会 last their own days
    if (!moving.start || !moving.end || (point.days_off && moving.start == moving.end)) return {};
    return {plus_days(*moving.start, holiday.day), plus_days(*moving.end, holiday.day)};
}

/// The dates of a lunar month or one of its days in the lunar year that begins in `year`.
Interval lunar_in_year(int year, Point const& point) {
    auto const row = std::ranges::lower_bound(data::lunar_years_rows, year, {}, &data::LunarYearsRow::year);
    if (row == std::end(data::lunar_years_rows) || row->year != year || point.first_month < 1 || point.first_month > 12) return {};
    auto const new_year = valid_date(year, row->new_year / 100, row->new_year % 100);
    if (!new_year || (point.leap && row->leap != point.first_month)) return {};
    int const behind_leap = row->leap != 0 && (point.first_month > row->leap || point.leap) ? 1 : 0;
    int const place = point.first_month - 1 + behind_leap;
    auto const days_of = [row](int month) { return (row->months >> month & 1) != 0 ? 30 : 29; };
    int before = 0;
    for (int month = 0; month < place; ++month) before += days_of(month);
    if (point.first_day > days_of(place)) return {};
    Date const first = plus_days(*new_year, before + std::max(point.first_day, 1) - 1);
    return {first, point.first_day != 0 ? first : plus_days(first, days_of(place) - 1)};
}

Interval in_year(int year, Point const& point) {
    if (point.kind == PointKind::lunar) return lunar_in_year(year, point);
    return point.kind == PointKind::holiday ? holiday_in_year(year, point) : dates_in_year(year, point);
}

/// The year for a point that doesn't say it.
Interval resolve_unsaid_year(Point const& point, Setting const& setting) {
    auto const& today = setting.reference.today;
    if (setting.from) {
        Interval const same = in_year(year_number(*setting.from), point);
        return same.end && *same.end < *setting.from ? in_year(year_number(*setting.from) + 1, point) : same;
    }
    if (setting.reference.year && !(setting.future && today)) return in_year(*setting.reference.year, point);
    if (!today) return {};
    int const year = year_number(*today);
    if (setting.deadline || point.year_end) {
        bool const last_year = point.year_end && in_report_season(*today) && !setting.deadline && !setting.future;
        return in_year(last_year ? year - 1 : year, point);
    }
    // 预计前三季度盈利25亿元, said in October: that which has just ended
    if (setting.future && point.last_month - point.first_month >= 2) {
        Interval const last = in_year(year, point);
        if (last.end && *last.end < *today && std::chrono::sys_days(*today) - std::chrono::sys_days(*last.end) <= std::chrono::days(45)) return last;
    }
    // eight years hold a February 29 even around 1900
    for (int step = 0; step <= 8; ++step) {
        Interval const found = in_year(setting.future ? year + step : year - step, point);
        if (!found.start || !found.end) continue;
        if (setting.future ? *found.end >= *today : *found.start <= *today) return found;
    }
    return {};
}

/// The year of a point that says or points to one.
std::optional<int> said_year(YearForm form, int year, ReferenceTime const& reference, bool future) noexcept {
    std::optional<int> today_year;
    if (reference.today) today_year = year_number(*reference.today);
    switch (form) {
        case YearForm::written: return year;
        case YearForm::shifted: return today_year ? std::optional<int>(*today_year + year) : std::nullopt;
        case YearForm::same: return reference.year;
        case YearForm::next: return reference.year ? std::optional<int>(*reference.year + 1) : std::nullopt;
        case YearForm::within: return reference.year ? reference.year : today_year;
        case YearForm::whole:
            if (reference.year || !today_year) return reference.year;
            return in_report_season(*reference.today) && !future ? *today_year - 1 : *today_year;
        case YearForm::unsaid: break;
    }
    return std::nullopt;
}
std::optional<int> said_year(Point const& point, Setting const& setting) noexcept { return said_year(point.year_form, point.year, setting.reference, setting.future); }

Interval days_in_month(std::chrono::year_month month, Point const& point) {
    Point whole = point;
    whole.first_month = whole.last_month = static_cast<int>(static_cast<unsigned>(month.month()));
    return dates_in_year(static_cast<int>(month.year()), whole);
}

std::chrono::year_month month_of(Date date) noexcept { return date.year() / date.month(); }

/// 28日: the month last stated, or the latest (with `future` the next) that has such a day.
Interval resolve_day_of_month(Point const& point, Setting const& setting) {
    if (setting.from) {
        Interval const same = days_in_month(month_of(*setting.from), point);
        return same.end && *same.end >= *setting.from ? same : days_in_month(month_of(*setting.from) + std::chrono::months(1), point);
    }
    if (setting.reference.month) return days_in_month(*setting.reference.month, point);
    auto const& today = setting.reference.today;
    if (!today) return {};
    for (int step = 0; step <= 2; ++step) {
        Interval const found = days_in_month(month_of(*today) + std::chrono::months(setting.future ? step : -step), point);
        if (!found.start || !found.end) continue;
        if (setting.future ? *found.end >= *today : *found.start <= *today) return found;
    }
    return {};
}

/// 本月, 上月末, 去年本月, 当月.
Interval resolve_month(Point const& point, Setting const& setting) {
    auto const& reference = setting.reference;
    bool const same = point.month_form == MonthForm::same;
    if (same ? !reference.month : !reference.today) return {};
    auto month = same ? *reference.month : month_of(*reference.today) + std::chrono::months(point.first_month);
    if (point.year_form != YearForm::unsaid) {
        auto const year = said_year(point, setting);
        if (!year) return {};
        month = std::chrono::year(*year) / month.month();
    }
    return days_in_month(month, point);
}

Interval resolve_calendar(Point const& point, Setting const& setting) {
    if (point.month_form == MonthForm::shifted || point.month_form == MonthForm::same) return resolve_month(point, setting);
    if (point.year_form != YearForm::unsaid) {
        auto const year = said_year(point, setting);
        return year ? in_year(*year, point) : Interval{};
    }
    if (point.kind == PointKind::calendar && point.first_month == 0 && point.first_day != 0 && point.nth_week == 0)
        return resolve_day_of_month(point, setting);
    return resolve_unsaid_year(point, setting);
}

/// 上周, 下下周末, 这个星期一; without a week the latest (with `future` the next) such weekday.
Interval resolve_week(Point const& point, Setting const& setting) {
    if (!setting.reference.today) return {};
    Date const today = *setting.reference.today;
    Date const monday = plus_days(today, 1 - weekday_number(today) + 7 * point.shift);
    int const first = point.weekday == 0 ? 1 : point.weekday == 8 ? 6 : point.weekday;
    int const last = point.weekday == 0 || point.weekday == 8 ? 7 : point.weekday;
    Date const start = plus_days(monday, first - 1), end = plus_days(monday, last - 1);
    int days = 0;
    if (!point.this_week && (setting.from || setting.future)) days = end < setting.from.value_or(today) ? 7 : 0;
    else if (!point.this_week) days = start > today ? -7 : 0;
    return {{plus_days(start, days)}, {plus_days(end, days)}};
}

Interval resolve_quarter(Point const& point, Setting const& setting) {
    if (!setting.reference.today) return {};
    Date const today = *setting.reference.today;
    auto const month = std::chrono::month(static_cast<unsigned>((month_number(today) - 1) / 3 * 3 + 1));
    Date const first = calendar::months_later(today.year() / month / 1, 3 * point.shift);
    return whole_months(year_number(first), month_number(first), month_number(first) + 2);
}

/// 当日, 次日: seen from the day last stated.
Interval resolve_last_day(ReferenceTime const& reference, int later) {
    if (!reference.day) return {};
    return {plus_days(*reference.day, later), plus_days(*reference.day, later)};
}

Interval resolve(Point const& point, Setting const& setting) {
    auto const& today = setting.reference.today;
    switch (point.kind) {
        case PointKind::calendar:
        case PointKind::holiday:
        case PointKind::lunar: return resolve_calendar(point, setting);
        case PointKind::week: return resolve_week(point, setting);
        case PointKind::quarter: return resolve_quarter(point, setting);
        case PointKind::fixed: return {point.start, point.end};
        case PointKind::now: return {std::nullopt, today};
        case PointKind::day:
            if (!today) return {};
            return {plus_days(*today, point.shift), plus_days(*today, point.shift)};
        case PointKind::same_day: return resolve_last_day(setting.reference, 0);
        case PointKind::next_day: return resolve_last_day(setting.reference, 1);
        case PointKind::vague: break;
    }
    return {};
}

bool needs_reference(Point const& point) noexcept {
    if (point.kind == PointKind::fixed || point.kind == PointKind::vague) return false;
    bool const shifted_month = point.month_form == MonthForm::shifted;
    return point.year_form != YearForm::written || shifted_month;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_RESOLVE_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_RESOLVE_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Value of the numeral at the front of `words`, which is taken off; -1 where there is none. 28, 二十八, 二〇二〇.
int take_number(std::string_view& words) noexcept {
    constexpr std::string_view han = "零一二三四五六七八九";
    int value = -1;
    while (!words.empty()) {
        int unit = -1;
        std::size_t length = 3;
        if (words.front() >= '0' && words.front() <= '9') {
            unit = words.front() - '0';
            length = 1;
        } else if (words.starts_with("〇") || words.starts_with("○")) {
            unit = 0;
        } else if (words.starts_with("十")) {
            value = value < 0 ? 10 : value * 10;
            words.remove_prefix(3);
            if (words.size() >= 3 && han.find(words.substr(0, 3)) != han.npos) {
                value += static_cast<int>(han.find(words.substr(0, 3)) / 3);
                words.remove_prefix(3);
            }
            return value;
        } else if (auto const at = words.size() < 3 ? han.npos : han.find(words.substr(0, 3)); at != han.npos) {
            unit = static_cast<int>(at / 3);
        }
        if (unit < 0) return value;
        value = std::max(value, 0) * 10 + unit;
        words.remove_prefix(length);
    }
    return value;
}

/// The first and the last numeral of `words`; both the same where there is one.
std::array<int, 2> numbers_of(std::string_view words) noexcept {
    std::array<int, 2> found{0, 0};
    while (!words.empty()) {
        int const number = take_number(words);
        if (number >= 0) found = {found[0] == 0 ? number : found[0], number};
        else words.remove_prefix(1);
    }
    return found;
}

CalendarPoint read_calendar(CalendarForm const& form) {
    CalendarPoint point;
    if (Word const word = match_word(form.year); word.length != 0) {
        if (word.kind == WordKind::year) point.shift = word.shift;
        else point.same_year = true;
    } else if (!form.year.empty()) {
        point.year = numbers_of(form.year)[0];
    }
    if (!form.half.empty()) {
        point.first_month = form.half.starts_with("上") ? 1 : 7;
        point.last_month = point.first_month + 5;
    } else if (!form.quarters.empty()) {
        int const quarter = numbers_of(form.quarters)[0];
        point.first_month = form.quarters.starts_with("前") ? 1 : quarter * 3 - 2;
        point.last_month = quarter * 3;
    } else if (!form.months.empty()) {
        auto const months = numbers_of(form.months);
        point.first_month = months[0];
        point.last_month = months[1];
    }
    if (!form.ten_days.empty()) {
        point.first_day = form.ten_days.starts_with("上") ? 1 : form.ten_days.starts_with("中") ? 11 : 21;
        point.last_day = point.first_day == 21 ? 31 : point.first_day + 9;
    } else if (!form.days.empty()) {
        point.first_day = point.last_day = numbers_of(form.days)[0];
    }
    return point;
}


Interval dates_of(int year, CalendarPoint const& point) {
    using namespace std::chrono;
    int const first_month = point.first_month == 0 ? 1 : point.first_month;
    int const last_month = point.first_month == 0 ? 12 : point.last_month;
    if (first_month > last_month || last_month > 12) return {};
    auto const first = std::chrono::year(year) / month(static_cast<unsigned>(first_month));
    auto const last = std::chrono::year(year) / month(static_cast<unsigned>(last_month));
    Date const month_end = last / std::chrono::last;
    Date const start = first / day(static_cast<unsigned>(point.first_day == 0 ? 1 : point.first_day));
    Date const end = point.last_day == 0 || (point.last_day == 31 && point.first_day == 21) ? month_end : last / day(static_cast<unsigned>(point.last_day));
    if (!start.ok() || !end.ok()) return {};
    return {start, end};
}

std::optional<int> resolve_year(CalendarPoint const& point, ReferenceTime const& reference) {
    if (point.year) return point.year;
    if (point.shift && reference.today) return static_cast<int>(reference.today->year()) + *point.shift;
    if (point.shift) return std::nullopt;
    if (reference.year) return reference.year;
    if (!reference.today) return std::nullopt;
    int const year = static_cast<int>(reference.today->year());
    Interval const this_year = dates_of(year, point);
    return this_year.start && *this_year.start > *reference.today ? year - 1 : year;
}

Interval resolve(CalendarPoint const& point, ReferenceTime const& reference) {
    if (point.first_month == 0 && point.first_day != 0) return {};
    auto const year = resolve_year(point, reference);
    return year ? dates_of(*year, point) : Interval{};
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

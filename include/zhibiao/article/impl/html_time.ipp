/// Times as pages state them for programs.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_TIME_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_TIME_IPP

#include <zhibiao/article/impl/dateline.hpp>
#include <zhibiao/article/impl/html_facts.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/text/text.hpp>

#include <algorithm>
#include <chrono>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

using article_detail::DateTime;
inline constexpr int minutes_of_china = 8 * 60;

inline DateTime moment_of(std::chrono::sys_seconds time, bool seconds) {
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::hh_mm_ss const clock(time - day);
    DateTime moment;
    moment.date = day;
    moment.hour = static_cast<int>(clock.hours().count());
    moment.minute = static_cast<int>(clock.minutes().count());
    moment.second = seconds ? static_cast<int>(clock.seconds().count()) : -1;
    return moment;
}

/// Seconds (ten digits) or milliseconds (thirteen) since 1970.
inline std::optional<DateTime> match_epoch(string_view stated) {
    if ((stated.size() != 10 && stated.size() != 13) || !std::ranges::all_of(stated, article_detail::is_digit) || stated[0] != '1') return std::nullopt;
    std::int64_t value = 0;
    for (char const c : stated.substr(0, 10)) value = value * 10 + (c - '0');
    return moment_of(std::chrono::sys_seconds(std::chrono::seconds(value) + std::chrono::minutes(minutes_of_china)), true);
}

/// Minutes east of Greenwich of the zone at the beginning of `rest`: Z, +08:00, -0500, .000Z.
inline std::optional<int> match_zone(string_view rest) {
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        while (!rest.empty() && article_detail::is_digit(rest[0])) rest.remove_prefix(1);
    }
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    if (rest.starts_with('Z') || rest.starts_with("GMT") || rest.starts_with("UTC")) return 0;
    if (rest.size() < 5 || (rest[0] != '+' && rest[0] != '-')) return std::nullopt;
    auto const minutes_at = rest[3] == ':' ? std::size_t{4} : std::size_t{3};
    if (rest.size() < minutes_at + 2) return std::nullopt;
    for (std::size_t const at : {std::size_t{1}, std::size_t{2}, minutes_at, minutes_at + 1})
        if (!article_detail::is_digit(rest[at])) return std::nullopt;
    auto const two = [&](std::size_t at) { return (rest[at] - '0') * 10 + (rest[at + 1] - '0'); };
    return (two(1) * 60 + two(minutes_at)) * (rest[0] == '-' ? -1 : 1);
}

inline DateTime in_china(DateTime const& moment, int zone) {
    using namespace std::chrono;
    auto const time = sys_days(moment.date) + hours(moment.hour) + minutes(std::max(moment.minute, 0)) + seconds(std::max(moment.second, 0)) + minutes(minutes_of_china - zone);
    return moment_of(time_point_cast<seconds>(time), moment.second >= 0);
}

std::string iso_time(string_view stated) {
    constexpr int first_year = 1990, last_year = 2199;
    Text const text(stated.substr(0, 120));
    auto const reading = article_detail::trim_blanks(text.reading());
    auto moment = match_epoch(reading);
    if (!moment) {
        moment = article_detail::match_date_time(reading);
        if (moment && moment->hour >= 0)
            if (auto const zone = match_zone(reading.substr(moment->length)); zone && *zone != minutes_of_china) moment = in_china(*moment, *zone);
    }
    if (!moment) return {};
    auto const year = static_cast<int>(moment->date.year());
    return year < first_year || year > last_year ? std::string{} : article_detail::to_iso(*moment);
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

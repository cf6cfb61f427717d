#ifndef ZHIBIAO_TEXT_IMPL_DATE_IPP
#define ZHIBIAO_TEXT_IMPL_DATE_IPP

#include <zhibiao/text/date.hpp>

#include <cstdio>

namespace zhibiao {
inline namespace v0 {
namespace date_detail {

/// All of `digits` as a number; nullopt where one of them is no digit.
inline std::optional<unsigned> read_digits(std::string_view digits) {
    unsigned value = 0;
    for (char const c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

}  // namespace date_detail

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    auto const year = date_detail::read_digits(iso.substr(0, 4));
    auto const month = date_detail::read_digits(iso.substr(5, 2));
    auto const day = date_detail::read_digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    Date const date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string to_string(Date date) {
    char iso[32];
    int const length = std::snprintf(iso, sizeof iso, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {iso, static_cast<std::size_t>(length)};
}

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Dates and times of day as the lines under a headline write them.
#ifndef ZHIBIAO_ARTICLE_IMPL_DATELINE_HPP
#define ZHIBIAO_ARTICLE_IMPL_DATELINE_HPP

#include <zhibiao/text/date.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

struct DateTime {
    Date date;
    int hour = -1, minute = -1, second = -1;  ///< -1 where not stated
    std::size_t length = 0;                   ///< in bytes
};

/// The date, with its time of day if one follows, that `rest` begins with (grammar/dateline.ipp shows the forms).
std::optional<DateTime> match_date_time(std::string_view rest);

/// ISO 8601; Chinese pages state the time of day in China (+08:00).
std::string to_iso(DateTime const& moment);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

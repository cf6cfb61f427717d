/// The date and time in the line under a headline. Accepted forms:
///
///     2020年12月28日            2020年12月28日09:24       2020 年 12 月 28 日 09时41分
///     2021-10-18 13:35:38      2021/10/18 13:35         2021.10.18      2021 10/18
///     2021-10-18T13:35:38      2021年10月18日 星期一 下午3:05      二〇二一年十月十八日      20211018
///
/// A date without its year is none: the year isn't known at this stage.
#ifndef ZHIBIAO_ARTICLE_IMPL_GRAMMAR_DATELINE_IPP
#define ZHIBIAO_ARTICLE_IMPL_GRAMMAR_DATELINE_IPP

#include <zhibiao/article/impl/dateline.hpp>
#include <zhibiao/article/impl/mark_set.hpp>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

#include <cstdio>

namespace zhibiao {
inline namespace v0 {
namespace dateline_grammar {

namespace x3 = boost::spirit::x3;
using Words = boost::iterator_range<char const*>;

/// The pieces of a date as written. Only ranges, so that an alternative that fails leaves nothing behind.
struct DateForm {
    Words year, month, day;
};
struct TimeForm {
    Words half, hour, minute, second;
};

}  // namespace dateline_grammar
}  // namespace v0
}  // namespace zhibiao

BOOST_FUSION_ADAPT_STRUCT(zhibiao::dateline_grammar::DateForm, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(zhibiao::dateline_grammar::TimeForm, half, hour, minute, second)

namespace zhibiao {
inline namespace v0 {
namespace dateline_grammar {

x3::rule<class written_date, DateForm> const written_date = "date with year, month and day named";
x3::rule<class numeric_date, DateForm> const numeric_date = "date with a mark between its numbers";
x3::rule<class compact_date, DateForm> const compact_date = "date of eight digits";
x3::rule<class weekday> const weekday = "day of the week";
x3::rule<class time_of_day, TimeForm> const time_of_day = "time of day";

inline auto const blanks = x3::omit[*x3::lit(' ')];
inline auto const digit = x3::char_('0', '9');
inline auto const end_of_number = !digit;
inline auto const year_digits = x3::raw[x3::repeat(4)[digit]];
inline auto const two_digits = x3::raw[digit >> -digit] >> end_of_number;
inline auto const han_digit = x3::lit("〇") | "○" | "零" | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九";
inline auto const han_year = x3::raw[x3::repeat(4)[han_digit]];
inline auto const han_number = x3::raw[+(x3::lit("十") | han_digit)];

auto const written_date_def = (year_digits | han_year) >> blanks >> "年" >> blanks >> (two_digits | han_number) >> blanks >> "月" >> blanks >>
                              (two_digits | han_number) >> blanks >> x3::omit[x3::lit("日") | "号"];
// The same mark twice; a time or nothing follows, never another number (2021.10.18.5).
auto const numeric_date_def = (year_digits >> '-' >> two_digits >> '-' >> two_digits) | (year_digits >> '/' >> two_digits >> '/' >> two_digits) |
                              (year_digits >> '.' >> two_digits >> '.' >> two_digits) | (year_digits >> ' ' >> two_digits >> '/' >> two_digits);
auto const compact_date_def = year_digits >> x3::raw[x3::repeat(2)[digit]] >> x3::raw[x3::repeat(2)[digit]] >> end_of_number;
auto const weekday_def = -(x3::lit("（") | '(') >> (x3::lit("星期") | "礼拜" | "周") >> (x3::lit("一") | "二" | "三" | "四" | "五" | "六" | "日" | "天") >> -(x3::lit("）") | ')');
auto const time_of_day_def = x3::raw[-(x3::lit("上午") | "下午" | "凌晨" | "早上" | "中午" | "晚上" | "晚")] >> blanks >> two_digits >> blanks >>
                             x3::omit[x3::lit(':') | "：" | "时" | "点"] >> blanks >> two_digits >> -(blanks >> "分") >>
                             -(x3::omit[-(x3::lit(':') | "：") >> blanks] >> two_digits >> -(blanks >> "秒"));
BOOST_SPIRIT_DEFINE(written_date, numeric_date, compact_date, weekday, time_of_day)

inline std::string_view view(Words words) { return {words.begin(), static_cast<std::size_t>(words.end() - words.begin())}; }

/// 二〇二六, digit by digit; any other sign for zero (○, 零) is none of the nine.
inline int digits_of(std::string_view text) {
    constexpr std::string_view digits = "〇一二三四五六七八九";
    int value = 0;
    for (std::size_t at = 0; at + 3 <= text.size(); at += 3) {
        auto const place = digits.find(text.substr(at, 3));
        value = value * 10 + (place == std::string_view::npos ? 0 : static_cast<int>(place / 3));
    }
    return value;
}

/// 27, 二十七, 十, 二〇二六.
inline int number_of(Words words) {
    auto const text = view(words);
    int value = 0;
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') {
        for (char const c : text) value = value * 10 + (c - '0');
        return value;
    }
    auto const ten = text.find("十");
    if (ten == std::string_view::npos) return digits_of(text);
    return (ten == 0 ? 1 : digits_of(text.substr(0, ten))) * 10 + digits_of(text.substr(ten + 3));
}

inline int hour_of(TimeForm const& time) {
    int const hour = number_of(time.hour);
    auto const half = view(time.half);
    bool const after_noon = half == "下午" || half == "晚上" || half == "晚" || (half == "中午" && hour < 11);
    return after_noon && hour < 12 ? hour + 12 : hour;
}

}  // namespace dateline_grammar

namespace article_detail {

/// Whether a year may stand there: four digits of one kind. Of all that begins with a digit most is none.
inline bool begins_with_year(std::string_view rest) {
    static constexpr MarkSet digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, han_digits{"〇", "○", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    auto const first = first_character(rest);
    bool const han = han_digits.has(first);
    if (!han && !digits.has(first)) return false;
    for (std::size_t i = 1; i < 4; ++i) {
        rest.remove_prefix(length_of(first));
        if (!(han ? han_digits : digits).has(first_character(rest))) return false;
    }
    return true;
}

std::optional<DateTime> match_date_time(std::string_view rest) {
    namespace grammar = dateline_grammar;
    if (!begins_with_year(rest)) return std::nullopt;
    char const* at = rest.data();
    char const* const end = at + rest.size();
    grammar::DateForm form;
    if (!grammar::x3::parse(at, end, grammar::written_date | grammar::numeric_date | grammar::compact_date, form)) return std::nullopt;
    int const year = grammar::number_of(form.year), month = grammar::number_of(form.month), day = grammar::number_of(form.day);
    DateTime moment;
    moment.date = {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
    if (!moment.date.ok() || year < 1900 || year > 2100) return std::nullopt;
    moment.length = static_cast<std::size_t>(at - rest.data());

    grammar::TimeForm time;
    auto const before_time = grammar::blanks >> grammar::x3::omit[-(grammar::weekday >> grammar::blanks)] >> -grammar::x3::lit('T');
    if (!grammar::x3::parse(at, end, before_time >> grammar::time_of_day, time)) return moment;
    int const hour = grammar::hour_of(time), minute = grammar::number_of(time.minute);
    int const second = time.second.empty() ? -1 : grammar::number_of(time.second);
    if (hour > 23 || minute > 59 || second > 60) return moment;
    moment.hour = hour, moment.minute = minute, moment.second = second;
    moment.length = static_cast<std::size_t>(at - rest.data());
    return moment;
}

std::string to_iso(DateTime const& moment) {
    std::string iso = to_string(moment.date);
    if (moment.hour < 0) return iso;
    char time[40];
    std::snprintf(time, sizeof time, "T%02d:%02d", moment.hour, moment.minute);
    iso += time;
    if (moment.second >= 0) {
        std::snprintf(time, sizeof time, ":%02d", moment.second);
        iso += time;
    }
    return iso + "+08:00";
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

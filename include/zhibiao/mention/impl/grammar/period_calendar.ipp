// The calendar grammar: a year and its parts, each may be missing, blanks may stand between them (2020 年 12 月).
//
//   year          2020年 2020年度 二〇二〇年 零八年 08年 两千零四年 今年 去年; 2022 before 上半年; 2021 before 、2022年
//   next_year     2021-2025年 2022—2023年度: the second year
//   half          上半年 下半年 H1
//   quarters      二三季度 一季度 第三季度 前三季度 一、二季度 一至三季度 首季 Q3 上季度
//   months        5月 5月份 十二月 1-5月 1至5月 1—11月份 1、2月份 前5个月 前7月 后4个月 本月 上个月
//   ten_days      上旬 中旬 下旬 中下旬 上半月
//   days          28日 二十八号 3-5日 17、18日; 十五 in 八月十五; 前10天 in 8月前10天
//   weekday_note  ，星期一 （周三） behind a day
//   edge          初 底 末 behind a year, a quarter, a month; 年初 年底 岁末 月底; 最后一天
//   season        夏天 春季 冬 behind a year
//   holiday       春节 “五一” 国庆节, holiday_tail 假期 期间 小长假 黄金周
//   week          上周 下下周 这个星期一 上上个周末 周五
//   nth_week      的第一周, 最后一个星期一 behind a month
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_CALENDAR_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_CALENDAR_IPP

#include <zhibiao/mention/impl/grammar/period_terminals.ipp>

namespace zhibiao {
inline namespace v0 {
namespace period_grammar {

using period_detail::CalendarForm;
using period_detail::WordKind;

/// A word of period_words.tsv of one of the kinds from `first` to `last`.
template <WordKind first, WordKind last>
std::size_t word_length(Words rest) {
    auto const word = period_detail::match_word(rest);
    return first <= word.kind && word.kind <= last ? word.length : 0;
}
/// A character that makes another word of 初, 底 or 末 before it.
inline std::size_t other_word_length(Words rest) {
    return period_detail::begins_with<U"步中级始心衷具见选审次夜创夏冬春秋部线层座气蕴色价端位尾梢期">(rest) ? 3 : 0;
}
inline std::size_t holiday_length(Words rest) { return period_detail::match_holiday(rest).length; }

x3::rule<struct year_id> const year = "year";
x3::rule<struct bare_year_id> const bare_year = "bare_year";
x3::rule<struct quarters_id> const quarters = "quarters";
x3::rule<struct months_id> const months = "months";
x3::rule<struct days_id> const days = "days";
x3::rule<struct weekday_id> const weekday = "weekday";
x3::rule<struct weekday_note_id> const weekday_note = "weekday_note";
x3::rule<struct edge_id> const edge = "edge";
x3::rule<struct season_id> const season = "season";
x3::rule<struct holiday_tail_id> const holiday_tail = "holiday_tail";
x3::rule<struct week_id> const week = "week";
x3::rule<struct nth_week_id> const nth_week = "nth_week";
x3::rule<struct calendar_id, CalendarForm> const calendar = "calendar";

auto const year_word = reader<&word_length<WordKind::year, WordKind::next_year>>();
auto const month_word = reader<&word_length<WordKind::month, WordKind::same_month>>();
auto const quarter_word = reader<&word_length<WordKind::quarter, WordKind::quarter>>();
auto const holiday = reader<&holiday_length>();

auto const arabic_year = digit >> digit >> -digit >> -digit >> !digit;
auto const han_year = x3::repeat(2, 4)[han_digit] | ((lit("两") | "二") >> "千" >> -lit("零") >> -han_number);
auto const year_def = ((arabic_year | han_year) >> blanks >> "年" >> !lit("代") >> -(lit("度") >> !lit("假"))) | year_word;
auto const four_digits = x3::repeat(4)[digit] >> !digit | x3::repeat(4)[han_digit];
// 2022上半年; 2021、2022年; 2021—2025年: a year whose 年 is said later or not at all
auto const bare_year_def = four_digits;
auto const half = ((lit("上") | "下") >> "半年") | ("H" >> x3::char_('1', '2') >> !x3::alnum);
// 二三季度
auto const adjoining = (lit("一") >> "二") | (lit("二") >> "三") | (lit("三") >> "四");
auto const quarters_def = (adjoining >> "季度") | (-lit("第") >> small_number >> -((lit("、") | to) >> -lit("第") >> small_number) >> -lit("个") >> "季度") |
                          ((lit("前") | "头") >> (small_number | "两") >> -lit("个") >> "季度") | (lit("首") >> "季" >> -lit("度")) |
                          ("Q" >> x3::char_('1', '4') >> !x3::alnum) | quarter_word;
auto const months_def = (small_number >> blanks >> -((to | "、") >> blanks >> small_number >> blanks) >> "月" >> -lit("份")) |
                        ((lit("前") | "头") >> (small_number | "两") >> -lit("个") >> "月" >> -lit("份")) |
                        ("元月" >> -lit("份")) | month_word;
// 今年后四个月, 去年最后两个月
auto const last_quarters = (lit("最后") | "后") >> (small_number | "两") >> -lit("个") >> "季度";
auto const outer_half = (lit("前") | "后") >> "半年";  // 去年后半年; alone it is counted from the day of writing
auto const last_months = (lit("最后") | "后") >> (small_number | "两") >> -lit("个") >> "月";
auto const ten_days = (lit("上中") | "中下" | "上" | "中" | "下") >> "旬";
auto const half_month = (lit("上") | "下") >> "半月";
auto const days_def = small_number >> blanks >> -((to | "、") >> blanks >> small_number >> blanks) >> (lit("日") | "号");
// 八月十五: a day of ten or more without 日
auto const first_days = (lit("前") | "头") >> small_number >> (lit("天") | "日");  // 8月前10天
auto const bare_day = &(lit("十") | "二十" | "三十") >> han_number;
auto const week_sign = lit("周") | "星期" | "礼拜";
auto const weekday_sign = lit("一") | "二" | "三" | "四" | "五" | "六" | "日" | "天";
auto const weekday_def = week_sign >> (weekday_sign | "末");
auto const weekday_note_def = ((lit("，") | "," | "、") >> weekday) | ((lit("（") | "(") >> weekday >> (lit("）") | ")")) | weekday;
// 今年初步统计, 年底部, 6月末端 are no edges
auto const edge_def = ((lit("初") | "底" | "末") >> !reader<&other_word_length>()) | (-lit("的") >> "最后一天");
auto const season_def = (lit("春") | "夏" | "秋" | "冬") >> (lit("季") | "天");
// 国庆中秋双节期间, 端午三天假期
auto const days_of_holiday = -lit("双节") >> -(small_number >> lit("天"));
auto const holiday_tail_def = -lit("小") >> days_of_holiday >>
                              (lit("假期") | "长假" | "黄金周" | "放假期间" | "假日" | "期间" | "当天" | "当日" | "前夕" | "前后") >>
                              -lit("期间");
auto const week_def = ((lit("上上") | "下下" | "上" | "下" | "本" | "这") >> -lit("个") >> week_sign >> -(weekday_sign | "末")) | weekday;
auto const nth_week_def = -lit("的") >> (("第" >> small_number) | "最后一") >> ((lit("个") >> week_sign >> -weekday_sign) | "周");

auto const day_and_note = raw[days][put(&CalendarForm::days)] >> -(blanks >> raw[weekday_note][put(&CalendarForm::weekday_note)]);
auto const in_month = raw[ten_days | half_month][put(&CalendarForm::ten_days)] | raw[first_days][put(&CalendarForm::days)] | raw[nth_week][put(&CalendarForm::nth_week)] | day_and_note |
                      raw[bare_day][put(&CalendarForm::days)] | raw[edge][put(&CalendarForm::edge)];
auto const in_year = raw[half][put(&CalendarForm::half)] |
                     (raw[quarters][put(&CalendarForm::quarters)] >> -raw[edge][put(&CalendarForm::edge)]) |
                     (raw[months][put(&CalendarForm::months)] >> -(blanks >> in_month)) |
                     (raw[holiday][put(&CalendarForm::holiday)] >> -raw[holiday_tail][put(&CalendarForm::holiday_tail)]) |
                     raw[ten_days | half_month][put(&CalendarForm::ten_days)] | day_and_note;
auto const edge_of_year = raw[("年" >> edge) | lit("岁末") | "年终" | "岁首"][put(&CalendarForm::edge)];
auto const edge_of_month = raw["月" >> edge][put(&CalendarForm::edge)];
auto const year_to_year = blanks >> to >> blanks >> raw[year | bare_year][put(&CalendarForm::next_year)];

auto const calendar_def =
    (&(bare_year >> blanks >> to >> blanks >> (year | bare_year)) >> raw[bare_year][put(&CalendarForm::year)] >> year_to_year) |
    (raw[year][put(&CalendarForm::year)] >>
     -(blanks >> -lit("的") >>
       (in_year | raw[last_months][put(&CalendarForm::months)] | raw[last_quarters][put(&CalendarForm::quarters)] |
        raw[outer_half][put(&CalendarForm::half)] | edge_of_year | raw[edge][put(&CalendarForm::edge)] | raw[season][put(&CalendarForm::season)] | "年内" | "全年"))) |
    (raw[bare_year][put(&CalendarForm::year)] >> -(raw[half][put(&CalendarForm::half)] | raw[quarters][put(&CalendarForm::quarters)] | "全年")) |
    raw[week][put(&CalendarForm::week)] | edge_of_year | edge_of_month | in_year;

BOOST_SPIRIT_DEFINE(year, bare_year, quarters, months, days, weekday, weekday_note, edge, season, holiday_tail, week, nth_week, calendar)

}  // namespace period_grammar

namespace period_detail {

std::size_t match_any_calendar(Words rest, CalendarForm& form) { return matched_length(rest, period_grammar::calendar, form); }

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

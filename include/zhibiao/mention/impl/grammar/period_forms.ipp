// Times that are no calendar year with its parts.
//
//   numeric   2021-10-18 2021/10/18 2021.10.18 2019 06 24 24.6.2019 9-8-14: the same sign twice
//   plan      “十三五” “十三五”末 “十四五”前四年 “十五五”开局之年 第十五个五年规划
//   decade    上世纪90年代初 20世纪80年代 九十年代 2020年代 20世纪 本世纪
//   era       民国三年 康熙20年9月 康熙三年五月
//   lunar     农历正月十五 2015年农历十月初一 三月初一 腊月二十三 大年初四 正月里
//   span      近三年 过去的五年 未来两天 这五年 前1周 十年来 三年以来 三个月前; 一年半 两个半月 28天 一年零三个月 1.5小时
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_FORMS_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_FORMS_IPP

#include <zhibiao/mention/impl/grammar/period_terminals.ipp>

namespace zhibiao {
inline namespace v0 {
namespace period_grammar {

using period_detail::DecadeForm;
using period_detail::EraForm;
using period_detail::LunarForm;
using period_detail::NumericForm;
using period_detail::PlanForm;
using period_detail::SpanForm;

inline std::size_t era_name_length(Words rest) { return period_detail::match_era_name(rest).length; }

x3::rule<struct numeric_id, NumericForm> const numeric = "numeric";
x3::rule<struct plan_name_id> const plan_name = "plan_name";
x3::rule<struct plan_part_id> const plan_part = "plan_part";
x3::rule<struct plan_id, PlanForm> const plan = "plan";
x3::rule<struct decade_id, DecadeForm> const decade = "decade";
x3::rule<struct era_id, EraForm> const era = "era";
x3::rule<struct lunar_day_id> const lunar_day = "lunar_day";
x3::rule<struct lunar_month_id> const lunar_month = "lunar_month";
x3::rule<struct lunar_id, LunarForm> const lunar = "lunar";
x3::rule<struct span_lead_id> const span_lead = "span_lead";
x3::rule<struct span_count_id> const span_count = "span_count";
x3::rule<struct span_unit_id> const span_unit = "span_unit";
x3::rule<struct span_more_id> const span_more = "span_more";
x3::rule<struct span_tail_id> const span_tail = "span_tail";
x3::rule<struct span_id, SpanForm> const span = "span";

// ---- numeric
auto const one_to_four_digits = digit >> -digit >> -digit >> -digit;
auto const two_digits = digit >> digit;
template <typename Sign>
auto three_numbers(Sign sign) {
    return &(one_to_four_digits >> sign >> one_to_four_digits >> sign >> one_to_four_digits) >>
           raw[one_to_four_digits][put(&NumericForm::first)] >> sign >> raw[one_to_four_digits][put(&NumericForm::second)] >> sign >>
           raw[one_to_four_digits][put(&NumericForm::third)];
}
auto const numeric_def = three_numbers('-') | three_numbers('/') | three_numbers('.') |
                         // 2019 06 24
                         (&(digit >> two_digits >> digit >> ' ' >> two_digits >> ' ' >> two_digits) >> three_numbers(' '));

// ---- plan
auto const opening_quote = lit("“") | "‘" | "「" | "\"";
auto const closing_quote = lit("”") | "’" | "」" | "\"";
auto const one_to_nine = lit("一") | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九";
auto const plan_name_def = (("十" >> one_to_nine >> "五") | ("十" >> lit("五")) | (one_to_nine >> "五")) >> !han_digit;
auto const plan_part_def = (lit("开局") >> -lit("起步") >> "之年") | "收官之年" | "第一年" | "首年" | "最后一年" |
                           ((lit("前") | "头" | "后") >> (han_number | "两" | digit) >> "年") |
                           (lit("期末") | "末期" | "末" | "中期" | "初期" | "初") >> -lit("年");
auto const plan_def = ((opening_quote >> raw[plan_name][put(&PlanForm::number)] >> closing_quote) |
                       ("第" >> raw[han_number][put(&PlanForm::number)] >> "个五年" >> (lit("规划") | "计划") >> &(lit("期") | "时期")) |
                       raw[plan_name][put(&PlanForm::number)]) >>
                      -(-lit("规划") >> -lit("的") >> raw[plan_part][put(&PlanForm::part)]);

// ---- decade
auto const century_words = (small_number | lit("上个") | "上" | "本" | "这个") >> "世纪";
auto const decade_words = (((digit >> digit >> -two_digits) | (han_digit >> "十") | "十") >> "年代");
auto const decade_edge = (lit("初期") | "初" | "中期" | "中后期" | "后期" | "末期" | "末" | "中叶");
auto const decade_def = (raw[century_words][put(&DecadeForm::century)] >> -raw[decade_words][put(&DecadeForm::decade)] |
                         raw[decade_words][put(&DecadeForm::decade)]) >>
                        -raw[decade_edge][put(&DecadeForm::edge)];

// ---- lunar
auto const lunar_mark = lit("农历") | "阴历" | "旧历" | "夏历";
auto const lunar_year = (x3::repeat(4)[digit] | x3::repeat(4)[han_digit]) >> "年";
auto const lunar_month_def = (lit("正") | "腊" | "冬" | "闰" >> -lit("十") >> han_digit) >> "月";
auto const lunar_first_days = ("初" >> (han_digit | lit("十"))) | ("廿" >> -han_digit);  // the days that no other calendar counts so
auto const lunar_day_def = lunar_first_days | (han_number >> -lit("日"));
auto const new_year_day = "大年" >> ("初" >> han_digit | lit("三十") | "二十九");
// A year that a failed branch has put is the one that the next branch puts, too.
auto const lunar_year_said = raw[lunar_year][put(&LunarForm::year)];
auto const lunar_day_said = raw[lunar_day][put(&LunarForm::day)];
auto const lunar_def = (-lunar_year_said >> blanks >> lunar_mark >> blanks >> -lunar_year_said >> blanks >>
                        ((raw[lunar_month | (small_number >> "月")][put(&LunarForm::month)] >> -lunar_day_said) | lunar_day | new_year_day)) |
                       (-lunar_year_said >> raw[lunar_month][put(&LunarForm::month)] >> -lunar_day_said) |
                       (-lunar_year_said >> &(han_number >> "月" >> lunar_first_days) >> raw[han_number >> "月"][put(&LunarForm::month)] >> lunar_day_said) |
                       (-lunar_year_said >> new_year_day);

// ---- era
auto const era_def = raw[reader<&era_name_length>()][put(&EraForm::era)] >> raw[lit("元") | small_number][put(&EraForm::year)] >> "年" >>
                     -raw[(lunar_month >> -lunar_day) | new_year_day | (small_number >> "月" >> -lunar_first_days)][put(&EraForm::month)];

// ---- span
auto const span_lead_def = ((lit("最近") | "过去" | "未来" | "今后" | "接下来") >> -lit("的")) | "近" | "前" | "后" | "上" | "这";
auto const span_count_def = (x3::repeat(1, 6)[digit] >> -('.' >> x3::repeat(1, 6)[digit])) |
                            x3::repeat(1, 8)[han_digit | lit("十") | "百" | "千" | "两"] | lit("半");
auto const span_unit_def = (lit("年") >> !lit("代")) | "月" | "季度" | "星期" | "礼拜" | "周" | "天" | "日" | "工作日" | "小时" | "钟头" |
                           "分钟" | "秒" >> -lit("钟") | "世纪";
auto const odd_months = -(lit("零") | "又") >> (small_number | "两") >> "个月";
// 10多年, 一个多月, 两个半月, 一年半, 一年零三个月
auto const span_more_def = lit("多") | "余" | "几" | "半";
auto const span_tail_def = lit("以来") | "来" | "之前" | "以前" | "前";
auto const span_def =
    -(raw[span_lead][put(&SpanForm::lead)] >> blanks) >> raw[span_count][put(&SpanForm::count)] >> blanks >> -lit("个") >>
    -raw[span_more][put(&SpanForm::more)] >> -lit("个") >> -lit("多") >> raw[span_unit][put(&SpanForm::unit)] >>
    -raw[odd_months | span_more][put(&SpanForm::more)] >> -raw[span_tail][put(&SpanForm::tail)];

BOOST_SPIRIT_DEFINE(numeric, plan_name, plan_part, plan, decade, era, lunar_day, lunar_month, lunar)
BOOST_SPIRIT_DEFINE(span_lead, span_count, span_unit, span_more, span_tail, span)

}  // namespace period_grammar

namespace period_detail {

std::size_t match_numeric(Words rest, NumericForm& form) { return matched_length(rest, period_grammar::numeric, form); }
std::size_t match_any_plan(Words rest, PlanForm& form) { return matched_length(rest, period_grammar::plan, form); }
std::size_t match_decade(Words rest, DecadeForm& form) { return matched_length(rest, period_grammar::decade, form); }
std::size_t match_era(Words rest, EraForm& form) { return matched_length(rest, period_grammar::era, form); }
std::size_t match_lunar(Words rest, LunarForm& form) { return matched_length(rest, period_grammar::lunar, form); }
std::size_t match_any_span(Words rest, SpanForm& form) { return matched_length(rest, period_grammar::span, form); }

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

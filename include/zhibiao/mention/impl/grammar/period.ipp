// The calendar grammar: a year and its parts.
//
//   year      2020年 2020年度 二〇二〇年 今年 去年
//   half      上半年 下半年
//   quarters  一季度 第三季度 前三季度
//   months    5月 5月份 十二月 1-5月 1至5月 1—11月份
//   ten_days  上旬 中旬 下旬
//   days      28日 二十八号
//
// Parts stand in this order, each may be missing, blanks may stand between (2020 年 12 月).
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <boost/spirit/home/x3.hpp>

#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_grammar {

namespace x3 = boost::spirit::x3;
using period_detail::CalendarForm;

/// A terminal of the grammar that is a plain function: the length of what it matches, 0 for nothing.
template <std::size_t (*match)(std::string_view)>
struct reader : x3::parser<reader<match>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RuleContext&, Attribute&) const {
        std::size_t const length = match({first, static_cast<std::size_t>(last - first)});
        first += length;
        return length != 0;
    }
};

inline std::size_t year_word_length(std::string_view rest) {
    auto const word = period_detail::match_word(rest);
    bool const year = word.kind == period_detail::WordKind::year || word.kind == period_detail::WordKind::same_year;
    return year ? word.length : 0;
}

/// Puts the words that a part matched into its place in the form. The parts are whole, so no failed branch leaves one behind.
inline auto put(std::string_view CalendarForm::*part) {
    return [part](auto& context) {
        auto const& words = x3::_attr(context);
        x3::_val(context).*part = {words.begin(), static_cast<std::size_t>(words.end() - words.begin())};
    };
}

x3::rule<struct han_digit_id> const han_digit = "han_digit";
x3::rule<struct small_number_id> const small_number = "small_number";
x3::rule<struct to_id> const to = "to";
x3::rule<struct year_id> const year = "year";
x3::rule<struct half_id> const half = "half";
x3::rule<struct quarters_id> const quarters = "quarters";
x3::rule<struct months_id> const months = "months";
x3::rule<struct ten_days_id> const ten_days = "ten_days";
x3::rule<struct days_id> const days = "days";
x3::rule<struct calendar_id, CalendarForm> const calendar = "calendar";

auto const blanks = x3::repeat(0, 2)[x3::lit(' ')];
auto const digit = x3::char_('0', '9');

auto const han_digit_def = x3::lit("一") | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "〇" | "零" | "○";
auto const small_number_def = (digit >> -digit >> !digit) | (-han_digit >> "十" >> -han_digit) | han_digit;
auto const to_def = x3::lit("-") | "至" | "到" | "—" | "–" | "~";
auto const year_def = ((x3::repeat(4)[digit] | x3::repeat(4)[han_digit]) >> blanks >> "年" | reader<&year_word_length>()) >> -x3::lit("度");
auto const half_def = (x3::lit("上") | "下") >> "半年";
auto const quarters_def = -(x3::lit("第") | "前") >> small_number >> "季度";
auto const months_def = small_number >> blanks >> -(to >> blanks >> small_number >> blanks) >> "月" >> -x3::lit("份");
auto const ten_days_def = (x3::lit("上") | "中" | "下") >> "旬";
auto const days_def = small_number >> blanks >> (x3::lit("日") | "号");
auto const calendar_def = -x3::raw[year][put(&CalendarForm::year)] >> blanks >> -x3::raw[half][put(&CalendarForm::half)] >>
                          -x3::raw[quarters][put(&CalendarForm::quarters)] >> -x3::raw[months][put(&CalendarForm::months)] >> blanks >>
                          -x3::raw[ten_days][put(&CalendarForm::ten_days)] >> -x3::raw[days][put(&CalendarForm::days)];

BOOST_SPIRIT_DEFINE(han_digit, small_number, to, year, half, quarters, months, ten_days, days, calendar)

}  // namespace period_grammar

namespace period_detail {

std::size_t match_calendar(std::string_view rest, CalendarForm& form) {
    char const* first = rest.data();
    namespace x3 = boost::spirit::x3;
    if (!x3::parse(first, rest.data() + rest.size(), period_grammar::calendar, form)) return 0;
    while (first != rest.data() && first[-1] == ' ') --first;
    return static_cast<std::size_t>(first - rest.data());
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

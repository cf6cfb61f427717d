// The quantity grammar. Its terminals are plain functions: the numeral grammar, and the tables of units.
//
//   measured  77.88亿元  325余件  8亿至10亿元  10~15%  70至90天  一年半  不到一个月 (the bound words are looked for by plain code)
//   parts     百分之五  千分之2.4  万分之三  百分之五至十
//   ratio     0.6:58.4:41  1∶3
//   rank      第7位  第一
//   doubling  翻番  翻一番  翻了两番  翻倍  倍增
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_QUANTITY_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_QUANTITY_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>

#include <boost/spirit/home/x3.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_grammar {

namespace x3 = boost::spirit::x3;
using namespace quantity_detail;
using numeral_detail::match_arabic;
using numeral_detail::match_gap;

template <bool (*match)(char const*&, char const*) noexcept>
struct terminal : x3::parser<terminal<match>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RuleContext&, Attribute&) const {
        return match(first, last);
    }
};

/// Another family of the language as a terminal: its plain function fills a form.
template <typename Form, std::size_t (*match)(std::string_view, Form&)>
struct family : x3::parser<family<Form, match>> {
    using attribute_type = Form;
    static bool const has_attribute = true;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RuleContext&, Attribute& attribute) const {
        Form form;
        std::size_t const length = match({first, static_cast<std::size_t>(last - first)}, form);
        if (length == 0) return false;
        first += length;
        x3::traits::move_to(form, attribute);
        return true;
    }
};

/// What a caller has added, for the terminals that ask for it: handed through the grammar as its one context.
struct words_tag;

/// A family that also takes what a caller has added.
template <typename Form, std::size_t (*match)(std::string_view, Form&, QuantityWords const*)>
struct family_with_words : x3::parser<family_with_words<Form, match>> {
    using attribute_type = Form;
    static bool const has_attribute = true;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context, RuleContext&, Attribute& attribute) const {
        Form form;
        std::size_t const length = match({first, static_cast<std::size_t>(last - first)}, form, x3::get<words_tag>(context));
        if (length == 0) return false;
        first += length;
        x3::traits::move_to(form, attribute);
        return true;
    }
};

inline std::string_view words_of(boost::iterator_range<char const*> range) {
    return {range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}
/// Puts a part into its place in the form.
template <typename Form, typename Part>
auto put(Part Form::*part) {
    return [part](auto& context) { x3::_val(context).*part = x3::_attr(context); };
}
template <typename Form>
auto put(std::string_view Form::*part) {
    return [part](auto& context) { x3::_val(context).*part = words_of(x3::_attr(context)); };
}
template <typename Form, typename Part>
auto set(Part Form::*part, Part value) {
    return [part, value](auto& context) { x3::_val(context).*part = value; };
}
/// Notes where the form ends.
inline auto const note_end = [](auto& context) { x3::_val(context).end = x3::_where(context).begin(); };
inline auto const add_member = [](auto& context) {
    RatioForm& form = x3::_val(context);
    if (form.members < most_members) form.member[form.members] = words_of(x3::_attr(context));
    ++form.members;
};

/// A word begins here whose first character is no part of the quantity: 多元, 半导体.
inline bool match_word(char const*& first, char const* last) noexcept { return word_begins({first, static_cast<std::size_t>(last - first)}); }

terminal<&match_word> const word;
terminal<&match_gap> const gap;
terminal<&match_arabic> const arabic;
family_with_words<NumeralForm, &match_count> const count;
family<NumeralForm, &numeral_detail::match_numeral> const numeral;
family_with_words<UnitWord, &match_unit> const unit;

x3::rule<struct amount_id, AmountForm> const amount = "amount";
x3::rule<struct measured_id, MeasuredForm> const measured = "measured";
x3::rule<struct parts_id, PartsForm> const parts = "parts";
x3::rule<struct ratio_id, RatioForm> const ratio = "ratio";
x3::rule<struct rank_id, RankForm> const rank = "rank";
x3::rule<struct doubling_id, DoublingForm> const doubling = "doubling";

// 300余件, 10多个, 十来天
auto const more = gap >> ((x3::lit("余") | "多") >> x3::eps[set(&AmountForm::more, More::over)] | "来" >> x3::eps[set(&AmountForm::more, More::about)]);
// 一年半, 两年多; not 三年半导体, 三年多元
auto const half = !word >> "半";
auto const more_after = !word >> "多";
auto const behind_sentence = x3::eoi | "，" | "。" | "、" | "；" | ',';
auto const more_at_end = x3::lit("余") >> &behind_sentence;  // 历时两年余; not 贷款5亿元余额
auto const amount_def = count[put(&AmountForm::number)] >> -more >>
                        -(unit[put(&AmountForm::unit)] >> -(half >> x3::eps[set(&AmountForm::half, true)] |
                                                            (more_after | more_at_end) >> x3::eps[set(&AmountForm::more_after, true)])) >>
                        x3::eps[note_end];

auto const range_sign = ('-' >> !x3::lit('-') >> x3::eps[set(&MeasuredForm::dash, true)]) | "至" | "到" | (x3::lit("—") >> -x3::lit("—")) | "–" | "~" | "～";
auto const minus = (x3::lit("-") | "负" | "零下") >> x3::eps[set(&MeasuredForm::negative, true)];
auto const measured_def = amount[put(&MeasuredForm::first)] >>
                          -(gap >> range_sign >> gap >> -minus >> amount[put(&MeasuredForm::second)] >> x3::eps[set(&MeasuredForm::range, true)]);

// 百分之五, 万分之三, 百 分 之 2.4
auto const whole = (x3::lit("百") | "千" | "佰" | "仟") >> -x3::lit("万") >> -x3::lit("万") | "万" >> -x3::lit("万");
auto const of_parts = gap >> "分" >> gap >> "之" >> gap;
auto const range_word = x3::lit("至") | "到" | "—" | "-" | "~";
auto const parts_def = x3::raw[whole][put(&PartsForm::whole)] >> of_parts >> -((x3::lit("负") | '-') >> x3::eps[set(&PartsForm::negative, true)]) >>
                       numeral[put(&PartsForm::number)] >>
                       -(range_word >> -(whole >> of_parts) >> numeral[put(&PartsForm::second)] >> x3::eps[set(&PartsForm::range, true)]);

auto const colon = x3::lit(":") | "：" | "∶" | "︰";
auto const ratio_def = x3::raw[arabic][add_member] >> x3::repeat(1, static_cast<int>(most_members) - 1)[colon >> x3::raw[arabic][add_member]] >> !(colon >> arabic);

auto const rank_def = x3::lit("第") >> gap >> numeral[put(&RankForm::number)] >> gap >> -x3::raw[x3::lit("位") | "名"][put(&RankForm::unit)];

auto const once_more = x3::lit("一") | "两" | "二" | "三" | "四" | "五" | "1" | "2" | "3" | "4" | "5";
auto const doubling_def = ("翻" >> -(x3::lit("了") | "上") >> -x3::raw[once_more][put(&DoublingForm::times)] >> "番") | "翻倍" | "翻了倍" | "倍增";

BOOST_SPIRIT_DEFINE(amount, measured, parts, ratio, rank, doubling)

template <typename Rule, typename Form>
std::size_t match(Rule const& rule, std::string_view rest, Form& form, QuantityWords const* words = nullptr) {
    char const* first = rest.data();
    if (!x3::parse(first, rest.data() + rest.size(), x3::with<words_tag>(words)[rule], form)) return 0;
    return static_cast<std::size_t>(first - rest.data());
}

}  // namespace quantity_grammar

namespace quantity_detail {

std::size_t match_amount(std::string_view rest, AmountForm& form, QuantityWords const* words) {
    return quantity_grammar::match(quantity_grammar::amount, rest, form, words);
}
std::size_t match_measured(std::string_view rest, MeasuredForm& form, QuantityWords const* words) {
    return quantity_grammar::match(quantity_grammar::measured, rest, form, words);
}
std::size_t match_parts(std::string_view rest, PartsForm& form) { return quantity_grammar::match(quantity_grammar::parts, rest, form); }
std::size_t match_ratio(std::string_view rest, RatioForm& form) { return quantity_grammar::match(quantity_grammar::ratio, rest, form); }
std::size_t match_rank(std::string_view rest, RankForm& form) { return quantity_grammar::match(quantity_grammar::rank, rest, form); }
std::size_t match_doubling(std::string_view rest, DoublingForm& form) { return quantity_grammar::match(quantity_grammar::doubling, rest, form); }

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

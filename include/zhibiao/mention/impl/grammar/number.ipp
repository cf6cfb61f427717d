// The numeral grammar. Values are read later, by plain code (numeral_value.ipp), from the words that are found here.
//
//   plain     77.88亿  1,100万  25万6千  3万4000  1千零20  500余万  一万五千亿  九十二万四  两千三点一  十二三  数十  二〇二五  20几  40k
//   fraction  三分之一  3分之1  5/8
//   mixed     五又二分之一  1 3/4  1又3/4
//   power     2^5  12e3
//   dozen     五十打
//   half      半  半百
//
// Chinese scales go down (五十千 is 五十 and 千); a digit behind a scale counts tenths of it (一万三, 二百五). Blanks may stand
// between the parts (三百 五 又 三分 之一), as web pages and speech recognizers leave them.
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_NUMBER_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_NUMBER_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>

#include <boost/spirit/home/x3.hpp>

namespace zhibiao {
inline namespace v0 {
namespace number_grammar {

namespace x3 = boost::spirit::x3;
using namespace numeral_detail;

template <bool (*match)(char const*&, char const*) noexcept>
struct terminal : x3::parser<terminal<match>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, RuleContext&, Attribute&) const {
        return match(first, last);
    }
};

inline std::string_view words_of(boost::iterator_range<char const*> range) {
    return {range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}
inline auto put(std::string_view NumeralForm::*part) {
    return [part](auto& context) { x3::_val(context).*part = words_of(x3::_attr(context)); };
}
inline auto is(NumeralKind kind) {
    return [kind](auto& context) { x3::_val(context).kind = kind; };
}

/// A word begins here whose first character is no part of the numeral: 打造.
inline bool match_word(char const*& first, char const* last) noexcept {
    return quantity_detail::word_begins({first, static_cast<std::size_t>(last - first)});
}

terminal<&match_word> const word;
terminal<&match_gap> const gap;
terminal<&match_one> const one;
terminal<&match_last_one> const last_one;
terminal<&match_pair> const pair;
terminal<&match_few> const few;
terminal<&match_zero> const zero;
terminal<&match_ten> const ten;
terminal<&match_hundred> const hundred;
terminal<&match_thousand> const thousand;
terminal<&match_small> const small;
terminal<&match_big> const big;
terminal<&match_digit_string> const digit_string;
terminal<&match_arabic> const arabic;
terminal<&match_short_integer> const short_integer;
terminal<&match_full_tail> const full_tail;
terminal<&match_about> const about;

x3::rule<struct tail_id> const tail = "tail";
x3::rule<struct tens_id> const tens = "tens";
x3::rule<struct hundreds_id> const hundreds = "hundreds";
x3::rule<struct scaled_id> const scaled = "scaled";
x3::rule<struct bare_id> const bare = "bare";
x3::rule<struct section_id> const section = "section";
x3::rule<struct big_scales_id> const big_scales = "big_scales";
x3::rule<struct han_id> const han = "han";
x3::rule<struct scaled_arabic_id> const scaled_arabic = "scaled_arabic";
x3::rule<struct plain_id> const plain = "plain";
x3::rule<struct signed_plain_id> const signed_plain = "signed_plain";
x3::rule<struct of_parts_id> const of_parts = "of_parts";
x3::rule<struct numeral_id, NumeralForm> const numeral = "numeral";

auto const digit = x3::char_('0', '9');
auto const letter = x3::char_('a', 'z') | x3::char_('A', 'Z');
auto const more = x3::lit("余") | "多";
// 500余万, 2300来万, 三千来万: between the digits and their scale
auto const more_inside = more | about;

// 十二三, 二百五, 一百零几; no digit of a larger part: in 一百 二百 the 二 begins another numeral.
auto const coefficient = pair | one | few;
auto const tail_def = (pair | last_one | "几") >> !(gap >> small);
auto const tens_behind = ten >> -(gap >> tail);
auto const tens_def = tens_behind | (terminal<&match_tens_glyph>() >> -(gap >> tail)) | (coefficient >> gap >> tens_behind);
auto const below_hundred = (zero >> gap >> (tens | tail)) | tens | tail;
auto const hundreds_behind = hundred >> -(gap >> below_hundred);
auto const hundreds_def = coefficient >> gap >> hundreds_behind;
auto const below_thousand = (zero >> gap >> (hundreds | tens | tail)) | hundreds | tens | tail;
auto const thousands_behind = thousand >> -(gap >> below_thousand);
auto const scaled_def = coefficient >> gap >> (hundreds_behind | thousands_behind | tens_behind);
// 百三, 千余: the one is unsaid; 万 and 亿 alone are a scale with a unit behind (万余名, 亿元以上).
auto const bare_def = hundreds_behind | thousands_behind | (big >> -big);
auto const section_def = scaled | tens | (zero >> gap >> ten) | (pair >> !one >> !zero) | digit_string | few;
auto const big_scales_def = gap >> -(more_inside >> gap) >> big >> -big >> -big;
auto const below_big = (zero >> gap >> (scaled | tens | tail)) | scaled | tens | tail;
// 三点六, 八点五成, 一点五亿; not the clock's 三点二十
auto const fraction_digits = gap >> "点" >> gap >> (+(zero | last_one) | +digit) >> !(gap >> ten) >> !x3::lit("刻") >> -big_scales;
auto const han_def = (section | bare) >> *(big_scales >> -(gap >> below_big)) >> -fraction_digits;

auto const arabic_scales = gap >> -((more_inside | "几") >> gap) >> ((small >> -big >> -big) | (big >> -big >> -big));
// 25万6千, 9万零四百, 4万多亿; 3万4000, 1千零20 with bare digits at the end, which a year isn't: 100万2025年
auto const bare_end = (full_tail | (zero >> short_integer)) >> !x3::lit("年") >> !letter >> !x3::char_(".,:/");
auto const arabic_tail = (more_inside >> gap >> big >> -big) | (-(gap >> zero) >> gap >> short_integer >> arabic_scales) | bare_end |
                         (-(zero >> gap) >> gap >> (scaled | tens)) | (zero >> last_one);
// 20几
auto const arabic_few = x3::char_('1', '9') >> '0' >> "几" >> !(gap >> (small | big));
auto const scaled_arabic_def = arabic_few | arabic >> (arabic_scales >> x3::repeat(0, 6)[arabic_tail] | -(-x3::lit(' ') >> x3::char_("kKM") >> !letter >> !digit));
auto const plain_def = scaled_arabic | han;
auto const signed_plain_def = -(x3::lit("负") | '-') >> plain;
auto const of_parts_def = gap >> "分" >> gap >> "之" >> gap;

auto const fraction_tail = of_parts >> x3::raw[signed_plain][put(&NumeralForm::numerator)] >> x3::eps[is(NumeralKind::fraction)];
auto const mixed_tail = gap >> "又" >> gap >> x3::raw[plain][put(&NumeralForm::denominator)] >> of_parts >>
                        x3::raw[plain][put(&NumeralForm::numerator)] >> x3::eps[is(NumeralKind::mixed)];
auto const slash = '/' >> x3::raw[short_integer][put(&NumeralForm::denominator)] >> !x3::lit('/') >> !letter;
auto const power_tail = ('^' >> x3::raw[*x3::char_("+-") >> x3::repeat(1, 3)[digit]][put(&NumeralForm::numerator)] >> !digit) |
                        (x3::char_("eE") >> x3::raw[-x3::char_("+-") >> x3::repeat(1, 3)[digit]][put(&NumeralForm::numerator)] >> !digit >>
                         !letter >> x3::eps[([](auto& context) { x3::_val(context).scientific = true; })]);
// 打 begins many verbs: 五打造 isn't sixty.
auto const dozen_tail = gap >> !word >> "打";

auto const simple_fraction = x3::raw[short_integer][put(&NumeralForm::numerator)] >> slash >> x3::eps[is(NumeralKind::fraction)];
auto const mixed_slash = x3::raw[short_integer][put(&NumeralForm::head)] >> (x3::lit(' ') | "又") >> x3::raw[short_integer][put(&NumeralForm::numerator)] >>
                         slash >> x3::eps[is(NumeralKind::mixed)];
auto const half = x3::lit("半") >> -x3::lit("百") >> x3::eps[is(NumeralKind::half)];
auto const numeral_def = half | (&digit >> (simple_fraction | mixed_slash)) |
                         (x3::raw[plain][put(&NumeralForm::head)] >> -(fraction_tail | mixed_tail | (power_tail >> x3::eps[is(NumeralKind::power)]) |
                                                                      (dozen_tail >> x3::eps[is(NumeralKind::dozen)])));

BOOST_SPIRIT_DEFINE(tail, tens, hundreds, scaled, bare, section, big_scales, han, scaled_arabic, plain, signed_plain, of_parts, numeral)

}  // namespace number_grammar

namespace numeral_detail {

std::size_t match_numeral_rule(std::string_view rest, NumeralForm& form) {
    char const* first = rest.data();
    form = {};
    if (!boost::spirit::x3::parse(first, rest.data() + rest.size(), number_grammar::numeral, form)) return 0;
    form.words = rest.substr(0, static_cast<std::size_t>(first - rest.data()));
    return settle_numeral(form);
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// What the period grammars share: numerals as they stand in dates, blanks, the words for "to", terminals that are plain functions.
#ifndef ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_TERMINALS_IPP
#define ZHIBIAO_MENTION_IMPL_GRAMMAR_PERIOD_TERMINALS_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <boost/spirit/home/x3.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_grammar {

namespace x3 = boost::spirit::x3;
using x3::lit;
using x3::raw;
using period_detail::Words;

/// A terminal that is a plain function: the length of what it matches, 0 for nothing.
template <std::size_t (*match)(Words)>
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

/// 零 to 九; 〇 and ○ are 零.
inline std::size_t han_digit_length(Words rest) {
    char32_t const c = period_detail::code_point(rest);
    if (c < 0x80 || !period_detail::is_numeral(c)) return 0;
    return c == U'十' || c == U'百' || c == U'千' || c == U'万' || c == U'亿' || c == U'两' || c == U'几' ? 0 : 3;
}

/// Puts the words that a part matched into its place in the rule's form. Each part is put as a whole and nothing that may
/// fail stands behind it in its alternative, so that a failed branch leaves no words behind.
template <typename Form>
auto put(Words Form::*part) {
    return [part](auto& context) {
        auto const& found = x3::_attr(context);
        x3::_val(context).*part = Words(found.begin(), static_cast<std::size_t>(found.end() - found.begin()));
    };
}

/// Runs `rule` over the front of `rest`: bytes matched, without blanks at their end.
template <typename Rule, typename Form>
std::size_t matched_length(Words rest, Rule const& rule, Form& form) {
    char const* first = rest.data();
    if (!x3::parse(first, rest.data() + rest.size(), rule, form)) return 0;
    while (first != rest.data() && first[-1] == ' ') --first;
    return static_cast<std::size_t>(first - rest.data());
}

x3::rule<struct han_number_id> const han_number = "han_number";
x3::rule<struct small_number_id> const small_number = "small_number";
x3::rule<struct to_id> const to = "to";

auto const digit = x3::char_('0', '9');
auto const han_digit = reader<&han_digit_length>();
auto const blanks = x3::repeat(0, 2)[lit(' ')];

auto const han_number_def = (-han_digit >> "十" >> -han_digit) | ("廿" >> -han_digit) | han_digit;
auto const small_number_def = (digit >> -digit >> !digit) | han_number;
auto const to_def = lit("-") | "至" | "到" | "——" | "—" | "–" | "~";

BOOST_SPIRIT_DEFINE(han_number, small_number, to)

}  // namespace period_grammar
}  // namespace v0
}  // namespace zhibiao

#endif

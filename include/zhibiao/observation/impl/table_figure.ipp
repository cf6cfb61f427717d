// What the words of a cell are: a number, a unit, a time, a place.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_FIGURE_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_FIGURE_IPP

#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline constexpr std::uint32_t longest_table_unit = 36, longest_figure = 48;  // bytes

/// 全市 and the article's own region alike: as in a sentence.
FoundSubject TableReader::subject_of(EntityMention const& mention) const { return reader_.subject_of(mention); }

int TableReader::bare_year(Span span) const {
    auto const words = span.of(reading());
    if (words.size() != 4 || !std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; })) return 0;
    int const year = (words[0] - '0') * 1000 + (words[1] - '0') * 100 + (words[2] - '0') * 10 + (words[3] - '0');
    return year >= 1949 && year <= 2100 ? year : 0;
}

FoundPeriod TableReader::year_period(int year, Span from) const {
    std::chrono::year const whole{year};
    return {{calendar::first_day(whole), calendar::last_day(whole), own_words(from), PeriodSource::stated}, from};
}

FoundPeriod TableReader::found_period(PeriodMention const& mention) const {
    return {{mention.start, mention.end, own_words(mention.span), PeriodSource::stated}, mention.span};
}

std::optional<PeriodMention> TableReader::period_at(std::uint32_t at, Span cell, int year) const {
    ReferenceTime reference;
    reference.today = input_.options.today;
    reference.stated_at = at;
    if (year != 0) {
        reference.year = year;
        // What a table of another year calls 1-6月 is of that year.
        if (!reference.today || static_cast<int>(reference.today->year()) != year) reference.today = calendar::last_day(std::chrono::year{year});
    }
    return match_period(reading(), at, cell, reference);
}

EntityMention const* TableReader::entity_at(std::uint32_t at) const {
    auto const& entities = input_.mentions.entities;
    auto const found = std::ranges::lower_bound(entities, at, {}, [](EntityMention const& one) { return one.span.begin; });
    return found != entities.end() && found->span.begin == at ? &*found : nullptr;
}

/// 亿元, 万人次, %, 个百分点, 元/平方米: the quantity that one of it is.
std::optional<TableUnit> TableReader::unit_at(Span span) const {
    while (!span.empty() && reading()[span.begin] == ' ') ++span.begin;
    while (!span.empty() && reading()[span.end - 1] == ' ') --span.end;
    for (std::string_view const sign : {"±", "+-", "+/-", "：", ":"})
        if (span.of(reading()).starts_with(sign)) span.begin += static_cast<std::uint32_t>(sign.size());
    auto const words = span.of(reading());
    if (words.empty() || words.size() > longest_table_unit || (words[0] >= '0' && words[0] <= '9')) return std::nullopt;
    std::string const lead = words.starts_with("百分点") ? "1个" : "1";
    auto const one = lead + std::string(words);
    Span const whole{0, static_cast<std::uint32_t>(one.size())};
    auto const quantity = match_quantity(one, 0, whole, 0, input_.options.words);
    if (!quantity || quantity->span != whole || !quantity->value || quantity->unit_span.end != whole.end || quantity->form == UnitForm::none) return std::nullopt;
    auto const begin = span.begin + quantity->unit_span.begin - static_cast<std::uint32_t>(quantity->unit_span.begin < lead.size() ? quantity->unit_span.begin : lead.size());
    return TableUnit{quantity->unit, own_words({begin, span.end}), *quantity->value, quantity->form, span};
}

/// The digits of 1,234.5 or 1，234.5 without the marks between them; empty for anything else.
inline std::string plain_digits(std::string_view words) {
    std::string digits;
    bool point = false;
    std::size_t group = 0;  // digits since the last mark; 4 where there was none yet
    bool marked = false;
    for (std::size_t at = 0; at < words.size();) {
        char const c = words[at];
        std::size_t const mark = c == ',' ? 1 : words.substr(at).starts_with("，") ? 3 : 0;
        if (c >= '0' && c <= '9') {
            digits += c;
            group += !point;
        } else if (c == '.' && !point && !digits.empty()) {
            if (marked && group != 3) return {};
            point = true;
            digits += c;
        } else if (mark != 0 && !point && group > 0 && group <= 3 && (!marked || group == 3)) {
            marked = true;
            group = 0;
        } else {
            return {};
        }
        at += std::max<std::size_t>(mark, 1);
    }
    if (digits.empty() || digits.back() == '.' || (marked && !point && group != 3)) return {};
    return digits;
}

std::optional<Figure> TableReader::figure_in(Span cell) const {
    if (cell.empty() || cell.size() > longest_figure) return std::nullopt;
    auto words = cell.of(reading());
    Figure figure;
    bool negative = false;
    for (std::string_view const sign : {"+", "-", "－", "−", "↑", "↓", "▲", "▼"})
        if (words.starts_with(sign)) {
            negative = sign == "-" || sign == "－" || sign == "−" || sign == "↓" || sign == "▼";
            words.remove_prefix(sign.size());
            break;
        }
    constexpr std::size_t longest_bound_word = 12;
    auto const bound = std::min(words.find_first_of("0123456789"), words.size());
    if (bound == words.size() || bound > longest_bound_word) return std::nullopt;
    auto const begin = cell.end - static_cast<std::uint32_t>(words.size() - bound);
    figure.number = {begin, cell.end};
    if (bound != 0) words = {};
    if (auto const value = Decimal::parse(plain_digits(words))) {
        figure.value = negative ? value->negated() : *value;
        return figure;
    }
    auto const quantity = match_quantity(reading(), begin, cell, cell.begin, input_.options.words);
    if (!quantity || !quantity->value || quantity->span.end != cell.end || (bound != 0 && quantity->span.begin != cell.begin) || quantity->form == UnitForm::none || quantity->form == UnitForm::ordinal) return std::nullopt;
    bool const signed_already = quantity->number.begin < begin;
    figure.value = negative && !signed_already ? quantity->value->negated() : *quantity->value;
    figure.number = quantity->number;
    figure.bound = quantity->bound;
    figure.unit = TableUnit{quantity->unit, own_words(quantity->unit_span), Decimal(1), quantity->form, quantity->unit_span};
    return figure;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

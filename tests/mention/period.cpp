#include <zhibiao/mention/period.hpp>
#include <zhibiao/text/text.hpp>

#include <mention/period_reader.hpp>
#include <support/corpus.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao;

std::string_view role_name(PeriodRole role) {
    switch (role) {
        case PeriodRole::period: return "period";
        case PeriodRole::since: return "since";
        case PeriodRole::until: return "until";
        case PeriodRole::comparison: return "comparison";
        case PeriodRole::vague: return "vague";
        case PeriodRole::duration: return "duration";
    }
    return "";
}

std::string line_of(std::string const& text, PeriodMention const& mention) {
    std::string words(mention.span.of(text));
    std::erase(words, ' ');  // a blank would end the surface word of a corpus line
    std::string line = "period " + words;
    if (mention.start) line += " start=" + to_string(*mention.start);
    if (mention.end) line += " end=" + to_string(*mention.end);
    if (!mention.duration.empty()) line += " duration=" + mention.duration;
    if (mention.role != PeriodRole::period) line += " role=" + std::string(role_name(mention.role));
    if (mention.future) line += " future";
    if (mention.before) line += " before";
    if (mention.after) line += " after";
    bool const dated = mention.start || mention.end || !mention.duration.empty();
    if (!dated && mention.role == PeriodRole::period) line += " unresolved";
    return line;
}

std::vector<std::string> periods_of(std::string const& input, std::string const& published) {
    auto const result = read_text(input);
    std::string const reading(result.text.reading());
    std::vector<std::string> lines;
    for (auto const& mention : period_reader::read_periods(reading, {.today = parse_date(published)})) lines.push_back(line_of(reading, mention));
    return lines;
}

}  // namespace

TEST_CASE("periods, corpus cases") {
    int const inputs = corpus::run_family("period", periods_of);
    MESSAGE("period: " << inputs << " inputs");
    CHECK(inputs >= 400);
}

TEST_CASE("periods, fields that no corpus line shows") {
    auto const first = [](std::string_view reading, ReferenceTime reference) { return period_reader::read_periods(reading, reference).at(0); };
    ReferenceTime const reference{.today = parse_date("2022-08-01")};
    CHECK(first("今年完成", reference).from_reference);
    CHECK(first("目前完成", reference).from_reference);
    CHECK(first("9月完成", reference).from_reference);
    CHECK_FALSE(first("2021年9月完成", reference).from_reference);
    CHECK_FALSE(first("“十三五”期间完成", reference).from_reference);
    CHECK(first("2012年以来", reference).from_reference);
}

TEST_CASE("periods, what was last stated is kept for the caller") {
    std::string_view const reading = "2020年9月28日";
    ReferenceTime reference{.today = parse_date("2022-08-01")};
    REQUIRE(match_period(reading, 0, {0, static_cast<std::uint32_t>(reading.size())}, reference));
    CHECK(reference.year == 2020);
    CHECK(reference.month == std::chrono::year(2020) / 9);
    CHECK(reference.day == parse_date("2020-09-28"));
}

TEST_CASE("periods, only what lies in the sentence is read") {
    std::string_view const reading = "完成。2020年9月28日";
    ReferenceTime reference;
    auto const begin = static_cast<std::uint32_t>(std::string_view("完成。").size());
    auto const year_end = begin + static_cast<std::uint32_t>(std::string_view("2020年").size());
    auto const mention = match_period(reading, begin, {begin, year_end}, reference);
    REQUIRE(mention);
    CHECK(mention->span == Span{begin, year_end});
    CHECK_FALSE(match_period(reading, 0, {begin, year_end}, reference));
    CHECK_FALSE(match_period(reading, year_end, {begin, year_end}, reference));
}

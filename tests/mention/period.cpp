#include <zhibiao/mention/period.hpp>

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
    return line;
}

/// As read_mentions() does it: asks at every trigger, goes on behind what was read.
std::vector<std::string> periods_of(std::string const& text, std::string const& published) {
    std::vector<std::string> lines;
    ReferenceTime reference{.today = parse_date(published)};
    Span const sentence{0, static_cast<std::uint32_t>(text.size())};
    for (std::uint32_t at = 0; at < sentence.end;) {
        auto const mention = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80 ? std::nullopt : match_period(text, at, sentence, reference);
        if (mention) lines.push_back(line_of(text, *mention));
        at = mention ? mention->span.end : at + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("periods, corpus cases") {
    CHECK(corpus::run_family("period", periods_of) > 0);
}

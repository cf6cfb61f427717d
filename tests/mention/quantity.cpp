#include <support/corpus.hpp>

#include <zhibiao/mention/number.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

// The numbers and quantities of one line, without the periods: what is told apart here stands on its own.

namespace {
using namespace zhibiao;

char32_t code_point(std::string_view text, std::size_t at, std::size_t& bytes) {
    auto const byte = static_cast<unsigned char>(text[at]);
    bytes = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    char32_t point = bytes == 1 ? byte : byte & (0x7F >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    return point;
}

/// Asks `match` at every trigger in turn, as the mention stage does.
template <class Match, class Found>
void scan(std::string_view reading, std::u32string_view triggers, Match const& match, Found const& found) {
    std::uint32_t earliest = 0;
    for (std::uint32_t at = 0; at < reading.size();) {
        std::size_t bytes = 0;
        if (triggers.find(code_point(reading, at, bytes)) != std::u32string_view::npos) {
            if (auto const mention = match(at, earliest)) {
                found(*mention);
                at = earliest = mention->span.end;
                continue;
            }
        }
        at += static_cast<std::uint32_t>(bytes);
    }
}

std::vector<std::string> quantities(std::string const& input) {
    auto const result = read_text(input);
    std::string_view const reading = result.text.reading();
    Span const sentence{0, static_cast<std::uint32_t>(reading.size())};
    std::vector<std::string> lines;
    scan(reading, quantity_triggers(), [&](std::uint32_t at, std::uint32_t earliest) { return match_quantity(reading, at, sentence, earliest); },
         [&](Quantity const& quantity) {
             std::string line = "quantity " + std::string(result.text.own_words(quantity.span));
             if (quantity.value) line += " value=" + quantity.value->str();
             if (quantity.low) line += " low=" + quantity.low->str() + " high=" + quantity.high->str();
             for (std::size_t i = 0; i < quantity.parts.size(); ++i) line += (i == 0 ? " parts=" : ":") + quantity.parts[i].str();
             line += " unit=" + std::string(quantity.unit) + " bound=" + std::string(to_string(quantity.bound));
             lines.push_back(line);
             CHECK(quantity.span.contains(quantity.number));
             // Outside only where a list shares the unit of a later member.
             CHECK((quantity.unit_span.empty() || quantity.span.contains(quantity.unit_span) || quantity.unit_span.begin >= quantity.span.end));
         });
    return lines;
}

std::vector<std::string> numbers(std::string const& input) {
    auto const result = read_text(input);
    std::string_view const reading = result.text.reading();
    std::vector<std::string> lines;
    scan(reading, number_triggers(), [&](std::uint32_t at, std::uint32_t) { return match_number(reading, at, static_cast<std::uint32_t>(reading.size())); },
         [&](Number const& number) {
             std::string line = "number " + std::string(result.text.own_words(number.span));
             if (number.value) line += " value=" + number.value->str();
             if (number.low) line += " low=" + number.low->str() + " high=" + number.high->str();
             if (number.ordinal) line += " ordinal";
             if (number.fraction) line += " fraction";
             if (number.scaled) line += " scaled";
             lines.push_back(line);
         });
    return lines;
}
}  // namespace

TEST_CASE("quantities of the corpus") {
    CHECK(corpus::run_family("quantity", [](std::string const& input, std::string const&) { return quantities(input); }) > 0);
}

TEST_CASE("numbers of the corpus") {
    CHECK(corpus::run_family("number", [](std::string const& input, std::string const&) { return numbers(input); }) > 0);
}

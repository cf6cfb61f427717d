// Any bytes, read with replacements: mentions in order, inside a sentence, between characters; quantities that don't overlap.
#include "target.hpp"

#include <zhibiao/mention/mention.hpp>

namespace {

using fuzz::require;

void check_place(std::string_view reading, zhibiao::Span span) {
    require(span.begin < span.end && span.end <= reading.size(), "a mention stands in the reading");
    require(fuzz::between_characters(reading, span.begin) && fuzz::between_characters(reading, span.end), "a mention cuts no character");
}

template <class List>
void check_order(std::string_view reading, List const& list, char const* promise) {
    std::uint32_t end = 0;
    for (auto const& mention : list) {
        check_place(reading, mention.span);
        require(mention.span.begin >= end, promise);
        end = mention.span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz::Input const input(data, size);
    auto read = zhibiao::read_text(input.text, {.lossy = true});
    zhibiao::Arena arena;
    auto const article = zhibiao::read_article(read.text, arena);
    zhibiao::MentionOptions options{.numbers = (input.choice & 1) != 0};
    if ((input.choice & 2) != 0) options.today = zhibiao::parse_date("2026-02-28");
    auto const mentions = zhibiao::read_mentions(read.text, article, options, arena);
    auto const reading = read.text.reading();
    require(options.numbers || mentions.numbers.empty(), "numerals are listed where they are asked for");
    check_order(reading, mentions.numbers, "numbers don't overlap");
    check_order(reading, mentions.quantities, "quantities don't overlap");
    check_order(reading, mentions.periods, "periods don't overlap");
    for (auto const& entity : mentions.entities) check_place(reading, entity.span);
    for (auto const& quantity : mentions.quantities)
        require(quantity.number.begin >= quantity.span.begin && quantity.number.end <= quantity.span.end, "a quantity holds its numeral");
    return 0;
}

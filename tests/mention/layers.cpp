#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

zhibiao::Document extract(std::string const& input, bool numbers) {
    static zhibiao::Extractor const extractor;
    return extractor.extract(input, {.numbers = numbers});
}

template <typename Mention>
std::vector<std::string> words(zhibiao::Document const& document, std::vector<Mention> const& mentions) {
    std::vector<std::string> found;
    for (Mention const& mention : mentions) found.emplace_back(document.text().own_words(mention.span));
    return found;
}

}  // namespace

TEST_CASE("a number that runs on behind its quantity is listed once") {
    for (std::string const input : {"新增6~821~19亿元。", "费用六千块五又二分之一。", "比分为1:7分之943。"}) {
        auto const document = extract(input, true);
        std::uint32_t end = 0;
        for (auto const& number : document.mentions.numbers) {
            CHECK_MESSAGE(number.span.begin >= end, input);
            end = number.span.end;
        }
        CHECK_FALSE(document.mentions.numbers.empty());
    }
}

TEST_CASE("quantities and periods are the same whether numbers are asked for or not") {
    for (std::string const input : {"共-5元，负3亿元，第二百三十次会议，点5万户，一千二百万0五件。", "1974年5月5日元5万元，J-7型3架，1.1.5万元。"}) {
        auto const with = extract(input, true), without = extract(input, false);
        CHECK(words(with, with.mentions.quantities) == words(without, without.mentions.quantities));
        CHECK(words(with, with.mentions.periods) == words(without, without.mentions.periods));
    }
}

TEST_CASE("a quantity takes no word of the period before it") {
    auto const document = extract("1974年5月5日元5万元。", false);
    REQUIRE(document.mentions.periods.size() == 1);
    CHECK(words(document, document.mentions.periods)[0] == "1974年5月5日");
    for (auto const& quantity : document.mentions.quantities) CHECK(quantity.span.begin >= document.mentions.periods[0].span.end);
    CHECK_FALSE(document.mentions.quantities.empty());
}

TEST_CASE("a point before a fraction begins no decimal") {
    for (std::string const input : {"共.3分之一。", "共.5%的.3分之1元。", "-.3分之二"}) {
        auto const document = extract(input, true);
        CHECK_FALSE(document.error.has_value());
        for (auto const& quantity : document.mentions.quantities) CHECK(quantity.span.end <= document.text().reading().size());
    }
}

TEST_CASE("a blank between a bound word and its numeral is no part of a character") {
    auto const document = extract("走访上　百家企业。", true);
    REQUIRE(document.mentions.quantities.size() == 1);
    CHECK(words(document, document.mentions.quantities)[0] == "上　百家");
}

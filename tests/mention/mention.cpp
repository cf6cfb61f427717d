#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

zhibiao::Document read(std::string const& text) {
    return zhibiao::Extractor().extract(text, {.published = zhibiao::parse_date("2024-03-15"), .numbers = true});
}

}  // namespace

TEST_CASE("a signed quantity is one, whether numerals are listed or not") {
    auto const document = read("最低气温-3.2℃，比常年低1.5℃。");
    REQUIRE(document.mentions.quantities.size() == 2);
    CHECK(document.mentions.quantities[0].value->str() == "-3.2");
    CHECK(document.mentions.quantities[0].unit == "Cel");
    REQUIRE(document.mentions.numbers.size() == 2);
    CHECK(document.mentions.numbers[0].value->str() == "-3.2");
    CHECK(zhibiao::Extractor().extract("最低气温-3.2℃，比常年低1.5℃。").mentions.quantities[0].value->str() == "-3.2");
}

TEST_CASE("a year is a period and no quantity of years; a duration is both") {
    auto const document = read("2023年，工期缩短3个月。");
    REQUIRE(document.mentions.quantities.size() == 1);
    CHECK(document.mentions.quantities[0].unit == "mo");
    REQUIRE(document.mentions.periods.size() == 2);
    CHECK(document.mentions.periods[0].start == zhibiao::parse_date("2023-01-01"));
    CHECK(document.mentions.periods[1].duration == "P3M");
}

TEST_CASE("numerals are listed only where they are asked for") {
    CHECK(read("完成投资12亿元。").mentions.numbers.size() == 1);
    CHECK(zhibiao::Extractor().extract("完成投资12亿元。").mentions.numbers.empty());
}

TEST_CASE("mentions of each layer come in text order and don't overlap") {
    auto const document = read("2023年，长春市完成投资12亿元、增长8%，其中宽城区3.5亿元，一季度、二季度分别增长7%、9%。");
    auto const ordered = [](auto const& mentions) {
        for (std::size_t i = 1; i < mentions.size(); ++i)
            if (mentions[i].span.begin < mentions[i - 1].span.end) return false;
        return !mentions.empty();
    };
    CHECK(ordered(document.mentions.quantities));
    CHECK(ordered(document.mentions.periods));
    CHECK(ordered(document.mentions.entities));
    CHECK(ordered(document.mentions.numbers));
}

TEST_CASE("a company that is called by a part of its name is called by whole characters") {
    auto const document = read("艾尔肯·份有限公司开工。艾尔肯·山说，艾尔肯·山也来了。");
    for (auto const& mention : document.mentions.entities) {
        auto const words = document.text().own_words(mention.span);
        auto const next = mention.span.end < document.text().reading().size() ? document.text().reading()[mention.span.end] : ' ';
        CHECK_MESSAGE((static_cast<unsigned char>(next) & 0xC0) != 0x80, std::string(words));
    }
}

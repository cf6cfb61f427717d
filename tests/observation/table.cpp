// Tables in text: where the words stand, what is explained, what isn't read twice, what stays linear.
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

zhibiao::Document extract(std::string const& input) {
    static zhibiao::Extractor const extractor;
    zhibiao::Options options;
    options.published = zhibiao::parse_date("2024-06-15");
    return extractor.extract(input, options);
}

std::string const table = "长春市2024年一季度主要指标\n指标\t总量（亿元）\t增速（%）\n固定资产投资\t1,120.5\t4.2\n進出口總額\t８８．１\t-7.5\n";

}  // namespace

TEST_CASE("text, unit and sentence of a number in a table are the document's own") {
    auto const document = extract(table);
    REQUIRE(document.observations.size() == 4);
    for (auto const& observation : document.observations) CHECK(observation.text == document.text().own_words(observation.span));
    auto const& first = document.observations[0];
    CHECK(first.text == "1,120.5");
    CHECK(first.value->str() == "112050000000");
    CHECK(first.unit_text == "元");
    CHECK(document.text().own_words(first.sentence) == "固定资产投资\t1,120.5\t4.2");
    CHECK(first.period->source == zhibiao::PeriodSource::inherited);
    CHECK(document.observations[2].name == "進出口總額");
    CHECK(document.observations[2].text == "８８．１");
}

TEST_CASE("a table is a part of the article: its place, its cells") {
    auto const document = extract(table);
    REQUIRE(document.article.tables.size() == 1);
    auto const& one = document.article.tables[0];
    CHECK(one.rows == 3);
    CHECK(one.columns == 3);
    REQUIRE(one.cells.size() == 9);
    CHECK(one.cells[5].span.of(document.text().reading()) == "4.2");
    CHECK(document.article.blocks[one.first_block].span.contains(one.cells[0].span));
}

TEST_CASE("lines cut together above a table leave its cells in place") {
    auto const document = extract("长春市2024年一季度主要指标\n一季度，全市经济运行总体平稳，各项工作有序推进，主要指标增速保持在合理区间，完成工业投资80.\n5亿元。\n指标\t总量（亿元）\n固定资产投资\t120.5\n进出口总额\t88.1\n");
    REQUIRE(document.observations.size() == 3);
    CHECK(document.observations[1].text == "120.5");
    CHECK(document.observations[2].name == "进出口总额");
}

TEST_CASE("many rows, many cells, nothing but gaps") {
    std::string rows = "指标\t总量（亿元）\n";
    for (int i = 0; i < 20000; ++i) rows += "工业产值\t12.5\n";
    CHECK(extract(rows).observations.size() == 20000);
    CHECK(extract(std::string(1000000, '\t')).observations.empty());
    CHECK(extract(std::string(1000000, '|')).observations.empty());
    std::string cells;
    for (int i = 0; i < 200000; ++i) cells += "|8";
    CHECK(extract("指标" + cells + "\n产值" + cells + "\n").observations.empty());
}

#include <output/demo.hpp>

#include <doctest/doctest.h>

TEST_CASE("the width of characters in a terminal") {
    CHECK(zhibiao::display_width("") == 0);
    CHECK(zhibiao::display_width("GDP 8%") == 6);
    CHECK(zhibiao::display_width("工业产值") == 8);
    CHECK(zhibiao::display_width("１２％，。（）") == 14);
    CHECK(zhibiao::display_width("“专精特新”") == 10);         // ambiguous ones are narrow
    CHECK(zhibiao::display_width("𠮷") == 2);
    CHECK(zhibiao::display_width("é") == 1);
    CHECK(zhibiao::display_width("e\u0301\u200B") == 1);       // combining mark, zero-width space
    CHECK(zhibiao::display_width("🚄") == 2);
    CHECK(zhibiao::display_width("\xE5\xB7") == 2);            // a cut character: every byte for itself
}

TEST_CASE("a table") {
    CHECK(zhibiao::to_table(demo::document()) ==
          "demo.txt\n"
          "name      text           value  unit  kind        period                 subject  status\n"
          "--------  --------  ----------  ----  ----------  ---------------------  -------  ------\n"
          "工业产值  12.5亿元  1250000000  CNY   level       2023-01-01/2023-05-31  示例区   actual\n"
          "工业产值  8%                 8  %     growth yoy                                  actual\n");
}

TEST_CASE("title and date stand above, amounts and periods in one cell each") {
    auto document = demo::document("x");
    document.article.title = "示例区";
    document.article.published = zhibiao::Published{demo::date("2023-06-12"), "2023-06-12T08:00+08:00"};
    document.observations.resize(3);
    document.observations[0].low = demo::decimal("1");
    document.observations[0].high = demo::decimal("2");
    document.observations[0].period = {demo::date("2023-05-31"), demo::date("2023-05-31"), "", zhibiao::PeriodSource::published};
    document.observations[1].parts = {demo::decimal("6"), demo::decimal("4")};
    document.observations[1].period = {std::nullopt, demo::date("2025-12-31"), "", zhibiao::PeriodSource::stated};
    document.observations[2].period = {demo::date("2021-01-01"), std::nullopt, "", zhibiao::PeriodSource::stated};
    CHECK(zhibiao::to_table(document) ==
          "demo.txt  示例区  (2023-06-12T08:00+08:00)\n"
          "name  text  value  unit  kind   period         subject  status\n"
          "----  ----  -----  ----  -----  -------------  -------  ------\n"
          "             1..2        level  2023-05-31              actual\n"
          "              6:4        level  ../2025-12-31           actual\n"
          "                         level  2021-01-01/..           actual\n");
}

TEST_CASE("long cells are cut at a character, what a terminal would obey is shown as blanks") {
    auto document = demo::document("x");
    document.observations.emplace_back();
    document.observations[0].name = "一二三四五六七八九十甲乙丙丁戊";  // 30 columns
    document.observations[0].text = "a\x1B[31m\tb\xC2\x9B";
    auto const table = zhibiao::to_table(document);
    CHECK(table.find("一二三四五六七八九十甲乙丙…") != std::string::npos);
    CHECK(table.find("a [31m b ") != std::string::npos);
    CHECK(table.find('\x1B') == std::string::npos);
}

TEST_CASE("nothing found, and an error") {
    auto document = demo::document("x");
    CHECK(zhibiao::to_table(document) == "demo.txt\n(no observations)\n");
    CHECK(zhibiao::mentions_to_table(document) == "demo.txt\n(no mentions)\n");
    document.error = zhibiao::Error{zhibiao::ErrorCode::unreadable, "no such file", 0};
    CHECK(zhibiao::to_table(document) == "demo.txt: unreadable: no such file\n");
}

TEST_CASE("mentions as a table") {
    auto document = demo::document("今年5亿元长春三个月");
    document.source.clear();
    document.mentions.quantities.emplace_back();
    document.mentions.quantities[0].span = {6, 13};
    document.mentions.quantities[0].value = demo::decimal("500000000");
    document.mentions.quantities[0].unit = "CNY";
    document.mentions.periods.resize(2);
    document.mentions.periods[0].span = {0, 6};
    document.mentions.periods[0].start = demo::date("2026-01-01");
    document.mentions.periods[0].end = demo::date("2026-12-31");
    document.mentions.periods[1].span = {19, 28};
    document.mentions.periods[1].duration = "P3M";
    document.mentions.entities.push_back({{13, 19}, zhibiao::EntityLayer::region, "吉林省长春市", "220100", "", false});
    CHECK(zhibiao::mentions_to_table(document) ==
          "layer     text        value  unit  period                 name          code\n"
          "--------  ------  ---------  ----  ---------------------  ------------  ------\n"
          "period    今年                     2026-01-01/2026-12-31\n"
          "quantity  5亿元   500000000  CNY\n"
          "region    长春                                            吉林省长春市  220100\n"
          "period    三个月                   P3M\n");
}

TEST_CASE("a rule with a long name pushes its words to the right") {
    auto const document = zhibiao::Extractor().extract("总投资15亿元的云岭智能制造产业园开工。", {.explain = true});
    REQUIRE(document.observations.size() == 1);
    CHECK(zhibiao::to_table(document).find("\n    subject     project_behind_investment  云岭智能制造产业园\n") != std::string::npos);
}

TEST_CASE("explanations are a list below the row that they explain") {
    auto document = demo::document();
    document.explanations = {{1, zhibiao::Field::name, "name_from_lead", demo::place(document, "工业产值"), "工业产值"},
                             {2, zhibiao::Field::kind, "percent_moved", demo::place(document, "增长"), "增长"}};
    std::string const table = zhibiao::to_table(document);
    CHECK(table.find("actual\n    name        name_from_lead            工业产值\n工业产值") != std::string::npos);
    CHECK(table.ends_with("actual\n    kind        percent_moved             增长\n"));
}

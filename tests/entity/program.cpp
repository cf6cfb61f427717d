#include <entity/entity_cases.hpp>
#include <zhibiao/entity/program.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using entity_cases::extract;

/// `program “三抓”行动 part=3个专班 mentions=2`
std::vector<std::string> describe(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& program : zhibiao::list_programs(document)) {
        std::string line = "program " + std::string(program.name);
        for (auto const part : program.parts) line.append(" part=").append(part);
        if (program.mentions.size() > 1) line += " mentions=" + std::to_string(program.mentions.size());
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("programs are read as the corpus expects") {
    int const inputs = entity_cases::run("program", describe);
    CHECK(inputs >= 25);
}

TEST_CASE("a program is told in the document's own words, with where it stands") {
    auto const document = extract("青原區推行“一企一策”服務機制。“一企一策”受到企業好評。");
    auto const programs = zhibiao::list_programs(document);
    REQUIRE(programs.size() == 1);
    CHECK(programs[0].name == "“一企一策”服務機制");
    REQUIRE(programs[0].mentions.size() == 2);
    CHECK(document.text().own_words(programs[0].mentions[1]) == "一企一策");
}

TEST_CASE("programs of a long sentence without an end are found in time linear in it") {
    std::string input;
    for (int i = 0; i < 40000; ++i) input += "深化“一";
    for (int i = 0; i < 40000; ++i) input += "推进改革试点行动的";
    CHECK(zhibiao::list_programs(extract(input)).size() < 10);
}

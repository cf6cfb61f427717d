#include <entity/entity_cases.hpp>
#include <zhibiao/entity/project.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using entity_cases::extract;

void add(std::string& line, char const* key, std::string_view value) {
    if (!value.empty()) line.append(" ").append(key).append("=").append(value);
}

/// `project 恒泽电池产业园 owner=恒泽公司 investment=500000000 CNY phase=topped_out`
std::vector<std::string> describe(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& project : zhibiao::list_projects(document)) {
        std::string line = "project " + std::string(project.name);
        add(line, "owner", project.owner);
        add(line, "location", project.location);
        if (project.investment) add(line, "investment", project.investment->value.str() + " " + std::string(project.investment->unit));
        if (project.capacity) add(line, "capacity", project.capacity->value.str() + " " + std::string(project.capacity->unit));
        add(line, "phase", zhibiao::to_string(project.phase));
        if (project.mentions.size() > 1) line += " mentions=" + std::to_string(project.mentions.size());
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("projects are read as the corpus expects") {
    int const inputs = entity_cases::run("project", describe);
    CHECK(inputs >= 60);
}

TEST_CASE("the amounts of a project point at the observations that state them") {
    auto const document = extract("总投资12亿元的恒泽储能电池产业园主体封顶。");
    auto const projects = zhibiao::list_projects(document);
    REQUIRE(projects.size() == 1);
    REQUIRE(projects[0].investment);
    CHECK(document.observations[projects[0].investment->observation - 1].text == "12亿元");
    CHECK(document.text().own_words(projects[0].mentions[0]) == "恒泽储能电池产业园");
}

TEST_CASE("projects of a long sentence without an end are found in time linear in it") {
    std::string input;
    for (int i = 0; i < 30000; ++i) input += "云岭水厂、";
    for (int i = 0; i < 30000; ++i) input += "云岭水厂开工建设项目等";
    CHECK(zhibiao::list_projects(extract(input)).size() < 20);
}

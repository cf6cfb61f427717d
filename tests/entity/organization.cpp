#include <entity/entity_cases.hpp>
#include <zhibiao/entity/organization.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using entity_cases::extract;

/// `organization 长春市委 text=市委 mentions=2`
std::vector<std::string> describe(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& organization : zhibiao::list_organizations(document)) {
        std::string line = "organization " + organization.name;
        if (organization.text != organization.name) line.append(" text=").append(organization.text);
        if (organization.mentions.size() != 1) line += " mentions=" + std::to_string(organization.mentions.size());
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("organizations are read as the corpus expects") {
    int const inputs = entity_cases::run("organization", describe);
    CHECK(inputs >= 5);
}

TEST_CASE("each place of an organization is told, in text order") {
    auto const document = extract("长春市绿园区财政局发布通知。绿园区财政局负责解释。");
    auto const organizations = zhibiao::list_organizations(document);
    REQUIRE(organizations.size() >= 1);
    for (auto const& organization : organizations)
        for (auto const& span : organization.mentions) CHECK(document.text().own_words(span).ends_with("财政局"));
}

TEST_CASE("a text that names nobody has no organization") { CHECK(zhibiao::list_organizations(extract("今年以来，产值增长8%。")).empty()); }

TEST_CASE("organizations of a text without a full stop are read in linear time") {
    std::string text;
    while (text.size() < 400'000) text += "市委市政府秦锋新能源";
    CHECK(zhibiao::list_organizations(extract(text)).size() <= 4);
}

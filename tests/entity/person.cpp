#include <entity/entity_cases.hpp>
#include <zhibiao/entity/person.hpp>
#include <zhibiao/output/json.hpp>
#include <zhibiao/output/mention_list.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using entity_cases::extract;

/// `person 沈卫东 post=党工委书记 of=邳州高新区 mentions=2`
std::vector<std::string> describe(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& person : zhibiao::list_persons(document)) {
        std::string line = "person " + std::string(person.name);
        if (!person.post.empty()) line.append(" post=").append(person.post);
        if (!person.organization.empty()) line.append(" of=").append(person.organization);
        if (person.mentions.size() != 1) line += " mentions=" + std::to_string(person.mentions.size());
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("persons are read as the corpus expects") {
    int const inputs = entity_cases::run("person", describe);
    CHECK(inputs >= 60);
}

TEST_CASE("a person is told in the document's own words, with each place of the name") {
    auto const document = extract("青原區委書記趙啟明到企業調研。趙啟明說，要抓好項目。");
    auto const persons = zhibiao::list_persons(document);
    REQUIRE(persons.size() == 1);
    CHECK(persons[0].name == "趙啟明");
    REQUIRE(persons[0].mentions.size() == 2);
    for (auto const span : persons[0].mentions) CHECK(document.text().own_words(span) == "趙啟明");
}

TEST_CASE("persons are in the order of their first mentions") {
    auto const persons = zhibiao::list_persons(extract("看着满仓的粮食，周桂兰很高兴。局长李志远介绍，粮价稳定。种粮大户周桂兰点点头。"));
    REQUIRE(persons.size() == 2);
    CHECK(persons[0].name == "周桂兰");
    CHECK(persons[1].name == "李志远");
}

TEST_CASE("persons are a layer of mentions, where it is asked for") {
    auto const document = extract("区委书记沈卫东说，全区开工项目12个。沈卫东要求加快进度。");
    zhibiao::LayerSet layers;
    layers.add(zhibiao::Layer::person);
    CHECK(zhibiao::mentions_to_json(document, layers) ==
          R"([{"layer":"person","text":"沈卫东","begin":4,"end":7,"name":"沈卫东","code":null},)"
          R"({"layer":"person","text":"沈卫东","begin":19,"end":22,"name":"沈卫东","code":null}])");
    zhibiao::LayerSet others;
    others.add(zhibiao::Layer::quantity);
    for (auto const& mention : zhibiao::list_mentions(document, others)) CHECK(mention.layer == zhibiao::Layer::quantity);
}

TEST_CASE("persons and quotes as JSON") {
    auto const json = zhibiao::to_json(extract("“手续很快。”青原区住建局局长沈卫东说。"));
    CHECK(json.find(R"("persons":[{"name":"沈卫东","post":"局长","organization":"青原区住建局",)"
                    R"("mentions":[{"text":"沈卫东","begin":15,"end":18}]}])") != std::string::npos);
    CHECK(json.find(R"("quotes":[{"speaker":"沈卫东","post":"局长","text":"手续很快。","begin":1,"end":6,"direct":true}])") != std::string::npos);
}

TEST_CASE("nobody is named in a text without words or without stops") {
    CHECK(zhibiao::list_persons(extract("")).empty());
    CHECK(zhibiao::list_persons(extract("。。。，，")).empty());
    for (std::string const piece : {"书记", "张", "书记张", "的", "·", "董事长、", "省长 ", "李某、"}) {
        std::string many;
        while (many.size() < 60000) many += piece;
        auto const document = extract(many);
        for (auto const& person : zhibiao::list_persons(document)) CHECK(!person.mentions.empty());
    }
}

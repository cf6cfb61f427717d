#include <support/corpus.hpp>
#include <support/describe.hpp>
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace {

zhibiao::Document extract(std::string const& input, std::string const& published) {
    static zhibiao::Extractor const extractor;
    zhibiao::Options options;
    if (!published.empty()) options.published = zhibiao::parse_date(published);
    return extractor.extract(input, options);
}

/// With the punctuation that many sites write: half as wide. A mark beside a digit may be part of a number or a time, so that it stays.
std::string half_width(std::string const& words) {
    static constexpr std::pair<std::string_view, char> marks[] = {{"，", ','}, {"；", ';'}, {"：", ':'}, {"（", '('}, {"）", ')'}, {"！", '!'}, {"？", '?'}};
    auto const digit = [&](std::size_t at) { return at < words.size() && words[at] >= '0' && words[at] <= '9'; };
    std::string half;
    for (std::size_t at = 0; at < words.size();) {
        auto const* const mark = std::ranges::find_if(marks, [&](auto const& one) { return words.compare(at, one.first.size(), one.first) == 0; });
        bool const changes = mark != std::end(marks) && !(at > 0 && digit(at - 1) && digit(at + 3));
        half += changes ? mark->second : words[at];
        at += changes ? 3 : 1;
    }
    return half;
}

}  // namespace

TEST_CASE("every case of the corpus is read as expected") {
    int const inputs = corpus::run_family("observation", [](std::string const& input, std::string const& published) {
        return corpus::describe_observations(extract(input, published));
    });
    CHECK(inputs >= 500);
}

TEST_CASE("half-width punctuation says what full-width punctuation says") {
    std::size_t observations = 0;
    corpus::each_input("observation", [&](std::string const& input, std::string const& published) {
        auto said = corpus::describe_observations(extract(input, published));
        for (auto& line : said) line = half_width(line);
        INFO(input);
        CHECK(corpus::describe_observations(extract(half_width(input), published)) == said);
        observations += said.size();
    });
    CHECK(observations >= 2500);
}

TEST_CASE("what an observation quotes stands at its span") {
    std::string const input = "２０２３年，示例县完成工业產值１２．５億元，同比增長８％；新建學校3所、醫院2所。";
    auto const document = extract(input, "2024-01-10");
    REQUIRE(document.observations.size() == 4);
    for (auto const& observation : document.observations) {
        CHECK(observation.text == document.text().own_words(observation.span));
        CHECK(input.find(observation.text) != std::string::npos);
        CHECK(input.find(observation.name) != std::string::npos);
    }
    CHECK(document.observations[0].name == "工业產值");
    CHECK(document.observations[0].text == "１２．５億元");
    CHECK(document.observations[0].value->str() == "1250000000");
    CHECK(document.observations[1].kind == zhibiao::Kind::growth);
}

TEST_CASE("a division that the gazetteer doesn't have is a region without code, a zone stays one") {
    auto const type_of = [](char const* input) {
        auto const document = extract(input, "2024-01-10");
        REQUIRE(document.observations.size() == 1);
        REQUIRE(document.observations[0].subject);
        CHECK(document.observations[0].subject->adcode.empty());
        return document.observations[0].subject->type;
    };
    CHECK(type_of("2023年1-5月，示例区完成工业产值12.5亿元。") == zhibiao::SubjectType::region);
    CHECK(type_of("2023年，青禾市实现财政收入12.5亿元。") == zhibiao::SubjectType::region);
    CHECK(type_of("2023年，青禾开发区实现财政收入12.5亿元。") == zhibiao::SubjectType::zone);
}

TEST_CASE("the article's place is told in the document's own words and by its full name") {
    auto const document = extract("溫江區：讓辦事更快\n2021-09-06\n1至8月，全區新設市場主體1.86萬戶。\n企業開辦時間由5天壓縮至1天。", "2021-09-06");
    REQUIRE(document.observations.size() == 3);
    REQUIRE(document.observations[2].subject);
    CHECK(document.observations[2].subject->text == "溫江區");
    CHECK(document.observations[2].subject->name == "成都市温江区");
    CHECK(document.observations[2].subject->adcode == "510115");
}

TEST_CASE("ids count from one in text order, and pairs point at each other") {
    auto const document = extract("审批时间由20天压缩到3天。全县新建道路12公里、桥梁4座。", "2024-01-10");
    REQUIRE(document.observations.size() == 4);
    for (std::size_t i = 0; i < document.observations.size(); ++i) {
        CHECK(document.observations[i].id == i + 1);
        if (i > 0) CHECK(document.observations[i - 1].span.end <= document.observations[i].span.begin);
    }
    CHECK(document.observations[0].pair == 2);
    CHECK(document.observations[1].pair == 1);
    CHECK(document.observations[0].basis == zhibiao::Basis::from_to);
}

TEST_CASE("an observation is one end of one pair at most") {
    auto const document = extract("产值由20亿元提升至30亿元由20亿元提升至30亿元由20亿元提升至30亿元。", "2024-01-10");
    REQUIRE(document.observations.size() == 6);
    for (auto const& observation : document.observations) {
        if (observation.pair != 0) CHECK(document.observations[observation.pair - 1].pair == observation.id);
    }
    CHECK(document.observations[0].pair == 2);
}

TEST_CASE("many paragraphs, headings and tables are read in their order, each with its own time") {
    // more sentences than wait for one another
    std::string input;
    for (int i = 0; i < 150; ++i) {
        if (i % 30 == 7) input += "二、产业发展\n";
        if (i % 40 == 9) input += "指标 单位 数值\n学校 所 12\n医院 所 7\n";
        bool const dated = i % 2 == 0;
        input += (dated ? std::to_string(1900 + i) + "年，" : std::string()) + "全县新建道路" + std::to_string(i + 2) + "公里。年内又改造桥梁3座。\n";
    }
    auto const document = extract(input, "2024-01-10");
    int roads = 0;
    std::uint32_t before = 0;
    for (auto const& observation : document.observations) {
        CHECK(observation.span.begin >= before);
        before = observation.span.begin;
        if (observation.unit != "km") continue;
        CHECK(observation.value->str() == std::to_string((roads + 2)));
        REQUIRE(observation.period.has_value() == (roads % 2 == 0));
        if (observation.period) CHECK(static_cast<int>(observation.period->start->year()) == 1900 + roads);
        ++roads;
    }
    CHECK(roads == 150);
}

TEST_CASE("a sentence of twenty thousand clauses is read whole") {
    std::string input;
    for (int i = 0; i < 20000; ++i) input += "工业产值12亿元增长8%";
    auto const document = extract(input + "。", "2024-01-10");
    CHECK(document.observations.size() == 40000);
}

TEST_CASE("a name of any number of words is read whole, whatever stands before it") {
    // the reader of leads looks 64 tokens ahead; each of these words is one
    for (int words : {1, 2, 3, 4, 5, 62, 63, 64, 65, 66, 127, 128, 129, 200}) {
        for (std::string const front : {"", "完成", "2023年，", "全市实现"}) {
            std::string name;
            for (int i = 0; i < words; ++i) name += i % 2 == 0 ? "工业" : "产值";
            auto const document = extract(front + name + "达12亿元。", "2024-01-10");
            REQUIRE(document.observations.size() == 1);
            CAPTURE(words);
            CAPTURE(front);
            CHECK(document.observations[0].name == name);
        }
    }
}

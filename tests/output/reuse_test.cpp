// One Document after the other in the same memory: each is what it would be alone.
#include <zhibiao/zhibiao.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

std::string const plain =
    "青禾区一季度经济运行平稳\n来源：青禾日报\n2024年4月18日\n今年一季度，青禾区完成工业产值12.5亿元，同比增长8%；其中，规模以上工业增加值70.9亿元。新签约项目7个，总投资约15亿元。\n";
std::string const folded = "青禾區今年上半年完成出口３５０萬美元，增長１２％，佔全市的４．５％。\n";
// what the number before 五年来 says of the section must not be taken from the document before
std::string const report =
    "2024年青禾区政府工作报告\n一、2023年工作回顾\n新建公路90公里。五年来，我们全力抓发展。造林12万亩。\n改造老旧小区86个。\n五年来，我们办实事。建成学校7所。\n";
std::string const broken = "青禾区今年完成投资\xFF 3亿元。\n";

struct Reading {
    std::string text;
    zhibiao::Options options;
};

/// Documents that leave much and others that leave little, errors, warnings and explanations among them.
std::vector<Reading> readings() {
    zhibiao::Options dated, lossy, explained;
    dated.published = zhibiao::parse_date("2024-06-15");
    dated.source = "dated.txt";
    lossy.lossy = true;
    explained.explain = true;
    explained.numbers = true;
    return {{plain, dated}, {folded, {}}, {broken, {}}, {plain, explained}, {report, dated}, {"", {}}, {broken, lossy}, {"\xEF\xBB\xBF" + folded, dated}, {plain + plain + folded, {}}, {plain, {}}};
}

std::string everything(zhibiao::Document const& document) { return zhibiao::to_json(document) + zhibiao::mentions_to_json(document); }

}  // namespace

TEST_CASE("a document in the room of any other is the same as alone") {
    zhibiao::Extractor const extractor;
    for (Reading const& first : readings())
        for (Reading const& second : readings()) {
            auto room = extractor.extract(first.text, first.options);
            auto const document = extractor.extract(second.text, second.options, std::move(room));
            CHECK(everything(document) == everything(extractor.extract(second.text, second.options)));
        }
}

TEST_CASE("a moved-from document is room, too") {
    zhibiao::Extractor const extractor;
    auto document = extractor.extract(plain);
    auto const kept = std::move(document);
    document = extractor.extract(folded, {}, std::move(document));
    CHECK(everything(document) == everything(extractor.extract(folded)));
    CHECK(everything(kept) == everything(extractor.extract(plain)));
}

TEST_CASE("the memory of the document before is used again") {
    zhibiao::Extractor const extractor;
    auto document = extractor.extract(plain + folded);
    auto const* const own = document.text().own().data();
    auto const* const quantities = document.mentions.quantities.data();
    auto const* const observations = document.observations.data();
    REQUIRE(document.observations.size() == 8);
    document = extractor.extract(plain, {}, std::move(document));
    CHECK(document.observations.size() == 5);
    CHECK(document.text().own().data() == own);
    CHECK(document.mentions.quantities.data() == quantities);
    CHECK(document.observations.data() == observations);
}

TEST_CASE("so it is of a document that was decoded") {
    zhibiao::Extractor const extractor;
    auto const decoded = [](std::string const& text) {
        zhibiao::Decoded decoded;
        decoded.utf8 = text;
        return decoded;
    };
    auto document = extractor.extract(decoded(plain + folded));
    auto const* const own = document.text().own().data();
    document = extractor.extract(decoded(plain), {}, std::move(document));
    CHECK(document.text().own().data() == own);
    CHECK(everything(document) == everything(extractor.extract(decoded(plain))));
}

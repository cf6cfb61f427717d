// Many articles at once: each document is what it would be alone.
#include <zhibiao/zhibiao.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

std::string const plain =
    "青禾区一季度经济运行平稳\n来源：青禾日报\n2024年4月18日\n今年一季度，青禾区完成工业产值12.5亿元，同比增长8%；其中，规模以上工业增加值70.9亿元。\n";
std::string const folded = "青禾區今年上半年完成出口３５０萬美元，增長１２％，佔全市的４．５％。\n";
std::string const broken = "青禾区今年完成投资\xFF 3亿元。\n";

std::string everything(zhibiao::Document const& document) { return zhibiao::to_json(document) + zhibiao::mentions_to_json(document); }

/// What extract() reads of `text`.
std::string alone(std::string const& text, zhibiao::Options const& options = {}) {
    return everything(zhibiao::Extractor().extract(text, options));
}

zhibiao::Options named(std::string const& source, bool lossy = false) {
    zhibiao::Options options;
    options.source = source;
    options.lossy = lossy;
    options.explain = lossy;
    options.published = zhibiao::parse_date("2024-06-15");
    return options;
}

}  // namespace

TEST_CASE("a batch gives the documents in order, each as if it were read alone") {
    std::vector<std::pair<std::string, zhibiao::Options>> const articles = {{plain, named("a")}, {broken, named("b")}, {"", named("c")}, {broken, named("d", true)}, {folded, named("e")}, {plain, {}}};
    zhibiao::Batch batch{zhibiao::Extractor()};
    for (int round = 0; round < 3; ++round) {
        for (auto const& [text, options] : articles) batch.add(text, options);
        REQUIRE(batch.size() == articles.size());
        auto const documents = batch.read();
        REQUIRE(documents.size() == articles.size());
        for (std::size_t at = 0; at < articles.size(); ++at) CHECK(everything(documents[at]) == alone(articles[at].first, articles[at].second));
        CHECK(documents[0].observations.size() == 3);
        CHECK(documents[1].error.has_value());
        CHECK_FALSE(documents[3].explanations.empty());
        CHECK(batch.size() == 0);
    }
}

TEST_CASE("other orders, other lengths: nothing is left of the batch before") {
    zhibiao::Batch batch{zhibiao::Extractor()};
    for (auto const& text : {plain, folded, broken}) batch.add(text);
    CHECK(batch.read().size() == 3);
    for (auto const& text : {broken, plain}) batch.add(text);
    auto const documents = batch.read();
    REQUIRE(documents.size() == 2);
    CHECK(everything(documents[0]) == alone(broken));
    CHECK(everything(documents[1]) == alone(plain));
}

TEST_CASE("documents may be moved out of a batch") {
    zhibiao::Batch batch{zhibiao::Extractor()};
    batch.add(plain);
    batch.add(folded);
    auto const kept = std::move(batch.read()[0]);
    batch.add(folded);
    CHECK(everything(batch.read()[0]) == alone(folded));
    CHECK(everything(kept) == alone(plain));
}

TEST_CASE("a batch is full with thirty-two articles or four megabytes") {
    zhibiao::Batch batch{zhibiao::Extractor()};
    for (int article = 1; article < 32; ++article) batch.add(folded);
    CHECK_FALSE(batch.full());
    batch.add(folded);
    CHECK(batch.full());
    CHECK(batch.read().size() == 32);
    CHECK_FALSE(batch.full());
    batch.add(std::string(std::size_t{4} << 20, '\n'));
    CHECK(batch.full());
    CHECK(batch.read().size() == 1);
    CHECK(batch.read().empty());
}

TEST_CASE("a batch reads with the extractor's vocabulary and doesn't need the extractor") {
    auto const with_ice = [] {
        zhibiao::Vocabulary vocabulary;
        REQUIRE_FALSE(vocabulary.add_indicators("冰雪装备产值\tice_snow.output\tmoney\n").has_value());
        return zhibiao::Extractor(std::move(vocabulary));
    };
    zhibiao::Batch batch{with_ice()};
    batch.add("冰雪装备产值12亿元。");
    auto const documents = batch.read();
    REQUIRE(documents[0].observations.size() == 1);
    CHECK(documents[0].observations[0].concept_code == "ice_snow.output");
}

TEST_CASE("what was decoded and pages may stand in a batch beside UTF-8") {
    zhibiao::Decoded decoded, undecodable;
    decoded.utf8 = plain;
    decoded.encoding = "GB18030";
    undecodable.error = zhibiao::Error{zhibiao::ErrorCode::invalid_bytes, "not GB18030", 7};
    zhibiao::Page page;
    page.error = undecodable.error;
    zhibiao::Batch batch{zhibiao::Extractor()};
    batch.add(decoded, named("g"));
    batch.add(undecodable, named("h"));
    batch.add(page, named("i"));
    batch.add(plain, named("j"));
    auto const documents = batch.read();
    REQUIRE(documents.size() == 4);
    CHECK(documents[0].article.encoding == "GB18030");
    CHECK(everything(documents[0]) == everything(zhibiao::Extractor().extract(decoded, named("g"))));
    CHECK(documents[1].source == "h");
    CHECK(documents[1].error->message == "not GB18030");
    CHECK(documents[2].error->byte_offset == 7);
    CHECK(everything(documents[3]) == alone(plain, named("j")));
}

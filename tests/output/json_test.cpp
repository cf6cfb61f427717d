#include <output/demo.hpp>

#include <doctest/doctest.h>

namespace {

std::string const article =
    R"("article":{"title":null,"kicker":null,"subtitles":[],"published":null,"source":null,"authors":[],"editors":[],)"
    R"("original_title":null,"script":"Hans","encoding":"UTF-8","blocks":[{"kind":"paragraph","begin":0,"end":33,)"
    R"("text":"2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。"}]})";

std::string const first =
    R"({"id":1,"text":"12.5亿元","begin":19,"end":25,"name":"工业产值","concept":"industry.output","action":"完成","kind":"level",)"
    R"("basis":null,"value":"1250000000","low":null,"high":null,"parts":null,"bound":"exact","unit":"CNY","unit_text":"元",)"
    R"("period":{"start":"2023-01-01","end":"2023-05-31","text":"2023年1-5月","source":"stated"},)"
    R"("subject":{"text":"示例区","name":"示例区","type":"region","adcode":null},"status":"actual","cumulative":false,)"
    R"("whole":null,"rank_scope":null,"part_of":null,"pair":null,"sentence":{"begin":0,"end":33}})";

std::string const second =
    R"({"id":2,"text":"8%","begin":30,"end":32,"name":"工业产值","concept":null,"action":null,"kind":"growth","basis":"yoy",)"
    R"("value":"8","low":null,"high":null,"parts":null,"bound":"exact","unit":"%","unit_text":"%","period":null,"subject":null,)"
    R"("status":"actual","cumulative":false,"whole":null,"rank_scope":null,"part_of":null,"pair":null,"sentence":{"begin":0,"end":33}})";

/// The rest of the document behind its observations, with one list filled.
std::string rest(std::string const& filled = "", std::string const& content = "") {
    std::string text;
    for (char const* name : {"regions", "organizations", "persons", "projects", "programs", "quotes", "audit", "warnings"})
        text += std::string(",\"") + name + "\":[" + (filled == name ? content : "") + "]";
    return text + "}";
}

bool holds(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a document as records.md section 11 has it, byte for byte") {
    CHECK(zhibiao::to_json(demo::document()) ==
          R"({"schema":"zhibiao/1","source":"demo.txt",)" + article + ",\"observations\":[" + first + "," + second + "]" + rest());
}

TEST_CASE("offsets count what was asked for") {
    auto const document = demo::document();
    CHECK(holds(zhibiao::to_json(document, {zhibiao::OffsetEncoding::utf_8}), R"("text":"12.5亿元","begin":43,"end":53)"));
    CHECK(holds(zhibiao::to_json(document, {zhibiao::OffsetEncoding::utf_16}), R"("text":"12.5亿元","begin":19,"end":25)"));
}

TEST_CASE("offsets and words are the document's own where the reading is folded") {
    auto document = demo::document("\xF0\xA0\xAE\xB7區產值１２億元。");
    REQUIRE(document.text().reading() == "\xF0\xA0\xAE\xB7区产值12亿元。");
    document.article.blocks[0].span = {0, static_cast<std::uint32_t>(document.text().reading().size())};
    for (auto& sentence : document.article.sentences) sentence = document.article.blocks[0].span;
    document.observations.clear();
    document.mentions.quantities.emplace_back();
    document.mentions.quantities[0].span = {13, 21};
    document.mentions.quantities[0].unit_span = {18, 21};
    CHECK(holds(zhibiao::mentions_to_json(document), R"("text":"１２億元","begin":4,"end":8,)"));
    CHECK(holds(zhibiao::mentions_to_json(document, zhibiao::LayerSet::all(), {zhibiao::OffsetEncoding::utf_16}), R"("begin":5,"end":9,)"));
    CHECK(holds(zhibiao::to_json(document), R"("text":"𠮷區產值１２億元。")"));
}

TEST_CASE("a document with an error has it in place of everything else") {
    zhibiao::Document document;
    document.source = "bad\xFF.txt";
    document.error = zhibiao::Error{zhibiao::ErrorCode::invalid_bytes, "byte 7 is \"wrong\"", 7};
    CHECK(zhibiao::to_json(document) ==
          "{\"schema\":\"zhibiao/1\",\"source\":\"bad\xEF\xBF\xBD.txt\",\"error\":{\"code\":\"invalid_bytes\","
          "\"message\":\"byte 7 is \\\"wrong\\\"\",\"byte_offset\":7}}");
    document.error->code = zhibiao::ErrorCode::unreadable;
    CHECK(holds(zhibiao::to_json(document), R"("byte_offset":null)"));
    CHECK(zhibiao::mentions_to_json(document) == "[]");
}

TEST_CASE("an organization is listed once, with its mentions") {
    auto document = demo::document("甲公司乙公司甲公司");
    for (std::uint32_t const begin : {0U, 9U, 18U}) {
        auto& entity = document.mentions.entities.emplace_back();
        entity.span = {begin, begin + 9};
        entity.layer = zhibiao::EntityLayer::organization;
        entity.name = document.text().own_words(entity.span);
    }
    CHECK(holds(zhibiao::to_json(document),
                rest("organizations", R"({"name":"甲公司","mentions":[{"text":"甲公司","begin":0,"end":3},{"text":"甲公司","begin":6,"end":9}]},)"
                                      R"({"name":"乙公司","mentions":[{"text":"乙公司","begin":3,"end":6}]})")));
}

TEST_CASE("regions, checks and warnings") {
    auto document = demo::document("示例区");
    zhibiao::Span const mentions[] = {{0, 9}};
    document.regions.push_back({"示例区", "示例市示例区", "220106", mentions});
    CHECK(holds(zhibiao::to_json(document),
                rest("regions", R"({"text":"示例区","name":"示例市示例区","adcode":"220106","mentions":[{"text":"示例区","begin":0,"end":3}]})")));
    document.regions.clear();
    document.audit.push_back({"sum", {3, 1, 2}, demo::decimal("502"), demo::decimal("502"), demo::decimal("0.5"), true});
    CHECK(holds(zhibiao::to_json(document),
                rest("audit", R"({"rule":"sum","observations":[3,1,2],"stated":"502","computed":"502","tolerance":"0.5","holds":true})")));
    document.audit.clear();
    document.warnings.push_back({"replaced_bytes", "2 bytes", 6});
    CHECK(holds(zhibiao::to_json(document), rest("warnings", R"({"code":"replaced_bytes","message":"2 bytes","byte_offset":6})")));
}

TEST_CASE("mentions are one list in text order, the longer first") {
    auto document = demo::document("今年三个月投资5亿元");
    document.mentions.numbers.emplace_back();
    document.mentions.numbers[0].span = {21, 25};
    document.mentions.numbers[0].value = demo::decimal("500000000");
    document.mentions.quantities.emplace_back();
    auto& quantity = document.mentions.quantities[0];
    quantity.span = {21, 28};
    quantity.unit_span = {25, 28};
    quantity.low = demo::decimal("1");
    quantity.high = demo::decimal("2");
    quantity.bound = zhibiao::Bound::range;
    quantity.unit = "CNY";
    document.mentions.periods.resize(2);
    document.mentions.periods[0].span = {0, 6};
    document.mentions.periods[0].start = demo::date("2026-01-01");
    document.mentions.periods[1].span = {6, 15};
    document.mentions.periods[1].role = zhibiao::PeriodRole::duration;
    document.mentions.periods[1].duration = "P3M";
    document.mentions.entities.push_back({{15, 21}, zhibiao::EntityLayer::zone, "投资区", "", "", false});
    std::string const periods =
        R"({"layer":"period","text":"今年","begin":0,"start":"2026-01-01","end":null,"span":{"begin":0,"end":2}},)"
        R"({"layer":"period","text":"三个月","begin":2,"end":5,"duration":"P3M"})";
    CHECK(zhibiao::mentions_to_json(document) ==
          "[" + periods + R"(,{"layer":"zone","text":"投资","begin":5,"end":7,"name":"投资区","code":null},)"
          R"({"layer":"quantity","text":"5亿元","begin":7,"end":10,"value":null,"low":"1","high":"2","bound":"range","unit":"CNY","unit_text":"元"},)"
          R"({"layer":"number","text":"5亿","begin":7,"end":9,"value":"500000000","low":null,"high":null}])");
    zhibiao::LayerSet layers;
    layers.add(zhibiao::Layer::period);
    CHECK(zhibiao::mentions_to_json(document, layers) == "[" + periods + "]");
}

TEST_CASE("layers by name") {
    CHECK(zhibiao::parse_layer("indicator") == zhibiao::Layer::indicator);
    CHECK(zhibiao::parse_layer("Number") == std::nullopt);
    CHECK(zhibiao::to_string(zhibiao::Layer::organization) == "organization");
}

TEST_CASE("explanations stand behind the keys of an observation, and only where there are some") {
    auto document = demo::document();
    auto const said = [&](char const* words) { return std::pair(demo::place(document, words), std::string_view(words)); };
    auto const [name_span, name] = said("工业产值");
    auto const [moved_span, moved] = said("增长");
    document.explanations = {{1, zhibiao::Field::concept_code, "indicator_named", name_span, name},
                             {2, zhibiao::Field::kind, "percent_moved", moved_span, moved},
                             {2, zhibiao::Field::subject, "subject_of_article", {}, {}}};
    auto const explained = [](std::string json, char const* explanation) {
        json.pop_back();
        return json + ",\"explanation\":{" + explanation + "}}";
    };
    std::string const json = zhibiao::to_json(document);
    CHECK(holds(json, explained(first, R"("concept":{"rule":"indicator_named","begin":15,"end":19,"text":"工业产值"})")));
    CHECK(holds(json, explained(second, R"("kind":{"rule":"percent_moved","begin":28,"end":30,"text":"增长"},)"
                                        R"("subject":{"rule":"subject_of_article","begin":null,"end":null,"text":null})")));
    std::string const bytes = zhibiao::to_json(document, {zhibiao::OffsetEncoding::utf_8});
    CHECK(holds(bytes, R"("percent_moved","begin":62,"end":68,"text":"增长")"));
}

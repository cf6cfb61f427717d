// Why each field is what it is: rules and words of single constructions, and what holds for every explanation.
#include <support/corpus.hpp>
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

using zhibiao::Field;

namespace {

zhibiao::Document explained(std::string const& input, std::string const& published = "2024-06-15", bool explain = true) {
    static zhibiao::Extractor const extractor;
    zhibiao::Options options;
    options.explain = explain;
    if (!published.empty()) options.published = zhibiao::parse_date(published);
    return extractor.extract(input, options);
}

/// `rule|words` of one field of one observation; empty for none.
std::string why(zhibiao::Document const& document, std::uint32_t observation, Field field) {
    for (auto const& one : document.explanations)
        if (one.observation == observation && one.field == field) return std::string(one.rule) + "|" + std::string(one.text);
    return {};
}

bool is_said(zhibiao::Observation const& one, Field field) {
    switch (field) {
        case Field::name: return !one.name.empty();
        case Field::concept_code: return !one.concept_code.empty();
        case Field::action: return !one.action.empty();
        case Field::basis: return one.basis != zhibiao::Basis::none;
        case Field::value: return one.value || one.low || one.high || !one.parts.empty();
        case Field::period: return one.period.has_value();
        case Field::subject: return one.subject.has_value();
        case Field::cumulative: return one.cumulative;
        case Field::whole: return !one.whole.empty();
        case Field::rank_scope: return !one.rank_scope.empty();
        case Field::part_of: return one.part_of != 0;
        case Field::pair: return one.pair != 0;
        default: return true;
    }
}

using RuleName = std::pair<std::string, std::string>;

/// What must hold for any document; adds the rules that it names to `seen`.
void check_explanations(zhibiao::Document const& document, std::set<RuleName>& seen) {
    std::size_t at = 0;
    auto const& list = document.explanations;
    for (auto const& observation : document.observations)
        for (std::size_t i = 0; i < zhibiao::field_count; ++i) {
            auto const field = static_cast<Field>(i);
            bool const given = at < list.size() && list[at].observation == observation.id && list[at].field == field;
            INFO(std::string(document.text().own()) << " " << std::string(observation.text) << " " << std::string(zhibiao::to_string(field)));
            CHECK(given == is_said(observation, field));
            if (!given) continue;
            CHECK_FALSE(list[at].span.empty());
            CHECK(list[at].text == document.text().own_words(list[at].span));
            seen.insert({std::string(zhibiao::to_string(field)), std::string(list[at].rule)});
            ++at;
        }
    CHECK(at == list.size());
}

std::string lines_of(std::string_view example) {
    constexpr std::string_view mark = "¶";
    std::string text;
    for (auto at = example.find(mark); at != std::string_view::npos; at = example.find(mark)) {
        text.append(example.substr(0, at)).append("\n");
        example.remove_prefix(at + mark.size());
    }
    return text.append(example);
}

std::set<RuleName> listed_rules() {
    std::set<RuleName> listed;
    for (auto const& rule : zhibiao::explanation_rules()) listed.insert({std::string(zhibiao::to_string(rule.field)), std::string(rule.rule)});
    return listed;
}

}  // namespace

TEST_CASE("a predicate inside the name, a growth behind its level") {
    auto const document = explained("2023年1-5月，绿园区规模以上工业实现增加值12.5亿元，同比增长8%。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 1, Field::name) == "name_around_predicate|规模以上工业实现增加值");
    CHECK(why(document, 1, Field::concept_code) == "indicator_named|规模以上工业实现增加值");
    CHECK(why(document, 1, Field::action) == "action_before|实现");
    CHECK(why(document, 1, Field::kind) == "amount_level|12.5亿元");
    CHECK(why(document, 1, Field::basis).empty());
    CHECK(why(document, 1, Field::value) == "amount|12.5亿");
    CHECK(why(document, 1, Field::bound) == "bound_unsaid|12.5亿");
    CHECK(why(document, 1, Field::unit) == "unit_row|元");
    CHECK(why(document, 1, Field::period) == "time_in_sentence|2023年1-5月");
    CHECK(why(document, 1, Field::subject) == "subject_of_clause|绿园区");
    CHECK(why(document, 1, Field::status) == "status_unsaid|12.5亿元");
    CHECK(why(document, 2, Field::name) == "name_of_last|规模以上工业实现增加值");
    CHECK(why(document, 2, Field::kind) == "percent_moved|增长");
    CHECK(why(document, 2, Field::basis) == "basis_word|同比");
    CHECK(why(document, 2, Field::action).empty());
}

TEST_CASE("two ends of a movement are explained by the words of both") {
    auto const document = explained("审批时间由60天压缩到7天。");
    REQUIRE(document.observations.size() == 2);
    for (std::uint32_t const id : {1U, 2U}) {
        CHECK(why(document, id, Field::pair) == "from_to_pair|由60天压缩到");
        CHECK(why(document, id, Field::basis) == "basis_of_pair|由60天压缩到");
        CHECK(why(document, id, Field::kind) == "kind_of_pair|由60天压缩到");
    }
    CHECK(why(document, 1, Field::name) == "name_from_lead|审批时间");
    CHECK(why(document, 2, Field::name) == "name_of_pair|审批时间");
}

TEST_CASE("classes of those that were counted before are explained by what divides them") {
    auto const document = explained("全区新签约的项目18个，10亿元以上的2个，5亿元以上的3个。");
    REQUIRE(document.observations.size() == 3);
    CHECK(document.observations[2].name == "5亿元以上的项目");
    CHECK(why(document, 2, Field::name) == "name_from_lead|10亿元以上");
    CHECK(why(document, 3, Field::name) == "name_from_lead|5亿元以上");
}

TEST_CASE("counted nouns, lists, parts and the words that brought them") {
    auto document = explained("全县新建幼儿园12所，引进8家优质企业。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 1, Field::name) == "name_from_lead|幼儿园");
    CHECK(why(document, 1, Field::action) == "action_before|新建");
    CHECK(why(document, 2, Field::name) == "name_from_tail|优质企业");
    CHECK(why(document, 2, Field::action) == "action_before|引进");

    document = explained("食品、石化产业增加值分别增长7.5%、11.5%。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 1, Field::name) == "name_from_list|食品、石化产业增加值");
    CHECK(why(document, 1, Field::kind) == "percent_moved|增长");
    CHECK(why(document, 2, Field::name) == "name_from_list|食品、石化产业增加值");
    CHECK(why(document, 2, Field::kind) == "kind_of_last|7.5%");

    document = explained("全县走访企业640户，其中上门走访502户。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 2, Field::name) == "name_of_part|企业");
    CHECK(why(document, 2, Field::action) == "action_of_part|上门走访");
    CHECK(why(document, 2, Field::part_of) == "part_among|其中");
}

TEST_CASE("shares, ranks and comparisons") {
    auto document = explained("工业投资占固定资产投资的37.3%。");
    REQUIRE(document.observations.size() == 1);
    CHECK(why(document, 1, Field::kind) == "percent_shared|占");
    CHECK(why(document, 1, Field::whole) == "whole_behind_share|固定资产投资");

    document = explained("经济总量居全省第7位，比上年前移2位。");
    REQUIRE(!document.observations.empty());
    CHECK(why(document, 1, Field::kind) == "place_in_order|第7位");
    CHECK(why(document, 1, Field::value) == "place_in_order|7");
    CHECK(why(document, 1, Field::rank_scope) == "scope_of_rank|全省");

    document = explained("人均收入高于全省平均1207元。");
    REQUIRE(document.observations.size() == 1);
    CHECK(why(document, 1, Field::kind) == "amount_compared|高于");
}

TEST_CASE("bounds and units are explained by their own words") {
    auto document = explained("引进企业30余家，完成投资超过12亿元，市场主体12万户以上。");
    REQUIRE(document.observations.size() == 3);
    CHECK(why(document, 1, Field::bound) == "bound_within|余");
    CHECK(why(document, 1, Field::unit) == "unit_row|家");
    CHECK(why(document, 2, Field::bound) == "bound_before|超过");
    CHECK(why(document, 3, Field::bound) == "bound_behind|以上");

    document = explained("工业产值增长百分之八，商品房均价8600元/平方米，完成投资8亿至10亿元。");
    REQUIRE(document.observations.size() == 3);
    CHECK(why(document, 1, Field::value) == "parts|八");
    CHECK(why(document, 1, Field::unit) == "unit_of_parts|百分之");
    CHECK(why(document, 2, Field::unit) == "unit_per_unit|元/平方米");
    CHECK(why(document, 3, Field::value) == "range|8亿至10亿");
    CHECK(why(document, 3, Field::bound) == "bound_of_range|8亿至10亿");
}

TEST_CASE("status, time and subject by the words that set them, wherever they stand") {
    auto document = explained("预计全年签约项目30个，总投资50亿元。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 1, Field::status) == "status_word|预计");
    CHECK(why(document, 2, Field::status) == "status_running_on|预计");

    document = explained("示例市2024年政府工作报告\n二、2024年工作安排\n新建学校12所。");
    REQUIRE(document.observations.size() == 1);
    CHECK(why(document, 1, Field::status) == "status_of_section|二、2024年工作安排");
    CHECK(why(document, 1, Field::period) == "time_of_section|2024年");

    document = explained("总投资15亿元的云岭智能制造产业园开工。");
    REQUIRE(document.observations.size() == 1);
    CHECK(why(document, 1, Field::subject) == "project_behind_investment|云岭智能制造产业园");

    document = explained("长春市上半年经济运行情况\n完成工业产值12.5亿元。");
    REQUIRE(document.observations.size() == 1);
    CHECK(why(document, 1, Field::subject) == "subject_of_article|长春市");
}

TEST_CASE("words of a folded text are quoted as they are written") {
    auto const document = explained("２０２３年，示例县完成工业產值１２．５億元，同比增長８％。");
    REQUIRE(document.observations.size() == 2);
    CHECK(why(document, 1, Field::name) == "name_from_lead|工业產值");
    CHECK(why(document, 1, Field::value) == "amount|１２．５億");
    CHECK(why(document, 2, Field::kind) == "percent_moved|增長");
    CHECK(why(document, 2, Field::period) == "time_in_sentence|２０２３年");
}

TEST_CASE("each field that is there has one explanation, the words are the document's, every rule is listed") {
    std::set<RuleName> seen;
    corpus::each_input("observation", [&](std::string const& input, std::string const& published) { check_explanations(explained(input, published), seen); });
    for (auto const& rule : zhibiao::explanation_rules()) check_explanations(explained(lines_of(rule.example)), seen);
    auto const listed = listed_rules();
    for (RuleName const& name : seen) {
        INFO(name.first << " " << name.second << " is in no row of src/data/explanation_rules.tsv");
        CHECK(listed.count(name) == 1);
    }
}

TEST_CASE("each listed rule explains its example") {
    for (auto const& rule : zhibiao::explanation_rules()) {
        auto const document = explained(lines_of(rule.example));
        INFO(std::string(zhibiao::to_string(rule.field)) << " " << std::string(rule.rule) << ": " << std::string(rule.example));
        CHECK(std::ranges::any_of(document.explanations, [&](auto const& one) { return one.field == rule.field && one.rule == rule.rule; }));
    }
    CHECK(listed_rules().size() == zhibiao::explanation_rules().size());
}

TEST_CASE("explaining changes nothing, and without it there are no explanations") {
    std::string const input = "全市新开工项目35个，完成投资120亿元，分别占项目总数和投资总量的33%、20%；审批时间由60天压缩到7天。";
    auto const with = explained(input), without = explained(input, "2024-06-15", false);
    CHECK(without.explanations.empty());
    REQUIRE(with.observations.size() == without.observations.size());
    for (std::size_t i = 0; i < with.observations.size(); ++i) {
        CHECK(with.observations[i].name == without.observations[i].name);
        CHECK(with.observations[i].whole == without.observations[i].whole);
        CHECK(with.observations[i].kind == without.observations[i].kind);
        CHECK(with.observations[i].pair == without.observations[i].pair);
    }
}

// Rows that a caller adds: indicators, units and words, in one extractor and in no other.
#include <support/describe.hpp>
#include <zhibiao/zhibiao.hpp>

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using zhibiao::Extractor;
using zhibiao::Vocabulary;

namespace {

/// What was observed, a line for each observation.
using Lines = std::string;

Lines said(Extractor const& extractor, std::string const& text) {
    zhibiao::Options options;
    options.published = zhibiao::parse_date("2024-06-15");
    Lines lines;
    for (auto const& line : corpus::describe_observations(extractor.extract(text, options))) lines.append(lines.empty() ? "" : "\n").append(line);
    return lines;
}

/// `text` read by an extractor with these rows.
Lines with_units(std::string_view rows, std::string const& text) {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_units(rows));
    return said(Extractor(std::move(vocabulary)), text);
}
Lines with_words(std::string_view rows, std::string const& text) {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_words(rows));
    return said(Extractor(std::move(vocabulary)), text);
}

std::string complaint(std::optional<zhibiao::Error> const& error) {
    return error ? error->message : std::string("none");
}

bool begins(std::string const& text, std::string_view words) { return text.compare(0, words.size(), words) == 0; }

}  // namespace

TEST_CASE("a unit of the caller's is read wherever a unit stands") {
    std::string_view const rows = "提篮\t提籃\t{提篮}\tcount\tcount\t0\n大垧\t\t{大垧}\tphysical\tarea\n文\t\tXCW\tmoney\tmoney\t-3\n";
    CHECK(with_units(rows, "苹果12万提篮。") == Lines{"observation 12万提篮 name=苹果 kind=level value=120000 unit={提篮}"});
    CHECK(with_units(rows, "蘋果約12萬提籃。") == Lines{"observation 約12萬提籃 name=蘋果 kind=level value=120000 bound=about unit={提篮}"});
    CHECK(with_units(rows, "种植人参8至10大垧。") == Lines{"observation 8至10大垧 name=人参 action=种植 kind=level low=8 high=10 bound=range unit={大垧}"});
    CHECK(with_units(rows, "苹果三百余提篮。") == Lines{"observation 三百余提篮 name=苹果 kind=level value=300 bound=over unit={提篮}"});
    CHECK(with_units(rows, "完成投资5000文。") == Lines{"observation 5000文 name=投资 action=完成 kind=level value=5 unit=XCW"});
}

TEST_CASE("of two units the longer one wins, of two alike the caller's") {
    std::string const text = "引进企业12家。";
    CHECK(with_units("家\t\t{门}\tcount\n", text) == Lines{"observation 12家 name=企业 concept=enterprises.introduced action=引进 kind=level value=12 unit={门}"});
    // 个百分点 is longer than a caller's 个, 条件 begins like 条 and is no unit
    CHECK(with_units("个\t\t{own}\tcount\n", "办结率提高3个百分点。") == Lines{"observation 3个百分点 name=办结率 concept=public_services.on_time_rate kind=change value=3 unit=pp"});
    CHECK(with_units("条\t\t{own}\tcount\n", "具备三条件。").empty());
    CHECK(with_units("个标段\t\t{标段}\tcount\n", "全线完成6个标段。") == Lines{"observation 6个标段 name=全线 action=完成 kind=level value=6 unit={标段}"});
}

TEST_CASE("an indicator of the caller's gives concept and name, by its alias, too") {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_indicators("冰雪装备产值\tice_snow.output\tmoney\tOutput of ice and snow gear\n冰雪装备业产值\tice_snow.output\n"
                                            "雪场开放率\tice_snow.open_rate\tpercent\n"));
    Extractor const own(std::move(vocabulary)), plain;
    CHECK(said(own, "冰雪装备产值3亿元。") == Lines{"observation 3亿元 name=冰雪装备产值 concept=ice_snow.output kind=level value=300000000 unit=CNY"});
    CHECK(said(own, "完成冰雪装备业产值5亿元。") == Lines{"observation 5亿元 name=冰雪装备业产值 concept=ice_snow.output action=完成 kind=level value=500000000 unit=CNY"});
    CHECK(said(plain, "冰雪装备产值3亿元。") == Lines{"observation 3亿元 name=冰雪装备产值 kind=level value=300000000 unit=CNY"});
    CHECK(said(own, "完成工业产值3亿元。") == said(plain, "完成工业产值3亿元。"));
    // the name holds a predicate inside (开放), and is read as a whole
    CHECK(said(own, "雪场开放率达96%。") == Lines{"observation 96% name=雪场开放率 concept=ice_snow.open_rate kind=level value=96 unit=%"});
}

TEST_CASE("an indicator in a unit of one's own has its concept") {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_units("大垧\t\t{大垧}\tphysical\tarea\n"));
    REQUIRE_FALSE(vocabulary.add_indicators("人参种植面积\tginseng.area\tarea\n"));
    CHECK(said(Extractor(std::move(vocabulary)), "人参种植面积8大垧。") == Lines{"observation 8大垧 name=人参种植面积 concept=ginseng.area kind=level value=8 unit={大垧}"});
}

TEST_CASE("predicates, bound words and status words of the caller's") {
    Extractor const plain;
    CHECK(with_words("挂果\tverb\n", "挂果苹果12万吨。") == Lines{"observation 12万吨 name=苹果 action=挂果 kind=level value=120000 unit=t"});
    CHECK(said(plain, "挂果苹果12万吨。") == Lines{"observation 12万吨 name=挂果苹果 kind=level value=120000 unit=t"});
    CHECK(with_words("冲破\tbound_before\tover\n", "工业产值冲破3亿元。") ==
          Lines{"observation 冲破3亿元 name=工业产值 concept=industry.output kind=level value=300000000 bound=over unit=CNY"});
    CHECK(with_words("光景\tbound_after\tabout\n", "工业产值3亿元光景。") ==
          Lines{"observation 3亿元光景 name=工业产值 concept=industry.output kind=level value=300000000 bound=about unit=CNY"});
    CHECK(with_words("蹿升\trise\t+\n", "工业产值蹿升8%。") == Lines{"observation 8% name=工业产值 concept=industry.output kind=growth value=8 unit=%"});
    CHECK(with_words("巴望\tstatus\tforecast\n", "巴望工业产值3亿元。") ==
          Lines{"observation 3亿元 name=工业产值 concept=industry.output kind=level value=300000000 unit=CNY status=forecast"});
}

TEST_CASE("explanations quote words of the caller's") {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_words("冲破\tbound_before\tover\n"));
    Extractor const extractor(std::move(vocabulary));
    zhibiao::Options options;
    options.explain = true;
    auto const document = extractor.extract("工业产值冲破3亿元。", options);
    bool found = false;
    for (auto const& one : document.explanations) found = found || (one.rule == "bound_before" && one.text == "冲破");
    CHECK(found);
}

TEST_CASE("a wrong row is told with file, line and column, and nothing of its table is added") {
    Vocabulary vocabulary;
    CHECK(complaint(vocabulary.add_units("# own\n\n提篮\t\t{提篮}\tpile\n", "u.tsv")) ==
          "u.tsv:3:10: 'pile' is no form; known are big, count, label, money, multiple, per_mille, percent, physical, places, points, time");
    CHECK(begins(complaint(vocabulary.add_units("提篮\t\t{提篮}\tcount\nx\n")), "units:2:2: a unit takes four cells at least"));
    CHECK(begins(complaint(vocabulary.add_units("\t\t{提篮}\tcount")), "units:1:1: the surface is empty"));
    CHECK(begins(complaint(vocabulary.add_units("3篮\t\t{篮}\tcount")), "units:1:1: '3篮' begins with a blank or a digit"));
    CHECK(complaint(vocabulary.add_units("提篮\t\t\tcount")) == "units:1:5: the code is empty; write an ISO 4217 or UCUM code, or for a classifier {提篮}");
    CHECK(begins(complaint(vocabulary.add_units("提篮\t\t{a b}\tcount")), "units:1:5: '{a b}' is no code"));
    CHECK(begins(complaint(vocabulary.add_units("提篮\t\t{a}\tcount\tbeauty")), "units:1:15: 'beauty' is no dimension"));
    CHECK(begins(complaint(vocabulary.add_units("提篮\t\t{a}\tcount\tcount\t99")), "units:1:21: '99' is no exponent"));
    CHECK(begins(complaint(vocabulary.add_units("提篮\t\t{a}\tcount\tcount\t0\t1")), "units:1:23: more than six cells"));
    CHECK(begins(complaint(vocabulary.add_words("挂果", "w")), "w:1:3: a word takes two cells at least"));
    CHECK(begins(complaint(vocabulary.add_words("挂果\tverbs")), "words:1:4: 'verbs' is no word class; known are "));
    CHECK(complaint(vocabulary.add_words("蹿升\trise\tup")) == "words:1:9: 'up' is no detail of rise; known are '+', '+object', '+noun'");
    CHECK(begins(complaint(vocabulary.add_words("冲破\tbound_before\tabove")), "words:1:17: 'above' is no bound; known are about"));
    CHECK(begins(complaint(vocabulary.add_indicators("甲\tA")), "indicators:1:3: 'A' is no code"));
    CHECK(begins(complaint(vocabulary.add_words("挂\xFF\tverb", "w.tsv")), "w.tsv: not valid UTF-8"));
    auto const error = vocabulary.add_words("挂果\tverb\n蹿升\trises\n");
    REQUIRE(error);
    CHECK(error->code == zhibiao::ErrorCode::invalid_input);
    CHECK(error->byte_offset == 12);
    CHECK(said(Extractor(std::move(vocabulary)), "全县挂果苹果12万提篮。") == said(Extractor(), "全县挂果苹果12万提篮。"));
}

TEST_CASE("two rows that contradict each other are an error, a row given twice is none") {
    Vocabulary vocabulary;
    CHECK(complaint(vocabulary.add_units("提篮\t\t{提篮}\tcount\n提篮\t\t{篮}\tcount\n", "u.tsv")) == "u.tsv:2:1: '提篮' has another meaning in u.tsv:1; keep one of the two rows");
    CHECK_FALSE(vocabulary.add_units("提篮\t\t{提篮}\tcount\n提篮\t\t{提篮}\tcount\n", "u.tsv"));
    CHECK(complaint(vocabulary.add_units("提篮\t\t{篮}\tcount\n", "v.tsv")) == "v.tsv:1:1: '提篮' has another meaning in u.tsv:1; keep one of the two rows");
    CHECK_FALSE(vocabulary.add_indicators("甲数\tindex_a\tmoney\n甲数\tindex_a\n"));
    CHECK(complaint(vocabulary.add_indicators("甲数\tindex_b\n")) == "indicators:1:1: '甲数' has another meaning in indicators:1; keep one of the two rows");
    CHECK(begins(complaint(vocabulary.add_words("挂果\tverb\n挂果\tnoun\n")), "words:2:1: '挂果' has another meaning in words:1"));
}

TEST_CASE("rows with BOM, CRLF and in Traditional script") {
    CHECK(with_units("\xEF\xBB\xBF# own\r\n提籃\t\t{提篮}\tcount\tcount\t0\r\n", "苹果12提篮。") ==
          Lines{"observation 12提篮 name=苹果 kind=level value=12 unit={提篮}"});
}

TEST_CASE("a document outlives its extractor, and another extractor knows nothing of the rows") {
    std::string const text = "全县采摘苹果12万提篮。";
    Lines const before = said(Extractor(), text);
    zhibiao::Document document;
    {
        Vocabulary vocabulary;
        REQUIRE_FALSE(vocabulary.add_units("提篮\t\t{提篮}\tcount\n"));
        document = Extractor(std::move(vocabulary)).extract(text);
    }
    REQUIRE(document.observations.size() == 1);
    CHECK(document.observations[0].unit == "{提篮}");
    CHECK(said(Extractor(), text) == before);
    CHECK(Vocabulary().empty());
}

TEST_CASE("one extractor with rows of its own serves several threads") {
    Vocabulary vocabulary;
    REQUIRE_FALSE(vocabulary.add_units("提篮\t\t{提篮}\tcount\n"));
    REQUIRE_FALSE(vocabulary.add_words("挂果\tverb\n"));
    REQUIRE_FALSE(vocabulary.add_indicators("冰雪装备产值\tice_snow.output\tmoney\n"));
    Extractor const own(std::move(vocabulary)), plain;
    std::string const text = "全县挂果苹果12万提篮，冰雪装备产值3亿元。";
    Lines const with = said(own, text), without = said(plain, text);
    REQUIRE(with != without);
    std::vector<int> right(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < right.size(); ++i)
        threads.emplace_back([&, i] {
            for (int round = 0; round < 50; ++round) right[i] += said(i % 2 == 0 ? own : plain, text) == (i % 2 == 0 ? with : without);
        });
    for (auto& thread : threads) thread.join();
    for (int const count : right) CHECK(count == 50);
}

// Pages that are broken or made to hurt: a clear outcome each.
#include <zhibiao/article/html.hpp>
#include <zhibiao/text/encoding.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace zhibiao;

namespace {

std::string repeated(std::string const& piece, std::size_t count) {
    std::string out;
    out.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

std::string const sentence = "一季度，示例区完成工业产值12.5亿元，同比增长8%，新签约项目16个。";

/// So many that a step that isn't linear would take many minutes for one of them: the test would run into its limit
/// (CMakeLists.txt). No time is asserted here; a busy machine takes as long as it takes.
void check_long(std::string const& piece, std::size_t count, std::string const& before = "") {
    CAPTURE(piece);
    auto const page = read_page(before + repeated(piece, 20 * count));
    CHECK(!page.error);
    CHECK(page.origins.text_size() == page.text.size());
}

}  // namespace

TEST_CASE("100,000 nested tags") {
    for (std::string const tag : {"div", "span", "b", "font", "blockquote", "section", "ul><li", "table><tr><td", "x-y", "em"}) {
        CAPTURE(tag);
        auto const page = read_page("<html><body><h1>示例区一季度开局良好</h1>" + repeated("<" + tag + ">", 100000) + "<p>" + sentence + "</p>");
        REQUIRE(!page.error);
        CHECK(page.text.find(sentence) != std::string::npos);
    }
    auto const closed = read_page("<body>" + repeated("<div>", 100000) + sentence + repeated("</div>", 100000) + "<p>" + sentence);
    REQUIRE(closed.warnings.size() == 1);
    CHECK(closed.warnings[0].code == "deep_nesting");
    CHECK(closed.warnings[0].byte_offset == 6 + 255 * 5);
}

TEST_CASE("an ordinary page warns of nothing, however many paragraphs and fonts it leaves open") {
    auto const page = read_page("<body><table><tr><td>" + repeated("<p><font size=2>" + sentence, 3000));
    CHECK(page.warnings.empty());
    CHECK(page.blocks.size() == 3000);
}

TEST_CASE("megabytes of anything") {
    check_long("<div>", 20000);
    check_long("<div>x", 20000);
    check_long("<p><b a=", 20000);
    check_long("<p><font color=1>x", 20000);
    check_long("<table>x<tr>y<td>", 5000);
    check_long(" a1=2", 20000, "<div");
    check_long("&amp", 50000);
    check_long("&#1", 50000);
    check_long("&notanentity", 20000);
    check_long("<", 50000);
    check_long("<!--", 50000);
    check_long("</p>", 50000);
    check_long("</", 50000);
    check_long("<a href='", 20000);
    check_long("<script>", 20000);
    check_long("<title>", 20000);
    check_long("<h1>示例区一季度开局良好</h1>", 5000);
    check_long("<p>2023-04-20 来源：示例日报</p>", 5000);
    check_long("<p>相关阅读</p>", 5000, "<p>" + sentence);
    check_long("<div class='ad share article content'>" + sentence + "</div>", 3000);
    check_long("<sup>x", 20000);
    check_long("<table><tr><td>1<td>2<tr><td>3<td>4</table>", 3000);
    check_long("<td rowspan=1000 colspan=1000>1", 500, "<table><tr>");
    check_long("<meta name=author content='王明'>", 20000);
    check_long("{\"headline\":", 20000, "<script type='application/ld+json'>");
    check_long("<span itemprop=author>", 20000);
    check_long("&nbsp;　 ", 20000, "<p>");
}

TEST_CASE("bytes that aren't text") {
    using namespace std::string_literals;
    auto const page = read_page("<h1>示例\0区</h1><p>\0一季度，\0示例区完成\xFF产值12.5亿元，\xE4\xB8同比增长8%。</p>\0"s);
    CHECK(!page.error);
    CHECK(page.text.find("示例区完成") != std::string::npos);
    CHECK(page.text.find('\0') == std::string::npos);
    for (auto const& html : {""s, "\0"s, "<"s, "</"s, "<!"s, "<a"s, "<a b"s, "<a b='"s, "&"s, "&#"s, "<!DOCTYPE"s, "<![CDATA["s, "\xFF\xFE"s, "<p"s + std::string(100, '\0')}) CHECK(!read_page(html).error);
}

TEST_CASE("a page of 50 MB") {
    std::string const paragraph = "<p>　　" + repeated(sentence, 6) + "</p>\n";
    auto const html = "<html><head><title>示例区统计资料汇编</title></head><body><h1>示例区统计资料汇编</h1><div>" + repeated(paragraph, 50'000'000 / paragraph.size()) + "</div></body></html>";
    CHECK(html.size() > 49'000'000);
    auto const page = read_page(html);
    REQUIRE(!page.error);
    CHECK(page.blocks.size() == 50'000'000 / paragraph.size() + 1);
    CHECK(page.facts.title.value == "示例区统计资料汇编");
}

TEST_CASE("more tags than any page has") {
    auto const page = read_page(repeated("<b>", 4'000'001));
    REQUIRE(page.error);
    CHECK(page.error->code == ErrorCode::too_large);
    CHECK(page.error->byte_offset == 12'000'000);
    CHECK(page.text.empty());
}

TEST_CASE("two encodings in one page") {
    std::string const gbk = "\xBC\xBE\xB6\xC8\xA3\xAC\xB2\xFA\xD6\xB5\xD4\xF6\xB3\xA4\xA1\xA3";
    auto const mixed = "<html><meta charset=utf-8><body><p>" + repeated(sentence, 20) + "</p><p>" + gbk + "</p></body></html>";
    auto const refused = read_page(decode(mixed, {.html = true}));
    REQUIRE(refused.error);
    CHECK(refused.error->code == ErrorCode::invalid_bytes);
    CHECK(refused.error->byte_offset == mixed.find(gbk));
    auto const replaced = read_page(decode(mixed, {.lossy = true, .html = true}));
    REQUIRE(!replaced.error);
    CHECK(replaced.text.find(sentence) != std::string::npos);
    CHECK(replaced.warnings.at(0).code == "replaced_bytes");
}

TEST_CASE("a page whose text comes by script says so") {
    auto const page = read_page("<html><head><title>示例区一季度开局良好</title></head><body><div id=app></div><script>window.__INITIAL_STATE__={\"body\":\"一季度，产值增长。\"}</script></body></html>");
    CHECK(!page.error);
    CHECK(page.text.empty());
    REQUIRE(page.warnings.size() == 1);
    CHECK(page.warnings[0].code == "no_body");
    CHECK(page.facts.title.value == "示例区一季度开局良好");
}

// Every page of the corpus with bytes put in, taken out and turned around.
TEST_CASE("broken pages") {
    std::uint64_t state = 20230420;
    auto const random = [&](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state >> 33) % below;
    };
    std::string const pieces[] = {"<", ">", "</div>", "<table>", "<td>", "\"", "'", "&", "<!--", "-->", "<script>", "</p>", "<svg>", "<select>", "<a>", "<template>", std::string(1, '\0'), "\xFF", "=", "</body>"};
    for (auto const& entry : std::filesystem::directory_iterator(ZHIBIAO_TESTS_DIR "/corpus/html")) {
        if (entry.path().extension() != ".html") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream words;
        words << file.rdbuf();
        for (int round = 0; round < 12; ++round) {
            auto html = words.str();
            for (int i = 0; i < 10; ++i) {
                auto const at = random(html.size());
                if (random(3) == 0) html.erase(at, random(60));
                else html.insert(at, pieces[random(std::size(pieces))]);
            }
            auto const page = read_page(html);
            CHECK(page.origins.text_size() == page.text.size());
            for (auto const& block : page.blocks) CHECK(block.span.end <= page.text.size());
            if (!page.text.empty()) CHECK(page.origins.input_span({0, static_cast<std::uint32_t>(page.text.size())}).end <= html.size());
        }
    }
}

// What read_page() makes of HTML, by values.
#include <zhibiao/article/html.hpp>
#include <zhibiao/text/encoding.hpp>
#include <zhibiao/zhibiao.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace zhibiao;

namespace {

std::string const body = "<p>一季度，示例区完成工业产值12.5亿元，同比增长8%。</p><p>全区新签约项目16个，计划总投资90亿元，比上年多3个。</p>";

std::string page_of(std::string const& inner, std::string const& head = "") {
    return "<!DOCTYPE html><html><head><meta charset=utf-8>" + head + "</head><body>" + inner + "</body></html>";
}

Document read(std::string const& html) {
    static Extractor const extractor;
    return extractor.extract(read_page(html));
}

std::vector<std::string> lines_of(Page const& page, PageBlockKind kind) {
    std::vector<std::string> lines;
    for (auto const& block : page.blocks)
        if (block.kind == kind) lines.emplace_back(block.span.of(page.text));
    return lines;
}

std::vector<std::string> values_of(Document const& document) {
    std::vector<std::string> values;
    for (auto const& observation : document.observations) values.emplace_back(observation.text);
    return values;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("each statement tells its place") {
    auto const page = read_page(page_of("<h1>示例区一季度开局良好</h1><div>2023-04-20 09:30　来源：示例日报</div>" + body,
                                        "<meta property='og:title' content='示例区一季度开局良好'><meta name=author content='张明远'><title>示例区一季度开局良好_示例网</title>"));
    CHECK(page.facts.title.value == "示例区一季度开局良好");
    CHECK(page.facts.title.place == FactPlace::shown);
    CHECK(page.facts.published.value == "2023-04-20T09:30+08:00");
    CHECK(page.facts.source.value == "示例日报");
    REQUIRE(page.facts.authors.size() == 1);
    CHECK(page.facts.authors[0].value == "张明远");
    CHECK(page.facts.authors[0].place == FactPlace::meta_tag);
    CHECK(lines_of(page, PageBlockKind::title) == Strings{"示例区一季度开局良好"});
    CHECK(lines_of(page, PageBlockKind::meta) == Strings{"2023-04-20 09:30　来源：示例日报"});
    CHECK(lines_of(page, PageBlockKind::paragraph).size() == 2);
}

TEST_CASE("times of all kinds are China's") {
    auto const published = [](std::string const& content) { return read_page(page_of(body, "<meta property='article:published_time' content='" + content + "'>")).facts.published.value; };
    CHECK(published("2023-08-14T02:30:00Z") == "2023-08-14T10:30:00+08:00");
    CHECK(published("2023-08-13T20:30:00-08:00") == "2023-08-14T12:30:00+08:00");
    CHECK(published("2023-08-14T10:30:00+08:00") == "2023-08-14T10:30:00+08:00");
    CHECK(published("2023-08-14T10:30:00+0800") == "2023-08-14T10:30:00+08:00");
    CHECK(published("2023-08-14T16:00:00.000Z") == "2023-08-15T00:00:00+08:00");
    CHECK(published("2023/8/14 10:30") == "2023-08-14T10:30+08:00");
    CHECK(published("2023年08月14日") == "2023-08-14");
    CHECK(published("1691980200") == "2023-08-14T10:30:00+08:00");
    CHECK(published("0001-01-01") == "");
    CHECK(published("今天") == "");
}

TEST_CASE("what is shown goes before what is stated, which may add the time of day") {
    auto const published = [](std::string const& shown, std::string const& stated) {
        return read_page(page_of("<h1>示例区一季度开局良好</h1><div>" + shown + "</div>" + body, "<meta name=publishdate content='" + stated + "'>")).facts.published.value;
    };
    CHECK(published("2023-04-20", "2023-04-20 08:15") == "2023-04-20T08:15+08:00");
    CHECK(published("2023-04-20 09:30", "2023-04-20 08:15") == "2023-04-20T09:30+08:00");
    CHECK(published("2023-04-20", "2023-04-21 08:15") == "2023-04-20");
    CHECK(published("来源：示例日报", "2023-04-21 08:15") == "2023-04-21T08:15+08:00");
}

TEST_CASE("a line about the article may be so short that its string moves with its owner") {
    auto const document = read(page_of("<h1>示例区工业产值增长</h1><p><b>来源:</b><i>某网</i></p>" + body));
    CHECK(document.article.source == "某网");
    auto const dated = read(page_of("<h1>示例区工业产值增长</h1><p>2025-03-12</p>" + body));
    REQUIRE(dated.article.published);
    CHECK(dated.article.published->text == "2025-03-12");
}

TEST_CASE("linked data needn't be valid") {
    auto const facts = read_page(page_of(body, "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",,\"headline\":\"示例区\\u4e00季度开局良好\", \"author\":[{\"name\":\"李文\"},],\"datePublished\":\"2023-04-20\n\"</script>")).facts;
    CHECK(facts.title.value == "示例区一季度开局良好");
    CHECK(facts.title.place == FactPlace::linked_data);
    CHECK(facts.published.value == "2023-04-20");
    REQUIRE(facts.authors.size() == 1);
    CHECK(facts.authors[0].value == "李文");
    auto const other = read_page(page_of(body, "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"headline\":\"栏目\",\"itemListElement\":[{\"headline\":\"首页\"}]}</script>")).facts;
    CHECK(!other.title.known());
}

TEST_CASE("tables of data are rows with cells") {
    auto const page = read_page(page_of("<h1>示例区一季度主要指标</h1>" + body +
                                        "<table><tr><th rowspan=2>指标</th><th colspan=2>一季度</th></tr><tr><th>总量</th><th>增长（%）</th></tr>"
                                        "<tr><td>工业产值</td><td>12.5</td><td>8</td></tr><tr><td>投资</td><td></td><td>-3.1</td></tr></table>"));
    CHECK(lines_of(page, PageBlockKind::row) == Strings{"指标\t一季度", "总量\t增长（%）", "工业产值\t12.5\t8", "投资\t\t-3.1"});
    REQUIRE(page.cells.size() == 10);
    CHECK(page.cells[0].row_span == 2);
    CHECK(page.cells[1].column == 1);
    CHECK(page.cells[1].column_span == 2);
    CHECK(page.cells[2].row == 1);
    CHECK(page.cells[2].column == 1);
    CHECK(page.cells[2].header);
    CHECK(page.cells[5].span.of(page.text) == "12.5");
    CHECK(page.cells[8].span.empty());
    CHECK(page.cells[9].span.of(page.text) == "-3.1");
    CHECK(page.cells[9].row == 3);
    CHECK(page.cells[9].column == 2);
}

TEST_CASE("what no reader sees and what the site says is left out") {
    auto const page = read_page(page_of("<nav><a>首页</a></nav><h1>示例区一季度开局良好</h1><div class=share-box>分享到：微信</div><div>" + body +
                                        "<p style='DISPLAY : NONE'>隐藏的900万元。</p><p hidden>隐藏的800万元。</p><script>var a='700万元。';</script><style>p{}</style><template><p>600万元。</p></template>"
                                        "<div class=relatedNews><p>另一篇报道说，投资达到500万元。</p></div></div><div class=comment><p>网友说，应该再投400万元。</p></div>"
                                        "<footer><p>版权所有 示例网，未经授权不得转载，罚款300万元。</p></footer>"));
    for (auto const* hidden : {"900", "800", "700", "600", "500", "400", "300", "首页", "分享"}) CHECK(page.text.find(hidden) == std::string::npos);
    CHECK(page.text.find("16个") != std::string::npos);
}

TEST_CASE("inline marks") {
    auto const text = [](std::string const& inner) { return read_page(page_of("<h1>示例区一季度开局良好</h1><div><p>" + inner + "</p>" + body + "</div>")).text; };
    CHECK(text("面积达<b>12</b>万m<sup>2</sup>，比上年多一成。").find("面积达12万m2，比上年多一成。") != std::string::npos);
    CHECK(text("产值增长8%<sup>[1]</sup>，居全省首位。").find("产值增长8%，居全省首位。") != std::string::npos);
    CHECK(text("<ruby>邳<rp>(</rp><rt>pī</rt><rp>)</rp></ruby>州市产值增长8%，居首位。").find("邳州市产值") != std::string::npos);
    CHECK(text("全区产值增长\n   8%，居全省首位。").find("全区产值增长 8%，居") != std::string::npos);
    CHECK(text("全区工业\n   产值增长8%，居全省首位。").find("全区工业产值增长8%") != std::string::npos);
    CHECK(text("产值12&nbsp亿元，AT&amp;T投资3亿元。").find("AT&T投资3亿元") != std::string::npos);
}

TEST_CASE("captions and summaries give nothing twice") {
    auto const caption = read(page_of("<h1>示例区签约项目16个</h1><div><figure><img alt='项目99个'><figcaption>示例区签约项目16个</figcaption></figure>" + body + "</div>"));
    CHECK(values_of(caption) == Strings{"12.5亿元", "8%", "16个", "90亿元", "3个"});
    auto const summary = read(page_of("<h1>示例区开局良好</h1><div class=summary>一季度，示例区完成工业产值12.5亿元，同比增长8%。</div><div>" + body + "</div>"));
    CHECK(values_of(summary) == Strings{"12.5亿元", "8%", "16个", "90亿元", "3个"});
    // Another sentence of the body states it again.
    auto const again = read(page_of("<h1>示例区开局良好</h1><div>" + body + "<p>区统计局说，示例区完成工业产值12.5亿元。</p></div>"));
    CHECK(values_of(again).size() == 6);
}

TEST_CASE("origins lead back to the bytes of the HTML") {
    std::string const html = page_of("<h1>示例区一季度开局良好</h1><div>2023-04-20&nbsp;09:30</div><div><p>一季度&#xFF0C;示例<b>区</b>完成&ldquo;工业&rdquo;产值12.5亿元，增长&nbsp;&nbsp;8%。</p>" + body + "</div>");
    auto const page = read_page(html);
    auto const origin_of = [&](std::string_view words) {
        auto const begin = static_cast<std::uint32_t>(page.text.find(words));
        auto const span = page.origins.input_span({begin, begin + static_cast<std::uint32_t>(words.size())});
        return html.substr(span.begin, span.end - span.begin);
    };
    CHECK(page.origins.text_size() == page.text.size());
    CHECK(origin_of("示例区一季度开局良好") == "示例区一季度开局良好");
    CHECK(origin_of("一季度，示例区完成") == "一季度&#xFF0C;示例<b>区</b>完成");
    CHECK(origin_of("，示例") == "&#xFF0C;示例");
    CHECK(origin_of("“工业”产值") == "&ldquo;工业&rdquo;产值");
    CHECK(origin_of("8%。\n一季度，示例区完成工业产值12.5亿元") == "8%。</p><p>一季度，示例区完成工业产值12.5亿元");
}

TEST_CASE("origins of a page in GBK lead to its own bytes") {
    std::string const gbk = "<html><head><meta charset=gbk></head><body><h1>A\xCA\xBE\xC0\xFD\xC7\xF8</h1><p>\xB2\xFA\xD6\xB5" "12\xD2\xDA\xD4\xAA\xA3\xAC\xD4\xF6\xB3\xA4" "8%\xA1\xA3\xCD\xB6\xD7\xCA" "30\xD2\xDA\xD4\xAA\xA3\xAC\xD4\xF6\xB3\xA4" "6%\xA1\xA3</p></body></html>";
    Extractor const extractor;
    auto const document = extractor.extract(read_page(decode(gbk, {.html = true})));
    REQUIRE(document.observations.size() == 4);
    auto const span = document.origin().input_span(document.text().own_span(document.observations[0].span));
    CHECK(gbk.substr(span.begin, span.end - span.begin) == "12\xD2\xDA\xD4\xAA");
    CHECK(document.article.encoding == "GB18030");
}

TEST_CASE("markup is told from text") {
    for (std::string_view const html : {"<!DOCTYPE html><p>", "\xEF\xBB\xBF  <html>", "\n\n<HTML>", "<?xml version='1.0'?><!DOCTYPE html>", "<!-- a --><div>", "<div class=a>", "<p>文"}) CHECK(looks_like_html(html));
    CHECK(looks_like_html(std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14)));
    CHECK(looks_like_html(std::string_view("\xFE\xFF\0<\0h\0t\0m\0l\0>", 14)));
    for (std::string_view const text : {"", " ", "文字", "<某某>", "< 5%", "<5%的企业", "a <html>", "{\"text\": \"<html>\"}"}) CHECK(!looks_like_html(text));
}

// Tables of pages: their cells, wide and high ones, their captions, and what is observed in them.
#include <support/describe.hpp>
#include <zhibiao/article/html.hpp>
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::vector<std::string> observed(std::string const& table) {
    static zhibiao::Extractor const extractor;
    std::string const page = "<html><head><title>长春市2024年一季度主要经济指标</title></head><body><div class='content'><h1>长春市2024年一季度主要经济指标</h1>"
                             "<p>一季度，全市上下稳中求进，各项工作有序推进，经济运行总体平稳，主要指标见下表。</p>" + table + "<p>下一步，全市将继续抓好各项工作，推动经济平稳运行。</p></div></body></html>";
    zhibiao::Options options;
    options.published = zhibiao::parse_date("2024-06-15");
    return corpus::describe_observations(extractor.extract(zhibiao::read_page(page), options));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("heads of two rows with wide and high cells") {
    auto const lines = observed("<table><thead><tr><th rowspan=2>指标</th><th colspan=2>一季度</th></tr><tr><th>绝对量（亿元）</th><th>同比增长（%）</th></tr></thead>"
                                "<tr><td>固定资产投资</td><td>120.5</td><td>4.2</td></tr><tr><td>工业投资</td><td></td><td>-7.5</td></tr></table>");
    CHECK(lines == Lines{"observation 120.5 name=固定资产投资 concept=investment.fixed_assets kind=level value=12050000000 unit=CNY period=2024-01-01/2024-03-31 subject=长春市",
                         "observation 4.2 name=固定资产投资 concept=investment.fixed_assets kind=growth basis=yoy value=4.2 unit=% period=2024-01-01/2024-03-31 subject=长春市",
                         "observation -7.5 name=工业投资 concept=investment.industry kind=growth basis=yoy value=-7.5 unit=% period=2024-01-01/2024-03-31 subject=长春市"});
}

TEST_CASE("a caption tells the unit, a label covers several rows") {
    auto const lines = observed("<table><caption>各区县投资（单位：亿元）</caption><tr><th>地区</th><th>项目</th><th>金额</th></tr>"
                                "<tr><td rowspan=2>绿园区</td><td>固定资产投资</td><td>80.2</td></tr><tr><td>工业投资</td><td>30.1</td></tr>"
                                "<tr><td>二道区</td><td>固定资产投资</td><td>66.4</td></tr></table>");
    CHECK(lines == Lines{"observation 80.2 name=固定资产投资 concept=investment.fixed_assets kind=level value=8020000000 unit=CNY period=2024-01-01/2024-03-31 subject=长春市绿园区",
                         "observation 30.1 name=工业投资 concept=investment.industry kind=level value=3010000000 unit=CNY period=2024-01-01/2024-03-31 subject=长春市绿园区",
                         "observation 66.4 name=固定资产投资 concept=investment.fixed_assets kind=level value=6640000000 unit=CNY period=2024-01-01/2024-03-31 subject=长春市二道区"});
}

TEST_CASE("the title and the unit as rows of the table, parts set in") {
    auto const lines = observed("<table><tr><td colspan=3>2023年财政收入</td></tr><tr><td colspan=3>单位：亿元</td></tr><tr><td>项目</td><td>2023年</td><td>增长</td></tr>"
                                "<tr><td>一般公共预算收入</td><td>495.6</td><td>8.1</td></tr><tr><td>&nbsp;&nbsp;税收收入</td><td>361.3</td><td>9.2</td></tr></table>");
    CHECK(lines == Lines{"observation 495.6 name=一般公共预算收入 concept=fiscal.revenue kind=level value=49560000000 unit=CNY period=2023-01-01/2023-12-31 subject=长春市",
                         "observation 8.1 name=一般公共预算收入 concept=fiscal.revenue kind=growth value=8.1 unit=% period=2023-01-01/2023-12-31 subject=长春市",
                         "observation 361.3 name=税收收入 concept=fiscal.tax kind=level value=36130000000 unit=CNY period=2023-01-01/2023-12-31 subject=长春市 part_of=1",
                         "observation 9.2 name=税收收入 concept=fiscal.tax kind=growth value=9.2 unit=% period=2023-01-01/2023-12-31 subject=长春市"});
}

TEST_CASE("tables that hold no statistics") {
    CHECK(observed("<table><tr><th>序号</th><th>窗口</th><th>电话</th></tr><tr><td>1</td><td>社保</td><td>88776655</td></tr><tr><td>2</td><td>医保</td><td>88776656</td></tr></table>").empty());
    CHECK(observed("<table><tr><td>索引号</td><td>2024-00123</td></tr><tr><td>发文日期</td><td>2024-03-05</td></tr><tr><td>有效性</td><td>有效</td></tr></table>").empty());
}

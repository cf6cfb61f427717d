#include "encoded.hpp"

#include <zhibiao/text/encoding.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;
using namespace std::string_literals;

namespace {

std::string found(std::string_view bytes) { return decode(bytes).encoding; }

/// Lines of an article as they come alone: titles, labels, names, cells of a table.
char const* const hans_lines[] = {
    "投资", "增长", "来源：澄湖日报", "责任编辑：林一鸣", "第一产业", "同比增长7.4%", "（单位：亿元）", "澄湖县统计局", "2024年1-6月", "二〇二四年七月二十三日",
    "全县粮食总产量达到21.6万吨，再创历史新高。", "黑龙江", "鄂尔多斯", "新疆维吾尔自治区", "本报讯（记者 何晓）昨日，记者从县发改局获悉。", "GDP", "一、综合", "表1 主要经济指标",
    "社会消费品零售总额", "“放管服”改革", "绿水青山就是金山银山", "农村居民人均可支配收入12,345元", "开工项目37个，竣工19个", "打印 | 关闭", "版权所有：澄湖县人民政府", "下一篇：没有了",
};
char const* const hant_lines[] = {
    "投資", "增長", "來源：澄湖日報", "責任編輯：林一鳴", "第一產業", "同比增長7.4%", "（單位：億元）", "澄湖縣統計局", "2024年1-6月", "二○二四年七月二十三日",
    "全縣糧食總產量達到21.6萬噸，再創歷史新高。", "黑龍江", "臺北市政府主計處", "香港特別行政區政府", "【記者何曉／澄湖報導】昨日，記者從縣府獲悉。", "GDP", "一、綜合", "表1 主要經濟指標",
    "社會消費品零售總額", "「一站式」服務", "失業率維持在3.1%", "人均可支配所得12,345元", "動工項目37個，竣工19個", "列印 | 關閉", "版權所有：澄湖縣政府", "下一篇：沒有了",
};

}  // namespace

TEST_CASE("single lines in every encoding") {
    for (std::string const line : hans_lines) {
        CAPTURE(line);
        bool const ascii = line == "GDP";
        CHECK(found(line) == "UTF-8");
        CHECK(found(encoded::in("GB18030", line)) == (ascii ? "UTF-8" : "GB18030"));
        CHECK(decode(encoded::in("GB18030", line)).utf8 == line);
    }
    for (std::string const line : hant_lines) {
        CAPTURE(line);
        bool const ascii = line == "GDP";
        CHECK(found(line) == "UTF-8");
        CHECK(found(encoded::in("CP950", line)) == (ascii ? "UTF-8" : "Big5"));
        CHECK(decode(encoded::in("CP950", line)).utf8 == line);
        CHECK(found(encoded::in("GB18030", line)) == (ascii ? "UTF-8" : "GB18030"));
    }
}

TEST_CASE("UTF-16 without a byte order mark") {
    std::vector<std::string> lines(std::begin(hans_lines), std::end(hans_lines));
    lines.insert(lines.end(), std::begin(hant_lines), std::end(hant_lines));
    for (std::string const& line : lines) {
        CAPTURE(line);
        if (line.size() < 18) continue;  // four characters may as well be ASCII
        CHECK(found(encoded::in("UTF-16LE", line)) == "UTF-16LE");
        CHECK(found(encoded::in("UTF-16BE", line)) == "UTF-16BE");
    }
    CHECK(found(encoded::in("UTF-16LE", "GDP growth: 5.2%\n")) == "UTF-16LE");
    CHECK(found(encoded::in("UTF-16BE", "GDP growth: 5.2%\n")) == "UTF-16BE");
}

TEST_CASE("a long head of ASCII, and a text in the middle of it") {
    std::string const head(100'000, ' ');
    CHECK(found(head) == "UTF-8");
    for (auto const& sample : encoded::samples) {
        CAPTURE(sample.iconv_name);
        auto const bytes = encoded::in(sample.iconv_name, head + std::string(sample.text) + head);
        CHECK(found(bytes) == sample.name);
    }
}

TEST_CASE("what is no Chinese stays UTF-8 where it is") {
    for (std::string const text : {"", "plain ASCII\n", "naïve café", "12 °C ± 3 µm × 5 ·", "«Привет», Москва", "Ελλάδα και Κύπρος", "A·B·C", "한국어 텍스트", "日本語のテキスト", "🙂"})
        CHECK_MESSAGE(found(text) == "UTF-8", text);
    CHECK(found("產值\0增長\0\0"s) == "UTF-8");
    CHECK(found("a\0b"s) == "UTF-8");
    CHECK(found("\0\0\0\0"s) == "UTF-8");
}

TEST_CASE("GB18030 that is UTF-8 by chance") {
    CHECK(decode(encoded::in("GB18030", "目录")).utf8 == "目录");
    CHECK(decode(encoded::in("GB18030", "席同志")).utf8 == "席同志");
    CHECK(decode(encoded::in("GB18030", "联通")).utf8 == "联通");
}

TEST_CASE("UTF-8 with something broken is no GB18030") {
    std::string const text(encoded::hans);
    CHECK(found(text.substr(0, text.size() - 2)) == "UTF-8");
    CHECK(decode(text.substr(0, text.size() - 2)).error->byte_offset == text.size() - 4);
    CHECK(found("投资\xE5\xA2") == "UTF-8");
    CHECK(decode("投资\xE5\xA2").error->byte_offset == 6);
    CHECK(decode("投资增长\xFF，同比增长8%").error->byte_offset == 12);
}

TEST_CASE("what a page says") {
    std::string const body = "<title>澄湖县上半年经济运行情况</title><p>工业总产值128.6亿元";
    auto const gb = encoded::in("GB18030", body), big5 = encoded::in("CP950", "<p>澄湖縣工業總產值128.6億元");
    for (std::string const meta : {"<meta charset=gb2312>", "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=GBK\">", "<meta charset = ' gb18030 ' />",
                                   "<?xml version=\"1.0\" encoding=\"GB2312\"?><html>", "<!-- <meta charset=big5> --><meta charset=\"gbk\">"}) {
        CAPTURE(meta);
        CHECK(found(meta + gb) == "GB18030");
        CHECK(decode(meta + gb).utf8 == meta + body);
    }
    CHECK(found("<meta charset=big5>" + big5) == "Big5");
    CHECK(decode("text first <meta charset=big5>\xA4\xA4", {.html = true}).encoding == "Big5");
    CHECK(found("<meta charset=utf-16>" + body) == "UTF-8");
    // Only what the page plainly isn't is not believed.
    CHECK(found("<meta charset=gb2312>" + body) == "UTF-8");
    CHECK(found("<meta charset=utf-8>" + gb) == "GB18030");
    CHECK(found("<meta charset=utf-8>" + big5) == "Big5");
    CHECK(found("<meta charset=gbk>" + big5) == "Big5");
    CHECK(found("<meta charset=big5>" + gb) == "GB18030");
    CHECK(found("<meta charset=klingon>" + gb) == "GB18030");
    CHECK(found("\xEF\xBB\xBF<meta charset=gbk>" + body) == "UTF-8");
    CHECK(found("<meta charset=utf-8>" + body + "\xFF") == "UTF-8");
}

#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace zhibiao;

namespace {

Text read(std::string_view bytes) {
    auto result = read_text(bytes);
    REQUIRE(!result.error);
    return std::move(result.text);
}

std::uint32_t size_of(Text const& text) { return static_cast<std::uint32_t>(text.reading().size()); }

bool begins_character(std::string_view text, std::size_t at) { return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; }

/// What a span stands for must read as the span does.
void check_all_spans(Text const& text) {
    auto const reading = text.reading();
    for (std::uint32_t begin = 0; begin <= reading.size(); ++begin)
        for (std::uint32_t end = begin; end <= reading.size(); ++end) {
            if (!begins_character(reading, begin) || !begins_character(reading, end)) continue;
            auto const own = text.own_words({begin, end});
            CHECK(Text(std::string(own)).reading() == reading.substr(begin, end - begin));
        }
}

}  // namespace

TEST_CASE("a Simplified text is one string") {
    auto const text = read("投资48.93亿元，同比增长8%。");
    CHECK(text.own() == "投资48.93亿元，同比增长8%。");
    CHECK(text.reading().data() == text.own().data());
    CHECK(text.script() == Script::hans);
    CHECK(text.own_span({3, 6}) == Span{3, 6});
}

TEST_CASE("byte order mark, line ends, blanks and NUL are left as they are, but for the mark") {
    CHECK(read("\xEF\xBB\xBF产值").own() == "产值");
    CHECK(read("\xEF\xBB\xBF").own().empty());
    CHECK(read("产值\r\n增长\n\r").own() == "产值\r\n增长\n\r");
    CHECK(read("").own().empty());
    CHECK(read("").reading().empty());
    CHECK(read(" \t\r\n ").reading() == " \t\r\n ");
    CHECK(read(std::string_view("a\0b", 3)).reading() == std::string_view("a\0b", 3));
}

TEST_CASE("full-width digits, letters and signs are read as ASCII") {
    CHECK(read("０１２３４５６７８９").reading() == "0123456789");
    CHECK(read("ＡＺａｚ").reading() == "AZaz");
    CHECK(read("％＋－．＄～／−").reading() == "%+-.$~/-");
    CHECK(read("￥５").reading() == "¥5");
    CHECK(read("一　二\u00A0三\u2003四").reading() == "一 二 三 四");
}

TEST_CASE("punctuation stays as written") {
    CHECK(read("，。；：（）！？“”‘’、《》…—").reading() == "，。；：（）！？“”‘’、《》…—");
}

TEST_CASE("characters that show nothing are left out of the reading") {
    auto const text = read("增长\u200B３．５\uFEFF％");
    CHECK(text.reading() == "增长3.5%");
    CHECK(text.own_words({0, 6}) == "增长");
    CHECK(text.own_words({0, 7}) == "增长\u200B３");
    CHECK(text.own_words({6, 7}) == "３");
    CHECK(text.own_words({8, 9}) == "５");
    CHECK(text.own_words({9, 10}) == "％");
    CHECK(text.own_words({0, size_of(text)}) == text.own());
}

TEST_CASE("Traditional script is read as Simplified, one code point to one") {
    auto const text = read("雲河區國內生産總值增長，衆創空間裏的企業爲數衆多，纔");
    CHECK(text.reading() == "云河区国内生产总值增长，众创空间里的企业为数众多，才");
    CHECK(text.own().size() == text.reading().size());
    CHECK(text.script() == Script::hant);
    CHECK(text.own_words({0, 9}) == "雲河區");
}

TEST_CASE("look-alikes that PDF files give for Han characters") {
    auto const text = read("⼯业⽣产总值\uF914");
    CHECK(text.reading() == "工业生产总值乐");
    CHECK(text.script() == Script::hans);
    CHECK(text.own_words({0, 6}) == "⼯业");
}

TEST_CASE("a few variants in a Simplified text don't make it Traditional, nor a few Simplified ones the other way") {
    CHECK(read("这家企业的产值为３亿元，负责人姓乾，厂长说发展势头很好").script() == Script::hans);
    CHECK(read("這家企業的產值為３億元，負責人説发展勢頭很好").script() == Script::hant);
    CHECK(read("2021").script() == Script::hans);
    CHECK(read("").script() == Script::hans);
    // 年, 高, 面 are written in both scripts.
    CHECK(read("今年銷售再創新高").script() == Script::hant);
}

TEST_CASE("cutting the reading leaves the own text") {
    auto text = read("提升全区招商\n\n  引资１０亿元");
    Span const gap{18, 22};
    text.cut({&gap, 1});
    CHECK(text.reading() == "提升全区招商引资10亿元");
    CHECK(text.own() == "提升全区招商\n\n  引资１０亿元");
    CHECK(text.own_words({12, 24}) == "招商\n\n  引资");
    CHECK(text.own_words({12, 18}) == "招商");
    CHECK(text.own_words({18, 24}) == "引资");
    CHECK(text.own_words({24, 26}) == "１０");
    CHECK(text.own_words({0, size_of(text)}) == text.own());
}

TEST_CASE("cuts at the beginning, at the end, side by side and twice") {
    auto text = read("\n一\n\u200B二３\n四\n");
    CHECK(text.reading() == "\n一\n二3\n四\n");
    std::vector<Span> const first = {{0, 1}, {4, 5}};
    text.cut(first);
    CHECK(text.reading() == "一二3\n四\n");
    CHECK(text.own_words({0, 3}) == "一");
    CHECK(text.own_words({3, 6}) == "二");
    CHECK(text.own_words({0, 7}) == "一\n\u200B二３");
    std::vector<Span> const second = {{7, 8}, {11, 12}};
    text.cut(second);
    CHECK(text.reading() == "一二3四");
    CHECK(text.own_words({6, 7}) == "３");
    CHECK(text.own_words({7, 10}) == "四");
    CHECK(text.own_words({0, 10}) == "一\n\u200B二３\n四");
    text.cut({});
    CHECK(text.reading() == "一二3四");
}

TEST_CASE("every span of a reading stands for own words that read the same") {
    check_all_spans(read("增长１２．５％，\u200B國內　生产值￥３\uFEFF億😀元\u200B"));
    check_all_spans(read("\u200B\u200B１\u200B"));
    std::mt19937 random(20220811);
    std::vector<std::string> const pieces = {"产", "國", "１", "　", "\u200B", "a", "，", "￥", "😀", "\u00A0", "％"};
    for (int round = 0; round < 60; ++round) {
        std::string own;
        for (auto i = random() % 12; i > 0; --i) own += pieces[random() % pieces.size()];
        check_all_spans(read(own));
    }
}

TEST_CASE("a text can be copied and moved") {
    auto text = read("１２亿元");
    auto const copy = text;
    auto const moved = std::move(text);
    CHECK(copy.reading() == "12亿元");
    CHECK(moved.own_words({0, 2}) == "１２");
}

TEST_CASE("own words of a stretch are those that the whole text has there") {
    std::string own = "某市";
    for (int i = 0; i < 12; ++i) own += i % 3 == 0 ? "增长８％，" : i % 3 == 1 ? "增\u200B速\n" : "全區，";
    zhibiao::Text text(own);
    auto const size = static_cast<std::uint32_t>(text.reading().size());
    std::vector<Span> breaks;
    for (std::uint32_t at = 0; at < size; ++at)
        if (text.reading()[at] == '\n') breaks.push_back({at, at + 1});
    text.cut(breaks);
    auto const end = static_cast<std::uint32_t>(text.reading().size());
    auto const begins = [&](std::uint32_t at) { return begins_character(text.reading(), at); };
    zhibiao::OwnWords words(text);
    for (Span const stretch : {Span{0, end}, Span{6, 30}, Span{30, 60}, Span{60, end}, Span{3, 9}, Span{0, end}}) {
        words.enter(stretch);
        for (std::uint32_t begin = 0; begin <= end; ++begin)
            for (std::uint32_t last = begin; last <= end; ++last) {
                if (!begins(begin) || !begins(last)) continue;
                CAPTURE(begin);
                CAPTURE(last);
                auto const expected = text.own_words({begin, last});
                auto const found = words({begin, last});
                CHECK(found.data() == expected.data());
                CHECK(found.size() == expected.size());
            }
    }
}

#include <zhibiao/article/article.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace zhibiao;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

/// Blocks in order and inside the reading, sentences inside their blocks.
void check_article(std::string_view bytes, bool lossy = false) {
    auto result = read_text(bytes, {.lossy = lossy});
    REQUIRE(!result.error);
    Arena arena;
    auto const article = read_article(result.text, arena);
    auto const size = result.text.reading().size();
    std::uint32_t end = 0, sentence = 0;
    bool sound = true;
    for (auto const& block : article.blocks) {
        sound &= block.span.begin >= end && block.span.begin < block.span.end && block.span.end <= size && block.first_sentence == sentence;
        end = block.span.end;
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) sound &= block.span.contains(article.sentences[sentence + i]) && !article.sentences[sentence + i].empty();
        sentence += block.sentence_count;
    }
    CHECK(sound);
    CHECK(sentence == article.sentences.size());
}

}  // namespace

TEST_CASE("nothing to read") {
    for (std::string_view const bytes : {"", " ", "\n", "\r\n\r\n", "\t 　\u200B\n\u00A0\n"}) {
        auto result = read_text(bytes);
        Arena arena;
        auto const article = read_article(result.text, arena);
        CHECK(article.blocks.empty());
        CHECK(article.sentences.empty());
        CHECK(article.title.empty());
        CHECK_FALSE(article.published);
    }
}

// A step that isn't linear would take minutes for each piece: the test would run into its limit (CMakeLists.txt).
TEST_CASE("megabytes of one thing over and over") {
    constexpr std::size_t size = 2'000'000;
    for (std::string_view const piece :
         {"工业增加值增长", "工业增加值增长5%。", "\n", "\r\n", "（", "(", "《", "“", "\"", "?\",", "？", "……", "2021-10-18 ", "来源：", "记者", "责编：张三 ", "| ", "> ", "周 ", "。\n", "a\n", "工业\n", "一、\n", "（\n", "“\n",
          "来源：\n2021\n", "2021-10-18 09:24 来源：\n", "记者 张三\n", "版权授权\n", "各位代表：\n", "相关新闻\n", "3、版权\n", "这一年，好事多。\n全区实施项目四百二十个，完成投资八百六十亿元，同比增长一成。\n", "工业增加值增长，\n",
          "——2021年1月1日在会议上\n", "１２", "國", "　", "\u200B", "\u2028", "投资\t5\n", "（张三）\n", "某某标题\n"}) {
        CAPTURE(piece);
        check_article(repeated(piece, size));
    }
}

TEST_CASE("binary input") {
    std::mt19937 random(20220811);
    std::string bytes(200'000, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(random());
    check_article(bytes, true);
    check_article(std::string(100'000, '\0'));
}

TEST_CASE("random lines of an article's words") {
    std::mt19937 random(20210401);
    std::vector<std::string> const pieces = {"云河区", "2022-08-11 09:24", "来源：", "云河日报", "\n", "\n\n", "　　", "。", "，", "责编：", "周明远", "（", "）", "“", "”", "编者按", "本报讯", "记者 ", "摄", "一、", "……", "同比增长8%",
                                             "——", "版权所有", "相关新闻", "1、", "|", ">", "各位代表：", "下载", "大", "\r\n", "完成投资３１亿元", "總值", "图为", "。\n"};
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (auto i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
        CAPTURE(text);
        check_article(text);
    }
}

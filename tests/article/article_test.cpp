#include <zhibiao/article/article.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;

namespace {

std::vector<std::string> sentences_of(std::string_view document) {
    auto result = read_text(document);
    REQUIRE(!result.error);
    Arena arena;
    auto const article = read_article(result.text, arena);
    std::vector<std::string> sentences;
    for (auto const span : article.sentences) sentences.emplace_back(result.text.own_words(span));
    return sentences;
}

}  // namespace

TEST_CASE("sentences end at stops and at the end of the block") {
    CHECK(sentences_of("产值12.5亿元；增长8%。第二句！\n第三句") == std::vector<std::string>{"产值12.5亿元；增长8%。", "第二句！", "第三句"});
    CHECK(sentences_of("“太方便了。”他说。") == std::vector<std::string>{"“太方便了。”", "他说。"});
    CHECK(sentences_of("出台《路在何方？》一文。") == std::vector<std::string>{"出台《路在何方？》一文。"});
    CHECK(sentences_of("增长12%……数字背后是汗水。") == std::vector<std::string>{"增长12%……", "数字背后是汗水。"});
}

#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <random>

using namespace zhibiao;

namespace {

Text read(std::string_view bytes) {
    auto result = read_text(bytes);
    REQUIRE(!result.error);
    return std::move(result.text);
}

}  // namespace

TEST_CASE("a Simplified text is one string") {
    auto const text = read("投资48.93亿元。");
    CHECK(text.own() == "投资48.93亿元。");
    CHECK(text.reading().data() == text.own().data());
    CHECK(text.script() == Script::hans);
}

TEST_CASE("full-width signs, blanks and invisible characters") {
    auto const text = read("产值１２．５％，　增长\u200B３。");
    CHECK(text.reading() == "产值12.5%， 增长3。");
    CHECK(text.own_words({6, 11}) == "１２．５％");
    auto const at = static_cast<std::uint32_t>(text.reading().find("增长3"));
    CHECK(text.own_words({at, at + 6}) == "增长");
    CHECK(text.own_words({at, at + 7}) == "增长\u200B３");
    CHECK(text.own_words({at + 6, at + 7}) == "３");
    CHECK(text.own_words({0, static_cast<std::uint32_t>(text.reading().size())}) == text.own());
}

TEST_CASE("cutting the reading leaves the own text") {
    auto text = read("提升全区招商\n\n  引资１０亿元");
    CHECK(text.reading() == "提升全区招商\n\n  引资10亿元");
    Span const gap{18, 22};
    text.cut({&gap, 1});
    CHECK(text.reading() == "提升全区招商引资10亿元");
    CHECK(text.own() == "提升全区招商\n\n  引资１０亿元");
    CHECK(text.own_words({12, 24}) == "招商\n\n  引资");
    CHECK(text.own_words({12, 18}) == "招商");
    CHECK(text.own_words({18, 24}) == "引资");
    CHECK(text.own_words({24, 26}) == "１０");
}

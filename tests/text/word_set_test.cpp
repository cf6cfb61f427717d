#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

using namespace zhibiao::fixed_words;

constexpr std::string_view person_ends[] = {"专家", "人", "员", "技术工人", "行家", "作家", "选手"};
constexpr std::string_view heads[] = {"GDP", "1", "24小时", ",", "PM2.5浓度", "同时", "先后", "先", "，", "·"};
constexpr std::string_view marks[] = {",", ".", ":"};
constexpr std::string_view one[] = {"亿"};

// Few kinds of bytes, words of all sizes up to 9, so that they end in each other and share their slots.
constexpr std::string_view alike[] = {"a", "ab", "aba", "abab", "b\xE4\xB8", "\xB8\xE4\xB8", "ba\xB8", "bbbbb", "a\xE4\xB8\xE4\xB8", "\xE4\xB8\xE4\xB8\xE4\xB8", "ababababa", "bababab\xB8"};

struct Plain {
    bool begins = false, ends = false, equals = false, holds = false;
};

template <auto const& words>
Plain plainly(std::string_view text) {
    Plain found;
    for (std::string_view const word : words) {
        found.begins |= text.starts_with(word);
        found.ends |= text.ends_with(word);
        found.equals |= text == word;
        found.holds |= text.find(word) != std::string_view::npos;
    }
    return found;
}

}  // namespace

TEST_CASE("a word of a set at the end of a text") {
    CHECK(ends_with_any<person_ends>("技术员"));
    CHECK(ends_with_any<person_ends>("员"));
    CHECK(ends_with_any<person_ends>("3名专家"));
    CHECK(ends_with_any<person_ends>("行家"));
    CHECK_FALSE(ends_with_any<person_ends>("大家"));
    CHECK_FALSE(ends_with_any<person_ends>("家"));
    CHECK_FALSE(ends_with_any<person_ends>("人均"));
    CHECK_FALSE(ends_with_any<person_ends>("GDP"));
    CHECK_FALSE(ends_with_any<person_ends>("a"));
    CHECK_FALSE(ends_with_any<person_ends>(""));
    CHECK(ends_with_any<one>("3亿"));
    CHECK_FALSE(ends_with_any<one>("3亿元"));
}

TEST_CASE("a word of a set at the beginning of a text, whatever its size and bytes") {
    CHECK(begins_with_any<heads>("GDP增速"));
    CHECK(begins_with_any<heads>("GDP"));
    CHECK(begins_with_any<heads>("24小时不停转"));
    CHECK_FALSE(begins_with_any<heads>("24小"));
    CHECK(begins_with_any<heads>("1"));
    CHECK(begins_with_any<heads>("1至2月"));
    CHECK(begins_with_any<heads>(", "));
    CHECK(begins_with_any<heads>("，其中"));
    CHECK(begins_with_any<heads>("·"));
    CHECK(begins_with_any<heads>("先进"));
    CHECK(begins_with_any<heads>("PM2.5浓度改善"));
    CHECK_FALSE(begins_with_any<heads>("PM2.5"));
    CHECK_FALSE(begins_with_any<heads>("同"));
    CHECK_FALSE(begins_with_any<heads>("同期"));
    CHECK_FALSE(begins_with_any<heads>(""));
    CHECK(begins_with_any<marks>(".5"));
    CHECK_FALSE(begins_with_any<marks>("；"));
    CHECK_FALSE(begins_with_any<marks>("亿元"));
    CHECK(ends_with_any<marks>("亿元:"));
}

TEST_CASE("a text that is a word of a set, or holds one") {
    CHECK(equals_any<person_ends>("人"));
    CHECK(equals_any<person_ends>("技术工人"));
    CHECK_FALSE(equals_any<person_ends>("工人"));
    CHECK_FALSE(equals_any<person_ends>("技术员"));
    CHECK_FALSE(equals_any<person_ends>(""));
    CHECK(equals_any<heads>("1"));
    CHECK_FALSE(equals_any<heads>("11"));
    CHECK(holds_any<person_ends>("请专家来"));
    CHECK(holds_any<person_ends>("a，·人"));
    CHECK_FALSE(holds_any<person_ends>("请来大家"));
    CHECK_FALSE(holds_any<person_ends>(""));
}

TEST_CASE("which word of a set a text ends with: the shortest one") {
    CHECK(word_at_end<person_ends>("老行家") == "行家");
    CHECK(word_at_end<person_ends>("技术工人") == "人");
    CHECK(word_at_end<person_ends>("大家").empty());
    CHECK(word_at_end<person_ends>("").empty());
}

TEST_CASE("a set agrees with a walk over its words") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto size = random() % 12; size > 0; --size) text += "ab\xE4\xB8"[random() % 4];
        Plain const plain = plainly<alike>(text);
        REQUIRE(begins_with_any<alike>(text) == plain.begins);
        REQUIRE(ends_with_any<alike>(text) == plain.ends);
        REQUIRE(equals_any<alike>(text) == plain.equals);
    }
}

TEST_CASE("every word of a set is found, and as part of a text of whole characters") {
    for (std::string_view const word : heads) {
        CHECK(begins_with_any<heads>(std::string(word) + "在"));
        CHECK(ends_with_any<heads>("在" + std::string(word)));
        CHECK(equals_any<heads>(word));
        CHECK(holds_any<heads>("在" + std::string(word) + "在"));
    }
}

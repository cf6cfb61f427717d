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
    bool begins = false, ends = false, equals = false;
};

template <auto const& words>
Plain plainly(std::string_view text) {
    Plain found;
    for (std::string_view const word : words) {
        found.begins |= text.starts_with(word);
        found.ends |= text.ends_with(word);
        found.equals |= text == word;
    }
    return found;
}

}  // namespace

TEST_CASE("a word of a set at the end of a text") {
    for (std::string_view const text : {"技术员", "员", "3名专家", "行家"}) CHECK(ends_with_any<person_ends>(text));
    for (std::string_view const text : {"大家", "家", "人均", "GDP", "a", ""}) CHECK_FALSE(ends_with_any<person_ends>(text));
    CHECK(ends_with_any<one>("3亿"));
    CHECK_FALSE(ends_with_any<one>("3亿元"));
    CHECK(ends_with_any<marks>("亿元:"));
}

TEST_CASE("a word of a set at the beginning of a text, whatever its size and bytes") {
    for (std::string_view const text : {"GDP增速", "GDP", "24小时不停转", "1", "1至2月", ", ", "，其中", "·", "先进", "PM2.5浓度改善"}) CHECK(begins_with_any<heads>(text));
    for (std::string_view const text : {"24小", "PM2.5", "同", "同期", "其", "G", ""}) CHECK_FALSE(begins_with_any<heads>(text));
    CHECK(begins_with_any<marks>(".5"));
    for (std::string_view const text : {"；", "亿元", ""}) CHECK_FALSE(begins_with_any<marks>(text));
}

TEST_CASE("a text that is a word of a set, or holds one") {
    for (std::string_view const text : {"人", "技术工人"}) CHECK(equals_any<person_ends>(text));
    for (std::string_view const text : {"工人", "技术员", ""}) CHECK_FALSE(equals_any<person_ends>(text));
    CHECK(equals_any<heads>("1"));
    CHECK_FALSE(equals_any<heads>("11"));
    for (std::string_view const text : {"请专家来", "a，·人"}) CHECK(holds_any<person_ends>(text));
    for (std::string_view const text : {"请来大家", ""}) CHECK_FALSE(holds_any<person_ends>(text));
}

TEST_CASE("which word of a set a text ends with: the longest one") {
    CHECK(word_at_end<person_ends>("老行家") == "行家");
    CHECK(word_at_end<person_ends>("技术工人") == "技术工人");
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

#include <zhibiao/text/word_table.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

TEST_CASE("the longest word wins, wherever it ends") {
    zhibiao::WordTable table;
    table.add("个", 1);
    table.add("个百分点", 2);
    table.add("k", 3);
    table.add("km", 4);
    table.add("km2", 5);
    table.add("km/h", 6);
    table.add("元/m", 7);
    CHECK(table.longest("个项目").value == 1);
    CHECK(table.longest("个百分点").length == 12);
    CHECK(table.longest("个百分").value == 1);
    CHECK(table.longest("kg").value == 3);
    CHECK(table.longest("km，").value == 4);
    CHECK(table.longest("km2").value == 5);
    CHECK(table.longest("km/h").value == 6);
    CHECK(table.longest("元/m2").length == 5);
    CHECK_FALSE(table.longest("元"));
    CHECK_FALSE(table.longest(""));
    CHECK_FALSE(table.longest("百分点"));
}

TEST_CASE("a word added again takes the new value") {
    zhibiao::WordTable table;
    table.add("亿元", 1);
    table.add("亿元", 9);
    CHECK(table.longest("亿元整").value == 9);
}

TEST_CASE("it agrees with a plain map on random words of any bytes") {
    std::mt19937 random(7);
    unsigned letters = 4;
    SUBCASE("of few kinds") {}
    SUBCASE("of few kinds, the highest and lowest among them") { letters = 6; }
    std::map<std::string, std::uint32_t> words;
    zhibiao::WordTable table;
    auto const some = [&](int most) {
        std::string word;
        for (int i = std::uniform_int_distribution(1, most)(random); i > 0; --i) word += static_cast<char>("ab\xE4\xB8\0\xFF"[random() % letters]);
        return word;
    };
    for (std::uint32_t i = 0; i < 3000; ++i) {
        std::string const word = some(9);
        words[word] = i;
        table.add(word, i);
    }
    for (int i = 0; i < 20000; ++i) {
        std::string const text = some(14);
        std::string longest;
        for (std::size_t length = 1; length <= text.size(); ++length)
            if (words.contains(text.substr(0, length))) longest = text.substr(0, length);
        auto const match = table.longest(text);
        REQUIRE(match.length == longest.size());
        if (match) CHECK(match.value == words[longest]);
    }
}

// Marks told by a table are held against the same marks compared one after the other.
#include <zhibiao/article/impl/shape.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace zhibiao;
using namespace zhibiao::article_detail;

namespace {

std::string encoded(char32_t c) {
    std::string bytes;
    auto const add = [&bytes](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    if (c >= 0x10000) add(0xF0 | c >> 18);
    if (c >= 0x800) add(c < 0x10000 ? 0xE0 | c >> 12 : 0x80 | (c >> 12 & 0x3F));
    if (c >= 0x80) add(c < 0x800 ? 0xC0 | c >> 6 : 0x80 | (c >> 6 & 0x3F));
    add(c < 0x80 ? c : 0x80 | (c & 0x3F));
    return bytes;
}

/// `check` is called with every character, alone and with others around it.
template <class Check>
void for_all_characters(Check check) {
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        auto const character = encoded(c);
        check(std::string_view(character));
        for (std::string_view const before : {"a", "é", "产", "𠮷"}) {
            std::string words(before);
            words += character;
            check(std::string_view(words));
            words.assign(character);
            words += before;
            check(std::string_view(words));
        }
    }
}

bool ends_with_stop_one_by_one(string_view line) {
    auto const stops = [](string_view text) { return suffix_length(without_closers(text), {"。", "！", "？", "…", "!", "?"}) != 0; };
    return stops(line) || stops(without_last_bracket(line));
}

}  // namespace

TEST_CASE("a set of marks has what was put into it") {
    static constexpr MarkSet set{"。", "，", "·", "»", "é", "产", "一", ".", "a", "：", "│"};
    Marks const marks{"。", "，", "·", "»", "é", "产", "一", ".", "a", "：", "│"};
    std::size_t different = 0;
    for_all_characters([&](std::string_view words) {
        different += prefix_length(words, set) != prefix_length(words, marks);
        different += suffix_length(words, set) != suffix_length(words, marks);
    });
    CHECK(different == 0);
    CHECK(prefix_length("", set) == 0);
    CHECK(suffix_length("", set) == 0);
    CHECK(prefix_length("产值", set) == 3);
    CHECK(prefix_length(std::string_view("产值").substr(0, 2), set) == 0);
    CHECK(prefix_length(std::string_view("\0", 1), set) == 0);
}

TEST_CASE("a line that ends with a stop is told by its last character") {
    std::size_t different = 0;
    for_all_characters([&](std::string_view words) { different += ends_with_stop(words) != ends_with_stop_one_by_one(words); });
    CHECK(different == 0);
    for (std::string_view const line : {"", "。", "”", "增长。", "增长。”", "增长。（记者 某某）", "增长（同比）", "增长！）】 ", "（。", "(。)", "\"…\"", "增长。)8", "）", " "})
        CHECK(ends_with_stop(line) == ends_with_stop_one_by_one(line));
}

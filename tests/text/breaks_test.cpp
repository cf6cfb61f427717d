// Breaks are noted in the pass that makes a reading; here they are looked for in the reading that it made.
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace zhibiao;

namespace {

using Places = std::vector<std::uint32_t>;

Breaks breaks_in(std::string_view reading) {
    Breaks breaks;
    auto const any_of = [&](std::size_t at, std::initializer_list<std::string_view> marks) {
        return std::ranges::any_of(marks, [&](std::string_view mark) { return reading.substr(at).starts_with(mark); });
    };
    for (std::size_t at = 0; at < reading.size(); ++at) {
        bool const behind_blank = at > 0 && reading[at] == ' ' && reading[at - 1] == ' ';
        if (behind_blank || any_of(at, {"\n", "\r", "\t", "\v", "\f", "|", "\u0085", "\u2028", "\u2029"})) breaks.lines.push_back(static_cast<std::uint32_t>(at));
        if (any_of(at, {"。", "！", "？", "!", "?", "…", "\""})) breaks.stops.push_back(static_cast<std::uint32_t>(at));
    }
    return breaks;
}

void check(Text const& text) {
    CAPTURE(text.reading());
    auto const expected = breaks_in(text.reading());
    CHECK(text.breaks().lines == expected.lines);
    CHECK(text.breaks().stops == expected.stops);
}

std::string encoded(char32_t c) {
    std::string bytes;
    auto const add = [&bytes](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    if (c >= 0x800) add(0xE0 | c >> 12);
    if (c >= 0x80) add(c < 0x800 ? 0xC0 | c >> 6 : 0x80 | (c >> 6 & 0x3F));
    add(c < 0x80 ? c : 0x80 | (c & 0x3F));
    return bytes;
}

/// `count` pieces, some of which fold, fold away or end something.
std::string random_text(std::mt19937& random, std::size_t count) {
    static constexpr std::string_view pieces[] = {"产", "值", "增长", "，", "。", "！", "？", "…", "“", "”", "、", "2025", "8%", "a", "\"", "!", "?", " ", "　", "　　", "\u00A0", "\t", "|", "｜", "\n", "\r\n", "\r",
                                                  "\f", "\v", "\u0085", "\u2028", "\u2029", "\u200B", "\uFEFF", "３", "％", "國", "麗", "·", "é", "𠮷", "一", "Gross value of output, all trades", "全区完成工业总产值同比增长"};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(pieces) - 1);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += pieces[pick(random)];
    return text;
}

}  // namespace

TEST_CASE("breaks stand where the reading has them") {
    Text const text("第一。第二！\n　　第三？“四”。\r\n五\t6|七");
    CHECK(text.reading() == "第一。第二！\n  第三？“四”。\r\n五\t6|七");
    CHECK(text.breaks().lines == Places{18, 20, 42, 43, 47, 49});
    CHECK(text.breaks().stops == Places{6, 15, 27, 39});
}

TEST_CASE("every character that folds or ends something is found, wherever it stands") {
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        auto const character = encoded(c);
        Text const alone(character);
        auto const reading = std::string(alone.reading());
        std::string const filler = "产值增长一二三四五六七八九十百千万亿元";
        for (std::size_t const before : {0u, 3u, 6u, 9u, 12u, 15u, 18u}) {
            auto const around = [&](std::string const& inside) {
                std::string whole(filler, 0, before);
                whole += inside;
                return whole += filler;
            };
            Text const text(around(character));
            if (text.reading() != around(reading)) FAIL_CHECK("U+" << static_cast<unsigned>(c) << " behind " << before << " bytes");
            if (before == 3) check(text);
        }
    }
}

TEST_CASE("breaks of random texts, before and after cuts") {
    std::mt19937 random(20250601);
    for (int round = 0; round < 3000; ++round) {
        Text text(random_text(random, 1 + static_cast<std::size_t>(round) % 60));
        check(text);
        std::vector<Span> cuts;
        auto const size = static_cast<std::uint32_t>(text.reading().size());
        for (std::uint32_t at = 0; at < size; at += 1 + static_cast<std::uint32_t>(random() % 40)) {
            while (at < size && (static_cast<unsigned char>(text.reading()[at]) & 0xC0) == 0x80) ++at;
            auto end = std::min(size, at + 1 + static_cast<std::uint32_t>(random() % 9));
            while (end < size && (static_cast<unsigned char>(text.reading()[end]) & 0xC0) == 0x80) ++end;
            // What stands around a line end that is cut out are no blanks: two of them would come together.
            bool const between_blanks = at > 0 && end < size && text.reading()[at - 1] == ' ' && text.reading()[end] == ' ';
            bool const at_blank = end < size && text.reading()[end] == ' ';
            if (at < end && !between_blanks && !at_blank) cuts.push_back({at, end});
            at = end;
        }
        text.cut(cuts);
        check(text);
    }
}

#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace zhibiao;

namespace {

/// What the Unicode Standard (table 3-7) allows, written down once more without any of the library's code.
bool is_well_formed(std::string_view bytes) {
    auto const at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    auto const tail = [&](std::size_t i) { return at(i) >= 0x80 && at(i) <= 0xBF && i < bytes.size(); };
    for (std::size_t i = 0; i < bytes.size();) {
        unsigned const b = at(i), c = at(i + 1);
        if (b < 0x80) i += 1;
        else if (b >= 0xC2 && b <= 0xDF && tail(i + 1)) i += 2;
        else if (b >= 0xE0 && b <= 0xEF && tail(i + 1) && tail(i + 2) && !(b == 0xE0 && c < 0xA0) && !(b == 0xED && c > 0x9F)) i += 3;
        else if (b >= 0xF0 && b <= 0xF4 && tail(i + 1) && tail(i + 2) && tail(i + 3) && !(b == 0xF0 && c < 0x90) && !(b == 0xF4 && c > 0x8F)) i += 4;
        else return false;
    }
    return true;
}

std::string lossy(std::string_view bytes) { return std::string(read_text(bytes, {.lossy = true}).text.own()); }

}  // namespace

TEST_CASE("the first and the last code point of every length are read") {
    for (auto const& text : {std::string(1, '\0'), std::string("\x7F"), std::string("\xC2\x80"), std::string("\xDF\xBF"), std::string("\xE0\xA0\x80"), std::string("\xED\x9F\xBF"),
                                   std::string("\xEE\x80\x80"), std::string("\xEF\xBF\xBF"), std::string("\xF0\x90\x80\x80"), std::string("\xF4\x8F\xBF\xBF")}) {
        CAPTURE(text);
        auto const result = read_text("产值" + text + "亿元");
        CHECK_FALSE(result.error);
        CHECK(result.text.own() == "产值" + text + "亿元");
    }
}

TEST_CASE("ill-formed sequences are refused at their place, whatever stands around") {
    for (std::string_view const bad : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                                       "\xFF", "\xFE", "\xC2", "\xE4\xBA", "\xF0\x9F\x98", "\xE4"}) {
        for (std::string_view const tail : {"", "亿元", "ab", "\xE4"}) {
            auto const result = read_text("产值" + std::string(bad) + std::string(tail));
            REQUIRE(result.error);
            CHECK(result.error->code == ErrorCode::invalid_bytes);
            CHECK(result.error->byte_offset == 6);
            CHECK(result.error->message.find("byte offset 6") != std::string::npos);
        }
    }
}

TEST_CASE("the offset of an error counts the byte order mark") {
    auto const result = read_text("\xEF\xBB\xBF产值\xFF");
    REQUIRE(result.error);
    CHECK(result.error->byte_offset == 9);
}

TEST_CASE("UTF-16 is named in the error") {
    auto const result = read_text(std::string_view("\xFF\xFE\xA7\x4E", 4));
    REQUIRE(result.error);
    CHECK(result.error->message.find("UTF-16") != std::string::npos);
}

TEST_CASE("lossy: one U+FFFD for each maximal subpart, as the Unicode Standard shows it (section 3.9, tables 3-8 to 3-11)") {
    CHECK(lossy("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
    CHECK(lossy("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
    CHECK(lossy("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB");
    CHECK(lossy("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "\uFFFD\uFFFD\uFFFD\uFFFDA");
}

TEST_CASE("lossy: one warning says how many and where the first") {
    auto const result = read_text("产值\xFF亿元\xE4\xBA", {.lossy = true});
    CHECK_FALSE(result.error);
    CHECK(result.text.own() == "产值\uFFFD亿元\uFFFD");
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0].code == "replaced_bytes");
    CHECK(result.warnings[0].byte_offset == 6);
    CHECK(result.warnings[0].message.find("2 invalid") != std::string::npos);
    CHECK(read_text("产值亿元", {.lossy = true}).warnings.empty());
}

TEST_CASE("random bytes: the same verdict as the standard, and lossy always gives UTF-8") {
    std::mt19937 random(20220811);
    std::vector<std::string> const pieces = {"产", "值", "8", "１", "國", "\xE4", "\xBA", "\xF0\x9F", "\xED\xA0\x80", "\xC0", "\n", "😀", "\xEF\xBB\xBF", std::string(1, '\0'), "ab", "\xFF"};
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        auto const length = random() % 24;
        for (unsigned i = 0; i < length; ++i) {
            if (round % 2 == 0) bytes += pieces[random() % pieces.size()];
            else bytes += static_cast<char>(random());
        }
        auto const strict = read_text(bytes);
        auto const own = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
        CHECK(strict.error.has_value() == !is_well_formed(own));
        if (strict.error) {
            auto const sound = bytes.substr(0, strict.error->byte_offset);
            CHECK(is_well_formed(sound));
        }
        auto const replaced = read_text(bytes, {.lossy = true});
        CHECK_FALSE(replaced.error);
        CHECK(is_well_formed(replaced.text.own()));
        CHECK(is_well_formed(replaced.text.reading()));
    }
}

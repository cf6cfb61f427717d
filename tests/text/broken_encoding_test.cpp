#include "encoded.hpp"

#include <zhibiao/extractor.hpp>
#include <zhibiao/text/encoding.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace zhibiao;
using namespace std::string_literals;

namespace {

std::string message_of(std::string_view bytes, DecodeOptions const& options = {}) {
    auto const decoded = decode(bytes, options);
    REQUIRE(decoded.error);
    CHECK(decoded.error->code == ErrorCode::invalid_bytes);
    CHECK(decoded.utf8.empty());
    return decoded.error->message;
}

bool is_utf_8(std::string_view bytes) { return !read_text(bytes).error; }

}  // namespace

TEST_CASE("a bad byte: the encoding, the place, what to do") {
    auto gb = encoded::in("GB18030", encoded::hans);
    gb.insert(24, 1, static_cast<char>(0xFF));
    CHECK(message_of(gb) == "not valid GB18030, which fits it best: byte 0xFF at byte offset 24; name the right encoding, or ask for lossy reading");
    CHECK(decode(gb).encoding == "GB18030");
    CHECK(decode(gb).error->byte_offset == 24);
    CHECK(message_of("产值\xFF增长", {.encoding = "utf-8"}) ==
          "not valid UTF-8, which was asked for: byte 0xFF at byte offset 6; name the right encoding, or ask for lossy reading");
    CHECK(message_of("\xFF\xFE"s + "a\0b"s) ==
          "not valid UTF-16LE, which its byte order mark says it is: byte 0x62 at byte offset 4; name the right encoding, or ask for lossy reading");
    CHECK(message_of("<meta charset=big5><p>\xA4\xA4\xFF").starts_with("not valid Big5, which the page says it is: byte 0xFF at byte offset 24"));
    CHECK(message_of("\x01\x02\xFF\xFE\x03\xC0") == "not valid UTF-8, nor any other encoding of Chinese: byte 0xFF at byte offset 2; name the right encoding, or ask for lossy reading");
}

TEST_CASE("the wrong encoding: what it looks like") {
    auto const gb = encoded::in("GB18030", encoded::hans), big5 = encoded::in("CP950", encoded::hant), utf_16 = encoded::in("UTF-16LE", encoded::hans);
    CHECK(message_of(gb, {.encoding = "utf-8"}) == "not valid UTF-8, which was asked for: byte 0xB3 at byte offset 0; it looks like GB18030: name that encoding, or ask for lossy reading");
    CHECK(message_of(gb, {.encoding = "big5"}) == "not Big5, which was asked for: from byte offset 0 on it reads as GB18030; name that encoding, or ask for lossy reading");
    CHECK(message_of(big5, {.encoding = "gbk"}) == "not GB18030, which was asked for: from byte offset 0 on it reads as Big5; name that encoding, or ask for lossy reading");
    CHECK(message_of(std::string("GDP ").append(big5), {.encoding = "gb18030"}).find("from byte offset 4 on it reads as Big5") != std::string::npos);
    CHECK(message_of(encoded::hans, {.encoding = "gb18030"}).find("it reads as UTF-8") != std::string::npos);
    CHECK(message_of(encoded::hant, {.encoding = "big5"}).find("it reads as UTF-8") != std::string::npos);
    CHECK(message_of(gb, {.encoding = "utf-16be"}).find("it reads as GB18030") != std::string::npos);
    CHECK(message_of(utf_16, {.encoding = "utf-16be"}).find("it reads as UTF-16LE") != std::string::npos);
    CHECK(message_of(utf_16, {.encoding = "utf-8"}).find("it looks like UTF-16LE") != std::string::npos);
}

TEST_CASE("lossy: U+FFFD for each broken sequence, ASCII stays, and the warning says how many") {
    auto const decoded = decode("\xB2\xFA\xFF\xD6\xB5 \xB2<b>\x81\x30z\xB2", {.encoding = "gbk", .lossy = true});
    REQUIRE(!decoded.error);
    CHECK(decoded.utf8 == "产\uFFFD值 \uFFFD<b>\uFFFD0z\uFFFD");
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].code == "replaced_bytes");
    CHECK(decoded.warnings[0].message == "4 invalid GB18030 sequences replaced by U+FFFD, the first at byte offset 2");
    CHECK(decoded.warnings[0].byte_offset == 2);
    CHECK(decoded.map.input_span({3, 6}) == InputSpan{2, 3});
    CHECK(decoded.map.input_span({6, 9}) == InputSpan{3, 5});
    auto const big5 = decode("\xA4\xA4\xA4\xFF\xA4!\x81\x40", {.encoding = "big5", .lossy = true});
    CHECK(big5.utf8 == "中\uFFFD\uFFFD!\uFFFD@");
    CHECK(big5.warnings[0].message == "3 invalid Big5 sequences replaced by U+FFFD, the first at byte offset 2");
    auto const document = Extractor().extract(decode("\xB2\xFA\xFF", {.encoding = "gbk", .lossy = true}));
    CHECK(document.warnings[0].code == "replaced_bytes");
}

TEST_CASE("UTF-8 is replaced as read_text does it") {
    for (std::string const bytes : {"产\xFF值\xE4\xBA", "\xC0\xAF\xED\xA0\x80", "\xF4\x90\x80\x80 a\xF0\x9F"}) {
        auto const expected = read_text(bytes, {.lossy = true});
        auto const decoded = decode(bytes, {.encoding = "utf-8", .lossy = true});
        CHECK(decoded.utf8 == expected.text.own());
        CHECK(decoded.warnings[0].byte_offset == expected.warnings[0].byte_offset);
        CHECK(decoded.warnings[0].message == expected.warnings[0].message);
        for (std::uint32_t at = 0; at <= decoded.utf8.size(); ++at) CHECK(decoded.map.input_byte(at) == expected.origin.input_byte(at));
    }
}

TEST_CASE("cut anywhere: the error is where the cut character begins") {
    for (auto const& sample : encoded::samples) {
        CAPTURE(sample.iconv_name);
        auto const bytes = encoded::in(sample.iconv_name, sample.text);
        auto const whole = decode(bytes, {.encoding = sample.iconv_name});
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            auto const cut = decode(bytes.substr(0, size), {.encoding = sample.iconv_name});
            auto const readable = encoded::convert(bytes.substr(0, size), sample.iconv_name, "UTF-8");
            CHECK(cut.error.has_value() == !readable.has_value());
            if (readable) CHECK(cut.utf8 == *readable);
            else CHECK(encoded::utf8(sample.iconv_name, bytes.substr(0, cut.error->byte_offset)).size() < whole.utf8.size());
            if (!readable) CHECK(size - cut.error->byte_offset <= 3);
        }
    }
}

TEST_CASE("two encodings in one document") {
    auto const gb = encoded::in("GB18030", encoded::hans);
    std::string const utf_8(encoded::hans), foreign = "经济运行情况总体平稳向好";
    auto const inside = message_of(utf_8 + gb);
    CHECK(inside == "not valid UTF-8, which fits it best: byte 0xB3 at byte offset " + std::to_string(utf_8.size()) + "; name the right encoding, or ask for lossy reading");
    CHECK(message_of(gb + gb + foreign + "\n" + gb) == "not valid GB18030, which fits it best: UTF-8 begins at byte offset " + std::to_string(2 * gb.size()) +
                                                             "; convert the document to one encoding, or ask for lossy reading");
    auto const lossy = decode(gb + gb + foreign + "\n" + gb, {.lossy = true});
    CHECK(lossy.utf8.size() == 3 * utf_8.size() + 12 * 3 + 1);
    CHECK(lossy.utf8.ends_with(utf_8));
    CHECK(lossy.warnings[0].message.starts_with("12 invalid GB18030 sequences replaced"));
}

TEST_CASE("every sequence of two bytes as iconv reads it") {
    for (int lead = 0; lead < 256; ++lead)
        for (int trail = 0; trail < 256; ++trail) {
            std::string const bytes = {static_cast<char>(lead), static_cast<char>(trail)};
            auto const gb = decode(bytes, {.encoding = "GB18030"});
            auto const expected = encoded::convert(bytes, "GB18030", "UTF-8");
            CHECK((gb.error ? std::nullopt : std::optional(gb.utf8)) == expected);
            auto const big5 = decode(bytes, {.encoding = "Big5"});
            auto first = encoded::convert(bytes, "BIG5", "UTF-8");
            bool const is_private = first && first->size() == 3 && *first >= "\uE000" && *first <= "\uF8FF";
            if (!first || is_private) first = encoded::convert(bytes, "BIG5-HKSCS", "UTF-8");
            if (lead == 0x80 || trail == 0x80) first = std::nullopt;  // glibc reads it as a control character
            CHECK((big5.error ? std::nullopt : std::optional(big5.utf8)) == first);
        }
}

TEST_CASE("random bytes: an error, or valid UTF-8; lossy always UTF-8") {
    std::mt19937 random(20240723);
    char const* const names[] = {"", "utf-8", "gbk", "gb18030", "big5", "utf-16", "utf-16le", "utf-16be"};
    for (int round = 0; round < 4000; ++round) {
        std::string bytes(random() % 80, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 4 == 0 ? 0x30 + random() % 10 : random());
        for (char const* name : names) {
            auto const strict = decode(bytes, {.encoding = name});
            auto const lossy = decode(bytes, {.encoding = name, .lossy = true, .html = round % 2 == 0});
            CHECK(!lossy.error);
            CHECK(is_utf_8(lossy.utf8));
            CHECK(lossy.map.text_size() == lossy.utf8.size());
            if (!strict.error) CHECK(is_utf_8(strict.utf8));
        }
    }
}

// A step that isn't linear would take hours: the test would run into its limit (CMakeLists.txt).
TEST_CASE("fifty megabytes of one thing are decoded") {
    std::size_t const size = 50'000'000;
    for (std::string const& piece : {"\xFF"s, "\xB0\xA1""a"s, "\xE6"s, "\0"s, "<meta "s}) {
        CAPTURE(piece);
        std::string bytes;
        while (bytes.size() < size) bytes += piece;
        auto const decoded = decode(bytes, {.lossy = true, .html = true});
        CHECK(!decoded.error);
        CHECK(decoded.map.text_size() == decoded.utf8.size());
    }
}

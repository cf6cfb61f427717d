#include "encoded.hpp"

#include <zhibiao/extractor.hpp>
#include <zhibiao/text/encoding.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;
using namespace std::string_literals;

namespace {

std::string text_of(std::string_view bytes, std::string const& encoding) {
    auto decoded = decode(bytes, {.encoding = encoding});
    if (decoded.error) return "error at " + std::to_string(decoded.error->byte_offset);
    return std::move(decoded.utf8);
}

bool begins_character(std::string_view text, std::size_t at) { return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; }

/// What the input has at the place of each character must be that character.
void check_map(Decoded const& decoded, std::string_view bytes, char const* encoding) {
    for (std::uint32_t begin = 0, end; begin < decoded.utf8.size(); begin = end) {
        for (end = begin + 1; !begins_character(decoded.utf8, end);) ++end;
        auto const [from, to] = decoded.map.input_span({begin, end});
        CHECK(encoded::convert(bytes.substr(from, to - from), encoding, "UTF-8") == decoded.utf8.substr(begin, end - begin));
    }
    CHECK(decoded.map.input_span({0, static_cast<std::uint32_t>(decoded.utf8.size())}).end == bytes.size());
}

}  // namespace

TEST_CASE("every encoding in both scripts, found and asked for") {
    for (auto const& sample : encoded::samples) {
        CAPTURE(sample.iconv_name);
        auto const bytes = encoded::in(sample.iconv_name, sample.text);
        for (std::string const asked : {"", sample.iconv_name}) {
            auto const decoded = decode(bytes, {.encoding = asked});
            REQUIRE(!decoded.error);
            CHECK(decoded.utf8 == sample.text);
            CHECK(decoded.encoding == sample.name);
            CHECK(decoded.warnings.empty());
            check_map(decoded, bytes, sample.iconv_name);
        }
    }
}

TEST_CASE("an observation's place in the input holds its text") {
    for (auto const& sample : encoded::samples) {
        CAPTURE(sample.iconv_name);
        auto const bytes = encoded::in(sample.iconv_name, sample.text);
        auto const document = Extractor().extract(decode(bytes), {.source = "澄湖"});
        CHECK(document.article.encoding == sample.name);
        REQUIRE(document.observations.size() >= 8);
        OffsetConverter const place(document.text().own(), OffsetEncoding::input, &document.origin());
        for (auto const& observation : document.observations) {
            auto const words = place(document.text().own_span(observation.span)).of(bytes);
            CHECK(encoded::utf8(sample.iconv_name, words) == observation.text);
        }
    }
}

TEST_CASE("byte order marks are taken off and said by the encoding") {
    struct Marked {
        std::string mark;
        char const* encoding;
    };
    for (auto const& marked : {Marked{"\xEF\xBB\xBF", "UTF-8"}, Marked{"\xFF\xFE", "UTF-16LE"}, Marked{"\xFE\xFF", "UTF-16BE"}, Marked{"\x84\x31\x95\x33", "GB18030"}}) {
        char const* const encoding = marked.encoding;
        CAPTURE(encoding);
        auto const bytes = marked.mark + encoded::in(encoding, "产值a");
        for (std::string const asked : {"", encoding}) {
            auto const decoded = decode(bytes, {.encoding = asked});
            CHECK(decoded.utf8 == "产值a");
            CHECK(decoded.encoding == encoding);
            CHECK(decoded.map.input_byte(0) == marked.mark.size());
        }
    }
    CHECK(decode("\xFF\xFE").utf8.empty());
    CHECK(decode("\xFF\xFE"s + encoded::in("UTF-16LE", "产"), {.encoding = "UTF-16"}).encoding == "UTF-16LE");
    CHECK(decode("\xFE\xFF"s + encoded::in("UTF-16BE", "产"), {.encoding = "utf-16"}).encoding == "UTF-16BE");
    CHECK(decode(encoded::in("UTF-16BE", "产值增长"), {.encoding = "utf-16"}).encoding == "UTF-16BE");
}

TEST_CASE("GB18030: two and four bytes, the last code point, what the editions moved") {
    CHECK(text_of("\xB0\xA1\x81\x30\x81\x30\xA2\xE3", "GB18030") == "啊\u0080€");
    CHECK(text_of("\x95\x32\x82\x36\xE3\x32\x9A\x35", "GB18030") == "\U00020000\U0010FFFF");
    CHECK(text_of("\x82\x35\x90\x37", "GB18030") == "\u9FB4");
    CHECK(text_of("\x84\x31\x82\x36", "GB18030") == "\uFE10");
    CHECK(text_of("\xFE\x59", "GB18030") == "\u9FB4");
    CHECK(text_of("\xE3\x32\x9A\x36", "GB18030") == "error at 0");
    CHECK(text_of("ab\x84\x31\xA4\x39", "GB18030") == "ab\uFFFF");
    CHECK(text_of("ab\x84\x31\xA5\x30", "GB18030") == "error at 2");
}

TEST_CASE("0x80 is the euro sign of code page 936, 0xFF is nothing") {
    for (std::string const name : {"GBK", "cp936", "gb2312"}) CHECK(text_of("5\x80", name) == "5€");
    CHECK(text_of("5\x80", "GB18030") == "error at 1");
    for (std::string const name : {"GBK", "GB18030", "Big5", "Big5-HKSCS"}) CHECK(text_of("5\xFF", name) == "error at 1");
    CHECK(text_of("5\x80", "Big5") == "error at 1");
}

TEST_CASE("Big5: code page 950, ETEN, HKSCS") {
    CHECK(text_of("\xA4\xA4\xA1\x45\xA1\xE3\xA3\xE1", "Big5") == "中‧～€");
    CHECK(text_of("\xC6\xA1\xC7\xF3\xF9\xD6\xF9\xFE", "Big5") == "①А碁▓");
    CHECK(text_of("\x88\x62\x88\x64\x88\xA3\x88\xA5", "Big5") == "\u00CA\u0304\u00CA\u030C\u00EA\u0304\u00EA\u030C");
    CHECK(text_of("\x87\x45\xFE\xFE", "Big5") == "\U00027267" + encoded::utf8("BIG5-HKSCS", "\xFE\xFE"));
    CHECK(text_of("\x81\x40", "Big5") == "error at 0");
    CHECK(decode("\xA4\xA4\xC6\xA1", {.encoding = "big5"}).encoding == "Big5");
    CHECK(decode("\xA4\xA4\x87\x40", {.encoding = "big5"}).encoding == "Big5-HKSCS");
    CHECK(decode("\xA4\xA4\x88\x62", {.encoding = "big5"}).encoding == "Big5-HKSCS");
    CHECK(decode("\xA4\xA4", {.encoding = "big5-hkscs"}).encoding == "Big5-HKSCS");
    auto const decoded = decode("\x88\x62""a", {.encoding = "big5"});
    CHECK(decoded.map.input_span({0, 4}) == InputSpan{0, 2});
    CHECK(decoded.map.input_span({4, 5}) == InputSpan{2, 3});
}

TEST_CASE("UTF-16: pairs, halves of pairs, an odd byte, NUL") {
    CHECK(text_of("\x42\xD8\xB7\xDF""a\0"s, "UTF-16LE") == "𠮷a");
    CHECK(text_of("\xD8\x42\xDF\xB7\0a"s, "UTF-16BE") == "𠮷a");
    CHECK(text_of("a\0\0\0b\0"s, "UTF-16LE") == "a\0b"s);
    CHECK(text_of("a\0\x42\xD8"s, "UTF-16LE") == "error at 2");
    CHECK(text_of("a\0\x42\xD8z\0"s, "UTF-16LE") == "error at 2");
    CHECK(text_of("a\0\xB7\xDF\x42\xD8"s, "UTF-16LE") == "error at 2");
    CHECK(text_of("a\0b"s, "UTF-16LE") == "error at 2");
    auto const lossy = decode("a\0\x42\xD8z\0\xB7\xDF!"s, {.encoding = "UTF-16LE", .lossy = true});
    CHECK(lossy.utf8 == "a\uFFFDz\uFFFD\uFFFD");
    CHECK(lossy.map.input_span({1, 4}) == InputSpan{2, 4});
    CHECK(lossy.map.input_span({8, 11}) == InputSpan{8, 9});
}

TEST_CASE("names of encodings") {
    for (char const* name : {"gbk", "GB2312", "cp936", "x-gbk", " gb18030 ", "GB_2312-80", "936"}) CHECK(encoding_name(name) == "GB18030");
    for (char const* name : {"big5", "BIG-5", "cp950", "x-x-big5"}) CHECK(encoding_name(name) == "Big5");
    for (char const* name : {"big5-hkscs", "Big5HKSCS"}) CHECK(encoding_name(name) == "Big5-HKSCS");
    CHECK(encoding_name("UTF8") == "UTF-8");
    CHECK(encoding_name("utf-16") == "UTF-16");
    CHECK(encoding_name("utf-16be") == "UTF-16BE");
    for (std::string const& name : {"shift_jis"s, ""s, " "s, std::string(1000, 'x')}) CHECK(encoding_name(name).empty());
    auto const decoded = decode("产值", {.encoding = "shift_jis"});
    REQUIRE(decoded.error);
    CHECK(decoded.error->code == ErrorCode::invalid_option);
    CHECK(decoded.error->message == "there is no encoding shift_jis here; UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5 and Big5-HKSCS are read");
}

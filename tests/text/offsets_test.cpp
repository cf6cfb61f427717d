#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;

TEST_CASE("offsets in bytes, UTF-16 units and code points") {
    std::string const text = "a产😀é.";
    OffsetConverter const utf8(text, OffsetEncoding::utf_8), utf16(text, OffsetEncoding::utf_16), utf32(text, OffsetEncoding::utf_32);
    CHECK(utf8(8) == 8);
    CHECK(utf16(0) == 0);
    CHECK(utf16(1) == 1);
    CHECK(utf16(4) == 2);
    CHECK(utf16(8) == 4);
    CHECK(utf16(10) == 5);
    CHECK(utf16(11) == 6);
    CHECK(utf32(4) == 2);
    CHECK(utf32(8) == 3);
    CHECK(utf32(11) == 5);
    CHECK(utf32(Span{1, 8}) == Span{1, 3});
}

TEST_CASE("offsets across the blocks of the converter, at the end and beyond") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "产" : i % 3 == 1 ? "x" : "😀";
    OffsetConverter const utf16(text, OffsetEncoding::utf_16), utf32(text, OffsetEncoding::utf_32);
    std::uint32_t points = 0, units = 0;
    for (std::uint32_t byte = 0; byte < text.size();) {
        CHECK(utf32(byte) == points);
        CHECK(utf16(byte) == units);
        auto const lead = static_cast<unsigned char>(text[byte]);
        byte += lead < 0x80 ? 1 : lead < 0xF0 ? 3 : 4;
        ++points;
        units += lead < 0xF0 ? 1 : 2;
    }
    CHECK(utf32(static_cast<std::uint32_t>(text.size())) == points);
    CHECK(utf16(static_cast<std::uint32_t>(text.size())) == units);
    CHECK(utf32(static_cast<std::uint32_t>(text.size()) + 100) == points);
}

TEST_CASE("offsets of nothing") {
    OffsetConverter const converter("", OffsetEncoding::utf_32);
    CHECK(converter(0) == 0);
    CHECK(converter(7) == 0);
}

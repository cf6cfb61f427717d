#include <zhibiao/text/origin.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;

namespace {

/// 产a值 in GB18030: widths 3:2, 1:1, 3:2, the first byte of the input at 4.
OriginMap example() {
    OriginMap map;
    map.add(1, 3, 4, 2);
    map.add_copy(1, 6);
    map.add(1, 3, 7, 2);
    return map;
}

}  // namespace

TEST_CASE("a map without any piece is the identity") {
    OriginMap const map;
    CHECK(map.is_identity());
    CHECK(map.input_byte(0) == 0);
    CHECK(map.input_byte(17) == 17);
    CHECK(map.input_span({3, 9}) == InputSpan{3, 9});
    CHECK(map.input_span({3, 3}) == InputSpan{3, 3});
}

TEST_CASE("a place inside a character is the place of the character") {
    auto const map = example();
    CHECK(map.text_size() == 7);
    std::uint64_t const expected[] = {4, 4, 4, 6, 7, 7, 7, 9};
    for (std::uint32_t byte = 0; byte < 8; ++byte) CHECK(map.input_byte(byte) == expected[byte]);
    CHECK(map.input_byte(100) == 9);
}

TEST_CASE("a span has its characters and nothing of their neighbours") {
    auto const map = example();
    CHECK(map.input_span({0, 3}) == InputSpan{4, 6});
    CHECK(map.input_span({3, 7}) == InputSpan{6, 9});
    CHECK(map.input_span({0, 7}) == InputSpan{4, 9});
    CHECK(map.input_span({4, 4}) == InputSpan{7, 7});
    CHECK(map.input_span({7, 7}) == InputSpan{9, 9});

    OriginMap page;  // two pieces of a page with a tag of 10 bytes between them, and a line end of nobody's
    page.add_copy(5, 100);
    page.add(1, 1, 105, 0);
    page.add_copy(5, 115);
    CHECK(page.input_span({0, 5}) == InputSpan{100, 105});
    CHECK(page.input_span({0, 6}) == InputSpan{100, 105});
    CHECK(page.input_span({5, 6}) == InputSpan{105, 105});
    CHECK(page.input_span({6, 11}) == InputSpan{115, 120});
    CHECK(page.input_span({3, 8}) == InputSpan{103, 117});
}

TEST_CASE("pieces that go on become one run, whatever their number") {
    OriginMap map;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) map.add(1, 3, 2 * std::uint64_t{i}, 2);
    CHECK(map.text_size() == 3'000'000);
    CHECK(map.input_byte(1'500'000) == 1'000'000);
    CHECK(map.input_span({2'999'997, 3'000'000}) == InputSpan{1'999'998, 2'000'000});
}

TEST_CASE("the input may be longer than 2^32 bytes") {
    OriginMap map;
    map.add(10, 1, 0x200000000, 2);
    CHECK(map.input_span({4, 6}) == InputSpan{0x200000008, 0x20000000C});
}

TEST_CASE("a map over another one") {
    auto const inner = example();  // of the text 产a值
    CHECK(OriginMap().over(inner).input_span({4, 7}) == InputSpan{7, 9});
    CHECK(inner.over(OriginMap()).input_span({4, 7}) == InputSpan{7, 9});

    OriginMap outer;  // 值, then a line end, then 产a
    outer.add_copy(3, 4);
    outer.add(1, 1, 7, 0);
    outer.add_copy(4, 0);
    auto const whole = outer.over(inner);
    CHECK(whole.text_size() == 8);
    CHECK(whole.input_span({0, 3}) == InputSpan{7, 9});
    CHECK(whole.input_span({3, 4}) == InputSpan{9, 9});
    CHECK(whole.input_span({4, 7}) == InputSpan{4, 6});
    CHECK(whole.input_span({4, 8}) == InputSpan{4, 7});

    OriginMap entity;  // &x3000; written in UTF-16
    entity.add(1, 3, 10, 7);
    OriginMap utf16;
    utf16.add(100, 1, 2, 2);
    CHECK(entity.over(utf16).input_span({0, 3}) == InputSpan{22, 36});

    OriginMap half;  // a copy that ends inside a character
    half.add_copy(2, 0);
    half.add_copy(1, 3);
    CHECK(half.over(inner).text_size() == 3);
    CHECK(half.over(inner).input_span({0, 2}) == InputSpan{4, 6});
    CHECK(half.over(inner).input_span({2, 3}) == InputSpan{6, 7});
}

TEST_CASE("offsets in bytes of the input") {
    std::string const text = "产a值";
    auto const map = example();
    OffsetConverter const converter(text, OffsetEncoding::input, &map);
    CHECK(converter(Span{0, 3}) == Span{4, 6});
    CHECK(converter(Span{4, 7}) == Span{7, 9});
    CHECK(converter(3U) == 6);
    OffsetConverter const identity(text, OffsetEncoding::input);
    CHECK(identity(Span{0, 3}) == Span{0, 3});
}

TEST_CASE("read_text tells the way back: a byte order mark, replaced bytes") {
    CHECK(read_text("产值").origin.is_identity());
    auto const marked = read_text("\xEF\xBB\xBF产值");
    CHECK(marked.origin.input_span({3, 6}) == InputSpan{6, 9});
    auto const replaced = read_text("\xEF\xBB\xBF产\xFF值\xE4\xBA", {.lossy = true});
    CHECK(replaced.text.own() == "产\uFFFD值\uFFFD");
    CHECK(replaced.origin.input_span({0, 3}) == InputSpan{3, 6});
    CHECK(replaced.origin.input_span({3, 6}) == InputSpan{6, 7});
    CHECK(replaced.origin.input_span({6, 9}) == InputSpan{7, 10});
    CHECK(replaced.origin.input_span({9, 12}) == InputSpan{10, 12});
}

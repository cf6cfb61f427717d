// The one file that sees Boost.Locale, or iconv alone.
//
// Boost.Locale decodes a buffer at a time: it says neither where a bad byte stands nor which byte a character was read from,
// and through its iconv back end, which it takes first wherever there is one, a buffer of 100 KB goes at 2 MB/s (pieces of 100
// bytes: 90 MB/s; ICU: 180 MB/s). So it is asked once what each code stands for, row by row, 7 ms for GB18030 and 8 ms for Big5,
// and the documents are read with the tables.
//
// Where there is iconv (glibc), ICU isn't asked. They agree on GB18030 but for 24 codes that glibc maps as the edition of 2022
// does and ICU to the private use area. Of Big5 glibc's BIG5 has the symbols of code page 950, but ETEN's circled digits, kana and
// Cyrillic in the private use area; its BIG5-HKSCS has those as they are, the characters of HKSCS, and other symbols for A145,
// A1E3 and some more. Pages of Taiwan and of Hong Kong were both made on Windows, so one table takes code page 950 first and then HKSCS, as
// the WHATWG Encoding Standard does.
//
// ZHIBIAO_WITH_ICONV takes Boost.Locale away, and with it ICU, 36 MB where the program runs: for programs that bring their
// libraries along, on machines whose libc has iconv. The tables are the same.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_CODE_TABLE_IPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_CODE_TABLE_IPP

#include <zhibiao/text/impl/encoding/code_table.hpp>

#ifdef ZHIBIAO_WITH_ICONV
#include <iconv.h>
#include <memory>
#else
#include <boost/locale/encoding.hpp>
#endif

#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

#ifdef ZHIBIAO_WITH_ICONV
struct NoConverter {};

/// In UTF-8, which has at most 4 bytes for a character; a byte that begins nothing is skipped, as Boost.Locale does.
inline std::string decoded(std::string codes, char const* encoding) {
    iconv_t const opened = iconv_open("UTF-8", encoding);
    if (opened == iconv_t(-1)) throw NoConverter{};
    auto const close = [](void* converter) { iconv_close(converter); };
    std::unique_ptr<void, decltype(close)> const converter(opened, close);
    std::string answer(4 * codes.size() + 16, '\0');
    char *in = codes.data(), *out = answer.data();
    std::size_t left = codes.size(), room = answer.size();
    for (; left != 0 && iconv(converter.get(), &in, &left, &out, &room) == static_cast<std::size_t>(-1) && left != 0; ++in) --left;
    iconv(converter.get(), nullptr, nullptr, &out, &room);
    answer.resize(answer.size() - room);
    return answer;
}
#else
using NoConverter = boost::locale::conv::invalid_charset_error;

inline std::string decoded(std::string const& codes, char const* encoding) {
    return boost::locale::conv::to_utf<char>(codes.data(), codes.data() + codes.size(), encoding, boost::locale::conv::skip);
}
#endif

/// Decodes codes that each end in a line end and hands every answer to `take`. A code that stands for nothing is skipped, which
/// leaves an empty line or the ASCII of its last byte.
template <class Take>
void decode_lines(std::string const& codes, char const* encoding, Take take) {
    std::string const answer = decoded(codes, encoding);
    std::string_view rest = answer;
    for (std::size_t end; (end = rest.find('\n')) != std::string_view::npos; rest.remove_prefix(end + 1)) {
        Utf8Word word = 0;
        if (end <= 4)
            for (std::size_t i = end; i-- > 0;) word = word << 8 | static_cast<unsigned char>(rest[i]);
        take((word & 0x80) != 0 ? word : 0);
    }
}

inline constexpr bool is_private(char32_t code_point) noexcept {
    return (code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000;
}

/// Fills the places of `table` that are still empty. `is_code` says which trails there are.
template <class IsTrail>
void fill(CodeTable& table, char const* encoding, bool with_private, IsTrail is_trail) {
    for (std::uint32_t lead = 0x81; lead <= 0xFE; ++lead) {
        std::string row;
        for (std::uint32_t trail = 0x40; trail <= 0xFE; ++trail)
            if (is_trail(trail)) row += {static_cast<char>(lead), static_cast<char>(trail), '\n'};
        std::uint32_t trail = 0x40;
        decode_lines(row, encoding, [&](Utf8Word word) {
            while (!is_trail(trail)) ++trail;
            if (table(lead, trail) == 0 && (with_private || !is_private(code_point_of(word)))) table.set(lead, trail, word);
            ++trail;
        });
    }
}

/// What `make` gives, or nothing where the converter is missing.
template <class Make>
auto if_converted(Make make) -> std::optional<decltype(make())> {
    try {
        return make();
    } catch (NoConverter const&) {
        return std::nullopt;
    }
}

CodeTable const* gb18030_table() {
    static auto const table = if_converted([] {
        CodeTable made;
        fill(made, "GB18030", true, [](std::uint32_t trail) { return trail != 0x7F; });
        return made;
    });
    return table ? &*table : nullptr;
}

CodeTable const* big5_table() {
    static auto const table = if_converted([] {
        auto const is_trail = [](std::uint32_t trail) { return trail <= 0x7E || trail >= 0xA1; };
        CodeTable made;
        fill(made, "BIG5", false, is_trail);
        fill(made, "BIG5-HKSCS", false, is_trail);
        return made;
    });
    return table ? &*table : nullptr;
}

FourByteTable const* gb18030_four_byte_table() {
    static auto const table = if_converted([] {
        FourByteTable made;
        std::string row;
        for (std::uint32_t place = 0; place < FourByteTable::basic_codes; ++place) {
            auto const byte = [](std::uint32_t value) { return static_cast<char>(value); };
            row += {byte(0x81 + place / 12600), byte(0x30 + place / 1260 % 10), byte(0x81 + place / 10 % 126), byte(0x30 + place % 10), '\n'};
            if (place % 100 != 99 && place + 1 != FourByteTable::basic_codes) continue;
            decode_lines(row, "GB18030", [&](Utf8Word word) { made.add(word); });
            row.clear();
        }
        return made;
    });
    return table ? &*table : nullptr;
}

Utf8Word FourByteTable::operator()(std::uint32_t place) const noexcept {
    if (place < words_.size()) return words_[place];
    if (place < supplementary_begin || place - supplementary_begin > 0xFFFFF) return 0;
    std::uint32_t const point = place - supplementary_begin + 0x10000;  // in the order of code points
    auto const byte = [point](unsigned shift) { return 0x80U | (point >> shift & 0x3F); };
    return (0xF0U | point >> 18) | byte(12) << 8 | byte(6) << 16 | byte(0) << 24;
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What the codes of the Chinese multi-byte encodings stand for, as UTF-8.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_CODE_TABLE_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_CODE_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// The UTF-8 of a code, its first byte lowest; 0 for a code that stands for nothing.
using Utf8Word = std::uint32_t;

/// The code points of GB18030 and Big5 are one to one with U+0080 and above, so that the first byte says how many there are. Four
/// codes of HKSCS are two code points each, a letter and a mark, of two bytes both.
inline constexpr bool is_three_bytes(Utf8Word word) noexcept { return (word & 0xF0) == 0xE0; }
inline constexpr std::uint32_t length_of(Utf8Word word) noexcept { return is_three_bytes(word) ? 3 : word >> 16 == 0 ? 2 : 4; }

/// The code point; of two the first.
inline constexpr char32_t code_point_of(Utf8Word word) noexcept {
    auto const bits = [word](unsigned byte) { return word >> (8 * byte) & 0x3F; };
    if (is_three_bytes(word)) return (word & 0x0F) << 12 | bits(1) << 6 | bits(2);
    if ((word & 0xF0) == 0xF0) return (word & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
    return (word & 0x1F) << 6 | bits(1);
}

/// The codes of two bytes: a lead of 81 to FE and a trail of 40 to FE.
class CodeTable {
public:
    static constexpr std::uint32_t leads = 0xFE - 0x81 + 1, trails = 0xC0;
    CodeTable() : words_(std::size_t{leads} * trails) {}
    [[nodiscard]] static constexpr bool is_lead(std::uint32_t byte) noexcept { return byte - 0x81U < leads; }
    [[nodiscard]] static constexpr bool is_trail(std::uint32_t byte) noexcept { return byte - 0x40U < trails; }
    [[nodiscard]] Utf8Word operator()(std::uint32_t lead, std::uint32_t trail) const noexcept { return words_[place(lead, trail)]; }
    void set(std::uint32_t lead, std::uint32_t trail, Utf8Word word) noexcept { words_[place(lead, trail)] = word; }

private:
    static std::size_t place(std::uint32_t lead, std::uint32_t trail) noexcept { return std::size_t{lead - 0x81} * trails + (trail - 0x40); }
    std::vector<Utf8Word> words_;
};

/// The tables, filled when first asked for and kept; null where this machine has no converter for the encoding.
CodeTable const* gb18030_table();
/// Big5 as it is met: the symbols and Han of Windows code page 950 with the ETEN extensions, and the characters of HKSCS.
CodeTable const* big5_table();

/// The codes of four bytes that GB18030 has for the rest of the basic plane, by their place in the order of codes, from 81308130 on.
class FourByteTable {
public:
    static constexpr std::uint32_t basic_codes = 39420, supplementary_begin = 189000;
    /// The code must be of the form [81-FE][30-39][81-FE][30-39]; 0 where it stands for nothing.
    [[nodiscard]] Utf8Word operator()(std::uint32_t place) const noexcept;
    [[nodiscard]] static constexpr std::uint32_t place_of(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) noexcept {
        return (((a - 0x81) * 10 + (b - 0x30)) * 126 + (c - 0x81)) * 10 + (d - 0x30);
    }
    /// The word of the next code. 19 codes have lost their characters to codes of two bytes in the editions since 2005; older
    /// documents have them there, one behind the other as all codes of four bytes are.
    void add(Utf8Word word) { words_.push_back(word != 0 || words_.empty() ? word : next_after(words_.back())); }

private:
    static Utf8Word next_after(Utf8Word three_bytes) noexcept {
        constexpr Utf8Word last = 0xBF0000;
        return (three_bytes & 0xFF0000) != last ? three_bytes + 0x010000 : (three_bytes & 0xFFFF) + 0x800100;
    }
    std::vector<Utf8Word> words_;
};
FourByteTable const* gb18030_four_byte_table();

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

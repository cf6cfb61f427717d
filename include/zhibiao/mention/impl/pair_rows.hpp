/// @file
/// A filter over the first two characters of words, for the scan that passes over all of a text. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP
#define ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// Never wrong where it says no. A row for each hash of the first character, of three bytes, a column for the last six bits of
/// the second: 16 KB, so that it stays in the nearest cache, and the second character costs one load.
class PairRows {
public:
    /// A word, of which the first two characters count.
    void add(std::string_view word) noexcept {
        if (word.size() < 3 || !is_lead(word[0])) return;
        bool const pair = word.size() >= 6 && is_lead(word[3]);
        rows_[row_of(byte(word[0]) | byte(word[1]) << 8 | byte(word[2]) << 16)] |= pair ? std::uint64_t{1} << (byte(word[5]) & 63) : ~std::uint64_t{0};
    }
    /// A character of three bytes, whatever follows it.
    void add(char32_t c) noexcept {
        rows_[row_of(0x8080E0u | c >> 12 | (c & 0xFC0) << 2 | (c & 0x3F) << 16)] = ~std::uint64_t{0};
    }
    void add(PairRows const& other) noexcept {
        for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] |= other.rows_[i];
    }
    /// Passes over characters of three bytes that no word begins with; stops at any other, and less than nine bytes before `end`.
    [[nodiscard]] char const* skip(char const* at, char const* end) const noexcept {
        static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");
        for (; end - at >= 9; at += 6) {
            std::uint64_t word;
            std::memcpy(&word, at, sizeof word);
            if ((word & 0x00F00000F00000F0) != 0x00E00000E00000E0) return at;
            if (has(row_of(static_cast<std::uint32_t>(word)), at[5])) return at;
            if (has(row_of(static_cast<std::uint32_t>(word >> 24)), at[8])) return at + 3;
        }
        return at;
    }

private:
    static std::uint32_t byte(char c) noexcept { return static_cast<unsigned char>(c); }
    static bool is_lead(char c) noexcept { return (byte(c) & 0xF0) == 0xE0; }
    /// Of the character that the three lowest bytes are: the bits of the product that nothing but these goes into.
    static std::size_t row_of(std::uint32_t bytes) noexcept { return bytes * 0x9E3779B1u >> 13 & 0x7FF; }
    [[nodiscard]] bool has(std::size_t row, char last) const noexcept { return rows_[row] >> (byte(last) & 63) & 1; }
    std::array<std::uint64_t, 2048> rows_{};
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

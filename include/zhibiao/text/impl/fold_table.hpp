/// @file
/// Which characters read otherwise than they are written.
#ifndef ZHIBIAO_TEXT_IMPL_FOLD_TABLE_HPP
#define ZHIBIAO_TEXT_IMPL_FOLD_TABLE_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace fold_detail {

/// A set of BMP code points in 8 KB, so that it stays in the nearest cache while a text is scanned.
/// A row holds the 64 code points that share all bytes of UTF-8 but the last.
class CodePointSet {
public:
    static constexpr std::size_t row_count = 1024;
    void add(char32_t code_point) { rows_[code_point >> 6] |= std::uint64_t{1} << (code_point & 63); }
    void add_row(std::size_t row) { rows_[row] = ~std::uint64_t{0}; }
    [[nodiscard]] bool has(char32_t code_point) const noexcept { return code_point < 0x10000 && has(code_point >> 6, code_point & 63); }
    [[nodiscard]] bool has(std::size_t row, std::uint32_t column) const noexcept { return rows_[row] >> (column & 63) & 1; }

private:
    std::array<std::uint64_t, row_count> rows_{};
};

/// From a code point to its folded form.
class FoldTable {
public:
    static constexpr char16_t dropped = 0;  // shows nothing: not in the reading

    /// The one table, built when first asked for.
    static FoldTable const& get();

    /// The folded form, which is the code point itself where it doesn't fold. Nothing beyond the BMP folds, and no
    /// folded form is longer in UTF-8 than what it is folded from: the reading is made in place.
    [[nodiscard]] char32_t folded(char32_t code_point) const noexcept { return code_point < 0x10000 ? targets_[code_point] : code_point; }
    [[nodiscard]] bool folds(char32_t code_point) const noexcept { return folded(code_point) != code_point; }

    [[nodiscard]] char16_t const* targets() const noexcept { return targets_.data(); }

    /// All rows that only ill-formed UTF-8 (overlong, surrogate) leads to.
    [[nodiscard]] CodePointSet const& ill_formed() const noexcept { return ill_formed_; }
    /// The same, and the code points that fold.
    [[nodiscard]] CodePointSet const& suspicious() const noexcept { return suspicious_; }
    /// Characters that the Traditional script doesn't have.
    [[nodiscard]] CodePointSet const& simplified_only() const noexcept { return simplified_only_; }

private:
    FoldTable();
    CodePointSet ill_formed_, suspicious_, simplified_only_;
    std::vector<char16_t> targets_;
};

/// Whether `stops` has the character of three bytes that the low 24 bits of `word` are.
inline bool stops_at(CodePointSet const& stops, std::uint64_t word) noexcept {
    return stops.has((word & 0x0F) << 6 | (word >> 8 & 0x3F), static_cast<std::uint32_t>(word >> 16));
}

/// The first place from `at` on that isn't plain: ASCII, or a well-formed character of three bytes outside `stops`
/// (which must hold every row that only ill-formed sequences lead to). One load for two characters and one look into
/// the set for each.
inline std::size_t skip_plain(std::string_view text, std::size_t at, CodePointSet const& stops) noexcept {
    static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");
    while (at + 8 <= text.size()) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & 0xC0C0F0C0C0F0) == 0x8080E08080E0) {
            if (stops_at(stops, word)) return at;
            if (stops_at(stops, word >> 24)) return at + 3;
            at += 6;
        } else if ((word & 0xC0C0F0) == 0x8080E0) {
            if (stops_at(stops, word)) return at;
            at += 3;
        } else if ((word & 0x80) != 0) {
            return at;
        } else {
            at += (word & 0x80808080) == 0 ? 4 : 1;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

}  // namespace fold_detail
}  // namespace v0
}  // namespace zhibiao

#endif

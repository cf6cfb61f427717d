/// @file
/// Which characters read otherwise than they are written.
#ifndef ZHIBIAO_TEXT_IMPL_FOLD_TABLE_HPP
#define ZHIBIAO_TEXT_IMPL_FOLD_TABLE_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
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
    [[nodiscard]] bool has(std::size_t row, unsigned column) const noexcept { return rows_[row] >> (column & 63) & 1; }
    [[nodiscard]] bool has(char32_t code_point) const noexcept { return code_point < 0x10000 && has(code_point >> 6, code_point & 63); }
    [[nodiscard]] std::uint64_t row(std::size_t index) const noexcept { return rows_[index]; }

private:
    std::array<std::uint64_t, row_count> rows_{};
};

/// From a code point to its folded form: a set, and the folded forms of its members in order, found by their rank.
class FoldTable {
public:
    static constexpr char32_t dropped = 0;  // shows nothing: not in the reading

    /// The one table, built when first asked for.
    static FoldTable const& get();

    [[nodiscard]] bool folds(char32_t code_point) const noexcept {
        return code_point < 0x10000 ? set_.has(code_point) : beyond_bmp_.contains(code_point);
    }
    /// The folded form of a code point that folds.
    [[nodiscard]] char32_t folded(char32_t code_point) const noexcept {
        if (code_point >= 0x10000) return beyond_bmp_.find(code_point)->second;
        auto const row = code_point >> 6;
        auto const below = set_.row(row) & ((std::uint64_t{1} << (code_point & 63)) - 1);
        return targets_[ranks_[row] + static_cast<std::size_t>(std::popcount(below))];
    }
    [[nodiscard]] bool is_simplified_only(char32_t code_point) const noexcept { return simplified_only_.has(code_point); }

    /// For the scan: the BMP code points that fold, and all rows that only ill-formed UTF-8 (overlong, surrogate) leads to.
    [[nodiscard]] CodePointSet const& suspicious() const noexcept { return suspicious_; }

private:
    FoldTable();
    CodePointSet set_, suspicious_, simplified_only_;
    std::array<std::uint16_t, CodePointSet::row_count> ranks_{};  // members of the set before each row
    std::vector<char32_t> targets_;
    std::map<char32_t, char32_t> beyond_bmp_;
};

/// Script is told by Han characters only.
inline bool is_han(char32_t code_point) noexcept {
    return (code_point >= 0x3400 && code_point < 0xA000) || (code_point >= 0xF900 && code_point < 0xFB00) || code_point >= 0x20000;
}

}  // namespace fold_detail
}  // namespace v0
}  // namespace zhibiao

#endif

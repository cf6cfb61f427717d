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

/// What a character of a reading may end.
enum class Mark : std::uint8_t { none, line, stop, blank };

constexpr Mark mark_of(char32_t code_point) noexcept {
    switch (code_point) {
        case U'\t': case U'\n': case U'\v': case U'\f': case U'\r': case U'|': case 0x85: case 0x2028: case 0x2029: return Mark::line;
        case U'!': case U'?': case U'"': case U'。': case U'！': case U'？': case U'…': return Mark::stop;
        case U' ': return Mark::blank;
        default: return Mark::none;
    }
}

/// Characters of three bytes that read as they are written and end nothing.
/// A row is what the second and the third byte say, as one number; a column what the first one says. So a row with a byte
/// that continues nothing is empty, and one look tells what is well-formed as well; of 128 KB 8 are ever used.
class PlainSet {
public:
    PlainSet() : rows_(0x10000) {}
    void add(char32_t code_point) {
        auto const row = (0x80 | (code_point >> 6 & 0x3F)) | (0x80 | (code_point & 0x3F)) << 8;
        rows_[row] = static_cast<std::uint16_t>(rows_[row] | 1U << (code_point >> 12));
    }

    /// From `at` on; 18 bytes at a time where all their characters have three. A first byte of 0xE. or 0xF. is made sure of for
    /// all of them at once: no row has a column for 0xF.
    [[nodiscard]] std::size_t skip(std::string_view text, std::size_t at) const noexcept {
        static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");
        constexpr std::uint64_t high_halves = 0x00F0'0000'F000'00F0, three_bytes = 0x00E0'0000'E000'00E0;
        std::uint16_t const* const rows = rows_.data();
        auto const is_plain = [rows](char const* place) {
            std::uint16_t rest;
            std::memcpy(&rest, place + 1, sizeof rest);
            return (static_cast<std::uint32_t>(rows[rest]) >> (static_cast<unsigned char>(*place) & 31) & 1) != 0;
        };
        auto const load = [](char const* place) {
            std::uint64_t word;
            std::memcpy(&word, place, sizeof word);
            return word;
        };
        char const* place = text.data() + at;
        char const* const end = text.data() + text.size();
        auto const where = [&](int characters) { return static_cast<std::size_t>(place - text.data()) + static_cast<std::size_t>(characters) * 3; };
        for (; end - place >= 18 && (load(place) & load(place + 9) & high_halves) == three_bytes; place += 18) {
            if (!is_plain(place)) return where(0);
            if (!is_plain(place + 3)) return where(1);
            if (!is_plain(place + 6)) return where(2);
            if (!is_plain(place + 9)) return where(3);
            if (!is_plain(place + 12)) return where(4);
            if (!is_plain(place + 15)) return where(5);
        }
        while (end - place >= 3 && (static_cast<unsigned char>(*place) & 0xF0) == 0xE0 && is_plain(place)) place += 3;
        return where(0);
    }

private:
    std::vector<std::uint16_t> rows_;
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
    [[nodiscard]] PlainSet const& plain() const noexcept { return plain_; }
    /// Characters that the Traditional script doesn't have.
    [[nodiscard]] CodePointSet const& simplified_only() const noexcept { return simplified_only_; }

private:
    FoldTable();
    CodePointSet ill_formed_, simplified_only_;
    PlainSet plain_;
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

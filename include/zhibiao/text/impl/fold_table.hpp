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
/// A row is what the second and the third byte say, as one number; a column what the first one says. A row with a byte that
/// continues nothing is empty, and a byte that three don't begin with has no column: one look tells what is well-formed as
/// well. Of the 128 KB of rows 8 are ever used.
class PlainSet {
public:
    PlainSet() : rows_(0x10000) {}
    void add(char32_t code_point) {
        auto const row = (0x80 | (code_point >> 6 & 0x3F)) | (0x80 | (code_point & 0x3F)) << 8;
        rows_[row] = static_cast<std::uint16_t>(rows_[row] | columns[0xE0 | code_point >> 12]);
    }

    /// The first place from `at` on that has none of them.
    [[nodiscard]] std::size_t skip(std::string_view text, std::size_t at) const noexcept {
        static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");
        std::uint16_t const* const rows = rows_.data();
        auto const has = [rows](char const* place) {
            std::uint16_t rest;
            std::memcpy(&rest, place + 1, sizeof rest);
            return (rows[rest] & columns[static_cast<unsigned char>(*place)]) != 0;
        };
        char const* place = text.data() + at;
        char const* const end = text.data() + text.size();
        auto const where = [&](std::size_t characters) { return static_cast<std::size_t>(place - text.data()) + characters * 3; };
        if (end - place >= 18) {
            for (char const* const last = end - 18; place <= last; place += 18) {
                if (!has(place)) return where(0);
                if (!has(place + 3)) return where(1);
                if (!has(place + 6)) return where(2);
                if (!has(place + 9)) return where(3);
                if (!has(place + 12)) return where(4);
                if (!has(place + 15)) return where(5);
            }
        }
        while (end - place >= 3 && has(place)) place += 3;
        return where(0);
    }

private:
    static constexpr auto columns = [] {
        std::array<std::uint16_t, 256> bits{};
        for (std::size_t lead = 0xE0; lead < 0xF0; ++lead) bits[lead] = static_cast<std::uint16_t>(1U << (lead & 0xF));
        return bits;
    }();
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

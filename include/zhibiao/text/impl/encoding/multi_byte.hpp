/// @file
/// Reads GB18030 and Big5, as the WHATWG Encoding Standard says: so do browsers, and the pages were made for them.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_MULTI_BYTE_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_MULTI_BYTE_HPP

#include <zhibiao/text/impl/encoding/code_table.hpp>
#include <zhibiao/text/impl/encoding/transcript.hpp>

#include <bit>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// Reads the stretches that the encodings have in common and leaves everything else to `Rest`: ASCII, and codes of two bytes
/// that are three in UTF-8, one load for each.
template <class Rest>
class MultiByteReader {
public:
    MultiByteReader(Transcript& out, CodeTable const& table, Rest rest) : out_(out), table_(table), rest_(rest) {}

    /// Reads [begin, end) of the input. A code that isn't complete at `end` is broken.
    void read(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end && !out_.stopped();) {
            std::size_t const stop = read_piece(at, end);
            at = stop != at ? stop : at + read_rest(at, end);
        }
    }

    /// A code so far that Big5 has from HKSCS alone.
    [[nodiscard]] bool has_hkscs() const noexcept { return has_hkscs_; }

private:
    using Byte = unsigned char;

    /// What can be read from `at` on without a look at the rest, in a piece of a few KB, so that room is asked for once.
    std::size_t read_piece(std::size_t at, std::size_t end) {
        constexpr std::size_t longest = 4096;
        auto const* const input = reinterpret_cast<Byte const*>(out_.bytes());
        auto const* const stop = input + std::min(end, at + longest);
        char* place = out_.room(longest / 2 * 3 + 8);
        auto const* next = input + at;
        while (next != stop) {
            auto const* const first = next;
            std::uint32_t const width = *first < 0x80 ? 1 : 3;
            if (width == 1) next = read_ascii(next, stop, place);
            else next = read_codes(next, stop, place);
            if (next == first) break;
            auto const count = static_cast<std::size_t>(next - first) / (width == 1 ? 1 : 2);
            out_.wrote(count, width, static_cast<std::size_t>(first - input), width == 1 ? 1 : 2);
        }
        return static_cast<std::size_t>(next - input);
    }

    static Byte const* read_ascii(Byte const* next, Byte const* stop, char*& place) {
        for (std::uint64_t word; stop - next >= 8; next += 8, place += 8) {
            std::memcpy(&word, next, sizeof word);
            if ((word & 0x8080808080808080U) != 0) break;
            std::memcpy(place, &word, sizeof word);
        }
        while (next != stop && *next < 0x80) *place++ = static_cast<char>(*next++);
        return next;
    }

    /// Writes four bytes for each code, of which three count.
    Byte const* read_codes(Byte const* next, Byte const* stop, char*& place) {
        std::uint32_t extremes = 0;
        for (; stop - next >= 2; next += 2, place += 3) {
            if (!CodeTable::is_lead(next[0]) || !CodeTable::is_trail(next[1])) break;
            Utf8Word word = table_(next[0], next[1]);
            if (!is_three_bytes(word)) break;
            extremes |= static_cast<std::uint32_t>(is_hkscs(next[0]));
            if constexpr (std::endian::native == std::endian::big) word = word << 24 | (word & 0xFF00) << 8 | (word >> 8 & 0xFF00);
            std::memcpy(place, &word, sizeof word);
        }
        has_hkscs_ |= extremes != 0;
        return next;
    }

    std::size_t read_rest(std::size_t at, std::size_t end) {
        auto const broken = out_.broken().count;
        std::size_t const length = rest_(out_, at, end);
        if (out_.broken().count == broken) has_hkscs_ |= is_hkscs(out_.byte(at));
        return length;
    }
    /// Rows that neither Big5 nor the ETEN extensions have.
    static bool is_hkscs(std::uint32_t lead) noexcept { return lead < 0xA1 || lead > 0xF9; }

    Transcript& out_;
    CodeTable const& table_;
    Rest rest_;
    bool has_hkscs_ = false;
};

/// What is left of GB18030: codes of four bytes, codes that are two or four bytes in UTF-8, and what is broken. Gives how many bytes it read.
struct Gb18030Rest {
    CodeTable const& table;
    bool has_euro;  // 0x80, as in Windows code page 936

    std::size_t operator()(Transcript& out, std::size_t at, std::size_t end) const {
        std::uint32_t const lead = out.byte(at);
        if (lead == 0x80 && has_euro) return put(out, 0xAC82E2, at, 1);
        if (!CodeTable::is_lead(lead) || at + 1 == end) return put_broken(out, at, 1);
        std::uint32_t const second = out.byte(at + 1);
        if (second - 0x30 < 10) return read_four(out, at, end);
        Utf8Word const word = CodeTable::is_trail(second) ? table(lead, second) : 0;
        if (word != 0) return put(out, word, at, 2);
        return put_broken(out, at, second < 0x80 ? 1 : 2);  // an ASCII character stays one
    }

private:
    static std::size_t put(Transcript& out, Utf8Word word, std::size_t at, std::uint32_t length) {
        out.put(word, at, length);
        return length;
    }
    static std::size_t put_broken(Transcript& out, std::size_t at, std::size_t length) {
        out.put_broken(at, length);
        return length;
    }
    std::size_t read_four(Transcript& out, std::size_t at, std::size_t end) const {
        if (at + 2 == end) return put_broken(out, at, 2);
        std::uint32_t const third = out.byte(at + 2);
        if (!CodeTable::is_lead(third)) return put_broken(out, at, 1);
        if (at + 3 == end) return put_broken(out, at, 3);
        std::uint32_t const fourth = out.byte(at + 3);
        if (fourth - 0x30 >= 10) return put_broken(out, at, 1);
        auto const* const four_bytes = gb18030_four_byte_table();  // asked for here: hardly any document needs it
        Utf8Word const word = four_bytes == nullptr ? 0 : (*four_bytes)(FourByteTable::place_of(out.byte(at), out.byte(at + 1), third, fourth));
        return word != 0 ? put(out, word, at, 4) : put_broken(out, at, 1);
    }
};

/// What is left of Big5.
struct Big5Rest {
    CodeTable const& table;

    std::size_t operator()(Transcript& out, std::size_t at, std::size_t end) const {
        std::uint32_t const lead = out.byte(at);
        bool const alone = !CodeTable::is_lead(lead) || at + 1 == end;
        std::uint32_t const trail = alone ? 0 : out.byte(at + 1);
        Utf8Word const word = CodeTable::is_trail(trail) ? table(lead, trail) : 0;
        std::size_t const length = word != 0 || trail >= 0x80 ? 2 : 1;
        if (word != 0) out.put(word, at, 2);
        else out.put_broken(at, length);
        return length;
    }
};

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

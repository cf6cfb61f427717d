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
        std::string_view const bytes = out_.input().substr(0, end);
        for (std::size_t at = begin; at < end && !out_.stopped();) {
            if (out_.byte(at) < 0x80) {
                std::size_t const stop = end_of_ascii(bytes, at);
                out_.copy(at, stop);
                at = stop;
                continue;
            }
            std::size_t const stop = read_codes(at, end);
            at = stop != at ? stop : at + read_rest(at, end);
        }
    }

    /// A code so far that Big5 has from HKSCS alone.
    [[nodiscard]] bool has_hkscs() const noexcept { return has_hkscs_; }

private:
    /// Codes from `at` on, in pieces, so that the room for them isn't asked for the whole document at once.
    std::size_t read_codes(std::size_t at, std::size_t end) {
        std::size_t const piece = std::min<std::size_t>((end - at) / 2, 4096);
        auto const* next = reinterpret_cast<unsigned char const*>(out_.bytes()) + at;
        auto const* const stop = next + 2 * piece;
        auto const* const first = next;
        char* place = out_.room(3 * piece + 4);
        bool hkscs = false;
        for (; next != stop; next += 2, place += 3) {
            if (!CodeTable::is_lead(next[0]) || !CodeTable::is_trail(next[1])) break;
            Utf8Word word = table_(next[0], next[1]);
            if (!is_three_bytes(word)) break;
            hkscs |= is_hkscs(next[0]);
            if constexpr (std::endian::native == std::endian::big) word = (word & 0xFF) << 24 | (word & 0xFF00) << 8 | (word >> 8 & 0xFF00);
            std::memcpy(place, &word, sizeof word);
        }
        has_hkscs_ |= hkscs;
        auto const count = static_cast<std::size_t>(next - first) / 2;
        if (count != 0) out_.wrote(count, 3, at, 2);
        return at + 2 * count;
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

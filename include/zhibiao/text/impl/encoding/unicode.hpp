/// @file
/// Reads UTF-8 and UTF-16.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_UNICODE_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_UNICODE_HPP

#include <zhibiao/text/impl/encoding/transcript.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// One U+FFFD for each maximal subpart of an ill-formed sequence, as read_text() does it.
inline void read_utf_8(Transcript& out, std::size_t begin) {
    auto const& stops = fold_detail::FoldTable::get().ill_formed();
    std::string_view const bytes = out.input();
    std::size_t kept = begin;
    for (std::size_t at = begin; (at = fold_detail::skip_plain(bytes, at, stops)) < bytes.size() && !out.stopped();) {
        auto const sequence = utf8_detail::read_sequence(bytes.substr(at));
        if (!sequence.well_formed) {
            out.copy(kept, at);
            out.put_broken(at, sequence.length);
            kept = at + sequence.length;
        }
        at += sequence.length;
    }
    if (!out.stopped()) out.copy(kept, bytes.size());
}

/// Code units of two bytes.
template <bool little>
class Utf16Reader {
public:
    explicit Utf16Reader(Transcript& out) : out_(out) {}

    /// From `begin` to the end of the input. An odd byte at the end is broken, and so is a surrogate without its other half.
    void read(std::size_t begin) {
        std::size_t at = begin;
        while (at + 2 <= out_.input().size() && !out_.stopped()) {
            std::size_t const stop = unit(at) < 0x80 ? read_run<1>(at) : read_run<3>(at);
            at = stop != at ? stop : at + read_rest(at);
        }
        if (at < out_.input().size() && !out_.stopped()) out_.put_broken(at, out_.input().size() - at);
    }

private:
    [[nodiscard]] char32_t unit(std::size_t at) const noexcept {
        return little ? out_.byte(at) | out_.byte(at + 1) << 8 : out_.byte(at) << 8 | out_.byte(at + 1);
    }
    static bool is_surrogate(char32_t unit) noexcept { return (unit & 0xF800) == 0xD800; }

    /// Units that are all of `width` bytes in UTF-8.
    template <std::uint32_t width>
    std::size_t read_run(std::size_t at) {
        std::size_t const piece = std::min<std::size_t>((out_.input().size() - at) / 2, 4096);
        char* place = out_.room(width * piece);
        std::size_t count = 0;
        for (; count < piece; ++count, place += width) {
            char32_t const code_point = unit(at + 2 * count);
            if constexpr (width == 1) {
                if (code_point >= 0x80) break;
                *place = static_cast<char>(code_point);
            } else {
                if (code_point < 0x800 || is_surrogate(code_point)) break;
                utf8_detail::write_three(place, code_point);
            }
        }
        if (count != 0) out_.wrote(count, width, at, 2);
        return at + 2 * count;
    }

    /// A character of two bytes in UTF-8, or a pair of surrogates. Gives how many bytes it read.
    std::size_t read_rest(std::size_t at) {
        char32_t const first = unit(at);
        if (!is_surrogate(first)) {
            utf8_detail::write_short(out_.room(2), first);
            out_.wrote(1, 2, at, 2);
            return 2;
        }
        char32_t const second = at + 4 <= out_.input().size() ? unit(at + 2) : 0;
        if (first >= 0xDC00 || (second & 0xFC00) != 0xDC00) {
            out_.put_broken(at, 2);
            return 2;
        }
        write_pair(out_.room(4), 0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF)));
        out_.wrote(1, 4, at, 4);
        return 4;
    }
    static void write_pair(char* place, char32_t code_point) noexcept {
        place[0] = static_cast<char>(0xF0 | code_point >> 18);
        for (unsigned i = 1; i < 4; ++i) place[i] = static_cast<char>(0x80 | (code_point >> (18 - 6 * i) & 0x3F));
    }

    Transcript& out_;
};

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The way back from a text to the bytes that it was read out of.
#ifndef ZHIBIAO_TEXT_ORIGIN_HPP
#define ZHIBIAO_TEXT_ORIGIN_HPP

#include <zhibiao/text/span.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Half-open range of bytes of the input, which may be longer than any text.
struct InputSpan {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    friend constexpr bool operator==(InputSpan, InputSpan) noexcept = default;
};

/// From a byte of a text (decoded, or taken out of a page) to the byte of the input that it was read from. It is made
/// while the text is: pieces are added in the order of the text. Neighbours of equal widths become one run, so that a
/// copied text is a single run and a decoded one has a run where Han and ASCII change. A map without any piece is the
/// identity. The input's places may jump (what a page shows isn't always in the order of its bytes).
class OriginMap {
public:
    /// The text goes on with `count` characters of `text_width` bytes each, read out of `input_width` bytes each that
    /// stand one behind the other from `input_begin` on. `text_width` is at least 1; an input width of 0 is for
    /// characters that nothing in the input stands for (the line end of a paragraph).
    void add(std::uint32_t count, std::uint16_t text_width, std::uint64_t input_begin, std::uint16_t input_width);
    /// The text goes on with `size` bytes that are copies of the input's.
    void add_copy(std::uint32_t size, std::uint64_t input_begin) { add(size, 1, input_begin, 1); }

    /// Bytes of the text that have been added.
    [[nodiscard]] std::uint32_t text_size() const noexcept { return text_size_; }
    [[nodiscard]] bool is_identity() const noexcept { return runs_.empty(); }

    /// The first byte of what the character at `text_byte` was read from; at the end of the text, and behind it, where
    /// the last character's bytes end. O(log n).
    [[nodiscard]] std::uint64_t input_byte(std::uint32_t text_byte) const noexcept;
    /// From the first byte of the first character to the last one of the last: what lies between the span's end and
    /// the next character of the text isn't in it. An empty span is where its begin is. O(log n).
    [[nodiscard]] InputSpan input_span(Span text_span) const noexcept;

    /// This map, whose input is the text of `inner`, as a map to the input of `inner`: a page's text over its decoding.
    /// Linear in the runs of both where this map goes forward; a jump costs O(log n).
    [[nodiscard]] OriginMap over(OriginMap const& inner) const;

private:
    /// The text from text_begin up to the next run: characters of text_width bytes.
    struct Run {
        std::uint64_t input_begin;
        std::uint32_t text_begin;
        std::uint16_t text_width;
        std::uint16_t input_width;
    };
    [[nodiscard]] std::size_t run_at(std::uint32_t text_byte) const noexcept;
    [[nodiscard]] std::uint32_t end_of(std::size_t run) const noexcept {
        return run + 1 < runs_.size() ? runs_[run + 1].text_begin : text_size_;
    }
    void add_copies_of(OriginMap const& inner, std::uint32_t begin, std::uint32_t end);

    std::vector<Run> runs_;
    std::uint32_t text_size_ = 0;
    std::uint64_t input_end_ = 0;  // where the last run's input goes on
};

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The text while it is decoded: where it is written, the way back, and what was broken.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_TRANSCRIPT_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_TRANSCRIPT_HPP

#include <zhibiao/text/impl/encoding/code_table.hpp>
#include <zhibiao/text/origin.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// Bytes that stand for nothing: the place of the first of them in the whole input, how many sequences there were, how long
/// the first one is.
struct Broken {
    std::uint64_t count = 0;
    std::size_t first = 0;
    std::size_t first_length = 0;
};

/// Written by pieces: room() gives place for a piece, wrote() says how much of it was filled.
class Transcript {
public:
    static constexpr std::size_t longest = 0x7FFFFFFF;

    Transcript(std::string_view input, bool lossy, std::size_t expected) : input_(input), lossy_(lossy) { text_.resize(expected); }

    [[nodiscard]] std::string_view input() const noexcept { return input_; }
    [[nodiscard]] char const* bytes() const noexcept { return input_.data(); }
    [[nodiscard]] std::uint32_t byte(std::size_t at) const noexcept { return static_cast<unsigned char>(input_[at]); }
    [[nodiscard]] Broken const& broken() const noexcept { return broken_; }
    /// The text is too long already, or something is broken that must not be.
    [[nodiscard]] bool stopped() const noexcept { return used_ > longest || (broken_.count != 0 && !lossy_); }
    [[nodiscard]] bool too_long() const noexcept { return used_ > longest; }

    /// A place for `size` bytes behind what is written.
    [[nodiscard]] char* room(std::size_t size) {
        if (text_.size() - used_ < size) text_.resize(std::max(text_.size() + text_.size() / 2, used_ + size));
        return text_.data() + used_;
    }
    /// `count` characters have been written there, which were read from `input_begin` on.
    void wrote(std::size_t count, std::uint32_t text_width, std::size_t input_begin, std::uint32_t input_width) {
        map_.add(static_cast<std::uint32_t>(count), static_cast<std::uint16_t>(text_width), input_begin, static_cast<std::uint16_t>(input_width));
        used_ += count * text_width;
    }

    void copy(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        std::memcpy(room(end - begin), bytes() + begin, end - begin);
        wrote(end - begin, 1, begin, 1);
    }
    /// One character of `length` bytes at `at`.
    void put(Utf8Word word, std::size_t at, std::uint32_t length) {
        char* const place = room(4);
        std::uint32_t const width = length_of(word);
        for (std::uint32_t i = 0; i < width; ++i) place[i] = static_cast<char>(word >> (8 * i));
        wrote(1, width, at, length);
    }
    /// One broken sequence; U+FFFD stands for it.
    void put_broken(std::size_t at, std::size_t length) {
        if (broken_.count++ == 0) {
            broken_.first = at;
            broken_.first_length = length;
        }
        put(0xBDBFEF, at, static_cast<std::uint32_t>(length));
    }

    [[nodiscard]] std::string take_text() {
        text_.resize(used_);
        return std::move(text_);
    }
    [[nodiscard]] OriginMap take_map() { return std::move(map_); }

private:
    std::string_view input_;
    bool lossy_;
    std::string text_;
    std::size_t used_ = 0;
    OriginMap map_;
    Broken broken_;
};

/// Where the ASCII that begins at `at` ends.
inline std::size_t end_of_ascii(std::string_view bytes, std::size_t at) noexcept {
    for (std::uint64_t word; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & 0x8080808080808080U) != 0) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// A filter over the first two characters of words, for the scan that passes over all of a text. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP
#define ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP

#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");

inline bool is_lead_of_three(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xF0) == 0xE0; }

/// Up to eight bytes of `text` from `at` on, zeros behind its end.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) noexcept {
    std::uint64_t bytes = 0;
    if (text.size() - at >= sizeof bytes) [[likely]] std::memcpy(&bytes, text.data() + at, sizeof bytes);
    else std::memcpy(&bytes, text.data() + at, text.size() - at);
    return bytes;
}

/// Of the character of three bytes that is the lowest three of these four.
inline std::uint32_t hash_of_character(std::uint32_t bytes) noexcept {
    // The multiplier's lowest byte is 0, so that the fourth byte drops out.
    return bytes * (0x165667B1u << 8);
}

/// The bytes of a character of three, the first the lowest.
inline std::uint32_t bytes_of(char32_t c) noexcept { return 0x8080E0u | c >> 12 | (c & 0xFC0) << 2 | (c & 0x3F) << 16; }

/// Never wrong where it says no. A row for each hash of the first character, of three bytes, a column for the last six bits of
/// the second: 16 KB, so that it stays in the nearest cache, and a character costs six instructions.
class PairRows {
public:
    /// Two characters of three bytes each.
    void add(std::string_view pair) noexcept {
        rows_[row_at(pair.data())] |= std::uint64_t{1} << (static_cast<unsigned char>(pair[5]) & 63);
    }
    /// A character of three bytes, whatever follows it.
    void add_character(char32_t c) noexcept { rows_[row_of(bytes_of(c))] = ~std::uint64_t{0}; }
    /// ASCII that something may begin with. All characters of two or four bytes are passed on.
    void add_sign(char sign) noexcept { signs_[static_cast<unsigned char>(sign)] = true; }

    /// Where something may begin in `text` from `at` to `stop`: all such places are written to `hits`, of which there must be room for
    /// one a byte and four more. Goes on to the end of a character behind `stop`, which it returns.
    /// A place is written wherever it goes and counts if it is a hit: a branch would be foretold wrongly for each.
    std::uint32_t collect(std::string_view text, std::uint32_t at, std::uint32_t stop, std::uint32_t* hits, std::uint32_t& count) const noexcept {
        auto const size = static_cast<std::uint32_t>(text.size());
        std::uint32_t found = count;
        while (at < stop) {
            for (; at < stop && size - at >= reach_of_four; at += 12) {
                char const* const bytes = text.data() + at;
                if (!are_five_of_three(bytes)) break;
                for (std::uint32_t i = 0; i < 12; i += 3) {
                    hits[found] = at + i;
                    found += has(bytes + i);
                }
            }
            if (at < stop) {
                hits[found] = at;
                found += may_begin(text, at);
                at += utf8_detail::character_length(text[at]);
            }
        }
        count = found;
        return at;
    }

private:
    static constexpr std::uint32_t reach_of_four = 15;

    static std::size_t row_at(char const* bytes) noexcept {
        std::uint32_t character;
        std::memcpy(&character, bytes, sizeof character);
        return row_of(character);
    }
    static std::size_t row_of(std::uint32_t bytes) noexcept { return hash_of_character(bytes) >> 21; }
    /// Whether four characters of three bytes stand here and another one begins behind them.
    static bool are_five_of_three(char const* bytes) noexcept {
        constexpr std::uint64_t lead = 0x00E00000E00000E0, mask = 0x00F00000F00000F0;
        std::uint64_t front, back;
        std::memcpy(&front, bytes, sizeof front);
        std::memcpy(&back, bytes + 6, sizeof back);
        return (((front ^ lead) | (back ^ lead)) & mask) == 0;
    }
    [[nodiscard]] std::uint32_t has(char const* bytes) const noexcept {
        return static_cast<std::uint32_t>(rows_[row_at(bytes)] >> (static_cast<unsigned char>(bytes[5]) & 63) & 1);
    }
    /// The same for one character of any length; beside one of another length than three, and at the text's end, any may.
    [[nodiscard]] bool may_begin(std::string_view text, std::uint32_t at) const noexcept {
        char const* const bytes = text.data() + at;
        if (static_cast<unsigned char>(*bytes) < 0x80) return signs_[static_cast<unsigned char>(*bytes)];
        if (text.size() - at < 6 || !is_lead_of_three(*bytes) || !is_lead_of_three(bytes[3])) return true;
        return has(bytes) != 0;
    }

    std::array<std::uint64_t, 2048> rows_{};
    std::array<bool, 128> signs_{};
};

/// What is known of two characters of three bytes each, behind the rows.
enum PairFlag : std::uint8_t {
    begins_place = 1,        ///< a word of PlaceNames may begin here
    begins_place_before = 2, ///< one may begin one character before: the rarer pair of a word of three characters or more
    begins_time = 4,
};

/// The rows, and by a hash of both characters what it is that may begin with them. Never wrong where it says no.
class PairFilter {
public:
    void add(std::string_view pair, PairFlag flag) noexcept {
        rows_.add(pair);
        flags_[place_of(eight_bytes(pair, 0))] |= flag;
    }
    [[nodiscard]] PairRows& rows() noexcept { return rows_; }
    [[nodiscard]] PairRows const& rows() const noexcept { return rows_; }
    /// Of the six lowest bytes.
    [[nodiscard]] std::uint8_t flags(std::uint64_t bytes) const noexcept { return flags_[place_of(bytes)]; }

private:
    static std::size_t place_of(std::uint64_t bytes) noexcept { return (bytes << 16) * 0x9E3779B97F4A7C15ull >> 48; }
    PairRows rows_;
    std::array<std::uint8_t, 65536> flags_{};
};

/// The places that pass the rows, in order, sentence after sentence. It works ahead by some hundred characters.
class HitStream {
public:
    HitStream(std::string_view text, PairRows const& rows) : text_(text), rows_(rows) {}

    /// To be asked before the hits of a span, which should lie behind those asked for before.
    void go_to(std::uint32_t at) noexcept {
        if (at < passed_ || at > read_to_) {
            read_to_ = at;
            next_ = count_ = 0;
        }
        passed_ = at;
    }
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    /// The next hit before `end`; `none` if there is none left.
    [[nodiscard]] std::uint32_t next(std::uint32_t end) noexcept {
        for (;;) {
            if (next_ == count_ && !read_on(end)) return none;
            std::uint32_t const hit = hits_[next_];
            if (hit >= end) return none;
            ++next_;
            if (hit >= passed_) return passed_ = hit;
        }
    }

private:
    static constexpr std::uint32_t step = 1024;
    bool read_on(std::uint32_t end) noexcept {
        next_ = count_ = 0;
        while (count_ == 0 && read_to_ < end) {
            auto const stop = std::min(read_to_ + step, static_cast<std::uint32_t>(text_.size()));
            read_to_ = rows_.collect(text_, read_to_, stop, hits_.data(), count_);
        }
        return count_ != 0;
    }

    std::string_view text_;
    PairRows const& rows_;
    std::uint32_t passed_ = 0, read_to_ = 0, next_ = 0, count_ = 0;
    std::array<std::uint32_t, step + 16> hits_;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// A filter over the first two characters of words, for the scan that passes over all of a text. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP
#define ZHIBIAO_MENTION_IMPL_PAIR_ROWS_HPP

#include <zhibiao/text/impl/eight_bytes.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/span.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");

inline bool is_lead_of_three(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xF0) == 0xE0; }

/// The eight bytes at a place of a text, zeros behind its end.
class EightBytes {
public:
    explicit EightBytes(std::string_view text) : text_(text), whole_(text.size() < 8 ? 0 : text.size() - 7) {}
    [[nodiscard]] std::uint64_t at(std::uint32_t place) const noexcept {
        if (place >= whole_) [[unlikely]] return near_end(place);
        std::uint64_t bytes;
        std::memcpy(&bytes, text_.data() + place, sizeof bytes);
        return bytes;
    }

private:
    [[gnu::noinline]] std::uint64_t near_end(std::uint32_t place) const noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text_.data() + place, text_.size() - place);
        return bytes;
    }
    std::string_view text_;
    std::size_t whole_;  // before this place there are eight
};

/// How many digits of ASCII these eight bytes begin with.
inline std::uint32_t digits_at_head(std::uint64_t bytes) noexcept {
    return static_cast<std::uint32_t>(std::countr_zero(eight_bytes::others_than_digits(bytes))) >> 3;
}

/// Of the character of three bytes that is the lowest three of these four.
inline std::uint32_t hash_of_character(std::uint32_t bytes) noexcept {
    // The multiplier's lowest byte is 0, so that the fourth byte drops out. Of three thousand drawn by lot, the one that puts the
    // fewest frequent characters into the rows of others.
    return bytes * (0xE4AFA1u << 8);
}

/// The bytes of a character of three, the first the lowest.
inline std::uint32_t bytes_of(char32_t c) noexcept { return 0x8080E0u | c >> 12 | (c & 0xFC0) << 2 | (c & 0x3F) << 16; }

/// So many bytes are looked through at once, and so many hits there may be.
inline constexpr std::uint32_t hits_step = 1024, hits_room = hits_step + 16;
inline std::uint32_t place_of_hit(std::uint32_t hit) noexcept { return hit; }

/// Never wrong where it says no. A row for each hash of the first character, of three bytes, a column for the last six bits of
/// the second: 16 KB, so that it stays in the nearest cache, and a character costs six instructions.
class PairRows {
public:
    using Hit = std::uint32_t;  ///< its place
    PairRows() noexcept { std::fill(signs_.begin() + 128, signs_.end(), std::uint8_t{every_sign | usual_sign}); }
    /// Two characters of three bytes each.
    void add(std::string_view pair) noexcept {
        rows_[row_at(pair.data())] |= std::uint64_t{1} << (static_cast<unsigned char>(pair[5]) & 63);
    }
    /// A character of three bytes, whatever follows it.
    void add_character(char32_t c) noexcept { rows_[row_of(bytes_of(c))] = ~std::uint64_t{0}; }
    /// ASCII that something may begin with; of a row of digits the first one is passed on. So are all characters of two or four bytes.
    void add_sign(char sign) noexcept { signs_[static_cast<unsigned char>(sign)] = every_sign | usual_sign; }
    /// The same, where all signs are asked for: there are many of them, such as decimal points.
    void add_unusual_sign(char sign) noexcept { signs_[static_cast<unsigned char>(sign)] = every_sign; }
    enum Signs : std::uint8_t { every_sign = 1, usual_sign = 2 };
    /// A character of three bytes that something may begin with where one of another length, or nothing, follows.
    void add_before_sign(char32_t c) noexcept {
        std::size_t const row = row_of(bytes_of(c));
        before_signs_[row >> 6] |= std::uint64_t{1} << (row & 63);
    }

    /// Where something may begin in `text` from `at` to `stop`: all such places are written to `hits`, of which there must be room for
    /// one a byte and four more; returns behind the last. Goes on to the end of a character behind `stop`, which `at` becomes.
    /// A place is written wherever it goes and counts if it is a hit: a branch would be foretold wrongly for each.
    std::uint32_t* collect(std::string_view text, std::uint32_t& at, std::uint32_t stop, std::uint32_t* hits) const noexcept {
        return collect<false>(text, at, stop, hits, nullptr, every_sign).hits;
    }
    /// How far the text is read and its hits are written. By value, so that all stay in registers.
    struct Reached {
        std::uint32_t place;
        std::uint32_t* hits;
        std::uint32_t* signs;
    };
    /// The same; where `apart`, the hits that are not two characters of three bytes are written to `signs`, of which there must be as
    /// much room.
    template <bool apart>
    Reached collect(std::string_view text, std::uint32_t& at, std::uint32_t stop, std::uint32_t* hits, std::uint32_t* signs, Signs which) const noexcept {
        auto const size = static_cast<std::uint32_t>(text.size());
        std::uint32_t const last_four = std::min(stop, size < reach_of_four ? 0 : size - reach_of_four + 1);
        std::uint32_t place = at;
        while (place < stop) {
            char const* bytes = text.data() + place;
            for (; place < last_four && are_five_of_three(bytes); place += 12, bytes += 12) {
                *hits = place, hits += has(bytes);
                *hits = place + 3, hits += has(bytes + 3);
                *hits = place + 6, hits += has(bytes + 6);
                *hits = place + 9, hits += has(bytes + 9);
            }
            if (place >= stop) break;
            Reached const from{place, hits, signs};
            Reached reached = place < last_four ? collect_up_to_four<apart>(bytes, from) : collect_near_end<apart>(text, from);
            if (reached.place < stop && !is_lead_of_three(text[reached.place])) reached = collect_signs<apart>(text, stop, reached, which);
            place = reached.place, hits = reached.hits, signs = reached.signs;
        }
        at = place;
        return {place, hits, signs};
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
    static bool are_five_of_three(char const* bytes) noexcept { return (others_of_three(bytes) | others_of_three(bytes + 6)) == 0; }
    /// Bits in the first, fourth and seventh byte where no character of three bytes begins.
    static std::uint64_t others_of_three(char const* bytes) noexcept {
        std::uint64_t eight;
        std::memcpy(&eight, bytes, sizeof eight);
        return (eight ^ 0x00E00000E00000E0) & 0x00F00000F00000F0;
    }
    [[nodiscard]] std::uint32_t has(char const* bytes) const noexcept {
        return static_cast<std::uint32_t>(rows_[row_at(bytes)] >> (static_cast<unsigned char>(bytes[5]) & 63) & 1);
    }
    /// The characters of three bytes, four at most, that stand before another one.
    template <bool apart>
    Reached collect_up_to_four(char const* bytes, Reached from) const noexcept {
        auto [place, hits, signs] = from;
        std::uint32_t const size = size_of_threes(bytes);
        *hits = place, hits += has(bytes) & (size > 3);
        *hits = place + 3, hits += has(bytes + 3) & (size > 6);
        *hits = place + 6, hits += has(bytes + 6) & (size > 9);
        std::uint32_t const last = size == 0 ? 0 : size - 3;
        std::uint32_t*& list = apart ? signs : hits;
        *list = place + last, list += may_begin_before_sign(bytes + last) & (size != 0);
        return {place + size, hits, signs};
    }
    /// The same for one character of three bytes near the end of the text.
    template <bool apart>
    Reached collect_near_end(std::string_view text, Reached from) const noexcept {
        auto [place, hits, signs] = from;
        char const* const bytes = text.data() + place;
        std::size_t const left = text.size() - place;
        if (!is_lead_of_three(*bytes)) return from;
        bool const pair = left >= 6 && is_lead_of_three(bytes[3]);
        std::uint32_t*& list = apart && !pair ? signs : hits;
        *list = place, list += left < 3 ? 1 : pair ? has(bytes) : may_begin_before_sign(bytes);
        return {place + std::min<std::uint32_t>(static_cast<std::uint32_t>(left), 3), hits, signs};
    }
    /// Characters of other lengths, up to one of three bytes.
    template <bool apart>
    Reached collect_signs(std::string_view text, std::uint32_t stop, Reached from, Signs which) const noexcept {
        auto [place, hits, signs] = from;
        std::uint32_t*& list = apart ? signs : hits;
        EightBytes const bytes_at(text);
        bool digit_before = false;
        do {
            auto const byte = static_cast<unsigned char>(text[place]);
            std::uint32_t const digits = digits_at_head(bytes_at.at(place));
            bool const digit = digits != 0;
            *list = place, list += ((signs_[byte] & which) != 0) & !(digit & digit_before);
            place += digit ? digits : byte < 0x80 ? 1 : utf8_detail::character_length(text[place]);
            digit_before = digit;
        } while (place < text.size() && !is_lead_of_three(text[place]) && (place < stop || (digit_before && is_ascii_digit(text[place]))));
        return {place, hits, signs};
    }
    /// How many bytes the characters of three take, of which not all of five stand here.
    static std::uint32_t size_of_threes(char const* bytes) noexcept {
        // The third character is seen by both. Without a branch.
        std::uint64_t const front = others_of_three(bytes) | std::uint64_t{1} << 48, back = others_of_three(bytes + 6) | std::uint64_t{1} << 63;
        auto const first = static_cast<std::uint32_t>(std::countr_zero(front)) >> 3, more = static_cast<std::uint32_t>(std::countr_zero(back)) >> 3;
        return first + (more & (0 - std::uint32_t{first == 6}));
    }
    /// 1 if something may begin with the character of three bytes where one of another length follows, else 0.
    [[nodiscard]] std::uint32_t may_begin_before_sign(char const* bytes) const noexcept {
        auto const byte = [bytes](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
        std::size_t const row = row_of(byte(0) | byte(1) << 8 | byte(2) << 16);
        return static_cast<std::uint32_t>(before_signs_[row >> 6] >> (row & 63) & 1);
    }
    static bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    std::array<std::uint64_t, 2048> rows_{};
    std::array<std::uint64_t, 32> before_signs_{};
    std::array<std::uint8_t, 256> signs_{};  // Signs, by the first byte
};

/// What is known of two characters of three bytes each, behind the rows.
enum PairFlag : std::uint8_t {
    begins_quantity = 1,
    begins_place_beside = 2,  ///< a name that is no place but beside another one
    begins_time_before = 4,  ///< before: with the character in front of the two
    begins_time = 8,
    begins_place = 16,
    begins_place_before = 32,
    of_times = begins_quantity | begins_time_before | begins_time,
    of_places = begins_place_beside | begins_place | begins_place_before,
};

/// The rows, and by a hash of both characters what it is that may begin with them. Never wrong where it says no.
/// A word is found by its first two characters, or, as long as these are no word themselves, by its second and third, which are
/// rarer: 务院, not 国务, of 国务院.
class PairFilter {
public:
    void add(std::string_view pair, PairFlag flag) noexcept {
        rows_.add(pair);
        std::uint64_t const bytes = EightBytes(pair).at(0), hash = hash_of(bytes);
        std::uint16_t& slot = slots_[hash >> 49];
        auto const mark = static_cast<std::uint16_t>(mark_of(bytes, hash) & marks);
        if ((slot & all_flags) != 0 && (slot & marks) != mark) slot |= shared;
        slot = static_cast<std::uint16_t>(slot | mark | flag);
    }
    /// Adds the beginning of a word to such a list as add_begins() takes. Words with other characters than of three bytes among the
    /// first two are left out: the scan looks closer at such characters anyway.
    static void append_begin(std::string& begins, std::string_view word) {
        if (word.size() < 6 || !is_lead_of_three(word[0]) || !is_lead_of_three(word[3])) return;
        begins.append(word, 0, word.size() > 6 && is_lead_of_three(word[6]) ? 9 : 6);
        begins.resize((begins.size() + begin_size - 1) / begin_size * begin_size, ' ');
    }
    void add_begins(std::string_view begins, PairFlag here, PairFlag before) noexcept {
        for (; !begins.empty(); begins.remove_prefix(begin_size)) {
            bool const longer = here != before && begins[6] != ' ';
            add(begins.substr(longer ? 3 : 0, 6), longer ? before : here);
        }
    }
    [[nodiscard]] PairRows& rows() noexcept { return rows_; }
    [[nodiscard]] PairRows const& rows() const noexcept { return rows_; }
    /// Of the six lowest bytes, two characters of three.
    [[nodiscard]] std::uint8_t flags(std::uint64_t bytes) const noexcept {
        std::uint64_t const hash = hash_of(bytes);
        std::uint32_t const slot = slots_[hash >> 49];
        std::uint32_t const known = (((slot ^ mark_of(bytes, hash)) & marks) == 0) | (slot / shared & 1);
        return static_cast<std::uint8_t>(slot & (0 - known) & all_flags);
    }

    static constexpr std::size_t begin_size = 9;

private:
    /// Of sixty thousand multipliers drawn by lot, the one that takes the fewest pairs of reports for others'.
    static std::uint64_t hash_of(std::uint64_t bytes) noexcept { return (bytes << 16) * 0x2E1E28623D6E3555ull; }
    /// A slot holds the flags and nine bits more of the pair, so that others that fall there drop out; but not where pairs of words
    /// share it. The hash has of the second character little in these bits.
    static std::uint64_t mark_of(std::uint64_t bytes, std::uint64_t hash) noexcept { return (bytes ^ hash) >> 32; }
    static constexpr std::uint16_t all_flags = 63, shared = 64, marks = 0xFF80;
    PairRows rows_;
    std::array<std::uint16_t, 32768> slots_{};
};

/// The places that pass a filter, in order, sentence after sentence: PairRows, or a filter behind them that tells more of each.
/// It works ahead by some hundred characters.
template <typename Filter>
class HitStream {
public:
    using Hit = typename Filter::Hit;
    HitStream(std::string_view text, Filter const& filter) : text_(text), filter_(filter) { hits_[0] = Hit{none}; }

    /// The first hit of a span, which should lie behind the one before; null if there is none.
    [[nodiscard]] Hit const* first(Span span) noexcept {
        if (span.begin < reached_ || span.begin > read_to_) start_at(span.begin);
        reached_ = span.end;
        while (place_of_hit(hits_[next_]) < span.begin) ++next_;
        auto const* const hit = hits_.data() + next_;
        return place_of_hit(*hit) < span.end ? hit : beyond(hit, span.end);
    }
    /// The hit of the span, which ends at `end`, behind `hit`; null if there is none left.
    [[nodiscard]] Hit const* next(Hit const* hit, std::uint32_t end) noexcept {
        ++hit;
        return place_of_hit(*hit) < end ? hit : beyond(hit, end);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;  // stands behind the hits

    void start_at(std::uint32_t at) noexcept {
        read_to_ = at;
        next_ = 0;
        hits_[0] = Hit{none};
    }
    /// The hits read so far end at `hit`, or it lies behind `end`.
    Hit const* beyond(Hit const* hit, std::uint32_t end) noexcept {
        while (place_of_hit(*hit) == none && read_to_ < end) {
            auto const stop = std::min(read_to_ + hits_step, static_cast<std::uint32_t>(text_.size()));
            hit = hits_.data();
            *filter_.collect(text_, read_to_, stop, hits_.data()) = Hit{none};
        }
        next_ = static_cast<std::size_t>(hit - hits_.data());
        return place_of_hit(*hit) < end ? hit : nullptr;
    }

    std::string_view text_;
    Filter const& filter_;
    std::uint32_t reached_ = 0, read_to_ = 0;
    std::size_t next_ = 0;  // where the hits of the next span may begin
    std::array<Hit, hits_room> hits_;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

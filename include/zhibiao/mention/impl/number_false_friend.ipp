#ifndef ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP
#define ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP

#include <zhibiao/data/number_false_friends.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// What the words have at and around their numerals, hashed: a numeral with the two characters behind it, with the last one, or
/// with the one before it where the word ends with the numeral. Nearly every numeral of a text is told by its neighbours to stand in
/// none of the words.
class FriendNeighbours {
public:
    void add(std::string_view word) noexcept {
        char const* const end = word.data() + word.size();
        for (std::size_t at = 0; at < word.size() && at <= quantity_detail::farthest_friend; at += glyph_bytes) {
            if (!is_digit(word[at]) && glyph_at(word.data() + at, end).kind == GlyphKind::none && !begins_with(word.substr(at), "半")) continue;
            Around const around = Around::of(word.data() + at, word.data(), end);
            if (around.third != 0) mark(around.all_three());
            else if (around.next != 0) mark(around.last_two());
            else mark(around.first_two());
        }
    }

    /// The character at `at` may be one of a word's.
    [[nodiscard]] bool may_stand(std::string_view reading, std::uint32_t at, std::uint32_t limit) const noexcept {
        char const* const here = reading.data() + at;
        // Mostly the bytes around can be read without a look at the ends. What stands beyond the limit only says "perhaps" too often.
        bool const near = at > near_before && reading.size() - at > near_behind && Around::is_near(here);
        return has_any(near ? Around::near(here) : Around::of(here, reading.data(), reading.data() + limit));
    }

private:
    static constexpr unsigned index_bits = 16;
    static constexpr std::uint32_t near_before = 4, near_behind = 12;  // bytes

    /// The characters around a numeral, packed; 0 where there is none.
    struct Around {
        std::uint32_t before, here, next, third;
        [[nodiscard]] static Around of(char const* at, char const* begin, char const* last) noexcept {
            using namespace quantity_detail;
            auto const numeral = character_at(at, last);
            auto const behind = character_at(at + numeral.bytes, last);
            auto const third = character_at(at + numeral.bytes + behind.bytes, last);
            return {packed(character_before(at, begin).code), packed(numeral.code), packed(behind.code), packed(third.code)};
        }
        /// Of three bytes the numeral and the one behind it.
        [[nodiscard]] static Around near(char const* at) noexcept {
            using namespace quantity_detail;
            char const *const next = at + glyph_bytes, *const third = next + glyph_bytes;
            std::uint32_t const before = beside_detail::byte(at[-1]), behind = beside_detail::byte(*third);
            return {before < 0x80 ? before : packed_before(at), eight_bytes::load_four(at) & 0xFFFFFF, eight_bytes::load_four(next) & 0xFFFFFF, behind < 0x80 ? behind : eight_bytes::load_four(third) & 0xFFFFFF};
        }
        [[nodiscard]] static bool is_near(char const* at) noexcept { return (at[0] & 0xF0) == 0xE0 && (at[glyph_bytes] & 0xF0) == 0xE0; }
        [[nodiscard]] std::uint32_t last_two() const noexcept { return (here * 0x9E3779B1u ^ next) * 0x85EBCA6Bu; }
        [[nodiscard]] std::uint32_t all_three() const noexcept { return (last_two() ^ third) * 0xC2B2AE35u; }
        [[nodiscard]] std::uint32_t first_two() const noexcept { return (before * 0x27D4EB2Fu ^ here) * 0x165667B1u; }
    };

    [[nodiscard]] bool has_any(Around const& around) const noexcept { return (has(around.all_three()) | has(around.last_two()) | has(around.first_two())) != 0; }
    [[nodiscard]] std::uint64_t has(std::uint32_t hash) const noexcept {
        std::uint32_t const bit = hash >> (32 - index_bits);
        return bits_[bit / 64] >> (bit % 64) & 1;
    }
    void mark(std::uint32_t hash) noexcept {
        std::uint32_t const bit = hash >> (32 - index_bits);
        bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    std::array<std::uint64_t, (1u << index_bits) / 64> bits_{};
};

/// The words. Most places in a text are told by their characters: FriendNeighbours, BesideNumeral.
class FalseFriendTable {
public:
    FalseFriendTable() {
        for (auto const& row : data::number_false_friends_rows) {
            auto const stops = row.stops == "numeral" ? FalseFriend::numeral : row.stops == "quantity" ? FalseFriend::quantity : FalseFriend::none;
            words_.add(row.surface, static_cast<std::uint32_t>(stops));
            neighbours_.add(row.surface);
        }
    }

    struct Found {
        FalseFriend stops = FalseFriend::none;
        std::uint32_t end = 0;  ///< of the word that reaches farthest
    };

    [[nodiscard]] Found find(std::string_view reading, std::uint32_t at, std::uint32_t limit) const noexcept {
        return neighbours_.may_stand(reading, at, limit) ? search(reading, at, limit) : Found{};
    }

private:
    [[gnu::noinline]] Found search(std::string_view reading, std::uint32_t at, std::uint32_t limit) const noexcept {
        Found strongest;
        char const* const last = reading.data() + limit;
        unsigned here = quantity_detail::begins_friend;
        for (std::uint32_t back = 0; back <= quantity_detail::farthest_friend && back <= at; back += glyph_bytes, here <<= 1) {
            if ((beside_[point_at(reading.data() + at - back, last)] & here) == 0) continue;
            auto const found = words_.longest(reading.substr(at - back, limit - at + back));
            if (found.length <= back) continue;
            strongest.stops = std::max(strongest.stops, static_cast<FalseFriend>(found.value));
            strongest.end = std::max(strongest.end, at - back + found.length);
        }
        return strongest;
    }

    FriendNeighbours neighbours_;
    WordTable words_;
    quantity_detail::BesideNumeral const& beside_ = quantity_detail::beside_numeral();
};

inline FalseFriendTable const& false_friends() {
    static FalseFriendTable const table;
    return table;
}

FalseFriend false_friend(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    return false_friends().find(reading, at, limit).stops;
}

bool behind_numeral(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    return behind_numeral(glyph_before(reading.data() + at, reading.data()), reading, at, limit);
}

bool behind_numeral(Glyph before, std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    if (before.kind == GlyphKind::none || before.ambiguous) return false;
    // 总数三千: a 数 that counts has a scale behind it.
    if (before.kind == GlyphKind::few) return glyph_at(reading.data() + at, reading.data() + limit).kind != GlyphKind::digit;
    // In the middle of many no word is asked for.
    if (glyph_before(reading.data() + at - glyph_bytes, reading.data()).kind != GlyphKind::none) return true;
    auto const word = false_friends().find(reading, at - static_cast<std::uint32_t>(glyph_bytes), limit);
    return word.stops == FalseFriend::none || word.end != at;
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

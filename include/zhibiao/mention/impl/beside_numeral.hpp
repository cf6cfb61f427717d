/// @file
/// What a character beside a numeral can be, looked up in one table. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_HPP
#define ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_HPP

#include <zhibiao/mention/impl/glyph.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

using numeral_detail::glyph_bytes;

/// A character as the tables here know it: its code point below 0xFFFF; `beyond` for what lies above and for broken bytes.
struct Character {
    std::uint32_t code = 0;  ///< 0 where no character stands
    std::uint32_t bytes = 0;
};
inline constexpr std::uint32_t beyond = 0xFFFF;

namespace beside_detail {
/// Two or four bytes.
[[nodiscard]] Character rare_character_at(char const* at, char const* last) noexcept;
[[nodiscard]] Character rare_character_before(char const* at, char const* begin) noexcept;
[[nodiscard]] inline std::uint32_t byte(char c) noexcept { return static_cast<unsigned char>(c); }
[[nodiscard]] inline std::uint32_t code_of_three(char const* at) noexcept { return (byte(at[0]) & 0x0F) << 12 | (byte(at[1]) & 0x3F) << 6 | (byte(at[2]) & 0x3F); }
}  // namespace beside_detail

[[nodiscard]] inline Character character_at(char const* at, char const* last) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (last - at >= 3 && (beside_detail::byte(*at) & 0xF0) == 0xE0) return {beside_detail::code_of_three(at), 3};
    if (at == last) return {};
    return beside_detail::byte(*at) < 0x80 ? Character{beside_detail::byte(*at), 1} : beside_detail::rare_character_at(at, last);
}

[[nodiscard]] inline Character character_before(char const* at, char const* begin) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (at == begin) return {};
    if (beside_detail::byte(at[-1]) < 0x80) return {beside_detail::byte(at[-1]), 1};
    if (at - begin >= 3 && (beside_detail::byte(at[-3]) & 0xF0) == 0xE0) return {beside_detail::code_of_three(at - 3), 3};
    return beside_detail::rare_character_before(at, begin);
}

/// The code point of the character at `at`, behind which three bytes can be read; `beyond` for one of two or four bytes.
inline std::uint32_t near_code(char const* at) noexcept {
    std::uint32_t const lead = beside_detail::byte(*at);
    if (lead < 0x80) return lead;
    return (lead & 0xF0) == 0xE0 ? beside_detail::code_of_three(at) : beyond;
}

/// The code point of the character before `at`, 0 at the beginning; `beyond` for one of two or four bytes.
inline std::uint32_t near_code_before(char const* at, char const* begin) noexcept {
    if (at == begin) return 0;
    if (beside_detail::byte(at[-1]) < 0x80) return beside_detail::byte(at[-1]);
    return at - begin >= static_cast<std::ptrdiff_t>(glyph_bytes) && (beside_detail::byte(at[-3]) & 0xF0) == 0xE0 ? beside_detail::code_of_three(at - glyph_bytes) : beyond;
}

/// The bytes of a character in one number, which is sooner had than its code point: of one with three bytes or one.
using Packed = std::uint32_t;
inline constexpr Packed packed_rare = 0;  ///< any other

constexpr Packed packed(std::uint32_t code) noexcept {
    if (code < 0x80) return code;
    return code < 0x800 || code >= beyond ? packed_rare : (0xE0 | code >> 12) | (0x80 | (code >> 6 & 0x3F)) << 8 | (0x80 | (code & 0x3F)) << 16;
}

/// The character before `at`, where four bytes can be read before it, if it is one of three bytes.
inline Packed packed_before(char const* at) noexcept { return eight_bytes::load_four(at - 4) >> 8; }

/// What a character can be; each is about the character alone, so that it says "perhaps".
enum Beside : std::uint16_t {
    begins_unit = 1,         ///< a unit begins
    goes_on = 2,             ///< the numeral goes on: may_continue()
    joins = 4,               ///< behind a numeral: a sign of a range, 来, 半, a blank
    follows_unit = 8,        ///< behind a unit: the amount goes on: 半, 多, a sign of a range, 每, letters
    is_numeral = 16,         ///< a glyph or a digit
    precedes = 32,           ///< before a numeral: a sign, 摄氏, a blank
    ends_bound = 64,         ///< a bound word ends
    ends_scale_bound = 128,  ///< 过 破 上
    begins_bound = 256,      ///< a bound word begins
    sets_apart = 512,        ///< before digits: they may be in the middle of something or a label; ASCII, 第, 前, signs
    ends_currency = 1024,    ///< a currency ends
    /// A word of src/data/number_false_friends.tsv begins that has a numeral right here; shifted by 1 to 4: so many characters behind.
    begins_friend = 2048,
};

/// The word may begin up to four characters before the numeral in it: 不管三七二十一.
inline constexpr std::uint32_t farthest_friend = 4 * glyph_bytes;

class BesideNumeral {
public:
    BesideNumeral();
    [[nodiscard]] std::uint16_t operator[](std::uint32_t code) const noexcept {
        ZHIBIAO_COUNT_STEP();
        return of_[code];
    }
    /// What makes a difference before a numeral; what goes on behind a unit. Mostly nothing does, and a bit says so.
    static constexpr std::uint16_t matters_before = is_numeral | precedes | ends_bound | ends_scale_bound | sets_apart | ends_currency;
    static constexpr std::uint16_t matters_behind = follows_unit | joins | begins_bound;
    [[nodiscard]] std::uint16_t before(std::uint32_t code) const noexcept { return has(before_, code) ? of_[code] : std::uint16_t{0}; }
    [[nodiscard]] std::uint16_t behind(std::uint32_t code) const noexcept { return has(behind_, code) ? of_[code] : std::uint16_t{0}; }

private:
    using Set = std::array<std::uint64_t, (beyond + 1) / 64>;
    [[nodiscard]] static bool has(Set const& set, std::uint32_t code) noexcept { return (set[code / 64] >> (code % 64) & 1) != 0; }
    void add(std::u32string_view characters, std::uint16_t what) noexcept;
    void mark_friend(std::string_view word) noexcept;
    std::array<std::uint16_t, beyond + 1> of_{};
    Set before_{}, behind_{};
};

[[gnu::always_inline]] inline BesideNumeral const& beside_numeral() {
    static BesideNumeral const table;
    return table;
}

/// The words of a table by their first character and by their first two (or by their last, read backwards): which of them are these
/// alone, and which characters may come next in a longer one. Nearly every lookup ends here, before the trie is asked.
class FirstCharacters {
public:
    struct First {
        std::uint64_t nexts = 0;   ///< bits by next()
        std::uint32_t key = 0;
        std::uint16_t value = 0;
        std::uint8_t bytes = 0;    ///< of the word that is these characters alone; 0 where there is none
    };

    /// A word of these characters; `second` and `third` are empty ones where it is shorter.
    void add(Character first, Character second, Character third, std::uint32_t value) {
        note(first.code, second, first.bytes, value);
        if (second.bytes != 0) note(pair_key(first.code, second.code), third, first.bytes + second.bytes, value);
    }

    /// An empty one where no word begins with the character.
    [[nodiscard]] First const& find(std::uint32_t key) const noexcept {
        ZHIBIAO_COUNT_STEP();
        First const* const firsts = firsts_.data();
        std::size_t at = place(key);
        while (firsts[at].key != key && firsts[at].key != 0) at = (at + 1) & last_;
        return firsts[at];
    }
    [[nodiscard]] First const& find(std::uint32_t first, std::uint32_t second) const noexcept { return find(pair_key(first, second)); }
    /// Of a character of three bytes or one the lowest bits are those of its last byte.
    [[nodiscard]] static std::uint64_t next(std::uint32_t code) noexcept { return std::uint64_t{1} << (code & 63); }

private:
    [[nodiscard]] static std::uint32_t pair_key(std::uint32_t first, std::uint32_t second) noexcept { return second << 16 | first; }
    [[nodiscard]] std::size_t place(std::uint32_t key) const noexcept { return key * 0x9E3779B1u >> shift_; }
    void note(std::uint32_t key, Character behind, std::uint32_t bytes, std::uint32_t value) {
        First& known = made(key);
        if (behind.bytes != 0) {
            known.nexts |= next(behind.code);
        } else {
            known.value = static_cast<std::uint16_t>(value);
            known.bytes = static_cast<std::uint8_t>(bytes);
        }
    }
    First& made(std::uint32_t key) {
        auto& known = const_cast<First&>(find(key));
        if (known.key == key) return known;
        if (++used_ * 2 > firsts_.size()) {  // half full at most, so that a search is short
            std::vector<First> const old = std::exchange(firsts_, std::vector<First>(firsts_.size() * 2));
            last_ = firsts_.size() - 1;
            --shift_;
            for (First const& first : old)
                if (first.key != 0) const_cast<First&>(find(first.key)) = first;
        }
        auto& made = const_cast<First&>(find(key));
        made.key = key;
        return made;
    }

    std::vector<First> firsts_ = std::vector<First>(16);
    std::size_t last_ = 15, used_ = 0;
    unsigned shift_ = 28;
};

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What a character beside a numeral can be, looked up in one table. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_HPP
#define ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_HPP

#include <zhibiao/mention/impl/glyph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
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

[[nodiscard]] inline Character character_at(char const* at, char const* last) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (at == last) return {};
    auto const byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    if (byte(0) < 0x80) return {byte(0), 1};
    if (last - at >= 3 && (byte(0) & 0xF0) == 0xE0) return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    if (last - at >= 2 && (byte(0) & 0xE0) == 0xC0) return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    return {beyond, static_cast<std::uint32_t>(last - at < 4 ? last - at : 4)};
}

[[nodiscard]] inline Character character_before(char const* at, char const* begin) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (at == begin) return {};
    auto const byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    if (byte(-1) < 0x80) return {byte(-1), 1};
    if (at - begin >= 3 && (byte(-3) & 0xF0) == 0xE0) return {(byte(-3) & 0x0F) << 12 | (byte(-2) & 0x3F) << 6 | (byte(-1) & 0x3F), 3};
    if (at - begin >= 2 && (byte(-2) & 0xE0) == 0xC0) return {(byte(-2) & 0x1F) << 6 | (byte(-1) & 0x3F), 2};
    return {beyond, 1};
}

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
    ends_rank = 512,         ///< behind 第五: what doesn't tell that the two only number something
    ends_currency = 1024,    ///< a currency ends
};

class BesideNumeral {
public:
    BesideNumeral();
    [[nodiscard]] std::uint16_t operator[](std::uint32_t code) const noexcept {
        ZHIBIAO_COUNT_STEP();
        return of_[code];
    }

private:
    void add(std::u32string_view characters, std::uint16_t what) noexcept;
    std::array<std::uint16_t, beyond + 1> of_{};
};

BesideNumeral const& beside_numeral();

/// The words of a table by their first character (or by their last, read backwards): which of them is that character
/// alone, and which characters may come next in a longer one. Most lookups end here, before the trie is asked.
class FirstCharacters {
public:
    struct First {
        std::uint32_t code = 0;
        std::uint32_t chain = 0;      ///< of those that share the bucket the next one; 0 for none
        std::uint64_t seconds = 0;    ///< bits by second()
        std::uint32_t value = 0;
        std::uint32_t bytes = 0;      ///< of the word that is the character alone; 0 where there is none
    };

    void add(Character first, Character next, std::uint32_t value) {
        First* known = const_cast<First*>(find(first.code));
        if (known == nullptr) {
            std::uint16_t& bucket = buckets_[place(first.code)];
            firsts_.push_back({first.code, bucket, 0, 0, 0});
            bucket = static_cast<std::uint16_t>(firsts_.size() - 1);
            known = &firsts_.back();
        }
        if (next.bytes != 0) {
            known->seconds |= second(next.code);
        } else {
            known->value = value;
            known->bytes = first.bytes;
        }
    }

    [[nodiscard]] First const* find(std::uint32_t code) const noexcept {
        ZHIBIAO_COUNT_STEP();
        for (std::uint32_t at = buckets_[place(code)]; at != 0; at = firsts_[at].chain)
            if (firsts_[at].code == code) return &firsts_[at];
        return nullptr;
    }
    [[nodiscard]] static std::uint64_t second(std::uint32_t code) noexcept { return std::uint64_t{1} << (code & 63); }

private:
    static std::size_t place(std::uint32_t code) noexcept { return code & 1023; }
    std::array<std::uint16_t, 1024> buckets_{};
    std::vector<First> firsts_ = std::vector<First>(1);
};

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

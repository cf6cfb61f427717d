/// @file
/// Where a time may begin: what the scan asks of two characters before it asks for a period. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_HPP

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Numerals and the words that frame a time: one may begin with them whatever the second character is. 百 to 亿 begin none by themselves.
inline constexpr std::u32string_view free_openers = U"0123456789零〇○一二三四五六七八九十两几自从到至在";

/// A filter over the first two characters of all words that a time begins with, but for those that begin with a free opener.
/// Never wrong where it says no.
class OpeningPairs {
public:
    [[nodiscard]] bool may_begin(char32_t first, char32_t second) const noexcept {
        std::uint32_t const bit = bit_of(first, second);
        return bits_[bit >> 6] >> (bit & 63) & 1;
    }
    void add(char32_t first, char32_t second) noexcept {
        std::uint32_t const bit = bit_of(first, second);
        bits_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
    }

private:
    [[nodiscard]] static std::uint32_t bit_of(char32_t first, char32_t second) noexcept {
        return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 17;
    }
    std::array<std::uint64_t, 512> bits_{};
};

[[nodiscard]] OpeningPairs const& opening_pairs();
/// The beginnings of these words, as PairFilter takes them.
[[nodiscard]] std::string_view opening_begins();
/// The characters that some of these words have before ASCII: 双11, 近3年.
[[nodiscard]] std::u32string_view openers_before_signs();
/// Whether a time may begin with a numeral that this character stands behind; that it may be part of, too.
[[nodiscard]] bool may_open_after_numeral(char32_t second) noexcept;
/// The same for two of them, which stand behind a whole row of digits or a Chinese numeral of one character; 0 for none.
[[nodiscard]] bool may_open_after_numeral(char32_t second, char32_t third) noexcept;
/// 提高到, 增加至: behind such a character 到 and 至 name no goal's time.
[[nodiscard]] bool says_growth(char32_t before) noexcept;
/// How far behind 自 or 从 以来 may stand, in bytes.
inline constexpr std::uint32_t reach_of_since = 60;
/// How far behind 在 之间 may stand, in bytes; more than two times take.
inline constexpr std::uint32_t reach_of_between = 240;

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

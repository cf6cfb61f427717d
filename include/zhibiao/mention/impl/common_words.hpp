/// @file
/// Whether two characters are a common word, so that they are no name that somebody has made up. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_COMMON_WORDS_HPP
#define ZHIBIAO_MENTION_IMPL_COMMON_WORDS_HPP

#include <zhibiao/data/common_words.hpp>
#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace coined_detail {

using namespace fixed_words;

inline constexpr std::uint32_t first_han = 0x4E00, last_han = 0x9FFF;

/// The code point of a character of three bytes.
constexpr std::uint32_t code_point_of(std::string_view character) noexcept {
    auto const low = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(character[i]) & 0x3F); };
    return (static_cast<std::uint32_t>(static_cast<unsigned char>(character[0]) & 0x0F) << 12) | (low(1) << 6) | low(2);
}

/// The row of the table that begins with each character, counted from 1; 0 for none.
inline std::array<std::uint16_t, last_han - first_han + 1> const& rows_of_common_words() {
    static auto const rows = [] {
        std::array<std::uint16_t, last_han - first_han + 1> built{};
        std::uint16_t next = 0;
        for (auto const& row : data::common_words_rows) built[code_point_of(row.first) - first_han] = ++next;
        return built;
    }();
    return rows;
}

/// What two Han characters are: no common word (秦锋), one that a name may have inside (物流), or one that it hasn't (走进, 今年).
enum class Commonness : std::uint8_t { none, inside, outside };

inline Commonness commonness_of(std::string_view pair) {
    std::uint32_t const first = code_point_of(pair);
    std::uint16_t const place = first < first_han || first > last_han ? 0 : rows_of_common_words()[first - first_han];
    if (place == 0) return Commonness::none;
    auto const& row = data::common_words_rows[place - 1];
    std::string_view const second = pair.substr(3);
    if (row.inside.find(second) != std::string_view::npos) return Commonness::inside;
    return row.outside.find(second) != std::string_view::npos ? Commonness::outside : Commonness::none;
}
inline bool is_common_word(std::string_view pair) { return commonness_of(pair) != Commonness::none; }

/// May somebody have made these Han characters up, as a name: 秦锋, 将台堡?
inline bool may_be_made_up(std::string_view words) {
    constexpr std::size_t character = 3;
    for (std::size_t at = 0; at + character <= words.size(); at += character) {
        if (equals_any<data::mention_words::never_made_up>(words.substr(at, character))) return false;
        if (at + character < words.size() && is_common_word(words.substr(at, 2 * character))) return false;
    }
    return true;
}

}  // namespace coined_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Sets of marks of one character, asked which of them a text begins or ends with.
#ifndef ZHIBIAO_ARTICLE_IMPL_MARK_SET_HPP
#define ZHIBIAO_ARTICLE_IMPL_MARK_SET_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// The bytes of one character of up to three as a number, the first byte the lowest; 0 for none. What UTF-8 sets it apart from
/// the numbers of all others.
using CharacterBytes = std::uint32_t;

constexpr std::uint32_t byte_at(std::string_view text, std::size_t at) noexcept { return static_cast<unsigned char>(text[at]); }

/// What a first byte leaves of four bytes.
inline constexpr auto first_character_masks = [] {
    std::array<std::uint32_t, 256> masks{};
    for (std::size_t lead = 0; lead < masks.size(); ++lead) masks[lead] = lead < 0x80 ? 0xFFu : lead < 0xE0 ? 0xFFFFu : 0xFFFFFFu;
    return masks;
}();

/// The character that `text` begins with; of one of four bytes the first three, which are no other character.
constexpr CharacterBytes first_character(std::string_view text) noexcept {
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little && text.size() >= 4) {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, text.data(), sizeof bytes);
        return bytes & first_character_masks[bytes & 0xFF];
    }
    if (text.empty()) return 0;
    auto const lead = byte_at(text, 0);
    if (lead < 0x80) return lead;
    if (lead >= 0xE0) return text.size() < 3 ? 0 : lead | byte_at(text, 1) << 8 | byte_at(text, 2) << 16;
    return text.size() < 2 ? 0 : lead | byte_at(text, 1) << 8;
}

/// The character that `text` ends with; of one of four bytes the last two, which are no character.
constexpr CharacterBytes final_character(std::string_view text) noexcept {
    auto const size = text.size();
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little && size >= 4) {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, text.data() + size - sizeof bytes, sizeof bytes);
        if ((bytes >> 24) < 0x80) return bytes >> 24;
        return (bytes >> 8 & 0xFF) >= 0xE0 ? bytes >> 8 : bytes >> 16;
    }
    if (size == 0) return 0;
    auto const last = byte_at(text, size - 1);
    if (last < 0x80) return last;
    if (size >= 3 && byte_at(text, size - 3) >= 0xE0) return byte_at(text, size - 3) | byte_at(text, size - 2) << 8 | last << 16;
    return size < 2 ? 0 : byte_at(text, size - 2) | last << 8;
}

constexpr std::size_t length_of(CharacterBytes character) noexcept { return character < 0x80 ? 1 : character < 0x10000 ? 2 : 3; }

constexpr bool is_han_lead(std::uint32_t lead) noexcept { return lead - 0xE4 <= 0xE9 - 0xE4; }

/// Bytes of the plain characters by their first one; 0 for others.
inline constexpr auto plain_lengths = [] {
    std::array<std::uint8_t, 256> lengths{};
    for (std::uint32_t lead = 0; lead < lengths.size(); ++lead) {
        bool const alphanumeric = (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z');
        lengths[lead] = is_han_lead(lead) ? 3 : alphanumeric ? 1 : 0;
    }
    return lengths;
}();

/// Bytes of a character by its first one; 0 for one that nothing begins with.
inline constexpr auto character_lengths = [] {
    std::array<std::uint8_t, 256> lengths{};
    for (std::uint32_t lead = 0; lead < lengths.size(); ++lead) lengths[lead] = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return lengths;
}();

/// Whether a character is Han from U+4000 on, or a digit or letter of ASCII: nothing that punctuation is.
constexpr bool is_plain(CharacterBytes character) noexcept { return plain_lengths[character & 0xFF] != 0; }

/// Behind the Han characters, digits and letters that stand from `at` on; beyond the end where the text ends inside one.
constexpr std::size_t skip_plain_characters(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        auto const lead = byte_at(text, at);
        if (is_han_lead(lead)) at += 3;
        else if (is_plain(lead)) ++at;
        else break;
    }
    return at;
}

/// Marks of one character each, told by one look into a small table, however many there are: no two share a place.
class MarkSet {
public:
    consteval MarkSet(std::initializer_list<std::string_view> marks) {
        for (auto const mark : marks)
            if (auto const character = first_character(mark); mark.size() != length_of(character) || character == 0) throw "a mark has one character";
        while (!fill(marks)) multiplier_ += 0x3D4D5136u;
    }

    [[nodiscard]] constexpr bool has(CharacterBytes character) const noexcept { return slots_[place(character)] == character; }

private:
    static constexpr unsigned slot_bits = 8;
    [[nodiscard]] constexpr std::size_t place(CharacterBytes character) const noexcept { return character * multiplier_ >> (32 - slot_bits); }
    consteval bool fill(std::initializer_list<std::string_view> marks) {
        slots_.fill(no_character);
        for (auto const mark : marks) {
            auto& slot = slots_[place(first_character(mark))];
            if (slot != no_character && slot != first_character(mark)) return false;
            slot = first_character(mark);
        }
        return true;
    }

    static constexpr CharacterBytes no_character = 0xFFFFFFFF;
    std::array<CharacterBytes, 1 << slot_bits> slots_{};
    std::uint32_t multiplier_ = 0x9E3779B1u;
};

/// Length of the mark of `marks` that `text` begins with; 0 for none.
constexpr std::size_t prefix_length(std::string_view text, MarkSet const& marks) noexcept {
    auto const character = first_character(text);
    return marks.has(character) ? length_of(character) : 0;
}

/// Length of the mark of `marks` that `text` ends with; 0 for none.
constexpr std::size_t suffix_length(std::string_view text, MarkSet const& marks) noexcept {
    auto const character = final_character(text);
    return marks.has(character) ? length_of(character) : 0;
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

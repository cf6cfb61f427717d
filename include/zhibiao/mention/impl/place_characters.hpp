/// @file
/// What one character beside a name says of it. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_HPP
#define ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

inline bool is_han(char32_t c) noexcept { return c >= 0x3400 && c <= 0x9FFF; }

enum CharacterRole : std::uint16_t {
    function_word = 1,       ///< a short name may begin behind it: function words, words of level and time (全省|长春)
    begins_compound = 2,     ///< begins an ordinary word behind a verb: 加强|大安全, 打造|新平台
    follows_name = 4,        ///< a name may end before it: 的, 在
    level = 8,               ///< 省市区县州盟旗
    road = 16,               ///< 长春路, 重庆街
    compass = 32,            ///< before 路: 北京东路
    landscape = 64,          ///< 二道河, 贺兰山
    begins_building = 128,   ///< 长春大厦
    ends_stem = 256,         ///< no zone's or organization's name goes back over it
    makes_word = 512,        ///< 市|场, 区|域: a word of its own with the last character of a name
    committee = 1024,        ///< 长春市|委
    /// What makes something else of a name before it, with what stands around both.
    asks_for_look = road | compass | landscape | begins_building | makes_word,
};

/// The roles of all Han characters.
class CharacterRoles {
public:
    static CharacterRoles const& get();

    /// Of the first character of `rest`; 0 where it isn't Han.
    [[nodiscard]] std::uint16_t first_of(std::string_view rest) const noexcept {
        auto const byte = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
        if (rest.size() < 3 || byte(0) < 0xE3 || byte(0) > 0xE9) return 0;
        char32_t const c = (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
        return is_han(c) ? roles_[c - 0x3400] : std::uint16_t{0};
    }
    [[nodiscard]] bool has(char32_t c, CharacterRole role) const noexcept { return is_han(c) && (roles_[c - 0x3400] & role) != 0; }

private:
    CharacterRoles();
    std::array<std::uint16_t, 0x9FFF - 0x3400 + 1> roles_{};
};

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif

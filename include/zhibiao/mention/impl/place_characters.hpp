/// @file
/// What one character beside a name says of it. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_HPP
#define ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_HPP

#include <array>
#include <cstdint>

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
};

/// The roles of all Han characters.
class CharacterRoles {
public:
    static CharacterRoles const& get();

    [[nodiscard]] bool has(char32_t c, CharacterRole role) const noexcept { return is_han(c) && (roles_[c - 0x3400] & role) != 0; }

private:
    CharacterRoles();
    std::array<std::uint16_t, 0x9FFF - 0x3400 + 1> roles_{};
};

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif

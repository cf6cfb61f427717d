#ifndef ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_IPP
#define ZHIBIAO_MENTION_IMPL_PLACE_CHARACTERS_IPP

#include <zhibiao/mention/impl/place_characters.hpp>

#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

CharacterRoles const& CharacterRoles::get() {
    static CharacterRoles const roles;
    return roles;
}

CharacterRoles::CharacterRoles() {
    static constexpr std::array<std::pair<CharacterRole, std::u32string_view>, 11> sets{{
        {function_word, U"在赴到于对向由从和与及或为是以给让如像往去来等的了按距抵访驻自并而又也则除比较同跟连据即现系至省市州国年月日里将把被"},
        {begins_compound, U"新大高全兴长安平和中上下东西南北"},
        {follows_name, U"的在与和及对是为将已有等以从"},
        {level, U"省市区县州盟旗"},
        {road, U"路街巷"},
        {compass, U"东西南北中大"},
        {landscape, U"江河湖山岛湾岭峡关溪沟源镇乡村"},
        {begins_building, U"广大酒宾饭小公花商"},
        {makes_word, U"场域间块位"},
        {committee, U"委"},
        {ends_stem,
         U"在赴到于对向由从和与及或为是以给让如像往去来等的了按把被将个家户名位项座所有各该本其并且而又也则除比较某每"},
    }};
    for (auto const& [role, characters] : sets)
        for (char32_t const c : characters) roles_[c - 0x3400] |= role;
}

}  // namespace place_detail
}  // namespace v0
}  // namespace zhibiao

#endif

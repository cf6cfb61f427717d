#ifndef ZHIBIAO_ENTITY_IMPL_ORGANIZATION_IPP
#define ZHIBIAO_ENTITY_IMPL_ORGANIZATION_IPP

#include <zhibiao/entity/organization.hpp>

#include <string_view>
#include <unordered_map>

namespace zhibiao {
inline namespace v0 {

std::vector<Organization> list_organizations(Document const& document) {
    std::vector<Organization> list;
    std::unordered_map<std::string_view, std::size_t> places;
    for (EntityMention const& entity : document.mentions.entities) {
        if (entity.layer != EntityLayer::organization) continue;
        auto const [known, is_new] = places.emplace(entity.name, list.size());
        if (is_new) list.push_back({document.text().own_words(entity.span), entity.name, {}});
        list[known->second].mentions.push_back(entity.span);
    }
    return list;
}


}  // namespace v0
}  // namespace zhibiao

#endif

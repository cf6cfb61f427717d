// Companies by what they are called in short. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_COMPANY_NAMES_HPP
#define ZHIBIAO_ENTITY_IMPL_COMPANY_NAMES_HPP

#include <zhibiao/entity/impl/project_name.ipp>
#include <zhibiao/mention/impl/place_names.hpp>

#include <string_view>
#include <unordered_map>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// 绿峰 leads to 绿峰科技（深圳）有限公司, 泰恒 to 云岭泰恒机械制造股份有限公司: two characters near the begin of a company's name that are its own.
class CompanyNames {
public:
    explicit CompanyNames(Document const& document) {
        std::string_view const reading = document.text().reading();
        for (EntityMention const& entity : document.mentions.entities)
            if (entity.layer == EntityLayer::organization) add(entity.span.of(reading), entity.name);
    }

    /// The company that the words begin with the short name of; empty where there is none.
    [[nodiscard]] std::string_view named_by(std::string_view words) const {
        auto const known = companies_.find(words.substr(0, size));
        return known == companies_.end() ? std::string_view() : known->second;
    }

private:
    static constexpr std::size_t size = 2 * character;

    void add(std::string_view words, std::string_view name) {
        constexpr std::size_t farthest = 4 * character;  // 湖州市|澄峰
        if (!ends_with_any<project_sets::company_ends>(words)) return;
        for (std::size_t at = 0; at <= farthest && at + size < words.size(); at += utf8_detail::character_length(words[at])) {
            std::string_view const own = words.substr(at, size);
            if (utf8_detail::beyond_ascii(own) && own_characters(own) == 2 && !begins_with_any<project_sets::no_short_begins>(words.substr(at)) && place_detail::PlaceNames::get().longest(own).length < own.size()) companies_.try_emplace(own, name);
        }
    }

    std::unordered_map<std::string_view, std::string_view> companies_;
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

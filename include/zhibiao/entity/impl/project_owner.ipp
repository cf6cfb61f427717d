// Who builds a project, and where.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_OWNER_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_OWNER_IPP

#include <zhibiao/entity/impl/company_names.hpp>
#include <zhibiao/entity/impl/project_payer.hpp>
#include <zhibiao/entity/impl/project_reader.hpp>
#include <zhibiao/mention/impl/trade_names.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// 凯禹公司 of 凯禹公司汽车零部件项目, of 凯禹公司投资建设的汽车零部件项目 and of 汽车零部件项目由凯禹公司投资建设.
inline std::string_view project_owner(Document const& document, ProjectMention const& mention, std::uint32_t next) {
    auto const& entities = document.mentions.entities;
    std::string_view const reading = document.text().reading();
    auto const inside = entity_from(document, mention.span.begin);
    auto const is_organization = [&](auto entity) {
        return entity != entities.end() && entity->layer == EntityLayer::organization && !begins_with_any<project_sets::pointing_begins>(entity->span.of(reading));
    };
    if (is_organization(inside) && inside->span.begin == mention.span.begin && inside->span.end <= mention.span.end) return inside->name;
    if (inside != entities.begin()) {
        auto const before = std::prev(inside);
        bool const near = is_organization(before) && before->span.begin >= mention.mark && before->span.end <= mention.span.begin;
        if (near && ends_with_any<project_sets::owned_ends>(reading.substr(before->span.end, mention.span.begin - before->span.end))) return before->name;
    }
    return payer_told(document, {mention.span.end, next});
}

/// 海峰 of 海峰年产3万套节能门窗建设项目, 九源新材 of 九源新材、国盛电器等项目, 绿峰科技（深圳）有限公司 of 绿峰轻量化底盘项目: an owner whom only the name
/// of the project tells.
inline std::string_view owner_in_name(Document const& document, CompanyNames const& companies, Span name) {
    constexpr std::size_t longest = 6 * character;
    std::string_view const words = name.of(document.text().reading());
    auto const inside = entity_from(document, name.begin);
    if (inside != document.mentions.entities.end() && inside->span.begin == name.begin) return {};
    if (auto const company = companies.named_by(words); !company.empty()) return company;
    std::size_t const yearly = words.find("年产");
    auto const own = [&](std::size_t size) { return document.text().own_words({name.begin, name.begin + static_cast<std::uint32_t>(size)}); };
    if (yearly != std::string_view::npos && yearly >= 2 * character && yearly <= longest) return own(yearly);
    return coined_detail::may_be_trade_name(words) && !words.ends_with("厂") ? own(words.size()) : std::string_view();
}

/// 磻溪镇 of 磻溪镇输变电工程; 平林镇 of 万头肉牛养殖项目落户平林镇; 吕山乡 of 位于吕山乡的…项目.
inline std::string_view project_location(Document const& document, ProjectMention const& mention) {
    auto const& entities = document.mentions.entities;
    std::string_view const reading = document.text().reading();
    auto const is_place = [&](auto entity) {
        if (entity == entities.end() || entity->layer == EntityLayer::organization || (entity->layer == EntityLayer::region && entity->code.empty())) return false;
        // 锦江四桥 needn't lie in the district of that name, far from where the news is from
        bool const near = entity->code.substr(0, 2) == document.mentions.home.code.substr(0, 2);
        return entity->layer == EntityLayer::zone || near || ends_with_any<project_sets::place_ends>(entity->span.of(reading));
    };
    auto const inside = entity_from(document, mention.span.begin);
    if (is_place(inside) && inside->span.begin == mention.span.begin && inside->span.end < mention.span.end) return inside->name;
    if (inside != entities.begin()) {
        auto const before = std::prev(inside);
        bool const lies = is_place(before) && before->span.begin >= mention.mark && before->span.end + character == mention.span.begin;
        if (lies && ends_with_any<project_sets::lying_ends>(reading.substr(0, before->span.begin))) return before->name;
    }
    auto const behind = entity_from(document, mention.list_end);
    bool const comes = is_place(behind) && behind->span.end <= mention.sentence.end && behind->span.begin - mention.list_end < 15 * character;
    return comes && ends_with_any<project_sets::lying_ends>(reading.substr(0, behind->span.begin)) ? behind->name : std::string_view();
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

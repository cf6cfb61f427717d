// Who pays for a project, by the words around it. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_PAYER_HPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_PAYER_HPP

#include <zhibiao/entity/impl/company_names.hpp>
#include <zhibiao/entity/impl/project_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The first mention of a place or an organization that begins at `at` or behind it.
inline std::vector<EntityMention>::const_iterator entity_from(Document const& document, std::uint32_t at) {
    return std::ranges::lower_bound(document.mentions.entities, at, {}, [](EntityMention const& entity) { return entity.span.begin; });
}

/// A company by its mention, which is no 该公司.
inline bool is_named_company(std::string_view reading, EntityMention const& entity) {
    return entity.layer == EntityLayer::organization && !begins_with_any<project_sets::pointing_begins>(entity.span.of(reading));
}

/// The first organization that stands in a stretch, among the first few mentions; the end of all for none.
inline std::vector<EntityMention>::const_iterator first_organization(Document const& document, Span stretch) {
    constexpr int most = 12;
    auto const end = document.mentions.entities.end();
    auto entity = entity_from(document, stretch.begin);
    for (int looked_at = 0; entity != end && entity->span.end <= stretch.end && looked_at < most; ++entity, ++looked_at)
        if (entity->layer == EntityLayer::organization) return entity;
    return end;
}

/// 由恒泽公司|投资建设, 由恒泽公司|和云岭城投共同投资: do the words behind a company say that it builds?
inline bool builds(std::string_view behind) {
    constexpr std::size_t longest = 60;
    behind = without_will(behind).substr(0, longest);
    if (begins_with_any<project_sets::built_begins>(behind)) return true;
    std::string_view const part = behind.substr(0, std::min(behind.find("，"), behind.find("。")));
    bool const joined = part.size() < behind.size() && (begins_with_any<project_sets::joining_ends>(part) || begins_with_any(part, "、"));
    return joined && holds_any<project_sets::built_begins>(part);
}

/// 恒泽公司 of …由恒泽公司投资建设 and of …，投资方为恒泽公司: the first company of a stretch, if it is told to be the one that pays.
inline std::string_view payer_told(Document const& document, Span stretch) {
    auto const& entities = document.mentions.entities;
    std::string_view const reading = document.text().reading();
    auto const company = first_organization(document, stretch);
    if (company == entities.end() || !is_named_company(reading, *company)) return {};
    std::string_view const before = reading.substr(stretch.begin, company->span.begin - stretch.begin);
    if (before.ends_with("由")) return builds(reading.substr(company->span.end)) ? company->name : std::string_view();
    return ends_with_any<project_sets::payer_ends>(before) ? company->name : std::string_view();
}

/// Do the words between a company and works say that it pays: |将投资6亿元，在云岭建设|…?
inline bool told_to_pay(std::string_view between) {
    constexpr std::size_t longest = 150;
    if (between.size() > longest) return false;
    between = without_will(between);
    if (between.starts_with("在") && between.find("，") == std::string_view::npos && ends_with_any<project_sets::building_ends>(between)) return true;  // 恒泽公司|在云岭建有|…项目
    std::size_t const money = between.find("元");
    return begins_with_any<project_sets::paying_words>(between) && (money == std::string_view::npos ? ends_with_any<project_sets::amount_of_ends>(between) : pays_for(between.substr(money + character)));
}

/// The company that stands last before `at` in the paragraph: 恒泽公司… of the 公司 that pays.
inline std::string_view company_before(Document const& document, std::uint32_t at) {
    constexpr int most = 12;
    constexpr std::uint32_t farthest = 900;
    std::string_view const reading = document.text().reading();
    auto entity = entity_from(document, at);
    for (int looked_at = 0; entity != document.mentions.entities.begin() && looked_at < most; ++looked_at) {
        --entity;
        if (at > entity->span.end + farthest || reading.substr(entity->span.end, at - std::min(at, entity->span.end)).find('\n') != std::string_view::npos) return {};
        bool const company = ends_with_any<project_sets::company_ends>(entity->span.of(reading)) || ends_with_any<project_sets::company_ends>(entity->name);
        if (company && is_named_company(reading, *entity)) return entity->name;
    }
    return {};
}

/// 天岭集团 of 天岭集团与青禾开发区签下协议，投资…: the first organization of the stretch, where it is a company.
inline std::string_view company_at_head(Document const& document, Span stretch) {
    std::string_view const reading = document.text().reading();
    auto const entity = first_organization(document, stretch);
    bool const found = entity != document.mentions.entities.end() && is_named_company(reading, *entity);
    return found && (ends_with_any<project_sets::company_ends>(entity->name) || ends_with_any<project_sets::company_ends>(entity->span.of(reading))) ? entity->name : std::string_view();
}

/// 恒泽公司 of 恒泽公司将投资6亿元，在云岭建设无人机制造基地, of 恒泽投资的…项目, and of 恒泽公司落户云岭。公司投资3亿元建设的….
inline std::string_view payer_before(Document const& document, CompanyNames const& companies, ProjectMention const& mention) {
    constexpr std::uint32_t farthest = 210;
    std::string_view const reading = document.text().reading();
    std::uint32_t const first = std::max(mention.sentence.begin, mention.span.begin > farthest ? mention.span.begin - farthest : 0);
    auto const behind = entity_from(document, mention.span.begin);
    for (auto entity = behind; entity != document.mentions.entities.begin() && std::prev(entity)->span.begin >= first;) {
        --entity;
        if (!is_named_company(reading, *entity) || entity->span.end > mention.span.begin) continue;
        if (told_to_pay(reading.substr(entity->span.end, mention.span.begin - entity->span.end))) return entity->name;
        break;
    }
    for (std::uint32_t at = mention.mark, parts = 0; parts < 2 && at >= first; ++parts) {
        std::string_view const words = reading.substr(at, mention.span.begin - at);
        std::string_view const called = word_at_begin<project_sets::maker_begins>(words);
        if (!called.empty() && told_to_pay(words.substr(called.size()))) return company_before(document, at);
        std::size_t const pays = words.find("投资");
        bool const short_name = pays != std::string_view::npos && pays >= 2 * character && pays <= 6 * character && told_to_pay(words.substr(pays));
        if (auto const company = short_name ? companies.named_by(words) : std::string_view(); !company.empty()) return company;
        if (called.empty() && pays == 0 && told_to_pay(words)) return company_at_head(document, {first, at});
        if (at < first + character) break;
        at = mark_before(reading, at - character, first);
    }
    return {};
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_IPP

#include <zhibiao/entity/project.hpp>

#include <zhibiao/entity/impl/more_mentions.hpp>
#include <zhibiao/entity/impl/name_groups.hpp>
#include <zhibiao/entity/impl/observed_projects.ipp>
#include <zhibiao/entity/impl/project_again.ipp>
#include <zhibiao/entity/impl/project_amounts.ipp>
#include <zhibiao/entity/impl/project_owner.ipp>
#include <zhibiao/entity/impl/project_phase.ipp>
#include <zhibiao/entity/impl/project_reader.ipp>

#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The name of a project by which it is known: 停车场 of 停车场项目.
inline std::string project_key(std::string_view name) { return std::string(without_project(plain_name(name))); }

/// 恒泽项目 of 恒泽储能产业园项目（以下简称“恒泽项目”）: the keys of short names that the text gives, and of what they are short for.
class ShortNames {
public:
    void read(std::string_view reading, Span full, Span short_name) {
        if (full.end <= short_name.begin && equals_any<project_sets::short_name_opens>(reading.substr(full.end, short_name.begin - full.end)))
            keys_.try_emplace(project_key(short_name.of(reading)), project_key(full.of(reading)));
    }
    [[nodiscard]] std::string full_key(std::string key) const {
        auto const known = keys_.find(key);
        return known == keys_.end() ? key : known->second;
    }

private:
    std::unordered_map<std::string, std::string> keys_;
};

/// What is told of projects beside their names.
struct ProjectTale {
    explicit ProjectTale(Document const& of, std::vector<ProjectMention> const& read)
        : document(of), mentions(read), amounts(of), companies(of), going_on(read_going_on(of, read)) {}

    Document const& document;
    std::vector<ProjectMention> const& mentions;
    ProjectAmounts amounts;
    CompanyNames companies;
    std::vector<std::vector<Span>> going_on;
};

/// Up to where the words behind a mention are of it: the next project, a semicolon or the end of the sentence.
inline std::uint32_t told_until(ProjectTale const& tale, std::uint32_t member) {
    constexpr std::uint32_t farthest = 300;
    ProjectMention const& mention = tale.mentions[member];
    std::uint32_t stop = std::min(mention.sentence.end, mention.span.end + farthest);
    if (member + 1 < tale.mentions.size()) stop = std::min(stop, tale.mentions[member + 1].span.begin);
    if (stop <= mention.span.end) return mention.span.end;
    std::size_t const half = tale.document.text().reading().substr(mention.span.end, stop - mention.span.end).find("；");
    return half == std::string_view::npos ? stop : mention.span.end + static_cast<std::uint32_t>(half);
}

/// What one mention tells of the project, and the sentences that go on about it.
inline void add_mention(ProjectTale const& tale, std::uint32_t member, Project& project) {
    ProjectMention const& mention = tale.mentions[member];
    std::string_view const reading = tale.document.text().reading();
    project.phase = std::max(project.phase, phase_of(reading, tale.mentions, member));
    std::uint32_t const next = told_until(tale, member);
    if (project.owner.empty()) project.owner = project_owner(tale.document, mention, next);
    if (project.owner.empty()) project.owner = payer_before(tale.document, tale.companies, mention);
    if (project.location.empty()) project.location = project_location(tale.document, mention);
    tale.amounts.add_to(project, project_key(mention.span.of(reading)));
    tale.amounts.add_inside(project, mention.span);
    tale.amounts.add_before(project, {mention.sentence.begin, mention.span.begin});
    if (mention.list_begin == mention.span.begin && mention.list_end == mention.span.end) tale.amounts.add_behind(project, {mention.span.end, next});
    if (project.phase == ProjectPhase::none) project.phase = phase_of_all(reading, mention.sentence);
    for (Span const sentence : tale.going_on[member]) {
        project.phase = std::max(project.phase, phase_behind(reading, sentence.begin, sentence.end));
        tale.amounts.add_sentence(project, sentence);
        if (project.owner.empty()) project.owner = payer_told(tale.document, sentence);
    }
}

/// What the mentions of a group tell of the project.
inline Project make_project(ProjectTale const& tale, NameGroup const& group) {
    Text const& text = tale.document.text();
    Project project;
    project.text = text.own_words(group.mentions.front());
    project.name = text.own_words(group.fullest);
    project.mentions = group.mentions;
    for (std::uint32_t const member : group.members) add_mention(tale, member, project);
    if (project.owner.empty()) project.owner = owner_in_name(tale.document, tale.companies, group.fullest);
    return project;
}

/// 云岭停车场, where 云岭停车场项目 was read: the mentions that only the name tells.
inline void read_more_projects(Document const& document, std::vector<ProjectMention>& list) {
    std::string_view const reading = document.text().reading();
    KnownNames known;
    for (ProjectMention const& mention : list) {
        known.add_read(mention.span);
        known.add(without_project(mention.span.of(reading)));
    }
    each_sentence(document.article, [&](Span sentence) {
        known.each_in(reading, sentence, [&](Span span) { list.push_back({span, sentence, span.begin, span.end, span.begin}); });
    });
    std::ranges::stable_sort(list, {}, [](ProjectMention const& mention) { return mention.span.begin; });
}

}  // namespace entity_detail

std::vector<Project> list_projects(Document const& document) {
    std::string_view const reading = document.text().reading();
    std::vector<entity_detail::ProjectMention> mentions;
    entity_detail::ProjectReader reader(document, mentions);
    entity_detail::each_sentence(document.article, [&](Span sentence) { reader.read(sentence); });
    entity_detail::read_observed_projects(document, mentions);
    entity_detail::read_more_projects(document, mentions);
    entity_detail::NameGroups groups;
    entity_detail::ShortNames short_names;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        std::string_view const name = mentions[i].span.of(reading);
        if (i > 0) short_names.read(reading, mentions[i - 1].span, mentions[i].span);
        groups.add(short_names.full_key(entity_detail::project_key(name)), entity_detail::plain_name(name), mentions[i].span, true, i);
    }
    groups.join_ends();
    entity_detail::ProjectTale const tale(document, mentions);
    std::vector<Project> list;
    for (entity_detail::NameGroup const& group : groups.take()) list.push_back(entity_detail::make_project(tale, group));
    return list;
}

std::string_view to_string(ProjectPhase phase) noexcept {
    static constexpr std::array<std::string_view, 9> names = {"", "planned", "signed", "started", "under_construction", "topped_out", "completed", "in_production", "listed"};
    return names[static_cast<std::size_t>(phase)];
}

}  // namespace v0
}  // namespace zhibiao

#endif

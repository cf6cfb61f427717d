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

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The name of a project by which it is known: 停车场 of 停车场项目.
inline std::string project_key(std::string_view name) { return std::string(without_project(plain_name(name))); }

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

/// What one mention tells of the project, and the sentences that go on about it.
inline void add_mention(ProjectTale const& tale, std::uint32_t member, Project& project) {
    ProjectMention const& mention = tale.mentions[member];
    std::string_view const reading = tale.document.text().reading();
    project.phase = std::max(project.phase, phase_of(reading, tale.mentions, member));
    if (project.owner.empty()) project.owner = project_owner(tale.document, mention);
    if (project.location.empty()) project.location = project_location(tale.document, mention);
    tale.amounts.add_to(project, project_key(mention.span.of(reading)));
    tale.amounts.add_inside(project, mention.span);
    tale.amounts.add_before(project, {mention.mark, mention.span.begin});
    for (Span const sentence : tale.going_on[member]) {
        project.phase = std::max(project.phase, phase_behind(reading, sentence.begin, sentence.end));
        tale.amounts.add_sentence(project, sentence);
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
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        std::string_view const name = mentions[i].span.of(reading);
        groups.add(entity_detail::project_key(name), entity_detail::plain_name(name), mentions[i].span, true, i);
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

// The investment and the capacity that the observations of a document state of its projects.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_AMOUNTS_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_AMOUNTS_IPP

#include <zhibiao/entity/impl/observed_projects.ipp>

#include <string>
#include <unordered_map>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Observations by the project that they are of.
class ProjectAmounts {
public:
    explicit ProjectAmounts(Document const& document) : document_(document) {
        for (Observation const& observation : document.observations) {
            if (!observation.subject || !observation.value || observation.kind != Kind::level) continue;
            bool const makes = observation.status == Status::capacity;
            if (!makes && !is_investment(observation)) continue;
            Span const words = reading_span(document.text(), observation.subject->text);
            std::string const name = plain_name(words.empty() ? observation.subject->name : words.of(document.text().reading()));
            Told& told = by_name_[std::string(without_project(name))];
            Observation const*& first = makes ? told.capacity : told.investment;
            if (first == nullptr) first = &observation;
        }
    }

    /// What is stated of a project that is known by `key`.
    void add_to(Project& project, std::string const& key) const {
        auto const known = by_name_.find(key);
        if (known == by_name_.end()) return;
        for (Observation const* observation : {known->second.investment, known->second.capacity})
            if (observation != nullptr) add(project, *observation);
    }

    /// What its own name states: 海瑞|年产4万立方米|装配式构件建设项目.
    void add_inside(Project& project, Span name) const {
        auto const& all = document_.observations;
        auto found = std::ranges::lower_bound(all, name.begin, {}, [](Observation const& observation) { return observation.span.begin; });
        for (; found != all.end() && found->span.end <= name.end; ++found)
            if (found->value && found->status == Status::capacity) add(project, *found);
    }

    /// What stands before its name: 投资5.2亿元建设|储能电池回收基地, 投资6亿元，在云岭建设|无人机制造基地.
    void add_before(Project& project, Span before) const {
        std::string_view const reading = document_.text().reading();
        auto const& all = document_.observations;
        auto behind = std::ranges::lower_bound(all, before.end, {}, [](Observation const& observation) { return observation.span.begin; });
        if (behind == all.begin()) return;
        Observation const& last = *std::prev(behind);
        if (last.span.begin < before.begin || last.span.end > before.end || !last.value) return;
        bool const money = last.unit.size() == 3 && (is_investment(last) || ends_with_any<project_sets::investment_names>(last.name));
        if (!money && last.status != Status::capacity) return;
        std::string_view const between = reading.substr(last.span.end, before.end - last.span.end);
        if (pays_for(between)) add(project, last);
    }

    /// What is told right behind its name, at the begin of the words between marks: …项目|，计划投资4.2亿元，年处理石膏30万吨.
    void add_behind(Project& project, Span behind) const {
        constexpr std::uint32_t farthest = 90;
        std::string_view const reading = document_.text().reading();
        auto const& all = document_.observations;
        auto found = std::ranges::lower_bound(all, behind.begin, {}, [](Observation const& observation) { return observation.span.begin; });
        for (; found != all.end() && found->span.end <= std::min(behind.end, behind.begin + 2 * farthest); ++found) {
            std::uint32_t const mark = mark_before(reading, found->span.begin, behind.begin);
            std::string_view const clause = reading.substr(mark, found->span.begin - mark);
            bool const by = clause.starts_with("由") && ends_with_any<project_sets::paying_words>(clause);  // 由恒泽公司出资|8亿元
            bool const costs = found->unit.size() == 3 && (by || equals_any<project_sets::investment_names>(clause));
            std::string_view const rest = reading.substr(found->span.end);
            if (rest.starts_with("的") || (!by && begins_with_any<project_sets::building_ends>(rest))) continue;  // 投资5亿元的|next one
            bool const told = (mark == behind.begin || reading.substr(0, mark).ends_with("，")) && found->value && found->kind == Kind::level && mark < behind.begin + farthest;
            if (told && (costs || (found->status == Status::capacity && begins_with_any<project_sets::output_begins>(clause)))) add(project, *found);
        }
    }

    /// What a sentence states that goes on about it: 项目由绿峰公司投资8.6亿元建设.
    void add_sentence(Project& project, Span sentence) const {
        auto const& all = document_.observations;
        auto found = std::ranges::lower_bound(all, sentence.begin, {}, [](Observation const& observation) { return observation.span.begin; });
        for (; found != all.end() && found->span.end <= sentence.end; ++found)
            if (found->value && found->kind == Kind::level && (found->status == Status::capacity || is_investment(*found))) add(project, *found);
    }

private:
    struct Told {
        Observation const *investment = nullptr, *capacity = nullptr;  ///< the first that states one
    };
    static void add(Project& project, Observation const& observation) {
        auto& place = observation.status == Status::capacity ? project.capacity : project.investment;
        if (!place) place = ProjectAmount{*observation.value, observation.unit, observation.id};
    }

    Document const& document_;
    std::unordered_map<std::string, Told> by_name_;
};

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

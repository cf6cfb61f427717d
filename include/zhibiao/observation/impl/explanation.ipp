#ifndef ZHIBIAO_OBSERVATION_IMPL_EXPLANATION_IPP
#define ZHIBIAO_OBSERVATION_IMPL_EXPLANATION_IPP

#include <zhibiao/data/explanation_rules.hpp>
#include <zhibiao/observation/impl/trace.hpp>

#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Is the field there at all? What has no null in records.md is always there.
inline bool is_said(Observation const& observation, Field field) {
    switch (field) {
        case Field::name: return !observation.name.empty();
        case Field::concept_code: return !observation.concept_code.empty();
        case Field::action: return !observation.action.empty();
        case Field::basis: return observation.basis != Basis::none;
        case Field::value: return observation.value || observation.low || observation.high || !observation.parts.empty();
        case Field::period: return observation.period.has_value();
        case Field::subject: return observation.subject.has_value();
        case Field::cumulative: return observation.cumulative;
        case Field::whole: return !observation.whole.empty();
        case Field::rank_scope: return !observation.rank_scope.empty();
        case Field::part_of: return observation.part_of != 0;
        case Field::pair: return observation.pair != 0;
        case Field::kind: case Field::bound: case Field::unit: case Field::status: return true;
    }
    return false;
}

void Trace::list(std::size_t index, Observation const& observation, Text const& text, std::vector<Explanation>& list) const {
    for (std::size_t i = 0; i < field_count; ++i) {
        Step const& step = steps_[index][i];
        auto const field = static_cast<Field>(i);
        if (step.rule.empty() || !is_said(observation, field)) continue;
        list.push_back({observation.id, field, step.rule, step.span, step.span.empty() ? std::string_view() : text.own_words(step.span)});
    }
}

}  // namespace observation_detail

std::string_view to_string(Field field) noexcept {
    constexpr std::string_view names[] = {"name",   "concept", "action", "kind",       "basis", "value",      "bound",   "unit",
                                          "period", "subject", "status", "cumulative", "whole", "rank_scope", "part_of", "pair"};
    static_assert(std::size(names) == field_count);
    return names[static_cast<std::size_t>(field)];
}

ExplanationRules explanation_rules() noexcept {
    static auto const rules = [] {
        std::array<ExplanationRule, std::size(data::explanation_rules_rows)> list;
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto const& row = data::explanation_rules_rows[i];
            std::size_t field = 0;
            while (field + 1 < field_count && to_string(static_cast<Field>(field)) != row.field) ++field;
            list[i] = {static_cast<Field>(field), row.rule, row.example};
        }
        return list;
    }();
    return {rules.data(), rules.size()};
}

}  // namespace v0
}  // namespace zhibiao

#endif

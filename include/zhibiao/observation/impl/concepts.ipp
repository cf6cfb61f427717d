// The indicators of the taxonomy that observations are of.
#ifndef ZHIBIAO_OBSERVATION_IMPL_CONCEPTS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_CONCEPTS_IPP

#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/observation/impl/concepts.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline void Concepts::ask(Observation const& observation, std::size_t index, UnitForm form) {
    ConceptQuestion& question = questions_[asked_++];
    question.name = ConceptQuestion::Words(observation.name);
    question.action = ConceptQuestion::Words(observation.action);
    question.unit = observation.unit;
    question.observation = static_cast<std::uint32_t>(index);
    question.form = form;
    question.kind = observation.kind;
}

void Concepts::answer(std::vector<Observation>& observations) {
    for (std::size_t i = 0; i < asked_; ++i) taxonomy_.expect(questions_[i].name.text());
    for (std::size_t i = 0; i < asked_; ++i) {
        ConceptQuestion const& asked = questions_[i];
        observations[asked.observation].concept_code = concept_of(asked.name.text(), asked.action.text(), asked.unit, asked.form, asked.kind);
    }
    asked_ = 0;
}

/// The indicator in the taxonomy. Its names are in Simplified script, so that a Traditional document's are folded first.
inline std::string_view Concepts::concept_of(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const {
    if (name.empty()) return {};
    // The taxonomy doesn't know what a caller's unit measures.
    if (options_.words != nullptr && options_.words->has_code(unit)) unit = {};
    if (text_.script() == Script::hant) return concept_of_folded(name, action, unit, form, kind);
    return taxonomy_.find(name, action, form, kind, unit);
}

inline std::string_view Concepts::concept_of_folded(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const {
    Text const own_name(name), own_action(action);
    return taxonomy_.find(own_name.reading(), own_action.reading(), form, kind, unit);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

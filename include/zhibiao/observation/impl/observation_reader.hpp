/// @file
/// Inside the observation stage: the observation of one number.
///
/// observed() tells whether a number is one, observe() asks the layers below for each field, in the order in which they need each
/// other, and puts the question for the concept.
/// It knows the questions for the taxonomy that wait. The layer below are the links (link_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_READER_HPP

#include <zhibiao/observation/impl/link_reader.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// One observation after the other.
class ObservationReader : protected LinkReader {
protected:
    explicit ObservationReader(Input const& input)
        : LinkReader(input), taxonomy_(input.options.taxonomy != nullptr ? *input.options.taxonomy : Taxonomy::built_in()) {}

    [[nodiscard]] bool observed(Reading const& reading) const;
    void observe(Reading const& reading);
    [[gnu::noinline]] void answer_concepts();
    [[nodiscard]] std::string_view concept_of(Observation const& observation, UnitForm form) const { return concept_of(observation.name, observation.action, observation.unit, form, observation.kind); }
    [[nodiscard]] std::string_view concept_of(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;

    Taxonomy const& taxonomy_;

private:
    [[nodiscard, gnu::noinline]] bool bare_observed(Reading const& reading) const;
    void ask_concept(Observation& observation, UnitForm form);
    [[nodiscard, gnu::cold]] std::string_view concept_of_folded(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;
    [[gnu::noinline]] void observe_others(UnitForm form);
    [[gnu::cold]] void explain_concept(Observation const& observation, UnitForm form) const;

    std::array<ConceptQuestion, 64> questions_;
    std::size_t asked_ = 0;               ///< of `questions_`, and not answered yet
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: the observation of one number.
///
/// observed() tells whether a number is one, observe() asks the layers below for each field, in the order in which they need each
/// other, and puts the question for the concept.
/// It knows the questions for the taxonomy that wait. The layer below are the links (link_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_READER_HPP

#include <zhibiao/observation/impl/concepts.hpp>
#include <zhibiao/observation/impl/link_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// One observation after the other.
class ObservationReader : protected LinkReader {
protected:
    explicit ObservationReader(Input const& input) : LinkReader(input), concepts_(input.text, input.options) {}

    [[nodiscard]] bool observed(Reading const& reading) const;
    void observe(Reading const& reading);
    void answer_concepts() { concepts_.answer(observations_); }

    Concepts concepts_;

private:
    [[nodiscard, gnu::noinline]] bool bare_observed(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool time_observed(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool rank_observed(Reading const& reading) const;
    [[gnu::noinline]] void tell_rate(Observation& observation, Reading const& reading) const;
    void ask_concept(Observation& observation, UnitForm form);
    [[gnu::noinline]] void observe_others(UnitForm form);
    [[gnu::cold]] void explain_concept(Observation const& observation, UnitForm form) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

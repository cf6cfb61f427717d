/// @file
/// Inside the observation stage: which rule gave each field, noted while the rules run. Nothing is noted unless it is asked for.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TRACE_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TRACE_HPP

#include <zhibiao/observation/explanation.hpp>
#include <zhibiao/observation/observation.hpp>

#include <array>
#include <cstddef>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What explains one field.
struct Step {
    std::string_view rule;
    Span span;  ///< in the reading
};

/// The steps of all observations so far and, as the last ones, of the observation being read. A later rule takes the
/// place of an earlier one.
class Trace {
public:
    [[gnu::cold]] void begin() { steps_.emplace_back(); }
    /// Begins with the steps of another one.
    [[gnu::cold]] void begin_like(std::size_t observation) { steps_.push_back(std::array(steps_[observation])); }
    [[gnu::cold]] void note(Field field, std::string_view rule, Span span) { at(steps_.size() - 1, field) = {rule, span}; }
    [[nodiscard, gnu::cold]] Step& at(std::size_t observation, Field field) { return steps_[observation][static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::size_t size() const noexcept { return steps_.size(); }

    /// The steps of the fields that `observation`, the one at `index`, has.
    void list(std::size_t index, Observation const& observation, Text const& text, std::vector<Explanation>& list) const;

private:
    std::vector<std::array<Step, field_count>> steps_;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

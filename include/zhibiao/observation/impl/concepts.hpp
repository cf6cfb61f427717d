/// @file
/// Inside the observation stage: the indicators of the taxonomy that observations are of.
///
/// No layer of the reader's chain: the observation (observation_reader.hpp) holds one, and it sees nothing but names and units.
#ifndef ZHIBIAO_OBSERVATION_IMPL_CONCEPTS_HPP
#define ZHIBIAO_OBSERVATION_IMPL_CONCEPTS_HPP

#include <zhibiao/observation/observation.hpp>
#include <zhibiao/observation/taxonomy.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What is to be asked of the taxonomy about an observation.
struct ConceptQuestion {
    /// Words by halves: name and action were written by halves not long ago, so that a load of both at once would wait until they have left the processor.
    struct Words {
        char const* data = nullptr;
        std::uint32_t size = 0;
        Words() = default;
        explicit Words(std::string_view words) noexcept : data(words.data()), size(static_cast<std::uint32_t>(words.size())) {}
        [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
    };
    Words name, action;
    std::string_view unit;
    std::uint32_t observation = 0;  ///< its index
    UnitForm form = UnitForm::none;
    Kind kind = Kind::level;
};

/// Names wait for the taxonomy until there are many, so that its code and tables are near for all of them but the first.
class Concepts {
public:
    Concepts(Text const& text, ObservationOptions const& options)
        : text_(text), options_(options), taxonomy_(options.taxonomy != nullptr ? *options.taxonomy : Taxonomy::built_in()) {}

    [[nodiscard]] std::string_view concept_of(Observation const& observation, UnitForm form) const { return concept_of(observation.name, observation.action, observation.unit, form, observation.kind); }
    [[nodiscard]] bool full() const noexcept { return asked_ == questions_.size(); }
    /// There must be room.
    void ask(Observation const& observation, std::size_t index, UnitForm form);
    /// Answers all questions; `observations` are those whose indices were told.
    [[gnu::noinline]] void answer(std::vector<Observation>& observations);

private:
    [[nodiscard]] std::string_view concept_of(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;
    [[nodiscard, gnu::cold]] std::string_view concept_of_folded(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;

    Text const& text_;
    ObservationOptions const& options_;
    Taxonomy const& taxonomy_;
    std::array<ConceptQuestion, 64> questions_;
    std::size_t asked_ = 0;  ///< of `questions_`, and not answered yet
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

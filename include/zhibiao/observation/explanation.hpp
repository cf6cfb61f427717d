/// @file
/// Why an observation says what it says: for each of its fields the rule that gave it and the words it was read from.
#ifndef ZHIBIAO_OBSERVATION_EXPLANATION_HPP
#define ZHIBIAO_OBSERVATION_EXPLANATION_HPP

#include <zhibiao/text/span.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// The fields of an observation that a rule gives. `value` stands for low, high and parts as well.
enum class Field : std::uint8_t {
    name, concept_code, action, kind, basis, value, bound, unit, period, subject, status, cumulative, whole, rank_scope, part_of, pair,
};
inline constexpr std::size_t field_count = 16;

/// One field of one observation. Every field that isn't null has one explanation, the others have none.
struct Explanation {
    std::uint32_t observation = 0;  ///< its id
    Field field = Field::name;
    std::string_view rule;  ///< one of explanation_rules(); lives as long as the program
    Span span;              ///< of the words that decided, in the reading; of the number where no word did; empty where the text has none
    std::string_view text;  ///< the document's own words there
};

/// A rule, and a text of which it explains an observation.
struct ExplanationRule {
    Field field = Field::name;
    std::string_view rule, example;  ///< in the example ¶ stands for a line end
};

/// Every rule that an Explanation can name, by field.
struct ExplanationRules {
    ExplanationRule const* first;
    std::size_t count;
    [[nodiscard]] ExplanationRule const* begin() const noexcept { return first; }
    [[nodiscard]] ExplanationRule const* end() const noexcept { return first + count; }
    [[nodiscard]] std::size_t size() const noexcept { return count; }
};
[[nodiscard]] ExplanationRules explanation_rules() noexcept;

/// The key of a field in JSON: `concept` of Field::concept_code.
[[nodiscard]] std::string_view to_string(Field field) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

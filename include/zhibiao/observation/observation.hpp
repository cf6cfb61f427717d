/// @file
/// Stage 4: Mentions in, Observations out: for each stated number what it measures, of whom, when, and how it is meant.
///
/// Each sentence that holds a quantity is read once into tokens (quantities, periods, places, and the words of one
/// lexicon: predicates, growth words, status words, list marks); clause rules go over the tokens from left to right and
/// give each quantity its name, kind, action, basis, status, period and subject. Spans count in the reading.
#ifndef ZHIBIAO_OBSERVATION_OBSERVATION_HPP
#define ZHIBIAO_OBSERVATION_OBSERVATION_HPP

#include <zhibiao/mention/mention.hpp>
#include <zhibiao/observation/explanation.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

class Taxonomy;
namespace observation_detail {
struct Lexicon;
}

/// records.md section 4.
enum class Kind : std::uint8_t { level, change, growth, multiple, share, ratio, contribution, rank };
/// records.md section 1, `basis`.
enum class Basis : std::uint8_t { none, yoy, mom, annual_average, from_to, since };
/// records.md section 1, `status`.
enum class Status : std::uint8_t { actual, forecast, target, capacity };
/// Where a period was found.
enum class PeriodSource : std::uint8_t { stated, inherited, published };
enum class SubjectType : std::uint8_t { region, zone, organization, project, product, group };

/// records.md section 5. Both dates inclusive; null where open.
struct ObservedPeriod {
    std::optional<Date> start, end;
    std::string_view text;  ///< the document's own words; empty for the publication date
    PeriodSource source = PeriodSource::stated;
};

/// records.md section 6.
struct Subject {
    std::string_view text, name;
    SubjectType type = SubjectType::region;
    std::string_view adcode;  ///< GB/T 2260, empty where unknown or no region
};

/// One stated number about one thing: records.md section 1, field by field. Strings belong to the Document.
struct Observation {
    Observation() noexcept {}     // member by member: compilers clear an aggregate of this size by an instruction that takes long to start
    std::uint32_t id = 0;         ///< from 1, in text order
    Span span;                    ///< of `text`
    std::string_view text;
    std::string_view name;        ///< empty where it couldn't be told
    std::string_view concept_code;  ///< `concept` in JSON, a keyword in C++; empty where the taxonomy has none
    std::string_view action;
    Kind kind = Kind::level;
    Basis basis = Basis::none;
    std::optional<Decimal> value, low, high;
    std::vector<Decimal> parts;
    Bound bound = Bound::exact;
    std::string_view unit;
    std::string_view unit_text;
    std::optional<ObservedPeriod> period;
    std::optional<Subject> subject;
    Status status = Status::actual;
    bool cumulative = false;
    std::string_view whole, rank_scope;
    std::uint32_t part_of = 0;    ///< id, 0 for none
    std::uint32_t pair = 0;       ///< id, 0 for none
    Span sentence;
};

/// What the observation stage needs to know from outside.
struct ObservationOptions {
    std::optional<Date> today = {};  ///< the reference date
    // of a Vocabulary
    quantity_detail::QuantityWords const* words = nullptr;
    observation_detail::Lexicon const* lexicon = nullptr;
    Taxonomy const* taxonomy = nullptr;
    std::vector<Explanation>* explanations = nullptr;  ///< where to put why each field is what it is, by observation and field
};

/// Reads the observations out of the mentions of an article, in text order. What `room` holds is forgotten, its memory used again.
[[nodiscard]] std::vector<Observation> read_observations(Text const& text, Article const& article, Mentions const& mentions,
                                                         ObservationOptions const& options, Arena& arena, std::vector<Observation> room = {});

[[nodiscard]] std::string_view to_string(Kind kind) noexcept;
/// Empty for Basis::none.
[[nodiscard]] std::string_view to_string(Basis basis) noexcept;
[[nodiscard]] std::string_view to_string(Status status) noexcept;
[[nodiscard]] std::string_view to_string(PeriodSource source) noexcept;
[[nodiscard]] std::string_view to_string(SubjectType type) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

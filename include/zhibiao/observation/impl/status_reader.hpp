/// @file
/// Inside the observation stage: which status holds for a number: actual, forecast, target, capacity.
///
/// By a word of its clause, by one of a clause before (预计), by its time and by what its section is about.
/// It knows nothing of its own: the status that goes on to hold lies with the times, since a time of the past ends it. The layer
/// below are the times (period_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_STATUS_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_STATUS_READER_HPP

#include <zhibiao/observation/impl/period_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The status of an observation.
class StatusReader : protected PeriodReader {
protected:
    using PeriodReader::PeriodReader;

    [[gnu::noinline]] void tell_past(Observation& observation, bool begins) const;
    void read_status(Observation& observation, Reading const& reading);

private:
    /// But 年初排了165个项目.
    [[nodiscard]] bool answers_plan_question(Reading const& reading) const { return !times_.plan_question.empty() && !ends_with(reading_.substr(0, reading.quantity->span.begin), "了"); }
    [[nodiscard, gnu::noinline]] Span planned_behind(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool precedes_name(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool told_of_now(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool plans_of_its_own(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] Span status_by_words(Observation& observation, Reading const& reading) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

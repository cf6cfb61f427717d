/// @file
/// Inside the observation stage: which status holds for a number: actual, forecast, target, capacity.
///
/// By a word of its clause, by one of a clause before (预计), by its time and by what its section is about.
/// It knows the status word that goes on to hold. The layer below are the times (period_reader.hpp), since what is planned for a
/// time that is over was reached.
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

    std::size_t forecast_from_ = static_cast<std::size_t>(-1);  ///< the observation before whose name 预计 stands, if that is the sentence's first
    Span running_from_;                   ///< the word that set it
    Pending pending_;

private:
    [[nodiscard, gnu::noinline]] bool precedes_name(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool told_of_now(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool plans_of_its_own(Reading const& reading) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

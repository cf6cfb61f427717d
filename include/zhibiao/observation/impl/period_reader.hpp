/// @file
/// Inside the observation stage: which time holds for a number.
///
/// The time of its clause, of its sentence, of its paragraph, of its section, of the title: what is nearer goes before what is
/// farther. Stretches set a time aside for one clause (5年增长30%), baselines for one end of a pair (由2019年的38小时).
/// It knows the times that govern, at each level, and what of the article tells which do: whether it is a report or a bulletin,
/// whether its section tells plans. The layer below are the kinds (kind_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_PERIOD_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_PERIOD_READER_HPP

#include <zhibiao/observation/impl/kind_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The period of an observation.
class PeriodReader : protected KindReader {
protected:
    using KindReader::KindReader;

    [[nodiscard]] bool is_ahead(PeriodMention const& mention) const;
    [[gnu::noinline]] void turn_to_plans(Span from);
    void date_it(Observation& observation);
    [[gnu::noinline]] void date_by_list(Reading const& reading);
    void span_pair(Observation& observation) const;
    void enter_period(std::uint32_t at);
    void leave_baseline();
    void leave_aside(Token const& stop);
    [[gnu::noinline]] void compare_years(Observation& observation, Lead const& lead) const;
    void confirm_opening();
    [[nodiscard]] bool opens_clause(Span sentence, PeriodMention const& mention) const;
    void govern_paragraph(PeriodMention const& mention);
    [[nodiscard]] FoundPeriod observed_period(PeriodMention const& mention) const;
    void write_period(PeriodMention const& mention, ObservedPeriod& period) const;

    std::optional<std::uint32_t> sentence_period_;  ///< index of the last time expression that governs
    bool baseline_ = false;
    bool aside_ = false;
    bool after_completion_ = false;                 ///< behind 建成后
    bool aside_to_chain_ = false;                   ///< behind ；, not behind the next stop, it is over
    std::vector<std::uint32_t> listed_periods_;     ///< 2021年、2022年分别
    std::size_t next_listed_ = 0;
    std::optional<std::uint32_t> sentence_until_;   ///< the 截至… before it
    std::optional<Status> running_status_;

private:
    [[gnu::noinline]] void date_average(ObservedPeriod& period) const;
    [[nodiscard]] Span date_by_sentence(Observation& observation) const;
    [[nodiscard]] bool may_be_of_section(PeriodMention const& mention) const;
    [[nodiscard, gnu::noinline]] bool reviews_one_year() const;
    [[gnu::noinline]] bool take_section_year(PeriodMention const& mention, ObservedPeriod& period) const;
    void enter_aside(std::uint32_t at);
    [[nodiscard]] bool is_time_of_part(std::uint32_t at, PeriodMention const& mention) const;
    void shift_forecast(Observation const& observation, PeriodMention const& mention, ObservedPeriod& period) const;
    [[nodiscard]] bool only_names(std::uint32_t at) const;
    [[nodiscard]] bool in_opening(Observation const& observation) const;
    [[nodiscard, gnu::noinline]] bool holds_event(std::uint32_t at) const;
    [[nodiscard]] bool dates_founding(std::uint32_t at) const;
    [[nodiscard]] bool day_of_clause(PeriodMention const& mention, std::uint32_t at) const;
    /// None can where a number of its paragraph was before it.
    [[nodiscard]] bool opens_review(PeriodMention const& mention) const { return context_.report && !context_.plans && done_ == first_of_block_ && is_review(mention); }
    [[nodiscard, gnu::noinline]] bool is_review(PeriodMention const& mention) const;
    [[nodiscard, gnu::noinline]] bool dates_sentence_alone(PeriodMention const& mention) const;
    [[gnu::noinline]] void end_with_review(PeriodMention const& mention, ObservedPeriod& period) const;

    std::optional<std::uint32_t> before_baseline_;  ///< the one before 由2019年
    std::optional<std::uint32_t> before_aside_;     ///< the one before 5年 in 产值达8亿元、5年增长30%
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

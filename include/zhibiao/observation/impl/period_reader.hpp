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

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The times that hold until others are told. There are three levels of a period: sentence, paragraph, section.
struct TimeContext {
    std::optional<FoundPeriod> paragraph_period;
    std::optional<FoundPeriod> title_stretch;   ///< 前8个月 in the title of news, until the first number's time confirms it
    std::optional<FoundPeriod> year_so_far;     ///< the part of a year of the last growth on the year before that named it, in news
    std::optional<FoundPeriod> opening;         ///< the stretch that title and opening are about
    std::optional<FoundPeriod> section_period;  ///< of a report: the year under review
    std::optional<FoundPeriod> title_period;    ///< of a bulletin: that of its title
    bool mixed = false;                         ///< a section that tells what was reached first, and then plans
    bool plans = false;                         ///< a section on plans: what it states is target
    Span plan_question;                         ///< 下半年怎么干？: the rest of the paragraph of news tells plans
    Span plans_from;                            ///< the heading that says so

    /// 五年来，…: the years that the section looks back on; null where it is of one year or none.
    [[nodiscard]] ObservedPeriod const* years_of_section() const noexcept {
        bool const of_years = section_period && section_period->start && section_period->end && section_period->start->year() < section_period->end->year();
        return of_years ? &*section_period : nullptr;
    }
    /// Of a number whose sentence names no time.
    [[nodiscard]] std::optional<FoundPeriod> const& governing_period() const noexcept { return paragraph_period ? paragraph_period : section_period; }
};

/// 由2019年的38小时: its time is that of the baseline alone.
struct Baseline {
    std::optional<std::uint32_t> before;  ///< the time before it
    bool open = false;
};

/// 产值达8亿元、5年增长30%: a stretch of time that holds for one clause.
struct Aside {
    std::optional<std::uint32_t> before;  ///< the time before it
    bool open = false;
    bool to_chain = false;                ///< behind ；, not behind the next stop, it is over
};

/// 2021年、2022年分别: times that wait for their numbers.
struct ListedPeriods {
    std::vector<std::uint32_t> periods;
    std::size_t next = 0;
};

/// 预计, 力争 before the numbers: a status that goes on to hold.
struct RunningStatus {
    std::optional<Status> status;
    Span from;                      ///< the word that set it
    std::size_t forecast_from = static_cast<std::size_t>(-1);  ///< the observation before whose name 预计 stands, if that is the sentence's first
    bool after_completion = false;  ///< behind 建成后
};

/// The period of an observation.
class PeriodReader : protected KindReader {
protected:
    using KindReader::KindReader;

    void begin_sentence(Span sentence) {
        KindReader::begin_sentence(sentence);
        forget(sentence_period_);
        forget(sentence_until_);
        forget(sentence_says_days_off_);
        forget(running_.status);
        listed_.periods.clear();
        listed_.next = 0;
        quote_end_ = 0;
        baseline_.open = aside_.open = aside_.to_chain = running_.after_completion = false;
    }
    [[nodiscard]] bool is_ahead(PeriodMention const& mention) const;
    [[gnu::noinline]] void turn_to_plans(Span from);
    void date_it(Observation& observation);
    [[nodiscard, gnu::noinline]] bool tells_which(std::uint32_t at) const;
    [[gnu::noinline]] void date_yearly_plan(Observation& observation, Span lead) const;
    [[gnu::noinline]] void date_by_list(Reading const& reading);
    void span_pair(Observation& observation) const;
    void enter_period(std::uint32_t at);
    void leave_baseline();
    void leave_aside(Token const& stop);
    [[gnu::noinline]] void compare_years(Observation& observation, Lead const& lead) const;
    void confirm_opening();
    [[gnu::noinline]] bool date_year_before(Observation& observation, std::uint32_t number) const;
    [[gnu::noinline]] void prefer_stretch();
    [[gnu::noinline]] void resume_stretch();
    [[nodiscard]] bool opens_clause(Span sentence, PeriodMention const& mention) const;
    void govern_paragraph(PeriodMention const& mention);
    [[nodiscard]] FoundPeriod observed_period(PeriodMention const& mention) const;
    void write_period(PeriodMention const& mention, ObservedPeriod& period) const;

    Genre genre_;
    TimeContext times_;
    Baseline baseline_;
    Aside aside_;
    ListedPeriods listed_;
    RunningStatus running_;
    std::uint32_t quote_end_ = 0;                   ///< of what somebody says at the head of the sentence; 0 where nobody does
    std::optional<std::uint32_t> sentence_period_;  ///< index of the last time expression that governs

private:
    [[gnu::noinline]] void date_average(ObservedPeriod& period) const;
    [[nodiscard, gnu::noinline]] std::optional<FoundPeriod> days_off();
    [[nodiscard]] Span date_by_sentence(Observation& observation) const;
    [[nodiscard]] bool may_be_of_section(PeriodMention const& mention) const;
    [[nodiscard, gnu::noinline]] bool reviews_one_year() const;
    [[gnu::noinline]] bool take_section_year(PeriodMention const& mention, ObservedPeriod& period) const;
    void enter_aside(std::uint32_t at);
    [[nodiscard]] bool is_time_of_part(std::uint32_t at, PeriodMention const& mention) const;
    void shift_forecast(Observation const& observation, PeriodMention const& mention, ObservedPeriod& period) const;
    [[nodiscard]] bool is_year_aside(PeriodMention const& mention) const;
    [[nodiscard]] bool is_still_to_come(Observation const& observation) const;
    [[nodiscard]] Span told_as_stock(Observation const& observation) const;
    [[nodiscard]] bool only_names(std::uint32_t at) const;
    [[nodiscard]] bool in_opening(Observation const& observation) const;
    [[nodiscard, gnu::noinline]] bool holds_event(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool is_of_event(std::uint32_t at) const;
    [[nodiscard]] bool from_year_before(std::uint32_t at) const;
    [[nodiscard]] bool dates_founding(std::uint32_t at) const;
    [[nodiscard]] bool day_of_clause(PeriodMention const& mention, std::uint32_t at) const;
    /// None can where a number of its paragraph was before it.
    [[nodiscard]] bool opens_review(PeriodMention const& mention) const { return genre_.report && !times_.plans && done_ == first_of_block_ && is_review(mention); }
    [[nodiscard, gnu::noinline]] bool is_review(PeriodMention const& mention) const;
    [[nodiscard, gnu::noinline]] bool dates_sentence_alone(PeriodMention const& mention) const;
    [[gnu::noinline]] void end_with_review(PeriodMention const& mention, ObservedPeriod& period) const;

    std::optional<std::uint32_t> sentence_until_;   ///< the 截至… before it
    std::optional<bool> sentence_says_days_off_;    ///< once a number of the sentence has asked
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

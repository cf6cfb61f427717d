// Two levels of one thing: 由60天压缩到7天.
#ifndef ZHIBIAO_OBSERVATION_IMPL_PAIRS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_PAIRS_IPP

#include <zhibiao/observation/impl/link_reader.hpp>
#include <zhibiao/text/impl/calendar.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 188个园区整合优化为120个: without 由, right behind what it leads from.
bool LinkReader::merges(Observation const& observation, Reading const& reading) const {
    if (!follows_one() || last().pair != 0 || last().unit != observation.unit || last().kind != Kind::level || observation.kind != Kind::level) return false;
    return reading.lead.name.empty() || words(reading.lead.name) == last().name;
}

/// 较“十三五”末的93亿元增加44亿元，增长47%: the amount of the time compared with, against which the next ones are told.
void LinkReader::be_compared_with(Observation& observation, Reading const& reading) {
    Phrase const time = reading.lead.compared;
    if (time.empty() || time.end != reading.at - 1 || observation.kind != Kind::level) return;
    base_.end = done_ + 1;
    base_.basis = observation.basis;
    observation.basis = Basis::none;
    write_period(mentions_.periods[tokens_[time.begin].index], observation.period.emplace());
    explain(Field::period, "time_in_sentence", time);
    if (!observation.period->start && !observation.period->end) observation.period.reset();
}

/// The place in an order that a number with 位 alone is: 排名由369位上升到235位.
inline void make_rank(Observation& observation) {
    observation.kind = Kind::rank;
    observation.unit = "1";
}

/// 2020年到2025年，比重从18%提升到36%: the first year's and the last year's. Else the start is unknown (records.md section 5): its time is not
/// the one that the movement took.
void LinkReader::date_ends(Observation& from, Observation& to) const {
    bool const years = sentence_period_ && to.period && to.period->start && to.period->end && to.period->start->year() < to.period->end->year();
    std::string_view const words = years ? said(mentions_.periods[*sentence_period_].span) : std::string_view{};
    bool const named = ends_with(words, "年") && mentions_.periods[*sentence_period_].role == PeriodRole::period;
    auto const joins = [words](auto... marks) { return ((words.find(marks) != std::string_view::npos) || ...); };
    if (!named || !joins("到", "至", "—", "-", "－")) return from.period.reset();
    std::chrono::year const first = to.period->start->year(), last = to.period->end->year();
    from.period = to.period;
    from.period->end = calendar::last_day(first);
    to.period->start = calendar::first_day(last);
}

/// 由60天压缩到7天: two levels of one thing. 分别从71家、48家增加到106家、63家: pairs in their order.
void LinkReader::pair_with_last(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    bool const reaches = lead.reaches | (lead.rank & (reading.quantity->form == UnitForm::ordinal));
    bool leads = reaches & from_to_.last;
    bool const goes_on = lead.bare & (from_to_.to_first > first_of_sentence_);
    if (reaches & !from_to_.last & (reading.begin > 0) && tokens_[reading.begin - 1].word == WordClass::quantity && merges(observation, reading)) [[unlikely]] {
        leads = true;
        from_to_.first = done_ - 1;
        from_to_.end = done_;
        from_to_.dated = false;
    }
    if (!(leads | goes_on)) return void(from_to_.to_first = 0);
    if (leads) from_to_.to_first = done_;
    std::size_t const other = from_to_.first + (done_ - from_to_.to_first);
    if (from_to_.to_first == 0 || other >= from_to_.end || other < first_of_sentence_) return;
    Observation& from = observations_[other];
    // 由42个工作日压缩至15个
    if (equals(observation.unit, "{个}") && reading.tail.name.empty() && from.unit != observation.unit && said(from.span).find("个") != std::string_view::npos) [[unlikely]] observation.unit = from.unit;
    // 由30天缩短至5个工作日
    bool const alike = from.unit == observation.unit || (measures_time(from.unit) && measures_time(observation.unit));
    if (from.pair != 0 || !alike) return;
    // 产能由15GW扩大到28GW
    if (from.status == Status::capacity && observation.status != Status::target) observation.status = Status::capacity;
    if (observation.rank_scope.empty() && !from.rank_scope.empty()) {
        observation.rank_scope = from.rank_scope;
        if (trace_ != nullptr) trace_->note(Field::rank_scope, "scope_of_last", trace_->at(other, Field::rank_scope).span);
    }
    // 从全国第8位、第4位双双跃居第1位: of which it is the other end isn't told
    if (lead.rank && from_to_.end - from_to_.first > 1 && numbers_in_list(tokens_, reading.at) == 1 && pending_.others == 0) return;
    from.pair = static_cast<std::uint32_t>(done_ + 1);
    observation.pair = static_cast<std::uint32_t>(other + 1);
    from.basis = observation.basis = Basis::from_to;
    if (!from_to_.dated) date_ends(from, observation);
    bool const own_kind = from.kind == Kind::share || from.kind == Kind::ratio || from.kind == Kind::rank;
    from.kind = observation.kind = own_kind ? from.kind : Kind::level;
    if (equals(observation.unit, "{位}") && ends_with_any(said({sentence_.begin, from.span.begin}), "排名由", "排名从", "位次由", "位次从", "名次由", "名次从")) make_rank(from), make_rank(observation);
    if (lead.name.empty()) observation.name = from.name;
    if (observation.whole.empty()) observation.whole = from.whole;
    if (lead.name.empty() && lead.action.empty() && observation.action.empty()) {
        observation.action = from.action;
        if (trace_ != nullptr) trace_->at(done_, Field::action) = trace_->at(other, Field::action);
    }
    if (trace_ != nullptr) explain_pair(reading, other);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

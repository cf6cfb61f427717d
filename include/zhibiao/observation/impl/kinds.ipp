#ifndef ZHIBIAO_OBSERVATION_IMPL_KINDS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_KINDS_IPP

#include <zhibiao/observation/impl/reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline bool ends_with_any(std::string_view words, std::initializer_list<std::string_view> ends) {
    for (auto const end : ends)
        if (words.ends_with(end)) return true;
    return false;
}

/// records.md section 4 for a percentage.
Kind Reader::percent_kind(Observation const& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    if (lead.contribute) return Kind::contribution;
    if (lead.share || (lead.of && !lead.moves)) return Kind::share;
    if (lead.compares) return Kind::change;
    // 保持两位数增长, 增长8%
    std::uint32_t const next = reading.at + 1;
    bool const moves_behind = next < tokens_.size() && (tokens_[next].word == WordClass::rise || tokens_[next].word == WordClass::fall);
    if ((lead.moves && !lead.reaches) || moves_behind) return Kind::growth;
    std::string_view const name = observation.name;
    if (ends_with_any(name, {"增速", "增幅", "增长率", "涨幅", "降幅", "跌幅", "漲幅", "增長率"})) return Kind::growth;
    if (ends_with_any(name, {"占比", "比重", "份额", "份額"})) return Kind::share;
    // 土建基础工程量已完成85%: a part of the work done
    if (!lead.action.empty() && words(lead.action).starts_with("完成") && !ends_with_any(name, {"率", "度"})) return Kind::share;
    // 90%的化工园区, 70%左右财政支出
    if (counts_what_follows(reading)) return Kind::share;
    if (lead.basis != Basis::none && lead.says_nothing) return Kind::growth;
    return Kind::level;
}

/// For amounts and counts: 增加1207元 is a change, 增加到1207元 and 新增1207元 are levels.
Kind Reader::amount_kind(Reading const& reading) const {
    Lead const& lead = reading.lead;
    if (lead.of && reading.quantity->form == UnitForm::count) return Kind::level;  // 提升最快的18个城市
    if (lead.compares) return Kind::change;
    return lead.moves && !lead.reaches ? Kind::change : Kind::level;
}

void Reader::classify(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    observation.basis = lead.basis;
    // A bare member of a list is of the kind of the member before it: 增长7.5%、11.5%.
    bool const follows = lead.bare() && observations_.size() > first_of_sentence_ && last_form_ == reading.quantity->form;
    if (follows) {
        Observation const& last = observations_.back();
        observation.kind = last.kind;
        observation.basis = last.basis == Basis::from_to ? Basis::none : last.basis;
        if (last.value && last.value->negative() && observation.value) observation.value = observation.value->negated();
        return;
    }
    switch (reading.quantity->form) {
        case UnitForm::ordinal: observation.kind = Kind::rank; break;
        case UnitForm::ratio: observation.kind = Kind::ratio; break;
        case UnitForm::multiple: observation.kind = Kind::multiple; break;
        case UnitForm::points: observation.kind = lead.contribute ? Kind::contribution : Kind::change; break;
        case UnitForm::percent: case UnitForm::per_mille: observation.kind = percent_kind(observation, reading); break;
        default: observation.kind = amount_kind(reading); break;
    }
    bool const signed_kind = observation.kind == Kind::change || observation.kind == Kind::growth || observation.kind == Kind::contribution;
    std::uint32_t const next = reading.at + 1;
    bool const falls_behind = next < tokens_.size() && tokens_[next].word == WordClass::fall;
    if (signed_kind && (lead.sign < 0 || (falls_behind && !lead.moves)) && observation.kind != Kind::contribution) {
        if (observation.value && !observation.value->negative()) observation.value = observation.value->negated();
        if (observation.low && observation.high) {
            Decimal const low = observation.high->negated();
            observation.high = observation.low->negated();
            observation.low = low;
        }
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

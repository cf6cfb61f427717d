// Of what a number is a part: 占全市的96%; 出口24亿元，其中机电产品15亿元.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WHOLES_IPP
#define ZHIBIAO_OBSERVATION_IMPL_WHOLES_IPP

#include <zhibiao/observation/impl/link_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The whole of the last share before the level just told, where both levels are in one unit; empty where there is none.
std::string_view LinkReader::whole_of_share_before() const {
    constexpr std::size_t farthest = 6;
    Observation const& level = last();
    if (level.kind != Kind::level) return {};
    for (std::size_t at = done_ - 1; at > first_of_sentence_ + 1 && done_ - at < farthest; --at) {
        Observation const &share = observations_[at - 1], &its_level = observations_[at - 2];
        if (share.kind == Kind::share && !share.whole.empty()) return its_level.kind == Kind::level && its_level.unit == level.unit ? share.whole : std::string_view{};
    }
    return {};
}

/// 约占全县人口的七成, 超过签约项目总数的七成: the bound that a share has before its whole.
void LinkReader::bound_share(Observation& observation, Reading const& reading) const {
    for (std::uint32_t at = reading.begin; at < reading.at && reading.lead.share; ++at)
        if (tokens_[at].word == WordClass::share && begins_with_any(said(tokens_[at].span), "约", "大约", "約")) {
            observation.bound = Bound::about;
            return explain(Field::bound, "bound_before", tokens_[at].span);
        }
    if (reading.begin == reading.at || tokens_[reading.at - 1].word != WordClass::of) return;
    Span const lead{tokens_[reading.begin].span.begin, reading.quantity->span.begin};
    std::string_view const words = said(lead);
    Bound const bound = holds_any<sets::whole_about_words>(words)   ? Bound::about
                        : holds_any<sets::whole_over_words>(words)  ? Bound::over
                        : holds_any<sets::whole_under_words>(words) ? Bound::under
                        : holds_any<sets::whole_near_words>(words)  ? Bound::near
                                                                    : Bound::exact;
    if (bound == Bound::exact || has_digit(words)) return;  // 收入超过20万元的村占比由2020年的46%
    observation.bound = bound;
    explain(Field::bound, "bound_before_whole", lead);
}

/// 占全市的96%, 开复工计划的58%
void LinkReader::read_whole(Observation& observation, Reading const& reading) const {
    if (observation.bound == Bound::exact) bound_share(observation, reading);
    Lead const& lead = reading.lead;
    if (lead.share || lead.of) {
        Phrase whole = lead.share ? lead.scope : lead.name;
        // 全年目标的97%
        if (!lead.share && whole.begin > reading.begin && tokens_[whole.begin - 1].word == WordClass::period && is_plan(words(whole))) --whole.begin;
        observation.whole = whole_named(words(whole));
        explain(Field::whole, lead.share ? "whole_behind_share" : "whole_before_of", whole);
    }
    if (observation.whole.empty() && behind_time(reading)) {
        Phrase const time{reading.at - 2, reading.at - 1};
        observation.whole = words(time);
        return explain(Field::whole, "whole_before_of", time);
    }
    // 90%的化工园区达标; 财政支出八成以上投向民生
    if (observation.whole.empty() && reading.quantity->form == UnitForm::percent && !lead.share && !lead.of && (reading.counted_behind || is_spent(reading))) {
        observation.whole = observation.name;
        Phrase const named = reading.counted_behind ? reading.tail.name : lead.name;
        return explain(Field::whole, "whole_counted", named.empty() && follows_one() ? last().span : span_of(tokens_, named));
    }
    // 从业人员408万人，其中城镇236万人，占58%; 企业51368个。其中，内资企业占99%
    if (observation.whole.empty() && (among_.open || (follows_one() && last().part_of != 0))) {
        bool const behind_part = follows_one() && last().part_of != 0;
        bool const first = done_ == among_.whole_id || (follows_one() && last().kind == Kind::share);
        Observation const* const all = behind_part ? &observations_[last().part_of - 1] : first ? whole_of_share() : nullptr;
        if (all != nullptr) {
            observation.whole = all->name;
            explain(Field::whole, "whole_of_part", all->span);
            return;
        }
    }
    // 0—15岁人口62万人，占常住人口的13%；16—59岁人口287万人，占62%: of the same whole
    if (observation.whole.empty() && lead.share && lead.scope.empty() && follows_one()) {
        observation.whole = whole_of_share_before();
        if (!observation.whole.empty()) return explain(Field::whole, "whole_of_last", last().span);
    }
    // 第一产业占生产总值的比重为15%，第二产业比重为36%
    if (observation.whole.empty() && follows_one() && last().kind == Kind::share && !last().whole.empty() && ends_with(observation.name, "比重") && ends_with(last().name, "比重")) {
        observation.whole = last().whole;
        explain(Field::whole, "whole_of_last", last().span);
        return;
    }
    // 分别占全市的96%、63%: the whole is shared
    if (!lead.bare || !follows_one()) return;
    observation.whole = last().whole;
    if (trace_ != nullptr) trace_->note(Field::whole, "whole_of_last", trace_->at(done_ - 1, Field::whole).span);
}

/// 其中: a part of what was counted before, in the same unit and no more than it.
void LinkReader::link_to_whole(Observation& observation, bool from) {
    // 总值5万亿元、增长5%，其中工业增长6%，收入3亿元: no amount is split
    if (observation.kind != Kind::level) return void(among_.open = among_.open && (among_.all || done_ != among_.whole_id));
    Observation const* whole = whole_of(observation);
    // 512家，增加36家，其中超亿元企业120家、超10亿元企业15家: all parts are of one
    if (done_ > among_.whole_id && follows_one() && last().part_of > first_of_sentence_ && observations_[last().part_of - 1].unit == observation.unit && last().pair == 0) whole = &observations_[last().part_of - 1];
    // 保有量由61万辆增至83万辆，其中新能源汽车由3万辆增至9万辆: the one end is a part of the one
    if (from && whole != nullptr && whole->pair != 0 && whole->pair < whole->id) whole = &observations_[whole->pair - 1];
    // 其中，总投资21亿元的产业园: one of the projects, whose money, output and jobs are its own
    bool const of_project = observation.subject && observation.subject->type == SubjectType::project && ends_with_any(observation.name, "投资", "投資");
    bool const alike = whole != nullptr && whole->subject && observation.subject && whole->subject->name == observation.subject->name;
    if (of_project && !alike) [[unlikely]] return void(among_.open = false);
    if (begins_with_any(observation.name, "每", "人均", "户均", "日均", "平均")) return;  // an average is no part
    if (whole == nullptr) return;
    // 其中，出口3968亿元；进口2863亿元；贸易顺差1105亿元: no more than the whole
    if (among_.all && whole->value && observation.value) {
        if (parts_.summed_id != whole->id) parts_.sum = Decimal(), parts_.summed_id = whole->id;
        Decimal const sum = parts_.sum.plus(*observation.value);
        if (whole->value->plus(whole->value->shifted(-2)) < sum && follows_one()) return;  // but they may be rounded
        parts_.sum = sum;
    }
    if (whole->value && observation.value && *whole->value < *observation.value) among_.open = false;
    else {
        observation.part_of = whole->id;
        explain(Field::part_of, "part_among", among_.from);
    }
}

/// 其中，出口24亿元，增长16%；进口8亿元，…: beyond ； what makes up the whole with the parts before is the last of them.
void LinkReader::link_to_rest(Observation& observation) {
    Observation const& whole = observations_[parts_.split_id - 1];
    if (!whole.value || !observation.value || whole.unit != observation.unit) return;
    Decimal sum = *observation.value;
    for (std::size_t at = parts_.split_id; at < done_; ++at)
        if (observations_[at].part_of == whole.id && observations_[at].value) sum = sum.plus(*observations_[at].value);
    Decimal const rounding = whole.value->shifted(-3);
    if (whole.value->plus(rounding.negated()) <= sum && sum <= whole.value->plus(rounding)) observation.part_of = whole.id;
    parts_.split_id = 0;
    if (observation.part_of != 0) explain(Field::part_of, "part_among", among_.from);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP

#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/observation/taxonomy.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 收入比, 恩格尔系数, 价格指数: what is measured by a number without a unit.
inline bool is_index(std::string_view name) { return ends_with_any<sets::index_ends>(name); }

/// The same of a number without a unit.
bool Reader::bare_observed(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    if (!quantity.value && !quantity.low) return false;
    std::string_view const number = said(quantity.number);
    if (is_fraction(number)) return lead.share || lead.of;  // 占全国的1/4
    // 城乡居民收入比降至2.2
    bool const index = is_index(words(lead.name)) || (lead.name.empty() && last_from_ && follows_one() && is_index(last().name));
    bool const decimal = number.find('.') != std::string_view::npos;
    if (index && decimal && (lead.reaches || lead.links || lead.from)) return true;
    // 性别比108.3, 综合指数3.62; but 指数2.0版
    if (index && decimal && reading.tail.name.empty() && ends_with_any(words(lead.name), "性别比", "收入比", "指数", "系数", "倍差", "比值")) return true;
    bool const counted = !reading.tail.name.empty() && !reading.tail.of;
    return has_digit(number) && ends_with_any(number, "万", "亿") && (counted || !lead.name.empty());
}

/// Is it an observation? records.md section 7.
inline bool Reader::observed(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    switch (quantity.form) {
        case UnitForm::none: return bare_observed(reading);
        // 这是实力跃升的五年: told of, not measured
        case UnitForm::time: return !(lead.of && !lead.reaches && !lead.from && equals(quantity.unit, "a")) && ( ends_with_any<sets::duration_ends>(words(lead.name)) || (follows_one() && ((lead.moves && (last_form_ == UnitForm::time || !lead.compared.empty())) || (among_ && last_form_ == UnitForm::time && !lead.name.empty()))) || !lead.lasting.empty() || lead.reaches || lead.from || (lead.moves && !lead.says_nothing) || takes_time(tokens_, reading_, reading) ||
                                                 (follows_one() && last_form_ == UnitForm::time && (quantity.bound == Bound::at_most || lead.bare || (lead.links && lead.name.empty()))));  // 压缩至18天，一般不超过40天; 提高1岁、达到79岁
        case UnitForm::big: return has_digit(said(quantity.number));
        // 居前三位的行业: a class
        case UnitForm::ordinal: return !(reading.tail.of && !reading.tail.name.empty() && quantity.bound == Bound::at_most) && (lead.rank || lead.reaches || (lead.from && (!lead.name.empty() || follows_one())) || (lead.bare && last_form_ == UnitForm::ordinal) || (!lead.name.empty() && !lead.before_link.empty()));
        default: return true;
    }
}

/// What the number itself says, whatever stands around it.
inline void take_quantity(Observation& observation, Quantity const& quantity) {
    observation.span = quantity.span;
    if (quantity.value) observation.value.emplace(*quantity.value);
    if (quantity.low) observation.low.emplace(*quantity.low);
    if (quantity.high) observation.high.emplace(*quantity.high);
    if (!quantity.parts.empty()) observation.parts = quantity.parts;
    observation.bound = quantity.bound;
    observation.unit = quantity.unit;
}

/// 分别高于全国12.7个、12个百分点, 分别提高2.3个和1.9个百分点: the unit of a list may stand behind its last member alone.
void Reader::read_points_of_list(Observation& observation, std::uint32_t at) const {
    std::uint32_t const last = last_in_list(tokens_, at);
    Quantity const& quantity = mentions_.quantities[tokens_[last].index];
    if (quantity.form != UnitForm::points || !(equals(observation.unit, "{个}") || equals(observation.unit, "1"))) return;
    observation.unit = quantity.unit;
    observation.unit_text = own_words(quantity.unit_span);
}

/// 力争开行量由去年的1260列提升到1500列, 用工将由160人增加到240人: what it begins with is no plan, unless its time is still to come. In a
/// text on plans neither is what is of a year that is over: 2024年，生产总值增长6%.
void Reader::tell_past(Observation& observation, bool begins) const {
    auto const& period = observation.period;
    bool const dated = period && period->source == PeriodSource::stated && period->end && options_.today;
    bool const ahead = dated && order(*period->end) > order(calendar::last_day(options_.today->year()));
    bool const over = dated && !running_status_ && order(*period->end) < order(calendar::first_day(options_.today->year()));
    if (begins ? ahead : !over) return;
    bool const capacity = begins && ends_with_any(observation.name, "产能", "产能规模", "处理能力", "产量规模", "產能", "處理能力");
    observation.status = capacity ? Status::capacity : Status::actual;
    explain(Field::status, "status_unsaid", observation.span);
}

/// Built where it will stay: an observation is a large thing to move.
inline void Reader::observe(Reading const& reading) {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    Observation& observation = next_observation();
    if (trace_ != nullptr) {
        trace_->begin();
        explain_quantity(reading);
    }
    observation.id = static_cast<std::uint32_t>(done_ + 1);
    take_quantity(observation, quantity);
    observation.text = own_words(quantity.span);
    if (!quantity.unit_span.empty()) observation.unit_text = own_words(quantity.unit_span);
    bool const may_be_points = any_holds(quantity.form == UnitForm::count, quantity.form == UnitForm::none);
    if (all_hold(may_be_points, any_holds(lead.compares, lead.moves, lead.respectively, lead.bare))) [[unlikely]] read_points_of_list(observation, reading.at);
    UnitForm const form = all_hold(may_be_points, observation.unit.size() == 2) && equals(observation.unit, "pp") ? UnitForm::points : quantity.form;
    observation.sentence = sentence_;
    name_it(observation, reading);
    // 设计时速350公里
    if (equals(observation.unit, "km") && ends_with_any(observation.name, "时速", "時速")) [[unlikely]] observation.unit = "km/h";
    // 比上年翻了一番还多
    if (form == UnitForm::multiple && observation.bound == Bound::exact && begins_with_any(reading_.substr(quantity.span.end), "还多", "有余", "還多", "多，", "多。", "多；", "多、")) observation.bound = Bound::over;
    classify(observation, reading);
    bool const shares_cumulation = goes_on_with_list(reading) && (observation.kind == Kind::level || observation.kind == Kind::multiple) && follows_one() && share_list(observation, reading);
    if (reading.counted_behind && goes_on_behind(reading.tail.name.end)) share_next(observation, reading);
    read_status(observation, reading);
    read_subject(observation, reading);
    if (listed_periods_.size() > 1) [[unlikely]] date_by_list(reading);
    date_it(observation);
    if (all_hold(lead.from, !reading.counted_behind, any_holds(observation.status == Status::target, observation.status == Status::forecast))) [[unlikely]] tell_past(observation, true);
    if (all_hold(context_.plans, observation.status == Status::target, !lead.has_status)) tell_past(observation, false);
    if (observation.basis == Basis::since) compare_years(observation, lead);
    if (all_hold(observation.basis != Basis::none, reading.at > 1) && tokens_[reading.at - 1].word == WordClass::of) [[unlikely]] be_compared_with(observation, reading);
    if (observation.basis == Basis::annual_average && follows_one() && last().pair != 0) [[unlikely]] span_pair(observation);
    observation.cumulative = lead.cumulative || shares_cumulation;
    if (lead.cumulative) explain(Field::cumulative, "cumulative_word", reading, WordClass::cumulative);
    if (from_list_ && pending_.times) [[unlikely]] date_like(observation, *pending_.times + pending_.next - 1);
    ask_concept(observation, form);
    if (observation.kind == Kind::share) read_whole(observation, reading);
    else if (observation.kind == Kind::rank) read_rank_scope(observation, reading);
    if (from_list_ && pending_.next <= pending_.wholes.size()) {
        observation.whole = pending_.wholes[pending_.next - 1];
        explain(Field::whole, "whole_from_list", pending_.from);
    }
    if (any_holds(lead.reaches, lead.rank, lead.bare)) pair_with_last(observation, reading);
    else to_first_ = 0;
    if (among_) link_to_whole(observation, lead.from);
    else if (split_id_ != 0 && observation.kind == Kind::level) [[unlikely]] link_to_rest(observation);
    last_form_ = form;
    if (lead.from) from_first_ = done_, from_dated_ = baseline_;
    bool const goes_on = last_from_ && lead.bare;
    last_from_ = lead.from || goes_on;
    if (last_from_) from_end_ = done_ + 1;
    topic_ = {};
    topic_clause_ = {};
    // 经济总量跨上两个万亿元台阶、达到2.6万亿元
    if (is_step(observation.name) && reading.counted_behind && !lead.name.empty() && quantity.form == UnitForm::count) [[unlikely]] {
        set_topic(lead.name);
        risen_ = topic_;
        risen_from_ = topic_from_;
    }
    ++done_;
    if (pending_.others != 0) [[unlikely]] observe_others(form);
}

/// The whole of the last share before the level just told, where both levels are in one unit; empty where there is none.
std::string_view Reader::whole_of_share_before() const {
    constexpr std::size_t farthest = 6;
    Observation const& level = last();
    if (level.kind != Kind::level) return {};
    for (std::size_t at = done_ - 1; at > first_of_sentence_ + 1 && done_ - at < farthest; --at) {
        Observation const &share = observations_[at - 1], &its_level = observations_[at - 2];
        if (share.kind == Kind::share && !share.whole.empty()) return its_level.kind == Kind::level && its_level.unit == level.unit ? share.whole : std::string_view{};
    }
    return {};
}

/// 占全市的96%, 开复工计划的58%
void Reader::read_whole(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    // 约占全县人口的七成
    for (std::uint32_t at = reading.begin; at < reading.at && lead.share && observation.bound == Bound::exact; ++at)
        if (tokens_[at].word == WordClass::share && begins_with_any(said(tokens_[at].span), "约", "大约", "約")) {
            observation.bound = Bound::about;
            explain(Field::bound, "bound_before", tokens_[at].span);
        }
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
    if (observation.whole.empty() && (among_ || (follows_one() && last().part_of != 0))) {
        bool const behind_part = follows_one() && last().part_of != 0;
        bool const first = done_ == whole_id_ || (follows_one() && last().kind == Kind::share);
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

/// Names wait for the taxonomy until there are many, so that its code and tables are near for all of them but the first.
inline void Reader::ask_concept(Observation& observation, UnitForm form) {
    if (trace_ != nullptr) [[unlikely]] {
        observation.concept_code = concept_of(observation, form);
        return explain_concept(observation, form);
    }
    if (asked_ == questions_.size()) answer_concepts();
    ConceptQuestion& question = questions_[asked_++];
    question.name = ConceptQuestion::Words(observation.name);
    question.action = ConceptQuestion::Words(observation.action);
    question.unit = observation.unit;
    question.observation = static_cast<std::uint32_t>(done_);
    question.form = form;
    question.kind = observation.kind;
}

void Reader::answer_concepts() {
    for (std::size_t i = 0; i < asked_; ++i) taxonomy_.expect(questions_[i].name.text());
    for (std::size_t i = 0; i < asked_; ++i) {
        ConceptQuestion const& asked = questions_[i];
        observations_[asked.observation].concept_code = concept_of(asked.name.text(), asked.action.text(), asked.unit, asked.form, asked.kind);
    }
    asked_ = 0;
}

/// The indicator in the taxonomy. Its names are in Simplified script, so that a Traditional document's are folded first.
inline std::string_view Reader::concept_of(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const {
    if (name.empty()) return {};
    // The taxonomy doesn't know what a caller's unit measures.
    if (options_.words != nullptr && options_.words->has_code(unit)) unit = {};
    if (text_.script() == Script::hant) return concept_of_folded(name, action, unit, form, kind);
    return taxonomy_.find(name, action, form, kind, unit);
}

inline std::string_view Reader::concept_of_folded(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const {
    Text const own_name(name), own_action(action);
    return taxonomy_.find(own_name.reading(), own_action.reading(), form, kind, unit);
}

/// What 其中 goes back to, among those that may be it: the last one before it in its sentence (出口24亿元，增长16%，其中…); where 其中
/// opens a sentence, the only one of the sentence before.
template <class MayBe>
Observation const* Reader::whole_before(MayBe may_be) const {
    constexpr std::size_t farthest = 8;
    bool const opens = whole_id_ == first_of_sentence_;
    std::size_t const first = opens ? std::max(first_of_last_sentence_, first_of_block_) : first_of_sentence_;
    Observation const* whole = nullptr;
    for (std::size_t at = whole_id_; at > first && whole_id_ - at < farthest; --at) {
        Observation const& before = observations_[at - 1];
        if (!may_be(before)) continue;
        if (whole != nullptr) return nullptr;
        whole = &before;
        if (!opens) break;
    }
    return whole;
}

/// The whole of a part, in the same unit.
inline Observation const* Reader::whole_of(Observation const& part) const {
    return whole_before([&](Observation const& before) {
        if (before.unit != part.unit) return false;
        // 净增经营主体242万户，其中企业57万户; but 217万人，比上年减少1万人，其中城镇118万人
        bool const adjoins = &before == &observations_[whole_id_ - 1];
        bool const gained = before.kind == Kind::change && adjoins && before.value && part.value && !(*before.value < *part.value);
        return before.kind == Kind::level || gained;
    });
}

/// That of a share, of whatever unit.
Observation const* Reader::whole_of_share() const {
    return whole_before([](Observation const& before) { return before.kind == Kind::level && before.unit != "%"; });
}

/// 其中: a part of what was counted before, in the same unit and no more than it.
void Reader::link_to_whole(Observation& observation, bool from) {
    // 总值5万亿元、增长5%，其中工业增长6%，收入3亿元: no amount is split
    if (observation.kind != Kind::level) return void(among_ = among_ && (among_all_ || done_ != whole_id_));
    Observation const* whole = whole_of(observation);
    // 512家，增加36家，其中超亿元企业120家、超10亿元企业15家: all parts are of one
    if (done_ > whole_id_ && follows_one() && last().part_of > first_of_sentence_ && observations_[last().part_of - 1].unit == observation.unit && last().pair == 0) whole = &observations_[last().part_of - 1];
    // 保有量由61万辆增至83万辆，其中新能源汽车由3万辆增至9万辆: the one end is a part of the one
    if (from && whole != nullptr && whole->pair != 0 && whole->pair < whole->id) whole = &observations_[whole->pair - 1];
    // 其中，总投资21亿元的产业园: one of the projects, whose money, output and jobs are its own
    bool const of_project = observation.subject && observation.subject->type == SubjectType::project && ends_with_any(observation.name, "投资", "投資");
    bool const alike = whole != nullptr && whole->subject && observation.subject && whole->subject->name == observation.subject->name;
    if (of_project && !alike) [[unlikely]] return void(among_ = false);
    if (begins_with_any(observation.name, "每", "人均", "户均", "日均", "平均")) return;  // an average is no part
    if (whole == nullptr) return;
    // 其中，出口3968亿元；进口2863亿元；贸易顺差1105亿元: no more than the whole
    if (among_all_ && whole->value && observation.value) {
        if (summed_id_ != whole->id) parts_ = Decimal(), summed_id_ = whole->id;
        Decimal const sum = parts_.plus(*observation.value);
        if (whole->value->plus(whole->value->shifted(-2)) < sum && follows_one()) return;  // but they may be rounded
        parts_ = sum;
    }
    if (whole->value && observation.value && *whole->value < *observation.value) among_ = false;
    else {
        observation.part_of = whole->id;
        explain(Field::part_of, "part_among", among_from_);
    }
}

/// 其中，出口24亿元，增长16%；进口8亿元，…: beyond ； what makes up the whole with the parts before is the last of them.
void Reader::link_to_rest(Observation& observation) {
    Observation const& whole = observations_[split_id_ - 1];
    if (!whole.value || !observation.value || whole.unit != observation.unit) return;
    Decimal sum = *observation.value;
    for (std::size_t at = split_id_; at < done_; ++at)
        if (observations_[at].part_of == whole.id && observations_[at].value) sum = sum.plus(*observations_[at].value);
    Decimal const rounding = whole.value->shifted(-3);
    if (whole.value->plus(rounding.negated()) <= sum && sum <= whole.value->plus(rounding)) observation.part_of = whole.id;
    split_id_ = 0;
    if (observation.part_of != 0) explain(Field::part_of, "part_among", among_from_);
}

}  // namespace observation_detail

std::vector<Observation> read_observations(Text const& text, Article const& article, Mentions const& mentions,
                                           ObservationOptions const& options, Arena& arena, std::vector<Observation> room) {
    using observation_detail::Reader;
    if (options.explanations == nullptr) return Reader(text, article, mentions, options, arena, nullptr).read(std::move(room));
    observation_detail::Trace trace;
    auto observations = Reader(text, article, mentions, options, arena, &trace).read(std::move(room));
    for (std::size_t i = 0; i < observations.size(); ++i) trace.list(i, observations[i], text, *options.explanations);
    return observations;
}

}  // namespace v0
}  // namespace zhibiao

#endif

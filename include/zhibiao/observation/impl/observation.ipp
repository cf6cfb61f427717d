#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP

#include <zhibiao/observation/impl/observation_reader.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 收入比, 恩格尔系数, 价格指数: what is measured by a number without a unit.
inline bool is_index(std::string_view name) { return ends_with_any<sets::index_ends>(name); }

/// The same of a number without a unit.
bool ObservationReader::bare_observed(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    if (!quantity.value && !quantity.low) return false;
    std::string_view const number = said(quantity.number);
    if (is_fraction(number)) return lead.share || lead.of;  // 占全国的1/4
    // 城乡居民收入比降至2.2
    bool const index = is_index(words(lead.name)) || (lead.name.empty() && from_to_.last && follows_one() && is_index(last().name));
    bool const decimal = number.find('.') != std::string_view::npos;
    if (index && decimal && (lead.reaches || lead.links || lead.from)) return true;
    // 性别比108.3, 综合指数3.62; but 指数2.0版
    if (index && decimal && reading.tail.name.empty() && ends_with_any(words(lead.name), "性别比", "收入比", "指数", "系数", "倍差", "比值")) return true;
    bool const counted = !reading.tail.name.empty() && !reading.tail.of;
    return has_digit(number) && ends_with_any(number, "万", "亿") && (counted || !lead.name.empty());
}

/// 平均用时46天, 由60天压缩到7天; 压缩至18天，一般不超过40天; 提高1岁、达到79岁: is an amount of time measured?
bool ObservationReader::time_observed(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    bool const reached = lead.reaches || lead.from;
    if (lead.of && !reached && equals(quantity.unit, "a")) return false;  // 这是实力跃升的五年: told of, not measured
    if (reached || !lead.lasting.empty() || (lead.moves && !lead.says_nothing) || ends_with_any<sets::duration_ends>(words(lead.name)) || takes_time(tokens_, reading_, reading)) return true;
    if (!way_timed(tokens_, reading_, reading.at, quantity).empty()) return true;
    if (!follows_one()) return false;
    bool const behind_time = last_form_ == UnitForm::time;
    bool const goes_on = behind_time && (quantity.bound == Bound::at_most || lead.bare || (lead.links && lead.name.empty()));
    bool const moved = lead.moves && (behind_time || !lead.compared.empty());
    // 压缩至0.5个工作日，比2020年的|3个工作日|缩短83.3%
    constexpr WordClasses moves(WordClass::rise, WordClass::fall);
    bool const compared = behind_time && reading.at > 0 && tokens_[reading.at - 1].word == WordClass::of && reading.at + 1 < tokens_.size() && moves.has(tokens_[reading.at + 1].word);
    return goes_on || moved || compared || (among_.open && behind_time && !lead.name.empty());
}

/// 居全省第3位, 跻身全球供应商前五: is a place taken? Not by 居前三位的行业, a class.
bool ObservationReader::rank_observed(Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const first_ones = reading.quantity->bound == Bound::at_most;
    if (first_ones && !reading.tail.of && ends_with_any<sets::entering_ends>(words(lead.action))) return true;
    if (first_ones && reading.tail.of && !reading.tail.name.empty()) return false;
    bool const named = !lead.name.empty();
    return lead.rank || lead.reaches || (lead.from && (named || follows_one())) || (lead.bare && last_form_ == UnitForm::ordinal) || (named && !lead.before_link.empty());
}

/// Is it an observation? records.md section 7.
inline bool ObservationReader::observed(Reading const& reading) const {
    switch (reading.quantity->form) {
        case UnitForm::none: return bare_observed(reading);
        case UnitForm::time: return time_observed(reading);
        case UnitForm::big: return has_digit(said(reading.quantity->number));
        case UnitForm::ordinal: return rank_observed(reading);
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

inline void ObservationReader::ask_concept(Observation& observation, UnitForm form) {
    if (trace_ != nullptr) [[unlikely]] {
        observation.concept_code = concepts_.concept_of(observation, form);
        return explain_concept(observation, form);
    }
    if (concepts_.full()) answer_concepts();
    concepts_.ask(observation, done_, form);
}

void ObservationReader::explain_concept(Observation const& observation, UnitForm form) const {
    if (observation.concept_code.empty()) return;
    Observation alone;
    alone.name = observation.name;
    alone.unit = observation.unit;
    alone.kind = observation.kind;
    bool const named = concepts_.concept_of(alone, form) == observation.concept_code;
    Step const words = trace_->at(done_, named ? Field::name : Field::action);
    trace_->note(Field::concept_code, named ? "indicator_named" : "indicator_by_action", words.span);
}

/// 入园率、巩固率均由90%提高到95%: the two ends of the second rate are a pair as those of the first.
inline void pair_like(Observation const& first_from, Observation& from, Observation& to) {
    to.pair = from.id;
    from.pair = to.id;
    from.basis = to.basis;
    from.kind = first_from.kind;
    from.period = first_from.period;
}

/// The observation that was just read, for each of the others.
void ObservationReader::observe_others(UnitForm form) {
    std::size_t const first = done_ - 1;
    for (std::size_t i = 1; i <= pending_.others; ++i) {
        Observation& other = next_observation();
        other = observations_[first];
        other.id = static_cast<std::uint32_t>(done_ + 1);
        other.name = pending_.names[i];
        other.concept_code = {};
        if (trace_ != nullptr) trace_->begin_like(first);
        if (i < pending_.owners.size()) {
            other.subject = pending_.owners[i];
            explain(Field::subject, "subject_from_list", pending_.owners[i].from);
        }
        ask_concept(other, form);
        if (other.pair != 0) {
            std::size_t const first_from = other.pair - 1, from = first_from + i;
            pair_like(observations_[first_from], observations_[from], other);
            for (Field const field : {Field::pair, Field::basis, Field::kind})
                if (trace_ != nullptr) trace_->at(from, field) = trace_->at(first_from, field);
        }
        ++done_;
    }
    pending_.next = pending_.names.size();
    pending_.others = 0;
    if (from_to_.last) from_to_.end = done_;
}

/// CNY/t of 蒸汽每吨218元 and of 每吨卖到218元: for how much of it, though no stroke says so. Not of 每吨价格218元, where the name tells it.
void ObservationReader::tell_rate(Observation& observation, Reading const& reading) const {
    constexpr std::uint32_t farthest = 45;
    std::uint32_t const number = observation.span.begin;
    std::string_view before = said({std::max(sentence_.begin, number - std::min(number, farthest)), number});
    if (std::size_t const each = before.rfind("每"); each != std::string_view::npos && observation.name.find("每") == std::string_view::npos) {
        before.remove_prefix(each);
        std::string_view code = observation.unit;
        bool const same_clause = first_comma(before) == std::string_view::npos && before.find("、") == std::string_view::npos && !has_digit(before);
        if (same_clause && quantity_detail::match_denominator(before, code) != 0) {
            observation.unit = code;
            return;
        }
    }
    // 由每吨218元降到196元, 每斤提高0.11元和0.13元
    bool const goes_on = (reading.lead.reaches && from_to_.last) || reading.lead.bare;
    if (!goes_on || !follows_one()) return;
    std::string_view const from = last().unit;
    if (from.size() > observation.unit.size() && from[observation.unit.size()] == '/' && from.starts_with(observation.unit)) observation.unit = from;
}

/// Built where it will stay: an observation is a large thing to move.
inline void ObservationReader::observe(Reading const& reading) {
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
    if (genre_.story) settle_news_name(observation, reading);
    // 设计时速350公里
    if (equals(observation.unit, "km") && ends_with_any(observation.name, "时速", "時速")) [[unlikely]] observation.unit = "km/h";
    if (form == UnitForm::money) tell_rate(observation, reading);
    // 比上年翻了一番还多
    if (form == UnitForm::multiple && observation.bound == Bound::exact && begins_with_any(reading_.substr(quantity.span.end), "还多", "有余", "多，", "多。", "多；", "多、")) observation.bound = Bound::over;
    classify(observation, reading);
    bool const shares_cumulation = goes_on_with_list(reading) && (observation.kind == Kind::level || observation.kind == Kind::multiple) && follows_one() && share_list(observation, reading);
    if (reading.counted_behind && goes_on_behind(reading.tail.name.end)) share_next(observation, reading);
    read_status(observation, reading);
    read_subject(observation, reading);
    if (listed_.periods.size() > 1) [[unlikely]] date_by_list(reading);
    date_it(observation);
    if (genre_.story && form == UnitForm::money && clause_.begin < reading.at) date_yearly_plan(observation, {tokens_[clause_.begin].span.begin, quantity.span.begin});
    bool const year_before = lead.from && reading.at > 1 && date_year_before(observation, reading.at);
    if (all_hold(lead.from, !reading.counted_behind, any_holds(observation.status == Status::target, observation.status == Status::forecast))) [[unlikely]] tell_past(observation, true);
    if (all_hold(times_.plans, observation.status == Status::target, !lead.has_status)) tell_past(observation, false);
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
    else from_to_.to_first = 0;
    if (among_.open) link_to_whole(observation, lead.from);
    else if (parts_.split_id != 0 && observation.kind == Kind::level) [[unlikely]] link_to_rest(observation);
    last_form_ = form;
    if (lead.from) from_to_.first = done_, from_to_.dated = baseline_.open || year_before;
    bool const goes_on = from_to_.last && lead.bare;
    from_to_.last = lead.from || goes_on;
    if (from_to_.last) from_to_.end = done_ + 1;
    topic_.clear();
    // 经济总量跨上两个万亿元台阶、达到2.6万亿元
    if (is_step(observation.name) && reading.counted_behind && !lead.name.empty() && quantity.form == UnitForm::count) [[unlikely]] {
        set_topic(lead.name);
        risen_.name = topic_.words;
        risen_.from = topic_.from;
    }
    ++done_;
    if (pending_.others != 0) [[unlikely]] observe_others(form);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

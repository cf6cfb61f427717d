#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_IPP

#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/observation/taxonomy.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Moves `range` on to the mentions of `list` that begin inside `sentence`. Both ascend, so that a document costs one walk.
template <class List>
void advance(List const& list, Span sentence, Range& range) {
    range.begin = range.end;
    while (range.begin < list.size() && list[range.begin].span.begin < sentence.begin) ++range.begin;
    range.end = range.begin;
    while (range.end < list.size() && list[range.end].span.begin < sentence.end) ++range.end;
}

Reader::Reader(Text const& text, Article const& article, Mentions const& mentions, ObservationOptions const& options, Arena& arena, Trace* trace)
    : text_(text), article_(article), mentions_(mentions), options_(options), arena_(arena), trace_(trace) {
    find_home();
    context_.report = article.title.find("工作报告") != std::string_view::npos || article.title.find("统计公报") != std::string_view::npos;
}

std::vector<Observation> Reader::read() {
    observations_.reserve(mentions_.quantities.size());
    read_blocks();
    for (std::size_t i = 0; i < observations_.size(); ++i) observations_[i].id = static_cast<std::uint32_t>(i + 1);
    return std::move(observations_);
}

/// The rows of a table of statistics aren't sentences.
void Reader::read_blocks() {
    auto table = article_.tables.begin();
    std::uint32_t earliest = 0;  // behind the last table
    for (std::uint32_t at = 0; at < article_.blocks.size();) {
        bool const heads_table = table != article_.tables.end() && table->first_block == at;
        if (heads_table && TableReader(*this, *table, earliest).read()) at = earliest = at + table->rows;
        else read_block(article_.blocks[at++]);
        if (heads_table) ++table;
    }
}

void Reader::read_block(Block const& block) {
    context_.paragraph_period.reset();
    context_.paragraph_subject.reset();
    for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
        Span const sentence = article_.sentences[block.first_sentence + i];
        advance(mentions_.quantities, sentence, quantities_);
        advance(mentions_.periods, sentence, periods_);
        advance(mentions_.entities, sentence, entities_);
        if (!article_.repeated.empty() && article_.repeated[block.first_sentence + i]) continue;
        switch (block.kind) {
            case BlockKind::heading: read_heading(sentence); break;
            case BlockKind::paragraph: case BlockKind::note: case BlockKind::caption: read_sentence(sentence); break;
            default: break;
        }
    }
}

/// A heading opens a section: its year governs, and its words say whether plans follow.
void Reader::read_heading(Span sentence) {
    std::string_view const words = sentence.of(text_.reading());
    auto const says = [&](std::string_view word) { return words.find(word) != std::string_view::npos; };
    bool const plans = says("目标") || says("工作安排") || says("重点工作") || says("总体要求") || says("工作打算") || says("主要任务") || says("重点任务");
    bool const review = says("回顾") || says("工作总结") || says("主要成绩");
    bool const chapter = begins_with_any(words, "一、", "二、", "三、", "四、");
    if (plans || review) {
        context_.plans = plans && !review;
        context_.plans_from = sentence;
    }
    if (!context_.report || !(chapter || plans || review)) return;
    context_.section_period.reset();
    for (std::uint32_t i = periods_.begin; i < periods_.end && !context_.section_period; ++i)
        if (governs(mentions_.periods[i])) context_.section_period = observed_period(mentions_.periods[i]);
    if (context_.section_period) context_.section_period->source = PeriodSource::inherited;
}

/// 固定资产投资 of 固定资产投资比重.
inline std::string_view whole_named(std::string_view words) {
    for (std::string_view const relation : {"的比重", "的比例", "比重", "比例", "的份额", "份额"})
        if (words.ends_with(relation) && words.size() > relation.size()) return words.substr(0, words.size() - relation.size());
    return words;
}

/// Nothing to observe, but a place at the head is the subject of what follows, and a time at the head of a clause governs it.
void Reader::read_plain_sentence(Span sentence) {
    std::string_view const reading = text_.reading();
    if (entities_.begin < entities_.end && mentions_.entities[entities_.begin].span.begin <= sentence.begin + 3)
        context_.paragraph_subject = subject_of(mentions_.entities[entities_.begin]);
    for (std::uint32_t i = periods_.begin; i < periods_.end; ++i) {
        PeriodMention const& mention = mentions_.periods[i];
        std::string_view const before = reading.substr(sentence.begin, mention.span.begin - sentence.begin);
        bool const head = before.empty() || ends_with_any(before, "，", ",", "；", ";", "：", ":", "—", " ");
        if (head && governs(mention)) govern_paragraph(mention);
    }
}

void Reader::read_sentence(Span sentence) {
    std::string_view const said = sentence.of(text_.reading());
    // ［17］四个一批：a note names what it explains
    bool const gloss = begins_with_any(said, "［", "[") && ends_with_any(said, "：", ":");
    if (quantities_.begin == quantities_.end || gloss) return read_plain_sentence(sentence);
    read_tokens(text_.reading(), sentence, mentions_, quantities_, periods_, entities_, options_.lexicon, tokens_);
    mark_labels();
    begin_sentence(sentence);
    constexpr WordClasses passed_into(WordClass::among, WordClass::done, WordClass::period, WordClass::stop, WordClass::boundary, WordClass::quantity);
    auto const count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t at = 0; at < count; ++at)
        if (passed_into.has(tokens_[at].word)) pass(at);
    // The opening of a report's section governs the section.
    if (context_.report && !context_.section_period && context_.paragraph_period) context_.section_period = context_.paragraph_period;
}

void Reader::begin_sentence(Span sentence) {
    std::string_view const reading = text_.reading();
    while (!sentence.empty() && is_blank(reading[sentence.begin])) ++sentence.begin;
    while (!sentence.empty() && is_blank(reading[sentence.end - 1])) --sentence.end;
    sentence_ = sentence;
    own_begin_ = text_.parallel(sentence);
    first_of_sentence_ = observations_.size();
    clause_subject_.reset();
    sentence_period_.reset();
    sentence_until_.reset();
    running_status_.reset();
    running_basis_ = Basis::none;
    topic_ = {};
    pending_.clear();
    listed_periods_.clear();
    next_listed_ = 0;
    last_form_ = UnitForm::none;
    among_ = among_in_list_ = last_from_ = baseline_ = aside_ = false;
    from_first_ = from_end_ = to_first_ = 0;
    enter_clause(0);
}

/// Takes in one token after the other: what each means for the numbers behind it.
void Reader::pass(std::uint32_t at) {
    Token const& token = tokens_[at];
    switch (token.word) {
        case WordClass::among:
            among_ = true;
            among_from_ = token.span;
            among_in_list_ = at > 0 && tokens_[at - 1].word != WordClass::stop;
            whole_id_ = static_cast<std::uint32_t>(observations_.size());
            break;
        case WordClass::done: running_status_.reset(); break;
        case WordClass::period: enter_period(at); break;
        case WordClass::stop: pass_stop(at); break;
        // 已于6月封顶，建成后年产120万套
        case WordClass::boundary:
            if (ends_with(token.span.of(text_.reading()), "后")) sentence_period_.reset();
            break;
        case WordClass::quantity: {
            Reading one{at, &mentions_.quantities[token.index], read_lead(tokens_, lead_begin(tokens_, at), at), {}};
            one.tail = read_tail(tokens_, at, !one.lead.action.empty());
            if (observed(one)) observe(one);
            // 从2021年的8元和5元: the time of a list of baselines is all theirs
            if (at + 2 >= tokens_.size() || tokens_[at + 1].word != WordClass::list || tokens_[at + 2].word != WordClass::quantity) leave_baseline();
            break;
        }
        default: break;
    }
}

void Reader::pass_stop(std::uint32_t at) {
    if (begins_with_any(tokens_[at].span.of(text_.reading()), "；", ";")) {
        running_status_.reset();
        running_basis_ = Basis::none;
        among_ = false;
    }
    // 造林5万亩、其中山地2万亩，治理沙地8万亩: in a list the part ends with it
    if (among_in_list_ && observations_.size() > whole_id_) among_ = false;
    leave_aside();
    if (at < last_number_) leave_clause(at);
    enter_clause(at + 1);
}

/// A clause without a number may still say what the next ones are about, and that they are plans.
void Reader::leave_clause(std::uint32_t stop) {
    topic_ = {};
    std::uint32_t const begin = lead_begin(tokens_, stop);
    bool const numbered = stop == 0 || tokens_[stop - 1].word == WordClass::quantity || (begin > 0 && tokens_[begin - 1].word == WordClass::quantity);
    // Unknown words alone tell of no plan, no movement and no deed.
    bool const unknown = begin == stop || (begin + 1 == stop && tokens_[begin].word == WordClass::text);
    if (numbered || unknown) return;
    Lead const lead = read_lead(tokens_, begin, stop);
    if (lead.has_status && lead.status != Status::capacity) {
        running_status_ = lead.status;
        if (trace_ != nullptr) running_from_ = word_between(begin, stop, WordClass::status);
    }
    // 审批效率大大提高，由60天压缩到7天
    // 城乡居民消费水平，由100元提高到200元: a noun phrase alone
    std::uint32_t const length = span_of(tokens_, lead.name).size();
    bool const alone = lead.action.empty() && lead.scope.empty() && !lead.has_status && !lead.adjunct && length >= 12 && length <= 60;
    if (lead.moves || lead.reaches || alone) {
        topic_ = words(lead.name);
        topic_from_ = span_of(tokens_, lead.name);
    }
    // 与上年相比，事故起数下降21%
    if (lead.basis != Basis::none && lead.name.empty()) {
        running_basis_ = lead.basis;
        running_basis_from_ = lead.compared;
    }
    enter_actor(lead);
}

/// 乙烯项目投产，总产能达190万吨; A区为办公区，由9栋楼组成: a project or body that a clause without a number speaks of owns the
/// numbers of the next ones.
void Reader::enter_actor(Lead const& lead) {
    Phrase actor = lead.before_link.empty() ? lead.name : lead.before_link;
    if (actor.empty() || (!lead.verb_behind_name && !lead.action.empty())) return;
    for (std::uint32_t at = actor.begin; at < actor.end; ++at)
        if (tokens_[at].word == WordClass::list || tokens_[at].word == WordClass::of || tokens_[at].word == WordClass::etc) return;
    bool acts = lead.verb_behind_name || !lead.before_link.empty();
    for (; actor.end - actor.begin > 1 && predicate(tokens_[actor.end - 1].word); --actor.end) acts = true;
    if (!acts) return;
    std::string_view const said = project_named(words(actor));
    bool const named = said.size() > 6 || (said.size() > 3 && ends_with_any(said, "区", "區"));
    if (named && subject_type(said) != SubjectType::group) clause_subject_ = subject_named(said, span_of(tokens_, actor));
}

/// Is it an observation? records.md section 7.
bool Reader::observed(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Lead const& lead = reading.lead;
    switch (quantity.form) {
        case UnitForm::none: {
            if (!quantity.value && !quantity.low) return false;
            bool const counted = !reading.tail.name.empty() && !reading.tail.of;
            bool const big = has_digit(quantity.number.of(text_.reading()));
            bool const scaled = ends_with_any(quantity.number.of(text_.reading()), "万", "亿");
            return big && scaled && (counted || !lead.name.empty());
        }
        case UnitForm::time: return ends_with_any(words(lead.name), "时间", "時間", "时长", "時長", "时限", "時限", "工期", "周期", "週期") || !lead.lasting.empty() || lead.reaches || lead.from || (lead.moves && !lead.says_nothing);
        case UnitForm::big: return has_digit(quantity.number.of(text_.reading()));
        case UnitForm::ordinal: return lead.rank || lead.reaches || (lead.from && !lead.name.empty()) || (lead.bare() && last_form_ == UnitForm::ordinal) || (!lead.name.empty() && !lead.before_link.empty());
        default: return true;
    }
}

void Reader::observe(Reading const& reading) {
    Quantity const& quantity = *reading.quantity;
    Observation observation;
    if (trace_ != nullptr) {
        trace_->begin();
        explain_quantity(reading);
    }
    observation.span = quantity.span;
    observation.text = own_words(quantity.span);
    observation.value = quantity.value;
    observation.low = quantity.low;
    observation.high = quantity.high;
    observation.parts = quantity.parts;
    observation.bound = quantity.bound;
    observation.unit = quantity.unit;
    observation.unit_text = quantity.unit_span.empty() ? std::string_view{} : own_words(quantity.unit_span);
    observation.sentence = sentence_;
    name_it(observation, reading);
    classify(observation, reading);
    share_action(observation, reading);
    read_status(observation, reading);
    read_subject(observation, reading);
    date_by_list(reading);
    date_it(observation);
    compare_years(observation, reading.lead);
    observation.cumulative = reading.lead.cumulative;
    if (observation.cumulative) explain(Field::cumulative, "cumulative_word", reading, WordClass::cumulative);
    observation.concept_code = concept_of(observation, quantity.form);
    if (trace_ != nullptr) explain_concept(observation, quantity.form);
    if (reading.lead.share || reading.lead.of) {
        Phrase const whole = reading.lead.share ? reading.lead.scope : reading.lead.name;
        if (observation.kind == Kind::share) {
            observation.whole = whole_named(words(whole));
            explain(Field::whole, reading.lead.share ? "whole_behind_share" : "whole_before_of", whole);
        }
    }
    // 分别占全市的96%、63%: the whole is shared
    if (observation.kind == Kind::share && reading.lead.bare() && observations_.size() > first_of_sentence_) {
        observation.whole = observations_.back().whole;
        if (trace_ != nullptr) trace_->note(Field::whole, "whole_of_last", trace_->at(observations_.size() - 1, Field::whole).span);
    }
    if (observation.kind == Kind::rank) {
        bool const linked = reading.lead.scope.empty() && !reading.lead.before_link.empty();
        Phrase const scope = linked ? reading.lead.name : reading.lead.scope;
        observation.rank_scope = words(scope);
        explain(Field::rank_scope, linked ? "scope_behind_link" : "scope_of_rank", scope);
        if (reading.lead.bare() && observations_.size() > first_of_sentence_) {
            observation.rank_scope = observations_.back().rank_scope;
            if (trace_ != nullptr) trace_->note(Field::rank_scope, "scope_of_last", trace_->at(observations_.size() - 1, Field::rank_scope).span);
        }
    }
    if (from_list_ && pending_.next <= pending_.wholes.size()) {
        observation.whole = pending_.wholes[pending_.next - 1];
        explain(Field::whole, "whole_from_list", pending_.from);
    }
    pair_with_last(observation, reading);
    link_to_whole(observation);
    last_form_ = quantity.form;
    if (reading.lead.from) from_first_ = observations_.size();
    bool const goes_on = last_from_ && reading.lead.bare();
    last_from_ = reading.lead.from || goes_on;
    if (last_from_) from_end_ = observations_.size() + 1;
    topic_ = {};
    observations_.push_back(std::move(observation));
}

/// The indicator in the taxonomy. Its names are in Simplified script, so that a Traditional document's are folded first.
std::string_view Reader::concept_of(Observation const& observation, UnitForm form) const {
    Taxonomy const& taxonomy = options_.taxonomy != nullptr ? *options_.taxonomy : Taxonomy::built_in();
    // The taxonomy doesn't know what a caller's unit measures.
    std::string_view const unit = options_.words != nullptr && options_.words->has_code(observation.unit) ? std::string_view() : observation.unit;
    if (text_.script() == Script::hans) return taxonomy.find(observation.name, observation.action, form, observation.kind, unit);
    Text const name{std::string(observation.name)}, action{std::string(observation.action)};
    return taxonomy.find(name.reading(), action.reading(), form, observation.kind, unit);
}

/// 办理建议12件、提案8件: the second shares the predicate of the first.
void Reader::share_action(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    if (!observation.action.empty() || observation.kind != Kind::level || observations_.size() <= first_of_sentence_) return;
    if (lead.moves || lead.reaches || lead.links || lead.share || lead.from || lead.basis != Basis::none || !lead.subject.empty()) return;
    std::uint32_t const begin = lead_begin(tokens_, reading.at);
    // 群众1246户4380人: no mark between them
    bool const adjoins = begin == reading.at && begin > 0 && tokens_[begin - 1].word == WordClass::quantity;
    bool const in_list = adjoins || (begin < reading.at && tokens_[begin].word == WordClass::list);
    Observation const& last = observations_.back();
    bool const alike = last.kind == Kind::level && !last.action.empty() && last.basis == Basis::none;
    if (!in_list || !alike || lead.verb_behind_name) return;
    observation.action = last.action;
    if (trace_ != nullptr) trace_->note(Field::action, "action_shared", trace_->at(observations_.size() - 1, Field::action).span);
}

/// 其中: a part of what was counted before, in the same unit and no more than it.
void Reader::link_to_whole(Observation& observation) {
    if (!among_ || whole_id_ <= first_of_sentence_ || observation.kind != Kind::level) return;
    Observation const& whole = observations_[whole_id_ - 1];
    if (whole.unit != observation.unit || whole.kind == Kind::growth) return;
    if (whole.value && observation.value && *whole.value < *observation.value) among_ = false;
    else {
        observation.part_of = whole_id_;
        explain(Field::part_of, "part_among", among_from_);
    }
}

/// 由60天压缩到7天: two levels of one thing. 分别从71家、48家增加到106家、63家: pairs in their order.
void Reader::pair_with_last(Observation& observation, Reading const& reading) {
    if (observations_.size() <= first_of_sentence_) return;
    if (reading.lead.reaches && last_from_) to_first_ = observations_.size();
    else if (!reading.lead.bare() || to_first_ <= first_of_sentence_) return void(to_first_ = 0);
    std::size_t const other = from_first_ + (observations_.size() - to_first_);
    if (to_first_ == 0 || other >= from_end_ || other < first_of_sentence_) return;
    Observation& from = observations_[other];
    if (from.pair != 0 || from.unit != observation.unit) return;
    from.pair = static_cast<std::uint32_t>(observations_.size() + 1);
    observation.pair = static_cast<std::uint32_t>(other + 1);
    from.basis = observation.basis = Basis::from_to;
    bool const own_kind = from.kind == Kind::share || from.kind == Kind::ratio || from.kind == Kind::rank;
    from.kind = observation.kind = own_kind ? from.kind : Kind::level;
    if (reading.lead.name.empty()) observation.name = from.name;
    if (trace_ != nullptr) explain_pair(reading, other);
}

}  // namespace observation_detail

std::vector<Observation> read_observations(Text const& text, Article const& article, Mentions const& mentions,
                                           ObservationOptions const& options, Arena& arena) {
    if (options.explanations == nullptr) return observation_detail::Reader(text, article, mentions, options, arena, nullptr).read();
    observation_detail::Trace trace;
    auto observations = observation_detail::Reader(text, article, mentions, options, arena, &trace).read();
    for (std::size_t i = 0; i < observations.size(); ++i) trace.list(i, observations[i], text, *options.explanations);
    return observations;
}

}  // namespace v0
}  // namespace zhibiao

#endif

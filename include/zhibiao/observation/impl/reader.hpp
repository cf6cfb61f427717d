/// @file
/// Inside the observation stage: what is known so far while the sentences of an article are read in order.
#ifndef ZHIBIAO_OBSERVATION_IMPL_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_READER_HPP

#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/observation/impl/reader_state.hpp>
#include <zhibiao/observation/impl/trace.hpp>
#include <zhibiao/observation/impl/words.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Those who act together: 规上企业, 各部门, 党员干部.
[[nodiscard]] bool collective(std::string_view words);

/// By what a name ends with.
[[nodiscard]] SubjectType subject_type(std::string_view words);

class TableReader;
struct Members;

/// Reads the observations of one sentence after the other.
class Reader {
public:
    /// `trace`, where there is one, learns which rule gave which field.
    Reader(Text const& text, Article const& article, Mentions const& mentions, ObservationOptions const& options, Arena& arena, Trace* trace);
    std::vector<Observation> read(std::vector<Observation> room);

private:
    friend class TableReader;
    // blocks.ipp and walk.ipp: over blocks and sentences, over tokens; speaker.ipp
    void read_blocks();
    void read_block(Block const& block);
    void advance_to(Span sentence);
    void wait(Span sentence, bool heading);
    [[nodiscard]] Waiting::As way_to_read(Span sentence) const;
    [[nodiscard]] bool begins_with_entity(Span sentence, Range entities) const;
    [[nodiscard]] bool tells_next(Span sentence) const;
    void read_waiting();
    void read_tokens_of(Waiting& one);
    void read(Waiting const& one);
    void read_heading(Span sentence);
    [[gnu::cold]] void read_title();
    [[nodiscard]] bool is_ahead(PeriodMention const& mention) const;
    [[gnu::noinline]] void turn_to_plans(Span from);
    void read_plain_sentence(Span sentence);
    void enter_company(Span sentence);
    void begin_sentence(Span sentence);
    [[gnu::noinline]] void hear_speaker();
    void pass(std::uint32_t at);
    void pass_word(std::uint32_t at);
    [[nodiscard, gnu::noinline]] std::uint32_t end_of_remark(std::uint32_t open) const;
    void pass_quantity(std::uint32_t at);
    [[nodiscard]] bool shares_on(Reading const& reading) const;
    void refer_to_whole(Reading& reading) const;
    void refer_to_capacity(Reading& reading) const;
    void take_works(Reading& reading) const;
    // ranks.ipp
    [[nodiscard]] bool may_be_scope(Token const& token) const;
    void read_ranked(Reading& reading, std::uint32_t end, Phrase scope) const;
    [[nodiscard]] bool read_where_from(Reading& reading) const;
    [[gnu::noinline]] void refer_to_place(Reading& reading) const;
    [[nodiscard]] bool foretells(Token const& boundary) const;
    [[nodiscard]] bool speaks_for_place(EntityMention const& office) const;
    [[nodiscard]] bool is_denied(Phrase action) const;
    [[nodiscard]] std::size_t projects_before(Observation const& observation) const;
    [[nodiscard]] bool behind_time(Reading const& reading) const;
    [[nodiscard]] bool is_spent(Reading const& reading) const;
    void pass_stop(std::uint32_t at);
    [[nodiscard]] std::uint32_t part_before() const;
    [[nodiscard]] bool forecasts_all() const;
    [[nodiscard, gnu::noinline]] bool precedes_name(Reading const& reading) const;
    [[nodiscard]] bool ends_chain(Token const& stop) const;
    void pass_behind_numbers(std::uint32_t at);
    void leave_clause(std::uint32_t stop);
    void enter_actor(Lead const& lead);
    [[gnu::noinline]] void enter_works(std::uint32_t stop);
    void remember_told_works(std::uint32_t stop);
    void set_topic(Phrase name);
    [[nodiscard]] std::string_view topic();
    void read_topic(Phrase clause, WordClasses classes);
    [[gnu::noinline]] void read_unread_topic(Phrase clause);
    [[nodiscard]] std::uint32_t begin_of_lead(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] std::uint32_t behind_attribute(std::uint32_t begin, std::uint32_t at) const;

    // observation.ipp
    [[nodiscard]] bool observed(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool bare_observed(Reading const& reading) const;
    [[nodiscard]] Observation& next_observation();
    void observe(Reading const& reading);
    [[gnu::noinline]] void read_points_of_list(Observation& observation, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] std::string_view whole_of_share_before() const;
    [[gnu::noinline]] void read_whole(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void read_rank_scope(Observation& observation, Reading const& reading) const;
    void ask_concept(Observation& observation, UnitForm form);
    [[gnu::noinline]] void answer_concepts();
    [[gnu::noinline]] void tell_past(Observation& observation, bool begins) const;
    [[nodiscard]] std::string_view concept_of(Observation const& observation, UnitForm form) const { return concept_of(observation.name, observation.action, observation.unit, form, observation.kind); }
    [[nodiscard]] std::string_view concept_of(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;
    [[nodiscard, gnu::cold]] std::string_view concept_of_folded(std::string_view name, std::string_view action, std::string_view unit, UnitForm form, Kind kind) const;
    [[nodiscard]] bool goes_on_with_list(Reading const& reading) const;
    [[nodiscard]] bool goes_on_behind(std::uint32_t behind) const;
    [[gnu::noinline]] bool share_list(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool measures_counted(std::string_view name) const;
    void share_action(Observation& observation, Reading const& reading) const;
    void share_movement(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool moves_what_is_counted(std::uint32_t at) const;
    [[gnu::noinline]] void share_next(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void date_like(Observation& observation, std::size_t other) const;
    [[gnu::noinline]] void be_compared_with(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool merges(Observation const& observation, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool says_of_all(Reading const& reading) const;
    [[gnu::noinline]] void name_each(Observation& observation, Reading const& reading);
    void share_kind(Phrase list, std::vector<std::string_view>& names) const;
    [[nodiscard]] bool owners_of_each(Observation const& observation, Reading const& reading);
    [[gnu::noinline]] void observe_others(UnitForm form);
    [[gnu::noinline]] void link_to_whole(Observation& observation, bool from);
    template <class MayBe> [[nodiscard]] Observation const* whole_before(MayBe may_be) const;
    [[nodiscard]] Observation const* whole_of(Observation const& part) const;
    [[nodiscard, gnu::noinline]] Observation const* whole_of_share() const;
    [[gnu::noinline]] void link_to_rest(Observation& observation);
    [[gnu::noinline]] void date_ends(Observation& from, Observation& to) const;
    [[gnu::noinline]] void pair_with_last(Observation& observation, Reading const& reading);

    // explain.ipp: what is noted for a trace, where there is one. Cold, so that the code for it stands apart from what runs for each number.
    template <class Place> void explain(Field field, std::string_view rule, Place place) const { if (trace_ != nullptr) [[unlikely]] note(field, rule, place); }
    void explain(Field field, std::string_view rule, Reading const& reading, WordClass word) const { if (trace_ != nullptr) [[unlikely]] note(field, rule, word_of(reading, word)); }
    void explain_name_of(std::size_t observation, std::string_view rule) const { if (trace_ != nullptr) [[unlikely]] note_name_of(observation, rule); }
    [[gnu::cold]] void note(Field field, std::string_view rule, Span span) const;
    [[gnu::cold]] void note(Field field, std::string_view rule, Phrase phrase) const;
    [[gnu::cold]] void explain_quantity(Reading const& reading) const;
    [[gnu::cold]] void explain_bound(Reading const& reading) const;
    [[gnu::cold]] void explain_unit(Reading const& reading) const;
    [[gnu::cold]] void explain_kind(KindRule const& judged, Reading const& reading) const;
    [[gnu::cold]] void note_name_of(std::size_t observation, std::string_view rule) const;
    [[gnu::cold]] void explain_pair(Reading const& reading, std::size_t other) const;
    [[gnu::cold]] void explain_concept(Observation const& observation, UnitForm form) const;
    [[nodiscard, gnu::cold]] Span word_of(Reading const& reading, WordClass word) const;
    [[nodiscard, gnu::cold]] Span word_between(std::uint32_t begin, std::uint32_t end, WordClass word) const;

    // labels.ipp: numbers that are none
    void mark_labels();
    void mark_number(std::uint32_t at);
    void unite_name(std::uint32_t open, std::uint32_t close);
    [[nodiscard]] bool plainly_observed(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard]] WordClass class_of_number(std::uint32_t at) const;
    [[nodiscard]] bool is_threshold(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool counts_at_least(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool names_class_of(std::uint32_t at) const;
    [[nodiscard]] bool over_threshold(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool lists_members(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard]] bool splits_days(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool behind_from(std::uint32_t at) const;
    [[nodiscard]] bool never_observed(Quantity const& quantity, std::uint32_t at) const;

    // naming.ipp
    [[nodiscard]] std::string_view own_words(Span span) const { return own_(span); }  // the document's
    [[nodiscard]] std::string_view said(Span span) const { return span.inside(reading_); }  // as the reading has it, by what the rules tell words
    [[nodiscard]] std::string_view words(Phrase phrase) const { return phrase.empty() ? std::string_view() : words_inside(phrase); }
    [[nodiscard]] std::string_view words_inside(Phrase phrase) const;
    [[nodiscard, gnu::cold]] std::string_view put_together(Token const* first, Token const* last) const;
    [[nodiscard]] std::string_view joined(std::string_view first, std::string_view second) const;
    void name_it(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void name_from_tail(Observation& observation, Reading const& reading);
    [[nodiscard, gnu::noinline]] Phrase without_measure(Phrase name) const;
    [[nodiscard, gnu::noinline]] std::uint32_t works_named(Phrase name) const;
    bool name_with_next(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool name_of_part(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void name_of_duration(Observation& observation, Reading const& reading);
    bool name_of_predicate(Observation& observation, Reading const& reading);
    bool name_from_lead(Observation& observation, Reading const& reading);
    [[nodiscard, gnu::noinline]] std::string_view name_of_block(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] std::string_view rate_of_last(std::string_view named, UnitForm form) const;
    [[nodiscard, gnu::noinline]] std::string_view with_owner(std::string_view named, Reading const& reading);
    [[nodiscard, gnu::noinline]] std::string_view measure_alike(std::string_view named, Reading const& reading) const;
    [[gnu::noinline]] void take_measure_of_whole(Observation& observation, Reading const& reading) const;
    [[nodiscard]] std::optional<bool> name_among_counted(Observation& observation, Reading const& reading, std::string_view named) const;
    [[nodiscard]] bool name_in_contrast(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool name_of_side(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const;
    [[nodiscard]] std::optional<bool> name_by_last(Observation& observation, Reading const& reading, std::string_view named, Phrase name);
    [[nodiscard]] Phrase naming_phrase(Reading const& reading);
    [[nodiscard]] bool may_have_owner(Token const& first) const;
    [[gnu::noinline]] void leave_owner(Phrase& name);
    [[gnu::noinline]] void leave_zone(Phrase& name);
    void take_adjunct(Phrase& name, Reading const& reading) const;
    [[nodiscard]] std::optional<bool> name_pointing_back(Observation& observation, std::string_view named, Phrase name) const;
    void split_owner(Observation& observation, Phrase name);
    [[gnu::noinline]] void put_predicate_before(Observation& observation, Reading const& reading, Phrase name) const;
    [[nodiscard, gnu::noinline]] bool covers(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool acts_alone(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] Phrase with_object(Phrase action) const;
    [[nodiscard, gnu::noinline]] std::string_view passed_behind(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] Phrase without_quality(Phrase name) const;
    [[nodiscard, gnu::noinline]] bool leave_deed(Phrase& name, Phrase& deed) const;
    void leave_works(Phrase& name) const;
    [[gnu::noinline]] void take_deed(Observation& observation, Reading const& reading, Phrase& name, bool late);
    [[gnu::noinline]] void join_predicates(Observation& observation, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] std::string_view with_front(std::string_view named, Phrase name, std::uint32_t begin) const;
    [[gnu::noinline]] void split_actor(Observation& observation, Phrase name) const;
    [[gnu::noinline]] void leave_closing(Observation& observation) const;
    void leave_service(Phrase& name, Phrase& deed) const;
    void leave_conduct(std::string_view unit, Phrase& name, Phrase& deed) const;
    [[gnu::noinline]] void take_improvement(Phrase& name) const;
    [[gnu::noinline]] bool name_of_class(Observation& observation, std::string_view threshold);
    [[gnu::noinline]] bool name_behind_link(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool closed_by_place(Phrase before) const;
    [[nodiscard]] bool closed_by_body(Phrase before) const;
    [[nodiscard, gnu::noinline]] std::string_view with_deed(std::string_view action, Reading const& reading) const;
    [[nodiscard]] std::string_view action_of(Reading const& reading) const;
    [[nodiscard]] bool split_industries(std::string_view words, std::size_t numbers, std::vector<std::string_view>& names) const;
    [[nodiscard]] bool split_pair(std::string_view words, bool told, std::vector<std::string_view>& names) const;
    void split_members(Phrase phrase, std::size_t numbers, std::vector<std::string_view>& names, bool told = true) const;
    [[nodiscard]] bool ends_alone(Members const& members) const;
    [[nodiscard]] bool of_plan_alone(Lead const& lead) const;
    [[nodiscard]] std::string_view partner_word(Phrase name) const;
    [[gnu::noinline]] bool gives_in_order(Reading const& reading);
    void name_like_last(std::size_t numbers);
    [[gnu::noinline]] void split_clauses(Reading const& reading, std::size_t numbers);
    [[nodiscard]] bool says_points(std::uint32_t at) const;
    void share_last_name(std::size_t numbers);
    [[nodiscard]] Phrase list_at_head(std::uint32_t begin, std::uint32_t end) const;
    bool list_owners(Phrase list, std::size_t numbers, Phrase& named);
    [[nodiscard]] bool heads_owners(Reading const& reading);
    bool list_with_predicate(Phrase list, Phrase measure, std::size_t numbers);
    bool name_by_head(Observation const& observation, Reading const& reading, std::size_t numbers);
    void name_by_wholes(Lead const& lead, std::size_t numbers);
    [[nodiscard]] std::string_view inherited_name(Observation const& observation, Reading const& reading);
    void unite_measure(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool may_be_in_list(Reading const& reading) const;
    bool name_from_list(Observation& observation, Reading const& reading);
    [[nodiscard]] bool counts_what_follows(Reading const& reading) const;

    // kinds.ipp
    void classify(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool goes_on_as_last(UnitForm form) const;
    [[gnu::noinline]] void classify_like_last(Observation& observation) const;
    [[nodiscard]] KindRule percent_kind(Observation const& observation, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] KindRule percent_kind_by_words(Observation const& observation, Reading const& reading) const;
    [[nodiscard]] KindRule kind_of(Observation const& observation, Reading const& reading) const;
    [[nodiscard]] KindRule amount_kind(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] int differs(Reading const& reading) const;
    [[gnu::noinline]] void hear_basis_below(std::uint32_t open);

    // governing.ipp and section_time.ipp: period; status.ipp; subject.ipp
    void date_it(Observation& observation);
    [[gnu::noinline]] void date_average(ObservedPeriod& period) const;
    [[nodiscard]] Span date_by_sentence(Observation& observation) const;
    [[nodiscard]] bool may_be_of_section(PeriodMention const& mention) const;
    [[nodiscard, gnu::noinline]] bool reviews_one_year() const;
    [[gnu::noinline]] bool take_section_year(PeriodMention const& mention, ObservedPeriod& period) const;
    [[gnu::noinline]] void date_by_list(Reading const& reading);
    void span_pair(Observation& observation) const;
    void enter_period(std::uint32_t at);
    void leave_baseline();
    void enter_aside(std::uint32_t at);
    void leave_aside(Token const& stop);
    [[nodiscard]] bool is_time_of_part(std::uint32_t at, PeriodMention const& mention) const;
    [[gnu::noinline]] void compare_years(Observation& observation, Lead const& lead) const;
    void shift_forecast(Observation const& observation, PeriodMention const& mention, ObservedPeriod& period) const;
    [[nodiscard]] bool only_names(std::uint32_t at) const;
    [[nodiscard]] bool in_opening(Observation const& observation) const;
    void confirm_opening();
    [[gnu::noinline]] void read_title_stretch();
    [[nodiscard, gnu::noinline]] bool holds_event(std::uint32_t at) const;
    [[nodiscard]] bool dates_founding(std::uint32_t at) const;
    [[nodiscard]] bool day_of_clause(PeriodMention const& mention, std::uint32_t at) const;
    [[nodiscard]] bool opens_clause(Span sentence, PeriodMention const& mention) const;
    /// None can where a number of its paragraph was before it.
    [[nodiscard]] bool opens_review(PeriodMention const& mention) const { return context_.report && !context_.plans && done_ == first_of_block_ && is_review(mention); }
    [[nodiscard, gnu::noinline]] bool is_review(PeriodMention const& mention) const;
    void govern_paragraph(PeriodMention const& mention);
    [[nodiscard, gnu::noinline]] bool dates_sentence_alone(PeriodMention const& mention) const;
    [[nodiscard]] bool owns(Reading const& reading) const;
    [[nodiscard]] FoundPeriod observed_period(PeriodMention const& mention) const;
    [[gnu::noinline]] void end_with_review(PeriodMention const& mention, ObservedPeriod& period) const;
    void write_period(PeriodMention const& mention, ObservedPeriod& period) const;
    [[nodiscard, gnu::noinline]] bool told_of_now(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool plans_of_its_own(Reading const& reading) const;
    void read_status(Observation& observation, Reading const& reading);
    void read_subject(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_told_subject(Observation& observation, Reading const& reading, bool company_first);
    [[gnu::noinline]] bool take_described(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_investor(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_namesake(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_actor(Observation& observation, Reading const& reading);
    void pass_entity(std::uint32_t at);
    [[gnu::noinline]] void name_unnamed(EntityMention const& place);
    [[nodiscard]] FoundSubject subject_of(EntityMention const& mention) const;
    [[nodiscard]] FoundSubject subject_named(std::string_view words, Span from) const;
    bool name_pointed_at(FoundSubject& subject) const;
    [[nodiscard]] EntityMention const* place_pointed_at(EntityMention const& pointer) const;
    [[nodiscard]] std::optional<FoundSubject> owner_pointed_at(Phrase pointer) const;
    void strip_pointer(Phrase& name);
    void remember(Subject const& subject, Span from);
    [[nodiscard]] bool owns_clause(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool is_beyond_report(EntityMention const& place) const;
    [[nodiscard, gnu::noinline]] bool is_example(std::uint32_t at) const;
    [[gnu::noinline]] void enter_places(std::uint32_t first);
    [[nodiscard, gnu::noinline]] bool is_counted(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool only_speaks(std::uint32_t at, EntityMention const& office) const;
    [[nodiscard]] bool belongs_to_last(Observation const& observation, Reading const& reading) const;
    [[gnu::noinline]] void leave_carried_subject(Observation const& observation, Reading const& reading);
    void leave_company();
    [[nodiscard]] bool opens_region(std::uint32_t at) const;
    void find_home();

    /// The one before the observation that is being read.
    [[nodiscard]] Observation const& last() const { return observations_[done_ - 1]; }
    [[nodiscard]] bool follows_one() const { return done_ > first_of_sentence_; }  // in its sentence

    Text const& text_;
    Article const& article_;
    Mentions const& mentions_;
    ObservationOptions const& options_;
    Arena& arena_;
    Trace* trace_;
    Taxonomy const& taxonomy_;
    std::string_view reading_;            ///< the text's
    OwnWords own_;

    Context context_;
    std::vector<Observation> observations_;  ///< behind the first `done_`, and the one that is being read, those of the document before
    Tokens tokens_;
    Tokens::Place last_tokens_;           ///< of the last one of the sentences that wait
    Noted noted_;                         ///< labels of one sentence, passed tokens of all that wait
    MentionCursor quantities_, periods_, entities_;  ///< of the last sentence that was come to
    std::uint32_t next_mention_ = 0;      ///< where the first mention behind them begins
    std::array<Waiting, 64> waiting_;
    std::size_t waiting_count_ = 0;
    bool block_opened_ = false;           ///< and no sentence of it waits yet
    MentionRanges here_;                  ///< of the sentence being read
    std::size_t done_ = 0;                ///< the observations that are finished, but for their concepts
    std::array<ConceptQuestion, 64> questions_;
    std::size_t asked_ = 0;               ///< of `questions_`, and not answered yet
    std::size_t first_of_block_ = 0;      ///< index of the first observation of the block being read

    // of the sentence being read
    Span sentence_;                       ///< without blanks around it
    std::uint32_t last_number_ = 0;       ///< the token of its last quantity
    bool apart_ = false;                  ///< stand blanks or brackets among its tokens?
    std::size_t first_of_sentence_ = 0;   ///< index of its first observation
    std::size_t first_of_last_sentence_ = 0;  ///< of the last one that has any
    std::uint32_t behind_remark_ = 0;     ///< the token that closes the last bracket without a number
    std::uint32_t clause_begin_ = 0;      ///< the token behind the last stop
    WordClasses seen_;                    ///< the classes of those tokens that were passed into since
    std::optional<FoundSubject> clause_subject_;
    bool passing_region_ = false;         ///< the clause's subject is a town whose own clause, without a number, is left
    std::size_t done_at_entity_ = 0;      ///< how many observations there were when the clause's subject was set
    std::uint32_t clauses_of_company_ = 0;  ///< stops since one became the subject
    std::optional<std::uint32_t> sentence_period_;  ///< index of the last time expression that governs
    std::optional<std::uint32_t> before_baseline_;  ///< the one before 由2019年
    bool baseline_ = false;
    std::optional<std::uint32_t> before_aside_;     ///< the one before 5年 in 产值达8亿元、5年增长30%
    bool aside_ = false;
    bool after_completion_ = false;                 ///< behind 建成后
    bool aside_to_chain_ = false;                   ///< behind ；, not behind the next stop, it is over
    std::vector<std::uint32_t> listed_periods_;     ///< 2021年、2022年分别
    std::size_t next_listed_ = 0;
    std::optional<std::uint32_t> sentence_until_;   ///< the 截至… before it
    std::size_t forecast_from_ = static_cast<std::size_t>(-1);  ///< the observation before whose name 预计 stands, if that is the sentence's first
    std::optional<Status> running_status_;
    Basis running_basis_ = Basis::none;   ///< of a clause without a number: 与上年相比
    Phrase running_basis_from_;
    Span running_from_;                   ///< the word that set it
    std::string_view topic_;              ///< noun phrase of a clause without a number: 审批效率 in 审批效率大大提高,由60天…
    std::string_view risen_;              ///< 经济总量 in 经济总量跨过3个万亿元大关，达到6万亿元
    Phrase topic_clause_;                 ///< the clause to read for a topic, where none asked for it yet
    WordClasses clause_classes_;          ///< the classes of its tokens
    Pending pending_;
    std::string_view owner_;              ///< the project that stood before 总投资
    Span owner_from_, among_from_, topic_from_, risen_from_;
    std::optional<FoundSubject> pointed_;  ///< whom 公司 in 公司总资产 or 该项目 in 该项目用地 means
    bool from_list_ = false;              ///< the last observation was named by a list
    UnitForm last_form_ = UnitForm::none;
    bool last_from_ = false;              ///< the last observation stood behind 由 or 从
    bool from_dated_ = false;             ///< 由2019年的38小时: the time of the baseline is told
    std::size_t from_first_ = 0, from_end_ = 0;  ///< the observations behind the last 由 or 从
    std::size_t to_first_ = 0;            ///< index of the first that they lead to
    bool among_ = false;                  ///< behind 其中
    bool among_in_list_ = false;          ///< 其中 without a stop before it
    bool among_all_ = false;              ///< 其中 at the head of the sentence, or with a colon behind it
    std::size_t base_ = 0;                ///< behind the observation that the next ones are compared with: 较上年的93亿元增加44亿元
    Basis base_basis_ = Basis::none;
    Decimal parts_;                       ///< the sum of the parts of `summed_id_` so far
    std::uint32_t summed_id_ = 0, split_id_ = 0;          ///< behind the ； that ends the parts, their whole
    std::uint32_t whole_id_ = 0;          ///< the observation that 其中 goes back to
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

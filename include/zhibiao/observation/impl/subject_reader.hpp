/// @file
/// Inside the observation stage: whose number it is.
///
/// A place, a body, a company, a project: the one that its clause names, the one that was last spoken of, the article's
/// protagonist. Words that point back (公司, 该项目, 全镇) are led to whom they mean, and works that a clause without a number
/// speaks of own the numbers of the next.
/// It knows who was named, at each level, and who owns the clause. The layer below are the status words (status_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_SUBJECT_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_SUBJECT_READER_HPP

#include <zhibiao/observation/impl/status_reader.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Those who act together: 规上企业, 各部门, 党员干部.
[[nodiscard]] bool collective(std::string_view words);

/// By what a name ends with.
[[nodiscard]] SubjectType subject_type(std::string_view words);

/// Who holds until somebody else is named.
struct SubjectContext {
    std::optional<FoundSubject> home;     ///< the article's protagonist
    std::optional<FoundSubject> paragraph_subject;
    std::optional<FoundSubject> project;  ///< the one that was named last, in this paragraph or the two before
    std::uint32_t paragraphs_since_project = 0;
    std::optional<FoundSubject> town;     ///< likewise
    std::optional<FoundSubject> village;  ///< the one that the article came to last
    std::optional<FoundSubject> site;     ///< likewise, works or a village
    std::optional<FoundSubject> speaks_for;  ///< the company or village of the leader who was named last
    std::string_view leader;                 ///< what stands behind that one's post: the name first
};

/// Of a number, as the reading of its name finds it.
struct Owner {
    std::string_view words;               ///< the project that stood before 总投资
    Span from;
    std::optional<FoundSubject> pointed;  ///< whom 公司 in 公司总资产 or 该项目 in 该项目用地 means
};

/// The subject of an observation.
class SubjectReader : protected StatusReader {
protected:
    explicit SubjectReader(Input const& input) : StatusReader(input), article_(input.article) {}

    void begin_sentence(Span sentence);
    void enter_actor(Lead const& lead);
    [[gnu::noinline]] void enter_works(std::uint32_t stop);
    [[gnu::noinline]] void enter_unread_works(std::uint32_t stop);
    void enter_works_named(std::uint32_t stop);
    void read_subject(Observation& observation, Reading const& reading);
    void pass_entity(std::uint32_t at);
    [[nodiscard]] FoundSubject subject_of(EntityMention const& mention) const;
    [[nodiscard]] FoundSubject subject_named(std::string_view words, Span from) const;
    void strip_pointer(Phrase& name);
    [[nodiscard, gnu::noinline]] bool is_counted(std::uint32_t at) const;
    void leave_company();
    [[gnu::noinline]] bool enter_site(Span site);
    bool come_to_site();
    [[nodiscard]] Span named_site(Span words) const;
    [[nodiscard]] Span named_site_come_to() const;
    void leave_at_site();
    [[gnu::noinline]] bool come_to_zone(Span sentence);
    [[gnu::noinline]] void give_last_to(FoundSubject const& owner);
    [[gnu::noinline]] void remember_told_works(std::uint32_t stop);
    [[gnu::noinline]] void remember_leader(Span sentence);
    void find_home();

    Article const& article_;
    SubjectContext subjects_;
    Owner owner_;
    std::optional<FoundSubject> clause_subject_;
    std::size_t done_at_entity_ = 0;      ///< how many observations there were when the clause's subject was set

private:
    [[gnu::noinline]] void hear_speaker();
    void hear_leader();
    [[nodiscard]] bool speaks_for_place(EntityMention const& office) const;
    [[nodiscard, gnu::noinline]] bool speaks_for_home_zone(EntityMention const& office) const;
    [[nodiscard]] bool owns(Reading const& reading) const;
    [[gnu::noinline]] bool take_told_subject(Observation& observation, Reading const& reading, bool company_first);
    [[gnu::noinline]] bool take_described(Observation& observation, Reading const& reading);
    [[nodiscard]] bool qualifies(Reading const& reading) const { return reading.at + 1 < tokens_.size() && tokens_[reading.at + 1].word == WordClass::of; }
    [[gnu::noinline]] bool take_entity_described(Observation& observation, Reading const& reading);
    [[nodiscard, gnu::noinline]] Span works_with_bracket(std::uint32_t begin) const;
    [[nodiscard]] EntityMention const* owner_of_ranked(Reading const& reading) const;
    [[nodiscard]] Phrase named_behind_measures(std::uint32_t at) const;
    void take_pointed(Observation& observation, FoundSubject const& meant, Phrase words);
    [[gnu::noinline]] bool take_works_at_head(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_measured(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_investor(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_namesake(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_kind_alone(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool take_actor(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void name_unnamed(EntityMention const& place);
    bool name_pointed_at(FoundSubject& subject) const;
    [[nodiscard]] std::optional<FoundSubject> company_pointed_at(std::string_view pointer, Span from) const;
    [[nodiscard]] EntityMention const* place_pointed_at(EntityMention const& pointer) const;
    [[nodiscard]] std::optional<FoundSubject> owner_pointed_at(Phrase pointer) const;
    void remember(Subject const& subject, Span from);
    [[nodiscard]] bool owns_clause(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool is_beyond_report(EntityMention const& place) const;
    [[nodiscard, gnu::noinline]] bool is_example(std::uint32_t at) const;
    [[gnu::noinline]] void enter_places(std::uint32_t first);
    [[nodiscard, gnu::noinline]] bool only_speaks(std::uint32_t at, EntityMention const& office) const;
    [[nodiscard]] bool belongs_to_last(Observation const& observation, Reading const& reading) const;
    [[gnu::noinline]] void leave_carried_subject(Observation const& observation, Reading const& reading);
    [[nodiscard]] bool opens_region(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool names_neighbour(std::uint32_t at) const;
    [[gnu::noinline]] bool speak_for_zone(EntityMention const& office);
    [[gnu::noinline]] void leave_project_of_others();
    [[gnu::noinline]] void enter_founded(std::uint32_t at);
    [[nodiscard, gnu::noinline]] bool goes_on_with_project() const;
    [[nodiscard]] bool goes_on_with_village() const;
    [[gnu::noinline]] void go_on_with_story(Span sentence);
    [[nodiscard]] std::optional<FoundSubject> body_led(std::string_view words) const;
    [[nodiscard]] std::optional<FoundSubject> village_come_to(Span sentence) const;
    [[nodiscard]] Span works_told(Span sentence, EntityMention const* first) const;
    [[nodiscard]] std::optional<FoundSubject> called_at_head(Span sentence) const;
    [[nodiscard]] bool is_inside_subject(Span span) const { return clause_subject_ && clause_subject_->from.begin <= span.begin && span.end <= clause_subject_->from.end; }
    void trim_owner(Observation& observation) const;
    [[nodiscard]] std::optional<FoundSubject> told_again(std::string_view words) const;
    [[nodiscard]] bool is_leader_again(std::string_view words) const;
    [[nodiscard, gnu::noinline]] Span called_by_place(std::uint32_t at) const;
    [[gnu::noinline]] void enter_called(Span named);
    [[nodiscard, gnu::noinline]] Span works_with_capacity(std::uint32_t first) const;
    [[nodiscard]] bool is_yardstick(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool only_watches(std::uint32_t at) const;

    bool passing_region_ = false;           ///< the clause's subject is a town whose own clause, without a number, is left
    std::uint32_t clauses_of_company_ = 0;  ///< stops since one became the subject
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: what its reader notes while it reads the sentences of an article.
#ifndef ZHIBIAO_OBSERVATION_IMPL_READER_STATE_HPP
#define ZHIBIAO_OBSERVATION_IMPL_READER_STATE_HPP

#include <zhibiao/observation/impl/clause.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Empties it, whether or not there is one: what to ask first could seldom be foretold.
template <class T>
void forget(std::optional<T>& found) noexcept {
    static_assert(std::is_trivially_destructible_v<T>);
    std::construct_at(&found);
}

/// A subject or a period with the place, in the reading, of the words that it was read from.
struct FoundSubject : Subject {
    Span from;
};
struct FoundPeriod : ObservedPeriod {
    Span from;
};

/// What holds until something else is said. The three levels of a period: sentence, paragraph, section.
struct Context {
    std::optional<FoundSubject> home;     ///< the article's protagonist
    std::optional<FoundSubject> paragraph_subject;
    std::optional<FoundSubject> project;  ///< the one that was named last, in this paragraph or the two before
    std::uint32_t paragraphs_since_project = 0;
    std::optional<FoundSubject> town;     ///< likewise
    std::optional<FoundPeriod> paragraph_period;
    std::optional<FoundPeriod> title_stretch;  ///< 前8个月 in the title of news, until the first number's time confirms it
    std::optional<FoundPeriod> opening;        ///< the stretch that title and opening are about
    std::optional<FoundPeriod> section_period;  ///< of a report: the year under review
    std::optional<FoundPeriod> title_period;    ///< of a bulletin: that of its title
    Basis basis_below = Basis::none;      ///< of all growth behind （下同）
    Span basis_below_from;                ///< what told it
    bool bulletin = false;                ///< statistics or a budget, of the year that the title names
    bool report = false;                  ///< a government work report: its opening governs its sections
    bool mixed = false;                   ///< a section that tells what was reached first, and then plans
    std::uint32_t quote_end = 0;          ///< of what somebody says at the head of the sentence; 0 where nobody does
    bool plans = false;                   ///< a section on plans: what it states is target
    Span plans_from;                      ///< the heading that says so

    /// 五年来，…: the years that the section looks back on; null where it is of one year or none.
    [[nodiscard]] ObservedPeriod const* years_of_section() const noexcept {
        bool const of_years = section_period && section_period->start && section_period->end && section_period->start->year() < section_period->end->year();
        return of_years ? &*section_period : nullptr;
    }
    /// Of a number whose sentence names no time.
    [[nodiscard]] std::optional<FoundPeriod> const& governing_period() const noexcept { return paragraph_period ? paragraph_period : section_period; }
};

/// A kind, the rule that knows it, and the class of the word that told it; `quantity` where the number itself did, `noun`
/// the name, `verb` the predicate.
struct KindRule {
    Kind kind;
    std::string_view rule;
    WordClass word;
};

/// One quantity of a sentence with what was read around it.
struct Reading {
    /// Lead and tail are read right into their places: a copy would wait until all that was just written has left the processor.
    Reading(Tokens const& tokens, std::uint32_t begin_of_lead, std::uint32_t token, Quantity const& its_quantity)
        : at(token), begin(begin_of_lead), quantity(&its_quantity), lead(read_lead(tokens, begin, at)), tail(read_tail(tokens, at, !lead.action.empty())) {}
    std::uint32_t at;      ///< its token
    std::uint32_t begin;   ///< the first token of its lead
    Quantity const* quantity;
    Lead lead;
    Tail tail;
    bool counted_behind = false;  ///< what it counts is named behind it: PhraseReader::counts_what_follows()
};

/// 平均居住83天, 12秒就能放行: is an average told, or what was enough?
[[nodiscard, gnu::noinline]] inline bool takes_time(Tokens const& tokens, std::string_view text, Reading const& reading) {
    Phrase const name = reading.lead.name;
    auto const said = [&](std::uint32_t at) { return tokens[at].span.inside(text); };
    bool const averages = !name.empty() && (begins_with_any(said(name.begin), "平均", "人均", "户均") || (name.begin > 0 && equals(said(name.begin - 1), "平均")));
    return averages || tells_result(text, *reading.quantity, reading.at == 0 ? WordClass::stop : tokens[reading.at - 1].word);
}

/// Members of a list that wait for their numbers: 食品、石化产业增加值分别增长7.5%、11.5%.
struct Pending {
    std::vector<std::string_view> names;
    std::vector<std::string_view> wholes;  ///< of 分别占项目总数和投资总量的33%、20%
    std::vector<FoundSubject> owners;      ///< of 甲县、乙县分别接待游客9万人次、8万人次
    std::size_t next = 0;
    std::size_t others = 0;                ///< how many of the names have the number of the one being read as well
    Span from;                             ///< of the list
    std::optional<std::size_t> like;  ///< the first of the observations that the members stand for: 分别占…的33%、20%
    std::optional<std::size_t> times;  ///< the first of the observations whose times the members have: 一季度34亿元，二季度36亿元，分别增长5%、7%
    void clear() {
        names.clear();
        wholes.clear();
        owners.clear();
        next = others = 0;
        forget(like);
        forget(times);
    }
};

/// What is to be asked of the taxonomy about an observation.
struct ConceptQuestion {
    /// Words by halves: name and action were written by halves not long ago, so that a load of both at once would wait until they have left the processor.
    struct Words {
        char const* data = nullptr;
        std::uint32_t size = 0;
        Words() = default;
        explicit Words(std::string_view words) noexcept : data(words.data()), size(static_cast<std::uint32_t>(words.size())) {}
        [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
    };
    Words name, action;
    std::string_view unit;
    std::uint32_t observation = 0;  ///< its index
    UnitForm form = UnitForm::none;
    Kind kind = Kind::level;
};

/// The mentions of one list that lie in the sentence being read, and where the first behind them begins.
struct MentionCursor : Range {
    std::uint32_t next = 0;
};

/// A sentence that waits to be read.
struct Waiting {
    enum class As : std::uint8_t { heading, plain, numbered };
    Span sentence;
    MentionRanges mentions;
    Tokens::Place tokens;           ///< of a numbered one
    Range passed;                   ///< of `Noted::passed`
    std::uint32_t last_number = 0;  ///< the token of its last quantity
    As as = As::plain;
    bool apart = false;             ///< its tokens: Noted::apart
    bool opens_block = false;       ///< no other one of its block is before it
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: what several layers of its reader hand on: a number with what was read around it, and what it was found to be.
#ifndef ZHIBIAO_OBSERVATION_IMPL_READER_STATE_HPP
#define ZHIBIAO_OBSERVATION_IMPL_READER_STATE_HPP

#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/text/impl/calendar.hpp>

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

/// To the same days of another year.
inline void move_by_years(ObservedPeriod& period, int years) {
    if (period.start) period.start = calendar::months_later(*period.start, 12 * years);
    if (period.end) period.end = calendar::months_later(*period.end, 12 * years);
}

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

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

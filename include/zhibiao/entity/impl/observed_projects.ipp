// The projects that the observations of a document are of.
#ifndef ZHIBIAO_ENTITY_IMPL_OBSERVED_PROJECTS_IPP
#define ZHIBIAO_ENTITY_IMPL_OBSERVED_PROJECTS_IPP

#include <zhibiao/entity/impl/project_reader.ipp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The bytes of the reading before byte `at` of the own text. Text::own_span() is asked, so that this takes time logarithmic in the text, twice.
inline std::uint32_t reading_place(Text const& text, std::uint32_t at) {
    std::uint32_t first = 0, last = static_cast<std::uint32_t>(text.reading().size());
    while (first < last) {
        std::uint32_t const middle = first + (last - first) / 2;
        if (text.own_span({middle, middle}).begin < at) first = middle + 1;
        else last = middle;
    }
    return first;
}

/// Where words of the own text stand in the reading; empty for words that were put together.
inline Span reading_span(Text const& text, std::string_view own_words) {
    std::string_view const own = text.own();
    if (own_words.data() < own.data() || own_words.data() + own_words.size() > own.data() + own.size()) return {};
    auto const begin = static_cast<std::uint32_t>(own_words.data() - own.data()), end = begin + static_cast<std::uint32_t>(own_words.size());
    if (own.data() == text.reading().data()) return {begin, end};
    Span const span{reading_place(text, begin), reading_place(text, end)};
    return text.own_words(span) == own_words ? span : Span{};
}

inline bool is_investment(Observation const& observation) {
    if (observation.unit.size() != 3) return false;  // a currency
    return begins_with_any<project_sets::investment_names>(observation.name) || begins_with_any<project_sets::investment_names>(observation.action);
}

/// Adds the subjects that are projects, or of which an investment is told, where they weren't read in their sentence.
inline void read_observed_projects(Document const& document, std::vector<ProjectMention>& list) {
    std::vector<Span> read;
    for (ProjectMention const& mention : list) read.push_back(mention.span);
    std::ranges::sort(read, {}, &Span::begin);
    ProjectReader reader(document, list);
    Span last;
    for (Observation const& observation : document.observations) {
        if (!observation.subject || observation.subject->type == SubjectType::region || observation.subject->type == SubjectType::product) continue;
        bool const invested = is_investment(observation);
        if (!invested && observation.subject->type != SubjectType::project) continue;
        Span const span = reading_span(document.text(), observation.subject->text);
        auto const behind = std::ranges::lower_bound(read, span.end, {}, &Span::begin);
        bool const known = span == last || span.empty() || (behind != read.begin() && std::prev(behind)->end > span.begin);
        if (!known) reader.observed(span, observation.sentence, invested), last = span;
    }
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

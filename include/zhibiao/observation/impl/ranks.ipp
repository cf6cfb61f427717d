// Places in an order: what takes them, and among whom.
#ifndef ZHIBIAO_OBSERVATION_IMPL_RANKS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_RANKS_IPP

#include <zhibiao/observation/impl/link_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 全国, 西部: among whom something may take a place.
bool LinkReader::may_be_scope(Token const& token) const {
    if (token.word == WordClass::entity) return mentions_.entities[token.index].layer == EntityLayer::region;
    std::string_view const words = said(token.span);
    if (!does_but_name(token.word) || words.size() < 6 || words.size() > 12) return false;
    return equals_any<sets::rank_scopes>(words);
}

/// 保持第一, 进入全国前八: no more than 居.
inline bool takes_place(std::string_view words) { return equals_any<sets::rank_verbs>(words); }

/// The lead tokens[begin, end), of which words alone stand behind the end.
inline Lead read_part_of_lead(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    Lead lead = read_lead(tokens, begin, end);
    if (lead.name.end > end) lead.name = lead.name.begin < end ? Phrase{lead.name.begin, end} : Phrase{};
    return lead;
}

/// Reads the lead of a place in an order, tokens[begin, end), anew without what says among whom.
void LinkReader::read_ranked(Reading& reading, std::uint32_t end, Phrase scope) const {
    Lead lead = read_part_of_lead(tokens_, reading.begin, end);
    lead.says_nothing = lead.name.empty() && lead.action.empty() && lead.subject.empty();
    lead.bare = false;
    if (lead.status == Status::capacity) lead.has_status = false, lead.status = Status::actual;  // 产能全国第一
    // 人均产值|进入全国前八
    bool const takes = lead.action.end == end && lead.action.end - lead.action.begin == 1 && takes_place(words(lead.action));
    if (takes) {
        lead.action = {};
        lead.verb_behind_name = false;
    }
    // 文明城市|测评|我市连续两年全国第一: what judges is no predicate
    Phrase const judged = lead.before_verb.empty() ? lead.name : lead.before_verb;
    if (!judged.empty() && lead.action.begin == judged.end && ends_with_any<sets::judging_ends>(words(lead.action))) {
        if (!lead.before_verb.empty() && lead.name.end - lead.name.begin == 1 && may_be_scope(tokens_[lead.name.begin])) lead.subject = lead.name;
        lead.name = {judged.begin, lead.action.end};
        lead.action = lead.before_verb = {};
    }
    bool const named = !lead.name.empty() && (takes || lead.action.empty());
    if (!named && !(lead.says_nothing && follows_one())) return;
    // 创新评价|我省|连续两年全国第一
    if (lead.name.end - lead.name.begin > 1 && lead.subject.empty() && tokens_[lead.name.end - 1].word == WordClass::entity && may_be_scope(tokens_[lead.name.end - 1]))
        lead.subject = {lead.name.end - 1, lead.name.end}, --lead.name.end;
    lead.rank = true;
    lead.scope = scope;
    reading.lead = lead;
}

/// 从世界第六位, 由全国百强县第68位: behind what among whom stands.
bool LinkReader::read_where_from(Reading& reading) const {
    constexpr WordClasses scopes(WordClass::entity, WordClass::text, WordClass::noun, WordClass::noun_head);
    constexpr std::uint32_t longest = 4;
    std::uint32_t from = reading.at;
    while (from > reading.begin && reading.at - from <= longest && scopes.has(tokens_[from - 1].word)) --from;
    if (from == reading.at || from == reading.begin || tokens_[from - 1].word != WordClass::from) return false;
    reading.lead = read_part_of_lead(tokens_, reading.begin, from);
    reading.lead.scope = {from, reading.at};
    reading.lead.from = true;
    reading.lead.bare = false;
    return true;
}

/// 综合算力指数全国第一, 连续3年保持第一: a place that no 居 stands before.
void LinkReader::refer_to_place(Reading& reading) const {
    Lead& lead = reading.lead;
    std::uint32_t end = reading.at;
    if (end == reading.begin || reading.tail.of) return;
    // 综合算力指数全国排名第八
    if (tokens_[end - 1].word == WordClass::rank) --end;
    if (end == reading.begin) return;
    Phrase const place{end - 1, end};
    if (!lead.from && !lead.rank && read_where_from(reading)) return;
    if (!may_be_scope(tokens_[place.begin])) {
        // 连续六年保持第一
        if (!lead.rank && end == reading.at && takes_place(said(tokens_[place.begin].span))) read_ranked(reading, end, {});
        // 位列区域创新能力评价第一名: what is judged, where nothing else is named
        bool const judged = lead.rank && lead.name.empty() && lead.scope.end == reading.at && ends_with_any<sets::judged_ends>(words(lead.scope));
        if (judged) lead.name = lead.scope, lead.scope = {};
        return;
    }
    if (end < reading.at || !(lead.rank || lead.reaches || lead.from || !lead.before_link.empty())) return read_ranked(reading, place.begin, place);
    // 稳居创新指数全球榜首: among whom is the place right before alone
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_close);
    if (!lead.rank || lead.scope.end != reading.at || lead.scope.end - lead.scope.begin < 2 || !names.has(tokens_[end - 2].word)) return;
    if (lead.name.empty()) lead.name = {lead.scope.begin, place.begin};
    lead.scope = place;
}

/// 居全国第7位
void LinkReader::read_rank_scope(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const linked = lead.scope.empty() && !lead.before_link.empty();
    Phrase const scope = linked ? lead.name : lead.scope;
    observation.rank_scope = words(scope);
    if (scope.empty() && ends_with(words(lead.name), "中")) {
        // 在全省14个市州中排名第8位
        std::uint32_t from = lead.name.begin;
        while (from > 0 && lead.name.begin - from < 2 && (tokens_[from - 1].word == WordClass::quantity || tokens_[from - 1].word == WordClass::entity)) --from;
        observation.rank_scope = without_among(words({from, lead.name.end}));
        explain(Field::rank_scope, "scope_of_rank", Phrase{from, lead.name.end});
        return;
    }
    explain(Field::rank_scope, linked ? "scope_behind_link" : "scope_of_rank", scope);
    if (!lead.bare || !follows_one()) return;
    observation.rank_scope = last().rank_scope;
    if (trace_ != nullptr) trace_->note(Field::rank_scope, "scope_of_last", trace_->at(done_ - 1, Field::rank_scope).span);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// What a clause without a number is about: 审批效率大大提高，由60天压缩到7天.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TOPIC_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TOPIC_IPP

#include <zhibiao/observation/impl/topic_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 项目建设取得新成效: does a predicate stand in tokens[begin, end), and a noun phrase behind it up to the end? Then neither what
/// stands before it nor what stands behind it is all that the clause speaks of.
inline bool governs_end(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head);
    if (!names.has(tokens[end - 1].word)) return false;
    for (std::uint32_t at = begin; at < end; ++at)
        if (tokens[at].word == WordClass::verb && (at == begin || tokens[at - 1].word != WordClass::list)) return true;
    return false;
}

/// 全面推进农村改革，…: what a predicate at the head governs is nobody who acts, and with no word beside of growth, time or
/// plans the clause tokens[begin, end) says nothing of the numbers to come.
inline bool says_nothing_ahead(Tokens const& tokens, std::uint32_t begin, std::uint32_t end, WordClasses seen) {
    constexpr WordClasses told(WordClass::period, WordClass::link, WordClass::reach, WordClass::rise, WordClass::fall, WordClass::basis, WordClass::status,
                               WordClass::will, WordClass::compare, WordClass::contribute, WordClass::share, WordClass::rank, WordClass::from,
                               WordClass::quantity, WordClass::open, WordClass::close);
    if (seen.has_any(told)) return false;
    std::uint32_t at = begin;
    while (at < end && (tokens[at].word == WordClass::adverb || tokens[at].word == WordClass::entity)) ++at;
    if (at == end) return false;
    if (tokens[at].word == WordClass::verb) return true;
    constexpr WordClasses governed(WordClass::noun, WordClass::verb, WordClass::quote_open, WordClass::entity);
    if (tokens[at].word == WordClass::verb_weak && at + 1 < end && governed.has(tokens[at + 1].word)) return true;
    return seen.has(WordClass::verb) && governs_end(tokens, at, end);
}

/// Unknown words alone tell of no plan, no movement and no deed.
inline bool unknown_alone(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    return begin == end || (begin + 1 == end && tokens[begin].word == WordClass::text);
}

/// 城乡居民消费水平，由100元提高到200元: a noun phrase alone
inline bool names_alone(Tokens const& tokens, Lead const& lead) {
    std::uint32_t const length = span_of(tokens, lead.name).size();
    return lead.action.empty() && lead.scope.empty() && !lead.has_status && !lead.adjunct && length >= 12 && length <= 60;
}

inline void TopicReader::set_topic(Phrase name) {
    std::string_view named = words(name);
    // 分季度看，一季度增长5%: how it is looked at
    if (begins_with_any(named, "分", "按", "从", "從") && ends_with_any(named, "看", "分", "计", "計")) return;
    // 收入196亿元，受煤价回落影响，下降4%: why, not what
    if (tells_reason(named)) return;
    // 区委书记韩某介绍，…: who speaks; 客流量增幅更大，…: what is told of it; 像这样的园区，…: which are meant
    if (ends_with_any<sets::say_ends>(named)) return;
    if (named.size() > 12 && ends_with_any<sets::comparative_ends>(named)) named.remove_suffix(6);
    if (auto const of = named.find("的"); begins_with_any(named, "像", "这样") && of < 18) named.remove_prefix(of + 3);
    topic_.words = named;
    topic_.from = span_of(tokens_, name);
}

/// What the clause before the one being read is about.
inline std::string_view TopicReader::topic() {
    Phrase const clause = topic_.clause;
    if (clause.empty()) return topic_.words;
    topic_.clause = {};
    if (tokens_[clause.begin].word == WordClass::unread) read_unread_topic(clause);
    else read_topic(clause, topic_.classes);
    return topic_.words;
}

/// 审批效率大大提高，由60天压缩到7天
inline void TopicReader::read_topic(Phrase clause, WordClasses classes) {
    if (says_nothing_ahead(tokens_, clause.begin, clause.end, classes) || unknown_alone(tokens_, clause.begin, clause.end)) return;
    Lead const lead = read_lead(tokens_, clause.begin, clause.end);
    if (lead.moves || lead.reaches || names_alone(tokens_, lead)) set_topic(lead.name);
}

/// The same of a clause that was left unread, behind the tokens of all sentences that wait.
void TopicReader::read_unread_topic(Phrase clause) {
    Tokens::Place const here = tokens_.place();
    std::uint32_t const last_number = last_number_;
    Span const words{tokens_[clause.begin].span.begin, tokens_[clause.end].span.end};
    tokens_.go_to(last_tokens_);
    noted_.labels.clear();
    read_unread(reading_, words, tokens_, noted_);
    mark_labels();
    Phrase const all{0, static_cast<std::uint32_t>(tokens_.size() - 1)};
    read_topic(all, classes_of(tokens_, all.begin, all.end));
    last_number_ = last_number;
    tokens_.go_to(here);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

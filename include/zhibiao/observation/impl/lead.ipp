// What is done, before a number: predicates at the head of a clause, behind others and behind adjuncts.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LEAD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LEAD_IPP

#include <zhibiao/observation/impl/lead_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 改造老旧小区: a predicate only at the head of the clause, with something to govern behind it.
inline void LeadReader::weak_verb() {
    bool const head = phrase_.empty() && (lead_.name.empty() || in_adjunct_) && !in_scope_;
    WordClass const next = next_word();
    // 脱贫村63个, 参保户: with one character behind it right before the number, a noun
    bool const compound = next == WordClass::text && at_ + 2 == end_ && tokens_[at_ + 1].span.size() == 3 && tokens_[at_].span.size() > 3;
    bool const governs = next == WordClass::text || next == WordClass::noun || next == WordClass::quote_open || next == WordClass::entity ||
                         (next == WordClass::verb_weak && tokens_[at_].word == WordClass::verb_weak) || next == WordClass::list ||
                         next == WordClass::verb || governs_qualified(next) || (at_ + 1 == end_ && tokens_[at_].word == WordClass::verb_short);
    // 收集梳理, 规划、建设: a predicate joined to the one before it
    // 发现并整改问题: by 并 as well
    bool const joins = action_open_ && (tokens_[at_ - 1].word == WordClass::verb_weak || tokens_[at_ - 1].joins) && next != WordClass::noun_head;
    // 三家企业共捐赠物资: behind 共 and 已 it is the predicate whatever stands before
    // 这台设备每小时可处理垃圾20吨: and behind 可
    constexpr WordClasses marks_deed(WordClass::cumulative, WordClass::done, WordClass::status);
    // 法院全年审结案件: and behind an adverb that is part of no noun phrase
    bool const marked = phrase_.empty() && !in_scope_ && at_ > 0 && (marks_deed.has(word(at_ - 1)) || tokens_[at_ - 1].apart || (word(at_ - 1) == WordClass::period && (next == WordClass::noun || next == WordClass::text)));
    if (marked && governs && lead_.action.empty() && tokens_[at_].word == WordClass::verb_weak) return verb();
    // 为326户|纳税人办理退税3亿元: what is done for those who were counted
    bool const given = governs || (at_ + 1 == end_ && tokens_[at_].word == WordClass::verb_weak);  // 为40户企业|放款2亿元
    if (benefits_ && !phrase_.empty() && given && lead_.action.empty() && tokens_[at_ - 1].span.size() >= 6) return verb();
    // 浓度同比改善5%
    if (phrase_.empty() && at_ + 1 == end_ && at_ > 0 && word(at_ - 1) == WordClass::basis && lead_.action.empty() && !in_scope_) return verb();
    // “双导师制”|培养工程硕士: what is named in quotation marks does it
    if (governs && at_ > 0 && tokens_[at_ - 1].word == WordClass::quote_close && named_one_acts()) return verb();
    // 向民间资本|推介项目, 在边境地区|新建棚室: what is done stands behind those it is done for, and behind where
    // 给企业|授信5000万元: as the last word, too, behind those it is done for
    bool const given_to = in_adjunct_ && at_ + 1 == end_ && tokens_[end_].word == WordClass::quantity && !phrase_.empty() && phrase_.begin > 0 && takes_those_served(tokens_[phrase_.begin - 1]);
    bool const beside = in_adjunct_ && !phrase_.empty() && (governs || given_to) && next != WordClass::verb_weak && tokens_[at_].word == WordClass::verb_weak && tokens_[at_ - 1].span.size() >= 6;
    if (beside && (lead_.name.empty() || given_to) && lead_.action.empty() && !in_scope_) {
        benefits_ = benefits_ || given_to;
        return verb();
    }
    if (head && governs && !compound && (lead_.action.empty() || joins)) return verb();
    if (head && lead_.action.empty() && at_ + 1 == end_) return verb();
    if (tokens_[at_].takes_object && at_ + 1 == end_ && lead_.action.empty() && !in_scope_) return verb();  // 浓度改善5%
    if (governs && hands_over()) return leave_those_who_act();
    extend();
}

/// 建设重点项目, 新建高标准果园: is what the predicate governs told by an adverb first?
inline bool LeadReader::governs_qualified(WordClass next) const {
    if (next != WordClass::adverb || at_ + 2 >= end_) return false;
    Token const& adverb = tokens_[at_ + 1];
    constexpr WordClasses nouns(WordClass::noun, WordClass::text);
    return adverb.names || (!adverb.apart && adverb.span.size() > 6 && nouns.has(tokens_[at_ + 2].word));
}

/// 给, 向, 对; 为 where it is no 是.
inline bool LeadReader::takes_those_served(Token const& token) {
    return (token.word == WordClass::preposition && token.joins) || (token.word == WordClass::link && token.names);
}

/// Is all that stands before the predicate in quotation marks, and all behind it what it governs?
inline bool LeadReader::named_one_acts() const {
    if (phrase_.empty() || tokens_[phrase_.begin].word != WordClass::quote_open || tokens_[at_].word != WordClass::verb_weak || !lead_.action.empty() || in_scope_) return false;
    constexpr WordClasses object(WordClass::text, WordClass::noun, WordClass::quote_open, WordClass::quote_close);
    for (std::uint32_t at = at_ + 1; at < end_; ++at)
        if (!object.has(tokens_[at].word)) return false;
    return true;
}

/// 提请省人大常委会|审议草案: is the predicate so far one whose object acts, and that object read?
inline bool LeadReader::hands_over() const {
    if (lead_.action.empty() || !lead_.name.empty() || in_scope_) return false;
    Token const& action = tokens_[lead_.action.begin];
    return action.takes_object && action.word == WordClass::verb;
}

inline void LeadReader::leave_those_who_act() {
    phrase_ = {};
    action_open_ = false;
    ++at_;
}

/// 优化支出结构、|清收各类资金: does what stands behind 、 have its own object, and no 等 behind it?
inline bool LeadReader::begins_another_deed(WordClass next) const {
    if (next == WordClass::verb_weak) return at_ + 2 == end_ && tokens_[at_ + 1].takes_object;  // 提高低保标准、|覆盖119万人
    bool const qualified = next == WordClass::adverb && word(at_ + 2) == WordClass::verb_weak;  // 建设优品库、|精准服务企业5000家
    std::uint32_t const object = at_ + 2 + qualified;
    if ((next != WordClass::verb && !qualified) || tokens_[at_].joins || !nominal(word(object)) || word(object) == WordClass::verb_weak) return false;
    for (std::uint32_t at = phrase_.begin; at < end_; ++at)
        if (tokens_[at].word == WordClass::etc || (tokens_[at].word == WordClass::list && at != at_)) return false;
    return true;
}

inline void LeadReader::leave_deed() {
    phrase_ = lead_.action = lead_.name = {};
    action_open_ = false;
    ++at_;
}

/// Does a clause begin here, with what `next` begins for an object?
inline bool LeadReader::opens_deed(WordClass next) const {
    constexpr WordClasses objects(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_open, WordClass::entity);
    return phrase_.empty() && lead_.name.empty() && lead_.action.empty() && !in_scope_ && (objects.has(next) || at_ + 1 == end_);
}

/// 审批效率|提高: what goes up is the whole compound; 审批 was no predicate.
inline void LeadReader::unite_compound() {
    if (lead_.action.empty() || lead_.name.empty() || lead_.action.end != lead_.name.begin) return;
    for (std::uint32_t at = lead_.action.begin; at < lead_.action.end; ++at)
        if (tokens_[at].word != WordClass::verb_weak) return;
    lead_.name.begin = lead_.action.begin;
    lead_.action = {};
}

/// 工业对经济增长的贡献率: a rate between two; 财政对教育的投入: and whatever stands behind 的.
inline void LeadReader::unite_rate() {
    bool united = tokens_[phrase_.end - 1].rate;
    for (std::uint32_t at = phrase_.begin; at + 1 < phrase_.end && tokens_[phrase_.begin - 1].joins && !united; ++at) united = tokens_[at].word == WordClass::of;
    if (!lead_.adjunct && united) lead_.name.end = phrase_.end;
}

/// 由原来的平均60天
inline std::uint32_t LeadReader::behind_adverbs(std::uint32_t at) const {
    while (word(at) == WordClass::adverb) ++at;
    return at;
}

/// 国产化率|从首台样机的|40%|提高到90%: whose number it was at the start is told by nouns; then all of the lead is read.
[[gnu::noinline]] inline bool LeadReader::begins_at_named() {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::entity, WordClass::adverb, WordClass::verb, WordClass::verb_weak, WordClass::verb_short, WordClass::period, WordClass::boundary, WordClass::of);
    if (lead_.name.empty() || end_ - at_ > 8) return false;
    for (std::uint32_t at = at_ + 1; at + 1 < end_; ++at)
        if (!names.has(tokens_[at].word)) return false;
    lead_.from = true;
    at_ = end_;
    return true;
}

Lead read_lead(Tokens const& tokens, std::uint32_t begin, std::uint32_t at) {
    Lead lead;
    LeadReader(tokens, begin, at, lead).read();
    return lead;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

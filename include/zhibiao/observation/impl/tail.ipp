#ifndef ZHIBIAO_OBSERVATION_IMPL_TAIL_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TAIL_IPP

#include <zhibiao/observation/impl/clause.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What a noun phrase behind a number is made of. 建设 and 服务 are nouns here: 30个存量服务业项目建设.
inline bool counted(WordClass word) {
    constexpr WordClasses nouns(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb_weak, WordClass::verb_short,
                                WordClass::quote_open, WordClass::quote_close);
    return nouns.has(word);
}

/// Does a clause or a member of a list end there?
inline bool closes(WordClass word) { return word == WordClass::stop || word == WordClass::list; }

/// 21名责任心强、作风硬、业务精的年轻干部: where the list is closed by 的, what is counted stands behind it.
inline Phrase behind_relative(Tokens const& tokens, std::uint32_t from) {
    std::uint32_t of = 0;
    for (std::uint32_t at = from; at < tokens.size(); ++at) {
        WordClass const word = tokens[at].word;
        if (word == WordClass::of) of = at;
        else if (word == WordClass::stop || word == WordClass::quantity || (word == WordClass::verb && at != from) || word == WordClass::done) break;
    }
    Phrase phrase{of + 1, of + 1};
    while (of != 0 && phrase.end < tokens.size() && counted(tokens[phrase.end].word)) ++phrase.end;
    return of == 0 ? Phrase{} : phrase;
}

/// 45家企业（在建、停产）: what is in the brackets stands beside the noun, which ends there.
inline bool lists(Tokens const& tokens, std::uint32_t open, std::uint32_t close) {
    for (std::uint32_t at = open; at < close; ++at)
        if (tokens[at].word == WordClass::list) return true;
    return false;
}

/// 50家商贸、餐饮企业实现销售额9亿元: do the members behind the mark at `at` have no number of their own, and does a predicate or the clause's end
/// close them?
[[gnu::noinline]] inline bool lists_counted(Tokens const& tokens, std::uint32_t at) {
    constexpr WordClasses closing(WordClass::stop, WordClass::verb, WordClass::done);
    constexpr WordClasses deeds(WordClass::noun, WordClass::verb_weak, WordClass::verb);
    std::uint32_t const last = at + 24;
    while (at + 1 < tokens.size() && at < last && tokens[at].word == WordClass::list && counted(tokens[at + 1].word) && !predicate(tokens[at + 1].word)) {
        std::uint32_t const member = ++at;
        while (at < tokens.size() && counted(tokens[at].word)) ++at;
        if (tokens[at - 1].span.end - tokens[member].span.begin < 6) return false;
    }
    if (at == tokens.size() || closing.has(tokens[at].word)) return true;
    // 20台挖掘机、装载机同时作业
    return tokens[at].word == WordClass::adverb && at + 2 < tokens.size() && deeds.has(tokens[at + 1].word) && tokens[at + 2].word == WordClass::stop;
}

/// 50个国家和地区: 和 goes on with the noun phrase unless another number or a clause follows.
inline bool joined(Tokens const& tokens, Phrase phrase) {
    std::uint32_t const at = phrase.end;
    if (phrase.empty() || at + 1 >= tokens.size() || tokens[at].word != WordClass::list || !counted(tokens[at + 1].word)) return false;
    if (!tokens[at].joins) return !predicate(tokens[at + 1].word) && lists_counted(tokens, at);
    std::uint32_t behind = at + 1;
    while (behind < tokens.size() && counted(tokens[behind].word)) ++behind;
    return behind == tokens.size() || tokens[behind].word != WordClass::quantity;
}

/// A quotation mark that is closed (or opened) outside the phrase doesn't belong to it.
[[gnu::noinline]] inline Phrase without_loose_quote(Tokens const& tokens, Phrase phrase) {
    int open = 0;
    for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
        if (tokens[at].word == WordClass::quote_open) ++open;
        if (tokens[at].word == WordClass::quote_close && --open < 0) return {phrase.begin, at};
    }
    return phrase;
}

/// 13个国家临床重点专科; 7家跨境资金集中运营中心: an adverb before a predicate that a noun closes is part of the noun phrase.
inline bool adverb_inside(Tokens const& tokens, std::uint32_t at) {
    if (at + 1 < tokens.size() && tokens[at].word == WordClass::adverb && tokens[at].names && counted(tokens[at + 1].word) && !predicate(tokens[at + 1].word)) return true;
    if (at + 1 < tokens.size() && tokens[at].word == WordClass::adverb && tokens[at].span.size() >= 6 && counted(tokens[at + 1].word) && !predicate(tokens[at + 1].word)) {
        // 3个农产品集中交易中心 and not 35家企业平均利润达5万元
        WordClass const behind = at + 2 < tokens.size() ? tokens[at + 2].word : WordClass::stop;
        if (tokens[at + 1].word == WordClass::noun && (behind == WordClass::stop || behind == WordClass::list)) return true;
    }
    if (at + 2 >= tokens.size() || tokens[at].word != WordClass::adverb || tokens[at].span.size() < 6 || !predicate(tokens[at + 1].word)) return false;
    WordClass const close = tokens[at + 2].word;
    WordClass const next = at + 3 < tokens.size() ? tokens[at + 3].word : WordClass::stop;
    return tokens[at + 1].word == WordClass::verb_weak && (close == WordClass::noun || close == WordClass::noun_head) && !counted(next);
}

/// What may go on with a noun phrase, where joined() or adverb_inside() say so.
inline constexpr WordClasses may_go_on(WordClass::list, WordClass::adverb);

inline bool goes_on(Tokens const& tokens, Phrase phrase) {
    return joined(tokens, phrase) || (!phrase.empty() && adverb_inside(tokens, phrase.end));
}

/// What a noun phrase ends at so that nothing behind it belongs to the number.
inline constexpr WordClasses closing(WordClass::stop, WordClass::quantity);

/// The tail whose noun phrase, of words of the classes `seen`, ends at one of these: nearly every one. For it all the rules
/// of read_tail() but those here say no.
inline void close_tail(Tokens const& tokens, Tail& tail, std::uint32_t next, WordClasses seen) {
    std::uint32_t const end = tail.name.end;
    if (seen.has(WordClass::quote_close)) tail.name = without_loose_quote(tokens, tail.name);
    // 42名干部包保68个项目: the predicate at the end governs the next number; 4个新项目开工: it is what they do
    if (tail.name.end - tail.name.begin > 1 && tokens[tail.name.end - 1].word == WordClass::verb_weak) {
        tail.action = {tail.name.end - 1, tail.name.end};
        --tail.name.end;
    }
    tail.before_quantity = end != next && end < tokens.size() && tokens[end].word == WordClass::quantity;
}

/// 为326户纳税人|办理退税3亿元: what is done for those who are counted is no part of who they are.
[[gnu::noinline]] inline void leave_deed(Tokens const& tokens, Tail& tail) {
    for (std::uint32_t at = tail.name.begin + 1; at + 1 < tail.name.end; ++at) {
        if (tokens[at].word != WordClass::verb_weak || !counted(tokens[at + 1].word) || tokens[at - 1].span.size() < 6) continue;
        tail.name.end = at;
        tail.action = {at, at + 1};
        return;
    }
}

/// 3项成果在全国推广, 10项经验被中央部门推介: the predicate behind what a preposition of one character governs; `at` itself where none is near.
[[gnu::noinline]] inline std::uint32_t behind_adjunct(Tokens const& tokens, std::uint32_t at) {
    constexpr WordClasses governed(WordClass::entity, WordClass::noun, WordClass::noun_head, WordClass::text, WordClass::quote_open, WordClass::quote_close, WordClass::adverb);
    if (tokens[at].span.size() != 3) return at;
    std::uint32_t behind = at + 1;
    while (behind < tokens.size() && behind - at < 6 && governed.has(tokens[behind].word)) ++behind;
    if (behind == at + 1 || behind >= tokens.size()) return at;
    bool const last = behind + 1 == tokens.size() || closes(tokens[behind + 1].word);
    return tokens[behind].word == WordClass::verb || (tokens[behind].word == WordClass::verb_weak && last) ? behind : at;
}

/// The tail whose noun phrase ends at anything else: few. `next`: the token behind the number and a 的.
[[gnu::noinline]] inline void end_elsewhere(Tokens const& tokens, Tail& tail, std::uint32_t next) {
    auto const word = [&tokens](std::uint32_t i) { return i < tokens.size() ? tokens[i].word : WordClass::stop; };
    // 9所省市（州）共建高校: a remark in brackets doesn't end the noun phrase
    if (word(tail.name.end) == WordClass::open && !tail.name.empty()) {
        std::uint32_t close = tail.name.end;
        while (close < tokens.size() && close < tail.name.end + 8 && word(close) != WordClass::close) ++close;
        bool const places = names_places(tokens.data(), tail.name.end, close);
        if (word(close) == WordClass::close && (places || (counted(word(close + 1)) && !lists(tokens, tail.name.end, close)))) {
            bool const several = lists(tokens, tail.name.end, close);  // 45个县（市、区）建成平台
            tail.name.end = close + 1;
            while (!several && counted(word(tail.name.end))) ++tail.name.end;
        }
    }
    std::uint32_t const end = tail.name.end;
    if (word(end) == WordClass::list || (tail.name.empty() && !tail.of)) {
        Phrase const behind = behind_relative(tokens, end);
        if (!behind.empty()) tail.name = behind;
    }
    // 16条促进民营经济发展的措施: behind a relative clause
    if (word(end) == WordClass::of && !tail.name.empty() && predicate(word(tail.name.begin)) && counted(word(end + 1))) tail.name = behind_relative(tokens, end);
    tail.name = without_loose_quote(tokens, tail.name);
    // 42名干部包保68个项目, 12所大学帮扶我省高校: the predicate at the end governs the next number, or a place; 74个窗口分散在6个楼层: or says where
    bool const object = word(end) == WordClass::quantity || word(end) == WordClass::entity || word(end) == WordClass::preposition;
    if (tail.name.end - tail.name.begin > 1 && word(tail.name.end - 1) == WordClass::verb_weak && object) {
        tail.action = {tail.name.end - 1, tail.name.end};
        --tail.name.end;
    }
    // 4个新项目开工: the predicate at the end is what they do
    if (tail.name.end - tail.name.begin > 1 && word(tail.name.end - 1) == WordClass::verb_weak && word(end) == WordClass::stop) {
        tail.action = {tail.name.end - 1, tail.name.end};
        --tail.name.end;
    }
    std::uint32_t behind = end;
    // 88个县（市、区）建成通车: what they do stands behind the remark
    if (word(end) == WordClass::open && !tail.name.empty()) {
        while (behind < tokens.size() && behind < end + 8 && word(behind) != WordClass::close) ++behind;
        behind = word(behind) == WordClass::close ? behind + 1 : end;
    }
    std::uint32_t const predicate_at = behind;
    // 42个试点加快推进: what quickens is the deed
    auto const quickens = [&word](std::uint32_t i) { return word(i) == WordClass::rise && word(i + 1) == WordClass::verb && closes(word(i + 2)); };
    while (word(behind) == WordClass::adverb || word(behind) == WordClass::done || word(behind) == WordClass::will || (!tail.name.empty() && quickens(behind))) {
        tail.done = tail.done || word(behind) == WordClass::done;
        ++behind;
    }
    if (word(behind) == WordClass::preposition && !tail.name.empty()) behind = behind_adjunct(tokens, behind);
    // 11家商户正式签约入驻: behind an adverb every predicate is one
    bool const certain = behind > predicate_at && word(behind) == WordClass::verb_weak && (predicate(word(behind + 1)) || closes(word(behind + 1)));
    if (word(behind) == WordClass::verb || certain) {
        tail.action = {behind, behind + 1};
        while (word(tail.action.end) == WordClass::verb || (certain && predicate(word(tail.action.end)))) ++tail.action.end;
        // 4款新药获批上市, 10家医院开诊运营: one deed
        if (word(tail.action.end) == WordClass::verb_weak && closes(word(tail.action.end + 1))) ++tail.action.end;
        // 37个事项落地落实: and what the noun phrase was taken to end with belongs to it
        bool const begins = behind == end && tail.name.end == end && end - tail.name.begin > 1 && word(end - 1) == WordClass::verb_weak && closes(word(tail.action.end));
        if (begins) tail.action.begin = --tail.name.end;
    }
    while (word(behind) == WordClass::link || word(behind) == WordClass::rise || word(behind) == WordClass::fall || word(behind) == WordClass::reach) ++behind;
    tail.before_quantity = word(behind) == WordClass::quantity && end != next;
}

/// What may stand at the head of the noun phrase only: where the phrase goes on behind it, else `next` itself.
[[gnu::noinline]] inline std::uint32_t behind_head(Tokens const& tokens, std::uint32_t next, bool governed) {
    auto const word = [&tokens](std::uint32_t i) { return i < tokens.size() ? tokens[i].word : WordClass::stop; };
    // 26个新开工项目完成投资: behind a predicate that belongs to the noun stands another
    constexpr WordClasses acts(WordClass::verb, WordClass::rise, WordClass::fall, WordClass::link, WordClass::done);
    bool const attribute = word(next) == WordClass::verb && word(next + 1) == WordClass::noun && (governed || acts.has(word(next + 2)));
    if (attribute || (governed && word(next) == WordClass::verb && counted(word(next + 1)))) return next + 1;
    // 100项提升举措, 4.5%左右的增长目标: closed by a noun right behind it; but 三次提高退税率，
    bool const moves = word(next) == WordClass::rise || word(next) == WordClass::fall;
    std::uint32_t const number = tokens[next - 1].word == WordClass::of ? next - 2 : next - 1;
    bool const attribute_moves = moves && number > 0 && !closes(word(number - 1)) && closes(word(next + 2));
    if (attribute_moves && word(next + 1) == WordClass::noun) return next + 1;
    if (attribute_moves && word(next + 1) == WordClass::status) return next + 2;
    // 5.5%左右的预期增长目标
    bool const foreseen = word(next) == WordClass::status && word(next + 1) == WordClass::rise && closes(word(next + 3));
    if (foreseen && (word(next + 2) == WordClass::status || word(next + 2) == WordClass::noun)) return next + 3;
    // 新增千万吨产能
    if (word(next) == WordClass::status && tokens[next].names) return next + 1;
    // 5个高质量数据集, 2家长春企业
    if ((word(next) == WordClass::adverb || word(next) == WordClass::entity) && counted(word(next + 1))) return next + 1;
    // 3条新上的生产线
    return predicate(word(next)) && word(next + 1) == WordClass::of && counted(word(next + 2)) ? next + 2 : next;
}

Tail read_tail(Tokens const& tokens, std::uint32_t at, bool governed) {
    Tail tail;
    std::uint32_t next = at + 1;
    Token const* const first = tokens.data();
    auto const count = static_cast<std::uint32_t>(tokens.size());
    auto const word = [first, count](std::uint32_t i) { return i < count ? first[i].word : WordClass::stop; };
    // Most numbers are the last thing of their clause, and many others are followed by the next number of a list.
    bool const listed = word(next) == WordClass::list && word(next + 1) == WordClass::quantity;
    if (word(next) == WordClass::stop || listed) {
        tail.name = {next, next};
        return tail;
    }
    if (word(next) == WordClass::of) {
        tail.of = true;
        ++next;
    }
    tail.name = {next, next};
    constexpr WordClasses heads(WordClass::verb, WordClass::verb_weak, WordClass::verb_short, WordClass::adverb, WordClass::entity, WordClass::rise, WordClass::fall,
                                WordClass::status);
    if (heads.has(word(next))) tail.name.end = behind_head(tokens, next, governed);
    WordClasses seen;
    for (;; ++tail.name.end) {
        WordClass const last = word(tail.name.end);
        if (!counted(last) && (!may_go_on.has(last) || !goes_on(tokens, tail.name))) break;
        seen.add(last);
    }
    if (closing.has(word(tail.name.end))) {
        close_tail(tokens, tail, next, seen);
        if (behind_beneficiaries(tokens, next) && word(tail.name.end) == WordClass::quantity) leave_deed(tokens, tail);
        return tail;
    }
    end_elsewhere(tokens, tail, next);
    return tail;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The noun phrase that names a number.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_PHRASE_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_PHRASE_IPP

#include <zhibiao/observation/impl/phrase_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Two adjuncts belong to the name.
[[gnu::noinline]] void PhraseReader::take_adjunct(Phrase& name, Reading const& reading) const {
    // 对东盟进出口: the partner is no owner
    bool const behind_partner = name.begin > reading.begin + 1 && tokens_[name.begin - 1].word == WordClass::entity && equals(said(tokens_[name.begin - 2].span), "对");
    if (behind_partner && ends_with_any(words(name), "进出口", "出口", "进口", "贸易额", "投资")) name.begin -= 2;
    // 对共建国家进出口, 对非贸易额
    else if (name.begin > reading.begin && equals(said(tokens_[name.begin - 1].span), "对") && ends_with_any(words(name), "进出口", "出口", "进口", "贸易额", "进出口增速", "贸易")) --name.begin;
    // 对共建国家|合计|进出口: with_front() puts both together
    bool const summed = name.begin > reading.begin && name.end + 1 < reading.at && tokens_[name.end].word == WordClass::cumulative && equals(said(tokens_[name.begin - 1].span), "对");
    if (summed && ends_with_any(said(span_of(tokens_, {name.end + 1, reading.at})), "进出口", "出口", "进口", "贸易额")) name = {name.end + 1, reading.at};
    // 对经济增长的贡献率, 对全省经济增长的贡献率
    if (name.begin > reading.begin && ends_with_any(words(name), "贡献率", "貢獻率")) {
        std::uint32_t const to = name.begin - 1 - (tokens_[name.begin - 1].word == WordClass::entity && name.begin - 1 > reading.begin);
        if (begins_with_any(said(tokens_[to].span), "对", "對")) name.begin = to;
    }
}

/// Could what the name begins with be no part of it? Told by the token's class, or for a pointer by its size and a byte.
inline bool PhraseReader::may_have_owner(Token const& first) const {
    constexpr WordClasses owners(WordClass::list, WordClass::entity, WordClass::quote_open, WordClass::adverb);
    constexpr LastBytes pointers("公", "该", "这", "像", "此", "那", "企", "项");
    return any_holds(owners.has(first.word), all_hold(first.span.size() >= 3, first.span.size() <= 9, pointers.has(reading_[first.span.begin + 2])));
}

/// What stands at the head of a name of several tokens and owns it, points at who owns it, or only says who speaks.
void PhraseReader::leave_owner(Phrase& name) {
    // 拉动全市经济增长, 内江、眉山经济总量: the places own it
    auto const place = [&](Token const& token) {
        return token.word == WordClass::list || (token.word == WordClass::entity && mentions_.entities[token.index].layer == EntityLayer::region);
    };
    while (name.end - name.begin > 1 && place(tokens_[name.begin])) ++name.begin;
    // “我们一期投资3亿元，…”: neither the mark that opens what is said nor who says it
    auto const begins_as = [&](WordClass word) { return name.end - name.begin > 1 && tokens_[name.begin].word == word; };
    if (begins_as(WordClass::quote_open) && !classes_of(tokens_, name.begin, name.end).has(WordClass::quote_close)) ++name.begin;
    bool const speaker = begins_as(WordClass::adverb) && begins_with_any(said(tokens_[name.begin].span), "我们", "他们");
    name.begin += speaker;
    strip_pointer(name);
}

/// 江东新区年营收, 昆冈工业园区总产值, 文昌|国际航天城年营收: a zone with a name of its own owns what is measured behind it.
void PhraseReader::leave_zone(Phrase& name) {
    constexpr std::size_t shortest = 12;
    bool const of_place = name.begin > 0 && tokens_[name.begin - 1].word == WordClass::entity && tokens_[name.begin - 1].span.end == tokens_[name.begin].span.begin;
    if (tokens_[name.begin].word != WordClass::text && !of_place) return;
    for (std::uint32_t at = name.begin; at + 1 < name.end; ++at) {
        if (tokens_[at].word == WordClass::of || tokens_[at].word == WordClass::list) return;
        if (!ends_with_any<sets::zone_ends>(said(tokens_[at].span)) && !(of_place && ends_with(said(tokens_[at].span), "示范区"))) continue;
        Phrase const owner{name.begin - of_place, at + 1};
        std::string_view const named = words(owner);
        if (begins_with(said(tokens_[at + 1].span), "项目")) return;  // 食品产业园|项目总投资
        if (named.size() < shortest || !measure(words({at + 1, name.end})) || begins_with_any(named, "国家级", "省级", "市级", "各", "全", "重点")) return;
        owner_.pointed = FoundSubject{{named, named, SubjectType::zone, {}}, span_of(tokens_, owner)};
        name.begin = at + 1;
        return;
    }
}

/// 天然气|五年累计|产量, “西电东送”|累计|送电量: what it is of stands before a time or a sum.
std::string_view PhraseReader::with_front(std::string_view named, Phrase name, std::uint32_t begin) const {
    constexpr WordClasses asides(WordClass::period, WordClass::cumulative, WordClass::basis, WordClass::adverb);
    constexpr WordClasses fronts(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_open, WordClass::quote_close, WordClass::list);
    if (!measure(named)) return named;
    std::uint32_t end = name.begin;
    while (end > begin && asides.has(tokens_[end - 1].word)) --end;
    std::uint32_t at = end;
    while (at > begin && fronts.has(tokens_[at - 1].word)) --at;
    // 对东盟|累计|进出口
    if (ends_with_any(named, "进出口", "出口", "进口", "贸易额")) {
        std::uint32_t to = at;
        while (to > begin && tokens_[to - 1].word == WordClass::entity) --to;
        if (to > begin && to < end && equals(said(tokens_[to - 1].span), "对")) return joined(words({to - 1, end}), named);
    }
    // 云岭锂能前三季度营业收入: an unknown word may be who owns it
    if (at != begin || at == end || tokens_[end - 1].word == WordClass::list || tokens_[end - 1].word == WordClass::text) return named;
    at += tokens_[at].word == WordClass::list;
    std::string_view const front = words({at, end});
    // 示例公司全年产值: who owns it is no part of it
    if (front.size() < 6 || subject_type(front) != SubjectType::group || names_company(front) || begins_with_any(front, "该", "本", "其", "企业", "我", "前者", "后者")) return named;
    return joined(front, named);
}

/// 服务平台|服务|群众1500万次, 航天港|发射|卫星137颗: who acts, and what is done with what is counted.
void PhraseReader::split_actor(Observation& observation, Phrase name) const {
    constexpr WordClasses objects(WordClass::text, WordClass::noun, WordClass::quote_open, WordClass::quote_close);
    std::uint32_t at = name.end;
    while (at > name.begin && objects.has(tokens_[at - 1].word)) --at;
    if (at == name.end || at < name.begin + 2 || tokens_[at - 1].word != WordClass::verb_weak) return;
    Phrase const object{at, name.end};
    if (measure(words(object)) || tokens_[at].span.size() < 6) return;
    if (!ends_with_any<sets::actor_ends>(said(tokens_[at - 2].span))) return;
    observation.name = words(object);
    observation.action = words({at - 1, at});
    explain(Field::name, "name_from_lead", object);
    explain(Field::action, "action_right_before", Phrase{at - 1, at});
}

inline bool is_each(std::string_view words) { return words.size() == 3 && begins_with_any(words, "各", "共", "均"); }

/// The noun phrase before the number that names it, less what owns it or is listed before it.
inline Phrase PhraseReader::naming_phrase(Reading const& reading) {
    Lead const& lead = reading.lead;
    bool const linked = reading.quantity->form == UnitForm::ordinal || lead.of;
    Phrase name = linked && !lead.before_link.empty() ? lead.before_link : lead.name;
    // 占永久基本农田比例达到66%: the relation is the name
    if (lead.share && !lead.scope.empty() && !name.empty() && ends_with_any(words(lead.scope), "比例", "比重", "份额", "份額"))
        name.end = lead.scope.end;
    // 光电、储能等产业产值: what is measured stands behind 等
    // (a remark with a stop inside hides what stands before it from clause_.seen)
    constexpr WordClasses may_list(WordClass::etc, WordClass::close);
    if (clause_.seen.has_any(may_list))
        for (std::uint32_t at = name.begin; at + 1 < name.end; ++at)
            if (tokens_[at].word == WordClass::etc) name.begin = at + 1;
    if (name.end - name.begin > 1 && may_have_owner(tokens_[name.begin])) [[unlikely]] leave_owner(name);
    constexpr LastBytes zones(sets::zone_ends);
    for (std::uint32_t at = name.begin; at + 1 < name.end; ++at)
        if (zones.has(reading_[tokens_[at].span.end - 1])) [[unlikely]] {
            leave_zone(name);
            break;
        }
    if (lead.adjunct) [[unlikely]] take_adjunct(name, reading);
    // 年加工|鲜果能力, 日处理|污水能力
    bool const capacity = all_hold(lead.has_status, lead.status == Status::capacity, name.begin > reading.begin, !name.empty());
    if (capacity && tokens_[name.begin - 1].word == WordClass::status && tokens_[name.begin - 1].span.size() > 6 && ends_with_any(said(tokens_[name.end - 1].span), "能力")) --name.begin;
    // 农业园、产业集群各1个
    constexpr LastBytes each("各", "共", "均");
    while (name.end - name.begin > 1 && each.has(reading_[tokens_[name.end - 1].span.end - 1]) && is_each(said(tokens_[name.end - 1].span))) --name.end;
    return name;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

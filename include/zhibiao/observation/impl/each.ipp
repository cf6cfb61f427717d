// One number that is said of several names: 养老保险、医疗保险参保率均达95%. Each of them has an observation of its own.
#ifndef ZHIBIAO_OBSERVATION_IMPL_EACH_IPP
#define ZHIBIAO_OBSERVATION_IMPL_EACH_IPP

#include <zhibiao/observation/impl/owners.ipp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 三级, 两类, 三项: how many the members before it are.
inline bool counts_members(std::string_view words) {
    return holds_any<sets::member_counts>(words);
}

/// How many members a list has: three in 铁路、公路和水路里程, two in 批发业、住宿和餐饮业营业额; 0 where that can't be told.
inline std::size_t members_listed(Tokens const& tokens, std::string_view reading, Phrase list) {
    auto const said = [&](std::uint32_t at) { return tokens[at].span.inside(reading); };
    std::size_t marks = 0, joins = 0;
    std::uint32_t mark = list.begin, joint = list.begin;  // the last ones
    for (std::uint32_t at = list.begin; at < list.end; ++at) {
        // 省、市、县三级投入, 城镇、农村两类居民收入: a count of them inside
        if (counts_members(said(at)) && (at == list.begin || tokens[at - 1].word != WordClass::quote_open)) {
            if (said(at).size() > 6) return 0;
            break;
        }
        // 物流总费用与生产总值的比率: one thing
        if (tokens[at].word == WordClass::of && marks == 0 && joins > 0) return 0;
        if (tokens[at].word != WordClass::list) continue;
        if (tokens[at].joins) ++joins, joint = at;
        else ++marks, mark = at;
    }
    if (marks == 0) return joins == 1 ? 2 : 0;
    if (joins != 1 || joint < mark) return marks + 1;
    bool const of_trade = ends_with_any(said(mark - 1), "业", "業") && !ends_with_any(said(joint - 1), "业", "業");
    return marks + (of_trade ? 1 : 2);
}

/// 铁路客运量、公路客运量增长8%: is what each member measures told in full, so that the number is no sum?
inline bool measures_each(Tokens const& tokens, std::string_view reading, Phrase list, UnitForm form) {
    constexpr std::uint32_t own = 1u << static_cast<int>(UnitForm::percent) | 1u << static_cast<int>(UnitForm::points) | 1u << static_cast<int>(UnitForm::per_mille) |
                                  1u << static_cast<int>(UnitForm::ordinal);
    if ((own >> static_cast<int>(form) & 1) == 0) return false;
    std::uint32_t begin = list.begin;
    for (std::uint32_t at = list.begin; at <= list.end; ++at) {
        if (at < list.end && tokens[at].word != WordClass::list) continue;
        std::string_view const last = at == begin ? std::string_view{} : tokens[at - 1].span.inside(reading);
        // 投资、出口 are as often what is done as what is measured, 办结率、满意率 never
        if (at - begin < 2 && last.size() < 12 && !ends_with_any(last, "率", "占比", "比重", "比例", "满意度")) return false;
        if (!measure(last)) return false;
        begin = at + 1;
    }
    return true;
}

/// The number of a list of names is that of each: where 均 says so, else for rates, places and points of full measures. What the name was is
/// the first member's then, and the others wait for observe_others().
void ListReader::name_each(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    // 满意度、安全感均保持全省第一
    bool const linked = (reading.quantity->form == UnitForm::ordinal || lead.of) && !lead.before_link.empty();
    Phrase const list = linked ? lead.before_link : lead.name;
    bool const told = tells_each(tokens_, reading_, list.end, reading.at);
    if (lead.listing(tokens_) || lead.contribute || (!told && (lead.share || lead.of || lead.adjunct || !measures_each(tokens_, reading_, list, reading.quantity->form)))) return;
    if (words(list) == observation.name) {
        std::vector<std::string_view> names;
        std::size_t const members = members_listed(tokens_, reading_, list);
        if (members > 1) split_members(list, members, names);
        if (names.size() != members || members < 2) return;
        share_kind(list, names);
        pending_.clear();
        pending_.names = std::move(names);
        pending_.from = span_of(tokens_, list);
        // 总量和增速均居全省第3: of what was named before
        for (std::string_view& name : pending_.names)
            if (name.size() == 6)
                if (std::string_view const rate = rate_of_last(name, reading.quantity->form); !rate.empty()) name = rate;
    } else if (!told || !owners_of_each(observation, reading)) {
        return;
    }
    explain(Field::name, "name_from_list", pending_.from);
    observation.name = pending_.names.front();
    pending_.next = 1;
    pending_.others = pending_.names.size() - 1;
    from_list_ = true;
}

/// 开工、竣工项目均超百个: deeds share what the last one is done with. 食品、制鞋两个传统产业产值: each is such an industry, and has what is measured;
/// of 两项指标增速 only the measure.
void ListReader::share_kind(Phrase list, std::vector<std::string_view>& names) const {
    for (std::uint32_t at = list.begin + 1; at + 1 < list.end; ++at) {
        if (tokens_[at].span.size() != 6 || !counts_members(said(tokens_[at].span)) || tokens_[at - 1].word == WordClass::quote_open) continue;
        std::string_view const first = said(tokens_[at + 1].span);
        std::string_view kind;
        for (std::string_view const one : {"产业", "行业", "企业", "板块", "领域", "园区", "产品"})
            if (first.ends_with(one)) kind = one;
        bool const called = !kind.empty() || ends_with_any(first, "指标", "数据", "指数");
        std::string_view const measured = words({at + 1 + called, list.end});
        for (std::string_view& name : names) {
            if (!kind.empty() && !name.ends_with(kind.substr(3))) name = joined(name, kind);
            if (!name.ends_with(measured)) name = joined(name, measured);
        }
        return;
    }
    if (tokens_[list.end - 1].word != WordClass::noun) return;
    std::string_view const kind = said(tokens_[list.end - 1].span);
    std::size_t nth = 0;
    for (std::uint32_t at = list.begin; at < list.end && nth + 1 < names.size(); ++at) {
        if (tokens_[at].word != WordClass::list) continue;
        if (tokens_[at - 1].word == WordClass::verb_weak && names[nth].size() <= 24 && !names[nth].ends_with(kind)) names[nth] = joined(names[nth], own_words(tokens_[list.end - 1].span));
        ++nth;
    }
}

/// 甲县、乙县工业增加值均增长9%: each place has its own.
bool ListReader::owners_of_each(Observation const& observation, Reading const& reading) {
    Phrase const list = list_at_head(reading.begin, reading.lead.name.end);
    Phrase named = reading.lead.name;
    std::size_t const members = members_listed(tokens_, reading_, list);
    if (list.empty() || members < 2) return false;
    pending_.clear();
    if (!list_owners(list, members, named) || words(named) != observation.name) {
        pending_.clear();
        return false;
    }
    pending_.names.assign(members, observation.name);
    pending_.from = pending_.owners.front().from;
    return true;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

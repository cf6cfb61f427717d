// Where those who are counted end, and what they do begins: 86名工人|分成4个班组.
#ifndef ZHIBIAO_OBSERVATION_IMPL_COUNTED_IPP
#define ZHIBIAO_OBSERVATION_IMPL_COUNTED_IPP

#include <zhibiao/observation/impl/phrase_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 技术工人, 毕业生, 志愿者
inline bool names_person(std::string_view words) {
    return ends_with_any<sets::person_ends>(words) && !ends_with_any<sets::no_person_ends>(words);
}

/// 民营企业, 科研院所, 专业合作社
inline bool names_body(std::string_view words) {
    return ends_with_any<sets::body_ends>(words);
}

/// May the last word of what 家 counts name a body, by its end: 孵化器, 工作室, 农家乐?
inline bool may_name_body(std::string_view words) {
    if (ends_with_any(words, "现场", "当场", "登场", "到场", "入场", "过会", "上会")) return false;
    return names_body(words) || ends_with_any<sets::may_be_body_ends>(words);
}

/// 12名工作人员|集中办公, 620家钛企业|串珠成链, 七成的毕业生|选择留下: 名 counts persons and 家 bodies, so that what stands behind the last of them is what they do.
void PhraseReader::leave_conduct(std::string_view unit, Phrase& name, Phrase& deed) const {
    bool const persons = equals(unit, "{名}") || equals(unit, "{位}"), share = equals(unit, "%"), homes = equals(unit, "{户}");
    if (!persons && !share && !homes && !equals(unit, "{家}")) return;
    std::string_view const last = said(tokens_[name.end - 1].span);
    if (persons ? names_person(last) : may_name_body(last) || ((share || homes) && names_person(last))) return;
    auto const closes = [&](std::string_view word) { return (persons || share || homes ? names_person(word) || (homes && ends_with_any(word, "户", "家庭")) : false) || (!persons && names_body(word)); };
    std::uint32_t end = name.end - 1;
    while (end > name.begin && !closes(said(tokens_[end - 1].span))) --end;
    while (end > name.begin && end < name.end && tokens_[end].word == WordClass::quote_close) ++end;
    if (end == name.begin || end == name.end) return;
    // 九成以上居民生活用水, 60%的企业产品: may be what is a part
    constexpr WordClasses deeds(WordClass::verb_weak, WordClass::adverb);
    bool const begins = tokens_[end].word == WordClass::text && begins_with_any<sets::conduct_begins>(said(tokens_[end].span));
    if (share && !deeds.has(tokens_[end].word) && !begins) return;
    if (deed.empty() && predicate(tokens_[end].word)) deed = {end, end + 1};
    name.end = end;
}

/// 向14家科技型企业|投放资金3.4亿元, 为92户中小企业|放贷5.6亿元, 5个特困行业|缓缴社保费1亿元: those who were counted right before are no part of the name.
void PhraseReader::leave_counted(Observation& observation, Phrase& name) const {
    if (last().span.end != mentions_.quantities[tokens_[name.begin - 1].index].span.end || last().name.empty()) return;
    std::uint32_t behind = name.begin;
    while (behind < name.end && words({name.begin, behind}) != last().name) ++behind;
    if (behind == name.end) return;
    bool const acts = tokens_[behind].word == WordClass::verb || tokens_[behind].word == WordClass::verb_weak || equals(said(tokens_[behind].span), "融资");
    if (!acts) return;  // 74个国控断面|水质优良比例
    name.begin = behind;
    if (behind + 1 == name.end) return;
    observation.action = words({behind, behind + 1});
    explain(Field::action, "action_right_before", Phrase{behind, behind + 1});
    ++name.begin;
}

/// 收购款 of 光收购款就, 租金和运费 of 光租金和运费就要; not 光伏组件. `told` is what stands before the number.
inline std::string_view without_only(std::string_view named, std::string_view told) {
    if (told.find("就") == std::string_view::npos || begins_with_any(named, "光伏", "光电", "光热", "光纤", "光缆", "光学", "光大", "光明", "光谷", "光储", "光刻", "光子", "光芯", "光通")) return named;
    named.remove_prefix(3);
    return ends_with(named, "就") ? named.substr(0, named.size() - 3) : named;
}

/// 180项事项|“一窗”|受理: what is quoted behind those who are counted is how it is done, or they do it.
inline void leave_quoted(Tokens const& tokens, std::string_view reading, Phrase& name) {
    if (tokens[name.end - 1].word != WordClass::quote_close) return;
    std::uint32_t open = name.end - 1;
    while (open > name.begin && tokens[open].word != WordClass::quote_open) --open;
    if (open == name.begin || tokens[open].word != WordClass::quote_open) return;
    if (ends_with_any<sets::quoted_before_ends>(tokens[open - 1].span.inside(reading))) name.end = open;
}

/// 48台机车|正在装车, 300户农户|户均|增收1.2万元, 4条分拣线|24小时|不停转: what begins with the second word, or one behind it, is told of them.
inline void leave_manner(Tokens const& tokens, std::string_view reading, Phrase& name) {

    for (std::uint32_t at = name.begin + 1; at < name.end; ++at) {
        std::string_view const word = tokens[at].span.inside(reading);
        if (begins_with_any(word, "户均", "人均", "年均", "月均", "日均", "平均") || equals_any<sets::manner_words>(word) || begins_with(word, "24小时")) {
            name.end = at;
            return;
        }
    }
}

/// 1000个民族村寨旅游|提升|示范村: what rises inside a name that a kind of place, plan or work closes is part of it.
void PhraseReader::take_improvement(Phrase& name) const {
    std::uint32_t end = name.end + 1;
    while (end < tokens_.size() && (tokens_[end].word == WordClass::noun || tokens_[end].word == WordClass::noun_head)) ++end;
    bool const closed = end == tokens_.size() || closes(tokens_[end].word);
    if (closed && end > name.end + 1 && ends_with_any<sets::improved_ends>(said(tokens_[end - 1].span))) name.end = end;
}

/// 签约的项目 of 超10亿元的签约的项目: of what such a class is; 项目 of 新签约的项目, which is none.
inline std::string_view all_of_class(std::string_view named) {
    std::size_t const of = named.find("的");
    bool const divided = of != std::string_view::npos && has_digit(named.substr(0, of));
    return divided ? named.substr(of + 3) : behind_of(named);
}

/// 签约项目中，超10亿元的2个，5亿元至10亿元的3个: a class of those that were named before.
bool PhraseReader::name_of_class(Observation& observation, Phrase threshold) {
    std::string_view const about = without_among(topic());
    std::string_view const all = about.empty() && follows_one() ? all_of_class(last().name) : about;
    if (all.empty()) return false;
    observation.name = joined(joined(words(threshold), "的"), all);
    if (about.empty()) explain(Field::name, "name_from_lead", threshold);
    else explain(Field::name, "name_of_topic", topic_.from);
    return true;
}

/// 其余65名|为年轻干部: what is left of those who were counted is told behind a linking word.
bool PhraseReader::name_behind_link(Observation& observation, Reading const& reading) const {
    if (reading.quantity->form != UnitForm::count || reading.at == 0 || !equals(said(tokens_[reading.at + 1].span), "为")) return false;
    if (!begins_with_any(said(tokens_[reading.at - 1].span), "其余", "其他", "其它", "剩余", "余下", "剩下", "另外")) return false;
    Phrase const name = read_tail(tokens_, reading.at + 1, true).name;
    if (name.empty()) return false;
    observation.name = words(name);
    explain(Field::name, "name_from_tail", name);
    return true;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Lists at the head of a clause whose members own the numbers: 甲县、乙县分别接待游客9万人次、8万人次.
#ifndef ZHIBIAO_OBSERVATION_IMPL_OWNERS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_OWNERS_IPP

#include <zhibiao/observation/impl/members.ipp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The list of noun phrases at the head of a clause, tokens[begin, end), behind what says when; empty where there is none.
Phrase ListReader::list_at_head(std::uint32_t begin, std::uint32_t end) const {
    constexpr WordClasses before(WordClass::period, WordClass::adverb, WordClass::done, WordClass::among, WordClass::boundary);
    constexpr WordClasses listed(WordClass::entity, WordClass::list);
    while (begin < end && before.has(tokens_[begin].word)) ++begin;
    if (begin < end && tokens_[begin].joins) return {};  // 与东盟、欧盟贸易额
    Phrase list{begin, begin};
    bool several = false;
    for (; list.end < end && (nominal(tokens_[list.end].word) || listed.has(tokens_[list.end].word)); ++list.end) {
        if (tokens_[list.end].word == WordClass::etc) return {};
        several = several || tokens_[list.end].word == WordClass::list;
    }
    return several ? list : Phrase{};
}

/// 甲县、乙县分别接待游客9万人次、8万人次: each owns one of the numbers. `named` loses what it has of them.
bool ListReader::list_owners(Phrase list, std::size_t numbers, Phrase& named) {
    pending_.owners.clear();
    Members const members = members_for(tokens_, list, numbers);
    if (members.phrases.size() != numbers || among_.open) return false;
    bool const measured = named.end > members.phrases.back().end || named.begin >= list.end;
    for (std::size_t i = 0; i < numbers; ++i) {
        Phrase const member = members.phrases[i];
        bool const last = i + 1 == numbers, alone = member.end - member.begin == 1;
        if (tokens_[member.begin].word == WordClass::entity && (alone || last)) {
            pending_.owners.push_back(subject_of(mentions_.entities[tokens_[member.begin].index]));
            if (named.begin < member.begin + 1 && member.begin < named.end) named.begin = member.begin + 1;
        } else if (measured && subject_type(words(member)) != SubjectType::group && !tokens_[member.end - 1].rate) {
            pending_.owners.push_back(subject_named(words(member), span_of(tokens_, member)));
        } else {
            pending_.owners.clear();
            return false;
        }
    }
    return true;
}

/// 高端装备、健康食品产业分别实现产值9亿元、8亿元: the members and, behind the predicate, what is measured of them.
bool ListReader::list_with_predicate(Phrase list, Phrase measured, std::size_t numbers) {
    std::vector<std::string_view> names;
    split_members(list, numbers, names);
    if (names.size() != numbers) return false;
    std::string_view const measure = words(measured);
    for (std::string_view const kind : {"产业", "行业", "企业", "產業", "企業"}) {
        if (!names.back().ends_with(kind) || names.back().size() == kind.size()) continue;
        for (std::string_view& name : names)
            if (!ends_with_any(name, "业", "業")) name = joined(name, kind);
    }
    for (std::string_view& name : names)
        if (!name.ends_with(measure)) name = joined(name, measure);
    pending_.names = std::move(names);
    return true;
}

/// What a list at the clause's head gives to the numbers of 分别: owners, or the beginnings of their names.
bool ListReader::name_by_head(Observation const& observation, Reading const& reading, std::size_t numbers) {
    Lead const& lead = reading.lead;
    Phrase const list = list_at_head(reading.begin, reading.at);
    if (list.empty()) return false;
    Phrase named = lead.name;
    pending_.from = span_of(tokens_, list);
    if (!list_owners(list, numbers, named)) {
        bool const apart = !named.empty() && named.begin >= list.end && !lead.of && (!lead.action.empty() || measure(words(named)));
        return apart && list_with_predicate(list, named, numbers);
    }
    subjects_.paragraph_subject.reset();
    std::string_view const name = named.empty() || named.end <= list.begin ? inherited_name(observation, reading) : words(named);
    pending_.names.assign(numbers, name);
    return true;
}

/// 甲县、乙县完成投资9亿元和8亿元: places that open a clause own its numbers in order where they are as many.
inline bool ListReader::heads_owners(Reading const& reading) {
    std::uint32_t const at = reading.begin;
    bool const listed = at + 1 < reading.at && tokens_[at].word == WordClass::entity && tokens_[at + 1].word == WordClass::list;
    std::size_t const numbers = listed ? numbers_in_list(tokens_, reading.at) : 0;
    if (numbers < 2) return false;
    Phrase named = reading.lead.name;
    if (!list_owners(list_at_head(at, reading.at), numbers, named) || named.empty()) return false;
    pending_.like.reset();
    pending_.wholes.clear();
    pending_.next = 0, pending_.from = pending_.owners.front().from;
    pending_.names.assign(numbers, words(named));
    subjects_.paragraph_subject.reset();
    return true;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

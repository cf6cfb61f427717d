// Numbers whose words say of what they are: 占全国的五分之一, 是全省平均水平的2.3倍, 丰华60万吨赖氨酸项目.
#ifndef ZHIBIAO_OBSERVATION_IMPL_REFERENCES_IPP
#define ZHIBIAO_OBSERVATION_IMPL_REFERENCES_IPP

#include <zhibiao/observation/impl/link_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 占全国的五分之一、全省的六成: of another whole.
bool LinkReader::shares_on(Reading const& reading) const {
    std::uint32_t const at = reading.at;
    constexpr WordClasses wholes(WordClass::entity, WordClass::noun, WordClass::text);
    if (at < 4 || !follows_one() || last().kind != Kind::share || last().whole.empty()) return false;
    if (tokens_[at - 3].word != WordClass::list || tokens_[at - 4].word != WordClass::quantity) return false;
    bool const alike = last_form_ == reading.quantity->form || reading.quantity->form == UnitForm::percent || is_fraction(said(reading.quantity->number));
    return alike && wholes.has(tokens_[at - 2].word);
}

/// 的 before a number that is of something else than what the sentence is about.
[[gnu::noinline]] void LinkReader::refer_to_whole(Reading& reading) const {
    std::uint32_t const at = reading.at;
    Lead& lead = reading.lead;
    if (shares_on(reading)) {
        lead = Lead{};
        lead.share = true;
        lead.scope = {at - 2, at - 1};
        return;
    }
    // 每千人拥有企业76户，是全省平均水平的2.3倍
    bool const of_mean = lead.of && lead.before_link.empty() && lead.name.end == at - 1 && ends_with_any(words(lead.name), "平均水平", "平均值", "平均数", "均值");
    if (!of_mean || !follows_one()) return;
    std::uint32_t begin = lead.name.begin;
    begin -= begin > reading.begin && tokens_[begin - 1].word == WordClass::entity;
    lead.share = reading.quantity->form == UnitForm::percent;
    if (lead.share) lead.scope = {begin, at - 1};
    lead.of = false;
    lead.name = lead.subject = {};
}

/// 年产20万吨饲料、5万吨蛋白粉项目: a capacity, too.
[[gnu::noinline]] void LinkReader::refer_to_capacity(Reading& reading) const {
    bool const goes_on = follows_one() && last().status == Status::capacity && last().unit == reading.quantity->unit && reading.quantity->form == UnitForm::physical;
    if (!goes_on || reading.tail.name.empty() || !reading.lead.name.empty()) return;
    reading.lead.has_status = true;
    reading.lead.status = Status::capacity;
}

/// 丰华60万吨赖氨酸等项目, 云岭千万吨炼化基地: what stands right behind is what the works have a capacity for, what stands before is whose they are.
[[gnu::noinline]] void LinkReader::take_works(Reading& reading) const {
    Lead& lead = reading.lead;
    constexpr WordClasses owners(WordClass::text, WordClass::noun, WordClass::entity);
    std::uint32_t const at = reading.at;
    if (at == 0) return;
    bool const told = any_holds(lead.links, lead.reaches, lead.compares, lead.share, lead.of, !lead.action.empty() && lead.name.empty(), lead.basis != Basis::none, lead.verb_behind_name);
    if (lead.name.end - lead.name.begin == 1 && predicate(tokens_[lead.name.begin].word)) return;  // 建设年产30万吨淀粉…
    bool const yearly = lead.has_status && lead.status == Status::capacity && tokens_[at - 1].word == WordClass::status;  // 丰华年产60万吨油料等项目
    if (told || !(yearly || owners.has(tokens_[at - 1].word)) || !measures_capacity(reading.quantity->unit)) return;
    if (ends_with_any<sets::capacity_ends>(said(tokens_[at - 1].span))) return;
    constexpr WordClasses passed(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb_weak, WordClass::list, WordClass::etc, WordClass::entity, WordClass::adverb,
                                 WordClass::quote_open, WordClass::quote_close, WordClass::status, WordClass::quantity);
    std::uint32_t behind = reading.tail.name.begin;
    for (std::uint32_t const last = std::min<std::uint32_t>(behind + 12, static_cast<std::uint32_t>(tokens_.size())); behind < last && passed.has(tokens_[behind].word); ++behind) {
        std::string_view const works = said(tokens_[behind].span);
        // 丰华40万吨赖氨酸、云岭10万吨味精等项目: likewise
        if (tokens_[behind].word == WordClass::quantity && !measures_capacity(mentions_.quantities[tokens_[behind].index].unit)) return;
        if (!ends_with_any<sets::works_ends>(works) && !begins_with(works, "项目")) continue;
        if (behind == reading.tail.name.begin) return;
        lead.has_status = true;
        lead.status = Status::capacity;
        lead.moves = false;
        lead.name = {};
        // 400万吨煤制油和云岭20亿立方米煤制气项目: what stands behind 和 is of the next
        Phrase& name = reading.tail.name;
        for (std::uint32_t joint = name.begin; joint < name.end && reading.tail.before_quantity; ++joint)
            if (tokens_[joint].word == WordClass::list) name.end = joint;
        return;
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

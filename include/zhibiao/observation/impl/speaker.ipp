// For whom somebody speaks whose words begin a sentence: “现在有工人300多名。”云岭公司董事长告诉记者.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SPEAKER_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SPEAKER_IPP

#include <zhibiao/observation/impl/subject_reader.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// “我们只用了28天。”云岭装备公司经理说: what is said is of those for whom the next sentence's speaker speaks.
void SubjectReader::hear_speaker() {
    std::string_view const said_here = said(sentence_);
    // “库容只有8000吨，…”, not “新三样”出口198亿元
    quote_end_ = sentence_.begin + static_cast<std::uint32_t>(std::min(said_here.find("”"), said_here.size()));
    if (!ends_with_any(said_here, "”", "。")) return;
    std::size_t next = sentence_.end;
    while (begins_with_any(reading_.substr(next, 3), "”", " ", "\"")) next += reading_[next] == '\xE2' ? 3 : 1;
    if (subjects_.project && begins_with_any(reading_.substr(next), "项目负责人", "项目经理", "项目总", "項目負責人")) {
        clause_subject_ = subjects_.project;
        return;
    }
    bool const company = begins_with(reading_.substr(next, 6), "公司");
    EntityMention const* const speaker = here_.entities.end < mentions_.entities.size() ? &mentions_.entities[here_.entities.end] : nullptr;
    if (!company && (speaker == nullptr || speaker->layer != EntityLayer::organization || speaker->span.begin != next)) return;
    std::string_view const words = reading_.substr(company ? next + 6 : speaker->span.end, 60);
    // “现在有工人300多名。”云岭公司董事长告诉记者: who leads it speaks of it
    bool const leads = begins_with_any<sets::leader_begins>(words);
    if (!leads && said_here.find("我们") == std::string_view::npos && said_here.find("公司") == std::string_view::npos) return;
    if (!ends_with_any<sets::say_behind_quote_ends>(words.substr(0, std::min({words.find("，"), words.find("。"), words.size()})))) return;
    FoundSubject named{{"公司", "公司", SubjectType::organization, {}}, sentence_};
    if (!company) clause_subject_ = subject_of(*speaker);
    else if (name_pointed_at(named)) clause_subject_ = named;
}

inline void SubjectReader::begin_sentence(Span sentence) {
    StatusReader::begin_sentence(sentence);
    forget(clause_subject_);
    passing_region_ = false;
    if (begins_with(said(sentence_), "“")) [[unlikely]] hear_speaker();
    if (subjects_.project && !genre_.report && goes_on_with_project()) [[unlikely]] clause_subject_ = subjects_.project;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// How far a project is told to have come.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_PHASE_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_PHASE_IPP

#include <zhibiao/entity/impl/project_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Is what stands between a project and a verb that the verb is still to come: 计划于年内|投产?
inline bool still_to_come(std::string_view between) {
    constexpr std::size_t nearest = 30;
    std::size_t const comma = std::max(between.rfind("，") + 1, between.rfind(',') + 1);
    if (comma != 0) between.remove_prefix(comma);
    if (between.size() > nearest) between.remove_prefix(between.size() - nearest + (between.size() - nearest) % character);
    return holds_any<project_sets::coming_words>(between);
}

/// The verb behind: 一期|封顶, up to the end of the sentence, the next project or the third comma.
inline ProjectPhase phase_behind(std::string_view reading, std::uint32_t begin, std::uint32_t stop) {
    constexpr std::uint32_t longest = 150;
    stop = std::min(stop, begin + longest);
    int commas = 0;
    for (std::uint32_t at = begin; at < stop;) {
        std::string_view const rest = reading.substr(at, stop - at);
        if (begins_with_any(rest, "；", ";", "。") || (begins_with_any(rest, "，", ",") && ++commas > 2)) break;
        auto const told = told_phase(phase_words().longest(rest));
        if (told.behind) return still_to_come(reading.substr(begin, at - begin)) ? ProjectPhase::planned : told.phase;
        at += told ? told.size : utf8_detail::character_length(rest.front());
    }
    return ProjectPhase::none;
}

/// The verb right before: 建成投用|重庆东站; or before what it costs: 启动建设|总投资3亿元的|…
inline ProjectPhase phase_before(std::string_view reading, ProjectMention const& first) {
    constexpr std::uint32_t farthest = 90;
    std::uint32_t const start = std::max(first.sentence.begin, first.list_begin > farthest ? first.list_begin - farthest : 0U);
    std::string_view before = reading.substr(start, first.list_begin - start);
    if (before.ends_with("了")) before.remove_suffix(character);
    auto const told = told_phase(match_at_end(phase_words(), before));
    if (told.before) return still_to_come(before.substr(0, before.size() - told.size)) ? ProjectPhase::planned : told.phase;
    if (ends_with_any<project_sets::furthering_ends>(before)) return before.ends_with("启动") ? ProjectPhase::started : ProjectPhase::under_construction;
    if (ends_with_any(before, "签约的", "签约的还有", "签下", "签约")) return ProjectPhase::signed_;
    return ProjectPhase::none;
}

/// Does the next project stand in one list with this one: 云锐芯片封装项目、投资5亿元的|青禾预制菜项目集中签约?
inline bool listed_together(std::string_view reading, ProjectMention const& one, ProjectMention const& next) {
    constexpr std::uint32_t farthest = 60;
    if (next.span.begin < one.list_end || next.span.begin - one.list_end > farthest || next.sentence != one.sentence) return false;
    std::string_view const between = reading.substr(one.list_end, next.span.begin - one.list_end);
    return begins_with_any(between, "、", "和", "及", "以及") && between.find("，") == std::string_view::npos;
}

/// What is told of mentions[member], or of the list that it stands in.
inline ProjectPhase phase_of(std::string_view reading, std::vector<ProjectMention> const& mentions, std::uint32_t member) {
    constexpr std::uint32_t most = 20;
    ProjectMention const& mention = mentions[member];
    std::uint32_t last = member;
    while (last + 1 < mentions.size() && last - member < most && listed_together(reading, mentions[last], mentions[last + 1])) ++last;
    std::uint32_t next = last + 1;
    while (next < mentions.size() && mentions[next].span.begin < mentions[last].list_end) ++next;
    std::uint32_t const stop = next < mentions.size() ? std::min(mentions[next].span.begin, mention.sentence.end) : mention.sentence.end;
    ProjectPhase const phase = phase_behind(reading, mentions[last].list_end, stop);
    return phase != ProjectPhase::none ? phase : phase_before(reading, mention);
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

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
        auto const told = phase_at(rest);
        bool const later = told && begins_with_any(rest.substr(told.size), "后", "以后", "前", "需", "条件");  // 全部达产|后可年产40万套
        if (told.behind && !later) return still_to_come(reading.substr(begin, at - begin)) ? ProjectPhase::planned : told.phase;
        at += told ? told.size : utf8_detail::character_length(rest.front());
    }
    return ProjectPhase::none;
}

/// The verb right before: 建成投用|重庆东站; or before what it costs: 启动建设|总投资3亿元的|…
inline ProjectPhase phase_before(std::string_view reading, ProjectMention const& first) {
    constexpr std::uint32_t farthest = 90;
    std::string_view before = reading.substr(first.sentence.begin, first.list_begin - first.sentence.begin);
    if (before.size() > farthest) before.remove_prefix(before.size() - farthest);
    while (!before.empty() && utf8_detail::is_continuation(static_cast<unsigned char>(before.front()))) before.remove_prefix(1);
    before.remove_suffix(word_at_end<project_sets::greatest_ends>(before).size());
    if (before.ends_with("了")) before.remove_suffix(character);
    if (std::string_view const done = without_one_of(before); done.size() < before.size() && ends_with_any<project_sets::building_ends>(done)) {
        bool const over = begins_with_any<project_sets::done_ends>(before.substr(done.size())) || ends_with_any(done, "建起", "建成");
        if (over) return ProjectPhase::completed;  // 铺设|了一条到云岭工业园的|输气管道
    }
    auto const told = told_phase(match_at_end(phase_words(), before));
    bool const planned = told.before && told.phase >= ProjectPhase::completed && holds_any<project_sets::coming_words>(before) && !holds_any<project_sets::past_words>(before);
    if (planned) return ProjectPhase::planned;  // 计划实施50个项目，建成|云岭算力中心
    if (told.before) return still_to_come(before.substr(0, before.size() - told.size)) ? ProjectPhase::planned : told.phase;
    if (ends_with_any<project_sets::furthering_ends>(before)) return before.ends_with("启动") ? ProjectPhase::started : ProjectPhase::under_construction;
    if (holds_any<project_sets::signing_words>(before)) return ProjectPhase::signed_;
    return ProjectPhase::none;
}

/// 17个项目集中签约。其中，|恒泽公司将投资18亿元，建设正极材料项目: what the sentence before tells of all the projects that this one is of.
inline ProjectPhase phase_of_all(std::string_view reading, Span sentence) {
    constexpr std::uint32_t farthest = 240;
    if (!reading.substr(sentence.begin).starts_with("其中")) return ProjectPhase::none;
    std::uint32_t const first = sentence.begin > farthest ? sentence.begin - farthest : 0;
    std::string_view const before = reading.substr(first, sentence.begin - first - std::min(sentence.begin, character));
    std::size_t const stop = before.rfind("。"), line = before.rfind('\n');
    std::size_t const from = std::max(stop == std::string_view::npos ? 0 : stop + character, line == std::string_view::npos ? 0 : line + 1);
    std::size_t const counted = before.find("个项目", from);
    if (counted == std::string_view::npos) return ProjectPhase::none;
    if (holds_any<project_sets::signing_words>(before.substr(from, counted - from))) return ProjectPhase::signed_;  // 现场签约18个项目
    return phase_behind(reading, first + static_cast<std::uint32_t>(counted), first + static_cast<std::uint32_t>(before.size()));
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
    ProjectPhase const phase = phase_behind(reading, mentions[last].list_end, stop), before = phase_before(reading, mention);
    if (phase == ProjectPhase::none || (phase == ProjectPhase::planned && before == ProjectPhase::signed_)) return before;
    // 确保|恒泽电池项目年内投产
    bool const ensured = ends_with_any<project_sets::ensuring_ends>(reading.substr(0, mention.list_begin)) && phase > ProjectPhase::signed_ && phase != ProjectPhase::under_construction;
    return ensured ? ProjectPhase::planned : phase;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

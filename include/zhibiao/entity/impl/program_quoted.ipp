// Programs whose name stands in quotation marks: “5321”网格服务体系, “一枚印章”改革, 推行“一码问政”.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_QUOTED_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_QUOTED_IPP

#include <zhibiao/data/program_words.hpp>
#include <zhibiao/entity/impl/program_candidate.hpp>
#include <zhibiao/entity/impl/program_heads.hpp>
#include <zhibiao/entity/impl/stretch.hpp>

#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {
namespace sets = data::program_words;

/// 推行, 推行了, 建立好, 启动实施: does a verb that brings programs stand right before `end`?
inline bool brought(std::string_view before, bool quoted) noexcept {
    if (ends_with_any<sets::intro_ends>(before)) return true;
    constexpr int most = 3;  // of the words that stand between, as in 建立起了其
    for (int count = 0; count < most; ++count) before.remove_suffix((quoted ? word_at_end<sets::quoted_verb_tails>(before) : word_at_end<sets::verb_tails>(before)).size());
    return ends_with_any<sets::intro_ends>(before) || (quoted && ends_with_any<sets::quoted_intro_ends>(before));
}

/// 一码问政, 千人帮千企, 一企一策, 一线工作法: words that are made like the name of a program.
inline bool shaped_like_program(std::string_view inner) {
    if (equals_any<sets::known_names>(inner) || (ends_with_any<sets::named_ends>(inner) && count_characters(inner) >= 4)) return true;
    if (count_characters(inner) < 4 || inner.find("的") != std::string_view::npos) return false;
    if (begins_with_any<sets::no_shaped_begins>(inner)) return false;
    if (begins_with_any(inner, "一")) return true;
    return begins_with_any<sets::counting_characters>(inner) && holds_any<sets::counting_characters>(inner.substr(3));
}

/// “云智青原”智慧网联示范区: do the words behind say that works, a place or goods are called so?
inline bool called_works_behind(std::string_view rest) {
    constexpr std::size_t longest = 27;
    for (std::size_t at = 0; at < std::min(longest, rest.size()); at += utf8_detail::character_length(rest[at])) {
        if (is_mark(rest.substr(at, utf8_detail::character_length(rest[at]))) || begins_with_any(rest.substr(at), "的", "在", "等")) return false;
        if (begins_with_any<sets::works_in_quotes>(rest.substr(at))) return true;
    }
    return false;
}

/// 一核两带三区, 三纵九横: numbers of zones, axes and roads, which say where things are to be and name no work.
inline bool names_layout(std::string_view inner) {
    constexpr std::size_t pair = 6, least = 2;
    std::size_t pairs = 0;
    while (inner.size() >= pair && begins_with_any<sets::counting_characters>(inner) && begins_with_any<sets::layout_characters>(inner.substr(pair / 2))) {
        inner.remove_prefix(pair);
        if (begins_with_any(inner, "、")) inner.remove_prefix(pair / 2);
        ++pairs;
    }
    return inner.empty() && pairs >= least;
}

/// Words that may be a name at all: not speech, no sentence, no single word.
inline bool may_name_program(std::string_view inner) {
    constexpr std::size_t shortest = 2, longest = 24;
    std::size_t const count = count_characters(inner);
    if (count < shortest || count > longest || holds_any<sets::speech_marks>(inner)) return false;
    return !begins_with_any<sets::no_quoted_begins>(inner) && !ends_with_any<sets::no_quoted_ends>(inner);
}

/// Where the head behind the closing mark at `at` ends: 改革 of “一枚印章”改革, 审批服务综合改革 of “一窗、一表、一章”审批服务综合改革; `at` where there is
/// none. What stands between may hold no mark and no word that a name doesn't go across.
inline std::uint32_t head_end_behind(std::string_view reading, std::uint32_t at, std::uint32_t stop) {
    constexpr std::uint32_t longest = 27;
    std::uint32_t end = at, place = at;
    if (begins_with_any(reading.substr(at, stop - at), "的")) place += 3;  // “一条链、一个专班”的推进机制
    bool const of = place > at;
    while (place < stop && place - at <= longest) {
        std::string_view const rest = reading.substr(place, stop - place);
        if (begins_with_any<sets::no_head_across>(rest)) break;
        auto const head = program_head(rest);
        bool const fits = head && (place == at || head.use != HeadUse::quoted || (!of && equals_any<sets::service_heads>(rest.substr(0, head.size))));
        if (fits && !begins_with_any<sets::no_behind_begins>(rest.substr(head.size))) end = place + head.size;
        if (fits && end > at && !program_head(reading.substr(end, stop - end))) break;
        std::uint32_t const step = head && end > at ? head.size : utf8_detail::character_length(rest.front());
        if (is_mark(rest.substr(0, utf8_detail::character_length(rest.front())))) break;
        place += step;
    }
    return end;
}

/// 等活动, 等有效举措: what a list of quoted names is called, if that is programs.
inline bool called_programs_behind(std::string_view rest) {
    constexpr std::size_t longest = 36;
    if (!begins_with_any(rest, "等")) return false;
    for (std::size_t at = 3; at < std::min(longest, rest.size()); at += utf8_detail::character_length(rest[at])) {
        if (is_mark(rest.substr(at, utf8_detail::character_length(rest[at])))) return false;
        if (program_head(rest.substr(at)).use != HeadUse::quoted || begins_with_any<sets::kinds_of_programs>(rest.substr(at))) return true;
    }
    return false;
}

/// 三年行动计划 of 三年行动计划（2022—2024年）.
inline std::string_view without_brackets(std::string_view words) {
    for (auto const& [open, close] : {std::array<std::string_view, 2>{"（", "）"}, {"(", ")"}}) {
        std::size_t const begin = words.ends_with(close) ? words.rfind(open) : std::string_view::npos;
        if (begin != std::string_view::npos && begin > 0) return words.substr(0, begin);
    }
    return words;
}

/// Reads the quotations that stand one right behind the other, or with 、 between: “园镇一体”“链主带动”战略. What brings the first brings all of
/// them, what the last one is called they all are. Gives where the last one ends, or `first.inner.begin` where they may be speech.
inline std::uint32_t read_quotations(std::string_view reading, Quotation first, Span sentence, std::vector<ProgramCandidate>& list) {
    std::size_t const known = list.size();
    bool const is_brought = brought(reading.substr(sentence.begin, first.whole.begin - sentence.begin), true);
    std::uint32_t end = first.whole.begin;
    for (Quotation next = first; next; next = quotation_at(reading, end, sentence.end)) {
        std::string_view const inner = without_brackets(next.inner.of(reading));
        if (next.title != first.title || (next.title ? !ends_with_any<sets::plan_titles>(inner) : !may_name_program(inner))) break;
        end = next.whole.end;
        std::string_view const behind = reading.substr(end, sentence.end - end);
        bool const plain = !begins_with_any<sets::no_quoted_behind_begins>(behind) && !called_works_behind(behind) && !ends_with_any(inner, "式") && !names_layout(inner);
        bool const sure = next.title || (plain && (shaped_like_program(inner) || (is_brought && count_characters(inner) >= 3)));
        list.push_back({next.inner, next.inner, sentence, true, sure});
        if (begins_with_any(reading.substr(end), "、", "和", "及")) end += quotation_at(reading, end + 3, sentence.end) ? 3 : 0;
    }
    if (list.size() == known) return first.inner.begin;
    ProgramCandidate& last = list.back();
    std::uint32_t const closed = last.core.end + 3, head_end = first.title ? closed : head_end_behind(reading, closed, sentence.end);
    bool const called = head_end > closed || called_programs_behind(reading.substr(closed, sentence.end - closed));
    bool const work_only = equals(reading.substr(closed, head_end - closed), "工作");
    if (head_end > closed && !work_only) last.span = {last.core.begin - 3, head_end};
    if (called)
        for (std::size_t i = known; i < list.size(); ++i) list[i].sure |= !ends_with_any(list[i].core.of(reading), "式");
    return head_end;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Programs whose name stands without quotation marks: 推行链长包联机制, 殡葬改革加快推进.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_PHRASE_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_PHRASE_IPP

#include <zhibiao/entity/impl/program_quoted.ipp>

#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Where a name that ends with the head at `head` begins, and whether a verb brings it.
struct NameEdge {
    std::uint32_t begin = 0;
    bool brought = false;
    bool open = false;  ///< the clause begins here, behind a mark
};

/// 8项, 十大 at the begin of words: how many there are is no part of the name. Not 一项目, 三年.
inline std::uint32_t size_of_count(std::string_view words) {
    std::size_t const batch = word_at_begin<sets::batch_begins>(words).size();  // 首批9个试点
    std::size_t at = batch;
    while (at < words.size() && (static_cast<unsigned char>(words[at] - '0') < 10 || begins_with_any<sets::counting_characters>(words.substr(at)))) at += utf8_detail::character_length(words[at]);
    if (at == batch || begins_with_any<sets::no_counted_begins>(words.substr(at))) return 0;
    std::size_t const counted = word_at_begin<sets::classifiers>(words.substr(at)).size();
    return counted == 0 ? 0 : static_cast<std::uint32_t>(at + counted);
}

/// Goes back from the head over at most 24 characters, to the verb or the word before which the name can't go on.
inline NameEdge name_edge(std::string_view reading, std::uint32_t head, std::uint32_t start) {
    constexpr std::uint32_t longest = 81;
    std::uint32_t at = head;
    while (at > start && head - at < longest) {
        std::uint32_t const size = character_before(reading, at);
        if (is_mark(reading.substr(at - size, size))) return {at, false, true};
        if (head - at >= 6) {
            std::string_view const before = reading.substr(start, at - start);
            bool const is_noun = ends_with_any<sets::noun_intro_ends>(before) && begins_with_any<sets::no_brought_begins>(reading.substr(at, head - at));
            if (!is_noun && brought(before, false)) return {at, true, false};
            std::size_t const edge = word_at_end<sets::edge_ends>(before).size();
            if (edge > 3 || (edge == 3 && !is_guarded(reading, at - 3, at))) return {at, false, false};
        }
        at -= size;
    }
    return {at, false, at == start};
}

/// 日会商、周通报、月讲评 of 推行日会商、周通报、月讲评机制: members of one length with 、 between, before `end`; where the first begins, or `end`.
inline std::uint32_t members_before(std::string_view reading, std::uint32_t end, std::uint32_t start) {
    constexpr std::uint32_t longest = 24, most = 6;
    std::uint32_t begin = end, size = 0;
    for (std::uint32_t at = end, count = 0; count < most; ++count) {
        std::uint32_t const stop = at;
        bool is_brought = false;
        while (at > start && stop - at < longest && (size == 0 || stop - at < size)) {
            std::uint32_t const one = character_before(reading, at);
            if (is_mark(reading.substr(at - one, one))) break;
            at -= one;
        }
        is_brought = brought(reading.substr(start, at - start), false);
        bool const listed = at > start && reading.substr(start, at - start).ends_with("、");
        if (size == 0 && !listed) return end;
        if (size == 0) size = stop - at;
        if (stop - at != size || (!listed && !is_brought)) return end;
        if (is_brought) return at;
        at -= 3;
    }
    return begin;
}

/// Is what is decided told apart from other decisions: not 若干政策措施, 一揽子政策措施?
inline bool says_what_is_issued(std::string_view name) {
    constexpr std::size_t shortest = 8;
    return count_characters(name) >= shortest && !begins_with_any<sets::generic_begins>(name);
}

/// 出台|支持夜间经济发展若干措施: where the name of what an authority has decided begins, behind the verb; `end` where it is none.
inline std::uint32_t issued_before(std::string_view reading, std::uint32_t end, std::uint32_t start) {
    constexpr std::uint32_t longest = 90;
    if (!ends_with_any<sets::issued_ends>(reading.substr(start, end - start))) return end;
    for (std::uint32_t at = end; at > start && end - at < longest; at -= character_before(reading, at)) {
        if (is_mark(reading.substr(at - character_before(reading, at), character_before(reading, at)))) break;
        if (ends_with_any<sets::issuing_ends>(reading.substr(start, at - start))) return says_what_is_issued(reading.substr(at, end - at)) ? at : end;
    }
    return end;
}

/// 城建六大|攻坚行动: so many of a kind that they are one program.
inline bool says_how_many_great(std::string_view body) {
    return body.size() >= 12 && body.ends_with("大") && begins_with_any<sets::counting_characters>(body.substr(body.size() - 6));
}

/// Is the name that begins at `edge` told as a program, by the verb before it or by what is told of it behind?
inline bool told_as_program(std::string_view reading, NameEdge edge, ProgramHead head, std::string_view body, std::string_view behind) {
    if (edge.brought) return true;
    std::string_view const before = reading.substr(0, edge.begin);
    if (head.use == HeadUse::free && ends_with_any<sets::weak_intro_ends>(before)) return true;
    if (says_how_many_great(body)) return ends_with_any<sets::weak_intro_ends>(before) || ends_with_any(before, "、", "和");
    return head.use == HeadUse::free && edge.open && begins_with_any<sets::behind_begins>(behind);
}

/// 国企改革|深化提升行动: does the name go on to another head?
inline bool goes_on_to_head(std::string_view behind) {
    constexpr std::size_t longest = 24;
    for (std::size_t at = 0; at < std::min(longest, behind.size());) {
        std::string_view const rest = behind.substr(at);
        std::size_t const size = utf8_detail::character_length(rest.front());
        if (is_mark(rest.substr(0, size)) || begins_with_any<sets::no_head_between>(rest)) return false;
        if (auto const head = program_head(rest); head && head.use != HeadUse::quoted) return true;
        at += size;
    }
    return false;
}

/// 促进夜间消费“20条”: how many they are, in quotation marks, ends the name of what an authority has decided.
inline void take_words_before_count(std::string_view reading, ProgramCandidate& candidate) {
    std::string_view const inner = candidate.core.of(reading);
    bool const counts = candidate.quoted && inner.ends_with("条") && static_cast<unsigned char>(inner.front() - '0') < 10;
    if (!counts || candidate.span.begin != candidate.core.begin) return;
    std::uint32_t const open = candidate.core.begin - 3;
    NameEdge const edge = name_edge(reading, open, candidate.sentence.begin);
    if (open - edge.begin < 4 * 3) return;
    candidate.span = candidate.core = {edge.begin, candidate.core.end + 3};
    candidate.sure |= edge.brought;
}

/// The program that the head at `head` ends, if there is one.
inline std::optional<ProgramCandidate> program_before(std::string_view reading, std::uint32_t at, ProgramHead head, Span sentence) {
    std::uint32_t const end = at + head.size;
    std::string_view const behind = reading.substr(end, sentence.end - end);
    auto const candidate = [&](std::uint32_t begin, bool sure) { return ProgramCandidate{{begin, end}, {begin, end}, sentence, false, sure}; };
    if (std::uint32_t const begin = issued_before(reading, end, sentence.begin); begin != end) return candidate(begin, true);
    if (head.use == HeadUse::quoted || begins_with_any<sets::no_behind_begins>(behind) || goes_on_to_head(behind)) return {};
    std::uint32_t const told = reading.substr(sentence.begin, at - sentence.begin).ends_with("的") ? at - 3 : at;
    if (std::uint32_t const begin = members_before(reading, told, sentence.begin); begin != told) return candidate(begin, true);
    NameEdge edge = name_edge(reading, at, sentence.begin);
    std::string_view const before_count = reading.substr(edge.begin, at - edge.begin);
    std::string_view const body = before_count.substr(size_of_count(before_count));
    if (count_characters(body) < 2 || equals_any<sets::generic_bodies>(body) || begins_with_any<sets::generic_begins>(body) || ends_with_any<sets::no_body_ends>(body)) return {};
    bool const none = ends_with_any<sets::no_program_ends>(reading.substr(edge.begin, end - edge.begin)) && count_characters(body) < 8;
    return candidate(at - static_cast<std::uint32_t>(body.size()), !none && told_as_program(reading, edge, head, body, behind));
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Programs whose name stands without quotation marks: 推行领导包保机制, 水权改革加快推进.
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
    std::size_t at = 0;
    while (at < words.size() && (static_cast<unsigned char>(words[at] - '0') < 10 || begins_with_any<sets::counting_characters>(words.substr(at)))) at += utf8_detail::character_length(words[at]);
    if (at == 0 || begins_with_any(words.substr(at), "项目")) return 0;
    return begins_with_any(words.substr(at), "个", "项", "批", "类", "场") ? static_cast<std::uint32_t>(at) + 3 : 0;
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
            if (brought(before, false)) return {at, true, false};
            std::size_t const edge = word_at_end<sets::edge_ends>(before).size();
            if (edge > 3 || (edge == 3 && !is_guarded(reading, at - 3, at))) return {at, false, false};
        }
        at -= size;
    }
    return {at, false, at == start};
}

/// The program that the head at `head` ends, if there is one.
inline std::optional<ProgramCandidate> program_before(std::string_view reading, std::uint32_t at, ProgramHead head, Span sentence) {
    std::uint32_t const end = at + head.size;
    std::string_view const behind = reading.substr(end, sentence.end - end);
    if (head.use == HeadUse::quoted || begins_with_any<sets::no_behind_begins>(behind) || program_head(behind)) return {};
    NameEdge edge = name_edge(reading, at, sentence.begin);
    edge.begin += size_of_count(reading.substr(edge.begin, at - edge.begin));
    std::string_view const body = reading.substr(edge.begin, at - edge.begin);
    if (count_characters(body) < 2 || equals_any<sets::generic_bodies>(body) || begins_with_any<sets::generic_begins>(body)) return {};
    bool const told = head.use == HeadUse::free && edge.open && begins_with_any<sets::behind_begins>(behind);
    return ProgramCandidate{{edge.begin, end}, {edge.begin, end}, sentence, false, edge.brought || told};
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

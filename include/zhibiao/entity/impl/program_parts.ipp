// The parts that a text tells of a program, by number: 分为7大网格板块、4级网格脉络、81个小网格.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_PARTS_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_PARTS_IPP

#include <zhibiao/entity/impl/program_quoted.ipp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Where the noun that a number counts ends: 网格板块 of 7大网格板块、; at a mark, at the next number or at a word that no noun goes across.
inline std::uint32_t part_end(std::string_view reading, std::uint32_t at, std::uint32_t stop) {
    constexpr std::uint32_t longest = 36;
    std::uint32_t const begin = at;
    while (at < stop && at - begin < longest) {
        std::string_view const rest = reading.substr(at, stop - at);
        std::uint32_t const size = utf8_detail::character_length(rest.front());
        if (is_mark(rest.substr(0, size)) || begins_with_any<sets::no_part_across>(rest)) break;
        at += size;
    }
    return at;
}

/// The numbers behind a mention up to the end of its sentence, from a word on that says that it consists of them.
inline std::vector<std::string_view> parts_behind(Document const& document, Span mention, std::uint32_t stop) {
    constexpr std::uint32_t farthest = 150;
    std::string_view const reading = document.text().reading();
    auto const& quantities = document.mentions.quantities;
    auto next = std::ranges::lower_bound(quantities, mention.end, {}, [](Quantity const& quantity) { return quantity.span.begin; });
    std::vector<std::string_view> parts;
    std::uint32_t end = mention.end;
    for (; next != quantities.end() && next->span.end <= stop && next->span.begin - mention.end < farthest; ++next) {
        std::string_view const between = reading.substr(end, next->span.begin - end);
        bool const goes_on = parts.empty() ? ends_with_any<sets::consists_ends>(between) : between.empty() || equals_any<sets::part_joints>(between);
        if (!goes_on && parts.empty()) continue;
        std::uint32_t const noun_end = goes_on ? part_end(reading, next->span.end, next + 1 != quantities.end() ? std::min(stop, (next + 1)->span.begin) : stop) : 0;
        if (noun_end <= next->span.end) break;
        parts.push_back(document.text().own_words({next->span.begin, noun_end}));
        end = noun_end;
    }
    return parts;
}

/// The most parts that one of the mentions is told to have.
inline std::vector<std::string_view> program_parts(Document const& document, std::vector<Span> const& mentions) {
    std::vector<std::string_view> most;
    for (Span const mention : mentions) {
        auto const& sentences = document.article.sentences;
        auto const behind = std::ranges::upper_bound(sentences, mention.begin, {}, &Span::begin);
        if (behind == sentences.begin()) continue;
        auto parts = parts_behind(document, mention, std::prev(behind)->end);
        if (parts.size() > most.size()) most = std::move(parts);
    }
    return most;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The parts that a text tells of a program, by number: 分为5大服务片区、3级服务队伍、46个服务站点.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_PARTS_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_PARTS_IPP

#include <zhibiao/entity/impl/program_quoted.ipp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Where the numeral at `at` ends; `at` where there is none.
inline std::uint32_t numeral_end(std::string_view reading, std::uint32_t at, std::uint32_t stop) {
    while (at < stop && (static_cast<unsigned char>(reading[at] - '0') < 10 || begins_with_any<sets::counting_characters>(reading.substr(at, stop - at)))) at += utf8_detail::character_length(reading[at]);
    return at;
}

/// Where the noun that a numeral counts ends: 服务片区 of 5大服务片区、; at a mark, at the next number or at a word that no noun goes across.
inline std::uint32_t part_end(std::string_view reading, std::uint32_t at, std::uint32_t stop) {
    constexpr std::uint32_t longest = 36;
    std::uint32_t const begin = at;
    while (at < stop && at - begin < longest) {
        std::string_view const rest = reading.substr(at, stop - at);
        std::uint32_t const size = utf8_detail::character_length(rest.front());
        if (is_mark(rest.substr(0, size)) || begins_with_any<sets::no_part_across>(rest) || static_cast<unsigned char>(rest.front() - '0') < 10) break;
        at += size;
    }
    return at;
}

/// The parts whose first numeral stands at `at`, one behind the other or with 、 between.
inline std::vector<Span> parts_from(std::string_view reading, std::uint32_t at, std::uint32_t stop) {
    std::vector<Span> parts;
    for (;;) {
        std::uint32_t const noun = numeral_end(reading, at, stop), end = part_end(reading, noun, stop);
        constexpr std::uint32_t shortest = 6;  // a classifier and more
        if (noun == at || end - noun < shortest || begins_with_any<sets::no_part_begins>(reading.substr(noun, end - noun))) return parts;
        parts.push_back({at, end});
        at = end + static_cast<std::uint32_t>(word_at_begin<sets::part_joints>(reading.substr(end, stop - end)).size());
    }
}

/// The parts behind a mention up to the end of its sentence, from a word on that says that it consists of them.
inline std::vector<Span> parts_behind(std::string_view reading, Span mention, std::uint32_t stop) {
    constexpr std::uint32_t farthest = 150;
    for (std::uint32_t at = mention.end; at < stop && at - mention.end < farthest;) {
        std::uint32_t end = at + utf8_detail::character_length(reading[at]);
        if (numeral_end(reading, at, stop) != at) {
            if (ends_with_any<sets::consists_ends>(reading.substr(mention.end, at - mention.end)))
                if (auto parts = parts_from(reading, at, stop); !parts.empty()) return parts;
            end = numeral_end(reading, at, stop);
        }
        at = end;
    }
    return {};
}

/// The most parts that one of the mentions is told to have.
inline std::vector<std::string_view> program_parts(Document const& document, std::vector<Span> const& mentions) {
    std::vector<Span> most;
    for (Span const mention : mentions) {
        auto const& sentences = document.article.sentences;
        auto const behind = std::ranges::upper_bound(sentences, mention.begin, {}, &Span::begin);
        if (behind == sentences.begin()) continue;
        auto parts = parts_behind(document.text().reading(), mention, std::prev(behind)->end);
        if (parts.size() > most.size()) most = std::move(parts);
    }
    std::vector<std::string_view> words;
    for (Span const part : most) words.push_back(document.text().own_words(part));
    return words;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

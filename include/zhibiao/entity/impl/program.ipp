#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_IPP

#include <zhibiao/entity/program.hpp>

#include <zhibiao/entity/impl/more_mentions.hpp>
#include <zhibiao/entity/impl/name_groups.hpp>
#include <zhibiao/entity/impl/program_parts.ipp>
#include <zhibiao/entity/impl/program_phrase.ipp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Everything in the sentence that may be a program.
inline void read_programs_of(std::string_view reading, Span sentence, std::vector<ProgramCandidate>& list) {
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        if (Quotation const quotation = quotation_at(reading, at, sentence.end)) {
            std::size_t const known = list.size();
            std::uint32_t const end = read_quotations(reading, quotation, sentence, list);
            for (std::size_t i = known; i < list.size(); ++i) take_words_before_count(reading, list[i]);
            at = quotation.title ? std::max(end, quotation.whole.end) : end;
            continue;
        }
        auto const head = program_head(reading.substr(at, sentence.end - at));
        if (head)
            if (auto const found = program_before(reading, at, head, sentence)) list.push_back(*found);
        at += head ? head.size : utf8_detail::character_length(reading[at]);
    }
}

/// 千人帮千企 of 千人帮千企行动, 千人帮千企活动: the words of a program without what it is.
inline std::string_view without_kind(std::string_view name) {
    constexpr std::size_t shortest = 6;
    std::size_t const kind = word_at_end<sets::kind_ends>(name).size();
    return name.size() >= kind + shortest ? name.substr(0, name.size() - kind) : name;
}

/// What is called alike is one program, and what is called by the end of another name is that one.
inline NameGroups group_programs(std::string_view reading, std::vector<ProgramCandidate> const& list) {
    NameGroups groups;
    for (bool const quoted : {true, false})
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            if (list[i].quoted != quoted) continue;
            std::string const core = plain_name(list[i].core.of(reading));
            std::string const key(without_kind(core));
            bool const alike = quoted || groups.has(key);
            groups.add(alike ? key : core, plain_name(list[i].span.of(reading)), list[i].span, list[i].sure, i, list[i].quoted);
        }
    groups.join_ends();
    return groups;
}

/// 放管服 without marks, where “放管服”改革 was read: the mentions that only the name tells.
inline void read_more_programs(Document const& document, std::vector<ProgramCandidate>& list) {
    std::string_view const reading = document.text().reading();
    KnownNames known;
    for (ProgramCandidate const& candidate : list) {
        known.add_read(candidate.span);
        if (candidate.sure) known.add(candidate.core.of(reading));
    }
    each_sentence(document.article, [&](Span sentence) {
        known.each_in(reading, sentence, [&](Span span) { list.push_back({span, span, sentence, false, false}); });
    });
}

}  // namespace entity_detail

std::vector<Program> list_programs(Document const& document) {
    std::string_view const reading = document.text().reading();
    std::vector<entity_detail::ProgramCandidate> candidates;
    entity_detail::each_sentence(document.article, [&](Span sentence) { entity_detail::read_programs_of(reading, sentence, candidates); });
    entity_detail::read_more_programs(document, candidates);
    std::vector<Program> list;
    for (entity_detail::NameGroup const& group : entity_detail::group_programs(reading, candidates).take()) {
        Program program{document.text().own_words(group.mentions.front()), document.text().own_words(group.fullest), {}, group.mentions};
        program.parts = entity_detail::program_parts(document, group.mentions);
        list.push_back(std::move(program));
    }
    return list;
}

}  // namespace v0
}  // namespace zhibiao

#endif

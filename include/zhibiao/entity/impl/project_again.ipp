// Sentences that go on about the project of the one before: 项目总投资8亿元，目前1号车间已经封顶。
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_AGAIN_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_AGAIN_IPP

#include <zhibiao/entity/impl/project_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// Does the sentence begin with words that point at the project before: “目前，该项目…?
inline bool goes_on_about_project(std::string_view words) {
    for (std::size_t size = 1; size != 0; words.remove_prefix(size)) {
        if (begins_with_any<project_sets::again_begins>(words)) return true;
        size = word_at_begin<project_sets::now_begins>(words).size();
    }
    return false;
}

/// By mention: the sentences of its paragraph, up to three behind its own, that go on about it. Only the last project of a sentence is gone on about.
inline std::vector<std::vector<Span>> read_going_on(Document const& document, std::vector<ProjectMention> const& mentions) {
    constexpr std::uint32_t farthest = 3;
    std::vector<std::vector<Span>> going_on(mentions.size());
    std::string_view const reading = document.text().reading();
    std::size_t next = 0;
    for (Block const& block : document.article.blocks) {
        std::uint32_t since = farthest + 1;
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            Span const sentence = document.article.sentences[block.first_sentence + i];
            std::size_t const first = next;
            while (next < mentions.size() && mentions[next].span.begin < sentence.end) ++next;
            if (next > first) since = 0;
            else if (++since <= farthest && next > 0 && goes_on_about_project(sentence.inside(reading))) going_on[next - 1].push_back(sentence);
        }
    }
    return going_on;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

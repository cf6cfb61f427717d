#ifndef ZHIBIAO_ARTICLE_IMPL_ARTICLE_IPP
#define ZHIBIAO_ARTICLE_IMPL_ARTICLE_IPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/article/impl/line.hpp>

namespace zhibiao {
inline namespace v0 {

std::string_view to_string(BlockKind kind) noexcept {
    switch (kind) {
        case BlockKind::heading: return "heading";
        case BlockKind::paragraph: return "paragraph";
        case BlockKind::caption: return "caption";
        case BlockKind::note: return "note";
        case BlockKind::meta: return "meta";
        case BlockKind::boilerplate: return "boilerplate";
        case BlockKind::separator: return "separator";
    }
    return "paragraph";
}

Article read_article(Text& text, [[maybe_unused]] Arena& arena) {
    Article article;
    article.script = text.script();
    auto const reading = text.reading();
    for (auto const& line : article_detail::split_lines(reading)) {
        auto const first = static_cast<std::uint32_t>(article.sentences.size());
        article_detail::split_sentences(reading, line.span, article.sentences);
        article.blocks.push_back({BlockKind::paragraph, line.span, first, static_cast<std::uint32_t>(article.sentences.size()) - first});
    }
    return article;
}

}  // namespace v0
}  // namespace zhibiao

#endif

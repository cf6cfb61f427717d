/// An article out of a page: what the page states and shows goes before what the words of its lines say.
#ifndef ZHIBIAO_ARTICLE_IMPL_PAGE_HINTS_IPP
#define ZHIBIAO_ARTICLE_IMPL_PAGE_HINTS_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/page.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// What a line of a page is for sure; a paragraph may still turn out to be a heading or a byline.
inline std::optional<BlockKind> kind_of(PageBlockKind kind) {
    switch (kind) {
        case PageBlockKind::title: case PageBlockKind::kicker: case PageBlockKind::subtitle: case PageBlockKind::heading: return BlockKind::heading;
        case PageBlockKind::meta: return BlockKind::meta;
        case PageBlockKind::caption: return BlockKind::caption;
        case PageBlockKind::note: return BlockKind::note;
        case PageBlockKind::row: return BlockKind::paragraph;
        case PageBlockKind::paragraph: break;
    }
    return std::nullopt;
}

inline void take_hint(Draft& draft, std::size_t at, PageBlockKind kind) {
    draft.kinds[at] = kind_of(kind);
    if (kind == PageBlockKind::title && draft.title.empty()) draft.title = draft.words(at);
    if (kind == PageBlockKind::kicker && draft.kicker.empty()) draft.kicker = draft.words(at);
    if (kind == PageBlockKind::subtitle) draft.subtitles.push_back(draft.words(at));
    if (kind != PageBlockKind::meta) return;
    if (auto const meta = match_meta(draft.words(at))) take_meta(draft, *meta);
}

void take_hints(Draft& draft, Text const& text, Page const& page) {
    auto block = page.blocks.begin();
    for (std::size_t at = 0; at < draft.size(); ++at) {
        auto const begin = text.own_span(draft.lines[at].span).begin;
        while (block != page.blocks.end() && block->span.end <= begin) ++block;
        if (block == page.blocks.end()) return;
        if (block->span.begin <= begin) take_hint(draft, at, block->kind);
    }
}

inline void keep_fact(string_view& place, PageFact const& fact, Arena& arena) {
    if (fact.known()) place = arena.keep(fact.value);
}

/// Names told by the lines about the article are the better ones: what a page states for programs may be an account.
inline void keep_names(std::vector<string_view>& names, std::vector<PageFact> const& facts, Arena& arena) {
    if (!names.empty()) return;
    for (auto const& fact : facts) names.push_back(arena.keep(fact.value));
}

void keep_facts(Article& article, PageFacts const& facts, Arena& arena) {
    keep_fact(article.title, facts.title, arena);
    keep_fact(article.kicker, facts.kicker, arena);
    keep_fact(article.source, facts.source, arena);
    keep_fact(article.original_title, facts.original_title, arena);
    keep_names(article.subtitles, facts.subtitles, arena);
    keep_names(article.authors, facts.authors, arena);
    keep_names(article.editors, facts.editors, arena);
    if (!facts.published.known()) return;
    if (auto const day = parse_date(facts.published.value.substr(0, 10))) article.published = Published{*day, arena.keep(facts.published.value)};
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_ARTICLE_IMPL_ARTICLE_IPP
#define ZHIBIAO_ARTICLE_IMPL_ARTICLE_IPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/data/article_words.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <string>
#include <utility>

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

namespace article_detail {

/// From views of the reading to the document's own words.
class OwnWords {
public:
    OwnWords(Text const& text, Arena& arena) : text_(text), arena_(arena) {}

    [[nodiscard]] string_view operator()(string_view view) const {
        if (view.empty()) return {};
        auto const begin = static_cast<std::uint32_t>(view.data() - text_.reading().data());
        return text_.own_words({begin, begin + static_cast<std::uint32_t>(view.size())});
    }
    /// A name without the blank inside that sets it in line with longer ones (韦 韬).
    [[nodiscard]] string_view name(string_view view) const {
        if (view.find(' ') == string_view::npos || !begins_with_han(view)) return (*this)(view);
        return arena_.keep(std::string(view.substr(0, view.find(' '))) + std::string(trim_blanks(view.substr(view.find(' ')))));
    }

private:
    Text const& text_;
    Arena& arena_;
};

inline void set_metadata(Article& article, Draft const& draft, Text const& text, Arena& arena) {
    OwnWords const own(text, arena);
    article.title = own(draft.title);
    article.kicker = own(draft.kicker);
    article.source = own(draft.source);
    article.original_title = own(draft.original_title);
    for (auto const subtitle : draft.subtitles) article.subtitles.push_back(own(subtitle));
    for (auto const author : draft.authors) article.authors.push_back(own.name(author));
    for (auto const editor : draft.editors) article.editors.push_back(own.name(editor));
    if (draft.published) article.published = Published{draft.published->date, arena.keep(to_iso(*draft.published))};
}

/// A table whose rows are blocks, from `block` on.
inline Table placed(TableLines&& lines, Article const& article, std::size_t block, Draft const& draft) {
    Table table{static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(lines.end - lines.begin), lines.columns, std::move(lines.cells)};
    for (auto& cell : table.cells) {
        auto const begin = article.blocks[block + cell.row].span.begin - draft.lines[lines.begin + cell.row].indent;
        cell.span = {cell.span.begin + begin, cell.span.end + begin};
    }
    return table;
}

/// One block for each line, or for several lines that are one paragraph; `cuts` have been taken out of `text`.
inline void set_blocks(Article& article, Draft& draft, Text const& text, std::span<Span const> cuts, std::vector<bool> const& joined) {
    auto const reading = text.reading();
    std::span<std::uint32_t const> stops = text.breaks().stops;
    article.sentences.reserve(stops.size() + draft.size());
    article.blocks.reserve(draft.size());
    std::uint32_t removed = 0;
    auto cut = cuts.begin();
    auto table = draft.tables.begin();
    for (std::size_t at = 0; at < draft.size();) {
        Block& block = article.blocks.emplace_back();
        block.kind = *draft.kinds[at];
        block.span.begin = draft.lines[at].span.begin - removed;
        block.first_sentence = static_cast<std::uint32_t>(article.sentences.size());
        while (++at < draft.size() && joined[at]) removed += (cut++)->size();
        block.span.end = draft.lines[at - 1].span.end - removed;
        split_sentences(reading, block.span, stops, article.sentences);
        block.sentence_count = static_cast<std::uint32_t>(article.sentences.size()) - block.first_sentence;
        if (table == draft.tables.end() || at < table->end) continue;
        auto const rows = table->end - table->begin;
        article.tables.push_back(placed(std::move(*table++), article, article.blocks.size() - rows, draft));
    }
}

/// The lines of `text` that nothing has decided on yet, and the article that all of them make.
inline Article read_draft(Draft& draft, Text& text, Arena& arena) {
    Article article;
    article.script = text.script();
    find_tables(draft);
    read_head(draft);
    read_foot(draft);
    draft.wrap_width = find_wrap_width(draft);
    read_body(draft);
    read_bylines(draft);
    set_metadata(article, draft, text, arena);
    std::vector<bool> joined(draft.size());
    auto const cuts = find_broken_lines(draft, joined);
    std::string const title(draft.title);  // the cuts move what it is a view of
    text.cut(cuts);
    set_blocks(article, draft, text, cuts, joined);
    find_repeats(article, text.reading(), title);
    return article;
}

/// By the words of a title, in either script, and the length of the text in bytes.
inline Genre genre_of(std::string_view title, std::size_t length) {
    namespace words = data::article_words;
    constexpr std::size_t longest_story = 30000;
    bool const work_report = fixed_words::holds_any<words::work_report_titles>(title);
    bool const figures = fixed_words::holds_any<words::figures_titles>(title) && !fixed_words::holds_any<words::news_figures_titles>(title);
    bool const report = work_report || figures;
    return {report, (figures && !work_report) || fixed_words::holds_any<words::run_titles>(title), !report && length <= longest_story};
}

}  // namespace article_detail

Article read_article(Text& text, Arena& arena) {
    article_detail::Draft draft(text);
    auto article = article_detail::read_draft(draft, text, arena);
    article.genre = article_detail::genre_of(article.title, text.reading().size());
    return article;
}

Article read_article(Text& text, Arena& arena, Page const& page) {
    article_detail::Draft draft(text);
    article_detail::take_hints(draft, text, page);
    auto article = article_detail::read_draft(draft, text, arena);
    article_detail::keep_facts(article, page.facts, arena);
    article.genre = article_detail::genre_of(article.title, text.reading().size());
    return article;
}

}  // namespace v0
}  // namespace zhibiao

#endif

/// An article out of a page: what the page states and shows goes before what the words of its lines say.
#ifndef ZHIBIAO_ARTICLE_IMPL_PAGE_HINTS_IPP
#define ZHIBIAO_ARTICLE_IMPL_PAGE_HINTS_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/table_lines.ipp>
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

/// The rows of a page's tables are lines of the draft; tabs tell which of their words are whose cell.
class PageTables {
public:
    PageTables(Draft& draft, Page const& page) : draft_(draft), cell_(page.cells.begin()), end_(page.cells.end()) {}

    /// Line `at` is the row at `span` of the page's text.
    void add(std::size_t at, Span span) {
        while (cell_ != end_ && cell_->span.end < span.begin) ++cell_;
        if (cell_ == end_ || cell_->span.begin > span.end) return;
        bool const goes_on = open_ && cell_->table == table_ && draft_.tables.back().end == at;
        if (!goes_on) draft_.tables.push_back({at, at, Gap::tab, 0, {}});
        open_ = true;
        table_ = cell_->table;
        add_row(draft_.tables.back(), span);
    }

private:
    void add_row(TableLines& table, Span span) {
        Line const& line = draft_.lines[table.end];
        std::vector<TableCell> words;
        split_row(draft_.reading.substr(line.span.begin - line.indent, line.span.size() + line.indent), Gap::tab, words);
        auto const row = static_cast<std::uint32_t>(table.end++ - table.begin);
        for (std::size_t i = 0; cell_ != end_ && cell_->table == table_ && cell_->span.begin <= span.end; ++cell_, ++i) {
            if (cell_->column + cell_->column_span > most_columns) continue;
            TableCell cell{{}, row, cell_->column, cell_->row_span, cell_->column_span, 0, cell_->header};
            if (i < words.size()) cell.span = words[i].span, cell.indent = words[i].indent;
            table.columns = std::max(table.columns, cell.column + cell.column_span);
            table.cells.push_back(cell);
        }
    }

    Draft& draft_;
    std::vector<PageCell>::const_iterator cell_, end_;
    std::uint32_t table_ = 0;
    bool open_ = false;
};

void take_hints(Draft& draft, Text const& text, Page const& page) {
    auto block = page.blocks.begin();
    PageTables tables(draft, page);
    for (std::size_t at = 0; at < draft.size(); ++at) {
        auto const begin = text.own_span(draft.lines[at].span).begin;
        while (block != page.blocks.end() && block->span.end <= begin) ++block;
        if (block == page.blocks.end()) return;
        if (block->span.begin > begin) continue;
        take_hint(draft, at, block->kind);
        if (block->kind == PageBlockKind::row) tables.add(at, block->span);
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

/// @file
/// A page that has been taken apart: its text as it is shown, and what it states about itself.
///
/// read_page() of the component `html` makes a Page out of HTML; a program with a parser of its own may fill one in as
/// well. Nothing here knows HTML. Extractor::extract(page) reads the observations out of it.
#ifndef ZHIBIAO_ARTICLE_PAGE_HPP
#define ZHIBIAO_ARTICLE_PAGE_HPP

#include <zhibiao/error.hpp>
#include <zhibiao/text/origin.hpp>
#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Where a page states a fact about itself.
enum class FactPlace : std::uint8_t {
    none,         ///< nowhere
    shown,        ///< in what a reader sees: the headline, the line below it
    meta_tag,     ///< <meta name=… content=…>
    linked_data,  ///< JSON-LD
    microdata,    ///< itemprop
    title_tag,    ///< <title>, without the names of site and channel
};

/// What the page states, trimmed, entities decoded; a time as ISO 8601, with +08:00 where a time of day is stated.
struct PageFact {
    std::string value;  ///< empty where nothing states it
    FactPlace place = FactPlace::none;
    std::uint64_t byte_offset = 0;  ///< where in the HTML the statement begins

    [[nodiscard]] bool known() const noexcept { return place != FactPlace::none; }
};

struct PageFacts {
    PageFact title, kicker, published, source, original_title;
    std::vector<PageFact> subtitles, authors, editors;
};

/// What the structure of the page says that a line is. Lines of text are `paragraph`: what their words say (a heading, a
/// byline) is found out later.
enum class PageBlockKind : std::uint8_t { title, kicker, subtitle, meta, heading, paragraph, caption, note, row };

/// One line of Page::text.
struct PageBlock {
    PageBlockKind kind = PageBlockKind::paragraph;
    Span span;  ///< in Page::text, without the line end
};

/// A cell of a table that holds data. Its row is a line of Page::text, where tabs stand between the cells.
struct PageCell {
    std::uint32_t table = 0;             ///< tables are counted from 0
    std::uint32_t row = 0, column = 0;   ///< of the cell's upper left corner in the grid of the table
    std::uint32_t row_span = 1, column_span = 1;
    bool header = false;                 ///< <th>, or in <thead>
    Span span;                           ///< in Page::text; empty for an empty cell
};

struct Page {
    std::string text;               ///< the article: one line for each block, UTF-8, LF
    PageFacts facts;
    std::vector<PageBlock> blocks;  ///< of all lines, in order
    std::vector<PageCell> cells;    ///< table by table, row by row
    OriginMap origins;              ///< from a byte of `text` to the byte of the input that it was read from
    std::string encoding = "UTF-8";  ///< what the input was
    std::optional<Error> error;     ///< set: nothing else is
    std::vector<Warning> warnings;
};

}  // namespace v0
}  // namespace zhibiao

#endif

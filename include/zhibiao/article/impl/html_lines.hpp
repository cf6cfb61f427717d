/// @file
/// The lines of a page as it shows them, with what their looks say.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_LINES_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_LINES_HPP

#include <zhibiao/article/impl/html_dom.hpp>
#include <zhibiao/article/impl/html_parts.hpp>
#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// A line of Shown::text, which holds no line end.
struct ShownLine {
    Span span;
    std::uint32_t node = 0;       ///< its first text
    std::uint32_t container = 0;  ///< the block that it stands in
    std::uint32_t letters = 0;    ///< characters without blanks
    std::uint32_t linked = 0;     ///< of them inside links
    std::uint32_t bold = 0;       ///< of them in bold type
    std::uint32_t furniture = no_node;  ///< the outermost element around it that is of the site
    std::uint32_t first_copy = 0;       ///< in Shown::copies
    std::uint32_t table = no_node;      ///< the table of data that it is a row of
    std::uint8_t heading = 0;     ///< 1 to 6 inside <h1> to <h6>
    bool big = false;             ///< in type of 18 pixels or more
    bool centered = false;
    bool below_image = false;     ///< an image stands between it and the line before
    bool in_figure = false;
    Parts parts;                  ///< of its block and the elements inside it, and of blocks around it that say no more than it
};

/// From `begin` on the text is a copy of the words of `node` from `offset` on, up to the next copy.
struct Copy {
    std::uint32_t begin = 0;
    std::uint32_t node = 0;
    std::uint32_t offset = 0;
};

/// A cell of a table of data.
struct ShownCell {
    std::uint32_t table = 0, line = 0;  ///< the table's node; the line of its row
    std::uint32_t row = 0, column = 0, row_span = 1, column_span = 1;
    bool header = false;
    Span span;
};

struct Shown {
    std::string text;  ///< the lines, each ended by LF
    std::vector<ShownLine> lines;
    std::vector<Copy> copies;
    std::vector<ShownCell> cells;
    std::vector<std::uint32_t> bodies;  ///< elements that are marked as the body of an article

    [[nodiscard]] std::string_view words(std::size_t line) const noexcept { return lines[line].span.of(text); }
};

/// Everything that the page shows, furniture and all; with `hidden` also what only a script would show.
Shown read_lines(Dom const& dom, bool hidden = false);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

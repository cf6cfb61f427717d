/// @file
/// The tables of an article: rows of cells, whatever set them apart (HTML, tabs, bars, blanks in line with each other).
#ifndef ZHIBIAO_ARTICLE_TABLE_HPP
#define ZHIBIAO_ARTICLE_TABLE_HPP

#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <vector>

namespace zhibiao {
inline namespace v0 {

struct TableCell {
    Span span;                         ///< in the reading, without the blanks around it; empty for an empty cell
    std::uint32_t row = 0, column = 0; ///< of its upper left corner, from 0
    std::uint32_t row_span = 1, column_span = 1;
    std::uint32_t indent = 0;          ///< blanks before its words
    bool header = false;               ///< marked as one by the page: <th>
};

/// Lines of the article in columns, figures among them. What its headers mean is found by the observation stage.
struct Table {
    std::uint32_t first_block = 0;  ///< row r is block first_block + r
    std::uint32_t rows = 0, columns = 0;
    std::vector<TableCell> cells;   ///< row by row, from left to right
};

}  // namespace v0
}  // namespace zhibiao

#endif

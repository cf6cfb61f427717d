/// @file
/// Lines that are the rows of a table, before they are blocks.
#ifndef ZHIBIAO_ARTICLE_IMPL_TABLE_LINES_HPP
#define ZHIBIAO_ARTICLE_IMPL_TABLE_LINES_HPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/table.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

struct Draft;

/// Lines [begin, end) of a draft, whose cells are set apart by `gap`. Until the cells are placed, their spans count from the
/// beginning of their line.
struct TableLines {
    std::size_t begin = 0, end = 0;
    Gap gap = Gap::none;
    std::uint32_t columns = 0;
    std::vector<TableCell> cells;
};

/// The words of one row, blanks and bars between them aside; spans from `line`'s first byte.
void split_row(std::string_view line, Gap gap, std::vector<TableCell>& cells);

/// Finds the tables among the lines that nothing has decided on and makes paragraphs of their rows. Linear.
void find_tables(Draft& draft);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

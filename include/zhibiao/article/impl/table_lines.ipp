/// Tables in plain text: lines one below the other whose words are set apart alike, figures among them.
///
///     指标	单位	1-6月	同比增长（%）          tabs, as they are copied out of a page or a spreadsheet
///     | 指标 | 绝对量（亿元） |                bars, Markdown's too
///     指标          绝对量      增速           two blanks or more; a row with fewer words by where they stand
#ifndef ZHIBIAO_ARTICLE_IMPL_TABLE_LINES_IPP
#define ZHIBIAO_ARTICLE_IMPL_TABLE_LINES_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/table_lines.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline constexpr std::size_t longest_row = 4096, most_columns = 128, longest_section_row = 60;  // bytes, columns, bytes

/// A number alone or with a unit of a few characters: 1,234.5, -3.2%, 12.5亿元; no date and no telephone number.
inline bool is_figure(string_view words) {
    constexpr std::size_t longest_unit = 15;
    std::size_t at = prefix_length(words, {"+", "-", "↑", "↓", "▲", "▼", "约"});
    auto const first = at;
    while (at < words.size() && (is_digit(words[at]) || words[at] == '.' || words[at] == ',')) ++at;
    if (at == first || !is_digit(words[first])) return false;
    auto const unit = words.substr(at);
    return unit.size() <= longest_unit && std::none_of(unit.begin(), unit.end(), [](char c) { return is_digit(c) || c == '-' || c == ':' || c == '.'; }) &&
           prefix_length(unit, {"年", "月", "日", "、"}) == 0;
}

inline bool is_year(string_view words) {
    return words.size() == 4 && (words.starts_with("19") || words.starts_with("20")) && is_digit(words[2]) && is_digit(words[3]);
}

inline void add_cell(string_view line, std::size_t begin, std::size_t end, std::vector<TableCell>& cells) {
    TableCell cell;
    auto first = begin;
    while (first < end && is_blank(line[first])) ++first;
    while (end > first && is_blank(line[end - 1])) --end;
    cell.span = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
    cell.indent = static_cast<std::uint32_t>(first - begin);
    cells.push_back(cell);
}

inline void split_at_blanks(string_view line, std::vector<TableCell>& cells) {
    std::size_t begin = 0;
    for (auto at = line.find_first_not_of(' '); at < line.size();) {
        auto const gap = std::min(line.find("  ", at), line.size());
        add_cell(line, begin, gap, cells);
        at = std::min(line.find_first_not_of(' ', gap), line.size());
        begin = at;
    }
}

void split_row(string_view line, Gap gap, std::vector<TableCell>& cells) {
    if (gap == Gap::blanks) return split_at_blanks(line, cells);
    char const mark = gap == Gap::tab ? '\t' : '|';
    std::size_t begin = 0;
    if (gap == Gap::bar) begin = trim_blanks(line).starts_with('|') ? line.find('|') + 1 : 0;
    for (std::size_t at = begin; at < line.size(); ++at) {
        if (line[at] != mark) continue;
        add_cell(line, begin, at, cells);
        begin = at + 1;
    }
    if (gap == Gap::tab || !trim_blanks(line.substr(begin)).empty()) add_cell(line, begin, line.size(), cells);
}

/// Columns of a terminal that `words` take.
inline std::uint32_t width_of(string_view words) {
    std::uint32_t width = 0;
    for (char const c : words) width += is_continuation_byte(c) ? 0 : static_cast<unsigned char>(c) < 0x80 ? 1 : 2;
    return width;
}

/// Reads the lines of one table.
class TableFinder {
public:
    TableFinder(Draft const& draft, std::size_t begin, std::size_t end, Gap gap) : draft_(draft) {
        table_.begin = begin;
        table_.end = end;
        table_.gap = gap;
    }

    /// True where they are one.
    bool find() {
        split();
        drop_captions();
        while (!rows_.empty() && rows_.back().size() < 2) rows_.pop_back(), --table_.end;
        if (!holds_figures()) return false;
        set_columns();
        return true;
    }
    TableLines& table() { return table_; }

private:
    [[nodiscard]] string_view raw(std::size_t line) const {
        Line const& one = draft_.lines[line];
        return draft_.reading.substr(one.span.begin - one.indent, one.span.size() + one.indent);
    }
    [[nodiscard]] string_view words(std::size_t row, TableCell const& cell) const { return cell.span.of(raw(table_.begin + row)); }

    void split() {
        std::array<std::size_t, most_columns + 1> counts{};
        for (auto line = table_.begin; line < table_.end; ++line) {
            rows_.emplace_back();
            split_row(raw(line), table_.gap, rows_.back());
            if (is_rule(raw(line))) rows_.back().clear();
            ++counts[std::min(rows_.back().size(), most_columns)];
        }
        for (std::size_t count = 2; count <= most_columns; ++count)
            if (counts[count] > counts[mode_]) mode_ = count;
        full_ = counts[mode_];
    }

    /// |---|:--:|
    static bool is_rule(string_view line) { return line.find("--") != string_view::npos && line.find_first_not_of("|-:+= \t") == string_view::npos; }

    /// 表1  …, 单位：亿元  2025年6月 above the head.
    void drop_captions() {
        std::size_t drop = 0;
        while (drop < 3 && drop + 1 < rows_.size() && rows_[drop].size() < mode_ && is_caption_row(drop)) ++drop;
        rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(drop));
        table_.begin += drop;
    }
    [[nodiscard]] bool is_caption_row(std::size_t row) const {
        auto const line = trim_blanks(raw(table_.begin + row));
        return rows_[row].size() < 2 || line.find("单位：") != string_view::npos || line.find("单位:") != string_view::npos || (line.starts_with("表") && rows_[row].size() <= 2);
    }

    [[nodiscard]] bool holds_figures() const {
        std::size_t figured = 0, named = 0, least = table_.gap == Gap::blanks ? 3 : 2;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            bool figure = false, name = false;
            for (auto const& cell : rows_[row]) {
                auto const one = words(row, cell);
                figure |= is_figure(one) && !(row == 0 && is_year(one));
                name |= (has_han(one) && !is_figure(one)) || is_year(one);
            }
            figured += figure;
            named += figure && name;
        }
        return rows_.size() >= least && figured > 0 && figured * 2 + 2 >= rows_.size() && named * 2 >= figured && (full_ * 2 >= rows_.size() || table_.gap == Gap::blanks);
    }

    void set_columns() {
        if (table_.gap == Gap::blanks) place_by_width();
        else
            for (auto& row : rows_) number(row);
        if (table_.gap == Gap::tab) spread_head();
        for (std::uint32_t row = 0; row < rows_.size(); ++row)
            for (auto& cell : rows_[row]) {
                cell.row = row;
                table_.columns = std::max(table_.columns, cell.column + cell.column_span);
                table_.cells.push_back(cell);
            }
    }

    static void number(std::vector<TableCell>& row) {
        for (std::uint32_t i = 0; i < row.size(); ++i) row[i].column = i;
    }

    /// Where the words of full rows stand tells whose column those of other rows are in.
    void place_by_width() {
        std::vector<Span> columns;
        std::vector<std::vector<Span>> places(rows_.size());
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            auto const line = raw(table_.begin + row);
            std::uint32_t width = 0, at = 0;
            for (auto const& cell : rows_[row]) {
                auto const begin = width += width_of(line.substr(at, cell.span.begin - at));
                width += width_of(cell.span.of(line));
                at = cell.span.end;
                places[row].push_back({begin, width});
            }
            if (rows_[row].size() != mode_) continue;
            if (columns.empty()) columns = places[row];
            for (std::size_t i = 0; i < mode_; ++i) columns[i] = {std::min(columns[i].begin, places[row][i].begin), std::max(columns[i].end, places[row][i].end)};
        }
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (rows_[row].size() == mode_) number(rows_[row]);
            else place(rows_[row], places[row], columns);
        }
    }

    /// Each into the column that is nearest to its middle, one after the other; the head of two columns covers both.
    static void place(std::vector<TableCell>& row, std::vector<Span> const& places, std::vector<Span> const& columns) {
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto const middle = places[i].begin + places[i].end;
            auto const distance = [&](std::uint32_t column) {
                auto const other = columns[column].begin + columns[column].end;
                return middle > other ? middle - other : other - middle;
            };
            auto best = std::min(next, static_cast<std::uint32_t>(columns.size() - 1));
            for (auto column = best + 1; column < columns.size(); ++column)
                if (distance(column) < distance(best)) best = column;
            row[i].column = best;
            next = best + 1;
        }
    }

    /// A head of two rows loses its spans when it is copied: 指标 | 单位 | 1-6月 above 绝对量 | 增速. The last cells of the upper
    /// one share the lower ones.
    void spread_head() {
        if (rows_.size() < 3 || rows_[1].size() >= mode_ || rows_[1].size() < 2) return;
        if (std::ranges::any_of(rows_[1], [&](TableCell const& cell) { return cell.span.empty() || is_figure(words(1, cell)); })) return;
        auto const upper = rows_[0].size(), lower = rows_[1].size();
        bool const says_where = upper == mode_ || std::ranges::any_of(rows_[0], [](TableCell const& cell) { return cell.span.empty(); });
        if (says_where) return set_below(rows_[1]);
        if (upper + lower <= mode_ || lower < 2) return;
        auto const wide = upper + lower - mode_;
        if (wide > upper || wide == 0 || lower % wide != 0) return;
        auto const each = static_cast<std::uint32_t>(lower / wide);
        auto const plain = static_cast<std::uint32_t>(upper - wide);
        for (std::uint32_t i = 0; i < upper; ++i) {
            rows_[0][i].column = i < plain ? i : plain + (i - plain) * each;
            (i < plain ? rows_[0][i].row_span : rows_[0][i].column_span) = i < plain ? 2 : each;
        }
        for (std::uint32_t i = 0; i < lower; ++i) rows_[1][i].column = plain + i;
    }

    /// Where the upper row shows its wide cells by empty ones, the lower one lacks those that are two rows high.
    void set_below(std::vector<TableCell>& lower) const {
        auto const skipped = static_cast<std::uint32_t>(mode_ - lower.size());
        for (auto& cell : lower) cell.column += skipped;
    }

    Draft const& draft_;
    TableLines table_;
    std::vector<std::vector<TableCell>> rows_;
    std::size_t mode_ = 2, full_ = 0;
};

class TableScan {
public:
    explicit TableScan(Draft& draft) : draft_(draft) {}

    void scan() {
        for (std::size_t at = 0; at < draft_.size();) at = draft_.lines[at].gaps == 0 ? at + 1 : take(at);
    }

private:
    [[nodiscard]] bool is_row(std::size_t line, Gap gap) const {
        return line < draft_.size() && draft_.lines[line].has(gap) && draft_.undecided(line) && draft_.lines[line].span.size() + draft_.lines[line].indent <= longest_row;
    }
    /// A row with one cell, between others.
    [[nodiscard]] bool is_section(std::size_t line, Gap gap) const {
        return line + 1 < draft_.size() && draft_.undecided(line) && draft_.words(line).size() <= longest_section_row && !ends_with_stop(draft_.words(line)) && is_row(line + 1, gap);
    }

    std::size_t take(std::size_t begin) {
        for (Gap const gap : {Gap::tab, Gap::bar, Gap::blanks}) {
            if (!is_row(begin, gap)) continue;
            std::size_t end = begin + 1;
            while (is_row(end, gap) || is_section(end, gap)) ++end;
            if (end - begin < 2) continue;
            TableFinder finder(draft_, begin, end, gap);
            if (finder.find()) keep(finder.table());
            return end;
        }
        return begin + 1;
    }

    void keep(TableLines& table) {
        for (auto line = table.begin; line < table.end; ++line) draft_.kinds[line] = BlockKind::paragraph;
        auto const above = table.begin == 0 ? string_view() : draft_.words(table.begin - 1);
        bool const tells_unit = above.size() <= longest_section_row && prefix_length(above, {"单位", "（单位", "(单位", "计量单位"}) != 0;
        if (tells_unit && draft_.undecided(table.begin - 1)) draft_.kinds[table.begin - 1] = BlockKind::caption;
        draft_.tables.push_back(std::move(table));
    }

    Draft& draft_;
};

void find_tables(Draft& draft) {
    TableScan(draft).scan();
    std::ranges::sort(draft.tables, {}, &TableLines::begin);
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

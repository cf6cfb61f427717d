// Which rows and columns of a table are its head, its labels and its figures, and what the heads say.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_LAYOUT_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_LAYOUT_IPP

#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/observation/impl/words.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

TableReader::TableReader(Input const& input, Reader& reader, Table const& table, std::uint32_t earliest_block)
    : input_(input), reader_(reader), table_(table), columns_(table.columns), roles_(table.columns, Column::label), held_(table.columns), held_until_(table.columns) {
    whole_.by_column.resize(table.columns);
    find_rows();
    read_captions(earliest_block);
}

void TableReader::find_rows() {
    auto const* cell = table_.cells.data();
    auto const* const end = cell + table_.cells.size();
    for (std::uint32_t row = 0; row < table_.rows; ++row) {
        auto const* const first = cell;
        while (cell != end && cell->row == row) ++cell;
        rows_.push_back({input_.article.blocks[table_.first_block + row].span, first, cell});
    }
}

int TableReader::year_of(HeaderFacts const& facts) {
    if (!facts.period) return 0;
    auto const& period = facts.period->value;
    return period.end ? static_cast<int>(period.end->year()) : period.start ? static_cast<int>(period.start->year()) : 0;
}

std::string_view TableReader::indicator_code(std::string_view name) const {
    Observation named;
    named.name = name;
    named.unit = "%";
    // Whatever it is measured in: anything may grow, and a rate is a level in percent.
    for (Kind const kind : {Kind::growth, Kind::level}) {
        named.kind = kind;
        if (auto const code = reader_.concept_of(named, UnitForm::percent); !code.empty()) return code;
    }
    return {};
}

/// The title, and up to three short lines right above, the nearest last.
void TableReader::read_captions(std::uint32_t earliest_block) {
    constexpr std::uint32_t most_lines = 3, most_title_lines = 4;
    auto const& blocks = input_.article.blocks;
    std::uint32_t first = table_.first_block;
    while (first > earliest_block && table_.first_block - first < most_lines) {
        auto const words = blocks[first - 1].span.of(reading());
        bool const closed = ends_with_any(words, "。", "；", "！");
        if (closed || words.size() > 150 || blocks[first - 1].kind == BlockKind::boilerplate || blocks[first - 1].kind == BlockKind::meta) break;
        --first;
    }
    for (std::uint32_t at = 0; at < std::min(first, most_title_lines); ++at)
        if (blocks[at].kind == BlockKind::heading && own_words(blocks[at].span) == input_.article.title) take_caption(blocks[at].span);
    for (; first < table_.first_block; ++first) take_caption(blocks[first].span);
}

/// A caption gives unit, time and subject; a name, and a kind with it, only where it is that of an indicator.
void TableReader::take_caption(Span words) {
    auto facts = read_header(words, HeaderPlace::caption, year_of(caption_));
    if (facts.noun) {
        auto& name = facts.noun->value;
        for (std::string_view const end : {"一览表", "统计表", "完成情况", "情况", "表", "数据", "排行", "主要指标"})
            if (name.ends_with(end)) name.remove_suffix(end.size());
        for (std::string_view const begin : {"各县区", "各区县", "各县（市、区）", "各县市区", "各地区", "各地", "各区", "分地区", "主要"})
            if (name.starts_with(begin)) name.remove_prefix(begin.size());
        if (indicator_code(name).empty()) facts.noun.reset();
    }
    if (!facts.noun) facts.kind.reset(), facts.basis.reset();
    facts.shift.reset(), facts.extent.reset(), facts.status.reset(), facts.whole.reset();
    facts.among = facts.indexed = false;
    caption_.put(facts);
}

TableCell const* TableReader::only_cell(Row const& row) {
    TableCell const* only = nullptr;
    for (auto const* cell = row.first; cell != row.last; ++cell) {
        if (cell->span.empty()) continue;
        if (only != nullptr) return nullptr;
        only = cell;
    }
    return only;
}

/// No number but years, or marked as a head by the page.
bool TableReader::is_head(Row const& row) const {
    bool marked = true;
    for (auto const* cell = row.first; cell != row.last; ++cell) {
        marked &= cell->header || cell->span.empty();
        if (bare_year(cell->span) == 0 && figure_in(cell->span)) return marked;
    }
    return true;
}

void TableReader::find_head() {
    constexpr std::size_t most_head_rows = 4;
    while (head_begin_ < rows_.size() && rows_[head_begin_].first != rows_[head_begin_].last) {
        auto const* cell = only_cell(rows_[head_begin_]);
        if (cell == nullptr || figure_in(cell->span)) break;
        take_caption(cell->span);
        ++head_begin_;
    }
    head_end_ = head_begin_;
    while (head_end_ < rows_.size() && head_end_ - head_begin_ < most_head_rows && is_head(rows_[head_end_])) {
        if (only_cell(rows_[head_end_]) != nullptr && head_end_ > head_begin_) break;
        ++head_end_;
    }
    if (head_end_ == rows_.size()) head_end_ = head_begin_;
}

/// Where empty cells stand behind a cell of an upper row and words below both, it covers them.
std::uint32_t TableReader::end_of_wide(std::size_t row, TableCell const& cell) const {
    auto const end = cell.column + cell.column_span;
    auto next = table_.columns;
    for (auto const* other = rows_[row].last; other-- != rows_[row].first && other->column > cell.column;)
        if (!other->span.empty()) next = other->column;
    auto const& below = rows_[row + 1];
    auto const words_at = [&](std::uint32_t column) { return std::any_of(below.first, below.last, [&](TableCell const& one) { return one.column == column && !one.span.empty(); }); };
    if (cell.column_span != 1 || next == end || !words_at(cell.column)) return end;
    auto last = end;
    while (last < next && words_at(last)) ++last;
    return last;
}

/// From the upper to the lower head: 地区生产总值 above 绝对量（亿元）.
void TableReader::read_head() {
    for (auto row = head_begin_; row < head_end_; ++row)
        for (auto const* cell = rows_[row].first; cell != rows_[row].last; ++cell) {
            if (cell->span.empty()) continue;
            auto const last = std::min(row + 1 < head_end_ ? end_of_wide(row, *cell) : cell->column + cell->column_span, table_.columns);
            int const year = year_of(columns_[cell->column].period ? columns_[cell->column] : caption_);
            auto const facts = read_header(cell->span, HeaderPlace::column, year);
            for (auto column = cell->column; column < last; ++column) {
                auto const upper = columns_[column].noun;
                columns_[column].put(facts);
                if (upper && facts.noun && !facts.among) columns_[column].noun->value = keep(std::string(upper->value) + std::string(facts.noun->value));
            }
        }
}

/// Columns of figures, of labels left of them, of units, and those that hold no statistics.
void TableReader::judge_columns() {
    std::vector<std::uint32_t> figures(table_.columns), words(table_.columns);
    for (auto row = head_end_; row < rows_.size(); ++row)
        for (auto const* cell = rows_[row].first; cell != rows_[row].last; ++cell) {
            if (cell->span.empty()) continue;
            (figure_in(cell->span) ? figures : words)[cell->column] += 1;
        }
    for (std::uint32_t column = 0; column < table_.columns; ++column) {
        auto const whole = columns_[column].whole;
        bool const labels = whole == HeaderWord::owner || whole == HeaderWord::period;
        if (whole == HeaderWord::serial) roles_[column] = Column::skipped;
        else if (whole == HeaderWord::unit) roles_[column] = Column::unit;
        else if (!labels && figures[column] > 0 && figures[column] * 2 >= words[column]) roles_[column] = Column::figures;
    }
    // Numbers in the first column count its rows.
    if (!roles_.empty() && roles_[0] == Column::figures) roles_[0] = std::ranges::any_of(rows_, [&](Row const& row) { return row.first != row.last && bare_year(row.first->span) != 0; }) ? Column::label : Column::skipped;
}

/// 1-6月 | 同比增长 | 上年同期: what is told beside a level is of its time.
void TableReader::share_times() {
    // 2023年 | 2022年 | 增长: of several levels the latest grows
    HeaderFacts const* level = nullptr;
    bool told = false;
    for (std::uint32_t column = 0; column < table_.columns; ++column) {
        if (roles_[column] != Column::figures) continue;
        auto& facts = columns_[column];
        bool const beside = (facts.kind || facts.basis || facts.shift) && !facts.status;
        if (!beside) {
            bool const earlier = !told && level != nullptr && level->period && facts.period && level->period->value.end > facts.period->value.end;
            if (!earlier) level = &facts;
            told = false;
            continue;
        }
        told = true;
        if (level == nullptr || facts.period) continue;
        facts.period = level->period;
        if (!facts.extent) facts.extent = level->extent;
    }
}

/// What the labels of a row say; those of rows above that cover it as well.
HeaderFacts TableReader::read_labels(Row const& row) {
    for (auto const* cell = row.first; cell != row.last; ++cell) {
        auto const column = cell->column;
        if (column >= table_.columns || (roles_[column] != Column::label && roles_[column] != Column::unit) || cell->span.empty()) continue;
        HeaderFacts facts;
        if (roles_[column] == Column::unit) {
            facts.unit = unit_at(cell->span);
            facts.unit_place = HeaderPlace::row;
        } else {
            facts = read_header(cell->span, HeaderPlace::row, year_of(caption_));
            bool const owner = columns_[column].whole == HeaderWord::owner && facts.noun && !facts.subject;
            if (owner) facts.subject = Said<FoundSubject>{reader_.subject_named(own_words(cell->span), cell->span), cell->span, HeaderPlace::row};
            if (columns_[column].whole == HeaderWord::owner) facts.noun.reset();
        }
        held_[column] = facts;
        held_until_[column] = cell->row + std::max(cell->row_span, 1U);
    }
    HeaderFacts labels;
    for (std::uint32_t column = 0; column < table_.columns; ++column)
        if (row.first != row.last && held_until_[column] > row.first->row) labels.put(held_[column]);
    return labels;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

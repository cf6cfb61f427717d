/// @file
/// Inside the observation stage: the observations of one table.
///
/// A number gets its name, unit, kind, time and subject from the labels of its row, the headers of its column and the
/// captions above the table: what is nearer goes before what is farther. A table in which no number gets name and unit is
/// none of statistics; its rows are read as sentences.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_READER_HPP

#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/observation/impl/table_header.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// A number in a cell.
struct Figure {
    Decimal value;
    Span number;
    std::optional<TableUnit> unit;
    Bound bound = Bound::exact;
};

class TableReader {
public:
    TableReader(Input const& input, Reader& reader, Table const& table, std::uint32_t earliest_block);
    /// Adds the observations to the reader's; false where there are none.
    bool read();

    // what headers are read with: table_words.ipp
    [[nodiscard]] std::string_view reading() const { return input_.text.reading(); }
    [[nodiscard]] std::string_view own_words(Span span) const { return input_.text.own_words(span); }
    [[nodiscard]] std::string_view keep(std::string_view words) { return input_.arena.keep(words); }
    [[nodiscard]] FoundSubject subject_of(EntityMention const& mention) const;
    [[nodiscard]] int bare_year(Span span) const;
    [[nodiscard]] FoundPeriod year_period(int year, Span from) const;
    [[nodiscard]] FoundPeriod found_period(PeriodMention const& mention) const;
    [[nodiscard]] std::optional<PeriodMention> period_at(std::uint32_t at, Span cell, int year) const;
    [[nodiscard]] EntityMention const* entity_at(std::uint32_t at) const;
    [[nodiscard]] std::optional<TableUnit> unit_at(Span span) const;
    [[nodiscard]] std::optional<Figure> figure_in(Span cell) const;

private:
    enum class Column : std::uint8_t { figures, label, unit, skipped };
    struct Row {
        Span span;
        TableCell const* first;
        TableCell const* last;
    };
    /// The number in question with everything that is said of it.
    struct Place {
        HeaderFacts const& row;
        HeaderFacts const& column;
        std::uint32_t at;  ///< the column
    };
    struct Named {
        std::string_view words;
        Span from;
        std::string_view rule;
    };
    struct Measured {
        TableUnit unit;
        std::string_view rule;
    };
    /// The row that rows below it may be parts of: its observations by column, as indices + 1.
    struct Whole {
        std::uint32_t indent = 0, part_indent = 0;
        bool open = false;
        std::vector<std::size_t> by_column;
    };

    // table_layout.ipp
    HeaderFacts read_header(Span cell, HeaderPlace place, int year);
    void find_rows();
    void read_captions(std::uint32_t earliest_block);
    void take_caption(Span words);
    void find_head();
    [[nodiscard]] bool is_head(Row const& row) const;
    [[nodiscard]] static TableCell const* only_cell(Row const& row);
    [[nodiscard]] std::uint32_t end_of_wide(std::size_t row, TableCell const& cell) const;
    void read_head();
    void judge_columns();
    void share_times();
    HeaderFacts read_labels(Row const& row);
    [[nodiscard]] std::string_view indicator_code(std::string_view name) const;
    [[nodiscard]] static int year_of(HeaderFacts const& facts);

    // table.ipp
    void read_row(Row const& row);
    void observe(TableCell const& cell, Row const& row, HeaderFacts const& labels);
    [[nodiscard]] std::optional<Named> name_of(Place const& place);
    [[nodiscard]] HeaderFacts const* level_left_of(std::uint32_t column) const;
    [[nodiscard]] std::optional<Measured> unit_of(Place const& place, Figure const& figure) const;
    [[nodiscard]] std::optional<Said<HeaderWord>> kind_word(Place const& place) const;
    void classify(Observation& observation, Place const& place, Measured const& measured, Span cell);
    void date_it(Observation& observation, Place const& place);
    void own_it(Observation& observation, Place const& place);
    void set_status(Observation& observation, Place const& place);
    void link_part(Observation& observation, std::uint32_t column, HeaderFacts const& labels);
    void note(Field field, std::string_view rule, Span span) const {
        if (input_.trace != nullptr) input_.trace->note(field, rule, span);
    }

    Input input_;
    Reader& reader_;
    Table const& table_;
    std::vector<Row> rows_;
    std::size_t head_begin_ = 0, head_end_ = 0;  ///< rows of the head
    HeaderFacts caption_, section_;
    std::vector<HeaderFacts> columns_;
    std::vector<Column> roles_;
    std::vector<HeaderFacts> held_;           ///< by column: a label that covers several rows
    std::vector<std::uint32_t> held_until_;
    Whole whole_;
    bool part_ = false;                       ///< the row being read is a part
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The numbers of a table: name, unit, kind, time, subject of each.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_IPP

#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/observation/impl/words.hpp>
#include <zhibiao/observation/taxonomy.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

bool TableReader::read() {
    auto const before = reader_.count();
    find_head();
    read_head();
    judge_columns();
    share_times();
    for (auto row = head_end_; row < rows_.size(); ++row) read_row(rows_[row]);
    return reader_.count() > before;
}

void TableReader::read_row(Row const& row) {
    auto const labels = read_labels(row);
    if (auto const* only = only_cell(row); only != nullptr && !figure_in(only->span)) {
        section_ = read_header(only->span, HeaderPlace::row, year_of(caption_));
        section_.whole.reset();
        whole_.open = false;
        return;
    }
    auto const indent = row.first == row.last ? 0 : row.first->indent + (row.first->column == 0 && row.first->span.empty() ? 1 : 0);
    bool const below = whole_.open && (labels.among || indent > whole_.indent || (part_ && whole_.part_indent > whole_.indent && indent >= whole_.part_indent));
    if (!below) {
        whole_.open = true;
        whole_.indent = indent;
        std::ranges::fill(whole_.by_column, 0);
    } else {
        whole_.part_indent = indent;
    }
    part_ = below;
    for (auto const* cell = row.first; cell != row.last; ++cell)
        if (cell->column < table_.columns && roles_[cell->column] == Column::figures) observe(*cell, row, labels);
}

/// What its kind is by the headers: of the column, else of the row, else of the captions.
std::optional<Said<HeaderWord>> TableReader::kind_word(Place const& place) const {
    for (auto const* facts : {&place.column, &place.row, &section_, &caption_}) {
        if (facts->kind) return facts->kind;
        // 同比 alone: a growth
        if (facts->basis) return Said<HeaderWord>{HeaderWord::growth, facts->basis->from, facts->basis->place};
    }
    return std::nullopt;
}

/// A growth, a share or a rank stands to the right of its level.
HeaderFacts const* TableReader::level_left_of(std::uint32_t column) const {
    for (auto at = column; at-- > 0;)
        if (roles_[at] == Column::figures && columns_[at].noun && !columns_[at].kind && !columns_[at].basis) return &columns_[at];
    return nullptr;
}

/// 产量, 户数, 增加值: what is measured of the thing that the row names.
inline bool is_measure(std::string_view name) {
    return name.size() <= 30 && ends_with_any<sets::table_measure_ends>(name);
}

std::optional<TableReader::Named> TableReader::name_of(Place const& place) {
    auto const& row = place.row.noun;
    auto column = place.column.noun;
    if (!column && (place.column.kind || place.column.basis))
        if (auto const* level = level_left_of(place.at)) column = level->noun;
    if (row && column) {
        bool const joins = is_measure(column->value) && row->value.find(column->value) == std::string_view::npos && (indicator_code(row->value).empty() || !indicator_code(std::string(row->value) + std::string(column->value)).empty());
        if (joins) return Named{keep(std::string(row->value) + std::string(column->value)), row->from, "table_row_and_column"};
        return Named{row->value, row->from, "table_row_label"};
    }
    if (row) return Named{row->value, row->from, "table_row_label"};
    if (column) return Named{column->value, column->from, "table_column_header"};
    if (section_.noun && (place.row.subject || place.row.period)) return Named{section_.noun->value, section_.noun->from, "table_section"};
    if (caption_.noun) return Named{caption_.noun->value, caption_.noun->from, "table_caption"};
    return std::nullopt;
}

inline std::string_view unit_rule(HeaderPlace place) {
    switch (place) {
        case HeaderPlace::row: return "table_unit_of_row";
        case HeaderPlace::column: return "table_unit_of_column";
        case HeaderPlace::caption: return "table_unit_of_caption";
    }
    return {};
}

inline bool is_rate(TableUnit const& unit) { return unit.form == UnitForm::percent || unit.form == UnitForm::points || unit.form == UnitForm::per_mille; }

/// The unit of a level is that of its row or column, or the caption's; a growth is in percent unless it says otherwise.
std::optional<TableReader::Measured> TableReader::unit_of(Place const& place, Figure const& figure) const {
    auto const kind = kind_word(place);
    if (figure.unit) return Measured{*figure.unit, "table_unit_in_cell"};
    if (kind && kind->value == HeaderWord::rank) return Measured{{"1", {}, Decimal(1), UnitForm::ordinal, kind->from}, "table_unit_of_rank"};
    bool const relative = kind && kind->value != HeaderWord::change;
    auto const measured = [](HeaderFacts const& facts) { return Measured{*facts.unit, unit_rule(facts.unit_place)}; };
    // 城镇化率 | % | 65.2 | 0.8: a rate goes up by points, whatever the head says
    bool const of_rate = relative && kind->value != HeaderWord::share && kind->place == HeaderPlace::column && place.row.unit && place.row.unit->form == UnitForm::percent && place.row.noun && ends_with_any(place.row.noun->value, "率", "比重", "占比");
    if (of_rate) return Measured{{"pp", {}, Decimal(1), UnitForm::points, kind->from}, "table_unit_of_rate"};
    for (auto const* facts : {&place.column, &place.row, &section_, &caption_}) {
        bool const says_kind = facts->kind || facts->basis;
        if (facts->unit && (!relative || is_rate(*facts->unit) || says_kind)) return measured(*facts);
        if (relative && facts->rate_unit) return Measured{*facts->rate_unit, "table_unit_of_caption"};
    }
    if (relative) return Measured{{"%", {}, Decimal(1), UnitForm::percent, kind->from}, "table_unit_of_kind"};
    if (kind)
        if (auto const* level = level_left_of(place.at); level != nullptr && level->unit) return measured(*level);
    if (place.row.indexed || place.column.indexed) return Measured{{"1", {}, Decimal(1), UnitForm::none, figure.number}, "table_unit_of_index"};
    return std::nullopt;
}

void TableReader::classify(Observation& observation, Place const& place, Measured const& measured, Span cell) {
    auto const word = kind_word(place);
    auto const& unit = measured.unit;
    if (auto const& basis = place.column.basis ? place.column.basis : place.row.basis ? place.row.basis : caption_.basis) {
        observation.basis = basis->value == HeaderWord::yoy ? Basis::yoy : Basis::mom;
        note(Field::basis, "table_basis_header", basis->from);
    }
    if (unit.form == UnitForm::points) observation.kind = Kind::change;
    else if (!word) observation.kind = Kind::level;
    else if (word->value == HeaderWord::share) observation.kind = Kind::share;
    else if (word->value == HeaderWord::rank) observation.kind = Kind::rank;
    else observation.kind = word->value != HeaderWord::change && is_rate(unit) ? Kind::growth : Kind::change;
    if (word && word->value == HeaderWord::fall && observation.value) observation.value = observation.value->negated();
    if (observation.kind == Kind::rank && place.column.subject) {
        observation.rank_scope = place.column.subject->value.text;
        note(Field::rank_scope, "table_rank_scope", place.column.subject->from);
    }
    if (word) return note(Field::kind, "table_kind_header", word->from);
    if (unit.form == UnitForm::points) return note(Field::kind, "table_kind_of_unit", unit.from);
    // 规模以上工业增加值（%）: an amount of money in percent is its growth
    auto const& taxonomy = input_.options.taxonomy != nullptr ? *input_.options.taxonomy : Taxonomy::built_in();
    auto const* indicator = unit.form == UnitForm::percent ? taxonomy.indicator(indicator_code(observation.name)) : nullptr;
    if (indicator != nullptr && indicator->dimension != Dimension::percent && indicator->dimension != Dimension::any) {
        observation.kind = Kind::growth;
        return note(Field::kind, "table_kind_of_unit", unit.from.empty() ? cell : unit.from);
    }
    note(Field::kind, "table_level", cell);
}

inline bool is_wider(ObservedPeriod const& left, ObservedPeriod const& right) {
    if (!left.start || !left.end || !right.start || !right.end) return false;
    using std::chrono::sys_days;
    return sys_days{*left.end} - sys_days{*left.start} > sys_days{*right.end} - sys_days{*right.start};
}

void TableReader::date_it(Observation& observation, Place const& place) {
    using namespace std::chrono;
    auto const& row = place.row.period;
    auto const& column = place.column.period;
    auto const& general = section_.period ? section_.period : caption_.period;
    auto const& nearest = row ? row : column ? column : general;
    auto const& shift = place.column.shift ? place.column.shift : place.row.shift;
    auto const& extent = place.column.extent ? place.column.extent : place.row.extent;
    if (!nearest) return;
    auto period = nearest->value;
    std::string_view rule = row ? "table_period_of_row" : column ? "table_period_of_column" : "table_period_of_caption";
    // 一季度 in the column of 2024: the one gives the days, the other the year
    if (row && column) {
        bool const column_is_wider = is_wider(column->value, row->value);
        period = column_is_wider ? row->value : column->value;
        int const year = year_of(column_is_wider ? place.column : place.row);
        if (period.end && year != 0) move_by_years(period, year - static_cast<int>(period.end->year()));
    }
    if (extent && period.end) {
        period.start = Date{period.end->year(), extent->value == HeaderWord::month ? period.end->month() : January, day{1}};
        rule = "table_extent_header";
    }
    if (shift && (period.start || period.end)) {
        auto const& end = period.end ? period.end : period.start;
        if (shift->value == HeaderWord::last_year) {
            period.start = calendar::first_day(end->year() - years{1});
            period.end = calendar::last_day(period.start->year());
        } else {
            move_by_years(period, -1);
        }
        rule = "table_year_before";
    }
    period.source = row ? PeriodSource::stated : PeriodSource::inherited;
    Span const from = rule == "table_year_before" ? shift->from : rule == "table_extent_header" ? extent->from : nearest->from;
    observation.period = period;
    note(Field::period, rule, from);
}

void TableReader::own_it(Observation& observation, Place const& place) {
    bool const column_ranks = observation.kind == Kind::rank || observation.kind == Kind::share;
    auto const& column = column_ranks ? caption_.subject : place.column.subject;
    auto const& general = section_.subject ? section_.subject : caption_.subject;
    auto const& said = place.row.subject ? place.row.subject : column ? column : general;
    if (said) {
        observation.subject = said->value;
        std::string_view const rule = place.row.subject ? "table_subject_of_row" : column && !column_ranks ? "table_subject_of_column" : "table_subject_of_caption";
        return note(Field::subject, rule, said->from);
    }
    auto const& home = reader_.home();
    if (!home || home->from.empty()) return;
    observation.subject = *home;
    note(Field::subject, "subject_of_article", home->from);
}

void TableReader::set_status(Observation& observation, Place const& place) {
    auto const& status = place.column.status ? place.column.status : place.row.status;
    if (!status) return note(Field::status, "status_unsaid", observation.span);
    observation.status = status->value == HeaderWord::target ? Status::target : Status::forecast;
    note(Field::status, "table_status_header", status->from);
}

/// 其中：…, and rows set in below another: parts of the number above them.
void TableReader::link_part(Observation& observation, std::uint32_t column, HeaderFacts const& labels) {
    auto const own = reader_.count() + 1;
    if (!part_) {
        whole_.by_column[column] = own;
        return;
    }
    auto const index = whole_.by_column[column];
    if (index == 0 || observation.kind != Kind::level) return;
    auto const& whole = reader_.finished(index - 1);
    bool const fits = whole.kind == Kind::level && whole.unit == observation.unit && whole.value && observation.value && !is_rate({observation.unit, {}, {}, observation.unit == "%" ? UnitForm::percent : UnitForm::money, {}}) && !(*whole.value < *observation.value);
    if (!fits) return;
    observation.part_of = static_cast<std::uint32_t>(index);
    note(Field::part_of, "table_part_below", labels.noun ? labels.noun->from : observation.span);
}

void TableReader::observe(TableCell const& cell, Row const& row, HeaderFacts const& labels) {
    auto const figure = figure_in(cell.span);
    Place const place{labels, columns_[cell.column], cell.column};
    if (!figure || labels.whole == HeaderWord::serial) return;
    auto const measured = unit_of(place, *figure);
    if (!measured) return;
    auto const named = name_of(place);
    if (!named) return;
    if (input_.trace != nullptr) input_.trace->begin();
    Observation observation;
    observation.span = cell.span;
    observation.text = own_words(cell.span);
    observation.sentence = row.span;
    observation.name = named->words;
    observation.unit = measured->unit.code;
    observation.unit_text = measured->unit.text;
    observation.value = measured->unit.scale == Decimal(1) ? figure->value : figure->value.times(measured->unit.scale);
    observation.bound = figure->bound;
    note(Field::name, named->rule, named->from);
    note(Field::value, "table_cell", figure->number);
    note(Field::bound, figure->bound == Bound::exact ? "bound_unsaid" : "table_bound", cell.span);
    note(Field::unit, measured->rule, measured->unit.from.empty() ? cell.span : measured->unit.from);
    classify(observation, place, *measured, cell.span);
    date_it(observation, place);
    own_it(observation, place);
    set_status(observation, place);
    auto const& extent = place.column.extent ? place.column.extent : labels.extent;
    observation.cumulative = extent && extent->value == HeaderWord::cumulative;
    if (observation.cumulative) note(Field::cumulative, "table_extent_header", extent->from);
    observation.concept_code = reader_.concept_of(observation, measured->unit.form);
    note(Field::concept_code, "indicator_named", named->from);
    link_part(observation, cell.column, labels);
    observation.id = static_cast<std::uint32_t>(reader_.count() + 1);
    reader_.add(std::move(observation));
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

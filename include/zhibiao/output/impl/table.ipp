#ifndef ZHIBIAO_OUTPUT_IMPL_TABLE_IPP
#define ZHIBIAO_OUTPUT_IMPL_TABLE_IPP

#include <zhibiao/data/display_width.hpp>
#include <zhibiao/output/impl/amount.ipp>
#include <zhibiao/output/table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace table_detail {

using amount_detail::amount;

struct Column {
    std::string_view title;
    std::size_t widest;  ///< cells wider than that are cut
    bool right = false;  ///< aligned to the right, as numbers are
};
using Row = std::vector<std::string>;

/// The first code point of valid UTF-8 and its length; a byte that begins none is taken as itself.
inline std::pair<std::uint32_t, std::size_t> first_code_point(std::string_view rest) noexcept {
    auto const byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(rest[at])}; };
    std::uint32_t const lead = byte(0);
    std::size_t const length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || rest.size() < length) return {lead, 1};
    std::uint32_t code_point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte(i) & 0x3F);
    return {code_point, length};
}

inline std::size_t columns_of(std::uint32_t code_point) noexcept {
    auto const after = std::ranges::upper_bound(data::display_width_rows, static_cast<std::int32_t>(code_point), {},
                                                &data::DisplayWidthRow::first);
    if (after == std::begin(data::display_width_rows)) return 1;
    auto const& row = *std::prev(after);
    return static_cast<std::int32_t>(code_point) <= row.last ? static_cast<std::size_t>(row.width) : 1;
}

/// One line of text that a terminal can show: no escape sequence out of a document reaches it.
inline std::string printable(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at < words.size();) {
        auto const [code_point, length] = first_code_point(words.substr(at));
        bool const control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
        if (control) text += ' ';
        else text += words.substr(at, length);
        at += length;
    }
    return text;
}

/// `words` cut to `widest` columns, the last of them `…`.
inline std::string fitted(std::string_view words, std::size_t widest) {
    std::string text = printable(words);
    if (display_width(text) <= widest) return text;
    std::size_t used = 0, at = 0;
    while (at < text.size()) {
        auto const [code_point, length] = first_code_point(std::string_view(text).substr(at));
        if (used + columns_of(code_point) + 1 > widest) break;
        used += columns_of(code_point);
        at += length;
    }
    return text.substr(0, at) + "…";
}

inline void put_line(std::string& out, Row const& row, std::vector<std::size_t> const& widths, std::vector<Column> const& columns) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string const blanks(widths[i] - display_width(row[i]), ' ');
        if (i != 0) line += "  ";
        line += columns[i].right ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
}

/// Titles, a rule and the rows, each column as wide as its widest cell; `below`, where it is given, holds what stands below each row.
inline std::string aligned(std::vector<Column> const& columns, std::vector<Row> rows, std::vector<std::string> const& below = {}) {
    Row titles, rule;
    std::vector<std::size_t> widths;
    for (Column const& column : columns) {
        titles.emplace_back(column.title);
        widths.push_back(column.title.size());
    }
    for (Row& row : rows)
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row[i] = fitted(row[i], columns[i].widest);
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    for (std::size_t const width : widths) rule.emplace_back(width, '-');
    std::string out;
    put_line(out, titles, widths, columns);
    put_line(out, rule, widths, columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        put_line(out, rows[i], widths, columns);
        if (!below.empty()) out += below[i];
    }
    return out;
}

inline std::string head_line(Document const& document) {
    std::string line = printable(document.source);
    if (document.error) return line + ": " + error_name(document.error->code) + ": " + printable(document.error->message) + "\n";
    Article const& article = document.article;
    if (!article.title.empty()) line += (line.empty() ? "" : "  ") + printable(article.title);
    if (article.published) line += "  (" + printable(article.published->text) + ")";
    return line.empty() ? line : line + "\n";
}

/// An ISO 8601 interval, `..` for an open end; a single day is that day.
inline std::string interval(std::optional<Date> const& start, std::optional<Date> const& end) {
    if (!start && !end) return {};
    if (start == end) return to_string(*start);
    return (start ? to_string(*start) : "..") + "/" + (end ? to_string(*end) : "..");
}

inline Row observation_row(Observation const& observation) {
    auto const& period = observation.period;
    std::string kind(to_string(observation.kind));
    if (observation.basis != Basis::none) kind += " " + std::string(to_string(observation.basis));
    return {std::string(observation.name), std::string(observation.text), amount(observation), std::string(observation.unit),
            std::move(kind), period ? interval(period->start, period->end) : std::string(),
            observation.subject ? std::string(observation.subject->name) : std::string(), std::string(to_string(observation.status))};
}

/// The explanations of one observation, a line for each field: the field, the rule, the words.
inline std::vector<std::string> explained(Document const& document) {
    static std::vector<Column> const columns = {{"", 10}, {"", 24}, {"", 48}};
    std::vector<std::string> texts(document.explanations.empty() ? 0 : document.observations.size());
    for (Explanation const& one : document.explanations) {
        Row const row = {std::string(to_string(one.field)), std::string(one.rule), fitted(one.text, columns[2].widest)};
        texts[one.observation - 1] += "    ";
        std::vector<std::size_t> widths;
        for (std::size_t i = 0; i < columns.size(); ++i) widths.push_back(std::max(i + 1 < columns.size() ? columns[i].widest : 0, display_width(row[i])));
        put_line(texts[one.observation - 1], row, widths, columns);
    }
    return texts;
}

inline void put(Row& row, Number const& number) { row[2] = amount(number); }

inline void put(Row& row, Quantity const& quantity) {
    row[2] = amount(quantity);
    row[3] = quantity.unit;
}

inline void put(Row& row, PeriodMention const& period) {
    row[4] = period.duration.empty() ? interval(period.start, period.end) : period.duration;
}

inline void put(Row& row, EntityMention const& entity) {
    row[5] = entity.name;
    row[6] = entity.code;
}

inline void put(Row& row, NamedMention const& named) { row[5] = named.name; }

}  // namespace table_detail

std::size_t display_width(std::string_view utf8) noexcept {
    std::size_t width = 0;
    while (!utf8.empty()) {
        auto const [code_point, length] = table_detail::first_code_point(utf8);
        width += table_detail::columns_of(code_point);
        utf8.remove_prefix(length);
    }
    return width;
}

std::string to_table(Document const& document) {
    using namespace table_detail;
    std::string const head = head_line(document);
    if (document.error) return head;
    if (document.observations.empty()) return head + "(no observations)\n";
    std::vector<Row> rows;
    for (Observation const& observation : document.observations) rows.push_back(observation_row(observation));
    static std::vector<Column> const columns = {{"name", 28}, {"text", 22}, {"value", 16, true}, {"unit", 10},
                                                {"kind", 22}, {"period", 21}, {"subject", 20}, {"status", 8}};
    return head + aligned(columns, std::move(rows), explained(document));
}

std::string mentions_to_table(Document const& document, LayerSet layers) {
    using namespace table_detail;
    std::string const head = head_line(document);
    if (document.error) return head;
    std::vector<Row> rows;
    for (ListedMention const& mention : list_mentions(document, layers)) {
        Row& row = rows.emplace_back(7);
        row[0] = to_string(mention.layer);
        row[1] = document.text().own_words(mention.span);
        std::visit([&](auto const& what) { put(row, mentioned(what)); }, mention.what);
    }
    if (rows.empty()) return head + "(no mentions)\n";
    static std::vector<Column> const columns = {{"layer", 12}, {"text", 30}, {"value", 20, true}, {"unit", 10},
                                                {"period", 21}, {"name", 30}, {"code", 6}};
    return head + aligned(columns, std::move(rows));
}

}  // namespace v0
}  // namespace zhibiao

#endif

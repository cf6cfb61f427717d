// A caller's rows: TSV text, looked through as a whole before anything of it is added.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_LOAD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_LOAD_IPP

#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/observation/impl/taxonomy_words.hpp>
#include <zhibiao/text/impl/tsv.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace taxonomy_detail {

/// Lower-case words joined by dots: gdp.per_capita.
inline bool is_code(std::string_view code) noexcept {
    bool begins = true;
    for (char const byte : code) {
        bool const letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (!letter && (begins || (byte != '.' && byte != '_'))) return false;
        begins = byte == '.';
    }
    return !begins;
}

inline constexpr std::size_t most_cells = 5;

/// What is wrong with a row, and in which cell; nothing, and then `indicator` is what it says.
inline std::string read_row(tsv_detail::Row const& row, Indicator& indicator, std::size_t& cell) {
    cell = most_cells;
    if (row.cells.size() > most_cells) return "more than five cells; name, code, dimension, english, section are known";
    cell = 1;
    if (row.cells.size() < 2) return "one cell; name and code must be given, with a tab between them";
    cell = 0;
    if (!PlainName(row[0])) return "the name is empty or longer than " + std::to_string(Taxonomy::longest_name) + " bytes; write an indicator's name";
    cell = 1;
    if (!is_code(row[1])) return quantity_detail::quoted(row[1]) + " is no code; write lower-case letters, digits and _, with dots between words";
    cell = 2;
    auto const dimension = row[2].empty() ? Dimension::any : parse_dimension(row[2]);
    if (!dimension) {
        std::string message = quantity_detail::quoted(row[2]) + " is no dimension; known are";
        for (auto const name : dimension_names) message.append(" ").append(name);
        return message;
    }
    indicator = {std::string(row[0]), std::string(row[1]), *dimension, std::string(row[3]), std::string(row[4])};
    return {};
}

}  // namespace taxonomy_detail

std::optional<Error> Taxonomy::load(std::string_view tsv, std::string_view file) {
    std::vector<Indicator> rows;
    tsv_detail::Reader reader(tsv, file);
    for (tsv_detail::Row row; reader.next(row);) {
        std::size_t cell = 0;
        if (auto const wrong = taxonomy_detail::read_row(row, rows.emplace_back(), cell); !wrong.empty()) return reader.error(row, cell, wrong);
    }
    for (auto& row : rows) add(std::move(row));
    return std::nullopt;
}

}  // namespace v0
}  // namespace zhibiao

#endif

// A caller's rows: TSV text, looked through as a whole before anything of it is added.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_LOAD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_LOAD_IPP

#include <zhibiao/observation/impl/taxonomy_words.hpp>

#include <array>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace taxonomy_detail {

/// Up to the next `mark`, which is taken off `rest` with it.
inline std::string_view cut(std::string_view& rest, char mark) noexcept {
    auto const part = rest.substr(0, rest.find(mark));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : part.size());
    return part;
}

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

/// What is wrong with a row; empty for nothing, and then `row` is what it says.
inline std::string read_row(std::string_view line, Indicator& row) {
    std::array<std::string_view, most_cells> cells;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
        if (count == most_cells) return "more than five cells; name, code, dimension, english, section are known";
        more = line.find('\t') != std::string_view::npos;
        cells[count] = cut(line, '\t');
    }
    if (count < 2) return "one cell; name and code must be given, with a tab between them";
    if (!PlainName(cells[0])) return "the name is empty or longer than " + std::to_string(Taxonomy::longest_name) + " bytes";
    if (!is_code(cells[1])) return "'" + std::string(cells[1]) + "' is no code; write lower-case letters, digits and _, with dots between words";
    auto const dimension = cells[2].empty() ? Dimension::any : parse_dimension(cells[2]);
    if (!dimension) {
        std::string message = "'" + std::string(cells[2]) + "' is no dimension; known are";
        for (auto const name : dimension_names) message.append(" ").append(name);
        return message;
    }
    row = {std::string(cells[0]), std::string(cells[1]), *dimension, std::string(cells[3]), std::string(cells[4])};
    return {};
}

}  // namespace taxonomy_detail

std::optional<Error> Taxonomy::load(std::string_view tsv) {
    std::vector<Indicator> rows;
    auto const* const begin = tsv.data();
    if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
    for (std::size_t number = 1; !tsv.empty(); ++number) {
        auto const offset = static_cast<std::uint64_t>(tsv.data() - begin);
        auto line = taxonomy_detail::cut(tsv, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        if (auto wrong = taxonomy_detail::read_row(line, rows.emplace_back()); !wrong.empty()) {
            return Error{ErrorCode::invalid_input, "indicators, line " + std::to_string(number) + ": " + wrong, offset};
        }
    }
    for (auto& row : rows) add(std::move(row));
    return std::nullopt;
}

}  // namespace v0
}  // namespace zhibiao

#endif

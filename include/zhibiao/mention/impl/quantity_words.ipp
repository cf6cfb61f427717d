// A caller's rows of units and bound words: looked through, then put beside the library's.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_WORDS_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_WORDS_IPP

#include <zhibiao/mention/impl/quantity_words.hpp>

#include <charconv>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

inline constexpr std::size_t longest_unit_surface = 48;  // bytes
inline constexpr std::string_view unit_forms = "big, count, label, money, multiple, per_mille, percent, physical, places, points, time";

/// A code is written without blanks: CNY, km2, {户}.
inline bool is_unit_code(std::string_view code) noexcept {
    return std::none_of(code.begin(), code.end(), [](char byte) { return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7F; });
}

inline bool is_unit_dimension(std::string_view dimension) noexcept {
    return dimension.empty() || std::ranges::any_of(data::units_rows, [&](auto const& row) { return row.dimension == dimension; });
}

inline bool read_exponent(std::string_view words, int& exponent) noexcept {
    constexpr int most = 30;
    exponent = 0;
    if (words.empty()) return true;
    auto const [end, failure] = std::from_chars(words.data(), words.data() + words.size(), exponent);
    return failure == std::errc() && end == words.data() + words.size() && exponent >= -most && exponent <= most;
}

std::string quoted(std::string_view words) { return std::string("'").append(words).append("'"); }

std::optional<Complaint> check_unit(tsv_detail::Row const& row) {
    constexpr std::size_t most_cells = 6;
    if (row.cells.size() > most_cells) return Complaint{most_cells, "more than six cells; surface, traditional, code, form, dimension, exponent are known"};
    if (row.cells.size() < 4) return Complaint{row.cells.size(), "a unit takes four cells at least: surface, traditional (may be empty), code, form, with tabs between them"};
    if (row[0].empty() || row[0].size() > longest_unit_surface) return Complaint{0, "the surface is empty or longer than " + std::to_string(longest_unit_surface) + " bytes; write the unit as texts do"};
    if (row[0].front() == ' ' || is_digit(row[0].front())) return Complaint{0, quoted(row[0]) + " begins with a blank or a digit; write the unit alone"};
    bool const named = row[3] == "label" || row[3] == "places";
    if (unit_form(row[3]) == UnitForm::none && !named) return Complaint{3, quoted(row[3]) + " is no form; known are " + std::string(unit_forms)};
    if (row[2].empty() && !named) return Complaint{2, "the code is empty; write an ISO 4217 or UCUM code, or for a classifier {" + std::string(row[0]) + "}"};
    if (!is_unit_code(row[2])) return Complaint{2, quoted(row[2]) + " is no code; a code has no blanks"};
    if (!is_unit_dimension(row[4])) return Complaint{4, quoted(row[4]) + " is no dimension; take one of src/data/units.tsv (count, money, mass, area ...) or leave it empty"};
    int exponent = 0;
    if (!read_exponent(row[5], exponent)) return Complaint{5, quoted(row[5]) + " is no exponent; write a whole number from -30 to 30, the power of ten that the value is multiplied by"};
    return std::nullopt;
}

std::optional<Complaint> check_bound(tsv_detail::Row const& row) {
    if (row[0].size() > longest_bound) return Complaint{0, "a bound word has " + std::to_string(longest_bound) + " bytes at most"};
    if (row[2] == "exact" || bound_of(row[2]) != Bound::exact) return std::nullopt;
    return Complaint{2, quoted(row[2]) + " is no bound; known are about, near, over, under, at_least, at_most, and exact for a word that only looks like one"};
}

QuantityWords::QuantityWords() : units(unit_table()), first_added(unit_rows + static_cast<std::uint32_t>(std::size(data::unit_false_friends_rows))) {}

void QuantityWords::add_unit(tsv_detail::Row const& row) {
    auto const kept = [this](std::string_view words) { return std::string_view(strings.emplace_back(words)); };
    UnitRow unit{};
    unit.surface = kept(row[0]);
    unit.code = kept(row[2]);
    unit.form = row[3];
    unit.dimension = row[4];
    int exponent = 0;
    read_exponent(row[5], exponent);
    unit.exponent = exponent;
    UnitWord const word = unit_word(unit);
    units.add(unit.surface, first_added + static_cast<std::uint32_t>(added.size()));
    added.push_back(word);
}

void QuantityWords::add_bound(std::string_view surface, bool before, std::string_view bound) {
    auto const value = static_cast<std::uint32_t>(bound_of(bound));
    if (before) bounds_before.add(std::string(surface.rbegin(), surface.rend()), value);
    else bounds_after.add(surface, value);
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

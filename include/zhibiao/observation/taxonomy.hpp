/// @file
/// The taxonomy: from an observation's name to the code of the indicator that it is.
#ifndef ZHIBIAO_OBSERVATION_TAXONOMY_HPP
#define ZHIBIAO_OBSERVATION_TAXONOMY_HPP

#include <zhibiao/error.hpp>
#include <zhibiao/observation/name_index.hpp>
#include <zhibiao/observation/observation.hpp>
#include <zhibiao/text/word_table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

namespace taxonomy_detail {
class Beginnings;
}

/// What a level of an indicator is measured in. `any` for indices, structures and what has several units.
enum class Dimension : std::uint8_t { any, money, count, percent, area, mass, energy, power, time, length, volume };

/// `money`, `count` … as in the tables.
[[nodiscard]] std::string_view to_string(Dimension dimension) noexcept;
[[nodiscard]] std::optional<Dimension> parse_dimension(std::string_view text) noexcept;

/// One indicator.
struct Indicator {
    std::string name;  ///< official Chinese name, Simplified
    std::string code;  ///< dotted, English: `industry.value_added.above_scale`
    Dimension dimension = Dimension::any;
    std::string english;  ///< label, may be empty
    std::string section;  ///< chapter of the China Statistical Yearbook, may be empty
};

/// Indicators under all their names. Filled once, then read from any number of threads.
///
/// A copy of built_in() takes a caller's rows: `auto taxonomy = Taxonomy::built_in(); auto error = taxonomy.load(tsv);`
class Taxonomy {
public:
    /// The tables of src/data: indicators, their aliases, counts by action.
    static Taxonomy const& built_in();

    /// Adds a name of the indicator `code`, which is made if there is none of that code; the dimension of one that there is
    /// stays. A name added again takes the new code. Nothing is added where name or code are empty or longer than
    /// `longest_name` without what find() passes over.
    void add(std::string_view name, std::string_view code, Dimension dimension = Dimension::any);
    void add(Indicator indicator);
    /// Adds a count that only its predicate tells apart: (签约, 项目) → projects.signed.
    void add_action(std::string_view action, std::string_view noun, std::string_view code);

    /// Adds the rows of a TSV text: name, code and, where they are given, dimension, english, section, as in
    /// src/data/indicators.tsv. A second row of one code adds an alias. Empty lines and lines that begin with # are
    /// skipped. The error begins with FILE:LINE:COLUMN, columns counted in characters; then nothing has been added.
    [[nodiscard]] std::optional<Error> load(std::string_view tsv, std::string_view file = "indicators");

    /// The code of what `name` names, empty where the taxonomy has none or something unknown stands beside it: better no
    /// code than a wrong one. `name` and `action` in Simplified script, as a Text's reading has them; `unit` is the code of
    /// the unit, for the dimension of a physical one (empty: not checked).
    ///
    /// 的, quotation marks and what stands in brackets are passed over; regions, times and neutral qualifiers (全市, 2023年,
    /// 完成) may stand before an indicator's name, 总额, 数量, 增速, 占比 and their like behind it. Time linear in the name's
    /// length; no allocation. What is returned stays valid until the taxonomy is changed or destroyed.
    [[nodiscard]] std::string_view find(std::string_view name, std::string_view action, UnitForm form, Kind kind,
                                        std::string_view unit = {}) const noexcept;

    /// find() is about to be asked for `name`: brings near what it will look at. Changes nothing else.
    void expect(std::string_view name) const noexcept;

    /// The indicator of a code; null where there is none. Valid like what find() returns.
    [[nodiscard]] Indicator const* indicator(std::string_view code) const noexcept;
    [[nodiscard]] std::vector<Indicator> const& indicators() const noexcept { return indicators_; }

    static constexpr std::size_t longest_name = 192;  ///< in bytes

private:
    struct ActionCode {
        std::uint32_t action, noun, indicator;
    };
    [[nodiscard]] std::uint32_t index_of(std::string_view code) const noexcept;
    [[nodiscard]] std::uint32_t make(std::string_view code);
    [[nodiscard]] std::uint32_t find_named(std::string_view name, taxonomy_detail::Beginnings& beginnings, UnitForm form, Kind kind,
                                           std::string_view unit) const noexcept;
    [[nodiscard]] std::uint32_t find_acted(std::string_view name, taxonomy_detail::Beginnings& beginnings, std::string_view action,
                                           UnitForm form, Kind kind) const noexcept;
    /// With what is neutral around it.
    [[nodiscard]] std::uint32_t find_around(std::string_view name, taxonomy_detail::Beginnings beginnings, std::string_view action, UnitForm form,
                                            Kind kind, std::string_view const& unit) const noexcept;
    /// Of a name that begins and ends with two plain ideographs, and of any other one.
    [[nodiscard]] std::uint32_t find_edged(std::string_view name, std::string_view action, UnitForm form, Kind kind, std::string_view const& unit) const noexcept;
    [[nodiscard]] std::uint32_t find_other(std::string_view name, std::string_view action, UnitForm form, Kind kind, std::string_view const& unit) const noexcept;
    [[nodiscard]] std::uint32_t action_named(std::string_view said) const noexcept;
    [[nodiscard]] std::uint32_t paired(std::uint32_t action, std::uint32_t noun) const noexcept;

    /// Of an indicator, what find() needs, side by side: it answers from few cache lines.
    struct Answer {
        std::uint32_t begin, size;  ///< of its code in code_bytes_
        Dimension dimension;
    };

    std::vector<Indicator> indicators_;
    std::vector<Answer> answers_;        // for each of indicators_
    std::string code_bytes_;
    WordTable codes_;                    // to the index in indicators_
    taxonomy_detail::NameTable names_;   // as well
    WordTable actions_;                  // to a number of their own
    taxonomy_detail::NameTable nouns_;   // as well
    taxonomy_detail::WordEdges begins_, ends_;  // of names_ and nouns_
    std::uint32_t action_count_ = 0, noun_count_ = 0;
    std::vector<ActionCode> action_codes_;  // sorted by action, then noun
};

}  // namespace v0
}  // namespace zhibiao

#endif

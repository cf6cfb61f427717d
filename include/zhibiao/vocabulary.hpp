/// @file
/// A caller's own indicators, units and words, beside those of the library.
#ifndef ZHIBIAO_VOCABULARY_HPP
#define ZHIBIAO_VOCABULARY_HPP

#include <zhibiao/error.hpp>

#include <memory>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// Rows that an Extractor reads with, in addition to the library's tables. Of two words at one place the longer one wins; a
/// caller's row takes the place of the library's row of the same word. One Extractor's rows are none of another's.
///
/// Each add_ function takes the text of a TSV table with the columns of the library's own one (src/data/NAME.tsv): UTF-8,
/// one row a line, cells separated by tabs; lines that begin with # and empty lines are passed over; words in Simplified or
/// Traditional script. `file` is the name that an error begins with. The error says `FILE:LINE:COLUMN: what is wrong, and
/// what to do`, columns counted in characters from 1; then nothing of that text has been added. A row given twice is fine, two
/// rows that contradict each other are an error.
class Vocabulary {
public:
    Vocabulary();
    ~Vocabulary();
    Vocabulary(Vocabulary&&) noexcept;
    Vocabulary& operator=(Vocabulary&&) noexcept;

    /// `name code [dimension [english [section]]]`, as indicators.tsv. A second row of one code is an alias.
    ///     冰雪装备产值  ice_snow.output  money  Output of ice and snow gear
    [[nodiscard]] std::optional<Error> add_indicators(std::string_view tsv, std::string_view file = "indicators");

    /// `surface traditional code form [dimension [exponent]]`, as units.tsv.
    ///     提篮  提籃  {提篮}  count  count  0
    [[nodiscard]] std::optional<Error> add_units(std::string_view tsv, std::string_view file = "units");

    /// `surface word_class [detail]`, as clause_words.tsv; and, as word classes of their own, bound words:
    /// `bound_before` (约) and `bound_after` (以上) with the name of the bound (`about`, `over` …) as detail.
    ///     挂果  verb
    ///     冲破  bound_before  over
    [[nodiscard]] std::optional<Error> add_words(std::string_view tsv, std::string_view file = "words");

    [[nodiscard]] bool empty() const noexcept { return parts_ == nullptr; }

    /// What an Extractor reads with; not part of the API.
    struct Parts;

private:
    friend class Extractor;
    Parts& parts();
    std::unique_ptr<Parts> parts_;
};

}  // namespace v0
}  // namespace zhibiao

#endif

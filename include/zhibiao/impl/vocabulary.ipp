#ifndef ZHIBIAO_IMPL_VOCABULARY_IPP
#define ZHIBIAO_IMPL_VOCABULARY_IPP

#include <zhibiao/impl/vocabulary.hpp>

#include <functional>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace vocabulary_detail {

using quantity_detail::Complaint;
using tsv_detail::Row;
using Said = std::map<std::string, Vocabulary::Parts::Said>;

/// A table as a Text's reading has it: in Simplified script, full-width letters and digits folded.
inline TextResult folded(std::string_view tsv, std::string_view file) {
    TextResult read = read_text(tsv);
    if (read.error) read.error->message.insert(0, std::string(file).append(": "));
    return read;
}

/// Notes what a row says of its surface in `said`. The complaint where another row has said something else.
inline std::optional<Complaint> contradiction(Row const& row, std::string_view file, Said& said) {
    std::string meaning;
    for (std::size_t cell = 1; cell < row.cells.size(); ++cell) meaning.append(row[cell]).append("\t");
    while (meaning.ends_with('\t')) meaning.pop_back();
    auto const [known, added] = said.try_emplace(std::string(row[0]), Vocabulary::Parts::Said{meaning, std::string(file).append(":").append(std::to_string(row.number))});
    if (added || known->second.meaning == meaning) return std::nullopt;
    return Complaint{0, quantity_detail::quoted(row[0]) + " has another meaning in " + known->second.where + "; keep one of the two rows"};
}

/// The rows of a table, each checked. `said`, what earlier rows of the kind have said, is changed only where all is well.
inline std::optional<Error> read_rows(std::string_view tsv, std::string_view file, std::function<std::optional<Complaint>(Row const&)> const& check, Said& said,
                                      std::vector<Row>& rows) {
    Said all = said;
    tsv_detail::Reader reader(tsv, file);
    for (Row row; reader.next(row);) {
        auto complaint = check(row);
        if (!complaint) complaint = contradiction(row, file, all);
        if (complaint) return reader.error(row, complaint->cell, complaint->message);
        rows.push_back(row);
    }
    said = std::move(all);
    return std::nullopt;
}

}  // namespace vocabulary_detail

Vocabulary::Vocabulary() = default;
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

Vocabulary::Parts& Vocabulary::parts() {
    if (!parts_) parts_ = std::make_unique<Parts>();
    return *parts_;
}

std::optional<Error> Vocabulary::add_units(std::string_view tsv, std::string_view file) {
    TextResult const read = vocabulary_detail::folded(tsv, file);
    if (read.error) return read.error;
    std::vector<tsv_detail::Row> rows;
    if (auto error = vocabulary_detail::read_rows(read.text.reading(), file, quantity_detail::check_unit, parts().units, rows)) return error;
    for (auto const& row : rows) parts().own_words().add_unit(row);
    return std::nullopt;
}

std::optional<Error> Vocabulary::add_words(std::string_view tsv, std::string_view file) {
    TextResult const read = vocabulary_detail::folded(tsv, file);
    if (read.error) return read.error;
    std::vector<tsv_detail::Row> rows;
    if (auto error = vocabulary_detail::read_rows(read.text.reading(), file, observation_detail::check_clause_word, parts().clause_words, rows)) return error;
    for (auto const& row : rows) {
        bool const before = row[1] == "bound_before";
        if (before || row[1] == "bound_after") parts().own_words().add_bound(row[0], before, row[2]);
        else observation_detail::add_clause_word(parts().own_lexicon(), row[0], row[1], row[2]);
    }
    return std::nullopt;
}

std::optional<Error> Vocabulary::add_indicators(std::string_view tsv, std::string_view file) {
    TextResult const read = vocabulary_detail::folded(tsv, file);
    if (read.error) return read.error;
    Taxonomy taxonomy = parts().taxonomy ? *parts().taxonomy : Taxonomy::built_in();
    if (auto error = taxonomy.load(read.text.reading(), file)) return error;
    std::vector<tsv_detail::Row> rows;
    tsv_detail::Reader reader(read.text.reading(), file);
    vocabulary_detail::Said said = parts().indicators;
    for (tsv_detail::Row row; reader.next(row);) {
        row.cells.resize(2);  // a name may be given again without dimension and labels
        if (auto const complaint = vocabulary_detail::contradiction(row, file, said)) return reader.error(row, complaint->cell, complaint->message);
        rows.push_back(row);
    }
    parts().indicators = std::move(said);
    parts().taxonomy = std::move(taxonomy);
    for (auto const& row : rows) observation_detail::add_indicator_name(parts().own_lexicon(), row[0]);
    return std::nullopt;
}

}  // namespace v0
}  // namespace zhibiao

#endif

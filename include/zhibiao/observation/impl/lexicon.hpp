/// @file
/// The words of clauses of one extractor, where its caller added some. Not part of the API.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LEXICON_HPP
#define ZHIBIAO_OBSERVATION_IMPL_LEXICON_HPP

#include <zhibiao/mention/impl/quantity_words.hpp>

#include <memory>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

struct Lexicon;

/// A lexicon of one's own with the words of the library.
[[nodiscard]] std::shared_ptr<Lexicon> make_lexicon();
[[nodiscard]] std::optional<quantity_detail::Complaint> check_clause_word(tsv_detail::Row const& row);
/// Adds a word whose row has been checked.
void add_clause_word(Lexicon& lexicon, std::string_view surface, std::string_view word_class, std::string_view detail);
/// Makes a noun of an indicator's name that holds another word of the lexicon inside, so that it is read as a whole.
void add_indicator_name(Lexicon& lexicon, std::string_view name);

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// A caller's words of clauses: looked through, then put beside the library's.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LEXICON_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LEXICON_IPP

#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/observation/impl/clause_lexicon.hpp>
#include <zhibiao/observation/impl/lexicon.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline constexpr std::size_t longest_clause_word = 96;  // bytes

std::shared_ptr<Lexicon> make_lexicon() { return std::make_shared<Lexicon>(lexicon()); }

/// The word classes or, of one word class, the details that the library's own table knows.
inline std::string known_words(std::string_view word_class) {
    std::string list;
    for (auto const& row : data::clause_words_rows) {
        if (!word_class.empty() && row.word_class != word_class) continue;
        std::string const one = quantity_detail::quoted(word_class.empty() ? row.word_class : row.detail);
        if (list.find(one) == std::string::npos) list.append(list.empty() ? "" : ", ").append(one);
    }
    return list;
}

std::optional<quantity_detail::Complaint> check_clause_word(tsv_detail::Row const& row) {
    using quantity_detail::Complaint;
    bool known = false, fits = false;
    for (auto const& given : data::clause_words_rows) {
        known = known || given.word_class == row[1];
        fits = fits || (given.word_class == row[1] && given.detail == row[2]);
    }
    if (row.cells.size() > 3) return Complaint{3, "more than three cells; surface, word_class, detail are known"};
    if (row.cells.size() < 2) return Complaint{1, "a word takes two cells at least: surface and word_class, with a tab between them"};
    if (row[0].empty() || row[0].size() > longest_clause_word) return Complaint{0, "the word is empty or longer than " + std::to_string(longest_clause_word) + " bytes"};
    if (row[1] == "bound_before" || row[1] == "bound_after") return quantity_detail::check_bound(row);
    if (!known) return Complaint{1, quantity_detail::quoted(row[1]) + " is no word class; known are " + known_words({}) + ", 'bound_after', 'bound_before'"};
    if (!fits) return Complaint{2, quantity_detail::quoted(row[2]) + " is no detail of " + std::string(row[1]) + "; known are " + known_words(row[1])};
    return std::nullopt;
}

void add_clause_word(Lexicon& lexicon, std::string_view surface, std::string_view word_class, std::string_view detail) {
    lexicon.add(surface, lexicon_token(surface, word_class, detail));
}

void add_indicator_name(Lexicon& lexicon, std::string_view name) {
    if (lexicon.longest(name).length == name.size()) return;
    for (std::size_t at = 0; at < name.size(); at += utf8_detail::character_length(name[at])) {
        auto const match = lexicon.longest(name.substr(at));
        WordClass const word = match ? lexicon.tokens[match.token].word : WordClass::noun;
        if (word == WordClass::noun || word == WordClass::noun_head) continue;
        return add_clause_word(lexicon, name, "noun", {});
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

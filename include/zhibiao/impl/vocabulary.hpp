/// @file
/// What a Vocabulary holds. Not part of the API.
#ifndef ZHIBIAO_IMPL_VOCABULARY_HPP
#define ZHIBIAO_IMPL_VOCABULARY_HPP

#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/observation/impl/lexicon.hpp>
#include <zhibiao/observation/taxonomy.hpp>
#include <zhibiao/vocabulary.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace zhibiao {
inline namespace v0 {

/// Each part is made when the first row of its kind comes; null means the library's own tables.
struct Vocabulary::Parts {
    std::unique_ptr<quantity_detail::QuantityWords> words;
    std::shared_ptr<observation_detail::Lexicon> lexicon;
    std::optional<Taxonomy> taxonomy;

    /// What the rows so far say of a surface, and where; so that a contradiction is noticed.
    struct Said {
        std::string meaning, where;
    };
    std::map<std::string, Said> units, clause_words, bounds, indicators;

    quantity_detail::QuantityWords& own_words() {
        if (!words) words = std::make_unique<quantity_detail::QuantityWords>();
        return *words;
    }
    observation_detail::Lexicon& own_lexicon() {
        if (!lexicon) lexicon = observation_detail::make_lexicon();
        return *lexicon;
    }
};

}  // namespace v0
}  // namespace zhibiao

#endif

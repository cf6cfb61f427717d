// Sentences of a document and the stretches of words in them, as the lists of entities walk over them. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_STRETCH_HPP
#define ZHIBIAO_ENTITY_IMPL_STRETCH_HPP

#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/data/name_edge_words.hpp>
#include <zhibiao/document.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

using namespace fixed_words;
using article_detail::count_characters;
using article_detail::last_character;

/// Hands over every sentence that the article tells, headings and captions too, but no line about the page.
template <class Take>
void each_sentence(Article const& article, Take take) {
    for (Block const& block : article.blocks) {
        if (block.kind == BlockKind::meta || block.kind == BlockKind::boilerplate || block.kind == BlockKind::separator) continue;
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) take(article.sentences[block.first_sentence + i]);
    }
}

/// A pair of quotation marks, or of the marks around a title.
struct QuotationMarks {
    std::string_view open, close;
    bool title = false;
};
inline constexpr std::array<QuotationMarks, 6> quotation_marks = {{{"“", "”"}, {"‘", "’"}, {"「", "」"}, {"『", "』"}, {"《", "》", true}, {"〈", "〉", true}}};

/// Words in quotation marks: `whole` with the marks, `inner` without.
struct Quotation {
    Span whole, inner;
    bool title = false;
    explicit operator bool() const noexcept { return !whole.empty(); }
};

/// The quotation that begins at `at`, if it is closed in at most `longest` bytes.
inline Quotation quotation_at(std::string_view reading, std::uint32_t at, std::uint32_t stop, std::uint32_t longest = 150) {
    std::string_view const rest = reading.substr(at, std::min(longest, stop - at));
    for (QuotationMarks const& marks : quotation_marks) {
        if (!rest.starts_with(marks.open)) continue;
        std::size_t const close = rest.find(marks.close, marks.open.size());
        if (close == std::string_view::npos) return {};
        auto const begin = at + static_cast<std::uint32_t>(marks.open.size()), end = at + static_cast<std::uint32_t>(close);
        return {{at, end + static_cast<std::uint32_t>(marks.close.size())}, {begin, end}, marks.title};
    }
    return {};
}

/// The bytes of the character that ends at `end`.
inline std::uint32_t character_before(std::string_view reading, std::uint32_t end) noexcept {
    std::uint32_t begin = end - 1;
    while (begin > 0 && utf8_detail::is_continuation(static_cast<unsigned char>(reading[begin]))) --begin;
    return end - begin;
}

/// A character that no name without quotation marks goes across; a blank is one.
inline bool is_mark(std::string_view character) noexcept {
    return static_cast<unsigned char>(character.front()) <= ' ' || equals_any<data::name_edge_words::marks>(character);
}

/// 点|对|点, 对|接: is the word that ends at `end` and is a single character part of a longer one?
inline bool is_guarded(std::string_view reading, std::uint32_t begin, std::uint32_t end) noexcept {
    namespace sets = data::name_edge_words;
    return begins_with_any<sets::edge_guards>(reading.substr(begin)) || ends_with_any<sets::edge_guards>(reading.substr(0, end)) ||
           (begin >= 3 && begins_with_any<sets::edge_guards>(reading.substr(begin - 3)) && word_at_begin<sets::edge_guards>(reading.substr(begin - 3)).size() > 6);
}

/// The words of a name without marks and blanks: what two ways to write it share.
inline std::string plain_name(std::string_view words) {
    std::string plain;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const length = utf8_detail::character_length(words[at]);
        if (!is_mark(words.substr(at, length))) plain += words.substr(at, length);
        at += length;
    }
    return plain;
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: the sentence that is being read, as it is seen.
///
/// The reader of observations is a chain of layers, each a class in a header of its own, that derives from the layer below it
/// and can use nothing else: what a sentence says goes up, from its tokens to labels, topics, kinds, times, subjects, names and
/// at last observations, and nothing goes back down. This is the ground of the chain.
/// It knows the document with its mentions, and of the sentence its tokens and its own words; no observation. Below it are but
/// tokens (clause.hpp) and words (words.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_SENTENCE_VIEW_HPP
#define ZHIBIAO_OBSERVATION_IMPL_SENTENCE_VIEW_HPP

#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/observation/impl/trace.hpp>

#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What is read, how, and into what; all of it outlives the reader. `trace`, where there is one, learns which rule gave which field.
struct Input {
    Text const& text;
    Article const& article;
    Mentions const& mentions;
    ObservationOptions const& options;
    Arena& arena;
    Trace* trace;
};

/// The clause that is being read: what stands behind the last stop.
struct Clause {
    std::uint32_t begin = 0;  ///< its first token
    WordClasses seen;         ///< the classes of those of its tokens that were passed into
};

/// The tokens of a sentence and their words.
class SentenceView {
protected:
    explicit SentenceView(Input const& input)
        : text_(input.text), mentions_(input.mentions), options_(input.options), arena_(input.arena), reading_(input.text.reading()), own_(input.text) {}

    void begin_sentence(Span sentence);
    [[nodiscard]] Lexicon const& words_known() const { return options_.lexicon != nullptr ? *options_.lexicon : lexicon(); }
    [[nodiscard]] std::string_view own_words(Span span) const { return own_(span); }  // the document's
    [[nodiscard]] std::string_view said(Span span) const { return span.inside(reading_); }  // as the reading has it, by what the rules tell words
    [[nodiscard]] std::string_view words(Phrase phrase) const { return phrase.empty() ? std::string_view() : words_inside(phrase); }
    [[nodiscard]] std::string_view joined(std::string_view first, std::string_view second) const;
    [[nodiscard]] bool ends_chain(Token const& stop) const;

    Text const& text_;
    Mentions const& mentions_;
    ObservationOptions const& options_;
    Arena& arena_;
    std::string_view reading_;            ///< the text's
    OwnWords own_;
    Tokens tokens_;
    MentionRanges here_;                  ///< of the sentence being read
    Span sentence_;                       ///< without blanks around it
    Clause clause_;
    bool apart_ = false;                  ///< stand blanks or brackets among its tokens?

private:
    [[nodiscard]] std::string_view words_inside(Phrase phrase) const;
    [[nodiscard, gnu::cold]] std::string_view put_together(Token const* first, Token const* last) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

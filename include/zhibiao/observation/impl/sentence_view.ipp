// The words of the sentence that is being read.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SENTENCE_VIEW_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SENTENCE_VIEW_IPP

#include <zhibiao/observation/impl/sentence_view.hpp>
#include <zhibiao/observation/impl/tokens.ipp>

#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline void SentenceView::begin_sentence(Span sentence) {
    while (!sentence.empty() && is_blank(reading_[sentence.begin])) ++sentence.begin;
    while (!sentence.empty() && is_blank(reading_[sentence.end - 1])) --sentence.end;
    sentence_ = sentence;
    own_.enter(sentence);
    clause_.begin = 0;
    clause_.seen = WordClasses();
}

/// 国际（地区）航线, 污水治理（管控）率, 县（市、区）: a word or two in brackets inside a name are part of it, no remark.
inline bool names_inside(Token const* open, Token const* last) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb, WordClass::verb_weak, WordClass::list, WordClass::entity);
    constexpr std::uint32_t longest = 12, shortest = 3;  // bytes; 占比［2］ has a footnote
    Token const* token = open + 1;
    while (token < last && names.has(token->word)) ++token;
    return token < last && token->word == WordClass::close && token->span.begin - open->span.end >= shortest && token->span.begin - open->span.end <= longest;
}

/// The document's own words of a phrase, without bracketed remarks and blanks inside.
inline std::string_view SentenceView::words_inside(Phrase phrase) const {
    constexpr WordClasses left_out_behind(WordClass::etc, WordClass::list, WordClass::of);
    Token const* const first = tokens_.data() + phrase.begin;
    Token const* last = tokens_.data() + phrase.end;
    while (last != first && left_out_behind.has(last[-1].word)) --last;
    if (last == first) return {};
    if (apart_)
        for (Token const* token = first; token + 1 != last; ++token)
            if (token[0].span.end != token[1].span.begin || token->word == WordClass::open) return put_together(first, last);
    return own_words({first->span.begin, last[-1].span.end});
}

inline std::string_view SentenceView::put_together(Token const* first, Token const* last) const {
    std::string words;
    for (Token const* token = first; token < last; ++token) {
        if (token->word == WordClass::open && !names_inside(token, last)) {
            while (token + 1 < last && token->word != WordClass::close) ++token;
            continue;
        }
        words += own_words(token->span);
    }
    return arena_.keep(words);
}

inline std::string_view SentenceView::joined(std::string_view first, std::string_view second) const {
    if (first.empty()) return second;
    if (second.empty()) return first;
    return arena_.keep(std::string(first) + std::string(second));
}

/// Is it ；? Told by the last byte, which no other stop of the lexicon has.
inline bool SentenceView::ends_chain(Token const& stop) const {
    char const last = reading_[stop.span.end - 1];
    return ((last == "；"[2]) | (last == ';')) && begins_with_any(said(stop.span), "；", ";");
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

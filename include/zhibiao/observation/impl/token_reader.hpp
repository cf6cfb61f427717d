/// @file
/// Inside the observation stage: the reader of a sentence's tokens.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TOKEN_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_TOKEN_READER_HPP

#include <zhibiao/observation/impl/clause_lexicon.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Walks over the mentions of one list in step with the reading.
template <class Mention>
class Cursor {
public:
    /// `range` are the mentions that begin before `end`: those behind them tell by their places that they don't, so that one
    /// walks off it without a doubtful branch. Behind the last one it stands at `end`.
    Cursor(std::vector<Mention> const& list, Range range, std::uint32_t end)
        : first_(list.data()), at_(first_ + range.begin), last_(first_ + (range.begin == range.end ? range.begin : list.size())), end_(end) {
        settle();
    }

    /// Where the mention begins that it stands at.
    [[nodiscard]] std::uint32_t begin() const { return begin_; }
    /// Passes over the mentions that begin before `begin`.
    void pass(std::uint32_t begin) {
        while (begin_ < begin && begin_ < end_) leave();
    }
    [[nodiscard]] Token take(WordClass word) {
        Token const token{.span = at_->span, .word = word, .index = static_cast<std::uint32_t>(at_ - first_)};
        leave();
        return token;
    }

private:
    void leave() {
        ++at_;
        settle();
    }
    void settle() {
        for (begin_ = end_; at_ != last_; ++at_) {
            begin_ = std::min(at_->span.begin, end_);
            if (!at_->span.empty() || begin_ == end_) return;
            begin_ = end_;
        }
    }

    Mention const *first_, *at_, *last_;
    std::uint32_t end_, begin_ = 0;
};

/// Reads the tokens of one sentence: the mentions, and between them the words of the lexicon and the unknown ones.
class TokenReader {
public:
    TokenReader(Lexicon const& lexicon, std::string_view reading, Span sentence, Mentions const& mentions, MentionRanges const& ranges, Tokens& tokens,
                Noted& noted, bool whole)
        : lexicon_(lexicon), whole_(whole), sure_(reading.size() - std::min<std::size_t>(reading.size(), lexicon.longest_word + 8)), reading_(reading), sentence_(sentence), mentions_(mentions), tokens_(tokens), noted_(noted),
          quantity_(mentions.quantities, ranges.quantities, sentence.end),
          period_(mentions.periods, ranges.periods, sentence.end),
          entity_(mentions.entities, ranges.entities, sentence.end) {}

    void read();

private:
    using Class = Lexicon::Class;
    using State = Lexicon::State;
    /// The longest word so far.
    struct Walk {
        State state;
        std::size_t end;
    };

    [[nodiscard]] std::string_view rest(std::size_t at) const { return {reading_.data() + at, limit_ - at}; }
    [[nodiscard]] bool behind_text(std::size_t at) const { return text_end_ == at; }

    void push(std::uint32_t token, std::size_t begin, std::size_t end) {
        Token& one = tokens_.add(lexicon_.tokens[token]);
        one.span.begin = static_cast<std::uint32_t>(begin);
        one.span.end = static_cast<std::uint32_t>(end);
    }
    void take_unknown(std::size_t begin, std::size_t end) {
        if (behind_text(begin)) tokens_.back().span.end = static_cast<std::uint32_t>(end);
        else push(0, begin, end);
        text_end_ = end;
    }
    /// Takes the character of three bytes at `at`, which no longer word begins with, as the word that it is alone, or as unknown.
    void take_alone(std::uint32_t token, std::size_t at) {
        if (token == 0) return take_unknown(at, at + 3);
        if (token > lexicon_.last_mark) return take_single(token, at, at + 3);
        push(token, at, at + 3);
        if (token <= lexicon_.last_noted_mark) note(tokens_.back().word);
    }
    /// Whether the words that begin with the second character of a word may cut it, the third one being `third`.
    [[nodiscard]] bool may_be_cut(Class second, Class third) const {
        Lexicon::First const& first = lexicon_.firsts[second];
        return lexicon_.onward(first.state, third) != 0 || (first.traits & Lexicon::added) != 0;
    }

    void seek(std::size_t at);
    [[nodiscard]] std::size_t pass_unread(std::size_t at);
    [[nodiscard]] std::size_t take_mention();
    [[nodiscard]] std::size_t take_qualified();
    [[nodiscard]] std::size_t take_any(std::size_t at);
    void take_single(std::uint32_t token, std::size_t begin, std::size_t end);
    [[nodiscard]] bool take_suffix(std::size_t at);
    [[nodiscard]] Class walk_on(State state, Class next, Walk& walk) const;
    void note(WordClass word);
    void note_label() { noted_.labels.push_back(static_cast<std::uint32_t>(tokens_.size() - 1)); }
    void note_passed() { noted_.passed.push_back(static_cast<std::uint32_t>(tokens_.size() - 1)); }
    [[nodiscard]] bool stands_alone(WordClass word, std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool governs_predicate(std::size_t at) const;
    [[nodiscard]] bool relates(std::size_t at) const;
    [[nodiscard]] WordClass class_of_word(std::size_t at) const;
    [[nodiscard]] std::uint32_t longer_word(std::size_t at) const;
    [[nodiscard]] bool cut_by_longer(std::size_t begin, std::size_t second, std::size_t end) const;

    Lexicon const& lexicon_;
    bool whole_;                           // no clause is left unread
    std::size_t sure_;                     // before it, a look ahead stays within the reading
    std::string_view reading_;
    Span sentence_;
    Mentions const& mentions_;
    Tokens& tokens_;
    Noted& noted_;
    Cursor<Quantity> quantity_;
    Cursor<PeriodMention> period_;
    Cursor<EntityMention> entity_;

    std::size_t begin_ = 0, limit_ = 0;    // of the words between two mentions: no word reaches into a mention (增长 and not 增长约 before 约8%)
    std::size_t text_end_ = 0xFFFFFFFF;    // of the last token of unknown words
    std::size_t suffix_end_ = 0;           // of the last word that a suffix belongs to
    bool quantity_behind_ = false;         // a quantity begins at the limit
    bool last_ = false;                    // no mention is behind the limit: beyond the next stop, unless that is inside brackets, nothing says anything of one
    bool done_ = false;
    bool turns_ = true;                    // a clause begins, or all is done
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

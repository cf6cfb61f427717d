/// @file
/// Inside the observation stage: the tokens of a sentence and what is read from them.
///
/// A sentence becomes a short sequence of tokens: its mentions, and the words of the lexicon (src/data/clause_words.tsv).
/// The tokens before a quantity, up to the last stop or quantity, are its lead; those behind it, up to the next, its tail.
///     lead            quantity  tail
///     全市新建改建      12 所      幼儿园
///     规上工业实现增加值  70.9 亿元
#ifndef ZHIBIAO_OBSERVATION_IMPL_CLAUSE_HPP
#define ZHIBIAO_OBSERVATION_IMPL_CLAUSE_HPP

#include <zhibiao/observation/impl/words.hpp>
#include <zhibiao/observation/observation.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What a token does in its clause; the names of the column word_class of clause_words.tsv. First those that do nothing but name.
enum class WordClass : std::uint8_t {
    text, noun, noun_head, etc, quote_open, quote_close,
    quantity, period, entity,
    verb, verb_weak, verb_short, lasting, link, reach, rise, fall, basis, status, will, object, cumulative, adverb, preposition,
    from, rank, compare, contribute, share, respectively, among, done, list, of, boundary, stop,
    open, close,
    unread,  ///< a clause that tells the next ones nothing but perhaps what they are about
};

[[nodiscard]] constexpr bool does_but_name(WordClass word) noexcept { return word <= WordClass::quote_close; }

/// A set of word classes, so that a walk passes over the other tokens at an instruction or two for each.
class WordClasses {
public:
    template <class... Word>
    constexpr explicit WordClasses(Word... words) noexcept : bits_((std::uint64_t{0} | ... | bit(words))) {}
    [[nodiscard]] constexpr bool has(WordClass word) const noexcept { return (bits_ & bit(word)) != 0; }
    [[nodiscard]] constexpr bool has_any(WordClasses others) const noexcept { return (bits_ & others.bits_) != 0; }
    constexpr void add(WordClass word) noexcept { bits_ |= bit(word); }

private:
    [[nodiscard]] static constexpr std::uint64_t bit(WordClass word) noexcept { return std::uint64_t{1} << static_cast<unsigned>(word); }
    std::uint64_t bits_;
};

/// The words of which names of works are made.
constexpr WordClasses naming_works(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::entity, WordClass::quote_open, WordClass::quote_close, WordClass::verb_weak);

/// Those that SentenceReader::pass() is asked for.
inline constexpr WordClasses passed_into(WordClass::among, WordClass::done, WordClass::period, WordClass::entity, WordClass::stop, WordClass::boundary, WordClass::quantity,
                                         WordClass::open, WordClass::close, WordClass::etc);

/// Of a word or a mention. Small, since a sentence has dozens of them and each is looked at several times.
struct Token {
    Span span;                 ///< in the reading
    WordClass word = WordClass::text;
    std::int8_t sign = 0;      ///< of reach, rise, fall, compare: +1, -1
    Basis basis : 4 = Basis::none;  ///< of basis, and of a period that is compared with
    Status status : 4 = Status::actual;  ///< of status, will
    bool takes_object : 1 = false;  ///< of rise, fall: 增加3条生产线 is a change, 扩大3个试点 is none; of status: 力争 is no noun, 计划 may be one
    bool rate : 1 = false;          ///< of noun: 率 or 比重 ends it
    bool joins : 1 = false;         ///< of list: 和, 及; not 、; of preposition: 对, whose object goes on behind 的 with the noun phrase before it
    bool from : 1 = false, to : 1 = false;  ///< of period: 从2020年, 到2025年
    bool names : 1 = false;         ///< of status: 产能 is what is measured as well; of adverb: 重点 is part of a noun phrase before a noun
    bool apart : 1 = false;         ///< of adverb: 届时, 尽管 are part of none
    std::uint32_t index = 0;   ///< of the mention, in its list

    friend bool operator==(Token const&, Token const&) = default;
};
static_assert(sizeof(Token) == 16);

/// The tokens of a sentence, and behind them in the same room those of the next ones: each can be come back to. The room is
/// kept, so that writing a token is no more than that.
class Tokens {
public:
    /// Where the tokens of one sentence stand.
    struct Place {
        std::size_t begin = 0, size = 0;
    };

    Tokens() = default;
    Tokens(Tokens const&) = delete;
    Tokens& operator=(Tokens const&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] Token const* data() const noexcept { return first_; }
    [[nodiscard]] Token& operator[](std::size_t at) noexcept { return first_[at]; }
    [[nodiscard]] Token const& operator[](std::size_t at) const noexcept { return first_[at]; }
    [[nodiscard]] Token& back() noexcept { return first_[size_ - 1]; }
    [[nodiscard]] Token const& back() const noexcept { return first_[size_ - 1]; }

    /// Empties it of all sentences.
    void clear() noexcept {
        first_ = room_.data();
        size_ = 0;
    }
    /// Goes on behind the tokens so far, for a sentence of `most` tokens at most.
    void begin_next(std::size_t most) {
        std::size_t const begin = place().begin + size_;
        if (room_.size() < begin + most) room_.resize(begin + most + most / 2);
        go_to({begin, 0});
    }
    [[nodiscard]] Place place() const noexcept { return {static_cast<std::size_t>(first_ - room_.data()), size_}; }
    void go_to(Place sentence) noexcept {
        first_ = room_.data() + sentence.begin;
        size_ = sentence.size;
    }
    /// There must be room.
    Token& add(Token const& token) noexcept { return first_[size_++] = token; }

private:
    std::vector<Token> room_;
    Token* first_ = nullptr;
    std::size_t size_ = 0;
};

/// The classes of tokens[begin, end).
[[nodiscard]] inline WordClasses classes_of(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    WordClasses classes;
    for (std::uint32_t at = begin; at < end; ++at) classes.add(tokens[at].word);
    return classes;
}

/// What a noun phrase before a number is made of.
[[nodiscard]] inline bool nominal(WordClass word) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb_weak, WordClass::verb_short,
                                WordClass::quote_open, WordClass::quote_close, WordClass::etc);
    return names.has(word);
}

[[nodiscard]] inline bool predicate(WordClass word) {
    return word == WordClass::verb || word == WordClass::verb_weak || word == WordClass::verb_short;
}

/// 比 and 较 of 比目标低1.3个百分点: what stands behind is compared with.
[[nodiscard]] inline bool says_than(Token const& token, std::string_view reading) {
    return token.word == WordClass::preposition && begins_with_any(token.span.inside(reading), "比", "较");
}

/// 45个县（市、区）: words of one character in brackets, which are part of the name.
[[nodiscard]] inline bool names_places(Token const* tokens, std::uint32_t open, std::uint32_t close) {
    for (std::uint32_t at = open + 1; at < close; ++at)
        if (tokens[at].span.size() != 3 || (tokens[at].word != WordClass::text && tokens[at].word != WordClass::list && tokens[at].word != WordClass::noun)) return false;
    return close > open + 1 && close - open < 12;
}

/// 将审批时限由60天压缩至15天: 将 marks the object where the predicate behind it, at `verb`, is only a part of what moves.
[[nodiscard]] inline bool governs_what_moves(Token const* verb, Token const* end) {
    constexpr WordClasses names(WordClass::noun, WordClass::noun_head, WordClass::text);
    if (end - verb < 3 || verb->word != WordClass::verb_weak || !names.has(verb[1].word)) return false;
    Token const* const last = end - verb > 7 ? verb + 7 : end;
    for (Token const* token = verb + 2; token < last; ++token) {
        if (token->word == WordClass::from || token->word == WordClass::reach) return true;
        if (!nominal(token->word)) return false;
    }
    return false;
}

/// The half-open range of the indices of a list that lie in one sentence.
struct Range {
    std::uint32_t begin = 0, end = 0;
};

/// The mentions of one sentence, by their indices.
struct MentionRanges {
    Range quantities, periods, entities;
};

/// The tokens of a sentence that are asked for again, in order, so that nobody need look for them.
struct Noted {
    std::vector<std::uint32_t> labels;  ///< for mark_labels(): the quantities and the quotation marks
    std::vector<std::uint32_t> passed;  ///< for SentenceReader::pass(): those of the classes `passed_into`
    bool apart = false;                 ///< stand blanks or brackets among them?
};

/// Reads the tokens of one sentence, behind those that `tokens` has, and notes some behind those noted. `lexicon` is the library's
/// own one where it is null; then clauses that tell nothing are left unread. Linear in the sentence.
void read_tokens(std::string_view reading, Span sentence, Mentions const& mentions, MentionRanges const& ranges, Lexicon const* lexicon, Tokens& tokens, Noted& noted);

/// The same for such a clause with the stop behind it.
void read_unread(std::string_view reading, Span clause, Tokens& tokens, Noted& noted);

/// Indices into Tokens, half-open; empty where nothing was found.
struct Phrase {
    std::uint32_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
    friend bool operator==(Phrase one, Phrase other) noexcept { return ((one.begin ^ other.begin) | (one.end ^ other.end)) == 0; }
};

/// One of two, without a branch: for where nobody could foretell which.
[[nodiscard]] inline std::uint32_t chosen(bool first, std::uint32_t one, std::uint32_t other) noexcept {
    std::uint32_t const mask = 0u - std::uint32_t{first};
    return (one & mask) | (other & ~mask);
}
[[nodiscard]] inline Phrase chosen(bool first, Phrase one, Phrase other) noexcept {
    return {chosen(first, one.begin, other.begin), chosen(first, one.end, other.end)};
}

/// All and any of some conditions, each of them asked: one branch on the outcome where several could not be foretold.
template <class... Bools>
[[nodiscard]] constexpr bool all_hold(Bools... conditions) noexcept { return (unsigned{conditions} & ...) != 0; }
template <class... Bools>
[[nodiscard]] constexpr bool any_holds(Bools... conditions) noexcept { return (unsigned{conditions} | ...) != 0; }

/// Is what stands right before `at` a number of those for whom something is done: 为326户, 向1.2万家?
[[nodiscard]] inline bool behind_beneficiaries(Tokens const& tokens, std::uint32_t at) {
    return at > 1 && tokens[at - 1].word == WordClass::quantity && (tokens[at - 2].word == WordClass::preposition || tokens[at - 2].word == WordClass::link);
}

/// What stands before a quantity in its clause.
struct Lead {
    Lead() noexcept {}     // in plain stores: compilers clear an aggregate of this size by an instruction that takes long to start
    Phrase name;           ///< the noun phrase nearest to the quantity: 增加值 in 规上工业实现增加值70.9亿元
    Phrase before_link;    ///< the noun phrase before a linking word, where another follows it: 产量 in 产量达到全省总产量的30%
    Phrase before_verb;    ///< the noun phrase before the predicate: 规上工业
    Phrase action;         ///< the predicate, several joined ones as one: 收集梳理
    Phrase scope;          ///< behind 占, 高于, 居: 全国 in 居全国第7位
    Phrase lasting;        ///< the word that says how long: 用时, 仅用
    Phrase compared;       ///< the time compared with: 2015年 in 比2015年增长8%
    Phrase subject;        ///< a place or organization at the head
    bool verb_behind_name = false;  ///< 土建工程量已完成85%: the predicate stands between name and quantity
    bool share = false, of = false, rank = false, contribute = false, respectively = false, from = false;
    bool takes_object = false;  ///< what moves is counted: 增加3条生产线; not 提升12个园区能级
    bool cumulative = false, moves = false, reaches = false, compares = false, listed = false;
    bool lists = false;    ///< a list mark was read inside a noun phrase
    bool done = false;     ///< 已, 目前
    bool adjunct = false;  ///< the name is what a preposition governs: 调整初期 in 在调整初期由36%降到28%
    bool links = false;    ///< 达到, 为
    int sign = 1;
    Basis basis = Basis::none;
    Status status = Status::actual;
    bool has_status = false;
    bool says_nothing = true;  ///< no noun phrase, no predicate: only marks, adverbs and growth words
    /// Is the name a list that 等 closes: 供水、供电等问题?
    [[nodiscard]] bool listing(Tokens const& tokens) const noexcept {
        for (std::uint32_t at = name.begin; at < name.end; ++at)
            if (tokens[at].word == WordClass::etc) return true;
        return false;
    }
    /// Nothing but a list mark: the number goes on where the last one stopped (7.5%、11.5%).
    bool bare = false;
};

/// Reads the lead tokens[begin, at) of the quantity at `at`.
[[nodiscard]] Lead read_lead(Tokens const& tokens, std::uint32_t begin, std::uint32_t at);

/// Is the amount of time told by what it was enough for? `before`: the class of the token before it.
[[nodiscard]] bool tells_result(std::string_view reading, Quantity const& quantity, WordClass before);

/// What stands behind a quantity.
struct Tail {
    Tail() noexcept {}
    Phrase name;           ///< 幼儿园 in 12所幼儿园; 奖励 in 70万元的奖励
    Phrase action;         ///< the predicate behind the noun phrase: 开工 in 4个项目已开工
    bool of = false;       ///< 的 stands between quantity and noun phrase
    bool done = false;     ///< 已 stands behind it: 4个项目已开工
    bool before_quantity = false;  ///< another quantity follows without a stop
};

/// Reads the tail of the quantity at `at`. Where a predicate governs the number, one behind it is part of the noun phrase
/// (出台69项支持政策).
[[nodiscard]] Tail read_tail(Tokens const& tokens, std::uint32_t at, bool governed);

/// First token of the lead of the quantity at `at`: behind the last stop or quantity; brackets are stepped over.
[[nodiscard]] std::uint32_t lead_begin(Tokens const& tokens, std::uint32_t at);

/// The span in the reading that a phrase covers.
[[nodiscard]] inline Span span_of(Tokens const& tokens, Phrase phrase) {
    return phrase.empty() ? Span{} : Span{tokens[phrase.begin].span.begin, tokens[phrase.end - 1].span.end};
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP

#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline constexpr std::string_view word_class_names[] = {
    "text", "quantity", "period", "entity",
    "verb", "verb_weak", "verb_short", "lasting", "link", "reach", "rise", "fall", "basis", "status", "will", "object", "cumulative", "adverb", "preposition",
    "from", "rank", "compare", "contribute", "share", "respectively", "among", "done", "list", "etc", "of", "boundary", "stop",
    "open", "close", "quote_open", "quote_close", "noun", "noun_head",
};

inline WordClass word_class_named(std::string_view name) {
    auto const* found = std::find(std::begin(word_class_names), std::end(word_class_names), name);
    return found == std::end(word_class_names) ? WordClass::text : static_cast<WordClass>(found - word_class_names);
}

inline Token lexicon_token(data::ClauseWordsRow const& row) {
    Token token;
    token.word = word_class_named(row.word_class);
    if (row.detail.starts_with('+')) token.sign = 1;
    else if (row.detail.starts_with('-')) token.sign = -1;
    else if (row.detail == "yoy") token.basis = Basis::yoy;
    else if (row.detail == "mom") token.basis = Basis::mom;
    else if (row.detail == "annual_average") token.basis = Basis::annual_average;
    else if (row.detail == "forecast") token.status = Status::forecast;
    else if (row.detail == "target") token.status = Status::target;
    else if (row.detail.starts_with("capacity")) token.status = Status::capacity;
    token.takes_object = row.detail.ends_with("object");
    token.names = row.detail.ends_with("noun");
    token.joins = row.detail == "joins";
    return token;
}

/// The lexicon: a trie whose values index the tokens that the words stand for.
struct Lexicon {
    WordTable words;
    std::vector<Token> tokens;

    Lexicon() {
        for (auto const& row : data::clause_words_rows) {
            words.add(row.surface, static_cast<std::uint32_t>(tokens.size()));
            tokens.push_back(lexicon_token(row));
        }
    }
};

inline Lexicon const& lexicon() {
    static Lexicon const table;
    return table;
}

inline std::uint32_t character_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

inline bool one_character(Span span, std::string_view reading) {
    return character_length(reading[span.begin]) == span.size();
}

/// A mark is a mark wherever it stands.
inline bool is_mark(WordClass word) {
    switch (word) {
        case WordClass::stop: case WordClass::open: case WordClass::close: case WordClass::quote_open: case WordClass::quote_close:
        case WordClass::list: case WordClass::of: case WordClass::etc: return true;
        default: return false;
    }
}

/// A word of one character is a word only where it can't be the middle of an unknown longer one (要 in 主要, 在 in 博士后在站人数):
/// at the head of a clause, or between something known and something known.
inline bool stands_alone(Token const& token, Tokens const& tokens, bool known_behind, bool quantity_behind) {
    if (tokens.empty()) return true;
    // 利用率达60%: right before a number the linking word is sure
    bool const links = token.word == WordClass::link || token.word == WordClass::rise || token.word == WordClass::fall || token.word == WordClass::from;
    if (links && quantity_behind) return true;
    Token const& last = tokens.back();
    bool const touches_text = last.word == WordClass::text && last.span.end == token.span.begin;
    // A区为: a short name may open a clause
    bool const opens = token.word == WordClass::link && known_behind && (tokens.size() == 1 || tokens[tokens.size() - 2].word == WordClass::stop);
    if (touches_text && last.span.size() <= 6) return opens;
    bool const head = last.word == WordClass::stop || last.word == WordClass::list || last.word == WordClass::period || last.word == WordClass::entity ||
                      last.word == WordClass::quantity || last.word == WordClass::adverb || last.word == WordClass::done;
    // 占 and 居 are seldom inside a word that the lexicon doesn't know.
    bool const safe = token.word == WordClass::share || token.word == WordClass::rank || token.word == WordClass::done;
    // behind a known noun a preposition is one: 12家企业到园区考察
    bool const governs = token.word == WordClass::preposition && (last.word == WordClass::noun || last.word == WordClass::noun_head);
    return head || known_behind || safe || governs;
}

/// 具有 in 模具有限公司 is no word: a longer one begins with its second character.
/// Behind unknown words one of the same length is enough: 承保 in 传承保护.
inline bool cut_by_longer(WordTable const& words, std::string_view rest, std::uint32_t length, bool behind_text) {
    std::uint32_t const first = character_length(rest.front());
    if (length > 6 || length <= first) return false;
    std::uint32_t const other = words.longest(rest.substr(first)).length;
    return other > length || (other == length && behind_text);
}

/// 完成率, 投放量: a predicate with a suffix is the noun, unless the suffix begins another word (完成数字化改造).
inline void take_suffix(WordTable const& words, std::string_view reading, Token& token) {
    if (token.word != WordClass::verb && token.word != WordClass::verb_weak) return;
    std::string_view const behind = reading.substr(token.span.end);
    for (std::string_view const suffix : {"率", "量", "额", "数", "度", "费", "者", "金"}) {
        if (!behind.starts_with(suffix) || words.longest(behind).length > suffix.size()) continue;
        token.word = WordClass::noun;
        token.span.end += static_cast<std::uint32_t>(suffix.size());
        return;
    }
}

/// Does a mention begin at `at` (the limit of the search), or a word of more than one character?
inline bool known_at(WordTable const& words, std::string_view reading, std::uint32_t at, std::uint32_t limit) {
    return at >= limit || words.longest(reading.substr(at, limit - at)).length > character_length(reading[at]);
}

/// Appends unknown words, joined to the unknown words right before them.
inline void append_text(Span span, Tokens& tokens) {
    if (!tokens.empty() && tokens.back().word == WordClass::text && tokens.back().span.end == span.begin)
        tokens.back().span.end = span.end;
    else tokens.push_back({span});
}

/// Reads the mentions of one list in step with the scan.
template <class List>
class Cursor {
public:
    Cursor(List const& list, Range range) : list_(list), at_(range.begin), end_(range.end) {}
    /// The mention that begins at `begin`, as a token; false where none does. Those already passed over are dropped.
    bool take(std::uint32_t begin, WordClass word, Tokens& tokens) {
        while (at_ < end_ && list_[at_].span.begin < begin) ++at_;
        if (at_ == end_ || list_[at_].span.begin != begin || list_[at_].span.empty()) return false;
        Token token;
        token.span = list_[at_].span;
        token.word = word;
        token.index = at_++;
        tokens.push_back(token);
        return true;
    }

    /// Where the next mention begins, at `begin` or behind it.
    std::uint32_t next(std::uint32_t begin, std::uint32_t otherwise) {
        while (at_ < end_ && list_[at_].span.begin < begin) ++at_;
        return at_ < end_ ? list_[at_].span.begin : otherwise;
    }

private:
    List const& list_;
    std::uint32_t at_, end_;
};

/// 从2020年, 到2025年: the preposition may be part of the time expression.
inline void note_direction(std::string_view reading, Token& token) {
    if (token.word != WordClass::period) return;
    std::string_view const words = token.span.of(reading);
    token.from = words.starts_with("从") || words.starts_with("由");
    token.to = words.starts_with("到") || words.starts_with("至");
}

void read_tokens(std::string_view reading, Span sentence, Mentions const& mentions, Range quantities, Range periods,
                 Range entities, Tokens& tokens) {
    Lexicon const& table = lexicon();
    Cursor quantity(mentions.quantities, quantities);
    Cursor period(mentions.periods, periods);
    Cursor entity(mentions.entities, entities);
    tokens.clear();
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        if (quantity.take(at, WordClass::quantity, tokens) || period.take(at, WordClass::period, tokens) ||
            entity.take(at, WordClass::entity, tokens)) {
            std::string_view const behind = reading.substr(tokens.back().span.end);
            // 全国性, 县级: no place, but what kind
            if (tokens.back().word == WordClass::entity && (behind.starts_with("性") || behind.starts_with("级"))) tokens.back().word = WordClass::text;
            note_direction(reading, tokens.back());
            at = tokens.back().span.end;
            continue;
        }
        if (is_blank(reading[at])) {
            ++at;
            continue;
        }
        // No word reaches into a mention: 增长 and not 增长约 before 约8%.
        std::uint32_t const limit = std::min({quantity.next(at, sentence.end), period.next(at, sentence.end), entity.next(at, sentence.end)});
        auto const match = table.words.longest(reading.substr(at, limit - at));
        if (match) {
            Token token = table.tokens[match.value];
            token.span = {at, at + match.length};
            bool whole = is_mark(token.word);
            if (!whole && one_character(token.span, reading))
                whole = stands_alone(token, tokens, known_at(table.words, reading, token.span.end, limit), quantity.next(at, sentence.end) == token.span.end);
            else if (!whole)
                whole = !cut_by_longer(table.words, reading.substr(at, limit - at), match.length,
                                       !tokens.empty() && tokens.back().word == WordClass::text && tokens.back().span.end == at);
            if (whole) {
                take_suffix(table.words, reading.substr(0, limit), token);
                tokens.push_back(token);
                at = token.span.end;
                continue;
            }
        }
        std::uint32_t const end = std::min(at + character_length(reading[at]), sentence.end);
        append_text({at, end}, tokens);
        at = end;
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

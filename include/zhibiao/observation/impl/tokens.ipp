#ifndef ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP

#include <zhibiao/data/clause_nouns.hpp>
#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/observation/impl/words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
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
    token.rate = token.word == WordClass::noun && (row.surface.ends_with("率") || row.surface.ends_with("比重") || row.surface.ends_with("比例"));
    return token;
}

/// The lexicon: a trie whose values index the tokens that the words stand for.
struct Lexicon {
    WordTable words;
    WordTable suffixes;  // 完成率, 投放量: what makes a noun of a predicate
    std::vector<Token> tokens;

    Lexicon() {
        for (std::string_view const suffix : {"率", "量", "额", "数", "度", "费", "者", "金", "性", "型", "员", "队", "券", "证", "力"}) suffixes.add(suffix, 0);
        for (auto const& row : data::clause_words_rows) {
            words.add(row.surface, static_cast<std::uint32_t>(tokens.size()));
            tokens.push_back(lexicon_token(row));
        }
        Token noun;
        noun.word = WordClass::noun;
        for (auto const& row : data::clause_nouns_rows) words.add(row.surface, static_cast<std::uint32_t>(tokens.size()));
        tokens.push_back(noun);
    }
};

inline Lexicon const& lexicon() {
    static Lexicon const table;
    return table;
}

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A mark is a mark wherever it stands.
inline bool is_mark(WordClass word) {
    switch (word) {
        case WordClass::stop: case WordClass::open: case WordClass::close: case WordClass::quote_open: case WordClass::quote_close:
        case WordClass::list: case WordClass::of: case WordClass::etc: return true;
        default: return false;
    }
}

/// Reads the words of the lexicon, and the unknown ones between them, up to the next mention.
class WordReader {
public:
    WordReader(Lexicon const& lexicon, std::string_view reading, Tokens& tokens)
        : words_(lexicon.words), suffixes_(lexicon.suffixes), word_tokens_(lexicon.tokens), reading_(reading), tokens_(tokens) {}

    /// Reads from `begin` to `limit`: no word reaches into a mention (增长 and not 增长约 before 约8%). Behind the `last` mention
    /// nothing beyond the next stop, unless that is inside brackets, says anything of a mention.
    void read(std::uint32_t begin, std::uint32_t limit, bool quantity_behind, bool last) {
        limit_ = limit;
        quantity_behind_ = quantity_behind;
        for (std::uint32_t at = begin; at < limit;) {
            if (is_blank(reading_[at])) {
                ++at;
                continue;
            }
            at = step(at);
            if (!last) continue;
            if (tokens_.back().word == WordClass::open) last = false;
            if (tokens_.back().word == WordClass::stop) return;
        }
    }

private:
    [[nodiscard]] std::string_view rest(std::uint32_t at) const { return {reading_.data() + at, limit_ - at}; }
    [[nodiscard]] bool behind_text(std::uint32_t at) const {
        return !tokens_.empty() && tokens_.back().word == WordClass::text && tokens_.back().span.end == at;
    }

    /// Reads the word or the unknown character at `at`; where the next one begins.
    std::uint32_t step(std::uint32_t at) {
        std::uint32_t const character_end = std::min(at + utf8_detail::character_length(reading_[at]), limit_);
        if (auto const match = words_.longest(rest(at))) {
            Token token = word_tokens_[match.value];
            token.span = {at, at + match.length};
            // 燃气等|地下管网, not 等地
            bool const longer_etc = token.word == WordClass::etc && match.length > 3;
            bool whole = (is_mark(token.word) && !longer_etc) || token.span.end == character_end || !cut_by_longer(token.span, character_end);
            if (!whole) {
                // 占地|区生产总值: the word is 占
                auto const one = words_.longest(rest(at).substr(0, character_end - at));
                whole = static_cast<bool>(one);
                if (whole) token = word_tokens_[one.value];
                token.span = {at, character_end};
            }
            if (whole && token.span.end == character_end && !is_mark(token.word)) whole = stands_alone(token);
            if (whole) {
                if (token.word == WordClass::verb || token.word == WordClass::verb_weak || token.word == WordClass::noun) take_suffix(token);
                tokens_.push_back(token);
                return token.span.end;
            }
        }
        if (behind_text(at)) tokens_.back().span.end = character_end;
        else tokens_.push_back({{at, character_end}});
        return character_end;
    }

    /// A word of one character is a word only where it can't be the middle of an unknown longer one (要 in 主要, 在 in
    /// 博士后在站人数): at the head of a clause, or between something known and something known.
    [[nodiscard]] bool stands_alone(Token const& token) const {
        if (tokens_.empty()) return true;
        // 利用率达60%: right before a number the linking word is sure
        bool const links = token.word == WordClass::link || token.word == WordClass::rise || token.word == WordClass::fall || token.word == WordClass::from;
        if (links && quantity_behind_ && token.span.end == limit_) return true;
        Token const& last = tokens_.back();
        // 公司拟投资, 规模将达: before a predicate or a linking word
        if (token.word == WordClass::will && governs_predicate(token.span.end)) return true;
        // A区为: a short name may open a clause
        if (behind_text(token.span.begin) && last.span.size() <= 6)
            return token.word == WordClass::link && (tokens_.size() == 1 || tokens_[tokens_.size() - 2].word == WordClass::stop) && known_at(token.span.end);
        bool const head = last.word == WordClass::stop || last.word == WordClass::list || last.word == WordClass::period || last.word == WordClass::entity ||
                          last.word == WordClass::quantity || last.word == WordClass::adverb || last.word == WordClass::done;
        // 占 and 居 are seldom inside a word that the lexicon doesn't know.
        bool const safe = token.word == WordClass::share || token.word == WordClass::rank || token.word == WordClass::done;
        // behind a known noun a preposition is one: 12家企业到园区考察
        bool const governs = token.word == WordClass::preposition && (last.word == WordClass::noun || last.word == WordClass::noun_head);
        return head || safe || governs || known_at(token.span.end);
    }

    /// Does a predicate or a linking word begin at `at`?
    [[nodiscard]] bool governs_predicate(std::uint32_t at) const {
        auto const match = at < limit_ ? words_.longest(rest(at)) : WordTable::Match{};
        if (!match) return false;
        WordClass const word = word_tokens_[match.value].word;
        bool const acts = word == WordClass::verb || word == WordClass::verb_weak || word == WordClass::rise || word == WordClass::fall || word == WordClass::reach;
        return word == WordClass::link || (acts && match.length > utf8_detail::character_length(reading_[at]));
    }

    /// Does a mention begin at `at` (the limit of the search), or a word of more than one character?
    [[nodiscard]] bool known_at(std::uint32_t at) const {
        return at >= limit_ || words_.longest(rest(at)).length > utf8_detail::character_length(reading_[at]);
    }

    /// 具有 in 模具有限公司 is no word: a longer one begins with its second character.
    /// Behind unknown words one of the same length is enough: 承保 in 传承保护.
    [[nodiscard]] bool cut_by_longer(Span word, std::uint32_t second) const {
        if (word.size() > 6 || second >= word.end) return false;
        if (word.size() == 6 && second + 6 > limit_) return false;
        std::uint32_t const other = words_.longest(rest(second)).length;
        if (begins_with(rest(word.begin), "等地")) return other >= 6;
        return other > word.size() || (other == word.size() && behind_text(word.begin));
    }

    /// 完成率, 投放量: a predicate with a suffix is the noun, unless the suffix begins another word (完成数字化改造).
    void take_suffix(Token& token) const {
        std::string_view const behind = rest(token.span.end);
        std::uint32_t const length = suffixes_.longest(behind).length;
        if (length == 0 || words_.longest(behind).length > length) return;
        token.word = WordClass::noun;
        token.span.end += length;
    }

    WordTable const& words_;
    WordTable const& suffixes_;
    std::vector<Token> const& word_tokens_;
    std::string_view reading_;
    Tokens& tokens_;
    std::uint32_t limit_ = 0;
    bool quantity_behind_ = false;  // a quantity begins at the limit
};

/// Walks over the mentions of one list in step with the reading.
template <class List>
class Cursor {
public:
    Cursor(List const& list, Range range, WordClass word) : list_(list), at_(range.begin), end_(range.end), word_(word) {}

    /// Where the next mention begins, at `begin` or behind it.
    [[nodiscard]] std::uint32_t next(std::uint32_t begin, std::uint32_t otherwise) {
        while (at_ < end_ && (list_[at_].span.begin < begin || list_[at_].span.empty())) ++at_;
        return at_ < end_ ? list_[at_].span.begin : otherwise;
    }
    /// The mention that next() has found.
    [[nodiscard]] Token take() {
        Token token{list_[at_].span, word_};
        token.index = at_++;
        return token;
    }

private:
    List const& list_;
    std::uint32_t at_, end_;
    WordClass word_;
};

/// 比上年, 较去年同期, 比2015年: a time of comparison before a growth says what the growth compares with.
inline Basis compared_with(std::string_view words) {
    auto const says = [&](std::string_view word) { return words.find(word) != std::string_view::npos; };
    if (says("上月") || says("上个月") || says("上季") || says("上个季")) return Basis::mom;
    bool const last_year = says("上年") || says("去年") || says("上一年") || says("同期") || says("同月") || says("同季");
    return last_year ? Basis::yoy : Basis::since;
}

/// 全国首个, 全省最大的, 全球唯一: how far the praise goes, not whose numbers follow.
inline bool praised(std::string_view behind) {
    if (begins_with(behind, "首"))
        return begins_with_any(behind.substr(3), "个", "家", "批", "条", "座", "台", "套", "单", "例", "款", "支", "艘", "届", "部", "张", "次");
    return begins_with_any(behind, "最", "唯一", "第一个", "第一家", "第一批", "规模最");
}

/// What is known of a mention's token beyond its place in the list.
inline void note_mention(std::string_view reading, Mentions const& mentions, Token& token) {
    // 全国性, 县级: no place, but what kind
    std::string_view const behind = reading.substr(token.span.end);
    if (token.word == WordClass::entity && (begins_with_any(behind, "性", "级") || praised(behind))) token.word = WordClass::text;
    if (token.word != WordClass::period) return;
    // 九年一贯制学校, 十二年义务教育: what kind, not how long
    if (begins_with_any(behind, "一贯", "义务")) {
        token.word = WordClass::noun;
        return;
    }
    std::string_view const words = token.span.of(reading);
    token.from = begins_with_any(words, "从", "由");
    token.to = begins_with_any(words, "到", "至");
    if (mentions.periods[token.index].role == PeriodRole::comparison) token.basis = compared_with(words);
}

void read_tokens(std::string_view reading, Span sentence, Mentions const& mentions, Range quantities, Range periods,
                 Range entities, Lexicon const* added, Tokens& tokens) {
    Cursor quantity(mentions.quantities, quantities, WordClass::quantity);
    Cursor period(mentions.periods, periods, WordClass::period);
    Cursor entity(mentions.entities, entities, WordClass::entity);
    tokens.clear();
    WordReader words(added != nullptr ? *added : lexicon(), reading, tokens);
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        std::uint32_t const next_quantity = quantity.next(at, sentence.end), next_period = period.next(at, sentence.end), next_entity = entity.next(at, sentence.end);
        std::uint32_t const next = std::min({next_quantity, next_period, next_entity});
        bool const last = next == sentence.end;
        words.read(at, next, !last && next == next_quantity, last);
        if (last) return;
        tokens.push_back(next == next_quantity ? quantity.take() : next == next_period ? period.take() : entity.take());
        note_mention(reading, mentions, tokens.back());
        at = tokens.back().span.end;
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

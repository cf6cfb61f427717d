#include <support/corpus.hpp>
#include <support/describe.hpp>

#include <zhibiao/article/article.hpp>
#include <zhibiao/data/clause_nouns.hpp>
#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/mention/mention.hpp>
#include <zhibiao/observation/impl/clause_lexicon.hpp>
#include <zhibiao/document.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

// The double array must hold the words of the tables, and the short way through a sentence give what the long one gives.

namespace {
using namespace zhibiao;
using namespace observation_detail;

std::vector<std::string> const& table_words() {
    static std::vector<std::string> const words = [] {
        std::vector<std::string> list;
        for (auto const& row : data::clause_words_rows) list.emplace_back(row.surface);
        for (auto const& row : data::clause_nouns_rows) list.emplace_back(row.surface);
        return list;
    }();
    return words;
}

/// The same words in the table that all stages use.
WordTable const& plain_table() {
    static WordTable const table = [] {
        WordTable words;
        for (std::uint32_t i = 0; i < table_words().size(); ++i) words.add(table_words()[i], i);
        return words;
    }();
    return table;
}

Token token_of(std::uint32_t word) {
    if (word < std::size(data::clause_words_rows)) {
        auto const& row = data::clause_words_rows[word];
        return lexicon_token(row.surface, row.word_class, row.detail);
    }
    return lexicon_token({}, "noun", {});
}

void compare_words(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(1)) {
        auto const expected = plain_table().longest(text);
        auto const found = lexicon().longest(text);
        REQUIRE_MESSAGE(found.length == expected.length, text);
        if (expected) CHECK_MESSAGE(lexicon().tokens[found.token] == token_of(expected.value), text);
    }
}

/// Words of the tables, and pieces of them, in a row.
std::string jumble(std::mt19937& random) {
    constexpr char const* others[] = {"，", "。", "甲", "é", "𠀀", "7", "12亿元", "2023年", "长春市", "（", "）", "“", "”", " ", "率", "率", "量"};
    std::string text;
    for (int i = 0; i < 30; ++i) {
        if (random() % 3 == 0) {
            text += others[random() % std::size(others)];
            continue;
        }
        std::string const& word = table_words()[random() % table_words().size()];
        std::size_t const characters = random() % 4 == 0 ? 1 + random() % 2 : 9;
        text += word.substr(0, static_cast<unsigned char>(word[0]) >= 0xE0 ? std::min(word.size(), characters * 3) : word.size());
    }
    return text;
}

/// Sentences of clauses, most without a number.
std::string clauses(std::mt19937& random) {
    constexpr char const* others[] = {"由60天压缩到7天", "达到12亿元", "增长8%", "2023年", "长春市", "甲乙", "园区", "公司", "项目", "将", "（", "）", "“", "”"};
    std::string text;
    for (int clause = 0; clause < 8; ++clause) {
        for (std::size_t words = 1 + random() % 5; words > 0; --words)
            text += random() % 5 == 0 ? others[random() % std::size(others)] : table_words()[random() % table_words().size()];
        text += random() % 4 == 0 ? "。" : random() % 6 == 0 ? "；" : "，";
    }
    return text + "增长9%。";
}

template <class List>
Range range_of(List const& list, Span sentence) {
    Range range;
    while (range.begin < list.size() && list[range.begin].span.begin < sentence.begin) ++range.begin;
    for (range.end = range.begin; range.end < list.size() && list[range.end].span.begin < sentence.end;) ++range.end;
    return range;
}

/// A lexicon that is asked about each character as if a caller's words began with it.
Lexicon const& slow_lexicon() {
    static Lexicon const slow = [] {
        Lexicon lexicon;
        for (auto& first : lexicon.firsts) first.traits |= Lexicon::added;
        return lexicon;
    }();
    return slow;
}

/// What is noted while tokens are written is what a look at all of them finds.
void check_noted(Tokens const& tokens, Noted const& noted) {
    constexpr WordClasses labels(WordClass::quantity, WordClass::quote_open, WordClass::quote_close);
    Noted expected;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (labels.has(tokens[i].word)) expected.labels.push_back(i);
        if (passed_into.has(tokens[i].word)) expected.passed.push_back(i);
    }
    CHECK(noted.labels == expected.labels);
    CHECK(noted.passed == expected.passed);
    // words are put together token by token only where this says that something stands between them
    for (std::size_t at = 0; at + 1 < tokens.size() && !noted.apart; ++at)
        CHECK((tokens[at].span.end == tokens[at + 1].span.begin && tokens[at].word != WordClass::open));
}

/// The tokens of one sentence stay where they are while those of the next ones are written.
void check_places(Tokens& tokens, std::vector<Tokens::Place> const& places, std::vector<Span> const& sentences) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        tokens.go_to(places[i]);
        CHECK(tokens.size() == places[i].size);
        for (std::size_t at = 0; at < tokens.size(); ++at) CHECK(sentences[i].overlaps(tokens[at].span));
    }
}

std::vector<std::string> described(Text const& text, Article const& article, Mentions const& mentions, Lexicon const* lexicon) {
    ObservationOptions options{parse_date("2026-03-01")};
    options.lexicon = lexicon;
    Document document;
    Arena arena;
    document.observations = read_observations(text, article, mentions, options, arena);
    return corpus::describe_observations(document);
}

/// What stands in a clause that is left unread tells the next ones nothing, and it can be read later.
void check_unread(std::string_view reading, Token const& unread, std::vector<Token> const& clause) {
    constexpr WordClasses telling(WordClass::quantity, WordClass::period, WordClass::entity, WordClass::will, WordClass::basis, WordClass::done,
                                  WordClass::among, WordClass::open, WordClass::close);
    CHECK(clause.front().span.begin == unread.span.begin);
    CHECK(clause.back().word == WordClass::stop);
    for (Token const& token : clause) {
        CHECK_MESSAGE(!telling.has(token.word), unread.span.of(reading));
        CHECK((token.word != WordClass::status || token.status == Status::capacity));
        CHECK((token.word == WordClass::stop) == (&token == &clause.back()));
    }
    Tokens again;
    Noted noted;
    read_unread(reading, {unread.span.begin, clause.back().span.end}, again, noted);
    REQUIRE(again.size() == clause.size());
    for (std::size_t i = 0; i < clause.size(); ++i) CHECK(again[i] == clause[i]);
}

/// The same tokens but for clauses that `fast` has left unread.
void compare(std::string_view reading, Span sentence, Tokens const& fast, Tokens const& slow) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < fast.size(); ++i) {
        if (fast[i].word == WordClass::unread) {
            std::size_t const begin = at;
            while (at < slow.size() && slow[at].span.end <= fast[i].span.end) ++at;
            REQUIRE(at < slow.size());
            check_unread(reading, fast[i], std::vector<Token>(&slow[begin], &slow[at] + 1));
        } else {
            REQUIRE_MESSAGE(at < slow.size(), sentence.of(reading));
            CHECK_MESSAGE(fast[i] == slow[at++], sentence.of(reading));
        }
    }
    CHECK_MESSAGE(at == slow.size(), sentence.of(reading));
}

std::size_t compare_tokens(std::string_view words) {
    Text text = read_text(words).text;
    Arena arena;
    Article const article = read_article(text, arena);
    Mentions const mentions = read_mentions(text, article, {false, parse_date("2026-03-01")}, arena);
    std::size_t count = 0;
    Tokens fast, slow;
    std::vector<Tokens::Place> places;
    for (Span const sentence : article.sentences) {
        MentionRanges const ranges{range_of(mentions.quantities, sentence), range_of(mentions.periods, sentence), range_of(mentions.entities, sentence)};
        Noted fast_noted, slow_noted;
        slow.clear();
        read_tokens(text.reading(), sentence, mentions, ranges, nullptr, fast, fast_noted);
        read_tokens(text.reading(), sentence, mentions, ranges, &slow_lexicon(), slow, slow_noted);
        compare(text.reading(), sentence, fast, slow);
        check_noted(slow, slow_noted);
        check_noted(fast, fast_noted);
        places.push_back(fast.place());
        count += fast.size();
    }
    check_places(fast, places, article.sentences);
    CHECK(described(text, article, mentions, nullptr) == described(text, article, mentions, &slow_lexicon()));
    return count;
}

Token noun() { return lexicon_token({}, "noun", {}); }
}  // namespace

TEST_CASE("the double array holds the words of the tables") {
    for (std::string const& word : table_words()) compare_words(word);
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) compare_words(jumble(random));
    corpus::each_reading(compare_words);
}

TEST_CASE("each character of three bytes has a place of its own") {
    // told by the words that a caller adds: none takes the place of another
    Lexicon lexicon;
    CHECK(lexicon.class_of("的") != lexicon.class_of("地"));
    for (char32_t point = 0x4E00; point < 0x9FFF; ++point) {
        std::string const character{static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3F)), static_cast<char>(0x80 | (point & 0x3F))};
        std::size_t const before = lexicon.firsts.size();
        bool const known = lexicon.class_of(character) != 0;
        lexicon.add(character, noun());
        CHECK(lexicon.firsts.size() == before + (known ? 0 : 1));
    }
    CHECK(lexicon.longest("增长").length == 6);
}

TEST_CASE("a caller's word stands beside the library's and in place of it") {
    Lexicon lexicon;
    REQUIRE(lexicon.longest("增长8%").length == 6);
    lexicon.add("增长", noun());
    CHECK(lexicon.tokens[lexicon.longest("增长8%").token].word == WordClass::noun);
    lexicon.add("增长极", noun());
    CHECK(lexicon.longest("增长极").length == 9);
    for (std::string_view const word : {"é", "é级", "𠀀", "𠀀类", "Q", "甲A", "甲A级"}) {
        CHECK(lexicon.longest(word).length < word.size());
        lexicon.add(word, noun());
        CHECK(lexicon.longest(word).length == word.size());
    }
}

TEST_CASE("the short way through a sentence gives what the long one gives") {
    std::mt19937 random(23);
    std::size_t count = 0;
    for (int i = 0; i < 400; ++i) count += compare_tokens(jumble(random) + "。") + compare_tokens(clauses(random));
    corpus::each_reading([&](std::string_view reading) { count += compare_tokens(reading); });
    CHECK(count > 10000);
}

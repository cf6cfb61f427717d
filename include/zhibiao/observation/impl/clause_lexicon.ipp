#ifndef ZHIBIAO_OBSERVATION_IMPL_CLAUSE_LEXICON_IPP
#define ZHIBIAO_OBSERVATION_IMPL_CLAUSE_LEXICON_IPP

#include <zhibiao/data/clause_nouns.hpp>
#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/observation/impl/clause_lexicon.hpp>

#include <algorithm>
#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline constexpr std::string_view word_class_names[] = {
    "text", "noun", "noun_head", "etc", "quote_open", "quote_close",
    "quantity", "period", "entity",
    "verb", "verb_weak", "verb_short", "lasting", "link", "reach", "rise", "fall", "basis", "status", "will", "object", "cumulative", "adverb", "preposition",
    "from", "rank", "compare", "contribute", "share", "respectively", "among", "done", "list", "of", "boundary", "stop",
    "open", "close", "unread",
};

inline WordClass word_class_named(std::string_view name) {
    auto const* found = std::find(std::begin(word_class_names), std::end(word_class_names), name);
    return found == std::end(word_class_names) ? WordClass::text : static_cast<WordClass>(found - word_class_names);
}

inline bool names_rate(std::string_view surface) { return surface.ends_with("率") || surface.ends_with("比重") || surface.ends_with("比例"); }

Token lexicon_token(std::string_view surface, std::string_view word_class, std::string_view detail) {
    Token token;
    token.word = word_class_named(word_class);
    if (detail.starts_with('+')) token.sign = 1;
    else if (detail.starts_with('-')) token.sign = -1;
    else if (detail == "yoy") token.basis = Basis::yoy;
    else if (detail == "mom") token.basis = Basis::mom;
    else if (detail == "annual_average") token.basis = Basis::annual_average;
    else if (detail.starts_with("forecast")) token.status = Status::forecast;
    else if (detail.starts_with("target")) token.status = Status::target;
    else if (detail.starts_with("capacity")) token.status = Status::capacity;
    token.takes_object = detail.ends_with("object");
    token.names = detail.ends_with("noun");
    token.joins = detail == "joins";
    token.apart = detail == "apart";
    token.rate = token.word == WordClass::noun && names_rate(surface);
    return token;
}

/// What subject_type() takes for more than a group ends so.
inline constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r"};

Lexicon::Lexicon() : tokens(1), firsts(last_narrow + 1), classes_(0x10000) {
    for (Class character = 1; character <= last_narrow; ++character) firsts[character].traits = narrow;
    auto const has = [this](Traits trait, auto const& characters) {
        for (std::string_view const character : characters) firsts[make_class(character)].traits |= trait;
    };
    has(suffix, sets::suffix_characters);
    has(qualifies, sets::qualifying_characters);
    has(blank, blanks);
    for (std::string_view const end : sets::subject_ends)
        for (std::size_t at = 0; at < end.size(); at += 3) make_class(end.substr(at));
    WordList const words = library_words();
    build(words);
    find_telling(words);
}

/// The class of the character that `text` begins with, given to it where it has none.
Lexicon::Class Lexicon::make_class(std::string_view text) {
    if (Class const known = class_of(text); known != 0) return known;
    auto const made = static_cast<Class>(firsts.size());
    classes_[place_of(bytes_of(text[0], text[1], text[2]))] = static_cast<std::uint16_t>(made);
    firsts.emplace_back();
    telling.emplace_back();
    // A look from the last base must stay within the slots.
    slots_.emplace_back();
    return made;
}

/// The index of `token`, put among the others where none is like it. There are fewer than 256: one for each pair of class
/// and detail, and the rates.
std::uint32_t Lexicon::number_of(Token const& token) {
    auto const found = std::find(tokens.begin(), tokens.end(), token);
    auto const number = static_cast<std::uint32_t>(found - tokens.begin());
    if (found == tokens.end()) tokens.push_back(token);
    return number;
}

/// The rows of clause_words.tsv that stand for one token.
struct RowKind {
    std::string_view word_class, detail;
    bool rate;
    Token token;
    std::uint32_t number;
};

/// The kind of each row.
inline std::vector<std::uint32_t> kinds_of_rows(std::vector<RowKind>& kinds) {
    std::vector<std::uint32_t> found;
    found.reserve(std::size(data::clause_words_rows));
    for (auto const& row : data::clause_words_rows) {
        bool const rate = row.word_class == "noun" && names_rate(row.surface);
        auto const alike = [&](RowKind const& kind) { return kind.rate == rate && kind.detail == row.detail && kind.word_class == row.word_class; };
        auto const kind = std::find_if(kinds.begin(), kinds.end(), alike);
        found.push_back(static_cast<std::uint32_t>(kind - kinds.begin()));
        if (kind == kinds.end()) kinds.push_back({row.word_class, row.detail, rate, lexicon_token(row.surface, row.word_class, row.detail), 0});
    }
    return found;
}

/// The words of both tables in the order of their bytes; one in both is a noun. Numbers their tokens.
Lexicon::WordList Lexicon::library_words() {
    std::vector<RowKind> kinds;
    std::vector<std::uint32_t> const kind_of_row = kinds_of_rows(kinds);
    auto const number = [&](WordClasses some) {
        for (RowKind& kind : kinds)
            if (kind.number == 0 && some.has(kind.token.word)) kind.number = number_of(kind.token);
        return static_cast<std::uint32_t>(tokens.size() - 1);
    };
    last_noted_mark = number(noted_marks);
    last_mark = number(marks);
    last_noted = number(passed_into);
    for (RowKind& kind : kinds) kind.number = number_of(kind.token);

    WordList words, nouns, all;
    words.reserve(kind_of_row.size());
    for (auto const& row : data::clause_words_rows) words.emplace_back(row.surface, kinds[kind_of_row[words.size()]].number);
    std::uint32_t const noun = number_of(lexicon_token({}, "noun", {}));
    nouns.reserve(std::size(data::clause_nouns_rows));
    for (auto const& row : data::clause_nouns_rows) nouns.emplace_back(row.surface, noun);
    all.reserve(words.size() + nouns.size());
    auto const before = [](auto const& left, auto const& right) { return left.first < right.first; };
    std::set_union(nouns.begin(), nouns.end(), words.begin(), words.end(), std::back_inserter(all), before);
    return all;
}

void Lexicon::build(WordList const& words) {
    for (auto const& [word, token] : words) {
        longest_word = std::max(longest_word, static_cast<std::uint32_t>(word.size()));
        for (std::size_t at = 0; at < word.size(); at += width(class_of(word.substr(at)))) make_class(word.substr(at));
    }
    for (auto const& [word, token] : words) {
        Class const first = class_of(word);
        if (word.size() > width(first)) firsts[first].seconds |= std::uint64_t{1} << (class_of(word.substr(width(first))) & 63);
    }
    slots_.clear();
    for (Branch const& branch : branches(words, 0, words.size(), 0)) {
        State const state = build_state(words, branch.begin, branch.end, width(branch.character));
        firsts[branch.character].state = state;
    }
    std::size_t used = slots_.size();
    for (; used > 0 && slots_[used - 1].state == 0; --used) {}
    slots_.resize(used + firsts.size());
    slots_.shrink_to_fit();
    used_bases_ = {};
}

/// The ways to go on from the first `depth` bytes, which the words from `begin` on have in common.
std::vector<Lexicon::Branch> Lexicon::branches(WordList const& words, std::size_t begin, std::size_t end, std::size_t depth) const {
    std::vector<Branch> found;
    found.reserve(std::min<std::size_t>(end - begin, 16));
    for (std::size_t at = begin; at < end; ++at) {
        Class const character = class_of(words[at].first.substr(depth));
        if (found.empty() || found.back().character != character) found.push_back({character, at, at});
        found.back().end = at + 1;
    }
    return found;
}

/// Builds the state behind the first `depth` bytes of the words from `begin` on.
Lexicon::State Lexicon::build_state(WordList const& words, std::size_t begin, std::size_t end, std::size_t depth) {
    // the word that ends here is the first one
    State const token = words[begin].first.size() == depth ? words[begin++].second : 0;
    if (begin == end) return token;
    std::vector<Branch> const onward = branches(words, begin, end, depth);
    std::uint32_t const base = free_base(onward);
    for (Branch const& branch : onward) slots_[base + branch.character].base_before = base;
    for (Branch const& branch : onward) {
        State const state = build_state(words, branch.begin, branch.end, depth + width(branch.character));
        slots_[base + branch.character].state = state;
    }
    return base << 8 | token;
}

/// What Reader::leave_clause() and Reader::pass() go by in a clause without a mention, but for its topic: a plan or forecast, a
/// comparison, what is done, among what, behind what, and who acts, if that may be a project, a body or a place (subject_type()).
void Lexicon::find_telling(WordList const& words) {
    constexpr WordClasses tell(WordClass::will, WordClass::basis, WordClass::done, WordClass::among, WordClass::open, WordClass::close, WordClass::stop);
    telling.assign(firsts.size(), 0);
    std::fill_n(telling.begin() + 1, last_narrow, ~std::uint64_t{0});
    for (auto const& [word, number] : words) {
        Token const& token = tokens[number];
        if (token.word == WordClass::stop) firsts[class_of(word)].traits |= Traits::stop;
        bool const plans = token.word == WordClass::status && token.status != Status::capacity;
        if (tell.has(token.word) || plans || (token.word == WordClass::boundary && word.ends_with("后"))) add_telling(word);
    }
    for (std::string_view const end : sets::subject_ends) add_telling(end);
}

void Lexicon::add_telling(std::string_view word) {
    Class const first = class_of(word);
    std::uint64_t const all = ~std::uint64_t{0};
    telling[first] |= word.size() > width(first) ? std::uint64_t{1} << (class_of(word.substr(width(first))) & 63) : all;
}

/// A base that no state has and from which the slots of all branches are free. Where a single branch has been looked for in
/// vain for long, the slots there are taken as full: so the time stays linear.
std::uint32_t Lexicon::free_base(std::vector<Branch> const& branches) {
    constexpr std::size_t patience = 8;
    std::size_t base = first_base_;
    for (std::size_t tried = 0;; ++base, ++tried) {
        if (base + firsts.size() >= slots_.size()) {
            slots_.resize(base + firsts.size() + 4096);
            used_bases_.resize(slots_.size());
        }
        if (branches.size() == 1 && tried > patience) first_base_ = base;
        if (used_bases_[base] != 0) continue;
        auto const taken = [this, base](Branch const& branch) { return slots_[base + branch.character].base_before != Slot{}.base_before; };
        if (std::none_of(branches.begin(), branches.end(), taken)) break;
    }
    used_bases_[base] = 1;
    return static_cast<std::uint32_t>(base);
}

void Lexicon::add(std::string_view word, Token const& token) {
    firsts[make_class(word)].traits |= Traits::added;
    added_.add(word, number_of(token));
}

Lexicon::Word Lexicon::longest(std::string_view rest) const noexcept {
    if (rest.empty()) return {};
    Class character = class_of(rest);
    First const first = firsts[character];
    Word found;
    std::uint32_t at = 0;
    for (State state = first.state; state != 0; state = onward(state, character)) {
        at += width(character);
        if (token_of(state) != 0) found = {at, token_of(state)};
        if (at >= rest.size()) break;
        character = class_of(rest.substr(at));
    }
    if ((first.traits & Traits::added) == 0) return found;
    auto const other = added_.longest(rest);
    return other && other.length >= found.length ? Word{other.length, other.value} : found;
}

Lexicon const& lexicon() {
    static Lexicon const table;
    return table;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

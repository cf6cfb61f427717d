#ifndef ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TOKENS_IPP

#include <zhibiao/observation/impl/clause_lexicon.hpp>
#include <zhibiao/observation/impl/token_reader.hpp>
#include <zhibiao/observation/impl/words.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// 比上年, 较去年同期, 比2015年: a time of comparison before a growth says what the growth compares with.
inline Basis compared_with(std::string_view words) {
    auto basis = Basis::since;
    // 较2019年同期: a year that is told
    if (auto const year = words.find("年"); year != std::string_view::npos && year >= 4 && year < 9 && words[year - 1] >= '0' && words[year - 1] <= '9') return basis;
    for (; words.size() >= 6; words.remove_prefix(std::min<std::size_t>(words.size(), utf8_detail::character_length(words[0])))) {
        if (begins_with(words, "上")) {
            if (begins_with_any(words.substr(3), "月", "个月", "季", "个季")) return Basis::mom;
            if (begins_with_any(words.substr(3), "年", "一年")) basis = Basis::yoy;
        } else if (begins_with(words, "五") && begins_with_any(words.substr(3), "”", "\"", "时期", "末", "期末")) {
            return Basis::since;  // 较“十三五”同期
        } else if (begins_with(words, "去年") || (begins_with(words, "同") && begins_with_any(words.substr(3), "期", "月", "季"))) {
            basis = Basis::yoy;
        }
    }
    return basis;
}

/// 全国首个, 全省最大的, 全球唯一: how far the praise goes, not whose numbers follow.
inline bool praised(std::string_view behind) {
    if (begins_with(behind, "首"))
        return begins_with_any<sets::first_classifiers>(behind.substr(3));
    return begins_with_any(behind, "最", "唯一", "第一个", "第一家", "第一批", "规模最");
}

/// What is known of a mention's token beyond its place in the list; `qualified` where the words behind it may change that.
inline void note_mention(std::string_view reading, Mentions const& mentions, bool qualified, Token& token) {
    // 全国性, 县级: no place, but what kind
    std::string_view const behind = qualified ? reading.substr(token.span.end) : std::string_view{};
    // 省政协提案: what kind, too
    // 全国文明城市, 全国重点实验室: what they are called
    bool const titled = qualified && begins_with(token.span.of(reading), "全国") &&
                        begins_with_any<sets::honour_begins>(behind);
    if (titled) token.word = WordClass::text;
    if (token.word == WordClass::entity && qualified && (begins_with_any<sets::place_kind_begins>(behind) || praised(behind))) token.word = WordClass::text;
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
    // 比两年前涨了近1000元
    else if (ends_with_any(words, "年前", "月前", "天前") && ends_with_any(reading.substr(0, token.span.begin), "比", "较")) token.basis = Basis::since;
}

// The common characters are read here, each once: a word of one or more of them, a mark, an unknown one. What is rare is left
// to take_any(): a character with traits, a word that reaches beyond the limit, the last words of the reading, where a look
// ahead would leave it.
void TokenReader::read() {
    Lexicon const& lexicon = lexicon_;
    char const* const text = reading_.data();
    std::size_t at = sentence_.begin;
    for (seek(at); !done_;) {
        if (turns_) at = pass_unread(at);
        std::size_t const common = std::min(limit_, sure_);
        if (at >= common) {
            at = at < limit_ ? take_any(at) : take_mention();
            continue;
        }
        Class next = lexicon.class_at(text + at);
        do {
            Lexicon::First const& alone = lexicon.firsts[next];
            if ((alone.traits & Lexicon::rare) != 0) {
                at = take_any(at);
                break;
            }
            Class const second = lexicon.class_at(text + at + 3);
            if (State const two = alone.may_go_on(second) ? lexicon.onward(alone.state, second) : 0; two != 0) {
                if (second <= Lexicon::last_narrow) {
                    at = take_any(at);
                    break;
                }
                Walk walk{two, at + 6};
                next = lexicon.class_at(text + walk.end);
                if (State const three = lexicon.onward(two, next); three != 0) next = walk_on(three, next, walk);
                std::uint32_t const token = Lexicon::token_of(walk.state);
                if (token > lexicon.last_mark && walk.end <= limit_) {
                    if (walk.end - at > 6 || !may_be_cut(second, next) || !cut_by_longer(at, at + 3, walk.end)) {
                        push(token, at, walk.end);
                        if (token <= lexicon.last_noted) note_passed();
                        at = walk.end;
                        continue;
                    }
                } else if (token != 0) {
                    at = take_any(at);
                    break;
                }
            }
            take_alone(Lexicon::token_of(alone.state), at);
            at += 3;
            next = second;
        } while (at < common && !turns_);
    }
}

/// Leaves the clause at `at` unread if it has no mention and nothing in it tells the next ones more than a topic; where to go on.
std::size_t TokenReader::pass_unread(std::size_t at) {
    turns_ = false;
    constexpr std::size_t shortest = 45;  // there is seldom a clause without a mention before one so near
    std::size_t const end = std::min(limit_, sure_);
    if (whole_ || at + shortest > end) return at;
    std::size_t place = at;
    Class character = lexicon_.class_at(reading_.data() + place);
    for (; place < end; place += 3) {
        Class const next = lexicon_.class_at(reading_.data() + place + 3);
        if ((lexicon_.telling[character] >> (next & 63) & 1) != 0) break;
        character = next;
    }
    if (place >= end || place == at || (lexicon_.firsts[character].traits & Lexicon::stop) == 0) return at;
    Token token;
    token.word = WordClass::unread;
    token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(place)};
    tokens_.add(token);
    return place;
}

/// Goes on from `state`, behind the character `next` at the walk's end, to the longest word; the class of the character behind it.
TokenReader::Class TokenReader::walk_on(State state, Class next, Walk& walk) const {
    std::size_t at = walk.end;
    Class behind = next;
    for (; state != 0; state = lexicon_.onward(state, next)) {
        at += Lexicon::width(next);
        next = lexicon_.class_at(reading_.data() + at);
        if (Lexicon::token_of(state) == 0) continue;
        walk = {state, at};
        behind = next;
    }
    return behind;
}

/// Goes on to the words from `at` to the next mention.
void TokenReader::seek(std::size_t at) {
    done_ = at >= sentence_.end;
    auto const begin = static_cast<std::uint32_t>(at);
    quantity_.pass(begin);
    period_.pass(begin);
    entity_.pass(begin);
    begin_ = at;
    limit_ = std::min({quantity_.begin(), period_.begin(), entity_.begin()});
    last_ = limit_ == sentence_.end;
    quantity_behind_ = !last_ && limit_ == quantity_.begin();
}

/// Takes the mention at the limit; where the words behind it begin. Most are quantities, of whose tokens nothing more is known.
std::size_t TokenReader::take_mention() {
    if (limit_ == sentence_.end) {
        done_ = true;
        return limit_;
    }
    if (limit_ != quantity_.begin()) return take_qualified();
    std::size_t const end = tokens_.add(quantity_.take(WordClass::quantity)).span.end;
    note_label();
    note_passed();
    seek(end);
    return end;
}

/// The same of a period or an entity.
std::size_t TokenReader::take_qualified() {
    Token& token = tokens_.add(limit_ == period_.begin() ? period_.take(WordClass::period) : entity_.take(WordClass::entity));
    std::string_view const behind(reading_.data() + token.span.end, reading_.size() - token.span.end);
    bool const qualified = !behind.empty() && (lexicon_.firsts[lexicon_.class_of(behind)].traits & Lexicon::qualifies) != 0;
    note_mention(reading_, mentions_, qualified, token);
    std::size_t const end = token.span.end;
    if (token.word == WordClass::text) text_end_ = end;
    if (passed_into.has(token.word)) note_passed();
    seek(end);
    return end;
}

/// Reads the word or the unknown character at `at`; where the next one begins.
std::size_t TokenReader::take_any(std::size_t at) {
    std::uint32_t const traits = lexicon_.firsts[lexicon_.class_of(rest(at))].traits;
    if ((traits & Lexicon::blank) != 0) {
        noted_.apart = true;
        return at + 1;
    }
    if ((traits & Lexicon::suffix) != 0 && take_suffix(at)) return at + 3;
    std::size_t const end = std::min<std::size_t>(at + utf8_detail::character_length(reading_[at]), limit_);
    auto word = lexicon_.longest(rest(at));
    if (word && at + word.length != end) {
        WordClass const word_class = lexicon_.tokens[word.token].word;
        // 燃气等|地下管网, not 等地
        bool const sure = marks.has(word_class) && word_class != WordClass::etc;
        if (sure || !cut_by_longer(at, end, at + word.length)) {
            push(word.token, at, at + word.length);
            note(word_class);
            return at + word.length;
        }
        // 占地|区生产总值: the word is 占
        word = lexicon_.longest(rest(at).substr(0, end - at));
    }
    if (word) take_single(word.token, at, end);
    else take_unknown(at, end);
    return end;
}

/// Takes a word of one character, if it is one.
void TokenReader::take_single(std::uint32_t token, std::size_t begin, std::size_t end) {
    WordClass const word = lexicon_.tokens[token].word;
    if (!marks.has(word) && !stands_alone(word, begin, end)) return take_unknown(begin, end);
    push(token, begin, end);
    note(word);
}

/// Notes the last token if the readers behind ask for it, or if nothing behind it need be read.
void TokenReader::note(WordClass word) {
    if (quotes.has(word)) note_label();
    else if (passed_into.has(word)) note_passed();
    // what stands in brackets may be passed over from behind them
    if (word == WordClass::open) last_ = false, whole_ = noted_.apart = true;
    if (word == WordClass::stop) turns_ = true, done_ = last_;
}

/// A word of one character is a word only where it can't be the middle of an unknown longer one (要 in 主要, 在 in
/// 博士后在站人数): at the head of a clause, or between something known and something known.
bool TokenReader::stands_alone(WordClass word, std::size_t begin, std::size_t end) const {
    // 资金同比少2亿元: right before a number and right behind what it is compared with, and nowhere else
    constexpr WordClasses moves(WordClass::rise, WordClass::fall);
    if (moves.has(word) && begins_with_any(reading_.substr(begin), "多", "少", "高", "低")) return quantity_behind_ && end == limit_ && !tokens_.empty() && tokens_.back().word == WordClass::basis;
    if (tokens_.empty()) return true;
    // 利用率达60%: right before a number the linking word is sure
    constexpr WordClasses links(WordClass::link, WordClass::rise, WordClass::fall, WordClass::from, WordClass::share);
    if (quantity_behind_ && end == limit_ && links.has(word)) return true;
    // 人均GDP从2020年的5万元, 额度较去年净增: and right before a time
    if ((word == WordClass::from || word == WordClass::preposition) && end == limit_ && limit_ == period_.begin()) return true;
    Token const& last = tokens_.back();
    // 公司拟投资, 规模将达: before a predicate or a linking word
    if (word == WordClass::will && governs_predicate(end)) return true;
    // does a mention follow, or a word of more than one character?
    auto const known_behind = [&] { return end >= limit_ || longer_word(end) != 0; };
    // 用工将由40人增加到60人, 占比则从三成升至四成: behind a name, before what relates the number to it
    constexpr WordClasses aside(WordClass::adverb, WordClass::will, WordClass::done);
    if (aside.has(word) && (last.span.size() >= 6 || word == WordClass::done) && relates(end)) return true;
    if (word == WordClass::done && quantity_behind_ && end == limit_) return true;  // 累计掘进已超过4.6公里
    // 电池项目从拿地到投产只用了210天
    if (word == WordClass::from && last.span.size() >= 6 && begins_with(rest(begin), "从") && rest(end).find("到") < 48) return true;
    // 用工由建厂之初的20人: before whose number it was at the start
    if (word == WordClass::from && last.span.size() >= 6 && quantity_behind_ && ends_with(rest(end), "的")) return true;
    // A区为: a short name may open a clause
    if (word == WordClass::object && last.span.size() >= 6) return true;
    if (behind_text(begin) && last.span.size() <= 6)
        return (word == WordClass::status && last.span.size() == 6 && governs_predicate(end)) ||  // 一季能净赚9万元
               (word == WordClass::rank && end == limit_ && limit_ == entity_.begin()) ||  // 考评居全国第4位
               (word == WordClass::from && begins_with(rest(end), "每")) ||  // 保费由每生每年5元
               (word == WordClass::link && (tokens_.size() == 1 || tokens_[tokens_.size() - 2].word == WordClass::stop) && known_behind());
    // 亿纬锂能前三季度营业收入: behind a name only before a predicate or a number
    if (word == WordClass::status && behind_text(begin) && !(quantity_behind_ && end == limit_)) return governs_predicate(end);
    constexpr WordClasses heads(WordClass::stop, WordClass::list, WordClass::period, WordClass::entity, WordClass::quantity, WordClass::adverb, WordClass::done);
    // 占 and 居 are seldom inside a word that the lexicon doesn't know.
    // 甲基金把单个项目的上限提高到三成: nor is 把
    constexpr WordClasses safe(WordClass::share, WordClass::rank, WordClass::done, WordClass::object);
    if (last.word == WordClass::among && word == WordClass::link) return true;  // 其中|有|企业12家
    // behind a known noun a preposition is one, or a predicate: 12家企业到园区考察, 3部作品获金桥奖
    bool const governs = (word == WordClass::preposition || word == WordClass::verb) && (last.word == WordClass::noun || last.word == WordClass::noun_head);
    return heads.has(last.word) || safe.has(word) || governs || known_behind();
}

/// Does a predicate or a linking word begin at `at`?
bool TokenReader::governs_predicate(std::size_t at) const {
    auto const found = at < limit_ ? lexicon_.longest(rest(at)) : Lexicon::Word{};
    if (!found) return false;
    WordClass const word = lexicon_.tokens[found.token].word;
    constexpr WordClasses acts(WordClass::verb, WordClass::verb_weak, WordClass::rise, WordClass::fall, WordClass::reach);
    // 云岭将投资2亿元: right before an amount, a noun as well
    if (word == WordClass::noun && quantity_behind_ && at + found.length == limit_) return true;
    return word == WordClass::link || (acts.has(word) && found.length > utf8_detail::character_length(reading_[at]));
}

WordClass TokenReader::class_of_word(std::size_t at) const { return lexicon_.tokens[lexicon_.longest(rest(at)).token].word; }

/// Does a word begin at `at` that relates what stands before it to a number: 由, 从, 为, 比, 占?
bool TokenReader::relates(std::size_t at) const {
    auto const found = at < limit_ ? lexicon_.longest(rest(at)) : Lexicon::Word{};
    constexpr WordClasses relations(WordClass::from, WordClass::link, WordClass::share, WordClass::rank, WordClass::preposition, WordClass::compare, WordClass::basis, WordClass::reach);
    if (!found) return false;
    WordClass const word = lexicon_.tokens[found.token].word;
    return relations.has(word) || (word == WordClass::adverb && at + found.length < limit_ && relations.has(class_of_word(at + found.length)));  // 还|只占
}

/// The length of the longest word at `at`, before the limit, that has more than one character; 0 if there is none.
std::uint32_t TokenReader::longer_word(std::size_t at) const {
    std::string_view const words = rest(at);
    Lexicon::First const& first = lexicon_.firsts[lexicon_.class_of(words)];
    bool const plain = (first.traits & (Lexicon::narrow | Lexicon::added)) == 0;
    if (plain && (words.size() <= 3 || lexicon_.onward(first.state, lexicon_.class_of(words.substr(3))) == 0)) return 0;
    std::uint32_t const length = lexicon_.longest(words).length;
    return length > utf8_detail::character_length(words.front()) ? length : 0;
}

/// 具有 in 模具有限公司 is no word: a longer one begins with its second character.
/// Behind unknown words one of the same length is enough: 承保 in 传承保护.
bool TokenReader::cut_by_longer(std::size_t begin, std::size_t second, std::size_t end) const {
    std::size_t const size = end - begin;
    if (size > 6 || second >= end) return false;
    std::uint32_t const other = longer_word(second);
    if (begins_with(rest(begin), "等地")) return other >= 6;
    bool const cut = other > size || (other == size && behind_text(begin));
    return cut && !begins_with(rest(begin), "其中小");  // not 中小型
}

/// 完成率, 投放量: a predicate with a suffix is the noun, unless the suffix begins another word (完成数字化改造).
bool TokenReader::take_suffix(std::size_t at) {
    if (at == begin_ || at == suffix_end_) return false;
    Token& word = tokens_.back();
    constexpr WordClasses predicates(WordClass::verb, WordClass::verb_weak, WordClass::noun, WordClass::noun_head);
    bool const perfect = word.word == WordClass::verb_short && begins_with(rest(at), "了");  // 栽了300株樱花
    if (word.span.end != at || !(predicates.has(word.word) || perfect) || longer_word(at) != 0) return false;
    // 流转了1860亩: before 了 it is a predicate
    if (begins_with(rest(at), "了")) {
        if (word.word == WordClass::verb_weak || perfect) word.word = WordClass::verb;
        return false;
    }
    word.word = WordClass::noun;
    suffix_end_ = at + 3;
    word.span.end = static_cast<std::uint32_t>(suffix_end_);
    return true;
}

inline void begin_sentence(Span sentence, Tokens& tokens) {
    constexpr std::size_t beyond = 4;  // the reader of leads looks at a few more than there are
    tokens.begin_next(sentence.size() + beyond);
}

void read_tokens(std::string_view reading, Span sentence, Mentions const& mentions, MentionRanges const& ranges, Lexicon const* added, Tokens& tokens, Noted& noted) {
    begin_sentence(sentence, tokens);
    TokenReader(added != nullptr ? *added : lexicon(), reading, sentence, mentions, ranges, tokens, noted, added != nullptr).read();
}

void read_unread(std::string_view reading, Span clause, Tokens& tokens, Noted& noted) {
    begin_sentence(clause, tokens);
    TokenReader(lexicon(), reading, clause, {}, {}, tokens, noted, true).read();
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/data/period_eras.hpp>
#include <zhibiao/data/period_events.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_openings.hpp>
#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/period_pairs.hpp>
#include <zhibiao/text/word_table.hpp>

#include <map>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Every expression that begins with a word, as far as a table knows it, with the finders to ask there.
struct Openings {
    struct Begun {
        std::uint32_t finders = 0;  ///< of the word that they are; 0 where they only begin longer ones
        CharacterFilter third;      ///< of the longer ones
    };
    PairTable<Begun> begun;  ///< by the first two characters
    WordTable table;  ///< of the longer ones; a word has the finders of the shorter words that it begins with, too
    OpeningPairs pairs;
    std::string begins;  ///< of the words, for the scan (PairFilter)
    std::u32string first_characters;

    Openings() {
        add_tables();
        add_counts();
        add_plans();
        build();
        for (char32_t const c : free_openers) add_first(c);
    }

private:
    static constexpr std::array<Words, 4> quotation_marks{"“", "‘", "「", "\""};

    void add(Words words, std::uint32_t finders) { all_[std::string(words)] |= finders; }
    void add_quoted(Words words, std::uint32_t finders) {
        for (Words const mark : quotation_marks) add(std::string(mark) + std::string(words), finders);
    }

    void add_tables() {
        for (auto const& row : data::period_words_rows) add(row.surface, opening_word | (match_word(row.surface).kind < WordKind::day ? opening_calendar : 0));
        for (auto const& row : data::period_events_rows) add(row.surface, opening_event);
        for (auto const& row : data::period_eras_rows) add(row.surface, opening_era);
        for (auto const& row : data::period_holidays_rows) {
            add(row.surface, opening_calendar);
            add_quoted(row.surface, opening_calendar);
        }
        for (auto const& row : data::period_context_rows)
            if (row.kind == "beginning") add(std::string(row.surface) + "以来", opening_since);
        static constexpr std::array<std::pair<Words, std::uint32_t>, 6> finders{{{"calendar", opening_calendar},
                                                                                 {"decade", opening_decade},
                                                                                 {"lunar", opening_lunar},
                                                                                 {"frame", opening_frame},
                                                                                 {"since", opening_since},
                                                                                 {"span", opening_span}}};
        for (auto const& row : data::period_openings_rows)
            for (auto const& [name, finder] : finders)
                if (row.finder == name) add(row.surface, finder);
    }

    /// 近3年, 前两个月, 第一季度.
    void add_counts() {
        for (Words rest = "0123456789一二三四五六七八九十两半"; !rest.empty(); rest.remove_prefix(character_length(rest))) {
            std::string const numeral(rest.substr(0, character_length(rest)));
            for (std::string const lead : {"近", "前", "后", "上", "这", "头", "第"}) add(lead + numeral, opening_counted);
            add("闰" + numeral, opening_lunar);
        }
        add("近 ", opening_span);
    }

    /// “十三五”
    void add_plans() {
        add_quoted("十五", opening_plan);
        for (std::string const digit : {"一", "二", "三", "四", "五", "六", "七", "八", "九"}) {
            add_quoted(digit + "五", opening_plan);
            add_quoted("十" + digit + "五", opening_plan);
        }
    }

    void build() {
        std::vector<std::pair<Words, std::uint32_t>> shorter;  // those that the word begins with; the order of bytes has them before it
        for (auto& [words, finders] : all_) {
            while (!shorter.empty() && !words.starts_with(shorter.back().first)) shorter.pop_back();
            if (!shorter.empty()) finders |= shorter.back().second;
            shorter.emplace_back(words, finders);
            table.add(words, finders);
            add_first(code_point(words));
            bool const pair = all_.contains(Words(words).substr(0, 6));
            mention_detail::PairFilter::append_begin(begins, pair ? Words(words).substr(0, 6) : Words(words));
            add_begun(words, finders);
        }
        all_.clear();
    }

    void add_begun(Words word, std::uint32_t finders) {
        Words const second = word.substr(character_length(word)), third = second.substr(character_length(second));
        pairs.add(code_point(word), code_point(second));
        Begun& words = begun.make(code_point(word), code_point(second));
        if (third.empty()) words.finders = finders;
        else words.third.add(code_point(third));
    }

    void add_first(char32_t c) {
        if (first_characters.find(c) == first_characters.npos) first_characters += c;
    }

    std::map<std::string, std::uint32_t, std::less<>> all_;
};

Openings make_openings() { return {}; }
inline Openings const& openings() {
    static Openings const all = make_openings();
    return all;
}

OpeningPairs const& opening_pairs() { return openings().pairs; }
std::string_view opening_begins() { return openings().begins; }

/// 3.2026年: the number of an item, at the sentence's beginning, and a year.
inline bool item_and_year(Words before, Words rest) noexcept {
    bool const year = rest.size() > 7 && begins_any(rest, "19", "20") && is_digit(rest[2]) && is_digit(rest[3]);
    return before.size() <= 3 && year && begins(rest.substr(4), "年");
}

/// Whether a numeral goes on across the place between `before` and it.
inline bool inside_numeral(Words before, Words rest) noexcept {
    if (before.empty()) return false;
    char const last = before.back();
    if (static_cast<unsigned char>(last) >= 0x80) return !is_digit(rest.front()) && is_numeral(last_code_point(before));
    if (is_digit(last)) return true;
    return last == '.' && is_digit(rest.front()) && before.size() > 1 && is_digit(before[before.size() - 2]) && !item_and_year(before, rest);
}

/// A numeral as far as it may be part of a time.
struct NumeralHead {
    static constexpr int longest = 12;
    std::size_t length = 0;  ///< in bytes
    int characters = 0, points = 0;
    bool five = false;  ///< ends with 五, as the names of plans do
    char32_t sign = 0;  ///< what stands behind it

    explicit NumeralHead(Words rest) noexcept {
        char const* at = rest.data();
        char const* const end = at + rest.size();
        for (;;) {
            char const* const digits = at;
            while (at != end && is_digit(*at) && characters + (at - digits) < longest) ++at;
            if (at != digits) five = false;
            characters += static_cast<int>(at - digits);
            sign = at != end && static_cast<unsigned char>(*at) < 0x80 ? static_cast<char32_t>(*at) : code_point({at, static_cast<std::size_t>(end - at)});
            if (characters == longest || !(sign == '.' || is_numeral(sign))) break;
            five = sign == U'五';
            points += sign == '.' ? 1 : 0;
            at += sign == '.' ? 1 : 3;
            ++characters;
        }
        length = static_cast<std::size_t>(at - rest.data());
    }
    [[nodiscard]] Words behind(Words rest) const noexcept { return {rest.data() + length, rest.size() - length}; }
    /// 2022, 二〇二二
    [[nodiscard]] bool may_be_year(Words rest) const noexcept {
        return characters == 4 && rest.front() < '3' && points == 0 && (length == 4 || length == 12);
    }
};

/// What a count is written with: 3, 1.5, 十二, 半.
inline bool is_count(char32_t c) noexcept { return is_numeral(c) || c == '.' || c == U'半'; }

/// What may stand behind a year that is written without 年: 2022上半年, 2022全年, 2021和2022年, a mark; 2022家 is none.
inline bool may_follow_year(char32_t sign) noexcept {
    bool const han = sign >= 0x3400 && sign <= 0x9FFF;
    return !han || one_of<U"上下本这第前头首全财学和与之">(sign);
}

/// 三年 is a span, 2015年 a year; 2015年正月 and 90年代 show it in the next character.
inline std::uint32_t finders_behind_year(NumeralHead const& head, char32_t next) noexcept {
    std::uint32_t finders = head.characters > 1 ? opening_calendar | opening_span : opening_span;
    if (next == U'代') finders |= opening_decade;
    bool const lunar = one_of<U"农阴旧夏正腊冬闰大 ">(next) || (next >= 0x80 && is_numeral(next));
    return head.characters == 4 && lunar ? finders | opening_lunar : finders;
}

/// 2019 06 24, 9 月, 12 至 15 日, 10 几年: numbers in a row are none but for the first, which the year must be.
inline std::uint32_t finders_behind_blank(NumeralHead const& head, char32_t next) noexcept {
    bool const may = head.characters == 4 || one_of<U"几年月日天到至">(next);
    return may ? opening_calendar | opening_span | opening_numeric : 0;
}

/// Which finders the two characters behind a numeral call for.
std::uint32_t finders_behind(NumeralHead const& head, char32_t sign, char32_t next, bool digit) noexcept {
    switch (sign) {
        case U'年': return finders_behind_year(head, next);
        case U'月': return !digit && next == U'初' ? opening_calendar | opening_lunar : opening_calendar;
        case U'日': case U'季': return opening_calendar | opening_span;
        case U'号': return opening_calendar;
        case U'上': case U'下': return head.characters == 4 ? opening_calendar : 0;
        case U'天': case U'周': return opening_span;
        case U'世': return opening_decade | opening_span;
        case U'个': return one_of<U"月季星礼小钟工半多世">(next) ? opening_span : 0;
        case U'多': case U'余': return one_of<U"年个天">(next) ? opening_span : 0;
        case U'星': return next == U'期' ? opening_span : 0;
        case U'礼': return next == U'拜' ? opening_span : 0;
        case U'小': return next == U'时' ? opening_span : 0;
        case U'分': case U'秒': case U'钟': case U'工': return one_of<U"钟头作">(next) ? opening_span : 0;
        case U' ': return finders_behind_blank(head, next);
        case U'-': case U'/': return next >= '0' && next <= '9' ? opening_calendar | opening_numeric : 0;
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、':
            return is_numeral(next) || one_of<U"— 第">(next) ? opening_calendar : 0;
        default: return 0;
    }
}

/// What finders to ask where a numeral stands: a sign of time must follow it.
inline std::uint32_t numeral_opening(Words rest) noexcept {
    bool const digit = is_digit(rest.front());
    NumeralHead const head(rest);
    char32_t const sign = head.sign;
    std::uint32_t finders = 0;
    // most numbers count other things
    if (one_of<U"年月日季号上下天周世个多余星礼小分秒钟工 -/~—–至到、">(sign))
        finders = finders_behind(head, sign, code_point(behind_character(head.behind(rest))), digit);
    else if (head.may_be_year(rest) && may_follow_year(sign))
        finders = opening_calendar;
    if (head.five && head.characters >= 2 && head.characters <= 3) finders |= opening_plan;
    if (digit && head.points == 2) finders |= opening_numeric;
    return finders;
}

/// What the words behind a lead and a numeral call for: 近3年, 前两个月, 头三个月, 第一季度, 第十四个五年规划.
std::uint32_t counted_finders(Words rest) noexcept {
    char32_t const lead = code_point(rest);
    rest.remove_prefix(3);
    char32_t sign = code_point(rest);
    for (int characters = 0; characters < 16 && is_count(sign); ++characters) {
        rest.remove_prefix(sign < 0x80 ? 1 : 3);
        sign = code_point(rest);
    }
    if (lead == U'第') {
        if (sign != U'个') return one_of<U"季、至到-—–~">(sign) ? opening_calendar : 0;
        char32_t const counted = code_point(rest.substr(3));
        return counted == U'季' ? opening_calendar : counted == U'五' ? opening_plan : 0;
    }
    std::uint32_t finders = 0;
    if ((lead == U'前' || lead == U'头') && one_of<U"季个月">(sign)) finders |= opening_calendar;
    if (lead != U'头' && one_of<U"年个月季星礼周天日工小钟分秒世多余 ">(sign)) finders |= opening_span;
    return finders;
}

/// What the words call for that begin with these two characters of `rest`.
inline std::uint32_t word_finders(char32_t first, char32_t second, Words rest) noexcept {
    auto const& all = openings();
    auto const* const begun = all.begun.find(first, second);
    if (begun == nullptr) return 0;
    std::uint32_t found = begun->finders;
    if (begun->third.may_have(code_point(behind_character(behind_character(rest))))) found = all.table.longest(rest).value;
    return found & opening_counted ? (found ^ opening_counted) | counted_finders(rest) : found;
}

std::uint32_t word_opening(Words rest) noexcept { return word_finders(code_point(rest), code_point(behind_character(rest)), rest); }

/// 一定, 三大: most of what begins with a Chinese numeral shows in the second character that it is no time.
inline bool may_open_after_numeral(char32_t second) noexcept {
    return one_of<U"0123456789.零〇○一二三四五六七八九十百千万亿两几年月日季号上下天周世个多余星礼小分秒钟工 -/~—–至到、">(second);
}

/// 77.8%, 15家: most digits show it, too.
inline bool may_open_with_digits(Words rest) noexcept {
    char const* at = rest.data();
    char const* const end = at + rest.size();
    while (at != end && is_digit(*at)) ++at;
    if (at - rest.data() >= 4) return true;  // a year, perhaps
    if (at != end && *at == '.') ++at;
    while (at != end && is_digit(*at)) ++at;
    if (at == end) return false;
    return may_open_after_numeral(static_cast<unsigned char>(*at) < 0x80 ? static_cast<char32_t>(*at) : code_point({at, static_cast<std::size_t>(end - at)}));
}

std::uint32_t opening(Place place) noexcept {
    Words const rest = place.rest();
    if (rest.empty()) return 0;
    std::uint32_t finders = 0;
    if (is_digit(rest.front())) {
        if (may_open_with_digits(rest)) finders = numeral_opening(rest);
    } else {
        bool const plain = rest.size() >= 6 && begins_with_three_bytes(rest) && begins_with_three_bytes({rest.data() + 3, 3});
        char32_t const first = plain ? three_byte_code_point(rest.data()) : code_point(rest);
        char32_t const second = plain ? three_byte_code_point(rest.data() + 3) : code_point(behind_character(rest));
        bool const numeral = is_numeral(first);
        finders = word_finders(first, second, rest);
        if (!numeral) return one_of<U"自从到至在">(first) ? finders | opening_frame : finders;
        if (may_open_after_numeral(second)) finders |= numeral_opening(rest);
    }
    return finders == 0 || inside_numeral(place.before(), rest) ? 0 : finders;
}

FrameWord frame_word(Place place) noexcept {
    using enum FrameKind;
    Words const rest = place.rest();
    FrameWord word{none, Words("自").size(), 0};
    switch (code_point(rest)) {
        case U'在':
            if (!begins_with_numeral(rest.substr(word.length))) return word;
            word.kind = between;
            break;
        case U'到': case U'至': word.kind = goal; break;
        case U'自':
            if (begins(rest, "自从")) word.length = Words("自从").size();
            word.kind = from;
            break;
        case U'从': word.kind = from; break;
        default:  // 截至 or 截止
            word.length = begins(rest.substr(6), "到") ? Words("截至到").size() : Words("截至").size();
            word.kind = until;
    }
    Place const there = place.behind(word.length);
    word.finders = opening(there) & ~opening_frame;
    if (word.finders != 0 || word.kind == until) return word;
    if (word.kind != from || since_ahead(there.rest(), reach_of_since) == 0) word.kind = none;
    return word;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept { return period_detail::openings().first_characters; }

}  // namespace v0
}  // namespace zhibiao

#endif

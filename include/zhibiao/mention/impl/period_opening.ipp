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
#include <zhibiao/text/word_table.hpp>

#include <map>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Every expression that begins with a word, as far as a table knows it, with the finders to ask there.
struct Openings {
    WordTable table;  ///< a word has the finders of the shorter words that it begins with, too
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
            bool const begun = all_.contains(Words(words).substr(0, 6));
            mention_detail::PairFilter::append_begin(begins, begun ? Words(words).substr(0, 6) : Words(words));
            pairs.add(code_point(words), code_point(Words(words).substr(character_length(words))));
        }
        all_.clear();
    }

    void add_first(char32_t c) {
        if (first_characters.find(c) == first_characters.npos) first_characters += c;
    }

    std::map<std::string, std::uint32_t, std::less<>> all_;
};

Openings const& openings() {
    static Openings const all;
    return all;
}

OpeningPairs const& opening_pairs() { return openings().pairs; }
std::string_view opening_begins() { return openings().begins; }

/// 3.2026年: the number of an item, at the sentence's beginning, and a year.
bool item_and_year(Words before, Words rest) noexcept {
    bool const year = rest.size() > 7 && starts_with_any(rest, {"19", "20"}) && is_digit(rest[2]) && is_digit(rest[3]);
    return before.size() <= 3 && year && rest.substr(4).starts_with("年");
}

/// Whether a numeral goes on across the place between `before` and it.
bool inside_numeral(Words before, Words rest) noexcept {
    if (before.empty()) return false;
    char const last = before.back();
    if (is_digit(last)) return true;
    if (is_digit(rest.front())) return last == '.' && before.size() > 1 && is_digit(before[before.size() - 2]) && !item_and_year(before, rest);
    return static_cast<unsigned char>(last) >= 0x80 && is_numeral(code_point(last_character(before)));
}

/// A numeral as far as it may be part of a time.
struct NumeralHead {
    std::size_t length = 0;  ///< in bytes
    int characters = 0, points = 0;
    bool five = false;         ///< ends with 五, as the names of plans do
    bool may_be_year = false;  ///< 2022, 二〇二二

    explicit NumeralHead(Words rest) noexcept {
        for (; characters < 12 && length < rest.size(); ++characters) {
            bool const digit = is_digit(rest[length]), point = rest[length] == '.';
            char32_t const c = digit || point ? 0 : code_point(rest.substr(length));
            if (!digit && !point && !is_numeral(c)) break;
            five = c == U'五';
            points += point ? 1 : 0;
            length += digit || point ? 1 : 3;
        }
        if (characters == 4) may_be_year = rest.front() < '3' && points == 0 && (length == 4 || length == 12);
    }
};

/// What a count is written with: 3, 1.5, 十二, 半.
bool is_count(char32_t c) noexcept { return is_numeral(c) || c == '.' || c == U'半'; }

/// What may stand behind a year that is written without 年: 2022上半年, 2022全年, 2021和2022年, a mark; 2022家 is none.
bool may_follow_year(char32_t sign) noexcept {
    bool const han = sign >= 0x3400 && sign <= 0x9FFF;
    return !han || one_of(sign, U"上下本这第前头首全财学和与之");
}

/// 三年 is a span, 2015年 a year; 2015年正月 and 90年代 show it in the next character.
std::uint32_t finders_behind_year(NumeralHead const& head, char32_t next) noexcept {
    std::uint32_t finders = head.characters > 1 ? opening_calendar | opening_span : opening_span;
    if (next == U'代') finders |= opening_decade;
    bool const lunar = one_of(next, U"农阴旧夏正腊冬闰大 ") || (next >= 0x80 && is_numeral(next));
    return head.characters == 4 && lunar ? finders | opening_lunar : finders;
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
        case U'个': return one_of(next, U"月季星礼小钟工半多世") ? opening_span : 0;
        case U'多': case U'余': return one_of(next, U"年个天") ? opening_span : 0;
        case U'星': return next == U'期' ? opening_span : 0;
        case U'礼': return next == U'拜' ? opening_span : 0;
        case U'小': return next == U'时' ? opening_span : 0;
        case U'分': case U'秒': case U'钟': case U'工': return one_of(next, U"钟头作") ? opening_span : 0;
        case U' ':
            if (head.characters == 4 || is_numeral(next) || one_of(next, U"年月日天到至")) return opening_calendar | opening_span | opening_numeric;
            return 0;
        case U'-': case U'/': return next >= '0' && next <= '9' ? opening_calendar | opening_numeric : 0;
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、':
            return is_numeral(next) || one_of(next, U"— 第") ? opening_calendar : 0;
        default: return head.may_be_year && may_follow_year(sign) ? opening_calendar : 0;
    }
}

/// What finders to ask where a numeral stands: a sign of time must follow it.
std::uint32_t numeral_opening(Words rest) noexcept {
    bool const digit = is_digit(rest.front());
    NumeralHead const head(rest);
    Words const behind = rest.substr(head.length);
    std::uint32_t finders = finders_behind(head, code_point(behind), code_point(behind.substr(character_length(behind))), digit);
    if (head.five && head.characters >= 2 && head.characters <= 3) finders |= opening_plan;
    if (digit && head.points == 2) finders |= opening_numeric;
    return finders;
}

/// What the words behind a lead and a numeral call for: 近3年, 前两个月, 头三个月, 第一季度, 第十四个五年规划.
std::uint32_t counted_finders(Words rest) noexcept {
    char32_t const lead = code_point(rest);
    rest.remove_prefix(3);
    for (int characters = 0; characters < 16 && is_count(code_point(rest)); ++characters) rest.remove_prefix(character_length(rest));
    char32_t const sign = code_point(rest);
    if (lead == U'第') return sign == U'个' ? opening_calendar | opening_plan : one_of(sign, U"季、至到-—–~") ? opening_calendar : 0;
    std::uint32_t finders = 0;
    if ((lead == U'前' || lead == U'头') && one_of(sign, U"季个月")) finders |= opening_calendar;
    if (lead != U'头' && one_of(sign, U"年个月季星礼周天日工小钟分秒世多余 ")) finders |= opening_span;
    return finders;
}

std::uint32_t opening(Place place) noexcept {
    Words const rest = place.rest();
    if (rest.empty()) return 0;
    char32_t const first = code_point(rest);
    std::uint32_t finders = 0;
    if (is_numeral(first)) {
        if (inside_numeral(place.before(), rest)) return 0;
        finders = numeral_opening(rest);
        if (first < 0x80) return finders;
    }
    auto const& all = openings();
    if (all.pairs.may_begin(first, code_point(rest.substr(character_length(rest))))) {
        std::uint32_t const found = all.table.longest(rest).value;
        finders |= found & opening_counted ? (found ^ opening_counted) | counted_finders(rest) : found;
    }
    if (first == U'自' || first == U'从' || first == U'到' || first == U'至' || first == U'在') finders |= opening_frame;
    return finders;
}

/// Whether a time, or 以来, stands behind 自, 从, 到, 至, 在: they are prepositions of other things as a rule.
bool frame_may_hold(Place place) noexcept {
    Words const rest = place.rest();
    if (rest.starts_with("截")) return true;
    bool const from = rest.starts_with("自") || rest.starts_with("从");
    Place const there = place.behind(Words(rest.starts_with("自从") ? "自从" : "自").size());
    if (opening(there) & ~opening_frame) return !rest.starts_with("在") || begins_with_numeral(there.rest());
    return from && since_ahead(there.rest(), reach_of_since) != 0;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept { return period_detail::openings().first_characters; }

}  // namespace v0
}  // namespace zhibiao

#endif

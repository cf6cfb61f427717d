#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP

#include <zhibiao/data/period_eras.hpp>
#include <zhibiao/data/period_events.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/word_table.hpp>

#include <map>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// The first two characters of every expression that begins with a word, with the finders to ask there.
struct Openings {
    WordTable table;
    std::u32string first_characters;
    // For most characters the second one alone says no: a filter of 64 bits for each first character, before the table is asked.
    std::vector<std::uint8_t> filter_of = std::vector<std::uint8_t>(0x10000);
    std::vector<std::uint64_t> filters{0};

    [[nodiscard]] static std::uint64_t filter_bit(char32_t c) noexcept { return std::uint64_t{1} << ((c * 0x9E3779B1u) >> 26); }

    Openings() {
        std::map<std::string, std::uint32_t, std::less<>> all;
        auto const add = [&all](Words words, std::uint32_t finders) {
            std::size_t const one = character_length(words);
            all[std::string(words.substr(0, one + character_length(words.substr(one))))] |= finders;
        };
        for (auto const& row : data::period_words_rows) add(row.surface, opening_word | opening_calendar);
        for (auto const& row : data::period_events_rows) add(row.surface, opening_event);
        for (auto const& row : data::period_eras_rows) add(row.surface, opening_era);
        for (auto const& row : data::period_holidays_rows) {
            add(row.surface, opening_calendar);
            for (Words const mark : {Words("“"), Words("‘"), Words("「"), Words("\"")}) add(std::string(mark) + std::string(row.surface), opening_calendar);
        }
        add_forms(add);
        for (auto const& [words, finders] : all) {
            table.add(words, finders);
            char32_t const first = code_point(words);
            if (first_characters.find(first) == first_characters.npos) first_characters += first;
            if (filter_of[first] == 0) {
                filter_of[first] = static_cast<std::uint8_t>(filters.size());
                filters.push_back(0);
            }
            filters[filter_of[first]] |= filter_bit(code_point(Words(words).substr(character_length(words))));
        }
        for (Words rest = numerals; !rest.empty(); rest.remove_prefix(character_length(rest))) {
            char32_t const first = code_point(rest);
            if (first != U'百' && first != U'千' && first != U'万' && first != U'亿' && first_characters.find(first) == first_characters.npos) first_characters += first;
        }
    }

    /// What the grammars know besides the tables.
    template <typename Add>
    static void add_forms(Add const& add) {
        for (Words const word : {"上半", "下半", "首季", "上旬", "中旬", "下旬", "元月", "年初", "年底", "年末", "岁末", "岁首", "年终", "月初", "月底", "月末", "周一", "周二", "周三", "周四", "周五", "周六",
                                 "周日", "周末", "星期", "礼拜", "上周", "下周", "本周", "这周", "上上", "下下", "上星", "下星", "本星", "这星", "上礼", "下礼", "本礼", "这礼", "上个", "下个", "这个", "Q1", "Q2", "Q3", "Q4"})
            add(word, opening_calendar);
        for (Words const word : {"上世", "本世", "上个", "这个"}) add(word, opening_decade);
        for (Words const word : {"农历", "阴历", "旧历", "夏历", "正月", "腊月", "冬月", "大年", "闰正"}) add(word, opening_lunar);
        for (Words const word : {"截至", "截止", "自从"}) add(word, opening_frame);
        add("以来", opening_since);
        for (Words const word : {"最近", "过去", "未来", "今后", "接下", "半年", "半个", "半天", "半小"}) add(word, opening_span);
        for (Words rest = "0123456789一二三四五六七八九十两半"; !rest.empty(); rest.remove_prefix(character_length(rest))) {
            std::string const numeral(rest.substr(0, character_length(rest)));
            for (std::string const lead : {"近", "前", "后", "上", "这"}) add(lead + numeral, opening_span | opening_calendar);
            add("头" + numeral, opening_calendar);
            add("第" + numeral, opening_calendar | opening_plan);
            add("闰" + numeral, opening_lunar);
            for (std::string const mark : {"“", "‘", "「", "\""}) add(mark + numeral, opening_plan);
        }
        add("近 ", opening_span);
    }
};

Openings const& openings() {
    static Openings const all;
    return all;
}

/// 3.2026年: the number of an item, at the sentence's beginning, and a year.
bool numbers_item(Words before) noexcept { return before.size() <= 3; }
bool begins_with_year(Words rest) noexcept {
    return rest.size() > 7 && (rest.starts_with("19") || rest.starts_with("20")) && is_digit(rest[2]) && is_digit(rest[3]) && rest.substr(4).starts_with("年");
}

/// Whether a numeral goes on across the place between `before` and it.
bool inside_numeral(Words before, Words rest, bool digit) noexcept {
    if (before.empty()) return false;
    char const last = before.back();
    if (is_digit(last)) return true;
    if (digit) return last == '.' && before.size() > 1 && is_digit(before[before.size() - 2]) && !(numbers_item(before) && begins_with_year(rest));
    return static_cast<unsigned char>(last) >= 0x80 && is_numeral(code_point(last_character(before)));
}

/// What finders to ask where a numeral stands: a sign of time must follow it.
std::uint32_t numeral_opening(Words rest) noexcept {
    bool const digit = is_digit(rest.front());
    std::size_t length = 0, count = 0, points = 0;
    bool five = false;
    for (; count < 12 && length < rest.size(); ++count) {
        Words const behind = rest.substr(length);
        char32_t const c = code_point(behind);
        if (c == '.') ++points;
        else if (!is_numeral(c)) break;
        five = c == U'五';
        length += c < 0x80 ? 1 : 3;
    }
    Words const behind = rest.substr(length);
    std::uint32_t const plan = five && count >= 2 && count <= 3 ? opening_plan : 0;
    std::uint32_t const numeric = digit && points == 2 ? opening_numeric : 0;
    std::uint32_t const date = plan | numeric;
    char32_t const c = code_point(behind);
    char32_t const next = code_point(behind.substr(character_length(behind)));
    switch (c) {
        case U'年': return date | opening_calendar | opening_span | opening_decade | opening_lunar;
        case U'月': return date | opening_calendar | (digit ? 0u : opening_lunar);
        case U'日': case U'号': return date | opening_calendar | opening_span;
        case U'天': case U'周': return date | opening_span;
        case U'世': return date | opening_decade | opening_span;
        case U'季': case U'上': case U'下': return date | opening_calendar | opening_span;
        case U'个': return next == U'月' || next == U'季' || next == U'星' || next == U'礼' || next == U'小' || next == U'钟' || next == U'工' || next == U'半' || next == U'多' || next == U'世'
                              ? date | opening_span
                              : date;
        case U'多': case U'余': return next == U'年' || next == U'个' || next == U'天' ? date | opening_span : date;
        case U'星': return next == U'期' ? date | opening_span : date;
        case U'礼': return next == U'拜' ? date | opening_span : date;
        case U'小': return next == U'时' ? date | opening_span : date;
        case U'分': case U'秒': case U'钟': case U'工': return next == U'钟' || next == U'头' || next == U'作' ? date | opening_span : date;
        case U' ': return next == U'年' || next == U'月' || next == U'日' || next == U'到' || next == U'至' || is_numeral(next) || next == U'天' || count == 4
                              ? date | opening_calendar | opening_span | opening_numeric
                              : date;
        case U'-': case U'/': return is_digit(static_cast<char>(next < 0x80 ? next : 0)) ? date | opening_calendar | opening_numeric : date;
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、':
            return is_numeral(next) || next == U'—' || next == U' ' || next == U'第' ? date | opening_calendar : date;
        default: return date | (count == 4 ? opening_calendar : 0u);
    }
}

std::uint32_t opening(Place place) noexcept {
    Words const rest = place.rest();
    if (rest.empty()) return 0;
    char32_t const first = code_point(rest);
    std::uint32_t finders = 0;
    if (is_numeral(first)) {
        if (inside_numeral(place.before(), rest, first < 0x80)) return 0;
        finders = numeral_opening(rest);
        if (first < 0x80) return finders;
    }
    auto const& all = openings();
    if (first < 0x10000) {
        char32_t const second = code_point(rest.substr(character_length(rest)));
        if (all.filters[all.filter_of[first]] & Openings::filter_bit(second)) finders |= all.table.longest(rest).value;
    }
    if (first == U'自' || first == U'从' || first == U'到' || first == U'至' || first == U'在') finders |= opening_frame;
    return finders;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept {
    static std::u32string const all = period_detail::openings().first_characters + U"自从到至在";
    return all;
}

}  // namespace v0
}  // namespace zhibiao

#endif

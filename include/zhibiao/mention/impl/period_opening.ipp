#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/data/period_eras.hpp>
#include <zhibiao/data/period_events.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_openings.hpp>
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
        add_tables();
        add_counts();
        for (auto const& [words, finders] : all_) add_filter(words, finders);
        all_.clear();
        // 百 to 亿 begin no time by themselves
        for (char32_t const c : std::u32string_view(U"0123456789零〇○一二三四五六七八九十两几")) add_first(c);
        for (char32_t const c : std::u32string_view(U"自从到至在")) add_first(c);
    }

private:
    static constexpr std::array<Words, 4> quotation_marks{"“", "‘", "「", "\""};

    void add(Words words, std::uint32_t finders) {
        std::size_t const one = character_length(words);
        all_[std::string(words.substr(0, one + character_length(words.substr(one))))] |= finders;
    }

    void add_tables() {
        for (auto const& row : data::period_words_rows) add(row.surface, opening_word | opening_calendar);
        for (auto const& row : data::period_events_rows) add(row.surface, opening_event);
        for (auto const& row : data::period_eras_rows) add(row.surface, opening_era);
        for (auto const& row : data::period_holidays_rows) {
            add(row.surface, opening_calendar);
            for (Words const mark : quotation_marks) add(std::string(mark) + std::string(row.surface), opening_calendar);
        }
        for (auto const& row : data::period_context_rows)
            if (row.kind == "beginning") add(row.surface, opening_since);
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

    /// 近3年, 前两个月, 第一季度, “十三五”.
    void add_counts() {
        for (Words rest = "0123456789一二三四五六七八九十两半"; !rest.empty(); rest.remove_prefix(character_length(rest))) {
            std::string const numeral(rest.substr(0, character_length(rest)));
            for (std::string const lead : {"近", "前", "后", "上", "这"}) add(lead + numeral, opening_span | opening_calendar);
            add("头" + numeral, opening_calendar);
            add("第" + numeral, opening_calendar | opening_plan);
            add("闰" + numeral, opening_lunar);
            for (Words const mark : quotation_marks) add(std::string(mark) + numeral, opening_plan);
        }
        add("近 ", opening_span);
    }

    void add_filter(Words words, std::uint32_t finders) {
        table.add(words, finders);
        char32_t const first = code_point(words);
        add_first(first);
        if (filter_of[first] == 0) {
            filter_of[first] = static_cast<std::uint8_t>(filters.size());
            filters.push_back(0);
        }
        filters[filter_of[first]] |= filter_bit(code_point(words.substr(character_length(words))));
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
    bool five = false;  ///< ends with 五, as the names of plans do

    explicit NumeralHead(Words rest) noexcept {
        for (; characters < 12 && length < rest.size(); ++characters) {
            char32_t const c = code_point(rest.substr(length));
            if (c == '.') ++points;
            else if (!is_numeral(c)) break;
            five = c == U'五';
            length += c < 0x80 ? 1 : 3;
        }
    }
};

bool one_of(char32_t c, std::u32string_view set) noexcept { return c != 0 && set.find(c) != set.npos; }

/// Which finders the two characters behind a numeral call for.
std::uint32_t finders_behind(NumeralHead const& head, char32_t sign, char32_t next, bool digit) noexcept {
    switch (sign) {
        case U'年': return opening_calendar | opening_span | opening_decade | opening_lunar;
        case U'月': return digit ? opening_calendar : opening_calendar | opening_lunar;
        case U'日': case U'号': case U'季': case U'上': case U'下': return opening_calendar | opening_span;
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
        default: return head.characters == 4 ? opening_calendar : 0;
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
    char32_t const second = code_point(rest.substr(character_length(rest)));
    if (all.filters[all.filter_of[first]] & Openings::filter_bit(second)) finders |= all.table.longest(rest).value;
    if (first == U'自' || first == U'从' || first == U'到' || first == U'至' || first == U'在') finders |= opening_frame;
    return finders;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept { return period_detail::openings().first_characters; }

}  // namespace v0
}  // namespace zhibiao

#endif

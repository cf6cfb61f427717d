#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP

#include <zhibiao/mention/impl/period_opening_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

std::string_view opening_begins() { return openings().begins; }
std::u32string_view openers_before_signs() { return openings().before_signs; }

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
    /// 2021—, 二十八—, 2023一至; but 3500、, 1.28万亿、
    [[nodiscard]] bool may_be_end(Words rest) const noexcept { return points == 0 && (characters <= 3 || rest.front() < '3'); }
};

/// What a count is written with: 3, 1.5, 十二, 半.
inline bool is_count(char32_t c) noexcept { return is_numeral(c) || c == '.' || c == U'半'; }

/// 30年, 十二年, 10.5年: how long something takes, as short_year() has it; but 08年, 98年, 15年1月. `behind` is what follows 年.
inline bool counts_years(NumeralHead const& head, Words rest, Words behind) noexcept {
    if (head.characters == 1 || head.points == 1) return true;
    if (is_digit(rest.front())) return head.length == 2 && head.characters == 2 && rest[0] >= '1' && rest[0] < '8' && !openings().may_go_on(behind);
    char32_t const second = code_point(from(rest, 3));
    return code_point(rest) == U'十' || one_of<U"十百">(second);
}

/// 三年 is a span, 2015年 a year; 2015年正月 and 90年代 show it in the next character.
inline std::uint32_t finders_behind_year(NumeralHead const& head, Words rest, Words behind) noexcept {
    char32_t const next = code_point(behind);
    std::uint32_t finders = counts_years(head, rest, behind) ? opening_span : opening_calendar | opening_span;
    if (next == U'代') finders |= opening_decade;
    bool const lunar = one_of<U"农阴旧夏正腊冬闰大 ">(next) || (next >= 0x80 && is_numeral(next));
    return head.characters == 4 && lunar ? finders | opening_lunar : finders;
}

/// 2019 06 24, 9 月, 12 至 15 日, 10 几年: numbers in a row are none but for the first, which the year must be.
inline std::uint32_t finders_behind_blank(NumeralHead const& head, char32_t next) noexcept {
    bool const may = head.characters == 4 || may_follow_blank(next);
    return may ? opening_calendar | opening_span | opening_numeric : 0;
}

/// 3号 as lone_day_holds() has it; but 嫦娥四号.
inline bool numbered_day_may_stand(Words before) noexcept {
    before = without_blanks_behind(before);
    return at_boundary(before) || ends_with<U"于在到至自从这">(before);
}

/// 1、2月, 3—5日, 二至四季度, 2021—2025; but 一、一照一码. `behind` is what follows the sign between two numbers.
inline bool other_end_may_stand(NumeralHead const& head, Words rest, Words behind) noexcept {
    if (head.characters > 2) return head.may_be_end(rest) && (begins_with_numeral(behind) || begins_with<U"— 第">(behind));
    behind = without_blanks_before(behind);
    if (!begins_with_numeral(behind)) return begins_with<U"—第">(behind);
    for (int characters = 0; characters < 4 && begins_with_numeral(behind); ++characters) behind = behind_character(behind);
    return begins_with<U"月日号季个 ">(behind) || begins_with_numeral(behind);
}

/// 2021-2025, 3-5日, 2021-10-18, 2021/10/18; but 1/3, 2-3家. `behind` is what follows the stroke.
inline std::uint32_t finders_behind_stroke(NumeralHead const& head, char32_t stroke, Words rest, Words behind) noexcept {
    std::size_t digits = 0;
    while (digits < 5 && digits < behind.size() && is_digit(behind[digits])) ++digits;
    if (digits == 0) return 0;
    if (digits < behind.size() && static_cast<char32_t>(behind[digits]) == stroke) return opening_calendar | opening_numeric;
    return stroke == '-' && other_end_may_stand(head, rest, behind) ? opening_calendar : 0;
}

/// What 个 and 多个 count that are times: 个月, 个季度, 个世纪, 个半月; but 个工程, 个世界.
inline bool counts_time(Words rest) noexcept {
    char32_t const first = code_point(rest);
    return one_of<U"月半多">(first) || (one_of<U"季星礼小钟工世">(first) && span_unit_length(rest) != 0);
}

/// Which finders the two characters behind a numeral call for.
std::uint32_t finders_behind(NumeralHead const& head, char32_t sign, Words before, Words rest) noexcept {
    bool const digit = is_digit(rest.front());
    Words const behind = behind_character(head.behind(rest));
    char32_t const next = code_point(behind);
    switch (sign) {
        case U'年': return finders_behind_year(head, rest, behind);
        case U'月': return !digit && next == U'初' ? opening_calendar | opening_lunar : opening_calendar;
        case U'日': return opening_calendar | opening_span;
        case U'季': return next == U'度' ? opening_calendar | opening_span : 0;
        case U'号': return numbered_day_may_stand(before) ? opening_calendar : 0;
        case U'上': case U'下': return head.characters == 4 ? opening_calendar : 0;
        case U'天': return opening_span;
        case U'周': return next == U'年' ? 0 : opening_span;
        case U'世': return next == U'纪' ? opening_decade | opening_span : 0;
        case U'个': return counts_time(behind) ? opening_span : 0;
        case U'多': case U'余': return one_of<U"年天">(next) || (next == U'个' && counts_time(from(behind, 3))) ? opening_span : 0;
        case U'星': return next == U'期' ? opening_span : 0;
        case U'礼': return next == U'拜' ? opening_span : 0;
        case U'小': return next == U'时' ? opening_span : 0;
        case U'分': case U'秒': case U'钟': case U'工': return one_of<U"钟头作">(next) ? opening_span : 0;
        case U' ': return finders_behind_blank(head, next);
        case U'-': case U'/': return finders_behind_stroke(head, sign, rest, behind);
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、':
            // 一、2025年: the number of an item
            if (head.characters <= 2 && behind.size() > 2 && is_digit(behind[0]) && is_digit(behind[1]) && is_digit(behind[2])) return 0;
            return other_end_may_stand(head, rest, behind) ? opening_calendar : 0;
        default: return 0;
    }
}

/// 2022全年, 2021财年, 2021学年; but 2025全球. `behind` is what follows the sign.
inline bool word_of_year_may_stand(char32_t sign, Words behind) noexcept { return !one_of<U"全财学">(sign) || begins_with<U"年">(behind); }

/// What finders to ask where a numeral stands: a sign of time must follow it.
inline std::uint32_t numeral_opening(Words before, Words rest) noexcept {
    bool const digit = is_digit(rest.front());
    NumeralHead const head(rest);
    char32_t const sign = head.sign;
    std::uint32_t finders = 0;
    // most numbers count other things
    if (one_of<U"年月日季号上下天周世个多余星礼小分秒钟工 -/~—–至到、">(sign))
        finders = finders_behind(head, sign, before, rest);
    else if (head.may_be_year(rest) && may_follow_year(sign, true))
        finders = word_of_year_may_stand(sign, behind_character(head.behind(rest))) ? opening_calendar : 0;
    if (head.five && head.characters == 3) finders |= opening_plan;
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
        // 第一、第二季度; but 第一、效益优先
        if (one_of<U"、至到-—–~">(sign)) return begins_with_numeral(behind_character(rest)) || begins_with<U"—第">(behind_character(rest)) ? opening_calendar : 0;
        if (sign != U'个') return sign == U'季' ? opening_calendar : 0;
        char32_t const counted = code_point(from(rest, 3));
        if (counted == U'五') return one_of<U"期时">(code_point(rest.substr(std::min(rest.size(), Words("个五年规划").size())))) ? opening_plan : 0;
        return counted == U'季' ? opening_calendar : 0;
    }
    std::uint32_t finders = 0;
    if ((lead == U'前' || lead == U'头') && one_of<U"季个月">(sign)) finders |= opening_calendar;
    if (lead != U'头' && one_of<U"年个月季星礼周天日工小钟分秒世多余 ">(sign)) finders |= opening_span;
    return finders;
}

bool time_word_may_begin(Words rest) noexcept {
    char32_t const first = code_point(rest);
    return openings().word_may_begin(first, behind_character(rest)) && (!leads_count(first) || counted_time_may_begin(rest));
}

/// What follows 未来 and 过去 where they begin a time: 未来五年, 过去的几年, 未来一个时期.
inline bool count_may_follow(Words rest) noexcept {
    if (begins(rest, "的")) rest = from(rest, 3);
    char32_t const first = code_point(rest);
    return is_numeral(first) || one_of<U" 半">(first);
}

bool counted_time_may_begin(Words rest) noexcept {
    Words const behind = behind_character(rest);
    char32_t const first = code_point(behind);
    if (!is_numeral(first)) return !begins_any(rest, "未来", "过去") || count_may_follow(behind_character(behind));
    // 第一批, 近3倍: most have one numeral and show it at once
    char32_t const sign = code_point(from(behind, first < 0x80 ? 1 : 3));
    if (!is_count(sign) && !one_of<U"年个月季星礼周天日工小钟分秒世多余、至到-—–~ ">(sign)) return false;
    if (counted_finders(rest) != 0) return true;
    return first == U'二' && one_of<U"天年">(sign) && begins(rest, "第");
}

/// What `table` has for a word.
inline Opening opening_of_word(std::uint32_t value, std::size_t length) noexcept {
    return {value & ((1u << Openings::finder_bits) - 1), static_cast<std::uint16_t>(length), static_cast<std::uint16_t>(value >> Openings::finder_bits)};
}

/// What the words call for that begin with two characters of `rest`, of which `begun` knows.
inline Opening word_opening_of(Openings const& all, Openings::Begun const* begun, Words rest) noexcept {
    if (begun == nullptr) return {};
    Opening found{begun->finders, 6, begun->direct};
    if (begun->third.may_have(code_point(behind_character(behind_character(rest))))) {
        if (begun->longer != 1) {
            auto const longest = all.table.longest(rest);
            found = opening_of_word(longest.value, longest.length);
        } else if (auto const& only = all.longer_words[begun->only]; rest.starts_with(only.words)) {
            found = opening_of_word(only.value, only.words.size());
        }
    }
    if (found.finders & opening_counted) found.finders = (found.finders ^ opening_counted) | counted_finders(rest);
    return found;
}

std::uint32_t word_opening(Words rest) noexcept {
    auto const& all = openings();
    return word_opening_of(all, all.begun.find(code_point(rest), code_point(behind_character(rest))), rest).finders;
}

/// 一定, 三大: most of what begins with a Chinese numeral shows in the second character that it is no time.
bool may_open_after_numeral(char32_t second) noexcept {
    return one_of<U"0123456789.零〇○一二三四五六七八九十百千万亿两几年月日季号上下天周世个多余星礼小分秒钟工 -/~—–至到、">(second);
}

/// 三个百分点, 21万个, 一、, as finders_behind() tells them.
bool may_open_after_numeral(char32_t second, char32_t third) noexcept {
    switch (second) {
        case U'个': return one_of<U"月季星礼小钟工半多世">(third);
        case U'百': case U'千': case U'万': case U'亿': return may_open_after_numeral(third);
        case U'多': case U'余': return one_of<U"年个天">(third);
        case U'星': return third == U'期';
        case U'礼': return third == U'拜';
        case U'小': return third == U'时';
        case U'分': case U'秒': case U'钟': case U'工': return one_of<U"钟头作">(third);
        case U'-': case U'/': return third >= '0' && third <= '9';
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、': return is_numeral(third) || one_of<U"— 第">(third);
        default: return may_open_after_numeral(second);
    }
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

// ---- years of four digits

/// The number in front of 年, 1600 to 2199; 0 for others.
inline std::uint32_t digit_year(Words rest) noexcept {
    if (rest.size() < 7 || rest[0] > '2' || rest[0] == '0' || !begins(from(rest, 4), "年")) return 0;
    std::uint32_t year = 0;
    for (std::size_t at = 0; at < 4; ++at) {
        if (!is_digit(rest[at])) return 0;
        year = year * 10 + static_cast<std::uint32_t>(rest[at] - '0');
    }
    return year >= 1600 && year < 2200 ? year : 0;
}
inline std::uint32_t han_year(Words rest) noexcept {
    if (rest.size() < 15 || !begins(from(rest, 12), "年")) return 0;
    std::uint32_t year = 0;
    for (std::size_t at = 0; at < 12; at += 3) {
        char32_t const c = code_point(from(rest, at));
        if (!is_han_digit(c)) return 0;
        year = year * 10 + static_cast<std::uint32_t>(numeral_value(c));
    }
    return year >= 1600 && year < 2200 ? year : 0;
}
/// What opening_at() says of such a year. `finders` are those for what goes on behind it; 0 where nothing does.
inline Opening opening_of_year(std::uint32_t year, std::uint16_t length, std::uint32_t finders) noexcept {
    return {finders != 0 ? finders : opening_calendar | opening_span, length, static_cast<std::uint16_t>(year << Opening::kind_bits), finders != 0};
}

inline Opening opening_of_digits(Openings const& all, Place const& place, Words rest) noexcept {
    if (std::uint32_t const year = digit_year(rest); year != 0) {
        if (inside_numeral(place.before(), rest)) return {};
        return opening_of_year(year, 7, all.may_go_on(from(rest, 7)) ? numeral_opening(place.before(), rest) : 0);
    }
    if (!may_open_with_digits(rest)) return {};
    std::uint32_t const finders = numeral_opening(place.before(), rest);
    return {finders == 0 || inside_numeral(place.before(), rest) ? 0 : finders};
}

/// 十四五 without quotation marks; but not 十五个, “十四五”, whose plan was judged with them, and 六五, as find_plan() has it.
inline bool bare_plan_may_stand(Place const& place) noexcept {
    Words const rest = place.rest(), behind = rest.substr(std::min(rest.size(), Words("十四五").size()));
    if (!begins(rest, "十") || begins_with<U"个年天家户人名项件月日号">(behind)) return false;
    return !(ends_with<U"“‘「\"">(place.before()) && begins_with<U"”’」\"">(behind));
}

/// Most events aren't told as times. `behind` one, as find_event() has it, there must stand one of few words, or 以来 near.
inline bool event_may_stand(Words behind) noexcept {
    char32_t const next = code_point(behind);
    return one_of<U"以之期至召">(next) || numeral_value(next) >= 0 || find_in_clause(behind, "以来", 24) != Words::npos;
}

/// 民国三年; but 民国防务. What an era counts follows its name.
inline bool era_may_stand(Words behind) noexcept { return begins_with_numeral(behind) || begins_with<U"元廿">(behind); }

/// What follows 五一 and the like where they name a day, as holiday_holds() and the words for its days off have it.
inline bool day_may_be_named(Words behind) noexcept { return begins_with<U"会放去出当前后，。小假长黄期">(behind); }

inline Opening opening_of_numeral(Openings const& all, Openings::Begun const* begun, char32_t second, Place const& place, Words rest) noexcept {
    bool const may = may_open_after_numeral(second);
    if (begun == nullptr && !may) return {};
    // 三年, most of all; as finders_behind_year() has it
    if (begun == nullptr && second == U'年') {
        std::uint32_t const decade = begins_with<U"代">(from(rest, 6)) ? opening_decade : 0;
        return {inside_numeral(place.before(), rest) ? 0 : opening_span | decade};
    }
    if (std::uint32_t const year = begun == nullptr ? han_year(rest) : 0; year != 0) {
        if (inside_numeral(place.before(), rest)) return {};
        return opening_of_year(year, 15, all.may_go_on(from(rest, 15)) ? numeral_opening(place.before(), rest) : 0);
    }
    Opening const word = word_opening_of(all, begun, rest);
    std::uint32_t finders = word.finders;
    if (finders == opening_calendar && word.length == 6 && !day_may_be_named(from(rest, 6))) finders = 0;
    if (may) finders |= numeral_opening(place.before(), rest);
    if (finders & opening_plan && !bare_plan_may_stand(place)) finders ^= opening_plan;
    if (finders == opening_event && !event_may_stand(from(rest, word.length))) return {};
    // 几年来
    if (word.direct != 0 && !inside_numeral(place.before(), rest)) return {finders, word.length, word.direct, all.word_goes_on(from(rest, word.length), finders)};
    return {finders == 0 || inside_numeral(place.before(), rest) ? 0 : finders};
}

Opening opening_at(Place const& place) noexcept {
    Words const rest = place.rest();
    if (rest.empty()) return {};
    auto const& all = openings();
    if (is_digit(rest.front())) return opening_of_digits(all, place, rest);
    bool const plain = rest.size() >= 6 && begins_with_three_bytes(rest) && begins_with_three_bytes({rest.data() + 3, 3});
    char32_t const first = plain ? three_byte_code_point(rest.data()) : code_point(rest);
    char32_t const second = plain ? three_byte_code_point(rest.data() + 3) : code_point(behind_character(rest));
    auto const* const begun = all.begun.find(first, second);
    if (is_numeral(first)) return opening_of_numeral(all, begun, second, place, rest);
    std::uint32_t const frame = one_of<U"自从到至在">(first) ? opening_frame : 0;
    if (begun == nullptr) return {frame};
    Opening word = word_opening_of(all, begun, rest);
    if (word.direct != 0 && frame == 0) {
        word.goes_on = all.word_goes_on(from(rest, word.length), word.finders);
        return word;
    }
    if (word.finders == opening_event && frame == 0 && !event_may_stand(from(rest, word.length))) return {};
    if (word.finders == opening_era && !era_may_stand(from(rest, word.length))) return {frame};
    return {word.finders | frame};
}

FrameWord frame_word(Place place) noexcept {
    using enum FrameKind;
    Words const rest = place.rest();
    FrameWord word{none, Words("自").size(), 0};
    switch (code_point(rest)) {
        case U'在':
            if (!begins_with_numeral(rest.substr(word.length)) || !may_stand_near(rest, "之间", reach_of_between)) return word;
            if (rest.substr(0, reach_of_between).find("之间") == Words::npos) return word;
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
    // no frame has a span in it
    word.finders = opening(there) & ~(opening_frame | opening_span | opening_since);
    if (word.finders != 0 || word.kind == until) return word;
    if (word.kind != from || since_ahead(there.rest(), reach_of_since) == 0) word.kind = none;
    return word;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept { return period_detail::openings().first_characters; }

}  // namespace v0
}  // namespace zhibiao

#endif

// What a numeral calls for where a time may begin with it: what stands behind it tells.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_NUMERAL_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_NUMERAL_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// 3.2026年: the number of an item, at the sentence's beginning, and a year.
inline bool item_and_year(Words before, Words rest) noexcept {
    bool const year = rest.size() > 7 && begins_with_any(rest, "19", "20") && is_digit(rest[2]) && is_digit(rest[3]);
    return before.size() <= 3 && year && begins_with(rest.substr(4), "年");
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

/// 1030 亿元, 1.18 万亿: no year, and what is counted is no time.
inline bool counts_behind_blank(Words rest, char32_t next) noexcept {
    return is_digit(rest.front()) && one_of<U"元万亿人户吨处">(next) && !begins_with_any(rest, "19", "20", "21");
}

/// 2019 06 24, 9 月, 12 至 15 日, 10 几年: numbers in a row are none but for the first, which the year must be.
inline std::uint32_t finders_behind_blank(NumeralHead const& head, Words rest, char32_t next) noexcept {
    if (counts_behind_blank(rest, next)) return 0;
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
        case U'月': return !digit && (next == U'初' || next == U'廿') ? opening_calendar | opening_lunar : opening_calendar;
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
        case U'秒': return one_of<U"杀表速级拍批懂变">(next) ? 0 : opening_span;
        case U'分': case U'钟': case U'工': return one_of<U"钟头作">(next) ? opening_span : 0;
        case U' ': return finders_behind_blank(head, rest, next);
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

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

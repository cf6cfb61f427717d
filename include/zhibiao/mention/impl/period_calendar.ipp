// The year and its parts as nearly every report writes them, read by plain code from left to right, without the grammar:
//
//   2023年  一九七八年  30年  今年  2025              a year, and with it
//   上半年  一季度  5月  十二月  1—6月份  5月30日  3至5日  十一  底  春季
//
// Where a character follows that may go on with the time in another way (今年|第一季度, 5月|上旬, 2020|年 with a blank) and for all
// other forms the grammar is asked, which reads these too, and alike: tests/mention/period_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_CALENDAR_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_CALENDAR_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <cstddef>
#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// How far a part goes; `unsure` where only the grammar can tell.
struct Part {
    std::size_t length = 0;
    bool unsure = false;
};
inline constexpr Part ask_grammar{0, true};

char32_t code_at(Words words, std::size_t at) noexcept { return code_point({words.data() + at, words.size() - at}); }

/// Bytes of 5, 28, 三, 十五, 二十八, 廿一; 0 for none.
std::size_t small_number(Words rest) noexcept {
    char32_t const first = code_point(rest);
    if (first < 0x80) {
        std::size_t digits = 0;
        while (digits < 3 && digits < rest.size() && is_digit(rest[digits])) ++digits;
        return digits < 3 ? digits : 0;
    }
    bool const digit = is_han_digit(first);
    if (!digit && first != U'十' && first != U'廿') return 0;
    std::size_t const ten = digit && code_at(rest, 3) == U'十' ? 6 : 3;
    bool const ones = !digit || ten == 6;
    return ones && is_han_digit(code_at(rest, ten)) ? ten + 3 : ten;
}

/// Bytes of a sign between two numbers: 1-5月, 1、2月; 0 for none.
std::size_t number_sign(Words rest) noexcept {
    char32_t const sign = code_point(rest);
    if (sign == U'—' && code_at(rest, 3) == U'—') return 6;
    return sign == '-' || sign == '~' ? 1 : one_of<U"至到—–、">(sign) ? 3 : 0;
}

/// 5 or 1—6: the numbers before 月, 日 and 季度.
Part small_numbers(Words rest) noexcept {
    std::size_t const first = small_number(rest);
    if (first == 0) return {};
    Words const behind = rest.substr(first);
    if (begins_with(behind, " ")) return ask_grammar;
    std::size_t const sign = number_sign(behind);
    if (sign == 0) return {first};
    Words const there = behind.substr(sign);
    if (begins_with_any(there, " ", "第")) return ask_grammar;
    std::size_t const second = small_number(there);
    if (second == 0) return {};
    return begins_with(there.substr(second), " ") ? ask_grammar : Part{first + sign + second};
}

/// A day of the week may stand behind a day: 28日 周三, 28日，星期三, 28日（周三）.
bool weekday_may_follow(Words rest) noexcept {
    if (begins_with<U"，,、（(">(rest)) rest = behind_character(rest);
    return begins_with<U" 周星礼">(rest);
}

/// 初, 底, 末; but 初步, 底部.
bool begins_with_edge(Words rest) noexcept {
    return begins_with<U"初底末">(rest) && !begins_with<U"步中级始心衷具见选审次夜创夏冬春秋部线层座气蕴色价端位尾梢期">(rest.substr(3));
}

/// What stands behind a month: 28日, 底.
Part read_in_month(Words rest, CalendarForm& form) noexcept {
    char32_t const first = code_point(rest);
    if (one_of<U" 上中下的第最前头">(first)) return ask_grammar;
    if (begins_with_edge(rest)) {
        form.edge = rest.substr(0, 3);
        return {3};
    }
    if (!is_numeral(first) && first != U'廿') return {};
    Part const numbers = small_numbers(rest);
    if (numbers.unsure) return numbers;
    Words const behind = rest.substr(numbers.length);
    if (numbers.length != 0 && begins_with<U"日号">(behind)) {
        if (weekday_may_follow(behind.substr(3))) return ask_grammar;
        form.days = rest.substr(0, numbers.length + 3);
        return {numbers.length + 3};
    }
    return first >= 0x80 ? ask_grammar : Part{};  // 八月十五
}

/// 十一, 五四; their tail is the grammar's.
Part read_han_holiday(Words rest, CalendarForm& form) noexcept {
    std::size_t const length = begins_with<U"一三五六七八十">(rest) ? match_holiday(rest).length : 0;
    if (length == 0) return {};
    if (begins_with<U"小假长黄放期当前">(rest.substr(length))) return ask_grammar;
    form.holiday = rest.substr(0, length);
    return {length};
}

/// A part that begins with a numeral: 5月, 5月30日, 一季度, 十一, 28日.
Part read_numbered(Words rest, CalendarForm& form) noexcept {
    Part const numbers = small_numbers(rest);
    if (numbers.unsure || begins_with(rest, "618")) return ask_grammar;
    Words const behind = rest.substr(numbers.length);
    char32_t const sign = numbers.length == 0 ? 0 : code_point(behind);
    if (one_of<U"二三四">(sign) && begins_with(from(behind, 3), "季")) return ask_grammar;  // 二三季度
    if (sign == U'月') {
        std::size_t const months = numbers.length + (begins_with(behind.substr(3), "份") ? 6 : 3);
        form.months = rest.substr(0, months);
        Part const more = read_in_month(rest.substr(months), form);
        return more.unsure ? more : Part{months + more.length};
    }
    if (sign == U'季' || sign == U'个') {
        std::size_t const quarters = begins_with(behind, "季度") ? 6 : begins_with(behind, "个季度") ? 9 : 0;
        if (quarters != 0 && begins_with<U"初底末">(behind.substr(quarters))) return ask_grammar;
        if (quarters != 0) form.quarters = rest.substr(0, numbers.length + quarters);
        if (quarters != 0) return {numbers.length + quarters};
    }
    if (Part const holiday = read_han_holiday(rest, form); holiday.unsure || holiday.length != 0) return holiday;
    if (numbers.length == 0 && word_opening(rest) & opening_calendar) return ask_grammar;  // 万圣节
    if (sign != U'日' && sign != U'号') return {};
    if (weekday_may_follow(behind.substr(3))) return ask_grammar;
    form.days = rest.substr(0, numbers.length + 3);
    return {numbers.length + 3};
}

Part read_belonging(Words rest, CalendarForm& form) noexcept;

/// What may stand behind a year.
Part read_part(Words rest, CalendarForm& form) noexcept {
    char32_t const first = code_point(rest);
    if (is_numeral(first) || first == U'廿') return read_numbered(rest, form);
    if (begins_with_any(rest, "上半年", "下半年")) {
        form.half = rest.substr(0, Words("上半年").size());
        return {form.half.size()};
    }
    if (begins_with_edge(rest)) {
        form.edge = rest.substr(0, 3);
        return {3};
    }
    if (one_of<U"春夏秋冬">(first) && begins_with<U"季天">(rest.substr(3))) {
        form.season = rest.substr(0, 6);
        return {6};
    }
    if (first == U'的') return read_belonging(rest.substr(3), form);
    bool const rare = first == ' ' || first == 'H' || begins_with_any(rest, "上中旬", "中下旬", "第廿", "最后") ||
                      (one_of<U"前头后">(first) && (code_at(rest, 3) == U'半' || begins_number(code_at(rest, 3))));
    return {0, rare || word_opening(rest) & opening_calendar};
}

/// 今年的三季度
Part read_belonging(Words rest, CalendarForm& form) noexcept {
    if (begins_with(rest, "的")) return {};
    Part const part = read_part(rest, form);
    return part.length == 0 ? part : Part{Words("的").size() + part.length};
}

/// 2023年, 一九七八年, 30年, 2025; its value, where it is one of four digits.
Part read_numeral_year(Words rest, CalendarForm& form) noexcept {
    bool const han = !is_digit(rest.front());
    std::size_t length = 0;
    int digits = 0, value = 0;
    if (han) {
        for (; digits < 5 && is_han_digit(code_at(rest, length)); ++digits, length += 3) value = value * 10 + numeral_value(code_at(rest, length));
    } else {
        for (; digits < 5 && length < rest.size() && is_digit(rest[length]); ++digits, ++length) value = value * 10 + (rest[length] - '0');
    }
    char32_t const sign = code_at(rest, length);
    if (sign == ' ' || (han && begins_with_any(rest, "两千", "二千"))) return ask_grammar;
    if (digits >= 2 && digits <= 4 && sign == U'年') {
        if (one_of<U"代度">(code_at(rest, length + 3))) return ask_grammar;
        form.year = rest.substr(0, length + 3);
    } else if (digits == 4) {
        if (number_sign(rest.substr(length)) != 0 || is_numeral(sign) || one_of<U"上下本这第前头首全廿HQ">(sign)) return ask_grammar;
        form.year = rest.substr(0, length);
    } else {
        return digits > (han ? 4 : 2) || (!han && digits == 3) ? ask_grammar : Part{};
    }
    form.year_value = digits == 4 ? value : 0;
    return {form.year.size()};
}

std::optional<std::size_t> match_common_calendar(Words rest, CalendarForm& form) noexcept {
    if (begins_with_numeral(rest)) {
        Part const year = read_numeral_year(rest, form);
        if (year.unsure) return std::nullopt;
        // 2025 alone has no other parts
        if (year.length != 0 && !ends_with(form.year, "年")) return year.length;
        Part const part = read_part(rest.substr(year.length), form);
        return part.unsure ? std::nullopt : std::optional(year.length + part.length);
    }
    Word const word = match_word(rest);
    bool const year = word.kind >= WordKind::year && word.kind <= WordKind::next_year;
    if (!year && begins_with_any(rest, "上半年", "下半年")) return read_part(rest, form).length;
    if (!year && begins_with(rest, "年") && begins_with_edge(rest.substr(3))) {
        form.edge = rest.substr(0, 6);
        return 6;
    }
    if (!year) return std::nullopt;
    form.year = rest.substr(0, word.length);
    form.year_word = word;
    Part const part = read_part(rest.substr(word.length), form);
    return part.unsure ? std::nullopt : std::optional(word.length + part.length);
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

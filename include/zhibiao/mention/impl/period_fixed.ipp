#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_FIXED_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_FIXED_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

Point fixed_point(Interval interval) noexcept {
    Point point;
    point.kind = PointKind::fixed;
    point.start = interval.start;
    point.end = interval.end;
    return point;
}

Point vague_point() noexcept {
    Point point;
    point.kind = PointKind::vague;
    return point;
}

// ---- 2021-10-18, 24.6.2019, 9-8-14

struct YearMonthDay {
    int year = 0, month = 0, day = 0;
};

/// Which of three numbers is the year. Four digits are one; of two-digit years 14-8-9 begins with one, 9-8-14 ends with one.
YearMonthDay in_order(NumericForm const& form, char sign) noexcept {
    auto const value = [](Words words) { return numbers_of(words)[0]; };
    int const first = value(form.first), second = value(form.second), third = value(form.third);
    if (form.second.size() > 2) return {};
    if (form.first.size() == 4 && form.third.size() <= 2) return {first, second, third};
    if (form.first.size() > 2 || form.third.size() == 3) return {};
    if (form.third.size() == 4) return second > 12 ? YearMonthDay{third, first, second} : YearMonthDay{third, second, first};
    if (sign != '-' && sign != '/') return {};
    auto const century = [](int year) { return year < 50 ? 2000 : 1900; };
    if (form.first.size() == 2 && third <= 31 && sign == '-') return {first + century(first), second, third};
    if (form.third.size() != 2) return {};
    return {third + century(third), second, first};
}

FoundPoint find_numeric(Place place, bool open) {
    NumericForm form;
    std::size_t const length = match_numeric(place.rest(), form);
    if (length == 0) return {};
    Words const before = place.before(), rest = place.behind(length).rest();
    char const sign = place.rest()[form.first.size()];
    bool const attached = !before.empty() && (is_digit(before.back()) || is_letter(before.back()) || ends_with<U"-/.:">(before));
    if (attached && !open) return {};
    if (!rest.empty() && (is_digit(rest[0]) || is_letter(rest[0]))) return {};
    if (rest.size() > 1 && (rest[0] == sign || rest[0] == '.' || rest[0] == ':') && is_digit(rest[1])) return {};
    bool const quoted = ends_with<U"“‘「\"">(before) || begins_with<U"”’」\"">(rest);
    auto const [year, month, day] = in_order(form, sign);
    bool const short_form = form.first.size() < 4 && form.third.size() < 4;
    if (year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31 || (short_form && quoted)) return {};
    auto const date = valid_date(year, month, day);
    return {length, fixed_point({date, date})};
}

// ---- “十三五”末

// 1953, 1958, then every fifth from 1966 on.
int plan_start(int number) noexcept { return number == 1 ? 1953 : number == 2 ? 1958 : 1966 + 5 * (number - 3); }

Interval plan_part(Words part, int first, int last) {
    int const count = numbers_of(part)[0];
    if (begins_with_any(part, "开局", "首年", "第一年", "初")) return whole_years(first, first);
    if (begins_with_any(part, "收官", "最后", "末期")) return whole_years(last, last);
    if (begins_with(part, "中期")) return whole_years(first + 2, first + 2);
    if (begins_with_any(part, "末", "期末")) return {valid_date(last, 12, 31), valid_date(last, 12, 31)};
    if (count < 1 || count > 5) return {};
    if (begins_with_any(part, "前", "头")) return whole_years(first, first + count - 1);
    return whole_years(last - count + 1, last);
}

FoundPoint find_plan(Place place) {
    PlanForm form;
    std::size_t length = match_plan(place.rest(), form);
    if (length == 0) return {};
    Words const whole = place.rest();
    bool const counted = begins_with(whole, "第"), quoted = !counted && form.number.data() != whole.data();
    Words number_words = form.number;
    if (!counted) number_words.remove_suffix(Words("五").size());
    int const number = take_number(number_words);
    if (number < 1 || number > 20 || (!counted && !quoted && number < 11)) return {};
    Words rest = place.behind(length).rest();
    // inside quotation marks it was judged with them
    if (!counted && !quoted && ends_with<U"“‘「\"">(place.before()) && begins_with<U"”’」\"">(rest)) return {};
    bool const counts = ends_with_numeral(place.before()) || begins_with<U"个年天家户人名项件月日号">(rest);
    if (!counted && !quoted && counts) return {};
    if (begins_with(rest, "普法")) return {};  // “八五”普法 counts other plans
    // a plan is also a paper: “十四五”规划 is no time, “十四五”规划期间 is one
    if (form.part.empty() && (begins_with(rest, "规划") || begins_with(rest, "计划") || begins_with(rest, "纲要"))) {
        rest.remove_prefix(Words("规划").size());
        if (!begins_with(rest, "期") && !begins_with(rest, "时期") && !begins_with(rest, "实施") && !begins_with(rest, "以来")) return {};
        if (!begins_with(rest, "实施")) length += Words("规划").size();
    }
    int const first = plan_start(number), last = first + 4;
    return {length, fixed_point(form.part.empty() ? whole_years(first, last) : plan_part(form.part, first, last))};
}

// ---- 上世纪90年代

FoundPoint find_decade(Place place, ReferenceTime const& reference) {
    DecadeForm form;
    std::size_t const length = match_decade(place.rest(), form);
    if (length == 0 || ends_with_numeral(place.before())) return {};
    std::optional<int> century;  // the year before its first one: 1900 of the 20th
    int const last = begins_with(form.century, "上") ? 100 : 0;
    if (int const number = numbers_of(form.century)[0]; number != 0) century = (number - 1) * 100;
    else if (!form.century.empty() && reference.today) century = year_number(*reference.today) / 100 * 100 - last;
    int const decade = numbers_of(form.decade)[0];
    if (form.decade.empty()) {
        if (!century || !form.edge.empty()) return {length, vague_point()};
        return {length, fixed_point(whole_years(*century + 1, *century + 100))};
    }
    bool const whole_number = decade >= 1000;
    if (decade % 10 != 0 || (whole_number && (!form.century.empty() || decade > 2190)) || (!whole_number && decade > 90)) return {};
    if (form.century.empty() && !whole_number) {
        if (decade == 10 && !is_digit(form.decade.front())) return {};
        century = decade >= 30 ? 1900 : 2000;
    }
    if (!form.edge.empty() || (!century && !whole_number)) return {length, vague_point()};
    int const first = whole_number ? decade : *century + decade;
    return {length, fixed_point(whole_years(first, first + 9))};
}

// ---- 民国三年

/// Chinese numerals count lunar months, Arabic ones those of the Gregorian calendar (GB/T 15835-2011).
FoundPoint find_era(Place place) {
    EraForm form;
    std::size_t const length = match_era(place.rest(), form);
    if (length == 0) return {};
    Era const era = match_era_name(form.era);
    int const count = form.year == "元" ? 1 : numbers_of(form.year)[0];
    int const month = numbers_of(form.month)[0];
    if (count < 1 || count > 99) return {};
    bool const republic = form.era == "民国";
    if (!form.month.empty() && !republic && !is_digit(form.month.front())) return {length, vague_point()};
    Point point;
    point.year_form = YearForm::written;
    point.year = era.first_year + count - 1;
    point.first_month = point.last_month = month;
    return {length, point};
}

/// The month and the day of a lunar date; a vague point where the month isn't said.
Point lunar_point(LunarForm const& form) {
    if (form.month.empty()) return vague_point();
    Point point;
    point.kind = PointKind::lunar;
    point.leap = begins_with(form.month, "闰");
    Words const month = point.leap ? form.month.substr(Words("闰").size()) : form.month;
    int const number = begins_with(month, "正") ? 1 : begins_with(month, "冬") ? 11 : begins_with(month, "腊") ? 12 : numbers_of(month)[0];
    point.first_month = point.last_month = number;
    if (!form.day.empty()) point.first_day = point.last_day = numbers_of(form.day)[0];
    if (Words year = form.year; !year.empty()) {
        point.year_form = YearForm::written;
        point.year = take_number(year);
    }
    return point;
}

FoundPoint find_lunar(Place place) {
    LunarForm form;
    std::size_t const length = match_lunar(place.rest(), form);
    if (length == 0) return {};
    // 大年初一 and 除夕 of a year are holidays, whose days a table knows
    Words const whole = place.rest().substr(0, length);
    std::size_t const year = whole.find("年");
    Words const behind_year = year == Words::npos ? Words() : without_blanks_before(whole.substr(year + 3));
    if (match_holiday(whole).length == length || match_holiday(behind_year).length != 0) return {};
    if (ends_with<U"十真方严纯">(place.before())) return {};
    return {length, lunar_point(form)};
}

// ---- 党的十八大以来, 建党百年

Date event_date(int number) { return valid_date(number / 10000, number / 100 % 100, number % 100).value_or(Date{}); }

/// 周年 and 百年 behind an event count the years from it.
FoundPoint anniversary(Event const& event, Words rest) {
    if (numeral_value(code_point(rest)) < 0) return {};
    Words words = rest;
    int const count = take_number(words);
    bool const hundred = count == 100 && begins_with(words, "年");
    if (count < 1 || count > 200 || (!hundred && !begins_with(words, "周年"))) return {};
    words.remove_prefix(Words(hundred ? "年" : "周年").size());
    Date const day = calendar::months_later(event_date(event.first_day), 12 * count);
    return {event.length + rest.size() - words.size(), fixed_point({day, day})};
}

FoundPoint find_event(Place place) {
    Event const event = match_event(place.rest());
    if (event.length == 0 || is_false_friend(place.sentence, place.at)) return {};
    Words const rest = place.behind(event.length).rest();
    if (auto const found = anniversary(event, rest)) return found;
    bool const timed = begins_with<U"以之期至召">(rest) && begins_with_any(rest, "以来", "以后", "之后", "之前", "以前", "期间", "至今", "召开后");
    // 党的十八大胜利召开以来: a few words may stand between
    if (!timed && find_in_clause(rest, "以来", 24) == Words::npos) return {};
    return {event.length, fixed_point({event_date(event.first_day), event_date(event.last_day)})};
}

// ---- 今天, 目前, 近年来

FoundPoint find_word(Place place) {
    Word const word = match_word(place.rest());
    Point point;
    point.shift = word.shift;
    switch (word.kind) {
        case WordKind::day: point.kind = PointKind::day; break;
        case WordKind::same_day: point.kind = PointKind::same_day; break;
        case WordKind::next_day: point.kind = PointKind::next_day; break;
        case WordKind::two_years:
            point.year_form = YearForm::shifted;
            point.year = word.shift;
            point.more_years = 1;
            break;
        case WordKind::now: point.kind = PointKind::now; break;
        case WordKind::vague: point.kind = PointKind::vague; break;
        case WordKind::vague_future:
            point.kind = PointKind::vague;
            point.future = true;
            break;
        default: return {};
    }
    if (is_false_friend(place.sentence, place.at)) return {};
    return {word.length, point};
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_POINT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_POINT_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

// ---- years

/// 15年 and 98年 are durations but for the words around them: 15年1月, 21年三季度, 从98年.
std::optional<int> short_year(int number, Words year, bool with_part, Place place) noexcept {
    bool const zero = begins_with(year, "0") || begins_with(year, "零") || begins_with(year, "〇");
    if (number < 100) {
        Words const before = without_blanks_behind(place.before());
        bool const said = at_boundary(before) || ends_with<U"在于自从到至比和与">(before);
        if (zero || with_part || (number >= 80 && said)) return number + (number < 50 ? 2000 : 1900);
        return std::nullopt;
    }
    if (with_part || ends_with<U"在于元">(place.before())) return number;
    return std::nullopt;
}

/// The year that a numeral before 年 means; nullopt where it is a duration.
std::optional<int> written_year(CalendarForm const& form, bool alone, bool with_part, Place place, std::size_t length) noexcept {
    int number = form.year_value;
    if (number == 0) {
        Words numeral = form.year;
        number = take_number(numeral);
        int const characters = numeral_length(form.year);
        if (begins_with_any(form.year, "两千", "二千")) return with_part || characters > 2 ? std::optional(number) : std::nullopt;
        if (characters < 4) return short_year(number, form.year, with_part, place);
    }
    if (number < 1000 || number > 2199) return std::nullopt;
    Words const rest = place.behind(length).rest();
    // 1500年历史: who counts years from so long ago says so
    if (alone && number < 1600 && !ends_with<U"在于元">(place.before())) return std::nullopt;
    if (alone && begins_with_any(rest, "历史", "的历史")) return std::nullopt;
    return number;
}

bool has_year_sign(Words year) noexcept { return ends_with(year, "年") || year.find("年") != Words::npos; }

/// Whether a year without 年 is one: 2022上半年; 2021、2022年; 从2016到2018; 2019, at a sentence's start.
bool bare_year_holds(CalendarForm const& form, Place place, std::size_t length, bool open) noexcept {
    Words const rest = place.behind(length).rest();
    bool const attached = place.at > 0 && (is_letter(place.sentence[place.at - 1]) || ends_with<U"-/.:年">(place.before()));
    if (attached && !open) return false;
    if (!form.next_year.empty()) {
        if (has_year_sign(form.next_year)) return true;
        return (open || at_boundary(place.before())) && (before_boundary(rest) || begins_with<U"间期的年学财赛">(rest));
    }
    if (!form.half.empty() || !form.quarters.empty() || begins_with_any(place.behind(form.year.size()).rest(), "全年", "财年", "学年")) return true;
    Words numeral = form.year;
    int const number = take_number(numeral);
    if (number < 1900 || number > 2100) return false;
    if (Words list = rest; begins_with(list, "、") || begins_with(list, "和")) {
        list.remove_prefix(Words("、").size());
        return numeral_length(list) >= 4 && list.find("年") <= 16;
    }
    if (begins_with<U"两三四五">(rest) && begins_with(rest.substr(3), "年")) return true;  // 一九八一、一九八二两年
    if (open) return before_boundary(rest) || begins_with<U"-—–~到至与和之">(rest);
    if (!without_blanks_before(place.before()).empty()) return false;
    if (begins_with<U"，,：:">(rest)) return true;
    if (!rest.starts_with(' ')) return false;
    Words const behind = without_blanks_before(rest);  // 2019 年, 2019 个
    return !begins_with_numeral(behind) && !begins_with<U"元万亿千百个家户人名项件次台套座条吨公平立米斤亩辆头余多%℃">(behind);
}

YearForm year_form_of(WordKind kind) noexcept {
    using enum WordKind;
    return kind == year          ? YearForm::shifted
           : kind == same_year   ? YearForm::same
           : kind == whole_year  ? YearForm::whole
           : kind == within_year ? YearForm::within
                                 : YearForm::next;
}

/// Reads the year into `point`; false where the words are no year.
bool read_year(CalendarForm const& form, Place place, std::size_t length, bool open, Point& point) {
    bool const numeral = begins_with_numeral(form.year);
    Word const word = numeral ? Word{} : form.year_word.length != 0 ? form.year_word : match_word(form.year);
    if (word.length == form.year.size()) {
        if (is_false_friend(place.sentence, place.at)) return false;
        point.year = word.shift;
        point.year_form = year_form_of(word.kind);
        return true;
    }
    if (!has_year_sign(form.year) && !bare_year_holds(form, place, length, open)) return false;
    bool const alone = form.half.empty() && form.quarters.empty() && form.months.empty() && form.edge.empty() && form.next_year.empty();
    bool const part = (!form.months.empty() && begins_with_numeral(form.months)) || !form.quarters.empty() || !form.half.empty();  // 21年一季度
    auto const number = written_year(form, alone, part, place, length);
    if (!number) return false;
    point.year_form = YearForm::written;
    point.year = *number;
    return true;
}

// ---- parts of a year

bool read_quarters(Words quarters, Point& point) {
    if (Word const word = match_word(quarters); word.kind == WordKind::quarter) {
        point.kind = PointKind::quarter;
        point.shift = word.shift;
        return true;
    }
    auto number = begins_with(quarters, "首") ? std::array<int, 2>{1, 1} : numbers_of(quarters);
    bool const from_first = begins_with(quarters, "前") || begins_with(quarters, "头");
    if (number[0] > 10 && number[0] == number[1]) number = {number[0] / 10, number[0] % 10};  // 二三季度
    if (from_first) number[0] = 1;
    if (begins_with(quarters, "后") || begins_with(quarters, "最后")) number = {5 - number[0], 4};
    if (number[0] < 1 || number[1] > 4 || number[0] > number[1]) return false;
    point.first_month = number[0] * 3 - 2;
    point.last_month = number[1] * 3;
    return true;
}

/// 第3月, 每3月 and 一月一调度 name no month.
bool month_holds(Words months, Place place, std::size_t length) noexcept {
    if (ends_with<U"每第逐隔满">(place.before())) return false;
    Words const rest = place.behind(length).rest();
    if (begins_with<U"龄薪嫂饼亮">(rest) || begins_with(rest, "革命")) return false;
    return !(numeral_length(months) == 1 && !is_digit(months.front()) && begins_with_numeral(rest) && ends_with(months, "月"));
}

bool read_months(CalendarForm const& form, Place place, std::size_t length, Point& point) {
    Words const months = form.months;
    point.month_form = MonthForm::written;
    if (Word const word = match_word(months); word.kind == WordKind::month || word.kind == WordKind::same_month) {
        if (is_false_friend(place.sentence, static_cast<std::size_t>(months.data() - place.sentence.data()))) return false;
        point.month_form = word.kind == WordKind::month ? MonthForm::shifted : MonthForm::same;
        point.first_month = word.shift;
        // 去年本月: the month is that of the reference date in another year
        return true;
    }
    auto number = begins_with(months, "元月") ? std::array<int, 2>{1, 1} : numbers_of(months);
    if (begins_with(months, "前") || begins_with(months, "头")) {
        if (form.year.empty() && ends_with<U"提此目之以从年">(place.before())) return false;
        number[0] = 1;
    } else if (begins_with(months, "后") || begins_with(months, "最后")) {
        number = {13 - number[0], 12};
    } else if (form.year.empty() && !month_holds(months, place, length)) {
        return false;
    }
    if (number[0] < 1 || number[1] > 12 || number[0] > number[1]) return false;
    point.first_month = number[0];
    point.last_month = number[1];
    point.range = number[0] != number[1];
    return true;
}

/// 28日 without a month is a day but for the words around it: 30日内, 历时3日, 12号车间.
bool lone_day_holds(Words days, Place place, std::size_t length, bool open) noexcept {
    Words const rest = place.behind(length).rest();
    Words const before = without_blanks_behind(place.before());
    if (begins_with<U"内以游均龄子元耗产照间薪供多余报">(rest)) return false;
    if (ends_with<U"每第满近达期时续共用超足余数约过逾仅需缩提隔百逢月">(before)) return false;
    if (ends_with(days, "日")) return open || is_digit(days.front()) || at_boundary(before) || ends_with<U"于在到至自从">(before);
    if (!before.empty() && !at_boundary(before) && !ends_with<U"于在到至自从这">(before)) return false;
    if (open) return true;
    if (begins_with(rest, "、") || !is_digit(days.front())) return false;
    return before_boundary(rest) || begins_with<U"上下晚凌中召举开启正起前早当这">(rest);
}

bool read_days(CalendarForm const& form, Place place, std::size_t length, bool open, Point& point) {
    auto const number = numbers_of(form.days);
    bool const lone = form.months.empty();
    if (number[0] < 1 || number[0] > number[1]) return false;
    if (lone && (!form.year.empty() || number[1] > 31 || !lone_day_holds(form.days, place, length, open))) return false;
    // 八月十五 holds, 三月十二户 does not
    bool const from_first = begins_with<U"前头">(form.days);
    bool const signed_day = from_first || ends_with(form.days, "日") || ends_with(form.days, "号");
    bool const han_month = begins_with_numeral(form.months) && !is_digit(form.months.front());
    if (!signed_day && (!han_month || !before_boundary(place.behind(length).rest()))) return false;
    point.first_day = from_first ? 1 : number[0];
    point.last_day = number[1];
    point.range = point.first_day != point.last_day;
    return true;
}

/// 中旬 alone belongs to the month last stated; but 五中旬, 年中旬 are no words, 海上旬阳 is a name.
bool ten_days_hold(Place place, bool open) noexcept {
    return open || at_boundary(place.before()) || ends_with<U"月于在至到">(place.before());
}

void read_ten_days(Words ten_days, Point& point) noexcept {
    if (ends_with(ten_days, "半月")) {
        bool const first = begins_with(ten_days, "上");
        point.first_day = first ? 1 : 16;
        point.last_day = first ? 15 : Point::last_of_month;
        return;
    }
    bool const upper = begins_with(ten_days, "上"), lower = ten_days.find("下") != Words::npos;
    point.first_day = upper ? 1 : begins_with(ten_days, "中") ? 11 : 21;
    point.last_day = lower ? Point::last_of_month : ten_days.find("中") != Words::npos ? 20 : 10;
}

/// 初: the first ten days of a month, the first month of a year; 底, 末: the last day.
bool read_edge(CalendarForm const& form, Place place, Point& point) {
    bool const beginning = ends_with(form.edge, "初") || form.edge == "岁首";
    bool const of_months = begins_with(form.edge, "月");
    if (form.year.empty() && form.months.empty() && form.quarters.empty()) {
        if (ends_with<U"老青少中童幼成晚暮明个">(place.before()) || ends_with_numeral(place.before())) return false;
        if (of_months) point.month_form = MonthForm::shifted;
        else point.year_end = !beginning;
    }
    if (point.month_form == MonthForm::none && point.first_month == 0) point.first_month = point.last_month = beginning ? 1 : 12;
    else if (beginning) point.last_month = point.first_month;
    else if (point.month_form == MonthForm::none || point.month_form == MonthForm::written) point.first_month = point.last_month;
    bool const whole_month = beginning && form.months.empty() && !of_months;
    point.first_day = beginning ? 1 : Point::last_of_month;
    point.last_day = beginning && !whole_month ? 10 : Point::last_of_month;
    return true;
}

int weekday_of(Words sign) noexcept {
    if (sign == "天") return 7;
    if (sign == "末") return 8;
    Words const days = "一二三四五六日";
    auto const at = sign.size() == 3 ? days.find(sign) : Words::npos;
    return at == Words::npos ? 0 : static_cast<int>(at / 3) + 1;
}

bool read_nth_week(Words words, Point& point) {
    point.nth_week = words.find("最后") != Words::npos ? -1 : numbers_of(words)[0];
    for (Words const sign : {"星期", "礼拜", "个周"})
        if (words.find(sign) != Words::npos) point.weekday = weekday_of(last_character(words));
    return point.nth_week >= -1 && point.nth_week <= 5 && point.nth_week != 0;
}

bool read_week(CalendarForm const& form, Place place, std::size_t length, Point& point) {
    Words const week = form.week, rest = place.behind(length).rest();
    point.kind = PointKind::week;
    point.weekday = weekday_of(last_character(week));
    point.this_week = begins_with<U"上下本这">(week);
    if (point.this_week) {
        int const weeks = begins_with_any(week, "上上", "下下") ? 2 : begins_with_any(week, "上", "下") ? 1 : 0;
        point.shift = begins_with(week, "上") ? -weeks : weeks;
        if (point.weekday == 0 && begins_with<U"边期岁转年长密报">(rest)) return false;
        return !ends_with<U"以史基日成资样">(place.before());
    }
    // 一周一调度, 每周五, 四周三面; 周一百年; 周天 is no Sunday
    if (ends_with<U"每逐隔双单本周">(place.before()) || ends_with_numeral(place.before())) return false;
    if (week == "周天" || begins_with<U"围边岁年期转密到全知均刊报次">(rest)) return false;
    return point.weekday > 6 || !begins_with_numeral(rest);
}

/// 五一 may be a number, “五四” an adjective (“五四”精神): what stands around says whether a day is meant.
bool holiday_holds(Holiday const& holiday, bool tail, bool with_year, Words before, Words rest) noexcept {
    if (tail || holiday.bare == 1) return true;
    bool const named = begins_with<U"前期假节小黄长当以来起后放消旅出档大购">(rest);
    if (with_year && !holiday.quoted) return before_boundary(rest) || named;  // 2021年五一, but 2021年五四奖章
    if (holiday.quoted) return before_boundary(rest) || begins_with<U"前期假节小黄长当以来起后放国劳促">(rest);
    return holiday.bare == 2 && at_boundary(before) && begins_with<U"会放去出当前后，。">(rest);
}

bool read_holiday(CalendarForm const& form, Place place, std::size_t length, Point& point) {
    Holiday const holiday = match_holiday(form.holiday);
    std::size_t const begin = static_cast<std::size_t>(form.holiday.data() - place.sentence.data());
    Words const rest = place.behind(length).rest(), before = place.sentence.substr(0, begin);
    bool const tail = !form.holiday_tail.empty();
    if (!holiday_holds(holiday, tail, !form.year.empty(), before, rest) || is_false_friend(place.sentence, begin)) return false;
    if (!tail && begins_with_numeral(rest)) return false;  // 国庆70周年
    if (begins_with_any(rest, "文化", "联欢", "晚会")) return false;
    point.kind = begins_with(form.holiday_tail, "前") ? PointKind::vague : PointKind::holiday;  // 节日前夕, 前后
    point.holiday = holiday.row;
    point.days_off = tail && form.holiday_tail.find("当") == Words::npos;
    return true;
}

/// 今年春天: March to May, the seasons of meteorology. Without its year it is any spring, and a winter is of two years.
void read_season(CalendarForm const& form, Point& point) {
    Words const seasons = "春夏秋";
    std::size_t const at = form.year.empty() ? Words::npos : seasons.find(form.season.substr(0, 3));
    if (at == Words::npos) {
        point.kind = PointKind::vague;
        return;
    }
    point.first_month = 3 + static_cast<int>(at);  // a character is three bytes, a season three months
    point.last_month = point.first_month + 2;
}

bool read_parts(CalendarForm const& form, Place place, std::size_t length, bool open, Point& point) {
    if (!form.week.empty()) return read_week(form, place, length, point);
    if (!form.half.empty()) {
        point.first_month = begins_with<U"上前">(form.half) || form.half == "H1" ? 1 : 7;
        point.last_month = point.first_month + 5;
    }
    if (!form.quarters.empty() && !read_quarters(form.quarters, point)) return false;
    if (!form.months.empty() && !read_months(form, place, length, point)) return false;
    if (!form.ten_days.empty() && form.months.empty() && !ten_days_hold(place, open)) return false;
    if (!form.ten_days.empty()) read_ten_days(form.ten_days, point);
    if (!form.days.empty() && !read_days(form, place, length, open, point)) return false;
    if (!form.nth_week.empty() && !read_nth_week(form.nth_week, point)) return false;
    if (!form.edge.empty() && !read_edge(form, place, point)) return false;
    if (!form.season.empty()) read_season(form, point);
    return form.holiday.empty() || read_holiday(form, place, length, point);
}

bool recurs(Words before) noexcept {
    return ends_with_any(before, "每年", "每年的", "每月", "每月的", "每周", "每逢", "每个", "逐年");
}

/// The year of 2021年五四奖章, where the words behind it name no day.
FoundPoint find_year_alone(Words year, Place place, bool open) {
    CalendarForm form;
    form.year = year;
    FoundPoint found{year.size(), {}};
    return read_year(form, place, year.size(), open, found.point) ? found : FoundPoint{};
}

FoundPoint find_calendar(Place place, bool open) {
    CalendarForm form;
    std::size_t const length = match_calendar(place.rest(), form);
    if (length == 0 || (form.year.empty() && recurs(place.before()))) return {};
    FoundPoint found{length, {}};
    if (!form.year.empty() && !read_year(form, place, length, open, found.point)) return {};
    if (!read_parts(form, place, length, open, found.point)) {
        if (form.year.empty() || form.holiday.empty()) return {};
        return find_year_alone(form.year, place, open);
    }
    if (!form.next_year.empty()) {
        Point next;
        CalendarForm second;
        second.year = form.next_year;
        Place const there = place.behind(length - form.next_year.size());
        bool const written = read_year(second, there, form.next_year.size(), true, next) && next.year_form == YearForm::written;
        if (!written || next.year <= found.point.year) return {};
        Interval const years = whole_years(found.point.year, next.year);
        found.point = {};
        found.point.kind = PointKind::fixed;
        found.point.range = true;
        found.point.start = years.start;
        found.point.end = years.end;
    }
    return found;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

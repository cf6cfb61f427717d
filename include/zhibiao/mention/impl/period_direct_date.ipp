// Dates as reports write them, read and told in one go, as period_direct.ipp does for years and words:
//
//   2025年3月  2025年3月5日  一九八五年九月  3月16日  5月份  1—6月  5月底  今年2月  今年上半年  去年一季度  2012年底  2026-02-03
//   2010年以来  去年同期  年底  上半年  前三季度  第四季度  前5个月
//
// What stands behind them in other ways (5月|上旬, 28日|，星期三, 3日|至5日, 8月|起) is the general way's.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_DATE_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_DATE_IPP

#include <zhibiao/mention/impl/period_calendar.ipp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Takes 5, 28 or 十五 off `rest`; 0 for others.
inline int take_small_number(Words& rest) noexcept {
    Words number = rest.substr(0, small_number(rest));
    rest.remove_prefix(number.size());
    return number.empty() ? 0 : take_number(number);
}

/// Takes the year that the opening knows off `rest`.
inline void take_year(Opening const& begun, Words& rest, Point& point) noexcept {
    if (begun.direct == 0) return;
    WordKind const kind = begun.direct_kind();
    point.year_form = kind == WordKind::none ? YearForm::written : year_form_of(kind);
    point.year = begun.direct_value();
    rest.remove_prefix(begun.length);
}

/// Takes 底, 末 or 初 of a year, or of the month that the point has; false where there is none, or 初三.
inline bool take_edge(Words& rest, Point& point) noexcept {
    Words const behind = from(rest, 3);
    bool const beginning = begins_with(rest, "初"), of_year = point.first_month == 0;
    if (point.range || !begins_with_edge(rest) || (beginning && begins_with_numeral(behind))) return false;
    if (of_year) point.first_month = point.last_month = beginning ? 1 : 12;
    point.first_day = beginning ? 1 : Point::last_of_month;
    point.last_day = beginning && !of_year ? 10 : Point::last_of_month;
    rest = behind;
    return true;
}

/// Takes 5日 or 底 behind a month; false where something else may stand there that belongs to it.
inline bool take_day(Words& rest, Point& point) noexcept {
    char32_t const first = code_point(rest);
    if (one_of<U"初底末">(first)) return take_edge(rest, point);
    if (!is_numeral(first)) return !one_of<U" 上中下的第最廿">(first);
    if (point.range) return false;
    Words behind = rest;
    int const day = take_small_number(behind);
    if (day == 0 || !begins_with<U"日号">(behind)) return false;
    behind.remove_prefix(3);
    if (weekday_may_follow(behind)) return false;
    point.first_day = point.last_day = day;
    rest = behind;
    return true;
}

/// Takes 月 or 月份 and what belongs to it off `rest`, behind the numbers of months.
inline bool take_month(Words& rest, int first, int last, Point& point) noexcept {
    rest.remove_prefix(begins_with(rest, "月份") ? 6 : 3);
    point.month_form = MonthForm::written;
    point.first_month = first;
    point.last_month = last;
    point.range = first != last;
    return first <= last && last <= 12 && take_day(rest, point);
}

/// Takes 季度 behind the numbers of quarters.
inline bool take_quarters(Words& rest, int first, int last, Point& point) noexcept {
    Words const sign = begins_with(rest, "个") ? from(rest, 3) : rest;
    if (last > 4 || !begins_with(sign, "季度")) return false;
    rest = from(sign, Words("季度").size());
    point.first_month = first * 3 - 2;
    point.last_month = last * 3;
    return !begins_with<U"初底末">(rest);
}

/// Takes 前三季度 or 前5个月.
bool take_first_part(Words& rest, Point& point) noexcept {
    rest.remove_prefix(Words("前").size());
    bool const two = begins_with(rest, "两");
    int const last = two ? 2 : take_small_number(rest);
    if (two) rest.remove_prefix(Words("两").size());
    if (last == 0) return false;
    if (begins_with_any(rest, "季度", "个季度")) return take_quarters(rest, 1, last, point);
    if (begins_with(rest, "个")) rest.remove_prefix(Words("个").size());
    return begins_with(rest, "月") && !begins_with_numeral(from(rest, 3)) && take_month(rest, 1, last, point);
}

/// Takes 年底, 年末 or 年初, of a year that isn't said.
inline bool take_year_end(Words& rest, Point& point) noexcept {
    rest.remove_prefix(Words("年").size());
    point.year_end = !begins_with(rest, "初");
    return begins_with<U"初底末">(rest) && take_edge(rest, point);
}

/// Takes a part of the year off `rest`, which the point becomes; false where there is none, or one of another form.
bool take_part(Words& rest, Point& point) noexcept {
    bool const said = point.year_form != YearForm::unsaid;
    if (begins_with_any(rest, "上半年", "下半年")) {
        point.first_month = begins_with(rest, "上") ? 1 : 7;
        point.last_month = point.first_month + 5;
        rest.remove_prefix(Words("上半年").size());
        return true;
    }
    if (said && begins_with<U"初底末">(rest)) return take_edge(rest, point);
    if (!said && begins_with(rest, "年")) return take_year_end(rest, point);
    // a whole year
    if (said && begins_with_any(rest, "以来", "同期", "期间")) return true;
    if (begins_with_any(rest, "前", "头")) return take_first_part(rest, point);
    bool const counted = begins_with(rest, "第");
    if (counted) rest.remove_prefix(Words("第").size());
    int const first = take_small_number(rest);
    if (first == 0) return false;
    std::size_t const sign = number_sign(rest);
    rest.remove_prefix(sign);
    int const last = sign == 0 ? first : take_small_number(rest);
    if (begins_with(rest, "月")) return !counted && take_month(rest, first, last, point);
    return sign == 0 && take_quarters(rest, first, last, point);
}

/// Whether what follows a date may belong to it, or say how it is meant, as read_behind() has it. 期间, 时期 and 同期 are taken before.
bool words_may_follow(Words rest) noexcept {
    switch (code_point(rest)) {
        case U' ': case U'-': case U'至': case U'到': case U'—': case U'–': case U'~':
            if (range_sign(rest) != 0) return true;
            break;
        case U'为': case U'的':
            if (begins_with_any(rest, "为止", "的同期")) return true;
            break;
        case U'与': case U'和':
            if (may_stand_near(rest, "间", reach_of_joined)) return true;
            break;
        case U'之': case U'以':
            if (begins_with<U"间来前后">(from(rest, 3))) return true;
            break;
        case U'起':
            if (!begins_with<U"步草来点到">(from(rest, 3))) return true;
            break;
        case U'迄': case U'前': return true;
        default: break;
    }
    return since_ahead(rest, 27) != 0;
}

/// 第3月, 每年5月, 一月一调度, 3月龄 and 提前三个月 name no part of a year.
inline bool part_may_stand(Words before, Words whole, Words rest) noexcept {
    if (begins_with<U"前头">(whole) && ends_with<U"提此目之以从年">(before)) return false;
    if (begins_with(whole, "年") && (ends_with<U"老青少中童幼成晚暮明个">(before) || ends_with_numeral(before))) return false;
    if (recurs(before) || ends_with<U"每第逐隔满">(before) || begins_with<U"龄薪嫂饼亮革">(rest)) return false;
    return is_digit(whole.front()) || !begins_with_numeral(rest);
}

/// 2026-02-03
inline bool take_numeric_date(Words before, Words& rest, Point& point) noexcept {
    if (rest.size() < 10 || rest[4] != '-' || rest[7] != '-') return false;
    if (!before.empty() && (is_digit(before.back()) || is_letter(before.back()) || ends_with<U"-/.:">(before))) return false;
    int value = 0;
    for (std::size_t const at : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
        if (!is_digit(rest[at])) return false;
        value = value * 10 + (rest[at] - '0');
    }
    rest.remove_prefix(10);
    auto const date = valid_date(value / 10000, value / 100 % 100, value % 100);
    if (!date || value < 10000000 || value >= 22000000) return false;
    if (!rest.empty() && (is_digit(rest[0]) || is_letter(rest[0]) || ((rest[0] == '-' || rest[0] == '.' || rest[0] == ':') && rest.size() > 1))) return false;
    point.kind = PointKind::fixed;
    point.start = point.end = date;
    return true;
}

/// As find_calendar() and find_numeric() have it; false where they may find another form, or none.
bool take_date(Place const& place, Opening const& begun, Words& rest, Point& point) noexcept {
    if (begun.finders & opening_numeric) return take_numeric_date(place.before(), rest, point);
    take_year(begun, rest, point);
    if (!take_part(rest, point)) return false;
    if (point.year_form == YearForm::unsaid) return part_may_stand(place.before(), place.rest(), rest);
    return point.year_form == YearForm::written || !is_false_friend(place.sentence, place.at);
}

Told write_point(std::string_view reading, Span sentence, Place const& place, Point const& point, Words rest, ReferenceTime& reference, PeriodMention& mention) {
    bool const since = begins_with(rest, "以来"), same_time = begins_with(rest, "同期");
    if (since || same_time || begins_with_any(rest, "期间", "时期")) rest.remove_prefix(Words("以来").size());
    else if (words_may_follow(rest)) return Told::unsure;
    std::uint32_t const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    std::size_t const length = place.rest().size() - rest.size();
    forget_last_paragraph(reading, at, reference);
    mention.span = {at, at + static_cast<std::uint32_t>(length)};
    mention.from_reference = since || needs_reference(point);
    bool const basis = !since && (same_time || compared(place.before()) || compared_behind(rest));
    if (basis || (since && measures_record(rest))) mention.role = PeriodRole::comparison;
    else if (since) mention.role = PeriodRole::since;
    if (!same_time) {
        bool const ahead = point.kind == PointKind::calendar && point.year_form == YearForm::unsaid && looks_ahead(place, length);
        Interval const found = resolve(point, {reference, ahead, false, std::nullopt});
        mention.start = found.start;
        mention.end = found.end;
        mention.future = reference.today && found.start && *found.start > *reference.today;
        if (since) mention.end = mention.future ? std::nullopt : reference.today;
    }
    if (!since) remember(point, mention, reference);
    reference.stated_at = at;
    return Told::written;
}

/// Whether one of these parts may begin there; 上周 and the like don't.
inline bool part_may_begin(Words rest) noexcept { return begins_with_numeral(rest) || begins_with<U"第前头">(rest) || begins_with_any(rest, "上半年", "下半年", "年初", "年底", "年末"); }

/// Whether take_date() may tell all that such an opening calls for: 一九八五年九月初一 would have 初 behind the month.
inline bool may_be_told(Opening const& begun, Words rest) noexcept {
    constexpr std::uint32_t known = opening_calendar | opening_span | opening_lunar | opening_word;
    return (begun.finders & ~known) == 0 && (begun.direct != 0 || part_may_begin(rest));
}

Told read_direct_date(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention) {
    bool const numeric = begun.finders == (opening_calendar | opening_numeric);
    if (!numeric && !may_be_told(begun, place.rest())) return Told::unsure;
    Point point;
    Words rest = place.rest();
    if (!take_date(place, begun, rest, point)) return Told::unsure;
    return write_point(reading, sentence, place, point, rest, reference, mention);
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

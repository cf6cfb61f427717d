#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_SPAN_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_SPAN_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

enum class SpanUnit : std::uint8_t { none, century, year, quarter, month, week, day, hour, minute, second };

SpanUnit span_unit(SpanForm const& form) noexcept {
    using enum SpanUnit;
    // 三个月 is a span, 三月 a month; 三个年 is none
    char const* const counted_from = form.count.data() + form.count.size();
    Words const between(counted_from, static_cast<std::size_t>(form.unit.data() - counted_from));
    bool const counted = !between.empty() && between.find("个") != Words::npos;
    switch (code_point(form.unit)) {
        case U'年': return counted ? none : year;
        case U'月': return counted ? month : none;
        case U'天': case U'日': return counted ? none : day;
        case U'周': return counted ? none : week;
        case U'季': return quarter;
        case U'星': case U'礼': return week;
        case U'工': return day;
        case U'小': case U'钟': return hour;
        case U'分': return minute;
        case U'秒': return second;
        default: return century;
    }
}

/// The value of a count in Chinese numerals; 0 where it is none or too long.
int han_count(Words count) noexcept {
    // 三五年 is three to five
    bool const digits_only = count.size() > 3 && count.find("十") == Words::npos && count.find("百") == Words::npos && count.find("千") == Words::npos;
    if (digits_only) return 0;
    int const number = take_number(count);
    return number < 1 || number > 9999 || !count.empty() ? 0 : number;
}

/// A count as it stands in a duration: 28, 1.5, 120; empty where it is none or too long.
std::string count_text(Words count) {
    if (is_digit(count.front())) {
        std::size_t const zeros = std::min(count.find_first_not_of('0'), count.size() - 1);
        return std::string(count.substr(count.substr(zeros).starts_with('.') ? zeros - 1 : zeros));
    }
    int const number = han_count(count);
    return number == 0 ? std::string() : std::to_string(number);
}

std::string time_text(std::string const& count, char sign) { return "PT" + count + sign; }
std::string date_text(std::string const& count, char sign) { return "P" + count + sign; }

/// 半年 P6M, 半天 PT12H; empty where half of it has no name in ISO 8601 (半个月).
std::string half_duration(SpanUnit unit) {
    switch (unit) {
        case SpanUnit::century: return "P50Y";
        case SpanUnit::year: return "P6M";
        case SpanUnit::month: return "P0.5M";
        case SpanUnit::day: return "PT12H";
        case SpanUnit::hour: return "PT30M";
        case SpanUnit::minute: return "PT30S";
        default: return {};
    }
}

/// 一年半 P1Y6M, 两个半小时 PT2H30M, 一年零三个月 P1Y3M, 两个半月 P2.5M.
std::string duration_text(SpanForm const& form, SpanUnit unit) {
    if (equals(form.count, "半")) return half_duration(unit);
    std::string const count = count_text(form.count);
    if (count.empty()) return {};
    bool const half = form.more == "半";
    int const months = numbers_of(form.more)[0];
    switch (unit) {
        case SpanUnit::century: return date_text(count + "00", 'Y');
        case SpanUnit::year:
            if (half || months != 0) return date_text(count, 'Y') + std::to_string(half ? 6 : months) + "M";
            return date_text(count, 'Y');
        case SpanUnit::quarter: return date_text(std::to_string(3 * numbers_of(form.count)[0]), 'M');
        case SpanUnit::month: return date_text(half ? count + ".5" : count, 'M');
        case SpanUnit::week: return date_text(count, 'W');
        case SpanUnit::day: return date_text(count, 'D') + (half ? "T12H" : "");
        case SpanUnit::hour: return time_text(count, 'H') + (half ? "30M" : "");
        case SpanUnit::minute: return time_text(count, 'M') + (half ? "30S" : "");
        case SpanUnit::second: return time_text(count, 'S');
        case SpanUnit::none: break;
    }
    return {};
}

/// 三年倍增行动; but 三年的行动
bool names_action(Words rest) noexcept {
    std::size_t const at = find_in_clause(rest, "行动", 24);
    return at != Words::npos && rest.substr(0, at).find("的") == Words::npos;
}

/// 三年行动, 五年规划, 十年禁渔, 一天天, 每三年, 第三天, 百日攻坚: a name, an age, a recurrence, an ordinal, not how long something takes.
bool duration_holds(SpanForm const& form, SpanUnit unit, Place place, std::size_t length) noexcept {
    Words const rest = place.behind(length).rest(), before = without_blanks_behind(place.before());
    if (ends_with<U"每第逐隔/.:">(before) || ends_with_any(before, "学前", "公元前")) return false;
    // 3-5年
    if (ends_with<U"-—~">(before) && ends_with_numeral(before.substr(0, before.size() - last_character(before).size()))) return false;
    // 2026年, 3.2026年
    std::size_t const size = form.count.size();
    if (unit == SpanUnit::year && (size == 4 ? form.count.find('.') == Words::npos : size > 4 && form.count[size - 5] == '.')) return false;
    bool const one = equals(form.count, "一");
    if (one && ends_with<U"的要键凡好新又同着">(before)) return false;  // 极不平凡的一年
    if (one && form.unit.size() == 3 && (begins_with<U"天年接又一">(rest) || begins_with(rest, "比一"))) return false;
    if (unit == SpanUnit::year)
        return !begins_with<U"度级期制龄限生代产均检审禁磨">(rest) && !names_action(rest) && !names_plan(rest) && !equals(form.count, "百") && !equals(form.count, "千");
    if (unit == SpanUnit::hour || unit == SpanUnit::minute) return find_in_clause(rest, "圈", 15) == Words::npos;  // 15分钟生活圈
    if (unit == SpanUnit::day && equals(form.unit, "天")) return !begins_with<U"津线气然桥花窗水空宫际山">(rest);
    // 30日 is a day; 30日内 is a duration
    if (equals(form.unit, "日") && form.lead.empty()) return begins_with_any(rest, "内", "以内", "之内", "以上");
    if (unit == SpanUnit::week && equals(form.unit, "周") && equals(form.count, "四")) return false;  // all around
    if (unit == SpanUnit::week) return !begins_with<U"一二三四五六日末边期岁年转围">(rest);
    return true;
}

/// N units back from the reference date: whole years since a January 1, other units day for day.
Interval looking_back(SpanUnit unit, int count, Words lead, Date today) {
    int const year = year_number(today);
    switch (unit) {
        case SpanUnit::year:
            // 近3年 in a report of February 2026 tells of 2023 to 2025
            if (!lead.empty() && in_report_season(today)) return whole_years(year - count, year - 1);
            return {valid_date(year - count, 1, 1), today};
        case SpanUnit::quarter: return {calendar::months_later(today, -3 * count), today};
        case SpanUnit::month: return {calendar::months_later(today, -count), today};
        case SpanUnit::week: return {plus_days(today, -7 * count), today};
        case SpanUnit::day: return {plus_days(today, -count), today};
        default: return {};
    }
}

Interval looking_ahead(SpanUnit unit, int count, Words lead, Date today) {
    Date const tomorrow = plus_days(today, 1);
    bool const day_for_day = begins_with(lead, "后");
    switch (unit) {
        case SpanUnit::year:
            if (day_for_day) return {tomorrow, calendar::months_later(today, 12 * count)};
            if (in_report_season(today)) return whole_years(year_number(today), year_number(today) + count - 1);
            return {tomorrow, valid_date(year_number(today) + count, 12, 31)};
        case SpanUnit::quarter: return {tomorrow, calendar::months_later(today, 3 * count)};
        case SpanUnit::month: return {tomorrow, calendar::months_later(today, count)};
        case SpanUnit::week: return {tomorrow, plus_days(today, 7 * count)};
        case SpanUnit::day: return {tomorrow, plus_days(today, count)};
        default: return {};
    }
}

/// 十年前: that year; 三个月前: that month; 两天前: that day.
Interval ago(SpanUnit unit, int count, Date today) {
    if (unit == SpanUnit::year) return whole_years(year_number(today) - count, year_number(today) - count);
    if (unit == SpanUnit::day || unit == SpanUnit::week) {
        Date const day = plus_days(today, -count * (unit == SpanUnit::week ? 7 : 1));
        return {day, day};
    }
    if (unit != SpanUnit::month) return {};
    Date const day = calendar::months_later(today, -count);
    return whole_months(year_number(day), month_number(day), month_number(day));
}

/// Dates and role of a span that is seen from the reference date; false where it is none.
bool place_span(SpanForm const& form, SpanUnit unit, ReferenceTime const& reference, PeriodMention& mention) {
    Words count_words = form.count;
    if (equals(form.count, "半") && (unit == SpanUnit::year || unit == SpanUnit::month)) {
        count_words = unit == SpanUnit::year ? "6" : "15";
        unit = unit == SpanUnit::year ? SpanUnit::month : SpanUnit::day;
    }
    int const count = is_digit(count_words.front()) && count_words.find('.') != Words::npos ? -1 : take_number(count_words);
    bool const told = equals(form.count, "半") || is_digit(form.count.front()) || han_count(form.count) != 0;
    bool const exact = told && count > 0 && count < 1000 && form.more.empty() && count_words.empty();
    bool const ahead = begins_with<U"未今接后">(form.lead), backwards = ends_with(form.tail, "前");
    if (unit >= SpanUnit::hour || unit == SpanUnit::century || (backwards && !form.lead.empty())) return false;
    if (count >= 1000) return false;  // 过去的2025年
    mention.from_reference = true;
    mention.future = ahead;
    if (!exact) {
        mention.role = PeriodRole::vague;  // 十多年来
        return true;
    }
    mention.role = backwards || ahead ? PeriodRole::period : PeriodRole::since;
    if (!reference.today) return true;
    Date const today = *reference.today;
    Interval const found = ahead       ? looking_ahead(unit, count, form.lead, today)
                           : backwards ? ago(unit, count, today)
                                       : looking_back(unit, count, form.lead, today);
    mention.start = found.start;
    mention.end = found.end;
    // 过去五年 may stand for the time that a report tells of; 近3年 looks back for its sentence
    bool const told_of = begins_with(form.lead, "过去") || form.lead == "这" || form.lead == "前";
    if (!ahead && told_of && found.end && *found.end < today) mention.role = PeriodRole::period;
    return true;
}

bool find_span(Place place, ReferenceTime const& reference, PeriodMention& mention) {
    SpanForm form;
    std::size_t length = match_span(place.rest(), form);
    if (length == 0) return false;
    SpanUnit const unit = span_unit(form);
    if (unit == SpanUnit::none) return false;
    // 三年前景, 五天来访: the tail belongs to another word
    Words const rest = place.behind(length).rest();
    bool const tail_holds = !ends_with(form.tail, "前") || !begins_with<U"景往来沿后夕列进移瞻期提">(rest);
    if (!form.tail.empty() && (!tail_holds || (equals(form.tail, "来") && begins_with<U"自到华访源料说看讲">(rest)))) {
        length -= form.tail.size();
        form.tail = {};
    }
    mention.span = {static_cast<std::uint32_t>(place.at), static_cast<std::uint32_t>(place.at + length)};
    if (!duration_holds(form, unit, place, length)) return false;
    // 5年累计投资8亿元, but 连续5年增长
    bool const plain = form.lead.empty() && form.tail.empty();
    bool const whole_years = unit == SpanUnit::year && form.more.empty() && form.count.find('.') == Words::npos;
    bool const counted_back = plain && whole_years && tells_flow(place.before(), rest);
    if (plain && !counted_back) {
        if (form.more == "多" || form.more == "余" || form.more == "几") return false;
        mention.duration = duration_text(form, unit);
        mention.role = PeriodRole::duration;
        if (mention.duration.empty()) return false;
        return true;
    }
    if (ends_with<U"提此目之以从超将接靠最学元">(place.before()) && begins_with<U"前近后上">(form.lead)) return false;
    if (counted_back && looks_ahead(place, 0)) form.lead = "未来";
    else if (counted_back) form.lead = "近";
    if (!place_span(form, unit, reference, mention)) return false;
    return true;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

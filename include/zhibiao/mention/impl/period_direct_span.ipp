// Counts of years, and how long something takes, as reports write them, read and told in one go, as period_direct.ipp does for years and words:
//
//   三年  5年来  四年以来  过去的五年  这五年  近3年  未来五年  二十六年  十多年来  一年多以来
//   28天  三个月  24小时  15分钟
//
// What stands behind them in other ways (三年|半, 三年|零五个月) is the general way's.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_SPAN_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_SPAN_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_span.ipp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// A count of years with the words that belong to it.
struct YearCount {
    Words lead, rest;  ///< 过去的; what stands behind all of it
    int count = 0;
    std::size_t length = 0;
    bool tail = false;  ///< 来, 以来
    bool more = false;  ///< 多 or 余 before or behind 年
};

/// What a character of three bytes counts; -1 for others.
inline int han_value(Words words) noexcept { return begins_with_three_bytes(words) ? numeral_value(three_byte_code_point(words.data())) : -1; }

/// Takes a count of up to three digits, or 一 to 九十九 off `rest`; 0 for others.
inline int take_small_count(Words& rest) noexcept {
    if (!rest.empty() && is_digit(rest.front())) {
        int value = 0;
        for (int digits = 0; digits < 3 && !rest.empty() && is_digit(rest.front()) && (value != 0 || rest.front() != '0'); ++digits, rest.remove_prefix(1))
            value = value * 10 + (rest.front() - '0');
        return value;
    }
    int const first = han_value(rest);
    if (first < 1 || first > 10) return 0;
    Words behind = from(rest, 3);
    int const second = han_value(behind);
    if (second < 0) {
        rest = behind;
        return first;
    }
    if (first != 10 && second != 10) return 0;  // 三五年; a hundred or more is rare
    if (first != 10) behind.remove_prefix(3);
    int const last = han_value(behind);
    if (last == 0 || last > 9) return 0;
    rest = last < 0 ? behind : from(behind, 3);
    return (first == 10 ? 10 : first * 10) + std::max(last, 0);
}

/// 三年零三个月; but 三年三级跳. `rest` begins with a numeral.
bool months_may_follow(Words rest) noexcept {
    for (int characters = 0; characters < 4 && begins_number(code_point(rest)); ++characters) {
        if (begins_with<U"几">(rest)) return true;
        rest.remove_prefix(character_length(rest));
    }
    return begins_with<U"个">(rest) || begins_with_numeral(rest);
}

/// Takes 多 or 余 off `rest`: 十多年, 三年多.
inline bool take_more(Words& rest) noexcept {
    bool const more = begins_with_any(rest, "多", "余");
    if (more) rest.remove_prefix(3);
    return more;
}

/// `unsure` where it may be a count of another form, `none` where it can be none.
Told read_year_count(Words whole, YearCount& years) noexcept {
    std::size_t const lead = is_numeral(code_point(whole)) ? 0 : span_lead(whole);
    Words rest = from(whole, lead);
    years.lead = {whole.data(), lead};
    years.count = take_small_count(rest);
    if (years.count == 0) {
        char32_t const first = code_point(rest);
        bool const other = lead == 0 || is_numeral(first) || one_of<U" 半">(first);
        return other && first != U'几' ? Told::unsure : Told::none;
    }
    years.more = take_more(rest);
    if (!begins_with(rest, "年")) return Told::unsure;
    rest.remove_prefix(3);
    if (!years.more) years.more = take_more(rest);
    char32_t const next = code_point(rest);
    if (one_of<U"代又多余半之前廿">(next) || begins_with(rest, "以前") || (is_numeral(next) && months_may_follow(rest))) return Told::unsure;
    std::size_t const tail = next == U'来' ? 3 : begins_with(rest, "以来") ? 6 : 0;
    years.rest = from(rest, tail);
    years.tail = tail != 0;
    if (tail == 3 && begins_with<U"自到华访源料说看讲">(years.rest)) return Told::unsure;
    years.length = whole.size() - years.rest.size();
    return Told::written;
}

/// As duration_holds() tells of the words before a count; `one` is 一.
bool count_may_stand(bool one, Words before) noexcept {
    before = without_blanks_behind(before);
    char32_t const last = last_code_point(before);
    if (one_of<U"每第逐隔/.:">(last) || (one && one_of<U"的要键凡好新又同着">(last)) || ends_with_any(before, "学前", "公元前")) return false;
    return !one_of<U"-—~">(last) || !ends_with_numeral(before.substr(0, before.size() - last_character(before).size()));
}

/// As duration_holds() tells of years.
bool year_count_holds(YearCount const& years, bool one, Words before) noexcept {
    Words const rest = years.rest;
    char32_t const next = code_point(rest);
    if (!count_may_stand(one, before)) return false;
    if (one_of<U"度级期制龄限生代产均检审禁磨">(next) || (one && (one_of<U"天年接又一">(next) || begins_with(rest, "比一")))) return false;
    return !names_plan(rest) && !names_action(rest);
}

/// As place_span() does.
void write_years_counted(Words lead, int count, ReferenceTime const& reference, PeriodMention& mention) {
    bool const ahead = begins_with<U"未今接后">(lead);
    mention.from_reference = true;
    mention.future = ahead;
    mention.role = ahead ? PeriodRole::period : PeriodRole::since;
    if (!reference.today) return;
    Interval const found = ahead ? looking_ahead(SpanUnit::year, count, lead, *reference.today) : looking_back(SpanUnit::year, count, lead, *reference.today);
    mention.start = found.start;
    mention.end = found.end;
    bool const told_of = !ahead && (begins_with_any(lead, "过去", "这") || equals(lead, "前"));
    if (told_of && *found.end < *reference.today) mention.role = PeriodRole::period;
}

/// The same of about so many: 十多年来.
inline void write_years_about(Words lead, PeriodMention& mention) noexcept {
    mention.from_reference = true;
    mention.future = begins_with<U"未今接后">(lead);
    mention.role = PeriodRole::vague;
}

/// P3Y, PT24H
void write_duration(int count, char sign, bool of_day, PeriodMention& mention) {
    std::array<char, 6> text{'P', 'T'};
    std::size_t size = of_day ? 2 : 1;
    if (count >= 100) text[size++] = static_cast<char>('0' + count / 100);
    if (count >= 10) text[size++] = static_cast<char>('0' + count / 10 % 10);
    text[size++] = static_cast<char>('0' + count % 10);
    text[size++] = sign;
    mention.role = PeriodRole::duration;
    mention.duration.assign(text.data(), size);
}

Told read_direct_years(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention) {
    YearCount years;
    Words const whole = place.rest(), before = place.before();
    Told const told = read_year_count(whole, years);
    if (told == Told::unsure) return read_direct_duration(reading, sentence, place, reference, mention);
    if (told != Told::written) return told;
    Words const counted = from(whole, years.lead.size());
    bool const plain = years.lead.empty() && !years.tail;
    if (plain && years.more) return Told::none;
    if (is_false_friend(place.sentence, place.at) || !year_count_holds(years, years.count == 1 && begins_with(counted, "一"), before)) return Told::none;
    bool const passed = plain && tells_flow(before, years.rest);
    if (ends_with<U"提此目之以从超将接靠最学元">(before) && begins_with<U"前近后上">(years.lead)) return Told::none;
    std::uint32_t const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    mention.span = {at, at + static_cast<std::uint32_t>(years.length)};
    if (plain && !passed) {
        write_duration(years.count, 'Y', false, mention);
    } else {
        Words const lead = !passed ? years.lead : looks_ahead(place, 0) ? Words("未来") : Words("近");
        if (years.more) write_years_about(lead, mention);
        else write_years_counted(lead, years.count, reference, mention);
        bool const looks_back = mention.role == PeriodRole::since || mention.role == PeriodRole::vague;
        if (looks_back && measures_record(years.rest)) mention.role = PeriodRole::comparison;
    }
    reference.stated_at = at;
    return Told::written;
}

// ---- days, months and parts of the day

/// Takes 天, 个月, 小时 or 分钟 off `rest`: its sign in ISO 8601; 0 for others.
char take_short_unit(Words& rest) noexcept {
    char32_t const first = code_point(rest);
    Words const counted = first == U'个' ? from(rest, 3) : rest;
    char const sign = first == U'天' ? 'D' : begins_with(counted, "小时") ? 'H' : begins_with(rest, "分钟") ? 'm' : begins_with(rest, "个月") ? 'M' : '\0';
    std::size_t const length = sign == 'D' || sign == 'M' ? 3 : 6;
    if (sign != '\0') rest = from(counted, length);
    return sign;
}

/// As duration_holds() tells of what stands behind them; 15分钟生活圈 and 一天天 are none.
bool short_unit_holds(char sign, bool one, Words rest) noexcept {
    char32_t const next = code_point(rest);
    if (sign == 'H' || sign == 'm') return find_in_clause(rest, "圈", 15) == Words::npos;
    if (one && (one_of<U"天年接又一">(next) || begins_with(rest, "比一"))) return false;
    return sign != 'D' || !one_of<U"津线气然桥花窗水空宫际山">(next);
}

Told read_direct_duration(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention) {
    Words rest = place.rest();
    int const count = take_small_count(rest);
    bool const one = count == 1 && begins_with(place.rest(), "一");
    char const sign = count == 0 ? '\0' : take_short_unit(rest);
    char32_t const next = code_point(rest);
    // 三天来, 两个月前, 一个半月
    if (sign == '\0' || is_numeral(next) || one_of<U"代又多余半廿来前以之">(next)) return Told::unsure;
    if (is_false_friend(place.sentence, place.at) || !count_may_stand(one, place.before()) || !short_unit_holds(sign, one, rest)) return Told::none;
    std::uint32_t const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    mention.span = {at, at + static_cast<std::uint32_t>(place.rest().size() - rest.size())};
    bool const of_day = sign == 'H' || sign == 'm';
    write_duration(count, sign == 'm' ? 'M' : sign, of_day, mention);
    reference.stated_at = at;
    return Told::written;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

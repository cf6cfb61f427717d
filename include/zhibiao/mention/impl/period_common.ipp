// The times that nearly every report has, read by plain code in one go, without the grammar:
//
//   calendar  in period_calendar.ipp
//   plan      “十四五”  十三五
//   span      近三年  过去的五年  三年  5个月  28天  五年来  三个月前
//
// Where a character follows that may go on with the time (今年|上半年, 5月|上旬, 三年|多) and for all other forms the grammar is
// asked, which reads these too, and alike: tests/mention/period_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_COMMON_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_COMMON_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

bool begins_number(char32_t c) noexcept { return is_numeral(c) || c == U'廿'; }

// ---- plan

std::size_t plan_name(Words rest) noexcept {
    bool const ten = begins_with(rest, "十");
    Words const behind = rest.substr(ten ? 3 : 0);
    char32_t const first = code_point(behind), second = behind.size() < 3 ? 0 : code_point(behind.substr(3));
    std::size_t length = 0;
    if (one_of<U"一二三四五六七八九">(first) && second == U'五') length = ten ? 9 : 6;
    else if (ten && first == U'五') length = 6;
    return length == 0 || is_han_digit(code_point(rest.substr(length))) ? 0 : length;
}

/// Whether 第十五个五年规划期 may stand there.
bool counted_plan_may_stand(Words rest) noexcept {
    std::size_t length = Words("第").size();
    while (length < 12 && (is_han_digit(code_at(rest, length)) || one_of<U"十廿">(code_at(rest, length)))) length += 3;
    return begins_with(rest.substr(length), "个五年");
}

std::optional<std::size_t> match_common_plan(Words rest, PlanForm& form) noexcept {
    if (begins_with(rest, "第")) return counted_plan_may_stand(rest) ? std::nullopt : std::optional<std::size_t>(0);
    std::size_t const opening = begins_with<U"“‘「\"">(rest) ? character_length(rest) : 0;
    std::size_t const name = plan_name(rest.substr(opening));
    Words behind = rest.substr(opening + name);
    if (name == 0 || (opening != 0 && !begins_with<U"”’」\"">(behind))) return 0;
    if (opening != 0) behind = behind_character(behind);
    Words part = behind.substr(begins_with(behind, "规划") ? Words("规划").size() : 0);
    if (begins_with(part, "的")) part.remove_prefix(Words("的").size());
    if (begins_with<U"开收第首最前头后期末中初">(part)) return std::nullopt;
    form.number = rest.substr(opening, name);
    return rest.size() - behind.size();
}

// ---- span

std::size_t span_lead(Words rest) noexcept {
    std::size_t const word = begins_with_any(rest, "最近", "过去", "未来", "今后") ? 6 : begins_with(rest, "接下来") ? 9 : 0;
    if (word != 0) return begins_with(rest.substr(word), "的") ? word + 3 : word;
    return one_of<U"近前后上这">(code_point(rest)) ? 3 : 0;
}

/// Bytes of 5, 28, 三, 十五; 0 for none. 半 is a count, too.
std::size_t span_count(Words rest) noexcept {
    std::size_t length = 0;
    while (length < rest.size() && length < 7 && is_digit(rest[length])) ++length;
    if (length != 0) return length;
    for (char32_t c = code_point(rest); length < 24 && (is_han_digit(c) || one_of<U"十百千两">(c)); c = code_point(rest.substr(length))) length += 3;
    return length;
}

/// Bytes of 年, 月, 小时; 0 for none.
std::size_t span_unit_length(Words rest) noexcept {
    char32_t const first = code_point(rest), second = rest.size() < 6 ? 0 : code_at(rest, 3);
    switch (first) {
        case U'年': return second == U'代' ? 0 : 3;
        case U'月': case U'周': case U'天': case U'日': return 3;
        case U'季': return second == U'度' ? 6 : 0;
        case U'星': return second == U'期' ? 6 : 0;
        case U'礼': return second == U'拜' ? 6 : 0;
        case U'小': return second == U'时' ? 6 : 0;
        case U'钟': return second == U'头' ? 6 : 0;
        case U'分': return second == U'钟' ? 6 : 0;
        case U'秒': return second == U'钟' ? 6 : 3;
        case U'世': return second == U'纪' ? 6 : 0;
        case U'工': return begins_with(rest, "工作日") ? 9 : 0;
        default: return 0;
    }
}

std::optional<std::size_t> match_common_span(Words rest, SpanForm& form) noexcept {
    std::size_t const lead = span_lead(rest);
    Words const counted = rest.substr(lead);
    std::size_t const count = span_count(counted);
    if (count == 0) {
        if (one_of<U" 半">(code_point(counted))) return std::nullopt;
        return 0;
    }
    if (count == 7 || count == 24) return std::nullopt;  // too long for a count, perhaps
    Words unit = counted.substr(count);
    if (begins_with<U" .">(unit)) return std::nullopt;
    if (begins_with(unit, "个")) unit.remove_prefix(3);
    Words rare = unit;  // 多年, 多个月, 几个多月
    if (begins_with<U"多余几半">(rare)) rare.remove_prefix(3);
    if (begins_with(rare, "个")) rare.remove_prefix(3);
    if (begins_with(rare, "多")) rare.remove_prefix(3);
    std::size_t const length = span_unit_length(rare);
    if (length == 0) return 0;
    Words const behind = unit.substr(length);
    char32_t const next = code_point(behind);
    if (rare.size() != unit.size() || begins_number(next) || one_of<U"代又多余半">(next)) return std::nullopt;
    std::size_t const tail = begins_with_any(behind, "以来", "以前", "之前") ? 6 : next == U'来' || next == U'前' ? 3 : 0;
    form.lead = rest.substr(0, lead);
    form.count = counted.substr(0, count);
    form.unit = unit.substr(0, length);
    form.tail = behind.substr(0, tail);
    return rest.size() - behind.size() + tail;
}

// ---- the common form, else any

std::size_t match_calendar(Words rest, CalendarForm& form) {
    if (auto const length = match_common_calendar(rest, form)) return *length;
    form = {};
    return match_any_calendar(rest, form);
}
std::size_t match_plan(Words rest, PlanForm& form) {
    if (auto const length = match_common_plan(rest, form)) return *length;
    return match_any_plan(rest, form);
}
std::size_t match_span(Words rest, SpanForm& form) {
    if (auto const length = match_common_span(rest, form)) return *length;
    return match_any_span(rest, form);
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

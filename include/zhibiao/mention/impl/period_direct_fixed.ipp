// Five-year plans and events as reports write them, read and told in one go, as period_direct.ipp does for years and words:
//
//   “十四五”  “十五五”时期  “十四五”规划期间  “十三五”末  “十五五”开局之年  党的十八大以来  改革开放以来
//
// Other forms (十四五, “十四五”前三年, 新中国成立70周年) are the general way's.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_FIXED_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_FIXED_IPP

#include <zhibiao/mention/impl/period_direct_date.ipp>
#include <zhibiao/mention/impl/period_fixed.ipp>
#include <zhibiao/mention/impl/period_form.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Parts of a plan of other forms than take_plan_part() takes; but “十五五”开好局.
inline bool plan_part_may_begin(Words rest) noexcept {
    Words const behind = behind_character(rest);
    switch (code_point(rest)) {
        case U'开': return begins_with<U"局">(behind);
        case U'收': return begins_with<U"官">(behind);
        case U'前': case U'头': case U'后': return begins_with_numeral(behind);
        case U'第': case U'首': case U'最': case U'期': case U'末': case U'中': case U'初': return true;
        default: return false;
    }
}

/// Takes the part of a plan, from `first` on, off `rest`; all of it where none is said. False where the part has another form.
inline bool take_plan_part(Words& rest, int first, Interval& days) {
    days = whole_years(first, first + 4);
    Words part = begins_with(rest, "规划") ? from(rest, Words("规划").size()) : rest;
    if (begins_with(part, "的")) part.remove_prefix(Words("的").size());
    if (begins_with_any(part, "开局之年", "收官之年")) {
        days = begins_with(part, "开局") ? whole_years(first, first) : whole_years(first + 4, first + 4);
        rest = from(part, Words("开局之年").size());
        return true;
    }
    if (begins_with(part, "末") && !begins_with<U"年期">(from(part, Words("末").size()))) {
        days.start = days.end = valid_date(first + 4, 12, 31);
        rest = from(part, Words("末").size());
        return true;
    }
    if (begins_with_any(rest, "规划", "计划", "纲要") && begins_with_any(from(rest, Words("规划").size()), "期间", "时期", "以来")) rest.remove_prefix(Words("规划").size());
    return begins_with(rest, "期间") || !(begins_with<U"规计纲">(rest) || plan_part_may_begin(part));
}

Told read_direct_plan(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention) {
    Words const whole = place.rest();
    std::size_t const opening = begins_with<U"“‘「\"">(whole) ? character_length(whole) : 0;
    if (opening == 0) return Told::unsure;
    std::size_t const name = plan_name(from(whole, opening));
    Words rest = from(whole, opening + name);
    if (name == 0 || !begins_with<U"”’」\"">(rest)) return Told::none;
    rest = behind_character(rest);
    Words numeral(whole.data() + opening, name - Words("五").size());
    int const number = take_number(numeral);
    if (number < 1 || number > 20) return Told::unsure;
    if (begins_with(rest, "普法")) return Told::none;
    // the paper, not the time that it is for; the general way knows 规划期 and the like
    if (begins_with_any(rest, "规划", "计划", "纲要") && !begins_with<U"的期时实以开收第首最前头后末中初">(from(rest, 6))) return Told::none;
    Interval days;
    if (!take_plan_part(rest, plan_start(number), days)) return Told::unsure;
    return write_point(reading, sentence, place, fixed_point(days), rest, reference, mention);
}

Told read_direct_event(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention) {
    Event const event = match_event(place.rest());
    Words const rest = from(place.rest(), event.length);
    if (event.length == 0 || !begins_with(rest, "以来")) return Told::unsure;
    if (is_false_friend(place.sentence, place.at)) return Told::none;
    return write_point(reading, sentence, place, fixed_point({event_date(event.first_day), event_date(event.last_day)}), rest, reference, mention);
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

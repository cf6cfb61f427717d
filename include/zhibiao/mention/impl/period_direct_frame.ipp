// Times with 到 or 截至 before them as reports write them, read and told in one go, as period_direct_date.ipp does for times alone:
//
//   到2030年  到一九八二年底  截至2024年底  截至6月30日
//
// Other frames (截至目前, 到5月底前, 从2016年到2018年, 自5月17日起) are the general way's.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_FRAME_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_FRAME_IPP

#include <zhibiao/mention/impl/period_direct_date.ipp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// As find_goal() has it: 提高到2025年的52% tells of no goal.
bool goal_may_stand(Words before, Words rest) noexcept {
    before = without_blanks_behind(before);
    if (!at_boundary(before) && begins_with(rest, "至") && !ends_with<U"截直延">(before)) return false;
    return !says_growth(last_code_point(before));
}

/// Takes the time, of which the year is said but behind 截至, off `rest`; false where it may be of another form.
bool take_framed(Place const& place, Words& rest, Point& point) noexcept {
    Opening const begun = opening_at(place);
    if (!(begun.finders & opening_calendar) || !may_be_told(begun, rest)) return false;
    if (begun.goes_on || begun.direct == 0) return take_date(place, begun, rest, point) && !begins_with_any(rest, "以来", "同期", "期间");
    take_year(begun, rest, point);
    return point.year_form == YearForm::written || !is_false_friend(place.sentence, place.at);
}

Told read_direct_frame(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention) {
    Words const whole = place.rest();
    bool const goal = begins_with_any(whole, "到", "至");
    if (!goal && !begins_with_any(whole, "截至", "截止")) return Told::unsure;
    if (goal && !goal_may_stand(place.before(), whole)) return Told::none;
    Place const there = place.behind(goal ? 3 : begins_with(from(whole, 6), "到") ? 9 : 6);
    Point point;
    Words rest = there.rest();
    if (!take_framed(there, rest, point) || begins_with<U"为止前">(rest)) return Told::unsure;
    bool const unsaid = point.year_form == YearForm::unsaid;
    if (goal && unsaid) return Told::unsure;
    if (goal && (begins_with_any(rest, "的", "同期") || range_sign(rest) != 0)) return Told::none;
    std::uint32_t const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    std::size_t const length = whole.size() - rest.size();
    forget_last_paragraph(reading, at, reference);
    Interval const found = resolve(point, {reference, unsaid && looks_ahead(place, length), false, std::nullopt});
    mention.span = {at, at + static_cast<std::uint32_t>(length)};
    mention.role = PeriodRole::until;
    mention.end = found.end;
    mention.from_reference = needs_reference(point);
    mention.future = reference.today && found.end && *found.end > *reference.today;
    remember(point, mention, reference);
    reference.stated_at = at;
    return Told::written;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

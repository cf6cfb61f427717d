// The times that reports write most, with nothing around them that has a say: 今年, 目前, 2023年, 一九七八年. They are written straight
// into the mention, without the points and frames that stand for the other ones; opening_at() has told that nothing goes on behind them.
// read_period() reads them too, and alike: tests/mention/period_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_DIRECT_IPP

#include <zhibiao/mention/impl/period_form.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Writes a whole year, if it is known, and keeps it for those behind it, where it is no basis of comparison.
inline void write_year(std::optional<int> year, ReferenceTime& reference, PeriodMention& mention) {
    if (!year) return;
    Interval const days = whole_years(*year, *year);
    mention.start = days.start;
    mention.end = days.end;
    mention.future = reference.today && *days.start > *reference.today;
    if (mention.future || mention.role == PeriodRole::comparison) return;
    reference.year = *year;
    reference.month.reset();
    reference.day.reset();
}

/// 目前, 近年来, 今后
inline void write_word(WordKind kind, Words rest, ReferenceTime const& reference, PeriodMention& mention) {
    if (kind == WordKind::now) {
        mention.role = PeriodRole::until;
        mention.end = reference.today;
        mention.from_reference = true;
    } else {
        mention.role = measures_record(rest) ? PeriodRole::comparison : PeriodRole::vague;
        mention.future = kind == WordKind::vague_future;
    }
}

/// 今年, 目前, 2023年; with something behind it as far as that compares.
Told read_direct_point(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention) {
    WordKind const kind = begun.direct_kind();
    int const value = begun.direct_value();
    bool const in_digits = kind == WordKind::none, year = kind <= WordKind::next_year;
    Words const rest = place.behind(begun.length).rest();
    if (!in_digits && is_false_friend(place.sentence, place.at)) return Told::none;
    bool const basis = compared(place.before()) || begun.goes_on;
    if (year ? since_ahead(rest, 27) != 0 : basis) return Told::unsure;
    std::uint32_t const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    mention.span = {at, at + begun.length};
    if (basis) mention.role = PeriodRole::comparison;
    if (in_digits) {
        write_year(value, reference, mention);
    } else if (year) {
        mention.from_reference = true;
        write_year(said_year(year_form_of(kind), value, reference, false), reference, mention);
    } else {
        write_word(kind, rest, reference, mention);
    }
    reference.stated_at = at;
    return Told::written;
}

Told read_direct(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention) {
    // 与2020年相比, 是2012年的2.3倍: no more than that goes on there
    if (begun.direct != 0 && (!begun.goes_on || compared_behind(place.behind(begun.length).rest()))) return read_direct_point(reading, sentence, place, begun, reference, mention);
    if (begun.finders == opening_span) return read_direct_years(reading, sentence, place, reference, mention);
    if (begun.finders == opening_frame) return read_direct_frame(reading, sentence, place, reference, mention);
    if (begun.finders == opening_event) return read_direct_event(reading, sentence, place, reference, mention);
    if (begun.finders == opening_plan) return read_direct_plan(reading, sentence, place, reference, mention);
    // “十一” may be a day, too, and 今后五年 is longer than 今后
    bool const plan = begun.finders == (opening_plan | opening_calendar), longer = begun.finders == (opening_word | opening_span) && !begins_with_numeral(place.rest());
    if (plan && read_direct_plan(reading, sentence, place, reference, mention) == Told::written) return Told::written;
    if (longer && read_direct_years(reading, sentence, place, reference, mention) == Told::written) return Told::written;
    if (begun.finders & opening_calendar) return read_direct_date(reading, sentence, place, begun, reference, mention);
    return Told::unsure;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

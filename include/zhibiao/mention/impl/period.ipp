#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_IPP

#include <zhibiao/mention/impl/period_form.hpp>

namespace zhibiao {
inline namespace v0 {

std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference) {
    using namespace period_detail;
    if (at < sentence.begin || at >= sentence.end) return std::nullopt;
    Place const place{sentence.of(reading), at - sentence.begin};
    std::uint32_t const finders = opening(place);
    if (finders == 0) return std::nullopt;
    // 今后五年 before 今后
    bool const led = finders & opening_span && finders & opening_word && begins_with_one_of(place.rest(), "最过未今接");
    auto found = led ? find_span(place, reference) : std::nullopt;
    if (!found) found = find_framed(place, finders, reference);
    if (!found && finders & opening_span) found = find_span(place, reference);
    if (!found) return std::nullopt;
    if ((found->role == PeriodRole::since || found->role == PeriodRole::vague) && measures_record(place.sentence.substr(found->span.end))) found->role = PeriodRole::comparison;
    found->span.begin += sentence.begin;
    found->span.end += sentence.begin;
    return found;
}

}  // namespace v0
}  // namespace zhibiao

#endif

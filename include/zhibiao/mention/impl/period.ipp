#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {

namespace period_detail {

void forget_last_paragraph(std::string_view reading, std::uint32_t at, ReferenceTime& reference) {
    constexpr std::uint32_t reach = 2048;
    if (!reference.year && !reference.month) return;
    bool const near = reference.stated_at <= at && at - reference.stated_at <= reach;
    if (near && reading.substr(reference.stated_at, at - reference.stated_at).find('\n') == std::string_view::npos) return;
    reference.year.reset();
    reference.month.reset();
    reference.day.reset();
}

void read_period(std::string_view reading, Span sentence, Place const& place, std::uint32_t finders, ReferenceTime& reference, std::optional<PeriodMention>& found) {
    FrameWord word;
    if (finders & opening_frame) {
        word = frame_word(place);
        if (word.kind == FrameKind::none) return;
    }
    auto const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    // 今后 or 今后五年, 这一年 or 这一年多来: the longer one
    bool const both = finders & opening_span && finders & opening_word && !begins_with_numeral(place.rest());
    ReferenceTime const before = reference;
    found.emplace();
    // spans have no frames
    bool const framed = finders != opening_span && find_framed(place, finders, word, reference, *found);
    if (!framed) {
        if (!(finders & opening_span) || is_false_friend(place.sentence, place.at) || !find_span(place, reference, *found)) return found.reset();
    } else if (both && !is_false_friend(place.sentence, place.at)) {
        PeriodMention longer;
        if (find_span(place, before, longer) && longer.span.end > found->span.end) {
            *found = std::move(longer);
            reference = before;
        }
    }
    bool const looks_back = found->role == PeriodRole::since || found->role == PeriodRole::vague;
    if (looks_back && measures_record(place.sentence.substr(found->span.end))) found->role = PeriodRole::comparison;
    found->span.begin += sentence.begin;
    found->span.end += sentence.begin;
    reference.stated_at = found->span.begin;
}

}  // namespace period_detail

std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference) {
    using namespace period_detail;
    std::optional<PeriodMention> found;
    if (at < sentence.begin || at >= sentence.end) return found;
    Place const place{sentence.of(reading), at - sentence.begin};
    Opening const begun = opening_at(place);
    if (begun.finders == 0) return found;
    if (read_direct(reading, sentence, place, begun, reference, found) == Told::unsure) read_period(reading, sentence, place, begun.finders, reference, found);
    return found;
}

}  // namespace v0
}  // namespace zhibiao

#endif

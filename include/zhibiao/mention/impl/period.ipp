#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_IPP

#include <zhibiao/mention/impl/period_form.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {

namespace period_detail {

/// A year holds for its paragraph, that is its line; and not for ever where a text has no lines.
void forget_last_paragraph(std::string_view reading, std::uint32_t at, ReferenceTime& reference) {
    constexpr std::uint32_t reach = 2048;
    if (!reference.year && !reference.month) return;
    bool const near = reference.stated_at <= at && at - reference.stated_at <= reach;
    if (near && reading.substr(reference.stated_at, at - reference.stated_at).find('\n') == std::string_view::npos) return;
    reference.year.reset();
    reference.month.reset();
    reference.day.reset();
}

/// Reads what opening() found something for.
std::optional<PeriodMention> read_period(std::string_view reading, Span sentence, Place place, std::uint32_t finders, ReferenceTime& reference) {
    FrameWord word;
    if (finders & opening_frame) {
        word = frame_word(place);
        if (word.kind == FrameKind::none) return std::nullopt;
    }
    auto const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    // 今后 or 今后五年, 这一年 or 这一年多来: the longer one
    bool const both = finders & opening_span && finders & opening_word && !begins_with_numeral(place.rest());
    ReferenceTime const before = reference;
    std::optional<PeriodMention> found(std::in_place);
    if (!find_framed(place, finders, word, reference, *found)) {
        if (!(finders & opening_span) || is_false_friend(place.sentence, place.at) || !find_span(place, reference, *found)) return std::nullopt;
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
    return found;
}

}  // namespace period_detail

std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference) {
    using namespace period_detail;
    if (at < sentence.begin || at >= sentence.end) return std::nullopt;
    Place const place{sentence.of(reading), at - sentence.begin};
    std::uint32_t const finders = opening(place);
    if (finders == 0) return std::nullopt;
    return read_period(reading, sentence, place, finders, reference);
}

}  // namespace v0
}  // namespace zhibiao

#endif

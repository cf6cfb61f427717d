#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {

namespace period_detail {

/// 一季度, 前三季度, 1—5月: a part of the year from its January on.
inline bool begins_year(Words rest) noexcept {
    return begins_with_any(rest, "一季度", "上半年", "前") || (rest.starts_with('1') && rest.size() > 1 && !is_digit(rest[1]));
}

/// Is such a part of this year, though another one was stated? 项目去年底投产。|前三季度，全市…: in another sentence than 去年; 企业去年10月投产，
/// |上半年产值3亿元: behind a month of last year, which only tells when something was. But 去年造林9万亩，上半年完成4万亩.
inline bool begins_this_year(Words between, Words rest, ReferenceTime const& reference) noexcept {
    if (!reference.year || !begins_year(rest)) return false;
    if (begins_with_any(between, "去年", "上年") && between.find("。") != Words::npos) return true;
    return reference.month && reference.today && *reference.year + 1 == year_number(*reference.today);
}

void forget_last_paragraph(std::string_view reading, std::uint32_t at, ReferenceTime& reference) {
    constexpr std::uint32_t reach = 2048;
    bool const known = reference.year || reference.month, near = reference.stated_at <= at && at - reference.stated_at <= reach;
    if (known && near) {
        std::uint32_t const from = std::min(std::max(reference.stated_at, reference.same_line_to), at);
        bool const this_year = begins_this_year(reading.substr(reference.stated_at, at - reference.stated_at), reading.substr(at), reference);
        if (!this_year && reading.substr(from, at - from).find('\n') == std::string_view::npos) {
            reference.same_line_to = at;
            return;
        }
    }
    reference.same_line_to = 0;
    if (!known) return;
    reference.year.reset();
    reference.month.reset();
    reference.day.reset();
}

bool read_period(std::string_view reading, Span sentence, Place const& place, std::uint32_t finders, ReferenceTime& reference, PeriodMention& mention) {
    // 周末日均客流: any weekend's
    if (begins_with(place.rest(), "周末") && is_false_friend(place.sentence, place.at)) return false;
    FrameWord word;
    if (finders & opening_frame) {
        word = frame_word(place);
        if (word.kind == FrameKind::none) return false;
    }
    auto const at = sentence.begin + static_cast<std::uint32_t>(place.at);
    forget_last_paragraph(reading, at, reference);
    // 今后 or 今后五年, 这一年 or 这一年多来: the longer one
    bool const both = finders & opening_span && finders & opening_word && !begins_with_numeral(place.rest());
    ReferenceTime const before = reference;
    // spans have no frames
    bool const framed = finders != opening_span && find_framed(place, finders, word, reference, mention);
    if (!framed) {
        if (!(finders & opening_span) || is_false_friend(place.sentence, place.at) || !find_span(place, reference, mention)) return false;
    } else if (both && !is_false_friend(place.sentence, place.at)) {
        PeriodMention longer;
        if (find_span(place, before, longer) && longer.span.end > mention.span.end) {
            mention = std::move(longer);
            reference = before;
        }
    }
    bool const looks_back = mention.role == PeriodRole::since || mention.role == PeriodRole::vague;
    if (looks_back && measures_record(from(place.sentence, mention.span.end))) mention.role = PeriodRole::comparison;
    mention.span.begin += sentence.begin;
    mention.span.end += sentence.begin;
    reference.stated_at = mention.span.begin;
    return true;
}

/// 由2020年底的12.6%提升到35.8%: the time of a baseline is its own, and no year for 一季度 behind it.
inline bool of_baseline(std::string_view reading, Span sentence, Span mention) noexcept {
    if (!begins_with(Words(reading.data() + mention.end, sentence.end - mention.end), "的")) return false;
    return begins_with_any(mention.of(reading), "由", "从") || ends_with_any(Words(reading.data() + sentence.begin, mention.begin - sentence.begin), "由", "从");
}

/// What `begun` tells of, into a new mention; false where it is none, and the mention of no more use.
inline bool read_begun(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention) {
    ReferenceTime const before = reference;
    Told const told = read_direct(reading, sentence, place, begun, reference, mention);
    bool const found = told == Told::unsure ? read_period(reading, sentence, place, begun.finders, reference, mention) : told == Told::written;
    if (found && of_baseline(reading, sentence, mention.span)) [[unlikely]] reference = before;
    return found;
}

bool add_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference, std::vector<PeriodMention>& periods) {
    Place const place{{reading.data() + sentence.begin, sentence.end - sentence.begin}, at - sentence.begin};
    Opening const begun = opening_at(place);
    if (begun.finders == 0) return false;
    bool const found = read_begun(reading, sentence, place, begun, reference, periods.emplace_back());
    if (!found) periods.pop_back();
    return found;
}

}  // namespace period_detail

std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference) {
    using namespace period_detail;
    std::optional<PeriodMention> found;
    if (at < sentence.begin || at >= sentence.end) return found;
    Place const place{sentence.of(reading), at - sentence.begin};
    Opening const begun = opening_at(place);
    if (begun.finders != 0 && !read_begun(reading, sentence, place, begun, reference, found.emplace())) found.reset();
    return found;
}

}  // namespace v0
}  // namespace zhibiao

#endif

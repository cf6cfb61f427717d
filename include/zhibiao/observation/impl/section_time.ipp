// The time of a report's section and of a bulletin's title: what 全年, 上年 and 年初 mean there, and which times govern a paragraph.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SECTION_TIME_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SECTION_TIME_IPP

#include <zhibiao/observation/impl/governing.ipp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Are its words to be resolved by the year of the section, and not by today?
inline bool PeriodReader::may_be_of_section(PeriodMention const& mention) const {
    if (!mention.start && !mention.end) return true;
    return mention.from_reference && (times_.title_period || reviews_one_year());
}

/// 一、2024年工作回顾, read in 2025
bool PeriodReader::reviews_one_year() const {
    auto const& section = times_.section_period;
    if (!genre_.report || times_.plans || !section || !section->start || !section->end || !options_.today) return false;
    return section->start->year() == section->end->year() && section->end->year() < options_.today->year();
}

/// 全年: in a report without a date of its own, of the year that the section is about.
bool PeriodReader::take_section_year(PeriodMention const& mention, ObservedPeriod& period) const {
    if (!times_.section_period) return false;
    std::string_view const words = said(mention.span);
    // 2025年一季度运行情况: 一季度，…
    bool const of_title = times_.title_period && !mention.start && !mention.end && times_.title_period->from.of(reading_).ends_with(words);
    if (of_title) {
        period.start = times_.title_period->start;
        period.end = times_.title_period->end;
        return true;
    }
    // 2025年1月, 2024年工作回顾: 由上年的71%提高到74%
    if (times_.section_period->end && (equals(words, "上年") || (times_.title_period && equals(words, "去年")))) {
        std::chrono::year const year = times_.section_period->end->year() - std::chrono::years(1);
        period.start = calendar::first_day(year);
        period.end = calendar::last_day(year);
        return true;
    }
    bool const end = begins_with_any(words, "年末", "年底");
    if (!end && !begins_with_any(words, "全年", "当年", "年内", "年初")) return false;
    period.start = end ? times_.section_period->end : times_.section_period->start;
    period.end = times_.section_period->end;
    return true;
}

/// 五年来，…。2025年人均生产总值达9万元。新增学校60所: where a section looks back on years, one of them that no comma sets apart dates
/// its sentence alone.
bool PeriodReader::dates_sentence_alone(PeriodMention const& mention) const {
    ObservedPeriod const* const section = times_.years_of_section();
    if (section == nullptr || !mention.start || !mention.end || mention.role != PeriodRole::period) return false;
    if (times_.plans || *mention.start == *section->start) return false;
    // 2020年到2025年，比重提升到36%
    bool const other_years = mention.start->year() < mention.end->year() && mention.end->year() == section->end->year() && mention.start->year() + std::chrono::years(1) == section->start->year();
    bool const one_of_them = *section->start <= *mention.start && *mention.end <= *section->end;
    return other_years || (one_of_them && !begins_with_any(reading_.substr(mention.span.end), "，", ","));
}

/// 上半年经济运行情况: …6月份，价格上涨0.4%。人均收入19846元: a month of the stretch, or its last day (9月末), that the title names is its sentence's alone.
inline bool month_of_title(TimeContext const& context, PeriodMention const& mention) {
    auto const& title = context.title_period ? context.title_period : context.opening;
    if (!title || !title->start || !title->end || !mention.start || !mention.end || mention.role != PeriodRole::period) return false;
    bool const one_month = mention.start->year() == mention.end->year() && mention.start->month() == mention.end->month();
    return one_month && *title->start <= *mention.start && *mention.end <= *title->end && title->start->month() != title->end->month();
}

/// “十五五”时期, 到2030年, 今年: not over by today.
bool PeriodReader::is_ahead(PeriodMention const& mention) const {
    if (!options_.today || !mention.end || order(*mention.end) <= order(*options_.today)) return false;
    return mention.future || (mention.start && mention.start->year() >= options_.today->year());
}

/// From here on a section that told what was reached tells plans.
void PeriodReader::turn_to_plans(Span from) {
    times_.mixed = false;
    times_.plans = true;
    times_.plans_from = from;
    times_.section_period.reset();
}

inline void PeriodReader::govern_paragraph(PeriodMention const& mention) {
    if (month_of_title(times_, mention)) [[unlikely]] return;
    if (genre_.report && dates_sentence_alone(mention)) [[unlikely]] return;
    if (times_.mixed && is_ahead(mention)) [[unlikely]] turn_to_plans(mention.span);
    bool const review = opens_review(mention);
    // In a report a look back (近3年) holds for its sentence; the year under review goes on.
    if (!review && genre_.report && (mention.role != PeriodRole::period || (mention.future && times_.section_period))) return;
    times_.paragraph_period = observed_period(mention);
    times_.paragraph_period->source = PeriodSource::inherited;
    if (times_.plans || may_be_of_section(mention)) [[unlikely]] take_section_year(mention, *times_.paragraph_period);
    // “十五五”开好局: …今年预期目标是…
    bool const this_year = times_.plans && times_.section_period && options_.today && mention.start && mention.end && mention.start->year() == options_.today->year() &&
                           mention.end->year() == mention.start->year() && times_.section_period->end && times_.section_period->end->year() > mention.end->year();
    if (review || this_year) times_.section_period = times_.paragraph_period;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

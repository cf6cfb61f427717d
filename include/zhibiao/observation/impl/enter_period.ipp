// Which times govern what stands behind them, how far, and when they are set aside.
#ifndef ZHIBIAO_OBSERVATION_IMPL_ENTER_PERIOD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_ENTER_PERIOD_IPP

#include <zhibiao/observation/impl/governing.ipp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 7月28日投产，: when it began, not when the numbers behind it are of.
inline bool dates_start(Tokens const& tokens, std::string_view reading, std::uint32_t at) {
    if (at + 2 >= tokens.size() || tokens[at + 2].word != WordClass::stop) return false;
    return begins_with_any<sets::start_begins>(tokens[at + 1].span.of(reading));
}

/// 是园区2021年引进的重点企业，: since when there is something, not when the numbers behind it were.
bool PeriodReader::dates_founding(std::uint32_t at) const {
    if (at + 2 >= tokens_.size() || !predicate(tokens_[at + 1].word) || tokens_[at + 2].word != WordClass::of) return false;
    if (!begins_with_any<sets::founding_begins>(said(tokens_[at + 1].span))) return false;
    for (std::uint32_t behind = at + 3; behind < tokens_.size(); ++behind) {
        if (tokens_[behind].word == WordClass::stop) return true;
        if (tokens_[behind].word == WordClass::quantity) return false;
    }
    return true;
}

/// 举行2025年二季度重大项目签约仪式，: up to the next stop the time says which one is held.
bool PeriodReader::holds_event(std::uint32_t at) const {
    if (!begins_with_any<sets::holding_begins>(said(tokens_[at - 1].span))) return false;
    std::uint32_t behind = at + 1;
    constexpr WordClasses named(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb, WordClass::verb_weak, WordClass::adverb, WordClass::entity, WordClass::of, WordClass::list, WordClass::quote_open, WordClass::quote_close);
    while (behind < tokens_.size() && named.has(tokens_[behind].word)) ++behind;
    return behind > at + 1 && (behind == tokens_.size() || tokens_[behind].word == WordClass::stop);
}

/// 第四季度重大项目集中开工仪式在这里举行，: likewise.
bool PeriodReader::is_of_event(std::uint32_t at) const {
    std::uint32_t stop = at + 1;
    while (stop < tokens_.size() && stop - at < 14 && tokens_[stop].word != WordClass::stop && tokens_[stop].word != WordClass::quantity) ++stop;
    if (stop == tokens_.size() || tokens_[stop].word != WordClass::stop || stop == at + 1) return false;
    std::string_view const last = said(tokens_[stop - 1].span);
    if (!begins_with_any<sets::holding_begins>(last) && !ends_with_any<sets::start_begins>(last)) return false;
    return holds_any<sets::event_words>(said({tokens_[at].span.end, tokens_[stop].span.begin}));
}

/// Does a time expression only name something: “十四五”收官之年 behind 是, 2019年饮水安全工程 in a list before 等8个项目?
inline bool PeriodReader::only_names(std::uint32_t at) const {
    if (at > 0 && tokens_[at - 1].word == WordClass::link && !tokens_[at].to) return true;  // but 目标是到2025年，…
    if (at + 3 < tokens_.size() && tokens_[at + 2].word == WordClass::of && tokens_[at + 3].word == WordClass::quantity && is_plan(said(tokens_[at + 1].span))) return true;  // 完成全年目标的97%
    if (dates_founding(at)) return true;
    // 举行2025年二季度重大项目签约仪式: what it is called
    if (at > 0 && tokens_[at - 1].word == WordClass::verb && holds_event(at)) return true;
    if (!genre_.report && sentence_period_ && is_of_event(at)) return true;
    // 春节后开出专车27趟: whenever that was
    if (!genre_.report && ends_with_any(said(tokens_[at].span), "节", "春节") && begins_with(reading_.substr(tokens_[at].span.end), "后")) return true;
    // 1—2月份产值增长31%，两年平均增长4.7%: of the same months
    if (begins_with(reading_.substr(tokens_[at].span.end), "平均") && begins_with_any(said(tokens_[at].span), "两年", "三年", "2年", "3年")) return true;
    bool listed = false;
    for (std::uint32_t before = at; before-- > 0 && at - before < 24 && tokens_[before].word != WordClass::stop;)
        listed = listed || tokens_[before].word == WordClass::list;
    if (!listed) return false;
    for (std::uint32_t behind = at + 1; behind < tokens_.size() && behind - at < 12; ++behind) {
        if (tokens_[behind].word == WordClass::stop) return false;
        if (tokens_[behind].word == WordClass::etc) return true;
    }
    return false;
}

/// 高峰出现在后半程，10月1日发送旅客6万人次: the day of one clause.
bool PeriodReader::day_of_clause(PeriodMention const& mention, std::uint32_t at) const {
    return mention.start && mention.start == mention.end && at + 1 < tokens_.size() && tokens_[at + 1].word != WordClass::stop;
}

/// Is it of the last of the years that the section looks back on?
[[gnu::noinline]] inline bool ends_years_of_section(TimeContext const& context, PeriodMention const& mention) {
    ObservedPeriod const* const section = context.years_of_section();
    return section != nullptr && mention.end && !context.plans && mention.end->year() == section->end->year();
}

/// 由上年同期|的1.92缩小至1.87: is it that time, so that what governs governs on?
bool PeriodReader::from_year_before(std::uint32_t at) const {
    if (!ends_with_any(said(tokens_[at].span), "同期", "同月")) return false;
    return tokens_[at].from || (at > 0 && tokens_[at - 1].word == WordClass::from);
}

/// 上半年，…由上年同期的1.92缩小至1.87: of the same months a year before. Whether it is.
bool PeriodReader::date_year_before(Observation& observation, std::uint32_t number) const {
    std::uint32_t at = number;
    while (at > clause_.begin && number - at < 3 && tokens_[at].word != WordClass::period) --at;
    if (tokens_[at].word != WordClass::period || !from_year_before(at) || !observation.period) return false;
    move_by_years(*observation.period, -1);
    explain(Field::period, "time_in_sentence", tokens_[at].span);
    return true;
}

/// A time expression governs what follows it in its sentence; at the head of a clause in the rest of its paragraph, too.
inline void PeriodReader::enter_period(std::uint32_t at) {
    PeriodMention const& mention = mentions_.periods[tokens_[at].index];
    if (!governs(mention) || tokens_[at].basis != Basis::none || only_names(at) || (!genre_.report && !mention.future && dates_start(tokens_, reading_, at))) return;
    if (from_year_before(at)) [[unlikely]] return;
    bool const goes_on = at > 1 && tokens_[at - 1].word == WordClass::list && tokens_[at - 2].word == WordClass::period;
    if (!goes_on) listed_.periods.clear();
    listed_.periods.push_back(tokens_[at].index);
    listed_.next = listed_.periods.size();
    if (sentence_period_ && mentions_.periods[*sentence_period_].role == PeriodRole::until) sentence_until_ = sentence_period_;
    // 由2019年的38小时压缩至12小时: the baseline's time is the baseline's alone
    bool const baseline = tokens_[at].from || (at > 0 && tokens_[at - 1].word == WordClass::from);
    if (baseline && !baseline_.open) {
        baseline_.open = true;
        baseline_.before = sentence_period_;
    }
    // 2021年签约的58个项目中，已开工44个: the year of those that are counted
    if (!aside_.open && !baseline && genre_.story && mention.end && options_.today && mention.end->year() < options_.today->year() && tells_which(at)) return enter_aside(at);
    // 占比达55%、5年提高3个百分点，…: a stretch of years inside a clause is that clause's alone
    if (!aside_.open && !baseline && at > 0 && tokens_[at - 1].word != WordClass::stop && stretch_of_years(said(mention.span))) return enter_aside(at);
    // 从2020年的30%提升至2025年的52%，…: where a section looks back on years, the last of them is that clause's alone
    bool const reached = at > 0 && (tokens_[at].to || tokens_[at - 1].word == WordClass::reach);
    if (reached && genre_.report && !aside_.open && !baseline && ends_years_of_section(times_, mention)) [[unlikely]] return enter_aside(at);
    // 投产后订单不断，今年上半年产值达3亿元: that has come
    if (running_.after_completion && !mention.future) [[unlikely]] {
        forget(running_.status);
        running_.after_completion = false;
    }
    // 总产值89亿元，其中6月份增长7%；零售总额…: the month is the part's alone
    if (!aside_.open && !baseline && among_.open && !among_.all && is_time_of_part(at, mention)) [[unlikely]] {
        enter_aside(at);
        aside_.to_chain = true;
    }
    sentence_period_ = tokens_[at].index;
    if (baseline) return;
    std::uint32_t before = at;
    while (before > 0 && (tokens_[before - 1].word == WordClass::entity || tokens_[before - 1].word == WordClass::adverb)) --before;
    // 近3年 inside a sentence is a look aside; at its head it opens a new stretch of time.
    bool const short_time = mention.start && mention.end && std::chrono::sys_days(*mention.end) - std::chrono::sys_days(*mention.start) < std::chrono::days(367);
    bool const opens = before == 0 || (tokens_[before - 1].word == WordClass::stop && (short_time || !mention.start) && !day_of_clause(mention, at)) || (opens_review(mention) && opens_clause(sentence_, mention));
    // 2018年的惠云村还是个薄弱村: a year long gone, of what it stands before
    bool const long_gone = mention.end && options_.today && mention.end->year() < options_.today->year() - std::chrono::years(1);
    bool const of_noun = genre_.story && long_gone && at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::of;
    // 其中，9月份增长7%，…: the month is that sentence's alone
    if (opens && !of_noun && !(among_.all && among_.open) && !(genre_.story && is_year_aside(mention))) govern_paragraph(mention);
    // 今年销售额有望突破2000万元，上月返还盈余146万元
    if (running_.status && *running_.status == Status::forecast && opens && begins_with_any<sets::past_begins>(said(mention.span))) forget(running_.status);
    if (mention.role == PeriodRole::until && !mention.future) running_.status.reset();  // 截至目前: what follows has happened
}

/// 1—9月，总产值96亿元。全年播种面积78万亩。蔬菜产量118万吨: the year that a paragraph on a part of it tells of in between.
bool PeriodReader::is_year_aside(PeriodMention const& mention) const {
    auto const& part = times_.paragraph_period;
    if (!part || !part->start || !part->end || !mention.end || !begins_with_any(said(mention.span), "全年")) return false;
    return part->start == mention.start && *part->end < *mention.end;
}

/// 2021年|签约|的|58个项目: is the time at `at` that of a relative clause right before a number?
bool PeriodReader::tells_which(std::uint32_t at) const {
    constexpr std::uint32_t farthest = 3;
    std::uint32_t next = at + 1;
    while (next < tokens_.size() && next - at <= farthest && predicate(tokens_[next].word)) ++next;
    return next > at + 1 && next + 1 < tokens_.size() && tokens_[next].word == WordClass::of && tokens_[next + 1].word == WordClass::quantity;
}

/// Behind the baseline's number the time before it governs again.
inline void PeriodReader::leave_baseline() {
    baseline_.open = false;
    sentence_period_ = baseline_.before;
}

/// 其中6月份, 其中第二季度
bool PeriodReader::is_time_of_part(std::uint32_t at, PeriodMention const& mention) const {
    return at > 0 && tokens_[at - 1].word == WordClass::among && sentence_period_ && mention.start && mention.end && mention.role == PeriodRole::period;
}

inline void PeriodReader::enter_aside(std::uint32_t at) {
    aside_.open = true;
    aside_.before = sentence_period_;
    sentence_period_ = tokens_[at].index;
}

inline void PeriodReader::leave_aside(Token const& stop) {
    if (aside_.to_chain && !ends_chain(stop)) return;
    aside_.open = aside_.to_chain = false;
    sentence_period_ = aside_.before;
}

/// 五年来，…; 刚刚过去的2025年，…: does nothing but a stop stand before it?
inline bool PeriodReader::opens_clause(Span sentence, PeriodMention const& mention) const {
    std::string_view before = said({sentence.begin, mention.span.begin});
    constexpr LastBytes looks("的", "望", "顾", "首");
    for (std::string_view const look : {"刚刚过去的", "刚过去的", "回望", "回顾", "回首"})
        if (looks.may_end(before) && before.ends_with(look)) before.remove_suffix(look.size());
    return before.empty() || ends_with_any(before, "，", ",", "；", ";", "：", ":", "—", " ", "！");
}

/// 五年来，…; 刚刚过去的2025年，…: in a report the year under review, or the five years up to its end, in a clause of its own before
/// the first number of a paragraph.
bool PeriodReader::is_review(PeriodMention const& mention) const {
    if (!mention.start || !mention.end || mention.future || !options_.today) return false;
    if (!begins_with_any(reading_.substr(mention.span.end), "，", ",")) return false;
    Date const end = end_of_review(*options_.today);
    bool const from_january = *mention.start == calendar::first_day(end.year()) || *mention.start == calendar::first_day(end.year() - std::chrono::years(4));
    return from_january && *mention.end >= end;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

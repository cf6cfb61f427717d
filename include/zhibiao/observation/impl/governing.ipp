// Which time holds for a number.
#ifndef ZHIBIAO_OBSERVATION_IMPL_GOVERNING_IPP
#define ZHIBIAO_OBSERVATION_IMPL_GOVERNING_IPP

#include <zhibiao/observation/impl/list_words.ipp>
#include <zhibiao/observation/impl/period_reader.hpp>
#include <zhibiao/text/impl/calendar.hpp>

#include <chrono>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The last day of the year that a report published today reviews.
inline Date end_of_review(Date today) { return calendar::last_day(today.year() - std::chrono::years(1)); }

/// 五年来, 一年来: in a report up to the end of the year under review.
void PeriodReader::end_with_review(PeriodMention const& mention, ObservedPeriod& period) const {
    bool const up_to_today = mention.start && mention.end && options_.today && *mention.end == *options_.today;
    if (up_to_today && ends_with(said(mention.span), "年来") && *mention.start <= end_of_review(*options_.today)) period.end = end_of_review(*options_.today);
}

/// Written where it stays: moving it as a whole would wait for the writing of its parts.
inline void PeriodReader::write_period(PeriodMention const& mention, ObservedPeriod& period) const {
    period.start = mention.start;
    period.end = mention.end;
    period.text = own_words(mention.span);
    if (genre_.report && mention.role == PeriodRole::since) [[unlikely]] end_with_review(mention, period);
}

inline FoundPeriod PeriodReader::observed_period(PeriodMention const& mention) const {
    FoundPeriod period{{}, mention.span};
    write_period(mention, period);
    return period;
}

inline bool governs(PeriodMention const& mention) {
    return mention.role != PeriodRole::comparison && mention.role != PeriodRole::duration;
}

/// A date as a number, in the order of time.
inline int order(Date date) {
    return (static_cast<int>(date.year()) * 16 + static_cast<int>(static_cast<unsigned>(date.month()))) * 32 + static_cast<int>(static_cast<unsigned>(date.day()));
}

/// 5年, 三年: no 今年, no 2025年.
inline bool stretch_of_years(std::string_view words) {
    if (!ends_with(words, "年")) return false;
    words.remove_suffix(3);
    if (words.find_first_not_of("0123456789") == std::string_view::npos) return words.size() <= 2;
    for (std::string_view const number : {"两", "三", "四", "五", "六", "七", "八", "九", "十"})
        if (words == number) return true;
    return false;
}

/// Is a number, of a paragraph without a time, of the stretch that title and opening are about? Those of a region are, but not what has
/// come together over the years nor how long anything takes, nor those of a company or project that the article comes to.
bool PeriodReader::in_opening(Observation const& observation) const {
    bool const of_region = observation.subject && observation.subject->type == SubjectType::region;
    // in days off sights and shops are told of as well
    auto const& opening = *times_.opening;
    bool const days_off = opening.start && opening.end && std::chrono::sys_days(*opening.end) - std::chrono::sys_days(*opening.start) < std::chrono::days(20);
    if (!(of_region || days_off) || observation.status != Status::actual || (observation.cumulative && observation.kind == Kind::level)) return false;
    for (std::string_view const lasting : {"d", "h", "min", "mo", "a", "{工作日}"})
        if (observation.unit == lasting) return false;
    return !begins_with_any<sets::lasting_begins>(observation.name);
}

/// 前8个月外贸进出口增长7%: a stretch in the title that the opening names as well governs the paragraphs that name none. News may open
/// with a scene: 4月下旬，车间里8条流水线满负荷运转。
void PeriodReader::confirm_opening() {
    constexpr std::size_t longest_scene = 12;  // in observations
    if (!times_.paragraph_period || !times_.title_stretch) return;
    FoundPeriod const &title = *times_.title_stretch, &first = *times_.paragraph_period;
    bool const overlap = first.start && first.end && *first.start < *first.end && *first.start <= *title.end && *title.start <= *first.end;
    if (overlap) times_.opening = first;
    if (overlap || done_ > longest_scene) times_.title_stretch.reset();
}

/// Years that end with the one that the sentence names, if the section is about such.
void PeriodReader::date_average(ObservedPeriod& period) const {
    ObservedPeriod const* const section = times_.years_of_section();
    if (section == nullptr || !period.start || !period.end) return;
    bool const one_year = period.start->year() == period.end->year();
    if (!one_year || period.end->year() != section->end->year()) return;
    period.start = section->start;
    period.end = section->end;
}

/// 假期全市共受理投诉213件: of the days off that the article is about, whatever its paragraph told before.
inline bool says_days_off(std::string_view sentence) { return begins_with_any<sets::days_off_begins>(sentence); }

/// The last time expression before the number in its sentence; else what the paragraph or the report's section says.
inline void PeriodReader::date_it(Observation& observation) {
    Span from;
    if (sentence_period_) {
        from = date_by_sentence(observation);
    } else if (times_.opening && says_days_off(said(sentence_))) {
        observation.period = *times_.opening;
        from = times_.opening->from;
        explain(Field::period, "time_of_section", from);
    } else if (running_.after_completion && observation.status != Status::actual) {
        return;  // whenever that may be
    } else if (!genre_.report && !times_.title_period && observation.span.begin < quote_end_) {
        return;  // “库容只有8000吨，…”: what somebody says is of no time that he doesn't name
    } else if (auto const& governing = times_.governing_period()) {
        // 一季度运行情况: …。下一步，新建学校6所
        bool const ran = governing->end && options_.today && order(*governing->end) <= order(*options_.today);
        bool const planned = observation.status == Status::target && ran && times_.title_period && !times_.paragraph_period && governing->from == times_.title_period->from;
        if (planned) [[unlikely]] return;
        observation.period = *governing;
        from = governing->from;
        explain(Field::period, times_.paragraph_period ? "time_of_paragraph" : "time_of_section", from);
    } else if (times_.opening && in_opening(observation)) {
        observation.period = *times_.opening;
        from = times_.opening->from;
        explain(Field::period, "time_of_section", from);
    } else {
        return;
    }
    ObservedPeriod& period = *observation.period;
    // 2025年业务量达9亿件、年均增长21%: the growth is of the years that the section looks back on
    if (observation.basis == Basis::annual_average && genre_.report && sentence_period_) [[unlikely]] date_average(period);
    // 目前成活率95%，计划新建农田6万亩: what is planned is none of what has been by today
    bool const planned = observation.status == Status::target || observation.status == Status::forecast;
    if (planned && !sentence_period_ && !period.start && period.end && period.end == options_.today) return observation.period.reset();
    // 去年接待游客96万人次。县里计划打造线路5条: nor is it of a time that is over
    bool const over = planned && !sentence_period_ && !genre_.report && period.end && options_.today && order(*period.end) < order(*options_.today);
    if (over) return observation.period.reset();
    // What has happened this year has happened by today.
    if (period.start && period.end && options_.today && observation.status == Status::actual && order(*period.start) <= order(*options_.today) &&
        order(*options_.today) < order(*period.end)) {
        period.end = *options_.today;
        explain(Field::period, "time_until_reference", from);
    }
    if (period.start || period.end) return;
    observation.period.reset();
    // “十四五”时期，…。收入五年累计完成2150亿元: the years are those that govern; 近年来 is too vague for any
    auto const& governing = times_.governing_period();
    if (!sentence_period_ || !governing || !stretch_of_years(said(mentions_.periods[*sentence_period_].span))) return;
    observation.period = *governing;
    explain(Field::period, "time_of_paragraph", governing->from);
}

/// 二、2025年工作安排: …6月底前开工15个: of the year that is planned, not of the last June before the report.
inline void shift_to_plans(std::optional<FoundPeriod> const& section, std::string_view words, PeriodMention const& mention, ObservedPeriod& period) {
    if (!section || !section->start || !mention.from_reference || !period.end || !(*period.end < *section->start)) return;
    if (begins_with_any<sets::past_begins>(words)) return;
    auto const later = section->start->year() - period.end->year();
    auto const shifted = [later](Date date) { return Date(date.year() + later, date.month(), date.day()); };
    if (period.start) period.start = shifted(*period.start);
    period.end = shifted(*period.end);
}

/// By the expression of the sentence that governs; where it stands.
inline Span PeriodReader::date_by_sentence(Observation& observation) const {
    PeriodMention const& mention = mentions_.periods[*sentence_period_];
    ObservedPeriod& period = observation.period.emplace();
    write_period(mention, period);
    explain(Field::period, "time_in_sentence", mention.span);
    bool const of_section = may_be_of_section(mention) && take_section_year(mention, period);
    // 截至6月9日,本年度…: from the one's start to the other's end
    if (sentence_until_ && observation.status == Status::actual && mention.role == PeriodRole::period && period.start && period.end &&
        !begins_with(said(mentions_.periods[*sentence_until_].span), "到")) {  // 订单排到9月，全年…
        auto const& until = mentions_.periods[*sentence_until_].end;
        if (until && *period.start <= *until && *until <= *period.end) {
            period.end = until;
            explain(Field::period, "time_ended_by_until", Span{mentions_.periods[*sentence_until_].span.begin, mention.span.end});
        }
    }
    if (mention.future && !of_section && observation.status == Status::actual) {
        observation.status = Status::target;
        explain(Field::status, "status_of_future_time", mention.span);
    }
    shift_forecast(observation, mention, period);
    if (times_.plans) shift_to_plans(times_.section_period, said(mention.span), mention, period);
    return mention.span;
}

/// 预计全年: the year that is still running, not the last one, where the words fix no year of their own.
inline void PeriodReader::shift_forecast(Observation const& observation, PeriodMention const& mention, ObservedPeriod& period) const {
    bool const ahead = observation.status == Status::forecast || observation.status == Status::target;
    if (!ahead || !begins_with_any(said(mention.span), "全年", "年内")) return;
    if (times_.plans && times_.section_period) {
        period.start = times_.section_period->start;
        period.end = times_.section_period->end;
    }
    if (!options_.today || !period.end || *period.end >= *options_.today || times_.section_period) return;
    period.start = calendar::first_day(options_.today->year());
    period.end = calendar::last_day(options_.today->year());
    explain(Field::period, "time_of_running_year", mention.span);
}

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

/// Does a time expression only name something: “十四五”收官之年 behind 是, 2019年饮水安全工程 in a list before 等8个项目?
inline bool PeriodReader::only_names(std::uint32_t at) const {
    if (at > 0 && tokens_[at - 1].word == WordClass::link) return true;
    if (at + 3 < tokens_.size() && tokens_[at + 2].word == WordClass::of && tokens_[at + 3].word == WordClass::quantity && is_plan(said(tokens_[at + 1].span))) return true;  // 完成全年目标的97%
    if (dates_founding(at)) return true;
    // 举行2025年二季度重大项目签约仪式: what it is called
    if (at > 0 && tokens_[at - 1].word == WordClass::verb && holds_event(at)) return true;
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

/// A time expression governs what follows it in its sentence; at the head of a clause in the rest of its paragraph, too.
inline void PeriodReader::enter_period(std::uint32_t at) {
    PeriodMention const& mention = mentions_.periods[tokens_[at].index];
    if (!governs(mention) || tokens_[at].basis != Basis::none || only_names(at) || (!genre_.report && !mention.future && dates_start(tokens_, reading_, at))) return;
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
    // 其中，9月份增长7%，…: the month is that sentence's alone
    if (opens && !(among_.all && among_.open)) govern_paragraph(mention);
    if (mention.role == PeriodRole::until && !mention.future) running_.status.reset();  // 截至目前: what follows has happened
}

/// 2023 of 2023年同期; 0 of others.
inline std::chrono::year year_of_same_time(std::string_view words) {
    auto const end = words.find("年同");
    int year = 0;
    for (std::size_t at = end == std::string_view::npos || end < 4 ? words.size() : end - 4; at < end && at < words.size(); ++at) year = year * 10 + (words[at] - '0');
    return std::chrono::year(year);
}

/// 比2022年增长8%: against the year right before, that is year on year.
void PeriodReader::compare_years(Observation& observation, Lead const& lead) const {
    if (lead.compared.empty() || !observation.period || !observation.period->start) return;
    PeriodMention const& before = mentions_.periods[tokens_[lead.compared.begin].index];
    bool const whole_year = before.start && before.end && before.start->year() == before.end->year() && before.start->month() == std::chrono::January &&
                            before.end->month() == std::chrono::December;
    // 比10月增长三成, of November
    bool const month_before = before.start && before.end && before.start->year() == before.end->year() && before.start->month() == before.end->month() && observation.period->end &&
                              before.start->month() + std::chrono::months(1) == observation.period->start->month() && observation.period->start->month() == observation.period->end->month() && !whole_year;
    if (month_before && before.end->day() > std::chrono::day(27)) {
        observation.basis = Basis::mom;
        return explain(Field::basis, "basis_word", lead.compared);
    }
    // but 2021年以来 and “十四五”时期 are no year
    bool const of_one_year = observation.period->end && observation.period->end->year() == observation.period->start->year();
    auto const told = whole_year ? before.start->year() : year_of_same_time(said(tokens_[lead.compared.begin].span));
    if (!told.ok() || told == std::chrono::year(0) || !of_one_year || told + std::chrono::years(1) != observation.period->start->year()) return;
    observation.basis = Basis::yoy;
    explain(Field::basis, "basis_of_year_before", lead.compared);
}

/// 由2020年的4500亿元增加到2025年的6200亿元，年均增长6%: over the years between.
void PeriodReader::span_pair(Observation& observation) const {
    auto const& from = observations_[last().pair - 1].period;
    auto const& to = last().period;
    if (observation.kind != Kind::growth || !from || !to || !from->end || !to->end || *from->end >= *to->end || from->source != PeriodSource::stated || !observation.period) return;
    observation.period->start = calendar::first_day(from->end->year() + std::chrono::years(1));
    observation.period->end = to->end;
}

/// 2021年、2022年分别造林9万亩、10万亩: each number has its own.
void PeriodReader::date_by_list(Reading const& reading) {
    if (reading.lead.respectively && listed_.periods.size() > 1 && listed_.periods.size() == numbers_in_list(tokens_, reading.at)) listed_.next = 0;
    else if (!reading.lead.bare) listed_.next = listed_.periods.size();
    if (listed_.next < listed_.periods.size()) sentence_period_ = listed_.periods[listed_.next++];
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

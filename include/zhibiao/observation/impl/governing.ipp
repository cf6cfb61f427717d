// Which time holds for a number.
#ifndef ZHIBIAO_OBSERVATION_IMPL_GOVERNING_IPP
#define ZHIBIAO_OBSERVATION_IMPL_GOVERNING_IPP

#include <zhibiao/observation/impl/list_words.ipp>
#include <zhibiao/observation/impl/period_reader.hpp>
#include <zhibiao/text/impl/calendar.hpp>
#include <zhibiao/text/impl/utf8.hpp>

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
    // 一季度末, 去年底: a stock is of its last day, since whenever (records.md section 6)
    if (period.start == period.end && ends_with_any(said(mention.span), "末", "底")) period.start.reset();
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

/// Does a stretch of a quarter or a half year end within days? News at the end of March tells what 一季度 has come to.
inline bool nearly_over(ObservedPeriod const& period, Date today) {
    constexpr std::chrono::days near(10), shortest(85), longest(190);
    auto const end = std::chrono::sys_days(*period.end);
    auto const length = end - std::chrono::sys_days(*period.start);
    return end - std::chrono::sys_days(today) <= near && length >= shortest && length <= longest;
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

/// 10月23日，海关召开发布会，通报前三季度运行情况：进出口5486亿元。其中，出口2870亿元: what is told is of the stretch, not of the day that it was told on.
void PeriodReader::prefer_stretch() {
    if (!sentence_period_ || aside_.open || baseline_.open) return;
    auto const one_day = [](auto const& period) { return period && period->start && period->end && period->start == period->end; };
    std::optional<ObservedPeriod> const& first = observations_[first_of_sentence_].period;
    if (!one_day(times_.paragraph_period) || !first || first->start == times_.paragraph_period->start) return;
    PeriodMention const& mention = mentions_.periods[*sentence_period_];
    bool const stretch = mention.role == PeriodRole::period && !mention.future && mention.start && mention.end && *mention.start < *mention.end;
    if (stretch) govern_paragraph(mention);
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

/// 上半年，产值增长8%. …|从行业看，新能源产业完成产值214亿元，同比增长56%: growth on the year before that names no time is of the part of the year that the
/// last one named, and so are the numbers beside it.
void PeriodReader::resume_stretch() {
    bool resumes = false;
    for (std::size_t at = first_of_sentence_; at < done_; ++at) {
        Observation const& one = observations_[at];
        if (one.basis != Basis::yoy || one.kind == Kind::change) continue;
        auto const& period = one.period;
        resumes |= !period;
        bool const of_year = sentence_period_ && period && period->source == PeriodSource::stated && period->start && period->end && period->start == calendar::first_day(period->end->year()) && one.status == Status::actual;
        if (of_year) times_.year_so_far = FoundPeriod{*period, mentions_.periods[*sentence_period_].span};
    }
    if (!resumes || !times_.year_so_far || times_.governing_period()) return;
    times_.paragraph_period = times_.year_so_far;
    times_.paragraph_period->source = PeriodSource::inherited;
    for (std::size_t at = first_of_sentence_; at < done_; ++at) {
        Observation& one = observations_[at];
        bool const of_one = one.subject && (one.subject->type == SubjectType::organization || one.subject->type == SubjectType::project);
        if (one.period || of_one || one.status != Status::actual || (one.cumulative && one.kind == Kind::level)) continue;
        one.period = *times_.paragraph_period;
        if (trace_ != nullptr) trace_->at(at, Field::period) = {"time_of_section", times_.year_so_far->from};
    }
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

/// 假期全市共受理投诉213件; 市交通局介绍，节日期间加开公交18条: does a clause of the sentence begin with days off that it doesn't name?
inline bool says_days_off(std::string_view sentence) {
    for (std::size_t at = 0; at < sentence.size(); at += utf8_detail::character_length(sentence[at]))
        if ((at == 0 || ends_with_any(sentence.substr(0, at), "，", ",")) && begins_with_any<sets::days_off_begins>(sentence.substr(at))) return true;
    return false;
}

/// Those that the article is about, whatever its paragraph told before, or that news told last.
std::optional<FoundPeriod> PeriodReader::days_off() {
    if (genre_.report || !(times_.opening || genre_.story)) return std::nullopt;
    if (!sentence_says_days_off_) sentence_says_days_off_ = says_days_off(said(sentence_));
    if (!*sentence_says_days_off_) return std::nullopt;
    if (times_.opening) return times_.opening;
    constexpr std::uint32_t farthest = 64;
    constexpr std::chrono::days longest(20);
    for (std::uint32_t at = here_.periods.begin; at > 0 && here_.periods.begin - at < farthest; --at) {
        PeriodMention const& told = mentions_.periods[at - 1];
        bool const days = told.role == PeriodRole::period && told.start && told.end && *told.start < *told.end && std::chrono::sys_days(*told.end) - std::chrono::sys_days(*told.start) < longest;
        if (!days || !ends_with_any<sets::days_off_ends>(said(told.span))) continue;
        FoundPeriod found = observed_period(told);
        found.source = PeriodSource::inherited;
        return found;
    }
    return std::nullopt;
}

/// 总投资22亿元的…项目, 设计年产能12万吨: what works are, at any time, of which the paragraph's time tells nothing. But 淘汰炼铁产能3122万吨.
inline bool is_timeless(Observation const& observation) {
    if (!observation.action.empty()) return false;
    if (observation.status == Status::capacity) return true;
    if (observation.kind != Kind::level || !begins_with_any<sets::size_begins>(observation.name)) return false;
    // 区内项目总投资45亿元 may be those of the year
    bool const of_region = observation.subject && (observation.subject->type == SubjectType::region || !observation.subject->adcode.empty());
    return !of_region || !ends_with_any(observation.name, "投资", "投資", "投资额", "投資額", "投资总额", "投資總額");
}

/// The last time expression before the number in its sentence; else what the paragraph or the report's section says.
inline void PeriodReader::date_it(Observation& observation) {
    Span from;
    if (sentence_period_) {
        from = date_by_sentence(observation);
    } else if (auto const off = days_off()) {
        times_.paragraph_period = off;  // 长假8天，…。其中大悦城客流量90万人次
        observation.period = *off;
        from = off->from;
        explain(Field::period, "time_of_section", from);
    } else if (Span const now = told_as_stock(observation); !now.empty()) {
        observation.period = ObservedPeriod{std::nullopt, options_.today, own_words(now), PeriodSource::stated};
        return explain(Field::period, "time_in_sentence", now);
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
    if (!sentence_period_ && !genre_.report) [[unlikely]] {
        bool const in_list = follows_one() && last().period && last().unit == observation.unit;  // 、炼钢产能3747万吨
        if ((is_timeless(observation) && !in_list) || (observation.status == Status::actual && period.start && options_.today && order(*period.start) > order(*options_.today))) return observation.period.reset();
        // 前三季度，…。水道项目累计完成投资430亿元: since it began
        if (observation.cumulative && observation.subject && observation.subject->type == SubjectType::project) period.start.reset();
    }
    // 2025年业务量达9亿件、年均增长21%: the growth is of the years that the section looks back on
    if (observation.basis == Basis::annual_average && genre_.report && sentence_period_) [[unlikely]] date_average(period);
    // 目前成活率95%，计划新建农田6万亩: what is planned is none of what has been by today
    bool const planned = observation.status == Status::target || observation.status == Status::forecast;
    if (planned && !sentence_period_ && !period.start && period.end && period.end == options_.today) return observation.period.reset();
    // 去年接待游客96万人次。县里计划打造线路5条: nor is it of a time that is over
    bool const over = planned && !sentence_period_ && !genre_.report && period.end && options_.today && order(*period.end) < order(*options_.today);
    if (over) return observation.period.reset();
    // What has happened this year has happened by today; what has in a quarter, a few days before it ends, in all of it.
    if (period.start && period.end && options_.today && !nearly_over(period, *options_.today) && !is_still_to_come(observation) && observation.status == Status::actual && order(*period.start) <= order(*options_.today) &&
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
    move_by_years(period, static_cast<int>((section->start->year() - period.end->year()).count()));
}

/// 下半年还有21个项目等着开工, 全年粮食播种面积78万亩: what news says of the year or of its last part, while it runs, is of all of it.
bool PeriodReader::is_still_to_come(Observation const& observation) const {
    // 全年审结案件4517件: what has been done is of the days that are over
    bool const done = !observation.action.empty() && !equals(observation.action, "安排");
    if (genre_.report || !sentence_period_ || observation.cumulative || done) return false;
    Span const time = mentions_.periods[*sentence_period_].span;
    std::string_view const words = said(time);
    // but 全年安排的102个项目已开工97个，开工率95%
    constexpr std::uint32_t longest = 90;
    if (begins_with(words, "全年")) return time.end <= observation.span.begin && observation.span.begin - time.end <= longest && first_comma(said({time.end, observation.span.begin})) == std::string_view::npos;
    return begins_with_any(words, "下半年", "今年下半年", "四季度", "今年四季度", "第四季度");
}

/// 现有 of 园区现有在建项目43个, in news: what there is now, whatever time its paragraph told before.
Span PeriodReader::told_as_stock(Observation const& observation) const {
    constexpr std::uint32_t farthest = 60;
    if (!genre_.story || !options_.today || observation.status != Status::actual || observation.kind != Kind::level) return {};
    std::uint32_t const clause = std::max(tokens_[clause_.begin].span.begin, observation.span.begin - std::min(observation.span.begin, farthest));
    std::string_view const words = said({std::min(clause, observation.span.begin), observation.span.begin});
    std::size_t const at = words.rfind("现有");
    return at == std::string_view::npos ? Span{} : Span{clause + static_cast<std::uint32_t>(at), clause + static_cast<std::uint32_t>(at) + 6};
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

/// 总投资186亿元，年度计划投资41亿元: in news, what is to be invested in the running year.
void PeriodReader::date_yearly_plan(Observation& observation, Span lead) const {
    std::string_view const year = "年度";
    std::size_t const told = said(lead).rfind(year);
    bool const stated = observation.period && observation.period->source == PeriodSource::stated && sentence_period_ && observation.period->end != options_.today;
    bool const done = observation.status == Status::actual && !observation.action.empty();  // 完成年度投资9亿元
    if (told == std::string_view::npos || stated || done || !options_.today || !ends_with_any(observation.name, "投资", "投資")) return;
    auto const begin = lead.begin + static_cast<std::uint32_t>(told);
    Span const words{begin, begin + static_cast<std::uint32_t>(year.size())};
    observation.period = ObservedPeriod{calendar::first_day(options_.today->year()), calendar::last_day(options_.today->year()), own_words(words), PeriodSource::stated};
    explain(Field::period, "time_of_running_year", words);
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

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

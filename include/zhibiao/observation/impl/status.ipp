// Which status holds for a number: actual, forecast, target, capacity.
#ifndef ZHIBIAO_OBSERVATION_IMPL_STATUS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_STATUS_IPP

#include <zhibiao/observation/impl/governing.ipp>
#include <zhibiao/observation/impl/status_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 预计实现生产总值300亿元, 力争生产总值增长6%; not 增加值预计达3亿元
bool StatusReader::precedes_name(Reading const& reading) const {
    for (std::uint32_t at = reading.begin; at < reading.lead.name.begin; ++at)
        if (tokens_[at].word == WordClass::status && begins_with_any(said(tokens_[at].span), "预计", "力争", "确保")) return true;
    return false;
}

/// 今年销售收入有望突破2亿元，占比将达12%: 将 alone plans nothing behind what is expected.
bool StatusReader::plans_of_its_own(Reading const& reading) const {
    for (std::uint32_t at = reading.begin; at < reading.at; ++at)
        if (tokens_[at].word == WordClass::status || (tokens_[at].word == WordClass::will && !equals(said(tokens_[at].span), "将"))) return true;
    return false;
}

/// 现行16%的税率, 60岁以上人口已达2.5亿: in a section on plans, too.
bool StatusReader::told_of_now(Reading const& reading) const {
    constexpr WordClasses telling(WordClass::link, WordClass::noun);
    for (std::uint32_t at = reading.begin; at < reading.at; ++at)
        if (telling.has(tokens_[at].word) && (begins_with(said(tokens_[at].span), "已") || equals(said(tokens_[at].span), "现行"))) return true;
    return false;
}

/// 总投资52亿元的产业园, 全长58公里的高速公路: how large the works are is no plan of its own.
inline bool describes_works(Observation const& observation, Reading const& reading) {
    return reading.tail.of && observation.action.empty() && begins_with_any<sets::works_size_begins>(observation.name);
}

/// 比原计划缩短18天: what it is compared with is planned, and nothing else.
inline bool against_plan(Tokens const& tokens, std::string_view reading, std::uint32_t begin, std::uint32_t end) {
    bool planned = false;
    for (std::uint32_t at = begin; at < end; ++at) {
        if (tokens[at].word == WordClass::will) return false;
        if (tokens[at].word != WordClass::status) continue;
        planned = ends_with_any(tokens[at].span.of(reading), "计划", "计划目标", "预期", "计划工期") && ends_with_any(reading.substr(0, tokens[at].span.begin), "比", "较", "比原", "较原", "比预定");
        if (!planned) return false;
    }
    return planned;
}

/// 年产 of 可年产玉米油8万吨, 日处理 of 日处理污水5万吨: what works do is told by the word for their capacity.
[[gnu::noinline]] inline Phrase yearly_deed(Tokens const& tokens, std::string_view reading, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at)
        if (tokens[at].word == WordClass::status && !tokens[at].names && begins_with_any(tokens[at].span.of(reading), "年", "日", "可年", "可日")) return {at, at + 1};
    return {};
}

/// 26个工业项目|拟集中开工, 两条生产线|将于9月投产, 6%左右|的目标: what stands behind the number says that it is still to come. Its words.
Span StatusReader::planned_behind(Reading const& reading) const {
    std::uint32_t const number = reading.quantity->span.end, next = reading.tail.name.end;
    std::string_view const goal = "的目标";
    if (reading_.substr(number).starts_with(goal)) return {number, number + static_cast<std::uint32_t>(goal.size())};
    if (reading.tail.name.empty() || next >= tokens_.size()) return {};
    Span const last = tokens_[next - 1].span;
    std::string_view const clause = said({tokens_[next].span.begin, std::min(sentence_.end, tokens_[next].span.begin + 60)});
    bool const ahead = tokens_[next].word == WordClass::will || (tokens_[next].word == WordClass::status && tokens_[next].status == Status::target) || begins_with_any(clause, "等着", "等待", "待");
    bool const works = reading.counted_behind && ends_with_any<sets::coming_works_ends>(said(last));
    return ahead && works && holds_any<sets::coming_deeds>(clause.substr(0, first_comma(clause))) ? tokens_[next].span : Span{};
}

/// 年办理能力从60万标箱提升到105万标箱, 可提供学位1620个: a capacity; 完成年度目标任务8万人的72%: a target; 规划建设厂房13万平方米: likewise, in news. The words that
/// tell it; empty where none do.
Span StatusReader::status_by_words(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const amount = reading.quantity->form == UnitForm::physical || reading.quantity->form == UnitForm::count || reading.quantity->form == UnitForm::none;
    bool const expected = !running_.status || (*running_.status == Status::forecast && running_.after_completion);
    if (amount && expected && observation.kind == Kind::level && lead.name.end > lead.name.begin && ends_with_any<sets::capacity_name_ends>(observation.name) && observation.action.empty()) {
        observation.status = Status::capacity;
        return span_of(tokens_, lead.name);
    }
    std::uint32_t const of = reading.at + 1;
    bool const measured = of + 1 < tokens_.size() && tokens_[of].word == WordClass::of && tokens_[of + 1].word == WordClass::quantity && mentions_.quantities[tokens_[of + 1].index].form == UnitForm::percent;
    if (measured && reading.at > 0 && is_plan(said(tokens_[reading.at - 1].span))) {
        observation.status = Status::target;
        return tokens_[reading.at - 1].span;
    }
    if (Span const planned = genre_.story ? planned_behind(reading) : Span{}; !planned.empty()) {
        observation.status = Status::target;
        return planned;
    }
    // 紧盯全年生产总值增长7%、工业增长12%的目标: what is aimed at
    Span const time = genre_.story && sentence_period_ ? mentions_.periods[*sentence_period_].span : Span{};
    if (!time.empty() && begins_with_any(said(time), "全年", "今年", "年度") && ends_with_any<sets::aiming_ends>(reading_.substr(0, time.begin))) {
        observation.status = Status::target;
        return time;
    }
    // but 项目前期审批和项目规划建设三大类
    bool const opens = !lead.action.empty() && !classes_of(tokens_, reading.begin, lead.action.begin).has(WordClass::list);
    bool const laid_out = !genre_.report && !running_.status && opens && begins_with_any(words(lead.action), "规划建设", "規劃建設");
    if (!laid_out) return {};
    observation.status = Status::target;
    return span_of(tokens_, lead.action);
}

/// 预计 and 计划 hold until the clause chain ends (； or 。) or something done is told (已, 目前).
inline void StatusReader::read_status(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    if (from_list_ && pending_.like && !lead.has_status) {
        // 分别占…的33%、20%: a share of a forecast amount is a forecast
        std::size_t const like = *pending_.like + pending_.next - 1;
        observation.status = observations_[like].status;
        explain(Field::status, "status_of_listed", observations_[like].span);
        return;
    }
    // 锰、锂年产能分别达到23万吨和6万吨
    if (from_list_ && !lead.has_status && !running_.status && observation.kind == Kind::level && reading.quantity->form == UnitForm::physical && ends_with_any<sets::capacity_name_ends>(observation.name)) {
        observation.status = Status::capacity;
        return explain(Field::status, "status_of_listed", observation.span);
    }
    // 压减钢铁产能640万吨: a change of the capacity is told
    // 新增产能项目12个: the projects are counted
    // but 可容纳60家企业
    bool const projects = lead.status == Status::capacity && reading.quantity->form == UnitForm::count && ends_with_any(observation.name, "项目", "工程", "企业", "煤矿", "电站") &&
                          !begins_with(said(word_of(reading, WordClass::status)), "可");
    bool const changed = lead.status == Status::capacity && (projects || (lead.moves && !lead.reaches));
    if (lead.has_status && !changed && !(lead.moves && against_plan(tokens_, reading_, reading.begin, reading.at)) && !(lead.of && reading.quantity->form == UnitForm::count)) {
        bool const still_expected = running_.status == Status::forecast && !running_.after_completion && lead.status == Status::target && !plans_of_its_own(reading);
        observation.status = still_expected ? Status::forecast : lead.status;
        // 如今每小时可达30个
        bool const by_now = genre_.story && observation.status == Status::forecast && sentence_period_ && begins_with_any(said(word_of(reading, WordClass::status)), "可") && begins_with_any<sets::by_now_begins>(said(mentions_.periods[*sentence_period_].span));
        if (by_now) observation.status = Status::actual;
        // 可提供学位1620个
        bool const seats = observation.status == Status::forecast && reading.quantity->form == UnitForm::count && ends_with_any<sets::seat_ends>(observation.name);
        if (seats && begins_with(said(word_of(reading, WordClass::status)), "可")) observation.status = Status::capacity;
        if (lead.status == Status::capacity && observation.action.empty())
            if (Phrase const deed = yearly_deed(tokens_, reading_, reading.begin, reading.at); !deed.empty() && !observation.name.starts_with(words(deed))) {
                observation.action = words(deed);
                if (begins_with(observation.action, "可")) observation.action.remove_prefix(3);
                explain(Field::action, "action_before", deed);
            }
        Span const word = trace_ != nullptr ? word_of(reading, WordClass::status) : Span{};
        explain(Field::status, "status_word", word);
        // 计划总投资 speaks of the investment alone, 产能 of the capacity alone; but 力争投资增长8%，新开工项目40个
        bool const of_name_only = lead.status == Status::capacity || (!lead.moves && lead.action.empty() && ends_with_any(words(lead.name), "投资", "投資", "投资额", "投資額"));
        if (!of_name_only) running_.status = observation.status;
        else if (running_.after_completion) running_.status = Status::forecast;  // 建成后，年可加工玉米60万吨，实现收入18亿元
        else forget(running_.status);
        running_.forecast_from = !follows_one() && precedes_name(reading) ? done_ : static_cast<std::size_t>(-1);
        running_.from = word;
        return;
    }
    if (reading.tail.done) forget(running_.status);
    if (Span const told = status_by_words(observation, reading); !told.empty()) return explain(Field::status, "status_word", told);
    // 达产后可年产塔筒10万吨、叶片600套
    bool const goes_on = follows_one() && last().status == Status::capacity && running_.status && reading.begin < reading.at && tokens_[reading.begin].word == WordClass::list && lead.action.empty();
    if (goes_on) {
        observation.status = Status::capacity;
        explain(Field::status, "status_running_on", running_.from);
    } else if (running_.status) {
        observation.status = *running_.status;
        explain(Field::status, "status_running_on", running_.from);
    } else if ((times_.plans || answers_plan_question(reading)) && !lead.done && !reading.tail.done && !told_of_now(reading) && !describes_works(observation, reading)) {
        observation.status = Status::target;
        explain(Field::status, "status_of_section", times_.plans ? times_.plans_from : times_.plan_question);
    } else {
        explain(Field::status, "status_unsaid", reading.quantity->span);
    }
}

/// 力争开行量由去年的1260列提升到1500列, 用工将由160人增加到240人: what it begins with is no plan, unless its time is still to come. In a
/// text on plans neither is what is of a year that is over: 2024年，生产总值增长6%.
void StatusReader::tell_past(Observation& observation, bool begins) const {
    auto const& period = observation.period;
    bool const dated = period && period->source == PeriodSource::stated && period->end && options_.today;
    bool const ahead = dated && order(*period->end) > order(calendar::last_day(options_.today->year()));
    bool const over = dated && !running_.status && order(*period->end) < order(calendar::first_day(options_.today->year()));
    if (begins ? ahead : !over) return;
    bool const capacity = begins && ends_with_any(observation.name, "产能", "产能规模", "处理能力", "产量规模", "產能", "處理能力");
    observation.status = capacity ? Status::capacity : Status::actual;
    explain(Field::status, "status_unsaid", observation.span);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The headings of an article: which time holds for the section below, and whether it tells plans.
#ifndef ZHIBIAO_OBSERVATION_IMPL_HEADINGS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_HEADINGS_IPP

#include <zhibiao/observation/impl/governing.ipp>
#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>
#include <chrono>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What a heading says of its section: 目标任务 that plans follow, 工作回顾 that they don't, 名词解释 that notes on words do.
struct HeadingSays {
    bool plans = false, review = false, notes = false;
};

/// The words that say it.
struct HeadingWords {
    enum Says : std::uint32_t { review, plans, notes };
    WordTable table;
    std::array<std::uint64_t, 4> firsts{};  ///< by the last two bytes of their first characters, since most characters of a heading begin none

    HeadingWords() {
        for (std::string_view const word : sets::plan_headings) add(word, plans);
        for (std::string_view const word : sets::review_headings) add(word, review);
        for (std::string_view const word : {"名词解释", "注释"}) add(word, notes);
    }
    [[nodiscard]] bool may_begin(char const* character) const noexcept { return (firsts[row(character)] & bit(character)) != 0; }

private:
    static std::size_t row(char const* character) noexcept { return static_cast<unsigned char>(character[1]) & 3; }
    static std::uint64_t bit(char const* character) noexcept { return std::uint64_t{1} << (static_cast<unsigned char>(character[2]) & 63); }
    void add(std::string_view word, Says says) {
        table.add(word, says);
        firsts[row(word.data())] |= bit(word.data());
    }
};

inline HeadingSays heading_says(std::string_view words) {
    static HeadingWords const known;
    HeadingSays says;
    for (std::size_t at = 0; at + 2 < words.size(); at += utf8_detail::character_length(words[at])) {
        if (!known.may_begin(words.data() + at)) continue;
        auto const match = known.table.longest(words.substr(at));
        if (!match) continue;
        says.plans |= match.value == HeadingWords::plans;
        says.review |= match.value == HeadingWords::review;
        says.notes |= match.value == HeadingWords::notes;
    }
    return says;
}

/// 2024年示例市统计公报: the year of the title holds where no other is named.
void Reader::read_title() {
    for (std::uint32_t i = here_.periods.begin; i < here_.periods.end && !times_.title_period; ++i) {
        PeriodMention const& mention = mentions_.periods[i];
        if (mention.role == PeriodRole::period && mention.start && mention.end) times_.title_period = observed_period(mention);
    }
    if (!times_.title_period) return;
    times_.title_period->source = PeriodSource::inherited;
    times_.section_period = times_.title_period;
}

/// 前8个月外贸进出口增长7%, 国庆假期接待游客9万人次: the stretch in the title of news.
void Reader::read_title_stretch() {
    for (std::uint32_t i = here_.periods.begin; i < here_.periods.end && !times_.title_stretch; ++i) {
        PeriodMention const& mention = mentions_.periods[i];
        if (mention.role != PeriodRole::period || mention.future || !mention.start || !mention.end) continue;
        auto const days = std::chrono::sys_days(*mention.end) - std::chrono::sys_days(*mention.start);
        // a day is too short, and what a whole year's article comes to is often of another time
        if (days > std::chrono::days(0) && days < std::chrono::days(360)) times_.title_stretch = observed_period(mention);
    }
}

/// A heading opens a section: its year governs, and its words say whether plans follow.
inline void Reader::read_heading(Span sentence) {
    std::string_view const words = sentence.of(reading_);
    auto const [plans, review, notes] = heading_says(words);
    bool const chapter = begins_with_any(words, "一、", "二、", "三、", "四、");
    bool const were_plans = times_.plans;
    if (plans || review || notes) {
        times_.plans = plans && !review && !notes;
        times_.plans_from = sentence;
        // “十四五”发展成就和“十五五”主要目标任务
        times_.mixed = plans && review && genre_.report;
    }
    // 三、全力推动“十五五”开好局: what a chapter is to come
    bool const ahead = genre_.report && chapter && !plans && !review && here_.periods.begin < here_.periods.end && is_ahead(mentions_.periods[here_.periods.begin]);
    if (ahead) turn_to_plans(sentence);
    if (notes) {
        // each note speaks for itself
        genre_.report = false;
        times_.section_period.reset();
    }
    bool const of_title_year = genre_.bulletin || (times_.plans && !genre_.report);
    if (of_title_year && done_ == 0 && !times_.title_period) [[unlikely]] read_title();
    if (!genre_.report) {
        if (done_ == 0 && !times_.title_period) [[unlikely]] read_title_stretch();
        times_.section_period.reset();
        // 青原市排定2026年发展“任务书”: what is planned is of the title's year, if that isn't over
        bool const runs = times_.title_period && options_.today && times_.title_period->end && order(*times_.title_period->end) > order(*options_.today);
        if (!times_.plans || runs) times_.section_period = times_.title_period;
        return;
    }
    // 2026年民生实事: but the title is none
    bool const dated = done_ > 0 && here_.periods.begin < here_.periods.end && mentions_.periods[here_.periods.begin].span.begin == sentence.begin;
    if (!(chapter || plans || review || dated)) return;
    // 二、深化落实战略定位, 三、抓好七项重点工作: a chapter inside the plans has their year
    bool const inside_plans = times_.plans && (!plans || were_plans) && !review && !ahead;
    if (!inside_plans) times_.section_period.reset();
    if (!times_.plans) times_.section_period = times_.title_period;
    bool found = false;
    for (std::uint32_t i = here_.periods.begin; i < here_.periods.end && !found; ++i)
        if ((found = governs(mentions_.periods[i]))) times_.section_period = observed_period(mentions_.periods[i]);
    if (times_.section_period) times_.section_period->source = PeriodSource::inherited;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_IPP

#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

WordTable const& period_words() {
    static WordTable const table = [] {
        WordTable words;
        std::uint32_t row = 0;
        for (auto const& word : data::period_words_rows) words.add(word.surface, row++);
        return words;
    }();
    return table;
}

Word match_word(std::string_view rest) noexcept {
    auto const found = period_words().longest(rest);
    if (!found) return {};
    auto const& row = data::period_words_rows[found.value];
    auto const kind = row.kind == "year" ? WordKind::year : row.kind == "same_year" ? WordKind::same_year : row.kind == "now" ? WordKind::now : WordKind::vague;
    return {found.length, kind, row.shift};
}

/// Takes `word` off the front of `rest`.
bool take(std::string_view& rest, std::string_view word) noexcept {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// A digit behind a digit or a point is no beginning: 12020年, 1.5月.
bool inside_numeral(std::string_view reading, std::uint32_t at, Span sentence) noexcept {
    return at > sentence.begin && is_digit(reading[at]) && (is_digit(reading[at - 1]) || reading[at - 1] == '.');
}

/// 今年以来, 截至2022年底, 去年同期: what the words before and behind a calendar expression make of it.
void apply_role(PeriodMention& mention, std::string_view rest, bool until, ReferenceTime const& reference) {
    std::uint32_t const before = static_cast<std::uint32_t>(rest.size());
    if (take(rest, "以来")) {
        mention.role = PeriodRole::since;
        mention.end = reference.today;
    } else if (take(rest, "同期")) {
        mention.role = PeriodRole::comparison;
    } else if (until) {
        mention.role = PeriodRole::until;
        mention.start.reset();
    }
    mention.span.end += before - static_cast<std::uint32_t>(rest.size());
}

std::optional<PeriodMention> calendar_mention(std::string_view rest, std::uint32_t at, bool until, ReferenceTime& reference) {
    std::size_t const size = rest.size();
    CalendarForm form;
    std::size_t const length = match_calendar(rest, form);
    if (length == 0 || (form.year.empty() && form.half.empty() && form.quarters.empty() && form.months.empty())) return std::nullopt;
    CalendarPoint const point = read_calendar(form);
    Interval const interval = resolve(point, reference);
    PeriodMention mention;
    mention.span = {at, at + static_cast<std::uint32_t>(length)};
    mention.start = interval.start;
    mention.end = interval.end;
    mention.from_reference = !point.year;
    rest.remove_prefix(length);
    if (point.first_month == 0 && point.first_day == 0 && !form.year.empty() && take(rest, "年初")) mention.span.end += static_cast<std::uint32_t>(size - length - rest.size());
    apply_role(mention, rest, until, reference);
    mention.future = reference.today && mention.end && *mention.end > *reference.today && (!mention.start || *mention.start > *reference.today);
    if (mention.role == PeriodRole::period && !form.year.empty()) reference.year = resolve_year(point, reference);
    return mention;
}

}  // namespace period_detail

std::optional<PeriodMention> match_period(std::string_view reading, std::uint32_t at, Span sentence, ReferenceTime& reference) {
    using namespace period_detail;
    if (inside_numeral(reading, at, sentence)) return std::nullopt;
    std::string_view rest = reading.substr(at, sentence.end - at);
    Word const word = match_word(rest);
    if (word.length != 0 && (word.kind == WordKind::now || word.kind == WordKind::vague)) {
        PeriodMention mention;
        mention.span = {at, at + static_cast<std::uint32_t>(word.length)};
        mention.role = word.kind == WordKind::now ? PeriodRole::until : PeriodRole::vague;
        if (word.kind == WordKind::now) mention.end = reference.today;
        mention.from_reference = word.kind == WordKind::now;
        return mention;
    }
    std::size_t const whole = rest.size();
    bool const until = take(rest, "截至") || take(rest, "截止") || take(rest, "到");
    auto mention = calendar_mention(rest, at + static_cast<std::uint32_t>(whole - rest.size()), until, reference);
    if (mention) mention->span.begin = at;
    return mention;
}

std::u32string_view period_triggers() noexcept { return U"0123456789一二三四五六七八九十〇零○今本去上前明后当同该目截到迄近日下第"; }

}  // namespace v0
}  // namespace zhibiao

#endif

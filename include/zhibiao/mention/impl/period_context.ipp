#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_CONTEXT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_CONTEXT_IPP

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/mention/impl/period_form.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// The words of src/data/period_context.tsv by kind.
struct ContextWords {
    std::vector<Words> future, future_behind, compared, record, since, flow, not_passed, no_duration, beginning, issue;

    ContextWords() {
        std::array<std::pair<Words, std::vector<Words>*>, 10> const kinds{{{"future", &future},
                                                                          {"future_behind", &future_behind},
                                                                          {"compared", &compared},
                                                                          {"record", &record},
                                                                          {"since", &since},
                                                                          {"flow", &flow},
                                                                          {"not_passed", &not_passed},
                                                                          {"no_duration", &no_duration},
                                                                          {"beginning", &beginning},
                                                                          {"issue", &issue}}};
        for (auto const& row : data::period_context_rows)
            for (auto const& [kind, words] : kinds)
                if (row.kind == kind) words->push_back(row.surface);
        // the longest first, for those that are looked for at one place
        std::ranges::sort(issue, std::ranges::greater(), &Words::size);
    }
};

ContextWords const& context_words() {
    static ContextWords const words;
    return words;
}

bool behind_holds(Words rest, Words word, Words forbidden) noexcept {
    return rest.starts_with(word) && !begins_with_one_of(rest.substr(word.size()), forbidden);
}

bool whole_year(Point const& point) noexcept {
    return point.kind == PointKind::calendar && point.first_month == 0 && point.month_form == MonthForm::none && point.first_day == 0;
}

Tail read_tail(Words rest, Point const& point, bool anchored) {
    static constexpr std::array<std::pair<Words, PeriodRole>, 9> words{{{"以来", PeriodRole::since},
                                                                        {"至今", PeriodRole::since},
                                                                        {"迄今", PeriodRole::since},
                                                                        {"期间", PeriodRole::period},
                                                                        {"时期", PeriodRole::period},
                                                                        {"之间", PeriodRole::period},
                                                                        {"为止", PeriodRole::until},
                                                                        {"同期", PeriodRole::comparison},
                                                                        {"的同期", PeriodRole::comparison}}};
    for (auto const& [word, role] : words)
        if (rest.starts_with(word)) return {word.size(), role, false, false, false, role == PeriodRole::comparison};
    bool const dated = !whole_year(point) && point.kind != PointKind::vague;
    if (anchored && (rest.starts_with("开始") || rest.starts_with("起始"))) return {Words("开始").size(), PeriodRole::since};
    if (behind_holds(rest, "起", "步草来点到降伏诉源航重因早用义动底跑效头家码初止飞势")) {
        if (anchored || dated || before_boundary(rest.substr(Words("起").size()))) return {Words("起").size(), PeriodRole::since};
    }
    for (Words const word : {Words("之前"), Words("以前")})
        if (rest.starts_with(word)) return dated ? Tail{word.size(), PeriodRole::until, true} : Tail{0, PeriodRole::period, false, true};
    for (Words const word : {Words("之后"), Words("以后")})
        if (rest.starts_with(word)) return {0, PeriodRole::period, false, false, true};
    bool const can_be_deadline = point.kind != PointKind::vague && point.kind != PointKind::now;
    if (can_be_deadline && behind_holds(rest, "前", "往来进景沿瞻端提身述列茅言排线哨锋途方半后夕期三四五六七八九十两几首1234567890"))
        return {Words("前").size(), PeriodRole::until, true};
    return {};
}

std::size_t since_ahead(Words rest, std::size_t reach) noexcept {
    for (Words const word : context_words().since) {
        std::size_t const at = find_in_clause(rest, word, reach);
        if (at == Words::npos) continue;
        Words const between = rest.substr(0, at);
        if (std::ranges::any_of(between, is_digit) || between.find("是") != Words::npos) continue;
        if (begins_with_one_of(rest.substr(at + word.size()), "自年春夏秋冬日料访华")) continue;
        return at + word.size();
    }
    return 0;
}

bool compared(Words before) noexcept {
    before = without_blanks_behind(before);
    return std::ranges::any_of(context_words().compared, [before](Words word) {
        if (!before.ends_with(word)) return false;
        bool const one = word == "比" || word == "较";
        return !one || !ends_with_one_of(before.substr(0, before.size() - word.size()), "占同环可对之分配性");
    });
}

bool compared_behind(Words rest) noexcept {
    if (rest.starts_with("相比") || rest.starts_with("相较")) return true;
    if (!rest.starts_with("的")) return false;
    rest.remove_prefix(Words("的").size());
    std::size_t count = 0;
    for (; count < 8 && (begins_with_numeral(rest) || rest.starts_with('.')); ++count) rest.remove_prefix(character_length(rest));
    return count != 0 && rest.starts_with("倍");
}

/// Whether a word of `ahead` stands in `words`; 已将 and 重要 say nothing of the future.
bool says_future(Words words, std::vector<Words> const& ahead) noexcept {
    return std::ranges::any_of(ahead, [words](Words word) {
        std::size_t const at = words.find(word);
        if (at == Words::npos) return false;
        Words const before = last_character(words.substr(0, at));
        return !(word == "将" && is_one_of(before, "已即")) && !(word == "要" && is_one_of(before, "主重需必摘纪概"));
    });
}

/// The end of `before` from its last clause sign on, `reach` bytes at most.
Words clause_before(Words before, std::size_t reach) noexcept {
    Words const clause = last_bytes(before, reach);
    std::size_t begin = 0;
    for (std::size_t at = 0; at < clause.size(); at += character_length(clause.substr(at)))
        if (begins_with_one_of(clause.substr(at), "，。；！？,;!?\n")) begin = at;
    return clause.substr(begin);
}

bool looks_ahead(Place place, std::size_t length) noexcept {
    return says_future(clause_before(place.before(), 36), context_words().future) ||
           says_future(place.behind(length).rest().substr(0, 12), context_words().future_behind);
}

bool tells_flow(Words before, Words rest) noexcept {
    auto const& words = context_words();
    before = without_blanks_behind(before);
    return starts_with_any(rest, words.flow) && !ends_with_any(before, words.not_passed);
}

bool names_plan(Words rest) noexcept { return starts_with_any(rest, context_words().no_duration); }

bool measures_record(Words rest) noexcept { return starts_with_any(rest, context_words().record); }

std::size_t issue_words(Words rest) noexcept {
    for (Words const word : context_words().issue)
        if (rest.starts_with(word)) return word.size();
    return 0;
}

std::size_t beginning_words(Words rest) noexcept {
    for (Words const word : context_words().beginning)
        if (rest.starts_with(word) && rest.substr(word.size()).starts_with("以来")) return word.size();
    return 0;
}

bool anchored_before(Words before) noexcept {
    for (Words clause = clause_before(before, 120); !clause.empty(); clause.remove_prefix(character_length(clause)))
        if (begins_with_one_of(clause, "自从") && (begins_with_numeral(clause.substr(3)) || begins_with_one_of(clause.substr(3), "今去前上本")))
            return true;
    return false;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

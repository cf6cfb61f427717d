#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_CONTEXT_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_CONTEXT_IPP

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_pairs.hpp>
#include <zhibiao/mention/impl/period_text.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// The words of src/data/period_context.tsv by kind.
struct ContextWords {
    WordList future, future_behind, compared, record, since, flow, not_passed, no_duration, beginning, issue;

    ContextWords() {
        std::array<std::pair<Words, WordList*>, 10> const kinds{{{"future", &future},
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
                if (row.kind == kind) words->add(row.surface);
        // the longest first, for those that are looked for at one place
        issue.sort_longest_first();
    }
};

ContextWords const& context_words() {
    static ContextWords const words;
    return words;
}

bool whole_year(Point const& point) noexcept {
    return point.kind == PointKind::calendar && point.first_month == 0 && point.month_form == MonthForm::none && point.first_day == 0;
}

/// 起: since then, where a day is told or nothing else can be meant.
bool starts_there(Words rest, bool anchored, bool dated) noexcept {
    if (!behind_holds<U"步草来点到降伏诉源航重因早用义动底跑效头家码初止飞势">(rest, "起")) return false;
    return anchored || dated || before_boundary(rest.substr(Words("起").size()));
}

Tail read_tail(Words rest, Point const& point, bool anchored) {
    static constexpr std::size_t one = Words("起").size(), two = Words("以来").size();
    bool const dated = !whole_year(point) && point.kind != PointKind::vague;
    Tail const earlier = dated ? Tail{two, PeriodRole::until, true} : Tail{0, PeriodRole::period, false, true};
    Tail const later{0, PeriodRole::period, false, false, true};
    Tail const same_time{two, PeriodRole::comparison, false, false, false, true};
    switch (code_point(rest)) {
        case U'以':
            if (begins_with(rest, "以来")) return {two, PeriodRole::since};
            return begins_with(rest, "以前") ? earlier : begins_with(rest, "以后") ? later : Tail{};
        case U'之':
            if (begins_with(rest, "之间")) return {two, PeriodRole::period};
            return begins_with(rest, "之前") ? earlier : begins_with(rest, "之后") ? later : Tail{};
        case U'至': return begins_with(rest, "至今") ? Tail{two, PeriodRole::since} : Tail{};
        case U'迄': return begins_with(rest, "迄今") ? Tail{two, PeriodRole::since} : Tail{};
        case U'期': return begins_with(rest, "期间") ? Tail{two, PeriodRole::period} : Tail{};
        case U'时': return begins_with(rest, "时期") ? Tail{two, PeriodRole::period} : Tail{};
        case U'为': return begins_with(rest, "为止") ? Tail{two, PeriodRole::until} : Tail{};
        case U'同': return begins_with(rest, "同期") ? same_time : Tail{};
        case U'的': return begins_with(rest, "的同期") ? Tail{one + two, PeriodRole::comparison, false, false, false, true} : Tail{};
        case U'开': return anchored && begins_with(rest, "开始") ? Tail{two, PeriodRole::since} : Tail{};
        case U'起':
            if (anchored && begins_with(rest, "起始")) return {two, PeriodRole::since};
            return starts_there(rest, anchored, dated) ? Tail{one, PeriodRole::since} : Tail{};
        case U'前':
            if (point.kind == PointKind::vague || point.kind == PointKind::now) return {};
            return behind_holds<U"往来进移景沿瞻端提身述列茅言排线哨锋途方半后夕期三四五六七八九十两几首1234567890">(rest, "前") ? Tail{one, PeriodRole::until, true} : Tail{};
        default: return {};
    }
}

/// Whether 以来 or 至今 may stand near, told by their second to fourth bytes.
bool since_may_stand(Words rest, std::size_t reach) noexcept {
    return any_near(rest, reach, [](byte_scan::Bytes second, byte_scan::Bytes third, byte_scan::Bytes fourth) {
        return ((second == 0xBB) & (third == 0xA5) & (fourth == 0xE6)) | ((second == 0x87) & (third == 0xB3) & (fourth == 0xE4));
    });
}

std::size_t since_ahead(Words rest, std::size_t reach) noexcept {
    if (!since_may_stand(rest, reach)) return 0;
    for (Words const word : context_words().since) {
        std::size_t const at = find_in_clause(rest, word, reach);
        if (at == Words::npos) continue;
        Words const between = rest.substr(0, at);
        if (std::ranges::any_of(between, is_digit) || between.find("是") != Words::npos) continue;
        if (begins_with<U"自年春夏秋冬日料访华">(rest.substr(at + word.size()))) continue;
        return at + word.size();
    }
    return 0;
}

bool compared(Words before) noexcept {
    WordList const& words = context_words().compared;
    before = without_blanks_behind(before);
    if (before.empty() || !words.may_end(last_code_point(before))) return false;
    return std::ranges::any_of(words, [before](Words word) {
        if (before.back() != word.back() || !before.ends_with(word)) return false;
        bool const one = word == "比" || word == "较";
        return !one || !ends_with<U"占同环可对之分配性">(before.substr(0, before.size() - word.size()));
    });
}

bool compared_behind(Words rest) noexcept {
    if (begins_with_any(rest, "相比", "相较", "持平", "基本持平", "大体持平", "相当", "基本相当")) return true;  // 与上年基本持平
    if (!begins_with(rest, "的")) return false;
    rest.remove_prefix(Words("的").size());
    std::size_t count = 0;
    for (; count < 8 && (begins_with_numeral(rest) || rest.starts_with('.')); ++count) rest.remove_prefix(character_length(rest));
    return count != 0 && begins_with(rest, "倍");
}

/// Whether a word of `ahead` stands in `words`; 已将 and 重要 say nothing of the future.
bool says_future(Words words, WordList const& ahead) noexcept {
    bool may = false;
    for (Words left = words; !left.empty() && !may; left.remove_prefix(character_length(left))) may = ahead.begins(left);
    if (!may) return false;
    return std::ranges::any_of(ahead, [words](Words word) {
        std::size_t const at = words.find(word);
        if (at == Words::npos) return false;
        char32_t const before = last_code_point(words.substr(0, at));
        return !(word == "将" && one_of<U"已即">(before)) && !(word == "要" && one_of<U"主重需必摘纪概">(before));
    });
}

/// The end of `before` from its last clause sign on, `reach` bytes at most.
Words clause_before(Words before, std::size_t reach) noexcept {
    Words const clause = last_bytes(before, reach);
    std::size_t begin = clause.size();
    while (begin > 0) {
        begin -= last_character(clause.substr(0, begin)).size();
        if (is_clause_sign(code_point(clause.substr(begin)))) break;
    }
    return clause.substr(begin);
}

bool looks_ahead(Place place, std::size_t length) noexcept {
    return says_future(clause_before(place.before(), 36), context_words().future) ||
           says_future(place.behind(length).rest().substr(0, 12), context_words().future_behind);
}

bool tells_flow(Words before, Words rest) noexcept {
    auto const& words = context_words();
    before = without_blanks_behind(before);
    return words.flow.begins(rest) && !words.not_passed.ends(before);
}

bool names_plan(Words rest) noexcept { return context_words().no_duration.begins(rest); }

bool measures_record(Words rest) noexcept { return context_words().record.begins(rest); }

std::size_t issue_words(Words rest) noexcept {
    for (Words const word : context_words().issue)
        if (rest.starts_with(word)) return word.size();
    return 0;
}

std::size_t beginning_words(Words rest) noexcept {
    for (Words const word : context_words().beginning)
        if (rest.size() >= word.size() && begins_with(from(rest, word.size()), "以来") && rest.starts_with(word)) return word.size();
    return 0;
}

bool anchored_before(Words before) noexcept {
    for (Words clause = clause_before(before, 120); !clause.empty(); clause.remove_prefix(character_length(clause)))
        if (begins_with<U"自从">(clause) && (begins_with_numeral(clause.substr(3)) || begins_with<U"今去前上本">(clause.substr(3))))
            return true;
    return false;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#include <support/corpus.hpp>

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_openings.hpp>
#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

// The reader of the common times must say what the grammar says, wherever it says anything; what is written directly, what the general way writes.

namespace {
using namespace zhibiao;
using namespace period_detail;

bool same(Words left, Words right) { return left == right && (left.empty() || left.data() == right.data()); }

bool alike(CalendarForm const& left, CalendarForm const& right) {
    constexpr std::array parts{&CalendarForm::year,    &CalendarForm::next_year, &CalendarForm::half,         &CalendarForm::quarters, &CalendarForm::months,
                               &CalendarForm::ten_days, &CalendarForm::days,      &CalendarForm::weekday_note, &CalendarForm::edge,     &CalendarForm::season,
                               &CalendarForm::holiday, &CalendarForm::holiday_tail, &CalendarForm::week,      &CalendarForm::nth_week};
    return std::ranges::all_of(parts, [&](auto part) { return same(left.*part, right.*part); });
}
bool alike(PlanForm const& left, PlanForm const& right) { return same(left.number, right.number) && same(left.part, right.part); }
bool alike(SpanForm const& left, SpanForm const& right) {
    return same(left.lead, right.lead) && same(left.count, right.count) && same(left.unit, right.unit) && same(left.more, right.more) && same(left.tail, right.tail);
}

/// How often the common reader had an answer at the place.
template <typename Form>
int compare_at(Words rest, std::optional<std::size_t> (*common)(Words, Form&) noexcept, std::size_t (*any)(Words, Form&)) {
    Form one, other;
    auto const length = common(rest, one);
    if (!length) return 0;
    CHECK_MESSAGE(*length == any(rest, other), rest);
    if (*length != 0) CHECK_MESSAGE(alike(one, other), rest);
    return *length == 0 ? 0 : 1;
}

int compare(Words text) {
    int answers = 0;
    for (; !text.empty(); text.remove_prefix(character_length(text))) {
        answers += compare_at(text, match_common_calendar, match_any_calendar);
        answers += compare_at(text, match_common_plan, match_any_plan);
        answers += compare_at(text, match_common_span, match_any_span);
    }
    return answers;
}

bool same(PeriodMention const& left, PeriodMention const& right) {
    auto const all = [](PeriodMention const& m) { return std::tie(m.span.begin, m.span.end, m.start, m.end, m.duration, m.role, m.future, m.from_reference, m.before, m.after); };
    return all(left) == all(right);
}
bool same(ReferenceTime const& left, ReferenceTime const& right) {
    auto const all = [](ReferenceTime const& r) { return std::tie(r.today, r.stated_at, r.year, r.month, r.day); };
    return all(left) == all(right);
}

/// Where the opening says that a word or a plan of the table begins no time, the general way finds none either.
void compare_refused(Words text, Place const& place, Opening const& begun, ReferenceTime const& reference) {
    bool const numeral = begins_with_numeral(place.rest());
    std::uint32_t const plan_or_event = numeral_length(place.rest()) <= 3 ? opening_plan | opening_event : 0;
    Words behind = place.rest();
    while (begins_with_numeral(behind)) behind = behind_character(behind);
    bool const inside = ends_with_numeral(place.before()) || ends_with(place.before(), ".");
    std::uint32_t const calendar = begun.finders == 0 && !inside && !begins_with(behind, "-") && !begins_with(place.rest(), "618") ? opening_calendar : 0;
    std::uint32_t const asked = numeral ? (plan_or_event & ~begun.finders) | calendar : begun.finders == 0 ? word_opening(place.rest()) : 0;
    ReferenceTime other = reference;
    PeriodMention found;
    bool const any = asked != 0 && read_period(text, {0, static_cast<std::uint32_t>(text.size())}, place, asked, other, found);
    CHECK_MESSAGE(!any, text.substr(place.at));
    // 30年 may be a span only where it is no year
    if (numeral && begun.finders == opening_span && begins_with(behind, "年")) CHECK_MESSAGE(!read_period(text, {0, static_cast<std::uint32_t>(text.size())}, place, opening_calendar, other, found), text.substr(place.at));
}

/// How often a time of the text is written directly.
int compare_direct(Words text, ReferenceTime reference) {
    Span const sentence{0, static_cast<std::uint32_t>(text.size())};
    int answers = 0;
    for (Place place{text, 0}; place.at < text.size(); place.at += character_length(place.rest())) {
        Opening const begun = opening_at(place);
        compare_refused(text, place, begun, reference);
        ReferenceTime one = reference, other = reference;
        PeriodMention direct, general;
        Told const told = read_direct(text, sentence, place, begun, one, direct);
        if (told != Told::unsure) ++answers;
        if (told != Told::written) CHECK((same(one, reference) && same(direct, {})));
        bool const found = read_period(text, sentence, place, begun.finders, other, general);
        if (told == Told::none) CHECK_MESSAGE(!found, text.substr(place.at));
        if (told != Told::written) one = other;
        else CHECK_MESSAGE((found && same(direct, general) && same(one, other)), text.substr(place.at));
        reference = one;
    }
    return answers;
}

std::vector<std::string> pieces() {
    std::vector<std::string> list = {
        "0",  "3",  "5",  "12", "28", "31", "07", "123", "1.5", "1998", "2023", "20231", "零", "〇", "一", "两", "三", "五", "九", "十", "廿", "百", "千", "万",
        "几", "半", "十五", "十四五", "一九七八", "二〇二三", "年", "年度", "月", "月份", "日", "号", "季度", "天", "周", "个", "个月", "小时", "代", "份", "假",
        "上", "中", "下", "旬", "初", "底", "末", "春", "-", "—", "——", "–", "~", "至", "到", "、", "，", ",", "（", "(", "）", " ", "的", "第", "前", "头",
        "后", "这", "近", "最近", "过去", "未来", "今后", "接下来", "多", "余", "零", "又", "来", "以来", "之前", "以前", "最后一个", "星期", "礼拜", "周三",
        "“", "”", "‘", "’", "「", "」", "\"", "规划", "开局之年", "末年", "全", "内", "增长", "H1", "Q2", "上半年", "一季度", "家", "%", "\n"};
    for (auto const& row : data::period_words_rows) list.emplace_back(row.surface);
    for (auto const& row : data::period_holidays_rows) list.emplace_back(row.surface);
    for (auto const& row : data::period_openings_rows) list.emplace_back(row.surface);
    return list;
}
}  // namespace

TEST_CASE("common times of the corpus are read as the grammar reads them") {
    int answers = 0;
    corpus::each_reading([&answers](std::string_view reading) { answers += compare(reading); });
    CHECK(answers > 500);
}

TEST_CASE("everything that may stand behind a common time") {
    for (auto const& behind : pieces())
        for (std::string const time : {"2023年", "一九七八年", "今年", "2023年5月", "去年12月份", "5月30日", "1—6月份", "28日", "“十四五”", "十三五", "近三年", "过去的5年", "三年", "5个月", "28天"})
            for (std::string_view const more : {"", "，", "周三", "五", "旬"}) compare(std::string(time).append(behind).append(more));
}

TEST_CASE("whatever pieces a time is made of, both readers say the same") {
    auto const list = pieces();
    std::mt19937 random(17);
    int answers = 0;
    for (int i = 0; i < 60000; ++i) {
        std::string text;
        // most of the pieces from the short ones at the list's head
        for (int piece = 0; piece < 6; ++piece) text += list[random() % (random() % 4 == 0 ? list.size() : 100)];
        answers += compare(text);
    }
    CHECK(answers > 2000);
}

TEST_CASE("以来 and 至今 are looked for by their bytes") {
    for (auto const& row : data::period_context_rows)
        if (row.kind == "since") CHECK((row.surface == "以来" || row.surface == "至今"));
}

TEST_CASE("times that are written directly are those that the general way writes") {
    int answers = 0;
    corpus::each_reading([&answers](std::string_view reading) { answers += compare_direct(reading, {.today = parse_date("2026-03-01")}); });
    CHECK(answers > 100);
    auto list = pieces();
    for (std::string const word : {"学前", "重要的", "每", "第", "3-", "连续", "计划", "行动", "累计完成", "时期", "普法", "期间", "的同期", "的2.3倍", "的十一届", "历史", "以来最高", "建成以来", "三级跳", "一遇", "一个月", "三百万", "农业", "大跃进", "中央", "和平", "与", "为止", "同期", "同等", "历年", "期中", "时候", "革命", "逐", "每年", "步", "三日", "8:00", "至9日", "、二号", "规划期间", "计划以来", "末期", "收官之年", "的开局之年", "规划的", "提高", "延", "生活圈", "津", "上旬", "底", "之一", "以上", "与2030年间", "和今后"}) list.push_back(word);
    std::vector<std::string> times = {"2023年", "2031年", "一九七八年", "二〇二六年", "1599年", "2200年", "三年", "一年", "近3年", "120年来", "30年", "79年", "80年", "08年", "10.5年", "十五年", "二十六年", "一百年", "一十年", "百年", "八五年", "三五年", "十一年", "今后二十年", "今后的十年", "过去的五年", "这五年", "未来五年", "前一年以来", "十多年来", "三年多以来", "过去的二十余年", "前两年多", "这三年多来", "今后十余年", "几年", "过去几年", "这两个", "上一个月",
                                      "最近", "“十四五”", "「十五」", "“七五”规划", "十四五", "第十五个五年规划", "党的十八大", "十九大", "二十届四中全会", "新时代", "民国", "同治", "今年", "目前", "2025年3月5日", "一九八五年九月", "3月16日", "5月份", "1—6月", "6-5月", "今年2月", "今年上半年", "去年一季度", "2026-02-03", "2026-02-30", "十一月三十日", "1、2月", "一至二季度", "一、", "第一、", "第一——", "1、 ", "2021— ", "五一", "十一", "3号", "四号", "2月30日", "上半年", "前三季度", "头两个月", "前5个月", "第四季度", "今年第一季度", "去年前两个季度", "28天", "三个月", "24小时", "15分钟", "一天", "截至2024年底", "截止到6月30日", "至今年3月", "十三月", "第二天", "第二年", "第一季度", "这一年", "近两个月", "到2030年", "在2018年", "自2023年"};
    for (auto const& row : data::period_words_rows) times.emplace_back(row.surface);
    answers = 0;
    for (auto const& time : times)
        for (auto const& beside : list) {
            answers += compare_direct(time + beside, {.today = parse_date("2026-03-01")});
            answers += compare_direct(std::string(beside).append(time).append("产值2024年11月提高，").append(time), {});
            answers += compare_direct(std::string("比较至实现").append(beside).append(time).append("增长最快"), {.today = parse_date("2025-08-31"), .year = 2019});
        }
    CHECK(answers > 20000);
}

TEST_CASE("what is counted behind a blank is no time") {
    for (std::string const number : {"1030", "5955", "1.18", "32.5", "1899", "22.1", "0001", "502万"})
        for (std::string const counted : {"元", "万", "亿", "人", "户", "吨", "处", "万年", "亿个月", "人年", "万 年"})
            for (std::string const before : {"", "，", "增长", "从", "至2019到"}) {
                std::string const text = std::string(before).append(number).append(" ").append(counted).append("，以来");
                Place const place{text, before.size()};
                CHECK(opening(place) == 0);
                ReferenceTime reference{.today = parse_date("2026-03-01")};
                PeriodMention found;
                bool const any = read_period(text, {0, static_cast<std::uint32_t>(text.size())}, place, opening_calendar | opening_span | opening_numeric, reference, found);
                CHECK_MESSAGE(!any, text);
                CHECK_MESSAGE(!find_point(place, opening_calendar | opening_numeric, true, reference), text);
            }
}

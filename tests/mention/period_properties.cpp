#include <zhibiao/data/period_false_friends.hpp>
#include <zhibiao/mention/period.hpp>

#include <mention/period_reader.hpp>
#include <support/corpus.hpp>

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace zhibiao;
using period_reader::read_periods;

/// Expressions that count from the year of the reference date.
constexpr std::array<std::string_view, 46> relative_to_the_year{
    "今年",       "去年",     "前年",         "明年",         "上年末",     "本年度",     "全年",           "年内",       "今年上半年",       "去年下半年",
    "上半年",     "一季度",   "前三季度",     "去年四季度",   "1-5月",      "1—11月份",   "三月到五月",     "5月",        "11月份",           "5月30日",
    "12月28日",   "5月17日至30日", "11月至次年3月", "4月中旬", "6月底",      "6月末",      "年底",           "年初",       "今年底前",         "10月底前",
    "截至目前",   "截至6月9日",    "今年以来",      "年初以来", "自5月17日以来", "十年来",     "近三年",         "过去五年",   "三年前",           "未来五年",
    "上个月",     "近三个月", "国庆节",       "截至去年底",   "到今年底",   "元旦"};

bool leap_day(Date date) { return date.month() == std::chrono::February && date.day() >= std::chrono::day(28); }

/// `date` moved by whole years; the end of February stays the end of February.
Date shifted(Date date, int years) {
    Date const moved = date + std::chrono::years(years);
    if (leap_day(date)) return moved.year() / std::chrono::February / std::chrono::last;
    return moved;
}

std::optional<Date> shifted(std::optional<Date> date, int years) { return date ? std::optional<Date>(shifted(*date, years)) : date; }

std::optional<Date> at_month_end(std::optional<Date> date) {
    if (date && leap_day(*date)) return date->year() / std::chrono::February / std::chrono::last;
    return date;
}

std::string text_of(std::optional<Date> date) { return date ? to_string(*date) : "null"; }

}  // namespace

TEST_CASE("periods: a reference date moved by whole years moves every relative period by as many years") {
    for (std::string_view const today : {"2022-08-01", "2021-01-31", "2020-02-29", "2023-12-31", "2019-03-31", "2024-02-28", "2022-05-30"})
        for (int const years : {1, -1, 4, 10, -8})
            for (std::string_view const words : relative_to_the_year) {
                Date const reference = *parse_date(today);
                // three months before the end of February is another day of November in a leap year
                if (words == "近三个月" && leap_day(reference)) continue;
                auto const before = read_periods(words, {.today = reference});
                auto const after = read_periods(words, {.today = shifted(reference, years)});
                INFO(words << " seen from " << today << " and " << years << " years later");
                REQUIRE(before.size() == 1);
                REQUIRE(after.size() == 1);
                CHECK(before[0].span.size() == words.size());
                CHECK(text_of(at_month_end(after[0].start)) == text_of(shifted(before[0].start, years)));
                CHECK(text_of(at_month_end(after[0].end)) == text_of(shifted(before[0].end, years)));
                CHECK(before[0].role == after[0].role);
                CHECK(before[0].future == after[0].future);
            }
}

TEST_CASE("periods: Chinese and Arabic numerals of the same date are read alike") {
    constexpr std::array<std::string_view, 10> digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    auto const small = [&](int number) {
        std::string const ten = number < 10 ? "" : number < 20 ? "十" : std::string(digits[static_cast<std::size_t>(number / 10)]) + "十";
        return ten + std::string(number % 10 == 0 ? "" : digits[static_cast<std::size_t>(number % 10)]);
    };
    std::mt19937 random(20220801);
    for (int round = 0; round < 2000; ++round) {
        int const year = 1900 + static_cast<int>(random() % 200), month = 1 + static_cast<int>(random() % 12), day = 1 + static_cast<int>(random() % 31);
        std::string arabic = std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日", han;
        for (char const c : std::to_string(year)) han += digits[static_cast<std::size_t>(c - '0')];
        han += "年" + small(month) + "月" + small(day) + "日";
        auto const one = read_periods(arabic, {}), other = read_periods(han, {});
        INFO(arabic << " and " << han);
        REQUIRE(one.size() == 1);
        REQUIRE(other.size() == 1);
        CHECK(one[0].span.size() == arabic.size());
        CHECK(other[0].span.size() == han.size());
        CHECK(one[0].start == other[0].start);
        bool const exists = (std::chrono::year(year) / month / day).ok();
        CHECK(one[0].start.has_value() == exists);
    }
}

TEST_CASE("periods: no time word is read inside its false friends") {
    ReferenceTime reference{.today = parse_date("2022-08-01")};
    for (auto const& row : data::period_false_friends_rows) {
        auto const hidden = static_cast<std::uint32_t>(row.surface.find(row.hidden));
        INFO(row.surface << " hides " << row.hidden);
        REQUIRE(hidden < row.surface.size());
        auto const found = match_period(row.surface, hidden, {0, static_cast<std::uint32_t>(row.surface.size())}, reference);
        // another time may begin there: 至今年 is no 至今, but until this year
        CHECK_FALSE((found && found->span.size() == row.hidden.size()));
    }
}

TEST_CASE("periods: every corpus mention begins with a trigger") {
    std::u32string_view const triggers = period_triggers();
    for (char32_t const c : U"0123456789今去十“自从截到")
        if (c != 0) CHECK(triggers.find(c) != triggers.npos);
    CHECK(triggers.find(U'的') == triggers.npos);
    CHECK(triggers.size() < 300);
}

TEST_CASE("periods: whatever stands side by side, mentions lie in the text, begin where asked, and don't end before they start") {
    constexpr std::array<std::string_view, 60> pieces{
        "2020", "年", "12", "月", "28", "日", "号", "今", "去", "前", "后", "上", "下", "半", "周", "一", "二十", "三", "〇", "两", "“", "”", "十四五", "期间", "以来", "自", "从", "到",
        "至", "-", "—", "、", "，", "。", " ", "/", ".", "底", "末", "初", "季度", "个", "世纪", "90", "年代", "农历", "正", "春节", "假期", "党的十八大", "康熙", "近", "来", "起", "比",
        "的", "倍", "Q3", "\xE5\xB9", "\xFF"};
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t count = 1 + random() % 9; count > 0; --count) text += pieces[random() % pieces.size()];
        ReferenceTime reference;
        if (random() % 2) reference.today = parse_date("2024-02-29");
        std::uint32_t last = 0;
        for (auto const& mention : read_periods(text, reference)) {
            INFO(text);
            CHECK(mention.span.begin >= last);
            CHECK(mention.span.end > mention.span.begin);
            CHECK(mention.span.end <= text.size());
            if (mention.start && mention.end) CHECK(*mention.start <= *mention.end);
            if (mention.role == PeriodRole::duration) CHECK(mention.duration.starts_with("P"));
            last = mention.span.end;
        }
    }
}

TEST_CASE("periods: megabytes of one piece are read through") {
    for (std::string_view const piece : {"1", "年", "月", "1-", "“", "2020-", "自", "到", "1月", "十", "近三", "从1月1日", "2020 "}) {
        std::string text;
        while (text.size() < 400000) text += piece;
        auto const mentions = read_periods(text, {.today = parse_date("2022-08-01")});
        CHECK(mentions.size() <= text.size() / piece.size());
    }
}

/// @file
/// What the period grammars hand to the code that reads and resolves it. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_FORM_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_FORM_HPP

#include <zhibiao/mention/impl/period_text.hpp>
#include <zhibiao/mention/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Kinds of src/data/period_words.tsv.
enum class WordKind : std::uint8_t {
    none,
    year, same_year, whole_year, within_year, next_year,  // what can stand for a year
    month, same_month,                                    // for a month
    quarter, day, same_day, next_day, two_years, now, vague, vague_future,
};
struct Word {
    std::size_t length = 0;  ///< in bytes; 0 for none
    WordKind kind = WordKind::none;
    int shift = 0;
};

// ---- forms: which words stand where; empty where there are none. Found by the grammars, not yet read.

/// A year and its parts (impl/grammar/period_calendar.ipp).
struct CalendarForm {
    Words year;          ///< 2020年, 二〇二〇年, 08年, 今年
    Words next_year;     ///< 2025年 of 2021-2025年
    Words half;          ///< 上半年
    Words quarters;      ///< 一季度, 前三季度, 一、二季度, Q3
    Words months;        ///< 5月, 1-5月份, 前5个月, 上月
    Words ten_days;      ///< 上旬, 中下旬
    Words days;          ///< 28日, 3-5日; 十五 (of 八月十五)
    Words weekday_note;  ///< （星期一）, ，星期一: behind a date
    Words edge;          ///< 初, 底, 末, 年底, 月末
    Words season;        ///< 夏天, 春
    Words holiday;       ///< 春节, “五一”
    Words holiday_tail;  ///< 假期, 期间
    Words week;          ///< 上周, 下下周末, 这个星期三, 周五
    Words nth_week;      ///< 第一周, 最后一个星期一: of the month before it

    // What the reader of the common forms knows besides.
    Word year_word{};    ///< of `year`, where it is one of the table's
    int year_value = 0;  ///< of `year`, where it has four digits
};
/// 2021-10-18, 2021/10/18, 24.6.2019, 9-8-14: three numbers, not yet told apart.
struct NumericForm {
    Words first, second, third;
};
/// “十三五”末, 第十五个五年规划期间, “十四五”前四年, “十五五”开局之年.
struct PlanForm {
    Words number, part;
};
/// 上世纪90年代初, 20世纪, 九十年代.
struct DecadeForm {
    Words century, decade, edge;
};
/// 民国三年, 康熙20年9月, 康熙三年五月.
struct EraForm {
    Words era, year, month;
};
/// 农历正月十五, 2015年农历十月初一, 腊月二十三, 大年初四.
struct LunarForm {
    Words year, month, day;
};
/// 近三年, 过去5年, 未来两天, 十年来, 三个月前; without `lead` and `tail` a duration: 一年半, 28天.
struct SpanForm {
    Words lead, count, unit, more, tail;  ///< `more`: 半, 零三个月
};

[[nodiscard]] std::size_t match_calendar(Words rest, CalendarForm& form);
[[nodiscard]] std::size_t match_numeric(Words rest, NumericForm& form);
[[nodiscard]] std::size_t match_plan(Words rest, PlanForm& form);
[[nodiscard]] std::size_t match_decade(Words rest, DecadeForm& form);
[[nodiscard]] std::size_t match_era(Words rest, EraForm& form);
[[nodiscard]] std::size_t match_lunar(Words rest, LunarForm& form);
[[nodiscard]] std::size_t match_span(Words rest, SpanForm& form);

// The three that are asked most have a reader for the common forms, which the whole grammar stands behind (period_common.ipp).
// nullopt: ask the grammar, with a new form; 0: there is none.
[[nodiscard]] std::optional<std::size_t> match_common_calendar(Words rest, CalendarForm& form) noexcept;
[[nodiscard]] std::optional<std::size_t> match_common_plan(Words rest, PlanForm& form) noexcept;
[[nodiscard]] std::optional<std::size_t> match_common_span(Words rest, SpanForm& form) noexcept;
[[nodiscard]] std::size_t match_any_calendar(Words rest, CalendarForm& form);
[[nodiscard]] std::size_t match_any_plan(Words rest, PlanForm& form);
[[nodiscard]] std::size_t match_any_span(Words rest, SpanForm& form);

// ---- tables

[[nodiscard]] Word match_word(Words rest) noexcept;

/// A row of period_holidays.tsv with its quotation marks, if it has any; length 0 for none.
struct Holiday {
    std::size_t length = 0;
    int row = -1;
    bool quoted = false;
    int bare = 0;  ///< as in the table
};
[[nodiscard]] Holiday match_holiday(Words rest) noexcept;

struct Event {
    std::size_t length = 0;
    int first_day = 0, last_day = 0;  ///< year * 10000 + month * 100 + day
};
[[nodiscard]] Event match_event(Words rest) noexcept;

struct Era {
    std::size_t length = 0;
    int first_year = 0;
};
[[nodiscard]] Era match_era_name(Words rest) noexcept;

/// Whether the time word at byte `at` is none, but part of another word that stands around it: 投产后年产值, 体现在.
[[nodiscard]] bool is_false_friend(Words reading, std::size_t at) noexcept;

// ---- points of time

/// Where a time expression is looked for: the reading up to the sentence's end, and the byte.
struct Place {
    Words sentence;      ///< all of it
    std::size_t at = 0;  ///< in `sentence`
    [[nodiscard]] Words rest() const noexcept { return {sentence.data() + at, sentence.size() - at}; }
    [[nodiscard]] Words before() const noexcept { return {sentence.data(), at}; }
    [[nodiscard]] Place behind(std::size_t length) const noexcept { return {sentence, at + length}; }
};

enum class PointKind : std::uint8_t { calendar, day, same_day, next_day, week, quarter, holiday, lunar, fixed, now, vague };
enum class YearForm : std::uint8_t { unsaid, written, shifted, same, whole, within, next };
enum class MonthForm : std::uint8_t { none, written, shifted, same };

/// One point of time as numbers, not yet resolved.
struct Point {
    PointKind kind = PointKind::calendar;
    YearForm year_form = YearForm::unsaid;
    int year = 0;  ///< written: the year; shifted: years from the reference year
    MonthForm month_form = MonthForm::none;
    int first_month = 0, last_month = 0;  ///< shifted: months from the reference month, in `first_month`
    int first_day = 0, last_day = 0;      ///< 0: unsaid; last_of_month for the end of any month
    int weekday = 0;                      ///< 1 Monday … 7 Sunday, 8 the weekend
    int nth_week = 0;                     ///< of the month; -1 the last
    int shift = 0;                        ///< of days, weeks, quarters, by kind
    int more_years = 0;                   ///< behind the year: 1 of 今明两年
    int holiday = -1;                     ///< row of period_holidays
    bool leap = false;                    ///< the second of two lunar months of one number: 闰六月
    bool days_off = false;                ///< the holiday with the days around it: 假期, 黄金周
    bool year_end = false;                ///< 年底, 年末 without a year: the next or the last one, by season
    bool this_week = false;               ///< the week is said (上周三), not only the day of the week
    bool range = false;                   ///< from one to another: 1-5月, 2021—2025年
    bool future = false;                  ///< the word itself says so: 今后
    std::optional<Date> start, end;       ///< fixed

    static constexpr int last_of_month = 99;
};

struct FoundPoint {
    std::size_t length = 0;  ///< in bytes; 0 for none
    Point point;
    explicit operator bool() const noexcept { return length != 0; }
};
/// The calendar year or part of one at `place`. `open` says that a word before it (自, 截至, 在) or the other end of a range makes
/// plain that a time is meant, so that 28日 or 2016 alone will do.
[[nodiscard]] FoundPoint find_calendar(Place place, bool open);
[[nodiscard]] FoundPoint find_numeric(Place place, bool open);
[[nodiscard]] FoundPoint find_plan(Place place);
[[nodiscard]] FoundPoint find_decade(Place place, ReferenceTime const& reference);
[[nodiscard]] FoundPoint find_era(Place place);
[[nodiscard]] FoundPoint find_lunar(Place place);
[[nodiscard]] FoundPoint find_event(Place place);
[[nodiscard]] FoundPoint find_word(Place place);

/// Which finders may find something at a place, told by the words it begins with; 0 for none. Costs some ten nanoseconds.
inline constexpr std::uint32_t opening_calendar = 1, opening_numeric = 2, opening_plan = 4, opening_decade = 8, opening_lunar = 16,
                               opening_era = 32, opening_event = 64, opening_word = 128, opening_span = 256, opening_frame = 512,
                               opening_since = 1024;
inline constexpr std::uint32_t opening_counted = 2048;  // within the table: what stands behind the numeral tells which
/// The same, with the common time that stands there alone (period_direct.ipp).
struct Opening {
    std::uint32_t finders = 0;
    std::uint16_t length = 0;  ///< of the direct one, in bytes
    std::uint16_t direct = 0;  ///< 0 for none; else WordKind, `none` for a year in digits, and above its four bits the shift and 8, or the year
    bool goes_on = false;      ///< something behind the direct one may belong to it
    static constexpr int kind_bits = 4, no_shift = 8;
    [[nodiscard]] WordKind direct_kind() const noexcept { return static_cast<WordKind>(direct & ((1u << kind_bits) - 1)); }
    /// The shift, or the year where the kind is `none`.
    [[nodiscard]] int direct_value() const noexcept { return static_cast<int>(direct >> kind_bits) - (direct_kind() == WordKind::none ? 0 : no_shift); }
};
[[nodiscard]] Opening opening_at(Place const& place) noexcept;
[[nodiscard]] inline std::uint32_t opening(Place const& place) noexcept { return opening_at(place).finders; }
/// The same as far as the tables tell it by the words themselves.
[[nodiscard]] std::uint32_t word_opening(Words rest) noexcept;
enum class FrameKind : std::uint8_t { none, until, from, goal, between };
/// The word that frames what stands behind it: 截至, 自, 到, 在.
struct FrameWord {
    FrameKind kind = FrameKind::none;
    std::size_t length = 0;     ///< in bytes
    std::uint32_t finders = 0;  ///< as opening() gives them behind it
};
/// Where opening() says `opening_frame`. They are prepositions of other things as a rule: none where no time, or 以来, stands
/// behind it.
[[nodiscard]] FrameWord frame_word(Place place) noexcept;
/// The point of time at `place`, of whatever kind. `finders` as opening() gave them there.
[[nodiscard]] FoundPoint find_point(Place place, std::uint32_t finders, bool open, ReferenceTime const& reference);

// ---- the words around a time

/// What stands right behind a point and belongs to it, or says how it is meant.
struct Tail {
    std::size_t length = 0;
    PeriodRole role = PeriodRole::period;
    bool deadline = false;           ///< 6月底前
    bool before = false, after = false;  ///< 以前, 以后
    bool same_time = false;          ///< 去年同期: which part of the year isn't said here
};
/// Whether `rest` begins with `word`, and no character of `forbidden` behind it makes another word of it.
template <CharacterList forbidden, std::size_t size>
[[nodiscard]] inline bool behind_holds(Words rest, char const (&word)[size]) noexcept {
    return begins_with(rest, word) && !begins_with<forbidden>(rest.substr(size - 1));
}
/// `anchored`: 自 or 从 stands before the point.
[[nodiscard]] Tail read_tail(Words rest, Point const& point, bool anchored);
/// Bytes up to the end of 以来 or 至今, with a few words between that tell no number: 2012年建成以来; 0 where there is none.
[[nodiscard]] std::size_t since_ahead(Words rest, std::size_t reach) noexcept;
/// 比2015年, 高于去年; but not 占比2015年, 同比.
[[nodiscard]] bool compared(Words before) noexcept;
/// 是2012年的2.3倍, 与2020年相比.
[[nodiscard]] bool compared_behind(Words rest) noexcept;
/// Words that look ahead, in the clause before a time or right behind it: 计划9月投产, 年底将建成.
[[nodiscard]] bool looks_ahead(Place place, std::size_t length) noexcept;
/// 2012年以来最高, 30年来首次, 近10年新高: what a record is measured by, not when it was made.
[[nodiscard]] bool measures_record(Words rest) noexcept;
/// 5年累计投资8亿元: the words around a count of years say that they are those that have passed; but 连续5年, 再用5年.
[[nodiscard]] bool tells_flow(Words before, Words rest) noexcept;
/// 规划, 攻坚: 三年 before them is part of a name.
[[nodiscard]] bool names_plan(Words rest) noexcept;
/// Bytes of 发稿时 and the like behind 截至; 0 for none.
[[nodiscard]] std::size_t issue_words(Words rest) noexcept;
/// Bytes of 建区 and the like, before 以来; 0 for none.
[[nodiscard]] std::size_t beginning_words(Words rest) noexcept;
/// Whether 自5月17日 stands before in the clause: then its 以来 says nothing new.
[[nodiscard]] bool anchored_before(Words before) noexcept;

// ---- resolution

struct Interval {
    std::optional<Date> start, end;
};
/// What a point is resolved against.
struct Setting {
    ReferenceTime const& reference;
    bool future = false;          ///< the words around it look ahead: 计划, 将
    bool deadline = false;        ///< 6月底前: the one of this year
    std::optional<Date> from;     ///< the first end of a range whose second end is resolved
};
[[nodiscard]] Interval resolve(Point const& point, Setting const& setting);
/// Remembers the year and the month that a plain time states, for those behind it. `last` is the point that it ends with.
void remember(Point const& last, PeriodMention const& mention, ReferenceTime& reference);
/// Whether the reference date (or the year last stated) is needed to resolve it.
[[nodiscard]] bool needs_reference(Point const& point) noexcept;

/// A day of the calendar; `day` may be Point::last_of_month. Nothing where there is no such day.
[[nodiscard]] std::optional<Date> valid_date(int year, int month, int day) noexcept;
[[nodiscard]] int year_number(Date date) noexcept;
[[nodiscard]] int month_number(Date date) noexcept;
[[nodiscard]] Interval whole_years(int first, int last);
[[nodiscard]] Interval whole_months(int year, int first_month, int last_month);
[[nodiscard]] Date plus_days(Date date, int days);
/// In January to March reports look back at whole years.
[[nodiscard]] bool in_report_season(Date today) noexcept;

/// The year that a word stands for: 今年 with the shift 0, 全年.
[[nodiscard]] std::optional<int> said_year(YearForm form, int year, ReferenceTime const& reference, bool future) noexcept;
[[nodiscard]] YearForm year_form_of(WordKind kind) noexcept;

// ---- spans and durations

// Both write `mention`, which must be new. Where they return false, it is of no more use.

/// An expression with the words that frame it: 截至2022年底, 自5月17日以来, 1月10日至12日. `finders` as opening() gave them,
/// `word` as frame_word() where they hold opening_frame.
[[nodiscard]] bool find_framed(Place place, std::uint32_t finders, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention);
/// 近三年, 十年来, 三个月前, 28天 at `place`.
[[nodiscard]] bool find_span(Place place, ReferenceTime const& reference, PeriodMention& mention);

// ---- the whole expression

/// A year holds for its paragraph, that is its line; and not for ever where a text has no lines.
void forget_last_paragraph(std::string_view reading, std::uint32_t at, ReferenceTime& reference);
/// Reads whatever opening() found something for into a new mention, which is of no more use where it returns false.
[[nodiscard]] bool read_period(std::string_view reading, Span sentence, Place const& place, std::uint32_t finders, ReferenceTime& reference, PeriodMention& mention);
/// What a reader of the plainest forms says.
enum class Told : std::uint8_t {
    unsure,   ///< nothing is changed, read_period() knows
    none,     ///< neither; read_period() finds nothing
    written,  ///< as read_period() would
};
/// The same for what the opening tells to be told directly (period_direct.ipp); the mention is touched only where it is written.
[[nodiscard]] Told read_direct(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_years(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_date(std::string_view reading, Span sentence, Place const& place, Opening const& begun, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_duration(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_frame(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_event(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention);
[[nodiscard]] Told read_direct_plan(std::string_view reading, Span sentence, Place const& place, ReferenceTime& reference, PeriodMention& mention);
/// Writes a point of time that `rest` stands behind, with 以来 or 同期; unsure where something else may belong to it.
[[nodiscard]] Told write_point(std::string_view reading, Span sentence, Place const& place, Point const& point, Words rest, ReferenceTime& reference, PeriodMention& mention);
/// The first year of the five-year plan of that number.
[[nodiscard]] int plan_start(int number) noexcept;
/// Bytes of 十五, 十四五, 九五; 0 for others.
[[nodiscard]] std::size_t plan_name(Words rest) noexcept;
/// Bytes of the word between two ends of a range, with blanks: 至, 到, -, ——.
[[nodiscard]] std::size_t range_sign(Words rest) noexcept;
/// 每年5月 is no time.
[[nodiscard]] bool recurs(Words before) noexcept;
/// Bytes of 近, 过去的.
[[nodiscard]] std::size_t span_lead(Words rest) noexcept;
/// Bytes of 年, 月, 小时; 0 for none.
[[nodiscard]] std::size_t span_unit_length(Words rest) noexcept;
/// 廿 begins numerals, too.
[[nodiscard]] bool begins_number(char32_t c) noexcept;

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

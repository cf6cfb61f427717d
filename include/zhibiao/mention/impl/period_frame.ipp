#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_FRAME_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_FRAME_IPP

#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

FoundPoint find_point(Place place, std::uint32_t finders, bool open, ReferenceTime const& reference) {
    FoundPoint found;
    if (finders & opening_numeric) found = find_numeric(place, open);
    if (!found && finders & opening_plan) found = find_plan(place);
    if (!found && finders & opening_decade) found = find_decade(place, reference);
    if (!found && finders & opening_lunar) found = find_lunar(place);
    if (!found && finders & opening_calendar) found = find_calendar(place, open);
    if (!found && finders & opening_era) found = find_era(place);
    if (!found && finders & opening_event) found = find_event(place);
    if (!found && finders & opening_word) found = find_word(place);
    return found;
}

/// What a frame of words around one or two points makes of them.
struct Frame {
    std::size_t begin = 0, end = 0;
    Point first;
    std::optional<Point> second;
    PeriodRole role = PeriodRole::period;
    bool deadline = false;
    bool before = false, after = false;
    bool same_time = false;  ///< 去年同期: which part of the year isn't said here
};

// ---- resolution of a frame

void remember(Point const& last, PeriodMention const& mention, ReferenceTime& reference) {
    if (mention.role == PeriodRole::comparison || mention.role == PeriodRole::since || mention.future || !mention.end) return;
    if (last.kind != PointKind::calendar && last.kind != PointKind::holiday && last.kind != PointKind::fixed) return;
    bool const dated = last.kind == PointKind::fixed && mention.start == mention.end;
    bool const says_year = (last.kind != PointKind::fixed && last.year_form != YearForm::unsaid) || dated;
    bool const says_month = last.first_month != 0 && last.first_month == last.last_month;
    if (!says_year && !says_month) return;
    if (says_year || reference.year) reference.year = year_number(*mention.end);
    reference.month.reset();
    reference.day.reset();
    if (says_month || dated) reference.month = mention.end->year() / mention.end->month();
    if (mention.start == mention.end && (dated || last.first_day != 0)) reference.day = mention.end;
}

/// Whether it matters for its dates that the words around it look ahead.
bool asks_ahead(Point const& point) noexcept {
    return point.kind == PointKind::calendar || point.kind == PointKind::holiday || point.kind == PointKind::lunar || point.kind == PointKind::week;
}

/// The dates of a range; of 3月至2022年5月 the second point tells the year.
Interval resolve_range(Point first, Point const& second, Setting setting) {
    bool const year_wanted = first.kind == PointKind::calendar && first.year_form == YearForm::unsaid && first.month_form == MonthForm::written;
    bool const year_told = second.kind == PointKind::calendar && second.year_form != YearForm::unsaid && second.year_form != YearForm::next;
    if (year_wanted && year_told) {
        Interval const end = resolve(second, setting);
        if (!end.end) return {};
        first.year_form = YearForm::written;
        first.year = year_number(*end.end);
        if (auto const start = resolve(first, setting).start; start && *start > *end.end) --first.year;
    }
    Interval const start = resolve(first, setting);
    if (!start.start) return second.kind == PointKind::now ? Interval{std::nullopt, setting.reference.today} : Interval{};
    setting.from = start.start;
    Point last = second;
    if (last.year_form == YearForm::next) {  // 11月至次年3月
        last.year_form = YearForm::written;
        last.year = year_number(*start.start) + 1;
    }
    Interval const end = resolve(last, setting);
    if (!end.end || *end.end < *start.start) return {};
    return {start.start, end.end};
}

Interval resolve_frame(Frame const& frame, Place place, ReferenceTime const& reference) {
    Point const& first = frame.first;
    bool const unsaid = first.year_form == YearForm::unsaid || (frame.second && frame.second->year_form == YearForm::unsaid);
    bool const asked = asks_ahead(first) || (frame.second && asks_ahead(*frame.second));
    bool const ahead = unsaid && asked && !frame.deadline && looks_ahead(place, frame.end - frame.begin);
    Setting const setting{reference, ahead, frame.deadline, std::nullopt};
    return frame.second ? resolve_range(first, *frame.second, setting) : resolve(first, setting);
}

/// Writes what the frame means; always true.
bool mention_of(Frame const& frame, Place place, ReferenceTime& reference, PeriodMention& mention) {
    mention.span = {static_cast<std::uint32_t>(frame.begin), static_cast<std::uint32_t>(frame.end)};
    mention.role = frame.role;
    mention.before = frame.before;
    mention.after = frame.after;
    Interval found = frame.same_time ? Interval{} : resolve_frame(frame, place, reference);
    if (frame.role == PeriodRole::since) {
        bool const begun = !reference.today || !found.start || *found.start <= *reference.today;
        found.end = begun ? reference.today : std::nullopt;
    }
    if (frame.role == PeriodRole::until) found.start.reset();
    mention.start = found.start;
    mention.end = found.end;
    bool const vague = frame.first.kind == PointKind::vague && !frame.second;
    if (vague && (frame.role == PeriodRole::period)) mention.role = PeriodRole::vague;
    if (frame.first.kind == PointKind::now && frame.role == PeriodRole::period) mention.role = PeriodRole::until;
    mention.from_reference = frame.role == PeriodRole::since || needs_reference(frame.first) || (frame.second && needs_reference(*frame.second));
    if (reference.today) {
        auto const& decisive = mention.start ? mention.start : mention.end;
        mention.future = decisive && *decisive > *reference.today;
    }
    mention.future |= frame.first.future;
    remember(frame.second ? *frame.second : frame.first, mention, reference);
    return true;
}

// ---- frames

std::size_t range_sign(Words rest) noexcept {
    if (!begins_with<U" -至到—–~">(rest)) return 0;
    Words const near = rest.substr(0, 16), words = without_blanks_before(near);
    std::size_t const sign = begins_with_any(words, "-", "~") ? 1 : begins_with(words, "——") ? 6 : begins_with_any(words, "至", "到", "—", "–") ? 3 : 0;
    return sign == 0 ? 0 : near.size() - without_blanks_before(words.substr(sign)).size();
}

Place absolute(Place place, std::size_t at) noexcept { return {place.sentence, at}; }

/// The second end of a range behind the first: 至10日, 到2025年, 与2020年间. Extends the frame where there is one.
bool extend_range(Frame& frame, Place place, ReferenceTime const& reference) {
    Words const rest = absolute(place, frame.end).rest();
    std::size_t sign = range_sign(rest);
    bool const joined = sign == 0 && (begins_with(rest, "与") || begins_with(rest, "和"));
    if (joined) sign = Words("与").size();
    if (sign == 0) return false;
    // 第二年——2015年 says the same year twice
    YearForm const year = frame.first.year_form;
    if (begins_with(rest, "—") && year != YearForm::written && year != YearForm::unsaid && year != YearForm::shifted) return false;
    Place const there = absolute(place, frame.end + sign);
    auto const second = find_point(there, opening(there), true, reference);
    PointKind const kind = second.point.kind;
    if (!second || kind == PointKind::vague || kind == PointKind::same_day || kind == PointKind::next_day) return false;
    Words const behind = there.behind(second.length).rest();
    std::size_t tail = begins_with_any(behind, "之间", "期间") ? Words("之间").size() : 0;
    if (begins_with(behind, "间") && !begins_with<U"接隔断歇">(behind.substr(3))) tail = Words("间").size();
    if (joined && tail == 0) return false;
    frame.second = second.point;
    frame.end = there.at + second.length + tail;
    if (second.point.kind == PointKind::now) frame.role = PeriodRole::since;
    return true;
}

/// 2005年之后2016年之前
bool extend_after_before(Frame& frame, Place place, ReferenceTime const& reference) {
    Words const rest = absolute(place, frame.end).rest();
    if (!begins_with(rest, "之后") && !begins_with(rest, "以后")) return false;
    Place const there = absolute(place, frame.end + Words("之后").size());
    auto const second = find_point(there, opening(there), false, reference);
    if (!second) return false;
    Words const behind = there.behind(second.length).rest();
    if (!begins_with(behind, "之前") && !begins_with(behind, "以前")) return false;
    Interval const last = resolve(second.point, {reference, false, false, std::nullopt});
    if (!last.start) return false;
    Point end;
    end.kind = PointKind::fixed;
    end.start = end.end = plus_days(*last.start, -1);
    frame.second = end;
    frame.end = there.at + second.length + Words("之前").size();
    return true;
}

void take_tail(Frame& frame, Tail const& tail) noexcept {
    frame.end += tail.length;
    frame.role = tail.role;
    frame.deadline = tail.deadline;
    frame.before = tail.before;
    frame.after = tail.after;
    frame.same_time = tail.same_time;
}

/// What stands behind a point: the other end of a range, words that belong to it or say how it is meant.
void read_behind(Frame& frame, Place place, ReferenceTime const& reference) {
    Words const rest = absolute(place, frame.end).rest();
    PointKind const kind = frame.first.kind;
    // few characters begin anything of it
    if (begins_with<U" -至到—–~与和之以迄期时为同的起前">(rest)) {
        if (extend_range(frame, place, reference) || extend_after_before(frame, place, reference)) return;
        Tail const tail = read_tail(rest, frame.first, false);
        take_tail(frame, tail);
        if (tail.length != 0) return;
    }
    if (kind == PointKind::vague || kind == PointKind::now) return;
    if (std::size_t const since = since_ahead(rest, 27); since != 0) {
        frame.end += since;
        frame.role = PeriodRole::since;
    }
}

/// A point by itself, a range, or one with words behind it: 2025年, 1月10日至12日, 去年同期, 党的十八大以来.
bool find_plain(Place place, std::uint32_t finders, ReferenceTime& reference, PeriodMention& mention) {
    auto const found = find_point(place, finders, false, reference);
    if (!found) return false;
    Frame frame;
    frame.begin = place.at;
    frame.end = place.at + found.length;
    frame.first = found.point;
    read_behind(frame, place, reference);
    if (found.point.month_form == MonthForm::same && found.point.year_form != YearForm::unsaid && ends_with(absolute(place, frame.end).before(), "同月")) {
        frame.role = PeriodRole::comparison;  // 去年同月
        frame.same_time = true;
    }
    bool const basis = frame.role == PeriodRole::period && !frame.second;
    if (basis && (compared(place.before()) || compared_behind(absolute(place, frame.end).rest()))) frame.role = PeriodRole::comparison;
    if (frame.role == PeriodRole::until && frame.first.kind == PointKind::now) frame.role = PeriodRole::period;
    return mention_of(frame, place, reference, mention);
}

/// 截至目前, 截至2022年底, 截止6月9日, 截至发稿时.
bool find_until(Place place, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    Place const there = place.behind(word.length);
    Frame frame;
    frame.begin = place.at;
    frame.role = PeriodRole::until;
    if (std::size_t const issue = issue_words(there.rest()); issue != 0) {
        frame.first.kind = PointKind::now;
        frame.end = there.at + issue;
        return mention_of(frame, place, reference, mention);
    }
    auto const found = find_point(there, word.finders, true, reference);
    if (!found) return false;
    frame.first = found.point;
    frame.end = there.at + found.length;
    Words const rest = absolute(place, frame.end).rest();
    if (begins_with(rest, "为止")) frame.end += Words("为止").size();
    else if (begins_with(rest, "止")) frame.end += Words("止").size();
    return mention_of(frame, place, reference, mention);
}

bool says_growth(char32_t before) noexcept { return one_of<U"加高长升大展少降缩减低达推调涨跌拓扩移增提得看遇等收受感找想说谈">(before); }

/// 到2025年, 到今年底, 至2030年: a goal's time. 提高到2025年的52% and 增加到2000元 are none.
bool find_goal(Place place, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    Words const before = without_blanks_behind(place.before());
    bool const free = at_boundary(before);
    if (!free && begins_with(place.rest(), "至") && !ends_with<U"截直延">(before)) return false;
    if (says_growth(last_code_point(before))) return false;
    Place const there = place.behind(word.length);
    auto const found = find_point(there, word.finders, false, reference);
    if (!found) return false;
    Point const& point = found.point;
    bool const goal = point.kind == PointKind::calendar || point.kind == PointKind::fixed || point.kind == PointKind::now ||
                      (point.kind == PointKind::vague && there.rest().substr(0, found.length).find("世纪") != Words::npos);
    Words const rest = there.behind(found.length).rest();
    if (!goal || begins_with_any(rest, "的", "同期") || range_sign(rest) != 0) return false;  // 恢复到去年同期的92%
    bool const year_unsaid = point.kind == PointKind::calendar && point.year_form == YearForm::unsaid;
    if (year_unsaid && point.first_month == 0 && point.month_form == MonthForm::none) return false;
    Frame frame;
    frame.begin = place.at;
    frame.end = there.at + found.length;
    frame.first = point;
    frame.role = PeriodRole::until;
    frame.deadline = year_unsaid && looks_ahead(place, frame.end - frame.begin);
    if (begins_with(rest, "为止")) frame.end += Words("为止").size();
    else if (begins_with(rest, "止")) frame.end += Words("止").size();
    else if (behind_holds<U"往来进移景沿瞻端提身述列茅言排线哨锋途方半后夕期">(rest, "前")) frame.end += Words("前").size();
    return mention_of(frame, place, reference, mention);
}

/// 自活动开展以来: since a time that isn't told.
bool untold_since(Place place, std::size_t prefix, ReferenceTime const& reference, PeriodMention& mention) {
    std::size_t const length = since_ahead(place.behind(prefix).rest(), 60);
    if (length == 0 || ends_with<U"来各亲独源出擅私">(place.before())) return false;
    mention.span = {static_cast<std::uint32_t>(place.at), static_cast<std::uint32_t>(place.at + prefix + length)};
    mention.role = PeriodRole::since;
    mention.end = reference.today;
    mention.from_reference = true;
    return true;
}

/// 自5月17日…以来, 从2016年到2018年, 从今年起.
bool find_from(Place place, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    Place const there = place.behind(word.length);
    auto const found = find_point(there, word.finders, true, reference);
    if (!found) return untold_since(place, word.length, reference, mention);
    Frame frame;
    frame.begin = place.at;
    frame.end = there.at + found.length;
    frame.first = found.point;
    if (found.point.range || extend_range(frame, place, reference)) return mention_of(frame, place, reference, mention);
    Words const rest = absolute(place, frame.end).rest();
    Tail const tail = read_tail(rest, found.point, true);
    frame.role = PeriodRole::since;
    if (tail.role == PeriodRole::since) {
        frame.end += tail.length;
    } else if (std::size_t const near = since_ahead(rest, 33); near != 0) {
        frame.end += near;
    } else if (since_ahead(rest, 120) == 0 && find_in_clause(rest, "以来", 120) == Words::npos) {
        bool const free = at_boundary(without_blanks_behind(place.before()));
        if (!begins_with(place.rest(), "自") || !free || begins_with(rest, "的")) return false;
    }
    return mention_of(frame, place, reference, mention);
}

/// 在2016年与2020年之间
bool find_between(Place place, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    Place const there = place.behind(word.length);
    if (!begins_with_numeral(there.rest())) return false;
    auto const found = find_point(there, word.finders, true, reference);
    if (!found) return false;
    Frame frame;
    frame.begin = place.at;
    frame.end = there.at + found.length;
    frame.first = found.point;
    if (!extend_range(frame, place, reference)) return false;
    if (!ends_with(place.sentence.substr(0, frame.end), "之间")) return false;
    return mention_of(frame, place, reference, mention);
}

/// 活动开展以来, without 自 before it.
bool bare_since(Place place, ReferenceTime const& reference, PeriodMention& mention) {
    std::size_t const beginning = beginning_words(place.rest());
    Words const rest = place.rest().substr(beginning);
    if (!behind_holds<U"自料访华往回">(rest, "以来")) return false;
    if (beginning == 0 && ends_with<U"可所足得难用加">(place.before())) return false;
    if (anchored_before(place.before())) return false;
    mention.span = {static_cast<std::uint32_t>(place.at), static_cast<std::uint32_t>(place.at + beginning + Words("以来").size())};
    Words const told = place.sentence.substr(0, place.at + beginning);
    bool const record = ends_with(told, "记录") || ends_with(told, "记载");
    mention.role = record ? PeriodRole::comparison : PeriodRole::since;
    mention.end = reference.today;
    mention.from_reference = true;
    return true;
}

/// What the word that `place` begins with frames; false where that tells no time.
bool find_in_frame(Place place, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    switch (word.kind) {
        case FrameKind::until: return find_until(place, word, reference, mention);
        case FrameKind::from: return find_from(place, word, reference, mention);
        case FrameKind::goal: return find_goal(place, word, reference, mention);
        case FrameKind::between: return find_between(place, word, reference, mention);
        case FrameKind::none: break;
    }
    return false;
}

bool find_framed(Place place, std::uint32_t finders, FrameWord const& word, ReferenceTime& reference, PeriodMention& mention) {
    if (finders & opening_since && bare_since(place, reference, mention)) return true;
    if (word.kind != FrameKind::none) return find_in_frame(place, word, reference, mention);
    return find_plain(place, finders, reference, mention);
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_IPP

#include <zhibiao/mention/impl/period_opening_numeral.ipp>
#include <zhibiao/mention/impl/period_opening_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

std::string_view opening_begins() { return openings().begins; }
std::u32string_view openers_before_signs() { return openings().before_signs; }

/// What the words behind a lead and a numeral call for: 近3年, 前两个月, 头三个月, 第一季度, 第十四个五年规划.
std::uint32_t counted_finders(Words rest) noexcept {
    char32_t const lead = code_point(rest);
    rest.remove_prefix(3);
    char32_t sign = code_point(rest);
    for (int characters = 0; characters < 16 && is_count(sign); ++characters) {
        rest.remove_prefix(sign < 0x80 ? 1 : 3);
        sign = code_point(rest);
    }
    if (lead == U'第') {
        // 第一、第二季度; but 第一、效益优先
        if (one_of<U"、至到-—–~">(sign)) return begins_with_numeral(behind_character(rest)) || begins_with<U"—第">(behind_character(rest)) ? opening_calendar : 0;
        if (sign != U'个') return sign == U'季' ? opening_calendar : 0;
        char32_t const counted = code_point(from(rest, 3));
        if (counted == U'五') return one_of<U"期时">(code_point(rest.substr(std::min(rest.size(), Words("个五年规划").size())))) ? opening_plan : 0;
        return counted == U'季' ? opening_calendar : 0;
    }
    std::uint32_t finders = 0;
    if ((lead == U'前' || lead == U'头') && one_of<U"季个月">(sign)) finders |= opening_calendar;
    // 这三个月, but 这两个会议
    if (lead != U'头' && one_of<U"年个月季星礼周天日工小钟分秒世多余 ">(sign) && (sign != U'个' || counts_time(from(rest, 3)))) finders |= opening_span;
    return finders;
}

bool time_word_may_begin(Words rest) noexcept {
    auto const& all = openings();
    char32_t const first = code_point(rest);
    Words const behind = behind_character(rest);
    return all.pairs.may_have(first, code_point(behind)) && all.word_may_begin(first, behind) && (!leads_count(first) || counted_time_may_begin(rest));
}

/// What follows 未来 and 过去 where they begin a time: 未来五年, 过去的几年, 未来一个时期.
inline bool count_may_follow(Words rest) noexcept {
    if (begins_with(rest, "的")) rest = from(rest, 3);
    char32_t const first = code_point(rest);
    return is_numeral(first) || one_of<U" 半">(first);
}

bool counted_time_may_begin(Words rest) noexcept {
    Words const behind = behind_character(rest);
    char32_t const first = code_point(behind);
    if (!is_numeral(first)) return !begins_with_any(rest, "未来", "过去") || count_may_follow(behind_character(behind));
    // 第一批, 近3倍: most have one numeral and show it at once
    char32_t const sign = code_point(from(behind, first < 0x80 ? 1 : 3));
    if (!is_count(sign) && !one_of<U"年个月季星礼周天日工小钟分秒世多余、至到-—–~ ">(sign)) return false;
    if (counted_finders(rest) != 0) return true;
    return first == U'二' && one_of<U"天年">(sign) && begins_with(rest, "第");
}

/// What `table` has for a word.
inline Opening opening_of_word(std::uint32_t value, std::size_t length) noexcept {
    return {value & ((1u << Openings::finder_bits) - 1), static_cast<std::uint16_t>(length), static_cast<std::uint16_t>(value >> Openings::finder_bits)};
}

/// What the words call for that begin with two characters of `rest`, of which `begun` knows.
inline Opening word_opening_of(Openings const& all, Openings::Begun const* begun, Words rest) noexcept {
    if (begun == nullptr) return {};
    Opening found{begun->finders, 6, begun->direct};
    if (begun->third.may_have(code_point(behind_character(behind_character(rest))))) {
        if (begun->longer != 1) {
            auto const longest = all.table.longest(rest);
            found = opening_of_word(longest.value, longest.length);
        } else if (auto const& only = all.longer_words[begun->only]; rest.starts_with(only.words)) {
            found = opening_of_word(only.value, only.words.size());
        }
    }
    if (found.finders & opening_counted) found.finders = (found.finders ^ opening_counted) | counted_finders(rest);
    return found;
}

std::uint32_t word_opening(Words rest) noexcept {
    auto const& all = openings();
    return word_opening_of(all, all.begun.find(code_point(rest), code_point(behind_character(rest))), rest).finders;
}

/// 一定, 三大: most of what begins with a Chinese numeral shows in the second character that it is no time.
bool may_open_after_numeral(char32_t second) noexcept {
    return one_of<U"0123456789.零〇○一二三四五六七八九十百千万亿两几年月日季号上下天周世个多余星礼小分秒钟工 -/~—–至到、">(second);
}

/// 三个百分点, 21万个, 一、, as finders_behind() tells them.
bool may_open_after_numeral(char32_t second, char32_t third) noexcept {
    switch (second) {
        case U'个': return one_of<U"月季星礼小钟工半多世">(third);
        case U'百': case U'千': case U'万': case U'亿': return may_open_after_numeral(third);
        case U'多': case U'余': return one_of<U"年个天">(third);
        case U'星': return third == U'期';
        case U'礼': return third == U'拜';
        case U'小': return third == U'时';
        case U'分': case U'钟': case U'工': return one_of<U"钟头作">(third);
        case U'-': case U'/': return third >= '0' && third <= '9';
        case U'~': case U'—': case U'–': case U'至': case U'到': case U'、': return is_numeral(third) || one_of<U"— 第">(third);
        default: return may_open_after_numeral(second);
    }
}

/// 77.8%, 15家: most digits show it, too.
inline bool may_open_with_digits(Words rest) noexcept {
    char const* at = rest.data();
    char const* const end = at + rest.size();
    while (at != end && is_digit(*at)) ++at;
    if (at - rest.data() >= 4) return true;  // a year, perhaps
    if (at != end && *at == '.') ++at;
    while (at != end && is_digit(*at)) ++at;
    if (at == end) return false;
    return may_open_after_numeral(static_cast<unsigned char>(*at) < 0x80 ? static_cast<char32_t>(*at) : code_point({at, static_cast<std::size_t>(end - at)}));
}

// ---- years of four digits

/// The number in front of 年, 1600 to 2199; 0 for others.
inline std::uint32_t digit_year(Words rest) noexcept {
    if (rest.size() < 7 || rest[0] > '2' || rest[0] == '0' || !begins_with(from(rest, 4), "年")) return 0;
    std::uint32_t year = 0;
    for (std::size_t at = 0; at < 4; ++at) {
        if (!is_digit(rest[at])) return 0;
        year = year * 10 + static_cast<std::uint32_t>(rest[at] - '0');
    }
    return year >= 1600 && year < 2200 ? year : 0;
}
inline std::uint32_t han_year(Words rest) noexcept {
    if (rest.size() < 15 || !begins_with(from(rest, 12), "年")) return 0;
    std::uint32_t year = 0;
    for (std::size_t at = 0; at < 12; at += 3) {
        char32_t const c = code_point(from(rest, at));
        if (!is_han_digit(c)) return 0;
        year = year * 10 + static_cast<std::uint32_t>(numeral_value(c));
    }
    return year >= 1600 && year < 2200 ? year : 0;
}
/// What opening_at() says of such a year. `finders` are those for what goes on behind it; 0 where nothing does.
inline Opening opening_of_year(std::uint32_t year, std::uint16_t length, std::uint32_t finders) noexcept {
    return {finders != 0 ? finders : opening_calendar | opening_span, length, static_cast<std::uint16_t>(year << Opening::kind_bits), finders != 0};
}

inline Opening opening_of_digits(Openings const& all, Place const& place, Words rest) noexcept {
    if (std::uint32_t const year = digit_year(rest); year != 0) {
        if (inside_numeral(place.before(), rest)) return {};
        return opening_of_year(year, 7, all.may_go_on(from(rest, 7)) ? numeral_opening(place.before(), rest) : 0);
    }
    if (!may_open_with_digits(rest)) return {};
    std::uint32_t const finders = numeral_opening(place.before(), rest);
    return {finders == 0 || inside_numeral(place.before(), rest) ? 0 : finders};
}

/// 十四五 without quotation marks; but not 十五个, “十四五”, whose plan was judged with them, and 六五, as find_plan() has it.
inline bool bare_plan_may_stand(Place const& place) noexcept {
    Words const rest = place.rest(), behind = rest.substr(std::min(rest.size(), Words("十四五").size()));
    if (!begins_with(rest, "十") || begins_with<U"个年天家户人名项件月日号">(behind)) return false;
    return !(ends_with<U"“‘「\"">(place.before()) && begins_with<U"”’」\"">(behind));
}

/// Most events aren't told as times. `behind` one, as find_event() has it, there must stand one of few words, or 以来 near.
inline bool event_may_stand(Words behind) noexcept {
    char32_t const next = code_point(behind);
    return one_of<U"以之期至召">(next) || numeral_value(next) >= 0 || find_in_clause(behind, "以来", 24) != Words::npos;
}

/// 民国三年; but 民国防务. What an era counts follows its name.
inline bool era_may_stand(Words behind) noexcept { return begins_with_numeral(behind) || begins_with<U"元廿">(behind); }

/// What follows 五一 and the like where they name a day, as holiday_holds() and the words for its days off have it.
inline bool day_may_be_named(Words behind) noexcept { return begins_with<U"会放去出当前后，。小假长黄期">(behind); }

inline Opening opening_of_numeral(Openings const& all, Openings::Begun const* begun, char32_t second, Place const& place, Words rest) noexcept {
    bool const may = may_open_after_numeral(second);
    if (begun == nullptr && !may) return {};
    // 三年, most of all; as finders_behind_year() has it
    if (begun == nullptr && second == U'年') {
        std::uint32_t const decade = begins_with<U"代">(from(rest, 6)) ? opening_decade : 0;
        return {inside_numeral(place.before(), rest) ? 0 : opening_span | decade};
    }
    if (std::uint32_t const year = begun == nullptr ? han_year(rest) : 0; year != 0) {
        if (inside_numeral(place.before(), rest)) return {};
        return opening_of_year(year, 15, all.may_go_on(from(rest, 15)) ? numeral_opening(place.before(), rest) : 0);
    }
    Opening const word = word_opening_of(all, begun, rest);
    std::uint32_t finders = word.finders;
    if (finders == opening_calendar && word.length == 6 && !day_may_be_named(from(rest, 6))) finders = 0;
    if (may) finders |= numeral_opening(place.before(), rest);
    if (finders & opening_plan && !bare_plan_may_stand(place)) finders ^= opening_plan;
    if (finders == opening_event && !event_may_stand(from(rest, word.length))) return {};
    // 几年来
    if (word.direct != 0 && !inside_numeral(place.before(), rest)) return {finders, word.length, word.direct, all.word_goes_on(from(rest, word.length), finders)};
    return {finders == 0 || inside_numeral(place.before(), rest) ? 0 : finders};
}

Opening opening_at(Place const& place) noexcept {
    Words const rest = place.rest();
    if (rest.empty()) return {};
    auto const& all = openings();
    if (is_digit(rest.front())) return opening_of_digits(all, place, rest);
    bool const plain = rest.size() >= 6 && begins_with_three_bytes(rest) && begins_with_three_bytes({rest.data() + 3, 3});
    char32_t const first = plain ? three_byte_code_point(rest.data()) : code_point(rest);
    char32_t const second = plain ? three_byte_code_point(rest.data() + 3) : code_point(behind_character(rest));
    auto const* const begun = all.begun.find(first, second);
    if (is_numeral(first)) return opening_of_numeral(all, begun, second, place, rest);
    std::uint32_t const frame = one_of<U"自从到至在">(first) ? opening_frame : 0;
    if (begun == nullptr) return {frame};
    Opening word = word_opening_of(all, begun, rest);
    if (word.direct != 0 && frame == 0) {
        word.goes_on = all.word_goes_on(from(rest, word.length), word.finders);
        return word;
    }
    if (word.finders == opening_event && frame == 0 && !event_may_stand(from(rest, word.length))) return {};
    if (word.finders == opening_era && !era_may_stand(from(rest, word.length))) return {frame};
    return {word.finders | frame};
}

FrameWord frame_word(Place place) noexcept {
    using enum FrameKind;
    Words const rest = place.rest();
    FrameWord word{none, Words("自").size(), 0};
    switch (code_point(rest)) {
        case U'在':
            if (!begins_with_numeral(rest.substr(word.length)) || !may_stand_near(rest, "之间", reach_of_between)) return word;
            if (rest.substr(0, reach_of_between).find("之间") == Words::npos) return word;
            word.kind = between;
            break;
        case U'到': case U'至': word.kind = goal; break;
        case U'自':
            if (begins_with(rest, "自从")) word.length = Words("自从").size();
            word.kind = from;
            break;
        case U'从': word.kind = from; break;
        default:  // 截至 or 截止
            word.length = begins_with(rest.substr(6), "到") ? Words("截至到").size() : Words("截至").size();
            word.kind = until;
    }
    Place const there = place.behind(word.length);
    // no frame has a span in it
    word.finders = opening(there) & ~(opening_frame | opening_span | opening_since);
    if (word.finders != 0 || word.kind == until) return word;
    if (word.kind != from || since_ahead(there.rest(), reach_of_since) == 0) word.kind = none;
    return word;
}

}  // namespace period_detail

std::u32string_view period_triggers() noexcept { return period_detail::openings().first_characters; }

}  // namespace v0
}  // namespace zhibiao

#endif

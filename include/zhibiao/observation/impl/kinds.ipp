#ifndef ZHIBIAO_OBSERVATION_IMPL_KINDS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_KINDS_IPP

#include <zhibiao/observation/impl/kind_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 去年同期的92%: a share of what a time had.
bool KindReader::behind_time(Reading const& reading) const {
    std::uint32_t const at = reading.at;
    if (at < 2 || tokens_[at - 1].word != WordClass::of || tokens_[at - 2].word != WordClass::period || reading.lead.from) return false;
    return ends_with_any(said(tokens_[at - 2].span), "同期", "同月");
}

/// 财政支出八成以上投向民生, 公共预算支出50亿元，74%用于民生: a part of what was named before.
bool KindReader::is_spent(Reading const& reading) const {
    std::uint32_t const next = reading.at + 1;
    if (next + 1 >= tokens_.size()) return false;
    return begins_with_any(said(tokens_[next].span), "用于", "投向", "投入民生", "用在", "花在");
}

/// 比三年前下降1.1元: a time behind 比 is compared with, also where nothing says how it lies to this one's.
[[gnu::noinline]] inline Span behind_than(Tokens const& tokens, std::string_view text, Reading const& reading) {
    for (std::uint32_t at = reading.begin + 1; at < reading.at; ++at)
        if (tokens[at].word == WordClass::period && says_than(tokens[at - 1], text)) return tokens[at].span;
    return {};
}

/// records.md section 4 for a percentage.
inline KindRule KindReader::percent_kind(Observation const& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const related = any_holds(lead.contribute, lead.share, lead.of, lead.compares);  // few are
    if (!related && lead.moves && !lead.reaches) return {Kind::growth, "percent_moved", WordClass::rise};
    // 贡献了全区近四成的税收: a part of a whole, no points of its growth
    std::string_view const told = lead.contribute ? said({tokens_[reading.begin].span.begin, tokens_[reading.at].span.begin}) : std::string_view();
    bool const gives = told.find("贡献了") != std::string_view::npos;
    if (gives || (lead.contribute && reading.tail.of && ends_with(said(word_of(reading, WordClass::contribute)), "贡献"))) return {Kind::share, "percent_contributed", WordClass::contribute};
    if (lead.contribute) return {Kind::contribution, "percent_contributed", WordClass::contribute};
    if (lead.share) return {Kind::share, "percent_shared", WordClass::share};
    if (lead.of && !lead.moves) return {Kind::share, "percent_behind_of", WordClass::of};
    if (lead.compares) return {Kind::change, "percent_compared", WordClass::compare};
    // 保持两位数增长, 增长8%
    std::uint32_t const next = reading.at + 1;
    bool const moves_behind = next < tokens_.size() && (tokens_[next].word == WordClass::rise || tokens_[next].word == WordClass::fall);
    if ((lead.moves && !lead.reaches) || moves_behind) return {Kind::growth, "percent_moved", WordClass::rise};
    // 产品七成出口
    bool const parted = !lead.links && !lead.reaches && lead.action.empty() && !lead.name.empty() && lead.name.end == reading.at && next < tokens_.size() && tokens_[next].word != WordClass::stop && begins_with_any<sets::parted_begins>(said(tokens_[next].span));
    if (parted && !ends_with_any(observation.name, "率", "比例", "比重", "占比", "增速")) return {Kind::share, "percent_parted", WordClass::quantity};
    return percent_kind_by_words(observation, reading);
}

/// 增幅 of 吞吐量54万吨，增幅19.6%: the growth of what was named before.
inline bool tells_growth(std::string_view words) {
    if (words.size() > 12 || !ends_with_any(words, "增速", "增幅", "涨幅", "降幅", "跌幅", "漲幅")) return false;
    return words.size() == 6 || begins_with_any(words, "年均", "平均", "同比", "环比", "最高", "環比");
}

/// 占比超过两成，达到20.6%; 增长4%、力争达到5%: what is reached is of the kind of the number before, where that told the same name's and no rate.
[[gnu::noinline]] inline std::optional<Kind> kind_reached(Observation const& last, Observation const& observation, Lead const& lead) {
    if (!lead.says_nothing || !(lead.links || lead.reaches) || last.unit != observation.unit || last.name != observation.name) return std::nullopt;
    if (last.kind == Kind::share) return Kind::share;
    bool const grows = last.kind == Kind::growth && !ends_with_any<sets::proportion_ends>(observation.name);
    return grows ? std::optional(Kind::growth) : std::nullopt;
}

/// Where nothing beside it tells, the words of name and predicate may.
KindRule KindReader::percent_kind_by_words(Observation const& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    std::string_view const name = observation.name;
    if ((ends_with_any<sets::growth_rate_ends>(name) && !ends_with_any(name, "自然增长率", "自然增長率")) || tells_growth(said(span_of(tokens_, lead.name)))) return {Kind::growth, "percent_of_growth_rate", WordClass::noun};
    // 减时间83%、减材料54%
    if (begins_with_any(name, "减时间", "减材料", "减环节", "减跑动", "减时限")) return {Kind::growth, "percent_of_growth_rate", WordClass::noun};
    // 财政民生支出突破万亿元、占比80%: named by its level
    bool const proportion = lead.name.end != lead.name.begin && ends_with_any(said(tokens_[lead.name.end - 1].span), "占比", "比重");
    if (proportion || ends_with_any(name, "占比", "比重", "份额", "份額")) return {Kind::share, "percent_of_proportion", WordClass::noun};
    // 提升效率36%: by how much it goes up
    if (!lead.action.empty() && !reading.counted_behind && (!ends_with_any(name, "率", "比例", "比重") || ends_with(name, "效率")) && tokens_[lead.action.begin].word == WordClass::rise) return {Kind::growth, "percent_moved", WordClass::rise};
    // PM2.5浓度改善16.5%
    if (!lead.action.empty() && equals(words(lead.action), "改善") && ends_with_any(name, "浓度", "指数", "濃度")) return {Kind::growth, "percent_moved", WordClass::verb};
    // 土建基础工程量已完成85%: a part of the work done
    if (!lead.action.empty() && begins_with(words(lead.action), "完成") && !ends_with_any(name, "率", "度")) return {Kind::share, "percent_completed", WordClass::verb};
    // 90%的化工园区, 70%左右财政支出
    if (reading.counted_behind) {
        // 提出8%左右的生产总值增长目标, 4.5%左右的增长目标
        std::uint32_t const first = reading.tail.name.begin;
        if (tokens_[first + (tokens_[first].word == WordClass::status)].word == WordClass::rise) return {Kind::growth, "percent_moved", WordClass::rise};
        std::uint32_t const end = reading.tail.name.end;
        if (end + 1 < tokens_.size() && tokens_[end].word == WordClass::rise && (tokens_[end + 1].word == WordClass::noun || tokens_[end + 1].word == WordClass::status)) return {Kind::growth, "percent_moved", WordClass::rise};
        // 按不低于5%的幅度压减, 7%左右的速度
        if (reading.tail.of && ends_with_any<sets::level_ends>(name)) return {Kind::level, "percent_level", WordClass::quantity};
        return {Kind::share, "percent_of_counted", WordClass::noun};
    }
    if (is_spent(reading)) return {Kind::share, "percent_shared", WordClass::quantity};
    // 恢复到去年同期的92%
    if (behind_time(reading)) return {Kind::share, "percent_behind_of", WordClass::of};
    if (lead.basis != Basis::none && lead.says_nothing) return {Kind::growth, "percent_against_basis", WordClass::basis};
    // 价格比同类产品低三成
    if (differs(reading) != 0) return {Kind::growth, "percent_moved", WordClass::rise};
    if (auto const reached = follows_one() && !from_to_.last ? kind_reached(last(), observation, lead) : std::nullopt) return {*reached, "kind_of_last", WordClass::quantity};
    return {Kind::level, "percent_level", WordClass::quantity};
}

/// For amounts and counts: 增加1207元 is a change, 增加到1207元 and 新增1207元 are levels.
inline KindRule KindReader::amount_kind(Reading const& reading) const {
    Lead const& lead = reading.lead;
    constexpr LastBytes more("多", "高", "少", "低");
    std::uint32_t const number = reading.quantity->span.begin;
    bool const relative = (number > 0 && more.has(reading_[number - 1])) || may_do_more_or_less(reading_, number);
    if (!any_holds(lead.of, lead.compares, lead.reaches, lead.moves, !lead.compared.empty(), relative)) return {Kind::level, "amount_level", WordClass::quantity};
    if (lead.of && reading.quantity->form == UnitForm::count) return {Kind::level, "amount_behind_of", WordClass::of};  // 提升最快的18个城市
    if (lead.compares) return {Kind::change, "amount_compared", WordClass::compare};
    if (lead.reaches) return {Kind::level, "amount_reached", WordClass::reach};
    // 提升12个园区能级: what they count, not by how many something rose
    bool const counts = reading.counted_behind && !lead.takes_object && (lead.name.empty() || lead.listing(tokens_));
    if (lead.moves && !counts) return {Kind::change, "amount_moved", WordClass::rise};
    // 较上年多3万只, 比上年高300元, 较去年同期多开9列, 比全省平均数多4.2户
    if ((!lead.compared.empty() || relative) && differs(reading) != 0) [[unlikely]] return {Kind::change, "amount_moved", WordClass::rise};
    return {Kind::level, "amount_level", WordClass::quantity};
}

inline KindRule KindReader::kind_of(Observation const& observation, Reading const& reading) const {
    UnitForm const form = reading.quantity->form;
    // by branches, which can be foretold better than where a jump goes
    constexpr std::uint32_t amounts = 1u << static_cast<int>(UnitForm::money) | 1u << static_cast<int>(UnitForm::physical);
    if (form == UnitForm::money && ends_with(observation.name, "增收")) return {Kind::change, "amount_moved", WordClass::noun};  // 户均增收8200元
    if ((amounts >> static_cast<int>(form) & 1) != 0) return amount_kind(reading);
    if (form == UnitForm::percent) return percent_kind(observation, reading);
    switch (form) {
        case UnitForm::ordinal: return {Kind::rank, "place_in_order", WordClass::quantity};
        case UnitForm::ratio: return {Kind::ratio, "ratio_of_numbers", WordClass::quantity};
        case UnitForm::multiple: return {Kind::multiple, "times_of_number", WordClass::quantity};
        case UnitForm::points:
            if (reading.lead.contribute) return {Kind::contribution, "points_contributed", WordClass::contribute};
            return {Kind::change, "points_changed", WordClass::quantity};
        case UnitForm::per_mille: return percent_kind(observation, reading);
        case UnitForm::none:
            if (equals(observation.unit, "pp")) return {Kind::change, "points_changed", WordClass::quantity};  // 0.1 in 上升0.1和0.7个百分点
            if ((reading.lead.share || reading.lead.of) && is_fraction(said(reading.quantity->number))) return {Kind::share, "percent_shared", WordClass::share};
            return amount_kind(reading);
        case UnitForm::count:
            if (equals(observation.unit, "pp")) return {Kind::change, "points_changed", WordClass::quantity};  // 2.3个 in 提高2.3个和1.9个百分点
            return amount_kind(reading);
        default: return amount_kind(reading);
    }
}

/// 下降7.5%, 减少8万至10万吨
[[gnu::noinline]] inline void negate(Observation& observation) {
    if (observation.value && !observation.value->negative()) observation.value = observation.value->negated();
    if (!observation.low || !observation.high) return;
    Decimal const low = observation.high->negated();
    observation.high = observation.low->negated();
    observation.low = low;
}

/// Numbers of one form, or two amounts.
inline bool alike(UnitForm one, UnitForm other) {
    constexpr std::uint32_t amounts = 1u << static_cast<int>(UnitForm::money) | 1u << static_cast<int>(UnitForm::physical) | 1u << static_cast<int>(UnitForm::count);
    return one == other || ((amounts >> static_cast<int>(one) & amounts >> static_cast<int>(other) & 1) != 0);
}

/// 7.5%、11.5%; 分别较年初增加71亿元、6300户: is a bare number of the form of the last, or a second amount of a list of names?
inline bool KindReader::goes_on_as_last(UnitForm form) const {
    return last_form_ == form || (from_list_ && last().kind == Kind::change && alike(last_form_, form));
}

inline void KindReader::classify(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    observation.basis = lead.basis;
    if (lead.basis != Basis::none) explain(Field::basis, "basis_word", reading, WordClass::basis);
    // A bare member of a list is of the kind of the member before it: 增长7.5%、11.5%.
    if (lead.bare && follows_one() && goes_on_as_last(reading.quantity->form)) return classify_like_last(observation);
    KindRule const judged = kind_of(observation, reading);
    observation.kind = judged.kind;
    if (trace_ != nullptr) explain_kind(judged, reading);
    if (observation.kind != Kind::change && observation.kind != Kind::growth) return;
    // 较上年的93亿元增加44亿元，增长47%
    if (observation.basis == Basis::none && base_.end > first_of_sentence_ && done_ - base_.end < 2 && lead.says_nothing) [[unlikely]] {
        observation.basis = base_.basis;
        explain(Field::basis, "basis_of_last", last().span);
    }
    // 同比分别增长6%和下降4%
    if (observation.basis == Basis::none && from_list_ && lead.listed && follows_one() && last().kind == observation.kind && last().basis != Basis::from_to) [[unlikely]] {
        observation.basis = last().basis;
        explain(Field::basis, "basis_of_last", last().span);
    }
    if (observation.basis == Basis::none && running_basis_.basis != Basis::none) {
        observation.basis = running_basis_.basis;
        explain(Field::basis, "basis_of_clause", running_basis_.from);
    }
    // 年均增速7%
    if (judged.word == WordClass::noun && observation.kind == Kind::growth && observation.basis == Basis::none && said(span_of(tokens_, lead.name)).find("年均") != std::string_view::npos) [[unlikely]] {
        observation.basis = Basis::annual_average;
        explain(Field::basis, "basis_word", lead.name);
    }
    constexpr WordClasses tells_time(WordClass::period);
    bool const of_time = clause_.seen.has_any(tells_time) || basis_below_.basis != Basis::none;
    if (observation.basis == Basis::none && of_time && (lead.moves || judged.word == WordClass::noun) && !lead.compares) [[unlikely]] {
        Span const time = behind_than(tokens_, reading_, reading);
        observation.basis = time.empty() ? basis_below_.basis : Basis::since;
        if (observation.basis != Basis::none) explain(Field::basis, time.empty() ? "basis_of_clause" : "basis_word", time.empty() ? basis_below_.from : time);
    }
    std::uint32_t const next = reading.at + 1;
    bool const falls_behind = next < tokens_.size() && tokens_[next].word == WordClass::fall;
    bool const less = !lead.moves && !lead.compares && differs(reading) < 0;
    // 浓度改善: the less, the better
    bool const improves = observation.kind == Kind::growth && (judged.word == WordClass::verb || (judged.word == WordClass::noun && begins_with(observation.name, "减")));
    // 客单价87元，降幅6.5%
    bool const by_fall = observation.kind == Kind::growth && judged.word == WordClass::noun && ends_with_any(said(span_of(tokens_, lead.name)), "降幅", "跌幅");
    if (lead.sign < 0 || less || improves || by_fall || (falls_behind && !lead.moves)) negate(observation);
}

void KindReader::classify_like_last(Observation& observation) const {
    observation.kind = last().kind;
    observation.basis = last().basis == Basis::from_to ? Basis::none : last().basis;
    if (last().value && last().value->negative() && observation.value) observation.value = observation.value->negated();
    explain(Field::kind, "kind_of_last", last().span);
    explain(Field::basis, "basis_of_last", last().span);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

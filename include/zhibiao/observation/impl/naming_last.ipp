// Names that are told by what was named before.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_LAST_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_LAST_IPP

#include <zhibiao/observation/impl/inherited_names.hpp>
#include <zhibiao/observation/impl/list_words.ipp>

#include <algorithm>
#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 其中，9月份增长7%: of what the sentence before was on; 分季度看，一季度增长5%: of what the paragraph was on.
std::string_view InheritedNames::name_of_block(Reading const& reading) const {
    if (done_ <= first_of_block_ || !reading.lead.moves) return {};
    std::string_view const sentence = said(sentence_);
    bool const splits = begins_with_any(sentence, "分季度", "分月", "分上下半年", "按季度", "从季度", "从月度");
    // 1—11月产值增长6%。11月增长9%: a month of its own
    bool const dated = sentence_period_ && reading.lead.says_nothing && tokens_[0].word == WordClass::period && observations_[std::max(first_of_last_sentence_, first_of_block_)].kind != Kind::share;
    if (!splits && !dated && !(among_.open && among_.whole_id == first_of_sentence_)) return {};
    std::size_t const whole = splits ? first_of_block_ : std::max(first_of_last_sentence_, first_of_block_);
    explain_name_of(whole, "name_of_last");
    return observations_[whole].name;
}

/// 增长8.6%，增速居全市第1位: of what was named before. A share has the name of its level (records.md section 3).
std::string_view InheritedNames::rate_of_last(std::string_view named, UnitForm form) const {
    constexpr std::size_t longest = 48;
    if (!follows_one() || last().name.empty() || last().name.size() > longest || is_step(last().name)) return {};
    // 工业投资增长15%，拉动全部投资增长5.2个百分点，占比为38%: of what contributes
    if (last().kind == Kind::contribution && done_ - 1 > first_of_sentence_ && ends_with_any(named, "占比", "比重")) return observations_[done_ - 2].name;
    // 保有量50万辆、占比居全国第二: there the share has the place
    if (ends_with_any(named, "占比", "比重")) return form == UnitForm::ordinal ? joined(last().name, named) : last().name;
    if (!tells_growth(named) && !begins_with_any<sets::rate_of_last_begins>(named)) return {};
    if (form == UnitForm::percent && tells_growth(named)) return last().name;
    // GDP增速6.3%，总量跃居全省第5位: of what grows
    if (begins_with_any(named, "总量", "總量") && ends_with_any(last().name, "增速", "增幅")) return joined(last().name.substr(0, last().name.size() - 6), named);
    bool const total = begins_with_any(named, "总", "總") && ends_with_any(last().name, "总量", "总数", "总额", "总值");
    return total || ends_with_any(last().name, "增速", "增幅", "涨幅", "降幅", "漲幅") ? last().name : joined(last().name, named);
}

/// 14个市州中排名第8位, 六项指标中有五项达标: what stands behind a count and before 中 was counted just before.
std::optional<bool> InheritedNames::name_among_counted(Observation& observation, Reading const& reading, std::string_view named) const {
    UnitForm const form = reading.quantity->form;
    if (!ends_with(named, "中") || last().name != without_among(named)) return std::nullopt;
    // 六项指标中有五项达标
    if (form == UnitForm::count) return false;
    // 综合指数3.62，在全省14个市州中排名第8位: what is ranked was named before those among whom
    if (form != UnitForm::ordinal) return std::nullopt;
    // 浓度27微克，综合指数在全省11个设区市中排名第4: or in the same clause
    for (std::uint32_t at = clause_.begin; at < reading.begin; ++at) {
        if (tokens_[at].word != WordClass::preposition || !equals(said(tokens_[at].span), "在")) continue;
        Lead const before = read_lead(tokens_, clause_.begin, at);
        if (before.name.empty()) break;
        observation.name = words(before.name);
        explain(Field::name, "name_from_lead", before.name);
        return true;
    }
    std::size_t const ranked = done_ - 1 > first_of_sentence_ ? done_ - 2 : done_ - 1;
    observation.name = observations_[ranked].name;
    explain_name_of(ranked, "name_of_last");
    return true;
}

/// 城镇消费品零售额增长3%，乡村增长5%; 居民消费价格上涨1%。其中，城市上涨2%: what stands in contrast shares what follows.
bool InheritedNames::name_in_contrast(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const {
    bool const opens = !follows_one();
    std::string_view const other = opens ? name_of_block(reading) : last().name;
    bool const behind = !opens && other.size() > 9 && contrasts(other.substr(0, 6));
    if (other.empty() || !(opens || behind)) return false;
    observation.name = joined(named, behind ? other.substr(6) : other);
    explain(Field::name, "name_from_lead", name);
    return true;
}

/// 龙头企业 of 市级以上龙头企业, which are split by their ranks.
inline std::string_view without_rank(std::string_view words) {
    for (std::string_view const rank : {"级以上", "级及以上", "級以上", "国家级", "省级", "市级", "县级"})
        if (std::size_t const at = words.substr(0, 24).find(rank); at != std::string_view::npos) words.remove_prefix(at + rank.size());
    return words;
}

/// 零售总额320亿元，其中城镇280亿元、乡村40亿元: the whole's, of one side.
bool InheritedNames::name_of_side(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const {
    if (!reading.lead.action.empty()) return false;
    // 龙头企业138家，其中国家级1家、省级24家; 转移就业238万人，其中省外133万人
    if (ends_with_any(named, "级", "級") || begins_with_any<sets::side_begins>(named)) {
        Observation const* const split = among_.open && among_.whole_id > first_of_sentence_ ? whole_of(observation) : nullptr;
        std::string_view const head = split == nullptr || split->unit != observation.unit ? std::string_view{} : without_rank(split->name);
        if (head.size() < 6 || head.find(named) != std::string_view::npos) return false;
        observation.name = joined(named, head);
        explain(Field::name, "name_from_lead", name);
        return true;
    }
    if (!begins_with_any(named, "城镇", "农村", "乡村", "城市", "城鎮", "農村", "鄉村")) return false;
    // the second is told by the first
    bool const behind = last().name.size() > 9 && contrasts(last().name.substr(0, 6)) && last().unit == observation.unit && !contrasts(last().name);
    if (behind) {
        observation.name = joined(named, last().name.substr(6));
        explain(Field::name, "name_from_lead", name);
        return true;
    }
    Observation const* const whole = among_.open && among_.whole_id > first_of_sentence_ ? whole_of(observation) : nullptr;
    if (whole == nullptr || whole->name.empty() || contrasts(whole->name.substr(0, std::min<std::size_t>(6, whole->name.size())))) return false;
    observation.name = joined(named, whole->name);
    explain(Field::name, "name_from_lead", name);
    return true;
}

/// For other names name_by_last() knows nothing.
inline bool may_point_to_last(std::string_view named, Lead const& lead) {
    return named.size() == 6 || lead.of || lead.listed || tells_growth(named) || ends_with_any(named, "中", "级", "級") || may_be_measure(named) || equals(named, "所占比重") || ends_with(named, "产业");
}

/// The name of a number in a sentence that named something before: true where it is found here, false where it is to be inherited.
std::optional<bool> InheritedNames::name_by_last(Observation& observation, Reading const& reading, std::string_view named, Phrase name) {
    Lead const& lead = reading.lead;
    // 零售总额320亿元，其中城镇280亿元、乡村40亿元
    if ((named.size() == 6 || (named.size() <= 12 && ends_with_any(named, "级", "級"))) && (among_.open || lead.listed) && !lead.moves && follows_one() && name_of_side(observation, named, name, reading)) return true;
    if (named.size() == 6 && lead.moves && contrasts(named) && name_in_contrast(observation, named, name, reading)) return true;
    if (!follows_one()) return std::nullopt;
    if (auto const among = name_among_counted(observation, reading, named)) return among;
    // 新增就业4万人，完成全年目标的97%; 收入50亿元，为预算的98%
    if (lead.of && name == lead.name && is_plan(named) && named.size() <= 18) return false;
    // 每千人口床位7张、执业医师3人
    std::string_view const people = lead.listed && !begins_with(named, "每") ? yardstick(last().name) : std::string_view{};
    if (!people.empty()) {
        observation.name = joined(people, named);
        explain(Field::name, "name_from_lead", name);
        return true;
    }
    // 猪肉价格小幅上涨，涨幅在3%左右: of what the clause before is about
    if (tells_growth(named) && reading.quantity->form == UnitForm::percent && !topic().empty()) {
        observation.name = topic();
        explain(Field::name, "name_of_topic", topic_.from);
        return true;
    }
    std::string_view const rate = named.size() == 6 || equals(named, "所占比重") || (tells_growth(named) && reading.quantity->form == UnitForm::percent) ? rate_of_last(named, reading.quantity->form) : std::string_view{};
    // 食品加工产业超3千亿元
    if (std::string_view const alike = ends_with(named, "产业") ? measure_alike(named, reading) : std::string_view{}; !alike.empty()) {
        observation.name = alike;
        explain(Field::name, "name_from_lead", name);
        return true;
    }
    std::string_view const owned = rate.empty() && may_be_measure(named) ? with_owner(named, reading) : rate;
    if (owned.empty()) return std::nullopt;
    observation.name = owned;
    explain_name_of(done_ - 1, "name_of_last");
    return true;
}

/// 均居全国第2: does it say so of each member of the list before it?
bool InheritedNames::says_of_all(Reading const& reading) const {
    if (pending_.like || pending_.next != pending_.names.size() || !follows_one() || last().name != pending_.names.back() || pending_.from.begin >= last().span.begin) return false;
    return tells_each(tokens_, reading_, reading.begin, reading.at);
}

/// The name of an earlier observation that a bare number goes on about: of the same unit if there is one.
inline std::string_view InheritedNames::inherited_name(Observation const& observation, Reading const& reading) {
    // 2人当选院士: nothing is said of them but what they do
    if (reading.lead.says_nothing && !reading.tail.action.empty() && reading.tail.name.empty() && equals(observation.unit, "{人}") && (!follows_one() || last().unit != observation.unit)) {
        explain(Field::name, "name_of_unit", reading.quantity->span);
        return observation.unit_text;
    }
    // 绿化覆盖率、绿地率分别达46%、43%，均居全国第2
    if (pending_.names.size() > 1 && says_of_all(reading)) [[unlikely]] {
        explain(Field::name, "name_from_list", pending_.from);
        pending_.others = pending_.names.size() - 1;
        return pending_.names.front();
    }
    if (std::string_view const named = topic(); !named.empty()) {
        explain(Field::name, "name_of_topic", topic_.from);
        return named;
    }
    // 高新技术企业数量翻番、达1.8万家
    bool const reached = follows_one() && all_hold(reading.lead.links || reading.lead.reaches, reading.lead.says_nothing, last().kind != Kind::level, last().kind != Kind::share);
    bool const relative = reached || reading.lead.moves || reading.lead.compares || !reading.quantity->unit.starts_with('{');
    // 经济总量跨过3个万亿元大关，达到6万亿元: what has reached them
    if (follows_one() && !risen_.name.empty() && is_step(last().name)) [[unlikely]] {
        explain(Field::name, "name_of_topic", risen_.from);
        return risen_.name;
    }
    if (follows_one() && relative) {
        explain_name_of(done_ - 1, "name_of_last");
        // 涨幅比上月扩大0.4个百分点；环比下降0.1%: what grows, not its growth
        // 增速比GDP高0.7个百分点，占GDP的比重为63%: nor is that a part of it
        bool const of_rate = reading.quantity->form == UnitForm::percent && last().unit == "pp" && ends_with_any(last().name, "增速", "涨幅", "降幅", "增幅");
        bool const grows = of_rate && (reading.lead.moves || reading.lead.share);
        return grows ? last().name.substr(0, last().name.size() - 6) : last().name;
    }
    std::size_t const oldest = std::max(first_of_sentence_, done_ > 6 ? done_ - 6 : 0);
    for (std::size_t i = done_; i-- > oldest;)
        if (observations_[i].unit == observation.unit && !observations_[i].name.empty() && !begins_with_any(observations_[i].name, "日均", "月均")) {
            explain_name_of(i, "name_of_same_unit");
            return observations_[i].name;
        }
    if (std::size_t const of = projects_before(observation); of != 0) {
        explain_name_of(of - 1, "name_of_same_unit");
        return observations_[of - 1].name;
    }
    // 改造小区870个、惠及10万余户: those of whom nothing is said but how they are counted
    if (reading.quantity->form == UnitForm::count && begins_with_any(observation.action, "惠及", "覆盖", "涉及", "受益")) {
        explain(Field::name, "name_of_unit", reading.quantity->span);
        return observation.unit_text;
    }
    // 区里抽调26人组建专班
    if (equals(observation.unit, "{人}") && ends_with_any<sets::staffing_ends>(observation.action)) {
        explain(Field::name, "name_of_unit", reading.quantity->span);
        return observation.unit_text;
    }
    if (!observation.action.empty()) {
        explain(Field::name, "name_of_action", reading.lead.action.empty() ? reading.tail.action : reading.lead.action);
        return observation.action;
    }
    if (!follows_one()) return reading.lead.says_nothing || reading.lead.moves ? name_of_block(reading) : std::string_view{};
    explain_name_of(done_ - 1, "name_of_last");
    return last().name;
}

/// 汽车产量增长1.7倍，其中新能源汽车增长17倍: a part grows by the measure of the whole.
void InheritedNames::take_measure_of_whole(Observation& observation, Reading const& reading) const {
    UnitForm const form = reading.quantity->form;
    bool const grows = (form == UnitForm::percent || form == UnitForm::multiple) && (done_ == among_.whole_id || (reading.lead.listed && last().kind == Kind::growth));
    if (pending_.names.size() > 1 && done_ == among_.whole_id && last().name == pending_.names.back()) return;  // of which of them isn't told
    std::string_view const named = observation.name;
    if (!grows || among_.whole_id <= first_of_sentence_ || contrasts(named) || closing_measure(named).length != 0 || measure(named)) return;
    Observation const& whole = observations_[among_.whole_id - 1];
    auto const found = closing_measure(whole.name);
    if (found.length < 6 || (found.value & ends_name) == 0 || whole.name.size() < found.length + 6) return;
    std::string_view const measured = whole.name.substr(whole.name.size() - found.length);
    if (ends_with_any(measured, "总额", "金额", "规模", "数量", "人次") || named.ends_with(measured.substr(0, 6))) return;
    observation.name = joined(named, measured);
}

/// 新能源投资增长70%、装机规模增长38%，利用率达94%: the name with the owner that stands before; nothing where it needs none.
std::string_view InheritedNames::with_owner(std::string_view named, Reading const& reading) {
    Lead const& lead = reading.lead;
    auto const found = measures().longest(named);
    if (found.length != named.size() || !((found.value & alone) != 0 || ((found.value & in_list) != 0 && lead.listed))) return {};
    bool const light = lead.action.empty() || ends_with_any(words(lead.action), "完成", "实现", "實現");
    if (!light || !lead.subject.empty() || !lead.before_verb.empty() || last().name == named) return {};
    if (!topic().empty()) return {};
    if (last().name.ends_with(named)) return last().name;
    // 外贸进出口增长8%，总额突破8000亿元; 新能源装机占比达63%、规模翻了一番
    bool const of_trade = (named == "总额" || named == "规模") && ends_with_any(last().name, "进出口", "出口", "进口");
    if (of_trade) return joined(last().name, named);
    if (named == "规模" && ends_with_any(last().name, "贸易额", "交易额", "成交额")) return joined(last().name.substr(0, last().name.size() - 3), named);
    if (named == "规模" && ends_with_any(last().name, "占比", "比重")) return joined(last().name.substr(0, last().name.size() - 6), named);
    if (std::string_view const thing = thing_measured(last().name, named); !thing.empty()) return joined(thing, named);
    // 7家企业上榜、数量居全国第2
    bool const of_counted = (named == "数量" || named == "规模") && last().unit.starts_with('{') && last().kind == Kind::level && !ends_with_any(last().name, "数", "量");
    bool const of_index = named == "提升幅度" && ends_with_any(last().name, "指数", "率");
    return of_counted || of_index ? joined(last().name, named) : std::string_view{};
}

/// 有色金属产业年产值超4千亿元，食品加工产业超3千亿元: the same of another industry.
std::string_view InheritedNames::measure_alike(std::string_view named, Reading const& reading) const {
    if (last().unit != reading.quantity->unit || !reading.lead.action.empty() || closing_measure(named).length != 0) return {};
    auto const found = closing_measure(last().name);
    std::string_view const thing = last().name.substr(0, last().name.size() - found.length);
    if (found.length < 6 || (found.value & ends_name) == 0 || !ends_with_any(thing, "产业", "產業")) return {};
    return joined(named, last().name.substr(thing.size()));
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Names that are told by what was named before.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_LAST_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_LAST_IPP

#include <zhibiao/observation/impl/list_words.ipp>

#include <algorithm>
#include <optional>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 其中，9月份增长7%: of what the sentence before was on; 分季度看，一季度增长5%: of what the paragraph was on.
std::string_view Reader::name_of_block(Reading const& reading) const {
    if (done_ <= first_of_block_ || !reading.lead.moves) return {};
    std::string_view const sentence = said(sentence_);
    bool const splits = begins_with_any(sentence, "分季度", "分月", "分上下半年", "按季度", "从季度", "从月度");
    // 1—11月产值增长6%。11月增长9%: a month of its own
    bool const dated = sentence_period_ && reading.lead.says_nothing && tokens_[0].word == WordClass::period && observations_[std::max(first_of_last_sentence_, first_of_block_)].kind != Kind::share;
    if (!splits && !dated && !(among_ && whole_id_ == first_of_sentence_)) return {};
    std::size_t const whole = splits ? first_of_block_ : std::max(first_of_last_sentence_, first_of_block_);
    explain_name_of(whole, "name_of_last");
    return observations_[whole].name;
}

/// 增长8.6%，增速居全市第1位: of what was named before. A share has the name of its level (records.md section 3).
std::string_view Reader::rate_of_last(std::string_view named, UnitForm form) const {
    constexpr std::size_t longest = 48;
    if (!follows_one() || last().name.empty() || last().name.size() > longest || is_step(last().name)) return {};
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
std::optional<bool> Reader::name_among_counted(Observation& observation, Reading const& reading, std::string_view named) const {
    UnitForm const form = reading.quantity->form;
    if (!ends_with(named, "中") || last().name != without_among(named)) return std::nullopt;
    // 六项指标中有五项达标
    if (form == UnitForm::count) return false;
    // 综合指数3.62，在全省14个市州中排名第8位: what is ranked was named before those among whom
    if (form != UnitForm::ordinal) return std::nullopt;
    // 浓度27微克，综合指数在全省11个设区市中排名第4: or in the same clause
    for (std::uint32_t at = clause_begin_; at < reading.begin; ++at) {
        if (tokens_[at].word != WordClass::preposition || !equals(said(tokens_[at].span), "在")) continue;
        Lead const before = read_lead(tokens_, clause_begin_, at);
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
bool Reader::name_in_contrast(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const {
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
bool Reader::name_of_side(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const {
    if (!reading.lead.action.empty()) return false;
    // 龙头企业138家，其中国家级1家、省级24家; 转移就业238万人，其中省外133万人
    if (ends_with_any(named, "级", "級") || begins_with_any<sets::side_begins>(named)) {
        Observation const* const split = among_ && whole_id_ > first_of_sentence_ ? whole_of(observation) : nullptr;
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
    Observation const* const whole = among_ && whole_id_ > first_of_sentence_ ? whole_of(observation) : nullptr;
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
std::optional<bool> Reader::name_by_last(Observation& observation, Reading const& reading, std::string_view named, Phrase name) {
    Lead const& lead = reading.lead;
    // 零售总额320亿元，其中城镇280亿元、乡村40亿元
    if ((named.size() == 6 || (named.size() <= 12 && ends_with_any(named, "级", "級"))) && (among_ || lead.listed) && !lead.moves && follows_one() && name_of_side(observation, named, name, reading)) return true;
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
        explain(Field::name, "name_of_topic", topic_from_);
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

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

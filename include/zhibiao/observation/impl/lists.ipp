// What the members of a list of numbers share with each other: 新建学校6所、医院2所; 8个国家级、13个省级医疗中心.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LISTS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LISTS_IPP

#include <zhibiao/observation/impl/link_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Does a list mark stand before its lead, or another number right before it (群众1246户4380人)? Few do.
inline bool LinkReader::goes_on_with_list(Reading const& reading) const {
    std::uint32_t const begin = reading.begin;
    if (begin < reading.at) return tokens_[begin].word == WordClass::list;
    return begin > 0 && tokens_[begin - 1].word == WordClass::quantity;
}

/// Does a list go on there with the next number: 8个国家级|、13个省级医疗中心?
inline bool LinkReader::goes_on_behind(std::uint32_t behind) const {
    return behind + 1 < tokens_.size() && tokens_.data()[behind].word == WordClass::list && tokens_.data()[behind + 1].word == WordClass::quantity;
}

/// Does the name tell what is measured of those who were just counted, which their predicate doesn't do: 引进项目16个、产值30亿元?
bool LinkReader::measures_counted(std::string_view name) const {
    constexpr LastBytes ends(sets::lone_measures, sets::listed_measures, sets::owned_measures);
    if (!ends.may_end(name)) return false;
    auto const measured = closing_measure(name);
    if (measured.length < 6 || (measured.value & ends_name) == 0 || closing_measure(last().name).length >= 6) return false;
    // but 带动就业500人、务工收入900万元
    return !ends_with_any<sets::bringing_ends>(last().action);
}

/// 办理建议12件、提案8件: the second shares the predicate of the first.
void LinkReader::share_action(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    if (!lead.subject.empty() && mentions_.entities[tokens_[lead.subject.begin].index].layer != EntityLayer::organization) return;
    bool const alike = last().kind == Kind::level && !last().action.empty() && last().basis == Basis::none;
    if (!alike || lead.verb_behind_name) return;
    // 新增企业9家、累计46家: not all of them are new
    if (lead.cumulative && lead.says_nothing && ends_with_any(last().action, "新增", "净增", "新认定", "新培育", "新入库", "新获批", "新设")) return;
    // 新增企业20家、总投资5亿元, 接待游客17万人次、旅游花费6亿元: theirs, and nothing that is done
    if (lead.action.empty() && (begins_with_any<sets::total_begins>(observation.name) || ends_with_any(observation.name, "花费"))) return;
    // 引进项目16个、产值30亿元: what is measured of those who were counted
    if (last().unit.starts_with('{') && measures_counted(observation.name)) return;
    observation.action = last().action;
    if (trace_ != nullptr) trace_->note(Field::action, "action_shared", trace_->at(done_ - 1, Field::action).span);
}

/// 净增|经营主体35万家、企业14万家: does what moves stand before the noun of the number before the list mark at `at`?
bool LinkReader::moves_what_is_counted(std::uint32_t at) const {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_open);
    constexpr WordClasses bounds(WordClass::stop, WordClass::list, WordClass::quantity);
    std::uint32_t const oldest = at > 16 ? at - 16 : 0;
    while (at > oldest && tokens_[at].word != WordClass::quantity) --at;
    for (; at > oldest && !bounds.has(tokens_[at - 1].word); --at)
        if ((tokens_[at - 1].word == WordClass::rise || tokens_[at - 1].word == WordClass::fall) && tokens_[at - 1].takes_object && names.has(tokens_[at].word)) return true;
    return false;
}

/// 净增经营主体35万家、企业14万家; 压减时间58%、材料52%; 支出增长5%、教育12%: a member without a predicate moves as the one before it.
void LinkReader::share_movement(Observation& observation, Reading const& reading) const {
    if (tokens_[reading.begin].word != WordClass::list || reading.lead.name.empty() || reading.counted_behind) return;
    std::string_view const name = observation.name;
    if (last().kind == Kind::growth) {
        if (observation.unit != "%" || ends_with_any<sets::rate_ends>(name)) return;
        // 支出增长5%、教育12%: of the same measure
        auto const measured = closing_measure(last().name);
        if (measured.length >= 6 && closing_measure(name).length == 0) observation.name = joined(name, last().name.substr(last().name.size() - measured.length));
    } else if (last().kind != Kind::change || last().unit == "pp" || begins_with(name, "总") || ends_with_any(name, "总数", "总量") || !moves_what_is_counted(reading.begin)) {
        return;
    }
    observation.kind = last().kind;
    observation.basis = last().basis;
    bool const less = last().value && last().value->negative();
    if (less && observation.value) observation.value = observation.value->negated();
    explain(Field::kind, "kind_of_last", last().span);
    explain(Field::basis, "basis_of_last", last().span);
}

/// A level that goes on with a list: what the member before says of both. Whether it has come together as well.
bool LinkReader::share_list(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const own = lead.moves || lead.reaches || lead.links || lead.share || lead.from || lead.basis != Basis::none;
    if (own) return false;
    // 收入较“十三五”末翻一番、利润翻三番
    if (observation.kind == Kind::multiple) {
        bool const goes_on = last().kind == Kind::multiple && observation.basis == Basis::none && tokens_[reading.begin].word == WordClass::list;
        if (goes_on) observation.basis = last().basis;
        if (goes_on) explain(Field::basis, "basis_of_last", last().span);
        return false;
    }
    bool const acts = !observation.action.empty();
    if (!acts) share_action(observation, reading);
    if (!acts && observation.action.empty()) share_movement(observation, reading);
    // 累计培育企业1714家、专精特新企业814家; but not 余额 and the like
    bool const goes_on = last().cumulative && last().kind == observation.kind && tokens_[reading.begin].word == WordClass::list && !ends_with_any(observation.name, "余额", "保有量", "总数", "存量");
    if (goes_on && !lead.cumulative && trace_ != nullptr) trace_->note(Field::cumulative, "cumulative_word", trace_->at(done_ - 1, Field::cumulative).span);
    return goes_on;
}

/// 8个国家级、13个省级区域医疗中心; 8所院校、12个专业群入选名单: what stands behind the last member is of each.
void LinkReader::share_next(Observation& observation, Reading const& reading) const {
    constexpr int most = 8;
    bool const governed = !reading.lead.action.empty();
    Tail next = reading.tail;
    for (int i = 0; i < most && goes_on_behind(next.name.end); ++i) {
        Tail const behind = read_tail(tokens_, next.name.end + 1, governed);
        if (behind.name.empty()) return;
        next = behind;
    }
    if (observation.action.empty() && !next.action.empty() && !governed && !next.before_quantity) {
        observation.action = words(next.action);
        explain(Field::action, "action_behind", next.action);
    }
    constexpr WordClasses inside(WordClass::of, WordClass::status, WordClass::rise, WordClass::fall, WordClass::open);
    if (!ends_with(observation.name, "级") || (next.name.end < tokens_.size() && inside.has(tokens_[next.name.end].word))) return;
    std::string_view const last = words(next.name);
    auto const level = last.find("级");
    if (level == std::string_view::npos || level > 18 || last.size() - level < 9) return;
    observation.name = joined(observation.name, last.substr(level + 3));
}

/// 一季度34亿元，二季度36亿元，分别增长5%、7%: of the time of the observation that it stands for.
void LinkReader::date_like(Observation& observation, std::size_t other) const {
    if (observation.kind != Kind::growth && observation.kind != Kind::change) return;
    observation.period = observations_[other].period;
    if (trace_ != nullptr) trace_->note(Field::period, "time_in_sentence", trace_->at(other, Field::period).span);
}

/// 分别高于全国12.7个、12个百分点, 分别提高2.3个和1.9个百分点: the unit of a list may stand behind its last member alone.
void LinkReader::read_points_of_list(Observation& observation, std::uint32_t at) const {
    std::uint32_t const last = last_in_list(tokens_, at);
    Quantity const& quantity = mentions_.quantities[tokens_[last].index];
    if (quantity.form != UnitForm::points || !(equals(observation.unit, "{个}") || equals(observation.unit, "1"))) return;
    observation.unit = quantity.unit;
    observation.unit_text = own_words(quantity.unit_span);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

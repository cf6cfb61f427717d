// Measures that are left alone where their owner was just named: 机器人产量增长35%、出口量居全国第2位.
#ifndef ZHIBIAO_OBSERVATION_IMPL_ELLIPSIS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_ELLIPSIS_IPP

#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/text/word_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 城镇、农村居民收入: words that stand against each other share what follows the last one.
inline bool contrasts(std::string_view words) {
    if (words.size() == 3) return begins_with_any(words, "一", "二", "三");
    return equals_any<sets::contrasted_words>(words);
}

/// Words that end the name of a measure: 增加值, 普及率, 零售额.
inline bool measure(std::string_view words) {
    return ends_with_any<sets::measure_ends>(words);
}

/// What the table of measures knows of one.
enum Measures : std::uint32_t {
    ends_name = 1,   ///< it ends the name of an indicator: 产量 of 钢材产量
    alone = 2,    ///< without an owner it says nothing: 出口量
    in_list = 4,  ///< the same behind a list mark only: 收入, 出口
};

inline WordTable const& measures() {
    static WordTable const table = [] {
        WordTable built;
        for (std::string_view const word : sets::lone_measures) built.add(word, ends_name | alone);
        for (std::string_view const word : sets::listed_measures) built.add(word, ends_name | in_list);
        for (std::string_view const word : sets::owned_measures) built.add(word, ends_name);
        for (std::string_view const word : sets::lone_changes) built.add(word, alone);
        return built;
    }();
    return table;
}

/// The longest measure at the end of a name, and what the table knows of it.
inline WordTable::Match closing_measure(std::string_view name) {
    for (std::size_t size = std::min<std::size_t>(name.size(), 18); size >= 3; size -= 3)
        if (auto const found = measures().longest(name.substr(name.size() - size)); found.length == size) return found;
    return {};
}

/// 钢材 of 钢材产量: whose measure that is; nothing of 固定资产投资 and other indicators that are one word.
inline std::string_view thing_measured(std::string_view name, std::string_view other) {
    auto const found = closing_measure(name);
    if ((found.value & ends_name) == 0 || name.size() < found.length + 6) return {};
    std::string_view const thing = name.substr(0, name.size() - found.length);
    if (thing == "经济" || thing.find("、") != std::string_view::npos) return {};
    bool const budget = (other == "支出" || other == "收入") && ends_with_any(name, "支出", "收入");
    if (!budget && ends_with_any<sets::indicator_fronts>(thing)) return {};
    return thing;
}

/// May a name of these words be a measure alone? Told by its size and its last byte.
inline bool may_be_measure(std::string_view named) {
    constexpr LastBytes ends(sets::lone_measures, sets::listed_measures, sets::lone_changes);
    return named.size() >= 6 && named.size() <= 15 && ends.may_end(named);
}

/// 新能源投资增长70%、装机规模增长38%，利用率达94%: the name with the owner that stands before; nothing where it needs none.
std::string_view Reader::with_owner(std::string_view named, Reading const& reading) {
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
std::string_view Reader::measure_alike(std::string_view named, Reading const& reading) const {
    if (last().unit != reading.quantity->unit || !reading.lead.action.empty() || closing_measure(named).length != 0) return {};
    auto const found = closing_measure(last().name);
    std::string_view const thing = last().name.substr(0, last().name.size() - found.length);
    if (found.length < 6 || (found.value & ends_name) == 0 || !ends_with_any(thing, "产业", "產業")) return {};
    return joined(named, last().name.substr(thing.size()));
}

/// 汽车产量增长1.7倍，其中新能源汽车增长17倍: a part grows by the measure of the whole.
void Reader::take_measure_of_whole(Observation& observation, Reading const& reading) const {
    UnitForm const form = reading.quantity->form;
    bool const grows = (form == UnitForm::percent || form == UnitForm::multiple) && (done_ == whole_id_ || (reading.lead.listed && last().kind == Kind::growth));
    if (pending_.names.size() > 1 && done_ == whole_id_ && last().name == pending_.names.back()) return;  // of which of them isn't told
    std::string_view const named = observation.name;
    if (!grows || whole_id_ <= first_of_sentence_ || contrasts(named) || closing_measure(named).length != 0 || measure(named)) return;
    Observation const& whole = observations_[whole_id_ - 1];
    auto const found = closing_measure(whole.name);
    if (found.length < 6 || (found.value & ends_name) == 0 || whole.name.size() < found.length + 6) return;
    std::string_view const measured = whole.name.substr(whole.name.size() - found.length);
    if (ends_with_any(measured, "总额", "金额", "规模", "数量", "人次") || named.ends_with(measured.substr(0, 6))) return;
    observation.name = joined(named, measured);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

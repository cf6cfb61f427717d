// Measures that are left alone where their owner was just named: 机器人产量增长35%、出口量居全国第2位.
#ifndef ZHIBIAO_OBSERVATION_IMPL_ELLIPSIS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_ELLIPSIS_IPP

#include <zhibiao/observation/impl/words.hpp>
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

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

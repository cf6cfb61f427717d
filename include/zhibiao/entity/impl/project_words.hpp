// The tables of what works are called and of how far they have come. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_WORDS_HPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_WORDS_HPP

#include <zhibiao/data/project_heads.hpp>
#include <zhibiao/data/project_phases.hpp>
#include <zhibiao/data/project_words.hpp>
#include <zhibiao/data/works_heads.hpp>
#include <zhibiao/entity/impl/stretch.hpp>
#include <zhibiao/entity/project.hpp>
#include <zhibiao/text/word_table.hpp>

#include <initializer_list>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {
namespace project_sets = data::project_words;

inline constexpr std::uint32_t character = 3;  ///< bytes of a Han character

/// 项目, 产业园, 高铁: the words that the name of works ends with.
inline WordTable const& project_heads() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::works_heads_rows) built.add(row.surface, 0);
        for (auto const& row : data::project_heads_rows) built.add(row.surface, 0);
        return built;
    }();
    return table;
}

/// The size of the longest word of `table` that `words` end with; 0 for none.
inline WordTable::Match match_at_end(WordTable const& table, std::string_view words, std::size_t longest = 24) {
    std::size_t size = std::min(words.size(), longest);
    size -= size % character;
    for (; size >= 2 * character; size -= character)
        if (auto const found = table.longest(words.substr(words.size() - size)); found.length == size) return found;
    return {};
}

/// The size of the longest word at the end that may stand between works and the verb that tells how far they are: 今年6月|开工.
inline std::uint32_t adverb_size(std::string_view words) {
    if (!words.empty() && static_cast<unsigned char>(words.back() - '0') < 10) return 1;
    return static_cast<std::uint32_t>(word_at_end<project_sets::adverb_ends>(words).size());
}

/// 储能电站 of 储能电站一期, 生产基地（二期）.
inline std::string_view without_stage_words(std::string_view words) {
    return words.substr(0, words.size() - word_at_end<project_sets::stages>(words).size());
}

/// G331, S302: a road by its number.
inline bool ends_with_road(std::string_view words) {
    std::size_t at = words.size();
    while (at > 0 && static_cast<unsigned char>(words[at - 1] - '0') < 10) --at;
    return at < words.size() && at > 0 && (words[at - 1] == 'G' || words[at - 1] == 'S');
}

/// 青云高速青山段, 云山铁路（云岭段）: a stretch of a line.
inline bool ends_with_stretch(std::string_view words) {
    constexpr std::size_t longest = 45;
    if (!ends_with_any(words, "段", "段）", "段)")) return false;
    if (words.size() > longest) words.remove_prefix(words.size() - longest);
    while (!words.empty() && utf8_detail::is_continuation(static_cast<unsigned char>(words.front()))) words.remove_prefix(1);
    return holds_any<project_sets::line_words>(words);
}

inline bool ends_with_head(std::string_view words) {
    if (ends_with_road(words) || ends_with_stretch(words)) return true;
    std::string_view const named = without_stage_words(words);
    return static_cast<bool>(match_at_end(project_heads(), named)) || match_at_end(project_heads(), words);
}

/// What is told of how far works are.
struct ToldPhase {
    std::uint32_t size = 0;
    ProjectPhase phase = ProjectPhase::none;
    bool before = false, behind = false;  ///< the works
    explicit operator bool() const noexcept { return size != 0; }
};

inline ProjectPhase phase_called(std::string_view code) noexcept {
    for (int phase = 1; phase <= static_cast<int>(ProjectPhase::listed); ++phase)
        if (to_string(static_cast<ProjectPhase>(phase)) == code) return static_cast<ProjectPhase>(phase);
    return ProjectPhase::none;
}

inline WordTable const& phase_words() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::project_phases_rows) {
            std::uint32_t const place = (row.place != "behind" ? 1U : 0U) | (row.place != "before" ? 2U : 0U);
            built.add(row.surface, static_cast<std::uint32_t>(phase_called(row.phase)) << 2 | place);
        }
        return built;
    }();
    return table;
}

inline ToldPhase told_phase(WordTable::Match found) noexcept {
    return {found.length, static_cast<ProjectPhase>(found.value >> 2), (found.value & 1) != 0, (found.value & 2) != 0};
}

/// The phase that `rest` begins to tell: 封顶, 完成80%.
inline ToldPhase phase_at(std::string_view rest) {
    if (auto const told = told_phase(phase_words().longest(rest))) return told;
    std::string_view const done = "完成";
    if (!rest.starts_with(done)) return {};
    std::size_t at = done.size();
    while (at < rest.size() && (static_cast<unsigned char>(rest[at] - '0') < 10 || rest[at] == '.')) ++at;
    if (at == done.size() || !rest.substr(at).starts_with('%')) return {};
    return {static_cast<std::uint32_t>(at + 1), ProjectPhase::under_construction, false, true};
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

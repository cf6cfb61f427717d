// Where the name of a project begins, and whether it is a name at all: 推进|污水处理厂建设项目, but 推进|重点产业项目.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_NAME_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_NAME_IPP

#include <zhibiao/entity/impl/project_words.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// The begin of a name and what stands before it.
struct ProjectEdge {
    std::uint32_t begin = 0;
    std::uint32_t mark = 0;  ///< where the words between two marks begin that the name stands in
    bool at_mark = false;    ///< the name begins right there
};

/// Where the brackets or quotation marks open that close at `at`, if they hold little: （邳州）, “旗智春城”; `at` for none.
inline std::uint32_t opened_before(std::string_view reading, std::uint32_t at, std::uint32_t start) {
    constexpr std::uint32_t longest = 36;
    static constexpr std::array<std::array<std::string_view, 2>, 4> pairs = {{{"（", "）"}, {"(", ")"}, {"“", "”"}, {"「", "」"}}};
    std::uint32_t const first = at - start > longest ? at - longest : start;
    for (auto const& [open, close] : pairs) {
        if (!reading.substr(start, at - start).ends_with(close)) continue;
        std::size_t const found = reading.substr(first, at - first).rfind(open);
        if (found != std::string_view::npos) return first + static_cast<std::uint32_t>(found);
    }
    return at;
}

/// The begin of the words between marks that end at `at`.
inline std::uint32_t mark_before(std::string_view reading, std::uint32_t at, std::uint32_t start) {
    constexpr std::uint32_t longest = 150;
    std::uint32_t const end = at;
    while (at > start && end - at < longest) {
        if (std::uint32_t const opened = opened_before(reading, at, start); opened != at && opened + longest > end) {
            at = opened;
            continue;
        }
        std::uint32_t const size = character_before(reading, at);
        if (is_mark(reading.substr(at - size, size))) break;
        at -= size;
    }
    return at;
}

/// Goes back from the end of a name to the word before which it can't go on, at least `least` bytes.
inline ProjectEdge project_edge(std::string_view reading, std::uint32_t end, std::uint32_t start, std::uint32_t least) {
    std::uint32_t const mark = mark_before(reading, end, start);
    for (std::uint32_t at = end; at > mark;) {
        std::uint32_t const inside = opened_before(reading, at, mark);
        if (inside != at) {
            at = inside;
            continue;
        }
        if (end - at >= least) {
            std::size_t const edge = word_at_end<project_sets::edge_ends>(reading.substr(mark, at - mark)).size();
            if (edge > character || (edge > 0 && !is_guarded(reading, at - static_cast<std::uint32_t>(edge), at))) return {at, mark, false};
        }
        at -= character_before(reading, at);
    }
    return {mark, mark, true};
}

/// The size of the longest generic word that `rest` begins with.
inline std::uint32_t generic_size(std::string_view rest) {
    static WordTable const table = [] {
        WordTable built;
        for (std::string_view const word : project_sets::generic_words) built.add(word, 0);
        return built;
    }();
    return table.longest(rest).length;
}

/// How many characters of the words say more than 重点, 产业, 投资.
inline std::size_t own_characters(std::string_view words) {
    std::size_t own = 0;
    for (std::size_t at = 0; at < words.size();) {
        if (std::uint32_t const size = generic_size(words.substr(at)); size != 0) {
            at += size;
            continue;
        }
        char const lead = words[at];
        own += lead < '0' || lead > '9' ? 1 : 0;
        at += utf8_detail::character_length(lead);
    }
    return own;
}

/// Does the name begin with how many there are: 3个污水处理厂项目, 一批…?
inline bool begins_with_count(std::string_view name) {
    std::size_t at = 0;
    while (at < name.size() && (static_cast<unsigned char>(name[at] - '0') < 10 || begins_with_any(name.substr(at), "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "余", "多"))) at += utf8_detail::character_length(name[at]);
    return at > 0 && begins_with_any(name.substr(at), "个", "项", "批", "家", "座", "条", "类", "大", "处", "所", "户", "万元", "亿元", "级", "月", "年", "号", "栋", "幢", "台", "辆", "公里", "名", "户", "片", "亩");
}

inline bool may_begin_project(std::string_view body) {
    return !begins_with_any<project_sets::generic_begins>(body) && !begins_with_count(body) && !holds_any<project_sets::no_name_parts>(body);
}

/// 下半年还有24个|项目: do the words before 项目 only count?
inline bool ends_with_count(std::string_view body) {
    while (ends_with_any(body, "余", "多", "重点", "重大", "大", "批")) body.remove_suffix(ends_with_any(body, "重点", "重大") ? 2 * character : character);
    if (ends_with_any(body, "个", "项")) body.remove_suffix(character);
    return !body.empty() && (static_cast<unsigned char>(body.back() - '0') < 10 || ends_with_any(body, "两", "几", "数", "百", "十"));
}

/// 柴家棚户区征收, 储能电池回收: words of their own, so that the project that is called by them is one.
inline bool names_project(std::string_view body) {
    constexpr std::size_t longest = 120;
    return body.size() >= 2 * character && body.size() <= longest && may_begin_project(body) && own_characters(body) >= 2;
}

/// 新能源汽车零部件, 智能家居: a trade that one project may be called by, where something is told of it; not 重点产业.
inline bool names_trade(std::string_view body) {
    constexpr std::size_t shortest = 5 * character;
    return body.size() >= shortest && may_begin_project(body) && !holds_any<project_sets::class_words>(body);
}

/// The words of a name without what a project is called: 停车场 of 停车场项目, of 停车场二期项目; but 恒泽公司二期 of 恒泽公司二期项目.
inline std::string_view without_project(std::string_view name) {
    for (;;) {
        std::size_t size = word_at_end<project_sets::kind_ends>(name).size();
        std::string_view const works = without_stage_words(name);
        if (size == 0 && match_at_end(project_heads(), works)) size = name.size() - works.size();
        if (size == 0 || size + 2 * character > name.size()) return name;
        name.remove_suffix(size);
    }
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

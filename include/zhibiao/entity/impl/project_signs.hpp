// Signs around works by which a project is told, or is told to be none. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_SIGNS_HPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_SIGNS_HPP

#include <zhibiao/entity/impl/project_name.ipp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// 县委常委、副县长等18名领导每周到|项目现场, 等深入|项目一线: what stands between a list and the word 项目 is no kind of project.
inline bool breaks_list(std::string_view between) {
    std::string_view counted = between;
    while (!counted.empty() && static_cast<unsigned char>(counted.front() - '0') < 10) counted.remove_prefix(1);
    if (counted.size() < between.size() && begins_with_any(counted, "名", "位", "人")) return true;
    if (begins_with_any<project_sets::person_begins>(between)) return true;  // 等|领导分片包联项目
    std::size_t const verb = word_at_end<project_sets::edge_ends>(between).size();
    return verb == character || (verb > 0 && own_characters(between.substr(between.size() - verb)) > 0);
}

/// 云岭电厂项目|1号机组: a part of the project by its number, and not how many there are.
inline bool numbers_part(std::string_view behind) {
    std::size_t at = 0;
    while (at < behind.size() && static_cast<unsigned char>(behind[at] - '0') < 10) ++at;
    return at > 0 && begins_with_any(behind.substr(at), "号");
}

/// A区6栋|厂房, 云岭3个区域|医疗中心: are works by these words before their head only counted?
inline bool counts_works(std::string_view words) {
    for (std::size_t at = words.find("个"); at != std::string_view::npos; at = words.find("个", at + character))
        if (at > 0 && static_cast<unsigned char>(words[at - 1] - '0') < 10) return true;
    std::string_view const measure = word_at_end<project_sets::measure_ends>(words);
    words.remove_suffix(measure.size());
    return !measure.empty() && !words.empty() && (static_cast<unsigned char>(words.back() - '0') < 10 || ends_with_any(words, "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "几", "多", "余"));
}

/// 实验学校|东校区, 人民医院|新院区: works that are a part of those before.
inline bool goes_on_as_part(std::string_view rest) {
    return begins_with_any(rest, "东", "西", "南", "北", "新", "老") && project_heads().longest(rest.substr(character));
}

/// The size of a place at the head that no table knows: 青禾县|重大项目; 云岭水库 has none.
inline std::size_t unknown_place_size(std::string_view words) {
    constexpr std::size_t shortest = 3 * character, longest = 4 * character, longest_district = 3 * character;
    for (std::size_t size = shortest; size <= std::min(words.size(), longest); size += character) {
        std::string_view const place = words.substr(0, size);
        if (ends_with_any(place, "县", "市", "镇", "乡", "州") || (size <= longest_district && ends_with_any(place, "区"))) return size;
    }
    return 0;
}

/// 第二人民医院|迁建工程, 云岭水库|除险加固项目: what is done with works makes the name of other ones.
inline bool goes_on_as_other_works(std::string_view rest) {
    constexpr int most = 3;
    for (int word = 0; word < most; ++word) {
        std::size_t const size = word_at_begin<project_sets::noun_verb_ends>(rest).size();
        if (size == 0) return false;
        rest.remove_prefix(size);
        if (begins_with_any(rest, "工程", "项目")) return true;
    }
    return false;
}

/// 云岭医院|主体工程: works that are but the body of those before.
inline bool ends_with_part(std::string_view words) {
    std::string_view const part = word_at_end<project_sets::part_works>(words);
    return !part.empty() && ends_with_head(words.substr(0, words.size() - part.size()));
}

/// How much at the end of works no edge cuts, at least `least`: 改造提升工程 of 云岭东路改造提升工程.
inline std::uint32_t closing_size(std::string_view words, std::uint32_t least) {
    constexpr std::size_t longest = 8 * character;
    std::size_t size = word_at_end<project_sets::work_ends>(words).size();
    while (size != 0 && size < longest) {
        std::size_t const more = word_at_end<project_sets::noun_verb_ends>(words.substr(0, words.size() - size)).size();
        if (more == 0) break;
        size += more;
    }
    return std::max(static_cast<std::uint32_t>(size), least);
}

/// 青禾跨湖大桥|由恒泽公司出资8亿元建设: do the words right behind works say who builds them?
inline bool built_by(std::string_view behind) {
    constexpr std::size_t longest = 90;
    if (!begins_with_any(behind, "由")) return false;
    behind = behind.substr(0, longest);
    std::string_view const part = behind.substr(0, std::min(behind.find("，"), behind.find("。")));
    return holds_any<project_sets::paying_words>(part) || ends_with_any(part, "建设", "兴建", "承建");
}

/// Without what stands between a verb and works: 铺设|了一条到云岭工业园的|输气管道.
inline std::string_view without_one_of(std::string_view before) {
    constexpr std::size_t farthest = 45;
    std::size_t const from = before.size() > farthest ? before.size() - farthest : 0;
    std::size_t one = std::string_view::npos;
    for (std::string_view const word : project_sets::one_of)
        if (std::size_t const found = before.rfind(word); found != std::string_view::npos && found >= from) one = std::min(one, found);
    if (one == std::string_view::npos || !(before.ends_with("的") || equals_any<project_sets::one_of>(before.substr(one)))) return before;  // 到|城东工业园
    before = before.substr(0, one);
    std::string_view const done = word_at_end<project_sets::done_ends>(before);
    return done.empty() || ends_with_any<project_sets::building_ends>(before) ? before : before.substr(0, before.size() - done.size());
}

/// Without what may stand between an owner and what is paid: 恒泽公司|将|投资6亿元.
inline std::string_view without_will(std::string_view words) {
    for (std::string_view will = word_at_begin<project_sets::will_begins>(words); !will.empty(); will = word_at_begin<project_sets::will_begins>(words)) words.remove_prefix(will.size());
    return words;
}

/// Do the words from an amount of money up to works say that it pays for them: 投资6亿元|，在云岭建设|无人机制造基地?
inline bool pays_for(std::string_view between) {
    constexpr std::size_t longest = 75;
    if (between.size() > longest) return false;
    if (begins_with_any(between, "，", ",")) between.remove_prefix(begins_with_any(between, ",") ? 1 : character);
    for (std::string_view const mark : {"，", "、", "；", "。", ",", ";"})
        if (between.find(mark) != std::string_view::npos) return false;
    return equals(between, "的") || ends_with_any<project_sets::building_ends>(without_one_of(between)) || ends_with_any<project_sets::amount_of_ends>(between);
}

/// 产业园|内，塔吊林立; 产业基地|里，工人正在浇筑楼板: what is seen at works, up to the second comma.
inline bool shows_site(std::string_view behind) {
    constexpr std::size_t longest = 90;
    std::string_view const inside = word_at_begin<project_sets::inside_begins>(behind);
    if (inside.empty()) return false;
    behind = behind.substr(inside.size(), std::min(longest, behind.size() - inside.size()));
    behind = behind.substr(0, std::min(behind.find("。"), behind.find("；")));
    std::size_t const comma = behind.find("，");
    return holds_any<project_sets::site_words>(comma == std::string_view::npos ? behind : behind.substr(0, behind.find("，", comma + character)));
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_READER_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_READER_IPP

#include <zhibiao/entity/impl/project_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

inline void ProjectReader::read(Span sentence) {
    sentence_ = sentence, read_until_ = sentence.begin;
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        if (Quotation const title = quotation_at(reading_, at, sentence.end); title.title) {
            at = title.whole.end;
            continue;
        }
        std::string_view const rest = behind(at);
        if (auto const phase = phase_at(rest)) {
            if (phase.behind) told_of_works(at);
            at += phase.size;
            continue;
        }
        auto const head = project_heads().longest(rest);
        bool const listed = head && rest.substr(0, head.length) == "工程" && list_mark(at) != at;  // 管网改造、河道治理|等工程
        if (head && (listed || words(at, at + head.length).ends_with("项目"))) called_project(at + head.length - 2 * character);
        else if (head) called_works(at, at + head.length);
        at += head ? head.length : utf8_detail::character_length(rest.front());
    }
}

/// What an observation is of, 云岭四桥 of 云岭四桥全长1.36公里，概算投资3.15亿元, where nothing else has told that it is a project.
inline void ProjectReader::observed(Span subject, Span sentence, bool invested) {
    sentence_ = sentence;
    ProjectEdge edge = project_edge(reading_, subject.end, subject.begin, 2 * character);
    edge.begin += static_cast<std::uint32_t>(word_at_begin<project_sets::own_begins>(words(edge.begin, subject.end)).size());
    std::string_view const name = words(edge.begin, subject.end);
    bool const works = ends_with_head(name) || (invested && without_stage_words(name).size() < name.size());
    if (name.ends_with("项目") && (begins_with_any<project_sets::no_behind_begins>(behind(subject.end)) || is_office(subject.end - 2 * character))) return;
    if (!works || ends_with_count(without_project(name)) || ends_with_any<project_sets::no_works_ends>(name)) return;
    if (names_one_project(edge.begin, edge.begin + static_cast<std::uint32_t>(without_project(name).size()))) list_.push_back({{edge.begin, subject.end}, sentence, edge.begin, subject.end, edge.mark});
}

inline void ProjectReader::enter(Span name, std::uint32_t mark) {
    if (name.begin < read_until_) return;
    list_.push_back({name, sentence_, name.begin, name.end, mark});
    read_until_ = name.end;
}

/// Where the list ends that 项目 at `head` stands behind: 等 of 九旺新材、国龙电器等10个项目; `head` where it stands behind none.
inline std::uint32_t ProjectReader::list_mark(std::uint32_t head) const {
    constexpr std::uint32_t longest = 60;
    std::uint32_t const first = head - sentence_.begin > longest ? head - longest : sentence_.begin;
    std::string_view const before = words(first, head);
    std::size_t const open = before.rfind("等");
    if (open == std::string_view::npos || open == 0) return head;
    std::string_view const between = before.substr(open + character);
    for (std::string_view const mark : {"，", "、", "。", "；", ",", "的", "项目"})
        if (between.find(mark) != std::string_view::npos) return head;
    if (breaks_list(between)) return head;
    bool const part = begins_with_any(between, "级", "次", "待", "量", "额", "离子") || ends_with_any(before.substr(0, open), "高", "中", "平", "同", "均", "优");
    return part ? head : first + static_cast<std::uint32_t>(open);
}

/// The items of a list that ends at `end`, the last one first: 浪涛储能柜生产线、安芯车规级功率模块|等项目. An item may have what it costs before its
/// name, and what brings the list stands before the first.
inline std::vector<ProjectMention> ProjectReader::list_items(std::uint32_t end, std::uint32_t list_end) const {
    constexpr std::size_t most = 40;
    std::vector<ProjectMention> items;
    std::size_t looked_at = 0;
    for (std::uint32_t at = end; looked_at < most; ++looked_at) {
        ProjectEdge const edge = project_edge(reading_, at, sentence_.begin, closing_size(words(sentence_.begin, at), 2 * character));
        if (!names_one_project(edge.begin, at)) break;
        if (at != end && told_phase(match_at_end(phase_words(), words(edge.begin, at))).behind) break;  // 云岭水库大坝封顶、|青禾水库蓄水
        bool const kind_only = match_at_end(project_heads(), words(edge.begin, at)).length == at - edge.begin;  // 学校、医院等项目
        if (!kind_only) items.push_back({{edge.begin, at}, sentence_, 0, list_end, edge.mark});
        std::string_view const before = words(sentence_.begin, edge.begin);
        if (!edge.at_mark && ends_with_any(before, "和", "及", "与")) {  // 精诚工科|和|隆达铝业
            at = edge.begin - (ends_with_any(before, "以及") ? 2 * character : character);
            if (at > sentence_.begin && words(sentence_.begin, at).ends_with("、")) at -= character;
            continue;
        }
        if ((!edge.at_mark && !ends_with_any(before, "的")) || !words(sentence_.begin, edge.mark).ends_with("、")) break;
        at = edge.mark - character;
    }
    return names_items(items) ? items : std::vector<ProjectMention>();
}

/// 火箭、卫星制造、航天配套等项目 names trades: so short are no names on the average, but of works that the last one says they are.
inline bool ProjectReader::names_items(std::vector<ProjectMention> const& items) const {
    constexpr std::size_t shortest = 4;
    std::size_t characters = 0;
    for (ProjectMention const& item : items) characters += count_characters(item.span.of(reading_));
    return items.size() < 2 || characters >= shortest * items.size() || ends_with_head(items.front().span.of(reading_));
}

/// Enters the items instead of what was read as works of their own among them.
inline void ProjectReader::enter_list(std::vector<ProjectMention> items) {
    if (items.empty()) return;
    std::uint32_t const begin = items.back().span.begin;
    while (!list_.empty() && list_.back().span.begin >= begin) list_.pop_back();
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        item->list_begin = begin;
        list_.push_back(*item);
    }
    read_until_ = std::max(read_until_, items.front().span.end);
}

/// A name before 项目, or a list that is called so.
inline void ProjectReader::called_project(std::uint32_t head) {
    std::uint32_t end = head + 2 * character;
    if (begins_with_any<project_sets::no_behind_begins>(behind(end)) || is_office(head)) return;
    bool const counted_behind = begins_with_count(behind(end)) && !numbers_part(behind(end));  // 新能源电池项目|8个
    if (std::uint32_t const open = list_mark(head); open != head) {
        if (!holds_any<project_sets::kinds_of_trade>(words(open, head))) enter_list(list_items(open, end));
        return;
    }
    ProjectEdge edge = project_edge(reading_, head, sentence_.begin, 2 * character);
    edge = of_two(edge, head);
    edge.begin += static_cast<std::uint32_t>(word_at_begin<project_sets::own_begins>(words(edge.begin, head)).size());
    std::string_view const body = words(edge.begin, head);
    if (std::size_t const counted = std::min(body.find("大重点"), body.find("大重大")); counted != std::string_view::npos && counted >= 3 * character) {
        auto items = list_items(edge.begin + static_cast<std::uint32_t>(counted) - character, end);  // 恒托5GW、福天龙|五大重点项目
        if (items.size() >= 3) enter_list(std::move(items));
        return;
    }
    bool const costs = body.size() >= 4 * character && ends_with_any<project_sets::amount_of_ends>(words(edge.mark, edge.begin));  // 总投资8亿元的|新能源汽车零部件项目
    bool const verb = (counted_behind && !costs) || ends_with_any<project_sets::class_ends>(body) || ends_with_count(body) || ((ends_with_any<project_sets::edge_ends>(body) || ends_with_any<project_sets::bare_verb_ends>(body)) && !ends_with_any<project_sets::noun_verb_ends>(body));  // 确保|项目
    bool const named = names_one_project(edge.begin, head - static_cast<std::uint32_t>(body.size() - without_project(body).size()));
    bool const told = told_phase(phase_words().longest(behind(end))).behind || begins_with_any<project_sets::told_soon_begins>(behind(end));
    if (ends_with_any(body, "”") && opened_before(reading_, head, sentence_.begin) + 4 * character >= head) return;  // 专班“盯”项目
    if (!verb && (named || (told && names_trade(body)) || (costs && may_begin_project(body)))) enter({edge.begin, end}, edge.mark);
}

/// Are the words a name, also without the place that they begin with? 宝鸡高新区|新开工项目 isn't.
inline bool ProjectReader::names_one_project(std::uint32_t begin, std::uint32_t end) const {
    auto const& entities = document_.mentions.entities;
    auto const place = std::ranges::lower_bound(entities, begin, {}, [](EntityMention const& entity) { return entity.span.begin; });
    bool const placed = place != entities.end() && place->span.begin == begin && (place->span.end < end || (place->span.end == end && place->layer == EntityLayer::region)) && place->layer != EntityLayer::organization;
    std::size_t const unknown = placed ? 0 : unknown_place_size(words(begin, end));
    std::string_view const own = words(placed ? place->span.end : begin + static_cast<std::uint32_t>(unknown), end);
    constexpr std::size_t long_enough = 6 * character, longest_road = 5;
    if (begins_with_any(own, "“") && own.ends_with("”")) return false;  // 通过“云推介”“键对键”等方式
    if (end - begin <= longest_road && ends_with_road(own)) return true;
    if (!names_project(words(begin, end)) && !(own.size() >= long_enough && may_begin_project(own) && ends_with_head(own))) return false;
    return (!placed && unknown == 0) || (own_characters(own) >= 1 && !equals_any<project_sets::plain_works>(own));
}

/// Is the word 项目 at `head`, behind the name of a company, part of what an office or a post of it is called: 恒泽公司|项目|部?
inline bool ProjectReader::is_office(std::uint32_t head) const {
    auto const& entities = document_.mentions.entities;
    if (!begins_with_any<project_sets::post_begins>(behind(head + 2 * character))) return false;
    if (ends_with_any(words(sentence_.begin, head), "公司", "集团")) return true;
    auto const next = std::ranges::lower_bound(entities, head, {}, [](EntityMention const& entity) { return entity.span.begin; });
    return next != entities.begin() && std::prev(next)->span.end == head && std::prev(next)->layer == EntityLayer::organization;
}

/// The edge of a name of two things that one project makes: 年产6万吨正极材料|及|前驱体项目, 投资建设的|叶片与塔筒项目.
inline ProjectEdge ProjectReader::of_two(ProjectEdge edge, std::uint32_t head) const {
    std::string_view const joint = word_at_end<project_sets::joining_ends>(words(sentence_.begin, edge.begin));
    if (edge.at_mark || joint.empty()) return edge;
    std::uint32_t const end = edge.begin - static_cast<std::uint32_t>(joint.size());
    ProjectEdge const first = project_edge(reading_, end, sentence_.begin, 2 * character);
    std::string_view const thing = words(first.begin, end), before = words(first.mark, first.begin);
    if (thing.size() < 2 * character || ends_with_head(thing) || head - first.begin > 40 * character) return edge;
    bool const paid = ends_with_any<project_sets::amount_of_ends>(before) && (before.find("元") != std::string_view::npos || holds_any<project_sets::paying_words>(before));
    return paid || holds_any<project_sets::output_begins>(thing) || words(edge.begin, head).ends_with("一体化") ? first : edge;
}

/// Does the part before the last comma say what is paid: 恒泽公司将投资6亿元，|在云岭建设|无人机制造基地?
inline bool ProjectReader::paid_before(ProjectEdge edge) const {
    constexpr std::uint32_t farthest = 150;
    std::uint32_t const first = edge.begin - sentence_.begin > farthest ? edge.begin - farthest : sentence_.begin;
    std::string_view const before = words(first, edge.begin);
    std::size_t const money = before.rfind("元");
    if (money == std::string_view::npos || !pays_for(before.substr(money + character))) return false;
    std::string_view paid = before.substr(0, money);
    if (std::size_t const comma = paid.rfind("，"); comma != std::string_view::npos) paid.remove_prefix(comma);
    return holds_any<project_sets::paying_words>(paid);
}

/// Do the words around works say that they are a project: their investment or a verb before them, their building site behind them?
inline bool ProjectReader::supported(ProjectEdge edge, std::uint32_t end) const {
    std::string_view before = words(edge.mark, edge.begin);
    before.remove_suffix(word_at_end<project_sets::greatest_ends>(before).size());
    if (ends_with_any<project_sets::amount_of_ends>(before) || begins_with_any<project_sets::works_behind_begins>(behind(end))) return true;
    auto const phase = told_phase(match_at_end(phase_words(), before));
    if (phase.before) return true;
    bool const money = ends_with_any<project_sets::building_ends>(without_one_of(before)) && before.find("元") != std::string_view::npos;  // 投资5亿元建设|储能电池回收基地
    return money || paid_before(edge) || built_by(behind(end)) || shows_site(behind(end)) || (begins_with_any(behind(end), "建设") && ends_with_any<project_sets::furthering_ends>(before));
}

/// 加快推进|云岭水库、青禾大桥|建设: works that go on together.
inline void ProjectReader::furthered_list(std::uint32_t end) {
    auto items = list_items(end, end);
    if (items.size() >= 2 && ends_with_any<project_sets::furthering_ends>(words(sentence_.begin, items.back().span.begin))) enter_list(std::move(items));
}

/// Works that nothing calls a project: 建设|总投资3.2亿元的|生物医药中试基地.
inline void ProjectReader::called_works(std::uint32_t begin, std::uint32_t end) {
    constexpr std::size_t shortest = 5 * character;
    end += static_cast<std::uint32_t>(word_at_begin<project_sets::stages>(behind(end)).size());
    std::string_view const rest = behind(end);
    bool const goes_on = project_heads().longest(rest) || begins_with_any(rest, "建设项目", "扩建项目", "建设工程") || goes_on_as_other_works(rest) || goes_on_as_part(rest) || (!rest.empty() && static_cast<unsigned char>(rest.front() - '0') < 10);
    if (goes_on) return;
    ProjectEdge edge = project_edge(reading_, end, sentence_.begin, closing_size(words(sentence_.begin, end), end - begin));
    edge.begin += static_cast<std::uint32_t>(word_at_begin<project_sets::one_of>(words(edge.begin, begin)).size());
    if (edge.at_mark && begins_with_any(rest, "建设") && words(sentence_.begin, edge.begin).ends_with("、")) return furthered_list(end);
    if (end - edge.begin < shortest || !names_one_project(edge.begin, end)) return;
    bool const costs = ends_with_any<project_sets::amount_of_ends>(words(edge.mark, edge.begin));
    if (edge.begin == begin || (!costs && own_characters(words(edge.begin, begin)) < 2) || ends_with_any<project_sets::no_works_ends>(words(begin, end))) return;
    if (costs || supported(edge, end)) enter({edge.begin, end}, edge.mark);
}

/// 襄荆高铁、新集水电站|加快建设: what the verb at `verb` is told of, if that is works.
inline void ProjectReader::told_of_works(std::uint32_t verb) {
    constexpr std::uint32_t longest = 45;
    std::uint32_t end = verb;
    while (end > sentence_.begin && verb - end < longest && (!ends_with_head(words(sentence_.begin, end)) || ends_with_part(words(sentence_.begin, end)))) {
        std::uint32_t const size = adverb_size(words(sentence_.begin, end));
        if (size == 0) return;
        end -= size;
    }
    if (end <= sentence_.begin || without_stage_words(words(sentence_.begin, end)).ends_with("项目") || !ends_with_head(words(sentence_.begin, end))) return;
    ProjectEdge const edge = project_edge(reading_, end, sentence_.begin, closing_size(words(sentence_.begin, end), 3 * character));
    if (std::size_t const called = words(edge.begin, end).find("项目"); called != std::string_view::npos && called + 2 * character < end - edge.begin) return;  // 云岭电厂项目|1号机组并网
    std::string_view const named = without_stage_words(words(edge.begin, end));
    auto const head = match_at_end(project_heads(), named);
    std::string_view const own = named.substr(0, named.size() - head.length);
    if (own_characters(own) >= 1 && !counts_works(own) && !ends_with_any<project_sets::no_works_ends>(named)) enter_list(list_items(end, end));
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

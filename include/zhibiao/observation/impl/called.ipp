// Who is called by a name that no table and no ending of a company tells: a shop in quotes, works of a place, a body before its leader's post.
#ifndef ZHIBIAO_OBSERVATION_IMPL_CALLED_IPP
#define ZHIBIAO_OBSERVATION_IMPL_CALLED_IPP

#include <zhibiao/observation/impl/works.ipp>

#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The size of the kind behind a name in quotes: 食品公司 of “鲜食汇”食品公司正在招工; 0 where there is none, or where many are counted.
inline std::size_t kind_behind_quotes(std::string_view behind) {
    constexpr std::size_t longest = 24;
    for (std::size_t end = 6; end <= std::min(longest, behind.size()); end += 3) {
        std::string_view const kind = behind.substr(0, end), next = behind.substr(end);
        if (!one_name(kind) || utf8_detail::beyond_ascii(kind) == false) return 0;
        if (ends_with_any<sets::quoted_kind_ends>(kind)) return begins_with_any<sets::many_begins>(next) ? 0 : end;
    }
    return 0;
}

/// “李嫂米粉” of “李嫂米粉”的老板…, of 百年老号“裕泰祥”用的是…, “鲜食汇”食品公司 of 位于城东的“鲜食汇”食品公司正在招工: what the first clauses of a
/// sentence of news call by a name in quotes. But “首贷户”行动, 推出“好办”平台.
inline Span called_in_quotes(std::string_view reading, Span sentence) {
    constexpr std::size_t farthest = 66, longest = 36;
    std::string_view const words = sentence.inside(reading);
    std::size_t const open = words.substr(0, farthest).find("“");
    if (open == std::string_view::npos) return {};
    std::size_t const close = words.substr(open, longest).find("”");
    if (close == std::string_view::npos || !one_name(words.substr(open + 3, close - 3))) return {};
    std::string_view const before = words.substr(0, open), behind = words.substr(open + close + 3);
    bool const led = begins_with_any<sets::shop_leader_begins>(behind), old_house = ends_with_any<sets::old_house_ends>(before);
    bool const free = before.empty() || ends_with_any<sets::before_quoted_ends>(before);
    std::size_t const kind = free || old_house ? kind_behind_quotes(behind) : 0;
    if (!(led && free) && !old_house && kind == 0) return {};
    return span_in(reading, words.substr(open, close + 3 + kind));
}

/// Do works of that type act, as bodies and sights do?
inline bool acts_itself(SubjectType type) { return type == SubjectType::organization || type == SubjectType::zone; }

/// 青原四桥 of 青原四桥全长1.5公里, 城北污水处理厂二期 of 城北污水处理厂二期设计日处理能力4万吨: the works that `words` begin with, before
/// their size, or before what they do if they are called by a place or are no mere building.
inline std::string_view works_at_head(std::string_view words, bool by_place) {
    constexpr std::size_t longest = 60, own_name = 6;
    words = words.substr(0, longest + 24);
    words.remove_prefix(nearby_size(words));
    for (std::size_t at = own_name; at < std::min(longest, words.size()); at += utf8_detail::character_length(words[at])) {
        auto const head = works_heads().longest(words.substr(at));
        if (!head) continue;
        std::size_t end = at + head.length;
        if (begins_with_any(words.substr(end), "一期", "二期", "三期")) end += 6;
        std::string_view const name = words.substr(0, end), behind = words.substr(end);
        if (!one_name(name)) return {};
        auto const type = type_of_works(name);
        if (!type) continue;
        if (begins_with_any<sets::size_behind_begins>(behind)) return name;
        if ((by_place || acts_itself(*type)) && begins_with_any<sets::does_begins>(behind)) return name;
    }
    return {};
}

/// 青原港 of 青原港今年完成吞吐量1200万吨: the port of a place.
inline std::string_view port_at_head(std::string_view words, std::size_t place) {
    std::string_view const behind = words.substr(std::min(place, words.size()));
    return begins_with(behind, "港") && begins_with_any<sets::does_begins>(behind.substr(3)) ? words.substr(0, place + 3) : std::string_view{};
}

/// 青原宏大螺丝厂 of 青原宏大螺丝厂厂长冯某, 富田镇陂下村 of 富田镇陂下村党支部书记胡某: the body right before the post of who leads it.
inline std::string_view led_body(std::string_view words) {
    constexpr std::size_t shortest = 12, shortest_place = 9, longest = 60, longest_brand = 21;
    for (std::size_t at = shortest_place; at + 6 <= std::min(longest, words.size()); at += utf8_detail::character_length(words[at])) {
        std::string_view const post = word_at_begin<sets::post_words>(words.substr(at));
        std::string_view const body = words.substr(0, at);
        if (post.empty()) continue;
        if (!one_name(body) || begins_with_any<sets::no_body_begins>(body)) return {};
        if (ends_with_any(body, "村", "镇", "乡")) return body;  // 天玉镇党委书记
        if (at < shortest) return {};
        if (ends_with_any<sets::led_body_ends>(body) || type_of_works(body)) return begins_with_any(body, "片区", "园区") && body.size() > shortest + 6 ? body.substr(6) : body;
        bool const brand = at <= longest_brand && equals_any<sets::company_posts>(post) && !ends_with_any<sets::no_brand_ends>(body);
        return brand && utf8_detail::beyond_ascii(body) ? body : std::string_view{};
    }
    return {};
}

/// 国网青原供电公司 of 国网青原供电公司投入860万元: the company of a group that works everywhere, at the head of `words`.
inline std::string_view branch_at_head(std::string_view words) {
    constexpr std::size_t longest = 60;
    std::size_t const company = begins_with_any<sets::group_begins>(words) ? words.substr(0, longest).find("公司") : std::string_view::npos;
    if (company == std::string_view::npos || begins_with(words.substr(company + 6), "的")) return {};
    return one_name(words.substr(0, company)) ? words.substr(0, company + 6) : std::string_view{};
}

/// The body, as who owns what is told.
std::optional<FoundSubject> SubjectReader::body_led(std::string_view words) const {
    std::string_view const body = led_body(words);
    if (body.empty()) return std::nullopt;
    constexpr std::uint32_t farthest = 12;  // mentions
    Span const span = span_in(reading_, body);
    // 农业龙头企业|云岭食品有限公司
    for (std::uint32_t at = here_.entities.begin; at < mentions_.entities.size() && at - here_.entities.begin < farthest; ++at)
        if (mentions_.entities[at].span.end == span.end && mentions_.entities[at].layer == EntityLayer::organization) return subject_of(mentions_.entities[at]);
    SubjectType const type = ends_with_any(body, "村", "镇", "乡") ? SubjectType::region : SubjectType::organization;
    return FoundSubject{{own_words(span), own_words(span), type, {}}, span};
}

/// The works or the port that the sentence begins with, behind a time: “五一”假期，庐陵老街接待游客12万人次.
Span SubjectReader::works_told(Span sentence, EntityMention const* first) const {
    constexpr std::size_t longest_time = 30;
    std::string_view words = said(sentence);
    bool const timed = first == nullptr && here_.periods.begin < here_.periods.end && mentions_.periods[here_.periods.begin].span.begin < sentence.begin + longest_time;
    if (timed) words = behind_comma(words, longest_time);
    // 1至8月，|盘锦港完成货物吞吐量3715万吨
    auto const begin = static_cast<std::uint32_t>(words.data() - reading_.data());
    for (std::uint32_t at = here_.entities.begin; timed && first == nullptr && at < here_.entities.end && mentions_.entities[at].span.begin <= begin; ++at)
        if (mentions_.entities[at].span.begin == begin) first = &mentions_.entities[at];
    bool const by_place = first != nullptr && !first->points_home;
    std::string_view const works = works_at_head(words, by_place);
    // 县人民医院|新院区
    bool const of_body = first != nullptr && first->layer != EntityLayer::region;
    if (!works.empty() && !(of_body && (works.size() <= first->span.size() || called_as_company(first->name)))) return span_in(reading_, works);
    std::string_view const port = by_place && first->layer == EntityLayer::region ? port_at_head(words, first->span.size()) : std::string_view{};
    return port.empty() ? Span{} : span_in(reading_, port);
}

/// Whom a story's sentence calls by a name at its head.
std::optional<FoundSubject> SubjectReader::called_at_head(Span sentence) const {
    // one that the mention stage knows needs no other reading
    bool const known = here_.entities.begin < here_.entities.end && mentions_.entities[here_.entities.begin].span.begin == sentence.begin;
    EntityMention const* const first = known ? &mentions_.entities[here_.entities.begin] : nullptr;
    if (first == nullptr || first->layer == EntityLayer::region)
        if (auto const body = body_led(said(sentence))) return body;
    std::string_view const branch = first == nullptr ? branch_at_head(said(sentence)) : std::string_view{};
    Span span = branch.empty() ? called_in_quotes(reading_, sentence) : span_in(reading_, branch);
    if (span.empty()) span = works_told(sentence, first);
    if (span.empty()) return std::nullopt;
    auto const type = type_of_works(said(span));
    return FoundSubject{{own_words(span), own_words(span), type ? *type : SubjectType::organization, {}}, span};
}

/// 进入青原综合保税区，…: the zone that a sentence of news comes to with its first clause.
bool SubjectReader::come_to_zone(Span sentence) {
    std::string_view const words = said(sentence);
    if (!begins_with_any<sets::coming_to_begins>(words)) return false;
    std::size_t const comma = first_comma(words);
    for (std::uint32_t at = here_.entities.begin; at < here_.entities.end && mentions_.entities[at].span.end <= sentence.begin + comma; ++at) {
        EntityMention const& zone = mentions_.entities[at];
        if (zone.layer != EntityLayer::zone || zone.points_home || zone.span.end != sentence.begin + comma) continue;
        clause_subject_ = subjects_.paragraph_subject = subject_of(zone);
        done_at_entity_ = done_;
        return true;
    }
    return false;
}

/// 青原四桥|全长: a name that begins inside the owner's loses what is the owner's.
void SubjectReader::trim_owner(Observation& observation) const {
    std::string_view const owner = own_words(clause_subject_->from);
    char const* const end = owner.data() + owner.size();
    std::string_view const name = observation.name;
    bool const overlaps = owner.data() <= name.data() && name.data() < end && end < name.data() + name.size();
    if (overlaps) observation.name.remove_prefix(static_cast<std::size_t>(end - name.data()));
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

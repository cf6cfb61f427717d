// Organizations: those that the mention stage found, zones, bodies by made-up names, the party's and the government's bodies of the
// article's own place (市委、市政府), and who published it.
#ifndef ZHIBIAO_ENTITY_IMPL_ORGANIZATION_IPP
#define ZHIBIAO_ENTITY_IMPL_ORGANIZATION_IPP

#include <zhibiao/data/organization_words.hpp>
#include <zhibiao/entity/impl/person_name.hpp>
#include <zhibiao/entity/impl/stretch.hpp>
#include <zhibiao/entity/organization.hpp>
#include <zhibiao/mention/impl/body_names.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

namespace organization_sets = data::organization_words;

class OrganizationReader {
public:
    explicit OrganizationReader(Document const& document) : document_(document), reading_(document.text().reading()) {}

    [[nodiscard]] std::vector<Organization> list() {
        for (EntityMention const& entity : document_.mentions.entities) take(entity);
        coined_detail::BodyNames(reading_, document_.mentions.entities).find([this](Span name, std::uint32_t head) {
            if (head & (coined_detail::is_company | coined_detail::is_body)) add(name, std::string(own_words(name)));
        });
        if (document_.article.script == Script::hans) each_sentence(document_.article, [this](Span sentence) { take_own_bodies(sentence); });
        std::ranges::stable_sort(found_, {}, [](Found const& one) { return one.span.begin; });
        return grouped();
    }

private:
    struct Found {
        Span span;
        std::string name;
    };

    [[nodiscard]] std::string_view own_words(Span span) const { return document_.text().own_words(span); }
    void add(Span span, std::string name) { found_.push_back({span, std::move(name)}); }

    /// 中共|重庆市委, 邳州高新区; not 园区, 全区, which only point at one.
    void take(EntityMention const& entity) {
        constexpr std::size_t shortest_zone = 12;
        bool const zone = entity.layer == EntityLayer::zone && !entity.points_home && entity.name.size() >= shortest_zone;
        if (!zone && entity.layer != EntityLayer::organization) return;
        std::string_view const party = "中共";
        Span span = entity.span;
        bool const of_party = entity.name.ends_with("委") && reading_.substr(0, span.begin).ends_with(party);
        if (of_party) span.begin -= static_cast<std::uint32_t>(party.size());
        add(span, of_party ? std::string(party).append(entity.name) : std::string(entity.name));
    }

    /// Does a mention lie over `span`?
    [[nodiscard]] bool is_known(Span span) const {
        auto const& all = document_.mentions.entities;
        auto const next = std::ranges::upper_bound(all, span.begin, {}, [](EntityMention const& one) { return one.span.end; });
        return next != all.end() && next->span.begin < span.end;
    }

    /// 省委省政府, 市委、市政府: those of the article's own place, where no longer name goes over them.
    void take_own_bodies(Span sentence) {
        constexpr std::uint32_t level = 3;
        std::string_view const words = sentence.of(reading_);
        for (std::size_t at = level; at < words.size(); at += utf8_detail::character_length(words[at])) {
            if (!equals_any<organization_sets::own_levels>(words.substr(at - level, level))) continue;
            auto const size = static_cast<std::uint32_t>(word_at_begin<organization_sets::own_bodies>(words.substr(at)).size());
            if (size == 0) continue;
            auto const begin = sentence.begin + static_cast<std::uint32_t>(at) - level;
            Span const span{begin, begin + level + size};
            if (!is_known(span) && stands_alone(span, words.substr(0, at - level), words.substr(at + size))) add(span, name_of_own(span));
        }
    }

    [[nodiscard]] bool stands_alone(Span span, std::string_view before, std::string_view behind) const {
        bool const opens = !person_detail::begins_with_han(last_character(before)) || ends_with_any<organization_sets::own_body_before_ends>(before);
        bool const committee = span.of(reading_).ends_with("委");
        return opens && (committee ? behind.empty() || begins_with_any<organization_sets::committee_behind_begins>(behind) : !begins_with_any<organization_sets::no_body_behind_begins>(behind));
    }
    /// 长春市委 of 市委, in an article on a district of Changchun; its own words where that can't be told.
    [[nodiscard]] std::string name_of_own(Span span) const {
        constexpr std::size_t level = 3, digits = 6;
        std::string_view const words = own_words(span), code = document_.mentions.home.code;
        if (code.size() != digits) return std::string(words);
        bool const municipality = begins_with_any(code, "11", "12", "31", "50");
        std::size_t const kept = begins_with_any(words, "省") || (municipality && begins_with_any(words, "市")) ? 2 : begins_with_any(words, "市", "州") ? 4 : digits;
        std::string place(code.substr(0, kept));
        Division const division = find_division(place.append(digits - kept, '0'));
        bool const of_level = division.name.ends_with(words.substr(0, level));
        return of_level ? std::string(division.name).append(words.substr(level)) : std::string(words);
    }

    [[nodiscard]] std::vector<Organization> grouped() {
        std::vector<Organization> list;
        std::unordered_map<std::string_view, std::size_t> places;
        for (Found const& one : found_) {
            auto const [known, is_new] = places.emplace(one.name, list.size());
            if (is_new) list.push_back({own_words(one.span), one.name, {}});
            list[known->second].mentions.push_back(one.span);
        }
        std::string_view const source = document_.article.source;
        bool const named = source.empty() || std::ranges::any_of(list, [source](Organization const& one) { return one.name == source; });
        if (!named) list.push_back({source, std::string(source), {}});
        return list;
    }

    Document const& document_;
    std::string_view reading_;
    std::vector<Found> found_;
};

}  // namespace entity_detail

std::vector<Organization> list_organizations(Document const& document) { return entity_detail::OrganizationReader(document).list(); }

}  // namespace v0
}  // namespace zhibiao

#endif

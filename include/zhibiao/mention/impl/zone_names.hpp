/// @file
/// Zones whose names begin with no place that the tables know: 大龙开发区, 湾坞工贸集中区. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_ZONE_NAMES_HPP
#define ZHIBIAO_MENTION_IMPL_ZONE_NAMES_HPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/data/entity_suffixes.hpp>
#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/mention/region.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace coined_detail {

/// The words that end the name of a zone: 开发区, 工业园区.
inline WordTable const& zone_suffixes() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::entity_suffixes_rows)
            if (row.layer == "zone" && row.stem != "whole") built.add(row.surface, 0);
        return built;
    }();
    return table;
}

/// 大龙 of 大龙开发区, 湾坞工贸 of 福安|湾坞工贸集中区: does a headline begin a zone's own name there, as the article goes on to tell?
class ZoneOfHeadline {
public:
    ZoneOfHeadline(std::string_view reading, std::vector<EntityMention> const& mentions) : reading_(reading), mentions_(mentions) {}

    /// The name in the headline; empty where there is none.
    [[nodiscard]] Span find(Span headline) const {
        for (std::uint32_t begin = headline.begin; begin < headline.end;) {
            if (Span const name = zone_at(begin, headline.end); !name.empty()) return name;
            // 福安|湾坞工贸集中区
            std::uint32_t const place = place_detail::PlaceNames::get().longest(reading_.substr(begin, headline.end - begin)).length;
            if (Span const name = place == 0 ? Span{} : zone_at(begin + place, headline.end); !name.empty()) return name;
            begin = next_begin(begin, headline.end);
        }
        return {};
    }

    /// How many characters of the name are its own: 大龙 of 大龙经济开发区.
    [[nodiscard]] static std::string_view own_of(std::string_view name) {
        for (std::size_t at = shortest_own; at < name.size(); at += character)
            if (begins_with_any<data::mention_words::zone_kind_begins>(name.substr(at)) || zone_suffixes().longest(name.substr(at)).length == name.size() - at) return name.substr(0, at);
        return name;
    }

private:
    static constexpr std::uint32_t character = 3, shortest_own = 6, longest_own = 18;

    /// Behind a mention of a region or a mark, where a name may begin again.
    [[nodiscard]] std::uint32_t next_begin(std::uint32_t at, std::uint32_t end) const {
        for (at += utf8_detail::character_length(reading_[at]); at < end; at += utf8_detail::character_length(reading_[at])) {
            bool const behind_mark = static_cast<unsigned char>(reading_[at - 1]) < 0x80 || fixed_words::ends_with_any(reading_.substr(0, at), "：", "，", "“", "　", "”", "、");
            if (behind_mark || std::ranges::any_of(mentions_, [at](EntityMention const& one) { return one.layer == EntityLayer::region && one.span.end == at; })) break;
        }
        return at;
    }

    [[nodiscard]] Span zone_at(std::uint32_t begin, std::uint32_t end) const {
        std::string_view const words = reading_.substr(begin, end - begin);
        if (fixed_words::begins_with_any<data::mention_words::no_zone_begins>(words)) return {};
        for (std::size_t at = 0; at <= longest_own && at + character < words.size(); at += character) {
            if (static_cast<unsigned char>(words[at]) < 0xE4 || static_cast<unsigned char>(words[at]) > 0xE9) return {};
            auto const suffix = at < shortest_own ? WordTable::Match{} : zone_suffixes().longest(words.substr(at));
            if (!suffix) continue;
            Span const name{begin, begin + static_cast<std::uint32_t>(at) + suffix.length};
            return is_known(name) || !is_told_again(name) ? Span{} : name;
        }
        return {};
    }

    /// Does the mention stage know it, or a place at its head?
    [[nodiscard]] bool is_known(Span name) const {
        return std::ranges::any_of(mentions_, [name](EntityMention const& one) { return one.span.begin < name.end && name.begin < one.span.end; });
    }
    [[nodiscard]] bool is_told_again(Span name) const { return reading_.find(own_of(name.of(reading_)), name.end) != std::string_view::npos; }

    std::string_view reading_;
    std::vector<EntityMention> const& mentions_;
};

}  // namespace coined_detail
}  // namespace v0
}  // namespace zhibiao

#endif

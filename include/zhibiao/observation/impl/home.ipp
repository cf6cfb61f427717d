// The article's protagonist, whose numbers those are that nobody else owns.
#ifndef ZHIBIAO_OBSERVATION_IMPL_HOME_IPP
#define ZHIBIAO_OBSERVATION_IMPL_HOME_IPP

#include <zhibiao/observation/impl/subject_reader.hpp>
#include <zhibiao/observation/name_index.hpp>

#include <bit>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// How often each name stands in an article, in one table made for all of its mentions.
class NameCounts {
public:
    explicit NameCounts(std::size_t mentions) : entries_(std::bit_ceil(mentions * 2 + 2)) {}

    /// The count of a name, 0 where it is new; stays where it is.
    std::uint32_t& operator[](std::string_view name) {
        std::size_t at = taxonomy_detail::hash_of_name(name) >> (64 - std::countr_zero(entries_.size()));
        while (entries_[at].taken && entries_[at].name != name) at = (at + 1) & (entries_.size() - 1);
        entries_[at].taken = true;
        entries_[at].name = name;
        return entries_[at].count;
    }

private:
    struct Entry {
        std::string_view name;
        std::uint32_t count = 0;
        bool taken = false;
    };
    std::vector<Entry> entries_;
};

/// Of a name, one of 64 bits: most names differ from those of the few zones in it.
inline std::uint64_t name_bit(std::string_view name) noexcept {
    std::uint32_t last = 0;
    if (name.size() >= 4) std::memcpy(&last, name.data() + name.size() - 4, 4);
    return std::uint64_t{1} << ((last + static_cast<std::uint32_t>(name.size())) * 0x9E3779B1u >> 26);
}

/// The zone that is named most often, the one that was so first; zones are few, so that few names are counted.
struct MostNamed {
    EntityMention const* zone = nullptr;
    std::uint32_t count = 0;
};

inline MostNamed most_named_zone(std::vector<EntityMention> const& mentions) {
    MostNamed most;
    std::uint64_t zones = 0;
    for (auto const& mention : mentions)
        if (mention.layer == EntityLayer::zone) zones |= name_bit(mention.name);
    if (zones == 0) return most;
    std::vector<std::uint32_t> named(mentions.size() + 1);  // those that may be named as a zone is
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        named[count] = i;
        count += (name_bit(mentions[i].name) & zones) != 0;
    }
    NameCounts counts(count);
    std::uint32_t const* most_count = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
        EntityMention const& mention = mentions[named[i]];
        std::uint32_t& times = counts[mention.name];
        ++times;
        if (mention.layer != EntityLayer::zone || (most.zone != nullptr && times <= *most_count)) continue;
        most.zone = &mention;
        most_count = &times;
    }
    most.count = *most_count;
    return most;
}

/// 青原经开区集中签约项目23个: the zone that the headline names, and no region beside it.
inline EntityMention const* zone_in_headline(Article const& article, std::vector<EntityMention> const& mentions) {
    auto const headline = std::ranges::find(article.blocks, BlockKind::heading, &Block::kind);
    if (headline == article.blocks.end()) return nullptr;
    EntityMention const* zone = nullptr;
    EntityMention const* region = nullptr;
    for (auto const& mention : mentions) {
        if (mention.span.begin >= headline->span.end) break;
        if (mention.span.begin < headline->span.begin) continue;
        if (mention.layer == EntityLayer::region && (zone != nullptr || region != nullptr)) return nullptr;
        if (mention.layer == EntityLayer::region) region = &mention;
        if (zone == nullptr && mention.layer == EntityLayer::zone) zone = &mention;
    }
    // but 福安|湾坞工贸集中区 is in Fu'an
    return zone != nullptr && (region == nullptr || region->span.end == zone->span.begin) ? zone : nullptr;
}

/// The protagonist: the home region, or the zone that the article names more often than its region; the country, where
/// it is named more than all other regions together.
inline void SubjectReader::find_home() {
    EntityMention const* country = nullptr;
    EntityMention const* place = nullptr;  // the first that names the home region, or points at it
    HomeRegion const& home = mentions_.home;
    std::uint32_t regions = 0, of_home = 0, of_country = 0;
    for (auto const& mention : mentions_.entities) {
        regions += mention.layer == EntityLayer::region;
        bool const names_home = are_equal(mention.name, home.name);
        of_home += names_home;
        if (place == nullptr && (names_home || (!home.code.empty() && mention.place_code == home.code))) place = &mention;
        if (!equals(mention.name, "中国")) continue;
        if (of_country++ == 0) country = &mention;
    }
    // 成都平原经济区: the home may stand inside the name of a larger area alone
    if (place == nullptr && !mentions_.entities.empty()) place = &mentions_.entities.front();
    // 溫江區, as the document writes it, where it names the region
    std::string_view const written = place != nullptr && are_equal(place->name, home.name) ? text_.own_words(place->span) : home.name;
    if (!home.name.empty()) subjects_.home = FoundSubject{{written, home.name, SubjectType::region, home.code}, place ? place->span : Span{}};
    else if (of_country >= 3 && of_country * 2 > regions) subjects_.home = FoundSubject{{"中国", "中国", SubjectType::region, {}}, country->span};
    EntityMention const* const headed = zone_in_headline(article_, mentions_.entities);
    if (headed != nullptr) {
        subjects_.home = subject_of(*headed);
        return;
    }
    auto const [zone, count] = most_named_zone(mentions_.entities);
    if (count >= 3 && (home.name.empty() || count > of_home)) subjects_.home = subject_of(*zone);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

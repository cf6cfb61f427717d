#ifndef ZHIBIAO_IMPL_REGION_LIST_IPP
#define ZHIBIAO_IMPL_REGION_LIST_IPP

#include <zhibiao/document.hpp>
#include <zhibiao/observation/name_index.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace extractor_detail {

/// The places of regions in a list, by their code, or by their name where there is none.
class RegionPlaces {
public:
    explicit RegionPlaces(std::vector<Region> const& regions) : regions_(regions), slots_(least_slots, none) {}

    /// The place of the region `key`; that behind the last one if it is new, which the list is then given.
    std::uint32_t of(std::string_view key) {
        auto const next = static_cast<std::uint32_t>(regions_.size());
        if (next * 2 >= slots_.size()) grow();
        std::uint32_t& slot = slots_[slot_of(key)];
        if (slot == none) slot = next;
        return slot;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t least_slots = 256;

    static std::string_view key_of(Region const& region) { return region.adcode.empty() ? region.name : region.adcode; }

    /// Nearly all keys are codes of six digits.
    static std::uint64_t hash_of(std::string_view key) {
        if (key.size() != 6) return taxonomy_detail::hash_of_name(key);
        return (eight_bytes::load_four(key.data()) | std::uint64_t{eight_bytes::load_four(key.data() + 2)} << 32) * 0x9E3779B97F4A7C15;
    }
    /// The codes of divisions are always the same words in memory: those needn't be compared.
    [[nodiscard]] std::size_t slot_of(std::string_view key) const {
        std::size_t const last = slots_.size() - 1;
        std::size_t at = hash_of(key) >> 32 & last;
        for (; slots_[at] != none; at = (at + 1) & last) {
            std::string_view const other = key_of(regions_[slots_[at]]);
            if ((other.data() == key.data() && other.size() == key.size()) || other == key) break;
        }
        return at;
    }
    void grow() {
        slots_.assign(slots_.size() * 2, none);
        for (std::uint32_t place = 0; place < regions_.size(); ++place) slots_[slot_of(key_of(regions_[place]))] = place;
    }

    std::vector<Region> const& regions_;
    std::vector<std::uint32_t> slots_;
};

/// The distinct regions among the mentions, in the order of their first mention, and their `mentions`, one region after the
/// other. A zone that tells its place by name (辽源高新区) names that region, too.
inline void list_regions(Text const& text, std::vector<EntityMention> const& entities, std::vector<Region>& regions, std::vector<Span>& mentions) {
    struct Found {
        std::uint32_t place;
        Span span;
    };
    std::vector<Found> found;
    std::vector<std::uint32_t> ends;  // of each region's mentions; how many there are at first
    found.reserve(entities.size());
    regions.clear();
    RegionPlaces places(regions);
    OwnWords own(text);
    for (EntityMention const& entity : entities) {
        bool const region = entity.layer == EntityLayer::region;
        if (!region && (entity.layer != EntityLayer::zone || entity.place_code.empty())) continue;
        std::string_view const code = region ? entity.code : entity.place_code;
        std::uint32_t const place = places.of(code.empty() ? entity.name : code);
        if (place == regions.size()) {
            regions.push_back({own.at(entity.span), region ? entity.name : find_division(code).full_name, code, {}});
            ends.push_back(0);
        }
        ++ends[place];
        found.push_back({place, entity.span});
    }
    mentions.resize(found.size());
    for (std::uint32_t place = 0, end = 0; place < regions.size(); ++place) {
        regions[place].mentions = {mentions.data() + end, ends[place]};
        end = ends[place] += end;
    }
    for (auto one = found.rbegin(); one != found.rend(); ++one) mentions[--ends[one->place]] = one->span;
}

}  // namespace extractor_detail
}  // namespace v0
}  // namespace zhibiao

#endif

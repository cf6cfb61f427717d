/// @file
/// Regions of the administrative division of China, by name and by GB/T 2260 code.
#ifndef ZHIBIAO_MENTION_REGION_HPP
#define ZHIBIAO_MENTION_REGION_HPP

#include <zhibiao/text/span.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

enum class EntityLayer : std::uint8_t { region, zone, organization };

/// One mention of a place, zone or organization. Spans count in the reading.
struct EntityMention {
    Span span;
    EntityLayer layer = EntityLayer::region;
    std::string_view name;  ///< full name where it is known: 长春市绿园区; else the words themselves
    std::string_view code;  ///< GB/T 2260, six digits, for a region; empty where unknown
};

/// The region that the article is about, found from its title, its source and the regions that it names most.
struct HomeRegion {
    std::string_view name, code;  ///< empty where it couldn't be told
};

}  // namespace v0
}  // namespace zhibiao

#endif

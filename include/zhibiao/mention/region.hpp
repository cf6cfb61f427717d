/// @file
/// Regions, zones and organizations: by name, resolved to full names and GB/T 2260 codes.
///
/// A region is a division of China (吉林省, 长春, 绿园区), a country or an area (长三角, 全国), or a word that points at the
/// article's own region (全区, 我省). A zone is a development zone, park or new area by its suffix (邳州高新区), an organization
/// a company, office, school or paper by its suffix. A region's name inside a zone's or organization's is no mention.
#ifndef ZHIBIAO_MENTION_REGION_HPP
#define ZHIBIAO_MENTION_REGION_HPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/text/span.hpp>
#include <zhibiao/text/text.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

enum class EntityLayer : std::uint8_t { region, zone, organization };

/// One mention of a region, zone or organization. Spans count in the reading.
struct EntityMention {
    Span span;  ///< 绿园区; 长春宽城 is one mention, of the district
    EntityLayer layer = EntityLayer::region;
    std::string_view name;        ///< full name where it is known: 长春市绿园区, 绿园区财政局 of 区财政局; else the document's own words
    std::string_view code;        ///< GB/T 2260, six digits, for a division; empty for others and where it couldn't be told
    std::string_view place_code;  ///< of a zone or organization: the code of the first division in its name, 320382 of 邳州高新区
    bool points_home = false;     ///< 全区, 我省: it means the article's own region (or the division above it)
};

/// The region that the article is about, found from its title, its source and the regions that it names most.
struct HomeRegion {
    std::string_view name, code;  ///< empty where it couldn't be told
};

/// What read_entities() finds: the mentions in text order, disjoint, and the home region.
struct Entities {
    std::vector<EntityMention> mentions;
    HomeRegion home;
    std::vector<Span> sites;  ///< in news, places that something is or is done at, by made-up names: 向丰种苗繁育中心; in text order
};

/// Reads all sentences. One scan over the bytes; time linear in them, whatever they are. Names live as long as `text`,
/// `article` and `arena`, or as long as the program. An ambiguous name (朝阳区) is resolved by a parent that the article names, or
/// by the article's own region; where neither tells, it has no code.
[[nodiscard]] Entities read_entities(Text const& text, Article const& article, Arena& arena);

/// A division of China: what the table of GB/T 2260 says of one code.
struct Division {
    std::string_view code, name;
    std::string_view full_name;  ///< with the city above it where it is a district or county: 长春市绿园区
    std::string_view successor;  ///< of a withdrawn division: the code that took its place, empty if it was split up
    bool current = true;
};

/// The division with this six-digit code, the current one if the code has been kept over a change of name. Its `code` is
/// empty if there is none. Time logarithmic in the table.
[[nodiscard]] Division find_division(std::string_view code) noexcept;

/// `region`, `zone`, `organization`.
[[nodiscard]] std::string_view to_string(EntityLayer layer) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

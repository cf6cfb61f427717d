/// @file
/// Organizations that a document names.
#ifndef ZHIBIAO_ENTITY_ORGANIZATION_HPP
#define ZHIBIAO_ENTITY_ORGANIZATION_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// An organization named in the text, once for each: `organizations` in JSON.
struct Organization {
    std::string_view text, name;  ///< `text` as written where it is mentioned first
    std::vector<Span> mentions;   ///< in the reading
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Organization> list_organizations(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

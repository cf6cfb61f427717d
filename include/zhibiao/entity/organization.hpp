/// @file
/// Organizations that a document names.
#ifndef ZHIBIAO_ENTITY_ORGANIZATION_HPP
#define ZHIBIAO_ENTITY_ORGANIZATION_HPP

#include <zhibiao/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// An organization named in the text, once for each: `organizations` in JSON. A zone is one too: 邳州高新区.
struct Organization {
    std::string_view text;       ///< as written where it is mentioned first
    std::string name;            ///< in full: 长春市委 of 市委
    std::vector<Span> mentions;  ///< in the reading; none for the article's source where only its line names it
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Organization> list_organizations(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

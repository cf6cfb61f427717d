/// @file
/// Named working systems and initiatives that a document tells of.
#ifndef ZHIBIAO_ENTITY_PROGRAM_HPP
#define ZHIBIAO_ENTITY_PROGRAM_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// 千人帮千企行动, “5321”网格服务体系: `programs` in JSON. The strings are the document's own words and live as long as it.
struct Program {
    std::string_view text;                 ///< as written where it is mentioned first
    std::string_view name;                 ///< the longest way it is written, one in quotation marks before those without
    std::vector<std::string_view> parts;   ///< as stated: 5大服务片区, 46个服务站点; those of the mention that tells most of them, empty where none does
    std::vector<Span> mentions;            ///< in text order, in bytes of the reading; at least one
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Program> list_programs(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

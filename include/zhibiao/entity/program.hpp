/// @file
/// Named working systems and initiatives that a document tells of.
#ifndef ZHIBIAO_ENTITY_PROGRAM_HPP
#define ZHIBIAO_ENTITY_PROGRAM_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// 万人助万企行动, “7481”网格服务体系: `programs` in JSON.
struct Program {
    std::string_view text, name;           ///< `text` as written where it is mentioned first
    std::vector<std::string_view> parts;   ///< as stated: 7大网格板块, 81个小网格
    std::vector<Span> mentions;            ///< in the reading
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Program> list_programs(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

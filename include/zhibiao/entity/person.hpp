/// @file
/// Persons that a document names, with their posts.
#ifndef ZHIBIAO_ENTITY_PERSON_HPP
#define ZHIBIAO_ENTITY_PERSON_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A person named in the text, once for each: `persons` in JSON.
struct Person {
    std::string_view name;
    std::string_view post;          ///< 区委书记; empty where none is told
    std::string_view organization;  ///< the employer; empty where none is told
    std::vector<Span> mentions;     ///< of the name, in the reading
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Person> list_persons(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Persons that a document names, with their posts.
#ifndef ZHIBIAO_ENTITY_PERSON_HPP
#define ZHIBIAO_ENTITY_PERSON_HPP

#include <zhibiao/document.hpp>

#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A person named in the text, once for each: `persons` in JSON. The strings are the document's own words and live as long as it.
struct Person {
    std::string_view name;          ///< as written where it is mentioned first; never empty
    std::string_view post;          ///< all that stands before the name as such (党组成员、副局长), without the employer; empty where none is told
    std::string_view organization;  ///< the employer by its full name, where the text has one; empty where none is told
    std::vector<Span> mentions;     ///< of the name, in text order, in bytes of the reading; at least one
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Person> list_persons(Document const& document);

}  // namespace v0
}  // namespace zhibiao

#endif

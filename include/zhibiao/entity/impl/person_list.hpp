/// @file
/// The persons of a document and where they are named, for the lists of persons and quotes. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_LIST_HPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_LIST_HPP

#include <zhibiao/entity/person.hpp>

#include <cstdint>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace person_detail {

struct PersonMention {
    Span span;             // in the reading
    std::uint32_t person;  // index of PersonList::persons
};

struct PersonList {
    std::vector<Person> persons;
    std::vector<PersonMention> mentions;  // in text order
};

[[nodiscard]] PersonList find_persons(Document const& document);

/// Does the article's own text stand in a block of this kind?
[[nodiscard]] constexpr bool tells(BlockKind kind) noexcept {
    return kind == BlockKind::paragraph || kind == BlockKind::note || kind == BlockKind::caption || kind == BlockKind::heading;
}

}  // namespace person_detail
}  // namespace v0
}  // namespace zhibiao

#endif

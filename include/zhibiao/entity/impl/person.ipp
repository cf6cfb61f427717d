#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_IPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_IPP

#include <zhibiao/entity/person.hpp>

namespace zhibiao {
inline namespace v0 {

std::vector<Person> list_persons(Document const&) { return {}; }

}  // namespace v0
}  // namespace zhibiao

#endif

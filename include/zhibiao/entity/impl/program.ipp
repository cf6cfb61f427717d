#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_IPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_IPP

#include <zhibiao/entity/program.hpp>

namespace zhibiao {
inline namespace v0 {

std::vector<Program> list_programs(Document const&) { return {}; }

}  // namespace v0
}  // namespace zhibiao

#endif

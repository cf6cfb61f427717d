#ifndef ZHIBIAO_ENTITY_IMPL_PROJECT_IPP
#define ZHIBIAO_ENTITY_IMPL_PROJECT_IPP

#include <zhibiao/entity/project.hpp>

#include <array>
#include <cstddef>

namespace zhibiao {
inline namespace v0 {

std::vector<Project> list_projects(Document const&) { return {}; }

std::string_view to_string(ProjectPhase phase) noexcept {
    static constexpr std::array<std::string_view, 9> names = {"", "planned", "signed", "started", "under_construction", "topped_out", "completed", "in_production", "listed"};
    return names[static_cast<std::size_t>(phase)];
}

}  // namespace v0
}  // namespace zhibiao

#endif

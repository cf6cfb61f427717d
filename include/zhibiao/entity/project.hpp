/// @file
/// Construction and investment projects that a document tells of.
#ifndef ZHIBIAO_ENTITY_PROJECT_HPP
#define ZHIBIAO_ENTITY_PROJECT_HPP

#include <zhibiao/document.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// How far a project has come: records.md section 9, `phase`. `none` where it isn't told.
enum class ProjectPhase : std::uint8_t { none, planned, signed_, started, under_construction, topped_out, completed, in_production, listed };

/// A stated amount of a project: its investment, its capacity.
struct ProjectAmount {
    Decimal value;
    std::string_view unit;          ///< records.md section 2
    std::uint32_t observation = 0;  ///< id of the observation that states it
};

/// One project: `projects` in JSON.
struct Project {
    std::string_view text, name;        ///< `text` as written where it is mentioned first
    std::string_view owner, location;   ///< empty where none is told
    std::optional<ProjectAmount> investment, capacity;
    ProjectPhase phase = ProjectPhase::none;
    std::vector<Span> mentions;         ///< in the reading
};

/// In the order of their first mentions.
[[nodiscard]] std::vector<Project> list_projects(Document const& document);

/// `planned`, `signed` … as in JSON; empty for `none`.
[[nodiscard]] std::string_view to_string(ProjectPhase phase) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OBSERVATION_IMPL_ENUMS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_ENUMS_IPP

#include <zhibiao/observation/observation.hpp>

namespace zhibiao {
inline namespace v0 {

std::string_view to_string(Kind kind) noexcept {
    constexpr std::string_view names[] = {"level", "change", "growth", "multiple", "share", "ratio", "contribution", "rank"};
    return names[static_cast<int>(kind)];
}

std::string_view to_string(Basis basis) noexcept {
    constexpr std::string_view names[] = {"", "yoy", "mom", "annual_average", "from_to", "since"};
    return names[static_cast<int>(basis)];
}

std::string_view to_string(Status status) noexcept {
    constexpr std::string_view names[] = {"actual", "forecast", "target", "capacity"};
    return names[static_cast<int>(status)];
}

std::string_view to_string(PeriodSource source) noexcept {
    constexpr std::string_view names[] = {"stated", "inherited", "published"};
    return names[static_cast<int>(source)];
}

std::string_view to_string(SubjectType type) noexcept {
    constexpr std::string_view names[] = {"region", "zone", "organization", "project", "product", "group"};
    return names[static_cast<int>(type)];
}

}  // namespace v0
}  // namespace zhibiao

#endif

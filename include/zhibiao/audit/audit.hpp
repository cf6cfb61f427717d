/// @file
/// Stage 5: the arithmetic that the text itself states, checked over its Observations.
///
/// Parts against their total (479 + 23 = 502) and a share against its two amounts (35 of 60 is 58 %). A check is made
/// only where the text states both sides; the tolerance is half a unit of the last digit stated.
#ifndef ZHIBIAO_AUDIT_AUDIT_HPP
#define ZHIBIAO_AUDIT_AUDIT_HPP

#include <zhibiao/observation/observation.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// One sum or share recomputed.
struct Check {
    std::string_view rule;                   ///< `sum`, `share`
    std::vector<std::uint32_t> observations; ///< ids: the result first, then what it was computed from
    Decimal stated, computed, tolerance;     ///< in the unit of the result
    bool holds = false;
};

/// Checks what can be checked, in the order of the results.
[[nodiscard]] std::vector<Check> audit(std::vector<Observation> const& observations);

}  // namespace v0
}  // namespace zhibiao

#endif

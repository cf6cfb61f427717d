#ifndef ZHIBIAO_AUDIT_IMPL_AUDIT_IPP
#define ZHIBIAO_AUDIT_IMPL_AUDIT_IPP

#include <zhibiao/audit/audit.hpp>

#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace audit_detail {

/// Half a unit of the last digit that a number states: 0.5 for 58, 0.05 for 58.3.
inline Decimal half_of_last_digit(Decimal const& stated) {
    auto const point = stated.str().find('.');
    int const decimals = point == std::string::npos ? 0 : static_cast<int>(stated.str().size() - point - 1);
    return Decimal(5).shifted(-1 - decimals);
}

inline bool within(Decimal const& left, Decimal const& right, Decimal const& tolerance) {
    Decimal const difference = left.plus(right.negated());
    return (difference.negative() ? difference.negated() : difference) <= tolerance;
}

inline bool exact_level(Observation const& observation) {
    return observation.kind == Kind::level && observation.bound == Bound::exact && observation.value.has_value();
}

/// 502户,其中走访479户、电话沟通23户: the parts that go back to one whole, where there are two or more. One pass: the
/// parts stand behind their whole, so that the whole that a part names is the last one open.
inline void check_sums(std::vector<Observation> const& all, std::vector<Check>& checks) {
    for (std::size_t i = 0; i < all.size();) {
        std::uint32_t const whole = all[i].part_of;
        if (whole == 0) {
            ++i;
            continue;
        }
        Check check{"sum", {whole}, Decimal(), Decimal(), Decimal(), false};
        for (; i < all.size() && (all[i].part_of == whole || all[i].kind != Kind::level); ++i) {
            if (all[i].part_of != whole || !exact_level(all[i])) continue;
            check.observations.push_back(all[i].id);
            check.computed = check.computed.plus(*all[i].value);
        }
        if (check.observations.size() < 3 || whole > all.size() || !exact_level(all[whole - 1])) continue;
        check.stated = *all[whole - 1].value;
        if (check.computed < check.stated.plus(check.stated.shifted(-1).negated())) continue;  // 其中 tells of some, not of all
        check.holds = check.computed == check.stated;
        checks.push_back(std::move(check));
    }
}

/// 项目120个,其中已开工78个,占项目总数的65%: a share right behind a part, against that part and its whole.
inline void check_share(std::vector<Observation> const& all, std::size_t share, std::vector<Check>& checks) {
    if (share < 2 || all[share].kind != Kind::share || all[share].unit != "%" || all[share].bound != Bound::exact || !all[share].value) return;
    Observation const& part = all[share - 1];
    for (std::string_view const plan : {"预算", "预算数", "计划", "目标", "任务"})
        if (all[share].whole.ends_with(plan)) return;  // 其中税收121亿元，为预算的97%
    if (part.part_of == 0 || part.sentence != all[share].sentence || !exact_level(part)) return;
    std::size_t const whole = part.part_of - 1;
    if (whole >= share || !exact_level(all[whole]) || all[whole].unit != part.unit || all[whole].value->zero()) return;
    Check check{"share", {all[share].id, part.id, all[whole].id}, *all[share].value, Decimal(0), half_of_last_digit(*all[share].value), false};
    check.computed = part.value->shifted(2).divided_by(*all[whole].value, 8);
    check.holds = within(check.computed, check.stated, check.tolerance);
    checks.push_back(std::move(check));
}

}  // namespace audit_detail

std::vector<Check> audit(std::vector<Observation> const& observations) {
    std::vector<Check> checks;
    audit_detail::check_sums(observations, checks);
    for (std::size_t i = 0; i < observations.size(); ++i) audit_detail::check_share(observations, i, checks);
    return checks;
}

}  // namespace v0
}  // namespace zhibiao

#endif

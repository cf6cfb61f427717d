#include <zhibiao/audit/audit.hpp>

#include <doctest/doctest.h>

namespace {

zhibiao::Observation observed(std::uint32_t id, int value, std::uint32_t part_of = 0) {
    zhibiao::Observation observation;
    observation.id = id;
    observation.value = zhibiao::Decimal(value);
    observation.unit = "{户}";
    observation.part_of = part_of;
    observation.sentence = {0, 100};
    return observation;
}

}  // namespace

TEST_CASE("two parts that make up their total hold") {
    auto const checks = zhibiao::audit({observed(1, 640), observed(2, 502, 1), observed(3, 138, 1)});
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].rule == "sum");
    CHECK(checks[0].observations == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(checks[0].stated.str() == "640");
    CHECK(checks[0].computed.str() == "640");
    CHECK(checks[0].holds);
}

TEST_CASE("parts that miss their total are told, not hidden") {
    auto const checks = zhibiao::audit({observed(1, 640), observed(2, 502, 1), observed(3, 137, 1)});
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].computed.str() == "639");
    CHECK_FALSE(checks[0].holds);
}

TEST_CASE("one part alone states no sum") { CHECK(zhibiao::audit({observed(1, 640), observed(2, 502, 1)}).empty()); }

TEST_CASE("bounded and relative numbers are no terms of a sum") {
    auto near = observed(3, 138, 1);
    near.bound = zhibiao::Bound::near;
    auto growth = observed(4, 8, 1);
    growth.kind = zhibiao::Kind::growth;
    CHECK(zhibiao::audit({observed(1, 640), observed(2, 502, 1), near, growth}).empty());
}

TEST_CASE("nothing to check is no error") { CHECK(zhibiao::audit({}).empty()); }

TEST_CASE("a share is checked against the part and the whole of its sentence") {
    // 重点项目120个,其中已开工78个,占项目总数的65%
    auto share = observed(3, 65);
    share.kind = zhibiao::Kind::share;
    share.unit = "%";
    share.part_of = 0;
    auto const holds = zhibiao::audit({observed(1, 120), observed(2, 78, 1), share});
    REQUIRE(holds.size() == 1);
    CHECK(holds[0].rule == "share");
    CHECK(holds[0].observations == std::vector<std::uint32_t>{3, 2, 1});
    CHECK(holds[0].computed.str() == "65");
    CHECK(holds[0].tolerance.str() == "0.5");
    CHECK(holds[0].holds);
    share.value = zhibiao::Decimal(60);
    CHECK_FALSE(zhibiao::audit({observed(1, 120), observed(2, 78, 1), share})[0].holds);
}

#include <zhibiao/observation/impl/words.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

// What is told by a byte or two before words are compared must never say no where the words are there.

namespace {
using namespace zhibiao::observation_detail;

/// A name of some characters that share bytes with those looked for.
std::string any_name(std::mt19937& random, std::size_t characters) {
    constexpr std::string_view known[] = {"投", "总", "資", "抔", "檕", "阶", "关", "口", "大", "台", "A", "5", "。", "業"};
    std::string name;
    while (characters-- > 0) name += known[random() % std::size(known)];
    return name;
}
}  // namespace

TEST_CASE("words: 投 is found wherever it stands") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::string const name = any_name(random, 3 + random() % 20);
        if (name.size() < 9) continue;
        bool const pair = name.find(std::string_view("投").substr(1)) != std::string::npos;
        REQUIRE_MESSAGE(may_invest(name) == pair, name);
    }
}

TEST_CASE("words: steps are told by their last byte as by the words") {
    std::mt19937 random(8);
    for (std::string_view const step : {"台阶", "大关", "关口", "臺階", "大關", "關口"}) CHECK(is_step(step));
    for (int i = 0; i < 20000; ++i) {
        std::string const name = any_name(random, random() % 5);
        REQUIRE_MESSAGE(is_step(name) == ends_with_step(name), name);
    }
}

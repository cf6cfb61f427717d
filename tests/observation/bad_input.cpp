// Sentences that never end, tokens by the hundred thousand: what stays linear when one thing stands over and over.
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::size_t observations(std::string_view piece, std::size_t times) {
    static zhibiao::Extractor const extractor;
    std::string input;
    for (std::size_t i = 0; i < times; ++i) input += piece;
    return extractor.extract(input).observations.size();
}

}  // namespace

// A step that isn't linear would take minutes for each piece: the test would run into its limit (CMakeLists.txt).
TEST_CASE("megabytes of one thing over and over state as much as a page of it does, times its length") {
    constexpr std::size_t page = 50;
    constexpr std::size_t pages = 2000;
    for (std::string_view const piece :
         {"“库容1吨，", "“库容1吨。", "库容1吨，", "“库容1吨”", "其中，库容1吨，", "其中：库容1吨；", "同比增长1%，", "一季度，库容1吨，", "2021年，库容1吨，", "某区库容1吨、", "从1吨增至2吨，", "某某公司投资1亿元，", "某某公司、",
          "该项目投资1亿元，", "总投资1亿元的某某项目", "力争库容1吨，", "（库容1吨", "库容分别为1吨、", "A、B、", "全区", "预计", "同比", "一、库容\n库容1吨。\n"}) {
        CAPTURE(piece);
        std::size_t const once = observations(piece, page);
        std::size_t const twice = observations(piece, 2 * page);
        CHECK(observations(piece, page * pages) == once + (twice - once) * (pages - 1));
    }
}

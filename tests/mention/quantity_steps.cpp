// Counts the elementary steps of the number and quantity readers, not their time: looks at characters, at tables, calls.
// The definitions are compiled once more here, in a namespace of their own, with the counting switched on.

#include <doctest/doctest.h>

#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace {
std::uint64_t steps_taken = 0;
}

#define ZHIBIAO_COUNT_STEP() (++steps_taken)
#define v0 v0_counted
#include <zhibiao/mention/impl/amount.ipp>
#include <zhibiao/mention/impl/beside_numeral.ipp>
#include <zhibiao/mention/impl/bound.ipp>
#include <zhibiao/mention/impl/decimal.ipp>
#include <zhibiao/mention/impl/grammar/number.ipp>
#include <zhibiao/mention/impl/grammar/quantity.ipp>
#include <zhibiao/mention/impl/number.ipp>
#include <zhibiao/mention/impl/number_false_friend.ipp>
#include <zhibiao/mention/impl/numeral_common.ipp>
#include <zhibiao/mention/impl/numeral_value.ipp>
#include <zhibiao/mention/impl/quantity.ipp>
#include <zhibiao/mention/impl/quantity_common.ipp>
#include <zhibiao/mention/impl/quantity_judge.ipp>
#include <zhibiao/mention/impl/quantity_measure.ipp>
#include <zhibiao/mention/impl/quantity_miss.ipp>
#include <zhibiao/mention/impl/quantity_order.ipp>
#include <zhibiao/mention/impl/quantity_place.ipp>
#include <zhibiao/mention/impl/quantity_tail.ipp>
#include <zhibiao/mention/impl/unit.ipp>
#include <zhibiao/mention/impl/unit_starts.ipp>
#include <zhibiao/mention/impl/quantity_direct.ipp>
#include <zhibiao/text/impl/word_table.ipp>
#undef v0

namespace {
namespace counted = zhibiao::v0_counted;

/// A text of at least `bytes` made of `unit`.
std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
}

/// The steps that reading the quantities of `text` takes, the scan over its characters included.
std::uint64_t quantity_steps(std::string_view text) {
    steps_taken = 0;
    std::uint32_t earliest = 0;
    counted::Span const sentence{0, static_cast<std::uint32_t>(text.size())};
    for (std::uint32_t at = 0; at < text.size();) {
        ++steps_taken;
        auto const quantity = counted::match_quantity(text, at, sentence, earliest);
        auto const lead = static_cast<unsigned char>(text[at]);
        if (quantity) {
            at = earliest = quantity->span.end;
            continue;
        }
        bool const digit = counted::numeral_detail::is_digit(text[at]);
        at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (; digit && at < text.size() && counted::numeral_detail::is_digit(text[at]); ++at) ++steps_taken;  // as the scan does
    }
    return steps_taken;
}

std::uint64_t number_steps(std::string_view text) {
    steps_taken = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        ++steps_taken;
        auto const number = counted::match_number(text, at, static_cast<std::uint32_t>(text.size()));
        auto const lead = static_cast<unsigned char>(text[at]);
        at = number ? number->span.end : at + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
    }
    return steps_taken;
}

double per_byte(std::uint64_t steps, std::size_t bytes) { return static_cast<double>(steps) / static_cast<double>(bytes); }

constexpr std::size_t bytes = 60000;
constexpr std::string_view ordinary =
    "去年全市完成工业总产值1280.5亿元，同比增长7.8%，其中高技术制造业占比达到三成以上。新开工项目126个，总投资约350亿元，"
    "竣工面积突破40万平方米；城镇新增就业2.3万人，居民人均可支配收入高于全省平均水平1.2个百分点。";
}  // namespace

TEST_CASE("one thing repeated takes no more steps a byte than ordinary text, within a factor of three") {
    double const usual = per_byte(quantity_steps(repeated(ordinary, bytes)), bytes);
    for (std::string_view const unit : {"7", "一", "万", "1,", "（", "%", "1:", "第", "分之"}) {
        std::string const text = repeated(unit, bytes);
        double const here = per_byte(quantity_steps(text), text.size());
        CHECK_MESSAGE(here <= 3 * usual, unit << ": " << here << " steps a byte, ordinary text " << usual);
    }
}

TEST_CASE("twice the text takes twice the steps") {
    for (std::string_view const unit : {"7", "一", "万", "1,", "1，", "（", "%", "1:", "1：", "第", "分之", "一分之", "百分之", "1-", "1—", "1、", "1.", "几",
                                        "十", "一又", "1 ", "半", "亿", "1万", "一百", "1/", "1和", "1^", "1e", "第一、", "约1", "前1", "人民币1", "一点", "1余",
                                        "翻一番", "1个", "1亿", "三四", "1k", "负1", "-1", "1个至", "a1", "http://1", "“1", "1打", "九九折", "一成", "一个半", "零", "1元1角"}) {
        std::string const once = repeated(unit, bytes), twice = repeated(unit, 2 * bytes);
        auto const quantities = static_cast<double>(quantity_steps(twice)) / static_cast<double>(quantity_steps(once));
        auto const numbers = static_cast<double>(number_steps(twice)) / static_cast<double>(number_steps(once));
        CHECK_MESSAGE(quantities < 2.1, unit << " as quantities: " << quantities);
        CHECK_MESSAGE(numbers < 2.1, unit << " as numbers: " << numbers);
        CHECK_MESSAGE(per_byte(quantity_steps(once), once.size()) < 80, unit << " as quantities: " << per_byte(quantity_steps(once), once.size()) << " steps a byte");
    }
}

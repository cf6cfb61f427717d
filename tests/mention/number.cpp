#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/number.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using zhibiao::match_number;
using zhibiao::NumberForm;

namespace {
constexpr char const* digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// A number below ten thousand as it is spoken inside a larger one: 一千零五, 一百一十.
std::string section(int value) {
    static constexpr char const* scales[] = {"千", "百", "十", ""};
    std::string words;
    bool zero = false;
    int divisor = 1000;
    for (auto const* scale : scales) {
        int const digit = value / divisor;
        value %= divisor;
        divisor /= 10;
        if (digit == 0) {
            zero = !words.empty();
            continue;
        }
        if (zero) words += digits[0];
        words += std::string(digits[digit]) + scale;
        zero = false;
    }
    return words;
}

/// The number as it is spoken: 三亿零二十万五千.
std::string spoken(std::int64_t value) {
    static constexpr std::pair<std::int64_t, char const*> scales[] = {{100000000, "亿"}, {10000, "万"}, {1, ""}};
    std::string words;
    bool gap = false;
    for (auto const& [scale, name] : scales) {
        int const part = static_cast<int>(value / scale % 10000);
        if (part == 0) {
            gap = !words.empty();
            continue;
        }
        if (!words.empty() && (gap || part < 1000)) words += digits[0];
        words += section(part) + name;
        gap = false;
    }
    return words;
}

std::string value_of(std::string const& text) {
    auto const number = match_number(text, 0, static_cast<std::uint32_t>(text.size()));
    if (!number || number->span.end != text.size() || !number->value) return "(none)";
    return number->value->str();
}
}  // namespace

TEST_CASE("a number written in Arabic and in Chinese numerals is read alike") {
    std::mt19937_64 random(20220801);
    for (int i = 0; i < 20000; ++i) {
        std::int64_t const value = static_cast<std::int64_t>(random() % 1000000000000) >> random() % 40;
        if (value == 0) continue;
        std::string const words = spoken(value);
        CHECK_MESSAGE(value_of(words) == std::to_string(value), words);
        CHECK(value_of(std::to_string(value)) == std::to_string(value));
        std::string const fraction = std::to_string(random() % 1000);
        std::string spelled = words + "点";
        for (char const c : fraction) spelled += digits[c - '0'];
        CHECK_MESSAGE(value_of(spelled) == zhibiao::Decimal::parse(std::to_string(value) + "." + fraction)->str(), spelled);
    }
}

TEST_CASE("scales multiply exactly, whatever the length") {
    std::string const sevens(5000, '7');
    CHECK(value_of(sevens) == sevens);
    CHECK(value_of(sevens + "亿") == sevens + "00000000");
    CHECK(value_of("0." + sevens) == "0." + sevens);
    std::string ones;
    for (int i = 0; i < 5000; ++i) ones += "一";
    CHECK(value_of(ones) == std::string(5000, '1'));
}

TEST_CASE("the numerals taken at a glance are those of the grammar") {
    using namespace zhibiao::numeral_detail;
    static constexpr char const* pieces[] = {"7", "77.88", "1,280", "万", "亿", "千", "两", "三", "十", "元", "个", "余", "多", "分之", "又", "点", " ",
                                             "/", "-", "至", "k", "M", "%", "家", "打", "几", "零", "，", "。", "e5", "^2", "百", "2025", "年"};
    std::mt19937 random(3);
    int simple = 0;
    for (int i = 0; i < 200000; ++i) {
        std::string text;
        for (auto n = 1 + random() % 5; n > 0; --n) text += pieces[random() % std::size(pieces)];
        NumeralForm glance, ruled;
        if (match_simple(text, glance) == 0) continue;
        ++simple;
        std::size_t const length = match_numeral_rule(text, ruled);
        CHECK_MESSAGE((glance.words.size() == length && glance.head == ruled.head && ruled.kind == NumeralKind::plain), text);
    }
    CHECK(simple > 10000);
}

TEST_CASE("a numeral is asked for anywhere in any bytes") {
    std::mt19937 random(7);
    static constexpr char const* pieces[] = {"一", "十", "万", "亿", "第", "负", "分之", "点", "7", ",", ".", "-", "\xE4", "\xB8", "\x80", "几", " ", "又", "半"};
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto n = random() % 12; n > 0; --n) text += pieces[random() % std::size(pieces)];
        auto const limit = static_cast<std::uint32_t>(text.size());
        for (std::uint32_t at = 0; at <= limit + 1; ++at) {
            auto const number = match_number(text, at, limit);
            if (!number) continue;
            CHECK(number->span.begin <= at);
            CHECK(number->span.end <= limit);
            CHECK(number->span.end > at);
            CHECK((number->form == NumberForm::exact) == number->value.has_value());
            CHECK(number->low.has_value() == number->high.has_value());
        }
    }
}

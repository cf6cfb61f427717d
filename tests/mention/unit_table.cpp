#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace zhibiao;

namespace {
std::optional<Quantity> quantity_of(std::string const& text) {
    return match_quantity(text, 0, {0, static_cast<std::uint32_t>(text.size())}, 0);
}

bool is_iso4217(std::string_view code) {
    return code.size() == 3 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}
}  // namespace

TEST_CASE("every unit of the table is read behind a number, with its code") {
    static const std::set<std::string_view> by_rule = {"分", "点", "里", "度", "块", "折", "成", "位数"};
    for (auto const& row : data::units_rows) {
        if (row.form == "label" || by_rule.contains(row.surface)) continue;
        std::string const text = "37" + std::string(row.surface);
        auto const quantity = quantity_of(text);
        REQUIRE_MESSAGE(quantity, text);
        CHECK_MESSAGE(quantity->span.end == text.size(), text);
        CHECK_MESSAGE(quantity->unit == row.code, text << " is " << quantity->unit);
        CHECK_MESSAGE(quantity->unit_span.of(text) == row.surface, text);
        CHECK_MESSAGE(*quantity->value == Decimal(37).shifted(row.exponent), text);
    }
}

TEST_CASE("a label counts nothing") {
    for (auto const& row : data::units_rows)
        if (row.form == "label") CHECK_MESSAGE(!quantity_of("37" + std::string(row.surface)), row.surface);
}

TEST_CASE("the table's columns keep their promises") {
    int units = 0;
    for (auto const& row : data::units_rows) {
        units += row.form != "label";
        static const std::set<std::string_view> forms = {"big", "count", "label", "money", "multiple", "per_mille", "percent", "physical", "places", "points", "time"};
        CHECK_MESSAGE(forms.contains(row.form), row.surface);
        CHECK_MESSAGE((row.form == "label") == row.code.empty(), row.surface);
        CHECK_MESSAGE((row.form == "money") == is_iso4217(row.code), row.surface);
        if (row.form == "count") CHECK_MESSAGE((row.code == "1" || (row.code.front() == '{' && row.code.back() == '}')), row.surface);  // 1: 个亿
        if (row.traditional.empty()) continue;
        auto const folded = read_text(row.traditional);
        CHECK_MESSAGE(folded.text.reading() == row.surface, row.traditional);
    }
    CHECK(units >= 400);
}

TEST_CASE("a unit per another is put together") {
    CHECK(quantity_of("5万元/亩")->unit == "CNY/[mu_cn]");
    CHECK(quantity_of("300吨/日")->unit == "t/d");
    CHECK(quantity_of("12次/秒")->unit == "{次}/s");
    CHECK(quantity_of("0.3元每千瓦时")->unit == "CNY/kW.h");
    CHECK(quantity_of("5亿元每年")->unit == "CNY");
    CHECK(quantity_of("42万元/人以上")->unit == "CNY/{人}");
}

TEST_CASE("quantities are asked for anywhere in any bytes") {
    static constexpr char const* pieces[] = {"3", "一", "万", "亿元", "%", "个", "约", "以上", "至", "-", "百分之", "第", "位", "翻番", "：", ":", "\xE4",
                                             "\x80", "半", "年", "多", "、", "$", "成", "角", "块", " ", "上", "前", "一半", "“", "”", "度", "零下"};
    std::uint32_t state = 12345;
    for (int i = 0; i < 30000; ++i) {
        std::string text;
        for (int n = 0; n < 10; ++n) text += pieces[(state = state * 1664525u + 1013904223u) / 7 % std::size(pieces)];
        auto const end = static_cast<std::uint32_t>(text.size());
        std::uint32_t earliest = 0;
        for (std::uint32_t at = 0; at < end; ++at) {
            auto const quantity = match_quantity(text, at, {0, end}, earliest);
            if (!quantity) continue;
            CHECK(quantity->span.begin >= earliest);
            CHECK(quantity->span.end <= end);
            CHECK(quantity->span.end > at);
            CHECK(quantity->number.begin >= quantity->span.begin);
            CHECK(quantity->number.end <= quantity->span.end);
            CHECK(quantity->unit_span.end <= end);
            CHECK((quantity->value || quantity->low || !quantity->parts.empty()));
            at = earliest = quantity->span.end;
            --at;
        }
    }
}

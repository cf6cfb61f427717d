// What the scan passes over without a look must be nothing for the readers that it spares: they are asked at every place here.

#include <zhibiao/mention/mention.hpp>
#include <zhibiao/mention/period.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/text/text.hpp>

#include <support/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace {
using namespace zhibiao;

struct Spans {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> quantities, periods;
    bool operator==(Spans const&) const = default;
};

/// As the scan reads, but with no filter at all.
Spans read_everywhere(std::string_view reading) {
    Spans spans;
    Span const sentence{0, static_cast<std::uint32_t>(reading.size())};
    ReferenceTime reference;
    std::uint32_t earliest = 0;
    auto const quantity = [&](std::uint32_t at) {
        auto const found = match_quantity(reading, at, sentence, earliest);
        if (!found) return at;
        spans.quantities.emplace_back(found->span.begin, found->span.end);
        return earliest = found->span.end;
    };
    // 百 to 亿 begin no time by themselves.
    auto const scale = [&](std::uint32_t at) {
        return std::ranges::any_of(std::array{"百", "千", "万", "亿"}, [&](std::string_view sign) { return reading.substr(at).starts_with(sign); });
    };
    auto const digit = [&](std::uint32_t at) { return at < sentence.end && reading[at] >= '0' && reading[at] <= '9'; };
    for (std::uint32_t at = 0; at < sentence.end;) {
        std::uint32_t end = at;
        if ((static_cast<unsigned char>(reading[at]) & 0xC0) == 0x80) {
            // inside a character
        } else if (auto const period = scale(at) ? std::nullopt : match_period(reading, at, sentence, reference)) {
            spans.periods.emplace_back(period->span.begin, period->span.end);
            std::uint32_t const behind = period->role == PeriodRole::duration ? quantity(at) : at;
            end = std::max(period->span.end, behind);
            if (behind == at) earliest = end;
        } else {
            end = quantity(at);
        }
        if (end == at)
            while (digit(end)) ++end;
        at = end > at ? end : at + 1;
    }
    return spans;
}

Spans read_by_scan(std::string_view reading) {
    Text const text = read_text(reading).text;
    Article article;
    article.sentences = {Span{0, static_cast<std::uint32_t>(text.reading().size())}};
    Mentions const mentions = read_mentions(text, article, {});
    Spans spans;
    for (auto const& quantity : mentions.quantities) spans.quantities.emplace_back(quantity.span.begin, quantity.span.end);
    for (auto const& period : mentions.periods) spans.periods.emplace_back(period.span.begin, period.span.end);
    return spans;
}

}  // namespace

TEST_CASE("the scan misses nothing in texts of the genre") {
    corpus::each_reading([](std::string_view reading) {
        std::string const text(read_text(reading).text.reading());
        CHECK_MESSAGE(read_by_scan(text) == read_everywhere(text), text);
    });
}

TEST_CASE("the scan misses nothing among numerals and what stands beside them") {
    static constexpr std::array<char const*, 72> words{
        "一", "二", "五", "十", "百", "千", "万", "亿", "两", "几", "数", "半", "廿", "零", "第", "前", "约", "近", "超", "过", "上", "负", "元", "￥",
        "个", "家", "折", "成", "位", "名", "年", "月", "日", "季度", "上半年", "百分点", "分之", "字", "步", "定", "的", "，", "。", "、", "至", "到",
        "从", "自", "以来", "在", "多", "余", "以上", "左右", "1", "2", "20", "2025", "618", "3.5", "7", ".", "-", "%", " ", "~", "/", "双", "倍", "翻",
        "番", "首"};
    std::mt19937 random(11);
    for (int i = 0; i < 40000; ++i) {
        std::string text;
        for (auto more = random() % 6 + 2; more > 0; --more) text += words[random() % words.size()];
        CHECK_MESSAGE(read_by_scan(text) == read_everywhere(std::string(read_text(text).text.reading())), text);
    }
}

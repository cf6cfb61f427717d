// What the scan passes over without a look must be nothing for the readers that it spares: they are asked at every place here.

#include <zhibiao/mention/mention.hpp>
#include <zhibiao/mention/period.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/mention/region.hpp>
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

Article one_sentence(Text const& text) {
    Article article;
    article.sentences = {Span{0, static_cast<std::uint32_t>(text.reading().size())}};
    return article;
}

Spans read_by_scan(std::string_view reading) {
    Text const text = read_text(reading).text;
    Arena arena;
    Mentions const mentions = read_mentions(text, one_sentence(text), {}, arena);
    Spans spans;
    for (auto const& quantity : mentions.quantities) spans.quantities.emplace_back(quantity.span.begin, quantity.span.end);
    for (auto const& period : mentions.periods) spans.periods.emplace_back(period.span.begin, period.span.end);
    return spans;
}

/// The scan passes names over that are none but beside a place; read_entities() looks at all of them.
void check_entities(std::string_view bytes) {
    Text const text = read_text(bytes).text;
    Article const article = one_sentence(text);
    Arena arena;
    auto const by_scan = read_mentions(text, article, {}, arena).entities;
    auto const all = read_entities(text, article, arena).mentions;
    bool const same = std::ranges::equal(by_scan, all, [](EntityMention const& one, EntityMention const& other) {
        return one.span.begin == other.span.begin && one.span.end == other.span.end && one.layer == other.layer && one.code == other.code && one.name == other.name;
    });
    CHECK_MESSAGE(same, bytes);
}

}  // namespace

TEST_CASE("the scan misses no entity in texts of the genre") { corpus::each_reading(check_entities); }

TEST_CASE("the scan misses no entity among names and what stands beside them") {
    static constexpr std::array<char const*, 44> words{
        "长春", "吉林省", "和平", "和平区", "振兴", "合作", "解放", "新建", "城关区", "平安", "安定", "新兴", "新兴产业", "园区", "东方", "东方红", "惠农", "政府", "市",
        "区", "县", "委", "局", "全", "我", "、", "和", "，", "的", "天津", "沈阳", "产业", "集团", "海南", "部", "通道", "西", "发展", "7", " ", "（", "积石山保安族东乡族撒拉族自治县",
        "有限公司", "中国"};
    std::mt19937 random(13);
    for (int i = 0; i < 40000; ++i) {
        std::string text;
        for (auto more = random() % 12 + 2; more > 0; --more) text += words[random() % words.size()];
        check_entities(text);
    }
}

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

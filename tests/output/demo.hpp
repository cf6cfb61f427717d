/// @file
/// The document of records.md section 11, put together by hand: what the output stage prints depends on nothing before it.
#pragma once

#include <zhibiao/zhibiao.hpp>

#include <string>

namespace demo {

inline constexpr char const* line = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。";

/// The first place of `words` in the document's text, in bytes.
inline zhibiao::Span place(zhibiao::Document const& document, std::string_view words) {
    auto const begin = static_cast<std::uint32_t>(document.text().own().find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline zhibiao::Date date(char const* iso) { return zhibiao::parse_date(iso).value(); }
inline zhibiao::Decimal decimal(char const* digits) { return zhibiao::Decimal::parse(digits).value(); }

inline zhibiao::Observation output_value(zhibiao::Document const& document, zhibiao::Span sentence) {
    zhibiao::Observation value;
    value.id = 1;
    value.span = place(document, "12.5亿元");
    value.text = "12.5亿元";
    value.name = "工业产值";
    value.concept_code = "industry.output";
    value.action = "完成";
    value.value = decimal("1250000000");
    value.unit = "CNY";
    value.unit_text = "元";
    value.period = {date("2023-01-01"), date("2023-05-31"), "2023年1-5月", zhibiao::PeriodSource::stated};
    value.subject = {"示例区", "示例区", zhibiao::SubjectType::region, ""};
    value.sentence = sentence;
    return value;
}

inline zhibiao::Observation growth(zhibiao::Document const& document, zhibiao::Span sentence) {
    zhibiao::Observation growth;
    growth.id = 2;
    growth.span = place(document, "8%");
    growth.text = "8%";
    growth.name = "工业产值";
    growth.kind = zhibiao::Kind::growth;
    growth.basis = zhibiao::Basis::yoy;
    growth.value = decimal("8");
    growth.unit = "%";
    growth.unit_text = "%";
    growth.sentence = sentence;
    return growth;
}

/// `text` and one paragraph of it.
inline zhibiao::Document document(std::string const& text) {
    zhibiao::Document document;
    document.source = "demo.txt";
    document.storage->text = zhibiao::Text(text);
    zhibiao::Span const all{0, static_cast<std::uint32_t>(text.size())};
    document.article.blocks.push_back({zhibiao::BlockKind::paragraph, all, 0, 1});
    document.article.sentences.push_back(all);
    return document;
}

inline zhibiao::Document document() {
    zhibiao::Document demo = document(line);
    zhibiao::Span const sentence = demo.article.sentences.front();
    demo.observations = {output_value(demo, sentence), growth(demo, sentence)};
    return demo;
}

}  // namespace demo

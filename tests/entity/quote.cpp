#include <support/corpus.hpp>
#include <zhibiao/entity/quote.hpp>
#include <zhibiao/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

zhibiao::Document extract(std::string const& input) {
    static zhibiao::Extractor const extractor;
    return extractor.extract(input, {});
}

/// `quote 今年够了。 by=周桂兰 post=种粮大户`
std::vector<std::string> describe(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& quote : zhibiao::list_quotes(document)) {
        CHECK(document.text().own_words(quote.span) == quote.text);
        std::string line = "quote " + std::string(quote.text);
        if (!quote.speaker.empty()) line.append(" by=").append(quote.speaker);
        if (!quote.post.empty()) line.append(" post=").append(quote.post);
        if (!quote.direct) line += " indirect";
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("quotes are read as the corpus expects") {
    int const inputs = corpus::run_family("entity/quote", [](std::string const& input, std::string const&) { return describe(extract(input)); });
    CHECK(inputs >= 30);
}

TEST_CASE("speech that goes on in the next paragraph is one quote") {
    auto const document = extract("青原区抓项目\n\n局长李志远说：“第一件事是抓审批，审批要快。\n\n“第二件事是抓要素，要素要足。”\n\n这两件事，青原区都在办。");
    auto const quotes = zhibiao::list_quotes(document);
    REQUIRE(quotes.size() == 1);
    CHECK(quotes[0].text.starts_with("第一件事"));
    CHECK(quotes[0].text.ends_with("要素要足。"));
    CHECK(quotes[0].speaker == "李志远");
}

TEST_CASE("marks without end are no trouble") {
    for (std::string const piece : {"“", "”", "“。", "\"", "「好。", "说：“", "“好。”", "“好。”李四说。"}) {
        std::string many;
        while (many.size() < 60000) many += piece;
        auto const document = extract(many);
        for (auto const& quote : zhibiao::list_quotes(document)) CHECK(document.text().own_words(quote.span) == quote.text);
    }
}

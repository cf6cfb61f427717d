#include <entity/entity_cases.hpp>
#include <zhibiao/entity/quote.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

namespace {

using entity_cases::extract;

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
    int const inputs = entity_cases::run("quote", describe);
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

TEST_CASE("words before the marks that are cut off begin with a whole character") {
    for (std::size_t const shift : {0U, 1U, 2U}) {
        std::string lead(shift, 'a');
        while (lead.size() < 600) lead += "山";
        auto const document = extract(lead + "负责人说：“手续很快。”");
        auto const quotes = zhibiao::list_quotes(document);
        REQUIRE(quotes.size() == 1);
        CHECK((static_cast<unsigned char>(quotes[0].speaker.front()) & 0xC0) != 0x80);
    }
}

/// The processor's time that the quotes of a block with `size` bytes of `piece` take.
std::clock_t time_of_quotes(std::string const& piece, std::size_t size) {
    std::string many = "书记张伟强说。\n";
    while (many.size() < size) many += piece;
    auto const document = extract(many);
    std::clock_t least = 0;
    for (int run = 0; run < 3; ++run) {
        std::clock_t const begin = std::clock();
        static_cast<void>(zhibiao::list_quotes(document));
        std::clock_t const taken = std::clock() - begin;
        least = run == 0 ? taken : std::min(least, taken);
    }
    return least;
}

TEST_CASE("quotes take time linear in a block without a stop") {
    // four times the text: four times the time, where a quadratic way takes sixteen times as long
    for (std::string const piece : {"张伟强说", "据张伟强介绍，", "张伟强、", "“好。”张伟强说", "：“", "\""})
        CHECK_MESSAGE(time_of_quotes(piece, 1200000) < 8 * time_of_quotes(piece, 300000) + CLOCKS_PER_SEC / 50, piece);
}

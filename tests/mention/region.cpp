#include <zhibiao/mention/region.hpp>

#include <support/corpus.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace zhibiao;

struct Read {
    Text text;
    Arena arena;
    Article article;
    Entities entities;
};

void read(std::string_view bytes, Read& into) {
    auto result = read_text(bytes);
    REQUIRE(!result.error);
    into.text = std::move(result.text);
    into.article = read_article(into.text, into.arena);
    into.entities = read_entities(into.text, into.article, into.arena);
}

/// One line for each mention; for a document of several lines the home region first.
std::vector<std::string> entities_of(std::string const& input, std::string const&) {
    Read document;
    read(input, document);
    std::vector<std::string> lines;
    if (input.find('\n') != input.npos) lines.push_back("home " + std::string(document.entities.home.code));
    for (auto const& mention : document.entities.mentions) {
        auto const words = document.text.own_words(mention.span);
        std::string line = std::string(to_string(mention.layer)) + " " + std::string(words);
        if (mention.name != words) line += " name=" + std::string(mention.name);
        if (!mention.code.empty()) line += " code=" + std::string(mention.code);
        if (!mention.place_code.empty()) line += " place=" + std::string(mention.place_code);
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("regions, corpus cases") {
    CHECK(corpus::run_family("region", entities_of) > 0);
}

TEST_CASE("mentions are in order, disjoint and inside the text, whatever the text is") {
    for (std::string const piece : {"长春", "长", "市", "有限公司", "吉林省长春市", "全区", "（青岛）", "朝阳、", "重庆大学", "a", "委", "\n", "长春市宽城区经开区管委会财政局"}) {
        std::string many;
        while (many.size() < 40000) many += piece;
        Read document;
        read(many, document);
        std::uint32_t end = 0;
        for (auto const& mention : document.entities.mentions) {
            REQUIRE(mention.span.begin >= end);
            REQUIRE(mention.span.begin < mention.span.end);
            end = mention.span.end;
        }
        CHECK(end <= document.text.reading().size());
    }
}

TEST_CASE("divisions by code") {
    CHECK(find_division("220106").full_name == "长春市绿园区");
    CHECK(find_division("500114").full_name == "重庆市黔江区");
    CHECK(find_division("320382").full_name == "邳州市");
    CHECK(find_division("419001").full_name == "济源市");
    CHECK(find_division("222424").full_name == "汪清县");
    auto const withdrawn = find_division("110103");
    CHECK(withdrawn.name == "崇文区");
    CHECK_FALSE(withdrawn.current);
    CHECK(withdrawn.successor == "110101");
    CHECK(find_division("420600").name == "襄阳市");
    CHECK(find_division("999999").code.empty());
    CHECK(find_division("").code.empty());
    CHECK(find_division("吉林省").code.empty());
}

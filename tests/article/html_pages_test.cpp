// Pages of tests/corpus/html: each as it lies there, in its encoding, and perturbed.
#include <zhibiao/article/html.hpp>
#include <zhibiao/text/encoding.hpp>
#include <zhibiao/zhibiao.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace zhibiao;

namespace {

/// A row of pages.tsv.
struct Expected {
    std::string name, encoding, title, published, source, authors, first, last;
};

std::string const folder = ZHIBIAO_TESTS_DIR "/corpus/html/";

std::vector<Expected> read_table() {
    std::ifstream file(folder + "pages.tsv");
    std::vector<Expected> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        Expected row;
        std::istringstream cells(line);
        for (auto* cell : {&row.name, &row.encoding, &row.title, &row.published, &row.source, &row.authors, &row.first}) std::getline(cells, *cell, '\t');
        std::getline(cells, row.last);
        rows.push_back(row);
    }
    return rows;
}

std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream words;
    words << file.rdbuf();
    return words.str();
}

/// What was read, in the form of the table.
Expected describe(Document const& document) {
    Expected said;
    auto const& article = document.article;
    said.title = article.title;
    said.published = article.published ? article.published->text : "";
    said.source = article.source;
    for (auto const author : article.authors) said.authors += (said.authors.empty() ? "" : "、") + std::string(author);
    for (auto const& block : article.blocks) {
        if (block.kind != BlockKind::paragraph && block.kind != BlockKind::caption) continue;
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            said.last = document.text().own_words(article.sentences[block.first_sentence + i]);
            if (said.first.empty() && block.kind == BlockKind::paragraph) said.first = said.last;
        }
    }
    return said;
}

Document read(std::string const& bytes) {
    static Extractor const extractor;
    return extractor.extract(read_page(decode(bytes, {.html = true})));
}

/// Ids and classes that no table knows, and nothing that is stated for programs.
std::string without_marks(std::string html) {
    static std::vector<std::string> const marks = {"class=", "id=", "itemprop=", "property=", "name="};
    for (auto const& mark : marks)
        for (auto at = html.find(" " + mark); at != std::string::npos; at = html.find(" " + mark, at + 3)) html[at + 1] = 'x', html[at + 2] = 'y';
    for (auto at = html.find("ld+json"); at != std::string::npos; at = html.find("ld+json", at)) html.replace(at, 7, "ld+none");
    for (auto at = html.find("<!--"); at != std::string::npos; at = html.find("<!--", at + 4))
        if (html.compare(at + 4, 10, "enpcontent") == 0) html[at + 4] = 'x';
    return html;
}

}  // namespace

TEST_CASE("pages of all families") {
    auto const table = read_table();
    std::set<std::string> encodings;
    for (auto const& row : table) {
        CAPTURE(row.name);
        auto const document = read(read_file(folder + row.name + ".html"));
        REQUIRE(!document.error);
        auto const said = describe(document);
        CHECK(said.title == row.title);
        CHECK(said.published == row.published);
        CHECK(said.source == row.source);
        CHECK(said.authors == row.authors);
        CHECK(said.first == row.first);
        CHECK(said.last == row.last);
        encodings.emplace(document.article.encoding);
    }
    CHECK(table.size() >= 40);
    CHECK(encodings.size() >= 5);
}

// What is only told by marks and statements is lost then; structure and density must still find the rest.
TEST_CASE("pages without the marks that tables know") {
    auto const table = read_table();
    std::size_t title = 0, published = 0, source = 0, first = 0, last = 0, pages = 0;
    for (auto const& row : table) {
        auto const decoded = decode(read_file(folder + row.name + ".html"), {.html = true});
        static Extractor const extractor;
        auto const said = describe(extractor.extract(read_page(without_marks(decoded.utf8))));
        ++pages;
        title += said.title == row.title;
        published += said.published.substr(0, 10) == row.published.substr(0, 10);
        source += said.source == row.source;
        first += said.first == row.first;
        last += said.last == row.last;
        INFO(row.name, ": ", said.title, " | ", said.published, " | ", said.source, " | ", said.first, " | ", said.last);
        WARN(said.title == row.title);
        WARN(said.published.substr(0, 10) == row.published.substr(0, 10));
        WARN(said.source == row.source);
        WARN(said.first == row.first);
        WARN(said.last == row.last);
    }
    CHECK(title * 100 >= pages * 90);
    CHECK(published * 100 >= pages * 88);
    CHECK(source * 100 >= pages * 88);
    CHECK(first * 100 >= pages * 95);
    CHECK(last * 100 >= pages * 90);
}

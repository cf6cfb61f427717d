#include <zhibiao/article/article.hpp>

#include <support/corpus.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;

namespace {

struct Reading {
    Text text;
    Arena arena;
    Article article;
};

void read(std::string const& input, Reading& reading) {
    auto result = read_text(input);
    REQUIRE(!result.error);
    reading.text = std::move(result.text);
    reading.article = read_article(reading.text, reading.arena);
}

void say(std::vector<std::string>& lines, std::string const& name, std::string_view value) {
    if (!value.empty()) lines.push_back(name + " " + std::string(value));
}

std::vector<std::string> metadata_of(Article const& article) {
    std::vector<std::string> lines;
    say(lines, "kicker", article.kicker);
    say(lines, "title", article.title);
    for (auto const subtitle : article.subtitles) say(lines, "subtitle", subtitle);
    if (article.published) say(lines, "published", article.published->text);
    say(lines, "source", article.source);
    for (auto const author : article.authors) say(lines, "author", author);
    for (auto const editor : article.editors) say(lines, "editor", editor);
    say(lines, "original_title", article.original_title);
    if (article.script == Script::hant) lines.push_back("script Hant");
    return lines;
}

/// The beginning and the end of a long text, with its line breaks shown.
std::string shortened(std::string_view text) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        auto const character = text.substr(at, end - at);
        if (character == "\n") characters.push_back("⏎");
        else if (character != "\r") characters.emplace_back(character);
        at = end;
    }
    std::string out;
    bool const is_long = characters.size() > 28;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (is_long && i == 16) out += "…";
        if (!is_long || i < 16 || i + 10 >= characters.size()) out += characters[i];
    }
    return out;
}

}  // namespace

TEST_CASE("article cases: metadata and blocks") {
    int const inputs = corpus::run_family("article", [](std::string const& input, std::string const&) {
        Reading reading;
        read(input, reading);
        auto lines = metadata_of(reading.article);
        for (auto const& block : reading.article.blocks)
            lines.push_back(std::string(to_string(block.kind)) + " " + shortened(reading.text.own_words(block.span)));
        return lines;
    });
    CHECK(inputs >= 25);
}

TEST_CASE("metadata cases: the same said in many forms") {
    int const inputs = corpus::run_family("article/metadata", [](std::string const& input, std::string const&) {
        Reading reading;
        read(input, reading);
        return metadata_of(reading.article);
    });
    CHECK(inputs >= 50);
}

TEST_CASE("sentence cases") {
    int const inputs = corpus::run_family("article/sentence", [](std::string const& input, std::string const&) {
        Reading reading;
        read(input, reading);
        std::vector<std::string> lines;
        for (auto const span : reading.article.sentences) lines.emplace_back(reading.text.own_words(span));
        return lines;
    });
    CHECK(inputs >= 12);
}

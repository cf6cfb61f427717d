// How fast read_page() finds the article in a page, and how fast the parser that it uses parses the same pages alone. The
// last line is the figure to compare: the time of read_page / the time of the bare parse.
#include <zhibiao/article/html.hpp>
#include <zhibiao/text/text.hpp>

#include <gumbo.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// The pages of the tests that are UTF-8.
std::vector<std::string> read_pages() {
    std::vector<std::string> pages;
    for (auto const& entry : std::filesystem::directory_iterator(ZHIBIAO_SOURCE_DIR "/tests/corpus/html")) {
        if (entry.path().extension() != ".html") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream words;
        words << file.rdbuf();
        if (!zhibiao::read_text(words.str()).error) pages.push_back(words.str());
    }
    return pages;
}

/// A page as long as portals send them: scripts, style sheets and lists of links around the article.
std::string lengthened(std::string const& page) {
    std::string furniture = "<div class=\"list\"><ul>";
    for (int i = 0; i < 300; ++i) furniture += "<li class=\"item\"><a href=\"/2023/04/20/" + std::to_string(i) + ".html\" target=\"_blank\" title=\"某地一季度开局良好\">某地一季度开局良好</a><span class=\"d\">04-20</span></li>\n";
    furniture += "</ul></div><script>";
    for (int i = 0; i < 200; ++i) furniture += "var item" + std::to_string(i) + " = {url: '/api/v1/list', size: 20, callback: function (data) { return data.length < 20; }};\n";
    furniture += "</script>";
    auto const body = page.rfind("</body>");
    return body == std::string::npos ? page + furniture : page.substr(0, body) + furniture + page.substr(body);
}

/// Seconds of the best of several rounds over all pages.
template <class Read>
double best_of(std::vector<std::string> const& pages, Read read) {
    constexpr int rounds = 15;
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        auto const begin = Clock::now();
        for (auto const& page : pages) read(page);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return best;
}

void parse(std::string const& page) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    auto* output = gumbo_parse_with_options(&options, page.data(), page.size());
    gumbo_destroy_output(&options, output);
}

void compare(char const* name, std::vector<std::string> const& pages) {
    double bytes = 0;
    std::size_t shown = 0;
    for (auto const& page : pages) bytes += static_cast<double>(page.size());
    auto const parsed = best_of(pages, parse);
    auto const read = best_of(pages, [&](std::string const& page) { shown += zhibiao::read_page(page).text.size(); });
    std::printf("%-12s %3zu pages %7.1f kB   bare parse %6.1f MB/s   read_page %6.1f MB/s   read_page / bare parse %.2f\n", name, pages.size(), bytes / 1e3, bytes / parsed / 1e6, bytes / read / 1e6, read / parsed);
    if (shown == 0) std::puts("no text was found");
}

}  // namespace

int main() {
    auto const pages = read_pages();
    std::vector<std::string> long_pages;
    for (auto const& page : pages) long_pages.push_back(lengthened(page));
    compare("as they are", pages);
    compare("portal size", long_pages);
}

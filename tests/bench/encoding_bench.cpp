// How fast documents are decoded, next to iconv(3) over the same bytes and to reading UTF-8, which has nothing to decode.
#include "texts.hpp"

#include <zhibiao/text/encoding.hpp>
#include <zhibiao/text/text.hpp>

#include <iconv.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using Clock = std::chrono::steady_clock;

/// `bytes` from one encoding to another; characters that the other doesn't have are left out.
std::string convert(std::string bytes, char const* from, char const* to) {
    iconv_t const converter = iconv_open(to, from);
    std::string out(bytes.size() * 2 + 64, '\0');
    char *source = bytes.data(), *target = out.data();
    std::size_t left = bytes.size(), room = out.size();
    while (iconv(converter, &source, &left, &target, &room) == static_cast<std::size_t>(-1) && left != 0)
        do ++source, --left;
        while (left != 0 && (static_cast<unsigned char>(*source) & 0xC0) == 0x80);
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

/// Megabytes of input a second: the best of `rounds` in a row, which the neighbours on a machine disturb least.
template <class Work>
double throughput(std::vector<std::string> const& texts, Work work) {
    constexpr int rounds = 15;
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        auto const begin = Clock::now();
        for (auto const& text : texts) work(text);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return static_cast<double>(bench::size_of(texts)) / 1e6 / best;
}

void compare(char const* encoding) {
    std::vector<std::string> texts;
    for (auto const& text : bench::corpus()) texts.push_back(convert(text, "UTF-8", encoding));
    std::size_t size = 0;
    double const found = throughput(texts, [&](std::string const& text) { size += zhibiao::decode(text).utf8.size(); });
    double const named = throughput(texts, [&](std::string const& text) { size += zhibiao::decode(text, {.encoding = encoding}).utf8.size(); });
    double const other = throughput(texts, [&](std::string const& text) { size += convert(text, encoding, "UTF-8").size(); });
    std::printf("%-10s  found %5.0f MB/s  named %5.0f MB/s  iconv %5.0f MB/s  found / iconv = %.2f\n", encoding, found, named, other, found / other);
    if (size == 0) std::puts("nothing was read");
}

}  // namespace

int main() {
    for (char const* encoding : {"GB18030", "BIG5-HKSCS", "UTF-16LE"}) compare(encoding);
    std::size_t size = 0;
    double const decoded = throughput(bench::corpus(), [&](std::string const& text) { size += zhibiao::decode(text).utf8.size(); });
    double const read = throughput(bench::corpus(), [&](std::string const& text) { size += zhibiao::read_text(text).text.own().size(); });
    std::printf("UTF-8       found %5.0f MB/s  read_text %5.0f MB/s\n", decoded, read);
}

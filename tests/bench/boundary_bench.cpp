// What the C ABI costs: reading a text and every field of its observations through C against the same in C++, in turns.
#include "texts.hpp"

#include <zhibiao/zhibiao.h>
#include <zhibiao/zhibiao.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

std::int64_t checksum = 0;  // so that no read is left out

void read_cpp(zhibiao::Extractor const& extractor, std::string const& text) {
    auto const document = extractor.extract(text);
    zhibiao::OffsetConverter const offsets(document.text().own(), zhibiao::OffsetEncoding::utf_32, &document.origin());
    for (auto const& one : document.observations) {
        auto const where = offsets(document.text().own_span(one.span)), sentence = offsets(document.text().own_span(one.sentence));
        std::string const value = one.value ? one.value->str() : std::string();
        checksum += where.begin + where.end + sentence.begin + sentence.end + static_cast<std::int64_t>(one.text.size() + one.name.size() + one.unit.size() +
                    one.action.size() + one.concept_code.size() + value.size()) + static_cast<int>(one.kind) + (one.subject ? 1 : 0) + (one.period ? 1 : 0);
    }
}

void read_c(zhibiao_extractor const* extractor, std::string const& text) {
    zhibiao_document* document = nullptr;
    if (zhibiao_extractor_extract(extractor, text.data(), static_cast<int64_t>(text.size()), nullptr, &document, nullptr) != ZHIBIAO_OK) return;
    zhibiao_observation one{};
    one.struct_size = sizeof one;
    for (int64_t index = 0; zhibiao_document_observation(document, index, &one, nullptr) == ZHIBIAO_OK; ++index)
        checksum -= one.begin + one.end + one.sentence_begin + one.sentence_end + one.text.length + one.name.length + one.unit.length + one.action.length +
                    one.concept_code.length + one.value.length + one.kind + one.has_subject + one.has_period;
    zhibiao_document_free(document);
}

template <class Read>
double seconds(Read read) {
    auto const begin = std::chrono::steady_clock::now();
    for (auto const& text : bench::corpus()) read(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main() {
    zhibiao::Extractor const cpp;
    zhibiao_extractor* c = nullptr;
    if (zhibiao_extractor_new(nullptr, &c, nullptr) != ZHIBIAO_OK) return 1;
    std::vector<double> of_cpp, of_c, ratios;
    for (int round = 0; round < 15; ++round) {
        of_cpp.push_back(seconds([&](auto const& text) { read_cpp(cpp, text); }));
        of_c.push_back(seconds([&](auto const& text) { read_c(c, text); }));
        ratios.push_back(of_c.back() / of_cpp.back());
    }
    zhibiao_extractor_free(c);
    double const megabytes = static_cast<double>(bench::size_of(bench::corpus())) / 1e6;
    std::printf("C++ %.1f MB/s, C with every field %.1f MB/s, C / C++ = %.3f (medians of 15 rounds)\n", megabytes / median(of_cpp), megabytes / median(of_c),
                median(ratios));
    return checksum == 0 ? 0 : 1;
}

/// @file
/// What the fuzz targets share. A target is a function from bytes to nothing that stops the program where a promise of
/// the library doesn't hold; libFuzzer drives it (`tests/run.sh --fuzz`), or replay.cpp in every test run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace fuzz {

/// Unlike assert(), in every build.
inline void require(bool holds, char const* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// The first byte is taken for choices, the rest is the document.
struct Input {
    unsigned choice = 0;
    std::string_view text;
    Input(std::uint8_t const* data, std::size_t size) {
        if (size == 0) return;
        choice = data[0];
        text = {reinterpret_cast<char const*>(data) + 1, size - 1};
    }
};

/// Whether `at` stands between two characters of valid UTF-8.
inline bool between_characters(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

}  // namespace fuzz

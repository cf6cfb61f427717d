/// @file
/// Looking for a few characters in a long text, sixteen bytes at a time.
#ifndef ZHIBIAO_TEXT_IMPL_BYTE_SCAN_HPP
#define ZHIBIAO_TEXT_IMPL_BYTE_SCAN_HPP

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace byte_scan {

/// Sixteen bytes (the vector extension of GCC and Clang); a comparison gives 0xFF in each place where it holds.
using Bytes = unsigned char __attribute__((vector_size(16)));
using Hits = signed char __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));

inline Bytes load(char const* place) noexcept {
    Bytes bytes;
    std::memcpy(&bytes, place, sizeof bytes);
    return bytes;
}

/// The first place of `hits`, 16 for none.
inline std::size_t first_of(Hits hits) noexcept {
    static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");
    auto const halves = std::bit_cast<Halves>(hits);
    if ((halves[0] | halves[1]) == 0) return sizeof(Bytes);
    return static_cast<std::size_t>(halves[0] != 0 ? std::countr_zero(halves[0]) : 64 + std::countr_zero(halves[1])) / 8;
}

/// The first place from `at` up to `end` that `marks(first, second, third)` marks, given sixteen bytes there and the
/// sixteen that begin one and two bytes later; `end` for none. Behind the end of `text` stand zeros.
template <class Marks>
std::size_t find(std::string_view text, std::size_t at, std::size_t end, Marks marks) noexcept {
    constexpr std::size_t reach = sizeof(Bytes) + 2;
    auto const found_in = [marks](char const* place) { return first_of(marks(load(place), load(place + 1), load(place + 2))); };
    for (; at < end && at + reach <= text.size(); at += sizeof(Bytes)) {
        auto const found = found_in(text.data() + at);
        if (found < sizeof(Bytes)) return std::min(at + found, end);
    }
    if (at >= end) return end;
    std::array<char, sizeof(Bytes) + reach> rest{};
    std::memcpy(rest.data(), text.data() + at, text.size() - at);
    for (std::size_t i = 0; i < reach && at + i < end; i += sizeof(Bytes)) {
        auto const found = found_in(rest.data() + i);
        if (found < sizeof(Bytes)) return std::min(at + i + found, end);
    }
    return end;
}

/// The same for what stands far apart: 64 bytes without any hit are one question.
template <class Marks>
std::size_t find_rare(std::string_view text, std::size_t at, std::size_t end, Marks marks) noexcept {
    constexpr std::size_t stride = 4 * sizeof(Bytes);
    for (; at + stride <= end && at + stride + 2 <= text.size(); at += stride) {
        auto const hits = [&](std::size_t i) {
            char const* const place = text.data() + at + i * sizeof(Bytes);
            return marks(load(place), load(place + 1), load(place + 2));
        };
        if (first_of(hits(0) | hits(1) | hits(2) | hits(3)) < sizeof(Bytes)) break;
    }
    return find(text, at, end, marks);
}

}  // namespace byte_scan
}  // namespace v0
}  // namespace zhibiao

#endif

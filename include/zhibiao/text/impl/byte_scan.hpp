/// @file
/// Looking for a few characters in a long text, sixteen bytes at a time.
#ifndef ZHIBIAO_TEXT_IMPL_BYTE_SCAN_HPP
#define ZHIBIAO_TEXT_IMPL_BYTE_SCAN_HPP

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

/// The first place from `at` on that `hits(first, second, third)` marks, given sixteen bytes there and the sixteen that
/// begin one and two bytes later; the end of `text` for none. Behind the end stand zeros.
template <class Marks>
std::size_t find(std::string_view text, std::size_t at, Marks marks) noexcept {
    constexpr std::size_t reach = sizeof(Bytes) + 2;
    for (; at + reach <= text.size(); at += sizeof(Bytes)) {
        auto const* const place = text.data() + at;
        auto const found = first_of(marks(load(place), load(place + 1), load(place + 2)));
        if (found < sizeof(Bytes)) return at + found;
    }
    std::array<char, 2 * sizeof(Bytes) + 2> rest{};
    std::memcpy(rest.data(), text.data() + at, text.size() - at);
    for (std::size_t i = 0; at + i < text.size(); i += sizeof(Bytes)) {
        auto const* const place = rest.data() + i;
        auto const found = first_of(marks(load(place), load(place + 1), load(place + 2)));
        if (found < sizeof(Bytes)) return at + i + found;
    }
    return text.size();
}

}  // namespace byte_scan
}  // namespace v0
}  // namespace zhibiao

#endif

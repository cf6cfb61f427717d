/// @file
/// Eight bytes of text in one number, the first the lowest: asked of all of them at once. Not part of the API.
#ifndef ZHIBIAO_TEXT_IMPL_EIGHT_BYTES_HPP
#define ZHIBIAO_TEXT_IMPL_EIGHT_BYTES_HPP

#include <bit>
#include <cstdint>
#include <cstring>

namespace zhibiao {
inline namespace v0 {
namespace eight_bytes {

static_assert(std::endian::native == std::endian::little, "the first byte is taken for the lowest");

inline std::uint64_t load(char const* place) noexcept {
    std::uint64_t bytes;
    std::memcpy(&bytes, place, sizeof bytes);
    return bytes;
}

/// Four bytes likewise.
inline std::uint32_t load_four(char const* place) noexcept {
    std::uint32_t bytes;
    std::memcpy(&bytes, place, sizeof bytes);
    return bytes;
}

constexpr std::uint64_t all(std::uint64_t byte) noexcept { return byte * 0x0101010101010101; }

/// The highest bit of each byte that is no digit.
constexpr std::uint64_t others_than_digits(std::uint64_t bytes) noexcept {
    std::uint64_t const values = bytes ^ all('0');
    return (((values & all(0x7F)) + all(0x80 - 10)) | values) & all(0x80);
}

}  // namespace eight_bytes
}  // namespace v0
}  // namespace zhibiao

#endif

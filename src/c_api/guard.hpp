/// @file
/// What every function of zhibiao.h is made with: errors filled, arguments checked, exceptions stopped.
#pragma once

#include <zhibiao/zhibiao.h>

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>

namespace capi {

inline constexpr int64_t nowhere = -1;

/// Fills as much of the caller's struct as the caller knows of, and returns the code.
int32_t fail(zhibiao_error* error, int32_t code, std::string_view message, int64_t byte_offset = nowhere) noexcept;

inline int32_t invalid_argument(zhibiao_error* error, char const* what) noexcept { return fail(error, ZHIBIAO_INVALID_ARGUMENT, what); }

/// The code that `body` returns. The only place that catches.
template <class Body>
int32_t guarded(zhibiao_error* error, Body body) noexcept {
    try {
        return body();
    } catch (std::bad_alloc const&) {
        return fail(error, ZHIBIAO_NO_MEMORY, "no memory left");
    } catch (...) {
        return fail(error, ZHIBIAO_INTERNAL, "a defect of the library: an exception that it should not throw");
    }
}

inline bool is_string(char const* text, int64_t length) noexcept { return length == 0 || (length > 0 && text != nullptr); }

inline std::string_view view(char const* text, int64_t length) noexcept {
    return length == 0 ? std::string_view() : std::string_view(text, static_cast<std::size_t>(length));
}

/// Can `out` be filled? Every struct begins with struct_size and four bytes more.
template <class Record>
bool is_record(Record const* out) noexcept {
    return out != nullptr && out->struct_size >= 2 * sizeof(uint32_t);
}

/// Copies as much of `record` as the caller knows of; what only the caller knows becomes zero. struct_size stays.
template <class Record>
void fill(Record* out, Record const& record) noexcept {
    std::size_t const known = out->struct_size;
    auto* const to = reinterpret_cast<unsigned char*>(out);
    auto const* const from = reinterpret_cast<unsigned char const*>(&record);
    std::size_t const common = known < sizeof record ? known : sizeof record;
    std::memcpy(to + sizeof(uint32_t), from + sizeof(uint32_t), common - sizeof(uint32_t));
    std::memset(to + common, 0, known - common);
}

}  // namespace capi

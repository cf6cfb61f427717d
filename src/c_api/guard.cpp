#include "guard.hpp"

#include <algorithm>

namespace capi {

static_assert(sizeof(zhibiao_error) == 272 && offsetof(zhibiao_error, code) == 4 && offsetof(zhibiao_error, byte_offset) == 8 &&
              offsetof(zhibiao_error, message) == 16);

int32_t fail(zhibiao_error* error, int32_t code, std::string_view message, int64_t byte_offset) noexcept {
    if (error == nullptr || error->struct_size < offsetof(zhibiao_error, message)) return code;
    error->code = code;
    error->byte_offset = byte_offset;
    std::size_t const room = std::min<std::size_t>(error->struct_size - offsetof(zhibiao_error, message), sizeof error->message);
    if (room == 0) return code;
    std::size_t size = std::min(message.size(), room - 1);
    // Not in the middle of a character.
    while (size > 0 && size < message.size() && (static_cast<unsigned char>(message[size]) & 0xC0) == 0x80) --size;
    std::memcpy(error->message, message.data(), size);
    error->message[size] = '\0';
    return code;
}

}  // namespace capi

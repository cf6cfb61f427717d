#include "input_file.hpp"

#include <zhibiao/zhibiao.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace capi {
namespace {

constexpr std::size_t largest_input = 0x7FFF'FFFF;

}  // namespace

InputFile read_input_file(std::string const& name) {
    InputFile file{{}, ZHIBIAO_UNREADABLE, " can't be opened or read"};
    if (name.find('\0') != std::string::npos) return file;
    std::ifstream in(std::filesystem::path(std::u8string(name.begin(), name.end())), std::ios::binary);
    std::array<char, 1 << 16> piece;
    // A folder opens, but can't be read: then the stream is bad, not only at its end.
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
        file.bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (file.bytes.size() > largest_input) return {{}, ZHIBIAO_TOO_LARGE, " is longer than 2^31 - 1 bytes"};
    }
    if (in.is_open() && !in.bad() && in.eof()) file.code = ZHIBIAO_OK;
    return file;
}

}  // namespace capi

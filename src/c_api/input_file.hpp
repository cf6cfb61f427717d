/// @file
/// The bytes of a file.
#pragma once

#include <cstdint>
#include <string>

namespace capi {

/// `code` is ZHIBIAO_OK, or says with `problem` why there are no bytes.
struct InputFile {
    std::string bytes;
    std::int32_t code;
    char const* problem;
};

/// Reads a file whose name is UTF-8, no more of it than a document may have.
[[nodiscard]] InputFile read_input_file(std::string const& name);

}  // namespace capi

/// @file
/// What can go wrong with an input, and what was noticed while reading it.
#ifndef ZHIBIAO_ERROR_HPP
#define ZHIBIAO_ERROR_HPP

#include <cstdint>
#include <string>

namespace zhibiao {
inline namespace v0 {

/// Pinned numbers, spaced by topic, as the C ABI hands them out.
enum class ErrorCode : std::int32_t {
    none = 0,
    invalid_bytes = -10,   ///< the input is not valid in its encoding
    too_large = -11,       ///< the input is longer than 2^31 - 1 bytes
    unreadable = -12,      ///< a file that can't be opened or read
    invalid_input = -13,   ///< a record of the input isn't what its format asks for
    invalid_date = -20,    ///< a reference date that isn't an ISO 8601 date
    invalid_option = -21,  ///< any other option out of its range
    unsupported = -22,     ///< an option that this build of the library was made without
    cancelled = -40,       ///< the caller stopped the batch before this input was read
    internal = -90,        ///< a defect of the library
    no_memory = -91,       ///< no memory left
};

/// The name of a code as it stands in JSON: `invalid_bytes`.
[[nodiscard]] char const* error_name(ErrorCode code) noexcept;

/// Why a document could not be read. `byte_offset` counts bytes of the input.
struct Error {
    ErrorCode code = ErrorCode::none;
    std::string message;  ///< what, where, and what to do about it
    std::uint64_t byte_offset = 0;
};

/// Something noticed that didn't stop the reading.
struct Warning {
    std::string code;     ///< `replaced_bytes`, `no_reference_date`
    std::string message;
    std::uint64_t byte_offset = 0;
};

}  // namespace v0
}  // namespace zhibiao

#endif

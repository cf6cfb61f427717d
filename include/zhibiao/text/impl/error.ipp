#ifndef ZHIBIAO_TEXT_IMPL_ERROR_IPP
#define ZHIBIAO_TEXT_IMPL_ERROR_IPP

#include <zhibiao/error.hpp>

namespace zhibiao {
inline namespace v0 {

char const* error_name(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::none: return "none";
        case ErrorCode::invalid_bytes: return "invalid_bytes";
        case ErrorCode::too_large: return "too_large";
        case ErrorCode::unreadable: return "unreadable";
        case ErrorCode::invalid_input: return "invalid_input";
        case ErrorCode::invalid_date: return "invalid_date";
        case ErrorCode::invalid_option: return "invalid_option";
        case ErrorCode::unsupported: return "unsupported";
        case ErrorCode::cancelled: return "cancelled";
        case ErrorCode::internal: return "internal";
        case ErrorCode::no_memory: return "no_memory";
    }
    return "unknown";
}

}  // namespace v0
}  // namespace zhibiao

#endif

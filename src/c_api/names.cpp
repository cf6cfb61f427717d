// The constants of zhibiao.h are the enumerations of the C++ library, and their names the ones that JSON has.
#include <zhibiao/zhibiao.h>
#include <zhibiao/zhibiao.hpp>

namespace {

template <class Enum>
constexpr bool same(int32_t constant, Enum value) {
    return constant == static_cast<int32_t>(value);
}

using zhibiao::ErrorCode;
static_assert(same(ZHIBIAO_INVALID_BYTES, ErrorCode::invalid_bytes) && same(ZHIBIAO_TOO_LARGE, ErrorCode::too_large) &&
              same(ZHIBIAO_UNREADABLE, ErrorCode::unreadable) && same(ZHIBIAO_INVALID_INPUT, ErrorCode::invalid_input) &&
              same(ZHIBIAO_INVALID_DATE, ErrorCode::invalid_date) && same(ZHIBIAO_INVALID_OPTION, ErrorCode::invalid_option) &&
              same(ZHIBIAO_UNSUPPORTED, ErrorCode::unsupported) && same(ZHIBIAO_CANCELLED, ErrorCode::cancelled) &&
              same(ZHIBIAO_INTERNAL, ErrorCode::internal) && same(ZHIBIAO_NO_MEMORY, ErrorCode::no_memory));
static_assert(same(ZHIBIAO_SCRIPT_HANT, zhibiao::Script::hant));
// The last of each, and those between would not compile away from their places: the names are tested one by one.
static_assert(same(ZHIBIAO_BLOCK_SEPARATOR, zhibiao::BlockKind::separator) && same(ZHIBIAO_KIND_RANK, zhibiao::Kind::rank) &&
              same(ZHIBIAO_BASIS_SINCE, zhibiao::Basis::since) && same(ZHIBIAO_BOUND_INDEFINITE, zhibiao::Bound::indefinite) &&
              same(ZHIBIAO_STATUS_CAPACITY, zhibiao::Status::capacity) && same(ZHIBIAO_PERIOD_PUBLISHED, zhibiao::PeriodSource::published) &&
              same(ZHIBIAO_SUBJECT_GROUP, zhibiao::SubjectType::group) && same(ZHIBIAO_LAYER_INDICATOR, zhibiao::Layer::indicator) &&
              same(ZHIBIAO_FIELD_PAIR, zhibiao::Field::pair) && same(ZHIBIAO_PHASE_LISTED, zhibiao::ProjectPhase::listed));

/// The names are literals in the library, so that they end with a NUL.
template <class Enum>
char const* name_of(int32_t constant, Enum last) noexcept {
    if (constant < 0 || constant > static_cast<int32_t>(last)) return "";
    std::string_view const name = to_string(static_cast<Enum>(constant));
    return name.empty() ? "" : name.data();
}

}  // namespace

int32_t zhibiao_abi_version(void) { return ZHIBIAO_ABI_VERSION; }

const char* zhibiao_version(void) { return ZHIBIAO_VERSION_STRING; }

const char* zhibiao_code_name(int32_t code) {
    switch (code) {
        case ZHIBIAO_OK: return "ok";
        case ZHIBIAO_INVALID_ARGUMENT: return "invalid_argument";
        case ZHIBIAO_INVALID_BYTES:
        case ZHIBIAO_TOO_LARGE:
        case ZHIBIAO_UNREADABLE:
        case ZHIBIAO_INVALID_INPUT:
        case ZHIBIAO_INVALID_DATE:
        case ZHIBIAO_INVALID_OPTION:
        case ZHIBIAO_UNSUPPORTED:
        case ZHIBIAO_CANCELLED:
        case ZHIBIAO_INTERNAL:
        case ZHIBIAO_NO_MEMORY: return zhibiao::error_name(static_cast<ErrorCode>(code));
        default: return "unknown";
    }
}

const char* zhibiao_script_name(int32_t script) {
    return script == ZHIBIAO_SCRIPT_HANS ? "Hans" : script == ZHIBIAO_SCRIPT_HANT ? "Hant" : "";
}
const char* zhibiao_block_name(int32_t kind) { return name_of(kind, zhibiao::BlockKind::separator); }
const char* zhibiao_kind_name(int32_t kind) { return name_of(kind, zhibiao::Kind::rank); }
const char* zhibiao_basis_name(int32_t basis) { return name_of(basis, zhibiao::Basis::since); }
const char* zhibiao_bound_name(int32_t bound) { return name_of(bound, zhibiao::Bound::indefinite); }
const char* zhibiao_status_name(int32_t status) { return name_of(status, zhibiao::Status::capacity); }
const char* zhibiao_period_source_name(int32_t source) { return name_of(source, zhibiao::PeriodSource::published); }
const char* zhibiao_subject_type_name(int32_t type) { return name_of(type, zhibiao::SubjectType::group); }
const char* zhibiao_phase_name(int32_t phase) { return name_of(phase, zhibiao::ProjectPhase::listed); }
const char* zhibiao_layer_name(int32_t layer) { return name_of(layer, zhibiao::Layer::indicator); }

const char* zhibiao_field_name(int32_t field) { return name_of(field, zhibiao::Field::pair); }

const char* zhibiao_offsets_name(int32_t offsets) {
    switch (offsets) {
        case ZHIBIAO_OFFSETS_UTF_32: return "utf-32";
        case ZHIBIAO_OFFSETS_UTF_8: return "utf-8";
        case ZHIBIAO_OFFSETS_UTF_16: return "utf-16";
        case ZHIBIAO_OFFSETS_INPUT: return "input";
        default: return "";
    }
}

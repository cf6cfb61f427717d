// zhibiao.h over the C++ library. Each function body runs inside guarded(), the only place that catches.
#include <zhibiao/zhibiao.h>

#include <zhibiao/zhibiao.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

struct zhibiao_options {
    zhibiao::Options options;
};

struct zhibiao_extractor {
    zhibiao::Extractor extractor;
};

struct zhibiao_document {
    zhibiao::Document document;
    std::array<std::string, 3> json;  // by ZHIBIAO_OFFSETS_*, empty until asked for
};

namespace {

static_assert(sizeof(zhibiao_error) == 272 && offsetof(zhibiao_error, code) == 4 && offsetof(zhibiao_error, byte_offset) == 8 &&
              offsetof(zhibiao_error, message) == 16);
static_assert(ZHIBIAO_INVALID_BYTES == static_cast<int32_t>(zhibiao::ErrorCode::invalid_bytes));
static_assert(ZHIBIAO_TOO_LARGE == static_cast<int32_t>(zhibiao::ErrorCode::too_large));
static_assert(ZHIBIAO_INVALID_DATE == static_cast<int32_t>(zhibiao::ErrorCode::invalid_date));
static_assert(ZHIBIAO_INVALID_OPTION == static_cast<int32_t>(zhibiao::ErrorCode::invalid_option));
static_assert(ZHIBIAO_INTERNAL == static_cast<int32_t>(zhibiao::ErrorCode::internal));

constexpr int64_t nowhere = -1;

/// Fills as much of the caller's struct as the caller knows of, and returns the code.
int32_t fail(zhibiao_error* error, int32_t code, std::string_view message, int64_t byte_offset = nowhere) noexcept {
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

int32_t invalid_argument(zhibiao_error* error, char const* what) noexcept { return fail(error, ZHIBIAO_INVALID_ARGUMENT, what); }

template <class Body>
int32_t guarded(zhibiao_error* error, Body body) noexcept {
    try {
        return body();
    } catch (std::bad_alloc const&) {
        return fail(error, ZHIBIAO_INTERNAL, "no memory left");
    } catch (...) {
        return fail(error, ZHIBIAO_INTERNAL, "a defect of the library: an exception that it should not throw");
    }
}

bool is_string(char const* text, int64_t length) noexcept { return length == 0 || (length > 0 && text != nullptr); }

std::string_view view(char const* text, int64_t length) noexcept {
    return length == 0 ? std::string_view() : std::string_view(text, static_cast<std::size_t>(length));
}

/// A new `Object` in *out.
template <class Object>
int32_t make(Object** out, zhibiao_error* error) noexcept {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    return guarded(error, [&] {
        *out = new Object;
        return ZHIBIAO_OK;
    });
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
        case ZHIBIAO_INVALID_DATE:
        case ZHIBIAO_INVALID_OPTION:
        case ZHIBIAO_INTERNAL: return zhibiao::error_name(static_cast<zhibiao::ErrorCode>(code));
        default: return "unknown";
    }
}

int32_t zhibiao_options_new(zhibiao_options** out, zhibiao_error* error) { return make(out, error); }

int32_t zhibiao_options_set_source(zhibiao_options* self, const char* source, int64_t length, zhibiao_error* error) {
    if (self == nullptr || !is_string(source, length)) return invalid_argument(error, "self or source is NULL, or length is negative");
    return guarded(error, [&] {
        self->options.source = view(source, length);
        return ZHIBIAO_OK;
    });
}

int32_t zhibiao_options_set_published(zhibiao_options* self, const char* date, int64_t length, zhibiao_error* error) {
    if (self == nullptr || !is_string(date, length)) return invalid_argument(error, "self or date is NULL, or length is negative");
    return guarded(error, [&] {
        auto const published = zhibiao::parse_date(view(date, length));
        if (!published && length != 0)
            return fail(error, ZHIBIAO_INVALID_DATE, std::string(view(date, length)) + " is no day of the calendar; write it as 2026-02-28 (ISO 8601)");
        self->options.published = published;
        return ZHIBIAO_OK;
    });
}

int32_t zhibiao_options_set_lossy(zhibiao_options* self, int32_t lossy, zhibiao_error* error) {
    if (self == nullptr) return invalid_argument(error, "self is NULL");
    if (lossy != 0 && lossy != 1) return fail(error, ZHIBIAO_INVALID_OPTION, "lossy is 0 or 1");
    self->options.lossy = lossy == 1;
    return ZHIBIAO_OK;
}

void zhibiao_options_free(zhibiao_options* self) { delete self; }

int32_t zhibiao_extractor_new(zhibiao_extractor** out, zhibiao_error* error) { return make(out, error); }

int32_t zhibiao_extractor_extract(const zhibiao_extractor* self, const char* text, int64_t length, const zhibiao_options* options,
                                  zhibiao_document** out, zhibiao_error* error) {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    if (self == nullptr || !is_string(text, length)) return invalid_argument(error, "self or text is NULL, or length is negative");
    return guarded(error, [&] {
        auto document = self->extractor.extract(view(text, length), options == nullptr ? zhibiao::Options() : options->options);
        if (auto const& failure = document.error) {
            bool const has_place = failure->code == zhibiao::ErrorCode::invalid_bytes;
            return fail(error, static_cast<int32_t>(failure->code), failure->message, has_place ? static_cast<int64_t>(failure->byte_offset) : nowhere);
        }
        *out = new zhibiao_document{std::move(document), {}};
        return ZHIBIAO_OK;
    });
}

void zhibiao_extractor_free(zhibiao_extractor* self) { delete self; }

int64_t zhibiao_document_observation_count(const zhibiao_document* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->document.observations.size());
}

int32_t zhibiao_document_json(zhibiao_document* self, int32_t offsets, const char** out, int64_t* length, zhibiao_error* error) {
    if (out != nullptr) *out = nullptr;
    if (length != nullptr) *length = 0;
    if (self == nullptr || out == nullptr) return invalid_argument(error, "self or out is NULL");
    if (offsets < ZHIBIAO_OFFSETS_UTF_32 || offsets > ZHIBIAO_OFFSETS_UTF_16) return fail(error, ZHIBIAO_INVALID_OPTION, "offsets is one of ZHIBIAO_OFFSETS_*");
    return guarded(error, [&] {
        static constexpr zhibiao::OffsetEncoding encodings[] = {zhibiao::OffsetEncoding::utf_32, zhibiao::OffsetEncoding::utf_8,
                                                                zhibiao::OffsetEncoding::utf_16};
        std::string& json = self->json[static_cast<std::size_t>(offsets)];
        if (json.empty()) json = zhibiao::to_json(self->document, {encodings[offsets]});
        *out = json.c_str();
        if (length != nullptr) *length = static_cast<int64_t>(json.size());
        return ZHIBIAO_OK;
    });
}

void zhibiao_document_free(zhibiao_document* self) { delete self; }

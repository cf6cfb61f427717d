#include "components.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

int32_t set_flag(zhibiao_options* self, bool zhibiao::Options::*flag, int32_t value, char const* refusal, zhibiao_error* error) noexcept {
    if (self == nullptr) return invalid_argument(error, "self is NULL");
    if (value != 0 && value != 1) return fail(error, ZHIBIAO_INVALID_OPTION, refusal);
    self->options.*flag = value == 1;
    return ZHIBIAO_OK;
}

}  // namespace

int32_t zhibiao_options_new(zhibiao_options** out, zhibiao_error* error) {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    return guarded(error, [&] {
        *out = new zhibiao_options;
        return ZHIBIAO_OK;
    });
}

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
    return set_flag(self, &zhibiao::Options::lossy, lossy, "lossy is 0 or 1", error);
}

int32_t zhibiao_options_set_numbers(zhibiao_options* self, int32_t numbers, zhibiao_error* error) {
    return set_flag(self, &zhibiao::Options::numbers, numbers, "numbers is 0 or 1", error);
}

int32_t zhibiao_options_set_offsets(zhibiao_options* self, int32_t offsets, zhibiao_error* error) {
    if (self == nullptr) return invalid_argument(error, "self is NULL");
    switch (offsets) {
        case ZHIBIAO_OFFSETS_UTF_32: self->offsets = zhibiao::OffsetEncoding::utf_32; return ZHIBIAO_OK;
        case ZHIBIAO_OFFSETS_UTF_8: self->offsets = zhibiao::OffsetEncoding::utf_8; return ZHIBIAO_OK;
        case ZHIBIAO_OFFSETS_UTF_16: self->offsets = zhibiao::OffsetEncoding::utf_16; return ZHIBIAO_OK;
        case ZHIBIAO_OFFSETS_INPUT: self->offsets = zhibiao::OffsetEncoding::input; return ZHIBIAO_OK;
        default: return fail(error, ZHIBIAO_INVALID_OPTION, "offsets is one of ZHIBIAO_OFFSETS_*");
    }
}

int32_t zhibiao_options_set_encoding(zhibiao_options* self, const char* name, int64_t length, zhibiao_error* error) {
    if (self == nullptr || !is_string(name, length)) return invalid_argument(error, "self or name is NULL, or length is negative");
    return guarded(error, [&] {
        std::string encoding(length == 0 ? std::string_view("UTF-8") : view(name, length));
        if (encoding == "auto") encoding.clear();
        if (encoding == "utf-8" || encoding == "utf8" || encoding == "UTF8") encoding = "UTF-8";
        int32_t const code = check_encoding(encoding);
        if (code == ZHIBIAO_UNSUPPORTED) return fail(error, code, "this library was built without other encodings than UTF-8");
        if (code != ZHIBIAO_OK) return fail(error, code, "no encoding that is read here: " + encoding);
        self->encoding = std::move(encoding);
        return ZHIBIAO_OK;
    });
}

int32_t zhibiao_options_set_input_format(zhibiao_options* self, int32_t format, zhibiao_error* error) {
    if (self == nullptr) return invalid_argument(error, "self is NULL");
    int32_t const code = check_format(format);
    if (code == ZHIBIAO_UNSUPPORTED) return fail(error, code, "this library was built without HTML");
    if (code != ZHIBIAO_OK) return fail(error, code, "format is one of ZHIBIAO_INPUT_*");
    self->format = format;
    return ZHIBIAO_OK;
}

int32_t zhibiao_options_set_explain(zhibiao_options* self, int32_t explain, zhibiao_error* error) {
    return set_flag(self, &zhibiao::Options::explain, explain, "explain is 0 or 1", error);
}

int32_t zhibiao_options_add_table(zhibiao_options* self, int32_t table, const char* tsv, int64_t length, zhibiao_error* error) {
    if (self == nullptr || !is_string(tsv, length)) return invalid_argument(error, "self or tsv is NULL, or length is negative");
    if (table < ZHIBIAO_TABLE_INDICATORS || table > ZHIBIAO_TABLE_WORDS) return fail(error, ZHIBIAO_INVALID_OPTION, "table is one of ZHIBIAO_TABLE_*");
    return guarded(error, [&] {
        zhibiao_options::Table added{table, std::string(view(tsv, length))};
        // Alone first: a mistake is said where it is made. Rows that contradict others are found with the extractor.
        zhibiao::Vocabulary scratch;
        if (auto const problem = add(scratch, added)) return fail(error, static_cast<int32_t>(problem->code), problem->message);
        self->tables.push_back(std::move(added));
        return ZHIBIAO_OK;
    });
}

void zhibiao_options_free(zhibiao_options* self) { delete self; }

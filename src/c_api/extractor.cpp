#include "components.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "input_file.hpp"

using namespace capi;

namespace {

/// A document read into *out; none where the text can't be read.
int32_t read_new(zhibiao_extractor const& self, std::string_view bytes, zhibiao_options const& options, zhibiao_document** out, zhibiao_error* error) {
    auto document = std::make_unique<zhibiao_document>();
    read(*document, self, bytes, options);
    int32_t const code = failure(*document, error);
    if (code == ZHIBIAO_OK) *out = document.release();
    return code;
}

}  // namespace

namespace capi {

void read(zhibiao_document& into, zhibiao_extractor const& extractor, std::string_view bytes, zhibiao_options const& options) {
    into.document = extract(extractor.extractor, bytes, options);
    into.offsets = options.offsets;
    if (!into.document.error) into.records.emplace(into.document, into.offsets);
}

std::optional<zhibiao::Error> add(zhibiao::Vocabulary& vocabulary, zhibiao_options::Table const& table) {
    switch (table.table) {
        case ZHIBIAO_TABLE_INDICATORS: return vocabulary.add_indicators(table.tsv);
        case ZHIBIAO_TABLE_UNITS: return vocabulary.add_units(table.tsv);
        default: return vocabulary.add_words(table.tsv);
    }
}

int32_t failure(zhibiao_document const& document, zhibiao_error* error) noexcept {
    auto const& failure = document.document.error;
    if (!failure) return ZHIBIAO_OK;
    bool const has_place = failure->code == zhibiao::ErrorCode::invalid_bytes || failure->code == zhibiao::ErrorCode::invalid_input;
    return fail(error, static_cast<int32_t>(failure->code), failure->message, has_place ? static_cast<int64_t>(failure->byte_offset) : nowhere);
}

}  // namespace capi

int32_t zhibiao_extractor_new(const zhibiao_options* options, zhibiao_extractor** out, zhibiao_error* error) {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    return guarded(error, [&] {
        zhibiao::Vocabulary vocabulary;
        zhibiao_options defaults;
        if (options != nullptr) defaults = *options;
        for (auto const& table : defaults.tables)
            if (auto const problem = add(vocabulary, table)) return fail(error, static_cast<int32_t>(problem->code), problem->message);
        defaults.tables.clear();
        auto made = std::unique_ptr<zhibiao_extractor>(new zhibiao_extractor{zhibiao::Extractor(std::move(vocabulary)), std::move(defaults)});
        *out = made.release();
        return ZHIBIAO_OK;
    });
}

int32_t zhibiao_extractor_extract(const zhibiao_extractor* self, const char* text, int64_t length, const zhibiao_options* options,
                                  zhibiao_document** out, zhibiao_error* error) {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    if (self == nullptr || !is_string(text, length)) return invalid_argument(error, "self or text is NULL, or length is negative");
    return guarded(error, [&] { return read_new(*self, view(text, length), options == nullptr ? self->defaults : *options, out, error); });
}

int32_t zhibiao_extractor_extract_file(const zhibiao_extractor* self, const char* path, int64_t length, const zhibiao_options* options,
                                       zhibiao_document** out, zhibiao_error* error) {
    if (out == nullptr) return invalid_argument(error, "out is NULL");
    *out = nullptr;
    if (self == nullptr || length <= 0 || path == nullptr) return invalid_argument(error, "self or path is NULL, or length isn't positive");
    return guarded(error, [&] {
        std::string const name(view(path, length));
        InputFile const file = read_input_file(name);
        if (file.code != ZHIBIAO_OK) return fail(error, file.code, name + file.problem);
        zhibiao_options named = options == nullptr ? self->defaults : *options;
        if (named.options.source.empty()) named.options.source = name;
        return read_new(*self, file.bytes, named, out, error);
    });
}

void zhibiao_extractor_free(zhibiao_extractor* self) { delete self; }

#include "guard.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

std::string delimited(zhibiao_document const& self, zhibiao::Delimiter delimiter, bool header) {
    return zhibiao::to_delimited(self.document, {delimiter, self.offsets, header});
}

std::string mentions_delimited(zhibiao_document const& self, zhibiao::Delimiter delimiter) {
    return zhibiao::mentions_to_delimited(self.document, zhibiao::LayerSet::all(), {delimiter, self.offsets, true});
}

std::string render(zhibiao_document const& self, int32_t format) {
    using zhibiao::Delimiter;
    switch (format) {
        case ZHIBIAO_RENDER_JSON: return zhibiao::to_json(self.document, {self.offsets});
        case ZHIBIAO_RENDER_JSON_PRETTY: return zhibiao::indented_json(zhibiao::to_json(self.document, {self.offsets}));
        case ZHIBIAO_RENDER_MENTIONS_JSON: return zhibiao::mentions_to_json(self.document, zhibiao::LayerSet::all(), {self.offsets});
        case ZHIBIAO_RENDER_CSV: return delimited(self, Delimiter::comma, true);
        case ZHIBIAO_RENDER_TSV: return delimited(self, Delimiter::tab, true);
        case ZHIBIAO_RENDER_CSV_ROWS: return delimited(self, Delimiter::comma, false);
        case ZHIBIAO_RENDER_TSV_ROWS: return delimited(self, Delimiter::tab, false);
        case ZHIBIAO_RENDER_MENTIONS_CSV: return mentions_delimited(self, Delimiter::comma);
        case ZHIBIAO_RENDER_MENTIONS_TSV: return mentions_delimited(self, Delimiter::tab);
        default: return zhibiao::to_table(self.document);
    }
}

}  // namespace

int32_t zhibiao_document_render(const zhibiao_document* self, int32_t format, const char** out, int64_t* length, zhibiao_error* error) {
    if (out != nullptr) *out = nullptr;
    if (length != nullptr) *length = 0;
    if (self == nullptr || out == nullptr) return invalid_argument(error, "self or out is NULL");
    if (format < ZHIBIAO_RENDER_JSON || format > ZHIBIAO_RENDER_TABLE) return fail(error, ZHIBIAO_INVALID_OPTION, "format is one of ZHIBIAO_RENDER_*");
    return guarded(error, [&] {
        std::string const& rendered = self->rendered[static_cast<std::size_t>(format)].get([&](std::string& text) { text = render(*self, format); });
        *out = rendered.c_str();
        if (length != nullptr) *length = static_cast<int64_t>(rendered.size());
        return ZHIBIAO_OK;
    });
}

#include "guard.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

/// Fills *out with what `make` says of element `index` of `list`.
template <class Record, class List, class Make>
int32_t element(List const& list, int64_t index, Record* out, zhibiao_error* error, Make make) noexcept {
    if (index < 0 || static_cast<uint64_t>(index) >= list.size()) {
        fill(out, Record{});
        return invalid_argument(error, "index is beyond the list");
    }
    fill(out, make(list[static_cast<std::size_t>(index)]));
    return ZHIBIAO_OK;
}

/// ZHIBIAO_OK where *out can be filled from the records of `self`; else it is zeroed where that can be done.
template <class Record>
int32_t check(zhibiao_document const* self, Record* out, zhibiao_error* error) noexcept {
    if (!is_record(out)) return invalid_argument(error, "out is NULL or its struct_size isn't set");
    if (self != nullptr && self->records) return ZHIBIAO_OK;
    fill(out, Record{});
    return invalid_argument(error, self == nullptr ? "self is NULL" : "the document has an error and no records");
}

std::vector<zhibiao::ListedMention> const& mentions_of(zhibiao_document const& self) {
    return self.mentions.get([&] { return zhibiao::list_mentions(self.document); });
}

std::vector<zhibiao_entity> const& entities_of(zhibiao_document const& self, int32_t list) noexcept {
    static std::vector<zhibiao_entity> const none;
    if (!self.records) return none;
    if (list == ZHIBIAO_LIST_REGIONS) return self.records->regions();
    return list == ZHIBIAO_LIST_ORGANIZATIONS ? self.records->organizations() : none;
}

}  // namespace

int32_t zhibiao_document_error(const zhibiao_document* self, zhibiao_error* error) {
    return self == nullptr ? invalid_argument(error, "self is NULL") : failure(*self, error);
}

int64_t zhibiao_document_count(const zhibiao_document* self, int32_t list) {
    if (self == nullptr) return 0;
    zhibiao::Document const& document = self->document;
    zhibiao::Mentions const& mentions = document.mentions;
    auto const size = [](auto const&... lists) { return static_cast<int64_t>((lists.size() + ...)); };
    switch (list) {
        case ZHIBIAO_LIST_BLOCKS: return size(document.article.blocks);
        case ZHIBIAO_LIST_SENTENCES: return size(document.article.sentences);
        case ZHIBIAO_LIST_OBSERVATIONS: return size(document.observations);
        case ZHIBIAO_LIST_MENTIONS: return size(mentions.numbers, mentions.quantities, mentions.periods, mentions.entities);
        case ZHIBIAO_LIST_REGIONS:
        case ZHIBIAO_LIST_ORGANIZATIONS: return size(entities_of(*self, list));
        case ZHIBIAO_LIST_AUDIT: return size(document.audit);
        case ZHIBIAO_LIST_WARNINGS: return size(document.warnings);
        default: return 0;
    }
}

int32_t zhibiao_document_article(const zhibiao_document* self, zhibiao_article* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    fill(out, self->records->article());
    return ZHIBIAO_OK;
}

int32_t zhibiao_document_block(const zhibiao_document* self, int64_t index, zhibiao_block* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(self->document.article.blocks, index, out, error, [&](auto const& block) { return self->records->block(block); });
}

int32_t zhibiao_document_sentence(const zhibiao_document* self, int64_t index, zhibiao_sentence* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(self->document.article.sentences, index, out, error, [&](auto span) { return self->records->sentence(span); });
}

int32_t zhibiao_document_observation(const zhibiao_document* self, int64_t index, zhibiao_observation* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(self->document.observations, index, out, error, [&](auto const& one) { return self->records->observation(one); });
}

int32_t zhibiao_document_mention(const zhibiao_document* self, int64_t index, zhibiao_mention* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    fill(out, zhibiao_mention{});
    return guarded(error, [&] {
        return element(mentions_of(*self), index, out, error, [&](auto const& one) { return self->records->mention(one); });
    });
}

int32_t zhibiao_document_entity(const zhibiao_document* self, int32_t list, int64_t index, zhibiao_entity* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(entities_of(*self, list), index, out, error, [](auto const& entity) { return entity; });
}

int32_t zhibiao_document_check(const zhibiao_document* self, int64_t index, zhibiao_check* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(self->document.audit, index, out, error, [](auto const& one) { return to_struct(one); });
}

int32_t zhibiao_document_warning(const zhibiao_document* self, int64_t index, zhibiao_warning* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return element(self->document.warnings, index, out, error, [](auto const& one) { return to_struct(one); });
}

void zhibiao_document_free(zhibiao_document* self) { delete self; }

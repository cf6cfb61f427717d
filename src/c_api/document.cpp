#include "guard.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

/// ZHIBIAO_OK where *out can be filled from the records of `self`; else it is zeroed where that can be done.
template <class Record>
int32_t check(zhibiao_document const* self, Record* out, zhibiao_error* error) noexcept {
    if (!is_record(out)) return invalid_argument(error, "out is NULL or its struct_size isn't set");
    fill(out, Record{});
    if (self != nullptr && self->records) return ZHIBIAO_OK;
    return invalid_argument(error, self == nullptr ? "self is NULL" : "the document has an error and no records");
}

/// Fills *out with element `index` of the list that `list_of` gives for the records of `self`.
template <class Record, class ListOf>
int32_t element(zhibiao_document const* self, int64_t index, Record* out, zhibiao_error* error, ListOf list_of) noexcept {
    if (int32_t const code = check(self, out, error)) return code;
    return guarded(error, [&] {
        std::vector<Record> const& list = list_of(*self->records);
        if (index < 0 || static_cast<uint64_t>(index) >= list.size()) return invalid_argument(error, "index is beyond the list");
        fill(out, list[static_cast<std::size_t>(index)]);
        return ZHIBIAO_OK;
    });
}

template <class List>
int64_t count_of(List const& list) noexcept {
    return static_cast<int64_t>(list.size());
}

/// Of a list that has to be made for it.
template <class ListOf>
int64_t made_count(zhibiao_document const& self, ListOf list_of) noexcept {
    int64_t count = 0;
    int32_t const code = guarded(nullptr, [&] {
        count = self.records ? count_of(list_of(*self.records)) : 0;
        return ZHIBIAO_OK;
    });
    return code == ZHIBIAO_OK ? count : code;
}

}  // namespace

int32_t zhibiao_document_error(const zhibiao_document* self, zhibiao_error* error) {
    return self == nullptr ? invalid_argument(error, "self is NULL") : failure(*self, error);
}

int64_t zhibiao_document_count(const zhibiao_document* self, int32_t list) {
    if (self == nullptr) return 0;
    zhibiao::Document const& document = self->document;
    switch (list) {
        case ZHIBIAO_LIST_BLOCKS: return count_of(document.article.blocks);
        case ZHIBIAO_LIST_SENTENCES: return count_of(document.article.sentences);
        case ZHIBIAO_LIST_OBSERVATIONS: return count_of(document.observations);
        case ZHIBIAO_LIST_MENTIONS: return made_count(*self, [](Records const& records) -> auto& { return records.mentions(); });
        case ZHIBIAO_LIST_REGIONS: return count_of(document.regions);
        case ZHIBIAO_LIST_ORGANIZATIONS: return made_count(*self, [](Records const& records) -> auto& { return records.organizations(); });
        case ZHIBIAO_LIST_PERSONS: return made_count(*self, [](Records const& records) -> auto& { return records.persons(); });
        case ZHIBIAO_LIST_PROJECTS: return made_count(*self, [](Records const& records) -> auto& { return records.projects(); });
        case ZHIBIAO_LIST_PROGRAMS: return made_count(*self, [](Records const& records) -> auto& { return records.programs(); });
        case ZHIBIAO_LIST_QUOTES: return made_count(*self, [](Records const& records) -> auto& { return records.quotes(); });
        case ZHIBIAO_LIST_AUDIT: return count_of(document.audit);
        case ZHIBIAO_LIST_WARNINGS: return count_of(document.warnings);
        case ZHIBIAO_LIST_EXPLANATIONS: return count_of(document.explanations);
        default: return 0;
    }
}

int32_t zhibiao_document_article(const zhibiao_document* self, zhibiao_article* out, zhibiao_error* error) {
    if (int32_t const code = check(self, out, error)) return code;
    return guarded(error, [&] {
        fill(out, self->records->article());
        return ZHIBIAO_OK;
    });
}

int32_t zhibiao_document_block(const zhibiao_document* self, int64_t index, zhibiao_block* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.blocks(); });
}

int32_t zhibiao_document_sentence(const zhibiao_document* self, int64_t index, zhibiao_sentence* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.sentences(); });
}

int32_t zhibiao_document_observation(const zhibiao_document* self, int64_t index, zhibiao_observation* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.observations(); });
}

int32_t zhibiao_document_mention(const zhibiao_document* self, int64_t index, zhibiao_mention* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.mentions(); });
}

int32_t zhibiao_document_entity(const zhibiao_document* self, int32_t list, int64_t index, zhibiao_entity* out, zhibiao_error* error) {
    return element(self, index, out, error, [list](Records const& records) -> auto& {
        static std::vector<zhibiao_entity> const none;
        if (list == ZHIBIAO_LIST_REGIONS) return records.regions();
        if (list == ZHIBIAO_LIST_PERSONS) return records.named_persons();
        return list == ZHIBIAO_LIST_ORGANIZATIONS ? records.organizations() : none;
    });
}

int32_t zhibiao_document_person(const zhibiao_document* self, int64_t index, zhibiao_person* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.persons(); });
}

int32_t zhibiao_document_project(const zhibiao_document* self, int64_t index, zhibiao_project* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.projects(); });
}

int32_t zhibiao_document_program(const zhibiao_document* self, int64_t index, zhibiao_program* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.programs(); });
}

int32_t zhibiao_document_quote(const zhibiao_document* self, int64_t index, zhibiao_quote* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.quotes(); });
}

int32_t zhibiao_document_check(const zhibiao_document* self, int64_t index, zhibiao_check* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.audit(); });
}

int32_t zhibiao_document_warning(const zhibiao_document* self, int64_t index, zhibiao_warning* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.warnings(); });
}

int32_t zhibiao_document_explanation(const zhibiao_document* self, int64_t index, zhibiao_explanation* out, zhibiao_error* error) {
    return element(self, index, out, error, [](Records const& records) -> auto& { return records.explanations(); });
}

void zhibiao_document_free(zhibiao_document* self) { delete self; }

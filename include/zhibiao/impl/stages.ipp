// One article through the stages. Each function is one stage of a document: Extractor calls them one after the other, Batch
// each for all its documents. `room` is a document that is no longer needed: what is read is read in its memory.
#ifndef ZHIBIAO_IMPL_STAGES_IPP
#define ZHIBIAO_IMPL_STAGES_IPP

#include <zhibiao/impl/region_list.ipp>
#include <zhibiao/impl/vocabulary.hpp>
#include <zhibiao/mention/impl/mention_steps.hpp>
#include <zhibiao/options.hpp>

#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace extractor_detail {

using Parts = std::shared_ptr<Vocabulary::Parts const>;  // null: the library's tables alone

/// A Document of which nothing but `source` is read yet, in the storage of `room`.
inline Document begun(Document& room, Options const& options) {
    Document document;
    document.source = options.source;
    if (room.storage != nullptr) document.storage = std::move(room.storage);
    document.storage->origin = {};
    document.storage->arena.clear();
    document.storage->vocabulary.reset();
    return document;
}

/// The text stage: `document` has its text then, or an error.
inline void read_own_text(Document& document, std::string_view utf8, TextOptions const& options) {
    TextResult room;
    room.text = std::move(document.storage->text);
    TextResult read = read_text(utf8, options, std::move(room));
    document.warnings.insert(document.warnings.end(), std::make_move_iterator(read.warnings.begin()), std::make_move_iterator(read.warnings.end()));
    document.error = std::move(read.error);
    document.storage->text = std::move(read.text);
    document.storage->origin = std::move(read.origin);
}

/// Text and article of UTF-8.
inline Document read_front(std::string_view utf8, Options const& options, Document& room) {
    Document document = begun(room, options);
    read_own_text(document, utf8, {.lossy = options.lossy});
    if (!document.error) document.article = read_article(document.storage->text, document.storage->arena);
    return document;
}

/// The same of what decode() gave.
inline Document read_front(Decoded decoded, Options const& options, Document& room) {
    Document document = begun(room, options);
    document.warnings = std::move(decoded.warnings);
    if (decoded.error) {
        document.error = std::move(decoded.error);
        document.storage->text = {};
        return document;
    }
    document.storage->text.assign(decoded.utf8);
    decoded.utf8 = {};  // not needed while the records are made
    document.storage->origin = std::move(decoded.map);
    document.article = read_article(document.storage->text, document.storage->arena);
    document.article.encoding = document.storage->arena.keep(decoded.encoding);
    return document;
}

/// The same of a page that has been taken apart.
inline Document read_front(Page const& page, Options const& options, Document& room) {
    Document document = begun(room, options);
    document.warnings = page.warnings;
    if (page.error) {
        document.error = page.error;
        document.storage->text = {};
        return document;
    }
    read_own_text(document, page.text, {});
    if (document.error) return document;
    document.storage->origin = page.origins;
    document.article = read_article(document.storage->text, document.storage->arena, page);
    document.article.encoding = document.storage->arena.keep(page.encoding);
    return document;
}

/// The time that an article counts from: its own date, else the caller's.
inline std::optional<Date> today_of(Document const& document, Options const& options) {
    return document.article.published ? document.article.published->date : options.published;
}

/// The mention stage, in two steps.
[[nodiscard]] inline place_detail::EntityReader scan_mentions_of(Document& document, Options const& options, Document& room, Parts const& vocabulary) {
    MentionOptions const mentioning{.numbers = options.numbers, .today = today_of(document, options), .words = vocabulary ? vocabulary->words.get() : nullptr};
    document.mentions = std::move(room.mentions);
    return mention_detail::scan_mentions(document.text(), document.article, mentioning, document.mentions);
}

inline void resolve_mentions_of(Document& document, place_detail::EntityReader& found) {
    mention_detail::resolve_mentions(document.text(), document.article, found, document.storage->arena, document.mentions);
}

inline void read_observations_of(Document& document, Options const& options, Document& room, Parts const& vocabulary) {
    ObservationOptions observing{.today = today_of(document, options)};
    if (options.explain) observing.explanations = &document.explanations;
    if (vocabulary) {
        observing.words = vocabulary->words.get();
        observing.lexicon = vocabulary->lexicon.get();
        observing.taxonomy = vocabulary->taxonomy ? &*vocabulary->taxonomy : nullptr;
        document.storage->vocabulary = vocabulary;
    }
    document.observations = read_observations(document.text(), document.article, document.mentions, observing, document.storage->arena, std::move(room.observations));
}

/// What is made from the records: the audit, the regions.
inline void close(Document& document, Document& room) {
    document.audit = audit(document.observations);
    document.regions = std::move(room.regions);
    list_regions(document.text(), document.mentions.entities, document.regions, document.storage->region_mentions);
}

}  // namespace extractor_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_IMPL_EXTRACTOR_IPP
#define ZHIBIAO_IMPL_EXTRACTOR_IPP

#include <zhibiao/extractor.hpp>
#include <zhibiao/impl/vocabulary.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace extractor_detail {

/// The places of regions in a list, by their code, or by their name where there is none. A region that is named again is known by
/// where these words stand in memory: those of divisions are always the same ones. Only what isn't known so is compared.
class RegionPlaces {
public:
    /// The place of the region `key`: `next` if it is a new one.
    std::size_t of(std::string_view key, std::size_t next) {
        Seen& seen = seen_[reinterpret_cast<std::uintptr_t>(key.data()) * 0x9E3779B1u >> 5 & (seen_.size() - 1)];
        if (seen.words == key.data() && seen.size == key.size()) return seen.place;
        seen = {key.data(), key.size(), places_.try_emplace(key, next).first->second};
        return seen.place;
    }

private:
    struct Seen {
        char const* words = nullptr;
        std::size_t size = 1;  // none: no words of that size stand nowhere
        std::size_t place = 0;
    };
    std::array<Seen, 128> seen_;
    std::unordered_map<std::string_view, std::size_t> places_;
};

/// The distinct regions among the mentions, in the order of their first mention. A zone that tells its place by
/// name (辽源高新区) names that region, too.
inline std::vector<Region> distinct_regions(Text const& text, std::vector<EntityMention> const& entities) {
    constexpr std::size_t few = 4;
    std::vector<Region> regions;
    RegionPlaces places;
    for (EntityMention const& entity : entities) {
        bool const region = entity.layer == EntityLayer::region;
        if (!region && (entity.layer != EntityLayer::zone || entity.place_code.empty())) continue;
        std::string_view const code = region ? entity.code : entity.place_code;
        std::size_t const place = places.of(code.empty() ? entity.name : code, regions.size());
        if (place == regions.size()) {
            std::string_view const name = region ? entity.name : find_division(code).full_name;
            regions.push_back({text.own_words(entity.span), name, code, {}});
            regions.back().mentions.reserve(few);
        }
        regions[place].mentions.push_back(entity.span);
    }
    return regions;
}

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

/// Everything behind the text stage, in the memory of `room`. `document` has its text.
inline Document read_stages(Document document, Document room, Options const& options, std::shared_ptr<Vocabulary::Parts const> const& vocabulary, Page const* page = nullptr) {
    Text& text = document.storage->text;
    Arena& arena = document.storage->arena;
    document.article = page == nullptr ? read_article(text, arena) : read_article(text, arena, *page);
    std::optional<Date> today = options.published;
    if (document.article.published) today = document.article.published->date;
    MentionOptions const mentioning{.numbers = options.numbers, .today = today, .words = vocabulary ? vocabulary->words.get() : nullptr};
    document.mentions = read_mentions(text, document.article, mentioning, std::move(room.mentions));
    ObservationOptions observing{.today = today};
    if (options.explain) observing.explanations = &document.explanations;
    if (vocabulary) {
        observing.words = vocabulary->words.get();
        observing.lexicon = vocabulary->lexicon.get();
        observing.taxonomy = vocabulary->taxonomy ? &*vocabulary->taxonomy : nullptr;
        document.storage->vocabulary = vocabulary;
    }
    document.observations = read_observations(text, document.article, document.mentions, observing, arena, std::move(room.observations));
    document.audit = audit(document.observations);
    document.regions = distinct_regions(text, document.mentions.entities);
    return document;
}

}  // namespace extractor_detail

Extractor::Extractor() { prepare_mentions(); }
Extractor::Extractor(Vocabulary vocabulary) : vocabulary_(std::move(vocabulary.parts_)) { prepare_mentions(); }

Document Extractor::extract(std::string_view utf8, Options const& options, Document room) const {
    Document document = extractor_detail::begun(room, options);
    extractor_detail::read_own_text(document, utf8, {.lossy = options.lossy});
    if (document.error) return document;
    return extractor_detail::read_stages(std::move(document), std::move(room), options, vocabulary_);
}

Document Extractor::extract(Decoded decoded, Options const& options, Document room) const {
    Document document = extractor_detail::begun(room, options);
    document.warnings = std::move(decoded.warnings);
    if (decoded.error) {
        document.error = std::move(decoded.error);
        document.storage->text = {};
        return document;
    }
    document.storage->text.assign(decoded.utf8);
    decoded.utf8 = {};  // not needed while the records are made
    document.storage->origin = std::move(decoded.map);
    document = extractor_detail::read_stages(std::move(document), std::move(room), options, vocabulary_);
    document.article.encoding = document.storage->arena.keep(decoded.encoding);
    return document;
}

Document Extractor::extract(Page const& page, Options const& options, Document room) const {
    Document document = extractor_detail::begun(room, options);
    document.warnings = page.warnings;
    if (page.error) {
        document.error = page.error;
        document.storage->text = {};
        return document;
    }
    extractor_detail::read_own_text(document, page.text, {});
    if (document.error) return document;
    document.storage->origin = page.origins;
    document = extractor_detail::read_stages(std::move(document), std::move(room), options, vocabulary_, &page);
    document.article.encoding = document.storage->arena.keep(page.encoding);
    return document;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_IMPL_EXTRACTOR_IPP
#define ZHIBIAO_IMPL_EXTRACTOR_IPP

#include <zhibiao/extractor.hpp>

#include <algorithm>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace extractor_detail {

/// The distinct regions among the mentions, in the order of their first mention.
inline std::vector<Region> distinct_regions(Text const& text, std::vector<EntityMention> const& entities) {
    std::vector<Region> regions;
    for (EntityMention const& entity : entities) {
        if (entity.layer != EntityLayer::region) continue;
        auto found = std::ranges::find_if(regions, [&](Region const& region) {
            return entity.code.empty() ? region.name == entity.name : region.adcode == entity.code;
        });
        if (found == regions.end()) found = regions.insert(regions.end(), {text.own_words(entity.span), entity.name, entity.code, {}});
        found->mentions.push_back(entity.span);
    }
    return regions;
}

}  // namespace extractor_detail

Extractor::Extractor() = default;

Document Extractor::extract(std::string_view utf8, Options const& options) const {
    Document document;
    document.source = options.source;
    TextResult read = read_text(utf8, {.lossy = options.lossy});
    document.warnings = std::move(read.warnings);
    if (read.error) {
        document.error = std::move(read.error);
        return document;
    }
    Text& text = document.storage->text = std::move(read.text);
    Arena& arena = document.storage->arena;
    document.article = read_article(text, arena);
    std::optional<Date> today = options.published;
    if (document.article.published) today = document.article.published->date;
    document.mentions = read_mentions(text, document.article, {.numbers = options.numbers, .today = today});
    document.observations = read_observations(text, document.article, document.mentions, {.today = today}, arena);
    document.audit = audit(document.observations);
    document.regions = extractor_detail::distinct_regions(text, document.mentions.entities);
    return document;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OUTPUT_IMPL_MENTION_LIST_IPP
#define ZHIBIAO_OUTPUT_IMPL_MENTION_LIST_IPP

#include <zhibiao/entity/entity.hpp>
#include <zhibiao/output/mention_list.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace mention_list_detail {

inline constexpr std::array<std::string_view, 10> layer_names = {"number", "quantity", "period",  "region",  "zone",
                                                                 "organization", "person", "project", "program", "indicator"};

inline Layer layer_of(EntityLayer layer) noexcept {
    switch (layer) {
        case EntityLayer::region: return Layer::region;
        case EntityLayer::zone: return Layer::zone;
        case EntityLayer::organization: return Layer::organization;
    }
    return Layer::region;
}

template <class Mention>
void append(std::vector<ListedMention>& list, LayerSet layers, Layer layer, std::vector<Mention> const& mentions) {
    if (!layers.contains(layer)) return;
    for (Mention const& mention : mentions) list.push_back({layer, mention.span, &mention});
}

template <class Named>
void append_named(std::vector<ListedMention>& list, Layer layer, std::vector<Named> const& named) {
    for (Named const& one : named)
        for (Span const span : one.mentions) list.push_back({layer, span, NamedMention{one.name}});
}

}  // namespace mention_list_detail

std::string_view to_string(Layer layer) noexcept {
    return mention_list_detail::layer_names[static_cast<std::size_t>(layer)];
}

std::optional<Layer> parse_layer(std::string_view name) noexcept {
    auto const& names = mention_list_detail::layer_names;
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Layer>(found - names.begin());
}

std::vector<ListedMention> list_mentions(Document const& document, LayerSet layers) {
    using mention_list_detail::append;
    std::vector<ListedMention> list;
    Mentions const& mentions = document.mentions;
    append(list, layers, Layer::number, mentions.numbers);
    append(list, layers, Layer::quantity, mentions.quantities);
    append(list, layers, Layer::period, mentions.periods);
    for (EntityMention const& entity : mentions.entities) {
        Layer const layer = mention_list_detail::layer_of(entity.layer);
        if (layers.contains(layer)) list.push_back({layer, entity.span, &entity});
    }
    using mention_list_detail::append_named;
    if (layers.contains(Layer::person)) append_named(list, Layer::person, list_persons(document));
    if (layers.contains(Layer::project)) append_named(list, Layer::project, list_projects(document));
    if (layers.contains(Layer::program)) append_named(list, Layer::program, list_programs(document));
    std::ranges::stable_sort(list, [](ListedMention const& left, ListedMention const& right) {
        return left.span.begin != right.span.begin ? left.span.begin < right.span.begin : left.span.end > right.span.end;
    });
    return list;
}

}  // namespace v0
}  // namespace zhibiao

#endif

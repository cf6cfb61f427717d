/// What the lines about an article say is put together here.
#ifndef ZHIBIAO_ARTICLE_IMPL_ABOUT_IPP
#define ZHIBIAO_ARTICLE_IMPL_ABOUT_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline void add_names(std::vector<string_view>& list, string_view value) {
    auto names = match_names(value, false);
    // 作者：本报评论员
    if (names.empty() && has_han(value) && value.size() <= 60) names.push_back(value);
    for (auto const name : names)
        if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
}

/// 《某某日报》 → 某某日报
inline string_view source_name(string_view value) {
    for (;;) {
        auto const open = prefix_length(value, {"《", "“", "【", "[", "（", "("});
        auto const close = suffix_length(value, {"》", "”", "】", "]", "）", ")"});
        if (open == 0 || close == 0 || open + close >= value.size()) return value;
        value = trim_blanks(value.substr(open, value.size() - open - close));
    }
}

inline void keep_first(string_view& place, string_view value) {
    if (place.empty()) place = value;
}

inline void take_field(Draft& draft, Field const& field) {
    if (field.value.empty()) return;
    switch (field.role) {
        case Role::source: return keep_first(draft.source, source_name(field.value));
        case Role::original_title: return keep_first(draft.original_title, field.value);
        case Role::title: return keep_first(draft.title, field.value);
        case Role::kicker: return keep_first(draft.kicker, field.value);
        case Role::subtitle: return draft.subtitles.push_back(field.value);
        case Role::author: return add_names(draft.authors, field.value);
        case Role::editor: return add_names(draft.editors, field.value);
        case Role::published: case Role::updated: case Role::photographer: case Role::staff: case Role::other: return;
    }
}

BlockKind kind_of(MetaLine const& meta) {
    auto const of_page = [](Field const& field) { return field.role == Role::other; };
    bool const only_page = !meta.moment && std::all_of(meta.all().begin(), meta.all().end(), of_page);
    return only_page ? BlockKind::boilerplate : BlockKind::meta;
}

void take_meta(Draft& draft, MetaLine const& meta) {
    for (auto const& field : meta.all()) take_field(draft, field);
    if (!meta.moment) return;
    bool const better = !draft.published || (draft.published_is_update && !meta.updated_only) ||
                        (draft.published->date == meta.moment->date && draft.published->hour < 0);
    if (!better) return;
    draft.published = meta.moment;
    draft.published_is_update = meta.updated_only;
}

std::size_t take_value_below(Draft& draft, std::size_t at, MetaLine const& meta) {
    if (meta.field_count == 0 || at + 1 >= draft.size()) return 0;
    auto const& label = meta.all().back();
    if (!label.value.empty()) return 0;
    auto const below = draft.words(at + 1);
    if (label.role == Role::published || label.role == Role::updated) {
        auto const date_line = match_meta(below);
        if (!date_line || !date_line->moment) return 0;
        take_meta(draft, *date_line);
        return 1;
    }
    if (below.size() > 60 || ends_with_stop(below) || is_page_line(below)) return 0;
    auto const said = match_meta(below);
    if (said && said->certain) return 0;
    bool const person = label.role == Role::author || label.role == Role::editor;
    bool const kept = label.role == Role::source || label.role == Role::original_title || label.role == Role::title;
    if (person ? match_names(below, true).empty() : !kept && has_han(below)) return 0;
    take_field(draft, {label.role, below});
    return 1;
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

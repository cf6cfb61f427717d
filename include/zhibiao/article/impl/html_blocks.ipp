/// What the lines of the article are by their looks: kicker and subtitles around the headline, headings, captions, rows.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_BLOCKS_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_BLOCKS_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/headline.hpp>
#include <zhibiao/article/impl/html_draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/words.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

class BlockFinder {
public:
    explicit BlockFinder(PageDraft& draft) : draft_(draft) {}

    void find() {
        take_kicker();
        auto const head = draft_.title_end == no_line ? draft_.body_begin : draft_.title_end;
        for (auto at = head; at < draft_.text_begin; ++at)
            if (!draft_.kinds[at]) take_between(at);
        auto const end = find_end();
        for (auto at = draft_.text_begin; at < end; ++at)
            if (!draft_.kinds[at]) take_body_line(at);
    }

private:
    static constexpr std::uint32_t longest_heading = 45, longest_caption = 130;

    [[nodiscard]] bool is_left_out(std::size_t at) const {
        auto const& line = draft_.line(at);
        return line.furniture != no_node || draft_.readings[at].of_page || is_links(line, draft_.readings[at].sentence);
    }

    /// Links that stand for themselves; in a text they stand inside sentences.
    static bool is_links(ShownLine const& line, bool sentence) {
        return line.table == no_node && line.linked * 10 >= line.letters * 8 && line.linked > 0 && (!sentence || line.linked == line.letters);
    }

    void take_kicker() {
        if (draft_.title_begin == no_line || draft_.title_begin == 0) return;
        auto const at = draft_.title_begin - 1;
        auto const& line = draft_.line(at);
        auto const& title = draft_.line(draft_.title_begin);
        if (draft_.kinds[at] || is_left_out(at) || line.letters < 4 || line.letters > 60 || line.linked > 0) return;
        bool const beside = draft_.dom.nodes[line.container].parent == draft_.dom.nodes[title.container].parent;
        bool const heading = line.heading >= 2 && line.heading <= 5 && title.heading != 0 && beside;
        if (!line.parts.has(Part::kicker) && !heading) return;
        draft_.decide(at, PageBlockKind::kicker);
        draft_.facts.kicker = shown_fact(at);
    }

    [[nodiscard]] PageFact shown_fact(std::size_t at) const {
        return {squeezed(draft_.shown.words(at)), FactPlace::shown, draft_.dom.begin_byte(draft_.line(at).node)};
    }

    /// Between headline and text.
    void take_between(std::size_t at) {
        auto const& line = draft_.line(at);
        if (is_left_out(at)) return;
        if (line.parts.has(Part::summary) || article_detail::is_note(draft_.reading(at))) return draft_.decide(at, PageBlockKind::note);
        bool const subtitle = line.parts.has(Part::subtitle) || (line.heading >= 2 && line.heading <= 5) || draft_.reading(at).starts_with("——");
        bool const right_below = at == draft_.title_end || (at > 0 && draft_.kinds[at - 1] == PageBlockKind::subtitle) || line.parts.has(Part::subtitle);
        if (subtitle && right_below && line.letters <= 80 && !draft_.readings[at].sentence) return take_subtitle(at);
        if (subtitle && right_below && line.letters <= 80 && !draft_.reading(at).ends_with("。")) return take_subtitle(at);
        // A sentence outside the body's element is its summary.
        if (at < draft_.body_begin && draft_.readings[at].sentence && draft_.readings[at].weight >= 20) return draft_.decide(at, PageBlockKind::note);
        if (at >= draft_.body_begin) take_body_line(at);
    }

    void take_subtitle(std::size_t at) {
        draft_.decide(at, PageBlockKind::subtitle);
        draft_.facts.subtitles.push_back(shown_fact(at));
    }

    void take_body_line(std::size_t at) {
        auto const& line = draft_.line(at);
        if (line.table != no_node) return draft_.decide(at, PageBlockKind::row);
        if (is_left_out(at)) return;
        draft_.decide(at, looks_like_caption(at) ? PageBlockKind::caption : looks_like_heading(at) ? PageBlockKind::heading : line.parts.has(Part::summary) ? PageBlockKind::note : PageBlockKind::paragraph);
    }

    /// In the frame of a picture, or centred below it.
    [[nodiscard]] bool looks_like_caption(std::size_t at) const {
        auto const& line = draft_.line(at);
        if (line.in_figure || line.parts.has(Part::caption)) return line.letters <= 2 * longest_caption;
        return line.below_image && line.centered && line.letters <= longest_caption && line.heading == 0;
    }

    [[nodiscard]] bool looks_like_heading(std::size_t at) const {
        auto const& line = draft_.line(at);
        auto const reading = draft_.reading(at);
        if (line.letters > longest_heading || article_detail::ends_with_stop(reading) || article_detail::ends_open(reading)) return false;
        if (line.heading != 0) return true;
        if (line.bold != line.letters || line.letters < 3 || at + 1 >= draft_.body_end) return false;
        auto const meta = article_detail::match_meta(reading);
        return draft_.readings[at + 1].sentence && !(meta && meta->certain) && !article_detail::is_note(reading);
    }

    /// Where 相关阅读 begins, if hardly any text stands behind it; else where the body's element ends.
    [[nodiscard]] std::size_t find_end() const {
        constexpr float share = 0.25F;
        float behind = 0, before = 0;
        for (auto at = draft_.text_begin; at < draft_.body_end; ++at) behind += draft_.readings[at].weight;
        for (auto at = draft_.text_begin; at < draft_.body_end; ++at) {
            if (opens_tail(at) && behind < share * before) return at;
            before += draft_.readings[at].weight;
            behind -= draft_.readings[at].weight;
        }
        return draft_.body_end;
    }

    [[nodiscard]] bool opens_tail(std::size_t at) const {
        auto reading = draft_.reading(at);
        if (reading.size() > 60) return false;
        while (!reading.empty()) {
            auto const length = article_detail::item_separator_length(reading);
            if (length == 0) break;
            reading.remove_prefix(length);
        }
        return static_cast<bool>(article_detail::tail_openings().longest(reading));
    }

    PageDraft& draft_;
};

void find_blocks(PageDraft& draft) { BlockFinder(draft).find(); }

/// What a reader sees goes before what is stated for programs; a statement may add the time of day.
inline void settle_time(PageDraft& draft) {
    auto const* stated = find_statement(draft.statements, FactKind::published);
    auto& published = draft.facts.published;
    auto const& shown = draft.day_shown;
    bool const has_time = shown.size() > 10;
    bool const adds_time = stated != nullptr && !has_time && stated->fact.value.size() > 10 && stated->fact.value.starts_with(shown);
    if (!shown.empty() && !adds_time) published = {shown, FactPlace::shown, 0};
    else if (stated != nullptr) published = stated->fact;
    else if (!draft.update_shown.empty()) published = {draft.update_shown, FactPlace::shown, 0};
    else if (auto const* updated = find_statement(draft.statements, FactKind::updated)) published = updated->fact;
}

/// The names in a statement of an author: 记者 张某某; the name of a site or an account of its system is none.
inline void settle_names(PageDraft const& draft, FactKind kind, std::vector<PageFact>& names) {
    for (auto const& statement : draft.statements) {
        if (statement.kind != kind || !names.empty()) continue;
        Text const text{statement.fact.value};
        for (auto const name : article_detail::match_names(text.reading(), true)) {
            auto const begin = static_cast<std::uint32_t>(name.data() - text.reading().data());
            names.push_back({std::string(text.own_words({begin, begin + static_cast<std::uint32_t>(name.size())})), statement.fact.place, statement.fact.byte_offset});
        }
    }
}

inline std::string title_stated(PageFact const& fact) {
    Text const text{fact.value};
    auto const title = fact.place == FactPlace::title_tag || fact.value.size() > 60 ? article_detail::without_site_name(text.reading()) : text.reading();
    // The name of the site is the title of many old pages.
    constexpr std::size_t longest_site = 60;
    bool const site = title.size() <= longest_site && (article_detail::ends_with_source_suffix(title) || article_detail::is_column_name(title));
    if (site && fact.place == FactPlace::title_tag) return {};
    auto const begin = static_cast<std::uint32_t>(title.data() - text.reading().data());
    return std::string(text.own_words({begin, begin + static_cast<std::uint32_t>(title.size())}));
}

void settle_facts(PageDraft& draft) {
    settle_time(draft);
    auto& facts = draft.facts;
    if (auto const* title = find_statement(draft.statements, FactKind::title); title != nullptr && !facts.title.known())
        if (auto words = title_stated(title->fact); !words.empty()) facts.title = {std::move(words), title->fact.place, title->fact.byte_offset};
    if (auto const* source = find_statement(draft.statements, FactKind::source); source != nullptr && !facts.source.known()) facts.source = source->fact;
    if (auto const* title = find_statement(draft.statements, FactKind::original_title); title != nullptr && !facts.original_title.known()) facts.original_title = title->fact;
    settle_names(draft, FactKind::author, facts.authors);
    settle_names(draft, FactKind::editor, facts.editors);
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_PAGE_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_PAGE_IPP

#include <zhibiao/article/html.hpp>
#include <zhibiao/article/impl/html_draft.hpp>
#include <zhibiao/article/impl/html_origin.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// Puts the lines of the article together, in the order of the page.
class PageWriter {
public:
    PageWriter(PageDraft& draft, Page& page) : draft_(draft), page_(page), origins_(draft.dom, draft.shown, page.origins) {}

    void write() {
        for (std::size_t at = 0; at < draft_.size(); ++at)
            if (draft_.kinds[at]) write_line(at, *draft_.kinds[at]);
        write_cells();
        page_.facts = std::move(draft_.facts);
    }

private:
    void write_line(std::size_t at, PageBlockKind kind) {
        if (!page_.text.empty()) {
            page_.text += '\n';
            page_.origins.add(1, 1, draft_.dom.begin_byte(draft_.line(at).node), 0);
        }
        auto const begin = static_cast<std::uint32_t>(page_.text.size());
        begins_[at] = begin;
        if (auto const respaced = draft_.respaced.find(at); respaced != draft_.respaced.end()) write_respaced(at, respaced->second);
        else {
            page_.text += draft_.shown.words(at);
            origins_.add(at, draft_.line(at).span);
        }
        page_.blocks.push_back({kind, {begin, static_cast<std::uint32_t>(page_.text.size())}});
    }

    /// The line with blanks more than the page has.
    void write_respaced(std::size_t at, string_view words) {
        auto const span = draft_.line(at).span;
        auto next = span.begin;
        for (std::size_t i = 0; i < words.size();) {
            auto end = i;
            while (end < words.size() && next + (end - i) < span.end && words[end] == draft_.shown.text[next + (end - i)]) ++end;
            auto const same = static_cast<std::uint32_t>(end - i);
            if (same > 0) origins_.add(at, {next, next + same});
            else page_.origins.add(1, 1, draft_.dom.begin_byte(draft_.line(at).node), 0), ++end;
            next += same;
            i = end;
        }
        page_.text += words;
    }

    void write_cells() {
        std::uint32_t table = 0;
        std::uint32_t node = no_node;
        for (auto const& cell : draft_.shown.cells) {
            auto const row = begins_.find(cell.line);
            if (row == begins_.end() || draft_.kinds[cell.line] != PageBlockKind::row) continue;
            if (node != no_node && cell.table != node) ++table;
            node = cell.table;
            auto const line = draft_.line(cell.line).span;
            auto const begin = row->second + std::clamp(cell.span.begin, line.begin, line.end) - line.begin;
            auto const end = row->second + std::clamp(cell.span.end, line.begin, line.end) - line.begin;
            page_.cells.push_back({table, cell.row, cell.column, cell.row_span, cell.column_span, cell.header, {begin, end}});
        }
    }

    PageDraft& draft_;
    Page& page_;
    OriginWriter origins_;
    std::map<std::size_t, std::uint32_t> begins_;
};

inline void find_article(PageDraft& draft) {
    draft.body = find_body(draft.dom, draft.shown, draft.readings);
    auto const begin = draft.body == no_node ? draft.shown.lines.end() : std::ranges::lower_bound(draft.shown.lines, draft.body, {}, &ShownLine::node);
    auto const end = draft.body == no_node ? begin : std::ranges::lower_bound(begin, draft.shown.lines.end(), draft.dom.nodes[draft.body].end, {}, &ShownLine::node);
    draft.body_begin = static_cast<std::size_t>(begin - draft.shown.lines.begin());
    draft.body_end = static_cast<std::size_t>(end - draft.shown.lines.begin());
    find_title(draft);
    find_about(draft);
    find_blocks(draft);
    settle_facts(draft);
}

/// A sentence or two at least: else a script makes the text visible when the page has loaded.
inline bool has_text(Shown const& shown) {
    constexpr std::uint32_t least_letters = 40;
    std::uint32_t letters = 0;
    for (std::size_t at = 0; at < shown.lines.size() && letters < least_letters; ++at) {
        auto const& line = shown.lines[at];
        if (line.furniture == no_node && has_stop(shown.words(at))) letters += line.letters - line.linked;
    }
    return letters >= least_letters;
}

inline void add_warnings(Dom const& dom, PageDraft const& draft, Page& page) {
    if (dom.too_deep) page.warnings.push_back({"deep_nesting", "elements are nested deeper than 256; deeper ones were read as if they weren't nested", *dom.too_deep});
    if (draft.body == no_node) page.warnings.push_back({"no_body", "the page shows no text of an article; it may be put in by a script", 0});
}

}  // namespace html_detail

Page read_page(std::string_view utf8_html) {
    namespace detail = html_detail;
    Page page;
    if (utf8_html.size() > 0x7FFFFFFF) {
        page.error = Error{ErrorCode::too_large, "the page is longer than 2147483647 bytes", 0x7FFFFFFF};
        return page;
    }
    auto const dom = detail::parse_html(utf8_html);
    if (dom.error) {
        page.error = dom.error;
        return page;
    }
    auto shown = detail::read_lines(dom);
    if (!detail::has_text(shown)) shown = detail::read_lines(dom, true);
    detail::Readings readings(shown);
    detail::weigh_lines(dom, shown, readings);
    auto const statements = detail::read_statements(dom);
    detail::PageDraft draft(dom, shown, readings, statements);
    detail::find_article(draft);
    detail::add_warnings(dom, draft, page);
    detail::PageWriter(draft, page).write();
    return page;
}

Page read_page(Decoded const& decoded) {
    if (decoded.error) {
        Page page;
        page.error = decoded.error;
        return page;
    }
    auto page = read_page(decoded.utf8);
    auto const in_input = [&](std::uint64_t byte) { return decoded.map.is_identity() ? byte : decoded.map.input_byte(static_cast<std::uint32_t>(byte)); };
    if (!decoded.map.is_identity()) page.origins = page.origins.over(decoded.map);
    if (page.error) page.error->byte_offset = in_input(page.error->byte_offset);
    for (auto& warning : page.warnings) warning.byte_offset = in_input(warning.byte_offset);
    page.warnings.insert(page.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
    page.encoding = decoded.encoding;
    return page;
}

bool looks_like_html(std::string_view bytes) noexcept {
    constexpr std::size_t most_bytes = 2048;
    constexpr std::string_view marks[] = {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<script", "<p>", "<!--", "<h1", "<article", "<section", "<link"};
    // Letters and marks as they stand, whatever lies between them in UTF-16.
    std::size_t at = 0, seen = 0;
    auto const next = [&](std::size_t from) {
        while (from < bytes.size() && bytes[from] == '\0') ++from;
        return from;
    };
    if (bytes.starts_with("\xEF\xBB\xBF")) at = 3;
    else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) at = 2;
    for (; at < bytes.size() && seen < most_bytes; ++seen) {
        at = next(at);
        if (at >= bytes.size()) return false;
        if (html_detail::is_space(bytes[at])) {
            ++at;
            continue;
        }
        if (bytes[at] != '<') return false;
        if (at + 1 < bytes.size() && bytes[next(at + 1)] == '?') {
            // <?xml …?> stands before the doctype of some pages.
            auto const end = bytes.find('>', at);
            if (end == std::string_view::npos || end > most_bytes) return false;
            at = end + 1;
            continue;
        }
        for (auto const mark : marks) {
            std::size_t place = at, matched = 0;
            while (matched < mark.size() && place < bytes.size() && html_detail::lower(bytes[place]) == mark[matched]) place = next(place + 1), ++matched;
            if (matched == mark.size()) return true;
        }
        return false;
    }
    return false;
}

}  // namespace v0
}  // namespace zhibiao

#endif

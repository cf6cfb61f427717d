/// @file
/// What an element is by its tag and its style.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_LOOKS_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_LOOKS_HPP

#include <zhibiao/article/impl/html_dom.hpp>
#include <zhibiao/article/impl/html_parts.hpp>
#include <zhibiao/article/impl/shape.hpp>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

constexpr bool is_heading(Tag tag) noexcept { return tag >= Tag::h1 && tag <= Tag::h6; }

/// Whether an element begins and ends lines.
inline bool is_block(Dom const& dom, std::uint32_t element) {
    switch (dom.nodes[element].tag) {
        case Tag::article: case Tag::aside: case Tag::blockquote: case Tag::body: case Tag::caption: case Tag::center: case Tag::dd: case Tag::div: case Tag::dl:
        case Tag::dt: case Tag::figcaption: case Tag::figure: case Tag::footer: case Tag::form: case Tag::h1: case Tag::h2: case Tag::h3: case Tag::h4: case Tag::h5:
        case Tag::h6: case Tag::header: case Tag::hr: case Tag::html: case Tag::li: case Tag::main: case Tag::nav: case Tag::ol: case Tag::p: case Tag::pre:
        case Tag::section: case Tag::table: case Tag::tbody: case Tag::td: case Tag::tfoot: case Tag::th: case Tag::thead: case Tag::tr: case Tag::ul:
            return true;
        default: return style_says(dom.attribute(element, "style"), "display:block");
    }
}

/// What is never shown, or holds no words of a text.
inline bool is_unseen(Dom const& dom, std::uint32_t element, Parts parts, bool hidden) {
    switch (dom.nodes[element].tag) {
        case Tag::head: case Tag::script: case Tag::style: case Tag::noscript: case Tag::iframe: case Tag::object: case Tag::embed: case Tag::video: case Tag::svg:
        case Tag::select: case Tag::textarea: case Tag::button: case Tag::input: case Tag::rt: case Tag::rp: case Tag::title: case Tag::meta: case Tag::link:
            return true;
        default: break;
    }
    if (dom.nodes[element].attribute_count == 0 || hidden) return false;
    if (dom.has_attribute(element, "hidden") || dom.attribute(element, "aria-hidden") == "true") return true;
    auto const style = dom.attribute(element, "style");
    // A script makes the text of some pages visible when it has loaded.
    return style_says(style, "display:none") || (style_says(style, "visibility:hidden") && !parts.has(Part::body));
}

/// [1], ①, a link: a mark that leads to a note; the 2 of m² stays.
inline bool is_note_mark(Dom const& dom, std::uint32_t element) {
    for (auto i = element + 1; i < dom.nodes[element].end; ++i) {
        Node const& node = dom.nodes[i];
        if (node.tag == Tag::a && node.kind == NodeKind::element) return true;
        if (node.kind != NodeKind::text) continue;
        auto const words = article_detail::trim_blanks(node.words);
        if (words.empty()) continue;
        auto const lead = words.substr(0, 3);
        return article_detail::prefix_length(words, {"[", "〔", "［", "【", "*", "※", "注"}) != 0 || (lead >= "①" && lead <= "⑳");
    }
    return false;
}

/// <font size=4>, font-size: 18px, 16pt, 小二.
inline bool is_big(Dom const& dom, std::uint32_t element) {
    constexpr double least_pixels = 18, pixels_per_point = 4.0 / 3;
    if (dom.nodes[element].attribute_count == 0) return false;
    auto const size = dom.attribute(element, "size");
    if (dom.nodes[element].tag == Tag::font && !size.empty()) return (size[0] >= '4' && size[0] <= '7') || size.starts_with("+");
    auto const style = dom.attribute(element, "style");
    auto at = style.find("font-size");
    if (at == string_view::npos) at = style.find("FONT-SIZE");
    if (at == string_view::npos) return false;
    at += 9;
    while (at < style.size() && (style[at] == ':' || style[at] == ' ')) ++at;
    double number = 0;
    for (; at < style.size() && article_detail::is_digit(style[at]) && number < 1000; ++at) number = number * 10 + (style[at] - '0');
    auto const unit = style.substr(at);
    return (unit.starts_with("px") || unit.starts_with("PX") ? number : unit.starts_with("pt") || unit.starts_with("PT") ? number * pixels_per_point : 0) >= least_pixels;
}

/// Whether a table holds data, not the layout of the page. Looked at up to a table inside it, so that nested tables cost one walk.
inline bool is_data_table(Dom const& dom, std::uint32_t table) {
    constexpr std::size_t longest_cell = 450, longest_average = 120;
    std::size_t rows = 0, cells = 0, bytes = 0, cell_bytes = 0, rows_of_two = 0, cells_in_row = 0;
    for (auto i = table + 1; i < dom.nodes[table].end; ++i) {
        Node const& node = dom.nodes[i];
        if (node.kind == NodeKind::text) {
            auto const size = article_detail::trim_blanks(node.words).size();
            bytes += size;
            cell_bytes += size;
            if (cell_bytes > longest_cell) return false;
            continue;
        }
        switch (node.tag) {
            case Tag::table: case Tag::h1: case Tag::h2: case Tag::form: case Tag::ul: return false;
            case Tag::tr:
                ++rows;
                cells_in_row = 0;
                break;
            case Tag::td: case Tag::th:
                ++cells;
                rows_of_two += ++cells_in_row == 2;
                cell_bytes = 0;
                break;
            default: break;
        }
    }
    return rows >= 2 && rows_of_two * 2 > rows && bytes < longest_average * cells;
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

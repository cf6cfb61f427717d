/// @file
/// A page as a tree, flat: nodes stand in the order of the document, each knows where its last descendant ends. No parser
/// shows here.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_DOM_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_DOM_HPP

#include <zhibiao/error.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

using std::string_view;

constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr bool is_letter(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// The elements that mean something here; all others are `other`.
enum class Tag : std::uint8_t {
    other, a, article, aside, b, blockquote, body, br, button, caption, center, col, colgroup, dd, div, dl, dt, em, embed, figcaption,
    figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, img, input, li, link, main, meta, nav,
    noscript, object, ol, option, p, pre, rp, rt, ruby, script, section, select, span, strong, style, sub, sup, svg, table,
    tbody, td, textarea, tfoot, th, thead, time, title, tr, ul, video, wbr,
};

enum class NodeKind : std::uint8_t { element, text, comment };

struct Attribute {
    std::string_view name, value;  ///< name in lower case, value with its entities decoded
};

inline constexpr std::uint32_t no_node = 0xFFFFFFFF;

struct Node {
    NodeKind kind = NodeKind::element;
    Tag tag = Tag::other;
    std::uint32_t parent = no_node;
    std::uint32_t end = 0;        ///< behind the last descendant
    std::uint32_t attributes = 0, attribute_count = 0;
    std::string_view words;       ///< of a text or comment, decoded; of an element that is `other` its name as written
    std::string_view written;     ///< of a text: the HTML that it was read from; of an element its tag
};

struct Dom {
    std::vector<Node> nodes;            ///< the first one is <html>
    std::vector<Attribute> attributes;  ///< of all elements
    std::string_view html;              ///< what the views `written` are of
    std::shared_ptr<void> memory;       ///< what all other views are of
    std::optional<Error> error;
    std::optional<std::uint64_t> too_deep;  ///< the first tag that was nested too deeply

    [[nodiscard]] std::string_view attribute(std::uint32_t node, std::string_view name) const noexcept {
        Node const& element = nodes[node];
        for (std::uint32_t i = 0; i < element.attribute_count; ++i)
            if (attributes[element.attributes + i].name == name) return attributes[element.attributes + i].value;
        return {};
    }
    [[nodiscard]] bool has_attribute(std::uint32_t node, std::string_view name) const noexcept {
        Node const& element = nodes[node];
        for (std::uint32_t i = 0; i < element.attribute_count; ++i)
            if (attributes[element.attributes + i].name == name) return true;
        return false;
    }
    /// Where in the HTML `node` begins; 0 for what the parser put in itself.
    [[nodiscard]] std::uint64_t begin_byte(std::uint32_t node) const noexcept {
        auto const written = nodes[node].written;
        return written.data() == nullptr ? 0 : static_cast<std::uint64_t>(written.data() - html.data());
    }
    [[nodiscard]] bool contains(std::uint32_t outer, std::uint32_t inner) const noexcept {
        return outer <= inner && inner < nodes[outer].end;
    }
};

/// Parses a page. `html` must outlive the tree.
Dom parse_html(std::string_view html);

/// What keeps the parser linear: `html` with the tags that would nest too deeply and the attributes that are too many
/// blanked out, nothing moved.
struct Tamed {
    std::optional<std::vector<char>> html;  ///< unset where nothing had to be changed
    std::optional<std::uint64_t> too_deep;  ///< where the first tag stood that would have nested too deeply
    std::optional<Error> error;
};
Tamed tame_html(std::string_view html);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

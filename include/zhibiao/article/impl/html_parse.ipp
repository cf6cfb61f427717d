/// The only file that sees the parser: https://github.com/google/gumbo-parser, Debian's libgumbo-dev.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_PARSE_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_PARSE_IPP

#include <zhibiao/article/impl/html_dom.hpp>

#include <gumbo.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// Memory for the parser: given back in one go, so that the tree is never walked to free it (the parser's own way
/// is recursive). Small pieces that the parser gives back are used again.
class ParserMemory {
public:
    ParserMemory() = default;
    ParserMemory(ParserMemory const&) = delete;
    ParserMemory& operator=(ParserMemory const&) = delete;
    ~ParserMemory() {
        for (auto* block : blocks_) std::free(block);
    }

    static void* take(void* self, std::size_t size) { return static_cast<ParserMemory*>(self)->allocate(size); }
    static void give_back(void* self, void* piece) {
        if (piece != nullptr) static_cast<ParserMemory*>(self)->release(static_cast<std::byte*>(piece));
    }

    /// The parser is C, checks no null and knows no exception: out of memory, it is left by a jump to here.
    std::jmp_buf escape;

private:
    static constexpr std::size_t unit = 16, classes = 32, block_bytes = std::size_t{1} << 16;

    static std::size_t class_of(std::size_t size) noexcept { return (size + unit - 1) / unit; }

    /// Before each piece stands its class (0 for one of a block of its own).
    void* allocate(std::size_t size) noexcept {
        auto const kind = class_of(size);
        if (kind >= classes) return mark(own_block(size + unit), 0);
        if (auto* piece = free_[kind]) {
            std::memcpy(&free_[kind], piece, sizeof(std::byte*));
            return piece;
        }
        auto const bytes = (kind + 1) * unit;
        if (left_ < bytes) {
            next_ = own_block(block_bytes);
            left_ = block_bytes;
        }
        auto* place = next_;
        next_ += bytes;
        left_ -= bytes;
        return mark(place, kind);
    }

    void release(std::byte* piece) noexcept {
        std::size_t kind = 0;
        std::memcpy(&kind, piece - unit, sizeof kind);
        if (kind == 0) return;
        std::memcpy(piece, &free_[kind], sizeof(std::byte*));
        free_[kind] = piece;
    }

    std::byte* own_block(std::size_t size) noexcept {
        auto* block = static_cast<std::byte*>(std::malloc(size));
        if (block == nullptr || !remember(block)) std::longjmp(escape, 1);
        return block;
    }

    bool remember(std::byte* block) noexcept {
        try {
            blocks_.push_back(block);
        } catch (std::bad_alloc const&) {
            std::free(block);
            return false;
        }
        return true;
    }

    static std::byte* mark(std::byte* place, std::size_t kind) noexcept {
        std::memcpy(place, &kind, sizeof kind);
        return place + unit;
    }

    std::vector<std::byte*> blocks_;
    std::array<std::byte*, classes> free_{};
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;
};

inline string_view view_of(GumboStringPiece const& piece) { return {piece.data, piece.length}; }

inline Tag tag_of(GumboTag tag) noexcept {
    static auto const tags = [] {
        std::array<Tag, GUMBO_TAG_LAST + 1> table{};
#define ZHIBIAO_HTML_TAG(upper, name) table[GUMBO_TAG_##upper] = Tag::name;
        ZHIBIAO_HTML_TAG(A, a) ZHIBIAO_HTML_TAG(ARTICLE, article) ZHIBIAO_HTML_TAG(ASIDE, aside) ZHIBIAO_HTML_TAG(B, b)
        ZHIBIAO_HTML_TAG(BLOCKQUOTE, blockquote) ZHIBIAO_HTML_TAG(BODY, body) ZHIBIAO_HTML_TAG(BR, br) ZHIBIAO_HTML_TAG(BUTTON, button)
        ZHIBIAO_HTML_TAG(CAPTION, caption) ZHIBIAO_HTML_TAG(CENTER, center) ZHIBIAO_HTML_TAG(COL, col) ZHIBIAO_HTML_TAG(COLGROUP, colgroup)
        ZHIBIAO_HTML_TAG(DD, dd) ZHIBIAO_HTML_TAG(DIV, div) ZHIBIAO_HTML_TAG(DL, dl) ZHIBIAO_HTML_TAG(DT, dt) ZHIBIAO_HTML_TAG(EM, em)
        ZHIBIAO_HTML_TAG(EMBED, embed) ZHIBIAO_HTML_TAG(FIGCAPTION, figcaption) ZHIBIAO_HTML_TAG(FIGURE, figure) ZHIBIAO_HTML_TAG(FONT, font)
        ZHIBIAO_HTML_TAG(FOOTER, footer) ZHIBIAO_HTML_TAG(FORM, form) ZHIBIAO_HTML_TAG(H1, h1) ZHIBIAO_HTML_TAG(H2, h2) ZHIBIAO_HTML_TAG(H3, h3)
        ZHIBIAO_HTML_TAG(H4, h4) ZHIBIAO_HTML_TAG(H5, h5) ZHIBIAO_HTML_TAG(H6, h6) ZHIBIAO_HTML_TAG(HEAD, head) ZHIBIAO_HTML_TAG(HEADER, header)
        ZHIBIAO_HTML_TAG(HR, hr) ZHIBIAO_HTML_TAG(HTML, html) ZHIBIAO_HTML_TAG(IFRAME, iframe) ZHIBIAO_HTML_TAG(IMG, img) ZHIBIAO_HTML_TAG(INPUT, input)
        ZHIBIAO_HTML_TAG(LI, li) ZHIBIAO_HTML_TAG(LINK, link) ZHIBIAO_HTML_TAG(MAIN, main) ZHIBIAO_HTML_TAG(META, meta) ZHIBIAO_HTML_TAG(NAV, nav)
        ZHIBIAO_HTML_TAG(NOSCRIPT, noscript) ZHIBIAO_HTML_TAG(OBJECT, object) ZHIBIAO_HTML_TAG(OL, ol) ZHIBIAO_HTML_TAG(OPTION, option)
        ZHIBIAO_HTML_TAG(P, p) ZHIBIAO_HTML_TAG(PRE, pre) ZHIBIAO_HTML_TAG(RP, rp) ZHIBIAO_HTML_TAG(RT, rt) ZHIBIAO_HTML_TAG(RUBY, ruby)
        ZHIBIAO_HTML_TAG(SCRIPT, script) ZHIBIAO_HTML_TAG(SECTION, section) ZHIBIAO_HTML_TAG(SELECT, select) ZHIBIAO_HTML_TAG(SPAN, span)
        ZHIBIAO_HTML_TAG(STRONG, strong) ZHIBIAO_HTML_TAG(STYLE, style) ZHIBIAO_HTML_TAG(SUB, sub) ZHIBIAO_HTML_TAG(SUP, sup) ZHIBIAO_HTML_TAG(SVG, svg)
        ZHIBIAO_HTML_TAG(TABLE, table) ZHIBIAO_HTML_TAG(TBODY, tbody) ZHIBIAO_HTML_TAG(TD, td) ZHIBIAO_HTML_TAG(TEXTAREA, textarea)
        ZHIBIAO_HTML_TAG(TFOOT, tfoot) ZHIBIAO_HTML_TAG(TH, th) ZHIBIAO_HTML_TAG(THEAD, thead) ZHIBIAO_HTML_TAG(TIME, time) ZHIBIAO_HTML_TAG(TITLE, title)
        ZHIBIAO_HTML_TAG(TR, tr) ZHIBIAO_HTML_TAG(UL, ul) ZHIBIAO_HTML_TAG(VIDEO, video) ZHIBIAO_HTML_TAG(WBR, wbr)
#undef ZHIBIAO_HTML_TAG
        return table;
    }();
    return tags[tag];
}

/// Copies the parser's tree, iteratively.
class DomBuilder {
public:
    explicit DomBuilder(Dom& dom) : dom_(dom) {}

    void build(GumboNode const* root) {
        open(root, no_node);
        while (!path_.empty()) {
            auto& [node, next, index] = path_.back();
            auto const& children = node->v.element.children;
            if (next == children.length) {
                dom_.nodes[index].end = static_cast<std::uint32_t>(dom_.nodes.size());
                path_.pop_back();
            } else {
                auto const parent = index;
                open(static_cast<GumboNode const*>(children.data[next++]), parent);
            }
        }
    }

private:
    struct Step {
        GumboNode const* node;
        unsigned next;
        std::uint32_t index;
    };

    void open(GumboNode const* node, std::uint32_t parent) {
        auto const index = static_cast<std::uint32_t>(dom_.nodes.size());
        Node copy;
        copy.parent = parent;
        copy.end = index + 1;
        switch (node->type) {
            case GUMBO_NODE_ELEMENT:
                take_element(node->v.element, copy);
                dom_.nodes.push_back(copy);
                path_.push_back({node, 0, index});
                return;
            case GUMBO_NODE_TEXT: case GUMBO_NODE_CDATA: case GUMBO_NODE_WHITESPACE: case GUMBO_NODE_COMMENT:
                copy.kind = node->type == GUMBO_NODE_COMMENT ? NodeKind::comment : NodeKind::text;
                copy.words = node->v.text.text;
                copy.written = view_of(node->v.text.original_text);
                dom_.nodes.push_back(copy);
                return;
            case GUMBO_NODE_DOCUMENT: case GUMBO_NODE_TEMPLATE: return;  // what is in a template isn't shown
        }
    }

    void take_element(GumboElement const& element, Node& copy) {
        copy.tag = tag_of(element.tag);
        copy.written = view_of(element.original_tag);
        if (copy.tag == Tag::other && element.tag == GUMBO_TAG_UNKNOWN) {
            GumboStringPiece name = element.original_tag;
            gumbo_tag_from_original_text(&name);
            copy.words = view_of(name);
        }
        copy.attributes = static_cast<std::uint32_t>(dom_.attributes.size());
        copy.attribute_count = element.attributes.length;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            auto const* attribute = static_cast<GumboAttribute const*>(element.attributes.data[i]);
            dom_.attributes.push_back({attribute->name, attribute->value});
        }
    }

    Dom& dom_;
    std::vector<Step> path_;
};

/// Null without memory.
inline GumboOutput const* run_parser(ParserMemory& memory, string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &ParserMemory::take;
    options.deallocator = &ParserMemory::give_back;
    options.userdata = &memory;
    options.max_errors = 0;
    if (setjmp(memory.escape) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data() == nullptr ? "" : html.data(), html.size());
}

Dom parse_html(string_view html) {
    Dom dom;
    auto tamed = tame_html(html);
    if (tamed.error) {
        dom.error = std::move(tamed.error);
        return dom;
    }
    dom.too_deep = tamed.too_deep;
    struct Kept {
        std::optional<std::vector<char>> html;
        ParserMemory memory;
    };
    auto kept = std::make_shared<Kept>();
    kept->html = std::move(tamed.html);
    dom.html = kept->html ? string_view(kept->html->data(), kept->html->size()) : html;
    auto const* output = run_parser(kept->memory, dom.html);
    if (output == nullptr) throw std::bad_alloc();
    DomBuilder(dom).build(output->root);
    dom.memory = std::move(kept);
    return dom;
}

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

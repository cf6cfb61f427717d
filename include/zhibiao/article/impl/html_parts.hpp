/// @file
/// What part of a page an element is by its marks, and which facts a page states in its head: the tables html_parts.tsv
/// and html_facts.tsv, asked.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_PARTS_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_PARTS_HPP

#include <zhibiao/article/impl/html_dom.hpp>

#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

enum class Part : std::uint8_t { body, text, title, kicker, subtitle, info, source, author, editor, time, summary, caption, furniture };

/// A set of parts: an element's id and classes may speak for several.
class Parts {
public:
    void add(Part part) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | bit(part)); }
    void add(Parts other) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | other.bits_); }
    void remove(Part part) noexcept { bits_ = static_cast<std::uint16_t>(bits_ & ~bit(part)); }
    [[nodiscard]] bool has(Part part) const noexcept { return (bits_ & bit(part)) != 0; }
    [[nodiscard]] bool none() const noexcept { return bits_ == 0; }

private:
    static constexpr unsigned bit(Part part) noexcept { return 1U << static_cast<unsigned>(part); }
    std::uint16_t bits_ = 0;
};

/// What an element says that it is.
Parts parts_of(Dom const& dom, std::uint32_t element);
/// What a comment marks that its parent is: <!--enpcontent-->.
Parts parts_of_comment(std::string_view words);

enum class FactKind : std::uint8_t { none, title, published, updated, source, author, editor, original_title, site };

/// What a <meta> of this name states; `prefix` is `itemprop:`, `ld:` or empty. Case doesn't matter.
FactKind fact_named(std::string_view prefix, std::string_view name);

/// `display: none` in a style, in any spelling: blanks and case don't matter. `rule` without blanks, in lower case.
bool style_says(std::string_view style, std::string_view rule);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// A page while the article in it is being found: its lines, what each has been taken for, and the facts so far.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_DRAFT_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_DRAFT_HPP

#include <zhibiao/article/impl/html_body.hpp>
#include <zhibiao/article/impl/html_facts.hpp>
#include <zhibiao/article/impl/html_lines.hpp>
#include <zhibiao/article/page.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);

struct PageDraft {
    PageDraft(Dom const& tree, Shown const& page, Readings const& words, std::vector<Statement> const& said)
        : dom(tree), shown(page), readings(words), statements(said), kinds(page.lines.size()) {}

    [[nodiscard]] std::size_t size() const noexcept { return shown.lines.size(); }
    [[nodiscard]] ShownLine const& line(std::size_t at) const noexcept { return shown.lines[at]; }
    [[nodiscard]] std::string_view reading(std::size_t at) const noexcept { return readings[at].reading; }
    void decide(std::size_t at, PageBlockKind kind) { kinds[at] = kind; }

    Dom const& dom;
    Shown const& shown;
    Readings const& readings;
    std::vector<Statement> const& statements;
    std::uint32_t body = no_node;
    std::size_t body_begin = 0, body_end = 0;  ///< the lines of the body's element
    std::size_t title_begin = no_line, title_end = no_line;
    std::size_t text_begin = 0;                ///< the first line of the text itself
    std::vector<std::optional<PageBlockKind>> kinds;  ///< of the lines that are the article's
    std::map<std::size_t, std::string> respaced;      ///< lines about the article in which items touch, with blanks between them
    PageFacts facts;
    std::string day_shown, update_shown;       ///< times that a reader sees, of the page and of its last change
};

/// The headline as the page shows it.
void find_title(PageDraft& draft);
/// Time, source and names that stand by the headline and below the text; the lines that say so become `meta`.
void find_about(PageDraft& draft);
/// What the other lines are.
void find_blocks(PageDraft& draft);
/// Settles what is shown and what is stated.
void settle_facts(PageDraft& draft);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Which lines of a page are the body of its article.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_BODY_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_BODY_HPP

#include <zhibiao/article/impl/html_lines.hpp>
#include <zhibiao/text/text.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// What the words of a line say about its place in the page.
struct LineWords {
    std::string_view reading;  ///< folded as the article stage reads it, without the blanks around it
    float weight = 0;          ///< letters that speak for a body; 0 for links, buttons, notices and furniture
    bool sentence = false;     ///< has the marks of a text
    bool of_page = false;      ///< a button, a notice
};

/// The page's lines once more, folded.
class Readings {
public:
    explicit Readings(Shown const& shown);
    [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }
    [[nodiscard]] LineWords& operator[](std::size_t line) noexcept { return lines_[line]; }
    [[nodiscard]] LineWords const& operator[](std::size_t line) const noexcept { return lines_[line]; }

private:
    Text text_;
    std::vector<LineWords> lines_;
};

/// A comma or a stop: the words are a text's.
bool has_stop(std::string_view line);

/// Gives every line its weight.
void weigh_lines(Dom const& dom, Shown& shown, Readings& readings);

/// The element that holds the body, or no_node.
std::uint32_t find_body(Dom const& dom, Shown const& shown, Readings const& readings);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

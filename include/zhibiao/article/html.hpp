/// @file
/// HTML in, a Page out. A component of its own, because it needs an HTML parser: link zhibiao::html (or include
/// <zhibiao/src_html.hpp> once and link gumbo).
///
///     zhibiao::Page page = zhibiao::read_page(html);
///     zhibiao::Document document = extractor.extract(page);
#ifndef ZHIBIAO_ARTICLE_HTML_HPP
#define ZHIBIAO_ARTICLE_HTML_HPP

#include <zhibiao/article/page.hpp>
#include <zhibiao/text/decoded.hpp>

#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// Finds the article in a page: headline, time, source, names and body; what belongs to the site is left out
/// (navigation, related links, comments, scripts, hidden parts, buttons, adverts, copyright). `utf8_html` need not
/// outlive the call; broken UTF-8 is replaced as HTML asks for. Never throws for bad input; any bytes will do.
///
/// Time and memory are linear in the input: elements nested deeper than 256 are read as if they weren't (warning
/// `deep_nesting`), of a tag's attributes the first 200 count, and a page of more than four million tags is refused (too_large).
/// A page whose text is put in by a script has none here: its text is empty, with a warning `no_body`.
[[nodiscard]] Page read_page(std::string_view utf8_html);
/// The same for a page in another encoding, as decode() gives it: origins lead back to the bytes of the input, and errors
/// and warnings of the decoding are the page's.
[[nodiscard]] Page read_page(Decoded const& decoded);

/// Whether bytes are markup by their looks: a doctype or a tag of a page within the first of them, in any encoding that
/// keeps ASCII, or in UTF-16.
[[nodiscard]] bool looks_like_html(std::string_view bytes) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

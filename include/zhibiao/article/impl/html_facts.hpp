/// @file
/// What a page states about itself where no reader looks: meta elements, linked data, microdata, its title, variables of
/// its scripts.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_FACTS_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_FACTS_HPP

#include <zhibiao/article/impl/html_dom.hpp>
#include <zhibiao/article/impl/html_parts.hpp>
#include <zhibiao/article/page.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

struct Statement {
    FactKind kind = FactKind::none;
    PageFact fact;
};

/// All statements, those of meta elements first. Times are ISO 8601; a value that says nothing is left out.
std::vector<Statement> read_statements(Dom const& dom);

/// The first statement of a kind; null where there is none.
Statement const* find_statement(std::vector<Statement> const& statements, FactKind kind);

/// Any time that pages state as ISO 8601 in China's time, or a day: 2023-05-18T02:20:00Z, 2023年05月18日10:20, 1684376400.
/// Empty where it is none, or none that an article of the web can have.
std::string iso_time(std::string_view stated);

/// Members of a JSON text, valid or not, that may state a fact. Appends to `statements`.
void read_linked_data(std::string_view json, std::uint64_t byte_offset, std::vector<Statement>& statements);

/// `value` without blanks around it and runs of blanks inside.
std::string squeezed(std::string_view value);

/// Adds what `value` states, if it states anything.
void add_statement(std::vector<Statement>& statements, FactKind kind, FactPlace place, std::string_view value, std::uint64_t byte_offset);

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

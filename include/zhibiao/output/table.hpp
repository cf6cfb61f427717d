/// @file
/// Stage 7: a Document as a table for people, aligned in a terminal.
#ifndef ZHIBIAO_OUTPUT_TABLE_HPP
#define ZHIBIAO_OUTPUT_TABLE_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/output/mention_list.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// How many columns of a terminal `utf8` takes: East Asian wide characters take two. Linear.
[[nodiscard]] std::size_t display_width(std::string_view utf8) noexcept;

/// A line about the document, then one line for each observation: name, text, value, unit, kind, period, subject, status.
/// Where explanations were asked for (Options::explain), the lines below it say for each field the rule and the words.
/// Long cells are cut with `…`; control characters are shown as blanks. Ends with a line end.
[[nodiscard]] std::string to_table(Document const& document);

/// The same for the mentions: layer, text, value, unit, period, name, code.
[[nodiscard]] std::string mentions_to_table(Document const& document, LayerSet layers = LayerSet::all());

}  // namespace v0
}  // namespace zhibiao

#endif

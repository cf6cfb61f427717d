/// @file
/// Stage 6: a Document as JSON, records.md sections 10 and 11.
#ifndef ZHIBIAO_OUTPUT_JSON_HPP
#define ZHIBIAO_OUTPUT_JSON_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/options.hpp>

#include <string>

namespace zhibiao {
inline namespace v0 {

/// One line of JSON without a line end, keys in the order of records.md section 11, the same bytes on every run.
[[nodiscard]] std::string to_json(Document const& document, JsonOptions const& options = {});

}  // namespace v0
}  // namespace zhibiao

#endif

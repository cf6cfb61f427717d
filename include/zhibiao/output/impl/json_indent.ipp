#ifndef ZHIBIAO_OUTPUT_IMPL_JSON_INDENT_IPP
#define ZHIBIAO_OUTPUT_IMPL_JSON_INDENT_IPP

#include <zhibiao/output/json.hpp>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

/// The string whose opening quotation mark stands at `at`, with both marks.
inline std::string_view quoted(std::string_view json, std::size_t at) noexcept {
    std::size_t end = at + 1;
    while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
    return json.substr(at, end + 1 - at);
}

inline void end_line(std::string& out, unsigned level) {
    out += '\n';
    out.append(std::size_t{2} * level, ' ');
}

}  // namespace json_detail

std::string indented_json(std::string_view line, unsigned level) {
    std::string out;
    out.reserve(line.size() * 2);
    for (std::size_t at = 0; at < line.size(); ++at) {
        char const c = line[at];
        bool const opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        if (c == '"') {
            std::string_view const words = json_detail::quoted(line, at);
            out += words;
            at += words.size() - 1;
            continue;
        }
        if (closes) json_detail::end_line(out, --level);
        out += c;
        if (opens && (line[at + 1] == '}' || line[at + 1] == ']')) out += line[++at];
        else if (opens) json_detail::end_line(out, ++level);
        else if (c == ',') json_detail::end_line(out, level);
        else if (c == ':') out += ' ';
    }
    return out;
}

}  // namespace v0
}  // namespace zhibiao

#endif

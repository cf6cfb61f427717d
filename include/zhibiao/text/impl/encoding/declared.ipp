#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_DECLARED_IPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_DECLARED_IPP

#include <zhibiao/text/impl/encoding/detect.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

inline char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// `word` must be in lower case.
inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) noexcept {
    auto const found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(), word.begin(), word.end(),
                                   [](char a, char b) { return lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// What stands behind `name` and `=`, in quotation marks or without; empty where that isn't there.
inline std::string_view value_of(std::string_view tag, std::string_view name) noexcept {
    constexpr std::string_view blanks = " \t\r\n\f";
    for (std::size_t at = 0; (at = find_word(tag, name, at)) != std::string_view::npos;) {
        at += name.size();
        std::size_t begin = tag.find_first_not_of(blanks, at);
        if (begin == std::string_view::npos || tag[begin] != '=') continue;
        begin = tag.find_first_not_of(" \t\r\n\f\"'", begin + 1);
        if (begin == std::string_view::npos) return {};
        return tag.substr(begin, tag.find_first_of(" \t\r\n\f\"';>/", begin) - begin);
    }
    return {};
}

std::optional<Charset> declared_charset(std::string_view bytes) {
    std::string_view const head = bytes.substr(0, 8192);
    std::optional<Charset> found;
    if (head.starts_with("<?xml")) found = charset_labelled(value_of(head.substr(0, head.find("?>")), "encoding"));
    for (std::size_t at = 0; !found && (at = head.find('<', at)) != std::string_view::npos; ++at) {
        std::string_view const tag = head.substr(at);
        if (tag.starts_with("<!--")) {
            at = std::min(head.find("-->", at + 4), head.size() - 1);
        } else if (find_word(tag.substr(0, 5), "<meta") == 0) {
            found = charset_labelled(value_of(tag.substr(0, tag.find('>')), "charset"));
        } else if (find_word(tag.substr(0, 5), "<body") == 0) {
            break;
        }
    }
    // A declaration that can be read as ASCII isn't UTF-16, whatever it says (HTML Standard, "prescan a byte stream").
    if (found && is_utf_16(*found)) return Charset::utf_8;
    return found;
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_ARTICLE_IMPL_LINE_IPP
#define ZHIBIAO_ARTICLE_IMPL_LINE_IPP

#include <zhibiao/article/impl/line.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Length of the line break that begins at `at`: LF, CRLF, CR, VT, FF, NEL, LS, PS; 0 for none.
inline std::uint32_t line_break_length(std::string_view text, std::size_t at) noexcept {
    auto const rest = text.substr(at);
    switch (static_cast<unsigned char>(rest[0])) {
        case '\r': return rest.starts_with("\r\n") ? 2 : 1;
        case '\n': case '\v': case '\f': return 1;
        case 0xC2: return rest.starts_with("\xC2\x85") ? 2 : 0;
        case 0xE2: return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
        default: return 0;
    }
}

/// Bytes that no line break begins with are passed by one look; Han characters by three bytes at a time.
inline std::size_t find_line_break(std::string_view text, std::size_t from) noexcept {
    for (std::size_t at = from; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0xE3 && byte <= 0xEF) at += 3;
        else if ((byte >= '\n' && byte <= '\r') || byte == 0xC2 || byte == 0xE2) {
            if (line_break_length(text, at) != 0) return at;
            at += byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1;
        } else ++at;
    }
    return text.size();
}

std::vector<Line> split_lines(std::string_view reading) {
    std::vector<Line> lines;
    std::uint32_t gap = 0;
    for (std::size_t begin = 0; begin < reading.size();) {
        auto const end = find_line_break(reading, begin);
        std::size_t first = begin, last = end;
        while (first < last && is_blank(reading[first])) ++first;
        while (last > first && is_blank(reading[last - 1])) --last;
        if (first < last) {
            lines.push_back({{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, static_cast<std::uint32_t>(first - begin), gap});
            gap = 0;
        } else ++gap;
        begin = end + (end < reading.size() ? line_break_length(reading, end) : 0);
        if (begin == end) break;
    }
    return lines;
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

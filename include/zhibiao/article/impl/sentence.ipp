#ifndef ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP
#define ZHIBIAO_ARTICLE_IMPL_SENTENCE_IPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>


namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Length of the stop that `rest` begins with: 。 ！ ？ ! ? …… (a single … is a pause); 0 for none.
inline std::size_t stop_length(std::string_view rest) noexcept {
    switch (static_cast<unsigned char>(rest[0])) {
        case '!': case '?': return 1;
        case 0xE3: return rest.starts_with("。") ? 3 : 0;
        case 0xEF: return rest.starts_with("！") || rest.starts_with("？") ? 3 : 0;
        case 0xE2: return rest.starts_with("……") ? 6 : 0;
        default: return 0;
    }
}

/// Closing quotation marks and brackets.
inline std::size_t closer_length(std::string_view rest) noexcept {
    return prefix_length(rest, {"”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]"});
}

inline std::size_t next_stop(std::string_view text, std::size_t from) noexcept {
    for (std::size_t at = from; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0xE4 && byte <= 0xE9) at += 3;
        else if (stop_length(text.substr(at)) != 0) return at;
        else at += byte >= 0xE0 && byte < 0xF0 ? 3 : 1;
    }
    return text.size();
}

/// Past the stops at `at` and what closes with them; `ends` says whether the sentence ends there.
inline std::size_t pass_stop(std::string_view text, std::size_t at, std::size_t begin, bool& ends) {
    bool in_title = false;
    while (at < text.size()) {
        auto const rest = text.substr(at);
        std::size_t length = stop_length(rest);
        if (length == 0) {
            length = closer_length(rest);
            in_title |= length != 0 && prefix_length(rest, {"》", "〉"}) != 0;
        }
        // A straight quotation mark closes what one in this sentence opened.
        if (length == 0 && rest[0] == '"' && std::count(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 == 1) length = 1;
        if (length == 0) break;
        at += length;
    }
    // 《…？》 and “…！”， go on.
    ends = !in_title && (at >= text.size() || prefix_length(text.substr(at), {"，", "、", "；", "：", ",", ";", ":"}) == 0);
    return at;
}

void split_sentences(std::string_view reading, Span block, std::vector<Span>& sentences) {
    auto const text = block.of(reading);
    std::size_t begin = 0;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    for (std::size_t at = begin; at < text.size();) {
        at = next_stop(text, at);
        bool ends = true;
        if (at < text.size()) at = pass_stop(text, at, begin, ends);
        if (!ends && at < text.size()) continue;
        std::size_t end = at;
        while (end > begin && is_blank(text[end - 1])) --end;
        if (end > begin) sentences.push_back({block.begin + static_cast<std::uint32_t>(begin), block.begin + static_cast<std::uint32_t>(end)});
        while (at < text.size() && is_blank(text[at])) ++at;
        begin = at;
    }
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

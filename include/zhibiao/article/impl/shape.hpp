/// @file
/// How a line looks from outside: its length, its ends. No words are known here.
#ifndef ZHIBIAO_ARTICLE_IMPL_SHAPE_HPP
#define ZHIBIAO_ARTICLE_IMPL_SHAPE_HPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/mark_set.hpp>
#include <zhibiao/text/impl/byte_scan.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

using std::string_view;
using Marks = std::initializer_list<string_view>;

inline bool is_continuation_byte(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

inline std::size_t count_characters(string_view text) noexcept {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation_byte(c); }));
}

/// Han characters from U+4000 on, digits and letters of ASCII: nothing that punctuation begins with.
inline bool begins_plainly(string_view text) noexcept { return is_plain(byte_at(text, 0)); }

/// Bytes of the character that `text` begins with; `text` must not be empty.
inline std::size_t first_length(string_view text) noexcept {
    if (auto const whole = character_lengths[byte_at(text, 0)]; whole != 0) return std::min<std::size_t>(text.size(), whole);
    std::size_t length = 1;
    while (length < text.size() && is_continuation_byte(text[length])) ++length;
    return length;
}

/// The last character; empty for an empty text.
inline string_view last_character(string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && is_continuation_byte(text[at - 1])) --at;
    return text.substr(at == 0 ? 0 : at - 1);
}

/// Byte by byte: marks are so short, and most differ in the first byte, that a call costs more than the comparison.
inline bool has_prefix(string_view text, string_view mark) noexcept {
    if (text.size() < mark.size()) return false;
    for (std::size_t i = 0; i < mark.size(); ++i)
        if (text[i] != mark[i]) return false;
    return true;
}

/// Length of the mark of `marks` that `text` begins with; 0 for none.
inline std::size_t prefix_length(string_view text, Marks marks) noexcept {
    for (auto const mark : marks)
        if (has_prefix(text, mark)) return mark.size();
    return 0;
}

/// Length of the mark of `marks` that `text` ends with; 0 for none.
inline std::size_t suffix_length(string_view text, Marks marks) noexcept {
    for (auto const mark : marks)
        if (text.size() >= mark.size() && has_prefix(text.substr(text.size() - mark.size()), mark)) return mark.size();
    return 0;
}

inline string_view trim_blanks(string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// Length of the closing quotation mark or bracket at the end; 0 for none.
inline std::size_t closer_suffix_length(string_view text) noexcept {
    static constexpr MarkSet closers{"”", "’", "」", "』", "）", ")", "】", "〕", "》", "〉", "]", "\""};
    return suffix_length(text, closers);
}

/// Without closing marks and blanks at the end.
inline string_view without_closers(string_view text) noexcept {
    while (!text.empty()) {
        auto const length = is_blank(text.back()) ? 1 : closer_suffix_length(text);
        if (length == 0) break;
        text.remove_suffix(length);
    }
    return text;
}

/// Without a short bracket at the end: the byline or source behind the last sentence.
inline string_view without_last_bracket(string_view line) noexcept {
    constexpr std::size_t longest_bracket = 180;
    static constexpr MarkSet closers{"）", ")", "】", "]"};
    if (!closers.has(final_character(line))) return line;
    auto const tail_begin = line.size() - std::min(line.size(), longest_bracket);
    auto const tail = line.substr(tail_begin);
    for (string_view const open : {"（", "(", "【", "["})
        if (auto const at = tail.rfind(open); at != string_view::npos) return line.substr(0, tail_begin + at);
    return line;
}

inline constexpr CharacterBytes full_stop = first_character("。");

inline bool ends_with_other_stop(string_view line, CharacterBytes last) noexcept {
    static constexpr MarkSet stop_marks{"。", "！", "？", "…", "!", "?"};
    if (stop_marks.has(last)) return true;
    auto const stops = [](string_view text) { return suffix_length(without_closers(text), stop_marks) != 0; };
    return stops(line) || stops(without_last_bracket(line));
}

/// Nearly every line ends with 。 itself or with what can't stand behind a stop.
inline bool ends_with_stop(string_view line) noexcept {
    auto const last = final_character(line);
    return last == full_stop || (!is_plain(last) && ends_with_other_stop(line, last));
}

/// Ends with a mark that something must follow.
inline bool ends_open(string_view line) noexcept {
    static constexpr MarkSet openers{"，", "、", ",", "（", "(", "“", "《", "「", "‘", "："};
    return openers.has(final_character(line));
}

/// Begins with a mark that nothing begins with: the line before must have been broken.
inline bool begins_closed(string_view line) noexcept {
    static constexpr MarkSet closed{"，", "。", "、", "；", "：", "！", "？", "”", "’", "）", ")", "》", "」", "』", "】", ",", ";", "%"};
    auto const first = first_character(line);
    return !is_plain(first) && closed.has(first);
}

/// A character of the blocks "CJK Unified Ideographs" (with extension A), which are three bytes each.
inline bool begins_with_han(string_view text) noexcept {
    if (text.size() < 3) return false;
    auto const lead = static_cast<unsigned char>(text[0]), second = static_cast<unsigned char>(text[1]);
    return (lead >= 0xE4 && lead <= 0xE9) || (lead == 0xE3 && second >= 0x90);
}

inline bool has_han(string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); at += first_length(text.substr(at)))
        if (begins_with_han(text.substr(at))) return true;
    return false;
}

/// Only Han characters, from `least` to `most` of them.
inline bool is_han(string_view text, std::size_t least, std::size_t most) noexcept {
    if (text.size() < least * 3 || text.size() > most * 3) return false;
    for (std::size_t at = 0; at < text.size(); at += 3)
        if (!begins_with_han(text.substr(at))) return false;
    return true;
}

inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// What stands between the items of a line about the article, and around them.
inline std::size_t item_separator_length(string_view text) noexcept {
    if (begins_plainly(text)) return 0;
    if (is_blank(text[0])) return 1;
    static constexpr MarkSet separators{"|", "｜", "丨", "/", "·", "•", "；", ";", "，", ",", "、", "【", "】", "[", "]", "(", ")", "（", "）", "〔", "〕", "-", "—", "□", "■", "◎", "●", "○", "▲", "★", "◆", "◇", "※", ">", "＞", "_", "。", "《", "》"};
    return prefix_length(text, separators);
}

/// Whether `line` has marks of `marks` and blanks only.
inline bool consists_of(string_view line, MarkSet const& marks) {
    bool any = false;
    while (!line.empty()) {
        auto const length = is_blank(line[0]) ? 1 : prefix_length(line, marks);
        if (length == 0) return false;
        any |= !is_blank(line[0]);
        line.remove_prefix(length);
    }
    return any;
}

/// Whether `phrase`, of three bytes or more, stands in `text`. Every character of a text in Chinese begins with one of six bytes: all
/// three of the first one are looked for at once.
inline bool holds(string_view text, string_view phrase) {
    auto const first = static_cast<unsigned char>(phrase[0]), second = static_cast<unsigned char>(phrase[1]), third = static_cast<unsigned char>(phrase[2]);
    auto const marks = [=](byte_scan::Bytes a, byte_scan::Bytes b, byte_scan::Bytes c) { return (a == first) & (b == second) & (c == third); };
    for (std::size_t at = 0; (at = byte_scan::find_rare(text, at, text.size(), marks)) < text.size(); ++at)
        if (text.substr(at).starts_with(phrase)) return true;
    return false;
}

/// A bracket or a quotation mark is opened near the end and not closed.
inline bool leaves_open(string_view line) {
    auto const tail = line.substr(line.size() - std::min<std::size_t>(line.size(), 240));
    auto const opened = [tail](string_view open, string_view close) {
        auto const begin = tail.rfind(open);
        return begin != string_view::npos && tail.find(close, begin) == string_view::npos;
    };
    return opened("“", "”") || opened("（", "）") || opened("《", "》");
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

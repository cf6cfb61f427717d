/// Lines told by what stands in them, wherever in the page they stand.
#ifndef ZHIBIAO_ARTICLE_IMPL_PAGE_IPP
#define ZHIBIAO_ARTICLE_IMPL_PAGE_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/words.hpp>
#include <zhibiao/data/article_words.hpp>
#include <zhibiao/text/impl/byte_scan.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <bit>
#include <cstdint>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

bool is_separator(string_view line) {
    static constexpr MarkSet marks{"…", "—", "-", "*", "＊", "=", "＝", "_", "~", "※", "·", "•", ".", "☆", "★", "◆", "□", "■", "○", "●", "#", "─", "━"};
    return line.size() < 400 && !begins_plainly(line) && consists_of(line, marks);
}

/// Words of the page with separators between them and nothing else: 【字号： 大 中 小】, 打印 | 关闭.
inline bool is_control_line(string_view line) {
    if (line.size() > 240) return false;
    static constexpr MarkSet others{":", "：", "+", "×", "✕", "<", "＜", "》", "《", "»", "«", "›", "‹", "A", "T"};
    bool any = false;
    while (!line.empty()) {
        auto separator = item_separator_length(line);
        if (separator == 0) separator = prefix_length(line, others);
        if (separator == 0 && is_digit(line[0])) separator = 1;
        if (separator == 0) {
            separator = page_controls().longest(line).length;
            any |= separator != 0;
        }
        if (separator == 0) return false;
        line.remove_prefix(separator);
    }
    return any;
}

/// Whether a mark of is_navigation() stands in a line, or what begins as one: ｜＞ » and arrows and strokes, not what begins as “” do.
inline bool may_be_navigation(string_view line) {
    auto const marks = [](byte_scan::Bytes a, byte_scan::Bytes b, byte_scan::Bytes c) {
        return (a == '|') | (a == '>') | (a == 0xC2) | ((a == 0xEF) & ((c == 0x9C) | (c == 0x9E))) | ((a == 0xE2) & ((b != 0x80) | (c == 0xBA)));
    };
    return byte_scan::find(line, 0, line.size(), marks) != line.size();
}

/// 首页 > 新闻 > 正文, 要闻 | 城市 | 视频: short items in a row; 政务公开 > 镇街动态: two are enough for an arrow.
inline bool is_navigation(string_view line) {
    if (line.size() > 1200 || !may_be_navigation(line)) return false;
    static constexpr MarkSet may_separate{"|", "｜", "»", ">", "＞", "›", "→", "┊", "│"};
    static constexpr MarkSet arrows{"»", ">", "＞", "›"};
    std::size_t items = 0, begin = 0, marks = 0, last_is_arrow = 0;
    auto const short_item = [&](std::size_t end) {
        auto const item = trim_blanks(line.substr(begin, end - begin));
        items += !item.empty();
        return item.size() <= 36;
    };
    for (std::size_t at = 0; (at = skip_plain_characters(line, at)) < line.size();) {
        auto const character = first_character(line.substr(at));
        auto const mark = !may_separate.has(character) ? 0 : prefix_length(line.substr(at), {"|", "｜", ">>", "»", ">", "＞", "›", "→", "┊", "│"});
        if (mark == 0) {
            at += first_length(line.substr(at));
            continue;
        }
        if (!short_item(at)) return false;
        ++marks;
        last_is_arrow = arrows.has(character);
        begin = at += mark;
    }
    return marks + last_is_arrow >= 2 && short_item(line.size()) && items >= 2;
}

/// Addresses, hashes, tokens: a line without any Han character or figure that could belong to a table.
inline bool is_junk(string_view line) {
    if (begins_with_han(line)) return false;
    static constexpr MarkSet may_begin{"h", "w", "v", "f", "d", "$"};
    if (may_begin.has(first_character(line)) && prefix_length(line, {"http://", "https://", "www.", "var ", "function", "document.", "$("}) != 0) return true;
    if (has_han(line)) return false;
    static constexpr MarkSet marks{"【", "】", "[", "]", ")", "）", ">", "<", "»", "«", "×", "|", "｜", "+", "《", "》", "^", "/", "✕", ":", "："};
    if (consists_of(line, marks)) return true;
    // An address or a number of sixteen characters or more; a figure of a table is shorter.
    return line.find(' ') == string_view::npos && line.find('.') == string_view::npos && line.size() >= 16;
}

/// 第03版：要闻, A2版: the page of a newspaper.
inline bool is_page_number(string_view line) {
    if (line.size() > 40) return false;
    if (line.starts_with("第")) line.remove_prefix(3);
    std::size_t at = 0;
    while (at < line.size() && at < 4 && (is_digit(line[at]) || (at == 0 && line[at] >= 'A' && line[at] <= 'Z'))) ++at;
    auto const rest = line.substr(at);
    return at != 0 && rest.starts_with("版") && (rest.size() == 3 || prefix_length(rest.substr(3), {"：", ":", " "}) != 0);
}

/// Without the marks around it: —END—, 【广告】.
inline string_view without_frame(string_view line) {
    while (!line.empty())
        if (auto const length = item_separator_length(line); length != 0) line.remove_prefix(length);
        else break;
    static constexpr MarkSet frame{" ", "-", "—", "】", "]", "）", ")", "·", "|", "_", "。", "："};
    while (auto const length = suffix_length(line, frame)) line.remove_suffix(length);
    return line;
}

bool is_page_line(string_view line) {
    auto const bare = trim_blanks(line);
    if (bare.size() > 1200) return false;
    if (page_openings().longest(bare).length != 0 && bare.size() <= 300 && !ends_with_stop(bare)) return true;
    if (is_page_number(bare) || (bare.size() <= 90 && bare.ends_with("正文") && prefix_length(bare.substr(0, bare.size() - 6), {"正文"}) == 0 && bare.size() > 6)) return true;
    return is_page_line_word(without_frame(bare)) || is_control_line(bare) || is_navigation(bare) || is_junk(bare);
}

/// The first character from `at` on that a word of notices may begin with, or the end.
inline std::size_t find_notice_word(string_view line, std::size_t at) {
    auto const& begins = notice_beginnings();
    for (; at + 4 <= line.size(); at += first_length({line.data() + at, 4}))
        if (begins.has({line.data() + at, 4})) return at;
    while (at < line.size() && !begins.has(line.substr(at))) at += first_length(line.substr(at));
    return at;
}

/// Whether a strong phrase stands in a short line, or different words of notices in any, a telling one among them.
inline bool has_notice_words(string_view line) {
    constexpr std::size_t short_line = 600, bytes_per_word = 360;
    auto const& phrases = strong_phrases();
    auto const& words = notice_words();
    std::uint64_t seen = 0;
    for (std::size_t at = 0; (at = find_notice_word(line, at)) < line.size(); at += first_length(line.substr(at))) {
        auto const rest = line.substr(at);
        if (line.size() <= short_line && phrases.longest(rest)) return true;
        if (auto const word = words.longest(rest)) seen |= std::uint64_t{1} << (word.value & 63);
    }
    constexpr auto below = [](std::uint32_t end) { return (std::uint64_t{1} << end) - 1; };
    bool const telling = (seen & below(legal_end)) != 0, on_rights_alone = (seen & ~below(rights_end)) == 0;
    // A long line needs more of them: an article on permits has a 备案 and a 下载.
    return telling && !on_rights_alone && std::popcount(seen) >= 2 + static_cast<int>(line.size() / bytes_per_word);
}

bool is_notice(string_view line) {
    constexpr std::size_t longest_notice = 3000;
    if (line.size() > longest_notice) return false;
    return fixed_words::begins_with_any<data::article_words::notice_begins>(line) || has_notice_words(line);
}

/// Length of 一, 十二, 3 at the beginning.
inline std::size_t numeral_length(string_view text) {
    static constexpr MarkSet numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"};
    std::size_t at = 0;
    while (at < text.size() && at < 12) {
        auto const length = prefix_length(text.substr(at), numerals);
        if (length == 0) break;
        at += length;
    }
    return at;
}

bool is_enumerated(string_view line) {
    static constexpr MarkSet may_begin{"（", "(", "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"}, openers{"（", "("}, closers{"）", ")"}, points{"、", "．", "."};
    if (!may_begin.has(first_character(line))) return false;
    if (auto const open = prefix_length(line, openers); open != 0) {
        auto const rest = line.substr(open);
        auto const length = numeral_length(rest);
        return length != 0 && closers.has(first_character(rest.substr(length)));
    }
    if (line.starts_with("第")) {
        auto const rest = line.substr(3);
        auto const length = numeral_length(rest);
        return length != 0 && prefix_length(rest.substr(length), {"章", "节", "编", "部分", "篇"}) != 0;
    }
    auto const length = numeral_length(line);
    return length != 0 && points.has(first_character(line.substr(length)));
}

bool is_note(string_view line) {
    static constexpr MarkSet openers{"【", "[", "〔", "（", "(", "■", "●", "◆", "□"};
    auto text = line;
    if (auto const open = prefix_length(text, openers); open != 0) text = trim_blanks(text.substr(open));
    if ((line_openings().of(text) & LineOpening::note) == 0) return false;
    auto const opening = line_opening(text);
    if ((opening.means & LineOpening::note) == 0) return false;
    auto const rest = text.substr(opening.length);
    return rest.empty() || item_separator_length(rest) != 0 || prefix_length(rest, {":", "："}) != 0;
}

/// …。本报记者 某某 摄, but not the line of who wrote and who took the pictures (某某 文 某某 摄).
inline bool has_photo_credit(string_view line) {
    if (line.ends_with("。")) line.remove_suffix(3);
    line = without_closers(line);
    if (!line.ends_with("摄")) return false;
    auto const has = [line](string_view word) { return line.find(word) != string_view::npos; };
    if (has(" 文 ") || has("/文") || has("文、")) return false;
    return has("记者") || has(" ") || has("/") || has("（") || has("(") || has("。");
}

bool is_caption(string_view line) {
    constexpr std::size_t longest_caption = 450;
    if (line.size() > longest_caption) return false;
    if (opens(line, LineOpening::caption)) return true;
    auto const bare = without_closers(line);
    if (fixed_words::ends_with_any<data::article_words::photo_credit_ends>(bare)) return true;
    // What all the words below end with; 摄 before a stop as well.
    static constexpr MarkSet ends{"供", "摄", "。"};
    if (!ends.has(final_character(bare))) return false;
    if (final_character(bare) == full_stop) return has_photo_credit(bare);
    if (bare.ends_with("提供") && bare.find("图片由") != string_view::npos) return true;
    return has_photo_credit(bare);
}

bool is_salutation(string_view line) {
    static constexpr MarkSet ends{"：", ":", "！", "!", "，", ","};
    if (line.size() > 120 || !ends.has(final_character(line))) return false;
    if ( suffix_length(line, {"各位代表：", "各位代表:", "各位代表！", "各位委员：", "同志们：", "同志们:"}) != 0) return true;
    return opens(line, LineOpening::salutation);
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

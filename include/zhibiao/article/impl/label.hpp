/// @file
/// Labels of lines about an article, and where their values end.
#ifndef ZHIBIAO_ARTICLE_IMPL_LABEL_HPP
#define ZHIBIAO_ARTICLE_IMPL_LABEL_HPP

#include <zhibiao/article/impl/meta.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <string>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// 来源:, 撰稿、供图/, 记 者：: labels and the mark behind them.
struct LabelMatch {
    Role role = Role::other;
    std::size_t length = 0;  ///< with the mark and blanks; 0 for no match
    bool marked = false;     ///< a colon or a slash stands behind it
    bool barred = false;     ///< a bar, which stands between the items of a navigation as well: 编辑 | 某某
};

inline std::size_t skip_blanks(string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

/// 来　源：, 标　　题：: the label of two characters set apart to the width of longer ones. Its length without the mark.
inline WordTable::Match match_spaced_label(string_view text) {
    if (text.size() < 8 || !begins_with_han(text) || !is_blank(text[3])) return {};
    std::string label;
    std::size_t at = 0;
    while (at < text.size() && label.size() < 12 && begins_with_han(text.substr(at))) {
        label += text.substr(at, 3);
        at = skip_blanks(text, at + 3);
    }
    auto const match = meta_labels().longest(label);
    bool const whole = match.length == label.size() && prefix_length(text.substr(at), {":", "："}) != 0;
    return whole ? WordTable::Match{static_cast<std::uint32_t>(at), match.value} : WordTable::Match{};
}

/// Of several labels for one value (撰稿、供图/某某) the author's counts, else the first.
inline LabelMatch match_label(string_view text) {
    LabelMatch match;
    std::size_t at = 0;
    for (;;) {
        auto label = meta_labels().longest(text.substr(at));
        if (auto const spaced = at == 0 ? match_spaced_label(text) : WordTable::Match{}) label = spaced;
        if (!label) break;
        auto const role = static_cast<Role>(label.value);
        if (match.length == 0 || role == Role::author) match.role = role;
        at += label.length;
        match.length = at;
        auto const next = skip_blanks(text, at);
        auto const rest = text.substr(next);
        if (auto const mark = prefix_length(rest, {":", "：", "∶", "︰", "/", "丨", "｜", "|"}); mark != 0) {
            // 文/图:某某 goes on with another label; 记者/某某 doesn't.
            if (rest[0] == '/' && meta_labels().longest(rest.substr(1))) {
                at = next + 1;
                continue;
            }
            bool const bar = prefix_length(rest, {"丨", "｜", "|"}) != 0;
            return {match.role, skip_blanks(text, next + mark), !bar, bar};
        }
        auto const joint = prefix_length(rest, {"、", "，", ",", "及", "并", "&"});
        if (joint == 0) break;
        at = next + joint;
    }
    match.length = skip_blanks(text, match.length);
    return match;
}

/// A word of the page (打印, 【字号: 大 中 小】) that ends where a separator or the text ends.
inline std::size_t match_control(string_view text) {
    auto const word = page_controls().longest(text);
    if (!word) return 0;
    auto const rest = text.substr(word.length);
    return rest.empty() || item_separator_length(rest) != 0 || prefix_length(rest, {":", "："}) != 0 ? word.length : 0;
}

/// The name of a medium or an office that stands by itself.
inline std::size_t match_source_name(string_view text) {
    if (!begins_with_han(text)) return 0;
    std::size_t length = 0;
    static constexpr MarkSet enders{"“", "”", "‘", "’", "：", ":", "！", "？"};
    while (length < text.size() && length < 60) {
        auto const rest = text.substr(length);
        if (begins_plainly(rest) ? is_digit(rest[0]) : item_separator_length(rest) != 0 || enders.has(first_character(rest))) break;
        length += first_length(rest);
    }
    auto const name = text.substr(0, length);
    return begins_with_han(name) && ends_with_source_suffix(name) ? length : 0;
}

/// Where a labelled value ends: at the next label, at a wide gap, a date, a word of the page or the bracket around it.
inline std::size_t value_end(string_view text, Role role) {
    if (role == Role::original_title || role == Role::title || role == Role::kicker || role == Role::subtitle) {
        auto const bracket = suffix_length(text, {"）", ")", "】", "]"});
        bool const opened = text.find('(') != string_view::npos || text.find("（") != string_view::npos || text.find("【") != string_view::npos;
        return bracket != 0 && !opened ? text.size() - bracket : text.size();
    }
    static constexpr MarkSet openers{"（", "(", "【", "["}, closers{"）", ")", "】", "]"}, bars{"|", "｜", "丨"};
    int depth = 0;
    bool after_gap = true;
    for (std::size_t at = 0; at < text.size(); at += first_length(text.substr(at))) {
        auto const rest = text.substr(at);
        bool const blank = is_blank(rest[0]);
        if (auto const open = prefix_length(rest, openers); open != 0) {
            auto const inner = rest.substr(open);
            if (match_label(inner).marked || match_control(inner) != 0) return at;
            ++depth;
        }
        auto const first = first_character(rest);
        if (closers.has(first) && --depth < 0) return at;
        if (rest.starts_with("  ") || rest[0] == '\t' || bars.has(first)) return at;
        bool const date_may_begin = is_digit(rest[0]) && (at == 0 || !is_digit(text[at - 1]));
        if (at > 0 && date_may_begin && match_date_time(rest)) return at;
        if (at > 0 && after_gap && match_control(rest) != 0) return at;
        // 来源：某某日报 某某某
        if (role == Role::source && blank && ends_with_source_suffix(text.substr(0, at)) && !match_names(trim_blanks(rest), true).empty()) return at;
        // A label of one character (文:) is told from the end of a name by the gap before it.
        // 本报记者 某某 某某日报
        if (role == Role::author && blank && at > 0 && match_source_name(trim_blanks(rest)) != 0) return at;
        // 某某发布 | …: the name of a medium that ends like a label.
        bool const named = role == Role::source && ends_with_source_suffix(text.substr(0, at + meta_labels().longest(rest).length));
        if (auto const label = blank || named ? LabelMatch{} : match_label(rest); (label.marked || label.barred) && (after_gap || label.length > 4)) return at;
        after_gap = blank || item_separator_length(rest) != 0;
    }
    return text.size();
}

inline string_view clean_value(string_view value) {
    value = trim_blanks(value);
    while (auto const length = suffix_length(value, {"，", "。", ",", "、", "；", ";", "-", "—", "|"})) value = trim_blanks(value.substr(0, value.size() - length));
    return value;
}

/// A label without a mark (责任编辑 某某, 本报记者某某, 来源 某某日报) counts only where its value is what it should be.
inline bool bare_value_fits(Role role, string_view value) {
    if (role == Role::author || role == Role::editor || role == Role::photographer || role == Role::staff) return !match_names(value, true).empty();
    return role == Role::source && ends_with_source_suffix(value);
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What a line above the text of an article is, told by its words.
#ifndef ZHIBIAO_ARTICLE_IMPL_HEADLINE_HPP
#define ZHIBIAO_ARTICLE_IMPL_HEADLINE_HPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/data/article_words.hpp>
#include <zhibiao/text/impl/word_set.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline constexpr std::size_t longest_title = 180;  // in bytes: 60 Han characters

/// Whether a line can only be text: it ends as a sentence does, or holds more than one.
inline bool is_text(string_view line) {
    if (line.size() > longest_title || line.substr(0, line.size() - std::min<std::size_t>(line.size(), 3)).find("。") != string_view::npos) return true;
    return without_closers(line).ends_with("。") || (line.size() > 120 && ends_with_stop(line)) || suffix_length(line, {"；", "："}) != 0;
}

/// 省长 某某某, 某某市市长 某 某: the name behind a post; empty where the line ends otherwise.
inline string_view name_after_post(string_view line) {
    if (line.size() > 300 || ends_with_stop(line)) return {};
    for (std::size_t at = line.size(); at-- > 0;) {
        if (!is_blank(line[at])) continue;
        auto const post = trim_blanks(line.substr(0, at));
        auto const name = trim_blanks(line.substr(at));
        if (name.size() > 45) return {};
        if (!ends_with_post(post)) continue;
        auto const names = match_names(name, false);
        return names.size() == 1 && names[0].size() == name.size() ? name : string_view{};
    }
    // 国务院总理某某某
    for (std::size_t const name_bytes : {9u, 6u, 12u}) {
        if (line.size() < name_bytes + 6) continue;
        auto const name = line.substr(line.size() - name_bytes);
        if (ends_with_post(line.substr(0, line.size() - name_bytes)) && is_name(name, true)) return name;
    }
    return {};
}

/// ——某年某月某日在某某会议上, with or without dash or brackets; also any line that begins with a dash.
inline bool is_subtitle(string_view line) {
    if (line.size() > 400 || ends_with_stop(line)) return false;
    if (!begins_plainly(line) && prefix_length(line, {"——", "—", "--", "――", "──", "－－"}) != 0) return true;
    auto text = line;
    if (auto const open = prefix_length(text, {"（", "("}); open != 0) text.remove_prefix(open);
    auto const moment = match_date_time(text);
    if (!moment) return false;
    auto const rest = trim_blanks(text.substr(moment->length));
    return rest.starts_with("在") && rest.find("上") != string_view::npos;
}

/// 某市统计局　国家统计局某某调查队: offices and nothing else, as they stand below what they issue.
inline bool are_issuers(string_view line) {
    constexpr std::size_t longest = 180;
    if (line.size() > longest) return false;
    while (!line.empty()) {
        std::size_t end = 0;
        while (end < line.size() && !is_blank(line[end]) && !line.substr(end).starts_with("　")) ++end;
        if (end < 12 || suffix_length(line.substr(0, end), {"局", "委员会", "办公室", "人民政府", "调查队", "厅"}) == 0) return false;
        line = trim_blanks(line.substr(end));
    }
    return true;
}

/// The session that a report was given at stands in its subtitle.
inline std::optional<DateTime> date_of_session(string_view subtitle) {
    while (!subtitle.empty()) {
        auto const length = prefix_length(subtitle, {"—", "-", "―", "─", "－", "（", "(", " "});
        if (length == 0) break;
        subtitle.remove_prefix(length);
    }
    return match_date_time(subtitle);
}

/// The day in 云河日报 | 第03版：经济 | 2023年8月16日: of the printed page, which a site names among its own items.
inline std::optional<DateTime> date_of_newspaper_page(string_view line) {
    if (line.size() > 240 || line.find("版") == string_view::npos) return {};
    for (std::size_t at = 0; at < line.size();) {
        auto const end = std::min({line.find('|', at), line.find("｜", at), line.size()});
        if (auto const day = match_date_time(trim_blanks(line.substr(at, end - at)))) return day;
        at = end + (end < line.size() && line[end] != '|' ? 3 : 1);
    }
    return {};
}

/// The name of a column or a site that pages put above the headline: 本地要闻, 某某频道.
inline bool is_column_name(string_view line) {
    return line.size() <= 24 && fixed_words::ends_with_any<data::article_words::column_name_ends>(line);
}

/// Without the names of site and channel that the title of a browser's window ends with: …_某某频道_某某网, …--某某频道--某某网.
inline string_view without_site_name(string_view title) {
    static constexpr MarkSet may_separate{"_", "-", " ", "|", "｜", "－"};
    auto at = skip_plain_characters(title, 0);
    while (at < title.size() && !may_separate.has(first_character(title.substr(at)))) at = skip_plain_characters(title, at + first_length(title.substr(at)));
    if (at >= title.size()) return title;
    for (;;) {
        std::size_t at = string_view::npos, mark = 0;
        for (string_view const separator : {"_", "--", " - ", "|", "｜", " — ", "－"})
            if (auto const place = title.rfind(separator); place != string_view::npos && (at == string_view::npos || place > at)) at = place, mark = separator.size();
        if (at == string_view::npos || at == 0) return title;
        auto const name = trim_blanks(title.substr(at + mark));
        if (name.empty() || name.size() > 45 || !(ends_with_source_suffix(name) || is_column_name(name))) return title;
        title = trim_blanks(title.substr(0, at));
    }
}

/// 新华社某地5月18日电 题：…: the agency's own line above its text.
inline bool is_titled_dispatch(string_view line) {
    auto const mark = line.find("电");
    if (line.size() > 300 || mark == string_view::npos || mark > 60) return false;
    auto const rest = trim_blanks(line.substr(mark + 3));
    return prefix_length(rest, {"题：", "题:"}) != 0;
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// Names and sources inside the first and the last paragraphs:
///
///     新华社长春10月18日电（记者 某某、某某）     本报讯（记者某某 通讯员某某）     （记者 某某）
///     …。（撰稿、供图/某某）     …。( 某某 某某)     …。（来源：某某网）
#ifndef ZHIBIAO_ARTICLE_IMPL_BYLINE_IPP
#define ZHIBIAO_ARTICLE_IMPL_BYLINE_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// A bracket, without its marks.
struct Bracket {
    string_view inner;
    std::size_t length = 0;  ///< with its marks; 0 for none
};

inline Bracket leading_bracket(string_view text) {
    auto const open = prefix_length(text, {"（", "(", "【"});
    if (open == 0) return {};
    auto const head = text.substr(0, 300);
    for (std::size_t at = open; at < head.size(); at += first_length(head.substr(at)))
        if (auto const close = prefix_length(head.substr(at), {"）", ")", "】"}); close != 0) return {trim_blanks(head.substr(open, at - open)), at + close};
    return {};
}

inline Bracket trailing_bracket(string_view text) {
    auto const close = suffix_length(text, {"）", ")", "】", "]"});
    if (close == 0) return {};
    constexpr std::size_t longest = 300;
    auto const tail = text.substr(text.size() - std::min(text.size(), longest));
    std::size_t open_at = string_view::npos, open = 0;
    for (std::size_t at = 0; at + close < tail.size(); at += first_length(tail.substr(at)))
        if (auto const length = prefix_length(tail.substr(at), {"（", "(", "【", "["}); length != 0) open_at = at, open = length;
    if (open_at == string_view::npos) return {};
    return {trim_blanks(tail.substr(open_at + open, tail.size() - open_at - open - close)), tail.size() - open_at};
}

/// The medium that a dispatch names before its place and day: 新华社 in 新华社长春10月18日.
inline string_view leading_source(string_view text) {
    for (std::size_t at = 0; at <= text.size() && at <= 45; at += at < text.size() ? first_length(text.substr(at)) : 1) {
        auto const name = text.substr(0, at);
        if (at >= 9 && ends_with_source_suffix(name)) return name;
    }
    return {};
}

class BylineReader {
public:
    explicit BylineReader(Draft& draft) : draft_(draft) {}

    void read() {
        constexpr std::size_t most_paragraphs = 2;
        std::size_t seen = 0;
        for (std::size_t at = draft_.body_begin; at < draft_.size() && seen < most_paragraphs; ++at)
            if (draft_.is(at, BlockKind::paragraph)) take_beginning(draft_.words(at)), ++seen;
        seen = 0;
        for (std::size_t at = draft_.size(); at-- > draft_.body_begin && seen < most_paragraphs;)
            if (draft_.is(at, BlockKind::paragraph)) take_end(draft_.words(at), seen == 0), ++seen;
    }

private:
    void take_beginning(string_view line) {
        auto const bracket = leading_bracket(line);
        // 【某某日报讯】（记者…）
        if (bracket.length != 0 && line.starts_with("【")) return take_dispatch(bracket.inner, line.substr(bracket.length, 400));
        if (bracket.length != 0) return take_reporters(bracket.inner, false);
        constexpr std::size_t longest_dateline = 100;
        static constexpr MarkSet pauses{"，", "。", ",", "“", "《", "："}, reports{"电", "讯", "消"};
        for (std::size_t at = 0; at < std::min(line.size(), longest_dateline); at += first_length(line.substr(at))) {
            auto const rest = line.substr(at);
            auto const first = first_character(rest);
            if (pauses.has(first)) return;
            if (!reports.has(first)) continue;
            auto const mark = prefix_length(rest, {"电", "讯", "消息"});
            if (mark != 0 && is_dispatch(line.substr(0, at))) return take_dispatch(line.substr(0, at + mark), line.substr(at + mark, 400));
        }
    }

    /// 某某社某地10月18日电, and the bracket behind it.
    void take_dispatch(string_view head, string_view rest) {
        auto const mark = suffix_length(head, {"电", "讯", "消息"});
        if (mark == 0) return;
        head.remove_suffix(mark);
        if (!is_dispatch(head)) return;
        if (draft_.source.empty()) draft_.source = leading_source(head);
        auto const bracket = leading_bracket(trim_blanks(rest));
        if (bracket.length != 0) take_reporters(bracket.inner, true);
    }

    /// 本报, 本报长春10月18日, 新华社长春10月18日, 某某日报.
    static bool is_dispatch(string_view head) {
        head = trim_blanks(head);
        if (prefix_length(head, {"本报", "本网", "本台", "本刊", "本社"}) != 0) return true;
        if (head.ends_with("日") && head.find("月") != string_view::npos) return !leading_source(head).empty();
        return ends_with_source_suffix(head);
    }

    /// The inside of a bracket that names who reports; `expected` where it stands in a dispatch.
    void take_reporters(string_view inner, bool expected) {
        bool const told = inner.find("记者") != string_view::npos || inner.find("通讯员") != string_view::npos;
        if (!told && !expected) return;
        for (auto const name : match_names(inner, !told)) add(name);
    }

    void take_end(string_view line, bool last) {
        for (auto bracket = trailing_bracket(line); bracket.length != 0; bracket = trailing_bracket(line)) {
            if (auto const meta = match_meta(bracket.inner); meta && meta->certain) take_meta(draft_, *meta);
            else if (last) for (auto const name : match_names(bracket.inner, true)) add(name);
            line = trim_blanks(line.substr(0, line.size() - bracket.length));
        }
    }

    void add(string_view name) {
        for (auto const author : draft_.authors)
            if (author == name) return;
        draft_.authors.push_back(name);
    }

    Draft& draft_;
};

void read_bylines(Draft& draft) { BylineReader(draft).read(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// The foot of an article, read upwards from the last line to where the text ends:
///
///     （作者 作者）      (来源:某某日报)      原标题:…      责任编辑: 某某(实习生)
///     版权所有:…        相关报道： and the links below it        打印本页
#ifndef ZHIBIAO_ARTICLE_IMPL_FOOT_IPP
#define ZHIBIAO_ARTICLE_IMPL_FOOT_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/headline.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/words.hpp>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// 【相关新闻】, 相关报道：
inline bool is_tail_opening(string_view line) {
    while (!line.empty()) {
        auto const length = item_separator_length(line);
        if (length == 0) break;
        line.remove_prefix(length);
    }
    auto const word = tail_openings().longest(line);
    return word && line.size() <= 120 && !line.substr(word.length).ends_with("。");
}

/// （某某某 某某）: nothing but names between brackets.
inline string_view names_in_brackets(string_view line) {
    auto const open = prefix_length(line, {"（", "("}), close = suffix_length(line, {"）", ")"});
    if (open == 0 || close == 0 || open + close >= line.size()) return {};
    auto const inner = trim_blanks(line.substr(open, line.size() - open - close));
    return match_names(inner, true).empty() ? string_view{} : inner;
}

class FootReader {
public:
    explicit FootReader(Draft& draft) : draft_(draft) {}

    void read() {
        constexpr std::size_t most_lines = 1000;
        std::size_t top = draft_.size();
        if (ends_for_sharing()) {
            top -= 2;
            draft_.kinds[top] = draft_.kinds[top + 1] = BlockKind::boilerplate;
        }
        while (top > draft_.body_begin && draft_.size() - top < most_lines && take_line(top - 1)) --top;
        for (std::size_t line = top; line < draft_.size(); ++line)
            if (draft_.is(line, BlockKind::meta)) take_about(line);
    }

private:
    static constexpr std::size_t longest_link = 180;

    /// False where the text ends. Short lines are left undecided: links if an opening stands above them, else text.
    bool take_line(std::size_t at) {
        auto const line = draft_.words(at);
        if (!draft_.undecided(at)) return draft_.is(at, BlockKind::meta);
        constexpr std::size_t longest_meta = 300;
        auto const meta = line.size() <= longest_meta ? match_meta(line) : std::nullopt;
        bool const certain = meta && meta->certain;
        if (certain && kind_of(*meta) == BlockKind::meta) return decide(at, BlockKind::meta);
        if (is_tail_opening(line)) return open_tail(at);
        if (is_page_line(line) || is_notice(line) || repeats_title(at, line) || is_counted_notice(line)) return take_notice(at, line);
        if (is_separator(line)) return true;
        // The name of a medium alone counts beside other such lines.
        if (meta && (certain || at + 1 == draft_.size() || !draft_.undecided(at + 1))) return decide(at, kind_of(*meta));
        if (!names_in_brackets(line).empty()) return decide(at, BlockKind::meta);
        return line.size() <= longest_link && !is_text(line) && !is_enumerated(line) && !is_salutation(line);
    }

    bool decide(std::size_t at, BlockKind kind) {
        draft_.kinds[at] = kind;
        return true;
    }

    bool take_notice(std::size_t at, string_view line) {
        if (auto const number = item_number(line); number > 0) list_number_ = number;
        return decide(at, BlockKind::boilerplate);
    }

    /// 3、… above a notice that begins with 4、…
    [[nodiscard]] bool is_counted_notice(string_view line) const { return list_number_ > 1 && item_number(line) == list_number_ - 1; }

    static int item_number(string_view line) {
        int number = 0;
        std::size_t at = 0;
        for (; at < line.size() && at < 2 && is_digit(line[at]); ++at) number = number * 10 + (line[at] - '0');
        return at != 0 && prefix_length(line.substr(at), {"、", ".", "．", ")", "）"}) != 0 ? number : 0;
    }

    bool open_tail(std::size_t at) {
        for (std::size_t line = at; line < draft_.size(); ++line)
            if (draft_.undecided(line)) draft_.kinds[line] = BlockKind::boilerplate;
        return true;
    }

    /// Headline and first words once more at the very end, for sharing: 某某报告 / 各位代表：现在，我代表…
    [[nodiscard]] bool ends_for_sharing() const {
        return !draft_.title.empty() && draft_.size() > draft_.body_begin + 4 && draft_.words(draft_.size() - 2) == draft_.title;
    }

    [[nodiscard]] bool repeats_title(std::size_t at, string_view line) {
        if (at + 1 < draft_.size() && draft_.undecided(at + 1)) return false;
        return !draft_.title.empty() && line == draft_.title;
    }

    void take_about(std::size_t at) {
        auto const line = draft_.words(at);
        if (auto const names = names_in_brackets(line); !names.empty()) {
            take_meta(draft_, names_only(names));
            return;
        }
        auto const meta = match_meta(line);
        if (!meta) return;
        take_meta(draft_, *meta);
        auto const below = take_value_below(draft_, at, *meta);
        for (std::size_t i = 1; i <= below; ++i) draft_.kinds[at + i] = BlockKind::meta;
    }

    static MetaLine names_only(string_view names) {
        MetaLine meta;
        meta.add(Role::author, names);
        return meta;
    }

    Draft& draft_;
    int list_number_ = 0;  // of the topmost numbered notice so far
};

void read_foot(Draft& draft) { FootReader(draft).read(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

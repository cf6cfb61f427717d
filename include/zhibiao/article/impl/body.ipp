/// The body of an article: which lines are headings, captions, notes, paragraphs.
#ifndef ZHIBIAO_ARTICLE_IMPL_BODY_IPP
#define ZHIBIAO_ARTICLE_IMPL_BODY_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline constexpr std::size_t longest_heading = 130, longest_enumerated_heading = 190, longest_sentence_heading = 135;  // bytes

/// A row of a table: three cells set apart, or two with a figure.
inline bool is_table_row(string_view line) {
    std::size_t gaps = 0;
    for (std::size_t at = 1; at < line.size(); ++at) gaps += line[at] == '\t' || line[at] == '|' || (line[at] == ' ' && line[at - 1] == ' ' && (at < 2 || line[at - 2] != ' '));
    return gaps >= 2 || (gaps == 1 && std::any_of(line.begin(), line.end(), is_digit));
}

/// A heading has two clauses or three; a longer line of more is text whose stop is missing.
inline bool has_many_clauses(string_view line) {
    constexpr std::size_t short_line = 75, most_commas = 2;
    static constexpr MarkSet comma_marks{"，", ","};
    if (line.size() <= short_line) return false;
    std::size_t commas = 0;
    for (std::size_t at = skip_plain_characters(line, 0); at < line.size(); at = skip_plain_characters(line, at + first_length(line.substr(at)))) commas += comma_marks.has(first_character(line.substr(at)));
    return commas > most_commas;
}

/// Exactly one sentence, with its stop.
inline bool is_one_sentence(string_view line) {
    static constexpr MarkSet enders{"。", "！", "？", "；"};
    if (!line.ends_with("。")) return false;
    for (std::size_t at = skip_plain_characters(line, 0); at + 3 < line.size(); at = skip_plain_characters(line, at + first_length(line.substr(at))))
        if (enders.has(first_character(line.substr(at)))) return false;
    return true;
}

/// What such a sentence stands above isn't headed by it, but listed.
inline bool announces_list(string_view line) {
    static constexpr MarkSet may_begin{"以", "如", "方", "下", "重"};
    for (std::size_t at = 0; at + 4 <= line.size(); at += first_length({line.data() + at, 4}))
        if (may_begin.has(first_character({line.data() + at, 4})) && prefix_length(line.substr(at), {"以下", "如下", "方面工作", "下面", "重点工作。"}) != 0) return true;
    return false;
}

/// In the middle of a text 时间：… and 地点：… are the text's own; who wrote it and where it is from are not.
inline bool is_about_article(MetaLine const& meta) {
    if (meta.moment) return true;
    auto const told = [](Field const& field) { return !field.value.empty() && field.role != Role::published && field.role != Role::updated && field.role != Role::other; };
    return std::any_of(meta.all().begin(), meta.all().end(), told);
}

class BodyReader {
public:
    explicit BodyReader(Draft& draft, std::size_t wrap_width) : draft_(draft), wrap_width_(wrap_width) {}

    void read() {
        for (std::size_t at = draft_.body_begin; at < draft_.size(); ++at)
            if (draft_.undecided(at)) take_marked(at);
        take_headings();
        take_serial_headings();
        for (auto& kind : draft_.kinds)
            if (!kind) kind = BlockKind::paragraph;
    }

private:
    /// Lines that say themselves what they are.
    void take_marked(std::size_t at) {
        constexpr std::size_t longest_marked = 600;
        auto const line = draft_.words(at);
        if (line.size() > longest_marked) return;
        if (is_separator(line)) return decide(at, BlockKind::separator);
        if (is_salutation(line)) return decide(at, BlockKind::paragraph);
        if (is_note(line)) return take_note(at, line);
        if (is_caption(line)) return decide(at, BlockKind::caption);
        if (line == draft_.title) return take_picture(at);
        if (line.size() <= 90 && is_page_line(line)) return decide(at, BlockKind::boilerplate);
        if (line.size() > 150 || ends_with_stop(line)) return;
        auto const meta = match_meta(line);
        if (!meta || !meta->certain || !is_about_article(*meta)) return;
        take_meta(draft_, *meta);
        decide(at, BlockKind::meta);
    }

    void decide(std::size_t at, BlockKind kind) { draft_.kinds[at] = kind; }

    /// The headline as the text of a picture, and the caption below it.
    void take_picture(std::size_t at) {
        constexpr std::size_t longest_plain_caption = 120;
        decide(at, BlockKind::caption);
        bool const caption_below = at + 1 < draft_.size() && draft_.undecided(at + 1) && draft_.words(at + 1).size() <= longest_plain_caption && !ends_with_stop(draft_.words(at + 1)) && !is_enumerated(draft_.words(at + 1));
        if (caption_below) decide(at + 1, BlockKind::caption);
    }

    /// A label alone in its line (编者按) goes with the line below.
    void take_note(std::size_t at, string_view line) {
        decide(at, BlockKind::note);
        if (line.size() <= 30 && at + 1 < draft_.size() && draft_.undecided(at + 1)) decide(at + 1, BlockKind::note);
    }

    [[nodiscard]] bool may_head(std::size_t at) const {
        if (at >= draft_.size() || !draft_.undecided(at)) return false;
        auto const line = draft_.words(at);
        if (line.size() > longest_enumerated_heading) return false;
        if (is_enumerated(line)) return may_head_enumerated(at, line);
        if (line.size() > longest_heading || (draft_.lines[at].gaps != 0 && is_table_row(line)) || !has_han(line) || has_many_clauses(line)) return false;
        if (wrap_width_ != 0 && count_characters(line) + 3 >= wrap_width_) return false;
        // A number at the end waits for its unit on the next line.
        if (is_digit(line.back()) || line.back() == '.') return false;
        static constexpr MarkSet question_marks{"？", "?"}, pauses{"；", ";", ":"};
        auto const last = final_character(line);
        bool const asks = question_marks.has(last) && line.size() <= 75 && !line.starts_with("“") && line.find("：") == string_view::npos;
        return (asks || !ends_with_stop(line)) && !ends_open(line) && !leaves_open(line) && !begins_closed(line) && !pauses.has(last);
    }

    /// （一）…。 heads what is below; side by side with （二）…。 it is an item of a list.
    [[nodiscard]] bool may_head_enumerated(std::size_t at, string_view line) const {
        if (ends_open(line)) return false;
        if (!ends_with_stop(line)) return true;
        auto const is_item = [this](std::size_t other) { return other < draft_.size() && is_enumerated(draft_.words(other)) && is_one_sentence(draft_.words(other)); };
        return is_one_sentence(line) && line.size() <= longest_sentence_heading && !is_item(at + 1) && !(at > 0 && is_item(at - 1));
    }

    /// One to three short lines above a paragraph are headings; more of them are a list.
    void take_headings() {
        constexpr std::size_t most_headings = 3;
        for (std::size_t at = draft_.body_begin; at < draft_.size();) {
            std::size_t end = at;
            while (may_head(end) && !(end + 1 < draft_.size() && begins_closed(draft_.words(end + 1)))) ++end;
            if (end == at) {
                ++at;
                continue;
            }
            bool const heads = end - at <= most_headings && end < draft_.size() && heads_text(end);
            for (; at < end; ++at)
                if (heads || is_enumerated(draft_.words(at))) decide(at, BlockKind::heading);
        }
    }

    [[nodiscard]] bool heads_text(std::size_t at) const {
        return draft_.undecided(at) || draft_.is(at, BlockKind::paragraph) || draft_.is(at, BlockKind::caption);
    }

    /// Short sentences on lines of their own that are alike (这一年，…。 这一年，…。) head what is below each of them.
    void take_serial_headings() {
        constexpr std::size_t least_alike = 3, least_short = 8, short_sentence = 66;
        std::vector<std::pair<std::size_t, Key>> found;
        std::map<Key, std::size_t> alike;
        std::size_t short_ones = 0;
        for (std::size_t at = draft_.body_begin; at + 1 < draft_.size(); ++at) {
            if (!may_head_as_sentence(at)) continue;
            found.emplace_back(at, key_of(draft_.words(at)));
            ++alike[found.back().second];
            short_ones += draft_.words(at).size() <= short_sentence;
        }
        for (auto const& [at, key] : found) {
            bool const serial = key.second != string_view::npos && alike[key] >= least_alike;
            bool const customary = short_ones >= least_short && draft_.words(at).size() <= short_sentence;
            if (serial || customary) decide(at, BlockKind::heading);
        }
    }

    [[nodiscard]] bool may_head_as_sentence(std::size_t at) const {
        if (!draft_.undecided(at) || !draft_.undecided(at + 1)) return false;
        auto const line = draft_.words(at), below = draft_.words(at + 1);
        if (line.size() > longest_sentence_heading || below.size() <= 90 || below.size() * 2 <= line.size() * 3) return false;
        if (line.starts_with("“") || !is_one_sentence(line)) return false;
        return (begins_plainly(below) || prefix_length(below, {"—", "--"}) == 0) && !announces_list(line);
    }

    /// First character, and where the first clause ends.
    using Key = std::pair<string_view, std::size_t>;
    static Key key_of(string_view line) {
        std::size_t comma = string_view::npos;
        for (std::size_t at = 0; at < line.size() && at <= 18 && comma == string_view::npos; at += first_length(line.substr(at)))
            if (prefix_length(line.substr(at), {"，", ",", "、"}) != 0) comma = at;
        return {line.substr(0, first_length(line)), comma};
    }

    Draft& draft_;
    std::size_t wrap_width_;
};

void read_body(Draft& draft) { BodyReader(draft, draft.wrap_width).read(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

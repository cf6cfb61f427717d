/// Lines that a page broke in mid-sentence.
#ifndef ZHIBIAO_ARTICLE_IMPL_BREAK_IPP
#define ZHIBIAO_ARTICLE_IMPL_BREAK_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/words.hpp>

#include <array>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// 2022年…, 3月…, 1、… open a paragraph; 5%左右 doesn't.
inline bool opens_with_number(string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at == 0) return false;
    auto const rest = line.substr(at);
    if (rest[0] == '.' || rest[0] == '-') return rest.size() > 1 && !is_digit(rest[1]);
    return prefix_length(rest, {"年", "月", "日", "、", "．", ")", "）"}) != 0;
}

/// Words that open a paragraph, not the second half of a sentence.
inline bool opens_paragraph(string_view line) {
    if (is_enumerated(line) || is_salutation(line) || opens_with_number(line)) return true;
    return opens(line, LineOpening::paragraph);
}

/// A short first sentence with more behind it is the heading that a paragraph runs in with: 扎实推进某事。深入…
inline bool runs_in_heading(string_view line) {
    constexpr std::size_t longest_lead = 60;
    auto const stop = line.find("。");
    return stop != string_view::npos && stop <= longest_lead && stop + 3 < line.size();
}

std::size_t find_wrap_width(Draft const& draft) {
    constexpr std::size_t widest = 120, least_lines = 8;
    std::array<std::size_t, widest + 1> stopless{};
    std::size_t lines = 0, longest = 0;
    for (std::size_t at = draft.body_begin; at < draft.size(); ++at) {
        if (!draft.undecided(at)) continue;
        auto const line = draft.words(at);
        if (line.size() > widest * 3) return 0;
        ++lines;
        auto const width = count_characters(line);
        if (width > widest) return 0;
        longest = std::max(longest, width);
        stopless[width] += !ends_with_stop(line);
    }
    if (lines < least_lines || longest < 15) return 0;
    std::size_t full = 0, shorter = 0;
    for (std::size_t width = 0; width <= widest; ++width) (width + 3 >= longest ? full : shorter) += stopless[width];
    return full * 5 >= lines * 2 && full >= shorter * 3 ? longest : 0;
}

class BreakFinder {
public:
    explicit BreakFinder(Draft const& draft) : draft_(draft) {}

    std::vector<Span> find(std::vector<bool>& joined) {
        std::vector<Span> cuts;
        auto table = draft_.tables.begin();
        for (std::size_t at = draft_.body_begin; at + 1 < draft_.size(); ++at) {
            while (table != draft_.tables.end() && table->end <= at) ++table;
            bool const by_table = table != draft_.tables.end() && at + 1 >= table->begin;
            if (by_table || !goes_on(at)) continue;
            joined[at + 1] = true;
            cuts.push_back({draft_.lines[at].span.end, draft_.lines[at + 1].span.begin});
        }
        return cuts;
    }

private:
    [[nodiscard]] bool is_body_text(std::size_t at) const { return draft_.is(at, BlockKind::paragraph) || draft_.is(at, BlockKind::note); }

    [[nodiscard]] bool goes_on(std::size_t at) {
        auto const line = draft_.words(at), below = draft_.words(at + 1);
        if (begins_plainly(below) && final_character(line) == full_stop) return false;  // as nearly all do
        if (!is_body_text(at)) return false;
        bool const below_is_text = is_body_text(at + 1);
        if (!below_is_text && !draft_.is(at + 1, BlockKind::heading)) return false;
        if (begins_closed(below)) return true;
        static constexpr MarkSet pauses{"；", ";", "：", ":"};
        if (ends_with_stop(line) || pauses.has(final_character(line)) || is_enumerated(below)) return false;
        if (ends_open(line) || leaves_open(line) || splits_number(line, below)) return true;
        if (!below_is_text) return false;
        if (draft_.wrap_width != 0) return count_characters(line) + 3 >= draft_.wrap_width && draft_.lines[at + 1].indent == 0;
        return is_long(line) && (is_known_phrase(line, below, 2, 2) || is_alone(at));
    }

    static bool is_long(string_view line) { return line.size() >= 90; }

    /// 增长23. | 7%, 带动261 | .6亿元, 新开海外仓3 | 个
    static bool splits_number(string_view line, string_view below) {
        if (line.back() == '.') return line.size() > 1 && is_digit(line[line.size() - 2]) && is_digit(below[0]);
        if (!is_digit(line.back()) || opens_with_number(below)) return false;
        bool const in_clause = line.find("，") != string_view::npos || line.find(',') != string_view::npos;
        return is_digit(below[0]) || (below[0] == '.' && below.size() > 1 && is_digit(below[1])) || (in_clause && begins_with_han(below) && !opens_paragraph(below));
    }

    /// Whether the last `before` and the first `after` characters around the break stand together elsewhere in the text
    /// (招商|引资). Asked for a few breaks at most and looked for in their neighbourhood, so that the whole stays linear.
    [[nodiscard]] bool is_known_phrase(string_view line, string_view below, std::size_t before, std::size_t after) {
        constexpr int most_searches = 64;
        if (line.size() < before * 3 || below.size() < after * 3) return false;
        auto const end = line.substr(line.size() - before * 3), beginning = below.substr(0, after * 3);
        if (!is_han(end, before, before) || !is_han(beginning, after, after) || ++searches_ > most_searches) return false;
        constexpr std::size_t neighbourhood = 16384;  // bytes
        auto const at = static_cast<std::size_t>(line.data() - draft_.reading.data());
        auto const around = draft_.reading.substr(at > neighbourhood ? at - neighbourhood : 0, 2 * neighbourhood);
        return holds(around, std::string(end) + std::string(beginning));
    }

    /// A long line without a stop between lines with one: broken, unless a new paragraph plainly begins below.
    [[nodiscard]] bool is_alone(std::size_t at) {
        auto const line = draft_.words(at), below = draft_.words(at + 1);
        bool const stop_above = at == draft_.body_begin || !is_body_text(at - 1) || ends_with_stop(draft_.words(at - 1));
        if (!stop_above || line.size() < 150 || !ends_with_stop(below) || opens_paragraph(below)) return false;
        return !runs_in_heading(below) || is_known_phrase(line, below, 1, 1);
    }

    Draft const& draft_;
    int searches_ = 0;
};

std::vector<Span> find_broken_lines(Draft const& draft, std::vector<bool>& joined) { return BreakFinder(draft).find(joined); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

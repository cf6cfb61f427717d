/// The lines about the article on a page: 2023-05-18 10:20　来源：某某日报　作者：某某, in pieces or in one.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_ABOUT_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_ABOUT_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/headline.hpp>
#include <zhibiao/article/impl/html_draft.hpp>
#include <zhibiao/article/impl/label.hpp>

#include <algorithm>
#include <memory>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

using article_detail::MetaLine;
using article_detail::Role;

/// A line about the article, read; `meta` has views of `text`.
struct AboutLine {
    std::unique_ptr<Text> text = std::make_unique<Text>();  // at one place, since `meta` points into it: a short string moves with its owner
    std::optional<MetaLine> meta;
    int score = 0;
};

inline int score_of(std::optional<MetaLine> const& meta) {
    if (!meta || !meta->certain) return 0;
    int score = meta->moment ? (meta->moment->hour >= 0 ? 4 : 3) : 0;
    for (auto const& field : meta->all())
        if (!field.value.empty()) score += field.role == Role::source || field.role == Role::author || field.role == Role::editor || field.role == Role::original_title ? 2 : 0;
    return score;
}

class AboutFinder {
public:
    explicit AboutFinder(PageDraft& draft) : draft_(draft) {}

    void find() {
        find_text_begin();
        auto const head = draft_.title_end == no_line ? head_without_title() : draft_.title_end;
        take_marked_source();
        for (auto at = head; at < draft_.text_begin; ++at) take(at, true);
        if (draft_.title_begin != no_line) read_above(draft_.title_begin);
        read_foot();
    }

private:
    static constexpr std::size_t longest_about = 900;

    void find_text_begin() {
        auto const after_title = draft_.title_end == no_line ? 0 : draft_.title_end;
        auto at = std::max(after_title, draft_.body_begin);
        auto const first = at;
        while (at < draft_.body_end && !begins_text(at)) ++at;
        draft_.text_begin = at < draft_.body_end ? at : std::min(first, draft_.body_end);
        // Short lines in front of the first sentence that aren't about the article are text as well: headings, captions.
        while (draft_.text_begin > first && !is_about_line(draft_.text_begin - 1)) --draft_.text_begin;
    }

    [[nodiscard]] bool begins_text(std::size_t at) const {
        return draft_.readings[at].sentence && draft_.readings[at].weight > 0 && !is_about_line(at);
    }

    [[nodiscard]] bool is_about_line(std::size_t at) const {
        if (draft_.line(at).furniture != no_node || draft_.readings[at].of_page || draft_.line(at).parts.has(Part::info)) return true;
        return draft_.line(at).letters < 200 && score_of(read(at).meta) > 0;
    }

    [[nodiscard]] std::size_t head_without_title() const {
        constexpr std::size_t most_lines = 12;
        return draft_.text_begin - std::min(most_lines, draft_.text_begin);
    }

    /// The line as it is, and with blanks between items that touch (2023-05-18 10:20来源：…): whichever says more.
    [[nodiscard]] AboutLine read(std::size_t at) const {
        AboutLine best;
        if (draft_.reading(at).size() > longest_about) return best;
        best = read(std::string(draft_.shown.words(at)));
        if (auto spaced = read(with_gaps(at)); spaced.score > best.score || (spaced.score == best.score && ends_sooner(spaced, best))) best = std::move(spaced);
        if (draft_.line(at).table != no_node) {
            if (auto row = read(with_colons(at)); row.score > best.score) best = std::move(row);
        }
        return best;
    }

    /// 来源：某某网 is cut off from the 参与互动 that touches it.
    static bool ends_sooner(AboutLine const& one, AboutLine const& other) {
        auto const source = [](AboutLine const& line) {
            for (auto const& field : line.meta ? line.meta->all() : std::span<article_detail::Field const>{})
                if (field.role == Role::source) return field.value;
            return string_view{};
        };
        return !source(one).empty() && source(one).size() < source(other).size() && source(other).starts_with(source(one));
    }

    static AboutLine read(std::string words) {
        AboutLine line;
        line.text = std::make_unique<Text>(std::move(words));
        line.meta = article_detail::match_meta(article_detail::trim_blanks(line.text->reading()));
        line.score = score_of(line.meta);
        return line;
    }

    [[nodiscard]] std::string with_gaps(std::size_t at) const {
        auto const& line = draft_.line(at);
        std::string out;
        auto previous = no_node;
        for (auto copy = line.first_copy; copy < draft_.shown.copies.size() && draft_.shown.copies[copy].begin < line.span.end; ++copy) {
            auto const& piece = draft_.shown.copies[copy];
            auto const end = copy + 1 < draft_.shown.copies.size() ? std::min(draft_.shown.copies[copy + 1].begin, line.span.end) : line.span.end;
            auto const begin = std::max(piece.begin, line.span.begin);
            auto const parent = item_of(piece.node);
            auto const words = begin < end ? string_view(draft_.shown.text).substr(begin, end - begin) : string_view{};
            // <span>2023</span><span>02/15</span> is one date.
            bool const digits = !out.empty() && !words.empty() && article_detail::is_digit(out.back()) && article_detail::is_digit(words[0]);
            if (previous != no_node && parent != previous) out += digits ? " " : "  ";
            previous = parent;
            out += words;
        }
        return out;
    }

    /// The element that sets a text apart; emphasis doesn't (<em>02</em>/<em>15</em>).
    [[nodiscard]] std::uint32_t item_of(std::uint32_t text) const {
        auto element = draft_.dom.nodes[text].parent;
        for (int level = 0; level < 3 && element != no_node; ++level) {
            auto const tag = draft_.dom.nodes[element].tag;
            if (tag != Tag::em && tag != Tag::b && tag != Tag::strong && tag != Tag::font) break;
            element = draft_.dom.nodes[element].parent;
        }
        return element;
    }

    /// 索引号 | 000014 | 发布日期 | 2023-05-18: a row of labels and values.
    [[nodiscard]] std::string with_colons(std::size_t at) const {
        std::string out;
        auto rest = draft_.shown.words(at);
        while (!rest.empty()) {
            auto const cell = rest.substr(0, rest.find('\t'));
            rest.remove_prefix(std::min(cell.size() + 1, rest.size()));
            out += cell;
            Text const folded(cell);
            bool const label = article_detail::meta_labels().longest(folded.reading()).length == folded.reading().size() && !cell.empty();
            out += label ? "：" : "  ";
        }
        return out;
    }

    /// `near`: by the headline, where a date without a label is the article's.
    bool take(std::size_t at, bool near) {
        if (draft_.kinds[at]) return false;
        auto const& line = draft_.line(at);
        if (line.letters > 260 || (line.linked * 10 > line.letters * 7 && line.linked > 12)) return false;
        auto about = read(at);
        if (about.score == 0) return near && take_pieces(at);
        take_fields(about, at);
        take_moment(about, near);
        if (about.text->own() != draft_.shown.words(at) && line.table == no_node) draft_.respaced[at] = about.text->own();
        draft_.decide(at, PageBlockKind::meta);
        take_value_below(about, at);
        return true;
    }

    void take_moment(AboutLine const& about, bool near) {
        if (!about.meta->moment || (!near && !draft_.day_shown.empty())) return;
        auto const time = iso_time_of(*about.meta->moment);
        auto& place = about.meta->updated_only ? draft_.update_shown : draft_.day_shown;
        // The first with a time of day.
        if (place.empty() || (place.size() < time.size() && time.starts_with(place))) place = time;
    }

    static std::string iso_time_of(article_detail::DateTime const& moment) { return article_detail::to_iso(moment); }

    void take_fields(AboutLine const& about, std::size_t at) {
        for (auto const& field : about.meta->all()) {
            auto* fact = field.role == Role::source ? &draft_.facts.source : field.role == Role::original_title ? &draft_.facts.original_title : nullptr;
            if (fact == nullptr || fact->known() || field.value.empty()) continue;
            state(*fact, own_words(*about.text, field.value), at);
        }
    }

    static string_view own_words(Text const& text, string_view view) {
        auto const begin = static_cast<std::uint32_t>(view.data() - text.reading().data());
        return text.own_words({begin, begin + static_cast<std::uint32_t>(view.size())});
    }

    void state(PageFact& fact, string_view value, std::size_t at) {
        auto said = squeezed(value);
        for (string_view const mark : {"《", "“", "["})
            if (said.starts_with(mark)) said = squeezed(string_view(said).substr(mark.size()));
        for (string_view const mark : {"》", "”", "]"})
            if (said.ends_with(mark)) said.resize(said.size() - mark.size());
        if (said.empty() || said.size() > 150) return;
        fact = {std::move(said), FactPlace::shown, draft_.dom.begin_byte(draft_.line(at).node)};
    }

    /// 来源： with its value in the next block.
    void take_value_below(AboutLine const& about, std::size_t at) {
        if (about.meta->field_count == 0 || at + 1 >= draft_.size() || draft_.kinds[at + 1]) return;
        auto const& last = about.meta->all().back();
        if (last.role != Role::source || !last.value.empty() || draft_.facts.source.known()) return;
        auto const& below = draft_.line(at + 1);
        if (below.letters > 20 || draft_.readings[at + 1].sentence || score_of(read(at + 1).meta) > 0) return;
        state(draft_.facts.source, draft_.shown.words(at + 1), at + 1);
        draft_.decide(at + 1, PageBlockKind::meta);
    }

    /// A line that holds more than such lines do: a date and 来源： are looked for in it.
    bool take_pieces(std::size_t at) {
        auto const& line = draft_.line(at);
        bool const marked = line.parts.has(Part::info) || line.parts.has(Part::time) || line.parts.has(Part::source);
        if (line.letters > 160 || (draft_.readings[at].sentence && !marked)) return false;
        Text const text{with_gaps(at)};
        auto const reading = text.reading();
        bool found = false;
        for (std::size_t i = 0; i < reading.size() && draft_.day_shown.empty(); ++i) {
            if (!article_detail::is_digit(reading[i]) || (i > 0 && article_detail::is_digit(reading[i - 1]))) continue;
            auto const moment = article_detail::match_date_time(reading.substr(i));
            if (!moment || (moment->hour < 0 && !marked)) continue;
            draft_.day_shown = article_detail::to_iso(*moment);
            found = true;
        }
        found |= take_labelled_source(text, at);
        if (found || marked) draft_.decide(at, PageBlockKind::meta);
        return found;
    }

    bool take_labelled_source(Text const& text, std::size_t at) {
        auto const reading = text.reading();
        for (std::size_t i = reading.find("来源"); i != string_view::npos; i = reading.find("来源", i + 6)) {
            auto const label = article_detail::match_label(reading.substr(i));
            if (!label.marked || label.role != Role::source) continue;
            auto const rest = reading.substr(i + label.length);
            auto const value = article_detail::clean_value(rest.substr(0, article_detail::value_end(rest, Role::source)));
            if (value.empty() || draft_.facts.source.known()) continue;
            state(draft_.facts.source, own_words(text, value), at);
            return true;
        }
        return false;
    }

    /// Newspapers and offices put the day, the number of the page and the table of the document above the headline.
    void read_above(std::size_t title) {
        constexpr std::size_t most_lines = 25;
        for (auto at = title; at-- > 0 && title - at <= most_lines;) {
            bool const needed = draft_.day_shown.empty() || !draft_.facts.source.known();
            auto const& line = draft_.line(at);
            if (!needed || line.letters > 120 || draft_.readings[at].sentence) continue;
            bool const row = line.table != no_node;
            auto const about = read(at);
            bool const labelled = about.score == 2 && line.furniture == no_node && line.letters <= 40;
            if (about.score < 3 && !row && !labelled) continue;
            if (about.score == 0) continue;
            // A day alone in a row of buttons is today's, put there by a script of the page.
            if (line.furniture != no_node && !row && about.score < 4) continue;
            take(at, true);
        }
    }

    /// Editors and the source below the text, up to what the site puts there.
    void read_foot() {
        constexpr std::size_t most_lines = 14;
        auto const end = std::min(draft_.size(), draft_.body_end + most_lines);
        for (auto at = draft_.body_end; at < end; ++at) {
            if (article_detail::is_notice(draft_.reading(at)) || is_tail_opening(draft_.reading(at))) break;
            if (draft_.line(at).heading == 1) break;
            auto const about = draft_.line(at).letters < 120 ? read(at) : AboutLine{};
            if (about.score >= 2 && speaks_of_people(*about.meta)) take(at, false);
        }
    }

    static bool speaks_of_people(MetaLine const& meta) {
        return std::ranges::any_of(meta.all(), [](auto const& field) { return field.role == Role::editor || field.role == Role::author || field.role == Role::source || field.role == Role::original_title; });
    }

    static bool is_tail_opening(string_view line) {
        while (!line.empty()) {
            auto const length = article_detail::item_separator_length(line);
            if (length == 0) break;
            line.remove_prefix(length);
        }
        return static_cast<bool>(article_detail::tail_openings().longest(line)) && line.size() <= 60;
    }

    /// <span class="source">某某日报</span>, without a label.
    void take_marked_source() {
        if (draft_.facts.source.known() || draft_.title_begin == no_line) return;
        constexpr std::size_t most_lines = 15;
        auto const end = std::min(draft_.text_begin, draft_.title_begin + most_lines);
        for (auto at = draft_.title_begin; at < end; ++at) {
            auto const& line = draft_.line(at);
            if (draft_.kinds[at] == PageBlockKind::title || draft_.readings[at].sentence || !line.parts.has(Part::source)) continue;
            auto const words = marked_words(at);
            if (words.empty()) continue;
            state(draft_.facts.source, words, at);
            if (draft_.facts.source.known()) return;
        }
    }

    static std::string without_label(std::string const& words) {
        Text const text{words};
        auto const label = article_detail::match_label(text.reading());
        if (!label.marked) return words;
        if (label.role != Role::source) return {};
        auto const rest = text.reading().substr(label.length);
        return std::string(own_words(text, rest.substr(0, article_detail::value_end(rest, Role::source))));
    }

    /// Of the innermost element of the line that is marked so.
    [[nodiscard]] std::string marked_words(std::size_t at) const {
        auto const& line = draft_.line(at);
        for (auto copy = line.first_copy; copy < draft_.shown.copies.size() && draft_.shown.copies[copy].begin < line.span.end; ++copy) {
            auto element = draft_.dom.nodes[draft_.shown.copies[copy].node].parent;
            for (int level = 0; level < 3 && element != no_node; ++level, element = draft_.dom.nodes[element].parent) {
                if (!parts_of(draft_.dom, element).has(Part::source)) continue;
                std::string words;
                for (auto i = element + 1; i < draft_.dom.nodes[element].end && words.size() < 120; ++i)
                    if (draft_.dom.nodes[i].kind == NodeKind::text) words += draft_.dom.nodes[i].words;
                words = without_label(squeezed(words));
                bool const dated = std::ranges::count_if(words, article_detail::is_digit) > 5;
                return dated || words.size() > 60 ? std::string{} : words;
            }
        }
        return {};
    }

    PageDraft& draft_;
};

void find_about(PageDraft& draft) { AboutFinder(draft).find(); }

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

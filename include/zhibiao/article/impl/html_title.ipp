/// The headline: a heading above the text that says what the page's title says.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_TITLE_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_TITLE_IPP

#include <zhibiao/article/impl/headline.hpp>
#include <zhibiao/article/impl/html_draft.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// Without blanks and quotation marks, which titles and headlines write differently.
inline std::string bare(string_view reading) {
    std::string out;
    while (!reading.empty()) {
        auto const mark = reading[0] == ' ' || reading[0] == '"' || reading[0] == '\'' || reading[0] == '\t' ? std::size_t{1} : article_detail::prefix_length(reading, {"“", "”", "‘", "’", "「", "」", "·"});
        if (mark != 0) {
            reading.remove_prefix(mark);
            continue;
        }
        auto const length = article_detail::first_length(reading);
        out += reading.substr(0, length);
        reading.remove_prefix(length);
    }
    return out;
}

class TitleFinder {
public:
    explicit TitleFinder(PageDraft& draft) : draft_(draft) {
        for (auto const& statement : draft.statements) {
            if (statement.kind == FactKind::site) sites_.push_back(bare(Text(statement.fact.value).reading()));
            if (statement.kind != FactKind::title || stated_.size() > 8) continue;
            Text const text{statement.fact.value};
            stated_.push_back(bare(text.reading()));
            stated_.push_back(bare(article_detail::without_site_name(text.reading())));
        }
    }

    void find() {
        double best = 0;
        std::size_t found = no_line;
        auto const end = text_end();
        for (std::size_t at = 0; at < end; ++at) {
            auto const score = score_of(at);
            bool const heading = draft_.line(at).heading == 1 || draft_.line(at).heading == 2;
            if (score >= best && score >= (heading ? least_of_heading : least_score)) best = score, found = at;
        }
        if (found == no_line) return;
        draft_.title_begin = draft_.title_end = found;
        while (draft_.title_begin > 0 && goes_with(draft_.title_begin - 1, found)) --draft_.title_begin;
        while (draft_.title_end + 1 < draft_.size() && goes_with(draft_.title_end + 1, found)) ++draft_.title_end;
        ++draft_.title_end;
        take(draft_.title_begin, draft_.title_end);
    }

private:
    static constexpr double least_score = 4.5, least_of_heading = 3.2;

    /// A headline stands above the text, but a line or two may stand before it.
    [[nodiscard]] std::size_t text_end() const {
        constexpr int most_sentences = 2;
        int sentences = 0;
        for (auto at = draft_.body_begin; at < draft_.body_end; ++at)
            if (draft_.readings[at].sentence && draft_.readings[at].weight > 25 && ++sentences > most_sentences) return at;
        return draft_.body_end;
    }

    [[nodiscard]] double score_of(std::size_t at) const {
        auto const& line = draft_.line(at);
        auto const reading = draft_.reading(at);
        if (line.letters < 4 || line.letters > 110 || reading.ends_with("。") || line.table != no_node) return 0;
        if (draft_.readings[at].of_page && line.heading == 0) return 0;
        auto const words = bare(reading);
        if (std::ranges::find(sites_, words) != sites_.end()) return 0;
        double score = line.heading == 1 ? 5 : line.heading == 2 ? 3.5 : line.heading == 3 ? 2 : 0;
        if (line.parts.has(Part::title)) score += 3;
        score += likeness(words);
        if (line.linked * 2 > line.letters) score -= 5;
        if (line.furniture != no_node) score -= 4;
        if (line.letters < 7) score -= 2.5;
        score += looks(at);
        if (article_detail::is_column_name(reading)) score -= 2;
        if (score > 0 && score < 8) score -= is_about(reading) ? 8 : 0;
        auto const distance = at < draft_.body_begin ? draft_.body_begin - at : 0;
        return score - std::min(2.0, 0.02 * static_cast<double>(distance));
    }

    /// Centred, in big or bold type, right above the line of time and source or the text: how old pages mark headlines.
    [[nodiscard]] double looks(std::size_t at) const {
        auto const& line = draft_.line(at);
        double score = (line.centered ? 1 : 0) + (line.bold == line.letters ? 1 : 0) + (line.big ? 1.5 : 0);
        if (line.heading != 0) score = std::min(score, 1.0);
        auto below = at + 1;
        while (below < draft_.size() && below < at + 3 && is_passed_over(below)) ++below;
        if (below >= draft_.size() || line.letters < 8 || draft_.readings[at].of_page) return std::min(score, 1.0);
        if (is_about(draft_.reading(below))) score += 2.5;
        else if (below >= draft_.body_begin && draft_.readings[below].sentence) score += 1.5;
        return score;
    }

    [[nodiscard]] bool is_passed_over(std::size_t at) const {
        return draft_.line(at).furniture != no_node || draft_.readings[at].of_page || draft_.line(at).parts.has(Part::subtitle);
    }

    [[nodiscard]] static bool is_about(string_view reading) {
        auto const meta = article_detail::match_meta(reading);
        return meta && meta->certain;
    }

    /// How much a line says what the page's title says.
    [[nodiscard]] double likeness(string_view words) const {
        constexpr std::size_t least_bytes = 15, long_bytes = 24;
        double best = 0;
        for (string_view const stated : stated_) {
            if (stated == words) return 6;
            if (words.size() < least_bytes) continue;
            if (stated.starts_with(words)) best = std::max(best, 5.0);
            else if (stated.size() >= least_bytes && words.starts_with(stated)) best = std::max(best, 4.0);
            else if (words.size() >= long_bytes && stated.ends_with(words)) best = std::max(best, 4.8);
            else if (stated.find(words) != string_view::npos || (stated.size() >= least_bytes && words.find(stated) != string_view::npos)) best = std::max(best, 3.0);
        }
        return best;
    }

    /// The other line of a headline that is broken in two, if the title says both.
    [[nodiscard]] bool goes_with(std::size_t other, std::size_t found) const {
        if (draft_.line(other).container != draft_.line(found).container || draft_.line(found).heading == 0) return false;
        auto const first = std::min(other, found), second = std::max(other, found);
        auto const both = bare(draft_.reading(first)) + bare(draft_.reading(second));
        return std::ranges::any_of(stated_, [&](string_view stated) { return stated.find(both) != string_view::npos; });
    }

    void take(std::size_t begin, std::size_t end) {
        std::string value;
        for (auto at = begin; at < end; ++at) {
            if (!value.empty()) value += ' ';
            value += draft_.shown.words(at);
            draft_.decide(at, PageBlockKind::title);
        }
        draft_.facts.title = {squeezed(value), FactPlace::shown, draft_.dom.begin_byte(draft_.line(begin).node)};
    }

    PageDraft& draft_;
    std::vector<std::string> stated_, sites_;
};

void find_title(PageDraft& draft) { TitleFinder(draft).find(); }

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

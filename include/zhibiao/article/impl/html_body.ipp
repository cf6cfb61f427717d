/// The body of an article is where the text stands densely: the element whose lines, those that aren't links or of the site,
/// weigh most, each the less the deeper it is nested below the element. Marks of the page (#ozoom, itemprop=articleBody) go
/// before that where there is text enough under them.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_BODY_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_BODY_IPP

#include <zhibiao/article/impl/draft.hpp>
#include <zhibiao/article/impl/html_body.hpp>
#include <zhibiao/article/impl/html_looks.hpp>
#include <zhibiao/article/impl/shape.hpp>
#include <zhibiao/article/impl/words.hpp>

#include <algorithm>
#include <numeric>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

Readings::Readings(Shown const& shown) : text_(std::string(shown.text)) {
    auto rest = text_.reading();
    lines_.reserve(shown.lines.size());
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        auto const end = std::min(rest.find('\n'), rest.size());
        LineWords line;
        line.reading = article_detail::trim_blanks(rest.substr(0, end));
        lines_.push_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

bool has_stop(string_view line) {
    return line.find("。") != string_view::npos || line.find("，") != string_view::npos || line.find("；") != string_view::npos || line.find("！") != string_view::npos || line.find("？") != string_view::npos;
}

inline LineWords weighed(ShownLine const& line, LineWords words) {
    constexpr std::size_t longest_page_line = 240, longest_notice = 900, short_sentence = 20;
    constexpr float plain = 0.15F, in_table = 0.4F;
    auto const reading = words.reading;
    words.sentence = has_stop(reading) && line.letters >= 8;
    words.of_page = (reading.size() <= longest_page_line && article_detail::is_page_line(reading)) || (reading.size() <= longest_notice && article_detail::is_notice(reading));
    if (words.of_page || line.linked * 2 > line.letters) return words;
    auto const own = static_cast<float>(line.letters - line.linked);
    words.weight = line.table != no_node ? own * in_table : words.sentence && line.letters >= short_sentence ? own : words.sentence ? own * 0.6F : std::min(own, 40.0F) * plain;
    return words;
}

/// An element marked as furniture that most of the text stands in is none: a form around the whole page, class="print".
inline void free_big_furniture(Dom const& dom, Shown& shown, Readings const& readings) {
    constexpr float share_of_text = 0.4F;
    float total = 0;
    for (std::size_t i = 0; i < shown.lines.size(); ++i) total += readings[i].weight;
    for (std::size_t begin = 0, end = 0; begin < shown.lines.size(); begin = end) {
        auto const furniture = shown.lines[begin].furniture;
        float weight = 0;
        bool headline = false;
        for (end = begin; end < shown.lines.size() && shown.lines[end].furniture == furniture; ++end) {
            weight += readings[end].weight;
            headline |= shown.lines[end].heading == 1;
        }
        if (furniture == no_node) continue;
        bool const marked = std::ranges::any_of(shown.bodies, [&](auto body) { return furniture < body && dom.contains(furniture, body); });
        if (weight <= total * share_of_text && !(marked && weight > 0) && !(headline && weight > 60)) continue;
        for (auto i = begin; i < end; ++i) shown.lines[i].furniture = no_node;
    }
}

void weigh_lines(Dom const& dom, Shown& shown, Readings& readings) {
    for (std::size_t i = 0; i < readings.size(); ++i) readings[i] = weighed(shown.lines[i], readings[i]);
    free_big_furniture(dom, shown, readings);
    for (std::size_t i = 0; i < readings.size(); ++i)
        if (shown.lines[i].furniture != no_node) readings[i].weight = 0;
}

class BodyFinder {
public:
    BodyFinder(Dom const& dom, Shown const& shown, Readings const& readings) : dom_(dom), shown_(shown), readings_(readings) {
        sums_.resize(readings.size() + 1);
        for (std::size_t i = 0; i < readings.size(); ++i) sums_[i + 1] = sums_[i] + readings[i].weight;
    }

    [[nodiscard]] std::uint32_t find() {
        auto const densest = find_densest();
        if (densest == no_node) return no_node;
        auto const marked = find_marked();
        constexpr double least_share = 0.35;
        if (marked != no_node && weight_of(marked) >= weight_of(densest) * least_share) return marked;
        return climb(densest);
    }

private:
    static constexpr double fading = 0.82;
    static constexpr int most_levels = 10;

    /// Lines stand in the order of the document, so that those of an element are a range.
    [[nodiscard]] std::pair<std::size_t, std::size_t> lines_of(std::uint32_t element) const {
        auto const first = std::ranges::lower_bound(shown_.lines, element, {}, &ShownLine::node);
        auto const last = std::ranges::lower_bound(first, shown_.lines.end(), dom_.nodes[element].end, {}, &ShownLine::node);
        return {first - shown_.lines.begin(), last - shown_.lines.begin()};
    }
    [[nodiscard]] double weight_of(std::uint32_t element) const {
        auto const [first, last] = lines_of(element);
        return sums_[last] - sums_[first];
    }

    [[nodiscard]] std::uint32_t block_above(std::uint32_t element) const {
        for (auto at = dom_.nodes[element].parent; at != no_node; at = dom_.nodes[at].parent)
            if (is_block(dom_, at)) return at;
        return no_node;
    }

    [[nodiscard]] static bool holds_one_paragraph(Tag tag) noexcept {
        return tag == Tag::p || tag == Tag::li || tag == Tag::dd || tag == Tag::blockquote || tag == Tag::tr || (tag >= Tag::h1 && tag <= Tag::h6);
    }

    std::uint32_t find_densest() {
        std::vector<double> scores(dom_.nodes.size());
        std::uint32_t best = no_node;
        for (std::size_t i = 0; i < readings_.size(); ++i) {
            if (readings_[i].weight <= 0) continue;
            auto element = shown_.lines[i].container;
            if (holds_one_paragraph(dom_.nodes[element].tag)) element = block_above(element);
            double weight = readings_[i].weight;
            for (int level = 0; level < most_levels && element != no_node; ++level, weight *= fading) {
                scores[element] += weight;
                if (best == no_node || scores[element] > scores[best] * (1 + 1e-9)) best = element;
                element = block_above(element);
            }
        }
        // A guess of the page counts for something.
        for (std::uint32_t i = 0; i < dom_.nodes.size(); ++i)
            if (scores[i] > 0 && scores[i] * 1.25 > scores[best] && i != best && parts_of(dom_, i).has(Part::text) && !parts_of(dom_, best).has(Part::text)) best = i;
        return best;
    }

    /// The marked element with most text; of those inside each other that hold nearly the same the innermost.
    [[nodiscard]] std::uint32_t find_marked() const {
        std::uint32_t best = no_node;
        double best_weight = 0;
        for (auto const body : shown_.bodies) {
            auto const weight = weight_of(body);
            bool const inside = best != no_node && dom_.contains(best, body);
            if (weight <= 0 || !(inside ? weight >= best_weight * 0.9 : weight > best_weight)) continue;
            best = body;
            best_weight = std::max(weight, best_weight);
        }
        return best;
    }

    /// What stands beside the densest element and is text as well belongs to it: the first paragraph above a wrapper, the
    /// rest of it behind an advert.
    [[nodiscard]] std::uint32_t climb(std::uint32_t element) const {
        constexpr int most_climbs = 6;
        for (int i = 0; i < most_climbs; ++i) {
            auto const above = block_above(element);
            if (above == no_node || dom_.nodes[above].tag == Tag::html || !adds_text_only(above, element)) break;
            element = above;
        }
        return element;
    }

    [[nodiscard]] bool adds_text_only(std::uint32_t above, std::uint32_t element) const {
        auto const [first, last] = lines_of(above);
        auto const [inner_first, inner_last] = lines_of(element);
        double text = 0;
        std::size_t others = 0;
        for (auto i = first; i < last; ++i) {
            if (i >= inner_first && i < inner_last) continue;
            auto const& line = shown_.lines[i];
            // Below a notice or a heading of its own stand comments and other articles.
            if (i >= inner_last && (readings_[i].of_page ? line.letters > 40 : line.heading != 0)) return false;
            if (line.furniture != no_node || readings_[i].of_page) continue;
            if (readings_[i].sentence && readings_[i].weight > 0) text += readings_[i].weight;
            else if (line.linked > 0 || ++others > 6) return false;
        }
        return text > 0.04 * weight_of(element) && text < 1.5 * weight_of(element);
    }

    Dom const& dom_;
    Shown const& shown_;
    Readings const& readings_;
    std::vector<double> sums_;
};

std::uint32_t find_body(Dom const& dom, Shown const& shown, Readings const& readings) { return BodyFinder(dom, shown, readings).find(); }

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

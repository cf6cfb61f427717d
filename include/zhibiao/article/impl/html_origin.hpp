/// @file
/// From the words of a text back to the HTML that they were read from.
#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_ORIGIN_HPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_ORIGIN_HPP

#include <zhibiao/article/impl/html_lines.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

/// Walks along a text's words and the HTML that it was read from: both are alike but for references (&nbsp; &#8226;) and
/// for tags that the parser left out in the middle of a text.
class Alignment {
public:
    explicit Alignment(Node const& node) : words_(node.words), written_(node.written) {}

    /// Moves on to byte `offset` of the words. The pieces on the way that fall into the span asked for go to `take`
    /// (size in words, place in the HTML, size in the HTML).
    template <class Take>
    void walk(std::size_t begin, std::size_t end, Take const& take) {
        while (word_ < end && word_ < words_.size()) {
            auto const copied = copied_length(std::min(end, words_.size()), begin);
            if (copied != 0) {
                if (word_ >= begin) take(copied, place_, copied);
                word_ += copied;
                place_ += copied;
                continue;
            }
            if (skip_tag()) continue;
            auto const reference = reference_length();
            auto const said = said_length(reference);
            if (word_ >= begin) take(std::min(said, words_.size() - word_), place_, reference);
            word_ += said;
            place_ = std::min(place_ + reference, written_.size());
        }
    }

private:
    /// Up to where the pieces that begin before `begin` end there, so that no piece lies on both sides.
    [[nodiscard]] std::size_t copied_length(std::size_t end, std::size_t begin) const {
        auto const limit = word_ < begin ? std::min(begin, end) : end;
        std::size_t length = 0;
        while (word_ + length < limit && place_ + length < written_.size() && words_[word_ + length] == written_[place_ + length] && !begins_reference(place_ + length)) ++length;
        return length;
    }

    [[nodiscard]] bool begins_reference(std::size_t place) const {
        if (written_[place] != '&' || place + 1 >= written_.size()) return false;
        return written_.substr(place, 5) == "&amp;" || written_.substr(place, 5) == "&AMP;" || written_.substr(place, 2) == "&#";
    }

    bool skip_tag() {
        if (place_ >= written_.size() || written_[place_] != '<' || words_[word_] == '<') return false;
        auto const end = written_.find('>', place_);
        place_ = end == string_view::npos ? written_.size() : end + 1;
        return true;
    }

    /// Of &nbsp; &#12288; &copy. What isn't one is one byte.
    [[nodiscard]] std::size_t reference_length() const {
        if (place_ >= written_.size()) return 0;
        if (written_[place_] != '&') return 1;
        std::size_t end = place_ + 1;
        constexpr std::size_t longest = 40;
        while (end < written_.size() && end - place_ < longest && (is_letter(written_[end]) || (written_[end] >= '0' && written_[end] <= '9') || written_[end] == '#')) ++end;
        return end < written_.size() && written_[end] == ';' ? end + 1 - place_ : unended_length(end - place_);
    }

    /// &nbspfoo, &copy2020: as much as leaves what the words go on with.
    [[nodiscard]] std::size_t unended_length(std::size_t longest) const {
        constexpr std::size_t compared = 6;
        auto const next = words_.substr(std::min(words_.size(), word_ + said_length(1)), compared);
        for (std::size_t length = 2; length < longest; ++length)
            if (written_.substr(place_ + length, compared) == next) return length;
        return longest;
    }

    /// How many bytes of the words a reference stands for: up to where what is behind it goes on.
    [[nodiscard]] std::size_t said_length(std::size_t reference) const {
        std::size_t length = 1;
        while (word_ + length < words_.size() && (static_cast<unsigned char>(words_[word_ + length]) & 0xC0) == 0x80) ++length;
        return reference == 0 ? words_.size() - word_ : length;
    }

    string_view words_, written_;
    std::size_t word_ = 0, place_ = 0;
};

/// Writes the way back of spans of lines, which have to come in the order of the page: a long text is walked along once.
class OriginWriter {
public:
    OriginWriter(Dom const& dom, Shown const& shown, OriginMap& origins) : dom_(dom), shown_(shown), origins_(origins) {}

    void add(std::size_t line, Span span) {
        auto at = span.begin;
        for (auto copy = copy_at(line, at); at < span.end; ++copy) {
            auto const next = copy + 1 < shown_.copies.size() ? std::min(span.end, shown_.copies[copy + 1].begin) : span.end;
            add_copy(shown_.copies[copy], at, next);
            at = next;
        }
    }

private:
    [[nodiscard]] std::size_t copy_at(std::size_t line, std::uint32_t begin) const {
        auto const first = shown_.copies.begin() + shown_.lines[line].first_copy;
        auto const behind = std::ranges::upper_bound(first, shown_.copies.end(), begin, {}, &Copy::begin);
        return static_cast<std::size_t>(behind - shown_.copies.begin()) - (behind == first ? 0 : 1);
    }

    void add_copy(Copy const& copy, std::uint32_t begin, std::uint32_t end) {
        Node const& node = dom_.nodes[copy.node];
        if (copy.node != node_ || copy.offset < offset_) alignment_ = Alignment(node);
        node_ = copy.node;
        offset_ = copy.offset;
        auto const base = node.written.data() == nullptr ? 0 : static_cast<std::uint64_t>(node.written.data() - dom_.html.data());
        auto const first = copy.offset + (begin > copy.begin ? begin - copy.begin : 0);
        std::size_t left = end - begin;
        alignment_.walk(first, first + left, [&](std::size_t words, std::size_t place, std::size_t written) {
            words = std::min(words, left);
            if (words == 0) return;
            if (written == 0) origins_.add(static_cast<std::uint32_t>(words), 1, base + place, 0);
            else if (words == written) origins_.add_copy(static_cast<std::uint32_t>(words), base + place);
            else origins_.add(1, static_cast<std::uint16_t>(words), base + place, static_cast<std::uint16_t>(written));
            left -= words;
        });
        // A blank that stands for an end of a text, or the tab between two cells.
        if (left > 0) origins_.add(static_cast<std::uint32_t>(left), 1, base + node.written.size(), 0);
    }

    Dom const& dom_;
    Shown const& shown_;
    OriginMap& origins_;
    std::uint32_t node_ = no_node, offset_ = 0;
    Alignment alignment_{Node{}};
};

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

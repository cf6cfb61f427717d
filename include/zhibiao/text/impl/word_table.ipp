#ifndef ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP
#define ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP

#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {

WordTable::WordTable() : edges_(256), onward_(1) {}

void WordTable::grow() {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    last_edge_ = edges_.size() - 1;
    --shift_;
    for (Edge const& edge : old) {
        if (edge.key == free_key) continue;
        std::size_t at = place(edge.key);
        while (edges_[at].key != free_key) at = (at + 1) & last_edge_;
        edges_[at] = edge;
    }
}

/// The edge with that key, made where there is none.
WordTable::Edge& WordTable::make(std::uint64_t key) {
    // Half full at most, so that a probe that finds nothing is short.
    if (++used_ * 2 > edges_.size()) grow();
    std::size_t at = place(key);
    while (edges_[at].key != free_key && edges_[at].key != key) at = (at + 1) & last_edge_;
    if (edges_[at].key == key) --used_;
    edges_[at].key = key;
    return edges_[at];
}

void WordTable::add(std::string_view word, std::uint32_t value) {
    char const* const text = word.data();
    if (word.size() < 3) {
        short_[static_cast<unsigned char>(word.front())] |= short_word;
        make(partial_key(root, text, word.size())).value = value;
        return;
    }
    begun_[first_place(chunk(text, 3))] |= word.size() < 6 ? single_word : long_word;
    std::size_t at = word.size() < 6 ? 3 : 6;
    std::uint64_t key = at == 3 ? key_of(root, chunk(text, 3)) : six_bytes(text);
    while (at < word.size()) {
        Edge& edge = make(key);
        if (edge.node == 0) {
            edge.node = last_node_ += 2;
            onward_.push_back(0);
        }
        std::size_t const left = word.size() - at;
        if (left < 3) edge.node |= partial_bit;
        onward_[(edge.node - root) / 2] |= left < 3 ? ~std::uint64_t{0} : std::uint64_t{1} << onward_bit(text + at);
        key = left < 3 ? partial_key(edge.node, text + at, left) : key_of(edge.node, chunk(text + at, 3));
        at += left < 3 ? left : 3;
    }
    make(key).value = value;
}

WordTable::Match WordTable::longest_begun(std::string_view rest, std::uint64_t six, unsigned begun) const noexcept {
    if ((begun & long_word) != 0)
        if (Edge const* const edge = find(six); edge != nullptr) {
            if (may_go_on(rest, edge)) return go_on_from_pair(rest, edge, begun);
            if (edge->value != none) return {6, edge->value};
        }
    if ((begun & single_word) != 0)
        if (Edge const* const edge = find(key_of(root, six & 0xFFFFFF)); edge != nullptr)
            return edge->node == 0 ? Match{3, edge->value} : go_on_from_single(rest, edge, begun);
    return (begun & short_word) != 0 ? partial_word(rest, 0, root, {}) : Match{};
}

// Apart from longest_begun(), which calls nothing and so saves no registers in most cases.
WordTable::Match WordTable::go_on_from_pair(std::string_view rest, Edge const* edge, unsigned begun) const noexcept {
    if (Match const match = go_on(rest, 6, edge)) return match;
    return longest_begun(rest, chunk(rest.data(), 3), begun & ~unsigned{long_word});
}

WordTable::Match WordTable::go_on_from_single(std::string_view rest, Edge const* edge, unsigned begun) const noexcept {
    if (Match const match = go_on(rest, 3, edge)) return match;
    return (begun & short_word) != 0 ? partial_word(rest, 0, root, {}) : Match{};
}

/// Fewer than six bytes are left: no long word fits in.
WordTable::Match WordTable::longest_near_end(std::string_view rest) const noexcept {
    if (rest.empty()) return {};
    std::uint32_t const first = rest.size() < 3 ? 0 : chunk(rest.data(), 3);
    unsigned const single = rest.size() < 3 ? 0 : begun_[first_place(first)] & single_word;
    unsigned const begun = single | short_[static_cast<unsigned char>(rest.front())];
    return begun == 0 ? Match{} : longest_begun(rest, first, begun);
}

WordTable::Match WordTable::partial_word(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept {
    for (std::size_t length = std::min<std::size_t>(rest.size() - at, 2); length > 0; --length) {
        Edge const* const edge = find(partial_key(node, rest.data() + at, length));
        if (edge != nullptr) return {static_cast<std::uint32_t>(at + length), edge->value};
    }
    return best;
}

WordTable::Match WordTable::go_on(std::string_view rest, std::size_t at, Edge const* edge) const noexcept {
    Match best;
    for (;;) {
        if (edge->value != none) best = {static_cast<std::uint32_t>(at), edge->value};
        std::uint32_t const node = edge->node;
        if (node == 0) return best;
        if ((node & partial_bit) != 0) best = partial_word(rest, at, node, best);
        // Most walks end here: the nodes' bits are nearer than the edges.
        if (rest.size() - at < 3 || (onward_[(node - root) / 2] >> onward_bit(rest.data() + at) & 1) == 0) return best;
        edge = find(key_of(node, chunk(rest.data() + at, 3)));
        if (edge == nullptr) return best;
        at += 3;
    }
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP
#define ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP

#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {

WordTable::WordTable() : slots_(1024), partial_(3), firsts_(128), singles_(128), pairs_(2048) {}

void WordTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    --shift_;
    for (Slot const& slot : old) {
        if (slot.key == 0) continue;
        std::size_t at = place(slot.key);
        while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

/// The slot of an edge, made where there is none.
WordTable::Slot& WordTable::make(std::uint64_t key) {
    // Half full at most, so that a probe that finds nothing is short.
    if (++used_ * 2 > slots_.size()) grow();
    std::size_t at = place(key);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].key == key) --used_;
    slots_[at].key = key;
    return slots_[at];
}

/// The node that the edge leads to, made where longer words haven't needed one yet.
std::uint32_t WordTable::node_below(std::uint64_t key) {
    Slot& slot = make(key);
    if (slot.node == 0) {
        slot.node = nodes_++;
        partial_.push_back(0);
    }
    return slot.node;
}

void WordTable::add(std::string_view word, std::uint32_t value) {
    auto const mark = [](std::vector<std::uint64_t>& bits, std::uint32_t bit) { bits[bit >> 6] |= std::uint64_t{1} << (bit & 63); };
    std::uint32_t node = 2;
    std::uint64_t key = 0;
    std::size_t at = 0;
    if (word.size() >= 3) mark(firsts_, first_bit(chunk(word.data(), 3)));
    if (word.size() >= 6) {
        Pair const begin = pair(word.data());
        mark(pairs_, pair_bit(begin));
        key = long_edge(begin);
        at = 6;
    } else if (word.size() >= 3) {
        mark(singles_, first_bit(chunk(word.data(), 3)));
    } else {
        short_first_[static_cast<unsigned char>(word.front())] = true;
    }
    for (; at < word.size(); at += 3) {
        if (key != 0) node = node_below(key);
        std::size_t const length = std::min<std::size_t>(word.size() - at, 3);
        if (length < 3) partial_[node] = 1;
        std::uint32_t const next = chunk(word.data() + at, length);
        mark(pairs_, pair_bit({node, next}));
        key = edge(node, next);
    }
    make(key).value = value;
}

WordTable::Match WordTable::longest_begun(std::string_view rest) const noexcept {
    if (rest.size() < 6) return short_word(rest);
    Pair const begin = pair(rest.data());
    if (test(pairs_, pair_bit(begin))) {
        if (Slot const* const slot = find(long_edge(begin)); slot != nullptr) {
            Match const best = slot->value == none ? Match{} : Match{6, slot->value};
            if (slot->node != 0 && may_go_on(rest, 6, slot->node)) {
                if (Match const match = go_on(rest, 6, slot->node, best)) return match;
            } else if (best) {
                return best;
            }
        }
    }
    if (short_first_[begin.first & 0xFF]) return short_word(rest);
    if (!test(singles_, first_bit(begin.first))) return {};
    Slot const* const slot = find(edge(2, begin.first));
    if (slot == nullptr) return {};
    Match const best = slot->value == none ? Match{} : Match{3, slot->value};
    return slot->node != 0 && may_go_on(rest, 3, slot->node) ? go_on(rest, 3, slot->node, best) : best;
}

WordTable::Match WordTable::short_word(std::string_view rest) const noexcept {
    if (rest.size() < 3 || short_first_[static_cast<unsigned char>(rest.front())]) return go_on(rest, 0, 2, {});
    Slot const* slot = find(edge(2, chunk(rest.data(), 3)));
    if (slot == nullptr) return {};
    Match const best = slot->value == none ? Match{} : Match{3, slot->value};
    return slot->node == 0 ? best : go_on(rest, 3, slot->node, best);
}

WordTable::Match WordTable::partial_word(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept {
    for (std::size_t length = std::min<std::size_t>(rest.size() - at, 2); length > 0; --length) {
        Slot const* slot = find(edge(node, chunk(rest.data() + at, length)));
        if (slot != nullptr && slot->value != none) return {static_cast<std::uint32_t>(at + length), slot->value};
    }
    return best;
}

WordTable::Match WordTable::go_on(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept {
    while (node != 0) {
        std::size_t const left = rest.size() - at;
        if (partial_[node] != 0) best = partial_word(rest, at, node, best);
        if (left < 3) return best;
        std::uint32_t const next = chunk(rest.data() + at, 3);
        Slot const* slot = test(pairs_, pair_bit({node, next})) ? find(edge(node, next)) : nullptr;
        if (slot == nullptr) return best;
        at += 3;
        if (slot->value != none) best = {static_cast<std::uint32_t>(at), slot->value};
        node = slot->node;
    }
    return best;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP
#define ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP

#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {

WordTable::WordTable() : slots_(1024), terminals_(1, none), partial_(1, false), singles_(128), pairs_(2048) {}

void WordTable::insert(Slot slot) noexcept {
    auto const mask = static_cast<std::uint32_t>(slots_.size() - 1);
    std::uint32_t at = place(slot.key);
    while (slots_[at].key != ~std::uint64_t{0}) at = (at + 1) & mask;
    slots_[at] = slot;
}

void WordTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    --shift_;
    for (Slot const& slot : old)
        if (slot.key != ~std::uint64_t{0}) insert(slot);
}

/// The node below `parent` that `piece` leads to, made where there is none.
std::uint32_t WordTable::descend(std::uint32_t parent, std::string_view piece) {
    auto const length = static_cast<std::uint32_t>(piece.size());
    std::uint64_t const key = key_of(parent, chunk(piece.data(), length), length);
    std::uint32_t const known = child(key);
    if (known != 0) return known;
    // Half full at most, so that a probe that finds nothing is short.
    if (terminals_.size() * 2 >= slots_.size()) grow();
    auto const node = static_cast<std::uint32_t>(terminals_.size());
    terminals_.push_back(none);
    partial_.push_back(false);
    if (length < 3) partial_[parent] = true;
    insert({key, node});
    return node;
}

void WordTable::add(std::string_view word, std::uint32_t value) {
    auto const mark = [](std::vector<std::uint64_t>& bits, std::uint32_t bit) { bits[bit >> 6] |= std::uint64_t{1} << (bit & 63); };
    if (word.size() >= 6) mark(pairs_, pair_bit(chunk(word.data(), 3), chunk(word.data() + 3, 3)));
    else if (word.size() >= 3) mark(singles_, single_bit(chunk(word.data(), 3)));
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < word.size(); at += 3) node = descend(node, word.substr(at, 3));
    terminals_[node] = value;
}

WordTable::Match WordTable::walk(std::string_view rest) const noexcept {
    Match best;
    std::uint32_t node = 0;
    for (std::uint32_t at = 0;;) {
        auto const left = static_cast<std::uint32_t>(std::min<std::size_t>(rest.size() - at, 3));
        if (partial_[node]) {
            for (std::uint32_t length = std::min(left, 2u); length > 0; --length) {
                std::uint32_t const end = child(key_of(node, chunk(rest.data() + at, length), length));
                if (end == 0 || terminals_[end] == none) continue;
                best = {at + length, terminals_[end]};
                break;
            }
        }
        if (left < 3) return best;
        node = child(key_of(node, chunk(rest.data() + at, 3), 3));
        if (node == 0) return best;
        at += 3;
        if (terminals_[node] != none) best = {at, terminals_[node]};
    }
}

}  // namespace v0
}  // namespace zhibiao

#endif

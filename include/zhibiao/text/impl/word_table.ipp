#ifndef ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP
#define ZHIBIAO_TEXT_IMPL_WORD_TABLE_IPP

#include <zhibiao/text/word_table.hpp>

namespace zhibiao {
inline namespace v0 {

void WordTable::insert(Slot slot) noexcept {
    auto const mask = static_cast<std::uint32_t>(slots_.size() - 1);
    std::uint32_t at = place(slot.key);
    while (slots_[at].key != none) at = (at + 1) & mask;
    slots_[at] = slot;
}

void WordTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    --shift_;
    for (Slot const& slot : old)
        if (slot.key != none) insert(slot);
}

void WordTable::add(std::string_view word, std::uint32_t value) {
    std::uint32_t node = 0;
    for (char const c : word) {
        auto const byte = static_cast<unsigned char>(c);
        std::uint32_t next = child(node, byte);
        if (next == 0) {
            // A quarter full at most, so that a probe that finds nothing is short.
            if (terminals_.size() * 4 >= slots_.size()) grow();
            next = static_cast<std::uint32_t>(terminals_.size());
            terminals_.push_back(none);
            insert({node << 8 | byte, next});
        }
        node = next;
    }
    terminals_[node] = value;
}

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// A table of words, asked for the longest one at a place: the one trie behind every word list.
#ifndef ZHIBIAO_TEXT_WORD_TABLE_HPP
#define ZHIBIAO_TEXT_WORD_TABLE_HPP

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A trie over bytes, children in one open-addressing hash: one probe per byte of the word tried.
/// Build it once (a function-local static, filled by a loop over a generated table), then read it from any thread.
class WordTable {
public:
    struct Match {
        std::uint32_t length = 0;  ///< in bytes; 0 for no match
        std::uint32_t value = 0;   ///< what add() was given
        explicit operator bool() const noexcept { return length != 0; }
    };

    WordTable() : slots_(1024), terminals_(1, none) {}

    /// Adds `word` with a value of the caller's; a word added again takes the new value. `word` must not be empty.
    void add(std::string_view word, std::uint32_t value);

    /// The longest word that `rest` begins with. Time linear in that word's length, whatever the table's size.
    [[nodiscard]] Match longest(std::string_view rest) const noexcept {
        Match best;
        std::uint32_t node = 0;
        for (std::uint32_t i = 0; i < rest.size(); ++i) {
            node = child(node, static_cast<unsigned char>(rest[i]));
            if (node == 0) break;
            if (terminals_[node] != none) best = {i + 1, terminals_[node]};
        }
        return best;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Slot {
        std::uint32_t key = none;  // parent << 8 | byte
        std::uint32_t node = 0;
    };
    [[nodiscard]] std::uint32_t place(std::uint32_t key) const noexcept {
        return (key * 2654435769u) >> shift_;
    }
    [[nodiscard]] std::uint32_t child(std::uint32_t parent, unsigned char byte) const noexcept {
        std::uint32_t const key = parent << 8 | byte;
        auto const mask = static_cast<std::uint32_t>(slots_.size() - 1);
        for (std::uint32_t at = place(key);; at = (at + 1) & mask) {
            if (slots_[at].key == key) return slots_[at].node;
            if (slots_[at].key == none) return 0;
        }
    }
    void insert(Slot slot) noexcept;
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> terminals_;  // by node; the root is node 0
    unsigned shift_ = 22;                   // 32 - log2 of the number of slots
};

}  // namespace v0
}  // namespace zhibiao

#endif

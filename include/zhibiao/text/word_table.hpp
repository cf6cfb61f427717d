/// @file
/// A table of words, asked for the longest one at a place: the one trie behind every word list.
#ifndef ZHIBIAO_TEXT_WORD_TABLE_HPP
#define ZHIBIAO_TEXT_WORD_TABLE_HPP

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A trie whose first edge is two chunks of three bytes (two Han characters in UTF-8) and whose others are one, in one
/// open-addressing hash; a word may end inside a chunk. Most places of a text begin no word of a table: bit tables over the
/// first chunk and the first two say so without a probe. Words are bytes: what they encode doesn't matter.
/// Build it once (a function-local static, filled by a loop over a generated table), then read it from any thread.
class WordTable {
public:
    struct Match {
        std::uint32_t length = 0;  ///< in bytes; 0 for no match
        std::uint32_t value = 0;   ///< what add() was given
        explicit operator bool() const noexcept { return length != 0; }
    };

    WordTable();

    /// Adds `word` with a value of the caller's; a word added again takes the new value. `word` must not be empty.
    void add(std::string_view word, std::uint32_t value);

    /// The longest word that `rest` begins with. Time linear in that word's length, whatever the table's size.
    [[nodiscard]] Match longest(std::string_view rest) const noexcept {
        if (rest.size() >= 6) {
            std::uint32_t const first = pair(rest.data()).first;
            if (!test(firsts_, first_bit(first)) && !short_first_[first & 0xFF]) return {};
        }
        return longest_begun(rest);
    }
    /// longest() for places where words are likely: it doesn't ask first whether any begins with that character.
    [[nodiscard]] Match longest_begun(std::string_view rest) const noexcept;

    /// Whether a word of six bytes or more may begin with the six bytes at `text`; where it says no, none does.
    [[nodiscard]] bool may_begin_long(char const* text) const noexcept { return test(pairs_, pair_bit(pair(text))); }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Slot {
        std::uint64_t key = 0;       // 0 for a free slot
        std::uint32_t node = 0;      // where longer words go on; 0 for nowhere
        std::uint32_t value = none;  // of the word that ends here
    };

    /// The first `length` bytes (1 to 3) of `text` as one number. A shorter chunk is filled up with bytes that UTF-8 doesn't have.
    [[nodiscard]] static std::uint32_t chunk(char const* text, std::size_t length) noexcept {
        auto const byte = [text](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
        if (length == 3) return byte(0) | byte(1) << 8 | byte(2) << 16;
        return length == 2 ? byte(0) | byte(1) << 8 | 0xFE0000 : byte(0) | 0xFFFF00;
    }
    struct Pair {
        std::uint32_t first, second;
    };
    /// The first two chunks of `text`, six bytes.
    [[nodiscard]] static Pair pair(char const* text) noexcept {
        if constexpr (std::endian::native != std::endian::little) return {chunk(text, 3), chunk(text + 3, 3)};
        std::uint32_t front = 0, back = 0;
        std::memcpy(&front, text, 4);
        std::memcpy(&back, text + 2, 4);
        return {front & 0xFFFFFF, back >> 8};
    }
    [[nodiscard]] static std::uint32_t first_bit(std::uint32_t first) noexcept { return (first * 0x9E3779B1u) >> 19; }
    [[nodiscard]] static std::uint32_t pair_bit(Pair pair) noexcept {
        return (pair.first * 0x9E3779B1u ^ pair.second * 0x85EBCA6Bu) >> 15;
    }
    [[nodiscard]] static bool test(std::vector<std::uint64_t> const& bits, std::uint32_t bit) noexcept {
        return bits[bit >> 6] >> (bit & 63) & 1;
    }
    /// The edge from `node` over `bytes`. The root's long edges count as node 1, its short ones as node 2.
    [[nodiscard]] static std::uint64_t edge(std::uint32_t node, std::uint64_t bytes) noexcept {
        return static_cast<std::uint64_t>(node) << 48 | bytes;
    }
    [[nodiscard]] static std::uint64_t long_edge(Pair pair) noexcept {
        return edge(1, pair.first | static_cast<std::uint64_t>(pair.second) << 24);
    }

    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept { return key * 0x9E3779B97F4A7C15ull >> shift_; }
    [[nodiscard]] Slot const* find(std::uint64_t key) const noexcept {
        for (std::size_t at = place(key);; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].key == key) return &slots_[at];
            if (slots_[at].key == 0) return nullptr;
        }
    }
    /// Whether go_on() may find anything; `at` is 3 or more.
    [[nodiscard]] bool may_go_on(std::string_view rest, std::size_t at, std::uint32_t node) const noexcept {
        return partial_[node] != 0 || (rest.size() - at >= 3 && test(pairs_, pair_bit({node, pair(rest.data() + at - 3).second})));
    }
    [[nodiscard]] Match short_word(std::string_view rest) const noexcept;
    /// The word that ends inside the chunk at `at`, below `node`; `best` if there is none.
    [[nodiscard]] Match partial_word(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept;
    /// Goes on from `node` at byte `at` of `rest`; `best` is what has been found so far.
    [[nodiscard]] Match go_on(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept;

    Slot& make(std::uint64_t key);
    std::uint32_t node_below(std::uint64_t key);
    void grow();

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    std::uint32_t nodes_ = 3;             // 0 is nowhere, 1 and 2 the root
    std::vector<std::uint8_t> partial_;   // by node: a word ends inside the next chunk
    std::array<bool, 256> short_first_{};  // first bytes of words shorter than a chunk
    std::vector<std::uint64_t> firsts_;   // first chunks of words of at least one chunk
    std::vector<std::uint64_t> singles_;  // first chunks of words shorter than two chunks
    std::vector<std::uint64_t> pairs_;    // first two chunks of the others, and each node with the chunks that go on from it
    unsigned shift_ = 54;                 // 64 - log2 of the number of slots
};

}  // namespace v0
}  // namespace zhibiao

#endif

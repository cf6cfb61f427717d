/// @file
/// A table of words, asked for the longest one at a place: the one trie behind every word list.
#ifndef ZHIBIAO_TEXT_WORD_TABLE_HPP
#define ZHIBIAO_TEXT_WORD_TABLE_HPP

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A trie over chunks of three bytes (one Han character in UTF-8), its children in one open-addressing hash; a word may
/// end inside a chunk. Most places of a text begin no word of a table: two bit tables over the first chunk and the first
/// two chunks say so without a walk. Words are bytes: what they encode doesn't matter.
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
        if (!may_begin(rest)) return {};
        return walk(rest);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Slot {
        std::uint64_t key = ~std::uint64_t{0};  // parent node, length of the chunk, its bytes
        std::uint32_t node = 0;
    };

    /// The first `length` bytes (1 to 3) of `text` as one number.
    [[nodiscard]] static std::uint32_t chunk(char const* text, std::uint32_t length) noexcept {
        std::uint32_t bytes = static_cast<unsigned char>(text[0]);
        if (length > 1) bytes |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[1])) << 8;
        if (length > 2) bytes |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[2])) << 16;
        return bytes;
    }
    [[nodiscard]] static std::uint32_t single_bit(std::uint32_t first) noexcept { return (first * 0x9E3779B1u) >> 19; }
    [[nodiscard]] static std::uint32_t pair_bit(std::uint32_t first, std::uint32_t second) noexcept {
        return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 15;
    }
    [[nodiscard]] static bool test(std::vector<std::uint64_t> const& bits, std::uint32_t bit) noexcept {
        return bits[bit >> 6] >> (bit & 63) & 1;
    }

    /// False where no word of the table can begin; true is no promise.
    [[nodiscard]] bool may_begin(std::string_view rest) const noexcept {
        if (partial_[0] && !rest.empty()) return true;
        if (rest.size() < 3) return false;
        std::uint32_t const first = chunk(rest.data(), 3);
        if (test(singles_, single_bit(first))) return true;
        return rest.size() >= 6 && test(pairs_, pair_bit(first, chunk(rest.data() + 3, 3)));
    }
    [[nodiscard]] Match walk(std::string_view rest) const noexcept;

    [[nodiscard]] static std::uint64_t key_of(std::uint32_t parent, std::uint32_t bytes, std::uint32_t length) noexcept {
        return static_cast<std::uint64_t>(parent) << 32 | length << 24 | bytes;
    }
    [[nodiscard]] std::uint32_t place(std::uint64_t key) const noexcept {
        return static_cast<std::uint32_t>(key * 0x9E3779B97F4A7C15ull >> shift_);
    }
    [[nodiscard]] std::uint32_t child(std::uint64_t key) const noexcept {
        auto const mask = static_cast<std::uint32_t>(slots_.size() - 1);
        for (std::uint32_t at = place(key);; at = (at + 1) & mask) {
            if (slots_[at].key == key) return slots_[at].node;
            if (slots_[at].key == ~std::uint64_t{0}) return 0;
        }
    }
    [[nodiscard]] std::uint32_t descend(std::uint32_t parent, std::string_view piece);
    void insert(Slot slot) noexcept;
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> terminals_;  // by node; the root is node 0
    std::vector<bool> partial_;             // by node: a word ends inside the next chunk
    std::vector<std::uint64_t> singles_;    // first chunks of words that end with it or inside the second
    std::vector<std::uint64_t> pairs_;      // first two chunks of longer words
    unsigned shift_ = 54;                   // 64 - log2 of the number of slots
};

}  // namespace v0
}  // namespace zhibiao

#endif

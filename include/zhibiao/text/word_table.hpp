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
/// open-addressing hash; a word may end inside a chunk. Most places of a text begin no word of a table: a byte for the hash of
/// the first chunk says so without a probe. Words are bytes: what they encode doesn't matter.
/// Build it once (a function-local static, filled by a loop over a generated table), then read it from any thread.
class WordTable {
public:
    struct Match {
        std::uint32_t length = 0;  ///< in bytes; 0 for no match
        std::uint32_t value = 0;   ///< what add() was given
        explicit operator bool() const noexcept { return length != 0; }
    };

    WordTable();

    /// Adds `word` with a value of the caller's; a word added again takes the new value. `word` must not be empty, the value
    /// not 0xFFFFFFFF.
    void add(std::string_view word, std::uint32_t value);

    /// The longest word that `rest` begins with. Time linear in that word's length, whatever the table's size.
    [[nodiscard]] Match longest(std::string_view rest) const noexcept {
        if (rest.size() < 6) return longest_near_end(rest);
        std::uint64_t const six = six_bytes(rest.data());
        unsigned const begun = begun_[first_place(six)] | short_[six & 0xFF];
        return begun == 0 ? Match{} : longest_begun(rest, six, begun);
    }
    /// The longest word of six bytes or more that `rest`, of six bytes or more, begins with: for a caller who knows the shorter
    /// ones, and that a long one is likely.
    [[nodiscard]] Match longest_long(std::string_view rest) const noexcept {
        Edge const* const edge = find(six_bytes(rest.data()));
        if (edge == nullptr) return {};
        return may_go_on(rest, edge) ? go_on(rest, 6, edge) : ended_by(edge, 6);
    }

    /// Fetches what longest_long() will look at first.
    void expect(std::uint64_t six) const noexcept { __builtin_prefetch(edges_.data() + place(six)); }

    /// The six bytes at `text` as one number, the first one lowest.
    [[nodiscard]] static std::uint64_t six_bytes(char const* text) noexcept {
        if constexpr (std::endian::native != std::endian::little) return chunk(text, 3) | static_cast<std::uint64_t>(chunk(text + 3, 3)) << 24;
        std::uint32_t front = 0, back = 0;
        std::memcpy(&front, text, 4);
        std::memcpy(&back, text + 2, 4);
        return front | static_cast<std::uint64_t>(back) << 16;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::uint64_t free_key = ~std::uint64_t{0};
    enum Begun : std::uint8_t { long_word = 1, single_word = 2, short_word = 4 };  // of 6 bytes or more, of 3 to 5, of 1 or 2
    struct Edge {
        std::uint64_t key = free_key;
        std::uint32_t node = 0;      // where longer words go on, with partial_bit; 0 for nowhere
        std::uint32_t value = none;  // of the word that ends here
    };
    static constexpr std::uint32_t root = 0x80000000, partial_bit = 1;  // nodes ascend from the root in steps of two

    /// The first `length` bytes (1 to 3) of `text` as one number.
    [[nodiscard]] static std::uint32_t chunk(char const* text, std::size_t length) noexcept {
        auto const byte = [text](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
        return byte(0) | (length > 1 ? byte(1) << 8 : 0) | (length > 2 ? byte(2) << 16 : 0);
    }
    /// The edge from `node` over a chunk of three bytes. The key of a root's edge over two chunks is their six bytes.
    [[nodiscard]] static std::uint64_t key_of(std::uint32_t node, std::uint64_t bytes) noexcept {
        return static_cast<std::uint64_t>(node & ~partial_bit) << 24 | bytes;
    }
    /// The edge over the `length` bytes, fewer than three, at `text`.
    [[nodiscard]] static std::uint64_t partial_key(std::uint32_t node, char const* text, std::size_t length) noexcept {
        return static_cast<std::uint64_t>(length) << 56 | key_of(node, chunk(text, length));
    }
    [[nodiscard]] static std::size_t first_place(std::uint64_t six) noexcept {
        return (static_cast<std::uint32_t>(six) & 0xFFFFFF) * 0x9E3779B1u >> 20;
    }

    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept { return key * 0x9E3779B97F4A7C15ull >> shift_; }
    [[nodiscard]] Edge const* find(std::uint64_t key) const noexcept {
        Edge const* const edges = edges_.data();
        for (std::size_t at = place(key);; at = (at + 1) & last_edge_) {
            if (edges[at].key == key) return &edges[at];
            if (edges[at].key == free_key) return nullptr;
        }
    }
    /// Whether a longer word than the two chunks of `edge` may stand at the beginning of `rest`.
    [[nodiscard]] bool may_go_on(std::string_view rest, Edge const* edge) const noexcept {
        if (edge->node == 0) return false;
        return rest.size() < 9 || (onward_[(edge->node - root) / 2] >> onward_bit(rest.data() + 6) & 1) != 0;
    }
    /// The hash, below 64, of the three bytes at `text`, which has a byte before it.
    [[nodiscard]] static unsigned onward_bit(char const* text) noexcept {
        std::uint32_t bytes = 0;
        std::memcpy(&bytes, text - 1, 4);
        bytes = std::endian::native == std::endian::little ? bytes >> 8 : bytes & 0xFFFFFF;
        return bytes * 0x9E3779B1u >> 26;
    }
    [[nodiscard]] static Match ended_by(Edge const* edge, std::uint32_t length) noexcept {
        return edge->value == none ? Match{} : Match{length, edge->value};
    }
    [[nodiscard]] Match longest_near_end(std::string_view rest) const noexcept;
    [[nodiscard]] Match longest_begun(std::string_view rest, std::uint64_t six, unsigned begun) const noexcept;
    [[nodiscard]] Match go_on_from_pair(std::string_view rest, Edge const* edge, unsigned begun) const noexcept;
    [[nodiscard]] Match go_on_from_single(std::string_view rest, Edge const* edge, unsigned begun) const noexcept;
    /// The word that ends inside the chunk at `at`, below `node`; `best` if there is none.
    [[nodiscard]] Match partial_word(std::string_view rest, std::size_t at, std::uint32_t node, Match best) const noexcept;
    /// The longest word over `edge`, which ends at byte `at` of `rest`.
    [[nodiscard]] Match go_on(std::string_view rest, std::size_t at, Edge const* edge) const noexcept;

    Edge& make(std::uint64_t key);
    void grow();

    std::vector<Edge> edges_;
    std::size_t last_edge_ = 255;        // their number, a power of two, less one
    unsigned shift_ = 56;                // 64 - log2 of their number
    std::size_t used_ = 0;
    std::uint32_t last_node_ = root;
    std::vector<std::uint64_t> onward_;  // by node, bits of the chunks that go on from it; all bits where a word ends inside one
    std::array<std::uint8_t, 256> short_{};   // Begun, by the first byte
    std::array<std::uint8_t, 4096> begun_{};  // Begun, by the first chunk's hash: small enough to stay near
};

}  // namespace v0
}  // namespace zhibiao

#endif

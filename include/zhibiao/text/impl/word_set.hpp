/// @file
/// What a text begins with, ends with or is, of the sets of words that the tables under src/data give (`# sets: by first column`).
/// Not part of the API.
///
///     ends_with_any<sets::person_ends>(words)
///
/// Most texts end with no word of a set. So a set is indexed when the compiler reads it, by two bytes of the first or last character: a
/// text that has none is told by a product, a look at a byte and a jump, however many words there are. Nothing is built or allocated
/// when the program runs.
#ifndef ZHIBIAO_TEXT_IMPL_WORD_SET_HPP
#define ZHIBIAO_TEXT_IMPL_WORD_SET_HPP

#include <zhibiao/text/impl/eight_bytes.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace zhibiao {
inline namespace v0 {
namespace word_set_detail {

/// Where in a text a word of the set has to stand.
enum class Side : std::uint8_t { begin, end, whole };

/// A word of a set: `size` bytes from `begin` of those that all its words have together.
struct IndexedWord {
    std::uint16_t begin = 0;
    std::uint8_t size = 0;
    bool last = false;  ///< of those that share a slot
};

constexpr std::size_t character_size = 3;  ///< of a Han character

/// The two bytes of the first or last character of a word, of three bytes or more, that tell Han characters apart.
[[nodiscard]] constexpr std::uint32_t edge(Side side, std::string_view word) noexcept {
    char const* const two = word.data() + (side == Side::begin ? 1 : word.size() - 2);
    return static_cast<std::uint32_t>(static_cast<unsigned char>(two[0])) | static_cast<std::uint32_t>(static_cast<unsigned char>(two[1])) << 8;
}

/// May `word` be told to stand there?
[[nodiscard]] constexpr bool stands(Side side, std::string_view word, std::string_view text) noexcept {
    return side == Side::begin ? text.starts_with(word) : side == Side::end ? text.ends_with(word) : text == word;
}

/// Are the `size` bytes, three or more, equal? Four at a time, since a call of memcmp() takes longer than all of them.
[[nodiscard]] inline bool same_bytes(char const* one, char const* other, std::size_t size) noexcept {
    using eight_bytes::load_four;
    if (size == character_size) return one[0] == other[0] && one[1] == other[1] && one[2] == other[2];
    if (load_four(one + size - 4) != load_four(other + size - 4)) return false;
    for (std::size_t at = 0; at + 4 < size; at += 4)
        if (load_four(one + at) != load_four(other + at)) return false;
    return true;
}

/// The size of the word among those from `word` on that share a slot; 0 where none of them stands there.
template <Side side>
[[nodiscard, gnu::noinline]] std::size_t size_among(std::string_view text, IndexedWord const* word, char const* bytes) noexcept {
    for (;; ++word) {
        bool const fits = side == Side::whole ? word->size == text.size() : word->size <= text.size();
        if (fits && same_bytes(text.data() + (side == Side::end ? text.size() - word->size : 0), bytes + word->begin, word->size)) return word->size;
        if (word->last) return 0;
    }
}

/// The index of a set, for one side; `words` are at least one, none empty.
template <auto const& words, Side side>
class WordSet {
public:
    /// The size of the word of the set that stands there in `text`, of the longest one where several do; 0 for none.
    [[nodiscard]] static std::size_t size_in(std::string_view text) noexcept {
        if constexpr (short_count > 0)
            if (std::size_t const size = short_size_in(text); size != 0) return size;
        if (text.size() < character_size) return 0;
        std::size_t const first = index.firsts[slot(text)];
        return first == 0 ? 0 : size_among<side>(text, index.entries.data() + (first - 1), index.bytes.data());
    }

private:
    /// Shorter than a Han character: digits, ASCII marks. They are few, and their first or last byte tells most texts from them.
    [[nodiscard]] static constexpr bool is_short(std::string_view word) noexcept { return word.size() < character_size; }
    static constexpr std::size_t count = std::size(words);
    static constexpr auto short_count = static_cast<std::size_t>(std::count_if(std::begin(words), std::end(words), is_short));
    static constexpr std::size_t total_size = [] {
        std::size_t size = 0;
        for (std::string_view const word : words) size += word.size();
        return size;
    }();
    static_assert(count < 0xFFFF && total_size <= 0xFFFF && std::all_of(std::begin(words), std::end(words), [](std::string_view word) { return !word.empty() && word.size() <= 0xFF; }));

    static constexpr std::size_t slots = std::bit_ceil(4 * count);
    using First = std::conditional_t<(count < 0xFF), std::uint8_t, std::uint16_t>;
    struct Index {
        std::array<First, slots> firsts{};  ///< the place of the first word of a slot, counted from 1; 0 for none
        std::array<IndexedWord, count> entries{};
        std::array<char, total_size> bytes{};
        std::uint64_t short_edges = 0;  ///< by the lower six bits of the first or last byte of a short word
    };

    [[nodiscard]] static constexpr std::size_t slot(std::string_view word) noexcept { return edge(side, word) * 0x9E3779B1u >> (32 - std::countr_zero(slots)); }
    [[nodiscard]] static constexpr std::uint64_t short_edge(std::string_view word) noexcept {
        return std::uint64_t{1} << (static_cast<unsigned char>(side == Side::begin ? word.front() : word.back()) & 63);
    }
    [[nodiscard]] static std::size_t short_size_in(std::string_view text) noexcept {
        if (text.empty() || (index.short_edges & short_edge(text)) == 0) return 0;
        for (std::string_view const word : words)
            if (is_short(word) && stands(side, word, text)) return word.size();
        return 0;
    }

    /// The words by slot, the longer before the shorter.
    [[nodiscard]] static constexpr Index build() noexcept {
        std::array<std::size_t, slots + 1> ends{};
        std::size_t longest = 0;
        for (std::string_view const word : words) {
            longest = std::max(longest, word.size());
            if (!is_short(word)) ++ends[slot(word) + 1];
        }
        for (std::size_t at = 0; at < slots; ++at) ends[at + 1] += ends[at];
        auto next = ends;
        Index built;
        std::size_t used = 0;
        for (std::size_t size = longest; size != 0; --size)
            for (std::string_view const word : words) {
                if (word.size() != size) continue;
                if (is_short(word)) {
                    built.short_edges |= short_edge(word);
                    continue;
                }
                built.entries[next[slot(word)]++] = {static_cast<std::uint16_t>(used), static_cast<std::uint8_t>(size), false};
                for (char const byte : word) built.bytes[used++] = byte;
            }
        for (std::size_t at = 0; at < slots; ++at) {
            if (ends[at] == ends[at + 1]) continue;
            built.firsts[at] = static_cast<First>(ends[at] + 1);
            built.entries[ends[at + 1] - 1].last = true;
        }
        return built;
    }
    static constexpr Index index = build();
};

}  // namespace word_set_detail

namespace fixed_words {

template <auto const& words>
[[nodiscard]] inline bool begins_with_any(std::string_view text) noexcept {
    return word_set_detail::WordSet<words, word_set_detail::Side::begin>::size_in(text) != 0;
}

template <auto const& words>
[[nodiscard]] inline bool ends_with_any(std::string_view text) noexcept {
    return word_set_detail::WordSet<words, word_set_detail::Side::end>::size_in(text) != 0;
}

template <auto const& words>
[[nodiscard]] inline bool equals_any(std::string_view text) noexcept {
    return word_set_detail::WordSet<words, word_set_detail::Side::whole>::size_in(text) != 0;
}

/// Does a word of the set stand anywhere in `text`, which is whole characters? Linear in it.
template <auto const& words>
[[nodiscard]] inline bool holds_any(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); at += utf8_detail::character_length(text[at]))
        if (begins_with_any<words>(text.substr(at))) return true;
    return false;
}

/// The word of the set that `text` ends with, the longest one where several do; empty for none.
template <auto const& words>
[[nodiscard]] inline std::string_view word_at_end(std::string_view text) noexcept {
    return text.substr(text.size() - word_set_detail::WordSet<words, word_set_detail::Side::end>::size_in(text));
}

/// The word of the set that `text` begins with, the longest one where several do; empty for none.
template <auto const& words>
[[nodiscard]] inline std::string_view word_at_begin(std::string_view text) noexcept {
    return text.substr(0, word_set_detail::WordSet<words, word_set_detail::Side::begin>::size_in(text));
}

}  // namespace fixed_words
}  // namespace v0
}  // namespace zhibiao

#endif

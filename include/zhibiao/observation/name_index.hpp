/// @file
/// Inside the taxonomy: quick answers for whole names, and for names that nothing begins with.
#ifndef ZHIBIAO_OBSERVATION_NAME_INDEX_HPP
#define ZHIBIAO_OBSERVATION_NAME_INDEX_HPP

#include <zhibiao/text/word_table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace taxonomy_detail {

/// What kinds of words may begin, or end, with two given characters of three bytes each, by a hash: sometimes wrong where it
/// says that there are some, never where it says that there are none.
class WordEdges {
public:
    /// `kinds`: bits of the caller's, of which there may be two.
    void add_begin(std::string_view word, std::uint8_t kinds) noexcept {
        if (word.size() >= 6) add(pairs_, pair_place(WordTable::six_bytes(word.data())), kinds);
        else if (word.size() >= 3) add(singles_, single_place(three_bytes(word.data())), kinds);
    }
    void add_end(std::string_view word, std::uint8_t kinds) noexcept {
        if (word.size() >= 6) add(pairs_, pair_place(end_of(word)), kinds);
        else if (word.size() >= 3) add(singles_, single_place(three_bytes(word.data() + word.size() - 3)), kinds);
    }
    /// `six`: WordTable::six_bytes() of the text for its beginning, end_of() it for its end.
    [[nodiscard]] std::uint8_t of(std::uint64_t six) const noexcept {
        return static_cast<std::uint8_t>((at(pairs_, pair_place(six)) | at(singles_, single_place(six))) & 3);
    }
    /// The last six bytes of a text that has them, the last three first.
    [[nodiscard]] static std::uint64_t end_of(std::string_view text) noexcept {
        std::uint64_t const six = WordTable::six_bytes(text.data() + text.size() - 6);
        return six >> 24 | (six & 0xFFFFFF) << 24;
    }

private:
    // Two bits a place, so that the tables stay near.
    template <class Table>
    static void add(Table& table, std::size_t place, std::uint8_t kinds) noexcept {
        table[place / 4] = static_cast<std::uint8_t>(table[place / 4] | (kinds & 3) << place % 4 * 2);
    }
    template <class Table>
    [[nodiscard]] static unsigned at(Table const& table, std::size_t place) noexcept { return static_cast<unsigned>(table[place / 4]) >> place % 4 * 2; }
    [[nodiscard]] static std::uint64_t three_bytes(char const* text) noexcept {
        auto const byte = [text](int i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])); };
        return byte(0) | byte(1) << 8 | byte(2) << 16;
    }
    [[nodiscard]] static std::size_t pair_place(std::uint64_t six) noexcept { return six * 0x9E3779B97F4A7C15ull >> 50; }
    [[nodiscard]] static std::size_t single_place(std::uint64_t six) noexcept { return ((six & 0xFFFFFF) * 0x9E3779B1u & 0xFFFFFFFF) >> 22; }

    std::array<std::uint8_t, 16384 / 4> pairs_{};
    std::array<std::uint8_t, 1024 / 4> singles_{};
};

/// Whole names to numbers: one probe where a WordTable takes a step for each character.
class NameIndex {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// A name added again takes the new value.
    void add(std::string_view name, std::uint32_t value) {
        if (used_ * 2 >= entries_.size()) grow();
        Entry& entry = entries_[place_of(name, hash(name))];
        if (entry.value == none) {
            entry = {hash(name), static_cast<std::uint32_t>(names_.size()), static_cast<std::uint32_t>(name.size()), value};
            names_ += name;
            ++used_;
        }
        entry.value = value;
    }
    /// The value of a name; none where it hasn't been added.
    [[nodiscard]] std::uint32_t find(std::string_view name) const noexcept { return used_ == 0 ? none : entries_[place_of(name, hash(name))].value; }

private:
    struct Entry {
        std::uint32_t hash = 0, begin = 0, size = 0, value = none;
    };
    [[nodiscard]] static std::uint32_t hash(std::string_view name) noexcept {
        std::uint64_t hash = name.size(), word = 0;
        char const* at = name.data();
        std::size_t left = name.size();
        for (; left >= 8; at += 8, left -= 8) {
            std::memcpy(&word, at, 8);
            hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
            hash ^= hash >> 32;
        }
        if (name.size() >= 8) std::memcpy(&word, name.data() + name.size() - 8, 8);  // some bytes twice
        else if (left != 0) word = 0, std::memcpy(&word, at, left);
        return static_cast<std::uint32_t>((hash ^ word) * 0xC2B2AE3D27D4EB4Full >> 32);
    }
    /// Where the name stands, or the free place where it would.
    [[nodiscard]] std::size_t place_of(std::string_view name, std::uint32_t hash) const noexcept {
        std::size_t at = hash & (entries_.size() - 1);
        for (;; at = (at + 1) & (entries_.size() - 1)) {
            Entry const& entry = entries_[at];
            if (entry.value == none) return at;
            if (entry.hash == hash && entry.size == name.size() && std::memcmp(names_.data() + entry.begin, name.data(), name.size()) == 0) return at;
        }
    }
    void grow() {
        std::vector<Entry> old(entries_.empty() ? 64 : entries_.size() * 2);
        old.swap(entries_);
        for (Entry const& entry : old)
            if (entry.value != none) entries_[place_of(std::string_view(names_).substr(entry.begin, entry.size), entry.hash)] = entry;
    }

    std::vector<Entry> entries_;
    std::string names_;
    std::size_t used_ = 0;
};

}  // namespace taxonomy_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the taxonomy: quick answers for whole names, and for names that nothing begins with.
#ifndef ZHIBIAO_OBSERVATION_NAME_INDEX_HPP
#define ZHIBIAO_OBSERVATION_NAME_INDEX_HPP

#include <zhibiao/text/word_table.hpp>

#include <array>
#include <bit>
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
    /// `kinds`: bits of the caller's, of which there may be four.
    void add_begin(std::string_view word, unsigned kinds) noexcept {
        if (word.size() >= 6) add_pair(WordTable::six_bytes(word.data()), kinds);
        else if (word.size() >= 3) add_single(three_bytes(word.data()), kinds);
    }
    void add_end(std::string_view word, unsigned kinds) noexcept {
        if (word.size() >= 6) add_pair(end_of(word), kinds);
        else if (word.size() >= 3) add_single(three_bytes(word.data() + word.size() - 3), kinds);
    }
    /// `six`: WordTable::six_bytes() of the text for its beginning, end_of() it for its end.
    [[nodiscard]] unsigned of(std::uint64_t six) const noexcept {
        std::uint32_t const first = hash(six);
        return (at(pair_place(first, six)) | at(single_place(first))) & 15;
    }
    /// of() is about to be asked.
    void expect(std::uint64_t six) const noexcept { __builtin_prefetch(places_.data() + single_place(hash(six)) / 2); }
    /// The last six bytes of a text that has them, the last three first.
    [[nodiscard]] static std::uint64_t end_of(std::string_view text) noexcept {
        std::uint64_t const six = WordTable::six_bytes(text.data() + text.size() - 6);
        return six >> 24 | (six & 0xFFFFFF) << 24;
    }

private:
    [[nodiscard]] static std::uint64_t three_bytes(char const* text) noexcept {
        auto const byte = [text](int i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])); };
        return byte(0) | byte(1) << 8 | byte(2) << 16;
    }
    /// Of the first character, the low three bytes.
    [[nodiscard]] static std::uint32_t hash(std::uint64_t six) noexcept { return (static_cast<std::uint32_t>(six) & 0xFFFFFF) * 0x9E3779B1u; }
    // Four bits a place. The first character tells the cache line: its first 8 places are for words of one character, the
    // others for the second one.
    [[nodiscard]] static std::size_t single_place(std::uint32_t first) noexcept { return first >> 24 << 7 | (first >> 21 & 7); }
    [[nodiscard]] static std::size_t pair_place(std::uint32_t first, std::uint64_t six) noexcept {
        return first >> 24 << 7 | (8 + (std::uint64_t{hash(six >> 24)} * 120 >> 32));
    }
    void add_pair(std::uint64_t six, unsigned kinds) noexcept { add(pair_place(hash(six), six), kinds); }
    void add_single(std::uint64_t three, unsigned kinds) noexcept { add(single_place(hash(three)), kinds); }
    void add(std::size_t place, unsigned kinds) noexcept {
        places_[place / 2] = static_cast<std::uint8_t>(places_[place / 2] | (kinds & 15) << place % 2 * 4);
    }
    [[nodiscard]] unsigned at(std::size_t place) const noexcept { return static_cast<unsigned>(places_[place / 2]) >> place % 2 * 4; }

    alignas(64) std::array<std::uint8_t, 256 * 64> places_{};
};

/// Of all bytes: names of one article are often alike but for one character. The highest bits are the best ones.
[[nodiscard]] inline std::uint64_t hash_of_name(std::string_view name) noexcept {
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
    return (hash ^ word) * 0xC2B2AE3D27D4EB4Full;
}

/// Whole names, of six bytes or more, to numbers: one probe where a WordTable takes a step for each character.
class NameIndex {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t shortest = 6;

    /// A name added again takes the new value.
    void add(std::string_view name, std::uint32_t value) {
        if (used_ * 4 >= entries_.size() * 3) grow();
        std::uint64_t const hash = hash_of(name);
        Entry& entry = entries_[place_of(name, hash)];
        if (entry.value == none) {
            entry = {parts_of(name), static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(names_.size()), value};
            names_ += name;
            ++used_;
            note(hash);
        }
        entry.value = value;
    }
    /// The value of a name; none where it hasn't been added.
    [[nodiscard]] std::uint32_t find(std::string_view name) const noexcept {
        std::uint64_t const hash = hash_of(name);
        return may_know(hash) ? entries_[place_of(name, hash)].value : none;
    }
    /// find() is about to be asked.
    void expect(std::string_view name) const noexcept {
        std::uint64_t const hash = hash_of(name);
        __builtin_prefetch(hashes_.data() + (hash >> hash_shift_));
        if (!entries_.empty()) __builtin_prefetch(entries_.data() + (hash >> 32 & (entries_.size() - 1)));
    }

private:
    /// The first, the middle and the last six bytes of a name, which are all for most names: no loop, whose end nobody could foretell.
    struct Parts {
        std::array<char, 18> bytes{};
        [[nodiscard]] std::uint64_t part(std::size_t at) const noexcept { return WordTable::six_bytes(bytes.data() + at); }
    };
    /// Half a cache line, and with it all that is looked at for most names.
    struct alignas(32) Entry {
        Parts parts;
        std::uint32_t size = 0, begin = 0, value = none;
    };
    static_assert(sizeof(Entry) == 32);

    [[nodiscard]] static std::size_t middle_of(std::string_view name) noexcept { return (name.size() - 6) / 2; }
    [[nodiscard]] static Parts parts_of(std::string_view name) noexcept {
        Parts parts;
        std::memcpy(parts.bytes.data(), name.data(), 6);
        std::memcpy(parts.bytes.data() + 6, name.data() + middle_of(name), 6);
        std::memcpy(parts.bytes.data() + 12, name.data() + name.size() - 6, 6);
        return parts;
    }
    [[nodiscard]] static std::uint64_t hash_of(std::string_view name) noexcept {
        std::uint64_t const first = WordTable::six_bytes(name.data()), last = WordTable::six_bytes(name.data() + name.size() - 6);
        std::uint64_t const middle = WordTable::six_bytes(name.data() + middle_of(name));
        std::uint64_t const front = (first | static_cast<std::uint64_t>(name.size()) << 48) * 0x9E3779B97F4A7C15ull;
        std::uint64_t const hash = (front ^ front >> 32 ^ middle) * 0xC2B2AE3D27D4EB4Full;
        return (hash ^ hash >> 32 ^ last) * 0x9FB21C651E98DF25ull;
    }
    [[nodiscard]] bool same(Entry const& entry, std::string_view name) const noexcept {
        std::uint64_t const first = entry.parts.part(0) ^ WordTable::six_bytes(name.data());
        std::uint64_t const middle = entry.parts.part(6) ^ WordTable::six_bytes(name.data() + middle_of(name));
        std::uint64_t const last = entry.parts.part(12) ^ WordTable::six_bytes(name.data() + name.size() - 6);
        if ((first | middle | last | (entry.size ^ name.size())) != 0) return false;
        return name.size() <= 18 || std::memcmp(names_.data() + entry.begin, name.data(), name.size()) == 0;
    }
    /// Where the name stands, or the free place where it would.
    [[nodiscard]] std::size_t place_of(std::string_view name, std::uint64_t hash) const noexcept {
        std::size_t at = hash >> 32 & (entries_.size() - 1);
        for (;; at = (at + 1) & (entries_.size() - 1)) {
            Entry const& entry = entries_[at];
            if (entry.value == none) return at;
            if (same(entry, name)) return at;
        }
    }
    [[nodiscard]] bool may_know(std::uint64_t hash) const noexcept { return (hashes_[hash >> hash_shift_] >> (hash >> 48 & 63) & 1) != 0; }
    void note(std::uint64_t hash) noexcept { hashes_[hash >> hash_shift_] |= std::uint64_t{1} << (hash >> 48 & 63); }
    void grow() {
        std::vector<Entry> old(entries_.empty() ? 64 : entries_.size() * 2);
        old.swap(entries_);
        hashes_.assign(entries_.size() / 8, 0);
        hash_shift_ = 64 - static_cast<unsigned>(std::bit_width(hashes_.size() - 1));
        for (Entry const& entry : old) {
            if (entry.value == none) continue;
            std::string_view const name = std::string_view(names_).substr(entry.begin, entry.size);
            std::uint64_t const hash = hash_of(name);
            entries_[place_of(name, hash)] = entry;
            note(hash);
        }
    }

    std::vector<std::uint64_t> hashes_ = std::vector<std::uint64_t>(2);  // eight bits for each entry, of the names' hashes: most names that are asked for and not there end here
    unsigned hash_shift_ = 63;
    std::vector<Entry> entries_;
    std::string names_;
    std::size_t used_ = 0;
};

/// Names to numbers: the longest one that a text begins with, from the index where the text is of plain ideographs alone, since the trie's edges
/// lie far apart.
class NameTable {
public:
    void add(std::string_view name, std::uint32_t value) {
        trie_.add(name, value);
        if (name.size() >= NameIndex::shortest) whole_.add(name, value);
        if (begins_plain_text(name) && (name.size() < NameIndex::shortest || name.size() % 3 != 0)) others_ = true;
    }
    /// Of a text of six bytes or more: the value of that very name; NameIndex::none where it hasn't been added.
    [[nodiscard]] std::uint32_t find(std::string_view name) const noexcept { return whole_.find(name); }
    void expect(std::string_view name) const noexcept { whole_.expect(name); }
    [[nodiscard]] WordTable::Match longest(std::string_view rest) const noexcept { return trie_.longest(rest); }
    /// longest() of a text of nothing but characters of three bytes. `whole`: a match is of use only where it is all of the text.
    [[nodiscard]] WordTable::Match longest_of_plain(std::string_view rest, bool whole) const noexcept {
        if (others_) return longest(rest);
        for (std::size_t size = rest.size(); size >= NameIndex::shortest; size -= 3) {
            auto const value = whole_.find(rest.substr(0, size));
            if (value != NameIndex::none) return {static_cast<std::uint32_t>(size), value};
            if (whole) break;
        }
        return {};
    }

private:
    /// Whether each third byte could begin an ideograph that is_plain().
    [[nodiscard]] static bool begins_plain_text(std::string_view name) noexcept {
        for (std::size_t at = 0; at < name.size(); at += 3)
            if (static_cast<unsigned char>(name[at]) < 0xE4 || static_cast<unsigned char>(name[at]) > 0xE9) return false;
        return true;
    }

    WordTable trie_;
    NameIndex whole_;
    bool others_ = false;  // has it names that the index doesn't tell: of one ideograph, or of bytes that end inside one?
};

}  // namespace taxonomy_detail
}  // namespace v0
}  // namespace zhibiao

#endif

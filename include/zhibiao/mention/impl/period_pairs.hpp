/// @file
/// Words by their first two characters: one look tells that none of a list begins at a place. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_PAIRS_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_PAIRS_HPP

#include <zhibiao/mention/impl/period_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Characters, as far as six bits tell them apart: a character that isn't in it may seem to be, none that is seems missing.
class CharacterFilter {
public:
    void add(char32_t c) noexcept { bits_ |= std::uint64_t{1} << (c & 63); }
    [[nodiscard]] bool may_have(char32_t c) const noexcept { return bits_ >> (c & 63) & 1; }

private:
    std::uint64_t bits_ = 0;
};

/// Pairs of characters, as the code points below U+10000 that they are, each with a value, in one open-addressing hash. Built
/// once, then only read. The keys stand apart, so that those that most questions end at stay near.
template <typename Value>
class PairTable {
public:
    PairTable() : keys_(64), values_(64) {}

    /// The value of the pair, made where there is none.
    Value& make(char32_t first, char32_t second) {
        if (++used_ * 3 > keys_.size()) grow();
        std::size_t const at = place(key_of(first, second));
        if (keys_[at] != 0) --used_;
        keys_[at] = key_of(first, second);
        return values_[at];
    }
    /// nullptr where no such pair was made.
    [[nodiscard]] Value const* find(char32_t first, char32_t second) const noexcept {
        std::size_t const at = place(key_of(first, second));
        return keys_[at] == 0 ? nullptr : &values_[at];
    }

private:
    static std::uint32_t key_of(char32_t first, char32_t second) noexcept { return first << 16 | second; }
    /// Where the pair stands, or the free place where it would.
    [[nodiscard]] std::size_t place(std::uint32_t key) const noexcept {
        std::uint32_t const* const keys = keys_.data();
        std::size_t at = key * 0x9E3779B1u >> shift_;
        while (keys[at] != key && keys[at] != 0) at = (at + 1) & last_;
        return at;
    }
    void grow() {
        std::vector<std::uint32_t> const old_keys = keys_;
        std::vector<Value> const old_values = values_;
        keys_.assign(old_keys.size() * 2, 0);
        values_.assign(old_keys.size() * 2, Value{});
        last_ = keys_.size() - 1;
        --shift_;
        for (std::size_t old = 0; old < old_keys.size(); ++old) {
            if (old_keys[old] == 0) continue;
            std::size_t const at = place(old_keys[old]);
            keys_[at] = old_keys[old];
            values_[at] = old_values[old];
        }
    }

    std::vector<std::uint32_t> keys_;  // 0 for a free place
    std::vector<Value> values_;
    std::size_t used_ = 0, last_ = 63;
    unsigned shift_ = 26;  // 32 - log2 of the number of places
};

/// Likewise by eight bits.
class WideCharacterFilter {
public:
    void add(char32_t c) noexcept { bits_[c >> 6 & 3] |= std::uint64_t{1} << (c & 63); }
    [[nodiscard]] bool may_have(char32_t c) const noexcept { return bits_[c >> 6 & 3] >> (c & 63) & 1; }
    /// The same for the character of three bytes that stands there: its last eight bits lie in the last two.
    [[nodiscard]] bool may_have_at(char const* at) const noexcept { return bits_[at[1] & 3] >> (at[2] & 63) & 1; }

private:
    std::array<std::uint64_t, 4> bits_{};
};

/// Words that are looked for at the beginning or at the end of others, the first characters and the last ones ahead.
class WordList {
public:
    void add(Words word) {
        words_.push_back(word);
        firsts_.add(code_point(word));
        lasts_.add(last_code_point(word));
    }
    void sort_longest_first() { std::ranges::stable_sort(words_, std::ranges::greater(), &Words::size); }

    [[nodiscard]] auto begin() const noexcept { return words_.begin(); }
    [[nodiscard]] auto end() const noexcept { return words_.end(); }

    [[nodiscard]] bool may_begin(char32_t c) const noexcept { return firsts_.may_have(c); }
    [[nodiscard]] bool may_end(char32_t c) const noexcept { return lasts_.may_have(c); }
    [[nodiscard]] bool begins(Words rest) const noexcept { return may_begin(code_point(rest)) && begins_with_one_of(rest, words_); }
    [[nodiscard]] bool ends(Words before) const noexcept { return may_end(last_code_point(before)) && ends_with_one_of(before, words_); }

private:
    std::vector<Words> words_;
    WideCharacterFilter firsts_, lasts_;
};

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

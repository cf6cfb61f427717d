// Words before and behind an amount: 约, 超过, 以上; US$, 人民币.
#ifndef ZHIBIAO_MENTION_IMPL_BOUND_IPP
#define ZHIBIAO_MENTION_IMPL_BOUND_IPP

#include <zhibiao/data/bounds.hpp>
#include <zhibiao/data/currency_prefixes.hpp>
#include <zhibiao/data/number_neighbours.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// Words that are asked for by their end: the table holds them backwards.
class EndingTable {
public:
    void add(std::string_view word, std::uint32_t value) {
        table_.add(std::string(word.rbegin(), word.rend()), value);
        char const* const begin = word.data();
        char const* const end = begin + word.size();
        Character const last = character_before(end, begin), second = character_before(end - last.bytes, begin);
        lasts_.add(last, second, character_before(end - last.bytes - second.bytes, begin), value);
    }

    [[nodiscard]] WordTable::Match longest(std::string_view before) const noexcept {
        char const* const begin = before.data();
        char const* const end = begin + before.size();
        Character const last = character_before(end, begin);
        FirstCharacters::First const& one = lasts_.find(last.code);
        ZHIBIAO_COUNT_STEP();
        Character const second = character_before(end - last.bytes, begin);
        WordTable::Match const single{one.bytes, one.value};
        if (second.bytes == 0 || (one.nexts & FirstCharacters::next(second.code)) == 0) return single;
        FirstCharacters::First const& two = lasts_.find(last.code, second.code);
        Character const third = character_before(end - last.bytes - second.bytes, begin);
        if (third.bytes != 0 && (two.nexts & FirstCharacters::next(third.code)) != 0) return longest_of_many(before);
        return two.bytes != 0 ? WordTable::Match{two.bytes, two.value} : single;
    }

    /// As longest(); mostly the last character and the byte before it tell.
    [[nodiscard]] WordTable::Match longest_near(std::string_view before) const noexcept {
        char const* const last = before.data() + before.size() - glyph_bytes;
        if (before.size() <= glyph_bytes || (*last & 0xF0) != 0xE0) return longest(before);
        FirstCharacters::First const& one = lasts_.find(near_code(last));
        if ((one.nexts & FirstCharacters::next(beside_detail::byte(last[-1]))) == 0) return {one.bytes, one.value};
        return longest(before);
    }

private:
    [[gnu::noinline]] WordTable::Match longest_of_many(std::string_view before) const noexcept {
        char const* const end = before.data() + before.size();
        std::array<char, longest_word> backwards;
        std::size_t const size = std::min(before.size(), backwards.size());
        if (size == backwards.size()) {
            for (std::size_t i = 0; i < longest_word; i += sizeof(std::uint64_t)) turn_eight(end - i, backwards.data() + i);
        } else {
            std::reverse_copy(before.end() - static_cast<std::ptrdiff_t>(size), before.end(), backwards.begin());
        }
        return table_.longest({backwards.data(), size});
    }
    static constexpr std::size_t longest_word = 24;  // bytes; the test of the tables holds them to it
    /// The eight bytes before `end`, the last one first.
    static void turn_eight(char const* end, char* to) noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, end - sizeof bytes, sizeof bytes);
        bytes = __builtin_bswap64(bytes);
        std::memcpy(to, &bytes, sizeof bytes);
    }
    WordTable table_;
    FirstCharacters lasts_;
};

inline Bound bound_of(std::string_view name) noexcept {
    if (name == "about") return Bound::about;
    if (name == "near") return Bound::near;
    if (name == "over") return Bound::over;
    if (name == "under") return Bound::under;
    if (name == "at_least") return Bound::at_least;
    if (name == "at_most") return Bound::at_most;
    return Bound::exact;
}

/// Of the library's bound word and a caller's the longer one; the caller's where they are alike.
inline BoundWord longer(WordTable::Match known, WordTable::Match added) noexcept {
    WordTable::Match const found = added && added.length >= known.length ? added : known;
    if (!found || static_cast<Bound>(found.value) == Bound::exact) return {};
    return {found.length, static_cast<Bound>(found.value)};
}

/// The caller's word that `before` ends with.
inline WordTable::Match added_before(std::string_view before, QuantityWords const* words) noexcept {
    if (words == nullptr) return {};
    std::array<char, longest_bound> backwards;
    std::size_t const size = std::min(before.size(), backwards.size());
    std::reverse_copy(before.end() - static_cast<std::ptrdiff_t>(size), before.end(), backwards.begin());
    return words->bounds_before.longest({backwards.data(), size});
}

inline EndingTable const& words_of_bounds_before() {
    static EndingTable const table = [] {
        EndingTable words;
        for (auto const& row : data::bounds_rows)
            if (row.place == "before") words.add(row.surface, static_cast<std::uint32_t>(bound_of(row.bound)));
        return words;
    }();
    return table;
}

BoundWord bound_before(std::string_view before, QuantityWords const* words) noexcept {
    return longer(words_of_bounds_before().longest(before), added_before(before, words));
}

BoundWord near_bound_before(std::string_view before) noexcept { return longer(words_of_bounds_before().longest_near(before), {}); }

bool may_lead(std::string_view before) noexcept {
    Character const last = character_before(before.data() + before.size(), before.data());
    return (beside_numeral()[last.code] & (precedes | ends_currency | ends_bound | ends_scale_bound)) != 0;
}

inline WordTable const& words_of_bounds_after() {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::bounds_rows)
            if (row.place == "after") words.add(row.surface, static_cast<std::uint32_t>(bound_of(row.bound)));
        return words;
    }();
    return table;
}

BoundWord bound_after(std::string_view rest, QuantityWords const* words) noexcept {
    ZHIBIAO_COUNT_STEP();
    return longer(words_of_bounds_after().longest(rest), words != nullptr ? words->bounds_after.longest(rest) : WordTable::Match{});
}

inline EndingTable const& currency_words() {
    static EndingTable const table = [] {
        EndingTable words;
        for (auto const& row : data::currency_prefixes_rows) words.add(row.surface, static_cast<std::uint32_t>(&row - data::currency_prefixes_rows));
        return words;
    }();
    return table;
}

CurrencyWord currency_before(std::string_view before) noexcept {
    auto const found = currency_words().longest(before);
    if (!found) return {};
    return {found.length, data::currency_prefixes_rows[found.value].code};
}

inline Neighbour neighbour_of(std::string_view name) noexcept {
    return name == "label" ? Neighbour::label : name == "price" ? Neighbour::price : name == "origin" ? Neighbour::origin : Neighbour::word;
}

inline EndingTable const& words_before_numbers() {
    static EndingTable const table = [] {
        EndingTable words;
        for (auto const& row : data::number_neighbours_rows)
            if (row.place == "before") words.add(row.surface, static_cast<std::uint32_t>(neighbour_of(row.role)));
        return words;
    }();
    return table;
}

Neighbour neighbour_before(std::string_view before) noexcept {
    auto const found = words_before_numbers().longest(before);
    return found ? static_cast<Neighbour>(found.value) : Neighbour::none;
}

inline WordTable const& words_behind_numbers() {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::number_neighbours_rows)
            if (row.place == "after") words.add(row.surface, 0);
        return words;
    }();
    return table;
}

bool word_begins(std::string_view rest) noexcept {
    ZHIBIAO_COUNT_STEP();
    return static_cast<bool>(words_behind_numbers().longest(rest));
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The units and bound words of one extractor, where its caller added some. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_WORDS_HPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_WORDS_HPP

#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/impl/tsv.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

inline constexpr std::size_t longest_bound = 24;  ///< of a caller's bound words, in bytes

/// The trie of units holds the library's surfaces as well, so that one look finds the longest of both.
struct QuantityWords {
    QuantityWords();
    QuantityWords(QuantityWords const&) = delete;
    QuantityWords& operator=(QuantityWords const&) = delete;

    WordTable units;                 ///< values: those of the library's table, then, from `first_added` on, those of `added`
    std::uint32_t first_added = 0;
    std::vector<UnitWord> added;
    WordTable bounds_before, bounds_after;  ///< a caller's alone; those before a number backwards
    std::deque<std::string> strings;        ///< what `added` points at

    /// Is it the code of an added unit?
    [[nodiscard]] bool has_code(std::string_view code) const noexcept {
        return std::any_of(added.begin(), added.end(), [&](UnitWord const& unit) { return unit.code == code; });
    }
    /// Adds a unit whose row has been checked.
    void add_unit(tsv_detail::Row const& row);
    void add_bound(std::string_view surface, bool before, std::string_view bound);
};

/// What is wrong with a row of units: the cell and a message; nullopt for nothing.
struct Complaint {
    std::size_t cell = 0;
    std::string message;
};
/// A cell as a message shows it: in quotes.
[[nodiscard]] std::string quoted(std::string_view words);
[[nodiscard]] std::optional<Complaint> check_unit(tsv_detail::Row const& row);
[[nodiscard]] std::optional<Complaint> check_bound(tsv_detail::Row const& row);

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP
#define ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP

#include <zhibiao/data/number_false_friends.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/word_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

FalseFriend false_friend(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::number_false_friends_rows)
            words.add(row.surface, static_cast<std::uint32_t>(row.stops == "numeral" ? FalseFriend::numeral : row.stops == "quantity" ? FalseFriend::quantity : FalseFriend::none));
        return words;
    }();
    // The word may begin up to four characters before the numeral in it: 不管三七二十一.
    static constexpr std::uint32_t farthest = 4 * glyph_bytes;
    auto strongest = FalseFriend::none;
    for (std::uint32_t back = 0; back <= farthest && back <= at; back += glyph_bytes) {
        auto const found = table.longest(reading.substr(at - back, limit - at + back));
        if (found.length > back && static_cast<FalseFriend>(found.value) > strongest) strongest = static_cast<FalseFriend>(found.value);
    }
    return strongest;
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

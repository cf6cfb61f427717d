#ifndef ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP
#define ZHIBIAO_MENTION_IMPL_NUMBER_FALSE_FRIEND_IPP

#include <zhibiao/data/number_false_friends.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

/// The words. Most places in a text are told by what their characters begin: BesideNumeral.
class FalseFriendTable {
public:
    FalseFriendTable() {
        for (auto const& row : data::number_false_friends_rows) {
            auto const stops = row.stops == "numeral" ? FalseFriend::numeral : row.stops == "quantity" ? FalseFriend::quantity : FalseFriend::none;
            words_.add(row.surface, static_cast<std::uint32_t>(stops));
        }
    }

    struct Found {
        FalseFriend stops = FalseFriend::none;
        std::uint32_t end = 0;  ///< of the word that reaches farthest
    };

    [[nodiscard]] Found find(std::string_view reading, std::uint32_t at, std::uint32_t limit) const noexcept {
        Found strongest;
        char const* const last = reading.data() + limit;
        unsigned here = quantity_detail::begins_friend;
        for (std::uint32_t back = 0; back <= quantity_detail::farthest_friend && back <= at; back += glyph_bytes, here <<= 1) {
            if ((beside_[point_at(reading.data() + at - back, last)] & here) == 0) continue;
            auto const found = words_.longest(reading.substr(at - back, limit - at + back));
            if (found.length <= back) continue;
            strongest.stops = std::max(strongest.stops, static_cast<FalseFriend>(found.value));
            strongest.end = std::max(strongest.end, at - back + found.length);
        }
        return strongest;
    }

private:
    WordTable words_;
    quantity_detail::BesideNumeral const& beside_ = quantity_detail::beside_numeral();
};

inline FalseFriendTable const& false_friends() {
    static FalseFriendTable const table;
    return table;
}

FalseFriend false_friend(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    return false_friends().find(reading, at, limit).stops;
}

bool behind_numeral(std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    return behind_numeral(glyph_before(reading.data() + at, reading.data()), reading, at, limit);
}

bool behind_numeral(Glyph before, std::string_view reading, std::uint32_t at, std::uint32_t limit) noexcept {
    if (before.kind == GlyphKind::none || before.ambiguous) return false;
    // 总数三千: a 数 that counts has a scale behind it.
    if (before.kind == GlyphKind::few) return glyph_at(reading.data() + at, reading.data() + limit).kind != GlyphKind::digit;
    // In the middle of many no word is asked for.
    if (glyph_before(reading.data() + at - glyph_bytes, reading.data()).kind != GlyphKind::none) return true;
    auto const word = false_friends().find(reading, at - static_cast<std::uint32_t>(glyph_bytes), limit);
    return word.stops == FalseFriend::none || word.end != at;
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

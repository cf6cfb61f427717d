/// @file
/// What the scan looks for, in the tables of its filters. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_TRIGGERS_HPP
#define ZHIBIAO_MENTION_IMPL_TRIGGERS_HPP

#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/glyph.hpp>
#include <zhibiao/mention/impl/hit_sieve.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/period_text.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/mention/quantity.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// What can begin with a character. The scan looks here and nowhere else.
struct Triggers {
    std::array<std::uint8_t, 65536> of{};  ///< by its code point
    SingleKinds singles;                   ///< of these those that don't need to be seen with the next character
    PairFilter pairs;                      ///< where one of them may begin something, or a place may
    BesideKinds beside;

    Triggers() {
        for (char32_t const c : quantity_triggers()) of[c] |= of_quantity | of_number;
        // A numeral alone may begin with a sign or a point, too: -3, .5.
        for (char32_t const c : std::u32string_view(U".+-负兆双俩仨")) of[c] |= of_number;
        for (char32_t const c : period_triggers()) of[c] |= of_period_word;
        for (char32_t const c : period_detail::free_openers) of[c] |= of_period;
        for (char32_t const c : std::u32string_view(U"自从到至在")) of[c] |= of_frame;
        for (char32_t const c : std::u32string_view(U"自从")) of[c] |= of_since;
        for (char32_t const c : std::u32string_view(U"0123456789零〇○一二三四五六七八九十百千万亿两几")) of[c] |= of_numeral;
        mark_counted();
        add_pairs();
        for (char32_t const c : period_detail::openers_before_signs()) pairs.rows().add_before_sign(c);
        for (char32_t c = 0; c < 0x80; ++c) {
            if (of[c] == of_number) pairs.rows().add_unusual_sign(static_cast<char>(c));
            else if (of[c] != 0) pairs.rows().add_sign(static_cast<char>(c));
        }
        for (char32_t c = 0x800; c < of.size(); ++c)
            if (is_single(c)) add_single(c);
    }

private:
    /// 首, 榜, 之 and 对 begin a quantity in these pairs alone, and 在 stands in front of a time that begins with a numeral.
    static constexpr std::u32string_view seen_in_pairs = U"首榜之对在";
    [[nodiscard]] bool is_single(char32_t c) const noexcept { return (of[c] & ~of_period_word) != 0 && seen_in_pairs.find(c) == seen_in_pairs.npos; }
    void add_single(char32_t c) {
        singles.add(c, of[c]);
        pairs.rows().add_character(c);
        pairs.rows().add_before_sign(c);
    }
    /// As tell_words(), tell_half() and tell_order() do for quantities: no unit, nothing that the numeral could go on with, no
    /// bound, currency or sign before it.
    void mark_counted() {
        using namespace quantity_detail;
        for (char32_t const c : quantity_triggers()) {
            numeral_detail::GlyphKind const kind = numeral_detail::glyph_table.find(c).kind;
            bool const numeral = kind != numeral_detail::GlyphKind::none && kind != numeral_detail::GlyphKind::tens;
            if (numeral || c == U'半' || c == U'第') of[c] |= of_counted;
        }
        for (char32_t c = 0; c < of.size(); ++c) beside.add(c, beside_trigger(c));
        for (char32_t const c : place_detail::PlaceNames::get().thirds_beside()) beside.add(c, behind_name);
    }
    [[nodiscard]] std::uint8_t beside_trigger(char32_t c) const {
        using namespace quantity_detail;
        std::uint16_t const known = beside_numeral()[c];
        bool const before = (known & (precedes | ends_currency | ends_bound | ends_scale_bound | is_numeral)) != 0 || c == U'前' || c == U'第';
        bool const behind = (known & (begins_unit | goes_on | joins)) != 0;
        bool const time = c == beyond || period_detail::may_open_after_numeral(c);
        bool const opens = (of[c] & (of_period | of_period_word | of_frame)) != 0;
        bool const framed = (of[c] & (of_period_word | of_numeral)) != 0;
        return static_cast<std::uint8_t>((before ? before_quantity : 0) | (behind ? behind_in_quantity : 0) | (time ? behind_in_time : 0) | (opens ? begins_time_word : 0) | (framed ? behind_frame : 0));
    }
    void add_pairs() {
        pairs.add_begins(place_detail::PlaceNames::get().begins(), begins_place, begins_place_before);
        pairs.add_begins(place_detail::PlaceNames::get().begins_beside(), begins_place_beside, begins_place_beside);
        for (std::string_view rest = period_detail::opening_begins(); !rest.empty(); rest.remove_prefix(PairFilter::begin_size)) {
            // Where a single character calls for a look, it is one look for all that may begin there.
            bool const seen = is_single(period_detail::code_point(rest));
            pairs.add_begins(rest.substr(0, PairFilter::begin_size), begins_time, seen ? begins_time : begins_time_before);
        }
        pairs.rows().add_before_sign(U'在');
        for (std::string_view const pair : {"首位", "榜首", "之首", "对折"}) pairs.add(pair, begins_quantity);
        for (std::string_view rest = period_detail::numerals.substr(10); !rest.empty(); rest.remove_prefix(3)) pairs.add(std::string("在").append(rest.substr(0, 3)), begins_time);
    }
};

inline Triggers const& triggers() {
    static Triggers const table;
    return table;
}

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

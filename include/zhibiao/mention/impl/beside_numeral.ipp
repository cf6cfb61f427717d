#ifndef ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_IPP
#define ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_IPP

#include <zhibiao/data/bounds.hpp>
#include <zhibiao/data/currency_prefixes.hpp>
#include <zhibiao/data/number_false_friends.hpp>
#include <zhibiao/data/unit_false_friends.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

namespace beside_detail {

Character rare_character_at(char const* at, char const* last) noexcept {
    if (last - at >= 2 && (byte(at[0]) & 0xE0) == 0xC0) return {(byte(at[0]) & 0x1F) << 6 | (byte(at[1]) & 0x3F), 2};
    return {beyond, static_cast<std::uint32_t>(last - at < 4 ? last - at : 4)};
}

Character rare_character_before(char const* at, char const* begin) noexcept {
    if (at - begin >= 2 && (byte(at[-2]) & 0xE0) == 0xC0) return {(byte(at[-2]) & 0x1F) << 6 | (byte(at[-1]) & 0x3F), 2};
    return {beyond, 1};
}

}  // namespace beside_detail

void BesideNumeral::add(std::u32string_view characters, std::uint16_t what) noexcept {
    for (char32_t const c : characters) of_[c] = static_cast<std::uint16_t>(of_[c] | what);
}

/// The numerals of a word, by what it begins with; of 985工程 that is no character of three bytes.
void BesideNumeral::mark_friend(std::string_view word) noexcept {
    char const* const end = word.data() + word.size();
    std::uint16_t& first = of_[numeral_detail::point_at(word.data(), end)];
    if (numeral_detail::is_digit(word.front())) first |= begins_friend;
    for (std::size_t at = 0; at < word.size() && at <= farthest_friend; at += glyph_bytes) {
        bool const numeral = numeral_detail::glyph_at(word.data() + at, end).kind != numeral_detail::GlyphKind::none || begins_with(word.substr(at), "半");
        if (numeral) first = static_cast<std::uint16_t>(first | begins_friend << (at / glyph_bytes));
    }
}

// Not where it is declared: beside_numeral() is short then.
BesideNumeral::BesideNumeral() {
    auto const mark = [this](Character character, std::uint16_t what) { of_[character.code] = static_cast<std::uint16_t>(of_[character.code] | what); };
    auto const first = [](std::string_view word) { return character_at(word.data(), word.data() + word.size()); };
    auto const last = [](std::string_view word) { return character_before(word.data() + word.size(), word.data()); };
    for (auto const& row : data::units_rows) mark(first(row.surface), begins_unit);
    for (auto const& row : data::unit_false_friends_rows) mark(first(row.surface), begins_unit);
    for (auto const& row : data::bounds_rows) mark(row.place == "before" ? last(row.surface) : first(row.surface), row.place == "before" ? ends_bound : begins_bound);
    for (auto const& row : data::currency_prefixes_rows) mark(last(row.surface), ends_currency);
    for (auto const& row : data::number_false_friends_rows) mark_friend(row.surface);
    for (std::uint32_t code = 1; code < of_.size(); ++code)
        if (numeral_detail::glyph_table.find(code).kind != numeral_detail::GlyphKind::none) of_[code] |= goes_on | is_numeral | follows_unit;
    add(U"0123456789", goes_on | is_numeral | follows_unit);
    add(U"/^eEkKM余多又分点打", goes_on);
    add(U" ", goes_on | joins | follows_unit | precedes | ends_bound);
    add(U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", follows_unit);
    add(U"-~至到—–～", joins | follows_unit);
    add(U"来", joins);
    add(U"半", joins | follows_unit);
    add(U"/多余每", follows_unit);
    add(U"-.负下氏", precedes);
    add(U"过破上", ends_scale_bound);
    add(U"第前，：—–", sets_apart);
    for (std::uint32_t code = 0; code < 0x800; ++code) of_[code] |= sets_apart;
    of_[beyond] = 0xFFFF;
    for (std::uint32_t code = 0; code < of_.size(); ++code) {
        if ((of_[code] & matters_before) != 0) before_[code / 64] |= std::uint64_t{1} << (code % 64);
        if ((of_[code] & matters_behind) != 0) behind_[code / 64] |= std::uint64_t{1} << (code % 64);
    }
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

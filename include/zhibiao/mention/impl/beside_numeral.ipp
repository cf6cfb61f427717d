#ifndef ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_IPP
#define ZHIBIAO_MENTION_IMPL_BESIDE_NUMERAL_IPP

#include <zhibiao/data/bounds.hpp>
#include <zhibiao/data/currency_prefixes.hpp>
#include <zhibiao/data/unit_false_friends.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

void BesideNumeral::add(std::u32string_view characters, std::uint16_t what) noexcept {
    for (char32_t const c : characters) of_[c] = static_cast<std::uint16_t>(of_[c] | what);
}

BesideNumeral::BesideNumeral() {
    auto const mark = [this](Character character, std::uint16_t what) { of_[character.code] = static_cast<std::uint16_t>(of_[character.code] | what); };
    auto const first = [](std::string_view word) { return character_at(word.data(), word.data() + word.size()); };
    auto const last = [](std::string_view word) { return character_before(word.data() + word.size(), word.data()); };
    for (auto const& row : data::units_rows) mark(first(row.surface), begins_unit);
    for (auto const& row : data::unit_false_friends_rows) mark(first(row.surface), begins_unit);
    for (auto const& row : data::bounds_rows) mark(row.place == "before" ? last(row.surface) : first(row.surface), row.place == "before" ? ends_bound : begins_bound);
    for (auto const& row : data::currency_prefixes_rows) mark(last(row.surface), ends_currency);
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
    add(U"位名和与及并且的，。、；：）！…余多又分点打半至到", ends_rank);
    for (std::uint32_t code = 0; code < 0x80; ++code) of_[code] |= ends_rank;
    of_[beyond] = 0xFFFF;
}

BesideNumeral const& beside_numeral() {
    static BesideNumeral const table;
    return table;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

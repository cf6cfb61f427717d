// What begins like a quantity in nearly every sentence and is none, told without the grammar:
//
//   no unit    一步  一些  数字  三农  五是
//   vague      一批  一个  几年
//   a name     第三  三号
//   a row      the second 百 of 一百二百
//
// But for the row, a numeral of one character that no other part follows; what stands before it is a word. Whatever isn't told here is left to
// match_any_quantity(), which finds none in these either: tests/mention/quantity_common.cpp holds the two against each other.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_MISS_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_MISS_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

bool discount_follows(std::string_view rest) noexcept {
    char const* first = rest.data();
    char const* const last = first + rest.size();
    for (int i = 0; i < 2; ++i) {
        if (first == last) return false;
        first += std::min<std::ptrdiff_t>(last - first, is_digit(*first) ? 1 : glyph_bytes);
        if (first != last && *first == ' ') match_gap(first, last);
    }
    return point_at(first, last) == U'折';
}

/// Two numerals' characters stand before the place: it is in the middle of a longer one.
inline bool inside_row(Place const& place) noexcept {
    if (place.at <= place.earliest) return false;
    std::string_view const before = place.before();
    std::uint32_t const last = last_point(before);
    if (last < 0x80) return false;
    Glyph const glyph = glyph_table.find(last);
    if (glyph.kind == GlyphKind::none || glyph.kind == GlyphKind::few || glyph.ambiguous) return false;
    return glyph_table.find(last_point(before.substr(0, before.size() - glyph_bytes))).kind != GlyphKind::none;
}

/// 一 and 几 before a unit count only with a bound (至少一个), 几大 and 两 to 九 by themselves.
inline bool is_vague_before(UnitWord const& unit, Glyph numeral) noexcept {
    if (numeral.kind == GlyphKind::few) return unit.form != UnitForm::big;
    bool const one = numeral.kind == GlyphKind::digit && numeral.value == 1;
    return one && (unit.form == UnitForm::count || unit.form == UnitForm::big);
}

bool is_no_quantity(Place const& place, Glyph numeral) noexcept {
    if (numeral.kind == GlyphKind::none) return false;
    if (inside_row(place)) return !discount_follows(place.rest());
    if (numeral.kind != GlyphKind::digit && numeral.kind != GlyphKind::few && numeral.kind != GlyphKind::zero) return false;
    std::string_view const before = place.before(), behind = place.rest().substr(glyph_bytes);
    if (may_continue(behind.data(), behind.data() + behind.size())) return false;
    std::uint32_t const sign = last_point(before);
    if (sign == U'第') return !behind.starts_with(' ');
    if (sign == U'前' || may_lead(before)) return false;
    if (!before.empty() && (sign < 0x80 || glyph_table.find(sign).kind != GlyphKind::none)) return false;
    if (!ends_with_unit(behind)) return false;
    UnitWord unit;
    std::size_t const length = match_unit(behind, unit);
    if (length == 0) return true;
    if (!ends_with_unit(behind.substr(length))) return false;
    if (unit.role == UnitRole::label) return unit.surface != "日";
    return unit.role == UnitRole::unit && is_vague_before(unit, numeral);
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Whether a numeral with what stands behind it counts something: 三千企业 and 百余家 do, 三产, 二期, 百家争鸣 and 2020年 don't.
#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_JUDGE_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_JUDGE_IPP

#include <zhibiao/mention/impl/quantity_place.hpp>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

inline Glyph first_glyph(NumeralForm const& number) noexcept { return glyph_at(number.words.data(), number.words.data() + number.words.size()); }
inline bool is_arabic(NumeralForm const& number) noexcept { return is_digit(number.words.front()) || number.words.front() == '.'; }

/// A bound, 余 or a currency says that something is measured here.
inline bool is_bounded(Place const& place, AmountForm const& amount, Lead const& lead) {
    if (lead.bound != Bound::exact || amount.more != More::none || lead.upwards || !lead.currency.empty()) return true;
    return amount.unit.role != UnitRole::none && bound_after(place.reading.substr(place.span(amount.unit.words).end, 24), place.words).length != 0;
}

/// The vague 一 (一个, 一批, 一系列) and 几 (几个, 几年) count only with a bound that measures: 不到一个, 至少一家.
inline bool is_vague(AmountForm const& amount, Lead const& lead) {
    UnitForm const form = amount.unit.form;
    std::string_view const words = amount.number.words;
    if (words == "几" || words == "数") return form != UnitForm::big;
    bool const counted = form == UnitForm::count || form == UnitForm::big;
    if (!counted || amount.half || (words != "一" && words != "壹")) return false;
    bool const measured = lead.bound == Bound::under || lead.bound == Bound::at_least || lead.bound == Bound::at_most;
    return !measured || amount.unit.surface == "批" || form == UnitForm::big;
}

/// J7, -20 behind a word, 3102 of 航班3102次: what stands before makes a name of the number.
inline bool is_named(Place const& place, AmountForm const& amount, Lead const& lead) {
    UnitForm const form = amount.unit.form;
    bool const part = form == UnitForm::percent || form == UnitForm::points;
    if (is_letter(amount.number.words.back()) && !part) return true;  // 8K
    if (is_arabic(amount.number) && behind_letters(place) && !part && form != UnitForm::money) return true;
    if (form != UnitForm::none && form != UnitForm::count && form != UnitForm::big) return false;
    if (lead.leading.negative && lead.leading.doubtful) return true;
    bool const plain = amount.unit.role == UnitRole::none || amount.unit.surface == "次";
    return plain && is_arabic(amount.number) && neighbour_before(place.before()) == Neighbour::label;
}

/// Without a unit: Arabic numbers that are no label, and Chinese ones with a scale: 三千企业, but not 三产, 百企, 十.
inline bool bare_counts(Place const& place, AmountForm const& amount, Lead const& lead) {
    NumeralForm const& number = amount.number;
    if (bare_is_label(place, lead.leading, amount)) return false;
    if (is_digit(number.words.front()) && false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none) return false;  // 985高校
    if (is_arabic(number) || number.kind == NumeralKind::fraction || number.kind == NumeralKind::mixed) return true;
    Glyph const first = first_glyph(number);
    if (first.kind == GlyphKind::big) return number.words.size() >= 2 * glyph_bytes && is_bounded(place, amount, lead);
    if (first.kind == GlyphKind::small) return is_bounded(place, amount, lead);
    return number.words.size() >= 2 * glyph_bytes && read_plain(number.head).scaled;
}

/// 半年, 半吨, 半成, but not 半个 and 半价.
inline bool half_counts(AmountForm const& amount) {
    return may_be_halved(amount.unit.form) && amount.number.words.size() == glyph_bytes;
}

/// 百家 (争鸣), 千户: a scale by itself counts with a bound, or with a physical unit (千吨), or as part of a larger one (百万亩).
inline bool lone_scale_counts(Place const& place, AmountForm const& amount, Lead const& lead) {
    UnitWord whole;
    bool const prefix = match_unit(place.rest(), whole, place.words) > amount.number.words.size() && whole.form == UnitForm::physical;
    if (prefix) return false;  // 千瓦时电价
    bool const physical = amount.unit.form == UnitForm::physical && first_glyph(amount.number).kind == GlyphKind::small;
    return physical || is_bounded(place, amount, lead);
}

/// Units that count behind some numerals only.
inline bool unit_counts(Place const& place, AmountForm const& amount) {
    std::string_view const words = amount.number.words;
    bool const arabic = is_arabic(amount.number);
    switch (amount.unit.surface.size() == glyph_bytes ? first_point(amount.unit.surface) : 0) {
        case U'年': return !is_calendar_year(words);
        case U'届':
        case U'方':
        case U'里': return arabic;  // 十四届 says which, 3届 how many
        case U'角':
        case U'毛': return arabic || (is_price(place, place.at, place.offset(amount.end)) && false_friend(place.reading, place.at, place.sentence.end) == FalseFriend::none);
        case U'分': return arabic && !ends_with_any(place.before(), "时", "点");
        case U'点': return words.size() > 2;
        default: return amount.unit.form != UnitForm::big || words.size() <= 2 || !arabic;
    }
}

/// 十来个, but of 三来个 only what stands behind a sign, a bound word or another number; elsewhere 来 begins the next word.
inline bool is_about(Place const& place, NumeralForm const& number) {
    GlyphKind const kind = first_glyph(number).kind;
    bool const single = number.words.size() == glyph_bytes && (kind == GlyphKind::digit || kind == GlyphKind::zero || kind == GlyphKind::few);
    std::uint32_t const sign = last_point(place.before());
    if (place.behind(place.span(number.words).end).starts_with(' ')) return true;
    return !single || may_lead(place.before()) || (sign != 0 && sign < 0x80) || glyph_table.find(sign).kind != GlyphKind::none;
}

/// 000人, 08个, but 0.5个 and 0万人: nothing is counted with a row of digits that begins with 0. In 925. 0 万吨 a blank stands inside one.
inline bool is_code(Place const& place, NumeralForm const& number) {
    std::string_view const words = number.words, before = place.before();
    if (words.size() < 2 || words[0] != '0' || words[1] == '.') return false;
    std::size_t const behind = std::min(words.find_first_not_of(' ', 1), words.size()), front = before.find_last_not_of(' ');
    bool const goes_on = front != std::string_view::npos && (before[front] == '.' || numeral_detail::is_digit(before[front]));
    return goes_on || !is_scale(glyph_at(words.data() + behind, words.data() + words.size()));
}

bool counts(Place const& place, AmountForm const& amount, Lead const& lead) {
    NumeralForm const& number = amount.number;
    UnitWord const& unit = amount.unit;
    if (number.kind == NumeralKind::power || number.kind == NumeralKind::dozen || unit.role == UnitRole::label) return false;
    if (is_named(place, amount, lead)) return false;
    if (amount.more == More::about && !is_about(place, number)) return false;
    if (number.kind == NumeralKind::half) return half_counts(amount);
    if (unit.role == UnitRole::none && lead.currency.empty()) return bare_counts(place, amount, lead);
    if (is_code(place, number)) return false;
    if (unit.form == UnitForm::count && ends_with(number.words, "零")) return false;
    if (number.words.size() == glyph_bytes && is_scale(first_glyph(number)) && !lone_scale_counts(place, amount, lead)) return false;
    bool const spoken = unit.surface == "块" && has_spoken_tenths(place, place.offset(amount.end));  // 一块二
    return (spoken || !is_vague(amount, lead)) && unit_counts(place, amount);
}

bool is_range(Place const& place, MeasuredForm const& form, Lead const& lead) {
    if (!form.range || (form.negative && !lead.leading.negative)) return false;  // 由2%降至-1%
    auto const& first = form.first;
    auto const& second = form.second;
    if (first.number.kind != NumeralKind::plain || second.number.kind != NumeralKind::plain || first.more != More::none) return false;
    if (second.unit.role == UnitRole::none && (form.dash || first.unit.role != UnitRole::none || trailing_exponent(second.number.words) == 0)) return false;
    if (first.unit.role != UnitRole::none && (first.unit.code != second.unit.code || first.unit.role != second.unit.role)) return false;
    if (second.unit.surface == "年" && (is_calendar_year(second.number.words) || is_calendar_year(first.number.words))) return false;
    std::string_view const before = place.reading.substr(place.sentence.begin, lead.begin - place.sentence.begin);
    return first.unit.role == UnitRole::none || neighbour_before(before) != Neighbour::origin;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

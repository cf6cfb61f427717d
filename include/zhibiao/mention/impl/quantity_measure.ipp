#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_MEASURE_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_MEASURE_IPP

#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

void assign(Quantity& quantity, NumeralValue value, bool negative, int exponent) {
    if (exponent != 0) {
        value.low = value.low.shifted(exponent);
        value.high = value.high.shifted(exponent);
    }
    if (negative) {
        std::swap(value.low, value.high);
        value.low = value.low.negated();
        value.high = value.high.negated();
    }
    if (!value.range && !value.indefinite) {
        quantity.value = std::move(value.low);
        return;
    }
    quantity.low = std::move(value.low);
    quantity.high = std::move(value.high);
    quantity.bound = value.indefinite ? Bound::indefinite : Bound::range;
}

void take_bound_behind(Place const& place, Quantity& quantity) {
    std::string_view behind = place.reading.substr(quantity.span.end, place.sentence.end - quantity.span.end);
    std::uint32_t const blank = behind.starts_with(' ') ? 1 : 0;
    BoundWord const bound = bound_after(behind.substr(blank));
    if (bound.length == 0) return;
    bool const extent = quantity.form == UnitForm::time || quantity.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    quantity.span.end += blank + static_cast<std::uint32_t>(bound.length);
    if (quantity.bound == Bound::exact) quantity.bound = bound.bound;
}

/// 千亿级: a scale by itself with 级 behind says about how much money.
inline bool is_rank_of_money(AmountForm const& amount, std::string_view behind) {
    Glyph const first = glyph_at(amount.number.words.data(), amount.number.words.data() + amount.number.words.size());
    return amount.unit.role == UnitRole::label && amount.unit.surface == "级" && (first.kind == GlyphKind::small || first.kind == GlyphKind::big) &&
           amount.number.words.size() >= 2 * glyph_bytes && amount.number.words.ends_with("亿") && !behind.starts_with("联");
}

/// The vague 一 (一个, 一批, 一系列) and 几 (几个, 几年) count only with a bound that measures: 不到一个, 至少一家.
inline bool is_vague(AmountForm const& amount, Lead const& lead) {
    UnitForm const form = amount.unit.form;
    bool const counted = form == UnitForm::count || form == UnitForm::big;
    std::string_view const words = amount.number.words;
    if (words == "几" || words == "数") return form != UnitForm::big;
    if (words != "一" && words != "壹") return false;
    bool const measured = lead.bound == Bound::under || lead.bound == Bound::at_least || lead.bound == Bound::at_most;
    return counted && !amount.half && (!measured || amount.unit.surface == "批" || form == UnitForm::big);
}

/// Whether the first amount counts something, by its unit and its words alone.
inline bool counts(Place const& place, AmountForm const& amount, Lead const& lead) {
    NumeralForm const& number = amount.number;
    UnitWord const& unit = amount.unit;
    char const* const last = number.words.data() + number.words.size();
    Glyph const first = glyph_at(number.words.data(), last);
    bool const arabic = is_digit(number.words.front());
    bool const suffixed = is_letter(number.words.back());
    bool const hinted_before = lead.bound != Bound::exact || amount.more != More::none || lead.upwards || !lead.currency.empty();
    auto const hinted = [&] {
        return hinted_before || (unit.role != UnitRole::none && bound_after(place.reading.substr(place.span(unit.words).end, 24)).length != 0);
    };
    if (number.kind == NumeralKind::power || number.kind == NumeralKind::dozen) return false;
    bool const counting = unit.form == UnitForm::none || unit.form == UnitForm::count || unit.form == UnitForm::big;
    if (counting && lead.leading.negative && lead.leading.doubtful) return false;
    if (counting && arabic && (unit.role == UnitRole::none || unit.surface == "次") && behind_label_word(place)) return false;
    if (suffixed && unit.form != UnitForm::percent && unit.form != UnitForm::points) return false;
    if (behind_letters(place) && unit.form != UnitForm::percent && unit.form != UnitForm::points && unit.form != UnitForm::money) return false;
    if (number.kind == NumeralKind::half) {
        bool const measure = unit.form == UnitForm::time || unit.form == UnitForm::physical || unit.form == UnitForm::percent || unit.form == UnitForm::multiple;
        return measure && number.words.size() == glyph_bytes && unit.role != UnitRole::label;
    }
    if (unit.role == UnitRole::label || (unit.surface == "届" && !arabic)) return false;  // 十四届 says which, 3届 how many
    bool const fraction = number.kind == NumeralKind::fraction || number.kind == NumeralKind::mixed;
    if (unit.role == UnitRole::none && lead.currency.empty()) {
        if (bare_is_label(place, lead.leading, amount)) return false;
        if (arabic || fraction) return true;
        // Of Chinese numerals without a unit those count that have a scale: 三千企业, but not 三产, 百企, 十.
        if (first.kind == GlyphKind::small || first.kind == GlyphKind::big) return hinted() && (first.kind == GlyphKind::small || number.words.size() >= 2 * glyph_bytes);
        return number.words.size() >= 2 * glyph_bytes && read_plain(number.head).scaled;
    }
    // 百家 (争鸣), 千户: a scale by itself counts with a bound, or as part of a larger one (百万亩, 千亿元).
    bool const lone_scale = number.words.size() == glyph_bytes && (first.kind == GlyphKind::big || (first.kind == GlyphKind::small && first.value >= 2));
    UnitWord whole;
    if (lone_scale && match_unit(place.rest(), whole) > number.words.size() && whole.form == UnitForm::physical) return false;  // 千瓦时电价
    if (lone_scale && !hinted() && unit.form != UnitForm::physical) return false;
    if (lone_scale && first.kind == GlyphKind::big && !hinted()) return false;
    if (unit.form == UnitForm::time && unit.surface == "年" && is_calendar_year(number.words)) return false;
    if (is_vague(amount, lead)) return false;
    if (unit.surface == "分" && (!arabic || ends_with_any(place.before(), {"时", "点"}))) return false;
    if (unit.surface == "点" && number.words.size() <= 2) return false;
    if ((unit.surface == "方" || unit.surface == "里" || unit.surface == "角") && !arabic) return false;
    if (unit.form == UnitForm::count && number.words.ends_with("零")) return false;
    if (number.words.size() > 1 && number.words.starts_with('0') && number.words[1] != '.') return false;  // 000人, 08个
    return true;
}

/// 1000亿度: so many are units of electricity.
inline bool is_electricity(Place const& place, UnitWord const& unit) {
    std::string_view const before = place.reading.substr(0, place.span(unit.words).begin);
    return ends_with_any(before, {"万", "亿"});
}

/// The quantity's unit and form, from what stands behind (and a currency before) the numeral.
inline void assign_unit(Place const& place, Quantity& quantity, UnitWord const& unit, Lead const& lead) {
    if (unit.role != UnitRole::none) {
        quantity.form = unit.form;
        quantity.unit = unit.code;
        quantity.unit_span = place.span(unit.words);
        if (unit.surface == "度") quantity.unit = !lead.degrees.empty() ? lead.degrees : lead.leading.below_zero ? "Cel" : is_electricity(place, unit) ? "kW.h" : unit.code;
    }
    if (!lead.currency.empty() && (unit.role == UnitRole::none || unit.surface == "元")) {
        quantity.form = UnitForm::money;
        quantity.unit = lead.currency;
    }
}

/// 从60天至7天 says two levels, 60至70天 a range.
inline bool is_range(Place const& place, MeasuredForm const& form, Lead const& lead) {
    if (!form.range) return false;
    auto const& first = form.first;
    auto const& second = form.second;
    if (first.number.kind != NumeralKind::plain || second.number.kind != NumeralKind::plain || first.more != More::none) return false;
    if (second.unit.role == UnitRole::none && (form.dash || first.unit.role != UnitRole::none)) return false;
    if (first.unit.role != UnitRole::none && (first.unit.code != second.unit.code || first.unit.role != second.unit.role)) return false;
    if (second.unit.surface == "年" && (is_calendar_year(second.number.words) || is_calendar_year(first.number.words))) return false;
    std::string_view const before = place.reading.substr(place.sentence.begin, lead.begin - place.sentence.begin);
    return first.unit.role == UnitRole::none || !ends_with_any(before, {"从", "由", "自"});
}

/// The digits of 两位数: from 10 to 99.
inline NumeralValue of_places(NumeralValue value) {
    int const places = value.low.str().size() == 1 ? value.low.str()[0] - '0' : 0;
    value.low = Decimal(1).shifted(places - 1);
    value.high = Decimal(1).shifted(places).plus(Decimal(-1));
    value.indefinite = true;
    return value;
}

/// Bytes of a list's member without a unit, 22 or 1.18万亿, with the sign behind it; 0 if no other member follows.
inline std::size_t bare_member(std::string_view rest) noexcept {
    char const* at = rest.data();
    char const* const last = at + rest.size();
    if (at == last || !match_arabic(at, last)) return 0;
    while (match_small(at, last) || match_big(at, last)) {}
    auto const length = static_cast<std::size_t>(at - rest.data());
    return starts_with_any(rest.substr(length), {"、", "和", "与"}) ? length + 3 : 0;
}

/// 15、22个百分点: a number of a list has the unit, and the scale, that a later member says. A few members are looked at.
inline void share_unit(Place const& place, AmountForm& amount, int& exponent) {
    static constexpr int most_ahead = 4;
    static constexpr std::size_t longest = 160;  // bytes
    std::size_t const begin = amount.number.words.size();
    std::string_view behind = place.rest().substr(begin, longest);
    if (!starts_with_any(behind, {"、", "和", "与"})) return;
    behind.remove_prefix(3);
    for (int i = 0; i < most_ahead; ++i) {
        std::size_t const member = bare_member(behind);
        if (member == 0) break;
        behind.remove_prefix(member);
    }
    AmountForm next;
    if (match_amount(behind, next) == 0 || next.number.kind != NumeralKind::plain) return;
    if (next.unit.role != UnitRole::unit || next.unit.form == UnitForm::big) return;
    amount.unit = next.unit;
    char const* const words = amount.number.words.data();
    bool const scaled = glyph_before(words + amount.number.words.size(), words).kind != GlyphKind::none;
    if (!scaled && next.more == More::none) exponent = trailing_exponent(next.number.words);
}

/// 两位数增长 is a growth in %, 突破两位数 a count.
inline bool of_growth(Place const& place, std::uint32_t end) {
    std::string_view const behind = place.reading.substr(end, std::min<std::size_t>(30, place.sentence.end - end));
    std::string_view const before = place.before();
    std::string_view const near = before.substr(before.size() - std::min<std::size_t>(before.size(), 36));
    auto const tells = [](std::string_view words) {
        for (auto const word : {"增", "涨", "降", "速", "率", "%"})
            if (words.find(word) != std::string_view::npos) return true;
        return false;
    };
    return tells(behind) || tells(near);
}

inline std::optional<Quantity> read_amount(Place const& place, AmountForm const& amount, Lead const& lead) {
    auto value = read_numeral(amount.number);
    if (!value) return std::nullopt;
    UnitWord const& unit = amount.unit;
    Quantity quantity;
    quantity.number = place.span(amount.number.words);
    quantity.span = {lead.begin, quantity.number.end};
    if (amount.more != More::none) quantity.span.end += 3;
    if (unit.role != UnitRole::none) quantity.span.end = place.span(unit.words).end;
    else if (amount.more != More::none) quantity.span.end = place.span(amount.number.words).end + 3;
    if (amount.half || amount.more_after) quantity.span.end += 3;
    assign_unit(place, quantity, unit, lead);
    int exponent = unit.exponent;
    if (unit.role == UnitRole::none && lead.currency.empty() && amount.more == More::none) {
        AmountForm shared = amount;
        share_unit(place, shared, exponent);
        assign_unit(place, quantity, shared.unit, lead);
        exponent += shared.unit.exponent;
    }
    if (lead.upwards) {
        value->high = value->low.shifted(1).plus(Decimal(-1));
        value->indefinite = true;
    }
    if (amount.half || unit.half) {
        value->low = value->low.plus(Decimal(5).shifted(-1));
        value->high = value->low;
    }
    if (unit.role == UnitRole::tenths || unit.role == UnitRole::discount) {
        if (amount.number.words == "十" && unit.role == UnitRole::discount) return std::nullopt;
        std::string_view const behind = place.reading.substr(quantity.span.end, place.sentence.end - quantity.span.end);
        std::size_t taken = 0;
        *value = in_percent(unit.role, std::move(*value), behind, taken);
        if (Decimal(100) < value->high) return std::nullopt;
        quantity.span.end += static_cast<std::uint32_t>(taken);
        exponent = 0;
    }
    if (unit.role == UnitRole::places) {
        *value = of_places(std::move(*value));
        if (!of_growth(place, quantity.span.end)) {
            quantity.form = UnitForm::none;
            quantity.unit = "1";
        }
    }
    bool const more = value->more || amount.more == More::over || amount.more_after || unit.more;
    assign(quantity, std::move(*value), lead.leading.negative, exponent);
    if (quantity.bound == Bound::exact) {
        quantity.bound = lead.bound != Bound::exact ? lead.bound : more ? Bound::over : amount.more == More::about ? Bound::about : Bound::exact;
    }
    if (quantity.value && amount.more == More::none && !amount.half) take_tail(place, quantity, unit.surface);
    return quantity;
}

std::optional<Quantity> match_measure(Place const& place) {
    MeasuredForm form;
    if (match_measured(place.rest(), form) == 0) return std::nullopt;
    Lead lead = read_lead(place, form.first.number);
    if (lead.leading.inside_point) return std::nullopt;
    if (!lead.currency.empty() && split_list(place.reading, lead.leading.begin, form.first.number)) {
        form.first = AmountForm{form.first.number, {}, More::none, false, false};
        form.range = false;
    }
    if (lead.leading.point) {
        auto& head = form.first.number.head;
        head = {head.data() - 1, head.size() + 1};
        form.first.number.words = {head.data(), form.first.number.words.size() + 1};
    }
    std::string_view const behind = place.rest().substr(form.first.number.words.size());
    if (is_rank_of_money(form.first, behind)) {
        Quantity quantity;
        quantity.number = place.span(form.first.number.words);
        quantity.span = {lead.begin, quantity.number.end + 3};
        quantity.form = UnitForm::money;
        quantity.unit = "CNY";
        quantity.value = read_plain(form.first.number.head).low;
        quantity.bound = lead.bound == Bound::exact ? Bound::about : lead.bound;
        return quantity;
    }
    bool range = is_range(place, form, lead);
    std::optional<NumeralValue> ends;
    if (range) ends = read_range(form.first.number, form.second.number);
    range = ends.has_value();
    if (form.range && !range && match_amount(place.rest(), form.first) == 0) return std::nullopt;
    AmountForm amount = form.first;
    if (range) {
        amount.unit = form.second.unit;
        amount.half = amount.more_after = false;
    }
    if (amount.unit.role == UnitRole::label && amount.unit.surface == "日" && !ends_with_any(place.before(), {"月"})) {
        std::string_view const after = place.reading.substr(place.span(amount.unit.words).end);
        if (after.starts_with("内") || after.starts_with("以内")) {  // 15日内
            amount.unit.role = UnitRole::unit;
            amount.unit.form = UnitForm::time;
            amount.unit.code = "d";
        }
    }
    if (!counts(place, amount, lead)) return std::nullopt;
    if (range) {
        AmountForm const& second = form.second;
        Quantity quantity;
        quantity.number = {place.span(form.first.number.words).begin, place.span(second.number.words).end};
        quantity.span = {lead.begin, second.unit.role == UnitRole::none ? quantity.number.end : place.span(second.unit.words).end};
        assign_unit(place, quantity, second.unit, lead);
        assign(quantity, std::move(*ends), lead.leading.negative, second.unit.exponent);
        take_bound_behind(place, quantity);
        return quantity;
    }
    auto quantity = read_amount(place, amount, lead);
    if (quantity) take_bound_behind(place, *quantity);
    return quantity;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

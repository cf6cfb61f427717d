// A numeral with its unit and its bound words, put together: 约55万余平方米, 8亿至10亿元, 一年半, 上百家.
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
    std::string_view const behind = place.behind(quantity.span.end);
    std::uint32_t const blank = behind.starts_with(' ') ? 1 : 0;
    BoundWord const bound = bound_after(behind.substr(blank), place.words);
    if (bound.length == 0) return;
    bool const extent = quantity.form == UnitForm::time || quantity.form == UnitForm::physical;
    if (bound.length == 3 && bound.bound == Bound::at_most && !extent) return;  // 内
    quantity.span.end += blank + static_cast<std::uint32_t>(bound.length);
    if (quantity.bound == Bound::exact) quantity.bound = bound.bound;
}

/// 1000亿度: so many are units of electricity.
inline std::string_view degree_code(Place const& place, UnitWord const& unit, Lead const& lead) {
    if (!lead.degrees.empty()) return lead.degrees;
    if (lead.leading.below_zero) return "Cel";
    bool const electricity = ends_with_any(place.reading.substr(0, place.span(unit.words).begin), "万", "亿");
    return electricity ? "kW.h" : unit.code;
}

/// The quantity's unit and form, from what stands behind (and a currency before) the numeral.
inline void assign_unit(Place const& place, Quantity& quantity, UnitWord const& unit, Lead const& lead) {
    if (unit.role != UnitRole::none) {
        quantity.form = unit.form;
        quantity.unit = unit.surface == "度" || unit.surface == "°" ? degree_code(place, unit, lead) : unit.code;
        quantity.unit_span = place.span(unit.words);
    }
    if (!lead.currency.empty() && (unit.role == UnitRole::none || unit.surface == "元")) {
        quantity.form = UnitForm::money;
        quantity.unit = lead.currency;
    }
}

/// 千亿级: a scale by itself with 级 behind says about how much money.
inline std::optional<Quantity> read_class_of_money(Place const& place, AmountForm const& amount, Lead const& lead) {
    std::string_view const words = amount.number.words;
    GlyphKind const first = glyph_at(words.data(), words.data() + words.size()).kind;
    bool const scales = words.size() >= 2 * glyph_bytes && (first == GlyphKind::small || first == GlyphKind::big) && ends_with(words, "亿");
    if (!scales || amount.unit.surface != "级" || amount.unit.role != UnitRole::label) return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::class_of_money;
    quantity.number = place.span(words);
    quantity.span = {lead.begin, place.span(amount.unit.words).end};
    quantity.form = UnitForm::money;
    quantity.unit = "CNY";
    quantity.value = read_plain(amount.number.head).low;
    quantity.bound = lead.bound == Bound::exact ? Bound::about : lead.bound;
    return quantity;
}

/// The digits of 两位数: from 10 to 99.
inline NumeralValue of_places(NumeralValue value) {
    int const places = value.low.str().size() == 1 ? value.low.str()[0] - '0' : 0;
    value.low = Decimal(1).shifted(places - 1);
    value.high = Decimal(1).shifted(places).plus(Decimal(-1));
    value.indefinite = true;
    return value;
}

/// 两位数增长 is a growth in %, 突破两位数 a count.
inline bool of_growth(Place const& place, std::uint32_t end) {
    static constexpr std::size_t near = 36;  // bytes
    std::string_view const before = place.before();
    auto const tells = [](std::string_view words) {
        for (auto const word : {"增", "涨", "降", "速", "率", "%"})
            if (words.find(word) != std::string_view::npos) return true;
        return false;
    };
    return tells(place.behind(end).substr(0, near)) || tells(before.substr(before.size() - std::min(before.size(), near)));
}

/// The value in the quantity's unit, where the unit or a word beside it changes what the numeral says. False where the two don't fit.
inline bool adapt_value(Place const& place, AmountForm const& amount, Lead const& lead, Quantity& quantity, NumeralValue& value) {
    UnitRole const role = amount.unit.role;
    if (lead.upwards) {  // 上百家
        value.high = value.low.shifted(1).plus(Decimal(-1));
        value.indefinite = true;
    }
    if (amount.half || amount.unit.half) value.high = value.low = value.low.plus(Decimal(5).shifted(-1));
    if (role == UnitRole::tenths || role == UnitRole::discount) {
        if (amount.number.words == "十" && role == UnitRole::discount) return false;
        std::size_t taken = 0;
        value = in_percent(role, std::move(value), place.behind(quantity.span.end), taken, place.words);
        quantity.span.end += static_cast<std::uint32_t>(taken);
        return !(Decimal(100) < value.high);
    }
    if (role == UnitRole::places) {
        value = of_places(std::move(value));
        if (!of_growth(place, quantity.span.end)) {
            quantity.form = UnitForm::none;
            quantity.unit = "1";
        }
    }
    return true;
}

inline std::optional<Quantity> read_amount(Place const& place, AmountForm const& amount, Lead const& lead) {
    auto value = read_numeral(amount.number);
    if (!value) return std::nullopt;
    UnitWord const& unit = amount.unit;
    Quantity quantity;
    quantity.number = place.span(amount.number.words);
    quantity.span = {lead.begin, place.offset(amount.end)};
    assign_unit(place, quantity, unit, lead);
    int exponent = unit.role == UnitRole::tenths ? 0 : unit.exponent;
    if (unit.role == UnitRole::none && lead.currency.empty() && amount.more == More::none) {
        UnitWord const shared = shared_unit(place, amount.number, exponent);
        assign_unit(place, quantity, shared, lead);
        exponent += shared.exponent;
    }
    if (!adapt_value(place, amount, lead, quantity, *value)) return std::nullopt;
    bool const more = value->more || amount.more == More::over || amount.more_after || unit.more;
    bool const about = value->about || amount.more == More::about;
    assign(quantity, std::move(*value), lead.leading.negative, exponent);
    if (quantity.bound == Bound::exact) {
        quantity.bound = lead.bound != Bound::exact ? lead.bound : more ? Bound::over : about ? Bound::about : Bound::exact;
    }
    bool const exact = quantity.value && amount.more == More::none && !amount.more_after && !amount.half;
    if (unit.surface == "块") take_spoken_money(place, quantity, exact);
    else if (exact && unit.takes_tail) take_tail(place, quantity, unit.surface);
    take_bound_behind(place, quantity);
    return quantity;
}

/// The ends of a range with their signs: -5%至-3%, -0.5%至1%; of 零下5至10度 the sign is both ends', of 零下5℃至10℃ the first one's. nullopt where they don't go up.
inline std::optional<NumeralValue> read_signed_range(MeasuredForm const& form, Leading const& leading) {
    NumeralForm const &first = form.first.number, &second = form.second.number;
    if (!leading.negative) return read_range(first, second);
    bool const shared_sign = leading.below_zero && form.first.unit.role == UnitRole::none;
    auto ends = form.negative ? read_range(second, first) : shared_sign ? read_range(first, second) : std::nullopt;
    if (!ends && !form.negative) {
        auto low = read_numeral(first), high = read_numeral(second);
        if (!low || !high || low->indefinite || high->indefinite) return std::nullopt;
        int const shared = high->scaled && !low->scaled ? trailing_exponent(second.words) : 0;
        high->low = low->low.shifted(shared).negated();
        high->range = true;
        return high;
    }
    if (!ends) return std::nullopt;
    std::swap(ends->low, ends->high);
    ends->low = ends->low.negated();
    ends->high = ends->high.negated();
    return ends;
}

inline Quantity read_ends(Place const& place, MeasuredForm const& form, Lead const& lead, NumeralValue ends) {
    Quantity quantity;
    quantity.rule = QuantityRule::range;
    quantity.number = {place.span(form.first.number.words).begin, place.span(form.second.number.words).end};
    quantity.span = {lead.begin, place.offset(form.second.end)};
    assign_unit(place, quantity, form.second.unit, lead);
    if (form.second.unit.role == UnitRole::tenths) ends = {ends.low.shifted(1), ends.high.shifted(1), true};
    assign(quantity, std::move(ends), false, form.second.unit.role == UnitRole::tenths ? 0 : form.second.unit.exponent);
    if (form.second.unit.surface == "块") take_spoken_money(place, quantity, false);
    take_bound_behind(place, quantity);
    return quantity;
}

/// 15日内: a day of the month is none where it ends a term.
inline void settle_days(Place const& place, UnitWord& unit) {
    if (unit.role != UnitRole::label || unit.surface != "日" || last_point(place.before()) == U'月') return;
    if (!begins_with_any(place.behind(place.span(unit.words).end), "内", "以内")) return;
    unit.role = UnitRole::unit;
    unit.form = UnitForm::time;
    unit.code = "d";
}

std::optional<Quantity> match_measure(Place const& place) {
    MeasuredForm form;
    if (match_measured(place.rest(), form, place.words) == 0) return std::nullopt;
    NumeralForm& number = form.first.number;
    Lead const lead = read_lead(place, number);
    // A fraction has no head that a point could begin: .3分之一.
    if (lead.leading.inside_point || (lead.leading.point && number.head.empty())) return std::nullopt;
    if (!lead.currency.empty() && split_list(place.reading, lead.leading.begin, number)) {
        form.first = AmountForm{number, {}, More::none, false, false, number.words.data() + number.words.size()};
        form.range = false;
    }
    if (lead.leading.point) {  // .5
        number.head = {number.head.data() - 1, number.head.size() + 1};
        number.words = {number.words.data() - 1, number.words.size() + 1};
    }
    if (auto money = read_class_of_money(place, form.first, lead)) return money;
    auto ends = is_range(place, form, lead) ? read_signed_range(form, lead.leading) : std::nullopt;
    AmountForm judged = form.first;
    if (ends) judged.unit = form.second.unit;
    settle_days(place, judged.unit);
    if (!counts(place, judged, lead)) return std::nullopt;
    if (ends) return read_ends(place, form, lead, std::move(*ends));
    return read_amount(place, judged, lead);
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

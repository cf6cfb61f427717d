#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_common.hpp>
#include <zhibiao/mention/impl/quantity_place.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <array>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

namespace sets = data::mention_words;

/// 百分之五, 千分之2.4, 万分之三.
inline std::optional<Quantity> match_part_of(Place const& place) {
    PartsForm form;
    std::size_t length = match_parts(place.rest(), form);
    if (length == 0) return std::nullopt;
    std::optional<NumeralValue> value;
    if (form.range) value = read_range(form.number, form.second);
    if (!value) {
        value = read_numeral(form.number);
        if (!value) return std::nullopt;
        length = place.offset(form.number.words.data() + form.number.words.size()) - place.at;
    }
    Lead const lead = read_lead(place, form.number);
    Quantity quantity;
    quantity.rule = QuantityRule::parts;
    quantity.span = {lead.begin, place.at + static_cast<std::uint32_t>(length)};
    quantity.number = place.span(form.number.words);
    quantity.unit_span = {place.at, quantity.number.begin};
    bool const mille = form.whole == "千" || form.whole == "仟";
    quantity.form = mille ? UnitForm::per_mille : UnitForm::percent;
    quantity.unit = mille ? "[ppth]" : "%";
    // 万分之三 is 0.03 %.
    int exponent = mille ? 0 : 2;
    if (!mille) {
        for (std::size_t i = 0; i < form.whole.size(); i += glyph_bytes) exponent -= glyph_at(form.whole.data() + i, form.whole.data() + form.whole.size()).value;
    }
    Bound const inside = value->more ? Bound::over : value->about ? Bound::about : Bound::exact;
    assign(quantity, std::move(*value), form.negative || lead.leading.negative, exponent);
    if (quantity.bound == Bound::exact) quantity.bound = lead.bound != Bound::exact ? lead.bound : inside;
    take_bound_behind(place, quantity);
    return quantity;
}

/// 9:24, 20:00:05.
inline bool is_clock(RatioForm const& form) {
    auto const digits = [](std::string_view member) { return member.size() <= 2 && member.find('.') == std::string_view::npos; };
    if (form.members > 3 || !digits(form.member[0])) return false;
    for (std::size_t i = 1; i < form.members; ++i)
        if (!digits(form.member[i]) || form.member[i].size() != 2 || form.member[i][0] > '5') return false;
    return form.member[0].size() < 2 || form.member[0] <= "24";
}

inline std::optional<Quantity> match_proportion(Place const& place) {
    RatioForm form;
    std::size_t const length = match_ratio(place.rest(), form);
    if (length == 0 || is_clock(form)) return std::nullopt;
    std::string_view const behind = place.rest().substr(length);
    UnitWord unit;
    // 表1：30家: the second number has a unit of its own.
    if (match_unit(behind, unit, place.words) != 0 || (!behind.empty() && (is_letter(behind.front()) || behind.front() == '%'))) return std::nullopt;
    if (begins_with_any(behind, "万", "亿", "千", "百")) return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::ratio;
    quantity.span = quantity.number = {place.at, place.at + static_cast<std::uint32_t>(length)};
    quantity.form = UnitForm::ratio;
    // 约为1:7.2
    if (BoundWord const bound = bound_before(place.before(), place.words); bound.length != 0) {
        quantity.bound = bound.bound;
        quantity.span.begin -= static_cast<std::uint32_t>(bound.length);
    }
    for (std::size_t i = 0; i < form.members; ++i) quantity.parts.push_back(read_plain(form.member[i]).low);
    return quantity;
}

/// A digit or a glyph, perhaps behind blanks: worth asking the grammar.
inline bool numeral_follows(std::string_view rest) noexcept {
    char const* first = rest.data();
    char const* const last = first + rest.size();
    match_gap(first, last);
    return first != last && (is_digit(*first) || glyph_at(first, last).kind != GlyphKind::none);
}

/// Nothing follows that a bare 第一 could number: 居全国第一, but not 第一批, 第一、二轮, 第一、第三产业.
inline bool stands_alone(std::string_view behind) {
    static constexpr int most_members = 6;
    for (int i = 0; i < most_members; ++i) {
        while (behind.starts_with(' ')) behind.remove_prefix(1);
        std::size_t const sign = begins_with_any(behind, "、", "和", "与", "及") ? 3 : 0;
        std::string_view const next = behind.substr(std::min(sign, behind.size()));
        if (sign == 0 || !begins_with(next, "第")) {
            if (begins_with(behind, "、") && glyph_at(next.data(), next.data() + next.size()).kind != GlyphKind::none) return false;
            return behind.empty() || begins_with_any<sets::rank_behind_begins>(behind);
        }
        RankForm form;
        std::size_t const length = match_rank(next.substr(0, 48), form);
        if (length == 0) return false;
        if (!form.unit.empty()) return true;
        behind = next.substr(length);
    }
    return false;
}

inline Quantity rank_of(Place const& place, std::uint32_t begin, std::uint32_t end, NumeralForm const& number, std::string_view unit, Decimal value) {
    Quantity quantity;
    quantity.rule = QuantityRule::place_in_order;
    quantity.span = {begin, end};
    quantity.number = place.span(number.words);
    if (!unit.empty()) quantity.unit_span = place.span(unit);
    quantity.form = UnitForm::ordinal;
    quantity.value = std::move(value);
    return quantity;
}

/// 第7位; 第一 where nothing follows that it could number.
inline std::optional<Quantity> match_place_in_order(Place const& place) {
    if (!numeral_follows(place.rest().substr(glyph_bytes))) return std::nullopt;
    RankForm form;
    std::size_t length = match_rank(place.rest(), form);
    if (length == 0 || form.number.kind != NumeralKind::plain) return std::nullopt;
    auto const value = read_numeral(form.number);
    if (!value || value->range || value->indefinite) return std::nullopt;
    std::string_view const behind = place.rest().substr(length);
    if (ends_with(place.before(), "倒数")) return std::nullopt;  // counted from the other end
    if (form.unit == "位" && begins_with_any(behind, "数", "置", "的")) return std::nullopt;
    if (form.unit.empty()) {
        // 第一，…；第二，…: they count the points of a speech.
        std::string_view const before = place.before();
        if (before.empty() || before.ends_with(' ') || ends_with_any(before, "，", "。", "；", "：", "、", "“", "（", ",", ";", ":")) {
            bool const listed = ends_with(before, "、");
            if (!listed) return std::nullopt;
        }
        length = place.offset(form.number.words.data() + form.number.words.size()) - place.at;
        if (!stands_alone(place.rest().substr(length))) return std::nullopt;
    }
    return rank_of(place, place.at, place.at + static_cast<std::uint32_t>(length), form.number, form.unit, value->low);
}

/// 居全国前三, 前10位: a place not behind that one.
inline std::optional<Quantity> match_top(Place const& place) {
    std::string_view const before = place.before();
    if (last_point(before) != U'前' || place.at < place.earliest + 3 || begins_with(place.rest(), "一")) return std::nullopt;
    NumeralForm number;
    std::size_t const length = match_numeral(place.rest(), number);
    if (length == 0 || number.kind != NumeralKind::plain) return std::nullopt;
    auto const value = read_numeral(number);
    if (!value || value->range || value->indefinite || Decimal(1000) < value->low) return std::nullopt;
    std::string_view const behind = place.rest().substr(length);
    bool const unit = begins_with_any(behind, "位", "名");
    bool const scope = ends_with_any<sets::top_scope_ends>(before.substr(0, before.size() - 3));
    if (!unit && !(scope && stands_alone(behind))) return std::nullopt;
    auto const end = place.at + static_cast<std::uint32_t>(length) + (unit ? 3 : 0);
    Quantity quantity = rank_of(place, place.at - 3, end, number, unit ? behind.substr(0, 3) : std::string_view(), value->low);
    quantity.bound = Bound::at_most;
    quantity.rule = QuantityRule::top;
    return quantity;
}

/// 首位, 榜首, 之首: the first place without a digit.
inline std::optional<Quantity> match_first_place(Place const& place) {
    bool const first = begins_with_any(place.rest(), "首位", "榜首", "之首") && !begins_with_any(place.rest(), "首位度", "首位城");
    if (!first || ends_with(place.before(), "在")) return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::place_in_order;
    quantity.span = quantity.number = {place.at, place.at + 2 * static_cast<std::uint32_t>(glyph_bytes)};
    quantity.form = UnitForm::ordinal;
    quantity.unit = "1";
    quantity.value = Decimal(1);
    return quantity;
}

/// 翻番 is 2, 翻两番 4; 倍增 is 2.
inline std::optional<Quantity> match_multiplication(Place const& place) {
    DoublingForm form;
    std::size_t const length = match_doubling(place.rest(), form);
    if (length == 0) return std::nullopt;
    // 倍增计划 is a name, 成倍增长 says no number.
    if (word_begins(place.rest()) || last_point(place.before()) == U'成') return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::doubling;
    quantity.span = quantity.number = {place.at, place.at + static_cast<std::uint32_t>(length)};
    quantity.form = UnitForm::multiple;
    quantity.value = Decimal(2);
    if (!form.times.empty()) {
        int times = is_digit(form.times.front()) ? form.times.front() - '0' : glyph_at(form.times.data(), form.times.data() + form.times.size()).value;
        for (Decimal value(2); times > 1; --times) quantity.value = value = value.times(Decimal(2));
    }
    take_bound_behind(place, quantity);
    return quantity;
}

/// 打对折 is 50 %.
inline std::optional<Quantity> match_half_price(Place const& place) {
    if (!ends_with(place.before(), "打")) return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::discount;
    quantity.span = quantity.number = {place.at, place.at + 6};
    quantity.unit_span = {place.at + 3, place.at + 6};
    quantity.form = UnitForm::percent;
    quantity.unit = "%";
    quantity.value = Decimal(50);
    return quantity;
}

/// 一半以上, 近一半, 占一半: 50 % where it is measured; 一半是海水 only says "partly".
inline std::optional<Quantity> match_half(Place const& place) {
    static constexpr std::string_view words = "一半";
    std::string_view const rest = place.rest();
    if (!rest.starts_with(words) || glyph_at(rest.data() + words.size(), rest.data() + rest.size()).kind != GlyphKind::none) return std::nullopt;
    NumeralForm number;
    number.words = number.head = rest.substr(0, words.size());
    Lead const lead = read_lead(place, number);
    Quantity quantity;
    quantity.rule = QuantityRule::half;
    quantity.span = {lead.begin, place.at + static_cast<std::uint32_t>(words.size())};
    quantity.number = place.span(number.words);
    quantity.form = UnitForm::percent;
    quantity.unit = "%";
    quantity.value = Decimal(50);
    quantity.bound = lead.bound;
    take_bound_behind(place, quantity);
    bool const measured = quantity.bound != Bound::exact || ends_with_any(place.before(), "占", "占比", "占到", "占了", "过");
    return measured ? std::optional(std::move(quantity)) : std::nullopt;
}

/// 三八折, 7 2 折: two digits one by one.
inline std::optional<Quantity> match_two_digit_discount(Place const& place) {
    std::string_view const rest = place.rest();
    char const* first = rest.data();
    char const* const last = first + rest.size();
    int digits[2] = {};
    for (int& digit : digits) {
        if (first == last) return std::nullopt;
        Glyph const glyph = glyph_at(first, last);
        bool const arabic = is_digit(*first);
        if (!arabic && (glyph.kind != GlyphKind::digit || glyph.liang)) return std::nullopt;
        digit = arabic ? *first - '0' : glyph.value;
        first += arabic ? 1 : glyph_bytes;
        match_gap(first, last);
    }
    if (point_at(first, last) != U'折') return std::nullopt;
    std::string_view const behind(first, static_cast<std::size_t>(last - first));
    UnitWord unit;
    std::size_t const length = match_unit(behind, unit, place.words);
    if (length == 0 || unit.role != UnitRole::discount) return std::nullopt;
    Quantity quantity;
    quantity.rule = QuantityRule::discount;
    quantity.number = {place.at, place.offset(first)};
    quantity.unit_span = place.span(unit.words);
    quantity.span = {place.at, quantity.unit_span.end};
    quantity.form = UnitForm::percent;
    quantity.unit = "%";
    quantity.value = Decimal(digits[0] * 10 + digits[1]);
    return quantity;
}

/// A colon behind the digits, so that a ratio is worth asking for.
inline bool colon_behind_digits(std::string_view rest) noexcept {
    std::size_t const end = rest.substr(0, 16).find_first_not_of("0123456789.");
    if (end == std::string_view::npos) return false;
    std::uint32_t const sign = first_point(rest.substr(end));
    return rest[end] == ':' || sign == U'：' || sign == U'∶' || sign == U'︰';
}

/// 分 within the next few characters, so that 百分之 is worth asking for.
inline bool parts_follow(std::string_view rest) noexcept {
    char const* first = rest.data();
    char const* const last = first + rest.size();
    for (int i = 0; i < 3 && (match_small(first, last) || match_big(first, last)); ++i) {}
    match_gap(first, last);
    return first != rest.data() && point_at(first, last) == U'分';
}

std::optional<Quantity> match_any_quantity(Place const& place) {
    std::string_view const rest = place.rest();
    bool const arabic = is_digit(rest.front());
    if (!arabic) {
        switch (std::uint32_t const first = first_point(rest)) {
            case U'第': return match_place_in_order(place);
            case U'首':
            case U'榜':
            case U'之': return match_first_place(place);
            case U'翻':
            case U'倍': return match_multiplication(place);
            case U'对': return begins_with(rest, "对折") ? match_half_price(place) : std::nullopt;
            case U'半': break;
            default:
                if (first == 0 || glyph_table.find(first).kind == GlyphKind::none) return std::nullopt;
        }
    }
    if (discount_follows(rest)) {
        if (auto discount = match_two_digit_discount(place)) return discount;
    }
    if (inside_something(place)) return std::nullopt;
    char const* const at = rest.data();
    if (point_before(at, place.reading.data() + place.sentence.begin) == U'前') {
        if (auto top = match_top(place)) return top;
    }
    if (point_at(at, at + rest.size()) == U'一') {
        if (auto half = match_half(place)) return half;
    }
    if (arabic) {
        if (colon_behind_digits(rest)) {
            if (auto ratio = match_proportion(place)) return ratio;
        }
    } else if (glyph_at(rest.data(), rest.data() + rest.size()).value >= 2 && parts_follow(rest)) {
        if (auto part = match_part_of(place)) return part;
    }
    return match_measure(place);
}

/// False where no quantity begins, because the byte lies outside or in a row of digits.
inline bool may_begin(std::string_view reading, std::uint32_t at, Span sentence) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (at >= sentence.end || at < sentence.begin || sentence.end > reading.size()) return false;
    return !is_digit(reading[at]) || at == sentence.begin || !is_digit(reading[at - 1]);
}

[[gnu::noinline]] inline bool add_any(Place const& place, std::vector<Quantity>& quantities) {
    auto any = match_any_quantity(place);
    if (any) quantities.push_back(std::move(*any));
    return any.has_value();
}

[[gnu::noinline]] inline bool add_told(Place const& place, std::vector<Quantity>& quantities) {
    CommonQuantity common;
    switch (tell_quantity(place, common)) {
        case Told::none: return false;
        case Told::one: write(common, quantities.emplace_back()); return true;
        case Told::unclear: break;
    }
    return add_any(place, quantities);
}

}  // namespace quantity_detail

std::optional<Quantity> match_quantity(std::string_view reading, std::uint32_t at, Span sentence, std::uint32_t earliest,
                                       quantity_detail::QuantityWords const* words) {
    using namespace quantity_detail;
    std::optional<Quantity> quantity;
    sentence.end = std::min(sentence.end, static_cast<std::uint32_t>(reading.size()));
    if (!may_begin(reading, at, sentence)) return quantity;
    Place const place{reading, at, sentence, earliest, words};
    CommonQuantity common;
    // What is common, and what is none, is told by the library's units alone.
    switch (words == nullptr ? tell_quantity(place, common) : Told::unclear) {
        case Told::none: break;
        case Told::one: write(common, quantity.emplace()); break;
        case Told::unclear: return match_any_quantity(place);
    }
    return quantity;
}

bool quantity_detail::add_quantity(Place const& place, std::vector<Quantity>& quantities) {
    char const* const at = place.reading.data() + place.at;
    bool const digit = is_digit(*at);
    if (digit && place.at != place.sentence.begin && is_digit(at[-1])) return false;
    if (place.words != nullptr) [[unlikely]] return add_any(place, quantities);
    Told const plain = digit ? add_plain_digits(place, quantities) : add_plain_word(place, quantities);
    return plain == Told::unclear ? add_told(place, quantities) : plain == Told::one;
}

std::u32string_view quantity_triggers() noexcept { return U"0123456789零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟两廿卅万亿几数半第翻倍对首榜之"; }

std::string_view to_string(QuantityRule rule) noexcept {
    static constexpr std::array<std::string_view, 10> names = {"amount",         "range", "class_of_money", "parts", "ratio",
                                                               "place_in_order", "top",   "doubling",       "half",  "discount"};
    return names[static_cast<std::size_t>(rule)];
}

std::string_view to_string(Bound bound) noexcept {
    static constexpr std::array<std::string_view, 9> names = {"exact", "about", "near", "over", "under", "at_least", "at_most", "range", "indefinite"};
    return names[static_cast<std::size_t>(bound)];
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_NUMBER_IPP
#define ZHIBIAO_MENTION_IMPL_NUMBER_IPP

#include <zhibiao/mention/impl/amount.hpp>
#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/mention/number.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

inline std::uint32_t byte_of(std::string_view reading, char const* at) noexcept {
    return static_cast<std::uint32_t>(at - reading.data());
}

/// 万 names a scale, 几 asks, 两两 says "in pairs": what reads like a numeral and is none by itself.
inline bool says_nothing(NumeralForm const& form, std::string_view behind) {
    if (form.kind == NumeralKind::half) return form.words.size() == glyph_bytes;
    if (form.kind != NumeralKind::plain) return false;
    std::string_view const head = form.head;
    char const* const last = head.data() + head.size();
    Glyph const first = glyph_at(head.data(), last);
    if (head.size() == glyph_bytes) {
        if (first.kind == GlyphKind::big || first.kind == GlyphKind::few || first.ambiguous) return true;
        if (first.kind != GlyphKind::small || first.value < 2) return false;
        quantity_detail::UnitWord unit;
        if (begins_with(behind, "余") || begins_with(behind, "多")) return false;
        return begins_with(behind, "分") || quantity_detail::match_unit(behind, unit) == 0;  // 个百分点
    }
    if (head.size() != 2 * glyph_bytes || first.kind == GlyphKind::none) return false;
    Glyph const second = glyph_at(head.data() + glyph_bytes, last);
    return first.kind == second.kind && first.value == second.value && first.kind != GlyphKind::none;
}

/// Writes what a numeral says into a Number.
void assign(Number& number, NumeralValue value, bool negative) {
    number.scaled = value.scaled;
    if (!value.range && !value.indefinite) {
        number.value = negative ? value.low.negated() : std::move(value.low);
        return;
    }
    number.form = value.indefinite ? NumberForm::indefinite : NumberForm::range;
    if (negative) std::swap(value.low, value.high);
    number.low = negative ? value.low.negated() : std::move(value.low);
    number.high = negative ? value.high.negated() : std::move(value.high);
}

/// 8亿至10亿, 2—3万: another numeral behind a range sign, if one of them has a scale; without one the sign may join anything.
inline void extend_to_range(Number& number, NumeralForm const& form, std::string_view rest) {
    static constexpr std::string_view signs[] = {"至", "——", "—", "–", "~", "～"};
    std::string_view behind = rest.substr(form.words.size());
    for (auto const sign : signs) {
        if (!behind.starts_with(sign)) continue;
        behind.remove_prefix(sign.size());
        NumeralForm second;
        if (match_numeral(behind, second) == 0 || form.kind != NumeralKind::plain || second.kind != NumeralKind::plain) return;
        auto const range = read_range(form, second);
        if (!range || !range->scaled) return;
        number.form = NumberForm::range;
        number.value.reset();
        number.low = range->low;
        number.high = range->high;
        number.scaled = true;
        number.span.end += static_cast<std::uint32_t>(sign.size() + second.words.size());
        return;
    }
}

inline std::optional<Number> match_ordinal(std::string_view reading, std::uint32_t at, std::uint32_t limit) {
    std::string_view const rest = reading.substr(at, limit - at);
    char const* first = rest.data() + glyph_bytes;
    char const* const last = rest.data() + rest.size();
    match_gap(first, last);
    if (first == last || (!is_digit(*first) && glyph_at(first, last).kind == GlyphKind::none)) return std::nullopt;
    NumeralForm form;
    std::size_t const length = match_numeral({first, static_cast<std::size_t>(last - first)}, form);
    if (length == 0 || form.kind != NumeralKind::plain || begins_with(form.head, "数") || begins_with(form.head, "几")) return std::nullopt;
    if (false_friend(reading, byte_of(reading, first), limit) == FalseFriend::numeral) return std::nullopt;
    auto value = read_numeral(form);
    if (!value) return std::nullopt;
    Number number;
    number.ordinal = true;
    number.span = {at, byte_of(reading, first) + static_cast<std::uint32_t>(length)};
    assign(number, std::move(*value), false);
    return number;
}

/// A numeral doesn't begin in the middle of another, of a word or of a product's name.
inline bool begins_here(std::string_view reading, std::uint32_t at, std::uint32_t limit) {
    char const c = reading[at];
    if (is_digit(c)) {
        if (at == 0) return true;
        return !is_digit(reading[at - 1]) && (!is_letter(reading[at - 1]) || quantity_detail::currency_before(reading.substr(0, at)).length != 0);
    }
    if (behind_numeral(reading, at, limit)) return false;
    return false_friend(reading, at, limit) != FalseFriend::numeral;
}

}  // namespace numeral_detail

std::optional<Number> match_number(std::string_view reading, std::uint32_t at, std::uint32_t limit) {
    using namespace numeral_detail;
    ZHIBIAO_COUNT_STEP();
    limit = std::min(limit, static_cast<std::uint32_t>(reading.size()));
    if (at >= limit) return std::nullopt;
    std::string_view rest = reading.substr(at, limit - at);
    if (begins_with(rest, "第")) return match_ordinal(reading, at, limit);
    // A sign or a point may be what the caller stopped at, or stand before it.
    if (begins_with(rest, "负") || rest.starts_with('-') || rest.starts_with('.')) {
        std::uint32_t const next = at + (begins_with(rest, "负") ? 3 : 1);
        bool const signs = rest.front() != '.' && next < limit && reading[next] == '.';
        std::uint32_t const numeral = next + (signs ? 1 : 0);
        if (numeral >= limit || reading[numeral] == '.' || reading[numeral] == '-') return std::nullopt;
        auto number = match_number(reading, numeral, limit);
        return number && number->span.begin == at ? number : std::nullopt;
    }
    if (!begins_here(reading, at, limit)) return std::nullopt;
    NumeralForm form;
    if (match_numeral(rest, form) == 0 || says_nothing(form, rest.substr(form.words.size()))) return std::nullopt;
    Leading const leading = leading_sign(reading, at, 0);
    if (leading.inside_point) drop_fraction(form);
    if (leading.point && form.head.empty()) return std::nullopt;  // a fraction has no head: .3分之一
    split_list(reading, leading.begin, form);
    if (leading.point) form.head = {form.head.data() - 1, form.head.size() + 1};
    auto value = read_numeral(form);
    if (!value) return std::nullopt;
    Number number;
    number.fraction = form.kind == NumeralKind::fraction || form.kind == NumeralKind::mixed;
    number.span = {leading.begin, at + static_cast<std::uint32_t>(form.words.size())};
    assign(number, std::move(*value), leading.negative);
    if (!leading.negative && !leading.point) extend_to_range(number, form, rest);
    return number;
}

std::u32string_view number_triggers() noexcept { return U"0123456789零〇○一二三四五六七八九十百千壹贰叁叄参肆伍陆柒捌玖拾佰仟两俩廿卅卌万亿兆几数半第"; }

}  // namespace v0
}  // namespace zhibiao

#endif

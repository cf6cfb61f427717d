#ifndef ZHIBIAO_MENTION_IMPL_AMOUNT_IPP
#define ZHIBIAO_MENTION_IMPL_AMOUNT_IPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/mention/impl/amount.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/impl/word_set.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

namespace sets = data::mention_words;

/// `-` is a sign at the beginning, behind a blank or punctuation; 5-3, J-7 and 3--5 have none.
inline bool minus_is_sign(std::string_view before, bool& doubtful) noexcept {
    if (before.empty()) return true;
    char const c = before.back();
    if (static_cast<unsigned char>(c) < 0x80) return !is_digit(c) && !is_letter(c) && c != '-' && c != '/' && c != '.' && c != '%';
    if (!ends_with_any<sets::minus_lead_ends>(before)) doubtful = true;
    return true;
}

Leading leading_sign(std::string_view reading, std::uint32_t at, std::uint32_t earliest) noexcept {
    Leading leading;
    leading.begin = at;
    auto const before = [&] { return reading.substr(earliest, leading.begin - earliest); };
    if (is_digit(reading[at]) && before().ends_with('.')) {
        std::string_view const ahead = before().substr(0, before().size() - 1);
        leading.inside_point = !ahead.empty() && is_digit(ahead.back());
        leading.point = ahead.empty() || (ahead.back() != '.' && !is_digit(ahead.back()) && !is_letter(ahead.back()));
        if (leading.point) --leading.begin;
    }
    switch (last_point(before())) {
        case U'下':
            if (!ends_with(before(), "零下")) break;
            leading.negative = leading.below_zero = true;
            leading.begin -= 6;
            break;
        case U'负':
            leading.negative = quantity_detail::neighbour_before(before()) != quantity_detail::Neighbour::word;  // 税负3500亿元
            if (leading.negative) leading.begin -= 3;
            break;
        case U'-':
            leading.negative = minus_is_sign(before().substr(0, before().size() - 1), leading.doubtful);
            if (leading.negative) leading.begin -= 1;
            break;
        default: break;
    }
    return leading;
}

void drop_fraction(NumeralForm& form) noexcept {
    std::size_t const point = form.head.find('.');
    if (point == std::string_view::npos) return;
    form.kind = NumeralKind::plain;
    form.head = form.head.substr(0, point);
    form.words = form.words.substr(0, point);
}

bool split_list(std::string_view reading, std::uint32_t begin, NumeralForm& form) noexcept {
    static constexpr std::string_view comma = "，";
    std::size_t const at = form.head.find(comma);
    bool const once = at != std::string_view::npos && form.head.find(comma, at + comma.size()) == std::string_view::npos;
    if (!once || quantity_detail::currency_before(reading.substr(0, begin)).length == 0) return false;
    form.kind = NumeralKind::plain;
    form.head = form.head.substr(0, at);
    form.words = form.words.substr(0, at);
    return true;
}

int trailing_exponent(std::string_view words) noexcept {
    int exponent = 0;
    char const* const begin = words.data();
    for (char const* last = begin + words.size();; last -= glyph_bytes) {
        Glyph const glyph = glyph_before(last, begin);
        if (glyph.kind != GlyphKind::small && glyph.kind != GlyphKind::big) return exponent;
        exponent += glyph.value;
    }
}

std::optional<NumeralValue> read_range(NumeralForm const& first, NumeralForm const& second) {
    auto low = read_numeral(first), high = read_numeral(second);
    if (!low || !high || low->indefinite || high->indefinite) return std::nullopt;
    if (high->scaled && !low->scaled) {
        Decimal shared = low->low.shifted(trailing_exponent(second.words));
        if (shared < high->high) low->low = std::move(shared);
    }
    if (!(low->low < high->high)) return std::nullopt;
    high->low = std::move(low->low);
    high->scaled = high->scaled || low->scaled;
    high->range = true;
    return high;
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_QUANTITY_PLACE_IPP
#define ZHIBIAO_MENTION_IMPL_QUANTITY_PLACE_IPP

#include <zhibiao/mention/impl/quantity_place.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// 第 directly before the numeral, or with a blank between.
inline bool behind_ordinal_mark(std::string_view before) noexcept {
    for (int i = 0; i < 3 && before.ends_with(' '); ++i) before.remove_suffix(1);
    return last_point(before) == U'第';
}

/// Takes digits, at most eight, off the end; false where there are none.
inline bool drop_digits(std::string_view& before) noexcept {
    std::size_t digits = 0;
    while (digits < before.size() && digits < 8 && is_digit(before[before.size() - 1 - digits])) ++digits;
    before.remove_suffix(digits);
    return digits != 0;
}

bool inside_chain(std::string_view before, std::string_view rest) noexcept {
    std::uint32_t const sign = last_point(before);
    if (sign == 0 || std::u32string_view(U"-,， —–~：").find(static_cast<char32_t>(sign)) == std::u32string_view::npos) return false;
    std::size_t const bytes = sign < 0x80 ? 1 : glyph_bytes;
    before.remove_suffix(bytes);
    if (!drop_digits(before)) return false;
    if (sign == '-') return true;
    // A comma and a blank divide honest lists too: two members before tell.
    if (sign == ',' || sign == U'，' || sign == ' ') {
        if (last_point(before) != sign) return false;
        before.remove_suffix(bytes);
        if (!drop_digits(before)) return false;
    }
    std::size_t const end = std::min(rest.find_first_not_of("0123456789."), rest.size());
    std::string_view const behind = rest.substr(end);
    char const* const next = behind.data() + std::min(bytes, behind.size());
    char const* const last = behind.data() + behind.size();
    return next != last && is_digit(*next) && point_before(next, behind.data()) == sign;
}

bool inside_something(Place const& place) {
    std::string_view const before = place.before();
    if (before.empty()) return !is_digit(place.reading[place.at]) && false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none;
    if (is_digit(place.reading[place.at])) {
        char const c = before.back();
        if (static_cast<unsigned char>(c) < 0x80) {
            if (is_digit(c) || std::string_view("%=_&@#?").find(c) != std::string_view::npos) return true;
            // 1:2:3, 1.2.3, 2025/3: the second and later members belong to the first.
            char const ahead = before.size() > 1 ? before[before.size() - 2] : ' ';
            if ((c == ':' || c == '.' || c == '/') && (is_digit(ahead) || (c == '/' && is_letter(ahead)))) return true;
        }
        if (place.at != place.earliest && inside_chain(before, place.rest())) return true;
        return behind_ordinal_mark(before);
    }
    bool const follows = place.at > place.earliest && behind_numeral(place.reading, place.at, place.sentence.end);
    return follows || behind_ordinal_mark(before) || false_friend(place.reading, place.at, place.sentence.end) != FalseFriend::none;
}

bool behind_letters(Place const& place) noexcept {
    std::string_view const before = place.before();
    if (before.empty()) return false;
    if (is_letter(before.back())) return currency_before(before).length == 0;
    return before.size() > 1 && before.back() == '-' && (is_letter(before[before.size() - 2]) || is_digit(before[before.size() - 2]));
}

bool digits_are_label(std::string_view words) noexcept {
    for (char const c : words)
        if (!is_digit(c)) return false;
    if (words.size() > 1 && words.front() == '0') return true;
    return words.size() >= 5 || (words.size() == 4 && (begins_with(words, "19") || begins_with(words, "20")));
}

/// A sign before a number that makes a label of it: “113, （3, No.7.
inline bool opens_label(std::string_view before) noexcept {
    switch (character_before(before.data() + before.size(), before.data()).code) {
        case U'“':
        case U'‘':
        case U'《':
        case U'「':
        case U'『':
        case U'"':
        case U'〔':
        case U'[':
        case U'［':
        case U'（':
        case U'(':
        case U'·':
        case U'+':
        case U'×':
        case U'-':
        case U'~':
        case U'*':
        case U'/': return true;
        case U'o': return ends_with(before, "No");
        case U'.': return ends_with(before, "No.") || ends_with(before, "NO.");
        default: return false;
    }
}

/// A sign behind a number that does so: 113”, 1+5.
inline bool closes_label(std::string_view behind) noexcept {
    switch (character_at(behind.data(), behind.data() + behind.size()).code) {
        case U'·':
        case U'+':
        case U'×':
        case U'*':
        case U'#':
        case U'_':
        case U'@':
        case U'&':
        case U'=':
        case U'-':
        case U'/':
        case U':':
        case U'：':
        case U'”':
        case U'’':
        case U'》': return true;
        default: return false;
    }
}

bool bare_is_label(Place const& place, Leading const& leading, AmountForm const& amount) {
    std::string_view const before = place.reading.substr(place.sentence.begin, leading.begin - place.sentence.begin);
    std::string_view const numeral = amount.number.words;
    std::uint32_t const end = place.span(numeral).end;
    std::string_view const behind = place.reading.substr(end, place.sentence.end - end);
    if (leading.negative && leading.doubtful) return true;
    if (is_digit(numeral.front()) && (digits_are_label(numeral) || ends_with(numeral, ".0"))) return true;
    if (behind.size() > 1 && behind.front() == '.' && is_digit(behind[1])) return true;  // 10.20.30.40
    if (opens_label(before) || closes_label(behind)) return true;
    if (!behind.empty() && is_letter(behind.front())) return true;
    if (std::uint32_t const head = last_point(before); head == U'图' || head == U'表') return true;
    // 从0到1, 从1到N: single digits joined without a unit
    bool const single = numeral.size() == 1 || (numeral.size() == glyph_bytes && !is_digit(numeral.front()));
    if (single && (begins_with_any(behind, "到", "至") || ends_with_any(before, "0到", "1到", "2到", "从"))) return true;
    bool const first = before.find_first_not_of(" \t") == std::string_view::npos;
    return first && begins_with_any(behind, "、", "．", ".", ")", "）", "]");
}

bool is_calendar_year(std::string_view numeral) {
    if (std::size_t const point = numeral.find('.'); point != std::string_view::npos) {  // 3.2026年: an item's number before a year
        return numeral.size() - point == 5 && (numeral.substr(point + 1, 2) == "19" || numeral.substr(point + 1, 2) == "20");
    }
    if (numeral.find_first_not_of("0123456789") == std::string_view::npos) {
        if (numeral.size() > 1 && numeral.front() == '0') return true;
        return (numeral.size() == 4 && numeral[0] <= '2') || (numeral.size() == 2 && numeral[0] >= '8');
    }
    // 二〇二五年, 零八年, 九八年: digits one by one.
    std::size_t digits = 0;
    bool zero = false;
    char const* const last = numeral.data() + numeral.size();
    for (char const* at = numeral.data(); at != last; at += glyph_bytes) {
        Glyph const glyph = glyph_at(at, last);
        if (glyph.kind != GlyphKind::digit && glyph.kind != GlyphKind::zero) return false;
        zero = zero || glyph.kind == GlyphKind::zero;
        ++digits;
    }
    bool const pair = digits == 2 && !zero && is_pair(glyph_at(numeral.data(), last).value, glyph_at(numeral.data() + glyph_bytes, last).value);
    return digits >= 2 && !pair;
}

/// 过亿, 破千, 过五百亿: one character, a bound only before a scale without a number or a large number.
inline BoundWord bound_before_scale(std::string_view before) noexcept {
    std::uint32_t const last = last_point(before);
    bool const bound = (last == U'过' || last == U'破') && neighbour_before(before) != Neighbour::word;
    return bound ? BoundWord{glyph_bytes, Bound::over} : BoundWord{};
}

Lead read_lead(Place const& place, NumeralForm const& number) {
    Lead lead;
    std::uint32_t const earliest = std::max(place.earliest, place.sentence.begin);
    if (place.words == nullptr && !may_lead(place.reading.substr(earliest, place.at - earliest))) {
        lead.begin = lead.leading.begin = place.at;
        return lead;
    }
    lead.leading = leading_sign(place.reading, place.at, earliest);
    lead.begin = lead.leading.begin;
    auto const before = [&] { return place.reading.substr(earliest, lead.begin - earliest); };
    auto const skip_blanks = [&] {
        for (int i = 0; i < 2 && before().ends_with(' '); ++i) --lead.begin;
    };
    std::uint32_t amount = lead.begin;
    skip_blanks();
    if (auto const currency = currency_before(before()); currency.length != 0) {
        lead.currency = currency.code;
        lead.begin -= static_cast<std::uint32_t>(currency.length);
        if (before().ends_with('-')) {
            lead.leading.negative = true;
            --lead.begin;
        }
        amount = lead.begin;
        skip_blanks();
    }
    if (last_point(before()) == U'氏' && ends_with_any(before(), "摄氏", "华氏")) {  // 摄氏37度
        lead.degrees = ends_with(before(), "摄氏") ? "Cel" : "[degF]";
        lead.begin -= 6;
        amount = lead.begin;
        skip_blanks();
    }
    BoundWord bound = bound_before(before(), place.words);
    char const* const words = number.words.data();
    Glyph const first = glyph_at(words, words + number.words.size());
    bool const scale = first.kind == GlyphKind::big || (first.kind == GlyphKind::small && first.value >= 2);
    if (bound.length == 0) {
        Glyph const last = glyph_before(words + number.words.size(), words);
        if (scale || (last.kind == GlyphKind::big && last.value >= 8)) bound = bound_before_scale(before());
    }
    if (bound.length != 0) {
        lead.bound = bound.bound;
        lead.begin -= static_cast<std::uint32_t>(bound.length);
    } else if (scale && last_point(before()) == U'上' && neighbour_before(before()) != Neighbour::word) {
        lead.upwards = true;
        lead.begin -= 3;  // not from the amount: a blank may stand between
    } else {
        lead.begin = amount;
    }
    return lead;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

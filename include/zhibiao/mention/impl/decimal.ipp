#ifndef ZHIBIAO_MENTION_IMPL_DECIMAL_IPP
#define ZHIBIAO_MENTION_IMPL_DECIMAL_IPP

#include <zhibiao/mention/decimal.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace decimal_detail {

/// The parts of a canonical or nearly canonical text.
struct Parts {
    bool negative = false;
    std::string_view whole, fraction;
};

inline Parts split(std::string_view text) noexcept {
    Parts parts;
    parts.negative = text.starts_with('-');
    if (parts.negative) text.remove_prefix(1);
    std::size_t const point = text.find('.');
    parts.whole = text.substr(0, point);
    if (point != std::string_view::npos) parts.fraction = text.substr(point + 1);
    return parts;
}

inline bool digits_only(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// `digits` with the point `scale` digits from their end, made canonical.
inline std::string compose(bool negative, std::string_view digits, std::size_t scale) {
    std::string padded;
    if (digits.size() <= scale) {
        padded.assign(scale - digits.size() + 1, '0').append(digits);
        digits = padded;
    }
    std::string_view whole = digits.substr(0, digits.size() - scale);
    std::string_view fraction = digits.substr(digits.size() - scale);
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
    std::size_t const last = fraction.find_last_not_of('0');
    fraction = last == std::string_view::npos ? std::string_view() : fraction.substr(0, last + 1);
    std::string text;
    text.reserve(whole.size() + fraction.size() + 2);
    if (negative && (whole != "0" || !fraction.empty())) text += '-';
    text += whole;
    if (!fraction.empty()) (text += '.') += fraction;
    return text;
}

/// The digits without the point, with zeros behind up to `scale` digits of fraction.
inline std::string aligned(Parts const& parts, std::size_t scale) {
    std::string digits;
    digits.reserve(parts.whole.size() + scale);
    digits.append(parts.whole).append(parts.fraction).append(scale - parts.fraction.size(), '0');
    return digits;
}

/// Compares two strings of digits as numbers.
inline std::strong_ordering compare_digits(std::string_view left, std::string_view right) noexcept {
    left.remove_prefix(std::min(left.find_first_not_of('0'), left.size()));
    right.remove_prefix(std::min(right.find_first_not_of('0'), right.size()));
    if (left.size() != right.size()) return left.size() <=> right.size();
    return left.compare(right) <=> 0;
}

inline std::string add_digits(std::string longer, std::string_view shorter) {
    if (longer.size() < shorter.size()) {
        std::string swapped(shorter);
        return add_digits(std::move(swapped), longer);
    }
    int carry = 0;
    for (std::size_t i = 0; i < longer.size() && (i < shorter.size() || carry != 0); ++i) {
        char& digit = longer[longer.size() - 1 - i];
        int const sum = digit - '0' + (i < shorter.size() ? shorter[shorter.size() - 1 - i] - '0' : 0) + carry;
        digit = static_cast<char>('0' + sum % 10);
        carry = sum / 10;
    }
    if (carry != 0) longer.insert(longer.begin(), '1');
    return longer;
}

/// `larger` minus `smaller`, which must not be larger.
inline std::string subtract_digits(std::string larger, std::string_view smaller) {
    smaller.remove_prefix(std::min(smaller.find_first_not_of('0'), smaller.size()));
    int borrow = 0;
    for (std::size_t i = 0; i < larger.size() && (i < smaller.size() || borrow != 0); ++i) {
        char& digit = larger[larger.size() - 1 - i];
        int difference = digit - '0' - (i < smaller.size() ? smaller[smaller.size() - 1 - i] - '0' : 0) - borrow;
        borrow = difference < 0 ? 1 : 0;
        if (difference < 0) difference += 10;
        digit = static_cast<char>('0' + difference);
    }
    return larger;
}

inline std::string multiply_digits(std::string_view left, std::string_view right) {
    std::vector<std::uint32_t> sums(left.size() + right.size(), 0);
    for (std::size_t i = left.size(); i-- > 0;) {
        std::uint32_t carry = 0;
        for (std::size_t j = right.size(); j-- > 0;) {
            std::uint32_t const sum = sums[i + j + 1] + static_cast<std::uint32_t>((left[i] - '0') * (right[j] - '0')) + carry;
            sums[i + j + 1] = sum % 10;
            carry = sum / 10;
        }
        sums[i] += carry;
    }
    std::string digits(sums.size(), '0');
    std::ranges::transform(sums, digits.begin(), [](std::uint32_t digit) { return static_cast<char>('0' + digit); });
    return digits;
}

}  // namespace decimal_detail

std::optional<Decimal> Decimal::parse(std::string_view text) {
    auto const parts = decimal_detail::split(text);
    bool const pointed = text.find('.') != std::string_view::npos;
    if (parts.whole.empty() || (pointed && parts.fraction.empty())) return std::nullopt;
    if (!decimal_detail::digits_only(parts.whole) || !decimal_detail::digits_only(parts.fraction)) return std::nullopt;
    Decimal result;
    bool const canonical = (parts.whole == "0" || parts.whole.front() != '0') && (!pointed || parts.fraction.back() != '0') && text != "-0";
    if (canonical) result.text_ = text;
    else result.text_ = decimal_detail::compose(parts.negative, decimal_detail::aligned(parts, parts.fraction.size()), parts.fraction.size());
    return result;
}

Decimal Decimal::negated() const {
    Decimal result;
    if (zero()) return result;
    result.text_ = negative() ? text_.substr(1) : "-" + text_;
    return result;
}

Decimal Decimal::shifted(int exponent) const {
    if (exponent == 0 || zero()) return *this;
    auto const parts = decimal_detail::split(text_);
    std::string digits(parts.whole);
    digits += parts.fraction;
    std::size_t scale = parts.fraction.size();
    if (exponent < 0) {
        scale += static_cast<std::size_t>(-static_cast<std::int64_t>(exponent));
    } else {
        auto const places = static_cast<std::size_t>(exponent);
        if (places > scale) digits.append(places - scale, '0');
        scale -= std::min(places, scale);
    }
    Decimal result;
    result.text_ = decimal_detail::compose(parts.negative, digits, scale);
    return result;
}

Decimal Decimal::plus(Decimal const& other) const {
    auto const left = decimal_detail::split(text_), right = decimal_detail::split(other.text_);
    std::size_t const scale = std::max(left.fraction.size(), right.fraction.size());
    std::string a = decimal_detail::aligned(left, scale), b = decimal_detail::aligned(right, scale);
    Decimal result;
    if (left.negative == right.negative) {
        result.text_ = decimal_detail::compose(left.negative, decimal_detail::add_digits(std::move(a), b), scale);
    } else if (decimal_detail::compare_digits(a, b) >= 0) {
        result.text_ = decimal_detail::compose(left.negative, decimal_detail::subtract_digits(std::move(a), b), scale);
    } else {
        result.text_ = decimal_detail::compose(right.negative, decimal_detail::subtract_digits(std::move(b), a), scale);
    }
    return result;
}

Decimal Decimal::times(Decimal const& other) const {
    auto const left = decimal_detail::split(text_), right = decimal_detail::split(other.text_);
    std::string const digits = decimal_detail::multiply_digits(decimal_detail::aligned(left, left.fraction.size()),
                                                               decimal_detail::aligned(right, right.fraction.size()));
    Decimal result;
    result.text_ = decimal_detail::compose(left.negative != right.negative, digits, left.fraction.size() + right.fraction.size());
    return result;
}

Decimal Decimal::divided_by(Decimal const& other, int digits) const {
    auto const left = decimal_detail::split(text_), right = decimal_detail::split(other.text_);
    std::size_t const scale = std::max(left.fraction.size(), right.fraction.size());
    std::string const dividend = decimal_detail::aligned(left, scale), divisor = decimal_detail::aligned(right, scale);
    std::string quotient, remainder;
    std::size_t decimals = 0, at = 0;
    int significant = 0;
    // Long division, a digit at a time: beyond the dividend's digits zeros are brought down and the point moves.
    while (at < dividend.size() || (significant < digits && remainder.find_first_not_of('0') != std::string::npos)) {
        if (at >= dividend.size()) ++decimals;
        remainder += at < dividend.size() ? dividend[at] : '0';
        ++at;
        char digit = '0';
        while (decimal_detail::compare_digits(remainder, divisor) >= 0) {
            remainder = decimal_detail::subtract_digits(std::move(remainder), divisor);
            ++digit;
        }
        remainder.erase(0, std::min(remainder.find_first_not_of('0'), remainder.size()));
        if (significant < digits) quotient += digit;
        else quotient += '0';
        if (significant > 0 || digit != '0') ++significant;
    }
    Decimal result;
    result.text_ = decimal_detail::compose(left.negative != right.negative, quotient, decimals);
    return result;
}

double Decimal::to_double() const {
    double value = 0;
    std::from_chars(text_.data(), text_.data() + text_.size(), value);
    return value;
}

std::strong_ordering operator<=>(Decimal const& left, Decimal const& right) {
    if (left.negative() != right.negative()) return left.negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    auto const a = decimal_detail::split(left.text_), b = decimal_detail::split(right.text_);
    std::strong_ordering magnitude = decimal_detail::compare_digits(a.whole, b.whole);
    if (magnitude == 0) magnitude = a.fraction.compare(b.fraction) <=> 0;
    if (!left.negative()) return magnitude;
    return 0 <=> magnitude;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_DECIMAL_IPP
#define ZHIBIAO_MENTION_IMPL_DECIMAL_IPP

#include <zhibiao/mention/decimal.hpp>
#include <zhibiao/mention/impl/decimal_digits.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace decimal_detail {

/// What a word holds: so many digits, and the sum of two such numbers is a word still.
constexpr int most_digits = 18;

inline constexpr auto powers = [] {
    std::array<std::int64_t, most_digits + 1> list{1};
    for (std::size_t i = 1; i < list.size(); ++i) list[i] = list[i - 1] * 10;
    return list;
}();
constexpr std::int64_t limit = powers[most_digits];

constexpr std::int64_t magnitude(std::int64_t value) noexcept { return value < 0 ? -value : value; }

/// `value` times 10 to the power `places`, if it stays below the limit.
inline bool raise(std::int64_t& value, int places) noexcept {
    if (places > most_digits || magnitude(value) >= powers[static_cast<std::size_t>(most_digits - places)]) return value == 0;
    value *= powers[static_cast<std::size_t>(places)];
    return true;
}

}  // namespace decimal_detail

std::optional<Decimal> Decimal::from_word(std::int64_t coefficient, int scale) noexcept {
    if (coefficient >= decimal_detail::limit || coefficient <= -decimal_detail::limit) return std::nullopt;
    if (coefficient == 0) return Decimal();
    for (; scale > 0 && coefficient % 10 == 0; --scale) coefficient /= 10;
    if (scale > decimal_detail::most_digits || (scale < 0 && !decimal_detail::raise(coefficient, -scale))) return std::nullopt;
    Decimal result;
    result.coefficient_ = coefficient;
    result.scale_ = std::max(scale, 0);
    return result;
}

void Decimal::keep(std::string text) {
    coefficient_ = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(std::make_unique<std::string>(std::move(text)).release()));
    scale_ = -1;
}
void Decimal::drop_text() noexcept { delete &text(); }

Decimal Decimal::from_text(std::string text) {
    auto const parts = decimal_detail::split(text);
    bool const small = parts.whole == "0";
    Decimal result;
    if (parts.fraction.size() <= decimal_detail::most_digits && (small ? 0 : parts.whole.size()) + parts.fraction.size() <= decimal_detail::most_digits) {
        for (char const c : parts.whole) result.coefficient_ = result.coefficient_ * 10 + (c - '0');
        for (char const c : parts.fraction) result.coefficient_ = result.coefficient_ * 10 + (c - '0');
        if (parts.negative) result.coefficient_ = -result.coefficient_;
        result.scale_ = static_cast<int>(parts.fraction.size());
    } else {
        result.keep(std::move(text));
    }
    return result;
}

Decimal Decimal::power_of_any(std::int64_t coefficient, int exponent) {
    if (auto word = from_word(coefficient, -exponent)) return std::move(*word);
    std::string const digits = std::to_string(coefficient);
    return from_text(digits).shifted(exponent);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    auto const parts = decimal_detail::split(text);
    bool const pointed = text.find('.') != std::string_view::npos;
    if (parts.whole.empty() || (pointed && parts.fraction.empty())) return std::nullopt;
    if (!decimal_detail::digits_only(parts.whole) || !decimal_detail::digits_only(parts.fraction)) return std::nullopt;
    if (parts.whole.size() + parts.fraction.size() <= decimal_detail::most_digits) {
        std::int64_t coefficient = 0;
        for (char const c : parts.whole) coefficient = coefficient * 10 + (c - '0');
        for (char const c : parts.fraction) coefficient = coefficient * 10 + (c - '0');
        return from_word(parts.negative ? -coefficient : coefficient, static_cast<int>(parts.fraction.size()));
    }
    return from_text(decimal_detail::compose(parts.negative, decimal_detail::aligned(parts, parts.fraction.size()), parts.fraction.size()));
}

std::string Decimal::str() const {
    if (is_text()) return text();
    std::array<char, 24> buffer;
    char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), decimal_detail::magnitude(coefficient_)).ptr;
    std::string_view const digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    auto const behind = static_cast<std::size_t>(scale_);
    std::string text(coefficient_ < 0 ? "-" : "");
    if (digits.size() <= behind) text.append("0.").append(behind - digits.size(), '0').append(digits);
    else text.append(digits.substr(0, digits.size() - behind));
    if (behind != 0 && digits.size() > behind) (text += '.') += digits.substr(digits.size() - behind);
    return text;
}

Decimal Decimal::negated() const {
    Decimal result;
    if (is_text()) {
        result.keep(negative() ? text().substr(1) : std::string("-").append(text()));
    } else {
        result.coefficient_ = -coefficient_;
        result.scale_ = scale_;
    }
    return result;
}

Decimal Decimal::shifted(int exponent) const {
    if (exponent == 0 || zero()) return *this;
    std::int64_t const scale = static_cast<std::int64_t>(scale_) - exponent;
    if (!is_text() && scale >= -decimal_detail::most_digits && scale <= 2 * decimal_detail::most_digits) {
        if (auto word = from_word(coefficient_, static_cast<int>(scale))) return std::move(*word);
    }
    std::string const text = str();
    auto const parts = decimal_detail::split(text);
    std::string digits(parts.whole);
    digits += parts.fraction;
    std::size_t behind = parts.fraction.size();
    if (exponent < 0) {
        behind += static_cast<std::size_t>(-static_cast<std::int64_t>(exponent));
    } else {
        auto const places = static_cast<std::size_t>(exponent);
        if (places > behind) digits.append(places - behind, '0');
        behind -= std::min(places, behind);
    }
    return from_text(decimal_detail::compose(parts.negative, digits, behind));
}

Decimal Decimal::plus(Decimal const& other) const {
    if (!is_text() && !other.is_text()) {
        std::int64_t left = coefficient_, right = other.coefficient_;
        bool const aligned = scale_ < other.scale_ ? decimal_detail::raise(left, other.scale_ - scale_) : decimal_detail::raise(right, scale_ - other.scale_);
        if (aligned) {
            if (auto word = from_word(left + right, std::max(scale_, other.scale_))) return std::move(*word);
        }
    }
    std::string const text = str(), other_text = other.str();
    auto const left = decimal_detail::split(text), right = decimal_detail::split(other_text);
    std::size_t const scale = std::max(left.fraction.size(), right.fraction.size());
    std::string a = decimal_detail::aligned(left, scale), b = decimal_detail::aligned(right, scale);
    if (left.negative == right.negative) return from_text(decimal_detail::compose(left.negative, decimal_detail::add_digits(std::move(a), b), scale));
    bool const larger = decimal_detail::compare_digits(a, b) >= 0;
    if (!larger) a.swap(b);
    return from_text(decimal_detail::compose((larger ? left : right).negative, decimal_detail::subtract_digits(std::move(a), b), scale));
}

Decimal Decimal::times(Decimal const& other) const {
    if (zero() || other.zero()) return Decimal();
    bool const words = !is_text() && !other.is_text();
    if (words && decimal_detail::magnitude(other.coefficient_) < decimal_detail::limit / decimal_detail::magnitude(coefficient_)) {
        if (auto word = from_word(coefficient_ * other.coefficient_, scale_ + other.scale_)) return std::move(*word);
    }
    std::string const text = str(), other_text = other.str();
    auto const left = decimal_detail::split(text), right = decimal_detail::split(other_text);
    std::string const digits = decimal_detail::multiply_digits(decimal_detail::aligned(left, left.fraction.size()),
                                                               decimal_detail::aligned(right, right.fraction.size()));
    return from_text(decimal_detail::compose(left.negative != right.negative, digits, left.fraction.size() + right.fraction.size()));
}

namespace decimal_detail {

/// The quotient of two short numbers as a coefficient and the digits behind its point. False where the digits don't fit in a word.
inline bool divide_words(std::int64_t dividend, std::int64_t divisor, int digits, std::int64_t& quotient, int& decimals) noexcept {
    if (digits > most_digits || divisor >= limit / 10) return false;
    quotient = dividend / divisor;
    if (quotient >= powers[static_cast<std::size_t>(digits)]) return false;
    std::int64_t const most = powers[static_cast<std::size_t>(digits)] / 10;
    decimals = 0;
    for (std::int64_t remainder = dividend % divisor; remainder != 0 && quotient < most; ++decimals) {
        remainder *= 10;
        quotient = quotient * 10 + remainder / divisor;
        remainder %= divisor;
    }
    return true;
}

}  // namespace decimal_detail

Decimal Decimal::divided_by(Decimal const& other, int digits) const {
    bool const words = !is_text() && !other.is_text();
    std::int64_t short_dividend = decimal_detail::magnitude(coefficient_), short_divisor = decimal_detail::magnitude(other.coefficient_), result = 0;
    bool const raised = words && (scale_ < other.scale_ ? decimal_detail::raise(short_dividend, other.scale_ - scale_) : decimal_detail::raise(short_divisor, scale_ - other.scale_));
    if (int places = 0; raised && decimal_detail::divide_words(short_dividend, short_divisor, digits, result, places)) {
        if (auto word = from_word(negative() != other.negative() ? -result : result, places)) return std::move(*word);
    }
    std::string const text = str(), other_text = other.str();
    auto const left = decimal_detail::split(text), right = decimal_detail::split(other_text);
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
    return from_text(decimal_detail::compose(left.negative != right.negative, quotient, decimals));
}

double Decimal::to_double() const {
    std::string const text = str();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::strong_ordering operator<=>(Decimal const& left, Decimal const& right) {
    if (left.negative() != right.negative()) return left.negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    if (!left.is_text() && !right.is_text()) {
        // Whole numbers first, then what is behind the point, as so many parts of 10 to the power 18.
        auto const one = [](Decimal const& decimal) { return decimal_detail::powers[static_cast<std::size_t>(decimal.scale_)]; };
        auto const parts = [&](Decimal const& decimal) { return decimal.coefficient_ % one(decimal) * (decimal_detail::limit / one(decimal)); };
        auto const whole = left.coefficient_ / one(left) <=> right.coefficient_ / one(right);
        return whole != 0 ? whole : parts(left) <=> parts(right);
    }
    std::string const left_text = left.str(), right_text = right.str();
    auto const a = decimal_detail::split(left_text), b = decimal_detail::split(right_text);
    std::strong_ordering magnitude = decimal_detail::compare_digits(a.whole, b.whole);
    if (magnitude == 0) magnitude = a.fraction.compare(b.fraction) <=> 0;
    if (!left.negative()) return magnitude;
    return 0 <=> magnitude;
}

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Arithmetic on strings of digits, for the decimals that are too long for a machine word. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_DECIMAL_DIGITS_HPP
#define ZHIBIAO_MENTION_IMPL_DECIMAL_DIGITS_HPP

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
}  // namespace v0
}  // namespace zhibiao

#endif

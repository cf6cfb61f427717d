/// @file
/// Exact decimal numbers of any length.
#ifndef ZHIBIAO_MENTION_DECIMAL_HPP
#define ZHIBIAO_MENTION_DECIMAL_HPP

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// An exact decimal in canonical form: no exponent, no leading zeros, no trailing zeros behind the point, no `-0`.
/// Short numbers (up to 15 characters) need no allocation. Every operation is linear in the digits but times() and dividedby().
class Decimal {
public:
    Decimal() : text_("0") {}
    explicit Decimal(std::int64_t value) : text_(std::to_string(value)) {}

    /// `[-]digits[.digits]` in ASCII; nullopt for anything else.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    /// The canonical form, as it stands in JSON.
    [[nodiscard]] std::string const& str() const noexcept { return text_; }
    [[nodiscard]] bool negative() const noexcept { return text_.front() == '-'; }
    [[nodiscard]] bool zero() const noexcept { return text_ == "0"; }
    [[nodiscard]] Decimal negated() const;
    /// Times 10 to the power `exponent`; the point is moved, nothing is rounded.
    [[nodiscard]] Decimal shifted(int exponent) const;
    [[nodiscard]] Decimal plus(Decimal const& other) const;
    [[nodiscard]] Decimal times(Decimal const& other) const;
    /// Quotient cut to `digits` significant digits; `other` must not be zero.
    [[nodiscard]] Decimal divided_by(Decimal const& other, int digits) const;
    /// The nearest double: for those who ask for one, never used inside.
    [[nodiscard]] double to_double() const;

    friend bool operator==(Decimal const&, Decimal const&) = default;
    friend std::strong_ordering operator<=>(Decimal const& left, Decimal const& right);

private:
    std::string text_;
};

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Exact decimal numbers of any length.
#ifndef ZHIBIAO_MENTION_DECIMAL_HPP
#define ZHIBIAO_MENTION_DECIMAL_HPP

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace zhibiao {
inline namespace v0 {

/// An exact decimal in canonical form: no exponent, no leading zeros, no trailing zeros behind the point, no `-0`.
/// Numbers of up to 18 digits, 18 of them behind the point, are one machine word with a scale and need no allocation; longer
/// ones are kept as text. Every operation is linear in the digits but times() and divided_by().
class Decimal {
public:
    Decimal() noexcept = default;
    explicit Decimal(std::int64_t value) : Decimal(power(value, 0)) {}
    Decimal(Decimal const& other) : coefficient_(other.coefficient_), scale_(other.scale_) {
        if (is_text()) [[unlikely]] keep(std::string(other.text()));
    }
    Decimal(Decimal&& other) noexcept : coefficient_(other.coefficient_), scale_(other.scale_) {
        if (is_text()) [[unlikely]] other.coefficient_ = other.scale_ = 0;
    }
    Decimal& operator=(Decimal const& other) { return *this = Decimal(other); }
    Decimal& operator=(Decimal&& other) noexcept {
        if (is_text() || other.is_text()) [[unlikely]] {
            std::swap(coefficient_, other.coefficient_);
            std::swap(scale_, other.scale_);
        } else {
            coefficient_ = other.coefficient_;
            scale_ = other.scale_;
        }
        return *this;
    }
    ~Decimal() {
        if (is_text()) [[unlikely]] drop_text();
    }

    /// `[-]digits[.digits]` in ASCII; nullopt for anything else.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
    /// `coefficient` times 10 to the power `exponent`.
    [[nodiscard]] static Decimal power(std::int64_t coefficient, int exponent) {
        constexpr std::int64_t powers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000};
        constexpr std::uint64_t limit = 1'000'000;  // with the highest of the powers, what a word surely holds
        int const up = exponent > 0 ? exponent : 0, down = up - exponent;
        bool const plain = static_cast<std::uint64_t>(coefficient) - 1 < limit - 1 && up <= 11 && down <= 11;
        if (!plain || ((down != 0) & (static_cast<std::uint32_t>(coefficient) % 10 == 0))) return power_of_any(coefficient, exponent);
        Decimal result;
        result.coefficient_ = coefficient * powers[up];
        result.scale_ = down;
        return result;
    }

    /// The canonical form, as it stands in JSON.
    [[nodiscard]] std::string str() const;
    [[nodiscard]] bool negative() const noexcept { return is_text() ? text().front() == '-' : coefficient_ < 0; }
    [[nodiscard]] bool zero() const noexcept { return coefficient_ == 0; }
    [[nodiscard]] Decimal negated() const;
    /// Times 10 to the power `exponent`; the point is moved, nothing is rounded.
    [[nodiscard]] Decimal shifted(int exponent) const;
    [[nodiscard]] Decimal plus(Decimal const& other) const;
    [[nodiscard]] Decimal times(Decimal const& other) const;
    /// Quotient cut to `digits` significant digits; `other` must not be zero.
    [[nodiscard]] Decimal divided_by(Decimal const& other, int digits) const;
    /// The nearest double: for those who ask for one, never used inside.
    [[nodiscard]] double to_double() const;

    friend bool operator==(Decimal const& left, Decimal const& right) noexcept {
        if (left.is_text() || right.is_text()) return left.is_text() && right.is_text() && left.text() == right.text();
        return left.coefficient_ == right.coefficient_ && left.scale_ == right.scale_;
    }
    friend std::strong_ordering operator<=>(Decimal const& left, Decimal const& right);

private:
    /// Kept as text, canonical; every shorter number is kept in the word.
    [[nodiscard]] bool is_text() const noexcept { return scale_ < 0; }
    [[nodiscard]] std::string& text() const noexcept { return *reinterpret_cast<std::string*>(static_cast<std::intptr_t>(coefficient_)); }
    // Apart, so that all this is a few loads and stores for any other number.
    [[gnu::cold]] void keep(std::string text);
    [[gnu::cold]] void drop_text() noexcept;
    [[nodiscard]] static Decimal power_of_any(std::int64_t coefficient, int exponent);
    [[nodiscard]] static Decimal from_text(std::string text);
    /// `coefficient` with the point `scale` digits from its end; nullopt where that takes a text.
    [[nodiscard]] static std::optional<Decimal> from_word(std::int64_t coefficient, int scale) noexcept;

    // A quantity holds three of them: one word for either keeps it small.
    std::int64_t coefficient_ = 0;  // the digits without the point; where the text is, if that is kept
    int scale_ = 0;                 // digits behind the point, none of them a zero at the end; negative where the text is kept
};

}  // namespace v0
}  // namespace zhibiao

#endif

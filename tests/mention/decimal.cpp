#include <zhibiao/mention/decimal.hpp>

#include <doctest/doctest.h>

#include <compare>
#include <random>
#include <string>

using zhibiao::Decimal;

namespace {
std::string canonical(std::string_view text) {
    auto const value = Decimal::parse(text);
    return value ? value->str() : "(none)";
}
Decimal of(std::string_view text) { return Decimal::parse(text).value(); }
}  // namespace

TEST_CASE("a decimal is read into one canonical form") {
    CHECK(canonical("77.88") == "77.88");
    CHECK(canonical("007") == "7");
    CHECK(canonical("0.50") == "0.5");
    CHECK(canonical("5.000") == "5");
    CHECK(canonical("-0") == "0");
    CHECK(canonical("-0.00") == "0");
    CHECK(canonical("-3.20") == "-3.2");
    CHECK(canonical("00.1") == "0.1");
    CHECK(Decimal().str() == "0");
    CHECK(Decimal(-42).str() == "-42");
}

TEST_CASE("what is no decimal isn't read") {
    for (auto const text : {"", "-", ".", "5.", ".5", "1,000", "+1", "1e3", "1.2.3", "--1", " 1", "1 ", "五"}) CHECK_MESSAGE(canonical(text) == "(none)", text);
}

TEST_CASE("moving the point rounds nothing") {
    CHECK(of("77.88").shifted(8).str() == "7788000000");
    CHECK(of("5").shifted(-3).str() == "0.005");
    CHECK(of("-1234.5").shifted(-2).str() == "-12.345");
    CHECK(of("0").shifted(9).str() == "0");
    CHECK(of("0.000012").shifted(6).str() == "12");
    CHECK(of("1200").shifted(-2).str() == "12");
}

TEST_CASE("sums, differences and products are exact") {
    CHECK(of("0.1").plus(of("0.2")).str() == "0.3");
    CHECK(of("999.99").plus(of("0.01")).str() == "1000");
    CHECK(of("5").plus(of("-7.5")).str() == "-2.5");
    CHECK(of("-5").plus(of("5")).str() == "0");
    CHECK(of("100").plus(of("-0.001")).str() == "99.999");
    CHECK(of("12345678901234567890").plus(of("1")).str() == "12345678901234567891");
    CHECK(of("12.5").times(of("-0.08")).str() == "-1");
    CHECK(of("99999999999").times(of("99999999999")).str() == "9999999999800000000001");
    CHECK(of("0").times(of("-5")).str() == "0");
}

TEST_CASE("a quotient is cut to the digits asked for") {
    CHECK(of("1").divided_by(of("3"), 15).str() == "0.333333333333333");
    CHECK(of("2").divided_by(of("3"), 4).str() == "0.6666");
    CHECK(of("22").divided_by(of("7"), 5).str() == "3.1428");
    CHECK(of("479").divided_by(of("-502"), 6).str() == "-0.954183");
    CHECK(of("12").divided_by(of("0.5"), 15).str() == "24");
    CHECK(of("0").divided_by(of("7"), 15).str() == "0");
    CHECK(of("123456").divided_by(of("1"), 3).str() == "123000");
}

TEST_CASE("short numbers are divided as long ones are") {
    std::mt19937_64 random(7);
    for (int i = 0; i < 20000; ++i) {
        auto const number = [&random] { return Decimal::power(static_cast<std::int64_t>(random() >> (4 + random() % 59)) * (random() % 5 == 0 ? -1 : 1), -static_cast<int>(random() % 12)); };
        Decimal const dividend = number(), divisor = number();
        if (divisor.zero()) continue;
        int const digits = 1 + static_cast<int>(random() % 20);
        CHECK(dividend.divided_by(divisor, digits) == dividend.shifted(40).divided_by(divisor.shifted(40), digits));
    }
}

TEST_CASE("decimals are ordered as numbers") {
    CHECK(of("9") < of("10"));
    CHECK(of("-10") < of("-9"));
    CHECK(of("-1") < of("0"));
    CHECK(of("1.25") < of("1.3"));
    CHECK(of("1") < of("1.0001"));
    CHECK(of("2.50") == of("2.5"));
    CHECK(of("0.7").to_double() == doctest::Approx(0.7));
    CHECK(of("-33757.93").to_double() == doctest::Approx(-33757.93));
}

TEST_CASE("a long number is kept exactly") {
    std::string digits(100000, '7');
    CHECK(of(digits).str() == digits);
    CHECK(of(digits).shifted(8).str() == digits + "00000000");
    CHECK(of(digits).plus(of("1")).str() == digits.substr(1) + "8");
}

TEST_CASE("a word becomes a text and a text a word where the digits ask for it") {
    CHECK(of("999999999999999999").plus(of("1")).str() == "1000000000000000000");
    CHECK(of("1000000000000000000").plus(of("-1")) == of("999999999999999999"));
    CHECK(of("-999999999999999999").plus(of("-0.5")).str() == "-999999999999999999.5");
    CHECK(of("0.000000000000000001").shifted(-1).str() == "0.0000000000000000001");
    CHECK(of("0.0000000000000000001").shifted(1) == of("0.000000000000000001"));
    CHECK(of("1").shifted(18).shifted(-18) == of("1"));
    CHECK(of("123456789").times(of("1000000000.5")).times(of("0")) == Decimal());
    CHECK(Decimal(INT64_MIN).str() == "-9223372036854775808");
    CHECK(Decimal(INT64_MIN).negated().str() == "9223372036854775808");
    CHECK(Decimal::power(7788, 6) == of("7788000000"));
    CHECK(Decimal::power(-7788, -2) == of("-77.88"));
    CHECK(Decimal::power(5, 30) == of("5").shifted(30));
}

// Moved far enough, every number is a text: both ways of reckoning must agree.
TEST_CASE("words reckon as texts do") {
    std::mt19937 random(5);
    auto const any = [&random] {
        std::string digits(1 + random() % 19, '0');
        for (char& digit : digits) digit = static_cast<char>('0' + (random() % 3 == 0 ? 0 : random() % 10));
        return of((random() % 2 == 0 ? "-" : "") + digits).shifted(-static_cast<int>(random() % 22));
    };
    constexpr int far = 60;
    for (int i = 0; i < 20000; ++i) {
        Decimal const left = any(), right = any(), long_left = left.shifted(far), long_right = right.shifted(far);
        REQUIRE(of(left.str()) == left);
        REQUIRE(long_left.shifted(-far) == left);
        REQUIRE(left.plus(right).shifted(far) == long_left.plus(long_right));
        REQUIRE(left.times(right).shifted(2 * far) == long_left.times(long_right));
        REQUIRE(left.negated().shifted(far) == long_left.negated());
        REQUIRE((left <=> right) == (long_left <=> long_right));
        REQUIRE((left == right) == (long_left == long_right));
    }
}

TEST_CASE("long numbers are copied and moved as short ones are") {
    Decimal const numbers[] = {Decimal(7), *Decimal::parse("-0.25"), *Decimal::parse("123456789012345678901234567890"), *Decimal::parse("-0.1234567890123456789012345")};
    for (Decimal const& one : numbers) {
        for (Decimal const& other : numbers) {
            Decimal copy = one;
            CHECK(copy == one);
            Decimal moved = std::move(copy);
            CHECK(moved.str() == one.str());
            copy = other;
            moved = std::move(copy);
            CHECK(moved == other);
            Decimal const& same = moved;
            moved = same;
            CHECK(moved == other);
            CHECK((one == other) == (&one == &other));
            CHECK(one.negated().negated() == one);
        }
    }
}

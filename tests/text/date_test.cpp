#include <zhibiao/error.hpp>
#include <zhibiao/text/date.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;
using namespace std::chrono;

TEST_CASE("ISO dates") {
    CHECK(parse_date("2026-02-01") == Date{year{2026}, month{2}, day{1}});
    CHECK(parse_date("2024-02-29") == Date{year{2024}, month{2}, day{29}});
    CHECK(to_string(Date{year{2026}, month{2}, day{1}}) == "2026-02-01");
    CHECK(to_string(Date{year{987}, month{12}, day{31}}) == "0987-12-31");
}

TEST_CASE("what is no ISO date") {
    for (auto const text : {"", "2026", "2026-02", "2026-2-1", "2026/02/01", "2026-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "20260201", "2026-02-01T00:00", " 2026-02-01", "２０２６-02-01", "abcd-ef-gh"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("names of error codes") {
    CHECK(std::string(error_name(ErrorCode::invalid_bytes)) == "invalid_bytes");
    CHECK(std::string(error_name(ErrorCode::too_large)) == "too_large");
    CHECK(std::string(error_name(ErrorCode::none)) == "none");
    CHECK(std::string(error_name(static_cast<ErrorCode>(-999))) == "unknown");
}

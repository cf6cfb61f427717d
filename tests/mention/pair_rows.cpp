#include <support/corpus.hpp>

#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/place_names.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

// The filter in front of the scan may say yes where nothing begins, but never no where a word does.

namespace {
using namespace zhibiao;
using namespace mention_detail;

PairFilter const& filter() {
    static PairFilter const all = [] {
        PairFilter made;
        made.add_begins(place_detail::PlaceNames::get().begins(), begins_place, begins_place_before);
        made.add_begins(place_detail::PlaceNames::get().begins_beside(), begins_place_beside, begins_place_beside);
        made.add_begins(period_detail::opening_begins(), begins_time, begins_time_before);
        for (char32_t const c : period_detail::openers_before_signs()) made.rows().add_before_sign(c);
        return made;
    }();
    return all;
}

/// Where the filter lets places and times begin.
struct Begins {
    std::set<std::uint32_t> hits, places, times;

    explicit Begins(std::string_view text) {
        HitStream stream(text, filter().rows());
        EightBytes const bytes(text);
        Span const all{0, static_cast<std::uint32_t>(text.size())};
        for (auto const* place = stream.first(all); place != nullptr; place = stream.next(place, all.end)) {
            auto const hit = *place;
            hits.insert(hit);
            auto const flags = filter().flags(bytes.at(hit));
            if (flags & (begins_place | begins_place_beside)) places.insert(hit);
            if (flags & begins_place_before && hit >= 3) places.insert(hit - 3);
            if (flags & begins_time) times.insert(hit);
            if (flags & begins_time_before && hit >= 3) times.insert(hit - 3);
        }
    }
};

/// How many words begin in the text.
int check(std::string_view text) {
    int words = 0;
    Begins const begins(text);
    for (std::uint32_t at = 0; at < text.size(); at += utf8_detail::character_length(text[at])) {
        std::string_view const rest = text.substr(at);
        if (place_detail::PlaceNames::get().longest(rest).length != 0) {
            ++words;
            CHECK_MESSAGE(begins.places.contains(at), "a place at " << at << " of " << text);
        }
        bool const three_bytes = rest.size() >= 6 && is_lead_of_three(rest[0]) && is_lead_of_three(rest[3]);
        if (!three_bytes) {
            // The scan looks itself, where a word may begin.
            bool const word = static_cast<unsigned char>(rest[0]) >= 0x80 && !period_detail::begins_with_numeral(rest);
            if (word && (period_detail::opening({text, at}) & ~period_detail::opening_frame) != 0) CHECK(begins.hits.contains(at));
        } else if (!period_detail::begins_with_numeral(rest) && (period_detail::opening({text, at}) & ~period_detail::opening_frame) != 0) {
            ++words;
            CHECK_MESSAGE(begins.times.contains(at), "a time at " << at << " of " << text);
        }
    }
    return words;
}

}  // namespace

TEST_CASE("wherever a place or a time begins, the filter lets it pass") {
    int words = 0;
    corpus::each_reading([&](std::string_view reading) { words += check(reading); });
    CHECK(words > 1000);
}

TEST_CASE("the filter lets every word pass, whatever stands around it") {
    std::string const names = place_detail::PlaceNames::get().begins() + place_detail::PlaceNames::get().begins_beside() + std::string(period_detail::opening_begins());
    std::mt19937 random(7);
    std::string text;
    for (std::size_t at = 0; at < names.size(); at += PairFilter::begin_size) {
        auto word = names.substr(at, PairFilter::begin_size);
        word.resize(word.find_last_not_of(' ') + 1);
        text += word;
        for (auto more = random() % 6; more > 2; --more) text += (std::array<char const*, 4>{"的", "7", "é", "𠮷"})[random() % 4];
    }
    CHECK(check(text) > 5000);
    CHECK(check(text.substr(0, 6)) > 0);
}

TEST_CASE("hits come once each, sentence after sentence, and from the beginning again") {
    std::string const text = "长春市、吉林市和四平市。今年上半年，全市增长7%。\n长春市、吉林市和四平市。";
    auto const collect = [&](HitStream<PairRows>& stream, Span span) {
        std::vector<std::uint32_t> hits;
        for (auto const* hit = stream.first(span); hit != nullptr; hit = stream.next(hit, span.end)) hits.push_back(*hit);
        return hits;
    };
    HitStream stream(text, filter().rows());
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const all = collect(stream, {0, size});
    CHECK(all.front() == 0);
    CHECK(std::ranges::is_sorted(all));
    std::vector<std::uint32_t> parts;
    for (std::uint32_t const begin : {0u, 36u, 72u})
        for (auto const hit : collect(stream, {begin, std::min(size, begin + 36)})) parts.push_back(hit);
    std::erase_if(parts, [&](std::uint32_t hit) { return hit >= 108; });
    auto expected = all;
    std::erase_if(expected, [](std::uint32_t hit) { return hit >= 108; });
    CHECK(parts == expected);
    CHECK(collect(stream, {36, 72}).front() >= 36);
}

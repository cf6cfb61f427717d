/// @file
/// The hits of the scan, with what may begin there. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP
#define ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP

#include <zhibiao/mention/impl/pair_rows.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// The characters of three bytes that something may begin with whatever follows them, by their bytes. No two share a slot, so
/// that one look answers without a branch.
class SingleKinds {
public:
    void add(char32_t c, std::uint8_t kinds) {
        added_.push_back(bytes_of(c) | static_cast<std::uint32_t>(kinds) << 24);
        while (!fill()) multiplier_ += 0x3D4D5100;
    }
    /// What the character that is the lowest three of these bytes may begin; 0 for nothing.
    [[nodiscard]] std::uint8_t of(std::uint32_t bytes) const noexcept {
        std::uint32_t const slot = slots_[place_of(bytes)];
        return static_cast<std::uint8_t>((slot ^ bytes) << 8 == 0 ? slot >> 24 : 0);
    }

private:
    /// The multiplier's lowest byte is 0, so that the fourth byte drops out.
    [[nodiscard]] std::size_t place_of(std::uint32_t bytes) const noexcept { return bytes * multiplier_ >> 22; }
    bool fill() noexcept {
        slots_.fill(0);
        for (std::uint32_t const slot : added_) {
            if (slots_[place_of(slot)] != 0) return false;
            slots_[place_of(slot)] = slot;
        }
        return true;
    }
    std::array<std::uint32_t, 1024> slots_{};  // the kinds above the three bytes
    std::vector<std::uint32_t> added_;
    std::uint32_t multiplier_ = 0xE4AFA100;
};

/// A place that passes the rows, and what may begin there.
struct Hit {
    std::uint32_t at;
    std::uint8_t flags = 0;  ///< PairFlag of it and the next character; `beside_sign` where these are not two of three bytes
    std::uint8_t kinds = 0;  ///< of the character alone
};
inline constexpr std::uint8_t beside_sign = 128;
inline std::uint32_t place_of_hit(Hit const& hit) noexcept { return hit.at; }

/// The rows, and behind them what tells a third of their hits to be none. As there, a hit is written wherever it goes.
class HitSieve {
public:
    using Hit = mention_detail::Hit;
    HitSieve(PairFilter const& pairs, SingleKinds const& singles) : pairs_(pairs), singles_(singles) {}

    Hit* collect(std::string_view text, std::uint32_t& at, std::uint32_t stop, Hit* hits) const noexcept {
        std::array<std::uint32_t, hits_room> places;
        auto const* const end = pairs_.rows().collect(text, at, stop, places.data());
        EightBytes const bytes_at(text);
        for (auto const* place = places.data(); place != end; ++place) {
            std::uint64_t const bytes = bytes_at.at(*place);
            bool const pair = (bytes & 0xF00000F0) == 0xE00000E0;
            std::uint8_t const flags = pairs_.flags(bytes);
            *hits = {*place, pair ? flags : beside_sign, singles_.of(static_cast<std::uint32_t>(bytes))};
            hits += (hits->flags | hits->kinds) != 0;
        }
        return hits;
    }

private:
    PairFilter const& pairs_;
    SingleKinds const& singles_;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

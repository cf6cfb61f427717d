/// @file
/// The hits of the scan, with what may begin there. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP
#define ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP

#include <zhibiao/mention/impl/pair_rows.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// What may begin with a character.
enum Trigger : std::uint8_t {
    of_quantity = 1,
    of_period = 2,
    of_number = 4,
    of_period_word = 8,
    of_frame = 16,
    of_numeral = 32,
    of_counted = 64,  ///< a quantity that the characters beside it can tell to be none: BesideTrigger
};

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
        std::uint32_t const slot = slots_[place_of(bytes)], known = (slot ^ bytes) << 8 == 0;
        return static_cast<std::uint8_t>(slot >> 24 & (0 - known));
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

/// Where a time or a quantity may begin with a character of three bytes before another one.
struct TimeHit {
    std::uint32_t at;
    std::uint16_t both;

    /// Trigger: what may begin there.
    [[nodiscard]] std::uint8_t kinds() const noexcept { return static_cast<std::uint8_t>(both); }
    /// Whether a time may begin with the character before.
    [[nodiscard]] bool begins_before() const noexcept { return (both >> 8) != 0; }
};

/// What the sieve leaves of some kilobytes of text: places apart from times and quantities, so that each reader reads all of its own
/// in one go, with its code and its branches at hand.
struct HitBlock {
    static constexpr std::uint32_t steps = 8, room = 2 * hits_room;
    std::array<std::uint32_t, room> places;  ///< where the name of a place may begin
    std::array<TimeHit, room> times;
    std::array<std::uint32_t, room> signs;   ///< hits beside a character of another length, or at the end of the text
    std::size_t place_count = 0, time_count = 0, sign_count = 0;

    [[nodiscard]] bool has_room() const noexcept { return std::max({place_count, time_count, sign_count}) + hits_room <= room; }
};

/// What the characters beside a numeral say of it; the bits of a Trigger where one stands behind it.
enum BesideTrigger : std::uint8_t {
    behind_in_quantity = of_quantity,  ///< behind it: a quantity may begin with the numeral
    behind_in_time = of_period,        ///< behind it: a time may
    before_quantity = 4,               ///< before it: a quantity may, whatever stands behind
    begins_time_word = 8,              ///< a time may begin with the character itself: a word or a frame
};

/// The rows, and behind them what tells most of their hits to be none. As there, a hit is written wherever it goes.
class HitSieve {
public:
    /// By code point, BesideTrigger; 0xFFFF for those beyond.
    using Beside = std::array<std::uint8_t, 65536>;
    struct Wanted {
        std::uint8_t kinds;  ///< Trigger
        bool any_unit;       ///< whether a numeral may have a unit that the tables here don't know
    };
    HitSieve(PairFilter const& pairs, SingleKinds const& singles, Beside const& beside) : pairs_(pairs), singles_(singles), beside_(beside) {}

    /// Fills `block` with the hits from `at` up to `stop` or to where the block is full, which `at` becomes. Of times and quantities
    /// only what may begin one of the wanted kinds.
    void collect(std::string_view text, std::uint32_t& at, std::uint32_t stop, Wanted wanted, HitBlock& block) const noexcept {
        block.place_count = block.time_count = block.sign_count = 0;
        std::array<std::uint32_t, hits_room> places;
        std::array<std::uint64_t, hits_room> hits;
        for (std::uint32_t step = 0; step < HitBlock::steps && at < stop && block.has_room(); ++step) {
            auto* const signs = block.signs.data() + block.sign_count;
            auto const reached = pairs_.rows().collect<true>(text, at, std::min(at + hits_step, stop), places.data(), signs);
            block.sign_count = static_cast<std::size_t>(reached.signs - block.signs.data());
            auto const* const last = look_up(text, places.data(), reached.hits, hits.data());
            divide(text, hits.data(), last, wanted, block);
        }
    }

private:
    /// The hits of the rows that are none of the tables' drop out. Of the others the kinds stand above the place, the flags above these.
    std::uint64_t const* look_up(std::string_view text, std::uint32_t const* place, std::uint32_t const* end, std::uint64_t* hits) const noexcept {
        EightBytes const bytes_at(text);
        PairFilter const& pairs = pairs_;
        SingleKinds const& singles = singles_;
        for (; place != end; ++place) {
            std::uint64_t const bytes = bytes_at.at(*place);
            std::uint32_t const kinds = singles.of(static_cast<std::uint32_t>(bytes)), both = std::uint32_t{pairs.flags(bytes)} << 8 | kinds;
            *hits = std::uint64_t{both} << 32 | *place;
            hits += both != 0;
        }
        return hits;
    }

    /// Places apart from times and quantities, of which the characters beside them tell many to be none.
    void divide(std::string_view text, std::uint64_t const* hit, std::uint64_t const* end, Wanted wanted, HitBlock& block) const noexcept {
        auto* places = block.places.data() + block.place_count;
        auto* times = block.times.data() + block.time_count;
        EightBytes const bytes_at(text);
        std::uint32_t const always = wanted.any_unit ? before_quantity : 0;
        for (; hit != end; ++hit) {
            auto const at = static_cast<std::uint32_t>(*hit);
            auto const flags = static_cast<std::uint32_t>(*hit >> 40);
            *places = at - 3, places += (flags / begins_place_before & 1) & (at >= 3);
            *places = at, places += flags & begins_place;
            std::uint32_t const told = before(text, at) | always;
            std::uint32_t const kinds = kinds_of(static_cast<std::uint32_t>(*hit >> 32 & 0xFF), flags, bytes_at.at(at), told);
            static_assert(int{begins_time_word} == int{begins_time_before});
            std::uint32_t const rest = flags & told & begins_time_word;
            *times = {at, static_cast<std::uint16_t>(rest << 8 | kinds)};
            times += ((kinds & wanted.kinds) | rest) != 0;
        }
        block.place_count = static_cast<std::size_t>(places - block.places.data());
        block.time_count = static_cast<std::size_t>(times - block.times.data());
    }

    /// The second character speaks for a time or a quantity, the one before for a quantity. Of a frame nothing is told here.
    /// `of_period_word` is left where a word begins that tells of a time.
    [[nodiscard]] std::uint32_t kinds_of(std::uint32_t kinds, std::uint32_t flags, std::uint64_t bytes, std::uint32_t before) const noexcept {
        constexpr std::uint32_t judged = of_period | of_quantity;
        std::uint32_t const pair = kinds == 0;
        std::uint32_t const frame = kinds / of_frame & 1, counted = kinds / of_counted & 1;
        std::uint32_t const speaks = beside_[second_of(bytes)] | (before / before_quantity & of_quantity) | frame * judged | (counted ^ 1);
        std::uint32_t const word = (flags / begins_time & 1) & (pair | (kinds / of_period_word & 1)) & (frame ^ 1);
        std::uint32_t const order = (flags / begins_quantity & of_quantity) & (0 - pair);
        return (kinds & (speaks | ~judged) & ~std::uint32_t{of_period_word}) | word * (of_period | of_period_word) | order;
    }
    /// Of two characters of three bytes.
    static std::size_t second_of(std::uint64_t bytes) noexcept { return (bytes >> 24 & 0x0F) << 12 | (bytes >> 32 & 0x3F) << 6 | (bytes >> 40 & 0x3F); }

    /// What the character before `at` says.
    [[nodiscard]] std::uint32_t before(std::string_view text, std::uint32_t at) const noexcept {
        if (at < 3) return before_quantity;  // of a word, nothing begins before the text
        std::uint32_t bytes;
        std::memcpy(&bytes, text.data() + at - 3, sizeof bytes);
        std::uint32_t const three = (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F), one = bytes >> 16 & 0xFF;
        std::uint32_t const is_three = (bytes & 0xF0) == 0xE0, is_rare = (is_three ^ 1) & one >> 7;
        return beside_[(three & (0 - is_three)) | (one & (is_three - 1))] | is_rare * before_quantity;
    }

    PairFilter const& pairs_;
    SingleKinds const& singles_;
    Beside const& beside_;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

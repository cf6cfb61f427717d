/// @file
/// The hits of the scan, with what may begin there. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP
#define ZHIBIAO_MENTION_IMPL_HIT_SIEVE_HPP

#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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
    of_since = 128,   ///< a frame before anything, as long as 以来 follows: 自, 从
};

/// The characters of three bytes that something may begin with whatever follows them, by their bytes. No two share a slot, so
/// that one look answers without a branch.
class SingleKinds {
public:
    void add(char32_t c, std::uint8_t kinds) {
        added_.push_back(bytes_of(c) << 8 | kinds);
        while (!fill()) multiplier_ += 0x3D4D51;
    }
    /// What the character that is the lowest three of these bytes may begin; 0 for nothing.
    [[nodiscard]] std::uint32_t of(std::uint32_t bytes) const noexcept {
        std::uint32_t const others = slots_[place_of(bytes << 8)] ^ bytes << 8;
        return others <= 0xFF ? others : 0;
    }

private:
    [[nodiscard]] std::size_t place_of(std::uint32_t slot) const noexcept { return (slot & ~0xFFu) * multiplier_ >> 22; }
    bool fill() noexcept {
        slots_.fill(0);
        for (std::uint32_t const slot : added_) {
            if (slots_[place_of(slot)] != 0) return false;
            slots_[place_of(slot)] = slot;
        }
        return true;
    }
    std::array<std::uint32_t, 1024> slots_{};  // the kinds below the three bytes
    std::vector<std::uint32_t> added_;
    std::uint32_t multiplier_ = 0xE4AFA1;
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
    static constexpr std::uint32_t steps = 16, room = 2 * hits_room, none = 0xFFFFFFFF;
    std::array<std::uint32_t, room> places;  ///< where the name of a place may begin
    std::array<TimeHit, room + 1> times;
    std::array<std::uint32_t, room + 1> signs;  ///< hits beside a character of another length, or at the end of the text
    std::size_t place_count = 0, time_count = 0, sign_count = 0;
    std::uint32_t last_place = 0;  ///< of this block and those before

    [[nodiscard]] bool has_room() const noexcept { return std::max({place_count, time_count, sign_count}) + hits_room <= room; }
    /// Sets `none` behind the times and the signs.
    void end_lists() noexcept { times[time_count].at = signs[sign_count] = none; }
};

/// What the characters beside a hit say of it.
enum BesideTrigger : std::uint8_t {
    behind_in_quantity = of_quantity,  ///< behind a numeral: a quantity may begin with it
    behind_in_time = of_period,        ///< behind a numeral: a time may
    begins_time_word = 4,              ///< a time may begin with the character itself: a word or a frame
    behind_name = 16,                  ///< behind a name that is no place but beside another one: it goes on as a longer one
    before_quantity = 8,               ///< before a numeral: a quantity may begin with it, whatever stands behind
    behind_frame = 32,                 ///< behind 到, 至 or 在: a time may begin with these
};

/// BesideTrigger, by a hash of the character: one may seem to say what another says, none seems to say less than it does. Small, so
/// that it stays in the nearest cache.
class BesideKinds {
public:
    BesideKinds() noexcept { std::fill(of_.begin() + wide + 0x80, of_.end(), before_quantity); }
    /// Of characters of two or four bytes nothing is told.
    void add(char32_t c, std::uint8_t what) noexcept {
        if (c < 0x80 || c >= 0x800) of_[place_of(c)] |= what;
    }
    [[nodiscard]] std::uint8_t operator[](char32_t c) const noexcept { return c >= 0x80 && c < 0x800 ? std::uint8_t{0xFF} : of_[place_of(c)]; }
    /// Of the character of three bytes that is the lowest three of these.
    [[nodiscard]] std::uint32_t of_three(std::uint32_t bytes) const noexcept { return of_[hash_of(bytes)]; }
    /// Of the character that the lowest three bytes end with.
    [[nodiscard]] std::uint32_t before(std::uint32_t bytes) const noexcept {
        std::uint32_t const is_three = (bytes & 0xF0) == 0xE0, three = hash_of(bytes), one = wide + (bytes >> 16 & 0xFF);
        return of_[one ^ ((one ^ three) & (0 - is_three))];  // without a branch
    }

private:
    static constexpr unsigned shift = 19;
    static constexpr std::uint32_t wide = 1 << (32 - shift);
    static std::size_t place_of(char32_t c) noexcept { return c < 0x80 ? wide + c : hash_of(bytes_of(c)); }
    // As hash_of_character(), of some thousands drawn by lot the multiplier that makes the fewest characters of texts seem to say what another one says.
    static std::uint32_t hash_of(std::uint32_t bytes) noexcept { return bytes * (0xE256E7u << 8) >> shift; }
    std::array<std::uint8_t, wide + 256> of_{};  // behind the hashes those of one byte, and bytes of others
};

/// How what stands beside a character, of some Trigger, decides what may begin with it.
struct KindRule {
    std::uint8_t always = 0;  ///< the kinds that nothing beside it speaks against
    std::uint8_t asks = 0;    ///< those that BesideTrigger speaks for, by the same bits
    std::uint8_t framed = 0;  ///< `of_period` where the character frames a time that begins behind it
    std::uint8_t words = 0;   ///< PairFlag: what else may begin with the pair

    static constexpr KindRule of(std::uint8_t kinds) noexcept {
        constexpr std::uint8_t judged = of_period | of_quantity;
        bool const frame = kinds & of_frame, since = kinds & of_since;
        unsigned const told = frame ? (since ? 0u : unsigned{of_period}) : kinds & of_counted ? unsigned{judged} : unsigned{of_period};
        unsigned const word = kinds == 0 ? begins_time | begins_quantity : kinds & of_period_word && !frame ? unsigned{begins_time} : 0;
        return {static_cast<std::uint8_t>(kinds & ~(told | of_period_word)), static_cast<std::uint8_t>(frame ? 0 : kinds & told), static_cast<std::uint8_t>(frame ? kinds & told : 0), static_cast<std::uint8_t>(word)};
    }
    static constexpr auto all() noexcept {
        std::array<KindRule, 256> rules{};
        for (unsigned kinds = 0; kinds < rules.size(); ++kinds) rules[kinds] = of(static_cast<std::uint8_t>(kinds));
        return rules;
    }
};

/// The rows, and behind them what tells most of their hits to be none. As there, a hit is written wherever it goes.
class HitSieve {
public:
    struct Wanted {
        std::uint8_t kinds;  ///< Trigger
        bool any_unit;       ///< whether a numeral may have a unit that the tables here don't know
    };
    /// `reach_of_beside`: how far behind the place before a name may stand that is no place but beside another one.
    HitSieve(PairFilter const& pairs, SingleKinds const& singles, BesideKinds const& beside, std::uint32_t reach_of_beside)
        : pairs_(pairs), singles_(singles), beside_(beside), reach_of_beside_(reach_of_beside) {}

    /// Fills `block` with the hits from `at` up to `stop` or to where the block is full, which `at` becomes. Of times and quantities
    /// only what may begin one of the wanted kinds.
    void collect(std::string_view text, std::uint32_t& at, std::uint32_t stop, Wanted wanted, HitBlock& block) const noexcept {
        block.place_count = block.time_count = block.sign_count = 0;
        PairRows::Signs const which = wanted.kinds & of_number ? PairRows::every_sign : PairRows::usual_sign;
        std::array<std::uint32_t, hits_room> hits;
        std::array<std::uint64_t, hits_room> names, times;
        for (std::uint32_t step = 0; step < HitBlock::steps && at < stop && block.has_room(); ++step) {
            auto* const signs = block.signs.data() + block.sign_count;
            auto const reached = pairs_.rows().collect<true>(text, at, std::min(at + hits_step, stop), hits.data(), signs, which);
            block.sign_count = static_cast<std::size_t>(reached.signs - block.signs.data());
            auto const [last_name, last_time] = look_up(text, hits.data(), reached.hits, {names.data(), times.data()});
            add_places(text, names.data(), last_name, block);
            add_times(text, times.data(), last_time, wanted, block);
        }
    }

private:
    /// Of a hit and what the tables know of it: the place in the lower half, then the Trigger of the first character, then the PairFlag of both.
    struct KnownLists {
        std::uint64_t *names, *times;
    };
    static constexpr unsigned kinds_shift = 32, flags_shift = 40;

    /// The hits of the rows that are none of the tables' drop out. Places apart from times and quantities.
    KnownLists look_up(std::string_view text, std::uint32_t const* place, std::uint32_t const* end, KnownLists to) const noexcept {
        EightBytes const bytes_at(text);
        PairFilter const& pairs = pairs_;
        SingleKinds const& singles = singles_;
        for (; place != end; ++place) {
            std::uint64_t const bytes = bytes_at.at(*place);
            std::uint32_t const known = singles.of(static_cast<std::uint32_t>(bytes)) | std::uint32_t{pairs.flags(bytes)} << 8;
            std::uint64_t const hit = std::uint64_t{known} << kinds_shift | *place;
            *to.names = hit, to.names += (known & of_places << 8) != 0;
            *to.times = hit, to.times += (known & (of_times << 8 | 0xFF)) != 0;
        }
        return to;
    }

    void add_places(std::string_view text, std::uint64_t const* name, std::uint64_t const* end, HitBlock& block) const noexcept {
        auto* places = block.places.data() + block.place_count;
        std::uint32_t last = block.last_place;
        for (; name != end; ++name) {
            auto const at = static_cast<std::uint32_t>(*name), flags = static_cast<std::uint32_t>(*name >> flags_shift);
            std::uint32_t const before = (flags / begins_place_before & 1) & (at >= 3);
            *places = at - 3, places += before;
            last ^= (last ^ (at - 3)) & (0 - before);
            std::uint32_t const third = at + 10 <= text.size() ? beside_.of_three(eight_bytes::load_four(text.data() + at + 6)) : std::uint32_t{behind_name};
            std::uint32_t const near = (at - last <= reach_of_beside_) | (third / behind_name & 1);
            std::uint32_t const here = (flags / begins_place & 1) | (flags / begins_place_beside & near);
            *places = at, places += here;
            last ^= (last ^ at) & (0 - here);
        }
        block.place_count = static_cast<std::size_t>(places - block.places.data());
        block.last_place = last;
    }

    /// The characters beside them tell many to be none. `of_period_word` is left where a word begins that tells of a time.
    void add_times(std::string_view text, std::uint64_t const* hit, std::uint64_t const* end, Wanted wanted, HitBlock& block) const noexcept {
        static constexpr auto rules = KindRule::all();
        auto* times = block.times.data() + block.time_count;
        BesideKinds const& beside = beside_;
        std::uint32_t const always = wanted.any_unit ? behind_in_quantity : 0;
        for (; hit != end; ++hit) {
            auto const at = static_cast<std::uint32_t>(*hit), flags = static_cast<std::uint32_t>(*hit >> flags_shift);
            KindRule const rule = rules[*hit >> kinds_shift & 0xFF];
            std::uint32_t const before = at < 3 ? std::uint32_t{before_quantity} : beside.before(eight_bytes::load_four(text.data() + at - 3));
            std::uint32_t const behind = beside.of_three(at + 6 < text.size() ? eight_bytes::load_four(text.data() + at + 3) : eight_bytes::load_four(text.data() + at + 2) >> 8);
            std::uint32_t const told = behind | (before / before_quantity & of_quantity) | always, words = flags & rule.words;
            std::uint32_t const kinds = rule.always | (rule.asks & told) | (rule.framed & behind >> frame_shift) | words | (words >> word_shift & of_period);
            std::uint32_t const rest = flags & before & begins_time_word;
            *times = {at, static_cast<std::uint16_t>(rest << 8 | kinds)};
            times += ((kinds & wanted.kinds) | rest) != 0;
        }
        block.time_count = static_cast<std::size_t>(times - block.times.data());
    }
    static constexpr unsigned frame_shift = 4, word_shift = 2;
    static_assert(behind_frame >> frame_shift == int{of_period} && begins_time >> word_shift == int{of_period} && int{begins_time} == int{of_period_word});
    static_assert(int{begins_quantity} == int{of_quantity} && int{begins_time_before} == int{begins_time_word});

    PairFilter const& pairs_;
    SingleKinds const& singles_;
    BesideKinds const& beside_;
    std::uint32_t reach_of_beside_;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// What the characters beside a numeral tell, at one look: whether the numeral goes on, the unit that begins behind it, and whether
// anything stands around the two that makes a difference.
#ifndef ZHIBIAO_MENTION_IMPL_UNIT_STARTS_IPP
#define ZHIBIAO_MENTION_IMPL_UNIT_STARTS_IPP

#include <zhibiao/data/unit_false_friends.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>

#include <array>
#include <cstring>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// What a unit says where nothing goes on behind it.
struct UnitSays {
    enum Counts : std::uint8_t { behind_any_digits = 1, behind_years = 2, behind_two_digits = 4, behind_any_words = 8, takes_tail = 16 };
    char const* code = nullptr;
    std::uint8_t code_size = 0;
    std::uint8_t length = 0;  ///< in bytes; 0 where there is no unit
    UnitForm form = UnitForm::none;
    std::int8_t exponent = 0;
    std::uint8_t vain_behind = 0;  ///< Vain
    std::uint8_t counts = 0;       ///< Counts

    UnitSays() = default;
    explicit UnitSays(UnitFound found) noexcept {
        if (found.word == nullptr) return;
        UnitWord const& word = *found.word;
        bool const year = word.surface == "年";
        Counts const digits = year ? behind_years : behind_any_digits;
        code = word.code.data();
        code_size = static_cast<std::uint8_t>(word.code.size());
        length = static_cast<std::uint8_t>(found.length);
        form = word.form;
        exponent = static_cast<std::int8_t>(word.exponent);
        vain_behind = word.vain_behind;
        if (word.behind_digits) counts |= digits;
        if (word.behind_words) counts |= behind_any_words;
        if (word.takes_tail) counts |= takes_tail;
        if (word.form == UnitForm::big && word.role == UnitRole::unit) counts |= behind_two_digits;
    }
};

/// Which of the numerals of one character it is.
inline Vain vain_of(Glyph glyph) noexcept {
    switch (glyph.kind) {
        case GlyphKind::digit: return glyph.value == 1 ? behind_one : behind_digit;
        case GlyphKind::few: return behind_few;
        case GlyphKind::zero: return behind_zero;
        case GlyphKind::small: return glyph.value == 1 ? behind_ten : behind_scale;
        case GlyphKind::big: return behind_scale;
        default: return no_numeral;
    }
}

/// All that is to be known of the character behind a numeral, near each other: what it can be, the unit that it is by itself, which
/// characters may come next in a longer one, and what it says as a numeral.
class UnitStarts {
public:
    struct alignas(32) Start {
        UnitSays alone;
        std::uint64_t nexts = 0;          ///< FirstCharacters::next()
        Packed key = free_key;
        std::uint16_t is = 0;             ///< Beside
        std::uint8_t scale : 4 = 0;       ///< 4 for 万, 8 for 亿
        std::uint8_t value : 4 = 0;       ///< as a Glyph
        std::uint8_t numeral : 6 = 0;     ///< Vain: as a numeral of its own
        std::uint8_t ambiguous : 1 = 0;
    };

    UnitStarts();

    /// The character at `at`, where four bytes can be read.
    [[nodiscard]] Packed packed_at(char const* at) const noexcept { return eight_bytes::load_four(at) & masks_[beside_detail::byte(*at)]; }
    /// An empty one where the numeral stands alone; for a character of two or four bytes one that can be everything.
    [[nodiscard]] Start const& find(char const* at) const noexcept {
        Packed const key = packed_at(at);
        std::size_t place = key * 0x9E3779B1u >> (32 - index_bits);
        while (starts_[place].key != key && starts_[place].key != free_key) place = (place + 1) & last_start;
        return starts_[place];
    }
    [[nodiscard]] BesideNumeral const& beside() const noexcept { return beside_; }

    /// Whether a character, as packed_before() says it, makes a difference before a numeral: mostly it doesn't.
    [[nodiscard]] bool matters_before(Packed character) const noexcept { return (character & 0xF0) != 0xE0 || has(before_, character); }
    /// What the character at `at` behind a unit can be, as far as that makes a difference.
    [[nodiscard]] std::uint16_t behind(char const* at) const noexcept { return has(behind_, packed_at(at)) ? beside_.behind(near_code(at)) : std::uint16_t{0}; }

    /// The unit at `at`, where three bytes can be read behind its first two characters.
    [[nodiscard]] UnitSays const& unit_at(Start const& start, char const* at, char const* last) const noexcept {
        char const* const next = at + (start.key < 0x80 ? 1 : glyph_bytes);
        std::uint32_t const lead = beside_detail::byte(*next);
        std::uint64_t const second = FirstCharacters::next(beside_detail::byte(next[lead < 0x80 ? 0 : 2]));
        bool const rare = lead >= 0x80 && (lead & 0xF0) != 0xE0;
        return rare || (start.nexts & second) != 0 ? longest(start, at, last) : start.alone;
    }

private:
    static constexpr unsigned set_bits = 15;
    using Set = std::array<std::uint64_t, (1u << set_bits) / 64>;
    static constexpr Packed free_key = 0xFFFFFFFF;
    static constexpr unsigned index_bits = 11;
    static constexpr std::size_t last_start = (1u << index_bits) - 1;

    [[nodiscard]] static bool has(Set const& set, Packed key) noexcept {
        std::uint32_t const bit = key * 0x9E3779B1u >> (32 - set_bits);
        return (set[bit / 64] >> (bit % 64) & 1) != 0;
    }
    static void mark(Set& set, Packed key) noexcept {
        std::uint32_t const bit = key * 0x9E3779B1u >> (32 - set_bits);
        set[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    /// The words that two characters of three bytes begin: 小时; 个百分点.
    struct Pair {
        std::uint64_t key = 0;                  ///< their bytes; 0 for none
        std::uint64_t rest = 0, rest_mask = 0;  ///< what follows in the one longer word
        std::uint16_t alone = 0;                ///< one more than the place in says_, 0 for none
        std::uint16_t longer = 0;
        bool many = false;                      ///< several longer ones, or one too long for a look at eight bytes
    };
    static constexpr std::size_t pair_bytes = 2 * glyph_bytes;
    static constexpr std::uint64_t pair_mask = 0xFFFFFFFFFFFF;
    static constexpr unsigned pair_bits = 11;

    /// Where the pair stands, or an empty one.
    [[nodiscard]] std::size_t pair_place(std::uint64_t key) const noexcept {
        std::size_t place = key * 0x9E3779B97F4A7C15ull >> (64 - pair_bits);
        while (pairs_[place].key != key && pairs_[place].key != 0) place = (place + 1) & ((1u << pair_bits) - 1);
        return place;
    }
    void add(std::uint32_t code);
    void add_word(std::string_view surface, std::size_t value);
    /// The unit at `at` where a longer one than its first character may stand.
    [[gnu::noinline]] UnitSays const& longest(Start const& start, char const* at, char const* last) const noexcept {
        bool const han = (at[0] & 0xF0) == 0xE0 && (at[glyph_bytes] & 0xF0) == 0xE0;
        if (!han || last - at < static_cast<std::ptrdiff_t>(pair_bytes + sizeof(std::uint64_t))) return longest_of_many(at, last);
        Pair const& pair = pairs_[pair_place(eight_bytes::load(at) & pair_mask)];
        if (pair.many) return longest_of_many(at, last);
        if (pair.longer != 0 && (eight_bytes::load(at + pair_bytes) & pair.rest_mask) == pair.rest) return says_[pair.longer - 1u];
        return pair.alone != 0 ? says_[pair.alone - 1u] : start.alone;
    }
    [[gnu::noinline]] UnitSays const& longest_of_many(char const* at, char const* last) const noexcept {
        auto const match = unit_index().longest(character_at(at, last), at, last);
        return match ? says_[match.value] : none_;
    }

    BesideNumeral const& beside_ = beside_numeral();
    std::array<Packed, 256> masks_{};  // by the first byte
    Set before_{}, behind_{};          // hashed: of the characters that make a difference
    std::vector<Start> starts_ = std::vector<Start>(last_start + 1);
    std::vector<Pair> pairs_ = std::vector<Pair>(1u << pair_bits);
    std::vector<UnitSays> says_;       // by the values of the table of units
    UnitSays none_;
};

inline void UnitStarts::add(std::uint32_t code) {
    Packed const key = packed(code);
    char bytes[sizeof key] = {};
    std::memcpy(bytes, &key, sizeof key);
    Start& start = const_cast<Start&>(find(bytes));
    FirstCharacters::First const& first = unit_index().first(code);
    Glyph const glyph = numeral_detail::glyph_table.find(code);
    start.key = key;
    start.is = beside_[code];
    start.nexts = first.nexts;
    if (first.bytes != 0) start.alone = says_[first.value];
    start.scale = code == U'万' ? 4 : code == U'亿' ? 8 : 0;
    start.value = glyph.value & 15u;
    start.numeral = vain_of(glyph) & 63u;
    start.ambiguous = glyph.ambiguous;
}

inline void UnitStarts::add_word(std::string_view surface, std::size_t value) {
    if (surface.size() < pair_bytes || (surface[0] & 0xF0) != 0xE0 || (surface[glyph_bytes] & 0xF0) != 0xE0) return;
    std::uint64_t key = 0;
    std::memcpy(&key, surface.data(), pair_bytes);
    Pair& pair = pairs_[pair_place(key)];
    pair.key = key;
    std::string_view const rest = surface.substr(pair_bytes);
    auto const says = static_cast<std::uint16_t>(value + 1);
    if (rest.empty()) {
        pair.alone = says;
    } else if (pair.longer != 0 || rest.size() > sizeof pair.rest) {
        pair.many = true;
    } else {
        pair.longer = says;
        std::memcpy(&pair.rest, rest.data(), rest.size());
        pair.rest_mask = ~std::uint64_t{0} >> 8 * (sizeof pair.rest - rest.size());
    }
}

// Not where it is declared: unit_starts() is short then.
[[gnu::noinline]] inline UnitStarts::UnitStarts() {
    static constexpr std::uint16_t before = BesideNumeral::matters_before, behind = BesideNumeral::matters_behind;
    for (std::uint32_t lead = 0; lead < masks_.size(); ++lead) masks_[lead] = lead < 0x80 ? 0xFF : (lead & 0xF0) == 0xE0 ? 0xFFFFFF : 0;
    for (UnitFound const& found : unit_index().found) says_.emplace_back(found);
    std::size_t value = 0;
    for (auto const& row : data::units_rows) add_word(row.surface, value++);
    for (auto const& row : data::unit_false_friends_rows) add_word(row.surface, value++);
    starts_[0].key = packed_rare;
    starts_[0].is = 0xFFFF;
    mark(behind_, packed_rare);
    for (std::uint32_t code = 1; code < beyond; ++code) {
        Packed const key = packed(code);
        std::uint16_t const is = beside_[code];
        if (key == packed_rare) continue;
        if ((is & (begins_unit | goes_on | joins)) != 0) add(code);
        if ((is & before) != 0) mark(before_, key);
        if ((is & behind) != 0) mark(behind_, key);
    }
}

[[gnu::always_inline]] inline UnitStarts const& unit_starts() {
    static UnitStarts const starts;
    return starts;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

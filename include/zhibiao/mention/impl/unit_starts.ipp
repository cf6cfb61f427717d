// What the character behind a numeral tells: whether the numeral goes on, and the unit that begins there.
#ifndef ZHIBIAO_MENTION_IMPL_UNIT_STARTS_IPP
#define ZHIBIAO_MENTION_IMPL_UNIT_STARTS_IPP

#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>

#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

/// What a unit says where nothing goes on behind it.
struct UnitSays {
    enum Counts : std::uint8_t { behind_any_digits = 1, behind_years = 2, behind_two_digits = 4, behind_any_words = 8 };
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
        if (word.form == UnitForm::big && word.role == UnitRole::unit) counts |= behind_two_digits;
    }
};

/// All that is to be known of the character behind a numeral, near each other: what it can be, the unit that it is by itself, and
/// which characters may come next in a longer one.
class UnitStarts {
public:
    struct alignas(32) Start {
        UnitSays alone;
        std::uint64_t seconds = 0;  ///< FirstCharacters::second()
        std::uint16_t code = 0;
        std::uint16_t is = 0;       ///< Beside
    };

    UnitStarts();

    /// An empty one where the numeral stands alone.
    [[nodiscard]] Start const& find(std::uint32_t code) const noexcept {
        std::size_t at = code * 0x9E3779B1u >> (32 - index_bits);
        while (starts_[at].code != code && starts_[at].code != 0) at = (at + 1) % starts_.size();
        return starts_[at];
    }
    [[nodiscard]] BesideNumeral const& beside() const noexcept { return beside_; }
    /// The unit at `at`, where three bytes can be read behind its first character.
    [[nodiscard]] UnitSays const& unit_at(Start const& start, char const* at, char const* last) const noexcept {
        char const* const next = at + (start.code < 0x80 ? 1 : glyph_bytes);
        std::uint32_t const lead = beside_detail::byte(*next);
        std::uint64_t const second = FirstCharacters::second(beside_detail::byte(next[lead < 0x80 ? 0 : 2]));
        bool const rare = lead >= 0x80 && (lead & 0xF0) != 0xE0;
        return rare || (start.seconds & second) != 0 ? longest(at, last) : start.alone;
    }

private:
    [[gnu::noinline]] UnitSays const& longest(char const* at, char const* last) const noexcept {
        auto const match = unit_table().longest({at, static_cast<std::size_t>(last - at)});
        return match ? says_[match.value] : none_;
    }
    static constexpr unsigned index_bits = 11;
    BesideNumeral const& beside_ = beside_numeral();
    std::vector<Start> starts_ = std::vector<Start>(1u << index_bits);
    std::vector<UnitSays> says_;  // by the values of the table of units
    UnitSays none_;
};

// Not where it is declared: unit_starts() is short then.
[[gnu::noinline]] inline UnitStarts::UnitStarts() {
    for (UnitFound const& found : unit_index().found) says_.emplace_back(found);
    for (std::uint32_t code = 1; code <= beyond; ++code) {
        std::uint16_t const is = beside_[code];
        if ((is & (begins_unit | goes_on | joins)) == 0) continue;
        Start& start = const_cast<Start&>(find(code));
        FirstCharacters::First const& first = unit_index().first(code);
        start.code = static_cast<std::uint16_t>(code);
        start.is = is;
        start.seconds = first.seconds;
        if (first.bytes != 0) start.alone = says_[first.value];
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

/// @file
/// The characters of numerals. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_GLYPH_HPP
#define ZHIBIAO_MENTION_IMPL_GLYPH_HPP

#include <zhibiao/text/impl/fixed_words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Counts one elementary step of the grammars; empty but in the test that counts them.
#ifndef ZHIBIAO_COUNT_STEP
#define ZHIBIAO_COUNT_STEP() static_cast<void>(0)
#endif

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

using namespace fixed_words;

/// What a Chinese character is in a numeral.
enum class GlyphKind : std::uint8_t {
    none,
    digit,  ///< 一 … 九, 壹 … 玖, 两: `value` 1 to 9
    zero,   ///< 零 〇 ○
    small,  ///< 十 百 千, 拾 佰 仟: `value` is the exponent 1 to 3
    tens,   ///< 廿 卅 卌: `value` 2 to 4
    big,    ///< 万 亿 兆: `value` is the exponent 4, 8, 12
    few,    ///< 几 数
};

struct Glyph {
    GlyphKind kind = GlyphKind::none;
    std::uint8_t value = 0;
    bool liang = false;      ///< 两, 俩: counts, but is no digit behind a point or at the end of a numeral
    bool ambiguous = false;  ///< 拾 伍 陆 肆 参: a numeral only beside another (队伍, 收拾, 大陆, 放肆)
};

/// 百 千 万 亿 兆: alone it is seldom a number.
[[nodiscard]] constexpr bool is_scale(Glyph glyph) noexcept { return glyph.kind == GlyphKind::big || (glyph.kind == GlyphKind::small && glyph.value >= 2); }

/// All characters of numerals are three bytes long in UTF-8.
inline constexpr std::size_t glyph_bytes = 3;

/// The glyphs by code point, in a table that is looked up without a search: each has a place of its own.
class GlyphTable {
public:
    constexpr GlyphTable() {
        using enum GlyphKind;
        for (char32_t const zeros : U"零〇○")
            if (zeros != 0) add(zeros, {zero, 0});
        std::uint8_t value = 0;
        for (char32_t const digits : U"一二三四五六七八九")
            if (digits != 0) add(digits, {digit, ++value});
        add(U'壹', {digit, 1});
        add(U'贰', {digit, 2});
        add(U'叁', {digit, 3});
        add(U'叄', {digit, 3});
        add(U'参', {digit, 3, false, true});
        add(U'肆', {digit, 4, false, true});
        add(U'伍', {digit, 5, false, true});
        add(U'陆', {digit, 6, false, true});
        add(U'柒', {digit, 7});
        add(U'捌', {digit, 8});
        add(U'玖', {digit, 9});
        add(U'两', {digit, 2, true});
        add(U'俩', {digit, 2, true});
        add(U'十', {small, 1});
        add(U'拾', {small, 1, false, true});
        add(U'百', {small, 2});
        add(U'佰', {small, 2});
        add(U'千', {small, 3});
        add(U'仟', {small, 3});
        add(U'廿', {tens, 2});
        add(U'卅', {tens, 3});
        add(U'卌', {tens, 4});
        add(U'万', {big, 4});
        add(U'亿', {big, 8});
        add(U'兆', {big, 12});
        add(U'几', {few, 0});
        add(U'数', {few, 0});
    }

    [[nodiscard]] constexpr Glyph find(std::uint32_t point) const noexcept {
        std::uint32_t const at = place(point);
        return points_[at] == point ? glyphs_[at] : Glyph{};
    }

private:
    static constexpr std::uint32_t size = 256;
    /// The factor was found by trial.
    static constexpr std::uint32_t place(std::uint32_t point) noexcept { return point * 0xC9E9C617u >> 24; }

    constexpr void add(char32_t character, Glyph glyph) {
        auto const point = static_cast<std::uint32_t>(character);
        std::uint32_t const at = place(point);
        if (points_[at] != 0) throw "two glyphs in one place";  // while compiling: glyph_table is a constant
        points_[at] = point;
        glyphs_[at] = glyph;
    }

    std::array<std::uint32_t, size> points_{};
    std::array<Glyph, size> glyphs_{};
};

inline constexpr GlyphTable glyph_table;

/// The code point of the three-byte character at `at`; 0 for any other.
[[nodiscard]] inline std::uint32_t point_at(char const* at, char const* last) noexcept {
    if (last - at < static_cast<std::ptrdiff_t>(glyph_bytes)) return 0;
    auto const byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    if ((byte(0) & 0xF0) != 0xE0) return 0;
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

/// The code point of the last character before `at`, an ASCII or three-byte one; 0 at the beginning and for any other.
[[nodiscard]] inline std::uint32_t point_before(char const* at, char const* begin) noexcept {
    if (at == begin) return 0;
    auto const byte = static_cast<unsigned char>(at[-1]);
    if (byte < 0x80) return byte;
    return at - begin < static_cast<std::ptrdiff_t>(glyph_bytes) ? 0 : point_at(at - glyph_bytes, at);
}
[[nodiscard]] inline std::uint32_t last_point(std::string_view text) noexcept { return point_before(text.data() + text.size(), text.data()); }
[[nodiscard]] inline std::uint32_t first_point(std::string_view text) noexcept { return point_at(text.data(), text.data() + text.size()); }

/// The glyph that begins at `at`; none beyond `last` or inside another character.
[[nodiscard]] inline Glyph glyph_at(char const* at, char const* last) noexcept {
    ZHIBIAO_COUNT_STEP();
    std::uint32_t const point = point_at(at, last);
    return point == 0 ? Glyph{} : glyph_table.find(point);
}

[[nodiscard]] inline Glyph glyph_before(char const* at, char const* begin) noexcept {
    return at - begin < static_cast<std::ptrdiff_t>(glyph_bytes) ? Glyph{} : glyph_at(at - glyph_bytes, at);
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

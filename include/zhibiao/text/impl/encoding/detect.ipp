#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_DETECT_IPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_DETECT_IPP

#include <zhibiao/text/impl/encoding/detect.hpp>
#include <zhibiao/text/impl/encoding/transcript.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <uchardet/uchardet.h>

#include <cmath>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// Some 1000 characters: enough to tell, and little beside an article.
inline constexpr std::size_t sample_bytes = 2048;

inline std::optional<Choice> find_mark(std::string_view bytes) noexcept {
    auto const mark = [](Charset charset, std::size_t size) { return Choice{charset, Reason::byte_order_mark, size}; };
    if (bytes.starts_with("\xEF\xBB\xBF")) return mark(Charset::utf_8, 3);
    if (bytes.starts_with("\xFF\xFE")) return mark(Charset::utf_16le, 2);
    if (bytes.starts_with("\xFE\xFF")) return mark(Charset::utf_16be, 2);
    if (bytes.starts_with("\x84\x31\x95\x33")) return mark(Charset::gb18030, 4);
    return std::nullopt;
}

/// A piece of the document from the first byte on that tells something; empty where all is ASCII.
inline std::string_view sample_of(std::string_view bytes) noexcept {
    std::size_t const nul = bytes.find('\0');
    return bytes.substr(std::min({end_of_ascii(bytes, 0), nul, bytes.size()}), sample_bytes);
}
/// The same in whole units of UTF-16, which look like ASCII in part.
inline std::string_view unit_sample_of(std::string_view bytes) noexcept {
    auto const begin = static_cast<std::size_t>(sample_of(bytes).data() - bytes.data());
    return bytes.substr(begin < sample_bytes / 2 ? 0 : begin & ~std::size_t{1}, sample_bytes);
}

inline bool is_utf_8(std::string_view bytes) {
    auto const& stops = fold_detail::FoldTable::get().ill_formed();
    for (std::size_t at = 0; (at = fold_detail::skip_plain(bytes, at, stops)) < bytes.size();) {
        auto const sequence = utf8_detail::read_sequence(bytes.substr(at));
        if (!sequence.well_formed) return false;
        at += sequence.length;
    }
    return true;
}

/// A sample looked at as UTF-8.
struct Utf8Look {
    std::size_t long_sequences = 0;   // three bytes, of the ranges that Chinese texts use, or four
    std::size_t short_sequences = 0;  // two bytes
    std::size_t other_bytes = 0;      // ill-formed, or of other scripts
    bool short_neighbours = false;    // two different sequences of two bytes side by side
    bool mixed_neighbours = false;    // and even of two scripts
    bool controls = false;
    /// How much of what isn't ASCII is Chinese in UTF-8.
    [[nodiscard]] double share() const noexcept {
        auto const chinese = static_cast<double>(3 * long_sequences);
        return chinese == 0 ? 0 : chinese / (chinese + static_cast<double>(2 * short_sequences + other_bytes));
    }
};

inline bool is_chinese(char32_t c) noexcept {
    return (c >= 0x2010 && c < 0x2700) || (c >= 0x3000 && c < 0x3020) || (c >= 0x3400 && c < 0xA000) || c >= 0xFE30;
}

/// Latin, Greek, Cyrillic and the others that UTF-8 has in two bytes; no text goes from one to another without a blank.
inline int script_of(std::string_view sequence) noexcept {
    auto const lead = static_cast<unsigned char>(sequence.front());
    return lead < 0xC6 ? 0 : lead < 0xCE ? 1 : lead < 0xD0 ? 2 : lead < 0xD4 ? 3 : lead < 0xD8 ? 4 : lead < 0xDC ? 5 : 6;
}

inline Utf8Look look_at_utf_8(std::string_view sample) {
    Utf8Look look;
    std::string_view before;
    for (std::size_t at = 0; at < sample.size();) {
        auto const sequence = utf8_detail::read_sequence(sample.substr(at));
        auto const bytes = sample.substr(at, sequence.length);
        bool const is_short = sequence.well_formed && sequence.length == 2;
        if (is_short) ++look.short_sequences;
        else if (sequence.well_formed && sequence.length > 2 && is_chinese(sequence.code_point)) ++look.long_sequences;
        else if (sequence.length > 1 || sequence.code_point >= 0x80)
            if (at + 3 < sample.size() || sequence.well_formed) look.other_bytes += sequence.length;  // else cut
        look.short_neighbours |= is_short && !before.empty() && before != bytes;
        look.mixed_neighbours |= is_short && !before.empty() && script_of(before) != script_of(bytes);
        look.controls |= is_control(sequence.code_point);
        before = is_short ? bytes : std::string_view();
        at += sequence.length;
    }
    return look;
}

/// A charset and how well it fits.
struct Fit {
    Charset charset;
    double fit;
};

/// What uchardet takes a sample for, of the two; nullopt where it thinks of something else.
inline std::optional<Charset> ask_uchardet(std::string_view sample) {
    uchardet_t const detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), sample.size());
    uchardet_data_end(detector);
    auto const said = charset_labelled(uchardet_get_charset(detector));
    uchardet_delete(detector);
    if (!said || *said < Charset::gb18030) return std::nullopt;
    return is_gb(*said) ? Charset::gbk : Charset::big5;
}

/// GB18030 or Big5. uchardet is asked only where the characters don't tell: of short texts it makes Korean, Russian or
/// Western ones, all of which are rarer here than any guess.
inline Fit best_multi_byte(std::string_view sample) {
    constexpr double clear = 0.15;
    Fit const gb{Charset::gbk, fit(Charset::gbk, sample)}, big5{Charset::big5, fit(Charset::big5, sample)};
    Fit const better = big5.fit > gb.fit ? big5 : gb;
    if (std::abs(gb.fit - big5.fit) >= clear) return better;
    auto const said = ask_uchardet(sample);
    return said ? (*said == Charset::big5 ? big5 : gb) : better;
}

inline Fit best_utf_16(std::string_view sample) {
    Fit const little{Charset::utf_16le, fit(Charset::utf_16le, sample)}, big{Charset::utf_16be, fit(Charset::utf_16be, sample)};
    return big.fit > little.fit ? big : little;
}

/// Zeros at every other byte, as ASCII has them in UTF-16.
inline bool has_zeros_of_utf_16(std::string_view sample) noexcept {
    std::size_t zeros[2] = {0, 0};
    for (std::size_t at = 0; at < sample.size(); ++at) zeros[at & 1] += sample[at] == '\0';
    auto const [fewer, more] = std::minmax(zeros[0], zeros[1]);
    return more * 4 >= sample.size() && fewer * 20 <= more;
}

/// Bytes that are all UTF-8 and yet aren't: UTF-16 of ASCII, and short GB18030 that happens to be two-byte sequences throughout.
inline Charset doubt_utf_8(std::string_view bytes, std::string_view sample, Utf8Look const& look) {
    constexpr double sure = 0.6;
    if (look.long_sequences != 0) return Charset::utf_8;
    if (look.controls && bytes.size() % 2 == 0) {
        auto const unit_sample = unit_sample_of(bytes);
        auto const utf_16 = best_utf_16(unit_sample);
        bool const has_zeros = sample.find('\0') != std::string_view::npos;
        if (utf_16.fit > sure && (!has_zeros || has_zeros_of_utf_16(unit_sample))) return utf_16.charset;
    }
    if (look.other_bytes != 0 || !look.short_neighbours) return Charset::utf_8;
    return fit(Charset::gbk, sample) > (look.mixed_neighbours ? 0 : sure) ? Charset::gbk : Charset::utf_8;
}

/// Bytes that aren't all UTF-8: it may be broken all the same.
inline Choice by_characters(std::string_view bytes, std::string_view sample, Utf8Look const& look) {
    bool const chiefly_utf_8 = look.share() > 0.5;
    if (chiefly_utf_8 && look.long_sequences >= 8) return {};
    auto const multi_byte = best_multi_byte(sample);
    constexpr std::size_t long_sample = 200;
    if (multi_byte.fit > 0.4 && sample.size() >= long_sample && !chiefly_utf_8) return {multi_byte.charset};
    double const utf_8 = chiefly_utf_8 ? fit(Charset::utf_8, sample) : multi_byte.fit;
    auto const unit_sample = unit_sample_of(bytes);
    auto const utf_16 = best_utf_16(unit_sample);
    bool const controls = std::ranges::any_of(unit_sample, [](char c) { return is_control(static_cast<unsigned char>(c)); });
    double const needed = std::max({0.3, multi_byte.fit + 0.2, utf_8 + 0.2});
    if (utf_16.fit > (controls ? std::min(needed, 0.5) : needed)) return {utf_16.charset};
    if (utf_8 > multi_byte.fit) return {};
    constexpr double no_text = -1;
    return multi_byte.fit < no_text ? Choice{Charset::utf_8, Reason::nothing_fits} : Choice{multi_byte.charset};
}

/// What a page says, unless it is plainly something else.
inline Charset weigh_declaration(Charset declared, bool valid_utf_8, std::string_view sample, Utf8Look const& look) {
    if (declared == Charset::utf_8) {
        if (valid_utf_8 || look.share() > 0.5) return declared;
        auto const multi_byte = best_multi_byte(sample);
        return multi_byte.fit > 0.2 ? multi_byte.charset : declared;
    }
    if (look.long_sequences >= 3 && look.share() > 0.9) return Charset::utf_8;
    Charset const other = is_gb(declared) ? Charset::big5 : Charset::gbk;
    return fit(declared, sample) < 0 && fit(other, sample) > 0.4 ? other : declared;
}

inline Choice choose_asked(std::string_view bytes, Charset asked, std::optional<Choice> const& mark) {
    if (mark && is_utf_16(asked) && (asked == mark->charset || asked == Charset::utf_16)) return {mark->charset, Reason::asked_for, mark->mark};
    if (asked == Charset::utf_16) return {best_utf_16(bytes.substr(0, sample_bytes)).charset, Reason::asked_for, 0};
    bool const same = mark && (mark->charset == asked || (is_gb(asked) && is_gb(mark->charset)));
    return {asked, Reason::asked_for, same ? mark->mark : 0};
}

inline bool begins_like_page(std::string_view bytes) noexcept {
    auto const begin = bytes.find_first_not_of(" \t\r\n\f");
    return begin != std::string_view::npos && bytes[begin] == '<';
}

double fit_of_document(Charset charset, std::string_view bytes) {
    return fit(charset, is_utf_16(charset) ? unit_sample_of(bytes) : sample_of(bytes));
}

Choice detect(std::string_view bytes, std::optional<Charset> asked, bool html) {
    auto const mark = find_mark(bytes);
    if (asked) return choose_asked(bytes, *asked, mark);
    if (mark) return *mark;
    auto const sample = sample_of(bytes);
    if (sample.empty()) return {};
    bool const valid = is_utf_8(bytes);
    auto const look = look_at_utf_8(sample);
    if (auto const declared = html || begins_like_page(bytes) ? declared_charset(bytes) : std::nullopt) {
        Charset const found = weigh_declaration(*declared, valid, sample, look);
        return {found, found == *declared ? Reason::page : Reason::characters, 0};
    }
    if (!valid) return by_characters(bytes, sample, look);
    return {doubt_utf_8(bytes, sample, look), Reason::characters, 0, valid};
}

Stretch find_utf_8_stretch(std::string_view bytes, std::size_t begin) {
    constexpr std::size_t width = 3, least = 8;
    auto const is_han = [&](std::size_t at) {
        auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        return at + width <= bytes.size() && ((byte(0) >= 0xE2 && byte(0) <= 0xE9) || byte(0) == 0xEF) && utf8_detail::is_continuation(byte(1)) &&
               utf8_detail::is_continuation(byte(2));
    };
    // Half a stretch further each time, so that none is passed over and few bytes are looked at.
    for (std::size_t probe = begin; probe < bytes.size(); probe += least * width / 2)
        for (std::size_t at = probe; at < probe + width; ++at) {
            if (!is_han(at)) continue;
            Stretch found{at, at + width};
            while (found.begin >= begin + width && is_han(found.begin - width)) found.begin -= width;
            while (is_han(found.end)) found.end += width;
            if (found.end - found.begin >= least * width) return found;
        }
    return {bytes.size(), bytes.size()};
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

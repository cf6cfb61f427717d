/// @file
/// The encodings that are read, and their names.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_CHARSET_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_CHARSET_HPP

#include <zhibiao/data/encoding_labels.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// `gbk` differs from `gb18030` in a single byte: 0x80 is the euro sign in Windows code page 936, which most that is called
/// GBK or GB2312 was made with. `utf_16` leaves the byte order open.
enum class Charset : std::uint8_t { utf_8, utf_16, utf_16le, utf_16be, gb18030, gbk, big5, big5_hkscs };

inline constexpr std::string_view charset_names[] = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GB18030", "Big5", "Big5-HKSCS"};
inline std::string_view name_of(Charset charset) noexcept { return charset_names[static_cast<std::size_t>(charset)]; }

inline constexpr bool is_utf_16(Charset charset) noexcept { return charset >= Charset::utf_16 && charset <= Charset::utf_16be; }
inline constexpr bool is_gb(Charset charset) noexcept { return charset == Charset::gb18030 || charset == Charset::gbk; }

/// The charset of a name of the table.
inline Charset charset_called(std::string_view encoding) noexcept {
    if (encoding == "GBK") return Charset::gbk;
    auto const* const found = std::ranges::find(charset_names, encoding);
    return static_cast<Charset>(found - charset_names);
}

/// What a label means; case and the blanks around it don't count.
inline std::optional<Charset> charset_labelled(std::string_view label) noexcept {
    constexpr std::string_view blanks = " \t\r\n\f";
    auto const begin = label.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return std::nullopt;
    label = label.substr(begin, label.find_last_not_of(blanks) + 1 - begin);
    char lower[32];
    if (label.size() > sizeof lower) return std::nullopt;
    std::ranges::transform(label, lower, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::string_view const wanted(lower, label.size());
    for (auto const& row : data::encoding_labels_rows)
        if (row.label == wanted) return charset_called(row.encoding);
    return std::nullopt;
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

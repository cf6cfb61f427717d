#ifndef ZHIBIAO_TEXT_IMPL_OFFSETS_IPP
#define ZHIBIAO_TEXT_IMPL_OFFSETS_IPP

#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

namespace zhibiao {
inline namespace v0 {
namespace offset_detail {

inline constexpr std::size_t block_bytes = 64;

/// Units of the encoding that begin within `bytes`: a code point counts where its first byte stands, and in UTF-16 twice
/// where that byte says four.
inline std::uint32_t count_units(std::string_view bytes, OffsetEncoding encoding) noexcept {
    std::uint32_t points = 0, pairs = 0;
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        points += !utf8_detail::is_continuation(byte);
        pairs += byte >= 0xF0;
    }
    return encoding == OffsetEncoding::utf_16 ? points + pairs : points;
}

}  // namespace offset_detail

OffsetConverter::OffsetConverter(std::string_view text, OffsetEncoding encoding, OriginMap const* origin)
    : text_(text), encoding_(encoding == OffsetEncoding::input ? OffsetEncoding::utf_8 : encoding),
      origin_(encoding == OffsetEncoding::input && origin != nullptr && !origin->is_identity() ? origin : nullptr) {
    if (encoding_ == OffsetEncoding::utf_8) return;
    marks_.reserve(text.size() / offset_detail::block_bytes + 1);
    std::uint32_t units = 0;
    marks_.push_back(0);
    for (std::size_t at = offset_detail::block_bytes; at <= text.size(); at += offset_detail::block_bytes) {
        units += offset_detail::count_units(text.substr(at - offset_detail::block_bytes, offset_detail::block_bytes), encoding);
        marks_.push_back(units);
    }
}

std::uint32_t OffsetConverter::operator()(std::uint32_t byte) const noexcept {
    if (origin_ != nullptr) return static_cast<std::uint32_t>(origin_->input_byte(byte));
    if (encoding_ == OffsetEncoding::utf_8) return byte;
    std::size_t const at = byte < text_.size() ? byte : text_.size();
    std::size_t const block = at / offset_detail::block_bytes;
    auto const begin = block * offset_detail::block_bytes;
    return marks_[block] + offset_detail::count_units(text_.substr(begin, at - begin), encoding_);
}

Span OffsetConverter::operator()(Span bytes) const noexcept {
    if (origin_ == nullptr) return {(*this)(bytes.begin), (*this)(bytes.end)};
    InputSpan const input = origin_->input_span(bytes);
    return {static_cast<std::uint32_t>(input.begin), static_cast<std::uint32_t>(input.end)};
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_GLYPH_IPP
#define ZHIBIAO_MENTION_IMPL_GLYPH_IPP

#include <zhibiao/mention/impl/numeral.hpp>

namespace zhibiao {
inline namespace v0 {
namespace numeral_detail {

Glyph glyph_at(char const* at, char const* last) noexcept {
    ZHIBIAO_COUNT_STEP();
    if (last - at < static_cast<std::ptrdiff_t>(glyph_bytes)) return {};
    auto const byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    if (byte(0) < 0xE2 || byte(0) > 0xE9) return {};
    using enum GlyphKind;
    switch ((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)) {
        case U'零': case U'〇': case U'○': return {zero, 0};
        case U'一': case U'壹': return {digit, 1};
        case U'二': case U'贰': return {digit, 2};
        case U'三': case U'叁': case U'叄': return {digit, 3};
        case U'四': return {digit, 4};
        case U'五': return {digit, 5};
        case U'六': return {digit, 6};
        case U'七': case U'柒': return {digit, 7};
        case U'八': case U'捌': return {digit, 8};
        case U'九': case U'玖': return {digit, 9};
        case U'肆': return {digit, 4, false, true};
        case U'伍': return {digit, 5, false, true};
        case U'陆': return {digit, 6, false, true};
        case U'两': case U'俩': return {digit, 2, true};
        case U'十': return {small, 1};
        case U'拾': return {small, 1, false, true};
        case U'百': case U'佰': return {small, 2};
        case U'千': case U'仟': return {small, 3};
        case U'廿': return {tens, 2};
        case U'卅': return {tens, 3};
        case U'卌': return {tens, 4};
        case U'万': return {big, 4};
        case U'亿': return {big, 8};
        case U'兆': return {big, 12};
        case U'几': case U'数': return {few, 0};
        default: return {};
    }
}

}  // namespace numeral_detail
}  // namespace v0
}  // namespace zhibiao

#endif

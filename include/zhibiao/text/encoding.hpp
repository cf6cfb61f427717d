/// @file
/// Bytes in any encoding that Chinese texts come in, as UTF-8. A component of its own, because it needs Boost.Locale and
/// uchardet: link zhibiao::encoding (or include <zhibiao/src_encoding.hpp> once).
///
///     zhibiao::Decoded decoded = zhibiao::decode(bytes);
///     zhibiao::Document document = extractor.extract(std::move(decoded));
#ifndef ZHIBIAO_TEXT_ENCODING_HPP
#define ZHIBIAO_TEXT_ENCODING_HPP

#include <zhibiao/text/decoded.hpp>

#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

struct DecodeOptions {
    std::string encoding = {};  ///< a name that encoding_name() knows; empty: find out
    bool lossy = false;         ///< replace what is broken by U+FFFD instead of refusing the document
    bool html = false;          ///< a page: believe its <meta charset> or XML declaration; text that begins like one is looked at anyway
};

/// Decodes a document. Bad input is never thrown: it gives an error that names the encoding tried and the byte. Linear.
///
/// The encoding is the one given; else what a byte order mark says; else what the page says; else UTF-8 where all bytes
/// are; else UTF-16 where every other byte fits; else GB18030 or Big5, by which one reads as Chinese. A page that says
/// one thing and is plainly another is read as what it is.
[[nodiscard]] Decoded decode(std::string_view bytes, DecodeOptions const& options = {});

/// The name that the library uses for an encoding, from any of its names (`gbk`, `x-gbk`, `cp936` and `gb2312` are all
/// GB18030); empty where it isn't read here. `UTF-16` is a name that leaves the byte order to the text.
[[nodiscard]] std::string_view encoding_name(std::string_view name) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

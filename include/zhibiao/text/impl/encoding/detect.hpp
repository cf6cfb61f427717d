/// @file
/// Finds out which encoding a document is in.
#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_DETECT_HPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_DETECT_HPP

#include <zhibiao/text/impl/encoding/charset.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// Who says so; for error messages.
enum class Reason : unsigned char { asked_for, byte_order_mark, page, characters, nothing_fits };

struct Choice {
    Charset charset = Charset::utf_8;
    Reason reason = Reason::characters;
    std::size_t mark = 0;  ///< bytes of the byte order mark
    bool is_valid = false;  ///< UTF-8 that has been looked through
};

/// `asked` is what the caller gave. A byte order mark of the charset itself is found in any case.
Choice detect(std::string_view bytes, std::optional<Charset> asked, bool html);

/// What the head of a page declares: `<meta charset>`, `<meta http-equiv content="…charset=…">`, the XML declaration.
std::optional<Charset> declared_charset(std::string_view bytes);

/// How well the bytes read as Chinese in a charset: the mean over the characters that tell something, about 0.6 for
/// Chinese read in its own encoding and below 0 in another.
double fit(Charset charset, std::string_view sample);
/// The same of a piece of the document that tells something.
double fit_of_document(Charset charset, std::string_view bytes);

/// The controls that texts don't have; NUL is one of them.
inline bool is_control(char32_t c) noexcept { return c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'); }

/// The next stretch of UTF-8 from `begin` on inside a text of a multi-byte encoding: at least 8 Han, which in no other
/// encoding come about by chance. Empty (at the end of `bytes`) where there is none.
struct Stretch {
    std::size_t begin, end;
};
Stretch find_utf_8_stretch(std::string_view bytes, std::size_t begin);

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

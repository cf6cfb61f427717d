#ifndef ZHIBIAO_TEXT_IMPL_TEXT_IPP
#define ZHIBIAO_TEXT_IMPL_TEXT_IPP

#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace text_detail {

inline std::string describe_invalid(std::string_view bytes, std::size_t at) {
    static constexpr char digits[] = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(bytes[at]);
    std::string message = "not valid UTF-8: byte 0x";
    message += digits[byte >> 4];
    message += digits[byte & 15];
    message += " at byte offset " + std::to_string(at);
    bool const utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    message += utf16 ? "; this looks like UTF-16: convert it to UTF-8 first"
                     : "; convert the document to UTF-8 (Chinese pages are often GB18030 or Big5), or ask for lossy reading";
    return message;
}

/// The text from `begin` on, invalid bytes replaced, the first of which is at `first`: one U+FFFD for each maximal subpart of
/// an ill-formed sequence (Unicode, section 3.9).
inline std::string replace_invalid(std::string_view bytes, std::size_t begin, std::size_t first, std::uint64_t& count, OriginMap& origin) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    std::size_t kept_from = begin;
    for (std::size_t at = first; at < bytes.size();) {
        auto const sequence = utf8_detail::read_sequence(bytes.substr(at));
        if (!sequence.well_formed) {
            origin.add_copy(static_cast<std::uint32_t>(at - kept_from), kept_from);
            origin.add(1, 3, at, static_cast<std::uint16_t>(sequence.length));
            text.append(bytes, kept_from, at - kept_from).append("\xEF\xBF\xBD");
            kept_from = at + sequence.length;
            ++count;
        }
        at += sequence.length;
    }
    origin.add_copy(static_cast<std::uint32_t>(bytes.size() - kept_from), kept_from);
    return text.append(bytes, kept_from, bytes.size() - kept_from);
}

/// How many bytes to ask for, where twice the own text is needed: four times of it. glibc keeps the memory that a program frees for its next
/// document up to twice the size of the largest block, and gives what is beyond it back, to be cleared and handed out page by page again.
/// A document with its records takes less than that; what isn't touched of a block costs nothing.
inline std::size_t block_size(std::size_t own_size) noexcept {
    constexpr std::size_t longest_kept = std::size_t{8} << 20;  // from 32 MB on no block is
    return own_size <= longest_kept ? 4 * own_size : 2 * own_size;
}

}  // namespace text_detail

void Text::Words::make_room(std::size_t own_size) {
    auto const needed = text_detail::block_size(own_size) + slack;
    auto const block = std::max(sizes_.block, needed);
    if (sizes_.block < needed) {
        sizes_ = {};
        bytes_.reset();
        bytes_.reset(new char[needed]);
    }
    sizes_ = {block, own_size, 0, own_size};
}

Text::Words::Words(Words const& other) {
    if (other.bytes_ == nullptr) return;
    make_room(other.sizes_.own);
    std::memcpy(own_place(), other.own().data(), other.sizes_.own);
    if (other.sizes_.reading_begin == 0) return;
    set_reading(other.sizes_.reading);
    std::memcpy(reading_place(), other.reading().data(), other.sizes_.reading);
}

Text::Words& Text::Words::operator=(Words other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(sizes_, other.sizes_);
    return *this;
}

Text::Text(std::string_view own) { read(own); }
void Text::assign(std::string_view own) { read(own); }

/// Reaches what only read_text() may see of a Text.
struct TextReader {
    /// Where the first ill-formed sequence of `own` begins, else Text::all_read.
    static std::size_t read(Text& text, std::string_view own) { return text.read(own); }
    static constexpr std::size_t all_read = Text::all_read;
};

TextResult read_text(std::string_view bytes, TextOptions const& options, TextResult result) {
    result.error.reset();
    result.warnings.clear();
    result.origin = {};
    if (bytes.size() > 0x7FFFFFFF) {
        result.text = {};
        result.error = Error{ErrorCode::too_large, "the document is longer than 2147483647 bytes: split it", 0x7FFFFFFF};
        return result;
    }
    std::size_t const mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    auto const own = bytes.substr(mark);
    auto const ill_formed = TextReader::read(result.text, own);
    if (ill_formed == TextReader::all_read) {
        if (mark != 0) result.origin.add_copy(static_cast<std::uint32_t>(own.size()), mark);
        return result;
    }
    result.text = {};
    auto const where = ill_formed + mark;
    if (!options.lossy) {
        result.error = Error{ErrorCode::invalid_bytes, text_detail::describe_invalid(bytes, where), where};
        return result;
    }
    std::uint64_t count = 0;
    auto replaced = text_detail::replace_invalid(bytes, mark, where, count, result.origin);
    if (replaced.size() > 0x7FFFFFFF) {
        result.error = Error{ErrorCode::too_large, "the document is longer than 2147483647 bytes after replacing invalid bytes: split it", where};
        return result;
    }
    result.text = Text(replaced);
    result.warnings.push_back({"replaced_bytes", std::to_string(count) + " invalid UTF-8 sequences replaced by U+FFFD, the first at byte offset " + std::to_string(where), where});
    return result;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_TEXT_IMPL_TEXT_IPP
#define ZHIBIAO_TEXT_IMPL_TEXT_IPP

#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace text_detail {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Where the first ill-formed sequence and the first character that folds begin.
struct Scan {
    std::size_t ill_formed = nowhere;
    std::size_t first_foldable = nowhere;
};

/// Stops at the first ill-formed sequence. Nearly all of a Chinese text is passed by skip_plain().
inline Scan scan(std::string_view bytes) noexcept {
    auto const& table = fold_detail::FoldTable::get();
    auto const* stops = &table.suspicious();
    Scan found;
    for (std::size_t at = 0; (at = fold_detail::skip_plain(bytes, at, *stops)) < bytes.size();) {
        auto const sequence = utf8_detail::read_sequence(bytes.substr(at));
        if (!sequence.well_formed) {
            found.ill_formed = at;
            return found;
        }
        if (found.first_foldable == nowhere && table.folds(sequence.code_point)) {
            found.first_foldable = at;
            stops = &table.ill_formed();
        }
        at += sequence.length;
    }
    return found;
}

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

}  // namespace text_detail

Text::Text(std::string own) : own_(std::move(own)) {
    if (text_detail::scan(own_).first_foldable != text_detail::nowhere) fold();
}

Text::Text(std::string own, bool folds) : own_(std::move(own)) {
    if (folds) fold();
}

/// Reaches the constructor that takes the scan's word for it.
struct TextReader {
    static Text make(std::string own, text_detail::Scan const& scan) { return {std::move(own), scan.first_foldable != text_detail::nowhere}; }
};

TextResult read_text(std::string_view bytes, TextOptions const& options) {
    TextResult result;
    if (bytes.size() > 0x7FFFFFFF) {
        result.error = Error{ErrorCode::too_large, "the document is longer than 2147483647 bytes: split it", 0x7FFFFFFF};
        return result;
    }
    std::size_t const mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    auto const own = bytes.substr(mark);
    auto const scan = text_detail::scan(own);
    if (scan.ill_formed == text_detail::nowhere) {
        result.text = TextReader::make(std::string(own), scan);
        if (mark != 0) result.origin.add_copy(static_cast<std::uint32_t>(own.size()), mark);
        return result;
    }
    auto const where = scan.ill_formed + mark;
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
    result.text = Text(std::move(replaced));
    result.warnings.push_back({"replaced_bytes", std::to_string(count) + " invalid UTF-8 sequences replaced by U+FFFD, the first at byte offset " + std::to_string(where), where});
    return result;
}

}  // namespace v0
}  // namespace zhibiao

#endif

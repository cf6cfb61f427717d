#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_IPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_IPP

#include <zhibiao/text/encoding.hpp>
#include <zhibiao/text/impl/encoding/charset.hpp>
#include <zhibiao/text/impl/encoding/detect.hpp>
#include <zhibiao/text/impl/encoding/multi_byte.hpp>
#include <zhibiao/text/impl/encoding/unicode.hpp>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

inline std::string_view words_for(Reason reason) noexcept {
    switch (reason) {
        case Reason::asked_for: return ", which was asked for";
        case Reason::byte_order_mark: return ", which its byte order mark says it is";
        case Reason::page: return ", which the page says it is";
        case Reason::characters: return ", which fits it best";
        case Reason::nothing_fits: break;
    }
    return ", nor any other encoding of Chinese";
}

inline std::string hexadecimal(std::string_view bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string words = bytes.size() == 1 ? "byte" : "bytes";
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        words += {' ', '0', 'x', digits[byte >> 4], digits[byte & 15]};
    }
    return words;
}

/// One document on its way from bytes to text.
class DocumentDecoder {
public:
    DocumentDecoder(std::string_view bytes, bool lossy, Choice choice)
        : bytes_(bytes), lossy_(lossy), choice_(choice), out_(bytes, lossy, choice.charset == Charset::utf_8 ? bytes.size() + 4 : bytes.size() / 2 * 3 + 64) {}

    Decoded decode();

private:
    [[nodiscard]] bool read();
    template <class Reader>
    void read_multi_byte(Reader& reader);
    void complain(Decoded& result) const;
    [[nodiscard]] std::string what_it_looks_like() const;

    std::string_view bytes_;
    bool lossy_;
    Choice choice_;
    Transcript out_;
    bool has_hkscs_ = false;
    bool has_utf_8_ = false;
};

/// The text, but for stretches of UTF-8 inside it: they would be read without any error, as characters that nobody wrote.
template <class Reader>
void DocumentDecoder::read_multi_byte(Reader& reader) {
    for (std::size_t at = choice_.mark; at < bytes_.size() && !out_.stopped();) {
        Stretch const foreign = find_utf_8_stretch(bytes_, at);
        reader.read(at, foreign.begin);
        for (at = foreign.begin; at < foreign.end && !out_.stopped(); at += 3) {
            has_utf_8_ |= out_.broken().count == 0;
            out_.put_broken(at, 3);
        }
    }
    has_hkscs_ = reader.has_hkscs();
}

/// False where this machine has no converter for the encoding.
bool DocumentDecoder::read() {
    switch (choice_.charset) {
        case Charset::utf_8:
            if (choice_.is_valid) out_.copy(choice_.mark, bytes_.size());
            else read_utf_8(out_, choice_.mark);
            return true;
        case Charset::utf_16:
        case Charset::utf_16le: Utf16Reader<true>(out_).read(choice_.mark); return true;
        case Charset::utf_16be: Utf16Reader<false>(out_).read(choice_.mark); return true;
        case Charset::gb18030:
        case Charset::gbk: {
            auto const* const table = gb18030_table();
            if (table == nullptr) return false;
            // Strictly GB18030 only where that is what somebody asked for.
            bool const has_euro = choice_.charset == Charset::gbk || choice_.reason != Reason::asked_for;
            MultiByteReader reader(out_, *table, Gb18030Rest{*table, has_euro});
            read_multi_byte(reader);
            return true;
        }
        case Charset::big5:
        case Charset::big5_hkscs: {
            auto const* const table = big5_table();
            if (table == nullptr) return false;
            MultiByteReader reader(out_, *table, Big5Rest{*table});
            read_multi_byte(reader);
            if (has_hkscs_) choice_.charset = Charset::big5_hkscs;
            return true;
        }
    }
    return true;
}

/// What to do about it, where something else fits.
std::string DocumentDecoder::what_it_looks_like() const {
    std::string_view const name = name_of(choice_.charset);
    std::string_view const other = name_of(detect(bytes_, std::nullopt, false).charset);
    if (other == name || other == "UTF-8") return "; name the right encoding, or ask for lossy reading";
    return "; it looks like " + std::string(other) + ": name that encoding, or ask for lossy reading";
}

void DocumentDecoder::complain(Decoded& result) const {
    Broken const& broken = out_.broken();
    std::string const name(name_of(choice_.charset));
    std::string const where = " at byte offset " + std::to_string(broken.first);
    if (lossy_) {
        result.warnings.push_back({"replaced_bytes", std::to_string(broken.count) + " invalid " + name + " sequences replaced by U+FFFD, the first" + where, broken.first});
        return;
    }
    std::string message = "not valid " + name + std::string(words_for(choice_.reason)) + ": ";
    if (has_utf_8_) message += "UTF-8 begins" + where + "; convert the document to one encoding, or ask for lossy reading";
    else message += hexadecimal(bytes_.substr(broken.first, broken.first_length)) + where + what_it_looks_like();
    result.error = Error{ErrorCode::invalid_bytes, std::move(message), broken.first};
}

Decoded DocumentDecoder::decode() {
    Decoded result;
    bool const converted = read();
    result.encoding = name_of(choice_.charset);
    if (!converted) result.error = Error{ErrorCode::internal, "this machine has no converter for " + result.encoding + " (glibc's gconv modules or ICU)", 0};
    else if (out_.too_long()) result.error = Error{ErrorCode::too_large, "the document is longer than 2147483647 bytes in UTF-8: split it", 0};
    else if (out_.broken().count != 0) complain(result);
    if (result.error) return result;
    result.utf8 = out_.take_text();
    result.map = out_.take_map();
    return result;
}

inline Decoded refused(Error error) {
    Decoded result;
    result.error = std::move(error);
    return result;
}

/// A sure sign that an encoding that was asked for is the wrong one, though its decoder may find nothing broken.
inline std::optional<Error> contradiction(std::string_view bytes, Choice const& choice) {
    if (choice.reason != Reason::asked_for || choice.charset == Charset::utf_8) return std::nullopt;
    auto const begin = is_utf_16(choice.charset) ? choice.mark : end_of_ascii(bytes, choice.mark);
    constexpr std::size_t enough = 12;
    if (bytes.size() < begin + enough || fit_of_document(choice.charset, bytes) > -0.2) return std::nullopt;
    Charset const other = detect(bytes, std::nullopt, false).charset;
    if (name_of(other) == name_of(choice.charset) || fit_of_document(other, bytes) < 0.4) return std::nullopt;
    return Error{ErrorCode::invalid_bytes, "not " + std::string(name_of(choice.charset)) + ", which was asked for: from byte offset " + std::to_string(begin) + " on it reads as " +
                                               std::string(name_of(other)) + "; name that encoding, or ask for lossy reading", begin};
}

}  // namespace encoding_detail

std::string_view encoding_name(std::string_view name) noexcept {
    auto const charset = encoding_detail::charset_labelled(name);
    return charset ? encoding_detail::name_of(*charset) : std::string_view();
}

Decoded decode(std::string_view bytes, DecodeOptions const& options) {
    using namespace encoding_detail;
    if (bytes.size() > Transcript::longest) return refused({ErrorCode::too_large, "the document is longer than 2147483647 bytes: split it", Transcript::longest});
    auto const asked = charset_labelled(options.encoding);
    if (!asked && !options.encoding.empty())
        return refused({ErrorCode::invalid_option, "there is no encoding " + options.encoding + " here; UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5 and Big5-HKSCS are read", 0});
    Choice const choice = detect(bytes, asked, options.html);
    if (!options.lossy)
        if (auto error = contradiction(bytes, choice)) return refused(std::move(*error));
    return DocumentDecoder(bytes, options.lossy, choice).decode();
}

}  // namespace v0
}  // namespace zhibiao

#endif

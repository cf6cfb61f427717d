#ifndef ZHIBIAO_OUTPUT_IMPL_JSON_WRITER_HPP
#define ZHIBIAO_OUTPUT_IMPL_JSON_WRITER_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

/// Appends JSON (RFC 8259) piece by piece to one string: the documents are printed once and never looked into, so that no
/// tree of values is built for them. Commas set themselves; that what is begun is ended, and that values in an object
/// have keys, is the caller's part. Strings must be valid UTF-8.
class JsonWriter {
public:
    void key(std::string_view name) {
        separate();
        quote(name);
        out_ += ':';
        first_ = true;  // its value is no second element
    }
    void string(std::string_view words) {
        separate();
        quote(words);
    }
    void literal(std::string_view token) {
        separate();
        out_ += token;
    }
    void null() { literal("null"); }
    void number(std::uint64_t value) { literal(std::to_string(value)); }
    void begin(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void end(char bracket) {
        out_ += bracket;
        first_ = false;
    }
    [[nodiscard]] std::string take() { return std::move(out_); }
    void reserve(std::size_t size) { out_.reserve(size); }

private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }
    void quote(std::string_view words) {
        out_ += '"';
        std::size_t plain = 0;
        for (std::size_t at = 0; at < words.size(); ++at) {
            auto const byte = static_cast<unsigned char>(words[at]);
            if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
            out_ += words.substr(plain, at - plain);
            escape(byte);
            plain = at + 1;
        }
        out_ += words.substr(plain);
        out_ += '"';
    }
    void escape(unsigned char byte) {
        constexpr std::string_view digits = "0123456789abcdef";
        switch (byte) {
            case '"': out_ += "\\\""; break;
            case '\\': out_ += "\\\\"; break;
            case '\n': out_ += "\\n"; break;
            case '\r': out_ += "\\r"; break;
            case '\t': out_ += "\\t"; break;
            default: out_ += {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 0xF]};
        }
    }

    std::string out_;
    bool first_ = true;
};

}  // namespace json_detail
}  // namespace v0
}  // namespace zhibiao

#endif

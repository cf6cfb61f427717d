// Any bytes, in an encoding that is named or found out: valid UTF-8 or an error, and a way back to the bytes.
#include "target.hpp"

#include <zhibiao/text/encoding.hpp>
#include <zhibiao/text/text.hpp>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using fuzz::require;
    static char const* const encodings[] = {"", "UTF-8", "GB18030", "Big5", "Big5-HKSCS", "UTF-16LE", "UTF-16BE", "GBK"};
    fuzz::Input const input(data, size);
    zhibiao::DecodeOptions const options{encodings[input.choice % 8], (input.choice & 8) != 0, (input.choice & 16) != 0};
    auto const decoded = zhibiao::decode(input.text, options);
    if (decoded.error) {
        require(decoded.error->byte_offset <= input.text.size(), "an error's place is in the input");
        require(decoded.utf8.empty(), "an undecodable text is empty");
        require(!options.lossy || decoded.error->code != zhibiao::ErrorCode::invalid_bytes, "lossy decoding takes any bytes");
        return 0;
    }
    require(!decoded.encoding.empty(), "the encoding has a name");
    auto const read = zhibiao::read_text(decoded.utf8);
    require(!read.error, "what was decoded is valid UTF-8");
    for (std::uint32_t at = 0; at < decoded.utf8.size(); at += 1 + at / 16)
        require(decoded.map.input_byte(at) <= input.text.size(), "an origin is in the input");
    require(zhibiao::decode(input.text, options).utf8 == decoded.utf8, "the same input gives the same text");
    return 0;
}

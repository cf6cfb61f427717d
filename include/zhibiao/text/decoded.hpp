/// @file
/// A document's bytes as UTF-8: what decode() of the component `encoding` gives and Extractor::extract() takes.
#ifndef ZHIBIAO_TEXT_DECODED_HPP
#define ZHIBIAO_TEXT_DECODED_HPP

#include <zhibiao/error.hpp>
#include <zhibiao/text/origin.hpp>

#include <optional>
#include <string>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// Valid UTF-8 of at most 2^31 - 1 bytes without byte order mark, or an error.
struct Decoded {
    std::string utf8;
    std::string encoding = "UTF-8";  ///< what the input was: UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5 or Big5-HKSCS
    std::optional<Error> error;      ///< names the encoding tried and the byte of the input; `utf8` is empty then
    std::vector<Warning> warnings;   ///< `replaced_bytes`: how many, and where the first
    OriginMap map;                   ///< from `utf8` to the input's bytes
};

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// What somebody with a name says without quotation marks: 张某告诉记者，…。 Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_INDIRECT_HPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_INDIRECT_HPP

#include <zhibiao/entity/impl/quote_speaker.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace quote_detail {

/// What the bearer of the name at `name`, in `block`, says up to the end of the sentence; empty where nothing is told so.
[[nodiscard]] inline Span told_by(std::string_view reading, Span block, Span name) {
    constexpr std::size_t longest_deed = 8 * han, shortest = 8 * han, longest = 400 * han;
    // no farther than such a sentence goes: a block without commas is looked through once for each name otherwise
    std::string_view const behind = reading.substr(name.end, std::min<std::size_t>(block.end - name.end, longest_deed + han + longest));
    std::size_t const comma = std::min(behind.substr(0, longest_deed + han).find("，"), behind.substr(0, longest_deed + han).find(','));
    if (comma == std::string_view::npos || comma > longest_deed || !ends_with_any<sets::report_verb_ends>(behind.substr(0, comma))) return {};
    std::size_t const begin = comma + (behind[comma] == ',' ? 1 : han);
    std::string_view const words = behind.substr(begin, longest);
    std::size_t const end = words.find("。");
    if (end == std::string_view::npos || end < shortest || words.starts_with("“") || words.starts_with("「")) return {};
    auto const first = static_cast<std::uint32_t>(name.end + begin);
    return {first, first + static_cast<std::uint32_t>(end + han)};
}

}  // namespace quote_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The pairs of quotation marks in a block. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_MARKS_HPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_MARKS_HPP

#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/span.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quote_detail {

/// Words in quotation marks; spans in the reading.
struct MarkedWords {
    Span inner, outer;  // without and with the marks
    bool closed = true;
};

struct MarkPair {
    std::string_view open, close;
};
inline constexpr std::array<MarkPair, 3> mark_pairs = {{{"“", "”"}, {"「", "」"}, {"\"", "\""}}};

/// The pairs of one block; what stands inside another pair belongs to it. Linear.
class MarkReader {
public:
    MarkReader(std::string_view reading, Span block) : reading_(reading), block_(block) {}

    [[nodiscard]] std::vector<MarkedWords> read() {
        std::vector<MarkedWords> all;
        for (std::uint32_t at = block_.begin; at < block_.end;) {
            MarkPair const* const pair = opened_at(at);
            if (pair == nullptr) {
                at += utf8_detail::character_length(reading_[at]);
                continue;
            }
            all.push_back(words_from(at, *pair));
            at = all.back().outer.end;
        }
        return all;
    }

private:
    [[nodiscard]] std::string_view rest(std::size_t at) const { return reading_.substr(at, block_.end - at); }
    [[nodiscard]] MarkPair const* opened_at(std::size_t at) const {
        for (MarkPair const& pair : mark_pairs)
            if (rest(at).starts_with(pair.open)) return &pair;
        return nullptr;
    }
    [[nodiscard]] MarkedWords words_from(std::uint32_t at, MarkPair const& pair) const {
        auto const begin = at + static_cast<std::uint32_t>(pair.open.size());
        int depth = 1;
        for (std::uint32_t end = begin; end < block_.end; end += utf8_detail::character_length(reading_[end])) {
            std::string_view const here = rest(end);
            if (here.starts_with(pair.close)) --depth;
            else if (here.starts_with(pair.open)) ++depth;
            if (depth == 0) return {{begin, end}, {at, end + static_cast<std::uint32_t>(pair.close.size())}, true};
        }
        return {{begin, block_.end}, {at, block_.end}, false};
    }

    std::string_view reading_;
    Span block_;
};

}  // namespace quote_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The sentences of places in ascending order. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_SENTENCE_CURSOR_HPP
#define ZHIBIAO_MENTION_IMPL_SENTENCE_CURSOR_HPP

#include <zhibiao/text/span.hpp>

#include <cstddef>
#include <cstdint>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// The larger one, without a branch.
inline std::uint32_t later(std::uint32_t one, std::uint32_t other) noexcept { return one ^ ((one ^ other) & (0 - std::uint32_t{one < other})); }

/// Goes over disjoint sentences in the order of the text. Which hits of a scan lie in a new sentence, and how many sentences have
/// none, can't be foretold: so the next four are counted for each, without a branch.
class SentenceCursor {
public:
    SentenceCursor() = default;
    /// One sentence at least.
    SentenceCursor(Span const* first, Span const* last) noexcept : next_(first + 1), last_(last) {}

    /// The last sentence that begins at `place` or before; the first one if none does.
    [[nodiscard]] Span last_begun(std::uint32_t place) noexcept {
        while (last_ - next_ >= 4) {
            std::ptrdiff_t const begun = (next_[0].begin <= place) + (next_[1].begin <= place) + (next_[2].begin <= place) + (next_[3].begin <= place);
            next_ += begun;
            if (begun < 4) [[likely]] return next_[-1];
        }
        while (next_ != last_ && next_->begin <= place) ++next_;
        return next_[-1];
    }

private:
    Span const *next_ = nullptr, *last_ = nullptr;
};

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

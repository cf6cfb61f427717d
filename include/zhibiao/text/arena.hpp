/// @file
/// Memory for the strings of one document: filled while it is read, freed with it, never in between.
#ifndef ZHIBIAO_TEXT_ARENA_HPP
#define ZHIBIAO_TEXT_ARENA_HPP

#include <cstring>
#include <memory_resource>
#include <string_view>

namespace zhibiao {
inline namespace v0 {

/// Keeps strings that the document's own text doesn't hold as they are (a name put together of two pieces).
class Arena {
public:
    /// A copy of `words` that lives as long as the arena.
    [[nodiscard]] std::string_view keep(std::string_view words) {
        if (words.empty()) return {};
        auto* place = static_cast<char*>(memory_.allocate(words.size(), 1));
        std::memcpy(place, words.data(), words.size());
        return {place, words.size()};
    }

    /// Forgets every string.
    void clear() { memory_.release(); }

private:
    std::pmr::monotonic_buffer_resource memory_{4096};
};

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// read_mentions() in two steps, for who reads many documents: the first for all of them, then the second. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_MENTION_STEPS_HPP
#define ZHIBIAO_MENTION_IMPL_MENTION_STEPS_HPP

#include <zhibiao/mention/impl/entity_reader.hpp>
#include <zhibiao/mention/mention.hpp>

namespace zhibiao {
inline namespace v0 {
namespace mention_detail {

/// Reads all but the entities into `mentions`, in the memory of what it holds, and finds what may be these.
[[nodiscard]] place_detail::EntityReader scan_mentions(Text const& text, Article const& article, MentionOptions const& options, Mentions& mentions);

/// Reads the entities, which depend on each other, out of what scan_mentions() found.
void resolve_mentions(Text const& text, Article const& article, place_detail::EntityReader& found, Arena& arena, Mentions& mentions);

}  // namespace mention_detail
}  // namespace v0
}  // namespace zhibiao

#endif

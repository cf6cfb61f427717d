/// @file
/// Stage 3: an Article in, its Mentions out.
///
/// One scan over the bytes of each sentence looks for triggers: a digit, a numeral, 百分之, the head of a time word
/// or of a region's name. Only there a grammar is asked (period before quantity, so that 2025年 is no quantity of years);
/// what it read is skipped, so that the whole is linear. Each list is in text order; spans count in the reading.
#ifndef ZHIBIAO_MENTION_MENTION_HPP
#define ZHIBIAO_MENTION_MENTION_HPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/mention/number.hpp>
#include <zhibiao/mention/period.hpp>
#include <zhibiao/mention/quantity.hpp>
#include <zhibiao/mention/region.hpp>

#include <cstdint>
#include <vector>

namespace zhibiao {
inline namespace v0 {

struct Mentions {
    std::vector<Number> numbers;  ///< filled only where MentionOptions::numbers asks for them
    std::vector<Quantity> quantities;
    std::vector<PeriodMention> periods;
    std::vector<EntityMention> entities;
    HomeRegion home;  ///< the region that the article is about
    std::vector<Span> sites;  ///< in news, places that something is or is done at, by made-up names: 向丰种苗繁育中心
};

struct MentionOptions {
    bool numbers = false;       ///< also list every numeral, wherever it stands
    std::optional<Date> today = {};  ///< the reference date
    quantity_detail::QuantityWords const* words = nullptr;  ///< of a Vocabulary
};

/// Makes the tables that words are looked up in. Extractor() calls it, so that only there memory for them can be missing;
/// without it they are made at first use, by functions that can't throw.
void prepare_mentions();

/// Reads the mentions of all sentences. Names live as long as `text`, `article` and `arena`, or as long as the program.
/// What `room` holds is forgotten, its memory used again.
[[nodiscard]] Mentions read_mentions(Text const& text, Article const& article, MentionOptions const& options, Arena& arena, Mentions room = {});

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Stage 2: a Text in, an Article out.
///
/// The lines of a text become blocks (heading, paragraph, caption, note, meta, boilerplate, separator), the lines
/// about the article become its metadata (title, time, source, byline, editors), and the blocks are cut into
/// sentences. A paragraph that the page broke in mid-sentence is one block: the break is cut out of the text's
/// reading, so that no later stage sees it. All spans count in the reading; all strings are the document's own
/// words (or kept in the arena where they had to be put together). No clock: a date that isn't stated stays unknown.
#ifndef ZHIBIAO_ARTICLE_ARTICLE_HPP
#define ZHIBIAO_ARTICLE_ARTICLE_HPP

#include <zhibiao/article/page.hpp>
#include <zhibiao/article/table.hpp>
#include <zhibiao/text/arena.hpp>
#include <zhibiao/text/date.hpp>
#include <zhibiao/text/text.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// records.md section 8.
enum class BlockKind : std::uint8_t { heading, paragraph, caption, note, meta, boilerplate, separator };

/// Sentences first_sentence … first_sentence + sentence_count - 1 of Article::sentences are this block's.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;  ///< in the reading, without the blanks around it
    std::uint32_t first_sentence = 0;
    std::uint32_t sentence_count = 0;
};

/// When the article was published. `text` is ISO 8601, with +08:00 where a time is stated: `2020-12-28T09:24+08:00`.
struct Published {
    Date date;
    std::string_view text;
};

/// What kind of text it is, by its title and length: what no later stage finds in a single sentence.
struct Genre {
    bool report = false;    ///< a report on a year or its budget: what its sections open with governs them
    bool bulletin = false;  ///< statistics or a budget, of the year that the title names
    bool story = false;     ///< news so short that it tells of a few companies and works, one after the other
};

struct Article {
    Genre genre;
    std::string_view title, kicker, source, original_title;  ///< empty where the text has none
    std::vector<std::string_view> subtitles, authors, editors;
    std::optional<Published> published;
    Script script = Script::hans;
    std::string_view encoding = "UTF-8";
    std::vector<Block> blocks;
    std::vector<Table> tables;    ///< in text order; each row is a block as well
    std::vector<Span> sentences;  ///< in the reading; closing quotation marks belong to the sentence they close
    /// By sentence; empty where there is none: a caption or summary that says word for word what the headline or the body
    /// says. What it states is stated there.
    std::vector<bool> repeated;
};

/// Reads the structure of plain text. Cuts the line breaks inside sentences out of `text`'s reading. Linear.
[[nodiscard]] Article read_article(Text& text, Arena& arena);
/// Reads the structure of a page whose text `text` is: what the page states goes before what the words say.
[[nodiscard]] Article read_article(Text& text, Arena& arena, Page const& page);

/// `heading`, `paragraph` … as in JSON.
[[nodiscard]] std::string_view to_string(BlockKind kind) noexcept;

}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// An article while it is being read: its lines, what each is, and the metadata found so far.
#ifndef ZHIBIAO_ARTICLE_IMPL_DRAFT_HPP
#define ZHIBIAO_ARTICLE_IMPL_DRAFT_HPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/meta.hpp>
#include <zhibiao/article/impl/table_lines.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// All views are of the reading; they are led back to the document's own words at the end.
struct Draft {
    explicit Draft(Text const& text) : reading(text.reading()), lines(split_lines(reading, text.breaks().lines)), kinds(lines.size()) {}

    [[nodiscard]] std::size_t size() const noexcept { return lines.size(); }
    [[nodiscard]] std::string_view words(std::size_t line) const noexcept { return lines[line].span.inside(reading); }
    [[nodiscard]] bool is(std::size_t line, BlockKind kind) const noexcept { return kinds[line] == kind; }
    [[nodiscard]] bool undecided(std::size_t line) const noexcept { return !kinds[line]; }

    std::string_view reading;
    std::vector<Line> lines;
    std::vector<std::optional<BlockKind>> kinds;  ///< of each line; empty where nothing has decided yet
    std::size_t body_begin = 0;                   ///< the first line behind the headline and what stands with it
    std::size_t wrap_width = 0;                   ///< characters in a full line of a text broken at a fixed width; else 0

    std::string_view title, kicker, source, original_title;
    std::vector<std::string_view> subtitles, authors, editors;
    std::optional<DateTime> published;
    bool published_is_update = false;
    std::vector<TableLines> tables;               ///< in order
};

/// Whether a line is of the page, not of the article: navigation, buttons, sizes of type.
bool is_page_line(std::string_view line);
/// Whether a line at the head or the foot is a notice: copyright, licence, hotline.
bool is_notice(std::string_view line);
/// ……, ——, ＊＊＊: a line of nothing else.
bool is_separator(std::string_view line);
/// 一、… （一）… 第三章 …: the marks that headings are counted with.
bool is_enumerated(std::string_view line);
/// 编者按, 核心提示 …
bool is_note(std::string_view line);
/// 图为…, …摄, （资料图片）
bool is_caption(std::string_view line);
/// 各位代表：
bool is_salutation(std::string_view line);

/// meta, or boilerplate where nothing but counters and buttons is labelled (浏览次数：12 字体：大).
BlockKind kind_of(MetaLine const& meta);
/// Takes over what a line about the article says; what is known already stays.
void take_meta(Draft& draft, MetaLine const& meta);
/// A label at the end of line `at` and its value on the next one (来源： / 某某日报). Returns how many lines the value takes.
std::size_t take_value_below(Draft& draft, std::size_t at, MetaLine const& meta);

/// What `page`, whose text was read, says that its lines are.
void take_hints(Draft& draft, Text const& text, Page const& page);
/// Puts what a page states in the place of what was found in its words.
void keep_facts(Article& article, PageFacts const& facts, Arena& arena);

void read_head(Draft& draft);   ///< headline, date line, byline: sets body_begin
void read_foot(Draft& draft);   ///< editor lines, notices and links below the article
/// How many characters the full lines hold of a text that was broken at a fixed width; 0 where it wasn't.
std::size_t find_wrap_width(Draft const& draft);
void read_body(Draft& draft);   ///< headings, captions, notes, paragraphs between
void read_bylines(Draft& draft);  ///< names at the beginning and the end of the body (本报讯（记者…）, （作者…）)

/// Lines that go on in the next one: the line breaks to cut out, in order. Marks joined lines in `joined`.
std::vector<Span> find_broken_lines(Draft const& draft, std::vector<bool>& joined);

/// Sets Article::repeated.
void find_repeats(Article& article, std::string_view reading, std::string_view title);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The word tables of the article stage, built when first asked for.
#ifndef ZHIBIAO_ARTICLE_IMPL_WORDS_HPP
#define ZHIBIAO_ARTICLE_IMPL_WORDS_HPP

#include <zhibiao/article/impl/mark_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// What a labelled value says about the article.
enum class Role : std::uint8_t { published, updated, source, author, photographer, editor, original_title, title, kicker, subtitle, staff, other };

WordTable const& meta_labels();     ///< values: Role
WordTable const& page_controls();
WordTable const& surnames();
WordTable const& page_openings();   ///< a line that begins with one is of the page
WordTable const& tail_openings();   ///< a line that begins with one opens what stands below the article
WordTable const& strong_phrases();  ///< anywhere in a line at the head or foot
WordTable const& notice_words();    ///< of copyright and contact notices; values: bits of a mask, below legal_end the telling ones, below rights_end those of rights
inline constexpr std::uint32_t rights_end = 8, legal_end = 32;
/// Characters that words begin with; has() may say yes to a few others, which a look into the table of the words then tells.
class FirstCharacters {
public:
    void add(std::string_view word) { bits_[place(word)] = true; }
    [[nodiscard]] bool has(std::string_view text) const noexcept { return bits_[place(text)]; }

private:
    static constexpr std::size_t place(std::string_view text) noexcept { return first_character(text) * 0x9E3779B1u >> 21; }
    std::bitset<2048> bits_;
};
FirstCharacters const& notice_beginnings();  ///< of strong_phrases() and notice_words()
/// What kinds of words a text may begin with, by its first character: most with none. A kind is a bit.
class WordBeginnings {
public:
    void add(std::string_view word, std::uint32_t kinds) { kinds_[place(word)] = static_cast<std::uint8_t>(kinds_[place(word)] | kinds); }
    [[nodiscard]] std::uint32_t of(std::string_view text) const noexcept { return kinds_[place(text)]; }

private:
    static constexpr std::size_t place(std::string_view text) noexcept { return first_character(text) * 0x9E3779B1u >> 22; }
    std::array<std::uint8_t, 1024> kinds_{};
};
/// Kinds of items of a line about the article.
enum ItemKind : std::uint32_t { label_item = 1, control_item = 2, date_item = 4 };
WordBeginnings const& item_beginnings();  ///< of meta_labels(), page_controls() and dates
/// What a line that begins with a word of line_openings.tsv is.
struct LineOpening {
    enum Means : std::uint32_t { note = 1, caption = 2, salutation = 4, paragraph = 8 };
    std::uint32_t length = 0;  ///< of the word, in bytes
    std::uint32_t means = 0;   ///< a set of Means
};
LineOpening line_opening(std::string_view line);
WordBeginnings const& line_openings();  ///< kinds: LineOpening::Means
inline bool opens(std::string_view line, LineOpening::Means means) { return (line_openings().of(line) & means) != 0 && (line_opening(line).means & means) != 0; }
bool is_page_line_word(std::string_view line);
bool ends_with_source_suffix(std::string_view name);
bool is_province(std::string_view word);  ///< 江苏, 江苏省
bool ends_with_post(std::string_view words);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

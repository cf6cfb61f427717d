#ifndef ZHIBIAO_ARTICLE_IMPL_WORDS_IPP
#define ZHIBIAO_ARTICLE_IMPL_WORDS_IPP

#include <zhibiao/article/impl/mark_set.hpp>
#include <zhibiao/article/impl/words.hpp>
#include <zhibiao/data/boilerplate_phrase.hpp>
#include <zhibiao/data/line_openings.hpp>
#include <zhibiao/data/meta_label.hpp>
#include <zhibiao/data/page_control.hpp>
#include <zhibiao/data/post_title.hpp>
#include <zhibiao/data/region_names.hpp>
#include <zhibiao/data/source_suffix.hpp>
#include <zhibiao/data/surname.hpp>

#include <bitset>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

inline Role role_of(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"published", "updated", "source", "author", "photographer", "editor", "original_title", "title", "kicker", "subtitle", "staff"};
    for (std::size_t i = 0; i < std::size(names); ++i)
        if (names[i] == name) return static_cast<Role>(i);
    return Role::other;
}

/// The phrases of boilerplate_phrase.tsv for one place, numbered in their order.
inline WordTable phrases_for(std::string_view place) {
    WordTable table;
    std::uint32_t number = 0;
    for (auto const& row : data::boilerplate_phrase_rows)
        if (row.place == place) table.add(row.surface, number++);
    return table;
}

/// A table of words read from their ends: asked with the last bytes first.
class SuffixTable {
public:
    template <typename Rows>
    explicit SuffixTable(Rows const& rows) {
        for (auto const& row : rows) {
            words_.add(std::string(row.surface.rbegin(), row.surface.rend()), 0);
            last_[place(row.surface)] = true;
        }
    }
    [[nodiscard]] bool ends(std::string_view text) const {
        if (text.empty() || !last_[place(text)]) return false;
        auto const tail = text.substr(text.size() - std::min<std::size_t>(text.size(), longest_bytes));
        return static_cast<bool>(words_.longest(std::string(tail.rbegin(), tail.rend())));
    }

private:
    static constexpr std::size_t longest_bytes = 45;
    static std::size_t place(std::string_view text) noexcept { return final_character(text) * 0x9E3779B1u >> 22; }
    WordTable words_;
    std::bitset<1024> last_;  // by the last character of the words; most texts end with another one
};

WordTable const& meta_labels() {
    static WordTable const table = [] {
        WordTable labels;
        for (auto const& row : data::meta_label_rows) labels.add(row.surface, static_cast<std::uint32_t>(role_of(row.role)));
        return labels;
    }();
    return table;
}

WordTable const& page_controls() {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::page_control_rows) words.add(row.surface, 0);
        return words;
    }();
    return table;
}

WordTable const& surnames() {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::surname_rows) words.add(row.surface, 0);
        return words;
    }();
    return table;
}

WordTable const& page_openings() {
    static WordTable const table = phrases_for("begin");
    return table;
}

WordTable const& tail_openings() {
    static WordTable const table = phrases_for("tail");
    return table;
}

WordTable const& strong_phrases() {
    static WordTable const table = phrases_for("strong");
    return table;
}

FirstCharacters const& notice_beginnings() {
    static FirstCharacters const beginnings = [] {
        FirstCharacters characters;
        for (auto const& row : data::boilerplate_phrase_rows)
            if (row.place == "strong" || row.place == "legal" || row.place == "rights" || row.place == "notice") characters.add(row.surface);
        return characters;
    }();
    return beginnings;
}

WordBeginnings const& item_beginnings() {
    static WordBeginnings const beginnings = [] {
        WordBeginnings characters;
        for (auto const& row : data::meta_label_rows) characters.add(row.surface, label_item);
        for (auto const& row : data::page_control_rows) characters.add(row.surface, control_item);
        for (std::string_view const year : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "〇", "○", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}) characters.add(year, date_item);
        return characters;
    }();
    return beginnings;
}

WordTable const& notice_words() {
    static WordTable const table = [] {
        WordTable words;
        std::uint32_t rights = 0, legal = rights_end, other = legal_end;
        for (auto const& row : data::boilerplate_phrase_rows) {
            if (row.place == "rights") words.add(row.surface, rights++);
            if (row.place == "legal") words.add(row.surface, legal++);
            if (row.place == "notice") words.add(row.surface, other++);
        }
        return words;
    }();
    return table;
}

inline LineOpening::Means means_of(std::string_view name) noexcept {
    return name == "note" ? LineOpening::note : name == "caption" ? LineOpening::caption : name == "salutation" ? LineOpening::salutation : LineOpening::paragraph;
}

WordBeginnings const& line_openings() {
    static WordBeginnings const openings = [] {
        WordBeginnings characters;
        for (auto const& row : data::line_openings_rows) characters.add(row.surface, means_of(row.means));
        return characters;
    }();
    return openings;
}

LineOpening line_opening(std::string_view line) {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::line_openings_rows) {
            auto const means = means_of(row.means);
            auto const before = words.longest(row.surface);
            bool const again = before.length == row.surface.size();
            words.add(row.surface, means | (again ? before.value : 0u));
        }
        return words;
    }();
    auto const match = table.longest(line);
    return {match.length, match.value};
}

bool is_page_line_word(std::string_view line) {
    static WordTable const table = phrases_for("line");
    return !line.empty() && table.longest(line).length == line.size();
}

bool ends_with_source_suffix(std::string_view name) {
    static SuffixTable const table(data::source_suffix_rows);
    return table.ends(name);
}

bool is_province(std::string_view word) {
    static WordTable const table = [] {
        WordTable words;
        for (auto const& row : data::region_names_rows)
            if (row.code.ends_with("0000")) words.add(row.surface, 0);
        return words;
    }();
    return table.longest(word).length == word.size() && !word.empty();
}

bool ends_with_post(std::string_view words) {
    static SuffixTable const table(data::post_title_rows);
    return table.ends(words);
}

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Lines about the article: date lines, bylines, editor lines.
#ifndef ZHIBIAO_ARTICLE_IMPL_META_HPP
#define ZHIBIAO_ARTICLE_IMPL_META_HPP

#include <zhibiao/article/impl/dateline.hpp>
#include <zhibiao/article/impl/words.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// A value and what it says. `value` is a view of the line; empty where the page puts it on the next line.
struct Field {
    Role role = Role::other;
    std::string_view value;
};

/// What a line about the article says.
struct MetaLine {
    static constexpr std::size_t most_fields = 16;
    std::array<Field, most_fields> fields;
    std::size_t field_count = 0;
    std::optional<DateTime> moment;  ///< a date that stands by itself, or with a label of publication
    bool updated_only = false;       ///< `moment` says when the page was last changed
    bool certain = false;            ///< a label or a date stands in it, not only the name of a medium

    [[nodiscard]] std::span<Field const> all() const noexcept { return {fields.data(), field_count}; }
    void add(Role role, std::string_view value) {
        if (field_count < most_fields) fields[field_count++] = {role, value};
    }
};

/// Reads a line that holds nothing but such items: labelled values, dates, names of media, words of the page.
std::optional<MetaLine> match_meta(std::string_view line);

/// 张某, 欧阳某某, 艾某·吐某; with `strict` it must begin with a surname.
bool is_name(std::string_view word, bool strict);
/// The names in `value`: 王某、李某; (实习生) and the like taken off. With `strict` every word of it must be a
/// name that begins with a surname, or there are none: for lines without a label.
/// The two halves of a name set apart (韦 韬) are one view, blank included.
std::vector<std::string_view> match_names(std::string_view value, bool strict);

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

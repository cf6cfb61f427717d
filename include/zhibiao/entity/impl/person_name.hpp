/// @file
/// Where a person's name stands, and where it ends: 沈卫东 of 书记沈卫东表示, 姜杰 of 总裁姜杰表示. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_NAME_HPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_NAME_HPP

#include <zhibiao/data/clause_words.hpp>
#include <zhibiao/data/given_name.hpp>
#include <zhibiao/data/person_false_friends.hpp>
#include <zhibiao/data/person_posts.hpp>
#include <zhibiao/data/person_words.hpp>
#include <zhibiao/data/surname.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace person_detail {

namespace sets = data::person_words;
using fixed_words::begins_with_any;
using fixed_words::ends_with_any;
using fixed_words::equals_any;

inline constexpr std::size_t han = 3;  // bytes of a Han character

enum class PostKind : std::uint32_t { post, role, byline, called, none };
enum FalseFriend : std::uint32_t { thing, predicate };

/// The words that names are told by, each table made at first use.
struct NameWords {
    WordTable surnames, given, false_friends, posts, behind, said;

    static NameWords const& get() {
        static NameWords const words;
        return words;
    }

private:
    NameWords() {
        for (auto const& row : data::surname_rows) surnames.add(row.surface, 0);
        for (auto const& row : data::given_name_rows) given.add(row.surface, 0);
        for (auto const& row : data::person_false_friends_rows) false_friends.add(row.surface, row.kind == "thing" ? thing : predicate);
        for (auto const& row : data::person_posts_rows) posts.add(row.surface, static_cast<std::uint32_t>(kind_of(row.kind)));
        for (auto const& row : data::clause_words_rows)
            if (is_predicate(row.word_class) && row.surface.size() >= 2 * han) behind.add(row.surface, 0);
        for (std::string_view const word : sets::name_behind_begins) behind.add(word, 0);
        for (std::string_view const word : sets::say_begins) behind.add(word, 0), said.add(word, 0);
    }
    static PostKind kind_of(std::string_view kind) {
        constexpr std::array<std::string_view, 4> kinds = {"post", "role", "byline", "called"};
        return static_cast<PostKind>(std::ranges::find(kinds, kind) - kinds.begin());
    }
    static bool is_predicate(std::string_view word_class) {
        return word_class.starts_with("verb") || word_class == "adverb" || word_class == "preposition" || word_class == "link" || word_class == "status";
    }
};

/// Is the character that `text` begins with a Han character of three bytes?
[[nodiscard]] inline bool begins_with_han(std::string_view text) noexcept {
    return text.size() >= han && static_cast<unsigned char>(text[0]) >= 0xE4 && static_cast<unsigned char>(text[0]) <= 0xE9;
}

/// Where the first word of the set stands in `text`, which is whole characters; its size for nowhere.
template <auto const& words>
[[nodiscard]] inline std::size_t find_any(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && !begins_with_any<words>(text.substr(at))) at += utf8_detail::character_length(text[at]);
    return std::min(at, text.size());
}

/// How surely a name ends before `behind`: 2 at a stop or before a word of two characters, 1 before a word of one, 0 where nothing says so.
[[nodiscard]] inline int end_before(std::string_view behind) {
    if (!begins_with_han(behind)) return 2;
    auto const& words = NameWords::get();
    auto const word = words.behind.longest(behind);
    if (word) return word.length > han ? 2 : 1;
    auto const post = words.posts.longest(behind);
    return post && post.length > han ? 2 : 0;
}

/// On what a name is taken for one: behind a post, behind a word for people, or for what its bearer does alone.
enum class Footing : std::uint8_t { post, role, deed };

/// Reads the name that `rest` begins with.
class NameMatch {
public:
    NameMatch(std::string_view rest, Footing footing) : words_(NameWords::get()), rest_(rest), footing_(footing) {}

    /// Its length in bytes; 0 for none.
    [[nodiscard]] std::size_t length() {
        if (!begins_with_han(rest_)) return 0;
        auto const surname = words_.surnames.longest(rest_);
        if (!surname) return 0;
        if (surname.length > han)
            if (std::size_t const whole = length_behind(surname.length)) return whole;
        if (surname.length > han && !words_.surnames.longest(rest_.substr(0, han))) return 0;
        return is_other_word() ? 0 : length_behind(han);
    }

private:
    [[nodiscard]] bool is_given(std::size_t at) const { return static_cast<bool>(words_.given.longest(rest_.substr(at, han))); }

    [[nodiscard]] bool is_grammar() const { return equals_any<sets::function_surnames>(rest_.substr(0, han)); }
    /// 高新区企业, 公司表示, 曾表示, 任组长: words that only begin as a name does.
    [[nodiscard]] bool is_other_word() const {
        auto const other = words_.false_friends.longest(rest_);
        if (other && other.value == predicate && !(footing_ == Footing::post && goes_on(other.length) && end_before(rest_.substr(3 * han)) == 2)) return true;
        if (other && footing_ != Footing::post && !goes_on(other.length)) return true;
        std::string_view const given = rest_.substr(han);
        if (!is_grammar()) return false;
        auto const post = words_.posts.longest(given);
        return post.length > han || words_.behind.longest(given).length > han;
    }
    /// 王家国, though 王家 is a word, and 高兴国: with characters that both are given names'.
    [[nodiscard]] bool goes_on(std::size_t length) const { return length == 2 * han && is_given(han) && begins_with_han(rest_.substr(length)) && is_given(length); }
    /// 王国强, though 王国 is a word; but not 王国 itself.
    [[nodiscard]] bool may_be(std::size_t length) const {
        auto const other = words_.false_friends.longest(rest_.substr(0, length));
        return other.length < length && !equals_any<sets::no_given_names>(rest_.substr(surname_, length - surname_));
    }

    [[nodiscard]] std::size_t length_behind(std::size_t surname) {
        surname_ = surname;
        std::size_t const one = surname + han, two = one + han;
        if (!begins_with_han(rest_.substr(std::min(surname, rest_.size())))) return 0;
        bool const has_two = begins_with_han(rest_.substr(one));
        int const after_one = may_be(one) ? end_before(rest_.substr(one)) : -1;
        int const after_two = has_two && may_be(two) ? end_before(rest_.substr(two)) : -1;
        bool const likely_two = has_two && is_given(one);
        // 马骏 of 马骏先后发言
        if (after_one == 2 && after_two < 2 && begins_with_han(rest_.substr(one))) return one;
        // 于洋说, 向志军说; no 从集体, 于双方
        if (footing_ != Footing::post && is_grammar() && !is_given(surname)) return 0;
        if (footing_ == Footing::role && is_grammar() && after_one != 2 && after_two != 2) return 0;
        if (after_two > 0 && (likely_two || after_one <= 0)) return two;
        // 李强为企业操心
        bool const grammar_behind = after_two <= 0 && begins_with_any<sets::grammar_behind_begins>(rest_.substr(std::min(one, rest_.size())));
        if (after_one == 2 || (after_one == 1 && (!likely_two || grammar_behind))) return one;
        if (footing_ == Footing::deed || is_grammar()) return 0;
        if (after_two == 0 && after_one <= 0 && likely_two && is_given(surname)) return two;
        return footing_ == Footing::post && after_one >= 0 && is_given(surname) && !likely_two ? one : 0;
    }

    NameWords const& words_;
    std::string_view rest_;
    Footing footing_;
    std::size_t surname_ = han;
};

}  // namespace person_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_TABLE_IPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_TABLE_IPP

#include <zhibiao/data/period_eras.hpp>
#include <zhibiao/data/period_events.hpp>
#include <zhibiao/data/period_false_friends.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/period_pairs.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Surface word to row number.
template <typename Row, std::size_t size>
WordTable table_of(Row const (&rows)[size]) {
    WordTable table;
    for (std::uint32_t row = 0; row < size; ++row) table.add(rows[row].surface, row);
    return table;
}

WordKind kind_of(Words name) noexcept {
    using enum WordKind;
    constexpr std::array<std::pair<Words, WordKind>, 15> kinds{{{"year", year},
                                                               {"same_year", same_year},
                                                               {"whole_year", whole_year},
                                                               {"within_year", within_year},
                                                               {"next_year", next_year},
                                                               {"month", month},
                                                               {"same_month", same_month},
                                                               {"quarter", quarter},
                                                               {"day", day},
                                                               {"same_day", same_day},
                                                               {"next_day", next_day},
                                                               {"two_years", two_years},
                                                               {"now", now},
                                                               {"vague", vague},
                                                               {"vague_future", vague_future}}};
    for (auto const& [text, kind] : kinds)
        if (text == name) return kind;
    return none;
}

inline WordTable const& time_words() {
    static WordTable const table = table_of(data::period_words_rows);
    return table;
}

inline std::vector<WordKind> const& kinds_of_time_words() {
    static std::vector<WordKind> const kinds = [] {
        std::vector<WordKind> all;
        for (auto const& row : data::period_words_rows) all.push_back(kind_of(row.kind));
        return all;
    }();
    return kinds;
}

Word match_word(Words rest) noexcept {
    auto const found = time_words().longest(rest);
    if (!found) return {};
    return {found.length, kinds_of_time_words()[found.value], data::period_words_rows[found.value].shift};
}

/// Bytes of the quotation mark that `rest` begins with, and the one that closes it.
std::pair<Words, Words> quotation_marks(Words rest) noexcept {
    constexpr std::array<std::pair<Words, Words>, 4> marks{{{"“", "”"}, {"‘", "’"}, {"「", "」"}, {"\"", "\""}}};
    for (auto const& pair : marks)
        if (rest.starts_with(pair.first)) return pair;
    return {};
}

inline WordTable const& holidays() {
    static WordTable const table = table_of(data::period_holidays_rows);
    return table;
}

Holiday match_holiday(Words rest) noexcept {
    auto const [opening, closing] = quotation_marks(rest);
    rest.remove_prefix(opening.size());
    Words const words = rest;
    auto const found = holidays().longest(words);
    if (!found) return {};
    rest.remove_prefix(found.length);
    bool const quoted = !opening.empty();
    if (quoted && !rest.starts_with(closing)) return {};
    if (!quoted && begins_with<U"日号">(rest) && ends_with_numeral(words.substr(0, found.length))) return {};  // 十一日
    auto const& row = data::period_holidays_rows[found.value];
    return {opening.size() + found.length + closing.size(), static_cast<int>(found.value), quoted, row.bare};
}

inline WordTable const& events() {
    static WordTable const table = table_of(data::period_events_rows);
    return table;
}

Event match_event(Words rest) noexcept {
    auto const found = events().longest(rest);
    if (!found) return {};
    auto const& row = data::period_events_rows[found.value];
    return {found.length, row.first_day, row.last_day};
}

inline WordTable const& eras() {
    static WordTable const table = table_of(data::period_eras_rows);
    return table;
}

Era match_era_name(Words rest) noexcept {
    auto const found = eras().longest(rest);
    return found ? Era{found.length, data::period_eras_rows[found.value].first_year} : Era{};
}

/// The false friends, in groups by the time word that they hide.
struct FalseFriends {
    struct Friend {
        Words surface;
        std::size_t hidden_at;
    };
    /// The characters that make a false friend of a word with these two characters: one right before them, or the one behind them.
    struct Signs {
        WideCharacterFilter before, behind;
        std::uint32_t group = 0;  ///< of the two characters where they are a hidden word, and no longer one begins with them
        bool longer = false;
    };
    WideCharacterFilter firsts;  ///< of the hidden words
    PairTable<Signs> signs;
    WordTable groups;
    std::vector<std::vector<Friend>> friends;

    FalseFriends() {
        for (auto const& row : data::period_false_friends_rows) {
            auto group = groups.longest(row.hidden);
            if (group.length != row.hidden.size()) {
                group.value = static_cast<std::uint32_t>(friends.size());
                groups.add(row.hidden, group.value);
                friends.emplace_back();
            }
            std::size_t const hidden_at = row.surface.find(row.hidden);
            friends[group.value].push_back({row.surface, hidden_at});
            firsts.add(code_point(row.hidden));
            Signs& around = signs.make(code_point(row.hidden), code_point(row.hidden.substr(3)));
            around.group = group.value;
            around.longer |= row.hidden.size() > 6;
            if (hidden_at != 0) around.before.add(last_code_point(row.surface.substr(0, hidden_at)));
            else around.behind.add(code_point(row.surface.substr(6)));
        }
    }
};

inline FalseFriends const& false_friends() {
    static FalseFriends const table;
    return table;
}

bool is_false_friend(Words reading, std::size_t at) noexcept {
    FalseFriends const& table = false_friends();
    Words const rest = from(reading, at);
    if (rest.size() < 6 || !begins_with_three_bytes(rest) || !table.firsts.may_have_at(rest.data())) return false;
    auto const* const signs = table.signs.find(three_byte_code_point(rest.data()), three_byte_code_point(rest.data() + 3));
    if (signs == nullptr) return false;
    bool const before = at != 0 && signs->before.may_have(last_code_point({reading.data(), at}));
    if (!before && !signs->behind.may_have(code_point(from(rest, 6)))) return false;
    auto const longest = signs->longer ? table.groups.longest(rest) : WordTable::Match{6, signs->group};
    if (!longest) return false;
    for (auto const& [surface, hidden_at] : table.friends[longest.value])
        if (at >= hidden_at && from(reading, at - hidden_at).starts_with(surface)) return true;
    return false;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

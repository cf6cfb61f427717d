/// @file
/// The table of everything that a time may begin with, by the first two characters. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_TABLE_HPP
#define ZHIBIAO_MENTION_IMPL_PERIOD_OPENING_TABLE_HPP

#include <zhibiao/data/period_context.hpp>
#include <zhibiao/data/period_eras.hpp>
#include <zhibiao/data/period_events.hpp>
#include <zhibiao/data/period_holidays.hpp>
#include <zhibiao/data/period_openings.hpp>
#include <zhibiao/data/period_words.hpp>
#include <zhibiao/mention/impl/period_form.hpp>
#include <zhibiao/mention/impl/pair_rows.hpp>
#include <zhibiao/mention/impl/period_opening.hpp>
#include <zhibiao/mention/impl/period_pairs.hpp>
#include <zhibiao/text/word_table.hpp>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace period_detail {

/// Characters that may go on with a year or a word like 目前, or say how it is meant: numerals, parts of the year, tails (read_behind()),
/// 的上半年, 相比, 基本持平, 2020年代, 1500年历史, lunar months, 今后半年.
inline constexpr CharacterList goes_on{
    U"0123456789零〇○一二三四五六七八九十百千万亿两几廿上中下旬初底末春夏秋冬第头H的 -至到—–~与和之以迄期时为同起前相代度历农阴旧正腊闰大半最持基"};

/// Characters, as far as twelve bits tell them apart.
class TwelveBitFilter {
public:
    void add(char32_t c) noexcept { bits_[c >> 6 & 63] |= std::uint64_t{1} << (c & 63); }
    [[nodiscard]] bool may_have(char32_t c) const noexcept { return bits_[c >> 6 & 63] >> (c & 63) & 1; }

private:
    std::array<std::uint64_t, 64> bits_{};
};

/// Pairs of characters by a bit each, so many that few others seem to be among them. Small: it stays in the nearest cache.
class PairBits {
public:
    [[nodiscard]] bool may_have(char32_t first, char32_t second) const noexcept {
        std::uint32_t const bit = bit_of(first, second);
        return bits_[bit >> 6] >> (bit & 63) & 1;
    }
    void add(char32_t first, char32_t second) noexcept {
        std::uint32_t const bit = bit_of(first, second);
        bits_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
    }

private:
    [[nodiscard]] static std::uint32_t bit_of(char32_t first, char32_t second) noexcept { return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 17; }
    std::array<std::uint64_t, 512> bits_{};
};

/// Every expression that begins with a word, as far as a table knows it, with the finders to ask there.
struct Openings {
    struct Begun {
        std::uint16_t finders = 0;  ///< of the word that they are; 0 where they only begin longer ones
        std::uint16_t direct = 0;   ///< likewise, as in Opening
        std::uint16_t longer = 0;   ///< how many longer ones there are
        std::uint16_t only = 0;     ///< the place of the longer one in `longer_words`, where it is the only one
        CharacterFilter third;      ///< of the longer ones
    };
    struct LongerWord {
        std::string words;
        std::uint32_t value = 0;  ///< as in `table`
    };
    PairTable<Begun> begun;  ///< by the first two characters
    PairBits pairs;          ///< the same, for places where most have none
    TwelveBitFilter behind;  ///< what may go on with a year or a word: goes_on, and the first characters of words that are parts of a year
    std::vector<LongerWord> longer_words;
    WordTable table;  ///< of the longer ones, finders and above them `direct`; a word has the finders of the shorter words that it begins with, too
    std::string begins;  ///< of the words, for the scan (PairFilter)
    std::u32string first_characters, before_signs;

    Openings() {
        add_tables();
        add_counts();
        add_plans();
        build();
        for (char32_t const c : free_openers) add_first(c);
        for (char32_t const c : goes_on.characters)
            if (c != 0) behind.add(c);
    }

    /// Whether `rest` may go on with a year before it. Never wrong where it says no.
    [[nodiscard]] bool may_go_on(Words rest) const noexcept { return behind.may_have(code_point(rest)) && goes_on_closely(rest, false); }
    /// The same for a word for which these finders are to be asked: of spans, it may lead one (今后五年), or be the beginning of one (这一年多来).
    [[nodiscard]] bool word_goes_on(Words rest, std::uint32_t finders) const noexcept {
        if (!(finders & opening_span)) return may_go_on(rest);
        return begins_with<U"多余几半零又来">(rest) || (behind.may_have(code_point(rest)) && goes_on_closely(rest, true));
    }
    /// Whether one of the words may begin with `first` and what stands behind it. Likewise.
    [[nodiscard]] bool word_may_begin(char32_t first, Words behind) const noexcept;

    static constexpr std::uint32_t finder_bits = 12;

private:
    [[nodiscard]] bool goes_on_closely(Words rest, bool leads_span) const noexcept;
    [[nodiscard]] bool number_goes_on(Words rest, bool belonging) const noexcept;
    [[nodiscard]] bool time_may_begin(Words rest) const noexcept;

    static constexpr std::array<Words, 4> quotation_marks{"“", "‘", "「", "\""};

    void add(Words words, std::uint32_t finders) { all_[std::string(words)] |= finders; }
    void add_quoted(Words words, std::uint32_t finders) {
        for (Words const mark : quotation_marks) add(std::string(mark) + std::string(words), finders);
    }

    void add_tables() {
        for (auto const& row : data::period_words_rows) add(row.surface, opening_word | (match_word(row.surface).kind < WordKind::day ? opening_calendar : 0));
        for (auto const& row : data::period_events_rows) add(row.surface, opening_event);
        for (auto const& row : data::period_eras_rows) add(row.surface, opening_era);
        for (auto const& row : data::period_holidays_rows) {
            add(row.surface, opening_calendar);
            add_quoted(row.surface, opening_calendar);
        }
        for (auto const& row : data::period_context_rows)
            if (row.kind == "beginning") add(std::string(row.surface) + "以来", opening_since);
        static constexpr std::array<std::pair<Words, std::uint32_t>, 6> finders{{{"calendar", opening_calendar},
                                                                                 {"decade", opening_decade},
                                                                                 {"lunar", opening_lunar},
                                                                                 {"frame", opening_frame},
                                                                                 {"since", opening_since},
                                                                                 {"span", opening_span}}};
        for (auto const& row : data::period_openings_rows)
            for (auto const& [name, finder] : finders)
                if (row.finder == name) add(row.surface, finder);
    }

    /// 近3年, 前两个月, 第一季度.
    void add_counts() {
        for (Words rest = "0123456789一二三四五六七八九十两半"; !rest.empty(); rest.remove_prefix(character_length(rest))) {
            std::string const numeral(rest.substr(0, character_length(rest)));
            for (std::string const lead : {"近", "前", "后", "上", "这", "头", "第"}) add(lead + numeral, opening_counted);
            add("闰" + numeral, opening_lunar);
        }
        add("近 ", opening_span);
    }

    /// “十三五”
    void add_plans() {
        add_quoted("十五", opening_plan);
        for (std::string const digit : {"一", "二", "三", "四", "五", "六", "七", "八", "九"}) {
            add_quoted(digit + "五", opening_plan);
            add_quoted("十" + digit + "五", opening_plan);
        }
    }

    void build() {
        std::vector<std::pair<Words, std::uint32_t>> shorter;  // those that the word begins with; the order of bytes has them before it
        for (auto& [words, finders] : all_) {
            while (!shorter.empty() && !words.starts_with(shorter.back().first)) shorter.pop_back();
            if (!shorter.empty()) finders |= shorter.back().second;
            shorter.emplace_back(words, finders);
            std::uint32_t const value = finders | static_cast<std::uint32_t>(direct_of(words, finders)) << finder_bits;
            table.add(words, value);
            add_first(code_point(words));
            if (words.size() < 6 || !begins_with_three_bytes(Words(words).substr(3))) before_signs += code_point(words);
            bool const pair = all_.contains(Words(words).substr(0, 6));
            mention_detail::PairFilter::append_begin(begins, pair ? Words(words).substr(0, 6) : Words(words));
            add_begun(words, finders, value);
        }
        all_.clear();
    }

    void add_begun(Words word, std::uint32_t finders, std::uint32_t value) {
        Words const second = word.substr(character_length(word)), third = second.substr(character_length(second));
        pairs.add(code_point(word), code_point(second));
        Begun& words = begun.make(code_point(word), code_point(second));
        if (finders & (opening_calendar | opening_counted)) behind.add(code_point(word));
        if (third.empty()) words.finders = static_cast<std::uint16_t>(finders);
        if (third.empty()) {
            words.direct = direct_of(word, finders);
            return;
        }
        words.third.add(code_point(third));
        ++words.longer;
        words.only = static_cast<std::uint16_t>(longer_words.size());
        longer_words.push_back({std::string(word), value});
    }

    /// Of 今年 and 目前; 0 of words that stand for other kinds of time, or for several.
    static std::uint16_t direct_of(Words words, std::uint32_t finders) noexcept {
        Word const word = match_word(words);
        bool const year = word.kind >= WordKind::year && word.kind <= WordKind::next_year, vague = word.kind >= WordKind::now;
        std::uint32_t const others = finders & ~(opening_span | opening_counted);
        bool const alone = year ? others == (opening_word | opening_calendar) : vague && others == opening_word;
        if (!alone || word.length != words.size()) return 0;
        return static_cast<std::uint16_t>(static_cast<unsigned>(word.kind) | static_cast<unsigned>(word.shift + Opening::no_shift) << Opening::kind_bits);
    }

    void add_first(char32_t c) {
        if (first_characters.find(c) == first_characters.npos) first_characters += c;
    }

    std::map<std::string, std::uint32_t, std::less<>> all_;
};

inline bool Openings::word_may_begin(char32_t first, Words rest) const noexcept {
    Begun const* const words = begun.find(first, code_point(rest));
    return words != nullptr && (words->finders != 0 || words->third.may_have(code_point(behind_character(rest))));
}

/// 二季度, 的2.3倍, 今后十多年; but 的772亿元, 一年, 1.8个百分点. `rest` begins with the numeral; `belonging`: to a year, with 的 between.
inline bool Openings::number_goes_on(Words rest, bool belonging) const noexcept {
    static constexpr int longest = 12;
    if (period_detail::begins_with(rest, "618") || (!is_digit(rest.front()) && word_may_begin(code_point(rest), from(rest, 3)))) return true;
    char32_t sign = 0;
    int characters = 0;
    for (; sign = code_point(rest), characters < longest && (is_numeral(sign) || sign == '.'); ++characters) rest.remove_prefix(sign < 0x80 ? 1 : 3);
    if (characters == longest) return true;
    if (sign == U'个') return one_of<U"月季星礼小钟工半多世余几分秒个">(code_point(from(rest, 3)));
    if (sign == U'分') return !belonging && begins_with<U"钟">(from(rest, 3));
    return one_of<U"月日号季旬倍、-—–~至到 第">(sign) || (!belonging && one_of<U"年周天半多余星礼小秒钟世工">(sign));
}

/// The other end of a range.
inline bool Openings::time_may_begin(Words rest) const noexcept {
    char32_t const first = code_point(rest);
    return first == ' ' || is_numeral(first) || word_may_begin(first, behind_character(rest));
}

inline bool Openings::goes_on_closely(Words rest, bool leads_span) const noexcept {
    char32_t first = code_point(rest);
    Words after = behind_character(rest);
    bool const belonging = first == U'的';
    if (belonging) {
        rest = after;
        first = code_point(rest);
        if (!behind.may_have(first)) return false;
        after = behind_character(rest);
    }
    if (is_numeral(first)) return number_goes_on(rest, belonging && !leads_span);
    // of most words the second character shows, too, that they are none of those: 大|年, 中|旬, 为|止
    switch (first) {
        case U'农': return begins_with<U"历">(after) || word_may_begin(first, after);
        case U'阴': case U'旧': return begins_with<U"历">(after);
        case U'大': return begins_with<U"年体">(after) || word_may_begin(first, after);
        case U'中': return begins_with<U"旬下">(after) || word_may_begin(first, after);
        case U'最': return begins_with<U"后">(after);
        case U'上': case U'下': return begins_with<U"中">(after) || word_may_begin(first, after);
        case U'春': case U'夏': case U'秋': case U'冬': return begins_with<U"季天">(after) || word_may_begin(first, after);
        case U'正': return begins_with<U"月">(after);
        case U'第': return counted_time_may_begin(rest);
        case U'为': return begins_with<U"止">(after);
        case U'期': return begins_with<U"间">(after);
        case U'时': return begins_with<U"期">(after);
        case U'历': return begins_with<U"史">(after);
        case U'相': return begins_with<U"比较当">(after);
        case U'持': return begins_with<U"平">(after);
        case U'基': return begins_with<U"本">(after);
        case U'以': case U'之': return begins_with<U"来前后间">(after);
        case U'同': return begins_with<U"期">(after) || word_may_begin(first, after);
        case U'到': return time_may_begin(after);
        case U'与': case U'和': return time_may_begin(after) && may_stand_near(after, "间", reach_of_joined);
        default: return one_of<goes_on>(first) || word_may_begin(first, after);
    }
}

inline Openings make_openings() { return {}; }
inline Openings const& openings() {
    static Openings const all = make_openings();
    return all;
}

}  // namespace period_detail
}  // namespace v0
}  // namespace zhibiao

#endif

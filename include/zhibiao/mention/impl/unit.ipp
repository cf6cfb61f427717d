// What stands behind a numeral: units, classifiers, labels, from the tables.
#ifndef ZHIBIAO_MENTION_IMPL_UNIT_IPP
#define ZHIBIAO_MENTION_IMPL_UNIT_IPP

#include <zhibiao/data/per_units.hpp>
#include <zhibiao/data/unit_false_friends.hpp>
#include <zhibiao/data/units.hpp>
#include <zhibiao/mention/impl/beside_numeral.hpp>
#include <zhibiao/mention/impl/numeral_terminal.hpp>
#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/mention/impl/quantity_words.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace quantity_detail {

using UnitRow = data::UnitsRow;

constexpr std::uint32_t unit_rows = static_cast<std::uint32_t>(std::size(data::units_rows));

/// The units, and the words that only begin like one (条件): these count from `unit_rows` on.
inline WordTable const& unit_table() {
    static WordTable const table = [] {
        WordTable words;
        std::uint32_t row = 0;
        for (auto const& unit : data::units_rows) words.add(unit.surface, row++);
        for (auto const& friendly : data::unit_false_friends_rows) words.add(friendly.surface, row++);
        return words;
    }();
    return table;
}

inline UnitForm unit_form(std::string_view name) noexcept {
    static constexpr std::pair<std::string_view, UnitForm> names[] = {
        {"big", UnitForm::big},         {"count", UnitForm::count},         {"money", UnitForm::money},       {"multiple", UnitForm::multiple},
        {"percent", UnitForm::percent}, {"per_mille", UnitForm::per_mille}, {"physical", UnitForm::physical}, {"points", UnitForm::points},
        {"time", UnitForm::time}};
    auto const* const found = std::ranges::find(names, name, &std::pair<std::string_view, UnitForm>::first);
    return found == std::end(names) ? UnitForm::none : found->second;
}

inline UnitRole unit_role(UnitRow const& row) noexcept {
    if (row.form == "label") return UnitRole::label;
    if (row.form == "places") return UnitRole::places;
    if (row.dimension == "discount") return UnitRole::discount;
    if (row.surface == "成") return UnitRole::tenths;
    return UnitRole::unit;
}

inline bool is_one_of(std::string_view surface, std::initializer_list<std::string_view> units) noexcept {
    return std::ranges::find(units, surface) != units.end();
}

/// Not 次, which may be a flight's, 度 of electricity, 块 of money; 三分 and 五届 count nothing at all.
inline void note_what_counts(UnitWord& word) noexcept {
    bool const unit = word.role == UnitRole::unit && !is_one_of(word.surface, {"分", "点", "块", "度", "°"});
    word.arabic_only = word.role == UnitRole::unit && is_one_of(word.surface, {"届", "方", "里", "角", "毛", "分"});
    word.behind_digits = unit && word.form != UnitForm::big && word.surface != "次";
    word.behind_words = unit && !word.arabic_only;
    bool const foreign = word.form == UnitForm::money && word.code != "CNY" && word.exponent == 0;
    word.takes_tail = foreign || is_one_of(word.surface, {"元", "角", "块", "米"});
}

/// As tell_alone() judges where nothing goes on behind the unit.
inline std::uint8_t vain_behind(UnitWord const& word) noexcept {
    unsigned vain = 0;
    if (word.form != UnitForm::physical) vain |= behind_scale;
    bool const label = word.role == UnitRole::label && word.surface != "日";
    if (label || (word.arabic_only && word.form != UnitForm::money)) vain |= behind_digit | behind_one | behind_few | behind_zero | behind_ten;
    if (word.role != UnitRole::unit) return static_cast<std::uint8_t>(vain);
    if (word.form == UnitForm::count || word.form == UnitForm::big) vain |= behind_one;
    if (word.form != UnitForm::big) vain |= behind_few;
    if (word.form == UnitForm::count) vain |= behind_zero;
    return static_cast<std::uint8_t>(vain);
}

inline UnitWord unit_word(UnitRow const& row) noexcept {
    UnitWord word;
    word.role = unit_role(row);
    word.words = word.surface = row.surface;
    word.code = row.code;
    word.form = unit_form(row.form);
    word.exponent = row.exponent;
    return word;
}

/// The rows as they are used, found once.
inline std::vector<UnitWord> const& unit_words() {
    static std::vector<UnitWord> const words = [] {
        std::vector<UnitWord> list;
        list.reserve(unit_rows);
        for (auto const& row : data::units_rows) {
            list.push_back(unit_word(row));
            note_what_counts(list.back());
            list.back().vain_behind = vain_behind(list.back());
        }
        return list;
    }();
    return words;
}

/// The table of units with what its words begin with, and what each of its values stands for.
struct UnitIndex {
    UnitIndex() {
        std::uint32_t row = 0;
        std::vector<UnitWord> const& units = unit_words();
        for (auto const& unit : data::units_rows) add(unit.surface, row++);
        for (auto const& unit : units) found.push_back({&unit, static_cast<std::uint32_t>(unit.surface.size())});
        for (auto const& friendly : data::unit_false_friends_rows) {
            add(friendly.surface, row++);
            auto const kept = friendly.unit.empty() ? WordTable::Match{} : table.longest(friendly.unit);
            found.push_back({kept ? &units[kept.value] : nullptr, static_cast<std::uint32_t>(friendly.unit.size())});
        }
    }

    /// As unit_table().longest().
    [[nodiscard]] WordTable::Match longest(Character first, char const* at, char const* last) const noexcept {
        FirstCharacters::First const& one = firsts.find(first.code);
        char const* const behind = at + first.bytes;
        Character const second = character_at(behind, last);
        if (second.bytes == 0 || (one.nexts & FirstCharacters::next(second.code)) == 0) return {one.bytes, one.value};
        FirstCharacters::First const& two = firsts.find(first.code, second.code);
        Character const third = character_at(behind + second.bytes, last);
        if (third.bytes != 0 && (two.nexts & FirstCharacters::next(third.code)) != 0) return table.longest({at, static_cast<std::size_t>(last - at)});
        return two.bytes != 0 ? WordTable::Match{two.bytes, two.value} : WordTable::Match{one.bytes, one.value};
    }

    [[nodiscard]] FirstCharacters::First const& first(std::uint32_t code) const noexcept { return firsts.find(code); }

    WordTable const& table = unit_table();
    std::vector<UnitFound> found;

private:
    void add(std::string_view surface, std::uint32_t value) {
        char const* const last = surface.data() + surface.size();
        Character const first = character_at(surface.data(), last), second = character_at(surface.data() + first.bytes, last);
        firsts.add(first, second, character_at(surface.data() + first.bytes + second.bytes, last), value);
    }
    FirstCharacters firsts;
};

inline UnitIndex const& unit_index() {
    static UnitIndex const index;
    return index;
}

/// The longest unit, or word that only begins like one, of the library's and a caller's.
inline WordTable::Match longest_unit(std::string_view rest, QuantityWords const* words) noexcept {
    if (words != nullptr) return words->units.longest(rest);
    char const* const last = rest.data() + rest.size();
    return unit_index().longest(character_at(rest.data(), last), rest.data(), last);
}

/// The unit that a value of the table of units stands for; null for a word that only begins like one.
inline UnitWord const* unit_of(std::uint32_t value, QuantityWords const* words) noexcept {
    if (value < unit_rows) return &unit_words()[value];
    return words != nullptr && value >= words->first_added ? &words->added[value - words->first_added] : nullptr;
}

/// 元/平方米: every code with every denominator, put together when the first one is asked for.
class PerUnitCodes {
public:
    PerUnitCodes() {
        std::vector<std::string_view> codes;
        for (auto const& row : data::per_units_rows) codes.push_back(row.code);
        for (auto const& row : data::units_rows)
            if (row.code.find('/') == std::string_view::npos) numerators_.push_back(row.code);
        sort_unique(codes);
        sort_unique(numerators_);
        for (auto const& row : data::per_units_rows) {
            auto const column = static_cast<std::uint32_t>(std::ranges::lower_bound(codes, row.code) - codes.begin());
            denominators_.add(row.surface, column * 2 + (row.spoken == 0 ? 0 : 1));
        }
        columns_ = codes.size();
        begins_.reserve(numerators_.size() * columns_ + 1);
        text_.resize(numerators_.size() * columns_ + total_size(numerators_) * columns_ + total_size(codes) * numerators_.size());
        char* end = text_.data();
        for (auto const numerator : numerators_) {
            for (auto const denominator : codes) {
                begins_.push_back(static_cast<std::uint32_t>(end - text_.data()));
                end += numerator.copy(end, numerator.size());
                *end++ = '/';
                end += denominator.copy(end, denominator.size());
            }
        }
        begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    }

    /// Bytes of the denominator that `rest` begins with, its sign included.
    std::size_t match(std::string_view rest, std::string_view& code) const {
        bool const slash = rest.starts_with('/');
        if (!slash && !begins_with(rest, "每")) return 0;
        std::size_t const sign = slash ? 1 : 3;
        auto const found = denominators_.longest(rest.substr(sign));
        // 5亿元每年 is money every year, no rate: behind 每 only what never means "each time".
        if (!found || (!slash && found.value % 2 == 0)) return 0;
        auto const numerator = std::ranges::lower_bound(numerators_, code);
        if (numerator == numerators_.end() || *numerator != code) return 0;
        auto const row = static_cast<std::size_t>(numerator - numerators_.begin());
        std::size_t const cell = row * columns_ + found.value / 2;
        code = std::string_view(text_).substr(begins_[cell], begins_[cell + 1] - begins_[cell]);
        return sign + found.length;
    }

private:
    static std::size_t total_size(std::vector<std::string_view> const& codes) noexcept {
        std::size_t size = 0;
        for (auto const code : codes) size += code.size();
        return size;
    }
    static void sort_unique(std::vector<std::string_view>& codes) {
        std::ranges::sort(codes);
        // Not std::ranges::unique: clang 14 can't compile the subranges of libstdc++ 12.
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    }

    WordTable denominators_;  // twice the column of the code, and one where 每 may stand for the stroke
    std::vector<std::string_view> numerators_;
    std::string text_;  // all codes, one behind the other
    std::vector<std::uint32_t> begins_;
    std::size_t columns_ = 0;
};

inline PerUnitCodes const& per_unit_codes() {
    static PerUnitCodes const codes;
    return codes;
}

std::size_t match_denominator(std::string_view rest, std::string_view& code) { return per_unit_codes().match(rest, code); }

/// A unit in Latin letters ends where the letters end: 5mm is no 5m.
inline bool letters_end(std::string_view rest, std::size_t length) noexcept {
    using namespace numeral_detail;
    if (static_cast<unsigned char>(rest[length - 1]) >= 0x80 && !is_letter(rest[0])) return true;
    return length == rest.size() || !(is_letter(rest[length]) || is_digit(rest[length]));
}

/// 个 百 分 点: blanks inside, as some pages set them.
inline std::size_t match_spaced_points(std::string_view rest, UnitWord& unit) {
    static constexpr std::string_view words = "个百分点";
    std::size_t at = 0, matched = begins_with(rest, "百") ? 3 : 0;
    while (at < rest.size() && matched < words.size() && at < 48) {
        if (rest[at] == ' ') {
            ++at;
        } else if (rest[at] == words[matched]) {
            ++at;
            ++matched;
        } else {
            return 0;
        }
    }
    if (matched != words.size()) return 0;
    auto const found = unit_table().longest(words);
    unit = unit_words()[found.value];
    unit.words = rest.substr(0, at);
    return at;
}

/// 个半月, 个多月: the unit is 个月, with half of one or somewhat more.
inline std::size_t match_split_unit(std::string_view rest, UnitWord& unit, QuantityWords const* words) {
    bool const half = begins_with(rest, "个半");
    if (!half && !begins_with(rest, "个多")) return 0;
    std::array<char, 24> joined{};
    std::string_view const tail = rest.substr(6, 18);
    std::ranges::copy(std::string_view("个"), joined.begin());
    std::ranges::copy(tail, joined.begin() + 3);
    auto const found = longest_unit({joined.data(), 3 + tail.size()}, words);
    UnitWord const* const known = found ? unit_of(found.value, words) : nullptr;
    if (found.length <= 3 || known == nullptr) return 0;
    unit = *known;
    bool const hundred_millions = unit.form == UnitForm::count && unit.exponent == 8;  // 3个多亿
    if (unit.form != UnitForm::time && unit.form != UnitForm::points && (half || !hundred_millions)) return 0;
    unit.words = rest.substr(0, found.length + 3);
    unit.half = half;
    unit.more = !half;
    return unit.words.size();
}

inline std::size_t match_unit_here(std::string_view rest, UnitWord& unit, QuantityWords const* words) {
    if (first_point(rest) == U'个') {
        if (std::size_t const length = match_split_unit(rest, unit, words); length != 0) return length;
        if (rest.substr(3).starts_with(' ') || begins_with(rest.substr(3), "百")) {
            if (std::size_t const length = match_spaced_points(rest, unit); length != 0) return length;
        }
    }
    ZHIBIAO_COUNT_STEP();
    auto found = longest_unit(rest, words);
    if (!found) return 0;
    std::size_t length = found.length;
    UnitWord const* known = unit_of(found.value, words);
    if (known == nullptr) {
        std::string_view const kept = data::unit_false_friends_rows[found.value - unit_rows].unit;
        if (kept.empty()) return 0;
        known = unit_of(longest_unit(kept, words).value, words);
        length = kept.size();
    }
    if (!letters_end(rest, length)) return 0;
    unit = *known;
    char const* const behind = rest.data() + length;
    char const* const last = rest.data() + rest.size();
    if (unit.role == UnitRole::unit && behind != last && (*behind == '/' || numeral_detail::point_at(behind, last) == U'每'))
        length += per_unit_codes().match(rest.substr(length), unit.code);
    unit.words = rest.substr(0, length);
    return length;
}

std::size_t match_unit(std::string_view rest, UnitWord& unit, QuantityWords const* words) {
    char const* first = rest.data();
    numeral_detail::match_gap(first, rest.data() + rest.size());
    auto const blanks = static_cast<std::size_t>(first - rest.data());
    std::size_t const length = match_unit_here(rest.substr(blanks), unit, words);
    return length == 0 ? 0 : blanks + length;
}

UnitFound find_unit(Character first, char const* at, char const* last) noexcept {
    UnitIndex const& index = unit_index();
    auto const match = index.longest(first, at, last);
    return match ? index.found[match.value] : UnitFound{};
}

/// 三千瓦 is 三 and 千瓦: the scale belongs to the unit where the unit is written with it and the numeral is whole without it.
std::size_t match_count(std::string_view rest, NumeralForm& form, QuantityWords const* words) {
    using namespace numeral_detail;
    std::size_t const length = match_numeral(rest, form);
    if (length <= glyph_bytes || form.kind != NumeralKind::plain) return length;
    char const* const last = rest.data() + length;
    Glyph const scale = glyph_before(last, rest.data());
    bool const prefix = (scale.kind == GlyphKind::small && scale.value >= 2) || (scale.kind == GlyphKind::big && scale.value == 12);
    if (!prefix) return length;
    Glyph const before = glyph_before(last - glyph_bytes, rest.data());
    std::size_t const shorter = length - glyph_bytes;
    bool const whole = shorter == glyph_bytes || before.kind == GlyphKind::none || scale.kind == GlyphKind::big;
    if (!whole) return length;
    UnitWord unit;
    std::size_t const unit_length = match_unit_here(rest.substr(shorter), unit, words);
    if (unit_length <= glyph_bytes || (unit.form != UnitForm::physical && unit.form != UnitForm::points)) return length;
    form.head = form.head.substr(0, form.head.size() - glyph_bytes);
    form.words = form.words.substr(0, form.words.size() - glyph_bytes);
    return shorter;
}

}  // namespace quantity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

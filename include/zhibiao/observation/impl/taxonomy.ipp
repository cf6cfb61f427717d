// Names to indicators: the whole name is read as neutral words, an indicator's name, and what may stand behind it.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TAXONOMY_IPP

#include <zhibiao/observation/impl/taxonomy_words.hpp>

#include <zhibiao/data/indicator_actions.hpp>
#include <zhibiao/data/indicator_aliases.hpp>
#include <zhibiao/data/indicators.hpp>

#include <algorithm>
#include <utility>

namespace zhibiao {
inline namespace v0 {

std::string_view to_string(Dimension dimension) noexcept {
    return taxonomy_detail::dimension_names[static_cast<std::size_t>(dimension)];
}

std::optional<Dimension> parse_dimension(std::string_view text) noexcept {
    auto const& names = taxonomy_detail::dimension_names;
    auto const* const found = std::find(std::begin(names), std::end(names), text);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<Dimension>(found - std::begin(names));
}

namespace taxonomy_detail {

inline constexpr std::uint32_t nothing = 0xFFFFFFFF;
static_assert(nothing == NameIndex::none);

/// Of Taxonomy::begins_ and ends_. What is neutral stands before names and nouns, or behind them.
enum EdgeKind : unsigned { edge_of_name = 1, edge_of_noun = 2, edge_of_neutral = 4 };

inline constexpr unsigned dimension_bit(Dimension dimension) noexcept { return 1u << static_cast<unsigned>(dimension); }

/// What numbers of a form can measure whatever their unit. A row of numbers and no switch: the forms come in no order that could be foretold.
inline unsigned dimensions_of(UnitForm form) noexcept {
    constexpr unsigned any = dimension_bit(Dimension::any), all = ~0u, count = any | dimension_bit(Dimension::count), percent = any | dimension_bit(Dimension::percent);
    constexpr unsigned rows[] = {count, any | dimension_bit(Dimension::money), any, any | dimension_bit(Dimension::time), count, percent, all, percent, all, all, all, count};
    static_assert(static_cast<int>(UnitForm::none) == 0 && static_cast<int>(UnitForm::money) == 1 && static_cast<int>(UnitForm::physical) == 2 &&
                  static_cast<int>(UnitForm::time) == 3 && static_cast<int>(UnitForm::count) == 4 && static_cast<int>(UnitForm::percent) == 5 &&
                  static_cast<int>(UnitForm::points) == 6 && static_cast<int>(UnitForm::per_mille) == 7 && static_cast<int>(UnitForm::multiple) == 8 &&
                  static_cast<int>(UnitForm::ratio) == 9 && static_cast<int>(UnitForm::ordinal) == 10 && static_cast<int>(UnitForm::big) == 11);
    return rows[static_cast<std::size_t>(form)];
}

/// Whether a number of this kind and unit can be one of an indicator of this dimension. What compares (growth, share,
/// points, rank) fits all.
inline bool fits(Dimension dimension, UnitForm form, Kind kind, std::string_view unit) noexcept {
    if (kind != Kind::level && (kind != Kind::change || form == UnitForm::percent)) return true;
    if ((dimensions_of(form) & dimension_bit(dimension)) != 0) return true;
    return form == UnitForm::physical && is_physical(dimension, unit);
}

/// Whether a place's name may begin with these six bytes of two plain ideographs.
inline bool may_begin_place(std::uint64_t six) noexcept {
    auto const& places = place_detail::PlaceNames::get();
    return places.may_begin_place(places.hash_of_two(six));
}

/// Whether a word of `kind` may begin at this place of a name: two plain ideographs tell. Never wrong where it says no.
inline bool may_begin_here(WordEdges const& begins, std::string_view name, std::size_t at, EdgeKind kind) noexcept {
    if (name.size() - at < 6) return true;
    std::uint64_t const six = WordTable::six_bytes(name.data() + at);
    return !are_two_plain(six) || (begins.of(six) & kind) != 0;
}

/// The number of `word` in `table`, numbered in the order of adding.
template <class Table>
std::uint32_t numbered(Table& table, std::string_view word, std::uint32_t& count) {
    if (auto const match = table.longest(word); match.length == word.size()) return match.value;
    table.add(word, count);
    return count++;
}

}  // namespace taxonomy_detail

Taxonomy const& Taxonomy::built_in() {
    static Taxonomy const taxonomy = [] {
        Taxonomy built;
        for (auto const& row : data::indicators_rows) {
            auto const dimension = parse_dimension(row.dimension).value_or(Dimension::any);
            built.add({std::string(row.name), std::string(row.code), dimension, std::string(row.english), std::string(row.section)});
        }
        for (auto const& row : data::indicator_aliases_rows) built.add(row.alias, row.code);
        for (auto const& row : data::indicator_actions_rows) built.add_action(row.action, row.noun, row.code);
        return built;
    }();
    return taxonomy;
}

std::uint32_t Taxonomy::index_of(std::string_view code) const noexcept {
    auto const match = codes_.longest(code);
    return match && match.length == code.size() ? match.value : taxonomy_detail::nothing;
}

std::uint32_t Taxonomy::make(std::string_view code) {
    if (auto const known = index_of(code); known != taxonomy_detail::nothing) return known;
    taxonomy_detail::NeutralWords::get();  // so that find() need not build it
    if (indicators_.empty()) taxonomy_detail::NeutralWords::add_edges(begins_, ends_, taxonomy_detail::edge_of_neutral);
    auto const index = static_cast<std::uint32_t>(indicators_.size());
    codes_.add(code, index);
    indicators_.push_back({{}, std::string(code), Dimension::any, {}, {}});
    answers_.push_back({static_cast<std::uint32_t>(code_bytes_.size()), static_cast<std::uint32_t>(code.size()), Dimension::any});
    code_bytes_ += code;
    return index;
}

void Taxonomy::add(Indicator indicator) {
    taxonomy_detail::PlainName const plain(indicator.name);
    if (!plain || indicator.code.empty()) return;
    auto const count = indicators_.size();
    auto const index = make(indicator.code);
    names_.add(plain.text(), index);
    begins_.add_begin(plain.text(), taxonomy_detail::edge_of_name);
    ends_.add_end(plain.text(), taxonomy_detail::edge_of_name);
    if (count == indicators_.size()) return;
    answers_[index].dimension = indicator.dimension;
    indicators_[index] = std::move(indicator);
}

void Taxonomy::add(std::string_view name, std::string_view code, Dimension dimension) {
    add(Indicator{std::string(name), std::string(code), dimension, {}, {}});
}

void Taxonomy::add_action(std::string_view action, std::string_view noun, std::string_view code) {
    taxonomy_detail::PlainName const plain_action(action), plain_noun(noun);
    if (!plain_action || !plain_noun || code.empty()) return;
    begins_.add_begin(plain_noun.text(), taxonomy_detail::edge_of_noun);
    ends_.add_end(plain_noun.text(), taxonomy_detail::edge_of_noun);
    ActionCode const added{taxonomy_detail::numbered(actions_, plain_action.text(), action_count_),
                           taxonomy_detail::numbered(nouns_, plain_noun.text(), noun_count_), make(code)};
    auto const before = [](ActionCode const& left, ActionCode const& right) {
        return std::pair(left.action, left.noun) < std::pair(right.action, right.noun);
    };
    auto const at = std::lower_bound(action_codes_.begin(), action_codes_.end(), added, before);
    if (at != action_codes_.end() && !before(added, *at)) *at = added;
    else action_codes_.insert(at, added);
}

std::uint32_t Taxonomy::paired(std::uint32_t action, std::uint32_t noun) const noexcept {
    auto const at = std::lower_bound(action_codes_.begin(), action_codes_.end(), std::pair(action, noun),
                                     [](ActionCode const& row, auto const& wanted) { return std::pair(row.action, row.noun) < wanted; });
    return at != action_codes_.end() && at->action == action && at->noun == noun ? at->indicator : taxonomy_detail::nothing;
}

std::uint32_t Taxonomy::find_named(std::string_view name, taxonomy_detail::Beginnings& beginnings, UnitForm form, Kind kind, std::string_view unit) const noexcept {
    using namespace taxonomy_detail;
    for (std::size_t at = 0; at < name.size(); at = beginnings.next(at)) {
        if (!may_begin_here(begins_, name, at, edge_of_name)) continue;
        auto const match = beginnings.longest(names_, at);
        if (!match) continue;
        auto const ending = read_ending(name.substr(at + match.length), form, kind);
        if (!ending) continue;
        if (*ending == Ending::plain && !fits(answers_[match.value].dimension, form, kind, unit)) return nothing;
        return is_neutral(name.substr(0, at), Place::before) ? match.value : nothing;
    }
    return nothing;
}

std::uint32_t Taxonomy::action_named(std::string_view said) const noexcept {
    taxonomy_detail::PlainName const plain(said);
    std::string_view const action = plain.text();
    // Of several predicates (收集、解决) the last one brings the number.
    for (std::size_t at = 0; at < action.size(); at = taxonomy_detail::next_character(action, at)) {
        auto const match = actions_.longest(action.substr(at));
        if (match && match.length == action.size() - at) return match.value;
    }
    return taxonomy_detail::nothing;
}

std::uint32_t Taxonomy::find_acted(std::string_view name, taxonomy_detail::Beginnings& beginnings, std::string_view action, UnitForm form, Kind kind) const noexcept {
    using namespace taxonomy_detail;
    std::uint32_t verb = nothing;  // looked for where a noun fits, which is seldom
    for (std::size_t at = 0; at < name.size(); at = beginnings.next(at)) {
        if (!may_begin_here(begins_, name, at, edge_of_noun)) continue;
        auto const match = beginnings.longest(nouns_, at);
        if (!match || !read_ending(name.substr(at + match.length), form, kind)) continue;
        if (verb == nothing) verb = action_named(action);
        if (verb == nothing) return nothing;
        auto const index = paired(verb, match.value);
        if (index == nothing || !fits(answers_[index].dimension, form, kind, {})) continue;
        if (is_neutral(name.substr(0, at), Place::noun)) return index;
    }
    return nothing;
}

std::uint32_t Taxonomy::find_around(std::string_view name, taxonomy_detail::Beginnings beginnings, std::string_view action, UnitForm form, Kind kind,
                                    std::string_view const& unit) const noexcept {
    auto index = taxonomy_detail::nothing;
    if (!action.empty()) index = find_acted(name, beginnings, action, form, kind);
    if (index == taxonomy_detail::nothing) index = find_named(name, beginnings, form, kind, unit);
    return index;
}

std::uint32_t Taxonomy::find_edged(std::string_view name, std::string_view action, UnitForm form, Kind kind, std::string_view const& unit) const noexcept {
    using namespace taxonomy_detail;
    // Most names begin or end with nothing that is known, or are an indicator's as they stand.
    constexpr unsigned any = edge_of_name | edge_of_noun;
    auto const first = WordTable::six_bytes(name.data()), last = WordEdges::end_of(name);
    unsigned const ends = ends_.of(last), begins = begins_.of(first);
    if (ends == 0) return nothing;
    bool const goes_on = (ends & edge_of_neutral) != 0;
    bool const neutral = (begins & edge_of_neutral) != 0 || may_begin_place(first);  // may something neutral begin the name?
    // What may begin the name, or stand behind something neutral, and may end it, or stand before something neutral.
    unsigned const kinds = (neutral ? any : begins) & (goes_on ? any : ends) & any;
    if (kinds == 0) return nothing;
    if ((kinds & edge_of_noun) == 0) action = {};
    if (action.empty()) {
        if ((kinds & edge_of_name) == 0) return nothing;
        if ((begins & ends & edge_of_name) != 0) {
            auto const index = names_.find(name);
            if (index != nothing) return fits(answers_[index].dimension, form, kind, unit) ? index : nothing;
        }
    }
    bool const is_plain = PlainName::all_plain(name);
    if (is_plain && action.empty() && !neutral && !goes_on) return nothing;
    PlainName const plain(name, is_plain);
    return plain ? find_around(plain.text(), Beginnings(plain, neutral, goes_on), action, form, kind, unit) : nothing;
}

std::uint32_t Taxonomy::find_other(std::string_view name, std::string_view action, UnitForm form, Kind kind, std::string_view const& unit) const noexcept {
    using namespace taxonomy_detail;
    PlainName const plain(name);
    if (!plain) return nothing;
    if (has_plain_edges(plain.text())) return find_edged(plain.text(), action, form, kind, unit);
    return find_around(plain.text(), Beginnings(plain, true, true), action, form, kind, unit);
}

void Taxonomy::expect(std::string_view name) const noexcept {
    if (name.size() < taxonomy_detail::NameIndex::shortest) return;
    begins_.expect(WordTable::six_bytes(name.data()));
    ends_.expect(taxonomy_detail::WordEdges::end_of(name));
    names_.expect(name);
}

std::string_view Taxonomy::find(std::string_view name, std::string_view action, UnitForm form, Kind kind,
                                std::string_view unit) const noexcept {
    auto const index = taxonomy_detail::has_plain_edges(name) ? find_edged(name, action, form, kind, unit) : find_other(name, action, form, kind, unit);
    return index == taxonomy_detail::nothing ? std::string_view() : std::string_view(code_bytes_.data() + answers_[index].begin, answers_[index].size);
}

Indicator const* Taxonomy::indicator(std::string_view code) const noexcept {
    auto const index = index_of(code);
    return index == taxonomy_detail::nothing ? nullptr : &indicators_[index];
}

}  // namespace v0
}  // namespace zhibiao

#endif

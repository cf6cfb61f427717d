#ifndef ZHIBIAO_MENTION_IMPL_PLACE_NAMES_IPP
#define ZHIBIAO_MENTION_IMPL_PLACE_NAMES_IPP

#include <zhibiao/data/areas.hpp>
#include <zhibiao/data/entity_suffixes.hpp>
#include <zhibiao/data/place_false_friends.hpp>
#include <zhibiao/data/region_names.hpp>
#include <zhibiao/data/regions.hpp>
#include <zhibiao/mention/impl/place_names.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace zhibiao {
inline namespace v0 {
namespace place_detail {

static_assert(std::size(data::regions_rows) < PlaceNames::unknown);

inline std::uint32_t code_number(std::string_view code) noexcept {
    std::uint32_t number = 0;
    std::from_chars(code.data(), code.data() + code.size(), number);
    return number;
}

inline Use use_of(std::string_view word) noexcept {
    return word == "anywhere" ? Use::anywhere : word == "bounded" ? Use::bounded : Use::guarded;
}

inline Suffix suffix_of(data::EntitySuffixesRow const& row) noexcept {
    SuffixLayer const layer = row.layer == "zone"           ? SuffixLayer::zone
                              : row.layer == "organization" ? SuffixLayer::organization
                                                            : SuffixLayer::area;
    StemRule const rule = row.stem == "whole"           ? StemRule::whole
                          : row.stem == "known"       ? StemRule::known
                          : row.stem == "company"       ? StemRule::company
                          : row.stem == "name"          ? StemRule::name
                          : row.stem == "place"         ? StemRule::place
                          : row.stem == "short_company" ? StemRule::short_company
                                                        : StemRule::none;
    return {layer, rule};
}

/// 全区, 我省, 该县: the article's own region; 该局, 该公司: the one named last; the index is 0, the level stands in the word.
template <class Take>
void for_each_pointer(Take take) {
    for (std::string_view const which : {"全", "我", "本", "该"})
        for (std::string_view const level : {"省", "市", "区", "县", "州", "盟", "旗", "镇", "乡"}) take(std::string(which).append(level));
    for (std::string_view const body : {"局", "行", "院", "校", "厂", "公司", "企业", "集团", "银行", "医院"}) take(std::string("该").append(body));
}

PlaceNames const& PlaceNames::get() {
    static PlaceNames const names;
    return names;
}

PlaceNames::PlaceNames() {
    add_false_friends();
    add_divisions();
    add_names();
    add_others();
}

void PlaceNames::add(std::string_view word, WordKind kind, std::uint32_t index, bool guarded) {
    bool const begins_friend = friend_begins_.longest(word).length == word.size();
    words_.add(word, static_cast<std::uint32_t>(kind) << 24 | (begins_friend ? friend_bit : 0) | (guarded ? guarded_bit : 0) | index);
    longest_word_ = std::max(longest_word_, static_cast<std::uint32_t>(word.size()));
    if (kind == WordKind::suffix) return;
    auto const hash = hash_of_two(six_bytes(word.data()));
    pairs_[hash >> 53] |= std::uint64_t{1} << (hash >> 47 & 63);
}

template <class Take>
void PlaceNames::for_each_word(Take take) const {
    for (auto const& row : data::region_names_rows) take(row.surface);
    for (auto const& row : data::areas_rows) take(row.surface);
    for (auto const& row : data::entity_suffixes_rows)
        if (row.layer != "break") take(row.surface);
    for_each_pointer(take);
}

/// False friends are asked for at the names in them, and the scan goes on behind: those names have to be read.
bool PlaceNames::only_beside(std::string_view pair) const noexcept {
    Word const word = longest(pair);
    return word.guarded && word.length == pair.size() && !may_be_in_friend(pair.data());
}

std::string PlaceNames::begins() const {
    std::string begins;
    for_each_word([&](std::string_view word) {
        std::string_view const pair = word.substr(0, 6);
        // 该企业: 企业 stands everywhere
        bool const by_pair = longest(pair).length == pair.size() || word.starts_with("该");
        if (!only_beside(pair)) mention_detail::PairFilter::append_begin(begins, by_pair ? pair : word);
    });
    return begins;
}

std::string PlaceNames::begins_beside() const {
    std::string begins;
    for_each_word([&](std::string_view word) {
        if (word.size() == 6 && only_beside(word)) mention_detail::PairFilter::append_begin(begins, word);
    });
    return begins;
}

std::u32string PlaceNames::thirds_beside() const {
    std::u32string thirds;
    for_each_word([&](std::string_view word) {
        if (word.size() >= 9 && only_beside(word.substr(0, 6))) thirds += static_cast<char32_t>(code_point3(word.data() + 6));
    });
    return thirds;
}

void PlaceNames::add_false_friends() {
    for (auto const& row : data::place_false_friends_rows) {
        false_friends_.add(row.surface, 0);
        for (std::size_t size = 6; size < row.surface.size(); size += 3) friend_begins_.add(row.surface.substr(0, size), 0);
        for (std::size_t at = 0; at + 6 <= row.surface.size(); at += 3) {
            auto const hash = hash_of_two(six_bytes(row.surface.data() + at));
            friend_pairs_[hash >> 56] |= std::uint64_t{1} << (hash >> 50 & 63);
        }
    }
}

std::string_view PlaceNames::own_name(DivisionIndex division) const noexcept { return data::regions_rows[division].name; }

DivisionIndex PlaceNames::find(std::uint32_t code) const noexcept {
    // Of the names of one code the current one comes last in the order of names or not: look at each.
    auto const range = std::equal_range(codes_.begin(), codes_.end(), code);
    DivisionIndex found = unknown;
    for (auto at = range.first; at != range.second; ++at) {
        auto const index = static_cast<DivisionIndex>(at - codes_.begin());
        if (found == unknown || data::regions_rows[index].last.empty()) found = index;
    }
    return found;
}

/// Of the names that a code has had, the one that the surface is the whole or the beginning of.
DivisionIndex PlaceNames::division_called(std::uint32_t code, std::string_view surface) const noexcept {
    auto const current = find(code);
    if (current == unknown || data::regions_rows[current].name.starts_with(surface)) return current;
    auto const range = std::equal_range(codes_.begin(), codes_.end(), code);
    for (auto at = range.first; at != range.second; ++at) {
        auto const index = static_cast<DivisionIndex>(at - codes_.begin());
        if (data::regions_rows[index].name.starts_with(surface)) return index;
    }
    return current;
}

void PlaceNames::add_divisions() {
    codes_.reserve(std::size(data::regions_rows));
    for (auto const& row : data::regions_rows) codes_.push_back(code_number(row.code));
    for (auto const code : codes_) {
        auto above = find(code / 100 * 100);
        if (code % 100 == 0 || above == unknown) above = find(code / 10000 * 10000);
        parents_.push_back(above);
    }
    for (std::size_t i = 0; i < codes_.size(); ++i) {
        auto const& row = data::regions_rows[i];
        // A district or county goes by the city above it (长春市绿园区, 重庆市黔江区), a city by itself (邳州市).
        bool const under_city = codes_[i] % 100 != 0 && !row.name.ends_with("市") && data::regions_rows[parents_[i]].name.ends_with("市");
        full_names_.push_back(under_city ? std::string(data::regions_rows[parents_[i]].name).append(row.name) : std::string(row.name));
    }
}

void PlaceNames::add_names() {
    std::string_view surface;
    for (auto const& row : data::region_names_rows) {
        if (row.surface != surface) {
            surface = row.surface;
            starts_.push_back(static_cast<std::uint32_t>(candidates_.size()));
        }
        candidates_.push_back({division_called(code_number(row.code), surface), use_of(row.use)});
    }
    starts_.push_back(static_cast<std::uint32_t>(candidates_.size()));
    std::uint32_t index = 0;
    for (auto const& row : data::region_names_rows) {
        if (index != 0 && row.surface == surface) continue;
        surface = row.surface;
        auto const [begin, end] = candidates(index);
        add(surface, WordKind::division, index++, std::all_of(begin, end, [](Candidate candidate) { return candidate.use == Use::guarded; }));
    }
}

void PlaceNames::add_others() {
    for (auto const& row : data::areas_rows) {
        add(row.surface, WordKind::area, static_cast<std::uint32_t>(areas_.size()));
        areas_.push_back({row.name, use_of(row.use)});
    }
    for (auto const& row : data::entity_suffixes_rows) {
        if (row.layer == "break") {
            stops_.add(row.surface, row.stem == "place" ? 1 : 0);
            continue;
        }
        add(row.surface, WordKind::suffix, static_cast<std::uint32_t>(suffixes_.size()));
        suffixes_.push_back(suffix_of(row));
    }
    for_each_pointer([this](std::string_view word) { add(word, WordKind::pointer, 0); });
}

}  // namespace place_detail

Division find_division(std::string_view code) noexcept {
    using namespace place_detail;
    auto const& names = PlaceNames::get();
    auto const index = names.find(code_number(code));
    if (index == PlaceNames::unknown) return {};
    auto const& row = data::regions_rows[index];
    return {row.code, row.name, names.full_name(index), row.successor, row.last.empty()};
}

}  // namespace v0
}  // namespace zhibiao

#endif

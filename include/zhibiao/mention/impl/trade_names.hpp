/// @file
/// Short names of companies that nothing but their own words tells: 百川光电, named again and again where a name can stand. Not part of the API.
#ifndef ZHIBIAO_MENTION_IMPL_TRADE_NAMES_HPP
#define ZHIBIAO_MENTION_IMPL_TRADE_NAMES_HPP

#include <zhibiao/data/mention_words.hpp>
#include <zhibiao/data/trade_words.hpp>
#include <zhibiao/mention/impl/common_words.hpp>
#include <zhibiao/mention/impl/place_names.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/impl/word_set.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace coined_detail {

namespace sets = data::mention_words;

enum TradeRole : std::uint32_t { ends_trade_name = 1, begins_none = 2 };

inline WordTable const& trade_words() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::trade_words_rows)
            built.add(row.surface, row.role == "industry" ? ends_trade_name : row.role == "modifier" ? begins_none : ends_trade_name | begins_none);
        return built;
    }();
    return table;
}

/// Whether these words of four or five Han characters are made as such names are: two of their own and a word of industry.
inline bool may_be_trade_name(std::string_view words) {
    constexpr std::size_t own = 6;
    if (words.size() < own + 6 || words.size() > own + 9 || !utf8_detail::beyond_ascii(words)) return false;
    auto const back = trade_words().longest(words.substr(own));
    if (back.length != words.size() - own || (back.value & ends_trade_name) == 0) return false;
    auto const front = trade_words().longest(words.substr(0, own));
    return !(front.length == own && (front.value & begins_none) != 0);
}

/// Whether what stands behind such words lets them be a name: 百川光电拿下…, 百川光电的.
inline bool goes_on_as_name(std::string_view behind) {
    using fixed_words::begins_with_any;
    return begins_with_any<sets::trade_name_behind_begins>(behind);
}

/// Whether the words around make it a name, though it is told but once: 走进匠人鞋业, 与之一路之隔的伟创电子, 对恒优电声来说, 匠人鞋业二期项目.
inline bool told_as_name(std::string_view before, std::string_view behind) {
    using namespace fixed_words;
    return ends_with_any<sets::told_name_before_ends>(before) || begins_with_any<sets::told_name_behind_begins>(behind);
}

/// 飞步 of 飞步鞋业, 豫垣 of 豫垣重工: is the brand made up, so that it needn't be told twice?
inline bool has_made_up_brand(std::string_view words) {
    std::string_view const brand = words.substr(0, 6);
    return utf8_detail::beyond_ascii(brand) && may_be_made_up(brand) && place_detail::PlaceNames::get().longest(words).length < brand.size();
}

/// How many bytes such a name may have, the longer first.
inline constexpr std::size_t trade_name_sizes[] = {15, 12};

/// 科睿新材料, whatever stands around it.
inline bool is_made_up_trade_name(std::string_view words) { return may_be_trade_name(words) && has_made_up_brand(words); }

/// 鲁源风电|轴承扩建项目: do the words behind make it the name of works?
inline bool goes_on_as_works(std::string_view behind) {
    constexpr std::size_t longest = 36;
    behind = behind.substr(0, longest);
    for (std::string_view const stop : {"，", ",", "。", "、", "的"}) behind = behind.substr(0, behind.find(stop));
    return behind.find("项目") != std::string_view::npos || behind.find("工程") != std::string_view::npos;
}

/// The names of four or five characters that stand at the heads of clauses of `reading` at least twice, or once if their brand is made up
/// or the words around make them names; each once. Linear in it.
inline std::vector<std::string_view> trade_names(std::string_view reading) {
    using fixed_words::ends_with_any;
    constexpr std::size_t most = 32;
    std::vector<std::string_view> once, names;
    for (std::size_t at = 0; at + 12 < reading.size(); at += utf8_detail::character_length(reading[at])) {
        if (static_cast<unsigned char>(reading[at]) < 0xE4 || static_cast<unsigned char>(reading[at]) > 0xE9) continue;
        std::string_view const before = reading.substr(0, at);
        bool const opens = at == 0 || reading[at - 1] == '\n' || ends_with_any(before, "　") || ends_with_any<sets::trade_name_before_ends>(before);
        if (!opens) continue;
        for (std::size_t const size : trade_name_sizes) {
            std::string_view const words = reading.substr(at, size), behind = at + size < reading.size() ? reading.substr(at + size) : std::string_view();
            if (words.size() < size || !may_be_trade_name(words)) continue;
            bool const told = told_as_name(before, behind) || (has_made_up_brand(words) && !goes_on_as_works(behind));
            if ((!told && !goes_on_as_name(behind)) || std::ranges::find(names, words) != names.end()) continue;
            if (told || std::ranges::find(once, words) != once.end()) names.push_back(words);
            else if (once.size() < most) once.push_back(words);
            break;
        }
        if (names.size() == most) break;
    }
    return names;
}

}  // namespace coined_detail
}  // namespace v0
}  // namespace zhibiao

#endif

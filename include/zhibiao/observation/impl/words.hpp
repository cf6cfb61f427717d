/// @file
/// Inside the observation stage: what a phrase begins and ends with.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WORDS_HPP
#define ZHIBIAO_OBSERVATION_IMPL_WORDS_HPP

#include <zhibiao/data/observation_words.hpp>
#include <zhibiao/mention/impl/trade_names.hpp>
#include <zhibiao/text/impl/eight_bytes.hpp>
#include <zhibiao/text/impl/fixed_words.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

using namespace fixed_words;
namespace sets = data::observation_words;

/// Where the last `word` begins; npos where there is none.
template <std::size_t size>
[[nodiscard]] std::size_t last_place(std::string_view words, char const (&word)[size]) noexcept {
    for (std::size_t end = words.size(); end >= size - 1; --end)
        if (words[end - 1] == word[size - 2] && ends_with(words.substr(0, end), word)) return end - (size - 1);
    return std::string_view::npos;
}

[[nodiscard]] inline bool has_digit(std::string_view words) noexcept {
    for (char const c : words)
        if (c >= '0' && c <= '9') return true;
    return false;
}

/// The set of the last bytes of some words, or of characters, so that one look at a text's last byte tells that it ends with none.
class LastBytes {
public:
    template <std::size_t... sizes>
    constexpr explicit LastBytes(char const (&... words)[sizes]) noexcept : bits_((std::uint64_t{0} | ... | bit(words[sizes - 2]))) {}
    /// Those of the words of sets.
    template <std::size_t... counts>
    constexpr explicit LastBytes(std::string_view const (&... sets)[counts]) noexcept : bits_((std::uint64_t{0} | ... | bits_of(sets))) {}
    [[nodiscard]] constexpr bool has(char last) const noexcept { return (bits_ >> (static_cast<unsigned char>(last) & 63) & 1) != 0; }
    [[nodiscard]] constexpr bool may_end(std::string_view words) const noexcept { return !words.empty() && has(words.back()); }

private:
    [[nodiscard]] static constexpr std::uint64_t bit(char last) noexcept { return std::uint64_t{1} << (static_cast<unsigned char>(last) & 63); }
    template <std::size_t count>
    [[nodiscard]] static constexpr std::uint64_t bits_of(std::string_view const (&set)[count]) noexcept {
        std::uint64_t bits = 0;
        for (std::string_view const word : set) bits |= bit(word.back());
        return bits;
    }
    std::uint64_t bits_;
};

/// Does a verb with 多 or 少 stand right before `number`? Asked of each amount: 多结|388件, 多卖了|2万元, 多完成|5亿元.
inline bool may_do_more_or_less(std::string_view reading, std::uint32_t number) {
    return number >= 9 && (begins_with_any(reading.substr(number - 6), "多", "少") || begins_with_any(reading.substr(number - 9), "多", "少"));
}

/// 迈上3万亿元台阶, 突破千亿元大关: a height that is reached, nothing that is counted.
[[nodiscard, gnu::noinline]] inline bool ends_with_step(std::string_view words) noexcept { return ends_with_any(words, "台阶", "大关", "关口", "臺階", "大關", "關口"); }
[[nodiscard]] inline bool is_step(std::string_view words) noexcept {
    constexpr LastBytes steps("阶", "关", "口", "階", "關");
    return steps.may_end(words) && ends_with_step(words);
}

/// 固定资产投资 of 固定资产投资比重.
inline std::string_view whole_named(std::string_view words) {
    for (std::string_view const relation : {"的比重", "的比例", "比重", "比例", "的份额", "份额"})
        if (words.ends_with(relation) && words.size() > relation.size()) return words.substr(0, words.size() - relation.size());
    return words;
}

/// 青原日报, 新华社: who tells the news, which are of others.
[[nodiscard]] inline bool only_publishes(std::string_view name) noexcept {
    return ends_with_any<sets::publisher_ends>(name);
}

[[nodiscard]] inline bool names_company(std::string_view words) noexcept { return ends_with_any(words, "公司", "集团", "集團", "厂", "廠"); }

/// 隧道 of 去年通车的隧道: what stands behind the last 的, or all of it.
[[nodiscard]] inline std::string_view behind_of(std::string_view words) noexcept {
    std::size_t const of = words.rfind("的");
    return of == std::string_view::npos ? words : words.substr(of + 3);
}

/// 受煤价回落影响: why something moved, not what. In either script.
[[nodiscard]] inline bool tells_reason(std::string_view words) { return begins_with(words, "受") && ends_with_any(words, "影响", "拖累", "冲击", "影響"); }

/// Where the first comma stands, of either width; npos where there is none.
[[nodiscard]] inline std::size_t first_comma(std::string_view words) noexcept { return std::min(words.find("，"), words.find(',')); }

/// What stands behind the first comma, or all of it where none ends in the first `longest` bytes.
[[nodiscard]] inline std::string_view behind_comma(std::string_view words, std::size_t longest) noexcept {
    std::size_t const comma = first_comma(words.substr(0, longest + 3));
    return comma <= longest ? words.substr(comma + (words[comma] == ',' ? 1 : 3)) : words;
}

/// Up to the first stop, of the next sixty bytes.
[[nodiscard]] inline std::string_view first_clause(std::string_view words) {
    words = words.substr(0, 60);
    return words.substr(0, std::min({first_comma(words), words.find("。"), words.find("："), words.find(':'), words.size()}));
}

/// 恒锐公司, and 百川光电, of which the mention stage says that it is an organization.
[[nodiscard]] inline bool called_as_company(std::string_view name) {
    if (names_company(name) || coined_detail::may_be_trade_name(name)) return true;
    // 盘锦|科睿新材料
    return std::ranges::any_of(coined_detail::trade_name_sizes, [name](std::size_t size) { return name.size() > size && coined_detail::is_made_up_trade_name(name.substr(name.size() - size)); });
}

/// 除了曼峰电子|项目，…: are works called by the short name of a company at `name`?
[[nodiscard]] inline bool calls_works(std::string_view reading, Span name) {
    return begins_with_any(reading.substr(name.end), "项目", "工程") && coined_detail::may_be_trade_name(name.of(reading));
}

/// 万鑫化纤是开发区的老牌企业，: a name that nothing else tells to be a company's.
[[nodiscard]] inline bool tells_company(std::string_view named, std::string_view told) {
    constexpr std::size_t shortest = 9, longest = 24;
    bool const own = named.size() >= shortest && named.size() <= longest && !begins_with_any(named, "这", "该", "其", "全", "我", "他", "她", "目前", "這", "該");
    return own && ends_with_any<sets::company_kind_ends>(told);
}

/// Mass, energy, power, volume, with a time or without: what works are told to have a capacity for; no length, no area.
[[nodiscard]] inline bool measures_capacity(std::string_view unit) noexcept {
    std::string_view const own = unit.substr(0, unit.find('/'));
    return equals_any<sets::capacity_units>(own);
}

/// Days, working days, hours and the like.
[[nodiscard]] inline bool measures_time(std::string_view unit) noexcept {
    for (std::string_view const one : {"d", "h", "min", "mo", "a", "s", "wk", "{工作日}"})
        if (unit == one) return true;
    return false;
}

/// 办理时间|平均|2天
[[nodiscard]] inline bool tells_mean_time(std::string_view time, std::string_view adverb) noexcept { return adverb == "平均" && ends_with_any<sets::duration_ends>(time); }

/// No list, no relative clause, no quotation: words that may be one name.
[[nodiscard]] inline bool one_name(std::string_view words) {
    for (std::string_view const mark : {"，", ",", "、", "的", "“", "”", "。", "：", ":", "；"})
        if (words.find(mark) != std::string_view::npos) return false;
    return true;
}

/// 目标, 任务: what a share is of that is done.
[[nodiscard]] inline bool is_plan(std::string_view words) noexcept { return ends_with_any<sets::plan_ends>(words); }

/// 市州 of 14个市州中; but 高中, 集中.
[[nodiscard]] inline std::string_view without_among(std::string_view words) noexcept {
    if (!ends_with(words, "中") || words.size() < 6 || ends_with_any(words, "初中", "高中", "集中", "其中", "途中", "空中", "水中")) return words;
    return words.substr(0, words.size() - 3);
}

/// 省重点项目, 亿元以上项目: many, none of them named.
[[nodiscard]] inline bool is_class_of_projects(std::string_view words) noexcept {
    return ends_with_any<sets::project_class_ends>(words);
}

/// Could 投 stand in a name of nine bytes or more? Its last two bytes, looked for at eight places at once: where isn't asked here.
[[nodiscard]] inline bool may_invest(std::string_view name) noexcept {
    constexpr char invest[] = "投";
    using namespace eight_bytes;
    constexpr std::uint64_t second = all(static_cast<unsigned char>(invest[1])), third = all(static_cast<unsigned char>(invest[2]));
    std::uint64_t found = 0;
    for (std::size_t at = 0, last = name.size() - 9;; at = std::min(at + 8, last)) {
        std::uint64_t const differ = (load(name.data() + at) ^ second) | (load(name.data() + at + 1) ^ third);
        found |= (differ - all(1)) & ~differ;  // the highest bit of a byte is set where it doesn't differ, or another before it
        if (at == last) return (found & all(0x80)) != 0;
    }
}

/// 1/4, 三分之一
[[nodiscard]] inline bool is_fraction(std::string_view number) noexcept {
    return number.find('/') != std::string_view::npos || number.find("分之") != std::string_view::npos;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

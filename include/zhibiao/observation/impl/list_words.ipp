// The members of a list of names, and what their words share; the numbers of a list.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LIST_WORDS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_LIST_WORDS_IPP

#include <zhibiao/observation/impl/clause.hpp>
#include <zhibiao/observation/impl/ellipsis.ipp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// What stands before the measure and belongs to it: 限上 of 限上零售额.
inline bool qualifies_measure(std::string_view words) {
    return equals_any<sets::measure_qualifiers>(words);
}

/// The same, and 产量 of 产量占比, 支出 of 支出占比.
inline bool belongs_to_measure(std::string_view words) { return qualifies_measure(words) || (words.size() == 6 && (closing_measure(words).value & (alone | in_list)) != 0); }

/// The members of a list, cut at the marks that `cut` accepts; the shared head behind 等 is kept apart.
struct Members {
    std::vector<Phrase> phrases;
    Phrase head;
};

template <class Cut>
Members members_of(Tokens const& tokens, Phrase phrase, Cut cut) {
    Members members;
    members.phrases.reserve(8);  // once for nearly all lists
    Phrase member{phrase.begin, phrase.begin};
    for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
        bool const etc = tokens[at].word == WordClass::etc;
        if (!etc && !(tokens[at].word == WordClass::list && cut(tokens[at]))) {
            member.end = at + 1;
            continue;
        }
        if (!member.empty()) members.phrases.push_back(member);
        member = {at + 1, at + 1};
        if (etc) {
            members.head = {at + 1, phrase.end};
            return members;
        }
    }
    if (!member.empty()) members.phrases.push_back(member);
    return members;
}

/// 金融业、软件和信息服务业: where the numbers are two, 和 joins no members.
inline Members members_for(Tokens const& tokens, Phrase phrase, std::size_t numbers) {
    Members all = members_of(tokens, phrase, [](Token const&) { return true; });
    if (numbers < 2 || all.phrases.size() == numbers) return all;
    Members const marked = members_of(tokens, phrase, [](Token const& token) { return !token.joins; });
    if (marked.phrases.size() == numbers) return marked;
    Members const joined = members_of(tokens, phrase, [](Token const& token) { return token.joins; });
    return joined.phrases.size() == numbers ? joined : all;
}

/// The measure at the end of the last member, where no other member has one: 零售额 of 手机、汽车零售额.
inline Phrase shared_measure(Tokens const& tokens, Members const& members, std::string_view reading) {
    Phrase const last = members.phrases.back();
    auto const said = [&](std::uint32_t at) { return tokens[at].span.of(reading); };
    if (!members.head.empty() || members.phrases.size() < 2 || last.end - last.begin < 2 || !measure(said(last.end - 1))) return {};
    // 刑事案件、命案起数: how many, of each; 固定资产投资、零售总额增速: how each grows
    bool const numbers = ends_with_any(said(last.end - 1), "起数", "发案数", "立案数");
    bool const rates = ends_with_any(said(last.end - 1), "增速", "增幅", "涨幅", "降幅");
    for (std::size_t i = 0; i + 1 < members.phrases.size(); ++i) {
        std::string_view const own = said(members.phrases[i].end - 1);
        if (measure(own) && !(numbers && ends_with_any(own, "案件", "警情")) && !(rates && !ends_with_any(own, "增速", "增幅", "涨幅", "降幅", "率", "占比", "比重"))) return {};
    }
    Phrase shared{last.end - 1, last.end};
    while (shared.begin > last.begin + 1 && belongs_to_measure(said(shared.begin - 1))) --shared.begin;
    return shared;
}

/// 案件发案数 of 刑事、治安案件发案数: the measure with the kind that all members are of.
inline std::string_view measure_with_kind(std::string_view last, std::string_view own, std::string_view measured) {
    std::string_view const before = last.substr(0, last.size() - measured.size());
    std::string_view const kind = word_at_end<sets::kind_ends>(before);
    if (!kind.empty() && before.size() > kind.size() && !own.ends_with(kind) && !ends_with_any(own, "工厂", "园区", "平台", "中心", "基地", "项目", "工程")) return last.substr(before.size() - kind.size());
    return measured;
}

/// 存、贷款余额: halves of a pair share what follows the second one's own character.
inline std::string_view behind_half(std::string_view own, std::string_view last) {
    for (auto const& [one, other] : {std::pair<std::string_view, std::string_view>{"存", "贷"}, {"进", "出"}, {"存", "貸"}, {"進", "出"}, {"增", "减"}})
        if (own.ends_with(one) && last.starts_with(other)) return last.substr(3);
    return {};
}

/// 地方财政收入、支出, 安全事故起数、死亡人数: a measure alone has what stands before the first one's.
inline std::string_view before_measure(std::string_view first, std::string_view own) {
    if (!may_be_measure(own)) return {};
    auto const found = measures().longest(own);
    return found.length == own.size() && (found.value & (alone | in_list)) != 0 ? thing_measured(first, own) : std::string_view{};
}

/// 每千人 of 每千人床位数: what all members are told of.
inline std::string_view yardstick(std::string_view words) {
    if (!begins_with(words, "每")) return {};
    for (std::string_view const unit : {"人口", "人", "户"})
        if (auto const at = words.substr(0, 24).find(unit); at != std::string_view::npos && at + unit.size() < words.size()) return words.substr(0, at + unit.size());
    return {};
}

/// What stands at the head of a list and belongs to each of its members: 每千人床位数、执业医师数, 限额以上手机、汽车零售额.
inline std::string_view shared_front(std::string_view first, std::string_view own, bool measured) {
    if (std::string_view const people = yardstick(first); !people.empty()) return begins_with(own, "每") ? std::string_view{} : people;
    for (std::string_view const front : {"万元GDP", "单位GDP", "万元地区生产总值", "单位地区生产总值"})
        if (first.starts_with(front) && own.size() <= 9 && ends_with_any(own, "耗", "用水量", "排放")) return front;
    for (std::string_view const front : {"限额以上", "限上", "老旧", "限額以上"})
        if (measured && first.starts_with(front) && !own.starts_with(front)) return front;
    return before_measure(first, own);
}

/// 本外币 of 本外币存.
inline std::string_view before_half(std::string_view first) { return first.substr(0, first.size() - 3); }

/// 业务量 of 电信业务量, 案件 of 治安案件: what a member that is one word shares with those before it.
inline std::string_view measure_inside(std::string_view last) {
    std::string_view const measure = word_at_end<sets::shared_measures>(last);
    return last.size() >= measure.size() + 6 ? measure : std::string_view{};
}

/// 城市、县城建成区面积: words alike share what follows the second one.
inline std::string_view behind_alike(std::string_view own, std::string_view last) {
    if (own.size() != 6 || last.size() < 15) return {};
    bool const alike = own.substr(0, 3) == last.substr(0, 3) || (own.substr(0, 3) == last.substr(3, 3) && ends_with_any(own, "市", "县", "镇", "村"));
    return alike ? last.substr(6) : std::string_view{};
}

/// The number that stands in a list behind the one at `at`: 7.5%、11.5%, 下降1.2%和增长3.5%; 0 if none does.
inline std::uint32_t next_in_list(Tokens const& tokens, std::uint32_t at) {
    if (at + 2 >= tokens.size() || tokens[at + 1].word != WordClass::list) return 0;
    bool const moves = tokens[at + 2].word == WordClass::rise || tokens[at + 2].word == WordClass::fall;
    std::uint32_t const next = at + 2 + moves;
    return next < tokens.size() && tokens[next].word == WordClass::quantity ? next : 0;
}

/// The last number of the list with the one at `at`; of a list of hundreds, each of which may ask, not the last.
inline std::uint32_t last_in_list(Tokens const& tokens, std::uint32_t at) {
    int farthest = 64;
    for (std::uint32_t next = at; farthest-- > 0 && (next = next_in_list(tokens, next)) != 0;) at = next;
    return at;
}

/// How many numbers stand in a list with the one at `at`.
inline std::size_t numbers_in_list(Tokens const& tokens, std::uint32_t at) {
    std::size_t numbers = 1;
    while ((at = next_in_list(tokens, at)) != 0) ++numbers;
    return numbers;
}

/// Does 均 or a word like it stand in tokens[begin, end), so that the number is that of each member?
inline bool tells_each(Tokens const& tokens, std::string_view reading, std::uint32_t begin, std::uint32_t end) {
    constexpr LastBytes ends("均", "双", "都", "皆", "各", "雙");
    for (std::uint32_t at = begin; at < end; ++at) {
        std::string_view const word = tokens[at].span.inside(reading);
        // 均为 and 双双突破 are words of their own
        if (word.size() >= 3 && ends.has(word[2]) && begins_with_any(word, "均", "双双", "都", "皆", "各", "雙雙")) return true;
    }
    return false;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

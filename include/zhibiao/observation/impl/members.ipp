// A list of names for a list of numbers: 食品、石化产业增加值分别增长7.5%、11.5%.
#ifndef ZHIBIAO_OBSERVATION_IMPL_MEMBERS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_MEMBERS_IPP

#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 城镇、农村居民收入: words that stand against each other share what follows the last one.
inline bool contrasts(std::string_view words) {
    if (words.size() == 3) return begins_with_any(words, "一", "二", "三");
    return words.size() == 6 && begins_with_any(words, "城镇", "农村", "城市", "国内", "国际", "入境", "境内", "境外", "进口", "出口", "线上", "线下", "乡村", "鄉村", "公办", "民办", "第一", "第二", "第三",
                                                "城鎮", "農村", "國內", "國際", "進口");
}

/// Words that end the name of a measure: 增加值, 普及率, 零售额.
inline bool measure(std::string_view words) {
    static WordTable const ends = [] {
        WordTable built;
        for (std::string_view const end : {"率", "量", "额", "額", "值", "数", "數", "收入", "支出", "面积", "面積", "比例", "比重", "规模", "規模", "余额", "餘額", "增速", "水平",
                                           "费用", "費用", "里程", "人次", "强度", "強度", "指数", "指數", "价格", "價格", "利润", "利潤", "投资", "投資", "占比", "密度", "浓度", "濃度",
                                           "成本", "份额", "份額", "进口", "出口", "案件", "警情"})
            built.add(end, 0);
        return built;
    }();
    auto const end = [words](std::size_t size) { return words.size() >= size && ends.longest(words.substr(words.size() - size)).length == size; };
    return end(6) || end(3);
}

/// What stands before the measure and belongs to it: 限上 of 限上零售额.
inline bool qualifies_measure(std::string_view words) {
    for (std::string_view const qualifier : {"限上", "规上", "规模以上", "限额以上", "产业", "產業", "行业", "行業", "总", "人均", "平均", "累计", "年均", "实际", "規上", "限額以上", "規模以上"})
        if (words == qualifier) return true;
    return false;
}

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
    for (std::size_t i = 0; i + 1 < members.phrases.size(); ++i)
        if (measure(said(members.phrases[i].end - 1))) return {};
    Phrase shared{last.end - 1, last.end};
    while (shared.begin > last.begin + 1 && qualifies_measure(said(shared.begin - 1))) --shared.begin;
    return shared;
}

/// 案件发案数 of 刑事、治安案件发案数: the measure with the kind that all members are of.
inline std::string_view measure_with_kind(std::string_view last, std::string_view own, std::string_view measured) {
    std::string_view const before = last.substr(0, last.size() - measured.size());
    for (std::string_view const kind : {"案件", "事故", "企业", "贷款", "企業", "貸款"})
        if (before.ends_with(kind) && before.size() > kind.size() && !own.ends_with(kind)) return last.substr(before.size() - kind.size());
    return measured;
}

/// 存、贷款余额: halves of a pair share what follows the second one's own character.
inline std::string_view behind_half(std::string_view own, std::string_view last) {
    for (auto const& [one, other] : {std::pair<std::string_view, std::string_view>{"存", "贷"}, {"进", "出"}, {"存", "貸"}, {"進", "出"}, {"增", "减"}})
        if (own.ends_with(one) && last.starts_with(other)) return last.substr(3);
    return {};
}

/// 地方财政收入、支出: a short measure has what stands before the first one's.
inline std::string_view before_measure(std::string_view first, std::string_view own) {
    constexpr std::string_view plain[] = {"收入", "支出", "产量", "产值", "利润", "进口", "出口", "投资", "价格", "面积", "规模", "人数", "起数", "销量", "存款", "贷款", "营收"};
    auto const is_plain = [&](std::string_view words) { return std::find(std::begin(plain), std::end(plain), words) != std::end(plain); };
    if (first.size() <= 9 || !is_plain(own) || !is_plain(first.substr(first.size() - 6))) return {};
    return first.substr(0, first.size() - 6);
}

/// 第一、二、三产业增加值, 一二三产增加值: the numerals share what stands before the first one and what follows the last one.
inline bool Reader::split_industries(std::string_view words, std::size_t numbers, std::vector<std::string_view>& names) const {
    auto const pass = [&](std::string_view word) {
        bool const begins = words.starts_with(word);
        if (begins) words.remove_prefix(word.size());
        return begins;
    };
    std::string_view const ordinal = begins_with(words, "第") ? words.substr(0, 3) : std::string_view{};
    for (std::string_view const numeral : {"一", "二", "三"}) {
        pass("第");
        if (pass(numeral)) names.push_back(numeral);
        pass("、");
        pass("和");
    }
    if (names.size() != numbers || numbers < 2 || !begins_with_any(words, "产", "產")) {
        names.clear();
        return false;
    }
    for (std::string_view& name : names) name = joined(ordinal, joined(name, words));
    return true;
}

/// 各项存贷款余额: 存款余额 and 贷款余额; 城乡居民收入: of the towns and of the country.
bool Reader::split_pair(std::string_view words, std::vector<std::string_view>& names) const {
    for (auto const& [both, one, other] : {std::array<std::string_view, 3>{"存贷款", "存款", "贷款"}, {"存貸款", "存款", "貸款"},
                                        {"城乡居民", "城镇居民", "农村居民"}, {"城鄉居民", "城鎮居民", "農村居民"}}) {
        std::size_t const at = words.find(both);
        if (at == std::string_view::npos) continue;
        for (std::string_view const half : {one, other}) names.push_back(joined(words.substr(0, at), joined(half, words.substr(at + both.size()))));
        return true;
    }
    return false;
}

/// 国家级、部级创新平台: each with the head that they share.
inline void Reader::split_members(Phrase phrase, std::size_t numbers, std::vector<std::string_view>& names) const {
    names.clear();
    bool const numeral = !phrase.empty() && begins_with_any(said(tokens_[phrase.begin].span), "第", "一", "二");
    if (numeral && split_industries(words(phrase), numbers, names)) return;
    Members const members = members_for(tokens_, phrase, numbers);
    if (members.phrases.empty()) return;
    if (numbers == 2 && members.phrases.size() == 1 && split_pair(words(phrase), names)) return;
    std::string_view const shared = words(members.head), last = words(members.phrases.back());
    std::string_view const measured = words(shared_measure(tokens_, members, text_.reading()));
    for (std::size_t i = 0; i < members.phrases.size(); ++i) {
        std::string_view const own = words(members.phrases[i]);
        bool const is_last = i + 1 == members.phrases.size();
        std::string_view tail = shared;
        if (members.head.empty() && !is_last && own.size() >= 6) {
            // 级 of 国家级 stands in 部级创新平台 as well: what follows it there is the shared head.
            auto const found = last.rfind(own.substr(own.size() - 3));
            if (found != std::string_view::npos && found + 3 < last.size() && (found <= 9 || last.size() - found - 3 >= 6)) tail = last.substr(found + 3);
        }
        if (tail.empty() && !is_last && contrasts(own) && last.size() > own.size() + 6 && contrasts(last.substr(0, own.size()))) tail = last.substr(own.size());
        if (tail.empty() && !is_last) tail = behind_half(own, last);
        if (tail.empty() && !is_last && !measured.empty()) tail = measure_with_kind(last, own, measured);
        std::string_view const head = i > 0 && members.head.empty() ? before_measure(words(members.phrases.front()), own) : std::string_view{};
        names.push_back(joined(head, joined(own, tail)));
    }
}

/// 信息传输业，租赁和商务服务业，批发和零售业增加值分别增长13%、8%和6%: members that commas part, each a clause of nouns alone.
void Reader::split_clauses(Reading const& reading, std::size_t numbers) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb_weak, WordClass::list, WordClass::unread, WordClass::quote_open, WordClass::quote_close);
    Phrase const last = reading.lead.name;
    std::vector<Phrase> members(numbers);
    members.back() = last;
    std::uint32_t at = reading.begin;
    for (std::size_t member = numbers - 1; member-- > 0;) {
        if (at == 0 || tokens_[at - 1].word != WordClass::stop || ends_chain(tokens_[at - 1])) return;
        std::uint32_t const end = --at;
        while (at > 0 && end - at < 24 && names.has(tokens_[at - 1].word)) --at;
        if (at == end) return;
        members[member] = {at, end};
    }
    std::string_view const measured = last.end - last.begin > 1 && measure(said(tokens_[last.end - 1].span)) ? said(tokens_[last.end - 1].span) : std::string_view{};
    // all are named alike: 业 and 业
    std::string_view alike = words(last);
    alike.remove_suffix(measured.size());
    if (!ends_with_any(alike, "业", "業", "类", "類", "品")) return;
    for (Phrase const member : members)
        if (!words(member).ends_with(alike.substr(alike.size() - 3)) && member != last) return;
    pending_.names.clear();
    for (Phrase const member : members) {
        std::string_view const own = words(member);
        pending_.names.push_back(measured.empty() || own.ends_with(measured) ? own : joined(own, words({last.end - 1, last.end})));
    }
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

/// 产值分别为86亿元、39亿元，增速分别为7%、6%: of what was named before.
inline bool says_growth(std::string_view words) { return words.size() == 6 && begins_with_any(words, "增速", "增幅", "涨幅", "降幅"); }

/// 接待国内游客4亿人次、入境游客9万人次,分别增长6%、39%: the names of the last observations, or of the last list.
inline void Reader::name_like_last(std::size_t numbers) {
    bool const again = pending_.names.size() == numbers;
    pending_.next = 0;
    if (again || done_ < first_of_sentence_ + numbers) return;
    pending_.names.clear();
    pending_.owners.clear();
    for (std::size_t i = done_ - numbers; i < done_; ++i) pending_.names.push_back(observations_[i].name);
    pending_.from = last().span;
}

/// Does the list of numbers at `at` end in 百分点?
inline bool Reader::says_points(std::uint32_t at) const {
    return mentions_.quantities[tokens_[last_in_list(tokens_, at)].index].form == UnitForm::points;
}

/// 增长8%，比全国、全省分别高2个和1个百分点: places that one thing is compared with, none of them a name.
inline void Reader::share_last_name(std::size_t numbers) {
    pending_.names.assign(numbers, last().name);
    pending_.from = last().span;
}

/// 分别占项目总数和投资总量的33%、20%: the wholes are listed, the names are those of the last observations.
inline void Reader::name_by_wholes(Lead const& lead, std::size_t numbers) {
    std::vector<std::string_view> wholes;
    split_members(lead.scope, numbers, wholes);
    pending_.names.clear();
    for (std::string_view& whole : wholes) whole = whole_named(whole);
    if (wholes.size() == 1) wholes.resize(numbers, wholes.front());
    std::size_t const count = std::min(wholes.size(), done_);
    for (std::size_t i = done_ - count; i < done_; ++i) pending_.names.push_back(observations_[i].name);
    pending_.like = done_ - count;
    pending_.from = span_of(tokens_, lead.scope);
    pending_.wholes = std::move(wholes);
}

/// Most numbers stand in no list: for them name_from_list() would say no.
inline bool Reader::may_be_in_list(Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const heads_list = all_hold(tokens_[reading.begin].word == WordClass::entity, tokens_[reading.begin + 1].word == WordClass::list);
    return from_list_ | lead.respectively | lead.bare | (lead.reaches & last_from_) | heads_list;
}

/// 分别 gives the members of a list to the numbers in order; without a list of its own, the last observations' names.
[[gnu::noinline]] bool Reader::name_from_list(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    bool const behind_list = from_list_;
    from_list_ = false;
    if (lead.respectively) {
        std::size_t const numbers = numbers_in_list(tokens_, reading.at);
        pending_.next = 0;
        pending_.like.reset();
        pending_.wholes.clear();
        bool const only_growth = lead.name.end - lead.name.begin == 1 && says_growth(said(span_of(tokens_, lead.name)));
        if (lead.share && !lead.scope.empty() && lead.name.empty()) name_by_wholes(lead, numbers);
        else if ((lead.name.empty() || only_growth) && numbers > 1) {
            name_like_last(numbers);
            for (std::string_view& name : pending_.names)
                if (only_growth && !name.ends_with(words(lead.name))) name = joined(name, words(lead.name));
        } else if (lead.adjunct && numbers > 1 && follows_one() && says_points(reading.at)) share_last_name(numbers);
        else if (numbers < 2 || !name_by_head(observation, reading, numbers)) {
            pending_.owners.clear();
            // 城镇新增就业、返乡创业分别完成年计划的118%、148%: the plan is what they are a share of
            bool const of_plan = lead.of && !lead.before_verb.empty() && is_plan(words(lead.name));
            split_members(of_plan ? lead.before_verb : lead.name, numbers, pending_.names);
            if (pending_.names.size() < numbers && !lead.name.empty()) [[unlikely]] split_clauses(reading, numbers);
            pending_.from = span_of(tokens_, lead.name);
            // 增长6%，增速分别高于全国、全省0.5个、1.2个百分点; 总量、增速分别居第3、第2
            for (std::string_view& name : pending_.names)
                if (name.size() == 6)
                    if (std::string_view const rate = rate_of_last(name, reading.quantity->form); !rate.empty()) name = rate;
            if (pending_.names.size() == 1 && numbers < 4) pending_.names.resize(numbers, pending_.names.front());
        }
    } else if (heads_owners(reading)) {
        // 甲县、乙县完成投资9亿元、8亿元
    } else if (lead.reaches && lead.name.empty() && last_from_ && pending_.names.size() > 1 && pending_.names.size() == from_end_ - from_first_) {
        pending_.next = 0;  // 分别从71家、48家增加到106家、63家
    } else if (behind_list && lead.moves && lead.name.empty() && pending_.names.size() > 1 && pending_.names.size() == numbers_in_list(tokens_, reading.at)) {
        pending_.next = 0;  // 收入分别达4万元、2万元，增长5%、7%
    } else if (behind_list && lead.moves && lead.listed && lead.says_nothing) {
        // 分别下降1.2%和增长3.5%
    } else if (!lead.bare) {
        return false;
    }
    if (pending_.next >= pending_.names.size()) return false;
    if (pending_.like) explain_name_of(*pending_.like + pending_.next, "name_of_listed");
    else explain(Field::name, "name_from_list", pending_.from);
    observation.name = pending_.names[pending_.next++];
    from_list_ = true;
    return !observation.name.empty();
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

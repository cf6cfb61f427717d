// A list of names for a list of numbers: 食品、石化产业增加值分别增长7.5%、11.5%.
#ifndef ZHIBIAO_OBSERVATION_IMPL_MEMBERS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_MEMBERS_IPP

#include <zhibiao/observation/impl/list_reader.hpp>
#include <zhibiao/observation/impl/list_words.ipp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 第一、二、三产业增加值, 一二三产增加值: the numerals share what stands before the first one and what follows the last one.
inline bool ListReader::split_industries(std::string_view words, std::size_t numbers, std::vector<std::string_view>& names) const {
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

/// 各项存贷款余额: 存款余额 and 贷款余额; 城乡居民收入: of the towns and of the country. Without 分别 only what is always two.
bool ListReader::split_pair(std::string_view words, bool told, std::vector<std::string_view>& names) const {
    constexpr std::array<std::string_view, 3> pairs[] = {{"存贷款", "存款", "贷款"}, {"存貸款", "存款", "貸款"}, {"城乡低保", "城市低保", "农村低保"}, {"城乡特困", "城市特困", "农村特困"},
                                                         {"城乡", "城镇", "农村"}, {"城鄉", "城鎮", "農村"}, {"内外资", "内资", "外资"}, {"收支", "收入", "支出"},
                                                         {"产销量", "产量", "销量"}, {"客货运", "客运", "货运"}, {"内外贸", "内贸", "外贸"}};
    for (auto const& [both, one, other] : pairs) {
        std::size_t const at = words.find(both);
        if (at == std::string_view::npos || (!told && !begins_with(both, "城"))) continue;
        for (std::string_view const half : {one, other}) names.push_back(joined(words.substr(0, at), joined(half, words.substr(at + both.size()))));
        return true;
    }
    return false;
}

/// Is there a measure, or a kind of thing, that the last member alone may end with: 业务量 in 快递、电信业务量, 管网 in 供热、燃气管网?
inline bool ListReader::ends_alone(Members const& members) const {
    if (!members.head.empty() || members.phrases.size() < 2) return false;
    if (members.phrases.back().end - members.phrases.back().begin > 1 && !ends_with_any(words(members.phrases.back()), "管网", "公路")) return false;
    for (std::size_t i = 0; i + 1 < members.phrases.size(); ++i)
        if (measure(said(tokens_[members.phrases[i].end - 1].span))) return false;
    return true;
}

/// Where 三项指标 begins behind the members of a list; 0 where nothing like it does.
[[gnu::noinline]] inline std::uint32_t apposed_at(Tokens const& tokens, Phrase list, std::string_view reading) {
    for (std::uint32_t at = list.end; at-- > list.begin + 2;) {
        std::string_view const words = tokens[at].span.of(reading);
        if (tokens[at].word == WordClass::list) return 0;
        if (words.size() == 6 && begins_with_any(words, "两", "三", "四", "五", "六", "七", "八") && ends_with_any(words, "项", "个", "大", "类", "種", "种")) return at;
    }
    return 0;
}

/// 国家级、部级创新平台: each with the head that they share.
inline void ListReader::split_members(Phrase phrase, std::size_t numbers, std::vector<std::string_view>& names, bool told) const {
    names.clear();
    // 用电量、货运量三项指标分别增长9%、6%: what they are all called
    if (std::uint32_t const called = apposed_at(tokens_, phrase, reading_); called != 0) phrase.end = called;
    bool const numeral = !phrase.empty() && begins_with_any(said(tokens_[phrase.begin].span), "第", "一", "二");
    if (numeral && split_industries(words(phrase), numbers, names)) return;
    Members const members = members_for(tokens_, phrase, numbers);
    if (members.phrases.empty()) return;
    if (numbers == 2 && members.phrases.size() == 1 && split_pair(words(phrase), told, names)) return;
    std::string_view const shared = words(members.head), first = words(members.phrases.front()), last = words(members.phrases.back());
    std::string_view measured = words(shared_measure(tokens_, members, text_.reading()));
    if (measured.empty() && ends_alone(members)) measured = measure_inside(last);
    for (std::size_t i = 0; i < members.phrases.size(); ++i) {
        std::string_view const own = words(members.phrases[i]);
        bool const is_last = i + 1 == members.phrases.size();
        std::string_view tail = shared;
        if (members.head.empty() && !is_last && own.size() >= 6) {
            // 级 of 国家级 stands in 部级创新平台 as well: what follows it there is the shared head.
            auto const found = last.rfind(own.substr(own.size() - 3));
            if (found != std::string_view::npos && found != 0 && found + 3 < last.size() && (last.size() - found - 3 >= 6 || ends_with(own, "级") || (found <= 9 && ends_with(last, "数")))) tail = last.substr(found + 3);
            if (begins_with(tail, "”")) tail.remove_prefix(3);  // 城市公园、“口袋公园”保有量
            if (tail.empty()) tail = behind_alike(own, last);
            if (tail.empty() && ends_with(own, "”") && ends_with_any(last, "企业", "项目", "企業", "項目")) tail = last.substr(last.size() - 6);  // “小巨人”、单项冠军企业
        }
        if (tail.empty() && !is_last && contrasts(own) && last.size() > own.size() + 6 && contrasts(last.substr(0, own.size()))) tail = last.substr(own.size());
        if (tail.empty() && !is_last) tail = behind_half(own, last);
        if (tail.empty() && !is_last && !measured.empty()) tail = measure_with_kind(last, own, measured);
        std::string_view const head = i > 0 && members.head.empty() ? shared_front(first, own, !measured.empty()) : std::string_view{};
        // 金融机构本外币存、贷款余额: what stands before the first half is of both
        bool const half = i == 1 && head.empty() && !behind_half(first, own).empty();
        names.push_back(joined(half ? before_half(first) : head, joined(own, tail)));
    }
}

/// 信息传输业，租赁和商务服务业，批发和零售业增加值分别增长13%、8%和6%: members that commas part, each a clause of nouns alone.
void ListReader::split_clauses(Reading const& reading, std::size_t numbers) {
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

/// 产值分别为86亿元、39亿元，增速分别为7%、6%: of what was named before.
inline bool says_growth(std::string_view words) { return equals_any<sets::measures_of_members>(words); }

/// 就业4万人，再就业1万人，分别完成年度目标的105%、110%: what the plan is for was named before.
bool ListReader::of_plan_alone(Lead const& lead) const { return lead.of && lead.before_verb.empty() && is_plan(words(lead.name)); }

/// Does 城乡 stand among the words? Looked for by its last byte, which is rare.
inline bool of_both_sides(std::string_view words) {
    constexpr char both[] = "城乡";
    for (auto at = words.find(both[5]); at != std::string_view::npos; at = words.find(both[5], at + 1))
        if (ends_with(words.substr(0, at + 1), both)) return true;
    return false;
}

/// 接待国内游客4亿人次、入境游客9万人次,分别增长6%、39%: the names of the last observations, or of the last list.
inline void ListReader::name_like_last(std::size_t numbers) {
    bool const again = pending_.names.size() == numbers;
    pending_.next = 0;
    if (again || done_ < first_of_sentence_ + numbers) return;
    pending_.names.clear();
    pending_.owners.clear();
    for (std::size_t i = done_ - numbers; i < done_; ++i) pending_.names.push_back(observations_[i].name);
    pending_.from = last().span;
    // 一季度34亿元，二季度36亿元，同比分别增长5%、7%: each of its own time
    Observation const& first = observations_[done_ - numbers];
    if (first.period && last().period && (first.period->start != last().period->start || first.period->end != last().period->end)) pending_.times = done_ - numbers;
}

/// Does the list of numbers at `at` end in 百分点?
inline bool ListReader::says_points(std::uint32_t at) const {
    return mentions_.quantities[tokens_[last_in_list(tokens_, at)].index].form == UnitForm::points;
}

/// 增长8%，比全国、全省分别高2个和1个百分点: places that one thing is compared with, none of them a name.
inline void ListReader::share_last_name(std::size_t numbers) {
    pending_.names.assign(numbers, last().name);
    pending_.from = last().span;
}

/// 分别占项目总数和投资总量的33%、20%: the wholes are listed, the names are those of the last observations.
inline void ListReader::name_by_wholes(Lead const& lead, std::size_t numbers) {
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

/// 国内游客人次、总花费增长5.6%、7.5%: as many names as numbers need no 分别. Of one form, or amounts; the names are listed, or two in one word.
bool ListReader::gives_in_order(Reading const& reading) {
    Phrase const list = reading.lead.name;
    constexpr WordClasses lists(WordClass::list), closed(WordClass::etc);
    WordClasses const classes = classes_of(tokens_, list.begin, list.end);
    bool const fused = !classes.has_any(lists);
    if (list.empty() || reading.lead.adjunct || classes.has_any(closed) || !reading.tail.name.empty()) return false;
    if (fused && !of_both_sides(said(span_of(tokens_, list)))) return false;
    std::size_t numbers = 1;
    for (std::uint32_t at = reading.at; at + 2 < tokens_.size() && tokens_[at + 1].word == WordClass::list && tokens_[at + 2].word == WordClass::quantity; at += 2, ++numbers)
        if (!alike(mentions_.quantities[tokens_[at].index].form, mentions_.quantities[tokens_[at + 2].index].form)) return false;
    std::vector<std::string_view> names;
    split_members(list, numbers, names, false);
    if (names.size() != numbers) return false;
    pending_.clear();
    pending_.names = std::move(names);
    pending_.from = span_of(tokens_, list);
    return true;
}

/// Most numbers stand in no list: for them name_from_list() would say no.
inline bool ListReader::may_be_in_list(Reading const& reading) const {
    Lead const& lead = reading.lead;
    std::uint32_t const behind = reading.at + 1;
    bool const goes_on = !lead.name.empty() && all_hold(behind + 1 < tokens_.size(), tokens_.data()[behind].word == WordClass::list, tokens_.data()[behind + 1].word == WordClass::quantity);
    bool const heads_list = all_hold(tokens_[reading.begin].word == WordClass::entity, tokens_[reading.begin + 1].word == WordClass::list);
    return from_list_ | lead.respectively | lead.bare | (lead.reaches & from_to_.last) | heads_list | goes_on;
}

/// 对东盟、欧盟出口分别增长5%、6%: with whom, without which the places would seem to own it.
std::string_view ListReader::partner_word(Phrase name) const {
    if (name.empty() || name.begin == 0 || tokens_[name.begin].word != WordClass::entity) return {};
    std::string_view const before = said(tokens_[name.begin - 1].span);
    return before == "对" || before == "与" || before == "同" ? own_words(tokens_[name.begin - 1].span) : std::string_view{};
}

/// 分别 gives the members of a list to the numbers in order; without a list of its own, the last observations' names.
[[gnu::noinline]] bool ListReader::name_from_list(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    bool const behind_list = from_list_;
    from_list_ = false;
    if (lead.respectively) {
        std::size_t const numbers = numbers_in_list(tokens_, reading.at);
        pending_.next = 0;
        pending_.like.reset();
        pending_.times.reset();
        pending_.wholes.clear();
        bool const tells_rates = reading.quantity->form == UnitForm::percent && tells_growth(said(span_of(tokens_, lead.name)));  // 同比增幅分别为12%和31%
        bool const only_growth = lead.name.end - lead.name.begin == 1 && (tells_rates || says_growth(said(span_of(tokens_, lead.name))));
        if (lead.share && !lead.scope.empty() && lead.name.empty()) name_by_wholes(lead, numbers);
        else if ((lead.name.empty() || only_growth || of_plan_alone(lead)) && numbers > 1) {
            name_like_last(numbers);
            bool const share = only_growth && ends_with_any(words(lead.name), "占比", "比重");
            for (std::string_view& name : pending_.names)
                if (only_growth && !tells_rates && !share && !name.ends_with(words(lead.name))) name = joined(name, words(lead.name));
        } else if (lead.adjunct && numbers > 1 && follows_one() && says_points(reading.at)) share_last_name(numbers);
        else if (numbers < 2 || !name_by_head(observation, reading, numbers)) {
            pending_.owners.clear();
            // 城镇新增就业、返乡创业分别完成年计划的118%、148%: the plan is what they are a share of
            bool const of_plan = lead.of && !lead.before_verb.empty() && is_plan(words(lead.name));
            split_members(of_plan ? lead.before_verb : lead.name, numbers, pending_.names);
            if (pending_.names.size() < numbers && !lead.name.empty()) [[unlikely]] split_clauses(reading, numbers);
            pending_.from = span_of(tokens_, lead.name);
            if (std::string_view const partner = partner_word(lead.name); !partner.empty() && pending_.names.size() == numbers)
                for (std::string_view& name : pending_.names)
                    if (ends_with_any(name, "出口", "进口", "贸易额", "贸易", "投资", "贸易总额", "进出口总额")) name = joined(partner, name);
            // 增长6%，增速分别高于全国、全省0.5个、1.2个百分点; 总量、增速分别居第3、第2
            for (std::string_view& name : pending_.names)
                if (name.size() == 6)
                    if (std::string_view const rate = rate_of_last(name, reading.quantity->form); !rate.empty()) name = rate;
            if (pending_.names.size() == 1 && numbers < 4) pending_.names.resize(numbers, pending_.names.front());
        }
    } else if (heads_owners(reading)) {
        // 甲县、乙县完成投资9亿元、8亿元
    } else if (lead.reaches && lead.name.empty() && from_to_.last && pending_.names.size() > 1 && pending_.names.size() == from_to_.end - from_to_.first) {
        pending_.next = 0;  // 分别从71家、48家增加到106家、63家
        if (numbers_in_list(tokens_, reading.at) == 1) pending_.others = pending_.names.size() - 1;  // 均由90%提高到95%
    } else if (behind_list && (lead.moves || lead.rank) && lead.name.empty() && pending_.names.size() > 1 && pending_.names.size() == numbers_in_list(tokens_, reading.at)) {
        pending_.next = 0;  // 收入分别达4万元、2万元，增长5%、7%，居全省第2、第4位
    } else if (behind_list && lead.moves && lead.listed && lead.says_nothing) {
        // 分别下降1.2%和增长3.5%
    } else if (!lead.bare && !gives_in_order(reading)) {
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

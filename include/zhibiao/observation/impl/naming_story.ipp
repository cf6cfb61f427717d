// Names as people tell them: 他种了460亩水稻, 每家给予10万元奖补, 企业的年用汽成本减少700万元.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_STORY_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_STORY_IPP

#include <zhibiao/observation/impl/name_reader.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 他, 每家, 一亩地, 当时: who, of which or when, but no thing that is counted or measured.
inline bool names_no_thing(std::string_view words) {
    return equals_any<sets::nameless_words>(words);
}

/// 全村|412户、1236人: the unit says who they are.
bool NameReader::name_of_inhabitants(Observation& observation, std::string_view named, Reading const& reading) const {
    bool const counted = equals(observation.unit, "{户}") || equals(observation.unit, "{人}");
    if (!counted || !(begins_with(named, "全") || (follows_one() && last().name == last().unit_text))) return false;
    observation.name = observation.unit_text;
    explain(Field::name, "name_of_unit", reading.quantity->span);
    return true;
}

/// 种粮大户|种了|320亩|水稻, 市财政每年|列支|2600万元|专项资金: who acts is no name, what stands behind the number is.
bool NameReader::acts_on_what_follows(Reading const& reading) const {
    Lead const& lead = reading.lead;
    Tail const& tail = reading.tail;
    UnitForm const form = reading.quantity->form;
    if (tail.name.empty() || tail.before_quantity || (form != UnitForm::money && form != UnitForm::physical)) return false;
    if (any_holds(lead.moves, lead.reaches, lead.links, lead.of, lead.share, lead.compares) || predicate(tokens_[tail.name.begin].word)) return false;
    std::string_view const named = words(lead.name), behind = words(tail.name);
    if (named.empty() || measure(named) || equals_any<sets::no_object_behind>(behind)) return false;
    // 村民|把|120亩|荒坡租给公司
    bool const handed = tokens_[reading.at - 1].word == WordClass::object || equals(said(tokens_[reading.at - 1].span), "将");
    return lead.verb_behind_name || handed || names_no_thing(named);
}

/// 企业的|年用汽成本, 账上的|流动资金: whose it is stands before 的, and what is measured behind it.
std::string_view NameReader::without_owner_of(std::string_view name) const {
    std::size_t const of = name.rfind("的");
    if (of == std::string_view::npos || of < 6) return name;
    std::string_view const owner = name.substr(0, of), measured = name.substr(of + 3);
    if (!measure(measured) && !ends_with_any<sets::owned_measure_ends>(measured)) return name;
    if (begins_with_any(owner, "每", "占", "对", "经", "通过", "與", "与", "来自") || ends_with(owner, "办") || owner.find("面向") != std::string_view::npos) return name;
    bool const pointed = begins_with_any(owner, "这", "该", "他", "她", "我", "其");
    bool const owns = pointed || ends_with_any<sets::generic_owner_ends>(owner) || subject_type(owner) != SubjectType::group || begins_with(owner, "最");
    return owns ? measured : name;
}

/// 温差|在, 产值|就能, 停车费|村集体: what follows the name and only leads on to the number.
inline std::string_view without_loose_end(std::string_view name) {
    for (int left = 2; left > 0; --left) {
        std::size_t const loose = word_at_end<sets::loose_name_ends>(name).size();
        if (loose == 0 || name.size() < loose + 6 || ends_with_any<sets::no_clause_ends>(name)) break;
        name.remove_suffix(loose);
    }
    return name;
}

/// 一条|设计年产能, 一粒|彩椒种子: that it is one of them.
inline std::string_view without_one(std::string_view name) {
    std::size_t const one = word_at_begin<sets::one_of_begins>(name).size();
    return one != 0 && name.size() >= one + 6 ? name.substr(one) : name;
}

/// 收到投诉415件，其中停车的138件，已|办结|409件: what is settled are all of them.
bool NameReader::name_of_settled(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const settles = reading.quantity->form == UnitForm::count && lead.done && lead.name.empty() && !lead.action.empty() && reading.tail.name.empty();
    if (!settles || among_.whole_id <= first_of_sentence_) return false;
    Observation const& whole = observations_[among_.whole_id - 1];
    if (whole.unit != observation.unit || whole.name.empty() || done_ <= among_.whole_id) return false;
    observation.name = whole.name;
    explain_name_of(among_.whole_id - 1, "name_of_same_unit");
    return true;
}

/// 锰矿|保有|资源量, 可|采摘|面积: before a bare measure the predicate tells which one it is.
void NameReader::take_verb_of_measure(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    bool const adjoins = !lead.action.empty() && lead.name.end - lead.name.begin == 1 && lead.action.end == lead.name.begin && observation.name == words(lead.name);
    if (!adjoins || !equals_any<sets::bare_measures>(observation.name) || ends_with_any<sets::bringing_measure_ends>(said(span_of(tokens_, lead.action)))) return;
    std::uint32_t begin = lead.action.begin;
    if (begin > reading.begin && lead.before_verb.end == begin && !lead.before_verb.empty()) begin = lead.before_verb.begin;
    else if (begin > reading.begin && equals(said(tokens_[begin - 1].span), "可")) --begin;
    observation.name = words({begin, lead.name.end});
    observation.action = {};
    explain(Field::name, "name_with_predicate", Phrase{begin, lead.name.end});
}

/// 签的是保底价，|每公斤|1.15元; 垫付种薯款，|一亩地|280元: of the money that the clause before ends with.
bool NameReader::name_of_clause_before(Observation& observation, Reading const& reading) const {
    constexpr std::uint32_t longest = 60;
    constexpr std::size_t longest_name = 18, shortest_name = 9;
    if (reading.quantity->form != UnitForm::money || clause_.begin < 1 || reading.at - clause_.begin > 4) return false;
    std::uint32_t const begin = tokens_[clause_.begin].span.begin;
    std::string_view const each = said({begin, reading.quantity->span.begin});
    if (tokens_[clause_.begin - 1].word != WordClass::stop) return false;
    std::uint32_t const stop = tokens_[clause_.begin - 1].span.begin;
    std::string_view told = said({std::max(sentence_.begin, stop - std::min(stop, longest)), stop});
    // 光是物流费用，|每年就节省|80万元
    std::size_t const only = reading.lead.name.empty() ? word_at_begin<sets::only_begins>(told).size() : 0;
    if (only == 0 && !(begins_with_any<sets::each_begins>(each) && ends_with_any<sets::each_money_ends>(told))) return false;
    if (only != 0 && told.find("，") != std::string_view::npos) return false;
    std::size_t opens = only != 0 ? only : told.size() - 3;
    while (only == 0 && opens > 0 && !ends_with_any<sets::money_openers>(told.substr(0, opens))) --opens;
    told.remove_prefix(opens);
    if (opens == 0 || told.size() > longest_name || told.size() < shortest_name - 3 || has_digit(told)) return false;
    Span const from{stop - static_cast<std::uint32_t>(told.size()), stop};
    observation.name = own_words(from);
    explain(Field::name, "name_from_lead", from);
    return true;
}

/// 光检测费|一年|就能省下15万元, 电解锰|1吨|只卖9000元: what is measured stands before what it is measured by.
bool NameReader::name_before_yardstick(Observation& observation, Reading const& reading) const {
    if (reading.quantity->form != UnitForm::money || !reading.lead.name.empty() || reading.begin < clause_.begin + 2) return false;
    std::uint32_t const at = reading.begin - 1;
    if (tokens_[at].word != WordClass::quantity || !begins_with_any<sets::yardstick_begins>(said(tokens_[at].span))) return false;
    Lead const before = read_lead(tokens_, clause_.begin, at);
    if (before.name.empty() || before.name.end != at || !before.action.empty()) return false;
    std::string_view const named = words(before.name);
    bool const only = begins_with(named, "光");
    bool const sells = begins_with_any<sets::selling_begins>(said({tokens_[reading.begin].span.begin, reading.quantity->span.begin}));
    if (!only && !sells && !ends_with_any<sets::money_name_ends>(named)) return false;
    observation.name = only && named.size() > 6 ? named.substr(3) : named;
    explain(Field::name, "name_from_lead", before.name);
    return true;
}

/// 户均|每年|增收3000元, 每亩|增收800元: for each of whom it grows belongs to what grows.
bool NameReader::name_of_each_gain(Observation& observation, Reading const& reading) const {
    UnitForm const form = reading.quantity->form;
    if (reading.at < clause_.begin + 2 || reading.at - clause_.begin > 5 || (form != UnitForm::money && form != UnitForm::physical)) return false;
    Span const told{tokens_[clause_.begin].span.begin, reading.quantity->span.begin};
    auto const each = static_cast<std::uint32_t>(word_at_begin<sets::gaining_begins>(said(told)).size());
    auto const gain = static_cast<std::uint32_t>(word_at_end<sets::gaining_ends>(said(told)).size());
    if (each == 0 || gain == 0 || each + gain > told.size()) return false;
    bool const adjoin = each + gain == told.size();
    observation.name = adjoin ? own_words(told) : joined(own_words({told.begin, told.begin + each}), own_words({told.end - gain, told.end}));
    explain(Field::name, "name_from_lead", told);
    return true;
}

void NameReader::take_deed_in_name(Observation& observation, std::string_view deed) const {
    observation.action = deed;
    if (trace_ != nullptr) explain(Field::action, "action_right_before", trace_->at(done_, Field::name).span);
}

/// 能省|电费, 欠下|货款: what is done with the money, before what it is.
void NameReader::leave_money_deed(Observation& observation) const {
    std::string_view const deed = word_at_begin<sets::money_name_deeds>(observation.name);
    if (deed.empty() || observation.name.size() < deed.size() + 6 || !ends_with_any<sets::money_name_ends>(observation.name)) return;
    if (observation.action.empty()) take_deed_in_name(observation, deed);
    observation.name.remove_prefix(deed.size());
}

/// 全村|销售|农产品, 从农户手中|收购|玉米: who acts, and what is done with what is counted, inside a name of unknown words.
void NameReader::leave_those_who_deal(Observation& observation) const {
    constexpr std::size_t shortest = 6;
    std::string_view const name = observation.name;
    if (name.size() < 3 * shortest || !observation.action.empty() || measure(name)) return;
    for (std::size_t at = shortest; at + 2 * shortest <= name.size(); at += 3) {
        std::string_view const deed = word_at_begin<sets::dealing_deeds>(name.substr(at));
        if (deed.empty() || !ends_with_any<sets::dealer_ends>(name.substr(0, at))) continue;
        std::string_view const object = name.substr(at + deed.size());
        if (object.size() < shortest || begins_with_any<sets::no_dealt_begins>(object)) return;
        take_deed_in_name(observation, deed);
        observation.name = object;
        return;
    }
}

/// 一年下来|电费, 工厂每天|发货: how long, or how often, with who does it.
inline std::string_view behind_frequency(std::string_view name) {
    if (std::size_t const time = word_at_begin<sets::time_told_begins>(name).size(); time != 0 && name.size() >= time + 6) return name.substr(time + (begins_with(name.substr(time), "下来") && name.size() >= time + 12 ? 6 : 0));
    std::size_t const each = name.find("每");
    if (each == std::string_view::npos || each < 6) return name;
    std::size_t const often = word_at_begin<sets::frequencies>(name.substr(each)).size();
    return often != 0 && name.size() >= each + often + 6 ? name.substr(each + often) : name;
}

/// What people add to a name when they tell of it.
std::string_view NameReader::as_told(std::string_view name, UnitForm form) const {
    constexpr std::size_t shortest = 9;
    if (name.size() < shortest) return name;
    name = behind_frequency(name);
    // 像“同泰坊”这样的|加工企业
    if (std::size_t const such = begins_with(name, "像") ? name.rfind("样的") : std::string_view::npos; such != std::string_view::npos && name.size() > such + 9) name.remove_prefix(such + 6);
    // 建设的快速路|全长12公里
    if (std::size_t const size = name.find("的") == std::string_view::npos ? 0 : word_at_end<sets::site_size_ends>(name).size(); size != 0) return name.substr(name.size() - size);
    // 公司|投资1500万元
    std::size_t const who = form == UnitForm::money ? word_at_begin<sets::own_body_begins>(name).size() : 0;  // but 其中项目投资增长23.7%
    if (who != 0 && equals_any<sets::outlays>(name.substr(who))) return name.substr(who);
    return without_owner_of(without_loose_end(without_one(name)));
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_IPP

#include <zhibiao/observation/impl/naming_story.ipp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 12类45件民生实事: the first number counts what the second one does.
inline bool NameReader::name_with_next(Observation& observation, Reading const& reading) {
    std::uint32_t const next = reading.at + 1;
    bool const adjoins = next < tokens_.size() && tokens_[next].word == WordClass::quantity && reading.quantity->form == UnitForm::count;
    // 税务、社保等9大类236项事项: what stands before 等 only says which
    if (!adjoins || !(reading.lead.name.empty() || reading.lead.listing(tokens_))) return false;
    UnitForm const form = mentions_.quantities[tokens_[next].index].form;
    if (form != UnitForm::count && form != UnitForm::none) return false;
    Tail const tail = read_tail(tokens_, next, !reading.lead.action.empty());
    Phrase const counted = tail.name;
    if (counted.empty()) return false;
    observation.name = words(counted);
    // 10大类55项民生实事如期完成
    if (observation.action.empty() && !tail.action.empty() && !tail.before_quantity) {
        observation.action = words(tail.action);
        explain(Field::action, "action_behind", tail.action);
    }
    explain(Field::name, "name_from_tail", counted);
    return true;
}

/// 走访640户，其中上门走访502户: the parts are of what the whole counted
bool NameReader::name_of_part(Observation& observation, Reading const& reading) {
    // 发放贷款37亿元。其中，市中心发放24亿元
    if (among_.whole_id == first_of_sentence_ && reading.lead.verb_behind_name && !measure(words(reading.lead.name)))
        if (Observation const* const whole = whole_of(observation); whole != nullptr && whole->action == observation.action) {
            observation.name = whole->name;
            explain_name_of(whole->id - 1, "name_of_part");
            return true;
        }
    bool const part = among_.whole_id > first_of_sentence_ && observations_[among_.whole_id - 1].unit == observation.unit;
    if (!part || !reading.lead.verb_behind_name || measure(words(reading.lead.name))) return false;  // but 其中教育支出安排17亿元
    if (words(reading.lead.name).size() > 12) return false;  // nor 其中高血压、糖尿病用药节省6万元
    observation.name = observations_[among_.whole_id - 1].name;
    explain_name_of(among_.whole_id - 1, "name_of_part");
    Phrase const action{reading.lead.name.begin, reading.lead.action.end};
    observation.action = words(action);
    explain(Field::action, "action_of_part", action);
    return true;
}

/// 用时11天, 仅用28天
void NameReader::name_of_duration(Observation& observation, Reading const& reading) {
    Phrase lasting = reading.lead.lasting, name = reading.lead.name;
    if (lasting.empty()) {
        // 平均居住83天, 12秒就能放行
        name.begin -= !name.empty() && name.begin > 0 && equals(said(tokens_[name.begin - 1].span), "平均");
        bool const told = !name.empty() && begins_with_any(words(name), "平均", "人均", "户均");
        observation.name = told ? words(name) : std::string_view("用时");
        if (told) return explain(Field::name, "name_from_lead", name);
        // 企业开办|4小时内办结
        std::string_view behind = reading_.substr(reading.quantity->span.end);
        behind.remove_prefix(begins_with(behind, "内") ? 3 : 0);
        Phrase const settled{reading.begin, reading.at};
        if (begins_with_any(behind, "办结", "办好", "办妥", "办完", "辦結", "答复", "答覆", "响应") && settled.end - settled.begin < 6 && span_of(tokens_, settled).size() >= 12) {
            observation.name = words(settled);
            observation.action = {};
            return explain(Field::name, "name_from_lead", settled);
        }
        observation.action = {};
        return explain(Field::name, "name_of_duration", reading.quantity->span);
    }
    std::string_view const lasts = words(lasting);
    bool const takes = ends_with_any(lasts, "用时", "用時");
    // 从受理到发证用时: with the way that it measures
    std::uint32_t from = lasting.begin;
    while (takes && from > 0 && lasting.begin - from < 12 && tokens_[from - 1].word != WordClass::stop && tokens_[from - 1].word != WordClass::quantity && tokens_[from].word != WordClass::from) --from;
    // 从签约到拿地只用了47天, 从落户到投产，用了20天
    if (Phrase const way = takes ? Phrase{} : way_before(tokens_, reading_, lasting.begin); !way.empty()) {
        observation.name = words(way);
        observation.action = {};
    } else if (takes && lasts.size() == 6 && from < lasting.begin && tokens_[from].word == WordClass::from) {
        lasting.begin = from;
        observation.name = words(lasting);
        observation.action = {};
    } else if (takes) {
        // 企业开办|平均用时
        std::uint32_t first = lasting.begin;
        constexpr WordClasses naming(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb_weak, WordClass::verb);
        while (first > reading.begin && lasting.begin - first < 4 && naming.has(tokens_[first - 1].word)) --first;
        bool const named = lasts.size() > 6 && begins_with(lasts, "平均") && first < lasting.begin && span_of(tokens_, {first, lasting.begin}).size() >= 12;
        observation.name = named ? words({first, lasting.end}) : lasts.substr(lasts.size() - 6);
        if (named) observation.action = {};
    } else {
        observation.name = ends_with_any(lasts, "时", "時") ? lasts : std::string_view("用时");
    }
    explain(Field::name, "name_of_duration", lasting);
}

/// 造林20万亩, 罚款95万元: the predicate says what was measured
inline bool NameReader::name_of_predicate(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    bool const amount = reading.quantity->form == UnitForm::money || reading.quantity->form == UnitForm::physical;
    if (!amount || lead.action.empty() || lead.moves) return false;
    // 计划改造管网110公里，实际完成126公里: a light verb measures what was named before
    bool const light = ends_with_any(words(lead.action), "完成", "实现", "實現");
    // 新建高标准农田4万亩，改造提升2万亩: the object was named before
    bool const renews = ends_with_any<sets::renewing_ends>(words(lead.action)) && follows_one() && last().name != last().action;
    // 贷款余额378亿元，较年初新增56亿元
    bool const since = reading.lead.basis != Basis::none && (ends_with_any(words(lead.action), "新增", "净增", "淨增", "多增") || (words(lead.action).size() <= 9 && begins_with_any(words(lead.action), "多", "少")));
    // 利润总额由降转升，实现63.7亿元
    if (light && !follows_one() && !topic().empty()) return false;
    // 生产总值下降4.8%，上半年完成138亿元: of what has grown or fallen
    if (genre_.story && light && follows_one() && last().kind == Kind::growth && measure(last().name)) return false;
    if ((light || renews || since) && follows_one() && (last().unit == observation.unit || (since && last().kind == Kind::growth))) return false;
    observation.name = words({lead.action.end - 1, lead.action.end});
    explain(Field::name, "name_of_predicate", Phrase{lead.action.end - 1, lead.action.end});
    return true;
}

/// What projects do right before their count: 重大项目开工390个.
inline bool does_deed(std::string_view words) {
    return equals_any<sets::project_deeds>(words);
}

/// 占比24%, 日均4万人次: of what was named before. True where the name is found here, false where it is to be inherited.
[[gnu::noinline]] std::optional<bool> NameReader::name_pointing_back(Observation& observation, std::string_view named, Phrase name) const {
    std::string_view const word = said(span_of(tokens_, name));
    // 返还盈余146万元，最多的|一户|领到3.9万元
    bool const extreme = name.begin > 1 && tokens_[name.begin - 1].word == WordClass::of && begins_with_any(said(tokens_[name.begin - 2].span), "最");
    if (extreme && begins_with_any(word, "一", "也", "那", "有")) return false;
    // 下降4%，受煤价影响，收入…: why, not what
    if (tells_reason(named)) return false;
    // 占全部贷款的42%，|这一占比|高出全省5个百分点
    if (begins_with_any(word, "这一", "这个") && equals_any<sets::told_figures>(word.substr(6))) return false;
    // 平均浓度高达96微克；去年，|这一浓度|已降至38微克
    if (begins_with(word, "这一") && word.size() > 6 && last().name.ends_with(named.substr(6))) return false;
    if (points_back(word)) {
        if (equals(word, "前")) observation.action = {};
        return false;
    }
    // 食品、制鞋产值分别为9亿元和7亿元，前者增长11%，后者受出口拖累下降2%
    if (points_at_one_of_two(named)) {
        if (named.size() > 6 && measure(named)) {
            observation.name = named.substr(6);
            explain(Field::name, "name_from_lead", name);
            return true;
        }
        bool const told = said({sentence_.begin, tokens_[name.begin].span.begin}).find("前者") != std::string_view::npos;
        std::size_t other = done_ - 1;  // the last one that is named otherwise
        while (other > first_of_sentence_ && observations_[other].name == last().name) --other;
        if (begins_with(word, "后") && !told) other = done_ - 1;
        observation.name = observations_[other].name;
        explain_name_of(other, "name_of_listed");
        return true;
    }
    if (!only_averages(word) || last().name.empty()) return std::nullopt;
    // 日均出货1.1万平方米
    bool const deed = !observation.action.empty() && observation.unit != last().unit && tokens_[name.end].span.begin == tokens_[name.end - 1].span.end && observation.action == words({name.end, name.end + 1});
    observation.name = deed ? joined(named, observation.action) : last().name.starts_with(named) ? last().name : joined(named, last().name);
    explain_name_of(done_ - 1, "name_of_last");
    return true;
}

/// 完成工业投资18亿元, 规上工业实现增加值70亿元
inline bool NameReader::name_from_lead(Observation& observation, Reading const& reading) {
    Phrase name = naming_phrase(reading);
    if (name.empty()) return false;
    if (name.begin == reading.begin && name.begin > 0 && tokens_[name.begin - 1].word == WordClass::quantity && follows_one()) [[unlikely]] leave_counted(observation, name);
    std::string_view named = words(name);
    if (genre_.story && names_no_thing(named)) return name_of_inhabitants(observation, named, reading);
    // 平均|审理|天数从58天降到44天, 债券|平均|发行|利率
    if (name.begin > reading.begin + 1 && predicate(tokens_[name.begin - 1].word) && equals(said(tokens_[name.begin - 2].span), "平均") && measure(named)) [[unlikely]] {
        name.begin -= 2;
        while (name.begin > reading.begin && nominal(tokens_[name.begin - 1].word) && tokens_[name.begin - 1].span.end == tokens_[name.begin].span.begin) --name.begin;
        named = said(span_of(tokens_, name));
        observation.action = {};
    }
    // 光收购款就付了5200万元
    if (begins_with(named, "光") && named.size() > 6) named = without_only(named, said({tokens_[name.begin].span.begin, tokens_[reading.at].span.begin}));
    Lead const& lead = reading.lead;
    if (begins_with(named, "的") && named.size() > 9) named.remove_prefix(3);
    if ((named.size() <= 6 || points_at_one_of_two(named) || begins_with_any(named, "这一", "这个", "受") || equals(named, "平均水平")) && follows_one())
        if (auto const settled = name_pointing_back(observation, named, name)) return *settled;
    bool const counted = reading.quantity->form == UnitForm::count;
    // there the deed is the predicate
    bool const deed = all_hold(counted || reading.quantity->form == UnitForm::physical, observation.action.empty(), name.end - name.begin > 1, name == lead.name, tokens_[name.end - 1].word == WordClass::verb_weak);
    if (deed && does_deed(said(tokens_[name.end - 1].span))) {
        observation.action = words({name.end - 1, name.end});
        named = words({name.begin, name.end - 1});
        explain(Field::action, "action_right_before", Phrase{name.end - 1, name.end});
    }
    // 签约项目中，超10亿元的2个
    bool const threshold = lead.of && counted && name.end - name.begin == 1 && (has_digit(named) || begins_with_any(named, "亿元", "千万", "百万"));
    if (threshold && name_of_class(observation, name)) [[unlikely]] return true;
    if (counted && named.size() > 6 && ends_with(named, "各")) named.remove_suffix(3);
    if ((follows_one() || among_.open) && may_point_to_last(named, lead))
        if (auto const settled = name_by_last(observation, reading, named, name)) return *settled;
    observation.name = named;
    // 积累所占的比重，在调整初期由36%降到28%; 二十年间平均每年增长3%: only where or when, what was named before is meant
    if ((lead.adjunct || ends_with(named, "间")) && lead.action.empty()) [[unlikely]] {
        bool const other = counted && follows_one() && last().unit != observation.unit && reading.tail.name.empty();  // 在鄂投资500强企业325家
        bool const aside = (lead.adjunct && !other && (!measure(named) || equals(named, "价格")) && !(genre_.story && reading.quantity->form == UnitForm::money && ends_with_any(named, "价", "价格"))) || (ends_with(named, "间") && (ends_with_any(named, "年间", "期间") || equals(named, "间")));
        if ((aside || ((lead.compares || lead.moves) && stands_behind_than(said({sentence_.begin, tokens_[name.begin].span.begin})))) && (follows_one() || !topic().empty())) return false;
        if (lead.adjunct && other && name.begin > reading.begin && equals(said(tokens_[name.begin - 1].span), "在")) observation.name = words({name.begin - 1, name.end});
    }
    explain(Field::name, "name_from_lead", name);
    constexpr WordClasses asides(WordClass::period, WordClass::cumulative, WordClass::basis, WordClass::adverb);
    if (name.begin > reading.begin && named.size() <= 12 && asides.has(tokens_[name.begin - 1].word) && lead.action.empty() && lead.before_link.empty() && !lead.of) observation.name = with_front(named, name, reading.begin);
    constexpr std::uint32_t amounts = 1u << static_cast<int>(UnitForm::count) | 1u << static_cast<int>(UnitForm::money) | 1u << static_cast<int>(UnitForm::physical);
    if (observation.action.empty() && name.end - name.begin > 2 && name == lead.name && !lead.moves && !lead.links && (amounts >> static_cast<int>(reading.quantity->form) & 1) != 0) split_actor(observation, name);
    if (among_.open && lead.moves) [[unlikely]] take_measure_of_whole(observation, reading);
    if (named.size() >= 12 && may_invest(named)) split_owner(observation, name);
    if (named.size() >= 21 && (genre_.report ? ends_with_any(named, "占地", "建筑面积", "佔地", "建築面積") : ends_with_any<sets::site_size_ends>(named))) [[unlikely]] split_site(observation, name);
    if (!lead.before_verb.empty()) put_predicate_before(observation, reading, name);
    if (genre_.story && name.begin > clause_.begin && (lead.action.end == name.begin || tokens_[name.begin - 1].word == WordClass::preposition)) take_relative_verb(observation, name);
    return true;
}

/// 规上工业|实现|增加值: a class of the economy belongs to the indicator, an owner doesn't.
void NameReader::put_predicate_before(Observation& observation, Reading const& reading, Phrase name) const {
    std::string_view const before = words(reading.lead.before_verb);
    // 城镇累计新增就业32万人
    if (equals(observation.name, "就业") && equals(observation.action, "新增") && reading.lead.action.end == name.begin) {
        observation.name = joined(before, words({reading.lead.action.begin, name.end}));
        observation.action = {};
        explain(Field::name, "name_around_predicate", Phrase{reading.lead.before_verb.begin, name.end});
        return;
    }
    // 每千名老人拥有养老床位46张
    if (begins_with(before, "每") && ends_with_any(observation.action, "拥有", "擁有", "有")) {
        observation.name = words({reading.lead.before_verb.begin, name.end});
        observation.action = {};
        explain(Field::name, "name_around_predicate", Phrase{reading.lead.before_verb.begin, name.end});
        return;
    }
    // 重点项目完成投资2125亿元
    bool const of_projects = ends_with_any(observation.name, "投资", "投資") && (is_class_of_projects(before) || ends_with_any(before, "招商引资项目")) && ends_with_any(observation.action, "完成", "实现", "實現");
    if (of_projects) {
        observation.name = joined(before, observation.name);
        return explain(Field::name, "name_around_predicate", Span{span_of(tokens_, reading.lead.before_verb).begin, span_of(tokens_, name).end});
    }
    if (!ends_with_any<sets::branch_ends>(before) || observation.name.size() > 15) return;
    bool const size_class = begins_with_any(before, "规模以上", "規模以上", "规上", "規上", "限额以上", "限額以上", "限上");
    // 国有控股企业实现利润总额, 私营企业实现增加值: a class, too
    bool const kind_of_owner = begins_with_any<sets::owner_kind_begins>(before) && measure(observation.name);
    if (!size_class && !kind_of_owner && ends_with_any(before, "企业", "企業")) return;
    // 5个特困行业缓缴社保费1亿元: they were counted
    std::uint32_t const begin = reading.lead.before_verb.begin;
    if (!size_class && begin > 0 && tokens_[begin - 1].word == WordClass::quantity && follows_one() && last().name == before) return;
    observation.name = joined(before, observation.name);
    explain(Field::name, "name_around_predicate", Span{span_of(tokens_, reading.lead.before_verb).begin, span_of(tokens_, name).end});
}

/// 正在建设的东园食品产业园占地600亩: the works whose size it is.
void NameReader::split_site(Observation& observation, Phrase phrase) {
    std::size_t const size = word_at_end<sets::site_size_ends>(observation.name).size();
    std::string_view measured = observation.name.substr(observation.name.size() - size);
    std::string_view owner = observation.name.substr(0, observation.name.size() - size);
    for (std::string_view const front : {"总", "總", "规划", "設計", "设计"})
        if (owner.ends_with(front)) {
            owner.remove_suffix(front.size());
            measured = observation.name.substr(owner.size());
        }
    owner = behind_of(owner);
    if (owner.size() < 12 || !type_of_works(owner)) return;
    owner_.from = span_of(tokens_, phrase);
    owner_.words = owner;
    observation.name = measured;
    explain(Field::name, "name_without_owner", owner_.from);
}

/// 乙烯项目总投资15亿元, 该项目总投资: the project owns the money. For names with 投, of four characters or more.
inline void NameReader::split_owner(Observation& observation, Phrase phrase) {
    std::string_view const name = observation.name;
    auto at = last_place(name, "总投资");
    if (at == std::string_view::npos) at = last_place(name, "總投資");
    if (at == std::string_view::npos) return;
    std::string_view const owner = name.substr(0, at);
    bool const pointed = begins_with_any(owner, "该", "該") || owner == "企业" || owner == "公司";
    if (!pointed && !ends_with_any<sets::investing_ends>(owner)) return;
    owner_.from = span_of(tokens_, phrase);
    if (at > 9 && !pointed) owner_.words = owner;
    else if (ends_with_any(owner, "项目", "項目")) owner_.pointed = subjects_.project;
    observation.name = name.substr(at);
    explain(Field::name, "name_without_owner", owner_.from);
}

/// 获批立项数增长17%, 进口商品比例由21%提高到74%, 加工增值货值翻番: a predicate right before a measure is part of its name.
inline void NameReader::unite_measure(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    // 参加养老保险人数为40万人
    if (equals(observation.action, "参加") && ends_with_any(observation.name, "人数", "人數") && lead.action.end == lead.name.begin) {
        observation.name = words({lead.action.begin, lead.name.end});
        observation.action = {};
        return;
    }
    UnitForm const form = reading.quantity->form;
    bool const rate = (form == UnitForm::percent) | (form == UnitForm::points) | (form == UnitForm::multiple);
    bool const adjoins = all_hold(!lead.action.empty(), lead.action.end == lead.name.begin, predicate(tokens_[lead.action.begin].word));
    if (!(rate & adjoins) || !measure(observation.name)) return;
    // 新发放企业贷款加权平均利率: so of those that are new; 具备条件的建制村通客车率: and of those told by what they have
    constexpr WordClasses tells(WordClass::of);
    bool const told = begins_with(words(lead.action), "新") || (lead.action.begin == reading.begin && classes_of(tokens_, lead.name.begin, lead.name.end).has_any(tells));
    if (tokens_[lead.action.begin].word == WordClass::verb && told && lead.before_verb.empty() && ends_with_any(observation.name, "率", "占比", "比重")) {
        observation.name = words({lead.action.begin, lead.name.end});
        observation.action = {};
        return explain(Field::name, "name_with_predicate", Phrase{lead.action.begin, lead.name.end});
    }
    for (std::uint32_t at = lead.action.begin; at < lead.action.end; ++at)
        if (tokens_[at].word != WordClass::verb_weak) return;
    observation.name = words({lead.action.begin, lead.name.end});
    explain(Field::name, "name_with_predicate", Phrase{lead.action.begin, lead.name.end});
    observation.action = {};
}

/// records.md section 3: the first rule that knows gives the name.
inline void NameReader::name_it(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    observation.action = action_of(reading);
    owner_.words = {};
    forget(owner_.pointed);
    // 贡献了77%的生产总值、92%的税收和91%的就业岗位: each behind its own number
    bool const own_tail = genre_.story && reading.quantity->form == UnitForm::percent && reading.tail.of && !reading.tail.name.empty() && reading.at > 0 &&
                          tokens_[reading.at - 1].word == WordClass::list && follows_one() && equals(last().unit, "%");
    if (own_tail) [[unlikely]] return name_from_tail(observation, reading);
    if (may_be_in_list(reading) && name_from_list(observation, reading)) return;
    // 贡献了全区近四成的税收: what is contributed
    bool const contributed = lead.contribute && reading.tail.of && !reading.tail.name.empty() && reading.quantity->form == UnitForm::percent;
    if (genre_.story && (reading.counted_behind || reading.lead.says_nothing || reading.lead.of || reading.tail.name.empty()) && name_of_rest(observation, reading)) [[unlikely]] return;
    if (reading.counted_behind || contributed || (genre_.story && (is_size_of_one(reading) || acts_on_what_follows(reading)))) return name_from_tail(observation, reading);
    if (reading.at + 1 < tokens_.size() && tokens_[reading.at + 1].word == WordClass::link && name_behind_link(observation, reading)) return;
    if (name_with_next(observation, reading)) return;
    if (genre_.story && (name_of_clause_before(observation, reading) || name_before_yardstick(observation, reading) || name_of_each_gain(observation, reading) || name_of_settled(observation, reading))) [[unlikely]] return;
    if (among_.open && name_of_part(observation, reading)) return;
    if (!lead.lasting.empty() && reading.quantity->form == UnitForm::time) return name_of_duration(observation, reading);  // not 提前转移12万人
    if (Phrase const way = reading.quantity->form == UnitForm::time ? way_timed(tokens_, reading_, reading.at, *reading.quantity) : Phrase{}; !way.empty()) [[unlikely]] {
        observation.name = words(way);
        observation.action = {};
        return explain(Field::name, "name_of_duration", way);
    }
    if (reading.quantity->form == UnitForm::time && !lead.reaches && !lead.from && takes_time(tokens_, reading_, reading)) [[unlikely]] return name_of_duration(observation, reading);
    if (lead.name.empty() && name_of_predicate(observation, reading)) return;
    if (name_from_lead(observation, reading)) {
        unite_measure(observation, reading);
        if (lead.lists) [[unlikely]] name_each(observation, reading);
        return;
    }
    // 茶叶专业合作社238个
    if (lead.name.empty() && lead.subject.end == reading.at && !lead.subject.empty() && is_counted(lead.subject.begin)) [[unlikely]] {
        observation.name = words(lead.subject);
        explain(Field::name, "name_from_lead", lead.subject);
        return;
    }
    if (genre_.story && lead.bare && name_of_inhabitants(observation, {}, reading)) [[unlikely]] return;
    observation.name = inherited_name(observation, reading);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Names and predicates that stand behind the number.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_TAIL_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_TAIL_IPP

#include <zhibiao/observation/impl/phrase_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 助餐点覆盖九成以上社区, 向基层投放50%以上号源, 覆盖城区和93%的行政村: the part of them that a predicate right before the number reaches.
bool PhraseReader::covers(Reading const& reading) const {
    Lead const& lead = reading.lead;
    std::uint32_t const at = reading.at;
    if (at == 0 || reading.tail.before_quantity || lead.moves || lead.reaches || lead.share || lead.of || lead.basis != Basis::none) return false;
    if (tokens_[at - 1].word == WordClass::list) return tokens_[at - 1].joins && !lead.bare && ends_with_any<sets::reached_ends>(said(tokens_[reading.tail.name.end - 1].span));
    return ends_with_any(said(tokens_[at - 1].span), "覆盖", "投放", "惠及", "涵盖", "覆蓋");
}

/// 合作社|流转了|1860亩|土地: does who acts stand before the predicate, and nothing but what is counted behind the number?
bool PhraseReader::acts_alone(Reading const& reading) const {
    Lead const& lead = reading.lead;
    std::uint32_t const end = reading.tail.name.end;
    bool const closed = end == tokens_.size() || tokens_[end].word == WordClass::stop;
    if (!closed || predicate(tokens_[reading.tail.name.begin].word)) return false;
    std::string_view const actor = words(lead.name);
    if (actor == "他" || actor == "她" || actor == "我") return true;
    return collective(actor) || names_company(actor) || ends_with_any<sets::acting_ends>(actor);
}

/// Is what the number counts named behind it (12所幼儿园), not before it (幼儿园12所)?
inline bool PhraseReader::counts_what_follows(Reading const& reading) const {
    Tail const& tail = reading.tail;
    if (tail.name.empty()) return false;
    // 33部/百人: of how many each is one
    if (reading_[tokens_[tail.name.begin].span.begin] == '/') [[unlikely]] return false;
    // 完整性指数提升2个等级: what rises is told before
    if (reading.lead.moves && !reading.lead.name.empty() && tail.name.end - tail.name.begin == 1 && ends_with_any(said(tokens_[tail.name.begin].span), "等级", "档次", "名次", "位次", "层级", "级别")) [[unlikely]] return false;
    // 剩下的19个中，…: of them
    if (tail.name.end - tail.name.begin == 1 && equals(said(tokens_[tail.name.begin].span), "中")) [[unlikely]] return false;
    bool const amount = reading.quantity->form == UnitForm::money || reading.quantity->form == UnitForm::none;
    if (amount && is_step(said(span_of(tokens_, tail.name)))) return false;
    Lead const& lead = reading.lead;
    bool const listed_before = !lead.name.empty() && lead.listing(tokens_);
    // 丰华集团年产30万吨聚乳酸项目: its capacity, whoever's it is
    if (lead.has_status && lead.status == Status::capacity && !tail.before_quantity && works_named(tail.name) < tail.name.end) return true;
    // 建设年产30万吨淀粉…: what is done with it
    // 示例区|建设|年产3万吨树脂的基地: likewise
    bool const deed_alone = lead.status == Status::capacity && reading.at > 1 &&
                            ((lead.name.end - lead.name.begin == 1 && predicate(tokens_[lead.name.begin].word)) || (tokens_[reading.at - 1].word == WordClass::status && predicate(tokens_[reading.at - 2].word)));
    bool const named_before = !lead.name.empty() && !deed_alone && !lead.verb_behind_name && !listed_before && !(tail.before_quantity && names_whole_place(said(span_of(tokens_, lead.name))));
    switch (reading.quantity->form) {
        case UnitForm::count: case UnitForm::none: case UnitForm::big:
            if (tail.of && named_before) return false;
            return !(tail.before_quantity && named_before);
        case UnitForm::money: case UnitForm::physical:
            // 占地45亩的高新小学: its size
            if (tail.of && !lead.action.empty() && begins_with_any<sets::size_begins>(words(lead.action))) return false;
            // 投入2400万元升级平台: what is done with the money
            if (!tail.of && tokens_[tail.name.begin].word == WordClass::verb_weak && ends_with_any(words(lead.action), "投入", "投资", "投資")) return false;
            // 总投资15亿元的甲项目、8亿元的乙项目: of the same kind
            if (tail.of && lead.listed && lead.says_nothing && follows_one() && equals(last().name, "总投资")) return false;
            // 合作社流转了1860亩土地: who acts is no name
            if (lead.verb_behind_name && !tail.of && !tail.before_quantity && acts_alone(reading)) return true;
            // 企业将形成年产10GWh电池的能力
            return !named_before && (tail.of || !lead.verb_behind_name || (lead.has_status && lead.status == Status::capacity));
        // 80%的企业; 推动80%以上的事项“一窗通办”; 助餐点覆盖九成以上社区
        // 全市已有70%的小区完成改造: whose they are stands before
        case UnitForm::percent: return ((lead.says_nothing || (lead.name.empty() && lead.action.empty() && lead.scope.empty() && lead.lasting.empty()) || (tail.of && lead.name.empty() && !lead.action.empty() && !lead.of && !lead.share)) && !lead.bare && !lead.moves && !lead.reaches && lead.basis == Basis::none && !tail.before_quantity) || covers(reading);
        default: return false;
    }
}

/// 完成了 is 完成.
inline std::string_view without_particle(std::string_view action) {
    if (action.size() >= 6 && ends_with_any(action, "了", "過", "着")) action.remove_suffix(3);
    return action;
}

/// 完成11个项目的对接: a light verb keeps what it does.
std::string_view PhraseReader::with_deed(std::string_view action, Reading const& reading) const {
    action = without_particle(action);
    if (action.size() == 15 && begins_with_any(action, "高质量", "高标准", "高水平")) action.remove_prefix(9);  // 高质量办理建议396件: how is not what
    if (action.size() == 6 && equals(action, "加快")) return {};  // 加快茶叶、脐橙等20个产业的发展
    // 提请省人大常委会审议草案3件
    if (action.size() == 6 && equals(action, "提请") && reading.lead.name.begin > reading.begin && tokens_[reading.lead.name.begin - 1].word == WordClass::verb_weak)
        return joined(action, words({reading.lead.name.begin - 1, reading.lead.name.begin}));
    std::uint32_t const of = reading.tail.name.end;
    bool const behind = !reading.tail.name.empty() && of + 2 < tokens_.size() && tokens_[of].word == WordClass::of;
    // 完成4个城中村改造: the same without 的
    Phrase const deed = reading.tail.action;
    bool const of_counted = !behind && !deed.empty() && deed.begin == reading.tail.name.end && equals(action, "完成") && reading.counted_behind;
    if (of_counted && (deed.end == tokens_.size() || tokens_[deed.end].word == WordClass::stop || tokens_[deed.end].word == WordClass::list)) return joined(action, words(deed));
    if (!behind || !predicate(tokens_[of + 1].word)) return action;
    if (action.size() != 6 || !begins_with_any(action, "完成", "开展", "進行", "进行", "實現", "实现")) return action;
    WordClass const next = tokens_[of + 2].word;
    return next == WordClass::stop || next == WordClass::list ? joined(action, words({of + 1, of + 2})) : action;
}

/// 难以解决的87个问题, 尚未办结: what isn't done.
bool PhraseReader::is_denied(Phrase action) const {
    std::string_view const before = said({sentence_.begin, tokens_[action.begin].span.begin});
    constexpr LastBytes denials("以", "未", "有", "法", "能");
    return denials.may_end(before) && ends_with_any(before, "难以", "未", "没有", "无法", "未能", "不能", "沒有", "無法");
}

/// 36项攻关取得突破, 308个事项实现跨省通办: a light verb keeps its object where that is short and closes the clause.
Phrase PhraseReader::with_object(Phrase action) const {

    constexpr WordClasses objects(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::verb, WordClass::verb_weak, WordClass::adverb, WordClass::quote_open,
                                  WordClass::quote_close);
    constexpr std::uint32_t longest = 30;  // bytes
    std::uint32_t const begin = action.end;
    if (!ends_with_any<sets::light_verb_ends>(said(tokens_[begin - 1].span))) return action;
    std::uint32_t end = begin;
    auto const word = [&](std::uint32_t at) { return at < tokens_.size() ? tokens_[at].word : WordClass::stop; };
    // 实现招生, 实现结果互认; but 建立关系|提供了可能
    constexpr WordClasses governed(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_open);
    while (objects.has(word(end)) && (word(end) != WordClass::verb || end == begin || !governed.has(word(end + 1)))) ++end;
    end += word(end) == WordClass::link && equals(said(tokens_[end].span), "突破") && word(end + 1) == WordClass::stop;
    bool const goes_on = predicate(word(end + 1)) || word(end + 1) == WordClass::quantity;
    bool const closed = word(end) == WordClass::stop || (word(end) == WordClass::list && !tokens_[end].joins && goes_on);
    if (end == begin || !closed || tokens_[end - 1].span.end - tokens_[begin].span.begin > longest) return action;
    if (begins_with_any(said(tokens_[begin].span), "较", "良好", "情况", "了", "着")) return action;
    return {action.begin, end};
}

/// 404家企业通过国家贯标: before what is passed it is the predicate, not how something is done.
std::string_view PhraseReader::passed_behind(Reading const& reading) const {
    std::uint32_t const at = reading.tail.name.end;
    if (at + 1 >= tokens_.size() || tokens_[at].word != WordClass::adverb || !equals(said(tokens_[at].span), "通过")) return {};
    std::uint32_t end = at + 1;
    while (end < tokens_.size() && end - at < 12 && tokens_[end].word != WordClass::stop && tokens_[end].word != WordClass::list && tokens_[end].word != WordClass::quantity) ++end;
    if (!ends_with_any<sets::passed_ends>(said(tokens_[end - 1].span))) return {};
    explain(Field::action, "action_behind", Phrase{at, at + 1});
    return words({at, at + 1});
}

inline std::string_view PhraseReader::action_of(Reading const& reading) const {
    // 新生儿参保等10件民生实事完成: what stands before 等 only says which
    bool const told_behind = reading.counted_behind & !reading.tail.action.empty();
    bool const apposed = told_behind && reading.lead.listing(tokens_);
    if (!apposed && !reading.lead.action.empty()) {
        if (is_denied(reading.lead.action)) return {};
        explain(Field::action, "action_before", reading.lead.action);
        return with_deed(words(reading.lead.action), reading);
    }
    // 404家企业通过|国家贯标, 3个大模型通过|备案
    if (std::string_view const passed = reading.counted_behind ? passed_behind(reading) : std::string_view{}; !passed.empty()) return passed;
    // 2项指标未能如期完成
    if (!told_behind || is_denied(reading.tail.action) || begins_with_any(said(tokens_[reading.tail.name.end].span), "未能", "尚未")) return {};
    Phrase const action = with_object(reading.tail.action);
    explain(Field::action, "action_behind", action);
    return without_particle(words(action));
}

/// 年产30万吨聚乳酸|项目: the token behind the first one that names the works, not what they make; the phrase's end if none does.
std::uint32_t PhraseReader::works_named(Phrase name) const {
    for (std::uint32_t at = name.begin + 1; at < name.end; ++at)
        if (begins_with_any(said(tokens_[at].span), "项目", "工程", "生产线", "产线", "基地", "工厂", "装置")) return at;
    return name.end;
}

/// 60万吨赖氨酸|项目, 120万吨乙烯|转型升级|项目: the works, but for 炼化基地, are no part of what they make.
void PhraseReader::leave_works(Phrase& name) const {
    std::uint32_t const works = works_named(name);
    bool const base = works < name.end && begins_with(said(tokens_[works].span), "基地");
    name.end = base ? works + 1 : works;
    if (!base && name.end - name.begin > 1 && ends_with_any(said(tokens_[name.end - 1].span), "转型升级", "改造", "扩建", "技改", "扩产", "扩能")) --name.end;
}

/// 191家工业企业营业收入超亿元: those who are counted, and what is measured of them, which the next number tells.
Phrase PhraseReader::without_measure(Phrase name) const {
    std::uint32_t at = name.begin + 1;
    while (at < name.end && !(tokens_[at].word == WordClass::noun && measure(said(tokens_[at].span)))) ++at;
    if (at >= name.end) return name;
    while (at > name.begin + 1 && qualifies_measure(said(tokens_[at - 1].span))) --at;
    return {name.begin, at};
}

/// 40所普通高中|办学能力, 14个重点产业|产值: those who are counted, and what they have.
Phrase PhraseReader::without_quality(Phrase name) const {
    if (name.end - name.begin < 2 || !ends_with_any<sets::quality_ends>(said(tokens_[name.end - 1].span))) return name;
    for (std::uint32_t at = name.end - 1; at-- > name.begin;)
        if (ends_with_any<sets::quality_owner_ends>(said(tokens_[at].span)))
            return {name.begin, at + 1};
    return name;
}

/// 项目建设, 产业园建设: does a project or a place stand before 建设, so that what is counted ends there?
inline bool PhraseReader::closed_by_place(Phrase before) const {
    return ends_with_any<sets::closing_place_ends>(said(span_of(tokens_, before)));
}

/// 3家企业|投资落户, 6个小区|改造提升: is what stands before the deed a body or a place?
inline bool PhraseReader::closed_by_body(Phrase before) const {
    return closed_by_place(before) || ends_with_any(said(span_of(tokens_, before)), "企业", "公司", "机构", "单位", "事项");
}

/// 4个产业基地|提质升级, 12个盟市空气|全部|达标, 3个医疗中心|投入|运营: what those who are counted do; true where it closes `name`.
bool PhraseReader::leave_deed(Phrase& name, Phrase& deed) const {

    auto const last = [&] { return said(tokens_[name.end - 1].span); };
    if (name.end - name.begin < 2) return false;
    bool const before_deed = tokens_[name.end - 1].word == WordClass::verb_weak && !deed.empty() && deed.begin == name.end;

    bool const unknown = tokens_[name.end - 1].word == WordClass::text && last().size() > 12;  // 储罐深度 may be more than what they do
    if (unknown) return false;
    std::uint32_t const end = name.end;
    bool const after = !deed.empty() && deed.begin == end && !(tokens_[end - 1].word == WordClass::text && last().size() > 6);
    bool const acts = ends_with_any<sets::deed_ends>(last()) ||
                      (equals(last(), "建设") && tokens_[end - 1].word == WordClass::verb_weak && closed_by_place({name.begin, end - 1})) ||
                      (before_deed && closed_by_body({name.begin, end - 1})) ||
                      (!deed.empty() && ends_with_any(last(), "提标改造", "升级改造", "提升改造", "扩容改造", "提质改造", "改扩建")) ||
                      (after && ends_with_any<sets::deed_before_verb_ends>(last()));
    if (!acts) return false;
    // 建设取得成效: there the predicate behind it is what they do
    bool const built = equals(last(), "建设");
    --name.end;
    while (name.end - name.begin > 1 && tokens_[name.end - 1].word == WordClass::adverb) --name.end;
    if (!(built && !deed.empty())) deed = {end - 1, after ? deed.end : end};
    return true;
}

/// 2000名科技特派员|服务|乡村产业发展, 5家企业|挂牌|“新三板”: what those who can act do, and to what; but 12个企业服务中心.
void PhraseReader::leave_service(Phrase& name, Phrase& deed) const {
    std::uint32_t at = name.begin + 1;
    // 6个乡镇|通|动车
    while (at + 1 < name.end && tokens_[at].word != WordClass::verb_weak && !(tokens_[at].word == WordClass::text && equals(said(tokens_[at].span), "通"))) ++at;
    if (at + 1 >= name.end) return;
    if (tokens_[at].word == WordClass::text && closed_by_place({name.begin, at})) {
        deed = {at, name.end};
        name.end = at;
        return;
    }
    if (!ends_with_any<sets::serving_ends>(said(tokens_[at - 1].span))) return;
    std::string_view const end = said(tokens_[name.end - 1].span);
    bool const quoted = tokens_[name.end - 1].word == WordClass::quote_close;
    if (!quoted && !ends_with_any<sets::service_object_ends>(end)) return;
    deed = {at, at + 1};
    name.end = at;
}

/// What those who are counted do, or have, is no part of their name.
void PhraseReader::take_deed(Observation& observation, Reading const& reading, Phrase& name, bool late) {
    Phrase deed = reading.tail.action;
    while (leave_deed(name, deed)) {}
    leave_service(name, deed);
    leave_manner(tokens_, reading_, name);
    leave_quoted(tokens_, reading_, name);
    if (name.end - name.begin > 1) leave_conduct(observation.unit, name, deed);
    // 3000名符合条件的残疾人: how they are is told first
    std::uint32_t const of = reading.tail.name.end;
    if (of + 1 < tokens_.size() && tokens_[of].word == WordClass::of && counted(tokens_[of + 1].word) && ends_with_any(said(tokens_[of - 1].span), "条件", "困难", "需求", "意愿", "资格")) {
        name = {of + 1, of + 1};
        while (name.end < tokens_.size() && counted(tokens_[name.end].word)) ++name.end;
    }
    if (!(deed == reading.tail.action) && reading.lead.action.empty() && !late && tokens_[reading.begin].word != WordClass::list) {
        observation.action = words(deed);
        explain(Field::action, "action_behind", deed);
    }
    for (std::string_view const unit : {"{家}", "{户}", "{名}", "{所}", "{个}", "{处}", "{条}"})
        if (observation.unit == unit) return void(name = without_quality(name));
}

/// 获批|建设2家实验室, 启动|改造19个城中村: right before the count, what follows the predicate is one as well.
void PhraseReader::join_predicates(Observation& observation, Reading const& reading) const {
    Lead const& lead = reading.lead;
    if (lead.name.empty() || lead.name.begin != lead.action.end || lead.name.end != reading.at) return;
    for (std::uint32_t at = lead.name.begin; at < lead.name.end; ++at)
        if (tokens_[at].word != WordClass::verb_weak) return;
    Phrase const action{lead.action.begin, lead.name.end};
    observation.action = words(action);
    explain(Field::action, "action_before", action);
}

/// 7个冷链物流基地|建设, 16个区|均, 48台造雪机|正, 5万名老年人|免费, 1项指标|未能: what closes a name as part of its last token.
void PhraseReader::leave_closing(Observation& observation) const {
    std::string_view& name = observation.name;
    if (name.size() > 15 && ends_with_any(name, "项目建设", "基地建设")) name.remove_suffix(6);
    if (ends_with(name, "均") && !ends_with_any(name, "平均", "人均", "年均", "户均", "日均")) name.remove_suffix(3);
    if (ends_with_any(name, "正", "已", "也", "却") && !ends_with_any(name, "公正", "修正", "矫正", "校正", "纠正")) name.remove_suffix(3);
    if (name.size() > 6 && ends_with(name, "免费")) name.remove_suffix(6);
    // 4000平方米的展厅|里
    if (name.size() > 6 && ends_with_any(name, "里") && !ends_with_any(name, "公里", "邻里", "故里", "英里", "海里")) name.remove_suffix(3);
    if (name.size() <= 6 || !ends_with(name, "未能")) return;
    name.remove_suffix(6);
    observation.action = {};
}

/// 油菜花|从沟口一直铺到天边, 钢梁|到了门口, 成果|在园区转化: an unknown word may hold where the clause about the thing begins.
inline std::string_view before_clause(std::string_view name) {
    constexpr std::size_t shortest = 6;
    constexpr LastBytes ends("中", "入", "从", "在", "到", "被", "把", "就", "都", "也", "是", "却", "还", "正");
    for (std::size_t at = shortest; at + 6 <= name.size(); at += 3) {
        if (!ends.has(name[at + 2]) || !begins_with_any<sets::clause_begins>(name.substr(at))) continue;
        bool const inside = begins_with_any<sets::no_clause_begins>(name.substr(at)) || ends_with_any<sets::no_clause_ends>(name.substr(0, at + 3));
        if (!inside) return name.substr(0, at);
    }
    return name;
}

/// 12所幼儿园, 300万元的贴息资金
void PhraseReader::name_from_tail(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    // 园区引进12家企业: right before the number 引进 was a predicate after all
    bool const covers = reading.quantity->form == UnitForm::percent && lead.name.end == reading.at;
    bool const late = (observation.action.empty() || covers) && !lead.name.empty() && tokens_[lead.name.end - 1].word == WordClass::verb_weak;
    if (late) {
        observation.action = words({lead.name.end - 1, lead.name.end});
        explain(Field::action, "action_right_before", Phrase{lead.name.end - 1, lead.name.end});
    }
    Phrase name = reading.tail.name;
    bool const count = reading.quantity->form == UnitForm::count;
    if (count && !late && !observation.action.empty()) join_predicates(observation, reading);
    bool const relative = name.end < tokens_.size() && tokens_[name.end].word == WordClass::of;
    if (count && (name.end - name.begin > 1 || relative)) take_deed(observation, reading, name, late);
    if (Phrase deed; !count && reading.quantity->form == UnitForm::percent && name.end - name.begin > 1) leave_conduct(observation.unit, name, deed);
    // 29个行业增加值实现增长: the industries are counted
    // 8个开发区增加值分别增长9%和7%, 12家企业产值同比增长8%, 5个地市增速高于全省
    constexpr WordClasses tells_measure(WordClass::respectively, WordClass::basis, WordClass::compare, WordClass::share, WordClass::rank);
    bool const told_behind = reading.tail.name.end < tokens_.size() && tells_measure.has(tokens_[reading.tail.name.end].word);
    bool const measured = reading.tail.before_quantity || told_behind || begins_with_any(words(name), "行业", "大类行业", "省份", "地区", "县区", "市州");
    if (measured && count) name = without_quality(without_measure(name));
    if (lead.has_status && lead.status == Status::capacity && (reading.quantity->form != UnitForm::count || equals(observation.unit, "{辆}") || equals(observation.unit, "{台}") || equals(observation.unit, "{套}"))) leave_works(name);
    // 筹措7亿元实施惠民工程: what is done with the money is no part of it
    if (reading.quantity->form == UnitForm::money && name.end - name.begin > 1 && tokens_[name.begin].word == WordClass::verb) ++name.begin;
    constexpr WordClasses moves(WordClass::rise, WordClass::fall);
    if (count && name.end < tokens_.size() && moves.has(tokens_[name.end].word)) [[unlikely]] take_improvement(name);
    observation.name = equals(observation.unit, "{所}") ? words(name) : without_among(words(name));  // 12所县中 are schools
    explain(Field::name, "name_from_tail", name);
    // 7个物流|基地建设
    constexpr LastBytes closing("设", "均", "能", "费", "正", "已", "也", "却", "里");
    if (observation.name.size() > 3 && closing.has(observation.name.back())) leave_closing(observation);
    if (genre_.story && observation.name.size() > 9) observation.name = before_clause(observation.name);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Where those who are counted end, and what they do begins: 86名工人|分成4个班组.
#ifndef ZHIBIAO_OBSERVATION_IMPL_COUNTED_IPP
#define ZHIBIAO_OBSERVATION_IMPL_COUNTED_IPP

#include <zhibiao/observation/impl/reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 技术工人, 毕业生, 志愿者
inline bool names_person(std::string_view words) {
    return ends_with_any(words, "人员", "员工", "职工", "工人", "民工", "技工", "员", "者", "师", "生", "人", "民", "群众", "干部", "专家", "行家", "企业家", "艺术家", "作家", "护士", "院士", "博士", "硕士", "战士", "人士", "教授", "人才", "骨干",
                         "代表", "能手", "选手", "高手", "新手", "旗手", "标兵", "先锋", "劳模", "模范", "工匠", "巧匠", "传承人", "书记", "主任", "局长", "所长", "校长", "院长", "会长", "社长", "县长", "市长", "镇长", "区长", "村长", "园长", "馆长",
                         "厂长", "店长", "站长", "队长", "组长", "科长", "处长", "部长", "河长", "林长", "田长", "家长", "链长", "路长", "委员", "顾问", "经理", "总监", "助理", "秘书", "嘉宾", "来宾", "客商", "旅客", "游客", "顾客", "乘客", "儿童", "学童",
                         "孤儿", "幼儿", "婴儿", "妇女", "妇幼", "青年", "少年", "中年", "学徒", "艺徒", "农户", "住户", "租户", "用户", "商户", "保安", "保姆", "保洁", "月嫂", "主播", "达人", "骑手", "司机", "厨师", "医护", "兵", "股东", "校友", "网友", "教练",
                         "裁判", "导游", "管家", "红娘", "新星", "新秀", "候选", "成员", "对象", "后备", "亲属", "家属", "遗属", "烈属", "军属", "子女", "父母", "人口") &&
           !ends_with_any(words, "动员", "民生", "卫生", "发生", "产生", "再生", "共生", "无人", "便民", "惠民", "富民", "利民", "为民", "招生", "新生", "强师", "名师");
}

/// 民营企业, 科研院所, 专业合作社
inline bool names_body(std::string_view words) {
    return ends_with_any(words, "企业", "公司", "集团", "银行", "医院", "学校", "高校", "大学", "学院", "机构", "单位", "院所", "研究所", "研究院", "事务所", "合作社", "旅行社", "商户", "门店", "店", "厂", "商场", "超市", "景区", "酒店", "民宿", "协会", "商会",
                         "主体", "部门", "工厂", "中心", "企業", "機構", "銀行", "醫院", "學校");
}

/// May the last word of what 家 counts name a body, by its end: 孵化器, 工作室, 农家乐?
inline bool may_name_body(std::string_view words) {
    if (ends_with_any(words, "现场", "当场", "登场", "到场", "入场", "过会", "上会")) return false;
    return names_body(words) || ends_with_any(words, "司", "业", "團", "团", "行", "社", "院", "校", "所", "心", "构", "位", "站", "馆", "室", "场", "园", "会", "户", "库", "铺", "吧", "坊", "部", "局", "台", "队", "楼", "城", "体", "地", "商", "者", "头", "军", "人", "宿", "家",
                                             "乐", "点", "盟", "居", "处", "庄", "器", "网", "区", "村", "厅", "肆", "摊", "档", "港", "寺", "屋", "堂", "房", "教", "廊", "牌", "号", "星", "龙", "巨", "級", "级", "型", "園", "館", "場", "會", "戶", "體");
}

/// 12名工作人员|集中办公, 620家钛企业|串珠成链, 七成的毕业生|选择留下: 名 counts persons and 家 bodies, so that what stands behind the last of them is what they do.
void Reader::leave_conduct(std::string_view unit, Phrase& name, Phrase& deed) const {
    bool const persons = equals(unit, "{名}") || equals(unit, "{位}"), share = equals(unit, "%"), homes = equals(unit, "{户}");
    if (!persons && !share && !homes && !equals(unit, "{家}")) return;
    std::string_view const last = said(tokens_[name.end - 1].span);
    if (persons ? names_person(last) : may_name_body(last) || ((share || homes) && names_person(last))) return;
    auto const closes = [&](std::string_view word) { return (persons || share || homes ? names_person(word) || (homes && ends_with_any(word, "户", "家庭")) : false) || (!persons && names_body(word)); };
    std::uint32_t end = name.end - 1;
    while (end > name.begin && !closes(said(tokens_[end - 1].span))) --end;
    while (end > name.begin && end < name.end && tokens_[end].word == WordClass::quote_close) ++end;
    if (end == name.begin || end == name.end) return;
    // 九成以上居民生活用水, 60%的企业产品: may be what is a part
    constexpr WordClasses deeds(WordClass::verb_weak, WordClass::adverb);
    bool const begins = tokens_[end].word == WordClass::text && begins_with_any(said(tokens_[end].span), "都", "均", "已", "将", "能", "在", "把", "被", "可", "会", "没", "不", "愿", "也");
    if (share && !deeds.has(tokens_[end].word) && !begins) return;
    if (deed.empty() && predicate(tokens_[end].word)) deed = {end, end + 1};
    name.end = end;
}

/// 180项事项|“一窗”|受理: what is quoted behind those who are counted is how it is done, or they do it.
inline void leave_quoted(Tokens const& tokens, std::string_view reading, Phrase& name) {
    if (tokens[name.end - 1].word != WordClass::quote_close) return;
    std::uint32_t open = name.end - 1;
    while (open > name.begin && tokens[open].word != WordClass::quote_open) --open;
    if (open == name.begin || tokens[open].word != WordClass::quote_open) return;
    if (ends_with_any(tokens[open - 1].span.inside(reading), "事项", "业务", "服务", "群众", "企业", "单位", "住户", "农户", "窗口")) name.end = open;
}

/// 48台机车|正在装车, 300户农户|户均|增收1.2万元, 4条分拣线|24小时|不停转: what begins with the second word, or one behind it, is told of them.
inline void leave_manner(Tokens const& tokens, std::string_view reading, Phrase& name) {
    constexpr LastBytes second("均", "时", "在", "续", "后", "继", "部", "纷", "同", "夜", "团", "手", "先", "动", "流", "台", "步", "力", "资", "场");
    for (std::uint32_t at = name.begin + 1; at < name.end; ++at) {
        std::string_view const word = tokens[at].span.inside(reading);
        if (word.size() < 6 || !(second.has(word[5]) || word[0] == '2')) continue;
        if (begins_with_any(word, "户均", "人均", "年均", "月均", "日均", "平均") || (word.size() == 6 && begins_with_any(word, "同时", "正在", "陆续", "先后", "相继", "全部", "纷纷", "共同", "连夜", "抱团", "联手", "携手", "率先", "主动", "自动", "轮流", "同台", "同步", "合力", "合资", "现场", "当场")) || begins_with(word, "24小时")) {
            name.end = at;
            return;
        }
    }
}

/// 1000个民族村寨旅游|提升|示范村: what rises inside a name that a kind of place, plan or work closes is part of it.
void Reader::take_improvement(Phrase& name) const {
    std::uint32_t end = name.end + 1;
    while (end < tokens_.size() && (tokens_[end].word == WordClass::noun || tokens_[end].word == WordClass::noun_head)) ++end;
    bool const closed = end == tokens_.size() || closes(tokens_[end].word);
    if (closed && end > name.end + 1 && ends_with_any(said(tokens_[end - 1].span), "示范村", "示范区", "示范点", "示范县", "试点", "工程", "项目", "行动", "计划", "基地", "中心", "平台", "措施", "举措", "方案", "任务", "专项", "清单", "机制", "课程", "班", "线", "站", "点")) name.end = end;
}

/// 签约项目中，超10亿元的2个，5亿元至10亿元的3个: a class of those that were named before.
bool Reader::name_of_class(Observation& observation, std::string_view threshold) {
    if (!ends_with_any(threshold, "元", "吨", "亩", "人", "户", "以上", "以下")) return false;
    std::string_view all = without_among(topic());
    // the second class goes on with the first one's
    if (all.empty() && follows_one())
        if (auto const of = last().name.find("的"); of != std::string_view::npos && has_digit(last().name.substr(0, of))) all = last().name.substr(of + 3);
    if (all.empty()) return false;
    observation.name = joined(joined(threshold, "的"), all);
    explain(Field::name, "name_of_topic", topic_from_);
    return true;
}

/// 其余65名|为年轻干部: what is left of those who were counted is told behind a linking word.
bool Reader::name_behind_link(Observation& observation, Reading const& reading) const {
    if (reading.quantity->form != UnitForm::count || reading.at == 0 || !equals(said(tokens_[reading.at + 1].span), "为")) return false;
    if (!begins_with_any(said(tokens_[reading.at - 1].span), "其余", "其他", "其它", "剩余", "余下", "剩下", "另外")) return false;
    Phrase const name = read_tail(tokens_, reading.at + 1, true).name;
    if (name.empty()) return false;
    observation.name = words(name);
    explain(Field::name, "name_from_tail", name);
    return true;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Names as news puts them: 一笔800万元的贷款, 其余25个正在推进, 来自沪苏浙的项目23个, 在综合评价中排名第61位.
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAMING_NEWS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_NAMING_NEWS_IPP

#include <zhibiao/observation/impl/name_reader.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 保住了一笔|4200万元|的订单: of a single thing it is told how large it is.
bool NameReader::is_size_of_one(Reading const& reading) const {
    return reading.tail.of && !reading.tail.name.empty() && !reading.lead.name.empty() && ends_with_any<sets::one_ends>(words(reading.lead.name));
}

/// 改造小区86个，其余|25个|正在推进: of those that were counted before; what stands behind is what becomes of them.
bool NameReader::name_of_rest(Observation& observation, Reading const& reading) const {
    if (reading.quantity->form != UnitForm::count || !follows_one()) return false;
    bool const becomes = begins_with_any<sets::rest_does_begins>(reading_.substr(reading.quantity->span.end));
    std::uint32_t const begin = clause_.begin < tokens_.size() ? tokens_[clause_.begin].span.begin : reading.quantity->span.begin;
    std::string_view const before = said({begin, reading.quantity->span.begin});
    // 来自长三角地区的有9个
    bool const headless = begins_with_any<sets::headless_begins>(before) && ends_with_any(before, "的有", "的就有", "的达", "的");
    if (!headless && !(becomes && equals_any<sets::rest_ends>(before))) return false;
    for (std::size_t at = done_; at-- > first_of_sentence_;) {
        if (observations_[at].unit != observation.unit || observations_[at].name.empty()) continue;
        observation.name = observations_[at].name;
        explain_name_of(at, "name_of_same_unit");
        return true;
    }
    return false;
}

/// 来自|沪苏浙的项目23个, 获得|贷款支持的科技型企业113家: the clause before 的 tells which are counted.
void NameReader::take_relative_verb(Observation& observation, Phrase name) const {
    bool const relative = name.begin > clause_.begin && name.end > name.begin + 1 && classes_of(tokens_, name.begin, name.end).has(WordClass::of);
    if (!relative || !equals_any<sets::relative_verbs>(said(tokens_[name.begin - 1].span))) return;
    --name.begin;
    observation.name = words(name);
    observation.action = {};
    explain(Field::name, "name_with_predicate", name);
}

/// 在国家高新区综合评价中，青原高新区排名第61位: what the places are ranked by.
Span NameReader::ranking_named(std::uint32_t number) const {
    constexpr std::uint32_t farthest = 150;
    std::uint32_t const begin_of_words = std::max(sentence_.begin, number - std::min(number, farthest));
    std::string_view const words = said({begin_of_words, number});
    std::size_t const in = words.rfind("在");
    if (in == std::string_view::npos) return {};
    std::size_t stop = in + 3;  // behind what they are ranked by: 在火炬中心公布的综合评价|中
    while (stop < words.size() && !(begins_with_any(words.substr(stop), "中", "里", "上", "，") && ends_with_any<sets::ranking_ends>(words.substr(in + 3, stop - in - 3)))) ++stop;
    if (stop == words.size()) return {};
    std::string_view ranked = behind_of(words.substr(in + 3, stop - in - 3));
    if (begins_with_any(ranked, "全国", "全省", "全市", "全县", "全区") && ranked.size() > 18) ranked.remove_prefix(6);
    auto const begin = static_cast<std::uint32_t>(ranked.data() - reading_.data());
    return ends_with_any<sets::ranking_ends>(ranked) ? Span{begin, begin + static_cast<std::uint32_t>(ranked.size())} : Span{};
}

/// “面对面”活动 of 每月举办“面对面”活动，今年共|举办|6场: what was done stands behind the same word, earlier in the sentence.
void NameReader::name_of_deed_before(Observation& observation, Phrase action) const {
    constexpr std::size_t longest = 36;
    Span const again = span_of(tokens_, action);
    std::string_view const before = said({sentence_.begin, again.begin}), word = said(again);
    std::size_t const deed = before.find(word);
    if (deed == std::string_view::npos) return;
    std::string_view const object = before.substr(deed + word.size(), longest + 3);
    std::size_t const stop = std::min({first_comma(object), object.find("、"), object.find("；"), object.size()});
    if (stop < 6 || stop > longest || has_digit(object.substr(0, stop))) return;
    auto const begin = static_cast<std::uint32_t>(sentence_.begin + deed + word.size());
    Span const told{begin, begin + static_cast<std::uint32_t>(stop)};
    observation.name = own_words(told);
    explain(Field::name, "name_of_deed_before", told);
}

/// 专项资金 of 拿出2000万元设立专项资金: the money is the fund's.
void NameReader::name_of_fund(Observation& observation, std::uint32_t begin) const {
    constexpr std::size_t longest = 45;
    std::string_view const fund = reading_.substr(begin, longest);
    std::size_t const stop = std::min({first_comma(fund), fund.find("。"), fund.find("；"), fund.size()});
    if (stop < 6 || !ends_with_any<sets::fund_ends>(fund.substr(0, stop))) return;
    Span const told{begin, begin + static_cast<std::uint32_t>(stop)};
    observation.name = own_words(told);
    explain(Field::name, "name_from_tail", told);
}

/// 在综合评价中，|青原高新区|排名第61位: the ranking is the name, and who is ranked owns it.
void NameReader::take_ranking(Observation& observation, Quantity const& place) {
    bool const of_zone = subject_type(observation.name) == SubjectType::zone;
    if (!observation.name.empty() && !of_zone && !ends_with(observation.name, "中")) return;
    Span const ranking = ranking_named(place.span.begin);
    if (ranking.empty()) return;
    if (of_zone) owner_.pointed = subject_named(observation.name, ranking);
    observation.name = own_words(ranking);
    explain(Field::name, "name_of_ranking", ranking);
}

/// `name` without what points at its owner, which the subject tells, and without words that only join.
std::string_view NameReader::without_pointers(std::string_view name) const {
    constexpr std::size_t longest_link = 9;
    // 目标|是|产业产值达到800亿元
    if (name.size() > longest_link && begins_with(name, "是")) name.remove_prefix(3);
    // 项目由云岭集团|投资56亿元
    if (begins_with_any(name, "项目由", "項目由", "由") && ends_with_any(name, "投资", "建设", "投資")) name = name.substr(name.size() - 6);
    // 项目|占地620亩; 学校|占地98亩, 运河|全长134公里: told again by their kind
    std::size_t const kind = begins_with_any(name, "项目", "項目") ? 6 : word_at_begin<sets::again_begins>(name).size();
    if (kind != 0 && begins_with_any<sets::site_size_begins>(name.substr(kind))) name.remove_prefix(kind);
    // 这条线|总投资6.8亿元
    if (std::size_t const size = begins_with_any(name, "这", "這") ? word_at_end<sets::pointed_size_ends>(name).size() : 0; size != 0) name = name.substr(name.size() - size);
    // 高新区|房地产开发投资, in news on that zone
    std::string_view const zone = word_at_begin<sets::own_zone_begins>(name);
    bool const own_zone = !zone.empty() && subjects_.home && subjects_.home->name.ends_with(zone) && measure(name.substr(zone.size()));
    return own_zone ? name.substr(zone.size()) : name;
}

/// 企业|生产|聚乙烯、聚丙烯31万吨: what is done, before what it is done with.
void NameReader::leave_production(Observation& observation) const {
    constexpr std::size_t shortest = 15;
    std::string_view const deed = word_at_begin<sets::production_deeds>(observation.name);
    if (deed.empty() || observation.name.size() < shortest || !observation.action.empty() || begins_with_any<sets::production_begins>(observation.name)) return;
    observation.action = deed;
    observation.name.remove_prefix(deed.size());
    if (trace_ != nullptr) explain(Field::action, "action_right_before", trace_->at(done_, Field::name).span);
}

/// Money that a name of news leaves unsaid, or that was named before.
void NameReader::settle_money(Observation& observation, Quantity const& quantity) const {
    // 亏了480万, 产值1.2亿: money, though nobody says of what
    bool const big = observation.unit == "1" && (ends_with_any(said(quantity.number), "万", "亿") || ends_with_any(said(quantity.span), "个亿", "个多亿"));
    // 分红多了200块
    bool const loose = big || equals(observation.unit, "{块}");
    if (loose && (ends_with_any<sets::money_name_ends>(observation.name) || ends_with_any<sets::money_deeds>(reading_.substr(0, quantity.span.begin)))) observation.unit = "CNY";
    if (quantity.form != UnitForm::money) return;
    // 市财政拿出2000万元|设立|专项资金
    if (begins_with_any(reading_.substr(quantity.span.end, 6), "设立", "组建")) name_of_fund(observation, quantity.span.end + 6);
    // 签约授信86亿元，已发放61亿元
    bool const paid = follows_one() && equals_any<sets::pays_out>(observation.name) && last().unit == observation.unit && last().kind == Kind::level && !last().name.empty();
    if (!paid) return;
    observation.action = observation.name;
    observation.name = last().name;
    explain_name_of(done_ - 1, "name_of_last");
}

/// What only news says so, once the name is found.
void NameReader::settle_news_name(Observation& observation, Reading const& reading) {
    UnitForm const form = reading.quantity->form;
    take_verb_of_measure(observation, reading);
    if (form == UnitForm::ordinal) take_ranking(observation, *reading.quantity);
    observation.name = as_told(without_pointers(observation.name), form);
    leave_money_deed(observation);
    if (form == UnitForm::count || form == UnitForm::physical || form == UnitForm::money) leave_those_who_deal(observation);
    std::string_view& name = observation.name;
    // 单产|每亩|394公斤
    std::size_t const each = form == UnitForm::physical ? word_at_end<sets::each_ends>(name).size() : 0;
    if (name.size() > each + 3) name.remove_suffix(each);
    // 从|拿地到开工的平均时间|由120天压缩到45天
    Phrase const way = reading.lead.name;
    bool const from = way.begin > 0 && way.begin < way.end && equals(said(tokens_[way.begin - 1].span), "从") && name == words(way) && name.find("到") != std::string_view::npos;
    if (from) name = words({way.begin - 1, way.end});
    leave_production(observation);
    // 每月举办“面对面”活动，今年共举办6场
    if (form == UnitForm::count && !name.empty() && name == observation.action && !reading.lead.action.empty()) name_of_deed_before(observation, reading.lead.action);
    settle_money(observation, *reading.quantity);
    // “|亏了|320万元, 企业|自己投了1200万元: a mark, or who paid, names no money
    bool const payer = form == UnitForm::money && (equals(name, "企业") || equals(name, "公司"));
    if (payer || equals(name, "“") || equals(name, "”")) name = {};
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

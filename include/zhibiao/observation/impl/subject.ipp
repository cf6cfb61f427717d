// Whose number it is: records.md section 6.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SUBJECT_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SUBJECT_IPP

#include <zhibiao/data/common_place_nouns.hpp>
#include <zhibiao/observation/impl/subject_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 青禾市, 示例区: a division that the gazetteer doesn't have, since it is new, gone or made up; not 超市, 开发区, 各县.
/// In Simplified script, as the table of what is none.
inline bool names_division(std::string_view words) {
    constexpr std::size_t shortest = 9, longest = 18;
    if (words.size() < shortest || words.size() > longest) return false;
    if (!ends_with_any(words, "市", "县", "区", "镇", "乡", "旗", "州")) return false;
    if (begins_with_any(words, "全", "各", "我", "本", "该", "多", "两", "省", "所", "其")) return false;
    for (auto const& row : data::common_place_nouns_rows)
        if (words.ends_with(row.surface)) return false;
    return true;
}

SubjectType subject_type(std::string_view words) {
    if (names_division(words)) return SubjectType::region;
    if (ends_with_any(words, "格局", "布局", "结局", "大局", "全局", "开局")) return SubjectType::group;  // no office
    if (ends_with_any<sets::project_ends>(words)) return SubjectType::project;
    if (ends_with_any(words, "区", "區")) return SubjectType::zone;
    if (words.size() > 6 && ends_with_any<sets::site_ends>(words)) return SubjectType::organization;
    if (ends_with_any<sets::office_ends>(words)) return SubjectType::organization;
    return SubjectType::group;
}

/// 云岭县委书记表示: what a secretary says is of the county.
bool SubjectReader::speaks_for_place(EntityMention const& office) const {
    bool const committee = !office.place_code.empty() && ends_with_any<sets::committee_ends>(office.name);
    return committee && begins_with_any(reading_.substr(office.span.end), "书记", "副书记", "常委", "書記");
}

inline FoundSubject SubjectReader::subject_of(EntityMention const& mention) const {
    bool const unknown = mention.points_home && mention.code.empty() && mention.name == own_words(mention.span);
    if (mention.points_home && (unknown || begins_with(said(mention.span), "该"))) [[unlikely]] {
        if (subjects_.town && subjects_.town->text.ends_with(said(mention.span).substr(3))) return {{own_words(mention.span), subjects_.town->name, SubjectType::region, {}}, mention.span};
        if (EntityMention const* const place = place_pointed_at(mention)) {
            SubjectType const type = place->layer == EntityLayer::zone ? SubjectType::zone : SubjectType::region;
            return {{own_words(mention.span), place->name, type, place->code}, mention.span};
        }
    }
    // 全区 in an article on a zone means the zone.
    bool const zone_itself = mention.points_home && subjects_.home && subjects_.home->type == SubjectType::zone &&
                             ends_with(said(mention.span), "区");
    if (zone_itself) return {{own_words(mention.span), subjects_.home->name, SubjectType::zone, {}}, mention.span};
    if (mention.layer == EntityLayer::organization && speaks_for_place(mention)) [[unlikely]]
        return {{own_words(mention.span), find_division(mention.place_code).full_name, SubjectType::region, mention.place_code}, mention.span};
    SubjectType const type = mention.layer == EntityLayer::region ? SubjectType::region
                             : mention.layer == EntityLayer::zone ? SubjectType::zone
                                                                  : SubjectType::organization;
    return {{own_words(mention.span), mention.name, type, mention.code}, mention.span};
}

inline FoundSubject SubjectReader::subject_named(std::string_view words, Span from) const {
    // a name at the end of one line and again at the head of the next
    std::size_t const half = words.size() / 2;
    if (words.size() % 6 == 0 && words.size() >= 18 && words.substr(0, half) == words.substr(half)) words = words.substr(0, half);
    FoundSubject named{{words, words, subject_type(words), {}}, from};
    if (points_at_company(words)) [[unlikely]] name_pointed_at(named);
    return named;
}

/// 在吉首市，税务部门走访企业867户: is it the place where all that follows is?
bool SubjectReader::opens_region(std::uint32_t at) const {
    bool const alone = at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::stop;
    // 在山城重庆，
    bool const called = at > 1 && does_but_name(tokens_[at - 1].word) && tokens_[at - 1].span.size() <= 9;
    std::uint32_t const before = at - 1 - called;
    if (!alone || tokens_[before].word != WordClass::preposition || !equals(said(tokens_[before].span), "在")) return false;
    EntityMention const& mention = mentions_.entities[tokens_[at].index];
    return mention.layer == EntityLayer::zone || !mention.code.empty() || (!genre_.report && mention.layer == EntityLayer::organization);
}

/// Not 市医院三期、中医院迁建项目, where it is a part of what is listed, and not 新华社, which only tells.
inline bool stands_for_itself(Tokens const& tokens, std::uint32_t at, std::string_view name) {
    if (only_publishes(name)) return false;
    std::uint32_t behind = at + 1;
    while (behind < tokens.size() && does_but_name(tokens[behind].word)) ++behind;
    if (behind == tokens.size() || behind == at + 1) return true;
    bool const listed = tokens[behind].word == WordClass::list && !tokens[behind].joins;  // but 机场旅客和货邮吞吐量
    return !listed && tokens[behind - 1].word != WordClass::etc;
}

/// 全国一体化算力网络枢纽智算规模…, 中亚班列开行…: in a report of a division the country and the areas without a code own nothing.
bool SubjectReader::is_beyond_report(EntityMention const& place) const {
    if (!genre_.report || !subjects_.home || subjects_.home->adcode.empty()) return false;
    return place.code.empty() && !place.points_home && !ends_with_any<sets::local_place_ends>(place.name);
}

/// 石嘴山先进材料等3个平台: a member of what is listed, or of the examples, is not the one whose they are.
bool SubjectReader::is_example(std::uint32_t at) const {
    EntityMention const& place = mentions_.entities[tokens_[at].index];
    if (!genre_.report || !subjects_.home || place.name == subjects_.home->name || place.points_home) return false;
    constexpr WordClasses inside(WordClass::text, WordClass::noun, WordClass::noun_head, WordClass::quote_open, WordClass::quote_close, WordClass::verb_weak, WordClass::verb_short, WordClass::rise, WordClass::fall, WordClass::adverb);
    std::uint32_t behind = at + 1;
    while (behind < tokens_.size() && inside.has(tokens_[behind].word)) ++behind;
    if (behind == at + 1 || behind == tokens_.size()) return false;
    bool const examples = tokens_[behind].word == WordClass::etc;
    return examples || (tokens_[behind].word == WordClass::list && behind + 1 < tokens_.size() && tokens_[behind + 1].word == WordClass::entity);
}

inline bool SubjectReader::owns_clause(std::uint32_t at) const {
    EntityMention const& mention = mentions_.entities[tokens_[at].index];
    if (mention.layer == EntityLayer::organization) return stands_for_itself(tokens_, at, said(tokens_[at].span)) && !is_example(at);
    return !(mention.code.empty() && mention.layer == EntityLayer::region && is_beyond_report(mention)) && !is_example(at);
}

/// 龙头企业11家、茶叶专业合作社238个: those of a kind.
bool SubjectReader::is_counted(std::uint32_t at) const {
    if (at + 1 >= tokens_.size() || tokens_[at + 1].word != WordClass::quantity) return false;
    EntityMention const& body = mentions_.entities[tokens_[at].index];
    return body.place_code.empty() && mentions_.quantities[tokens_[at + 1].index].form == UnitForm::count && ends_with_any(body.name, "合作社", "公司", "中心", "集团", "银行", "学校", "医院");
}

/// 省发展改革委负责人表示，…: what an office says is of its place; what a company says is its own.
bool SubjectReader::only_speaks(std::uint32_t at, EntityMention const& office) const {
    if (names_company(office.name) || !ends_with_any<sets::division_office_ends>(office.name)) return false;
    std::uint32_t stop = at + 1;
    while (stop < tokens_.size() && tokens_[stop].word != WordClass::stop && tokens_[stop].word != WordClass::quantity) ++stop;
    if (stop == tokens_.size() || tokens_[stop].word != WordClass::stop) return false;
    std::string_view const last = said(tokens_[stop - 1].span);
    return ends_with_any<sets::say_ends>(last) || ends_with_any<sets::say_of_office_ends>(last);
}

/// In a report a company's clause and the next one are its own; then the region's go on.
inline void SubjectReader::leave_company() {
    // 武汉跨入两万亿级城市行列，新增城市3个: without a number a town's clause is its own alone, but for 白城甲厂投产，产能占30%
    bool const region = clause_subject_->type == SubjectType::region && !clause_subject_->adcode.empty();
    if (region && done_ == done_at_entity_ && subjects_.home && clause_subject_->name != subjects_.home->name) return void(passing_region_ = true);
    if (clause_subject_->type != SubjectType::organization || ++clauses_of_company_ < 2) return;
    clause_subject_.reset();
    clauses_of_company_ = 0;
}

/// 内江、眉山、自贡经济总量突破2000亿元: places that have one number together.
void SubjectReader::enter_places(std::uint32_t first) {
    auto const is_division = [this](std::uint32_t at) {
        return at < tokens_.size() && tokens_[at].word == WordClass::entity && !mentions_.entities[tokens_[at].index].code.empty() && mentions_.entities[tokens_[at].index].layer == EntityLayer::region;
    };
    std::uint32_t last = first;
    while (is_division(last) && last + 1 < tokens_.size() && tokens_[last + 1].word == WordClass::list && is_division(last + 2)) last += 2;
    if (last == first || last + 1 >= tokens_.size() || !nominal(tokens_[last + 1].word) || tokens_[last + 1].word == WordClass::etc) return;
    Phrase const places{first, last + 1};
    clause_subject_ = FoundSubject{{words(places), words(places), SubjectType::group, {}}, span_of(tokens_, places)};
    done_at_entity_ = done_;
    passing_region_ = false;
}

/// 青原一家压缩机企业成本下降四成: nobody names it, but it is not the place.
void SubjectReader::name_unnamed(EntityMention const& place) {
    constexpr std::size_t longest = 60;
    std::string_view const behind = reading_.substr(place.span.end, longest);
    if (!begins_with_any(behind, "一家", "的一家", "某", "當地一家", "当地一家")) return;
    for (std::string_view const kind : {"企业", "公司", "工厂", "餐厅", "酒店", "合作社", "商户", "企業", "工廠", "餐廳"})
        if (auto const found = behind.find(kind); found != std::string_view::npos && behind.substr(0, found).find_first_of("0123456789") == std::string_view::npos && behind.substr(0, found).find("，") == std::string_view::npos) {
            Span const span{place.span.begin, place.span.end + static_cast<std::uint32_t>(found + kind.size())};
            clause_subject_ = FoundSubject{{own_words(span), own_words(span), SubjectType::organization, {}}, span};
            return;
        }
}

/// A place or organization at the head of a clause is its subject: behind a stop, but for periods and adverbs before it.
inline void SubjectReader::pass_entity(std::uint32_t at) {
    constexpr WordClasses stepped_over(WordClass::period, WordClass::adverb, WordClass::done);
    constexpr WordClasses owned(WordClass::of, WordClass::list, WordClass::etc);
    for (std::uint32_t before = at; before > clause_.begin; --before)
        if (!stepped_over.has(tokens_[before - 1].word) && !(before == at && opens_region(at))) return;
        else if (before == at && does_but_name(tokens_[at - 1].word)) break;
    // 云岭公司的车间里，86名工人…: what is told of its site is told of it
    bool const site = !genre_.report && at + 2 < tokens_.size() && tokens_[at + 1].word == WordClass::of && names_company(mentions_.entities[tokens_[at].index].name) &&
                      begins_with_any<sets::workplace_begins>(reading_.substr(tokens_[at + 2].span.begin));
    if (!site && at + 1 < tokens_.size() && owned.has(tokens_[at + 1].word)) {
        if (genre_.report && tokens_[at + 1].word == WordClass::list) [[unlikely]] enter_places(at);
        return;
    }
    if (!owns_clause(at)) return;
    EntityMention const& mention = mentions_.entities[tokens_[at].index];
    if (mention.layer == EntityLayer::organization && (is_counted(at) || only_speaks(at, mention))) [[unlikely]] return;
    clause_subject_ = subject_of(mention);
    if (!genre_.report && mention.layer == EntityLayer::region) name_unnamed(mention);
    clauses_of_company_ = 0;
    done_at_entity_ = done_;
    passing_region_ = false;
    // 机场…。高速公路…: an office or the like that a paragraph comes to has its sentence alone
    bool const passing = clause_subject_->type == SubjectType::organization && subjects_.paragraph_subject && ends_with_any(clause_subject_->name, "机场", "機場", "港", "海关", "海關", "医院", "醫院");
    if (!passing) subjects_.paragraph_subject = clause_subject_;
}

/// 口岸 of 口岸还.
inline std::string_view without_adverb(std::string_view words) {
    bool const adverb = words.size() > 6 && ends_with_any(words, "还", "還", "也", "又", "均", "将", "將", "共", "已", "再", "都");
    return adverb ? words.substr(0, words.size() - 3) : words;
}

bool collective(std::string_view words) {
    return ends_with_any<sets::collective_ends>(words);
}

/// A plain noun phrase before the predicate is the subject if it can act; a list or a relative clause is not.
inline bool SubjectReader::owns(Reading const& reading) const {
    Phrase const owner = reading.lead.before_verb;
    if (owner.empty() || reading.lead.of || span_of(tokens_, owner).size() < 6) return false;
    for (std::uint32_t at = owner.begin; at < owner.end; ++at)
        if (tokens_[at].word == WordClass::list || tokens_[at].word == WordClass::of) return false;
    // 为2万名失业人员发放: those who receive
    if (reading.begin > 1 && tokens_[reading.begin - 1].word == WordClass::quantity && (tokens_[reading.begin - 2].word == WordClass::preposition || tokens_[reading.begin - 2].word == WordClass::link)) return false;
    std::string_view const named = without_adverb(words(owner));
    if (is_class_of_projects(named) || named == "社区" || named == "中心" || named == "小区" || named == "地区" || named == "城区" || named == "街区" || begins_with_any(named, "平均", "每个", "每家", "每户")) return false;
    return subject_type(named) != SubjectType::group || (named.size() > 6 && collective(named));
}

inline WordTable const& works_heads();

/// 玲珑轮胎项目 of 玲珑轮胎项目一期.
inline std::string_view project_named(std::string_view words) {
    for (std::string_view const head : {"项目", "項目"})
        if (auto const found = words.find(head); found != std::string_view::npos) return words.substr(0, found + head.size());
    // 智能工厂 of 智能工厂破土动工
    for (std::size_t at = words.size(); at > 6; at -= 3)
        if (auto const found = works_heads().longest(words.substr(at - 6)); found.length >= 6 && at - 6 + found.length < words.size() && !begins_with_any(words.substr(at - 6 + found.length), "一", "二", "三", "（", "群", "区", "级"))
            return words.substr(0, at - 6 + found.length);
    return words;
}

/// What a list, a pointer or the words themselves say of whose it is, before all else. False where that leaves it open.
bool SubjectReader::take_told_subject(Observation& observation, Reading const& reading, bool company_first) {
    Lead const& lead = reading.lead;
    if (from_list_ && pending_.next <= pending_.owners.size()) [[unlikely]] {
        FoundSubject const& owner = pending_.owners[pending_.next - 1];
        observation.subject = owner;
        explain(Field::subject, "subject_from_list", owner.from);
        return true;
    }
    if (passing_region_) [[unlikely]] {
        constexpr std::uint32_t short_name = 12;
        passing_region_ = false;
        if (!observation.action.empty() || span_of(tokens_, lead.name).size() > short_name) clause_subject_.reset();
    }
    if (!lead.subject.empty() && !(lead.subject.end == reading.at && is_counted(lead.subject.begin)) && owns_clause(lead.subject.begin)) clause_subject_ = subject_of(mentions_.entities[tokens_[lead.subject.begin].index]);
    if (!lead.lasting.empty() && !lead.name.empty() && subject_type(words(lead.name)) != SubjectType::group)
        clause_subject_ = subject_named(words(lead.name), span_of(tokens_, lead.name));
    if (!owner_.words.empty()) {
        observation.subject = Subject{owner_.words, owner_.words, SubjectType::project, {}};
        explain(Field::subject, "owner_before_investment", owner_.from);
        clause_subject_ = FoundSubject{{owner_.words, owner_.words, SubjectType::project, {}}, owner_.from};
        remember(*clause_subject_, owner_.from);
        return true;
    }
    if (company_first && !owner_.pointed) owner_.pointed = owner_pointed_at({reading.begin, reading.begin + 1});
    if (owner_.pointed) {
        observation.subject = owner_.pointed;
        explain(Field::subject, "owner_pointed_at", owner_.pointed->from);
        clause_subject_ = owner_.pointed;
        // a paragraph that opens with it goes on about it
        if (!genre_.report && done_ == first_of_block_) subjects_.paragraph_subject = owner_.pointed;
        return true;
    }
    return false;
}

/// 总规模150亿元的产业基金, 全长58公里的高速公路: what is measured is theirs of whom it is said.
bool SubjectReader::take_described(Observation& observation, Reading const& reading) {
    Phrase const owner = reading.tail.name;
    if (owner.empty() || reading.counted_behind || span_of(tokens_, owner).size() < 12 || classes_of(tokens_, owner.begin, owner.end).has(WordClass::list)) return false;
    bool const described = begins_with_any<sets::described_begins>(observation.name);
    if (!described) return false;
    clause_subject_ = subject_named(words(owner), span_of(tokens_, owner));
    observation.subject = clause_subject_;
    explain(Field::subject, "project_behind_investment", owner);
    remember(*clause_subject_, clause_subject_->from);
    return true;
}

/// 总投资15亿元的…产业园: the money is the project's.
bool SubjectReader::take_investor(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    // 总投资12亿元的二期项目: of whom the paragraph tells
    std::string_view const behind = words(reading.tail.name);
    bool const stage = !genre_.report && behind.size() <= 12 && begins_with_any(behind, "一期", "二期", "三期") && (subjects_.paragraph_subject || clause_subject_);
    if (reading.tail.of && !reading.tail.name.empty() && !reading.counted_behind && !stage) {
        observation.subject = subject_named(without_adverb(project_named(words(reading.tail.name))), {});
        explain(Field::subject, "project_behind_investment", reading.tail.name);
        observation.subject->type = SubjectType::project;
        remember(*observation.subject, span_of(tokens_, reading.tail.name));
        // not of 甲项目、8亿元的乙项目 nor of 甲项目等21个项目
        constexpr WordClasses goes_on(WordClass::list, WordClass::etc);
        std::uint32_t const behind = reading.tail.name.end;
        if (!lead.listed && !(behind < tokens_.size() && goes_on.has(tokens_[behind].word))) clause_subject_ = FoundSubject{*observation.subject, span_of(tokens_, reading.tail.name)};
        return true;
    }
    // …项目76个,总投资428亿元: the money is that of what was just counted
    bool const of_projects = observation.name.size() > 6 && ends_with_any<sets::investment_ends>(observation.name);
    if (of_projects && follows_one() && last().unit.starts_with('{') && ends_with_any(last().name, "项目", "項目")) {
        observation.subject = Subject{last().name, last().name, SubjectType::project, {}};
        if (trace_ != nullptr) explain(Field::subject, "projects_just_counted", trace_->at(done_ - 1, Field::name).span);
        return true;
    }
    return false;
}

/// 怀化|国际陆港开行班列1200列: what is called after a place, right behind which its name goes on.
bool SubjectReader::take_namesake(Observation& observation, Reading const& reading) {
    Phrase const rest = reading.lead.before_verb, place = reading.lead.subject;
    if (rest.begin != place.end || tokens_[rest.begin].span.begin != tokens_[place.begin].span.end) return false;
    if (mentions_.entities[tokens_[place.begin].index].code.empty() || classes_of(tokens_, rest.begin, rest.end).has(WordClass::list)) return false;
    SubjectType const type = subject_type(words(rest));
    if (type != SubjectType::organization && type != SubjectType::zone) return false;
    Phrase const whole{place.begin, rest.end};
    clause_subject_ = FoundSubject{{words(whole), words(whole), type, {}}, span_of(tokens_, whole)};
    observation.subject = clause_subject_;
    explain(Field::subject, "subject_before_predicate", whole);
    return true;
}

/// 税务部门走访企业867户: who stands before the predicate.
bool SubjectReader::take_actor(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    if (!owns(reading) || observation.name.starts_with(words(lead.before_verb))) return false;
    observation.subject = subject_named(without_adverb(words(lead.before_verb)), span_of(tokens_, lead.before_verb));
    if (!ends_with_any(observation.subject->name, "基地", "园", "園")) remember(*observation.subject, span_of(tokens_, lead.before_verb));
    explain(Field::subject, "subject_before_predicate", lead.before_verb);
    // 园区现有企业286家，从业人员1.9万人: it goes on to own what follows
    bool const goes_on = !(genre_.report && observation.subject->type == SubjectType::project);
    if (goes_on) clause_subject_ = subject_named(observation.subject->text, span_of(tokens_, lead.before_verb));
    return true;
}

/// 创新园启用，产值增长50%; 企业完成投资9亿元，增长8%: what goes on about the one of whom the clause before spoke.
bool SubjectReader::belongs_to_last(Observation const& observation, Reading const& reading) const {
    if (from_list_ || (follows_one() && observation.name.data() == last().name.data())) return true;
    bool const acts = !observation.action.empty() && !reading.lead.verb_behind_name;  // but 新车下线36辆
    if (acts || reading.counted_behind) return false;
    // 西安市生产总值增长5%，固定资产投资增长8%; but 西安地铁运营里程422公里，5G基站增至14万座
    bool const of_region = clause_subject_->type == SubjectType::region && !clause_subject_->adcode.empty();
    std::size_t const short_name = reading.quantity->form == UnitForm::count ? 9 : of_region ? 27 : 12;
    return observation.name.size() <= short_name || (observation.name.size() <= 21 && ends_with_any(observation.name, "占比", "年营收", "年产值"));
}

/// In a report what an earlier clause spoke of, and everywhere those who only act, own the next clauses' numbers where these name
/// nothing of their own; else they are the region's.
void SubjectReader::leave_carried_subject(Observation const& observation, Reading const& reading) {
    bool const passing = clause_subject_->type == SubjectType::group || genre_.report;
    if (!passing || belongs_to_last(observation, reading)) return;
    if (subjects_.home && clause_subject_->name == subjects_.home->name) return;
    clause_subject_.reset();
}

/// records.md section 6.
inline void SubjectReader::read_subject(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    // 公司|去年|投入1.2亿元: the time stands between
    constexpr WordClasses between(WordClass::period, WordClass::done, WordClass::cumulative, WordClass::adverb, WordClass::link);
    bool const company_first = all_hold(reading.begin + 1 < reading.at, tokens_[reading.begin].word == WordClass::noun, between.has(tokens_[reading.begin + 1].word));
    bool const told = any_holds(from_list_, passing_region_, company_first, !lead.subject.empty(), !lead.lasting.empty(), !owner_.words.empty(), owner_.pointed.has_value());
    if (told && take_told_subject(observation, reading, company_first)) return;
    // 该项目规划建设6座标准厂房
    if (subjects_.project && reading.begin < reading.at && points_at_project(said(tokens_[reading.begin].span))) [[unlikely]] {
        observation.subject = clause_subject_ = subjects_.project;
        return explain(Field::subject, "owner_pointed_at", Phrase{reading.begin, reading.begin + 1});
    }
    if (reading.tail.of && reading.quantity->form != UnitForm::count && take_described(observation, reading)) return;
    bool const investment = reading.quantity->form == UnitForm::money && ends_with_any(observation.name, "投资", "投資", "投资额", "投資額");
    if (investment && take_investor(observation, reading)) return;
    bool const acts = !lead.before_verb.empty();
    if (acts && (lead.subject.empty() ? take_actor(observation, reading) : take_namesake(observation, reading))) return;
    if (clause_subject_ && clause_subject_->from.begin < tokens_[clause_.begin].span.begin) leave_carried_subject(observation, reading);
    if (clause_subject_) {
        observation.subject = clause_subject_;
        explain(Field::subject, "subject_of_clause", clause_subject_->from);
    } else if (subjects_.paragraph_subject && !genre_.report) {
        observation.subject = subjects_.paragraph_subject;
        explain(Field::subject, "subject_of_paragraph", subjects_.paragraph_subject->from);
    } else if (subjects_.home) {
        observation.subject = subjects_.home;
        explain(Field::subject, "subject_of_article", subjects_.home->from);
    }
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

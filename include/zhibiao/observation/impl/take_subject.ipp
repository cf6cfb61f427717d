// Where the subject of a number is looked for: in its clause, in lists, in what was spoken of before.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TAKE_SUBJECT_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TAKE_SUBJECT_IPP

#include <zhibiao/observation/impl/pointers.ipp>
#include <zhibiao/observation/impl/subject_reader.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/word_table.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

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
    // 112家企业与|银行|达成贷款意向: the last of several
    if (!genre_.report && owner.begin > 0 && tokens_[owner.begin - 1].word == WordClass::list && !begins_with_any(said(tokens_[owner.begin - 1].span), "、")) return false;
    // 为2万名失业人员发放: those who receive
    if (reading.begin > 1 && tokens_[reading.begin - 1].word == WordClass::quantity && (tokens_[reading.begin - 2].word == WordClass::preposition || tokens_[reading.begin - 2].word == WordClass::link)) return false;
    std::string_view const named = without_adverb(words(owner));
    if (is_class_of_projects(named) || named == "社区" || named == "中心" || named == "小区" || named == "地区" || named == "城区" || named == "街区" || begins_with_any(named, "平均", "每个", "每家", "每户", "单个") || named.find("在") != std::string_view::npos) return false;
    return subject_type(named) != SubjectType::group || (named.size() > 6 && collective(named));
}

inline WordTable const& works_heads();
inline std::optional<SubjectType> type_of_works(std::string_view words);

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

/// 柳州|铁路港|完成吞吐量318万吨, 浙江|博弘密封|落户铁东区: what is called by a place and owns the clause; empty where that is the place alone.
Span SubjectReader::called_by_place(std::uint32_t at) const {
    constexpr WordClasses naming(WordClass::text, WordClass::noun, WordClass::noun_head);
    constexpr std::uint32_t longest_brand = 15, shortest_brand = 9;
    EntityMention const& place = mentions_.entities[tokens_[at].index];
    if (place.layer != EntityLayer::region || place.points_home) return {};
    std::uint32_t end = at + 1;
    while (end < tokens_.size() && end - at < 12 && naming.has(tokens_[end].word) && tokens_[end].span.begin == tokens_[end - 1].span.end) ++end;
    if (end == at + 1 || end == tokens_.size()) return {};
    Span const named{tokens_[at].span.begin, tokens_[end - 1].span.end}, own{tokens_[at].span.end, named.end};
    bool const acts = predicate(tokens_[end].word) || tokens_[end].word == WordClass::link || tokens_[end].word == WordClass::done;
    if (acts && own.size() >= 9 && type_of_works(said(named)) && !begins_with_any<sets::no_works_begins>(said(own))) return named;
    bool const settles = begins_with_any<sets::settles_begins>(reading_.substr(named.end));
    return settles && end == at + 2 && tokens_[at + 1].word == WordClass::text && own.size() >= shortest_brand && own.size() <= longest_brand ? named : Span{};
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
    bool const inside = genre_.story && !lead.subject.empty() && is_inside_subject(tokens_[lead.subject.begin].span);
    if (!inside && !lead.subject.empty() && !(lead.subject.end == reading.at && is_counted(lead.subject.begin)) && owns_clause(lead.subject.begin)) {
        Span const called = genre_.story ? called_by_place(lead.subject.begin) : Span{};
        if (called.empty()) clause_subject_ = subject_of(mentions_.entities[tokens_[lead.subject.begin].index]);
        else enter_called(called);
    }
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

/// 成渝中线高铁 of 总投资1450亿元、设计时速350公里的成渝中线高铁: what is named behind the last of several measures; empty where nothing is.
Phrase SubjectReader::named_behind_measures(std::uint32_t at) const {
    constexpr WordClasses measuring(WordClass::noun, WordClass::noun_head, WordClass::text, WordClass::verb_weak, WordClass::adverb);
    for (int measures = 0; measures < 4; ++measures) {
        std::uint32_t next = at + 1;
        if (next < tokens_.size() && tokens_[next].word == WordClass::of) {
            Phrase named{next + 1, next + 1};
            while (named.end < tokens_.size() && naming_works.has(tokens_[named.end].word) && tokens_[named.end].word != WordClass::verb_weak) ++named.end;
            return measures == 0 ? Phrase{} : named;
        }
        if (next >= tokens_.size() || tokens_[next].word != WordClass::list) return {};
        for (++next; next < tokens_.size() && next - at < 7 && measuring.has(tokens_[next].word);) ++next;
        if (next >= tokens_.size() || tokens_[next].word != WordClass::quantity) return {};
        at = next;
    }
    return {};
}

/// 盛云产业园项目|计划总投资12亿元: the works that a clause of news opens with, before what is planned or done with them.
bool SubjectReader::take_works_at_head(Observation& observation, Reading const& reading) {
    constexpr WordClasses between(WordClass::status, WordClass::adverb, WordClass::done, WordClass::will, WordClass::cumulative, WordClass::period);
    std::uint32_t const measured = reading.lead.action.empty() ? reading.lead.name.begin : std::min(reading.lead.name.begin, reading.lead.action.begin);
    std::uint32_t end = reading.begin, next = end;
    while (end < measured && naming_works.has(tokens_[end].word) && tokens_[end].word != WordClass::verb_weak) ++end;
    for (next = end; next < measured && between.has(tokens_[next].word);) ++next;
    if (end == reading.begin || next == end || next != measured) return false;
    Span const named = span_of(tokens_, {reading.begin, end});
    auto const type = type_of_works(said(named));
    if (!type || said(named).find("、") != std::string_view::npos) return false;
    clause_subject_ = FoundSubject{{own_words(named), own_words(named), *type, {}}, named};
    observation.subject = clause_subject_;
    explain(Field::subject, "subject_before_predicate", Phrase{reading.begin, end});
    remember(*clause_subject_, named);
    return true;
}

/// Those of whom all measures of such a list are.
bool SubjectReader::take_measured(Observation& observation, Reading const& reading) {
    bool const measure = begins_with_any<sets::size_begins>(observation.name) || begins_with_any<sets::described_begins>(observation.name);
    Phrase const named = measure ? named_behind_measures(reading.at) : Phrase{};
    if (named.empty()) return false;
    std::string_view const called = words(named);
    bool const pointed = subjects_.project && (called == "项目" || called == "工程" || called == "項目");  // 这个总投资56亿元、占地420亩的项目
    if (!pointed && span_of(tokens_, named).size() < 12) return false;
    clause_subject_ = pointed ? *subjects_.project : subject_named(project_named(called), span_of(tokens_, named));
    observation.subject = clause_subject_;
    explain(Field::subject, "project_behind_investment", named);
    if (!pointed) remember(*clause_subject_, clause_subject_->from);
    return true;
}

/// 该项目, 这条隧道: the one of those named before that `words` point at.
void SubjectReader::take_pointed(Observation& observation, FoundSubject const& meant, Phrase words) {
    observation.subject = clause_subject_ = meant;
    explain(Field::subject, "owner_pointed_at", words);
}

/// 距码头8公里的|青原国际冷链产业园，规划用地700亩: whom the mention stage knows; a paragraph that opens with it goes on about it.
bool SubjectReader::take_entity_described(Observation& observation, Reading const& reading) {
    std::uint32_t const at = reading.at + 2;
    bool const named = at < tokens_.size() && tokens_[at].word == WordClass::entity && mentions_.entities[tokens_[at].index].layer != EntityLayer::region;
    if (!named || (at + 1 < tokens_.size() && tokens_[at + 1].word != WordClass::stop)) return false;
    observation.subject = clause_subject_ = subject_of(mentions_.entities[tokens_[at].index]);
    explain(Field::subject, "subject_of_clause", clause_subject_->from);
    if (done_ == first_of_block_) subjects_.paragraph_subject = clause_subject_;
    return true;
}

/// 总规模150亿元的产业基金, 全长58公里的高速公路: what is measured is theirs of whom it is said.
bool SubjectReader::take_described(Observation& observation, Reading const& reading) {
    Phrase const owner = reading.tail.name;
    // 这个占地420亩的项目
    if (subjects_.project && !genre_.report && !reading.counted_behind && equals(words(owner), "项目") && begins_with_any<sets::size_begins>(observation.name)) {
        take_pointed(observation, *subjects_.project, owner);
        return true;
    }
    // 这条全长3.86公里的隧道, behind 乐景隧道
    auto const& site = subjects_.paragraph_subject;
    bool const again = site && !genre_.report && !owner.empty() && !reading.counted_behind && span_of(tokens_, owner).size() <= 9 && site->name.size() > 9 && site->name.ends_with(words({owner.begin, owner.begin + 1}));
    if (again) {
        take_pointed(observation, *site, owner);
        return true;
    }
    if (owner.empty() || reading.counted_behind || span_of(tokens_, owner).size() < 12 || classes_of(tokens_, owner.begin, owner.end).has(WordClass::list)) return false;
    bool const described = begins_with_any<sets::described_begins>(observation.name) || (begins_with_any(observation.name, "距", "投资", "投資") && !genre_.report);
    if (!described) return false;
    clause_subject_ = subject_named(project_named(words(owner)), span_of(tokens_, owner));
    // 占地45亩的高新小学
    if (auto const works = clause_subject_->type == SubjectType::group ? type_of_works(said(clause_subject_->from)) : std::nullopt) clause_subject_->type = *works;
    observation.subject = clause_subject_;
    explain(Field::subject, "project_behind_investment", owner);
    remember(*clause_subject_, clause_subject_->from);
    return true;
}

/// 云岭光伏年产10GW电池片项目, whose name begins with the token `first`: what they make is part of it.
Span SubjectReader::works_with_capacity(std::uint32_t first) const {
    constexpr std::uint32_t longest = 16;  // tokens, on each side of the number
    std::uint32_t end = first;
    while (end < tokens_.size() && end - first < longest && naming_works.has(tokens_[end].word)) ++end;
    if (end == first || end + 2 >= tokens_.size() || tokens_[end].word != WordClass::status || tokens_[end].status != Status::capacity || tokens_[end + 1].word != WordClass::quantity) return {};
    std::uint32_t const number = end + 1;
    for (end += 2; end < tokens_.size() && end - number < longest && (naming_works.has(tokens_[end].word) || tokens_[end].word == WordClass::adverb); ++end) {
        Span const works{tokens_[first].span.begin, tokens_[end].span.end};
        if (type_of_works(said(works)) == SubjectType::project) return works;
    }
    return {};
}

/// 海西(青原)智能装备产业基地, whose name begins at `begin` and has a place in brackets.
Span SubjectReader::works_with_bracket(std::uint32_t begin) const {
    constexpr std::size_t longest = 75;
    std::string_view const words = reading_.substr(begin, longest);
    std::size_t const close = std::min(words.find("）"), words.find(')'));
    if (close == std::string_view::npos) return {};
    for (std::size_t at = close; at < words.size(); at += utf8_detail::character_length(words[at])) {
        auto const head = works_heads().longest(words.substr(at));
        std::size_t const end = at + head.length;
        if (!head) continue;
        if (!one_name(words.substr(0, end))) return {};
        if (type_of_works(words.substr(0, end)) && !works_heads().longest(words.substr(end))) return {begin, begin + static_cast<std::uint32_t>(end)};
    }
    return {};
}

/// 总投资15亿元的…产业园: the money is the project's.
bool SubjectReader::take_investor(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    // 投资56亿元的|云岭光伏年产10GW电池片项目, 总投资50亿元的|海西(青原)智能装备产业基地
    Span works = genre_.story && reading.tail.of ? works_with_capacity(reading.at + 2) : Span{};
    if (works.empty() && genre_.story && qualifies(reading)) works = works_with_bracket(tokens_[reading.at + 1].span.end);
    if (!works.empty()) {
        observation.subject = clause_subject_ = FoundSubject{{own_words(works), own_words(works), SubjectType::project, {}}, works};
        explain(Field::subject, "project_behind_investment", works);
        remember(*clause_subject_, works);
        return true;
    }
    // 总投资12亿元的二期项目: of whom the paragraph tells
    std::string_view const behind = words(reading.tail.name);
    bool const stage = !genre_.report && behind.size() <= 12 && begins_with_any(behind, "一期", "二期", "三期") && (subjects_.paragraph_subject || clause_subject_);
    if (reading.tail.of && !reading.tail.name.empty() && !reading.counted_behind && !stage) {
        std::string_view const called = without_adverb(project_named(words(reading.tail.name)));
        if (subjects_.project && !genre_.report && equals(called, "项目")) {  // 这个投资12亿元的项目主体结构已完成
            take_pointed(observation, *subjects_.project, reading.tail.name);
            return true;
        }
        observation.subject = subject_named(called, {});
        explain(Field::subject, "project_behind_investment", reading.tail.name);
        observation.subject->type = SubjectType::project;
        remember(*observation.subject, span_of(tokens_, reading.tail.name));
        // 总投资3.6亿元的|匠人鞋业|智能化改造项目: the paragraph goes on with the company
        Token const& owner = tokens_[reading.tail.name.begin];
        bool const of_company = !genre_.report && owner.word == WordClass::entity && called_as_company(mentions_.entities[owner.index].name);
        if (of_company) subjects_.paragraph_subject = subject_of(mentions_.entities[owner.index]);
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

/// 合作社现有农机82台, 目前，项目完成投资1亿元: whom a kind alone means, by what the paragraph is on.
bool SubjectReader::take_kind_alone(Observation& observation, Reading const& reading) {
    Phrase const owner = reading.lead.before_verb;
    std::string_view const kind = without_adverb(words(owner));
    if (!equals_any<sets::kinds_alone>(kind)) return false;
    bool const works = kind == "项目" || kind == "工程";
    auto const& meant = works && subjects_.project ? subjects_.project : subjects_.paragraph_subject;
    if (!meant || meant->type == SubjectType::region || !(works || meant->name.ends_with(kind) || (kind == "园区" && meant->name.ends_with("园")))) return false;
    take_pointed(observation, *meant, owner);
    return true;
}

/// 税务部门走访企业867户: who stands before the predicate.
bool SubjectReader::take_actor(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    if (!owns(reading) || observation.name.starts_with(words(lead.before_verb))) return false;
    if (genre_.story && take_kind_alone(observation, reading)) return true;
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

/// 自治区 of 在自治区12个盟市中排第4位: whose those are among whom a place is taken.
EntityMention const* SubjectReader::owner_of_ranked(Reading const& reading) const {
    if (reading.quantity->form != UnitForm::count || reading.tail.name.empty() || reading.at < 2) return nullptr;
    if (tokens_[reading.at - 1].word != WordClass::entity || tokens_[reading.at - 2].word != WordClass::preposition || !equals(said(tokens_[reading.at - 2].span), "在")) return nullptr;
    std::uint32_t const end = span_of(tokens_, reading.tail.name).end;
    bool const among = begins_with(reading_.substr(end), "中") || ends_with(reading_.substr(0, end), "中");
    return among ? &mentions_.entities[tokens_[reading.at - 1].index] : nullptr;
}

/// records.md section 6.
inline void SubjectReader::read_subject(Observation& observation, Reading const& reading) {
    Lead const& lead = reading.lead;
    if (genre_.story && clause_subject_) trim_owner(observation);
    // 公司|去年|投入1.2亿元: the time stands between
    constexpr WordClasses between(WordClass::period, WordClass::done, WordClass::cumulative, WordClass::adverb, WordClass::link);
    bool const company_first = all_hold(reading.begin + 1 < reading.at, tokens_[reading.begin].word == WordClass::noun, between.has(tokens_[reading.begin + 1].word));
    bool const told = any_holds(from_list_, passing_region_, company_first, !lead.subject.empty(), !lead.lasting.empty(), !owner_.words.empty(), owner_.pointed.has_value());
    // 10GW of 云岭光伏年产10GW电池片项目
    if (clause_subject_ && clause_subject_->from.begin < observation.span.begin && observation.span.end < clause_subject_->from.end) [[unlikely]] {
        observation.subject = clause_subject_;
        return explain(Field::subject, "subject_of_clause", clause_subject_->from);
    }
    if (EntityMention const* const ranked = genre_.story ? owner_of_ranked(reading) : nullptr; ranked != nullptr) [[unlikely]] {
        observation.subject = subject_of(*ranked);
        return explain(Field::subject, "owner_pointed_at", ranked->span);
    }
    bool const watched = genre_.story && !lead.subject.empty() && tokens_[lead.subject.begin].word == WordClass::entity && only_watches(lead.subject.begin);
    bool const yardstick = !lead.subject.empty() && lead.subject.end == reading.at && is_yardstick(lead.subject.begin);
    if (told && !watched && !yardstick && take_told_subject(observation, reading, company_first)) return;
    // 该项目规划建设6座标准厂房
    if (subjects_.project && reading.begin < reading.at && points_at_project(said(tokens_[reading.begin].span))) [[unlikely]] {
        return take_pointed(observation, *subjects_.project, {reading.begin, reading.begin + 1});
    }
    bool const listed = !genre_.report && reading.at + 1 < tokens_.size() && tokens_[reading.at + 1].word == WordClass::list && reading.quantity->form != UnitForm::count;
    if (listed && take_measured(observation, reading)) return;
    if (genre_.story && qualifies(reading) && (begins_with_any(observation.name, "距") || begins_with_any<sets::described_begins>(observation.name)) && take_entity_described(observation, reading)) return;
    if (reading.tail.of && reading.quantity->form != UnitForm::count && take_described(observation, reading)) return;
    bool const investment = reading.quantity->form == UnitForm::money && ends_with_any(observation.name, "投资", "投資", "投资额", "投資額");
    if (investment && take_investor(observation, reading)) return;
    bool const acts = !lead.before_verb.empty() && !(genre_.story && is_inside_subject(span_of(tokens_, lead.before_verb)));
    if (acts && (lead.subject.empty() ? take_actor(observation, reading) : take_namesake(observation, reading))) return;
    if (!genre_.report && reading.begin == clause_.begin && take_works_at_head(observation, reading)) return;
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

// Of whom or what a clause without a number speaks, whose numbers those of the next clauses are: 博泰储能电站一期，投资6亿元.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WORKS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_WORKS_IPP

#include <zhibiao/data/works_heads.hpp>
#include <zhibiao/observation/impl/clause_lexicon.hpp>
#include <zhibiao/observation/impl/subject_reader.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline WordTable const& works_heads() {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::works_heads_rows)
            built.add(row.surface, static_cast<std::uint32_t>(row.type == "project" ? SubjectType::project : row.type == "zone" ? SubjectType::zone : SubjectType::organization));
        return built;
    }();
    return table;
}

/// 储能电站 of 储能电站一期, 热电厂（二期）.
inline std::string_view without_stage(std::string_view words) {
    for (std::string_view const stage : {"一期", "二期", "三期", "四期", "（一期）", "（二期）", "（三期）"})
        if (words.ends_with(stage)) return words.substr(0, words.size() - stage.size());
    return words;
}

/// What they are if the words, in Simplified script, name one of them; not 重点项目, 各景区, 新建学校.
inline std::optional<SubjectType> type_of_works(std::string_view words) {
    constexpr std::size_t shortest = 12, longest_head = 18;
    if (words.size() < shortest || begins_with_any<sets::no_works_begins>(words)) return {};
    std::string_view const named = without_stage(words);
    for (std::size_t size = std::min(named.size(), longest_head); size >= 6; size -= 3)
        if (auto const found = works_heads().longest(named.substr(named.size() - size)); found.length == size) return static_cast<SubjectType>(found.value);
    return {};
}


/// 年加工60万吨玉米项目: what works are to make is part of their name.
inline bool says_making(std::string_view words) {
    return ends_with_any<sets::making_ends>(words);
}

/// 换热器工厂 of 该公司投建的换热器工厂，: the noun phrase behind 的 at the end of the clause tokens[begin, stop).
inline Phrase built_works(Tokens const& tokens, std::uint32_t begin, std::uint32_t stop) {
    // 位于开发区的服务综合体|去年6月启用，
    constexpr WordClasses closing(WordClass::period, WordClass::adverb, WordClass::done, WordClass::verb, WordClass::verb_weak, WordClass::will, WordClass::status);
    std::uint32_t const clause_end = stop;
    while (stop > begin && closing.has(tokens[stop - 1].word)) --stop;
    if (stop < clause_end && !classes_of(tokens, stop, clause_end).has(WordClass::period)) stop = clause_end;
    std::uint32_t last = stop;
    while (last > begin && (naming_works.has(tokens[last - 1].word) || tokens[last - 1].word == WordClass::adverb)) --last;
    return last < stop && last > begin && tokens[last - 1].word == WordClass::of ? Phrase{last, stop} : Phrase{};
}

/// The noun phrase that the clause tokens[begin, stop) speaks of: all of it, what stands before its predicate, or what lies somewhere.
inline Phrase spoken_of(Tokens const& tokens, std::string_view reading, std::uint32_t begin, std::uint32_t stop) {
    constexpr WordClasses opening(WordClass::period, WordClass::adverb);
    constexpr WordClasses shared(WordClass::of, WordClass::list, WordClass::etc, WordClass::open, WordClass::quantity);
    while (begin < stop && opening.has(tokens[begin].word)) ++begin;
    // 隔壁的|储能项目仍在赶工
    if (begin + 1 < stop && tokens[begin + 1].word == WordClass::of && begins_with_any<sets::nearby_begins>(tokens[begin].span.of(reading))) begin += 2;
    std::uint32_t end = begin;
    bool opens_with_making = false;  // 年产5万吨聚乳酸项目
    auto const makes = [&](std::uint32_t at) {
        if (tokens[at].word == WordClass::status) {
            bool const capacity = tokens[at].status == Status::capacity && at + 1 < stop && tokens[at + 1].word == WordClass::quantity;
            opens_with_making |= capacity && at == begin;
            return capacity;
        }
        return at > begin && tokens[at].word == WordClass::quantity && says_making(reading.substr(0, tokens[at].span.begin));
    };
    while (end < stop && (naming_works.has(tokens[end].word) || makes(end))) ++end;
    // 位于工业园的热电厂; but 推进高架桥北侧的公园
    Phrase const built = built_works(tokens, end, stop);
    bool const lies = end == begin && end < stop && begins_with_any(tokens[end].span.of(reading), "位于", "坐落", "地处", "落户", "位於");
    if (!built.empty() && (lies || (end > begin && type_of_works(span_of(tokens, built).of(reading))))) return built;
    if (opens_with_making && type_of_works(span_of(tokens, {begin, end}).of(reading)) != SubjectType::project) return {};
    return end > begin && (end == stop || !shared.has(tokens[end].word)) ? Phrase{begin, end} : Phrase{};
}

/// How much of the words of a clause that is left unread, or of one whose predicate is unknown, names works: 换热器工厂 of 换热器工厂是体量最大的一个.
inline std::size_t told_of(Lexicon const& lexicon, std::string_view words) {
    auto const first = lexicon.longest(words);
    if (first && predicate(lexicon.tokens[first.token].word)) return 0;
    for (std::size_t at = 6; at + 6 <= words.size(); at += utf8_detail::character_length(words[at])) {
        auto const head = works_heads().longest(words.substr(at));
        if (!head) continue;
        std::string_view const behind = words.substr(at + head.length);
        if (begins_with_any<sets::works_behind_begins>(behind)) return at + head.length;
    }
    return 0;
}

/// 走进云岭装备二期厂房，8条生产线正满负荷运转; 位于工业园的恒泽新材料有限公司，产值达1130万元: the company that the clause tokens[begin, stop), which
/// speaks of `named`, comes to; null where it comes to none.
inline EntityMention const* company_come_to(Tokens const& tokens, Mentions const& mentions, std::string_view reading, Phrase named, std::uint32_t begin, std::uint32_t stop) {
    auto const company_at = [&](std::uint32_t at) -> EntityMention const* {
        bool const by = at > begin && equals(tokens[at - 1].span.of(reading), "由");  // 座椅项目由云岭公司投资建设
        bool const company = !by && tokens[at].word == WordClass::entity && called_as_company(mentions.entities[tokens[at].index].name);
        return company ? &mentions.entities[tokens[at].index] : nullptr;
    };
    if (named.begin > begin && named.end - named.begin == 1)
        if (auto const* const company = company_at(named.begin)) return company;
    // 已投产企业云岭电路有限公司的车间里，…
    bool const visits = begin == 0 && begins_with_any(tokens[0].span.of(reading), "走进", "来到", "走访", "探访");
    if (!visits && !ends_with_any<sets::site_part_ends>(span_of(tokens, {begin, stop}).of(reading))) return nullptr;
    for (std::uint32_t at = begin; at < stop; ++at)
        if (auto const* const company = company_at(at)) return company;
    return nullptr;
}

/// Bytes up to a mention from which on a clause may be left unread.
inline constexpr std::size_t shortest_unread = 45;

/// Is the clause tokens[begin, stop) so long and without a mention that it may be left unread? Then its words alone may tell of works, so that
/// it makes no difference whether it is.
inline bool may_be_unread(Tokens const& tokens, std::uint32_t begin, std::uint32_t stop) {
    constexpr WordClasses mentions(WordClass::quantity, WordClass::period, WordClass::entity);
    return span_of(tokens, {begin, stop}).size() >= shortest_unread && !classes_of(tokens, begin, stop).has_any(mentions);
}

/// 三友制造项目, 蟳埔村: works or a village, by a name of their own; not 青原县各个项目.
inline bool names_one(std::string_view words) {
    constexpr std::size_t shortest = 9;
    return words.size() >= shortest && !begins_with_any<sets::no_works_begins>(words) && words.find("各") == std::string_view::npos;
}
inline bool names_site(std::string_view words) { return names_one(words) && (type_of_works(words) || ends_with_any<sets::village_ends>(words)); }

/// The size of 隔壁的 in 隔壁的储能项目; 0 where nothing says that it is nearby.
inline std::size_t nearby_size(std::string_view words) {
    constexpr std::size_t longest = 18;
    std::size_t const of = begins_with_any<sets::nearby_begins>(words) ? words.find("的") : std::string_view::npos;
    return of < longest ? of + 3 : 0;
}

/// Where `words`, a part of it, stand in `reading`.
inline Span span_in(std::string_view reading, std::string_view words) {
    auto const begin = static_cast<std::uint32_t>(words.data() - reading.data());
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// 绿涂共享喷涂中心 of 走进绿涂共享喷涂中心，…: a site that only its end and the coming to it tell; not 走进政务服务中心.
inline bool names_visited(std::string_view words) {
    constexpr std::size_t shortest = 15;
    return words.size() >= shortest && names_one(words) && ends_with_any<sets::visited_ends>(words) && !holds_any<sets::office_of_public_words>(words);
}

/// 三友制造项目 of 走进位于岩瑞镇的三友制造项目现场，…; 蟳埔村 of 在蟳埔村，…: the works or the site that a sentence of news comes to with its first
/// clause, or with the second behind a time; empty where it comes to none.
inline Span site_come_to(std::string_view reading, Span sentence) {
    constexpr std::size_t longest = 150, longest_time = 45;
    std::string_view words = sentence.inside(reading).substr(0, longest_time + longest + 15);
    if (!begins_with_any<sets::coming_to_begins>(words)) words = behind_comma(words, longest_time);
    if (begins_with_any(words, "记者", "我们", "記者")) words.remove_prefix(6);  // 记者来到天玉镇。
    // 来到工贸集中区，|在宏屿冷轧项目工地上，…
    if (std::string_view const next = behind_comma(words, longest); begins_with_any<sets::coming_to_begins>(words) && next.size() < words.size() && begins_with(next, "在")) words = next;
    std::size_t const stop = std::min(first_comma(words), words.find("。"));
    std::size_t const coming = word_at_begin<sets::coming_to_begins>(words).size();
    if (coming == 0 || stop == std::string_view::npos || stop > longest) return {};
    bool const walks = begins_with_any<sets::walks_into_begins>(words);
    words = words.substr(coming, stop - coming);
    if (words.find("、") != std::string_view::npos) return {};
    // 在蟳埔村的果园里
    if (std::size_t const village = words.find("村的"); village != std::string_view::npos) words = words.substr(0, village + 3);
    bool built = false;  // whatever its name ends with: 北环线施工现场
    while (std::size_t const size = word_at_end<sets::site_part_ends>(words).size()) {
        built |= ends_with_any<sets::built_site_ends>(words.substr(words.size() - size));
        words.remove_suffix(size);
        if (ends_with(words, "的")) words.remove_suffix(3);
    }
    words = behind_of(words);
    if (ends_with_any<sets::road_on_ends>(words)) words.remove_suffix(3);  // 在海西陆海新通道上
    // 国家级云岭马铃薯批发市场: long enough for a name of its own
    constexpr std::size_t with_name = 30;
    if (words.size() >= with_name && begins_with_any(words, "国家级", "省级")) words.remove_prefix(begins_with(words, "省级") ? 6 : 9);
    bool const named = !begins_with_any(words, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    return named && (names_site(words) || (built && names_one(words)) || (walks && names_visited(words))) ? span_in(reading, words) : Span{};
}

/// What `words` end with, if they lead up to it: 明德小学河东校区 of 她口中的学校是明德小学河东校区.
inline Span site_led_to_by(std::string_view reading, std::string_view words) {
    constexpr std::size_t longest = 75;
    std::size_t begin = words.size();
    while (begin > 0 && !ends_with_any<sets::leading_up_ends>(words.substr(0, begin))) {
        if (words.size() - begin > longest) return {};
        do --begin;
        while (begin > 0 && utf8_detail::is_continuation(static_cast<unsigned char>(words[begin])));
    }
    if (begin == 0 || words.size() - begin > longest) return {};
    words.remove_prefix(begin);
    words = behind_of(words);  // 是去年12月28日通车的|乐景隧道
    bool const named = first_comma(words) == std::string_view::npos && words.find("、") == std::string_view::npos;
    return named && names_site(words) ? span_in(reading, words) : Span{};
}

/// 檀木冲村 of 最热闹的要数檀木冲村。, 晟曜高效电池片项目 of “块头”最大的，是晟曜高效电池片项目。: the works or village that a sentence of news leads up to.
inline Span site_led_to(std::string_view reading, Span sentence) {
    constexpr std::size_t longest_sentence = 400;
    std::string_view const words = sentence.inside(reading);
    return ends_with(words, "。") && words.size() <= longest_sentence ? site_led_to_by(reading, words.substr(0, words.size() - 3)) : Span{};
}

/// 南古镇城南村 of 南古镇城南村挨着一条沟。: the village of a town that a sentence of news begins with.
inline Span village_at_head(std::string_view reading, Span sentence) {
    constexpr std::size_t longest = 36, shortest = 15;
    std::string_view const words = sentence.inside(reading).substr(0, longest);
    std::size_t const village = words.find("村");
    if (village == std::string_view::npos || begins_with_any(words.substr(village + 3), "民", "级", "里", "集", "两", "干", "支", "党")) return {};
    std::string_view const name = words.substr(0, village + 3);
    bool const of_town = name.find("镇") != std::string_view::npos || name.find("乡") < village - 3 || name.find("街道") != std::string_view::npos;
    bool const plain = first_comma(name) == std::string_view::npos && name.find("、") == std::string_view::npos && name.find("的") == std::string_view::npos;
    return of_town && plain && name.size() >= shortest ? span_in(reading, name) : Span{};
}

/// 美菱达智能家电产业园 of 隔着一条马路，美菱达智能家电产业园已进入冲刺阶段。: the works that a clause of a sentence without a number speaks of, the first that does.
inline Span works_spoken_of(Lexicon const& lexicon, std::string_view reading, Span sentence) {
    constexpr std::size_t longest = 400;
    std::string_view const all = sentence.inside(reading).substr(0, longest);
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t const stop = std::min({all.find("，", begin), all.find("。", begin), all.find(",", begin), all.size()});
        std::string_view words = all.substr(begin, stop - begin);
        words.remove_prefix(nearby_size(words));
        std::string_view named = words.substr(0, told_of(lexicon, words));
        // 主会场所在的|新材料产业园，是体量最大的一个。
        if (named.empty() && begins_with_any(all.substr(stop), "，是", ",是", "，则是", ",则是")) named = behind_of(words);
        if (named.find("、") == std::string_view::npos && named.find("的") == std::string_view::npos && named.find("“") == std::string_view::npos && type_of_works(named)) return span_in(reading, named);
        begin = stop + (stop < all.size() && all[stop] == ',' ? 1 : 3);
    }
    return {};
}

/// What a sentence of news without a number is about, by its words alone.
inline Span site_of(Lexicon const& lexicon, std::string_view reading, Span sentence) {
    Span site = site_come_to(reading, sentence);
    if (site.empty()) site = site_led_to(reading, sentence);
    if (site.empty()) site = village_at_head(reading, sentence);
    return site.empty() ? works_spoken_of(lexicon, reading, sentence) : site;
}

/// It owns what is told behind it.
bool SubjectReader::enter_site(Span site) {
    if (site.empty()) return false;
    auto const type = type_of_works(said(site));
    SubjectType const other = ends_with_any<sets::village_ends>(said(site)) ? SubjectType::region : SubjectType::project;
    FoundSubject const found{{own_words(site), own_words(site), type ? *type : other, {}}, site};
    subjects_.paragraph_subject = found;
    subjects_.site = found;
    if (ends_with(said(site), "村")) subjects_.village = found;
    remember(found, site);
    return true;
}

/// 柳州铁路港, 浙江博弘密封: what is called by a place owns what is told behind it.
void SubjectReader::enter_called(Span named) {
    auto const type = type_of_works(said(named));
    clause_subject_ = subjects_.paragraph_subject = FoundSubject{{own_words(named), own_words(named), type ? *type : SubjectType::organization, {}}, named};
    subjects_.site = clause_subject_;
    done_at_entity_ = done_;
    remember(*clause_subject_, named);
}

/// 体量最大的是云岭公司年产5万吨正极材料项目。该项目…: for what points at it.
void SubjectReader::remember_told_works(std::uint32_t stop) {
    for (std::uint32_t at = clause_.begin; at + 1 < stop; ++at) {
        Span const told{tokens_[at].span.end, tokens_[stop - 1].span.end};
        bool const works = tokens_[at].word == WordClass::link && equals(said(tokens_[at].span), "是") && type_of_works(said(told)) == SubjectType::project;
        if (!works) continue;
        FoundSubject const project{{own_words(told), own_words(told), SubjectType::project, {}}, told};
        remember(project, told);
        // 年产5万吨 is theirs
        if (follows_one() && last().span.begin > told.begin && last().status == Status::capacity) give_last_to(project);
    }
}

/// 年产5万吨 of 在年产5万吨正极材料项目现场: what was observed before its owner was known, and no deed of it.
void SubjectReader::give_last_to(FoundSubject const& owner) {
    Observation& observation = observations_[done_ - 1];
    observation.subject = owner;
    if (trace_ != nullptr) trace_->at(done_ - 1, Field::subject) = {"subject_of_clause", owner.from};
    if (!begins_with_any<sets::coming_to_begins>(observation.action)) return;
    observation.action = {};
    if (trace_ != nullptr) trace_->at(done_ - 1, Field::action) = {};
}

/// 在蟳埔村，180多家店…; 在年产5万吨正极材料项目现场，…: what is told of that number is theirs as well.
bool SubjectReader::come_to_site() {
    Span site = site_come_to(reading_, sentence_);
    if (site.empty()) site = village_at_head(reading_, sentence_);
    // 她口中的学校是明德小学河东校区，项目总投资1.2亿元
    constexpr std::size_t longest_clause = 120;
    std::string_view const words = said(sentence_);
    if (std::size_t const comma = first_comma(words); site.empty() && comma < longest_clause) site = site_led_to_by(reading_, words.substr(0, comma));
    if (site.empty()) site = named_site_come_to();
    bool const inside = follows_one() && done_ == first_of_sentence_ + 1 && site.begin < last().span.begin;
    if (site.empty() && done_ == first_of_sentence_ && come_to_zone(sentence_)) return true;
    if ((done_ != first_of_sentence_ && !inside) || !enter_site(site)) return false;
    clause_subject_ = subjects_.paragraph_subject;
    done_at_entity_ = done_;
    if (inside) give_last_to(*clause_subject_);
    return true;
}

/// 3号线正在试运行，全长43公里: they own what the next clauses of the sentence tell, if it begins with them.
void SubjectReader::enter_works(std::uint32_t stop) {
    // 4月18日，3号线…; 其中，3号线…; 在青原县的经开区，重卡项目…
    constexpr std::size_t longest_place = 60;
    std::size_t const before = clause_.begin < stop ? tokens_[clause_.begin].span.begin - sentence_.begin : sentence_.size();
    bool const dashed = clause_.begin == 1 && begins_with(said(tokens_[0].span), "—");  // ——光电显示产业园，总投资45亿元
    bool const opens = clause_.begin == 0 || dashed || (clause_.begin == 2 && (tokens_[0].word == WordClass::period || tokens_[0].word == WordClass::among)) || (before <= longest_place && begins_with_any(said(tokens_[0].span), "在"));
    bool const told_ahead = clause_subject_ && clause_subject_->from.begin > tokens_[stop].span.begin && clause_subject_->from.begin < sentence_.end;  // 在老街，“李嫂米粉”的老板
    if (genre_.story && clause_.begin == 0 && stop + 1 < tokens_.size() && !told_ahead && come_to_site()) return;
    if (!opens || clause_.begin == stop || ends_with_any(said(tokens_[stop].span), "：", ":")) return;
    if (tokens_[clause_.begin].word == WordClass::unread && span_of(tokens_, {clause_.begin, stop}).size() < shortest_unread) return enter_unread_works(stop);
    enter_works_named(stop);
}

/// The works, or the company, that the clause up to `stop` speaks of.
void SubjectReader::enter_works_named(std::uint32_t stop) {
    bool const by_words = may_be_unread(tokens_, clause_.begin, stop);
    Phrase const named = by_words ? Phrase{} : spoken_of(tokens_, reading_, clause_.begin, stop);
    if (!by_words) {
        remember_told_works(stop);
        if (EntityMention const* const company = company_come_to(tokens_, mentions_, reading_, named, clause_.begin, stop)) {
            if (genre_.story && is_inside_subject(company->span)) return;  // 国网|青原供电公司
            clause_subject_ = subjects_.paragraph_subject = subject_of(*company);
            done_at_entity_ = done_;
            return;
        }
        if (named.empty() && !naming_works.has(tokens_[clause_.begin].word)) return;
        for (std::uint32_t at = clause_.begin; named.empty() && at < stop; ++at)
            if (tokens_[at].word == WordClass::quantity && !says_making(reading_.substr(0, tokens_[at].span.begin))) return;
    }
    Span span = span_of(tokens_, named.empty() ? Phrase{clause_.begin, stop} : named);
    for (std::string_view const bullet : {"●", "■", "◆", "▲", "—", "·", "“"})
        while (said(span).starts_with(bullet)) span.begin += static_cast<std::uint32_t>(bullet.size());
    span.begin += static_cast<std::uint32_t>(nearby_size(said(span)));
    auto type = named.empty() ? std::optional<SubjectType>() : type_of_works(said(span));
    // 位于工业园的|鑫盛淀粉公司，
    bool const company = !type && !named.empty() && named.begin > clause_.begin && tokens_[named.begin - 1].word == WordClass::of && span.size() >= 15 && names_company(said(span));
    if (company) type = SubjectType::organization;
    if (!type) {
        if (said(span).find("、") != std::string_view::npos) return;  // 医院三期、妇幼保健院迁建工程加快建设
        span.end = span.begin + static_cast<std::uint32_t>(told_of(words_known(), said(span)));
        type = type_of_works(said(span));
    }
    if (!type) return;
    // 公司年产10万吨磷酸铁锂项目达产，上半年销售收入9亿元: the company's
    bool const of_company = genre_.story && begins_with_any(said(span), "公司", "企业");
    auto const owner = of_company ? company_pointed_at("公司", span) : std::nullopt;
    clause_subject_ = owner ? *owner : FoundSubject{{own_words(span), own_words(span), *type, {}}, span};
    done_at_entity_ = done_;
    if (owner) return;
    if (company) subjects_.paragraph_subject = clause_subject_;
    // 年产5万吨|聚乳酸项目正在建设，…
    if (follows_one() && done_ == first_of_sentence_ + 1 && last().status == Status::capacity && last().span.begin >= span.begin && last().span.end <= span.end) give_last_to(*clause_subject_);
    remember(*clause_subject_, span);
}

/// 乙烯项目投产，总产能达190万吨; A区为办公区，由9栋楼组成: a project or body that a clause without a number speaks of owns the
/// numbers of the next ones.
inline void SubjectReader::enter_actor(Lead const& lead) {
    Phrase actor = lead.before_link.empty() ? lead.name : lead.before_link;
    if (actor.empty() || (!lead.verb_behind_name && !lead.action.empty())) return;
    bool acts = lead.verb_behind_name || !lead.before_link.empty() || (actor.end - actor.begin > 1 && predicate(tokens_[actor.end - 1].word));
    if (!acts) return;
    for (std::uint32_t at = actor.begin; at < actor.end; ++at)
        if (tokens_[at].word == WordClass::list || tokens_[at].word == WordClass::of || tokens_[at].word == WordClass::etc) return;
    // 加快示范区建设，…; 深化金创区建设，…: what is done, nobody who acts
    constexpr WordClasses deeds(WordClass::rise, WordClass::fall, WordClass::reach, WordClass::verb, WordClass::verb_weak);
    if (actor.end - actor.begin > 1 && deeds.has(tokens_[actor.begin].word)) return;
    while (actor.end - actor.begin > 1 && predicate(tokens_[actor.end - 1].word)) --actor.end;
    std::string_view const named = project_named(words(actor));
    bool const name = named.size() > 6 || (named.size() > 3 && ends_with_any(named, "区", "區"));
    if (named.find("在") != std::string_view::npos) return;  // 芯感科技|在园区|注册
    if (!name || is_class_of_projects(named)) return;
    bool const news = !genre_.report && clause_.begin == 0;
    bool const unknown = subject_type(named) == SubjectType::group;
    bool const told = unknown && news && !lead.before_link.empty() && tokens_[actor.begin].word == WordClass::text && tells_company(named, words(lead.name));
    if (unknown && !told) return;
    clause_subject_ = subject_named(named, span_of(tokens_, actor));
    if (told) clause_subject_->type = SubjectType::organization;
    remember(*clause_subject_, clause_subject_->from);
    // 云岭公司是重点配套企业。上半年，产值达1.3亿元: news on a company goes on with it
    bool const company = news && clause_subject_->type == SubjectType::organization && (told || names_company(named) || ends_with_any(named, "银行", "銀行"));
    if (company) subjects_.paragraph_subject = clause_subject_;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// Whose number it is: records.md section 6.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SUBJECT_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SUBJECT_IPP

#include <zhibiao/data/common_place_nouns.hpp>
#include <zhibiao/observation/impl/pointers.ipp>
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

/// 开发区党工委书记带头联系企业10家, in an article on the zone: what its committee's head does is of the zone.
bool SubjectReader::speaks_for_home_zone(EntityMention const& office) const {
    if (!subjects_.home || subjects_.home->type != SubjectType::zone || !ends_with_any(office.name, "党工委", "管委会", "黨工委", "管委會")) return false;
    return begins_with_any<sets::committee_head_begins>(reading_.substr(office.span.end));
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
    // 目前，园区入驻企业62家, behind 青原电商产业园
    auto const& told = subjects_.paragraph_subject;
    bool const park = genre_.story && mention.layer == EntityLayer::zone && mention.name == "园区" && told && told->name.size() > 12 && (told->name.ends_with("园") || told->type == SubjectType::zone);
    if (park) [[unlikely]] return {{own_words(mention.span), told->name, told->type, told->adcode}, mention.span};
    // 园区, in an article on a zone that it names elsewhere
    bool const pointer = mention.layer == EntityLayer::zone && subjects_.home && subjects_.home->type == SubjectType::zone && equals_any<sets::zone_pointers>(mention.name);
    if (pointer) [[unlikely]] return {{own_words(mention.span), subjects_.home->name, SubjectType::zone, subjects_.home->adcode}, mention.span};
    if (mention.layer == EntityLayer::organization && speaks_for_home_zone(mention)) [[unlikely]] return {{own_words(mention.span), subjects_.home->name, SubjectType::zone, {}}, mention.span};
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
    // 在浩科新型建材有限公司|二期车间，总经理…
    std::uint32_t behind = at + 1;
    while (behind < tokens_.size() && behind - at < 4 && does_but_name(tokens_[behind].word)) ++behind;
    bool const workplace = behind > at + 1 && !genre_.report && called_as_company(mentions_.entities[tokens_[at].index].name) && ends_with_any<sets::workplace_begins>(said(tokens_[behind - 1].span));
    // 在忠发蔬菜专业合作社|的地里割芹菜，一筐给4.5元
    bool const at_work = genre_.story && behind == at + 1 && behind + 1 < tokens_.size() && tokens_[behind].word == WordClass::of && mentions_.entities[tokens_[at].index].layer == EntityLayer::organization &&
                         begins_with_any<sets::workplace_begins>(reading_.substr(tokens_[behind].span.end));
    bool const stops = behind < tokens_.size() && tokens_[behind].word == WordClass::stop;
    bool const alone = at_work || (stops && (behind == at + 1 || workplace));
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
    if (genre_.story && only_publishes(mention.name)) return false;  // 人民网云岭3月2日电
    if (equals(said(mention.span), "中国") && begins_with_any(reading_.substr(mention.span.end), "（", "(")) return false;  // 中国（广西）自由贸易试验区
    // 全国起重机市场占有率稳定在70%左右, in news on a place: where the share is had, not whose it is
    if (genre_.story && mention.layer == EntityLayer::region && mention.code.empty() && begins_with_any(said(mention.span), "全国", "国内", "全球")) {
        constexpr std::size_t longest = 60;
        std::string_view const behind = reading_.substr(mention.span.end, longest);
        if (holds_any<sets::market_shares>(behind.substr(0, first_comma(behind)))) return false;
    }
    if (genre_.story && mention.layer == EntityLayer::organization && calls_works(reading_, mention.span)) return false;
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
    std::string_view const words = said({tokens_[at].span.end, tokens_[stop].span.begin});
    // 县行政审批局副局长告诉记者，|审批局组建了队伍: its own deed
    std::string_view const told = reading_.substr(tokens_[stop].span.end, 12);
    if (told.size() == 12 && (office.name.ends_with(told.substr(0, 9)) || office.name.ends_with(told) || begins_with_any(told, "该局", "局里", "我局", "该中心"))) return false;
    return ends_with_any<sets::say_ends>(words) || ends_with_any<sets::say_of_office_ends>(words);
}

/// 市商务局重点监测的32家企业实现销售额9亿元, 市金融办推出的贷款: an office that only looks after those who did it, or made what did.
bool SubjectReader::only_watches(std::uint32_t at) const {
    EntityMention const& office = mentions_.entities[tokens_[at].index];
    if (office.layer != EntityLayer::organization || called_as_company(office.name)) return false;
    if (begins_with_any<sets::watching_begins>(reading_.substr(office.span.end))) return true;
    constexpr std::uint32_t farthest = 4;
    bool acts = false;
    for (std::uint32_t next = at + 1; next < tokens_.size() && next - at <= farthest; ++next) {
        if (tokens_[next].word == WordClass::of) return acts;
        acts |= predicate(tokens_[next].word);
        if (tokens_[next].word == WordClass::stop || tokens_[next].word == WordClass::quantity) return false;
    }
    return false;
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
        if (auto const found = behind.find(kind); found != std::string_view::npos && behind.substr(0, found).find_first_of("0123456789") == std::string_view::npos && first_comma(behind) > found) {
            Span const span{place.span.begin, place.span.end + static_cast<std::uint32_t>(found + kind.size())};
            clause_subject_ = FoundSubject{{own_words(span), own_words(span), SubjectType::organization, {}}, span};
            return;
        }
}

/// 与之一路之隔的|恒锐精密, 在渌口经济开发区的|湘锐传动有限公司: where the company lies that the clause is about.
bool SubjectReader::names_neighbour(std::uint32_t at) const {
    std::string_view const before = said({tokens_[clause_.begin].span.begin, tokens_[at].span.begin});
    // 走进位于经开区的一家硅片企业: nobody names it
    bool const unnamed = begins_with(reading_.substr(tokens_[at].span.end), "的一家");
    bool const company = called_as_company(mentions_.entities[tokens_[at].index].name);
    // 运营方|滇悦商业管理有限公司
    if (company && equals_any<sets::role_words>(before)) return true;
    // 龙头企业|锐钛股份全年生产…: a kind of companies, of which it is one
    bool const one_of_kind = genre_.story && company && ends_with_any(before, "企业", "公司", "厂家", "工厂");
    if (one_of_kind && std::ranges::all_of(tokens_.data() + clause_.begin, tokens_.data() + at, [](Token const& token) { return nominal(token.word); })) return true;
    if (!(unnamed || (company && tokens_[at - 1].word == WordClass::of))) return false;
    // 落户不到一年的|锦澳管业有限公司尝到了甜头: which one it is, at the head of a sentence
    constexpr WordClasses owned(WordClass::noun, WordClass::noun_head, WordClass::of, WordClass::list, WordClass::etc, WordClass::quantity, WordClass::entity, WordClass::open);
    if (genre_.story && company && clause_.begin == 0 && at + 1 < tokens_.size() && !owned.has(tokens_[at + 1].word) && tokens_[at - 1].word == WordClass::of) return true;
    if (begins_with_any<sets::coming_to_begins>(before) || ends_with_any<sets::place_of_ends>(before)) return true;
    return begins_with_any(before, "与", "和", "跟", "距", "离") && ends_with_any<sets::neighbour_ends>(before);
}

/// 该项目…。百川光电…。项目总投资8亿元: the project of another company isn't meant any more.
void SubjectReader::leave_project_of_others() {
    if (clause_subject_->type != SubjectType::organization || !called_as_company(clause_subject_->name)) return;
    if (subjects_.project->name.find(clause_subject_->text) == std::string_view::npos) subjects_.project.reset();
}

/// 2021年，投资1800万元办起云岭食品有限公司。如今，…: the company that somebody founds.
void SubjectReader::enter_founded(std::uint32_t at) {
    EntityMention const& mention = mentions_.entities[tokens_[at].index];
    if (mention.layer != EntityLayer::organization || !called_as_company(mention.name)) return;
    subjects_.paragraph_subject = subject_of(mention);
    bool const money = follows_one() && last().span.begin >= tokens_[clause_.begin].span.begin && ends_with_any(last().name, "投资", "投資");
    if (money) give_last_to(*subjects_.paragraph_subject);
}

/// 高于全国4.5个百分点、|全省|2.2个百分点: a place that is only compared with, as the one before it.
bool SubjectReader::is_yardstick(std::uint32_t at) const {
    bool const listed = at > 1 && tokens_[at - 1].word == WordClass::list && tokens_[at - 2].word == WordClass::quantity;
    return listed && at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::quantity && follows_one() && equals(last().unit, "pp") && last().kind == Kind::change;
}

/// 青原经开区管委会主任介绍，园区已入驻企业230家: what a zone's committee tells is of the zone.
bool SubjectReader::speak_for_zone(EntityMention const& office) {
    constexpr std::size_t shortest = 12;
    for (std::string_view const committee : {"管委会", "党工委", "管理委员会"}) {
        if (!office.name.ends_with(committee)) continue;
        std::string_view const zone = office.name.substr(0, office.name.size() - committee.size());
        if (zone.size() < shortest || !ends_with(zone, "区")) return false;
        clause_subject_ = subjects_.paragraph_subject = FoundSubject{{zone, zone, SubjectType::zone, {}}, office.span};
        return true;
    }
    return false;
}

/// A place or organization at the head of a clause is its subject: behind a stop, but for periods and adverbs before it.
/// 2019年，|恒昌的订单: does nothing but a time stand before the token at `at` in its sentence?
inline bool only_times_before(Tokens const& tokens, std::uint32_t at) {
    constexpr WordClasses aside(WordClass::period, WordClass::adverb, WordClass::stop);
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t before = 0; before < at && at <= longest; ++before)
        if (!aside.has(tokens[before].word)) return false;
    return at <= longest;
}

inline void SubjectReader::pass_entity(std::uint32_t at) {
    constexpr WordClasses stepped_over(WordClass::period, WordClass::adverb, WordClass::done);
    constexpr WordClasses owned(WordClass::of, WordClass::list, WordClass::etc);
    if (genre_.story && is_inside_subject(tokens_[at].span)) return;  // 青原|四桥
    // 产业园里的“鲜食汇”食品公司
    if (genre_.story && clause_subject_ && clause_subject_->from.begin > tokens_[at].span.begin && clause_subject_->from.begin < sentence_.end) return;
    if (!genre_.report && at > clause_.begin && ends_with_any<sets::founds_ends>(said({tokens_[clause_.begin].span.begin, tokens_[at].span.begin}))) [[unlikely]] enter_founded(at);
    bool const neighbour = !genre_.report && at > clause_.begin && names_neighbour(at);
    for (std::uint32_t before = at; before > clause_.begin && !neighbour; --before)
        if (!stepped_over.has(tokens_[before - 1].word) && !(before == at && opens_region(at))) return;
        else if (before == at && does_but_name(tokens_[at - 1].word)) break;
    // 云岭公司的车间里，86名工人…: what is told of its site is told of it
    bool const site = !genre_.report && at + 2 < tokens_.size() && tokens_[at + 1].word == WordClass::of && mentions_.entities[tokens_[at].index].layer == EntityLayer::organization &&
                      begins_with_any<sets::workplace_begins>(reading_.substr(tokens_[at + 2].span.begin));
    // 楚垣磷业的订单排到10月，日产量提高到410吨: a sentence that opens with what is a company's
    bool const opens = clause_.begin == 0 ? at == 0 : genre_.story && only_times_before(tokens_, at);  // 现在，恒昌的研发人员…
    bool const of_company = !genre_.report && opens && at + 1 < tokens_.size() && tokens_[at + 1].word == WordClass::of && called_as_company(mentions_.entities[tokens_[at].index].name);
    bool const unnamed = neighbour && begins_with(reading_.substr(tokens_[at].span.end), "的一家");
    if (!site && !of_company && !unnamed && at + 1 < tokens_.size() && owned.has(tokens_[at + 1].word)) {
        if (genre_.report && tokens_[at + 1].word == WordClass::list) [[unlikely]] enter_places(at);
        return;
    }
    if (!owns_clause(at) || is_yardstick(at)) return;
    EntityMention const& mention = mentions_.entities[tokens_[at].index];
    // 张某坦言，2012年欧盟反倾销，…: what a company tells isn't of a country
    bool const abroad = genre_.story && mention.layer == EntityLayer::region && mention.code.empty() && !mention.points_home;
    if (abroad && clause_subject_ && clause_subject_->type == SubjectType::organization && clause_.begin > 0) return;
    if (genre_.story && mention.layer == EntityLayer::organization && only_speaks(at, mention) && speak_for_zone(mention)) [[unlikely]] return;
    if (mention.layer == EntityLayer::organization && (is_counted(at) || only_speaks(at, mention) || (genre_.story && only_watches(at)))) [[unlikely]] return;
    if (Span const called = genre_.story ? called_by_place(at) : Span{}; !called.empty()) [[unlikely]] return enter_called(called);
    // 云岭集团|年产30万吨聚乳酸项目主体已完工
    if (Span const works = genre_.story && mention.layer == EntityLayer::organization ? works_with_capacity(at) : Span{}; !works.empty()) [[unlikely]] return enter_called(works);
    clause_subject_ = subject_of(mention);
    if (!genre_.report && mention.layer != EntityLayer::organization) name_unnamed(mention);
    clauses_of_company_ = 0;
    done_at_entity_ = done_;
    passing_region_ = false;
    if (!genre_.report && subjects_.project) leave_project_of_others();
    // 机场…。高速公路…: an office or the like that a paragraph comes to has its sentence alone
    bool const passing = clause_subject_->type == SubjectType::organization && subjects_.paragraph_subject && ends_with_any(clause_subject_->name, "机场", "機場", "港", "海关", "海關", "医院", "醫院");
    if (!passing) subjects_.paragraph_subject = clause_subject_;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

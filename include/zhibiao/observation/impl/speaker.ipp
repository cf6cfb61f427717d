// For whom somebody speaks whose words begin a sentence: “现在有工人300多名。”云岭公司董事长告诉记者.
#ifndef ZHIBIAO_OBSERVATION_IMPL_SPEAKER_IPP
#define ZHIBIAO_OBSERVATION_IMPL_SPEAKER_IPP

#include <zhibiao/observation/impl/called.ipp>
#include <zhibiao/observation/impl/subject_reader.hpp>

#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// “过去一条线要用工人120名。”生产经理说: the company that the paragraph is on, or else the one that was named last.
void SubjectReader::hear_leader() {
    auto const& subject = subjects_.paragraph_subject;
    if (subject && subject->type == SubjectType::organization) return void(clause_subject_ = subject);
    if (auto const named = company_pointed_at("公司", sentence_)) clause_subject_ = named;
}

/// “我们只用了28天。”云岭装备公司经理说: what is said is of those for whom the next sentence's speaker speaks.
void SubjectReader::hear_speaker() {
    std::string_view const said_here = said(sentence_);
    // “库容只有8000吨，…”, not “新三样”出口198亿元
    quote_end_ = sentence_.begin + static_cast<std::uint32_t>(std::min(said_here.find("”"), said_here.size()));
    if (!ends_with_any(said_here, "”", "。")) return;
    std::size_t next = sentence_.end;
    while (begins_with_any(reading_.substr(next, 3), "”", " ", "\"")) next += reading_[next] == '\xE2' ? 3 : 1;
    if (subjects_.project && begins_with_any(reading_.substr(next), "项目负责人", "项目经理", "项目总")) {
        clause_subject_ = subjects_.project;
        return;
    }
    std::string_view const behind = reading_.substr(next);
    if (subjects_.speaks_for && is_leader_again(behind)) return void(clause_subject_ = subjects_.paragraph_subject = subjects_.speaks_for);
    // “插座今年扩到了1500个。”码头操作部经理说: what the article came to before
    if (genre_.story && ends_with_any<sets::say_behind_quote_ends>(first_clause(behind)))
        if (auto const thing = told_again(behind)) return void(clause_subject_ = thing);
    if (auto const body = genre_.story ? body_led(behind) : std::nullopt) return void(clause_subject_ = body);
    bool const tells = ends_with_any<sets::say_behind_quote_ends>(first_clause(behind)) || holds_any<sets::reckons_words>(first_clause(behind));
    if (!genre_.report && begins_with_any<sets::leader_begins>(behind) && tells) return hear_leader();
    bool const company = begins_with(behind.substr(0, 6), "公司");
    EntityMention const* const speaker = here_.entities.end < mentions_.entities.size() ? &mentions_.entities[here_.entities.end] : nullptr;
    if (!company && (speaker == nullptr || speaker->layer != EntityLayer::organization || speaker->span.begin != next)) return;
    std::string_view const words = reading_.substr(company ? next + 6 : speaker->span.end, 60);
    // “现在有工人300多名。”云岭公司董事长告诉记者: who leads it speaks of it
    bool const leads = company || begins_with_any<sets::leader_begins>(words);
    // “下半年，我们将抓好已出台政策落地，…”市统计局副局长表示: an office speaks for its place
    bool const office = !company && !names_company(speaker->name) && ends_with_any<sets::division_office_ends>(speaker->name) && !ends_with_any(speaker->name, "海关", "海關");
    if (office && subjects_.home && ends_with_any<sets::say_behind_quote_ends>(first_clause(words))) return void(clause_subject_ = subjects_.home);
    if (!leads && said_here.find("我们") == std::string_view::npos && said_here.find("公司") == std::string_view::npos) return;
    if (!ends_with_any<sets::say_behind_quote_ends>(first_clause(words))) return;
    if (!company) clause_subject_ = subject_of(*speaker);
    else if (!begins_with_any(words, "员工", "工人", "职工")) hear_leader();
}

/// 张某 of 云岭公司董事长张某坦言, once more: are these words his name, and what one does?
inline bool SubjectReader::is_leader_again(std::string_view words) const {
    constexpr std::size_t shortest = 6, longest = 12;
    std::string_view const name = subjects_.leader;
    std::size_t const same = static_cast<std::size_t>(std::ranges::mismatch(name, words).in1 - name.begin()) / 3 * 3;
    return same >= shortest && (same >= longest || begins_with_any<sets::person_behind_begins>(words.substr(same)));
}

/// 惠云村 of 在花马镇惠云村，村支书官某掰着指头报起了家底: the village that the sentence comes to.
std::optional<FoundSubject> SubjectReader::village_come_to(Span sentence) const {
    Span const site = site_come_to(reading_, sentence);
    if (site.empty() || !ends_with(said(site), "村")) return std::nullopt;
    return FoundSubject{{own_words(site), own_words(site), SubjectType::region, {}}, site};
}

/// Whose leader the sentence names: a company's, where it stands right before the post, or the village's.
void SubjectReader::remember_leader(Span sentence) {
    constexpr std::size_t longest_name = 12, longest_office = 18, least_name = 6;
    for (std::uint32_t at = sentence.begin; at < sentence.end; at += static_cast<std::uint32_t>(utf8_detail::character_length(reading_[at]))) {
        std::string_view const post = word_at_begin<sets::post_words>(reading_.substr(at, sentence.end - at));
        if (post.empty()) continue;
        std::string_view const before = reading_.substr(sentence.begin, at - sentence.begin);
        std::string_view const name = reading_.substr(at + post.size(), std::min<std::size_t>(longest_name, sentence.end - at - post.size()));
        if (name.size() < least_name || begins_with_any<sets::person_behind_begins>(name)) continue;
        std::optional<FoundSubject> body;
        for (std::uint32_t i = here_.entities.begin; i < here_.entities.end; ++i) {
            EntityMention const& mention = mentions_.entities[i];
            bool const near = mention.span.end <= at && at - mention.span.end <= longest_office;
            if (near && mention.layer == EntityLayer::organization && called_as_company(mention.name)) body = subject_of(mention);
        }
        bool const of_village = begins_with_any(post, "村") || ends_with_any(before.substr(before.size() - std::min<std::size_t>(before.size(), 9)), "村");
        if (!body && of_village) body = village_come_to(sentence);
        if (!body && of_village) body = subjects_.village;
        if (!body && ends_with_any(before, "公司", "企业")) body = company_pointed_at("公司", {at, at});
        if (!body) continue;
        subjects_.speaks_for = body;
        subjects_.leader = name;
        return;
    }
}

/// 区里把19个部门的数据接入平台; 为此，县里…: the article's own place.
inline bool tells_of_home(std::string_view sentence) {
    constexpr std::size_t longest = 30;
    if (!begins_with_any(sentence, "区里", "县里", "市里")) sentence = behind_comma(sentence, longest);
    return begins_with_any(sentence, "区里", "县里", "市里", "州里", "旗里", "省里");
}

/// 眼下，惠云村又在谋划新事; 村里试种40亩: does the sentence come back to the village?
bool SubjectReader::goes_on_with_village() const {
    constexpr std::size_t longest_time = 21, shortest = 9;
    std::string_view words = said(sentence_), name = subjects_.village->name;
    if (begins_with(words, "“")) return false;
    for (std::string_view const place : {"镇", "乡", "街道"})
        if (auto const at = name.rfind(place); at != std::string_view::npos) name.remove_prefix(at + place.size());
    words = behind_comma(words, longest_time);
    // 很难想象，2018年的惠云村还是个薄弱村
    constexpr std::size_t longest_lead = 21;
    return begins_with_any<sets::village_again_begins>(words) || (name.size() >= shortest && words.substr(0, name.size() + longest_lead).find(name) != std::string_view::npos);
}

/// 市场交易量已达76万吨, behind 某某批发市场: what was named before, whose kind the sentence begins with, if it does.
std::optional<FoundSubject> SubjectReader::told_again(std::string_view words) const {
    constexpr std::size_t longest_time = 21, own = 6;
    constexpr std::uint32_t farthest = 12;  // mentions
    if (begins_with(words, "据")) words.remove_prefix(3);  // 据综合体负责人介绍，…
    std::string_view kind = word_at_begin<sets::again_begins>(words);
    if (kind.empty()) kind = word_at_begin<sets::again_begins>(words = behind_comma(words, longest_time));
    if (kind.empty() || begins_with_any<sets::no_again_begins>(words.substr(kind.size()))) return std::nullopt;
    auto const called = [&](std::string_view name) { return name.size() >= kind.size() + own && name.ends_with(kind); };
    // 目前，园区入驻企业62家: of the park that the paragraph is on
    if (kind == "园区") return subjects_.paragraph_subject && ends_with(subjects_.paragraph_subject->name, "园") ? subjects_.paragraph_subject : std::nullopt;
    for (auto const* const one : {&subjects_.paragraph_subject, &subjects_.site, &subjects_.project})
        if (*one && called((*one)->name)) return *one;
    std::uint32_t const here = here_.entities.begin;
    for (std::uint32_t at = here; at-- > 0 && here - at <= farthest;)
        if (mentions_.entities[at].layer != EntityLayer::region && called(mentions_.entities[at].name)) return subject_of(mentions_.entities[at]);
    return std::nullopt;
}

/// “鲜食汇”食品公司正在招工, no speech: a name in quotes at the head.
inline bool begins_with_name(std::string_view words) {
    constexpr std::size_t longest = 36;
    std::size_t const close = words.substr(0, longest).find("”");
    return close != std::string_view::npos && close > 3 && one_name(words.substr(3, close - 3));
}

/// 这家2015年落户的企业，去年产值突破10亿元; 前后不到5个月，企业又接下2600万元的订单: does the sentence come back to the company?
inline bool goes_on_with_company(std::string_view words) {
    constexpr std::size_t longest_time = 30;
    if (begins_with(words, "这家") && ends_with_any(first_clause(words), "企业", "公司", "工厂")) return true;
    std::string_view const behind = behind_comma(words, longest_time);
    if (begins_with_any<sets::no_company_begins>(words) || begins_with_any<sets::no_company_begins>(behind)) return false;
    return begins_with_any<sets::company_itself_begins>(words) || begins_with_any<sets::company_itself_begins>(behind);
}

/// Of whom or what a story's sentence tells, by what was told before: the village, whom a leader leads, a thing told again by its kind.
void SubjectReader::go_on_with_story(Span sentence) {
    std::string_view const words = said(sentence_);
    auto const tell_of = [this](std::optional<FoundSubject> const& one) { clause_subject_ = subjects_.paragraph_subject = one; };
    if (subjects_.village && goes_on_with_village()) tell_of(subjects_.village);
    if (subjects_.town && begins_with_any(words, "镇里", "乡里", "镇上", "该镇", "该乡")) tell_of(subjects_.town);
    if (subjects_.speaks_for && is_leader_again(words)) tell_of(subjects_.speaks_for);
    remember_leader(sentence);
    // “…”公司总经理张某说，眼下…
    if (begins_with_any(words, "公司", "该公司") && holds_any<sets::post_words>(first_clause(words))) hear_leader();
    if (quote_end_ > sentence_.begin && begins_with(words, "“") && !begins_with_name(words)) return;
    if (goes_on_with_company(words)) {
        if (auto const company = company_pointed_at("公司", sentence_)) tell_of(company);
    } else if (auto const thing = told_again(words)) {
        tell_of(thing);
    } else if (auto const called = called_at_head(sentence)) {
        tell_of(called);
        subjects_.site = called;
        remember(*called, called->from);
    }
}

inline void SubjectReader::begin_sentence(Span sentence) {
    StatusReader::begin_sentence(sentence);
    forget(clause_subject_);
    passing_region_ = false;
    if (begins_with_any(said(sentence_), "“", "\"")) [[unlikely]] hear_speaker();
    if (subjects_.home && !genre_.report && tells_of_home(said(sentence_))) [[unlikely]] clause_subject_ = subjects_.paragraph_subject = subjects_.home;
    if (genre_.story) go_on_with_story(sentence);
    if (subjects_.project && !genre_.report && goes_on_with_project()) [[unlikely]] clause_subject_ = subjects_.project;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

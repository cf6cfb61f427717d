// Words that stand for what was named before: 公司, 该项目, 全镇; 其, 三者, 两地.
#ifndef ZHIBIAO_OBSERVATION_IMPL_POINTERS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_POINTERS_IPP

#include <zhibiao/observation/impl/subject_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 对其分别出口9亿元, 两地合计占八成, 过夜游客26万人次，占比24%: nothing but what was named before.
inline bool points_back(std::string_view words) {
    if (words.size() == 3) return words == "其" || words == "节" || words == "前" || words == "光";  // 环比节|前一周, 比项目投用|前|增加530辆次, 光|上半年就翻了一番
    return equals_any<sets::pointers_back>(words);
}

/// 前者, 后者受出口拖累: one of the two that were named before; but 前者估值 is its own measure.
inline bool points_at_one_of_two(std::string_view words) { return words.size() >= 6 && begins_with_any(words, "前者", "后者", "後者"); }

/// 比|历史最高值|高出9万千瓦: is what stands behind `words` only compared with? But not 可比产品.
inline bool stands_behind_than(std::string_view words) {
    return ends_with_any(words, "比", "较") && !ends_with_any<sets::no_than_ends>(words);
}

/// 日均 of 接待游客28万人次，日均4万人次: an average of what was named before.
inline bool only_averages(std::string_view words) {
    return words.size() == 6 && begins_with_any(words, "日均", "月均", "户均", "人均", "亩均", "场均", "店均");
}

/// 园区191家企业营业收入超亿元: where those are that are counted.
inline bool names_whole_place(std::string_view words) {
    return equals_any<sets::whole_places>(words);
}

/// 该区, and 全县 in an article on another level: the place of that level that was named last before it.
EntityMention const* SubjectReader::place_pointed_at(EntityMention const& pointer) const {
    constexpr std::uint32_t farthest = 24;  // mentions
    std::string_view const level = said(pointer.span).substr(3);
    auto const here = static_cast<std::uint32_t>(&pointer - mentions_.entities.data());
    // 榆树市…，列长春市各县第2位。该市: the place that was told of, not the one it was compared with
    if (done_ > 0 && last().subject && !last().subject->adcode.empty() && last().subject->name.ends_with(level))
        for (std::uint32_t at = here; at-- > 0 && here - at <= farthest;)
            if (mentions_.entities[at].code == last().subject->adcode) return &mentions_.entities[at];
    for (std::uint32_t at = here; at-- > 0 && here - at <= farthest;) {
        EntityMention const& mention = mentions_.entities[at];
        if (mention.layer == EntityLayer::organization || mention.points_home || mention.name.size() <= 6) continue;
        if (mention.name.ends_with(level)) return &mention;
    }
    return nullptr;
}

/// 该公司, 这家企业, 公司: one that was named before.
inline bool points_at_company(std::string_view words) {
    if (words.size() == 6) return words == "公司";
    return begins_with_any(words, "该公司", "该企业", "该集团", "該公司", "該企業", "該集團") || words == "这家企业" || words == "这家公司" || words == "這家企業" || words == "這家公司";
}

/// 该项目, 这个项目: one that was named before.
inline bool points_at_project(std::string_view words) { return words == "该项目" || words == "这个项目" || words == "该工程"; }

/// 该公司, 公司: the company that was named last before it. Whether there is one.
bool SubjectReader::name_pointed_at(FoundSubject& subject) const {
    constexpr std::uint32_t farthest = 16;  // mentions
    std::uint32_t here = here_.entities.begin;
    while (here < here_.entities.end && mentions_.entities[here].span.end <= subject.from.begin) ++here;
    for (std::uint32_t at = here; at-- > 0 && here - at <= farthest;) {
        EntityMention const& mention = mentions_.entities[at];
        if (mention.layer != EntityLayer::organization || !called_as_company(mention.name)) continue;
        // …公司只用了17天。¶一路之隔的整车项目，…。公司一季度生产整车9万辆: the paragraph is on works, of a company that nobody names
        auto const& told = subjects_.paragraph_subject;
        bool const of_works = genre_.story && mention.span.begin < block_begin_ && told && told->from.begin >= block_begin_ && told->type == SubjectType::project;
        subject.name = of_works ? told->name : mention.name;
        subject.type = of_works ? SubjectType::project : SubjectType::organization;
        return true;
    }
    return false;
}

/// The company that `pointer` means, 公司 or 企业 at `from`, if one was named before it.
std::optional<FoundSubject> SubjectReader::company_pointed_at(std::string_view pointer, Span from) const {
    FoundSubject company{{pointer, pointer, SubjectType::organization, {}}, from};
    return name_pointed_at(company) ? std::optional(company) : std::nullopt;
}

/// Whom 公司 or 该项目 before a measure means.
std::optional<FoundSubject> SubjectReader::owner_pointed_at(Phrase pointer) const {
    Span const span = span_of(tokens_, pointer);
    std::string_view const pointed = said(span);
    if (points_at_company(pointed)) return company_pointed_at(own_words(span), span);
    if (subjects_.project && ends_with(pointed, "项目")) {
        FoundSubject project = *subjects_.project;
        project.text = own_words(span);
        return project;
    }
    return std::nullopt;
}

/// 一期建设4条生产线, 全部达产后，…, 项目分两期建设: does the sentence tell more of the project that was named last?
bool SubjectReader::goes_on_with_project() const {
    std::string_view const words = said(sentence_);
    if (begins_with(words, "项目")) return begins_with_any<sets::project_tale_begins>(words.substr(6));
    if (subjects_.paragraphs_since_project > 0) return false;
    // 蔺河口水电站并网。电站建成后，…
    bool const again = words.size() > 6 && subjects_.project->name.size() >= 12 && subjects_.project->name.ends_with(words.substr(0, 6));
    return again || begins_with_any<sets::stage_begins>(words);
}

/// For those who point at them later: 该项目, 全镇.
inline void SubjectReader::remember(Subject const& subject, Span from) {
    if (subject.type == SubjectType::project && subject.name.size() > 9) {
        subjects_.project = FoundSubject{subject, from};
        subjects_.paragraphs_since_project = 0;
    }
    if (subject.type == SubjectType::region && subject.adcode.empty() && ends_with_any(subject.name, "镇", "乡", "鎮", "鄉")) subjects_.town = FoundSubject{subject, from};
}

/// 公司总资产90亿元, 该项目用地180亩, 这条全长134公里的运河: what points at the owner is no part of the name.
inline void SubjectReader::strip_pointer(Phrase& name) {
    if (name.end - name.begin < 2) return;
    // 由云岭集团|投资56亿元: who does it
    if (name.begin > 0 && tokens_[name.begin].word == WordClass::entity && equals(said(tokens_[name.begin - 1].span), "由")) {
        ++name.begin;
        return;
    }
    std::string_view const first = said(tokens_[name.begin].span);
    // 像这样的|专职帮办员, 此类|案件
    if (first.size() <= 6 && begins_with_any(first, "像", "这样", "这些", "这类", "此类", "那些")) {
        std::uint32_t of = name.begin;
        while (of + 1 < name.end && of - name.begin < 3 && tokens_[of].word != WordClass::of) ++of;
        bool const bare = first.size() == 6 && begins_with_any(first, "这些", "这类", "此类", "那些");
        if (tokens_[of].word == WordClass::of && of + 1 < name.end) name.begin = of + 1;
        else name.begin += bare;
        return;
    }
    // 企业投资1.2亿元, in a paragraph on a company
    bool const own = !genre_.report && subjects_.paragraph_subject && subjects_.paragraph_subject->type == SubjectType::organization;
    if (own && equals(first, "企业") && (names_company(subjects_.paragraph_subject->name) || subjects_.paragraph_subject->name.size() == 12) && tokens_[name.begin + 1].word != WordClass::of) {
        owner_.pointed = subjects_.paragraph_subject;
        ++name.begin;
        return;
    }
    // 项目主体结构完成85%
    if (subjects_.project && !genre_.report && equals(first, "项目") && begins_with_any<sets::project_part_begins>(said(tokens_[name.begin + 1].span))) {
        owner_.pointed = subjects_.project;
        ++name.begin;
        return;
    }
    // 项目二期占地120亩
    if (subjects_.project && !genre_.report && equals(first, "项目") && begins_with_any(said(tokens_[name.begin + 1].span), "一期", "二期", "三期") && name.end - name.begin > 2) {
        owner_.pointed = subjects_.project;
        name.begin += 2;
        return;
    }
    if (first.size() > 9 || !begins_with_any(first, "公司", "该", "这")) return;
    bool const company = equals(first, "公司");
    // 在友谊关口岸，…。该口岸进出口水果148万吨; 边防检查站…。该站查验旅客11万人次
    if (first.size() >= 6 && begins_with(first, "该") && subjects_.paragraph_subject && !genre_.report && subjects_.paragraph_subject->name.ends_with(own_words(tokens_[name.begin].span).substr(3))) {
        owner_.pointed = subjects_.paragraph_subject;
        ++name.begin;
        return;
    }
    if (first.size() == 9 && !points_at_company(first) && first != "该项目") return;
    if (!company && !begins_with(first, "该") && !(first.size() == 6 && equals_any<sets::pointed_classifiers>(first.substr(3)))) return;
    // 将台堡集配中心…。这个中心|总投资4600万元
    auto const& told = subjects_.paragraph_subject;
    bool const again = !genre_.report && told && begins_with(first, "这") && name.end - name.begin > 2 && tokens_[name.begin + 1].span.size() == 6 && told->name.ends_with(words({name.begin + 1, name.begin + 2}));
    if (again) {
        owner_.pointed = told;
        name.begin += 2;
        return;
    }
    Phrase pointer{name.begin, name.begin + 1};
    bool const two = first.size() == 3 && name.end - name.begin > 2 && ends_with_any(said(tokens_[pointer.end].span), "项目", "工程", "公司", "企业", "集团", "园区", "基地");
    pointer.end += two;
    // 公司的|员工增加到132人
    bool const of_company = genre_.story && company && tokens_[pointer.end].word == WordClass::of && name.end - name.begin > 2;
    if ((tokens_[pointer.end].word == WordClass::of && !of_company) || (company && begins_with_any(said(tokens_[pointer.end].span), "债", "信", "制", "律", "法"))) return;
    owner_.pointed = owner_pointed_at(pointer);
    if (company && !owner_.pointed) return;
    name.begin = pointer.end + of_company;
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

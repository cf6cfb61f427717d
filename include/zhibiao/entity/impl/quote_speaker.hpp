/// @file
/// Who says what stands in quotation marks. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_SPEAKER_HPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_SPEAKER_HPP

#include <zhibiao/entity/impl/person_list.hpp>
#include <zhibiao/entity/impl/quote_speech.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace quote_detail {

using person_detail::PersonList;
using person_detail::PersonMention;

struct Speaker {
    std::string_view name, post;  // the document's own words; empty for nobody
};

class SpeakerFinder {
public:
    SpeakerFinder(Document const& document, PersonList const& persons) : document_(document), reading_(document.text().reading()), persons_(persons) {}

    /// The first person named in `span`, or the last one; nullptr for none.
    [[nodiscard]] PersonMention const* first_in(Span span) const {
        auto const found = std::ranges::lower_bound(persons_.mentions, span.begin, {}, [](PersonMention const& mention) { return mention.span.begin; });
        return found != persons_.mentions.end() && found->span.end <= span.end ? &*found : nullptr;
    }
    [[nodiscard]] PersonMention const* last_in(Span span) const {
        auto const found = std::ranges::lower_bound(persons_.mentions, span.end, {}, [](PersonMention const& mention) { return mention.span.begin; });
        return found != persons_.mentions.begin() && (found - 1)->span.begin >= span.begin ? &*(found - 1) : nullptr;
    }
    [[nodiscard]] Speaker speaker_of(PersonMention const& mention) const {
        Person const& person = persons_.persons[mention.person];
        return {person.name, person.post};
    }

    /// In the words behind the marks: “…。”公司经理张某告诉记者, “…。”区相关负责人说
    [[nodiscard]] Speaker behind(Span tail, Speaker const& last) const {
        if (tail.empty()) return {};
        if (PersonMention const* const mention = first_in(tail)) return speaker_of(*mention);
        std::string_view const words = tail.of(reading_);
        if (points_at_speaker(words) && !last.name.empty()) return last;
        std::string_view const clause = first_clause_of(words);
        return ends_saying(clause) ? phrase_in({tail.begin, tail.begin + static_cast<std::uint32_t>(clause.size())}) : Speaker{};
    }
    /// In the words before the marks: 张某说：“…”, 区相关负责人表示，“…”
    [[nodiscard]] Speaker before(Span lead, Speaker const& last) const {
        if (lead.empty()) return {};
        if (PersonMention const* const mention = last_in(lead)) return speaker_of(*mention);
        std::string_view const words = lead.of(reading_);
        if (points_at_speaker(words) && !last.name.empty()) return last;
        std::string_view clause = without_mark(words);
        if (!ends_with_any<sets::speech_verb_ends>(clause)) return {};
        auto const end = lead.begin + static_cast<std::uint32_t>(clause.size());
        while (!clause.empty() && lead_end(clause) == LeadEnd::words) clause.remove_suffix(last_character(clause).size());
        return phrase_in({lead.begin + static_cast<std::uint32_t>(clause.size()), end});
    }

private:
    /// 他说, but not 他的徒弟接过话
    [[nodiscard]] static bool points_at_speaker(std::string_view words) {
        std::size_t const pronoun = fixed_words::word_at_begin<sets::pronoun_begins>(words).size();
        return pronoun != 0 && !words.substr(pronoun).starts_with("的");
    }
    /// 小董 of 窗口工作人员小董说, 王先生 of 市民王先生说.
    [[nodiscard]] std::uint32_t nickname_at(Span rest) const {
        constexpr std::uint32_t two = 2 * han, three = 3 * han;
        std::string_view const words = rest.of(reading_);
        if (words.size() > two && begins_with_any<sets::nickname_begins>(words)) return two;
        bool const titled = words.size() > three && person_detail::NameWords::get().surnames.longest(words.substr(0, han)) && fixed_words::equals_any<sets::no_given_names>(words.substr(han, two));
        return titled ? three : 0;
    }
    /// 青原区相关负责人 of 青原区相关负责人介绍: up to the last word for a post or for people, else the body at the head.
    [[nodiscard]] Speaker phrase_in(Span clause) const {
        while (begins_with_any<sets::speaker_lead_begins>(clause.of(reading_))) clause.begin += static_cast<std::uint32_t>(fixed_words::word_at_begin<sets::speaker_lead_begins>(clause.of(reading_)).size());
        auto const& posts = person_detail::NameWords::get().posts;
        std::uint32_t end = 0;
        for (std::uint32_t at = clause.begin; at < clause.end;) {
            auto const post = posts.longest(reading_.substr(at, clause.end - at));
            if (post && post.value <= static_cast<std::uint32_t>(person_detail::PostKind::role)) end = at + post.length;
            at += post ? post.length : utf8_detail::character_length(reading_[at]);
        }
        if (end != 0) end += nickname_at({end, clause.end});
        if (end == 0 && nickname_at(clause) != 0) end = clause.begin + nickname_at(clause);
        if (end == 0) {
            EntityMention const* const mention = person_detail::mention_before(document_, clause.begin + 1);
            if (mention == nullptr || mention->span.begin != clause.begin || mention->span.end > clause.end) return {};
            end = mention->span.end;
        }
        return {document_.text().own_words({clause.begin, end}), {}};
    }

    Document const& document_;
    std::string_view reading_;
    PersonList const& persons_;
};

}  // namespace quote_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// The words for a post before a name, and whose post it is: 青原高新区 and 党工委书记 of 青原高新区党工委书记张某. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_POST_HPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_POST_HPP

#include <zhibiao/document.hpp>
#include <zhibiao/entity/impl/person_name.hpp>
#include <zhibiao/entity/impl/stretch.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace person_detail {

/// The last mention that begins before `at`; nullptr for none.
[[nodiscard]] inline EntityMention const* mention_before(Document const& document, std::size_t at) {
    auto const& entities = document.mentions.entities;
    auto const next = std::ranges::lower_bound(entities, at, {}, [](EntityMention const& mention) { return mention.span.begin; });
    return next == entities.begin() ? nullptr : &*(next - 1);
}

using entity_detail::last_character;

struct PostPhrase {
    Span span;                      // in the reading
    std::string_view organization;  // empty where none is told
};

/// Goes from the head of a post (书记) to the left.
class PostReader {
public:
    explicit PostReader(Document const& document) : document_(document), reading_(document.text().reading()) {}

    /// `begin`: of what may belong to the post. `post_before`: the posts that stand before the head. `post_like`: it isn't 客商 or another word for people.
    [[nodiscard]] PostPhrase read(std::size_t begin, Span head, Span post_before, bool post_like = true) const {
        constexpr std::size_t longest = 96;
        std::size_t at = head.begin;
        while (at > begin && head.begin - at < longest) {
            EntityMention const* const mention = mention_before(document_, at);
            if (mention != nullptr && mention->span.end >= at) return behind_body(reading_, *mention, at, head, post_like);
            std::string_view const before = reading_.substr(begin, at - begin);
            std::string_view const character = last_character(before);
            // 董事长、总裁姜某
            bool const joins = (character == "、" || character == "兼") && post_before.end + character.size() == at;
            if (joins) {
                at = post_before.begin;
                continue;
            }
            if (!begins_with_han(character) || breaks_phrase(begin, at)) break;
            at -= character.size();
        }
        return named(at, head);
    }

private:
    /// 就 of 张某就业务问题, but not of 就业促进处处长: does a word end at `at` that the words for a post don't go on across?
    [[nodiscard]] bool breaks_phrase(std::size_t begin, std::size_t at) const {
        std::size_t const size = fixed_words::word_at_end<sets::person_phrase_breaks>(reading_.substr(begin, at - begin)).size();
        return size > han || (size == han && !entity_detail::is_guarded(reading_, static_cast<std::uint32_t>(at - han), static_cast<std::uint32_t>(at)));
    }
    /// 党工委书记 of 青原高新区党工委书记: the committee belongs to the post.
    [[nodiscard]] static PostPhrase behind_body(std::string_view reading, EntityMention const& body, std::size_t at, Span head, bool post_like) {
        auto const committee = fixed_words::word_at_end<sets::committee_ends>(body.span.of(reading)).size();
        // 广东客商: a region employs none that way
        bool const employs = body.layer != EntityLayer::region || post_like;
        return {{static_cast<std::uint32_t>(at - (body.span.end == at ? committee : 0)), head.end}, employs ? body.name : std::string_view()};
    }
    /// 某某项目 of 某某项目行政部经理, where the text has it as no name of its own.
    [[nodiscard]] PostPhrase named(std::size_t at, Span head) const {
        std::string_view const words = reading_.substr(at, head.begin - at);
        constexpr std::size_t shortest = 5 * han;
        std::size_t cut = 0;
        for (std::size_t end = words.size(); end >= shortest && cut == 0; end -= last_character(words.substr(0, end)).size())
            if (ends_with_any<sets::employer_ends>(words.substr(0, end))) cut = end;
        PostPhrase phrase{{static_cast<std::uint32_t>(at + cut), head.end}, {}};
        if (cut != 0) phrase.organization = document_.text().own_words({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + cut)});
        else phrase.organization = pointed_at(at, words);
        // 总经理 of 公司总经理, where that company was named before
        if (cut == 0 && !phrase.organization.empty()) phrase.span.begin += static_cast<std::uint32_t>(fixed_words::word_at_begin<sets::pointing_employer_begins>(words).size());
        return phrase;
    }
    /// The company that was named last before 公司总经理.
    [[nodiscard]] std::string_view pointed_at(std::size_t at, std::string_view words) const {
        constexpr int farthest = 12;
        if (!begins_with_any<sets::pointing_employer_begins>(words)) return {};
        EntityMention const* mention = mention_before(document_, at);
        for (int back = 0; mention != nullptr && back < farthest; ++back) {
            if (mention->layer == EntityLayer::organization && mention->name.find("公司") != std::string_view::npos) return mention->name;
            mention = mention == document_.mentions.entities.data() ? nullptr : mention - 1;
        }
        return {};
    }
    Document const& document_;
    std::string_view reading_;
};

}  // namespace person_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Finds the persons of a document by what stands around their names. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_READER_HPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_READER_HPP

#include <zhibiao/article/impl/words.hpp>
#include <zhibiao/entity/impl/person_list.hpp>
#include <zhibiao/entity/impl/person_name.hpp>
#include <zhibiao/entity/impl/person_post.hpp>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace person_detail {

/// A person found, by the words of the name in the reading.
struct FoundPerson {
    Span name;
    Span post;
    std::string_view organization;
};

class PersonReader {
public:
    explicit PersonReader(Document const& document) : document_(document), reading_(document.text().reading()), posts_(document) {}

    void read_block(Span block) {
        block_ = block;
        clause_ = block.begin;
        post_before_ = {};
        for (at_ = block.begin; at_ < block.end;) read_here();
    }
    /// 省长 胡某: who speaks or reports, in a line of its own under the title.
    void read_signature(Span line) {
        block_ = line;
        clause_ = line.begin;
        post_before_ = {};
        std::string_view const words = line.of(reading_);
        std::size_t const blank = words.rfind(' ');
        if (words.size() > 40 * han || blank == std::string_view::npos) return;
        std::size_t const last = words.find_last_not_of(' ', blank) + 1;
        if (!article_detail::ends_with_post(words.substr(0, last))) return;
        for (at_ = line.begin; at_ < line.begin + last;) read_here();
    }
    [[nodiscard]] std::vector<FoundPerson> const& found() const noexcept { return found_; }

private:
    static constexpr std::string_view dot = "·";

    [[nodiscard]] std::string_view rest(std::size_t at) const { return at < block_.end ? reading_.substr(at, block_.end - at) : std::string_view(); }

    /// Whether a region, zone or organization is named where the name would be: 负责人宁波某某.
    [[nodiscard]] bool is_entity(Span name, Footing footing) const {
        EntityMention const* const mention = mention_before(document_, name.end);
        if (mention == nullptr || mention->span.end <= name.begin) return false;
        // 安庆生 behind a post, though 安庆 is a city
        bool const begins_name = mention->span.begin == name.begin && mention->span.end < name.end && mention->layer == EntityLayer::region;
        if (begins_name && footing == Footing::post && is_given({mention->span.end, name.end}, 0)) return false;
        return mention->span.begin <= name.begin || mention->span.end > name.end;
    }
    [[nodiscard]] Span name_at(std::size_t at, Footing footing) const {
        if (NameWords::get().posts.longest(rest(at)).length > han) return {};  // 街长、路长
        auto const length = NameMatch(rest(at).substr(0, 16 * han), footing).length();
        // 艾尔肯·某某, though 艾尔肯 alone would be a name with the surname 艾
        if (length == 0 || rest(at + length).starts_with(dot)) return length == 0 && footing == Footing::deed ? Span{} : dotted_name_at(at);
        Span const name{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
        return is_entity(name, footing) ? Span{} : name;
    }
    /// 买买提·吐某, up to where a word begins that a name doesn't go on with: one of two characters or a mark rather than one of one, which
    /// the name may hold (艾尔肯·买买提代表…).
    [[nodiscard]] Span dotted_name_at(std::size_t at) const {
        constexpr std::size_t most = 6, least = 2;
        std::size_t end = at, unsure = at;
        bool dotted = false;
        for (std::size_t characters = 1; characters <= most && begins_with_han(rest(end)); ++characters) {
            end += han;
            int const ends = dotted && characters >= least ? end_before(rest(end)) : 0;
            if (ends == 2) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
            if (ends == 1 && unsure == at) unsure = end;
            if (!dotted && characters >= least && rest(end).starts_with(dot)) end += dot.size(), dotted = true, characters = 0;
        }
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(unsure)};
    }
    void add(Span name, Span post = {}, std::string_view organization = {}) {
        std::string_view const words = name.of(reading_);
        auto const [known, is_new] = places_.emplace(words, found_.size());
        if (is_new) return found_.push_back({name, post, organization});
        FoundPerson& person = found_[known->second];
        if (person.post.empty() || (person.organization.empty() && !organization.empty())) person.post = post, person.organization = organization;
    }

    void read_here() {
        std::string_view const here = rest(at_);
        if (!begins_with_han(here)) return pass_mark(here);
        auto const post = NameWords::get().posts.longest(here);
        if (!post) {
            if (at_ == clause_ && read_deed()) return;
            // 来县里办厂的李某感慨道, 据李某介绍
            std::size_t const lead = fixed_words::word_at_begin<sets::name_lead_begins>(here).size();
            at_ += lead == 0 ? han : lead;
            if (lead != 0) read_deed();
            return;
        }
        read_post({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + post.length)}, static_cast<PostKind>(post.value));
    }
    /// A clause begins behind any mark but blanks and digits.
    void pass_mark(std::string_view here) {
        auto const length = utf8_detail::character_length(here[0]);
        bool const ascii = length == 1 && (here[0] == ' ' || (here[0] >= '0' && here[0] <= '9') || here[0] == '.' || here[0] == '-' || here[0] == '%');
        at_ += length;
        if (!ascii) clause_ = at_;
    }

    /// 张某说, 张某告诉记者 at the head of a clause; 张某，某公司董事长，
    bool read_deed() {
        Span const name = name_at(at_, Footing::deed);
        if (name.empty()) return false;
        std::string_view const behind = rest(name.end);
        Span const post = told_post(name.end);
        if (post.empty() && !NameWords::get().said.longest(behind) && !is_told_age(behind)) return false;
        PostPhrase const phrase = post.empty() ? PostPhrase{} : posts_.read(name.end, post, {});
        add(name, phrase.span, phrase.organization);
        at_ = name.end;
        return true;
    }
    /// 董事长 of ，某公司董事长，
    [[nodiscard]] Span told_post(std::uint32_t at) const {
        constexpr std::size_t longest = 30 * han;
        std::string_view const behind = rest(at);
        std::size_t const comma = fixed_words::word_at_begin<sets::post_behind_begins>(behind).size();
        if (comma == 0) return {};
        std::string_view const clause = behind.substr(comma, longest);
        std::size_t const end = find_any<sets::post_behind_ends>(clause);
        if (end == clause.size()) return {};
        return post_at_end({at + static_cast<std::uint32_t>(comma), at + static_cast<std::uint32_t>(comma + end)});
    }
    /// 王某，今年52岁
    [[nodiscard]] static bool is_told_age(std::string_view behind) {
        for (std::string_view const mark : {"，", ",", "（", "("}) {
            if (!behind.starts_with(mark)) continue;
            behind.remove_prefix(mark.size());
            if (behind.starts_with("今年")) behind.remove_prefix(2 * han);
            std::size_t const digits = std::min(behind.find_first_not_of("0123456789"), behind.size());
            return digits == 2 && behind.substr(digits).starts_with("岁");
        }
        return false;
    }
    [[nodiscard]] Span post_at_end(Span words) const {
        for (std::uint32_t const size : {12U, 9U, 6U}) {
            if (words.size() < size) continue;
            auto const post = NameWords::get().posts.longest(reading_.substr(words.end - size, size));
            if (post.length == size && post.value == static_cast<std::uint32_t>(PostKind::post)) return {words.end - size, words.end};
        }
        return {};
    }

    /// 工长 of 开工长江大桥, 维修工 of 维修工程: words that only together hold the post's.
    [[nodiscard]] bool is_cut(Span head) const {
        EntityMention const* const mention = mention_before(document_, head.end);
        bool const into_name = mention != nullptr && mention->span.begin > head.begin && mention->span.end > head.end;
        return into_name || (ends_with_any<sets::craft_ends>(head.of(reading_)) && rest(head.end).starts_with("程"));
    }

    void read_post(Span head, PostKind kind) {
        at_ = head.end;
        if (kind == PostKind::none || is_cut(head)) return;
        if (kind == PostKind::byline) return pass_byline();
        if (begins_with_any<sets::honorific_begins>(rest(head.begin))) read_honored(head);
        std::size_t from = head.end;
        while (rest(from).starts_with(" ")) ++from;  // 省长 胡某
        // 副县长（挂职）邱某
        if (std::string_view const aside = rest(from).substr(0, 10 * han); aside.starts_with("（") && aside.find("）") != std::string_view::npos) from += aside.find("）") + han;
        Span const name = name_at(from, kind == PostKind::role ? Footing::role : Footing::post);
        if (!name.empty()) read_names(name, head, kind);
        if (joins(head)) post_before_.end = head.end;
        else post_before_ = head, post_clause_ = clause_;
    }
    /// The name behind a post, and those behind it: 副区长张某、李某和王某
    void read_names(Span name, Span head, PostKind kind) {
        PostPhrase const phrase = kind == PostKind::called ? PostPhrase{} : posts_.read(clause_before(head), head, post_before_, kind == PostKind::post);
        for (; !name.empty(); name = next_in_list(name)) {
            add(name, phrase.span, phrase.organization);
            at_ = name.end;
        }
    }
    /// 董事、转型工作小组组长, 董事长兼总经理: does the post before go on with this one?
    [[nodiscard]] bool joins(Span head) const {
        if (post_before_.end == 0) return false;
        return post_before_.end + han == head.begin || (post_before_.end + han == clause_ && ends_with_any<sets::list_marks>(reading_.substr(0, clause_)));
    }
    [[nodiscard]] std::size_t clause_before(Span head) const { return joins(head) ? std::min<std::size_t>(clause_, post_clause_) : clause_; }
    [[nodiscard]] Span next_in_list(Span name) const {
        std::string_view const behind = rest(name.end);
        std::size_t const joint = fixed_words::word_at_begin<sets::name_joints>(behind).size();
        return joint == 0 ? Span{} : name_at(name.end + joint, Footing::role);
    }
    /// Are all the characters behind the surname of `name` such as given names have?
    [[nodiscard]] bool is_given(Span name, std::size_t surname) const {
        for (std::size_t at = name.begin + surname; at < name.end; at += han)
            if (!NameWords::get().given.longest(reading_.substr(at, han))) return false;
        return true;
    }
    /// 习近平总书记: the name before what somebody is called by.
    void read_honored(Span head) {
        std::size_t const begin = clause_;
        for (std::size_t const size : {4 * han, 3 * han, 2 * han}) {
            if (head.begin < begin + size || (size == 2 * han && head.begin != begin + size)) continue;  // no 程院 of 工程院院士
            Span const name{static_cast<std::uint32_t>(head.begin - size), head.begin};
            auto const surname = NameWords::get().surnames.longest(name.of(reading_));
            if (!surname || (size == 4 * han) != (surname.length > han)) continue;
            if (is_given(name, surname.length) && NameMatch(rest(name.begin), Footing::role).length() == size && !is_entity(name, Footing::role)) return add(name, head);
        }
    }
    /// 本报记者张某、李某报道: they write the text, it doesn't tell of them.
    void pass_byline() {
        for (Span name = name_at(rest(at_).starts_with(" ") ? at_ + 1 : at_, Footing::role); !name.empty(); name = next_in_list(name)) at_ = name.end;
    }

    Document const& document_;
    std::string_view reading_;
    PostReader posts_;
    std::vector<FoundPerson> found_;
    std::unordered_map<std::string_view, std::size_t> places_;
    Span block_, post_before_;
    std::size_t at_ = 0, clause_ = 0, post_clause_ = 0;
};

}  // namespace person_detail
}  // namespace v0
}  // namespace zhibiao

#endif

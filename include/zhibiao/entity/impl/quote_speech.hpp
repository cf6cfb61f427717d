/// @file
/// Whether words in quotation marks are said by somebody: “跑腿的事交给我们。”, not “店小二”. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_QUOTE_SPEECH_HPP
#define ZHIBIAO_ENTITY_IMPL_QUOTE_SPEECH_HPP

#include <zhibiao/data/person_words.hpp>
#include <zhibiao/entity/impl/person_name.hpp>
#include <zhibiao/entity/impl/person_post.hpp>
#include <zhibiao/text/impl/word_set.hpp>

#include <algorithm>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace quote_detail {

namespace sets = data::person_words;
using fixed_words::begins_with_any;
using fixed_words::ends_with_any;
using fixed_words::holds_any;
using person_detail::begins_with_han;
using person_detail::han;
using person_detail::last_character;

/// The sentence around words in quotation marks.
struct QuoteSurroundings {
    std::string_view lead;   // before the marks, from the stop before; what it begins with may be cut off
    std::string_view inner;
    std::string_view tail;   // behind them, up to the next stop or mark
    bool named = false;      // a person is named in the lead or the tail
};

/// What stands right before the marks.
enum class LeadEnd : std::uint8_t { none, comma, colon, list, words };

[[nodiscard]] inline LeadEnd lead_end(std::string_view lead) {
    while (lead.ends_with(" ")) lead.remove_suffix(1);
    if (lead.empty()) return LeadEnd::none;
    if (lead.ends_with("：") || lead.ends_with(":")) return LeadEnd::colon;
    if (lead.ends_with("，") || lead.ends_with(",") || lead.ends_with("；") || lead.ends_with(";")) return LeadEnd::comma;
    if (lead.ends_with("、")) return LeadEnd::list;
    return LeadEnd::words;
}

/// The lead without the mark at its end.
[[nodiscard]] inline std::string_view without_mark(std::string_view lead) {
    while (!lead.empty() && lead_end(lead) != LeadEnd::words && lead_end(lead) != LeadEnd::none) lead.remove_suffix(last_character(lead).size());
    while (lead.ends_with(" ")) lead.remove_suffix(1);
    return lead;
}

/// Up to the first comma.
[[nodiscard]] inline std::string_view first_clause_of(std::string_view words) {
    return words.substr(0, person_detail::find_any<sets::clause_marks>(words));
}

/// Where the last sentence of `words` begins.
[[nodiscard]] inline std::size_t last_stop_end(std::string_view words) noexcept {
    for (std::size_t end = words.size(); end > 0; end -= last_character(words.substr(0, end)).size())
        if (ends_with_any<sets::stop_marks>(words.substr(0, end))) return end;
    return 0;
}

/// Long enough that somebody may say it: asked before the words around it are looked at, since a text may hold nothing but marks.
[[nodiscard]] constexpr bool may_be_speech(Span words) noexcept {
    constexpr std::size_t shortest = 2 * han;
    return words.size() >= shortest;
}

/// Does it end with what somebody does who speaks: 张某告诉记者, but not 我们的承诺?
[[nodiscard]] inline bool ends_saying(std::string_view words) {
    std::string_view const verb = fixed_words::word_at_end<sets::speech_verb_ends>(words);
    return !verb.empty() && !words.substr(0, words.size() - verb.size()).ends_with("的");
}

class SpeechJudge {
public:
    explicit SpeechJudge(QuoteSurroundings const& around) : around_(around), before_(lead_end(around.lead)) {}

    [[nodiscard]] bool is_speech() const {
        if (names_document()) return false;
        if (is_told_of()) return true;
        // 赵某指着样机说：“…。”为了这3度电，…
        bool const led = (before_ == LeadEnd::colon || before_ == LeadEnd::comma) && said_before() && has_stop();
        if (led) return true;
        if (begins_with_any<sets::no_speech_behind_begins>(around_.tail)) return is_charge();
        if (has_stop()) return before_ == LeadEnd::words ? said_before() : before_ != LeadEnd::list;
        return before_ == LeadEnd::none ? opens_sentence() : told_in_sentence();
    }

private:
    [[nodiscard]] bool is_long() const { return around_.inner.size() >= 8 * han; }
    [[nodiscard]] bool has_stop() const { return ends_with_any<sets::speech_inner_ends>(around_.inner); }
    [[nodiscard]] bool has_comma() const { return around_.inner.find("，") != std::string_view::npos || around_.inner.find(",") != std::string_view::npos; }
    /// 《意见》提出：“…。”
    [[nodiscard]] bool names_document() const { return around_.lead.rfind("》") != std::string_view::npos && !around_.named && said_before(); }
    [[nodiscard]] bool said_before() const { return ends_saying(without_mark(around_.lead)); }
    [[nodiscard]] bool said_behind() const { return ends_saying(first_clause_of(around_.tail)); }
    [[nodiscard]] bool ends_here() const { return around_.tail.empty() || !begins_with_han(around_.tail); }

    /// “有事您说话！”这是服务专员张某常挂在嘴边的话; “把企业的事当自己的事”，这是…
    [[nodiscard]] bool is_told_of() const {
        bool const spoken = is_long() || has_stop();
        return spoken && before_ == LeadEnd::none && begins_with_any<sets::speech_refers_begins>(around_.tail) && holds_any<sets::habit_words>(around_.tail) && (around_.named || has_stop());
    }
    /// 总书记要求某省“在某事上走出新路子”的嘱托
    [[nodiscard]] bool is_charge() const {
        bool const listed = around_.inner.find("、") != std::string_view::npos;  // “四中心、三枢纽”使命: what a place is to be, not words
        return is_long() && !listed && around_.lead.find("总书记") != std::string_view::npos && begins_with_any<sets::charge_behind_begins>(around_.tail);
    }
    /// “我们要把项目跑熟”张某说; “货发出去了，款却收不回来”，说起去年的难处，张某记忆犹新
    [[nodiscard]] bool opens_sentence() const {
        if (is_long() && said_behind()) return true;
        return is_long() && has_comma() && ends_here() && (around_.named || ends_saying(around_.tail));
    }
    /// 张某表示，“…决心”; 天天往车间跑，“连师傅们都记住我的名字了”。
    [[nodiscard]] bool told_in_sentence() const {
        if (before_ == LeadEnd::list) return false;
        if (before_ == LeadEnd::words) return is_long() && ends_with_any<sets::plain_say_ends>(around_.lead);
        if (said_before()) return around_.inner.size() >= 6 * han;
        bool const told = around_.named || begins_with_any<sets::pronoun_begins>(around_.lead) || holds_any<sets::plain_say_ends>(around_.lead);
        return is_long() && told && ends_here() && !around_.tail.starts_with("、");
    }

    QuoteSurroundings const& around_;
    LeadEnd before_;
};

}  // namespace quote_detail
}  // namespace v0
}  // namespace zhibiao

#endif

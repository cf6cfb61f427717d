/// @file
/// Whether words in quotation marks are said by somebody: “我们来解决。”, not “店小二”. Not part of the API.
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
    return words.substr(0, std::min({words.find("，"), words.find(","), words.find("："), words.find(":"), words.find("；"), words.size()}));
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
        constexpr std::size_t shortest = 2 * han;
        std::string_view const inner = around_.inner;
        if (inner.size() < shortest || names_document()) return false;
        if (is_told_of()) return true;
        // 赵某指着样机说：“…。”为了这1个百分点，…
        bool const led = (before_ == LeadEnd::colon || before_ == LeadEnd::comma) && said_before() && ends_with_any<sets::speech_inner_ends>(inner);
        if (led) return true;
        if (begins_with_any<sets::no_speech_behind_begins>(around_.tail)) return is_charge();
        if (ends_with_any<sets::speech_inner_ends>(inner)) return before_ == LeadEnd::words ? said_before() : before_ != LeadEnd::list;
        return before_ == LeadEnd::none ? opens_sentence() : told_in_sentence();
    }

private:
    [[nodiscard]] bool is_long() const { return around_.inner.size() >= 8 * han; }
    [[nodiscard]] bool has_comma() const { return around_.inner.find("，") != std::string_view::npos || around_.inner.find(",") != std::string_view::npos; }
    /// 《意见》提出：“…。”
    [[nodiscard]] bool names_document() const { return around_.lead.rfind("》") != std::string_view::npos && !around_.named && said_before(); }
    [[nodiscard]] bool said_before() const { return ends_saying(without_mark(around_.lead)); }
    [[nodiscard]] bool said_behind() const { return ends_saying(first_clause_of(around_.tail)); }
    [[nodiscard]] bool ends_here() const { return around_.tail.empty() || !begins_with_han(around_.tail); }

    /// “有事您说话！”这是服务专员张某常挂在嘴边的话; “把企业的事当自己的事”，这是…
    [[nodiscard]] bool is_told_of() const {
        bool const spoken = is_long() || ends_with_any<sets::speech_inner_ends>(around_.inner);
        return spoken && before_ == LeadEnd::none && begins_with_any<sets::speech_refers_begins>(around_.tail) && holds_any<sets::habit_words>(around_.tail);
    }
    /// 总书记赋予某省“在某事中展现更大作为”使命
    [[nodiscard]] bool is_charge() const {
        return is_long() && around_.lead.find("总书记") != std::string_view::npos && begins_with_any<sets::charge_behind_begins>(around_.tail);
    }
    /// “我们要把项目跑熟”张某说; “订单来了，钱却压在了原料上”，说起年初的窘境，张某记忆犹新
    [[nodiscard]] bool opens_sentence() const {
        if (is_long() && said_behind()) return true;
        return is_long() && has_comma() && ends_here() && (around_.named || ends_saying(around_.tail));
    }
    /// 张某表示，“…决心”; 每天进出工地，“连门卫都认得我的车了”。
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

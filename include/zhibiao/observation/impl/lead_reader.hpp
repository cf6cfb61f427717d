/// @file
/// Inside the observation stage: the reader of what stands before a number.
#ifndef ZHIBIAO_OBSERVATION_IMPL_LEAD_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_LEAD_READER_HPP

#include <zhibiao/observation/impl/clause.hpp>

#include <algorithm>
#include <bit>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Reads a lead from left to right, one token at a time, into an empty Lead.
class LeadReader {
public:
    LeadReader(Tokens const& tokens, std::uint32_t begin, std::uint32_t end, Lead& lead)
        : tokens_(tokens.data()), count_(static_cast<std::uint32_t>(tokens.size())), at_(begin), end_(end), lead_(lead),
          benefits_(behind_beneficiaries(tokens, begin)) {}

    /// What names is the most frequent and comes in runs. What ends the lead, a number or a stop, ends such a run as well.
    void read() {
        look_ahead();
        for (extend_on(); at_ < end_; extend_on()) {
            if (at_ != behind_seen()) step();
            if (at_ >= behind_seen()) [[unlikely]] look_ahead();
        }
        close_phrase();
        finish();
    }

private:
    [[nodiscard]] WordClass word(std::uint32_t at) const { return at < end_ ? tokens_[at].word : WordClass::boundary; }
    /// Behind the lead stands the quantity, or the stop: neither is anything that a rule asks for.
    [[nodiscard]] WordClass next_word() const { return tokens_[at_ + 1].word; }

    /// Sees which of the next tokens do nothing but name. Four at a time: how many the lead has can't be foretold, and what stands behind it
    /// makes no difference.
    void look_ahead() {
        std::uint32_t const count = std::min((std::max(end_ - at_, 1u) + 3) / 4 * 4, seen_at_once);
        std::uint64_t names = 0;
        for (Token const *token = tokens_ + at_, *const last = token + count; token != last; token += 4)
            for (int i = 0; i < 4; ++i) names = names * 2 + does_but_name(token[i].word);
        names_ = names << (64 - count);
        seen_from_ = at_;
    }
    [[nodiscard]] std::uint32_t behind_seen() const { return seen_from_ + seen_at_once; }

    /// Any other word than those that do nothing but name.
    void step() {
        switch (tokens_[at_].word) {
            case WordClass::close: case WordClass::open: skip_bracket(); return;
            case WordClass::entity: entity(); return;
            case WordClass::verb: verb(); return;
            case WordClass::verb_weak: case WordClass::verb_short: weak_verb(); return;
            case WordClass::of: of(); return;
            case WordClass::list: list(); return;
            case WordClass::preposition: case WordClass::object: preposition(); return;
            case WordClass::will: will(); return;
            case WordClass::adverb: adverb(); return;
            case WordClass::status: status(); return;
            case WordClass::rise: case WordClass::fall: case WordClass::reach: case WordClass::compare: case WordClass::link: movement(); return;
            case WordClass::share: case WordClass::rank: case WordClass::contribute: case WordClass::respectively: case WordClass::from: relation(); return;
            default: circumstance(); return;
        }
    }

    /// A remark in brackets says nothing about the number behind it.
    void skip_bracket() {
        if (word(at_) == WordClass::open)
            while (at_ < end_ && word(at_) != WordClass::close) ++at_;
        bool const inside = !phrase_.empty() && phrase_.end < at_ && names_places(tokens_, phrase_.end, at_);  // 超大县（市、区）有3个
        if (at_ < end_) ++at_;
        if (inside) phrase_.end = at_;
    }

    void extend() {
        if (phrase_.empty()) phrase_.begin = at_;
        phrase_.end = ++at_;
        action_open_ = false;
    }

    /// 高新技术产业|投资: as far as words do nothing but name; whether any does can't be foretold.
    void extend_on() {
        std::uint32_t const end = at_ + static_cast<std::uint32_t>(std::countl_one(names_ << (at_ - seen_from_)));
        bool const any = end != at_;
        phrase_ = chosen(any, {chosen(phrase_.empty(), at_, phrase_.begin), end}, phrase_);
        action_open_ = action_open_ & !any;
        at_ = end;
    }

    /// A place at the head is the subject; inside a noun phrase it is a part of it.
    void entity() {
        WordClass const next = next_word();
        // 长春、吉林等5个城市: a member of a list, not the subject
        bool const member = next == WordClass::list || next == WordClass::etc;
        bool const head = phrase_.empty() && lead_.name.empty() && lead_.action.empty() && !member;
        if (!head && !in_scope_) return extend();
        if (in_scope_) {
            if (lead_.scope.empty()) lead_.scope = {at_, at_ + 1};
            return extend();
        }
        if (lead_.subject.empty() && !in_adjunct_) lead_.subject = {at_, at_ + 1};
        if (word(++at_) != WordClass::of) return;
        ++at_;
        if (excludes_) in_adjunct_ = excludes_ = false;  // 南坪到沙坪坝的|通勤时间
    }

    void add_action() {
        if (!lead_.action.empty() && action_open_) lead_.action.end = at_ + 1;
        else lead_.action = {at_, at_ + 1};
        action_open_ = true;
        ++at_;
    }

    /// 规上工业|实现|增加值: what stood before the predicate is kept apart.
    void verb() {
        if (!phrase_.empty() && word(at_ - 1) == WordClass::list && at_ > phrase_.begin) return extend();
        // 督察交办的群众举报件, 建设省里批复的6个基地: which ones, not what is done with them
        bool const told = !phrase_.empty() || (at_ > 0 && tokens_[at_ - 1].apart);
        if (next_word() == WordClass::of && told && (at_ + 2 < end_ || !lead_.action.empty())) return extend();
        close_phrase();
        if (in_adjunct_ && lead_.adjunct) lead_.name = {};
        in_adjunct_ = false;
        // 加快打造6个产业: what moves faster isn't the number
        constexpr WordClasses movements(WordClass::rise, WordClass::fall);
        if (lead_.moves && movements.has(tokens_[at_ - 1].word)) {
            lead_.moves = false;
            lead_.sign = 1;
        }
        if (!lead_.name.empty()) {
            // In 帮助企业解决问题 the first predicate's object is nobody's subject.
            if (lead_.action.empty()) lead_.before_verb = lead_.name;
            lead_.name = {};
        }
        in_scope_ = false;
        add_action();
    }

    // lead.ipp: predicates at the head of a clause and behind others
    void weak_verb();
    [[nodiscard]] bool governs_qualified(WordClass next) const;
    [[nodiscard]] static bool takes_those_served(Token const& token);
    [[nodiscard]] bool named_one_acts() const;
    [[nodiscard]] bool hands_over() const;
    void leave_those_who_act();
    [[nodiscard]] bool begins_another_deed(WordClass next) const;
    void leave_deed();
    [[nodiscard]] bool opens_deed(WordClass next) const;
    [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t at) const;
    [[nodiscard]] bool begins_at_named();
    void unite_rate();
    void unite_compound();

    void of() {
        bool const last = at_ + 1 == end_;
        // 从2020年的51%: the time's, not a share of anything
        if (last) lead_.of = at_ == 0 || word(at_ - 1) != WordClass::period;
        bool const left_out = !last && excludes_ && in_adjunct_;  // 扣除食品和能源价格的核心CPI: what is left
        if (left_out) in_adjunct_ = excludes_ = false, phrase_ = {};
        if (!last && !phrase_.empty()) return extend();
        ++at_;
    }

    /// 、 and 和 join noun phrases or predicates; at the head they only mark a list.
    void list() {
        WordClass const next = next_word();
        if (!phrase_.empty() && !lead_.action.empty() && begins_another_deed(next)) return leave_deed();
        bool const qualified = next == WordClass::adverb && nominal(word(at_ + 2)) && word(at_ + 2) != WordClass::verb_weak;  // 死亡人数、直接损失
        if (!phrase_.empty() && (nominal(next) || qualified || next == WordClass::entity || next == WordClass::verb)) return lead_.lists = true, extend();
        if (action_open_ && predicate(next)) {
            ++at_;
            return add_action();
        }
        if (phrase_.empty() && lead_.name.empty()) lead_.listed = true;
        close_phrase();
        ++at_;
    }

    /// What a preposition governs is an adjunct (按照市委部署) but for 将 and 把, whose object is what is measured.
    void preposition() {
        bool const object = tokens_[at_].word == WordClass::object;
        close_phrase();
        in_adjunct_ = !object;
        excludes_ = tokens_[at_].names;
        action_open_ = false;
        ++at_;
    }

    /// 将 before a predicate speaks of the future; before a noun phrase it marks the object.
    void will() {
        WordClass next = word(at_ + 1);
        if (next == WordClass::adverb) next = word(at_ + 2);
        bool const governs_noun = (nominal(next) && next != WordClass::verb_weak) || next == WordClass::entity || next == WordClass::boundary;
        if (tokens_[at_].span.size() > 3 && !phrase_.empty() && next != WordClass::boundary) return extend();  // 发展规划获批
        if (next == WordClass::of && tokens_[at_].span.size() > 3) return extend();  // 为预算的98%
        if (!governs_noun && !(tokens_[at_].span.size() == 3 && governs_what_moves(tokens_ + at_ + 1, tokens_ + end_))) return set_status();
        if (tokens_[at_].span.size() > 3) return next == WordClass::boundary || (phrase_.empty() && lead_.action.empty()) ? verb() : extend();
        close_phrase();
        ++at_;
    }

    void set_status() {
        // 预计总产量将达到28亿斤: it is expected
        if (lead_.has_status && lead_.status == Status::forecast && tokens_[at_].word == WordClass::will) {
            close_phrase();
            ++at_;
            return;
        }
        // 预计全年可突破8亿元: what is expected is no capacity
        if (lead_.has_status && lead_.status == Status::forecast && tokens_[at_].status == Status::capacity && !tokens_[at_].names) {
            close_phrase();
            ++at_;
            return;
        }
        lead_.status = tokens_[at_].status;
        lead_.has_status = true;
        // 总产能达190万吨: the word is what is measured as well.
        if (tokens_[at_].names) return extend();
        close_phrase();
        ++at_;
    }

    /// What stands before a word with a task of its own is closed; whether there is a name.
    bool close_before() {
        bool const had_name = !phrase_.empty() || !lead_.name.empty();
        close_phrase();
        action_open_ = false;
        return had_name;
    }

    /// Between two predicates it separates nothing.
    void adverb() {
        WordClass const next = next_word();
        // 完善100座驿站功能, 优化公交线路242条: where no other predicate is, it is the predicate
        if (tokens_[at_].takes_object && opens_deed(next)) return verb();
        // 市属重点国企, 基本医疗保险; but 产量尽管|只有3万吨
        if (tokens_[at_].span.size() > 3 && !tokens_[at_].apart && nominal(next) && next != WordClass::verb_weak) return extend();
        pass_adverb();
    }

    void pass_adverb() {
        close_phrase();
        ++at_;
    }

    /// 预计, 计划; a noun in 检查计划97个, 开复工计划的58%
    void status() {
        Token const& token = tokens_[at_];
        if (token.status == Status::capacity) return set_status();
        WordClass const next = next_word();
        // 超过计划的要求: with 的 behind it, a noun
        if (next == WordClass::of && at_ + 2 < end_) return extend();
        bool const open = !phrase_.empty() || !lead_.action.empty();
        // but 有望突破5亿元, 总产值要超20亿元: right before a number a forecast is one, and what is no noun
        bool const before_number = at_ + 1 == end_ && end_ < count_ && tokens_[end_].word == WordClass::quantity;
        if (open && !token.takes_object && (next == WordClass::of || (at_ + 1 == end_ && (token.status == Status::target || !before_number)))) return extend();
        if (!phrase_.empty() && tokens_[phrase_.end - 1].word == WordClass::of) phrase_ = {};  // 今年定的目标是2500万元
        set_status();
    }

    /// 增长, 增至, 高于, 达到: what the named thing does before its number.
    void movement() {
        Token const& token = tokens_[at_];
        bool const moves = token.word == WordClass::rise || token.word == WordClass::fall;
        // 提升高标准农田70万亩, 突破关键技术22项: at the head, what is done with what stands behind it
        bool const acts = moves ? token.names : token.takes_object;
        bool const named = acts && !moves && !phrase_.empty() && !in_scope_ && (next_word() == WordClass::noun || next_word() == WordClass::text);  // “攻关工程”突破技术22项
        if (acts && at_ + 1 < end_ && (named || opens_deed(next_word()))) return verb();
        if (acts && moves && opens_deed(WordClass::text) && next_word() == WordClass::verb_weak) return pass_adverb();  // 加快|落地22项工程
        // 扩大试点范围 is none of 增加 and 减少
        if (moves & !token.takes_object & nominal(next_word())) return extend();
        if (moves && next_word() == WordClass::of && at_ + 2 < end_ && !phrase_.empty()) return extend();  // 对工业增长的贡献率
        bool const had_name = close_before();
        bool opens_adjunct = false;
        if (moves) lead_.moves = true, lead_.takes_object = token.takes_object;
        else if (token.word == WordClass::reach) lead_.reaches = true;
        else if (token.word == WordClass::compare) lead_.compares = true;
        else {
            lead_.links = true;
            // 为企业减免租金: at the head 为 governs those who benefit
            opens_adjunct = token.names && !had_name && lead_.action.empty() && nominal(next_word());
        }
        ++at_;
        unite_compound();
        in_adjunct_ = opens_adjunct;
        if (token.sign != 0) lead_.sign = token.sign;
        if (token.word == WordClass::compare) in_scope_ = true;
        else if (!had_name || lead_.moves) return;
        lead_.before_link = lead_.name;
    }

    /// 占, 居, 拉动, 分别, 其中, 由: how the number relates to another.
    void relation() {
        if (word(at_) == WordClass::contribute && word(at_ + 1) == WordClass::share) return extend();  // 税收贡献占到七成
        close_before();
        switch (tokens_[at_].word) {
            case WordClass::share: lead_.share = in_scope_ = true; break;
            case WordClass::rank: lead_.rank = in_scope_ = true; break;
            case WordClass::contribute:
                lead_.contribute = true;
                if (lead_.adjunct) lead_.name = {}, lead_.adjunct = false;  // 为地方贡献税收1亿元
                in_adjunct_ = false;
                lead_.action = {at_, at_ + 1};
                break;
            case WordClass::respectively: lead_.respectively = true; break;
            default:
                if (word(end_ - 1) == WordClass::of && begins_at_named()) [[unlikely]] return;
                lead_.from = behind_adverbs(at_ + 1) == end_ || word(at_ + 1) == WordClass::period;
                // 从全国第12位升至第5位: among whom
                if (word(at_ + 1) == WordClass::entity && at_ + 2 == end_) lead_.from = in_scope_ = true;
                in_adjunct_ = !lead_.from && lead_.name.empty();
                break;
        }
        ++at_;
    }

    /// Time, comparison, cumulation: what else is said of the number.
    void circumstance() {
        Token const& token = tokens_[at_];
        bool const action_open = action_open_ && token.word == WordClass::done;
        close_before();
        action_open_ = action_open;
        switch (token.word) {
            case WordClass::period:
                lead_.from = lead_.from || token.from;
                // 提升到2025年的70%
                lead_.reaches = lead_.reaches || (token.to && lead_.moves);
                if (token.basis != Basis::none) {
                    lead_.basis = token.basis;
                    lead_.compared = {at_, at_ + 1};
                }
                break;
            case WordClass::lasting: lead_.lasting = {at_, at_ + 1}; break;
            case WordClass::basis: lead_.basis = token.basis; break;
            case WordClass::cumulative: lead_.cumulative = true; break;
            case WordClass::done: lead_.done = true; break;
            default: break;
        }
        ++at_;
    }

    /// The phrase read so far, if any, becomes the name; behind 占, 居, 高于 it is the scope.
    void close_phrase() {
        bool const any = !phrase_.empty();
        if (in_scope_) {
            if (any) lead_.scope = lead_.scope.empty() ? phrase_ : Phrase{lead_.scope.begin, phrase_.end};
        } else {
            // 从业人员比上次普查增长8%: what a preposition governs doesn't take the name's place
            bool const beside = in_adjunct_ & !lead_.name.empty(), names = any & !beside;
            // 工业对经济增长的贡献率: a rate between two
            if (chosen(beside, phrase_.end - phrase_.begin, 0) > 1) [[unlikely]] unite_rate();
            lead_.name = chosen(names, phrase_, lead_.name);
            lead_.adjunct = (lead_.adjunct & !names) | (in_adjunct_ & names);
        }
        phrase_ = {};
    }

    void finish() {
        if (benefits_) lead_.before_verb = {};  // they get it
        // “我家12亩橙子，…”: the mark that opens what is said is no name
        if (lead_.name.end - lead_.name.begin == 1 && tokens_[lead_.name.begin].word == WordClass::quote_open) lead_.name = {};
        // 土建工程量已完成85%: the predicate is the last thing, so its noun phrase stands before it.
        bool const unnamed = lead_.name.empty(), owned = !lead_.before_verb.empty(), acts = !lead_.action.empty();
        bool const behind = unnamed & owned & acts;
        lead_.name = chosen(behind, lead_.before_verb, lead_.name);
        lead_.before_verb = chosen(behind, Phrase{}, lead_.before_verb);
        lead_.verb_behind_name = behind;
        lead_.before_link = chosen(lead_.name == lead_.before_link, Phrase{}, lead_.before_link);
        // bits, since what is said can't be foretold
        auto const said = [](Phrase phrase) { return phrase.begin ^ phrase.end; };
        lead_.says_nothing = (said(lead_.lasting) | said(lead_.name) | said(lead_.action) | said(lead_.scope) | said(lead_.subject)) == 0;
        unsigned const told = unsigned{lead_.moves} | unsigned{lead_.reaches} | unsigned{lead_.links} | unsigned{lead_.compares} | unsigned{lead_.basis != Basis::none};
        lead_.bare = (unsigned{lead_.says_nothing} & unsigned{lead_.listed} & (told ^ 1u)) != 0;
    }

    Token const* tokens_;
    std::uint32_t count_;
    std::uint32_t at_, end_;
    static constexpr std::uint32_t seen_at_once = 64;
    std::uint64_t names_ = 0;       // a bit for each token from seen_from_ on, the highest one first
    std::uint32_t seen_from_ = 0;
    Lead& lead_;
    Phrase phrase_;
    bool action_open_ = false;  // the last token was part of the predicate
    bool in_scope_ = false;     // behind 占, 居, 高于
    bool in_adjunct_ = false;   // behind a preposition, up to the predicate
    bool excludes_ = false;     // the preposition is 扣除
    bool benefits_;             // behind a number of those for whom something is done
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

// The walk over the tokens of a sentence, each passed once and in order.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WALK_IPP
#define ZHIBIAO_OBSERVATION_IMPL_WALK_IPP

#include <zhibiao/observation/impl/sentence_reader.hpp>
#include <zhibiao/observation/impl/topic.ipp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline void SentenceReader::begin_sentence(Span sentence) {
    ObservationReader::begin_sentence(sentence);
    behind_remark_ = 0;
}

/// What a token means for the numbers behind it. Nearly all that are passed into are stops and numbers.
inline void SentenceReader::pass(std::uint32_t at) {
    if (at < behind_remark_) [[unlikely]] return;
    constexpr WordClasses told(WordClass::among, WordClass::done, WordClass::boundary);
    WordClass const word = tokens_[at].word;
    if (word == WordClass::stop) return pass_stop(at);
    if (word == WordClass::quantity) pass_quantity(at);
    else if (word == WordClass::period) enter_period(at);
    else if (word == WordClass::entity) pass_entity(at);
    else if (told.has(word)) pass_word(at);
    else if (word == WordClass::open) [[unlikely]] behind_remark_ = end_of_remark(at), hear_basis_below(at);
    clause_.seen.add(word);
}

/// 比2018年末（2018年是普查年份，下同）增加2万个: the end of a remark without a number, which leaves the clause around it as it was.
std::uint32_t SentenceReader::end_of_remark(std::uint32_t open) const {
    std::uint32_t const end = std::min<std::uint32_t>(open + 24, static_cast<std::uint32_t>(tokens_.size()));
    for (std::uint32_t at = open + 1; at < end && tokens_[at].word != WordClass::quantity && tokens_[at].word != WordClass::open; ++at)
        if (tokens_[at].word == WordClass::close) return at;
    return 0;
}

/// 项目建成后，实现销售收入18亿元: what comes then is still to come, where no time of the past is told.
bool SentenceReader::foretells(Token const& boundary) const {
    if (sentence_period_ && !mentions_.periods[*sentence_period_].future) return false;
    return ends_with_any(said(boundary.span), "建成后", "投产后", "达产后", "达效后");
}

inline void SentenceReader::pass_word(std::uint32_t at) {
    Token const& token = tokens_[at];
    if (token.word == WordClass::among) {
        among_.open = true;
        among_.from = token.span;
        among_.in_list = at > 0 && tokens_[at - 1].word != WordClass::stop;
        // 其中，…；…。 and 其中：…；…: all that follow are parts
        among_.all = at == 0 || (at + 1 < tokens_.size() && begins_with_any(said(tokens_[at + 1].span), "：", ":"));
        among_.whole_id = static_cast<std::uint32_t>(done_);
    } else if (token.word == WordClass::done) {
        running_.status.reset();
    } else if (ends_with(said(token.span), "后")) {
        // 已于6月封顶，建成后年产120万套
        if (foretells(token)) [[unlikely]] {
            running_.status = Status::forecast;
            running_.from = token.span;
            running_.after_completion = true;
        }
        sentence_period_.reset();
    }
}

/// 总规模50亿元的|产业基金、创投基金各1支: where each has the number, what stands before the list mark is a member; `begin` elsewhere.
std::uint32_t SentenceReader::behind_attribute(std::uint32_t begin, std::uint32_t at) const {
    if (!equals(said(tokens_[at - 1].span), "各")) return begin;
    std::uint32_t number = begin;
    while (number > 0 && begin - number < 16 && tokens_[number].word != WordClass::quantity) --number;
    return tokens_[number].word == WordClass::quantity && tokens_[number + 1].word == WordClass::of ? number + 1 : begin;
}

/// lead_begin(), without going back where nothing but a stop can bound the lead.
inline std::uint32_t SentenceReader::begin_of_lead(std::uint32_t at) const {
    constexpr WordClasses bounds(WordClass::quantity, WordClass::open, WordClass::close);
    if (!clause_.seen.has_any(bounds)) return clause_.begin;
    std::uint32_t const begin = lead_begin(tokens_, at);
    return begin < at && tokens_[begin].word == WordClass::list && tokens_[at - 1].word == WordClass::adverb ? behind_attribute(begin, at) : begin;
}

/// 向存量要空间, 一粒种子要1块多, 原先车间要126个人: 要 that asks, or says what something costs or needed; no plan.
bool SentenceReader::only_asks(std::uint32_t begin, std::uint32_t stop, Quantity const* amount) const {
    std::uint32_t at = begin;
    while (at < stop && !(tokens_[at].word == WordClass::status && ends_with(said(tokens_[at].span), "要") && tokens_[at].span.size() <= 6)) ++at;
    if (at == stop) return false;
    for (std::uint32_t before = begin; before < at; ++before)
        if (std::string_view const asked = said(tokens_[before].span); asked == "向" || asked == "跟" || asked == "找") return true;
    if (amount != nullptr && at + 1 == stop && amount->number.begin == amount->span.begin) return true;
    std::string_view words = said(sentence_);
    if (begins_with_any(words, "“")) words.remove_prefix(3);
    return amount != nullptr && (begins_with_any<sets::earlier_begins>(words) || begins_with_any(said(tokens_[at].span.begin >= 6 ? Span{tokens_[at].span.begin - 6, tokens_[at].span.begin} : Span{}), "曾经"));
}

inline void SentenceReader::pass_quantity(std::uint32_t at) {
    // 50兆瓦/100兆瓦时: both
    if (at > 1 && tokens_[at - 1].span.size() == 1 && tokens_[at - 2].word == WordClass::quantity && equals(said(tokens_[at - 1].span), "/")) [[unlikely]] tokens_[at - 1].word = WordClass::list;
    Reading one(tokens_, begin_of_lead(at), at, mentions_.quantities[tokens_[at].index]);
    if (at > 1 && tokens_[at - 1].word == WordClass::of) refer_to_whole(one);
    else if (at > 1 && tokens_[at - 1].word == WordClass::list) refer_to_capacity(one);
    else if (one.quantity->form == UnitForm::physical && !one.tail.name.empty()) [[unlikely]] take_works(one);
    if (one.quantity->form == UnitForm::ordinal) [[unlikely]] refer_to_place(one);
    // 失业率比控制目标低1.3个百分点: what is compared with may be a plan, the difference is none
    if (one.lead.has_status && one.quantity->form == UnitForm::points && differs(one) != 0) [[unlikely]] one.lead.has_status = false, one.lead.status = Status::actual;
    if (one.lead.has_status && one.lead.status == Status::target && !genre_.report && only_asks(one.begin, at, one.quantity)) [[unlikely]] one.lead.has_status = false, one.lead.status = Status::actual;
    if (observed(one)) {
        one.counted_behind = counts_what_follows(one);
        observe(one);
    }
    // 从2021年的8元和5元: the time of a list of baselines is all theirs
    if (!baseline_.open) return;
    if (at + 2 >= tokens_.size() || tokens_[at + 1].word != WordClass::list || tokens_[at + 2].word != WordClass::quantity) leave_baseline();
}

/// 预计全年生产总值300亿元；财政收入13亿元；…: before the first name of the sentence it holds for all of it.
inline bool SentenceReader::forecasts_all() const { return running_.status && running_.forecast_from == first_of_sentence_; }

/// ；城镇新增就业2873人: does what follows the stop at `at` tell what only a place has? Not ；二期8万吨, ；年产值可达3亿元.
bool SentenceReader::leaves_works(std::uint32_t at) const {
    auto const& owner = clause_subject_ ? clause_subject_ : subjects_.paragraph_subject;
    return owner && owner->type == SubjectType::project && at + 1 < tokens_.size() && begins_with_any<sets::regional_begins>(reading_.substr(tokens_[at + 1].span.begin));
}

inline void SentenceReader::pass_stop(std::uint32_t at) {
    if (ends_chain(tokens_[at])) {
        if (!forecasts_all()) forget(running_.status);
        // 试验区建设初见成效；引进项目793个
        if (genre_.report && clause_subject_ && done_ == done_at_entity_) clause_subject_.reset();
        running_basis_.basis = Basis::none;
        parts_.split_id = among_.open && !among_.all && follows_one() ? part_before() : 0;
        among_.open = among_.open && among_.all;
    }
    // 造林5万亩、其中山地2万亩，治理沙地8万亩: in a list the part ends with it
    if (among_.in_list && done_ > among_.whole_id) among_.open = false;
    if (aside_.open) leave_aside(tokens_[at]);
    if (genre_.report && clause_subject_) leave_company();
    if (!genre_.report) [[unlikely]] enter_works(at);
    // 供水工程铺设管网312公里；城镇新增就业2873人: in news works have their own part of the sentence alone
    if (genre_.story && ends_chain(tokens_[at]) && leaves_works(at)) [[unlikely]] clause_subject_ = subjects_.home;
    leave_clause(at);
    clause_.begin = at + 1;
    clause_.seen = WordClasses();
}

/// Behind the last number of a sentence nothing but a time or a place at the head of a clause matters, for the next sentences.
inline void SentenceReader::pass_behind_numbers(std::uint32_t at) {
    WordClass const word = tokens_[at].word;
    if (word == WordClass::stop) {
        if (aside_.open) leave_aside(tokens_[at]);
        if (genre_.story && !(clause_.begin == 0 && come_to_site())) [[unlikely]] remember_told_works(at);
        clause_.begin = at + 1;
    } else if (word == WordClass::period) {
        enter_period(at);
    } else if (word == WordClass::entity) {
        pass_entity(at);
    }
}

/// Where a noun closes a clause and no word is seen that bends what it names, nobody acts in it and nothing is said of the numbers to
/// come, but for a topic: that is read when a number asks for it, which few do.
inline bool may_name_topic_alone(WordClasses seen, WordClass last) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head);
    constexpr WordClasses bends(WordClass::period, WordClass::link, WordClass::reach, WordClass::rise, WordClass::fall, WordClass::basis, WordClass::status,
                                WordClass::will, WordClass::compare, WordClass::contribute, WordClass::share, WordClass::rank, WordClass::from,
                                WordClass::quantity, WordClass::open, WordClass::close, WordClass::preposition, WordClass::object, WordClass::respectively);
    return names.has(last) && !seen.has_any(bends);
}

/// 锚定目标、真抓实干，: a goal that is spoken of sets none; but 主要目标是：
inline bool only_aims(Tokens const& tokens, std::string_view reading, std::uint32_t begin, std::uint32_t end) {
    bool spoken_of = false;
    for (std::uint32_t at = begin; at < end; ++at) {
        if (tokens[at].word != WordClass::status) continue;
        std::string_view const word = tokens[at].span.of(reading);
        if (word != "目标" || at + 1 == end || tokens[at + 1].word == WordClass::link) return false;
        spoken_of = true;
    }
    return spoken_of;
}

/// A clause without a number may still say what the next ones are about, and that they are plans.
inline void SentenceReader::leave_clause(std::uint32_t stop) {
    constexpr WordClasses tells_at_most_topic(WordClass::quantity, WordClass::unread);
    topic_.words = {};
    WordClass const last = stop == 0 ? WordClass::quantity : tokens_[stop - 1].word;
    topic_.clause = chosen(last == WordClass::unread, Phrase{clause_.begin, stop}, Phrase{});
    if (tells_at_most_topic.has(last)) return;
    // 给出的目标是：全年生产总值增长3%
    if (ends_with_any(said(tokens_[stop].span), "：", ":", "，", ",") && ends_with_any(said({tokens_[clause_.begin].span.begin, tokens_[stop].span.begin}), "目标是", "任务是", "目标为", "任务为", "打算是")) [[unlikely]] {
        running_.status = Status::target;
        running_.from = tokens_[stop - 1].span;
        return;
    }
    WordClasses const classes = classes_of(tokens_, clause_.begin, stop);
    if (may_name_topic_alone(classes, last)) {
        topic_.clause = {clause_.begin, stop};
        topic_.classes = classes;
        return;
    }
    if (says_nothing_ahead(tokens_, clause_.begin, stop, classes)) return;
    std::uint32_t const begin = begin_of_lead(stop);
    bool const numbered = begin > 0 && tokens_[begin - 1].word == WordClass::quantity;
    if (numbered || unknown_alone(tokens_, begin, stop)) return;
    Lead const lead = read_lead(tokens_, begin, stop);
    if (lead.has_status && lead.status != Status::capacity && !only_aims(tokens_, reading_, begin, stop) && !only_asks(begin, stop, nullptr)) {
        running_.status = lead.status;
        if (trace_ != nullptr) running_.from = word_between(begin, stop, WordClass::status);
    }
    // 审批效率大大提高，由60天压缩到7天
    if (lead.moves || lead.reaches || names_alone(tokens_, lead)) set_topic(lead.name);
    // 与上年相比，事故起数下降21%
    if (lead.basis != Basis::none && lead.name.empty()) {
        running_basis_.basis = lead.basis;
        running_basis_.from = lead.compared;
    }
    enter_actor(lead);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

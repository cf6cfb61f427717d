// The walk: blocks, sentences, tokens, each read once and in order.
#ifndef ZHIBIAO_OBSERVATION_IMPL_WALK_IPP
#define ZHIBIAO_OBSERVATION_IMPL_WALK_IPP

#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/observation/taxonomy.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/word_table.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The first of `list` from `at` on that doesn't begin before `place`. Four at a time without a branch among them: how many a
/// sentence has can't be foretold.
template <class List>
std::uint32_t first_behind(List const& list, std::uint32_t at, std::uint32_t place) {
    auto const count = static_cast<std::uint32_t>(list.size());
    while (count - at >= 4) {
        auto const* const next = list.data() + at;
        auto const before = [next, place](std::size_t i) { return static_cast<std::uint32_t>(next[i].span.begin < place); };
        std::uint32_t const passed = before(0) + before(1) + before(2) + before(3);
        at += passed;
        if (passed != 4) return at;
    }
    while (at < count && list[at].span.begin < place) ++at;
    return at;
}

/// Moves on to the mentions of `list` that begin inside `sentence`. Both ascend, so that a document costs one walk.
template <class List>
void advance(List const& list, Span sentence, MentionCursor& cursor) {
    cursor.begin = cursor.end;
    if (cursor.next >= sentence.end) return;
    auto const count = static_cast<std::uint32_t>(list.size());
    std::uint32_t at = cursor.end;
    while (at < count && list[at].span.begin < sentence.begin) ++at;  // seldom any: nearly all text is in sentences
    cursor.begin = at;
    at = first_behind(list, at, sentence.end);
    cursor.end = at;
    cursor.next = at < count ? list[at].span.begin : 0xFFFFFFFF;
}

Reader::Reader(Text const& text, Article const& article, Mentions const& mentions, ObservationOptions const& options, Arena& arena, Trace* trace)
    : text_(text), article_(article), mentions_(mentions), options_(options), arena_(arena), trace_(trace),
      taxonomy_(options.taxonomy != nullptr ? *options.taxonomy : Taxonomy::built_in()), reading_(text.reading()), own_(text) {
    find_home();
    context_.report = article.title.find("工作报告") != std::string_view::npos || article.title.find("统计公报") != std::string_view::npos;
}

std::vector<Observation> Reader::read(std::vector<Observation> room) {
    observations_ = std::move(room);
    observations_.clear();
    observations_.reserve(mentions_.quantities.size());
    read_blocks();
    answer_concepts();
    for (std::size_t i = 0; i < observations_.size(); ++i) observations_[i].id = static_cast<std::uint32_t>(i + 1);
    return std::move(observations_);
}

/// The rows of a table of statistics aren't sentences.
inline void Reader::read_blocks() {
    auto table = article_.tables.begin();
    std::uint32_t earliest = 0;  // behind the last table
    for (std::uint32_t at = 0; at < article_.blocks.size();) {
        bool const heads_table = table != article_.tables.end() && table->first_block == at;
        if (heads_table && TableReader(*this, *table, earliest).read()) at = earliest = at + table->rows;
        else read_block(article_.blocks[at++]);
        if (heads_table) ++table;
    }
}

inline bool is_read(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::note || kind == BlockKind::caption;
}

inline void Reader::read_block(Block const& block) {
    context_.paragraph_period.reset();
    context_.paragraph_subject.reset();
    if (!is_read(block.kind)) return;
    bool const heading = block.kind == BlockKind::heading;
    Span const* const sentences = article_.sentences.data();
    std::uint32_t const end = block.first_sentence + block.sentence_count;
    for (std::uint32_t at = block.first_sentence; at < end; ++at) {
        // Most sentences mention nothing, and but for a heading's words nothing is in them.
        if (next_mention_ >= sentences[at].end && !heading) continue;
        advance_to(sentences[at]);
        if (!article_.repeated.empty() && article_.repeated[at]) continue;
        if (heading) read_heading(sentences[at]);
        else read_sentence(sentences[at]);
    }
}

inline void Reader::advance_to(Span sentence) {
    advance(mentions_.quantities, sentence, quantities_);
    advance(mentions_.periods, sentence, periods_);
    advance(mentions_.entities, sentence, entities_);
    next_mention_ = std::min({quantities_.next, periods_.next, entities_.next});
}

/// What a heading says of its section: 目标任务 that plans follow, 工作回顾 that they don't.
struct HeadingSays {
    bool plans = false, review = false;
};

inline HeadingSays heading_says(std::string_view words) {
    static WordTable const table = [] {
        WordTable built;
        for (std::string_view const plan : {"目标", "工作安排", "重点工作", "总体要求", "工作打算", "主要任务", "重点任务"}) built.add(plan, 1);
        for (std::string_view const review : {"回顾", "工作总结", "主要成绩"}) built.add(review, 0);
        return built;
    }();
    HeadingSays says;
    for (std::size_t at = 0; at < words.size(); at += utf8_detail::character_length(words[at])) {
        auto const match = table.longest(words.substr(at));
        if (match) (match.value == 1 ? says.plans : says.review) = true;
    }
    return says;
}

/// A heading opens a section: its year governs, and its words say whether plans follow.
inline void Reader::read_heading(Span sentence) {
    std::string_view const words = sentence.of(reading_);
    auto const [plans, review] = heading_says(words);
    bool const chapter = begins_with_any(words, "一、", "二、", "三、", "四、");
    if (plans || review) {
        context_.plans = plans && !review;
        context_.plans_from = sentence;
    }
    if (!context_.report || !(chapter || plans || review)) return;
    context_.section_period.reset();
    for (std::uint32_t i = periods_.begin; i < periods_.end && !context_.section_period; ++i)
        if (governs(mentions_.periods[i])) context_.section_period = observed_period(mentions_.periods[i]);
    if (context_.section_period) context_.section_period->source = PeriodSource::inherited;
}

/// Nothing to observe, but a place at the head is the subject of what follows, and a time at the head of a clause governs it.
inline void Reader::read_plain_sentence(Span sentence) {
    own_.enter(sentence);
    if (entities_.begin < entities_.end && mentions_.entities[entities_.begin].span.begin <= sentence.begin + 3)
        context_.paragraph_subject = subject_of(mentions_.entities[entities_.begin]);
    for (std::uint32_t i = periods_.begin; i < periods_.end; ++i) {
        PeriodMention const& mention = mentions_.periods[i];
        if (!governs(mention)) continue;
        std::string_view const before = said({sentence.begin, mention.span.begin});
        if (before.empty() || ends_with_any(before, "，", ",", "；", ";", "：", ":", "—", " ")) govern_paragraph(mention);
    }
}

inline void Reader::read_sentence(Span sentence) {
    if (quantities_.begin == quantities_.end) return read_plain_sentence(sentence);
    // ［17］四个一批：a note names what it explains
    std::string_view const words = sentence.of(reading_);
    if (begins_with_any(words, "［", "[") && ends_with_any(words, "：", ":")) return read_plain_sentence(sentence);
    read_tokens(reading_, sentence, mentions_, {quantities_, periods_, entities_}, options_.lexicon, tokens_, labels_);
    mark_labels();
    begin_sentence(sentence);
    constexpr WordClasses passed_into(WordClass::among, WordClass::done, WordClass::period, WordClass::stop, WordClass::boundary, WordClass::quantity);
    // First which ones, without a branch that nobody could foretell.
    auto const count = static_cast<std::uint32_t>(tokens_.size());
    if (passed_.size() <= count) passed_.resize(count + count / 2 + 1);
    Passed* passed = passed_.data();
    WordClasses seen;
    for (std::uint32_t at = 0; at < count; ++at) {
        WordClass const word = tokens_[at].word;
        *passed = {seen, at};
        passed += passed_into.has(word);
        if (word == WordClass::stop) seen = WordClasses();
        seen.add(word);
    }
    for (Passed const* one = passed_.data(); one != passed; ++one) {
        seen_ = one->seen;
        pass(one->at);
    }
    // The opening of a report's section governs the section.
    if (context_.report && !context_.section_period && context_.paragraph_period) context_.section_period = context_.paragraph_period;
}

inline void Reader::begin_sentence(Span sentence) {
    while (!sentence.empty() && is_blank(reading_[sentence.begin])) ++sentence.begin;
    while (!sentence.empty() && is_blank(reading_[sentence.end - 1])) --sentence.end;
    sentence_ = sentence;
    own_.enter(sentence);
    done_ = first_of_sentence_ = observations_.size();
    clause_begin_ = 0;
    clause_subject_.reset();
    sentence_period_.reset();
    sentence_until_.reset();
    running_status_.reset();
    running_basis_ = Basis::none;
    topic_ = {};
    topic_clause_ = {};
    pending_.clear();
    listed_periods_.clear();
    next_listed_ = 0;
    last_form_ = UnitForm::none;
    among_ = among_in_list_ = last_from_ = baseline_ = aside_ = false;
    from_first_ = from_end_ = to_first_ = 0;
    enter_clause(0);
}

/// What a token means for the numbers behind it. Nearly all that are passed into are stops and numbers.
inline void Reader::pass(std::uint32_t at) {
    WordClass const word = tokens_[at].word;
    if (word == WordClass::stop) pass_stop(at);
    else if (word == WordClass::quantity) pass_quantity(at);
    else if (word == WordClass::period) enter_period(at);
    else pass_word(at);
}

inline void Reader::pass_word(std::uint32_t at) {
    Token const& token = tokens_[at];
    if (token.word == WordClass::among) {
        among_ = true;
        among_from_ = token.span;
        among_in_list_ = at > 0 && tokens_[at - 1].word != WordClass::stop;
        whole_id_ = static_cast<std::uint32_t>(done_);
    } else if (token.word == WordClass::done) {
        running_status_.reset();
    } else if (ends_with(said(token.span), "后")) {
        // 已于6月封顶，建成后年产120万套
        sentence_period_.reset();
    }
}

/// lead_begin(), without going back where nothing but a stop can bound the lead.
inline std::uint32_t Reader::begin_of_lead(std::uint32_t at) const {
    constexpr WordClasses bounds(WordClass::quantity, WordClass::open, WordClass::close);
    return seen_.has_any(bounds) ? lead_begin(tokens_, at) : clause_begin_;
}

inline void Reader::pass_quantity(std::uint32_t at) {
    Reading one(tokens_, begin_of_lead(at), at, mentions_.quantities[tokens_[at].index]);
    if (observed(one)) {
        one.counted_behind = counts_what_follows(one);
        observe(one);
    }
    // 从2021年的8元和5元: the time of a list of baselines is all theirs
    if (!baseline_) return;
    if (at + 2 >= tokens_.size() || tokens_[at + 1].word != WordClass::list || tokens_[at + 2].word != WordClass::quantity) leave_baseline();
}

inline void Reader::pass_stop(std::uint32_t at) {
    if (begins_with_any(said(tokens_[at].span), "；", ";")) {
        running_status_.reset();
        running_basis_ = Basis::none;
        among_ = false;
    }
    // 造林5万亩、其中山地2万亩，治理沙地8万亩: in a list the part ends with it
    if (among_in_list_ && done_ > whole_id_) among_ = false;
    if (aside_) leave_aside();
    if (at < last_number_) leave_clause(at);
    clause_begin_ = at + 1;
    enter_clause(at + 1);
}

/// 项目建设取得新成效: does a predicate stand in tokens[begin, end), and a noun phrase behind it up to the end? Then neither what
/// stands before it nor what stands behind it is all that the clause speaks of.
inline bool governs_end(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    constexpr WordClasses names(WordClass::text, WordClass::noun, WordClass::noun_head);
    if (!names.has(tokens[end - 1].word)) return false;
    for (std::uint32_t at = begin; at < end; ++at)
        if (tokens[at].word == WordClass::verb && (at == begin || tokens[at - 1].word != WordClass::list)) return true;
    return false;
}

/// 全面推进农村改革，…: what a predicate at the head governs is nobody who acts, and with no word beside of growth, time or
/// plans the clause tokens[begin, end) says nothing of the numbers to come.
inline bool says_nothing_ahead(Tokens const& tokens, std::uint32_t begin, std::uint32_t end, WordClasses seen) {
    constexpr WordClasses told(WordClass::period, WordClass::link, WordClass::reach, WordClass::rise, WordClass::fall, WordClass::basis, WordClass::status,
                               WordClass::will, WordClass::compare, WordClass::contribute, WordClass::share, WordClass::rank, WordClass::from,
                               WordClass::quantity, WordClass::open, WordClass::close);
    if (seen.has_any(told)) return false;
    std::uint32_t at = begin;
    while (at < end && (tokens[at].word == WordClass::adverb || tokens[at].word == WordClass::entity)) ++at;
    if (at == end) return false;
    if (tokens[at].word == WordClass::verb) return true;
    constexpr WordClasses governed(WordClass::noun, WordClass::verb, WordClass::quote_open, WordClass::entity);
    if (tokens[at].word == WordClass::verb_weak && at + 1 < end && governed.has(tokens[at + 1].word)) return true;
    return seen.has(WordClass::verb) && governs_end(tokens, at, end);
}

/// Unknown words alone tell of no plan, no movement and no deed.
inline bool unknown_alone(Tokens const& tokens, std::uint32_t begin, std::uint32_t end) {
    return begin == end || (begin + 1 == end && tokens[begin].word == WordClass::text);
}

/// 城乡居民消费水平，由100元提高到200元: a noun phrase alone
inline bool names_alone(Tokens const& tokens, Lead const& lead) {
    std::uint32_t const length = span_of(tokens, lead.name).size();
    return lead.action.empty() && lead.scope.empty() && !lead.has_status && !lead.adjunct && length >= 12 && length <= 60;
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

inline void Reader::set_topic(Phrase name) {
    topic_ = words(name);
    topic_from_ = span_of(tokens_, name);
}

/// What the clause before the one being read is about.
inline std::string_view Reader::topic() {
    auto const [begin, stop] = topic_clause_;
    if (begin == stop) return topic_;
    topic_clause_ = {};
    if (says_nothing_ahead(tokens_, begin, stop, clause_seen_) || unknown_alone(tokens_, begin, stop)) return topic_;
    Lead const lead = read_lead(tokens_, begin, stop);
    if (names_alone(tokens_, lead)) set_topic(lead.name);
    return topic_;
}

/// A clause without a number may still say what the next ones are about, and that they are plans.
inline void Reader::leave_clause(std::uint32_t stop) {
    topic_ = {};
    topic_clause_ = {};
    if (stop == 0 || tokens_[stop - 1].word == WordClass::quantity) return;
    if (may_name_topic_alone(seen_, tokens_[stop - 1].word)) {
        topic_clause_ = {clause_begin_, stop};
        clause_seen_ = seen_;
        return;
    }
    if (says_nothing_ahead(tokens_, clause_begin_, stop, seen_)) return;
    std::uint32_t const begin = begin_of_lead(stop);
    bool const numbered = begin > 0 && tokens_[begin - 1].word == WordClass::quantity;
    if (numbered || unknown_alone(tokens_, begin, stop)) return;
    Lead const lead = read_lead(tokens_, begin, stop);
    if (lead.has_status && lead.status != Status::capacity) {
        running_status_ = lead.status;
        if (trace_ != nullptr) running_from_ = word_between(begin, stop, WordClass::status);
    }
    // 审批效率大大提高，由60天压缩到7天
    if (lead.moves || lead.reaches || names_alone(tokens_, lead)) set_topic(lead.name);
    // 与上年相比，事故起数下降21%
    if (lead.basis != Basis::none && lead.name.empty()) {
        running_basis_ = lead.basis;
        running_basis_from_ = lead.compared;
    }
    enter_actor(lead);
}

/// 乙烯项目投产，总产能达190万吨; A区为办公区，由9栋楼组成: a project or body that a clause without a number speaks of owns the
/// numbers of the next ones.
inline void Reader::enter_actor(Lead const& lead) {
    Phrase actor = lead.before_link.empty() ? lead.name : lead.before_link;
    if (actor.empty() || (!lead.verb_behind_name && !lead.action.empty())) return;
    bool acts = lead.verb_behind_name || !lead.before_link.empty() || (actor.end - actor.begin > 1 && predicate(tokens_[actor.end - 1].word));
    if (!acts) return;
    for (std::uint32_t at = actor.begin; at < actor.end; ++at)
        if (tokens_[at].word == WordClass::list || tokens_[at].word == WordClass::of || tokens_[at].word == WordClass::etc) return;
    while (actor.end - actor.begin > 1 && predicate(tokens_[actor.end - 1].word)) --actor.end;
    std::string_view const named = project_named(words(actor));
    bool const name = named.size() > 6 || (named.size() > 3 && ends_with_any(named, "区", "區"));
    if (name && subject_type(named) != SubjectType::group) clause_subject_ = subject_named(named, span_of(tokens_, actor));
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

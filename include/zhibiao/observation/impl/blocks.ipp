// The blocks and sentences, each read once and in order.
#ifndef ZHIBIAO_OBSERVATION_IMPL_BLOCKS_IPP
#define ZHIBIAO_OBSERVATION_IMPL_BLOCKS_IPP

#include <zhibiao/observation/impl/governing.ipp>
#include <zhibiao/observation/impl/reader.hpp>
#include <zhibiao/observation/impl/record.ipp>
#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <algorithm>
#include <utility>

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

/// Fetches quantities that later sentences will ask for, and the words before one of them: both have gone to the far caches since the
/// stages before wrote them.
[[gnu::always_inline]] inline void fetch_ahead(std::vector<Quantity> const& quantities, std::size_t at, char const* reading) noexcept {
    constexpr std::size_t words = 6, far = 12;
    if (quantities.size() <= at + far) return;
    fetch_early<false>(quantities.data() + at + far);
    std::uint32_t const number = quantities[at + words].span.begin;
    __builtin_prefetch(reading + number);
    __builtin_prefetch(reading + std::max(number, 64u) - 64u);
}

Reader::Reader(Input const& input) : SentenceReader(input) {
    find_home();
    genre_ = article_.genre;
}

std::vector<Observation> Reader::read(std::vector<Observation> room) {
    observations_ = std::move(room);
    observations_.reserve(mentions_.quantities.size());
    read_blocks();
    answer_concepts();
    observations_.erase(observations_.begin() + static_cast<std::ptrdiff_t>(done_), observations_.end());
    return std::move(observations_);
}

/// The rows of a table of statistics aren't sentences.
inline void Reader::read_blocks() {
    auto table = article_.tables.begin();
    std::uint32_t earliest = 0;  // behind the last table
    for (std::uint32_t at = 0; at < article_.blocks.size();) {
        bool const heads_table = table != article_.tables.end() && table->first_block == at;
        if (heads_table) read_waiting();
        if (heads_table && TableReader({text_, article_, mentions_, options_, arena_, trace_}, *this, *table, earliest).read()) at = earliest = at + table->rows;
        else read_block(article_.blocks[at++]);
        if (heads_table) ++table;
    }
    read_waiting();
}

inline bool is_read(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::note || kind == BlockKind::caption;
}

inline void Reader::read_block(Block const& block) {
    block_opened_ = true;
    if (!is_read(block.kind)) return;
    bool const heading = block.kind == BlockKind::heading;
    Span const* const sentences = article_.sentences.data();
    std::uint32_t const end = block.first_sentence + block.sentence_count, count = static_cast<std::uint32_t>(article_.sentences.size());
    constexpr std::uint32_t ahead = 8;
    for (std::uint32_t at = block.first_sentence; at < end; ++at) {
        // The text has gone to the far caches as well since it was scanned, and what one sentence begins with decides how it is read.
        if (at + ahead < count) __builtin_prefetch(reading_.data() + sentences[at + ahead].begin);
        // Most sentences mention nothing, and but for a heading's words and the works of a story nothing is in them.
        if (reached_.next >= sentences[at].end && !heading && !genre_.story) continue;
        advance_to(sentences[at]);
        fetch_ahead(mentions_.quantities, reached_.quantities.end, reading_.data());
        if (article_.repeated.empty() || !article_.repeated[at]) wait(sentences[at], heading);
    }
}

/// Does a place or organization stand at the head of a sentence with these entities?
inline bool Reader::begins_with_entity(Span sentence, Range entities) const {
    if (entities.begin == entities.end) return false;
    EntityMention const& first = mentions_.entities[entities.begin];
    return first.span.begin <= sentence.begin + 3 && !(first.layer == EntityLayer::organization && only_publishes(first.name));
}

/// 走进云岭装备有限公司的车间，机声隆隆。: the one company of a sentence without a number, or the one that its first clause ends with
/// (与云岭一路之隔的博瑞器械有限公司，…); null where there are several or none.
inline EntityMention const* visited_company(Mentions const& mentions, std::string_view reading, Range entities) {
    EntityMention const* company = nullptr;
    for (std::uint32_t at = entities.begin; at < entities.end; ++at) {
        EntityMention const& mention = mentions.entities[at];
        if (mention.layer != EntityLayer::organization || !called_as_company(mention.name) || calls_works(reading, mention.span)) continue;
        // 与云岭一路之隔，是做吊厢的腾冀材料公司。
        bool const ends_clause = at > entities.begin && begins_with_any(reading.substr(mention.span.end), "，", ",", "。");
        if (ends_clause) return &mention;
        if (company != nullptr && company->name != mention.name) return nullptr;
        company = &mention;
    }
    return company;
}

/// 万鑫化纤 of 万鑫化纤是开发区的老牌企业。: a name that nothing else tells to be a company's; empty where there is none.
inline Span company_told(std::string_view reading, Span sentence) {
    constexpr std::size_t shortest = 9, longest = 24;
    std::string_view const said = sentence.inside(reading);
    std::size_t const link = said.substr(0, longest + 3).find("是");
    if (link == std::string_view::npos || link < shortest) return {};
    std::string_view const name = said.substr(0, link);
    bool const plain = utf8_detail::beyond_ascii(name) && first_comma(name) == std::string_view::npos && name.find("“") == std::string_view::npos;
    bool const told = plain && tells_company(name, said.ends_with("。") ? said.substr(0, said.size() - 3) : said);
    return told ? Span{sentence.begin, sentence.begin + static_cast<std::uint32_t>(link)} : Span{};
}

inline SpokenOf Reader::spoken_of(Span sentence) const {
    if (genre_.report) return {};
    Span site = genre_.story ? site_of(words_known(), reading_, sentence) : Span{};
    if (site.empty()) site = named_site(sentence);
    return {site, company_told(reading_, sentence), visited_company(mentions_, reading_, reached_.entities)};
}

/// May a sentence without a number say something of the next ones? See read_plain_sentence().
inline bool Reader::tells_next(Span sentence, SpokenOf const& spoken_of) const {
    bool const comes = genre_.story && reached_.entities.begin != reached_.entities.end && begins_with_any<sets::coming_to_begins>(sentence.of(reading_));
    return comes || reached_.periods.begin != reached_.periods.end || begins_with_entity(sentence, reached_.entities) || spoken_of.anything();
}

inline void Reader::wait(Span sentence, bool heading) {
    Waiting::As const as = heading ? Waiting::As::heading : way_to_read(sentence);
    SpokenOf const spoken = as == Waiting::As::plain ? spoken_of(sentence) : SpokenOf{};
    if (as == Waiting::As::plain && !tells_next(sentence, spoken)) return;
    if (waiting_.full()) read_waiting();
    Waiting& one = waiting_.add();
    one.sentence = sentence;
    one.mentions = {reached_.quantities, reached_.periods, reached_.entities};
    one.spoken_of = spoken;
    one.as = as;
    one.opens_block = block_opened_;
    block_opened_ = false;
}

inline Waiting::As Reader::way_to_read(Span sentence) const {
    if (reached_.quantities.begin == reached_.quantities.end) return Waiting::As::plain;
    // ［17］四个一批：a note names what it explains
    std::string_view const words = sentence.of(reading_);
    return begins_with_any(words, "［", "[") && ends_with_any(words, "：", ":") ? Waiting::As::plain : Waiting::As::numbered;
}

/// The tokens of all that wait are read first, and only then what these say: so the code and the tables of each are near for
/// all of them but the first.
inline void Reader::read_waiting() {
    tokens_.clear();
    noted_.passed.clear();
    for (Waiting& one : waiting_)
        if (one.as == Waiting::As::numbered) read_tokens_of(one);
    last_tokens_ = tokens_.place();
    for (Waiting const& one : waiting_) read(one);
    waiting_.clear();
}

inline void Reader::read_tokens_of(Waiting& one) {
    auto const passed = [this] { return static_cast<std::uint32_t>(noted_.passed.size()); };
    one.passed.begin = passed();
    noted_.labels.clear();
    noted_.apart = false;
    read_tokens(reading_, one.sentence, mentions_, one.mentions, options_.lexicon, tokens_, noted_);
    one.passed.end = passed();
    mark_labels();
    one.tokens = tokens_.place();
    one.last_number = last_number_;
    one.apart = noted_.apart;
}

/// 下半年怎么干？, right before the sentence that begins at `begin`; empty for anything else.
Span Reader::plan_question_before(std::uint32_t begin) const {
    constexpr std::uint32_t longest = 60;
    std::string_view before = reading_.substr(0, begin);
    if (!ends_with_any(before, "？", "?")) return {};
    before.remove_suffix(ends_with(before, "?") ? 1 : 3);
    if (!ends_with_any<sets::plan_question_ends>(before)) return {};
    std::string_view question = before.substr(before.size() - std::min<std::size_t>(before.size(), longest));
    while (!question.empty() && utf8_detail::is_continuation(static_cast<unsigned char>(question.front()))) question.remove_prefix(1);
    for (std::string_view const stop : {"。", "\n", "？", "”"})
        if (auto const at = question.rfind(stop); at != std::string_view::npos) question.remove_prefix(at + stop.size());
    return holds_any<sets::ahead_words>(question) ? span_in(reading_, question) : Span{};
}

inline void Reader::read(Waiting const& one) {
    if (one.opens_block) {
        forget(times_.paragraph_period);
        forget(subjects_.paragraph_subject);
        first_of_block_ = done_;
        block_begin_ = one.sentence.begin;
        times_.plan_question = {};
        // 根据《…的建议》，…提出: behind the review
        bool const turns = times_.mixed && begins_with_any(one.sentence.of(reading_), "根据", "按照", "围绕", "《纲要");
        if (turns) [[unlikely]] turn_to_plans(one.sentence);
        if (subjects_.project && ++subjects_.paragraphs_since_project > 2) subjects_.project.reset();
    }
    if (Span const question = genre_.story ? plan_question_before(one.sentence.begin) : Span{}; !question.empty()) [[unlikely]] times_.plan_question = question;
    here_ = one.mentions;
    if (one.as == Waiting::As::heading) return read_heading(one.sentence);
    if (one.as == Waiting::As::plain) return read_plain_sentence(one.sentence, one.spoken_of);
    tokens_.go_to(one.tokens);
    last_number_ = one.last_number;
    apart_ = one.apart;
    begin_sentence(one.sentence);
    std::uint32_t next = one.passed.begin;
    for (; next < one.passed.end && noted_.passed[next] <= last_number_; ++next) pass(noted_.passed[next]);
    for (; next < one.passed.end; ++next) pass_behind_numbers(noted_.passed[next]);
    if (!genre_.report && times_.paragraph_period && done_ > first_of_sentence_) [[unlikely]] prefer_stretch();
    if (genre_.story && done_ > first_of_sentence_) [[unlikely]] resume_stretch();
    if (genre_.story) leave_at_site();
    if (times_.title_stretch && done_ > first_of_sentence_) [[unlikely]] confirm_opening();
    // The opening of a report's section governs the section.
    if (genre_.report && !times_.section_period && times_.paragraph_period) times_.section_period = times_.paragraph_period;
}

inline void Reader::advance_to(Span sentence) {
    advance(mentions_.quantities, sentence, reached_.quantities);
    advance(mentions_.periods, sentence, reached_.periods);
    advance(mentions_.entities, sentence, reached_.entities);
    reached_.next = std::min({reached_.quantities.next, reached_.periods.next, reached_.entities.next});
}

/// A company that a sentence without a number comes to.
void Reader::enter_company(SpokenOf const& spoken_of) {
    Span const told = spoken_of.company_told;
    if (!told.empty()) subjects_.paragraph_subject = FoundSubject{{own_words(told), own_words(told), SubjectType::organization, {}}, told};
    else if (spoken_of.visited != nullptr) subjects_.paragraph_subject = subject_of(*spoken_of.visited);
}

/// Nothing to observe, but a place at the head is the subject of what follows, and a time at the head of a clause governs it.
inline void Reader::read_plain_sentence(Span sentence, SpokenOf const& spoken_of) {
    own_.enter(sentence);
    Range const entities = here_.entities, periods = here_.periods;
    if (genre_.story) remember_leader(sentence);
    // 在芗城区，云岭食品有限公司的车间里…: where one comes to
    bool const visits = spoken_of.visited != nullptr;
    bool const comes = begins_with_any<sets::visit_begins>(sentence.of(reading_));
    if (visits && comes) enter_company(spoken_of);
    else if (visits || !enter_site(spoken_of.site)) {
        bool const zone = genre_.story && come_to_zone(sentence);  // 进入青原综合保税区，货车排成长龙。
        if (!zone && begins_with_entity(sentence, entities)) subjects_.paragraph_subject = subject_of(mentions_.entities[entities.begin]);
        else if (!zone) enter_company(spoken_of);
    }
    for (std::uint32_t i = periods.begin; i < periods.end; ++i) {
        PeriodMention const& mention = mentions_.periods[i];
        if (!governs(mention)) continue;
        if (!opens_clause(sentence, mention)) continue;
        govern_paragraph(mention);
        // “十五五”时期的主要目标：…: of all the items, up to the next heading
        bool const heads_items = !times_.section_period && times_.paragraph_period && ends_with_any(sentence.of(reading_), "：", ":");
        if (heads_items) times_.section_period = times_.paragraph_period;
    }
}

}  // namespace observation_detail

std::vector<Observation> read_observations(Text const& text, Article const& article, Mentions const& mentions,
                                           ObservationOptions const& options, Arena& arena, std::vector<Observation> room) {
    using observation_detail::Reader;
    if (options.explanations == nullptr) return Reader({text, article, mentions, options, arena, nullptr}).read(std::move(room));
    observation_detail::Trace trace;
    auto observations = Reader({text, article, mentions, options, arena, &trace}).read(std::move(room));
    for (std::size_t i = 0; i < observations.size(); ++i) trace.list(i, observations[i], text, *options.explanations);
    return observations;
}

}  // namespace v0
}  // namespace zhibiao

#endif

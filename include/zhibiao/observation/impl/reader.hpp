/// @file
/// Inside the observation stage: the walk over the blocks and sentences of an article.
///
/// Each sentence is read once and in order; those with numbers wait until there are many. Headings, tables and sentences without a
/// number have ways of their own.
/// It knows how far it has come in the mentions, and the sentences that wait. The layer below is the sentence
/// (sentence_reader.hpp); nothing is above. Beside it stands the reader of tables (table_reader.hpp), which sees
/// its public side only.
#ifndef ZHIBIAO_OBSERVATION_IMPL_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_READER_HPP

#include <zhibiao/observation/impl/sentence_reader.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// The mentions of one list that lie in the sentence being read, and where the first behind them begins.
struct MentionCursor : Range {
    std::uint32_t next = 0;
};

/// Those of all lists.
struct MentionCursors {
    MentionCursor quantities, periods, entities;
    std::uint32_t next = 0;  ///< where the first mention behind them begins
};

/// What a sentence of news without a number speaks of.
struct SpokenOf {
    Span site;                               ///< works or a village
    Span company_told;                       ///< 万鑫化纤 of 万鑫化纤是开发区的老牌企业。
    EntityMention const* visited = nullptr;  ///< the company that it comes to
    [[nodiscard]] bool anything() const noexcept { return !site.empty() || !company_told.empty() || visited != nullptr; }
};

/// A sentence that waits to be read.
struct Waiting {
    enum class As : std::uint8_t { heading, plain, numbered };
    Span sentence;
    MentionRanges mentions;
    SpokenOf spoken_of;             ///< of a plain one
    Tokens::Place tokens;           ///< of a numbered one
    Range passed;                   ///< of `Noted::passed`
    std::uint32_t last_number = 0;  ///< the token of its last quantity
    As as = As::plain;
    bool apart = false;             ///< its tokens: Noted::apart
    bool opens_block = false;       ///< no other one of its block is before it
};

/// Sentences in text order, until there are too many.
class WaitingSentences {
public:
    [[nodiscard]] bool full() const noexcept { return count_ == sentences_.size(); }
    /// There must be room. It still says what the one before in its place said.
    [[nodiscard]] Waiting& add() noexcept { return sentences_[count_++]; }
    [[nodiscard]] Waiting* begin() noexcept { return sentences_.data(); }
    [[nodiscard]] Waiting* end() noexcept { return sentences_.data() + count_; }
    void clear() noexcept { count_ = 0; }

private:
    std::array<Waiting, 64> sentences_;
    std::size_t count_ = 0;
};

/// Reads the observations of one sentence after the other.
class Reader : protected SentenceReader {
public:
    explicit Reader(Input const& input);
    std::vector<Observation> read(std::vector<Observation> room);

    // for a reader of other than sentences: what is told already, what it needs of the layers, and its own observations
    [[nodiscard]] std::size_t count() const { return done_; }
    [[nodiscard]] Observation const& finished(std::size_t index) const { return observations_[index]; }
    [[nodiscard]] std::optional<FoundSubject> const& home() const { return subjects_.home; }
    using SentenceReader::subject_of;
    using SentenceReader::subject_named;
    [[nodiscard]] std::string_view concept_of(Observation const& observation, UnitForm form) const { return concepts_.concept_of(observation, form); }
    /// Its trace has begun.
    void add(Observation&& observation) {
        next_observation() = std::move(observation);
        ++done_;
    }

private:
    void read(Waiting const& one);
    void read_blocks();
    void read_block(Block const& block);
    void advance_to(Span sentence);
    void wait(Span sentence, bool heading);
    [[nodiscard]] Waiting::As way_to_read(Span sentence) const;
    [[nodiscard]] bool begins_with_entity(Span sentence, Range entities) const;
    [[nodiscard]] SpokenOf spoken_of(Span sentence) const;
    [[nodiscard, gnu::noinline]] Span plan_question_before(std::uint32_t begin) const;
    [[nodiscard]] bool tells_next(Span sentence, SpokenOf const& spoken_of) const;
    void read_waiting();
    void read_tokens_of(Waiting& one);
    void read_heading(Span sentence);
    [[gnu::cold]] void read_title();
    void read_plain_sentence(Span sentence, SpokenOf const& spoken_of);
    void enter_company(SpokenOf const& spoken_of);
    [[gnu::noinline]] void read_title_stretch();

    MentionCursors reached_;              ///< by the last sentence that was come to
    WaitingSentences waiting_;
    bool block_opened_ = false;           ///< and no sentence of it waits yet
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

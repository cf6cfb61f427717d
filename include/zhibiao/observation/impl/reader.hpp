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

/// Reads the observations of one sentence after the other.
class Reader : protected SentenceReader {
public:
    explicit Reader(Input const& input);
    std::vector<Observation> read(std::vector<Observation> room);

    // for a reader of other than sentences: what is told already, what it needs of the layers, and its own observations
    [[nodiscard]] std::size_t count() const { return done_; }
    [[nodiscard]] Observation const& finished(std::size_t index) const { return observations_[index]; }
    [[nodiscard]] std::optional<FoundSubject> const& home() const { return context_.home; }
    using SentenceReader::subject_of;
    using SentenceReader::subject_named;
    using SentenceReader::concept_of;
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
    [[nodiscard]] bool tells_next(Span sentence) const;
    void read_waiting();
    void read_tokens_of(Waiting& one);
    void read_heading(Span sentence);
    [[gnu::cold]] void read_title();
    void read_plain_sentence(Span sentence);
    void enter_company(Span sentence);
    [[gnu::noinline]] void read_title_stretch();

    MentionCursor quantities_;  ///< of the last sentence that was come to
    MentionCursor periods_;  ///< of the last sentence that was come to
    MentionCursor entities_;  ///< of the last sentence that was come to
    std::uint32_t next_mention_ = 0;      ///< where the first mention behind them begins
    std::array<Waiting, 64> waiting_;
    std::size_t waiting_count_ = 0;
    bool block_opened_ = false;           ///< and no sentence of it waits yet
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

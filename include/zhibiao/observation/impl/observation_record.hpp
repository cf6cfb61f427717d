/// @file
/// Inside the observation stage: the observations that are finished, and why.
///
/// Every layer above may look back: at the last observation, at those of the sentence, at the one that 其中 goes back to; and
/// every layer above notes which of its rules gave a field, where there is a trace.
/// It knows all observations so far, where those of the block and of the sentence begin, and how the last ones were told: by a
/// list whose members wait for more, behind 由, behind 其中. It judges nothing. The layer below are the topics (topic_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_RECORD_HPP
#define ZHIBIAO_OBSERVATION_IMPL_OBSERVATION_RECORD_HPP

#include <zhibiao/observation/impl/reader_state.hpp>
#include <zhibiao/observation/impl/topic_reader.hpp>
#include <zhibiao/observation/impl/trace.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Behind 其中: parts of what was told before.
struct Among {
    bool open = false;
    bool in_list = false;        ///< without a stop before it
    bool all = false;            ///< at the head of the sentence, or with a colon behind it
    Span from;                   ///< its word
    std::uint32_t whole_id = 0;  ///< the observation that it goes back to
};

/// 由60天压缩到7天: the two ends.
struct FromTo {
    bool last = false;              ///< the last observation stood behind 由 or 从
    bool dated = false;             ///< 由2019年的38小时: the time of the baseline is told
    std::size_t first = 0, end = 0; ///< the observations behind the last 由 or 从
    std::size_t to_first = 0;       ///< index of the first that they lead to
};

/// What was read so far.
class ObservationRecord : protected TopicReader {
protected:
    explicit ObservationRecord(Input const& input) : TopicReader(input), trace_(input.trace) {}

    void begin_sentence(Span sentence) {
        TopicReader::begin_sentence(sentence);
        if (first_of_sentence_ < done_) first_of_last_sentence_ = first_of_sentence_;
        first_of_sentence_ = done_;
        pending_.clear();
        last_form_ = UnitForm::none;
        among_.open = among_.in_list = from_to_.last = false;
        from_to_.first = from_to_.end = from_to_.to_first = 0;
    }
    /// The one before the observation that is being read.
    [[nodiscard]] Observation const& last() const { return observations_[done_ - 1]; }
    [[nodiscard]] bool follows_one() const { return done_ > first_of_sentence_; }  // in its sentence
    [[nodiscard]] std::size_t projects_before(Observation const& observation) const;
    [[nodiscard]] std::uint32_t part_before() const;
    [[nodiscard]] Observation& next_observation();
    [[nodiscard]] Observation const* whole_of(Observation const& part) const;
    [[nodiscard, gnu::noinline]] Observation const* whole_of_share() const;

    // explain.ipp: what is noted for a trace, where there is one. Cold, so that the code for it stands apart from what runs for each number.
    template <class Place> void explain(Field field, std::string_view rule, Place place) const { if (trace_ != nullptr) [[unlikely]] note(field, rule, place); }
    void explain(Field field, std::string_view rule, Reading const& reading, WordClass word) const { if (trace_ != nullptr) [[unlikely]] note(field, rule, word_of(reading, word)); }
    void explain_name_of(std::size_t observation, std::string_view rule) const { if (trace_ != nullptr) [[unlikely]] note_name_of(observation, rule); }
    [[gnu::cold]] void explain_quantity(Reading const& reading) const;
    [[gnu::cold]] void explain_kind(KindRule const& judged, Reading const& reading) const;
    [[gnu::cold]] void explain_pair(Reading const& reading, std::size_t other) const;
    [[nodiscard, gnu::cold]] Span word_of(Reading const& reading, WordClass word) const;
    [[nodiscard, gnu::cold]] Span word_between(std::uint32_t begin, std::uint32_t end, WordClass word) const;

    Trace* trace_;
    std::vector<Observation> observations_;  ///< behind the first `done_`, and the one that is being read, those of the document before
    std::size_t done_ = 0;                ///< the observations that are finished, but for their concepts
    std::size_t first_of_block_ = 0;      ///< index of the first observation of the block being read
    std::uint32_t block_begin_ = 0;       ///< where in the reading that block begins
    std::size_t first_of_sentence_ = 0;   ///< index of the first observation of the sentence
    std::size_t first_of_last_sentence_ = 0;  ///< of the last one that has any
    Among among_;
    FromTo from_to_;
    Pending pending_;
    bool from_list_ = false;              ///< the last observation was named by a list
    UnitForm last_form_ = UnitForm::none;

private:
    template <class MayBe> [[nodiscard]] Observation const* whole_before(MayBe may_be) const;
    [[gnu::cold]] void note(Field field, std::string_view rule, Span span) const;
    [[gnu::cold]] void note(Field field, std::string_view rule, Phrase phrase) const;
    [[gnu::cold]] void explain_bound(Reading const& reading) const;
    [[gnu::cold]] void explain_unit(Reading const& reading) const;
    [[gnu::cold]] void note_name_of(std::size_t observation, std::string_view rule) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

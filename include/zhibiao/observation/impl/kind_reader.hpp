/// @file
/// Inside the observation stage: what kind of number it is.
///
/// A level, a growth, a change, a share, a rank …, and what a growth is compared with: by the number's form, by the words around
/// it, by the observation before.
/// It knows what holds for the kind of the next numbers: （下同）, 与上年相比, 较上年的93亿元. The layer below are the finished
/// observations (observation_record.hpp); of times, subjects and names it knows nothing but the name that it is asked about.
#ifndef ZHIBIAO_OBSERVATION_IMPL_KIND_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_KIND_READER_HPP

#include <zhibiao/observation/impl/observation_record.hpp>

#include <cstddef>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Of all growth behind （下同）.
struct BasisBelow {
    Basis basis = Basis::none;
    Span from;  ///< what told it
};

/// Of a clause without a number: 与上年相比.
struct RunningBasis {
    Basis basis = Basis::none;
    Phrase from;
};

/// 较上年的93亿元增加44亿元: the observation that the next ones are compared with.
struct ComparedBase {
    std::size_t end = 0;  ///< behind it
    Basis basis = Basis::none;
};

/// Kind and basis of an observation.
class KindReader : protected ObservationRecord {
protected:
    using ObservationRecord::ObservationRecord;

    void begin_sentence(Span sentence) {
        ObservationRecord::begin_sentence(sentence);
        running_basis_.basis = Basis::none;
    }
    [[nodiscard]] bool behind_time(Reading const& reading) const;
    [[nodiscard]] bool is_spent(Reading const& reading) const;
    void classify(Observation& observation, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] int differs(Reading const& reading) const;
    [[nodiscard]] int does_more_or_less(std::uint32_t number) const;
    [[gnu::noinline]] void hear_basis_below(std::uint32_t open);

    RunningBasis running_basis_;
    ComparedBase base_;

private:
    [[nodiscard]] bool goes_on_as_last(UnitForm form) const;
    [[gnu::noinline]] void classify_like_last(Observation& observation) const;
    [[nodiscard]] KindRule percent_kind(Observation const& observation, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] KindRule percent_kind_by_words(Observation const& observation, Reading const& reading) const;
    [[nodiscard]] KindRule kind_of(Observation const& observation, Reading const& reading) const;
    [[nodiscard]] KindRule amount_kind(Reading const& reading) const;

    BasisBelow basis_below_;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: numbers that are none.
///
/// Before a sentence is read, its tokens are looked through for numbers that count nothing: 5G, 第十四届, 三农, a number in
/// quotation marks; thresholds, days of events, members of a name. Their tokens become words of a name, so that no layer above
/// ever sees a number in them.
/// It knows the tokens that were noted and the last number left. The layer below is the sentence (sentence_view.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_LABEL_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_LABEL_READER_HPP

#include <zhibiao/observation/impl/sentence_view.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Turns the tokens of numbers that are none into those of words.
class LabelReader : protected SentenceView {
protected:
    using SentenceView::SentenceView;

    void mark_labels();

    Noted noted_;                         ///< labels of one sentence, passed tokens of all that wait
    std::uint32_t last_number_ = 0;       ///< the token of its last quantity

private:
    void mark_number(std::uint32_t at);
    void unite_name(std::uint32_t open, std::uint32_t close);
    [[nodiscard]] bool plainly_observed(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard]] WordClass class_of_number(std::uint32_t at) const;
    [[nodiscard]] bool is_threshold(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool counts_at_least(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool names_class_of(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool behind_rank(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool counts_ranked(std::uint32_t at) const;
    [[nodiscard]] bool is_unit_of_price(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard]] bool over_threshold(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool lists_members(Quantity const& quantity, std::uint32_t at) const;
    [[nodiscard]] bool splits_days(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool behind_from(std::uint32_t at) const;
    [[nodiscard]] bool never_observed(Quantity const& quantity, std::uint32_t at) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

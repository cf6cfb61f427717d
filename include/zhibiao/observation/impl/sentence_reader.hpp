/// @file
/// Inside the observation stage: the walk over the tokens of a sentence.
///
/// Each token is passed once and in order, and those that mean something for the numbers behind them are handed to the layer that
/// they are for: a time, an entity, 其中, a stop. A number makes an observation.
/// It knows the brackets that it is in. The layer below is the observation (observation_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_SENTENCE_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_SENTENCE_READER_HPP

#include <zhibiao/observation/impl/observation_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Reads one sentence.
class SentenceReader : protected ObservationReader {
protected:
    using ObservationReader::ObservationReader;

    void begin_sentence(Span sentence);
    void pass(std::uint32_t at);
    void pass_behind_numbers(std::uint32_t at);

private:
    void pass_word(std::uint32_t at);
    [[nodiscard, gnu::noinline]] std::uint32_t end_of_remark(std::uint32_t open) const;
    void pass_quantity(std::uint32_t at);
    [[nodiscard]] bool foretells(Token const& boundary) const;
    void pass_stop(std::uint32_t at);
    [[nodiscard]] bool forecasts_all() const;
    [[nodiscard, gnu::noinline]] bool leaves_works(std::uint32_t at) const;
    void leave_clause(std::uint32_t stop);
    [[nodiscard]] std::uint32_t begin_of_lead(std::uint32_t at) const;
    [[nodiscard, gnu::noinline]] bool only_asks(std::uint32_t begin, std::uint32_t stop, Quantity const* amount) const;
    [[nodiscard, gnu::noinline]] std::uint32_t behind_attribute(std::uint32_t begin, std::uint32_t at) const;

    std::uint32_t behind_remark_ = 0;     ///< the token that closes the last bracket without a number
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

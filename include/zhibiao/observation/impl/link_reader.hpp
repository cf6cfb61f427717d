/// @file
/// Inside the observation stage: how a number hangs together with others.
///
/// What the members of a list of numbers share, the two ends of 由60天压缩到7天, wholes and parts, places in an order and among
/// whom; and, before a number is observed, words that say of what it is (占全国的五分之一).
/// It knows the parts of a whole that were summed so far. The layer below are the names (name_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_LINK_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_LINK_READER_HPP

#include <zhibiao/observation/impl/name_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 其中，出口24亿元，…；进口8亿元: the parts of one whole.
struct Parts {
    Decimal sum;                  ///< of those of `summed_id` so far
    std::uint32_t summed_id = 0;
    std::uint32_t split_id = 0;   ///< behind the ； that ends the parts, their whole
};

/// Lists, pairs, wholes, ranks.
class LinkReader : protected NameReader {
protected:
    using NameReader::NameReader;

    void begin_sentence(Span sentence) {
        NameReader::begin_sentence(sentence);
        parts_.split_id = 0;
    }
    void refer_to_whole(Reading& reading) const;
    void refer_to_capacity(Reading& reading) const;
    void take_works(Reading& reading) const;
    [[gnu::noinline]] void refer_to_place(Reading& reading) const;
    [[gnu::noinline]] void read_points_of_list(Observation& observation, std::uint32_t at) const;
    [[gnu::noinline]] void bound_share(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void read_whole(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void read_rank_scope(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool goes_on_with_list(Reading const& reading) const;
    [[nodiscard]] bool goes_on_behind(std::uint32_t behind) const;
    [[gnu::noinline]] bool share_list(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void share_next(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void date_like(Observation& observation, std::size_t other) const;
    [[gnu::noinline]] void be_compared_with(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void link_to_whole(Observation& observation, bool from);
    [[gnu::noinline]] void link_to_rest(Observation& observation);
    [[gnu::noinline]] void pair_with_last(Observation& observation, Reading const& reading);

    Parts parts_;

private:
    [[nodiscard]] bool shares_on(Reading const& reading) const;
    [[nodiscard]] bool may_be_scope(Token const& token) const;
    void read_ranked(Reading& reading, std::uint32_t end, Phrase scope) const;
    [[nodiscard]] bool read_where_from(Reading& reading) const;
    [[nodiscard, gnu::noinline]] std::string_view whole_of_share_before() const;
    [[nodiscard]] bool measures_counted(std::string_view name) const;
    void share_action(Observation& observation, Reading const& reading) const;
    void share_movement(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool moves_what_is_counted(std::uint32_t at) const;
    [[gnu::noinline]] bool merges(Observation const& observation, Reading const& reading) const;
    [[gnu::noinline]] void date_ends(Observation& from, Observation& to) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

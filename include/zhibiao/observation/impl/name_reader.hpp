/// @file
/// Inside the observation stage: the name of a number.
///
/// The one question name_it(), and the order in which the ways to a name are tried: the words around the number, a list, the
/// predicate, a part of what was told, what was named before.
/// It knows nothing of its own. The layer below are the lists (list_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_NAME_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_NAME_READER_HPP

#include <zhibiao/observation/impl/list_reader.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Name and action of an observation.
class NameReader : protected ListReader {
protected:
    using ListReader::ListReader;

    void name_it(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void settle_news_name(Observation& observation, Reading const& reading);

private:
    bool name_with_next(Observation& observation, Reading const& reading);
    [[gnu::noinline]] bool name_of_part(Observation& observation, Reading const& reading);
    [[gnu::noinline]] void name_of_duration(Observation& observation, Reading const& reading);
    bool name_of_predicate(Observation& observation, Reading const& reading);
    bool name_from_lead(Observation& observation, Reading const& reading);
    [[nodiscard]] std::optional<bool> name_pointing_back(Observation& observation, std::string_view named, Phrase name) const;
    void split_owner(Observation& observation, Phrase name);
    [[gnu::noinline]] void split_site(Observation& observation, Phrase name);
    [[gnu::noinline]] void put_predicate_before(Observation& observation, Reading const& reading, Phrase name) const;
    [[nodiscard, gnu::noinline]] bool is_size_of_one(Reading const& reading) const;
    [[gnu::noinline]] bool name_of_rest(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void take_relative_verb(Observation& observation, Phrase name) const;
    [[nodiscard]] Span ranking_named(std::uint32_t number) const;
    void name_of_fund(Observation& observation, std::uint32_t begin) const;
    void take_ranking(Observation& observation, Quantity const& place);
    [[nodiscard]] std::string_view without_pointers(std::string_view name) const;
    void leave_production(Observation& observation) const;
    void settle_money(Observation& observation, Quantity const& quantity) const;
    void name_of_deed_before(Observation& observation, Phrase action) const;
    [[nodiscard, gnu::noinline]] bool acts_on_what_follows(Reading const& reading) const;
    [[nodiscard]] std::string_view without_owner_of(std::string_view name) const;
    [[nodiscard]] bool name_of_inhabitants(Observation& observation, std::string_view named, Reading const& reading) const;
    [[nodiscard]] bool name_of_each_gain(Observation& observation, Reading const& reading) const;
    void take_deed_in_name(Observation& observation, std::string_view deed) const;
    void leave_money_deed(Observation& observation) const;
    void leave_those_who_deal(Observation& observation) const;
    [[nodiscard]] bool name_of_settled(Observation& observation, Reading const& reading) const;
    void take_verb_of_measure(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool name_of_clause_before(Observation& observation, Reading const& reading) const;
    [[nodiscard]] bool name_before_yardstick(Observation& observation, Reading const& reading) const;
    [[nodiscard]] std::string_view as_told(std::string_view name, UnitForm form) const;
    void unite_measure(Observation& observation, Reading const& reading) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

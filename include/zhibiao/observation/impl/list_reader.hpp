/// @file
/// Inside the observation stage: lists of names for lists of numbers.
///
/// 食品、石化产业增加值分别增长7.5%、11.5%: the members of a list of names wait for their numbers, and where 均 says so, one number
/// is that of each. The members may be owners as well: 甲县、乙县分别接待游客9万人次、8万人次.
/// It knows nothing of its own: the members that wait lie with the finished observations (Pending), since status and subject of
/// a number look into them, too. The layer below are the inherited names (inherited_names.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_LIST_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_LIST_READER_HPP

#include <zhibiao/observation/impl/inherited_names.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

struct Members;

/// The members of a list, each with its number.
class ListReader : protected InheritedNames {
protected:
    using InheritedNames::InheritedNames;

    [[gnu::noinline]] void name_each(Observation& observation, Reading const& reading);
    [[nodiscard]] bool may_be_in_list(Reading const& reading) const;
    bool name_from_list(Observation& observation, Reading const& reading);

private:
    void share_kind(Phrase list, std::vector<std::string_view>& names) const;
    [[nodiscard]] bool owners_of_each(Observation const& observation, Reading const& reading);
    [[nodiscard]] bool split_industries(std::string_view words, std::size_t numbers, std::vector<std::string_view>& names) const;
    [[nodiscard]] bool split_pair(std::string_view words, bool told, std::vector<std::string_view>& names) const;
    void split_members(Phrase phrase, std::size_t numbers, std::vector<std::string_view>& names, bool told = true) const;
    [[nodiscard]] bool ends_alone(Members const& members) const;
    [[nodiscard]] bool of_plan_alone(Lead const& lead) const;
    [[nodiscard]] std::string_view partner_word(Phrase name) const;
    [[gnu::noinline]] bool gives_in_order(Reading const& reading);
    void name_like_last(std::size_t numbers);
    [[gnu::noinline]] void split_clauses(Reading const& reading, std::size_t numbers);
    [[nodiscard]] bool says_points(std::uint32_t at) const;
    void share_last_name(std::size_t numbers);
    [[nodiscard]] Phrase list_at_head(std::uint32_t begin, std::uint32_t end) const;
    bool list_owners(Phrase list, std::size_t numbers, Phrase& named);
    [[nodiscard]] bool heads_owners(Reading const& reading);
    bool list_with_predicate(Phrase list, Phrase measure, std::size_t numbers);
    bool name_by_head(Observation const& observation, Reading const& reading, std::size_t numbers);
    void name_by_wholes(Lead const& lead, std::size_t numbers);
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

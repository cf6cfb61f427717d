/// @file
/// Inside the observation stage: noun phrases and predicates that name a number.
///
/// What of the words before a number and of those behind it is the name of what is counted or measured, what is the deed, and
/// what belongs to neither: an owner, a zone, a quality, a measure.
/// It knows nothing from one number to the next. The layer below are the subjects (subject_reader.hpp), since an owner leaves the
/// name that he stands in.
#ifndef ZHIBIAO_OBSERVATION_IMPL_PHRASE_READER_HPP
#define ZHIBIAO_OBSERVATION_IMPL_PHRASE_READER_HPP

#include <zhibiao/observation/impl/subject_reader.hpp>

#include <cstdint>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Names and deeds in the words around a number.
class PhraseReader : protected SubjectReader {
protected:
    using SubjectReader::SubjectReader;

    [[gnu::noinline]] void name_from_tail(Observation& observation, Reading const& reading);
    [[nodiscard]] Phrase naming_phrase(Reading const& reading);
    [[nodiscard, gnu::noinline]] std::string_view with_front(std::string_view named, Phrase name, std::uint32_t begin) const;
    [[gnu::noinline]] void split_actor(Observation& observation, Phrase name) const;
    [[gnu::noinline]] bool name_of_class(Observation& observation, Phrase threshold);
    [[gnu::noinline]] bool name_behind_link(Observation& observation, Reading const& reading) const;
    [[nodiscard]] std::string_view action_of(Reading const& reading) const;
    [[nodiscard]] bool counts_what_follows(Reading const& reading) const;
    [[gnu::noinline]] void leave_counted(Observation& observation, Phrase& name) const;

private:
    [[nodiscard]] bool is_denied(Phrase action) const;
    [[nodiscard, gnu::noinline]] Phrase without_measure(Phrase name) const;
    [[nodiscard, gnu::noinline]] std::uint32_t works_named(Phrase name) const;
    [[nodiscard]] bool may_have_owner(Token const& first) const;
    [[gnu::noinline]] void leave_owner(Phrase& name);
    [[gnu::noinline]] void leave_zone(Phrase& name);
    void take_adjunct(Phrase& name, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool covers(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool acts_alone(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] Phrase with_object(Phrase action) const;
    [[nodiscard, gnu::noinline]] std::string_view passed_behind(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] Phrase without_quality(Phrase name) const;
    [[nodiscard, gnu::noinline]] bool leave_deed(Phrase& name, Phrase& deed) const;
    void leave_works(Phrase& name) const;
    [[gnu::noinline]] void take_deed(Observation& observation, Reading const& reading, Phrase& name, bool late);
    [[gnu::noinline]] void join_predicates(Observation& observation, Reading const& reading) const;
    [[gnu::noinline]] void leave_closing(Observation& observation) const;
    void leave_service(Phrase& name, Phrase& deed) const;
    void leave_conduct(std::string_view unit, Phrase& name, Phrase& deed) const;
    [[gnu::noinline]] void take_improvement(Phrase& name) const;
    [[nodiscard]] bool closed_by_place(Phrase before) const;
    [[nodiscard]] bool closed_by_body(Phrase before) const;
    [[nodiscard, gnu::noinline]] std::string_view with_deed(std::string_view action, Reading const& reading) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Inside the observation stage: names that are told by what was named before.
///
/// 机器人产量增长35%、出口量居全国第2位: a number whose own words say no more than 出口量, 增速 or nothing at all is of what the
/// last observation, the topic, the block or the whole was of.
/// It knows what has risen, for the number that it has reached. The layer below are the phrases (phrase_reader.hpp).
#ifndef ZHIBIAO_OBSERVATION_IMPL_INHERITED_NAMES_HPP
#define ZHIBIAO_OBSERVATION_IMPL_INHERITED_NAMES_HPP

#include <zhibiao/observation/impl/phrase_reader.hpp>

#include <optional>
#include <string_view>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// 经济总量 in 经济总量跨过3个万亿元大关，达到6万亿元
struct Risen {
    std::string_view name;
    Span from;
};

/// Names out of earlier names.
class InheritedNames : protected PhraseReader {
protected:
    using PhraseReader::PhraseReader;

    void begin_sentence(Span sentence) {
        PhraseReader::begin_sentence(sentence);
        risen_.name = {};
    }
    [[nodiscard, gnu::noinline]] std::string_view rate_of_last(std::string_view named, UnitForm form) const;
    [[gnu::noinline]] void take_measure_of_whole(Observation& observation, Reading const& reading) const;
    [[nodiscard]] std::optional<bool> name_by_last(Observation& observation, Reading const& reading, std::string_view named, Phrase name);
    [[nodiscard]] std::string_view inherited_name(Observation const& observation, Reading const& reading);

    Risen risen_;

private:
    [[nodiscard, gnu::noinline]] bool says_of_all(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] std::string_view name_of_block(Reading const& reading) const;
    [[nodiscard, gnu::noinline]] std::string_view with_owner(std::string_view named, Reading const& reading);
    [[nodiscard, gnu::noinline]] std::string_view measure_alike(std::string_view named, Reading const& reading) const;
    [[nodiscard]] std::optional<bool> name_among_counted(Observation& observation, Reading const& reading, std::string_view named) const;
    [[nodiscard]] bool name_in_contrast(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const;
    [[nodiscard, gnu::noinline]] bool name_of_side(Observation& observation, std::string_view named, Phrase name, Reading const& reading) const;
};

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

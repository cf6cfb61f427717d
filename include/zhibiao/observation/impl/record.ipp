// The observations that are finished, and which of them is the whole of what comes.
#ifndef ZHIBIAO_OBSERVATION_IMPL_RECORD_IPP
#define ZHIBIAO_OBSERVATION_IMPL_RECORD_IPP

#include <zhibiao/observation/impl/observation_record.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Fetches the lines of the nearest cache that an object lies in.
template <bool to_write, class Object>
[[gnu::always_inline]] inline void fetch_early(Object const* object) noexcept {  // called, g++ 12 would take it for a function that does nothing
    constexpr std::size_t line = 64;
    for (std::size_t at = 0; at < sizeof(Object) + line - 1; at += line) __builtin_prefetch(reinterpret_cast<char const*>(object) + at, to_write);
}

/// The next one, empty. Those of the document before are destroyed one by one, each right before its place is written anew.
inline Observation& ObservationRecord::next_observation() {
    constexpr std::size_t far = 2;
    if (done_ + far < observations_.size()) fetch_early<true>(observations_.data() + done_ + far);
    bool const old = done_ < observations_.size();
    Observation& observation = old ? observations_[done_] : observations_.emplace_back();
    if (old) {
        std::destroy_at(&observation);
        std::construct_at(&observation);
    }
    return observation;
}

/// 实施项目117个。目前，已开复工103个: the id of the last count of projects, in a sentence before; 0 where none is meant.
std::size_t ObservationRecord::projects_before(Observation const& observation) const {
    if (!ends_with_any(observation.action, "开复工", "开工", "复工", "竣工", "完工", "投产", "開工") || observation.unit != "{个}") return 0;
    for (std::size_t id = done_; id > 0 && done_ - id < 8; --id)
        if (observations_[id - 1].unit == observation.unit && ends_with_any(observations_[id - 1].name, "项目", "項目")) return id;
    return 0;
}

/// The whole of the last part in the sentence, 0 where there is none.
inline std::uint32_t ObservationRecord::part_before() const {
    for (std::size_t at = done_; at > first_of_sentence_ && done_ - at < 4; --at)
        if (observations_[at - 1].part_of > first_of_sentence_) return observations_[at - 1].part_of;
    return 0;
}

/// What 其中 goes back to, among those that may be it: the last one before it in its sentence (出口24亿元，增长16%，其中…); where 其中
/// opens a sentence, the only one of the sentence before.
template <class MayBe>
Observation const* ObservationRecord::whole_before(MayBe may_be) const {
    constexpr std::size_t farthest = 8;
    bool const opens = among_.whole_id == first_of_sentence_;
    std::size_t const first = opens ? std::max(first_of_last_sentence_, first_of_block_) : first_of_sentence_;
    Observation const* whole = nullptr;
    for (std::size_t at = among_.whole_id; at > first && among_.whole_id - at < farthest; --at) {
        Observation const& before = observations_[at - 1];
        if (!may_be(before)) continue;
        if (whole != nullptr) return nullptr;
        whole = &before;
        if (!opens) break;
    }
    return whole;
}

/// The whole of a part, in the same unit.
inline Observation const* ObservationRecord::whole_of(Observation const& part) const {
    return whole_before([&](Observation const& before) {
        if (before.unit != part.unit) return false;
        // 净增经营主体242万户，其中企业57万户; but 217万人，比上年减少1万人，其中城镇118万人
        bool const adjoins = &before == &observations_[among_.whole_id - 1];
        bool const gained = before.kind == Kind::change && adjoins && before.value && part.value && !(*before.value < *part.value);
        return before.kind == Kind::level || gained;
    });
}

/// That of a share, of whatever unit.
Observation const* ObservationRecord::whole_of_share() const {
    return whole_before([](Observation const& before) { return before.kind == Kind::level && before.unit != "%"; });
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

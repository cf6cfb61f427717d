#include <support/describe.hpp>

namespace corpus {
namespace {

void add(std::string& line, char const* key, std::string_view value) {
    if (!value.empty()) line.append(" ").append(key).append("=").append(value);
}

std::string iso(std::optional<zhibiao::Date> const& date) { return date ? zhibiao::to_string(*date) : "null"; }

std::string described(zhibiao::Observation const& observation) {
    std::string line = "observation " + std::string(observation.text);
    add(line, "name", observation.name);
    add(line, "concept", observation.concept_code);
    add(line, "action", observation.action);
    add(line, "kind", zhibiao::to_string(observation.kind));
    add(line, "basis", zhibiao::to_string(observation.basis));
    if (observation.value) add(line, "value", observation.value->str());
    if (observation.low) add(line, "low", observation.low->str());
    if (observation.high) add(line, "high", observation.high->str());
    for (auto const& part : observation.parts) add(line, "part", part.str());
    if (observation.bound != zhibiao::Bound::exact) add(line, "bound", zhibiao::to_string(observation.bound));
    add(line, "unit", observation.unit);
    if (observation.period) add(line, "period", iso(observation.period->start) + "/" + iso(observation.period->end));
    if (observation.subject) add(line, "subject", observation.subject->name);
    if (observation.status != zhibiao::Status::actual) add(line, "status", zhibiao::to_string(observation.status));
    if (observation.cumulative) add(line, "cumulative", "true");
    add(line, "whole", observation.whole);
    add(line, "rank_scope", observation.rank_scope);
    if (observation.part_of != 0) add(line, "part_of", std::to_string(observation.part_of));
    if (observation.pair != 0) add(line, "pair", std::to_string(observation.pair));
    return line;
}

}  // namespace

std::vector<std::string> describe_observations(zhibiao::Document const& document) {
    std::vector<std::string> lines;
    for (auto const& observation : document.observations) lines.push_back(described(observation));
    return lines;
}

}  // namespace corpus

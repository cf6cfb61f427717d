/// @file
/// The texts that the benchmark reads.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bench {

/// The files of ../shared/eval/corpus; the example articles where that folder isn't there.
std::vector<std::string> const& corpus();

/// A name and a megabyte of one thing repeated, each a trap for a reader that looks back or ahead too far.
std::vector<std::pair<std::string, std::string>> const& extremes();

/// Bytes of all texts.
std::size_t size_of(std::vector<std::string> const& texts);

}  // namespace bench

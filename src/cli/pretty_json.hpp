/// @file
/// JSON for people.
#pragma once

#include <string>

namespace cli {

/// `json`, which must be valid, with one member or element a line, indented by two blanks a level from `level` on.
/// The order of keys stays. No line end at the end.
std::string pretty_json(std::string const& json, unsigned level = 0);

}  // namespace cli

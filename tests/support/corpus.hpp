/// @file
/// Corpus cases: text files beside their stage, read by every language's tests alike.
///
///     === bound-about                      an id, unique in the file
///     # why: records.md section 1          any number of comments
///     published: 2022-08-01                optional: the reference date
///     投资约55万余平方米。                   the input: one line a document; several lines are several documents that
///                                          must each give the same; a line of `\` joined to the next is one document of
///                                          several lines
///     ---
///     quantity 约55万余平方米 value=550000 unit=m2 bound=about
///
/// Expected lines are compared as a whole, in order; `(none)` stands for nothing found. `*` in place of the surface text
/// stands for whatever words were found, for cases of several inputs.
/// With ZHIBIAO_UPDATE=1 in the environment the files are rewritten with what was said, for review in the diff.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct Case {
    std::string id;
    std::vector<std::string> comments;
    std::string published;               // ISO date, or empty
    std::vector<std::string> inputs;
    std::vector<std::string> expected;   // empty for (none)
};

/// The cases of one file; throws std::runtime_error naming file and line if it is malformed.
std::vector<Case> read_cases(std::string const& path);

/// Hands over every input of tests/corpus/FAMILY/*.case with its reference date, for what must hold for all of them.
void each_input(std::string const& family, std::function<void(std::string const& input, std::string const& published)> const& take);

/// Hands over every input of all families as the later stages read it: folded.
void each_reading(std::function<void(std::string_view reading)> const& take);

/// Reads one document and says what was found, one line for each thing.
using Reader = std::function<std::vector<std::string>(std::string const& input, std::string const& published)>;

/// Runs all tests/corpus/FAMILY/*.case through `reader`; a doctest check for each input. Returns the number of inputs run.
int run_family(std::string const& family, Reader const& reader);

}  // namespace corpus

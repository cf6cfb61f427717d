/// @file
/// Files, directories and standard input as a stream of articles.
#pragma once

#include "arguments.hpp"

#include <boost/json.hpp>

#include <functional>
#include <optional>
#include <string>

namespace cli {

/// One article as it came in, or why it didn't.
struct InputRecord {
    std::string source;                      ///< the file as it was named; of jsonl the id, else FILE:LINE
    std::string text;
    boost::json::value id;                   ///< of jsonl, as it was written; null where there is none
    std::optional<zhibiao::Date> published;
    std::optional<zhibiao::Error> error;
};

/// One file to read; `error` where it is already clear that it can't be.
struct InputFile {
    std::string path;
    std::optional<zhibiao::Error> error;
};

/// The files that the arguments name: directories are replaced by their articles, sorted by path.
std::vector<InputFile> find_files(Arguments const& arguments);

/// Hands the records of one file to `take`, in order.
void read_records(InputFile const& file, Arguments const& arguments, std::function<void(InputRecord)> const& take);

/// All of a file, or why it can't be read.
std::optional<zhibiao::Error> read_file(std::string const& path, std::string& text);

}  // namespace cli

/// @file
/// What the command line asks for.
#pragma once

#include <zhibiao/zhibiao.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

enum class Command { extract, mentions, rules };
enum class Format { table, json, jsonl, csv, tsv };
enum class InputFormat { automatic, text, html, jsonl };

struct Arguments {
    Command command = Command::extract;
    std::vector<std::string> inputs;  ///< files, directories, `-`; never empty
    Format format = Format::jsonl;
    InputFormat input_format = InputFormat::automatic;
    std::string text_field = "text";
    std::string date_field;
    std::string id_field = "id";
    std::optional<zhibiao::Date> published;
    zhibiao::OffsetEncoding offsets = zhibiao::OffsetEncoding::utf_32;
    zhibiao::LayerSet layers = zhibiao::LayerSet::all();
    bool lossy = false;
    bool explain = false;
    std::string encoding;  ///< of text; empty: find out
    std::vector<std::string> indicators, units, words;  ///< files with rows of one's own
    std::string output;  ///< a file name; empty for standard output
};

/// Exit status of the command.
inline constexpr int exit_good = 0;
inline constexpr int exit_some_failed = 1;
inline constexpr int exit_usage = 2;

/// Reads the command line. Either arguments, or the exit status of what has been printed instead (help, version, a complaint).
struct Parsed {
    std::optional<Arguments> arguments;
    int status = exit_good;
};
Parsed parse_arguments(int argc, char** argv);

}  // namespace cli

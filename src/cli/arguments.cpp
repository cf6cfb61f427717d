#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <map>

namespace cli {
namespace {

/// The options as they are written; made into Arguments once all of them are known to be right.
struct Written {
    Arguments arguments;
    std::string format, published;
    std::vector<std::string> layers;
};

std::string date_complaint(std::string const& text) {
    return zhibiao::parse_date(text) ? "" : text + " is no day of the calendar; write it as 2026-02-28 (ISO 8601)";
}

std::string layer_complaint(std::string const& name) {
    return zhibiao::parse_layer(name) ? "" : "there is no layer " + name;
}

void add_input_options(CLI::App& command, Written& written) {
    Arguments& arguments = written.arguments;
    command.add_option("FILE", arguments.inputs, "files, directories (their *.txt, recursively), or - for standard input")->type_name("");
    static std::map<std::string, InputFormat> const input_formats = {{"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}};
    auto* input_format = command.add_option("--input-format", arguments.input_format, "text: a file is an article; jsonl: a line is one")
                             ->type_name("text|jsonl")->transform(CLI::CheckedTransformer(input_formats));
    command.add_option("--text-field", arguments.text_field, "jsonl: the field that holds the article")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option("--date-field", arguments.date_field, "jsonl: the field that holds the reference date, where there is one")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option("--id-field", arguments.id_field, "jsonl: the field that names the article; else FILE:LINE")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option("--published", written.published, "reference date where the text states none, ISO 8601")
        ->type_name("DATE")->check(CLI::Validator(date_complaint, ""));
    command.add_flag("--lossy", arguments.lossy, "replace invalid bytes by U+FFFD instead of refusing the article");
}

void add_output_options(CLI::App& command, Written& written) {
    command.add_option("--format", written.format, "how to print; default: table on a terminal, else jsonl")
        ->type_name("table|json|jsonl|csv|tsv")->check(CLI::IsMember({"table", "json", "jsonl", "csv", "tsv"}));
    static std::map<std::string, zhibiao::OffsetEncoding> const encodings = {{"utf-32", zhibiao::OffsetEncoding::utf_32},
                                                                             {"utf-16", zhibiao::OffsetEncoding::utf_16},
                                                                             {"utf-8", zhibiao::OffsetEncoding::utf_8}};
    command.add_option("--offsets", written.arguments.offsets, "what begin and end count: code points, bytes or UTF-16 units; default: utf-32")
        ->type_name("utf-32|utf-8|utf-16")->transform(CLI::CheckedTransformer(encodings));
    command.add_option("-o", written.arguments.output, "write to this file instead of standard output")->type_name("FILE");
}

Format format_of(Written const& written) {
    static std::map<std::string, Format> const formats = {
        {"table", Format::table}, {"json", Format::json}, {"jsonl", Format::jsonl}, {"csv", Format::csv}, {"tsv", Format::tsv}};
    if (!written.format.empty()) return formats.at(written.format);
    return written.arguments.output.empty() && isatty(STDOUT_FILENO) != 0 ? Format::table : Format::jsonl;
}

Arguments complete(Written written) {
    Arguments arguments = std::move(written.arguments);
    arguments.format = format_of({arguments, written.format, {}, {}});
    if (!written.published.empty()) arguments.published = zhibiao::parse_date(written.published);
    if (arguments.inputs.empty()) arguments.inputs.emplace_back("-");
    if (!written.layers.empty()) arguments.layers = {};
    for (std::string const& name : written.layers) arguments.layers.add(*zhibiao::parse_layer(name));
    return arguments;
}

}  // namespace

Parsed parse_arguments(int argc, char** argv) {
    CLI::App app("Reads Chinese economic news and government reports: every stated number with its name, unit, period and subject.", "zhibiao");
    app.set_version_flag("--version", "zhibiao " ZHIBIAO_VERSION_STRING);
    app.require_subcommand(1);
    app.footer("Example: zhibiao extract --format table article.txt\nExit status: 0 all well, 1 some input failed, 2 wrong usage.");

    Written extract, mentions;
    extract.arguments.date_field = "published";
    mentions.arguments.date_field = "reference";
    mentions.arguments.command = Command::mentions;

    auto* extract_command = app.add_subcommand("extract", "print the articles and their observations");
    add_input_options(*extract_command, extract);
    add_output_options(*extract_command, extract);
    extract_command->footer("Example: zhibiao extract --format csv --published 2026-02-03 -o figures.csv reports/");

    auto* mentions_command = app.add_subcommand("mentions", "print the numbers, quantities, periods and places under the observations");
    add_input_options(*mentions_command, mentions);
    mentions_command->add_option("--layers", mentions.layers, "the layers to print, joined by commas; default: all")
        ->type_name("number,quantity,period,region,zone,organization,person,project,program,indicator")
        ->delimiter(',')->check(CLI::Validator(layer_complaint, ""));
    add_output_options(*mentions_command, mentions);
    mentions_command->footer("Example: echo 今年上半年投资约55万元 | zhibiao mentions --layers quantity,period --published 2026-08-01");

    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return {std::nullopt, app.exit(error) == 0 ? exit_good : exit_usage};
    }
    return {complete(extract_command->parsed() ? std::move(extract) : std::move(mentions)), exit_good};
}

}  // namespace cli

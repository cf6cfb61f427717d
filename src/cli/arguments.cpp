#include "arguments.hpp"

#include <zhibiao/text/encoding.hpp>

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <utility>

namespace cli {
namespace {

template <class Value>
using Names = std::vector<std::pair<std::string, Value>>;

Names<Format> const& format_names() {
    static Names<Format> const names = {
        {"table", Format::table}, {"json", Format::json}, {"jsonl", Format::jsonl}, {"csv", Format::csv}, {"tsv", Format::tsv}};
    return names;
}

Names<InputFormat> const& input_format_names() {
    static Names<InputFormat> const names = {
        {"auto", InputFormat::automatic}, {"text", InputFormat::text}, {"html", InputFormat::html}, {"jsonl", InputFormat::jsonl}};
    return names;
}

Names<zhibiao::OffsetEncoding> const& offset_names() {
    using zhibiao::OffsetEncoding;
    static Names<OffsetEncoding> const names = {
        {"utf-32", OffsetEncoding::utf_32}, {"utf-8", OffsetEncoding::utf_8}, {"utf-16", OffsetEncoding::utf_16}, {"input", OffsetEncoding::input}};
    return names;
}

template <class Value>
std::string joined(Names<Value> const& names, char const* between) {
    std::string text;
    for (auto const& [name, value] : names) text += (text.empty() ? "" : between) + name;
    return text;
}

/// Fills `target` from one of the names; anything else is wrong usage and told which names there are.
template <class Value>
CLI::Option* add_choice(CLI::App& command, std::string const& option, Names<Value> const& names, Value& target, std::string const& help) {
    auto set = [&names, &target, option](std::string const& written) {
        for (auto const& [name, value] : names)
            if (name == written) {
                target = value;
                return;
            }
        throw CLI::ValidationError(option, written + " is none of " + joined(names, ", "));
    };
    return command.add_option_function<std::string>(option, set, help)->type_name(joined(names, "|"));
}

/// Empty for `auto`.
std::string encoding_from(std::string const& written) {
    if (written == "auto") return {};
    if (zhibiao::encoding_name(written).empty())
        throw CLI::ValidationError("--encoding", written + " is not read; auto, UTF-8, UTF-16, UTF-16LE, UTF-16BE, GB18030 (GBK, GB2312), Big5 and Big5-HKSCS are");
    return written;
}

std::optional<zhibiao::Date> date_from(std::string const& written) {
    auto const date = zhibiao::parse_date(written);
    if (!date) throw CLI::ValidationError("--published", written + " is no day of the calendar; write it as 2026-02-28 (ISO 8601)");
    return date;
}

zhibiao::LayerSet layers_from(std::vector<std::string> const& names) {
    zhibiao::LayerSet layers;
    for (std::string const& name : names) {
        auto const layer = zhibiao::parse_layer(name);
        if (!layer) throw CLI::ValidationError("--layers", "there is no layer " + name + "; see zhibiao mentions --help");
        layers.add(*layer);
    }
    return layers;
}

void add_input_options(CLI::App& command, Arguments& arguments) {
    command.add_option("FILE", arguments.inputs, "files, directories (their *.txt, *.html, *.htm, recursively), or - for standard input")->type_name("");
    auto* input_format = add_choice(command, "--input-format", input_format_names(), arguments.input_format,
                                    "text, html: a file is an article; auto: whichever of the two it looks like; jsonl: a line is an article; default: auto");
    command.add_option("--text-field", arguments.text_field, "jsonl: the field that holds the article")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option("--date-field", arguments.date_field, "jsonl: the field that holds the reference date, where there is one")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option("--id-field", arguments.id_field, "jsonl: the field that names the article; else FILE:LINE")
        ->type_name("NAME")->capture_default_str()->needs(input_format);
    command.add_option_function<std::string>("--published", [&](std::string const& written) { arguments.published = date_from(written); },
                                             "reference date where the text states none, ISO 8601")->type_name("DATE");
    command.add_option_function<std::string>("--encoding", [&](std::string const& written) { arguments.encoding = encoding_from(written); },
                                             "of text: UTF-8, UTF-16, GB18030, GBK, Big5, Big5-HKSCS; default: auto, each file for itself; jsonl is UTF-8")
        ->type_name("NAME|auto");
    command.add_flag("--lossy", arguments.lossy, "replace invalid bytes by U+FFFD instead of refusing the article");
}

void add_vocabulary_options(CLI::App& command, Arguments& arguments, bool observations) {
    auto const add = [&](char const* name, std::vector<std::string>& files, char const* help) {
        command.add_option(name, files, help)->type_name("FILE")->allow_extra_args(false);
    };
    add("--units", arguments.units, "TSV of your own units and classifiers: surface, traditional, code, form, dimension, exponent");
    add("--words", arguments.words, "TSV of your own words: surface, word_class, detail");
    if (observations) add("--indicators", arguments.indicators, "TSV of your own indicators: name, code, dimension, english, section");
}

void add_output_options(CLI::App& command, Arguments& arguments) {
    auto* format = add_choice(command, "--format", format_names(), arguments.format, "how to print; default: table on a terminal, else jsonl");
    add_choice(command, "--offsets", offset_names(), arguments.offsets,
               "what begin and end count: code points, bytes of UTF-8, UTF-16 units, or bytes of the file as it is; default: utf-32");
    command.add_option("-o", arguments.output, "write to this file instead of standard output")->type_name("FILE");
    command.final_callback([&arguments, format] {
        if (arguments.inputs.empty()) arguments.inputs.emplace_back("-");
        if (format->empty() && arguments.output.empty() && isatty(STDOUT_FILENO) != 0) arguments.format = Format::table;
        bool const rows = arguments.format == Format::csv || arguments.format == Format::tsv;
        if (arguments.explain && rows) throw CLI::ValidationError("--explain", "csv and tsv have no place for explanations; use --format table, json or jsonl");
    });
}

void add_extract(CLI::App& app, Arguments& arguments) {
    auto& command = *app.add_subcommand("extract", "print the articles and their observations");
    arguments.date_field = "published";
    add_input_options(command, arguments);
    add_vocabulary_options(command, arguments, true);
    command.add_flag("--explain", arguments.explain, "with table, json and jsonl: for each field the rule and the words that gave it");
    add_output_options(command, arguments);
    command.footer("json is one document where one file is read, else an array of documents.\n"
                   "Example: zhibiao extract --format csv --published 2026-02-03 -o figures.csv reports/");
}

void add_mentions(CLI::App& app, Arguments& arguments) {
    auto& command = *app.add_subcommand("mentions", "print the numbers, quantities, periods, places and names under the observations");
    arguments.command = Command::mentions;
    arguments.date_field = "reference";
    add_input_options(command, arguments);
    add_vocabulary_options(command, arguments, false);
    command.add_option_function<std::vector<std::string>>(
               "--layers", [&](std::vector<std::string> const& names) { arguments.layers = layers_from(names); },
               "which to print, joined by commas: number quantity period region zone organization person project program indicator; default: all")
        ->type_name("LAYER,...")->delimiter(',')->allow_extra_args(false);
    add_output_options(command, arguments);
    command.footer("Example: echo 今年上半年投资约55万元 | zhibiao mentions --layers quantity,period --published 2026-08-01");
}

void add_rules(CLI::App& app, Arguments& arguments) {
    app.add_subcommand("rules", "print every rule that extract --explain can name, with a text that it is used for");
    arguments.command = Command::rules;
}

}  // namespace

Parsed parse_arguments(int argc, char** argv) {
    CLI::App app("Reads Chinese economic news and government reports: every stated number with its name, unit, period and subject.", "zhibiao");
    app.set_version_flag("--version", "zhibiao " ZHIBIAO_VERSION_STRING);
    app.require_subcommand(1);
    app.footer("Example: zhibiao extract --format table article.txt\nExit status: 0 all well, 1 some input failed, 2 wrong usage.");

    Arguments extract, mentions, rules;
    add_extract(app, extract);
    add_mentions(app, mentions);
    add_rules(app, rules);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return {std::nullopt, app.exit(error) == 0 ? exit_good : exit_usage};
    }
    if (app.got_subcommand("rules")) return {std::move(rules), exit_good};
    return {app.got_subcommand("extract") ? std::move(extract) : std::move(mentions), exit_good};
}

}  // namespace cli

// The command zhibiao: reads the arguments, then the articles, some at a time, and prints what the library read out of them.
#include "arguments.hpp"
#include "input.hpp"
#include "progress.hpp"
#include "writer.hpp"

#include <zhibiao/article/html.hpp>
#include <zhibiao/text/encoding.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

namespace {

using namespace cli;

/// By its name or its first bytes, where the command line leaves it open.
bool is_page(Arguments const& arguments, InputRecord const& record) {
    if (arguments.input_format != InputFormat::automatic) return arguments.input_format == InputFormat::html;
    return record.source.ends_with(".html") || record.source.ends_with(".htm") || zhibiao::looks_like_html(record.text);
}

zhibiao::Options options_for(Arguments const& arguments, InputRecord const& record) {
    zhibiao::Options options;
    options.source = record.source;
    options.published = record.published ? record.published : arguments.published;
    options.lossy = arguments.lossy;
    options.explain = arguments.explain;
    options.numbers = arguments.command == Command::mentions && arguments.layers.contains(zhibiao::Layer::number);
    return options;
}

void add(zhibiao::Batch& batch, Arguments const& arguments, InputRecord const& record) {
    auto const options = options_for(arguments, record);
    if (record.error) {
        zhibiao::Decoded failed;
        failed.error = record.error;
        return batch.add(std::move(failed), options);
    }
    if (arguments.input_format == InputFormat::jsonl) return batch.add(record.text, options);
    bool const page = is_page(arguments, record);
    auto decoded = zhibiao::decode(record.text, {.encoding = arguments.encoding, .lossy = arguments.lossy, .html = page});
    if (page) batch.add(zhibiao::read_page(decoded), options);
    else batch.add(std::move(decoded), options);
}

/// Writing over an input would destroy it before it is read.
bool is_input(std::string const& output, std::vector<InputFile> const& files) {
    return std::ranges::any_of(files, [&](InputFile const& file) {
        std::error_code ignored;
        return file.path != "-" && std::filesystem::equivalent(output, file.path, ignored);
    });
}

/// Exactly one document is to come: one file, not a directory, not jsonl.
bool is_single(Arguments const& arguments) {
    std::error_code ignored;
    return arguments.inputs.size() == 1 && arguments.input_format != InputFormat::jsonl &&
           (arguments.inputs.front() == "-" || !std::filesystem::is_directory(arguments.inputs.front(), ignored));
}

/// The caller's rows. False where one of them is wrong, which is said on standard error.
bool read_vocabulary(Arguments const& arguments, zhibiao::Vocabulary& vocabulary) {
    using Add = std::optional<zhibiao::Error> (zhibiao::Vocabulary::*)(std::string_view, std::string_view);
    std::pair<std::vector<std::string> const&, Add> const tables[] = {{arguments.indicators, &zhibiao::Vocabulary::add_indicators},
                                                                      {arguments.units, &zhibiao::Vocabulary::add_units},
                                                                      {arguments.words, &zhibiao::Vocabulary::add_words}};
    for (auto const& [files, add] : tables)
        for (std::string const& file : files) {
            std::string text;
            auto error = read_file(file, text);
            if (error) error->message.insert(0, file + ": ");
            else error = (vocabulary.*add)(text, file);
            if (!error) continue;
            std::cerr << "zhibiao: " << error->message << "\n";
            return false;
        }
    return true;
}

/// Reads some records at a time and writes their documents, in the order of the records.
class Reader {
public:
    Reader(zhibiao::Extractor const& extractor, Arguments const& arguments, std::size_t files, std::ostream& out)
        : arguments_(arguments), batch_(extractor), writer_(arguments, out, is_single(arguments)), progress_(files, !arguments.output.empty()) {}

    void begin_file(std::string const& path) { progress_.begin_file(path); }

    void take(InputRecord record) {
        // What has been read is written before memory runs short.
        if (record.text.size() > long_text) write_documents();
        add(batch_, arguments_, record);
        record.text = {};
        records_.push_back(std::move(record));
        if (batch_.full()) write_documents();
    }

    /// Whether each of the inputs could be read.
    bool finish() {
        write_documents();
        writer_.finish();
        return !failed_;
    }

private:
    static constexpr std::size_t long_text = 1 << 20;  // bytes

    void write_documents() {
        auto record = records_.begin();
        for (zhibiao::Document const& document : batch_.read()) {
            writer_.write(document, *record++);
            progress_.count_record();
            if (document.error) report(document);
        }
        records_.clear();
    }

    void report(zhibiao::Document const& document) {
        failed_ = true;
        progress_.clear();
        std::cerr << "zhibiao: " << document.source << ": " << document.error->message << "\n";
    }

    Arguments const& arguments_;
    zhibiao::Batch batch_;
    std::vector<InputRecord> records_;  // of the batch
    Writer writer_;
    Progress progress_;
    bool failed_ = false;
};

int read_all(zhibiao::Extractor const& extractor, Arguments const& arguments, std::vector<InputFile> const& files, std::ostream& out) {
    Reader reader(extractor, arguments, files.size(), out);
    for (InputFile const& file : files) {
        reader.begin_file(file.path);
        read_records(file, arguments, [&](InputRecord record) { reader.take(std::move(record)); });
    }
    bool const good = reader.finish();
    if (!out) {
        std::cerr << "zhibiao: the output could not be written\n";
        return exit_some_failed;
    }
    return good ? exit_good : exit_some_failed;
}

/// The field, the rule and its example, aligned.
int print_rules() {
    for (zhibiao::ExplanationRule const& rule : zhibiao::explanation_rules()) {
        std::string line(zhibiao::to_string(rule.field));
        line.resize(12, ' ');
        line += rule.rule;
        line.resize(38, ' ');
        std::cout << line << rule.example << "\n";
    }
    return exit_good;
}

int run(Arguments const& arguments) {
    if (arguments.command == Command::rules) return print_rules();
    zhibiao::Vocabulary vocabulary;
    if (!read_vocabulary(arguments, vocabulary)) return exit_usage;
    zhibiao::Extractor const extractor(std::move(vocabulary));
    if (arguments.inputs == std::vector<std::string>{"-"} && isatty(STDIN_FILENO) != 0)
        std::cerr << "zhibiao: reading from the terminal; end with Ctrl-D\n";
    auto const files = find_files(arguments);
    if (arguments.output.empty()) return read_all(extractor, arguments, files, std::cout);
    if (is_input(arguments.output, files)) {
        std::cerr << "zhibiao: -o: " << arguments.output << " is one of the inputs\n";
        return exit_usage;
    }
    std::ofstream out(arguments.output, std::ios::binary);
    if (!out) {
        std::cerr << "zhibiao: -o: can't write " << arguments.output << "\n";
        return exit_usage;
    }
    return read_all(extractor, arguments, files, out);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    auto const parsed = parse_arguments(argc, argv);
    if (!parsed.arguments) return parsed.status;
    try {
        return run(*parsed.arguments);
    } catch (std::bad_alloc const&) {
        std::cerr << "zhibiao: no memory left\n";
        return exit_some_failed;
    }
}

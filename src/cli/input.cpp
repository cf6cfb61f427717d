#include "input.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

namespace cli {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using zhibiao::Error;
using zhibiao::ErrorCode;

Error unreadable(std::string const& why) { return {ErrorCode::unreadable, why, 0}; }

/// Appends what lies under `directory`; a directory that can't be listed is an input that failed.
void find_in(fs::path const& directory, std::vector<std::string> const& extensions, std::vector<InputFile>& found) {
    std::error_code failure;
    fs::directory_iterator entries(directory, failure);
    if (failure) {
        found.push_back({directory.string(), unreadable("can't list the directory: " + failure.message())});
        return;
    }
    for (auto const& entry : entries) {
        std::error_code ignored;
        if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) find_in(entry.path(), extensions, found);
        else if (std::ranges::find(extensions, entry.path().extension().string()) != extensions.end() && !entry.is_directory(ignored)) found.push_back({entry.path().string(), {}});
    }
}

/// Calls `use` with the stream of a file, or gives the reason why there is none.
std::optional<Error> with_stream(std::string const& path, std::function<void(std::istream&)> const& use) {
    if (path == "-") {
        use(std::cin);
        return std::nullopt;
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return unreadable("can't open the file: " + std::generic_category().message(errno));
    use(stream);
    if (stream.bad()) return unreadable("can't read the file: " + std::generic_category().message(errno));
    return std::nullopt;
}

/// All of a stream, or as much of it as shows that it is longer than any article that the library takes.
std::string contents(std::istream& stream) {
    constexpr std::size_t longest = 0x80000000U;
    std::string text;
    for (std::size_t step = 1 << 16; stream && text.size() < longest; step = std::min(step * 2, std::size_t{1} << 26)) {
        std::size_t const before = text.size();
        text.resize(before + step);
        stream.read(text.data() + before, static_cast<std::streamsize>(step));
        text.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    return text;
}

/// The string member `field` of a record; null where there is none or it is null.
json::value const* member(json::object const& record, std::string const& field) {
    json::value const* value = field.empty() ? nullptr : record.if_contains(field);
    return value != nullptr && value->is_null() ? nullptr : value;
}

std::string source_name(json::value const& id) { return id.is_string() ? std::string(id.get_string()) : json::serialize(id); }

/// An ISO date, or a time that begins with one.
std::optional<zhibiao::Date> date_of(json::value const& value) {
    if (!value.is_string()) return std::nullopt;
    std::string_view text(value.get_string().data(), value.get_string().size());
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
    return zhibiao::parse_date(text);
}

void read_members(json::object const& object, Arguments const& arguments, InputRecord& record) {
    if (auto const* id = member(object, arguments.id_field)) {
        record.id = *id;
        record.source = source_name(*id);
    }
    if (auto const* date = member(object, arguments.date_field)) {
        record.published = date_of(*date);
        bool const unstated = date->is_string() && date->get_string().empty();
        if (!record.published && !unstated)
            record.error = Error{ErrorCode::invalid_date, "\"" + arguments.date_field + "\" is no ISO 8601 date: " + json::serialize(*date), 0};
    }
    auto const* text = member(object, arguments.text_field);
    if (text != nullptr && text->is_string()) record.text = text->get_string();
    else
        record.error = Error{ErrorCode::invalid_input, "the record has no string \"" + arguments.text_field + "\" (--text-field names another)", 0};
}

/// One line of jsonl; `line_begin` is where it stands in the file.
InputRecord read_line(std::string_view line, std::string source, std::uint64_t line_begin, Arguments const& arguments) {
    InputRecord record;
    record.source = std::move(source);
    json::parse_options options;
    options.max_depth = 512;
    options.allow_invalid_utf8 = arguments.lossy;
    json::stream_parser parser({}, options);
    boost::system::error_code failure;
    std::size_t const read = parser.write_some(line.data(), line.size(), failure);
    bool const rest = !failure && line.find_first_not_of(" \t\r", read) != std::string_view::npos;
    if (!failure && !rest) parser.finish(failure);
    if (failure || rest) {
        std::string const why = failure ? failure.message() : "there is more behind the record";
        record.error = Error{ErrorCode::invalid_input, "not a JSON record: " + why, line_begin + read};
        return record;
    }
    json::value const value = parser.release();
    if (value.is_object()) read_members(value.get_object(), arguments, record);
    else record.error = Error{ErrorCode::invalid_input, "the record is no JSON object", line_begin};
    if (record.error && record.error->code == ErrorCode::invalid_input) record.error->byte_offset = std::max(record.error->byte_offset, line_begin);
    return record;
}

void read_lines(std::istream& stream, std::string const& path, Arguments const& arguments, std::function<void(InputRecord)> const& take) {
    std::uint64_t begin = 0;
    std::size_t number = 0;
    for (std::string line; std::getline(stream, line); begin += line.size() + 1) {
        ++number;
        std::string_view rest = line;
        std::size_t const mark = number == 1 && rest.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        rest.remove_prefix(mark);
        if (rest.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        take(read_line(rest, path + ":" + std::to_string(number), begin + mark, arguments));
    }
}

std::vector<std::string> extensions_of(InputFormat format) {
    switch (format) {
        case InputFormat::text: return {".txt"};
        case InputFormat::html: return {".html", ".htm"};
        case InputFormat::jsonl: return {".jsonl"};
        case InputFormat::automatic: break;
    }
    return {".txt", ".html", ".htm"};
}

/// *.html, *.htm
std::string joined(std::vector<std::string> const& extensions) {
    std::string text;
    for (auto const& extension : extensions) text += (text.empty() ? "*" : ", *") + extension;
    return text;
}

}  // namespace

std::vector<InputFile> find_files(Arguments const& arguments) {
    auto const extensions = extensions_of(arguments.input_format);
    std::vector<InputFile> files;
    for (std::string const& input : arguments.inputs) {
        std::error_code ignored;
        if (input == "-" || !fs::is_directory(input, ignored)) {
            files.push_back({input, {}});
            continue;
        }
        std::vector<InputFile> found;
        find_in(input, extensions, found);
        if (found.empty()) found.push_back({input, unreadable("no " + joined(extensions) + " in this directory or below it")});
        std::ranges::sort(found, {}, &InputFile::path);
        std::ranges::move(found, std::back_inserter(files));
    }
    return files;
}

void read_records(InputFile const& file, Arguments const& arguments, std::function<void(InputRecord)> const& take) {
    auto fail = [&](Error error) {
        InputRecord record;
        record.source = file.path;
        record.error = std::move(error);
        take(std::move(record));
    };
    if (file.error) return fail(*file.error);
    InputRecord whole;
    auto const error = with_stream(file.path, [&](std::istream& stream) {
        if (arguments.input_format == InputFormat::jsonl) read_lines(stream, file.path, arguments, take);
        else whole.text = contents(stream);
    });
    if (error) return fail(*error);
    if (arguments.input_format == InputFormat::jsonl) return;
    whole.source = file.path;
    take(std::move(whole));
}

std::optional<Error> read_file(std::string const& path, std::string& text) {
    return with_stream(path, [&](std::istream& stream) { text = contents(stream); });
}

}  // namespace cli

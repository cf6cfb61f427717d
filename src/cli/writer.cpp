#include "writer.hpp"

namespace cli {

Writer::Writer(Arguments const& arguments, std::ostream& out, bool single) : arguments_(arguments), out_(out), single_(single) {}

/// A record of mentions is named as it came: by its id where it had one, else by its source.
std::string Writer::mentions_line(zhibiao::Document const& document, InputRecord const& record) const {
    boost::json::object head;
    if (record.id.is_null()) head = {{"schema", "zhibiao/1"}, {"source", zhibiao::read_text(document.source, {.lossy = true}).text.own()}};
    else head.emplace("id", record.id);
    if (document.error) {
        head.emplace("error", boost::json::parse(zhibiao::to_json(document)).at("error"));
        return boost::json::serialize(head);
    }
    std::string line = boost::json::serialize(head);
    line.pop_back();
    return line + ",\"mentions\":" + zhibiao::mentions_to_json(document, arguments_.layers, {arguments_.offsets}) + "}";
}

std::string Writer::json_line(zhibiao::Document const& document, InputRecord const& record) const {
    if (arguments_.command == Command::mentions) return mentions_line(document, record);
    return zhibiao::to_json(document, {arguments_.offsets});
}

std::string Writer::delimited(zhibiao::Document const& document) const {
    auto const delimiter = arguments_.format == Format::csv ? zhibiao::Delimiter::comma : zhibiao::Delimiter::tab;
    zhibiao::DelimitedOptions const options{delimiter, arguments_.offsets, first_};
    return arguments_.command == Command::mentions ? zhibiao::mentions_to_delimited(document, arguments_.layers, options)
                                                   : zhibiao::to_delimited(document, options);
}

std::string Writer::table(zhibiao::Document const& document) const {
    std::string const text = arguments_.command == Command::mentions ? zhibiao::mentions_to_table(document, arguments_.layers)
                                                                     : zhibiao::to_table(document);
    return first_ ? text : "\n" + text;
}

void Writer::write_pretty(std::string const& json) {
    if (single_) out_ << zhibiao::indented_json(json);
    else out_ << (first_ ? "[\n  " : ",\n  ") << zhibiao::indented_json(json, 1);
}

void Writer::write(zhibiao::Document const& document, InputRecord const& record) {
    switch (arguments_.format) {
        case Format::table: out_ << table(document); break;
        case Format::csv:
        case Format::tsv: out_ << delimited(document); break;
        case Format::jsonl: out_ << json_line(document, record) << '\n'; break;
        case Format::json: write_pretty(json_line(document, record)); break;
    }
    first_ = false;
}

void Writer::finish() {
    if (arguments_.format == Format::json && !single_) out_ << (first_ ? "[]" : "\n]");
    if (arguments_.format == Format::json) out_ << '\n';
    bool const rows = arguments_.format == Format::csv || arguments_.format == Format::tsv;
    if (rows && first_) out_ << delimited({});
    out_.flush();
}

}  // namespace cli

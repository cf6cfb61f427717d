/// @file
/// Documents, one after the other, in the format asked for.
#pragma once

#include "arguments.hpp"
#include "input.hpp"

#include <ostream>

namespace cli {

class Writer {
public:
    /// `single`: exactly one document will come, so that `json` is that document and not an array.
    Writer(Arguments const& arguments, std::ostream& out, bool single);
    void write(zhibiao::Document const& document, InputRecord const& record);
    /// Ends the output; to be called once.
    void finish();

private:
    [[nodiscard]] std::string json_line(zhibiao::Document const& document, InputRecord const& record) const;
    [[nodiscard]] std::string mentions_line(zhibiao::Document const& document, InputRecord const& record) const;
    [[nodiscard]] std::string delimited(zhibiao::Document const& document) const;
    [[nodiscard]] std::string table(zhibiao::Document const& document) const;
    void write_pretty(std::string const& json);

    Arguments const& arguments_;
    std::ostream& out_;
    bool single_;
    bool first_ = true;
};

}  // namespace cli

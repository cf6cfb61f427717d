/// @file
/// A line on standard error that says how far a long run has come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace cli {

/// Shows nothing in the first second, nothing where standard error is no terminal, and nothing where the output itself
/// goes to a terminal.
class Progress {
public:
    Progress(std::size_t files, bool output_is_file);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void begin_file(std::string const& path);
    void count_record();
    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    void show();

    using Clock = std::chrono::steady_clock;
    std::size_t files_, file_ = 0, records_ = 0;
    std::string path_;
    bool enabled_, shown_ = false;
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

}  // namespace cli

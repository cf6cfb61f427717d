#include "progress.hpp"

#include <unistd.h>

#include <iostream>

namespace cli {

Progress::Progress(std::size_t files, bool output_is_file)
    : files_(files), enabled_(isatty(STDERR_FILENO) != 0 && (output_is_file || isatty(STDOUT_FILENO) == 0)) {}

Progress::~Progress() { clear(); }

void Progress::begin_file(std::string const& path) {
    ++file_;
    path_ = path;
    show();
}

void Progress::count_record() {
    ++records_;
    show();
}

void Progress::show() {
    if (!enabled_ || Clock::now() < next_) return;
    next_ = Clock::now() + std::chrono::milliseconds(200);
    std::cerr << "\r\x1B[K" << "file " << file_ << " of " << files_ << ", " << records_ << " articles read, now " << path_ << std::flush;
    shown_ = true;
}

void Progress::clear() {
    if (shown_) std::cerr << "\r\x1B[K" << std::flush;
    shown_ = false;
}

}  // namespace cli

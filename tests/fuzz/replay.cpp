// Stands in for libFuzzer under any compiler: hands a target every file named (of folders, all files below), whole, cut
// short, and with a few bytes changed in a way that is the same at every run.
//
//     fuzz_article tests/corpus tests/fuzz/found/article
#include "target.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
std::size_t executions = 0;

void execute(std::string const& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    ++executions;
}

/// The place and the byte of each change come from one generator that begins anew with every file.
void execute_changed(std::string const& bytes) {
    static constexpr std::string_view pieces[] = {"亿", "%", "至", "、", "一", "9", "（", "。", "\n", "\xE4", "\xFF", "<p>", "&#", std::string_view("\0", 1)};
    constexpr int changes = 12;
    std::mt19937 random(static_cast<unsigned>(bytes.size()));
    for (int i = 0; i < changes; ++i) {
        std::string changed = bytes.substr(0, bytes.size() - random() % (bytes.size() / 4 + 1));
        for (int piece = 0; piece < 3; ++piece) changed.insert(random() % (changed.size() + 1), pieces[random() % std::size(pieces)]);
        if (!changed.empty()) changed[random() % changed.size()] = static_cast<char>(random() & 0xFF);
        execute(changed);
    }
}

std::vector<fs::path> files_of(fs::path const& place) {
    if (!fs::is_directory(place)) return {place};
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(place))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    execute("");
    for (int i = 1; i < count; ++i) {
        for (auto const& file : files_of(arguments[i])) {
            std::ifstream in(file, std::ios::binary);
            std::string const bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
            // libFuzzer's rest of a file that crashed it begins with the choice; a text gets each kind of choice in front.
            execute(bytes);
            for (unsigned choice = 0; choice < 256; choice += 51) execute(static_cast<char>(choice) + bytes);
            execute_changed(bytes);
        }
    }
    std::printf("%zu executions\n", executions);
    return executions > 1 ? 0 : 1;
}

#include "texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> texts_below(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> texts;
    for (auto const& file : files) {
        std::ifstream in(file, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::string megabyte_of(std::string const& piece) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    return text;
}

}  // namespace

std::vector<std::string> const& corpus() {
    static std::vector<std::string> const texts = [] {
        fs::path const project = ZHIBIAO_SOURCE_DIR;
        fs::path const shared = project / "../shared/eval/corpus";
        return texts_below(fs::exists(shared) ? shared : project / "examples/articles");
    }();
    return texts;
}

std::vector<std::pair<std::string, std::string>> const& extremes() {
    static std::vector<std::pair<std::string, std::string>> const texts = [] {
        std::vector<std::pair<std::string, std::string>> made;
        for (char const* piece : {"7", "一", "万", "1,", "1.", "（", "%", "“", "年", "3年", "约", "第", "，", "。", "\n", "增长", "5万元", "其中", " ", "a"})
            made.emplace_back(*piece == '\n' ? "line ends" : *piece == ' ' ? "blanks" : piece, megabyte_of(piece));
        return made;
    }();
    return texts;
}

std::size_t size_of(std::vector<std::string> const& texts) {
    std::size_t size = 0;
    for (auto const& text : texts) size += text.size();
    return size;
}

}  // namespace bench

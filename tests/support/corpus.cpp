#include <support/corpus.hpp>

#include <zhibiao/text/text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

namespace corpus {
namespace {

[[noreturn]] void refuse(std::string const& path, int line, std::string const& why) {
    throw std::runtime_error(path + ":" + std::to_string(line) + ": " + why);
}

/// `quantity 约55万 value=1` with the surface word replaced by `*`.
std::string without_surface(std::string const& line) {
    auto const first = line.find(' ');
    if (first == std::string::npos) return line;
    auto const second = line.find(' ', first + 1);
    return line.substr(0, first) + " *" + (second == std::string::npos ? "" : line.substr(second));
}

bool agree(std::vector<std::string> const& expected, std::vector<std::string> const& said) {
    return std::ranges::equal(expected, said, [](std::string const& want, std::string const& got) {
        return want == got || (want.find(" * ") != std::string::npos && want == without_surface(got));
    });
}

std::string joined(std::vector<std::string> const& lines) {
    if (lines.empty()) return "(none)\n";
    std::string text;
    for (auto const& line : lines) text += line + "\n";
    return text;
}

void write_cases(std::string const& path, std::vector<Case> const& cases) {
    std::ofstream out(path);
    for (auto const& test : cases) {
        out << "=== " << test.id << "\n";
        for (auto const& comment : test.comments) out << comment << "\n";
        if (!test.published.empty()) out << "published: " << test.published << "\n";
        for (auto const& input : test.inputs) {
            std::string text = input;
            for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\\n");
            out << text << "\n";
        }
        out << "---\n" << joined(test.expected) << "\n";
    }
}

}  // namespace

std::vector<Case> read_cases(std::string const& path) {
    std::ifstream in(path);
    if (!in) refuse(path, 0, "can't be opened");
    std::vector<Case> cases;
    std::set<std::string> ids;
    bool expecting = false, continued = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}, {}, {}});
            if (!ids.insert(cases.back().id).second) refuse(path, number, "id twice: " + cases.back().id);
            expecting = continued = false;
        } else if (line.empty() && !continued) {
            continue;
        } else if (cases.empty()) {
            refuse(path, number, "text before the first ===");
        } else if (line == "---") {
            expecting = true;
        } else if (expecting) {
            if (line != "(none)") cases.back().expected.push_back(line);
        } else if (line.starts_with("# ")) {
            cases.back().comments.push_back(line);
        } else if (line.starts_with("published: ")) {
            cases.back().published = line.substr(11);
        } else {
            bool const more = line.ends_with('\\');
            if (more) line.back() = '\n';
            if (continued) cases.back().inputs.back() += line;
            else cases.back().inputs.push_back(line);
            continued = more;
        }
    }
    return cases;
}

namespace {

std::vector<std::filesystem::path> files_of(std::string const& family) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(std::string(ZHIBIAO_TESTS_DIR) + "/corpus/" + family))
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

void each_input(std::string const& family, std::function<void(std::string const& input, std::string const& published)> const& take) {
    for (auto const& file : files_of(family))
        for (auto const& test : read_cases(file.string()))
            for (auto const& input : test.inputs) take(input, test.published);
}

void each_reading(std::function<void(std::string_view reading)> const& take) {
    for (auto const& family : std::filesystem::directory_iterator(std::string(ZHIBIAO_TESTS_DIR) + "/corpus"))
        if (family.is_directory())
            each_input(family.path().filename().string(), [&](std::string const& input, std::string const&) { take(zhibiao::read_text(input).text.reading()); });
}

int run_family(std::string const& family, Reader const& reader) {
    bool const update = std::getenv("ZHIBIAO_UPDATE") != nullptr;
    int inputs = 0;
    for (auto const& file : files_of(family)) {
        auto cases = read_cases(file.string());
        for (auto& test : cases) {
            REQUIRE_MESSAGE(!test.inputs.empty(), file.string() << ": no input: " << test.id);
            for (auto const& input : test.inputs) {
                auto const said = reader(input, test.published);
                ++inputs;
                if (update && !agree(test.expected, said)) test.expected = said;
                CHECK_MESSAGE(agree(test.expected, said), file.filename().string()
                                                              << " " << test.id << ": " << input << "\nexpected\n"
                                                              << joined(test.expected) << "said\n" << joined(said));
            }
        }
        if (update) write_cases(file.string(), cases);
    }
    return inputs;
}

}  // namespace corpus

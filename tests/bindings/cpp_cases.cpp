// The cases that all languages share, through C++: what it prints is what is expected of the others. See shared_cases_test.py.
#include <zhibiao/zhibiao.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments) {
    if (count < 3) return 2;
    std::string_view const unit = arguments[1];
    zhibiao::JsonOptions json;
    json.offsets = unit == "utf-8" ? zhibiao::OffsetEncoding::utf_8 : unit == "utf-16" ? zhibiao::OffsetEncoding::utf_16 : zhibiao::OffsetEncoding::utf_32;
    zhibiao::Extractor const extractor;
    for (int file = 2; file < count; ++file) {
        std::ifstream in(arguments[file], std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        zhibiao::Options options;
        options.source = arguments[file];
        options.published = zhibiao::parse_date("2024-08-01");
        std::cout << zhibiao::to_json(extractor.extract(text, options), json) << '\n';
    }
}

// Prints what was read out of each of the files named, one line of JSON for each.
#include <zhibiao/zhibiao.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
    zhibiao::Extractor const extractor;  // one for any number of articles and threads
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        std::string const article(std::istreambuf_iterator<char>(file), {});
        zhibiao::Document const document = extractor.extract(article, {.source = arguments[i]});
        std::cout << zhibiao::to_json(document) << '\n';
    }
}

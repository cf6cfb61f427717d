// What the tests of all lists of entities share.
#pragma once

#include <support/corpus.hpp>
#include <zhibiao/extractor.hpp>

#include <string>
#include <vector>

namespace entity_cases {

inline zhibiao::Document extract(std::string const& input) {
    static zhibiao::Extractor const extractor;
    return extractor.extract(input, {});
}

/// Runs the cases of tests/corpus/entity/LIST; `describe` says what a document lists, one line for each. Returns the number of inputs run.
template <class Describe>
int run(std::string const& list, Describe describe) {
    return corpus::run_family("entity/" + list, [&](std::string const& input, std::string const&) { return describe(extract(input)); });
}

}  // namespace entity_cases

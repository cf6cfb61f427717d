/// @file
/// What was read out of a document, one line for each thing, as corpus cases expect it.
#pragma once

#include <zhibiao/document.hpp>

#include <string>
#include <vector>

namespace corpus {

/// `observation 8% name=工业产值 kind=growth basis=yoy value=8 unit=% period=2023-01-01/2023-05-31 subject=示例区`:
/// fields that hold their default (bound exact, status actual, nothing) are left out.
std::vector<std::string> describe_observations(zhibiao::Document const& document);

}  // namespace corpus

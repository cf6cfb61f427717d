/// @file
/// zhibiao, the C++ library: one include.
///
///     zhibiao::Extractor extractor;
///     zhibiao::Document document = extractor.extract(article, {.source = "demo.txt"});
///     for (auto const& observation : document.observations) std::cout << observation.name << ' ' << observation.text << '\n';
///     std::cout << zhibiao::to_json(document) << '\n';
#ifndef ZHIBIAO_ZHIBIAO_HPP
#define ZHIBIAO_ZHIBIAO_HPP

#include <zhibiao/batch.hpp>
#include <zhibiao/document.hpp>
#include <zhibiao/entity/entity.hpp>
#include <zhibiao/extractor.hpp>
#include <zhibiao/output/delimited.hpp>
#include <zhibiao/output/json.hpp>
#include <zhibiao/output/table.hpp>
#include <zhibiao/version.hpp>
#include <zhibiao/vocabulary.hpp>

#endif

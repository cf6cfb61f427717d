/// @file
/// The definitions of the output stage, which see Boost.JSON: a unit of its own. Compiled by src/output.cpp.
#ifndef ZHIBIAO_SRC_OUTPUT_HPP
#define ZHIBIAO_SRC_OUTPUT_HPP

#include <zhibiao/output/impl/delimited.ipp>
#include <zhibiao/output/impl/json.ipp>
#include <zhibiao/output/impl/mention_list.ipp>
#include <zhibiao/output/impl/table.ipp>

#endif

/// @file
/// The definitions of the component `encoding`, the only ones that need Boost.Locale and uchardet: for header-only use beside
/// src.hpp, once, in a program that links both. Compiled by src/encoding.cpp.
#ifndef ZHIBIAO_SRC_ENCODING_HPP
#define ZHIBIAO_SRC_ENCODING_HPP

#include <zhibiao/text/impl/encoding.ipp>
#include <zhibiao/text/impl/encoding/code_table.ipp>
#include <zhibiao/text/impl/encoding/declared.ipp>
#include <zhibiao/text/impl/encoding/detect.ipp>
#include <zhibiao/text/impl/encoding/fit.ipp>

#endif

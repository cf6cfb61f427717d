/// @file
/// The definitions that don't see Spirit X3, in the order of the stages. Compiled by src/zhibiao.cpp.
#ifndef ZHIBIAO_SRC_CORE_HPP
#define ZHIBIAO_SRC_CORE_HPP

#include <zhibiao/text/impl/word_table.ipp>

#endif

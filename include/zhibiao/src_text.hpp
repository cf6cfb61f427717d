/// @file
/// The definitions of the text stage that don't see Spirit X3. Compiled by src/text.cpp.
#ifndef ZHIBIAO_SRC_TEXT_HPP
#define ZHIBIAO_SRC_TEXT_HPP

#include <zhibiao/text/impl/date.ipp>
#include <zhibiao/text/impl/error.ipp>
#include <zhibiao/text/impl/fold.ipp>
#include <zhibiao/text/impl/offsets.ipp>
#include <zhibiao/text/impl/origin.ipp>
#include <zhibiao/text/impl/reading.ipp>
#include <zhibiao/text/impl/text.ipp>
#include <zhibiao/text/impl/word_table.ipp>

#endif

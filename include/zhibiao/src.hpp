/// @file
/// Header-only use: include this once, in one .cpp of the program; nothing has to be linked. Including it twice, or beside
/// the compiled library, fails at link time ("multiple definition"), never at run time.
#ifndef ZHIBIAO_SRC_HPP
#define ZHIBIAO_SRC_HPP

#include <zhibiao/src_article.hpp>
#include <zhibiao/src_grammar.hpp>
#include <zhibiao/src_mention.hpp>
#include <zhibiao/src_observation.hpp>
#include <zhibiao/src_output.hpp>
#include <zhibiao/src_text.hpp>

#endif

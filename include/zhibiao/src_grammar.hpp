/// @file
/// The grammars, which see Spirit X3: apart from the rest so that only one unit pays for it. Compiled by src/grammar.cpp.
#ifndef ZHIBIAO_SRC_GRAMMAR_HPP
#define ZHIBIAO_SRC_GRAMMAR_HPP

#include <zhibiao/article/impl/grammar/dateline.ipp>
#include <zhibiao/mention/impl/grammar/number.ipp>
#include <zhibiao/mention/impl/grammar/period_calendar.ipp>
#include <zhibiao/mention/impl/grammar/period_forms.ipp>
#include <zhibiao/mention/impl/grammar/quantity.ipp>

#endif

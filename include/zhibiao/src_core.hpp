/// @file
/// The definitions that don't see Spirit X3, in the order of the stages. Compiled by src/zhibiao.cpp.
#ifndef ZHIBIAO_SRC_CORE_HPP
#define ZHIBIAO_SRC_CORE_HPP

#include <zhibiao/text/impl/date.ipp>
#include <zhibiao/text/impl/error.ipp>
#include <zhibiao/text/impl/fold.ipp>
#include <zhibiao/text/impl/offsets.ipp>
#include <zhibiao/text/impl/text.ipp>
#include <zhibiao/text/impl/word_table.ipp>
#include <zhibiao/article/impl/about.ipp>
#include <zhibiao/article/impl/article.ipp>
#include <zhibiao/article/impl/body.ipp>
#include <zhibiao/article/impl/break.ipp>
#include <zhibiao/article/impl/byline.ipp>
#include <zhibiao/article/impl/foot.ipp>
#include <zhibiao/article/impl/head.ipp>
#include <zhibiao/article/impl/line.ipp>
#include <zhibiao/article/impl/meta.ipp>
#include <zhibiao/article/impl/names.ipp>
#include <zhibiao/article/impl/page.ipp>
#include <zhibiao/article/impl/sentence.ipp>
#include <zhibiao/article/impl/words.ipp>
#include <zhibiao/mention/impl/amount.ipp>
#include <zhibiao/mention/impl/bound.ipp>
#include <zhibiao/mention/impl/decimal.ipp>
#include <zhibiao/mention/impl/entity_reader.ipp>
#include <zhibiao/mention/impl/glyph.ipp>
#include <zhibiao/mention/impl/number.ipp>
#include <zhibiao/mention/impl/number_false_friend.ipp>
#include <zhibiao/mention/impl/numeral_terminal.ipp>
#include <zhibiao/mention/impl/numeral_value.ipp>
#include <zhibiao/mention/impl/organization.ipp>
#include <zhibiao/mention/impl/period.ipp>
#include <zhibiao/mention/impl/period_resolve.ipp>
#include <zhibiao/mention/impl/place_names.ipp>
#include <zhibiao/mention/impl/quantity.ipp>
#include <zhibiao/mention/impl/quantity_measure.ipp>
#include <zhibiao/mention/impl/quantity_place.ipp>
#include <zhibiao/mention/impl/region.ipp>
#include <zhibiao/mention/impl/unit.ipp>

#endif

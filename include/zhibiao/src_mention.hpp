/// @file
/// The definitions of the mention stage that don't see Spirit X3. Compiled by src/mention.cpp.
#ifndef ZHIBIAO_SRC_MENTION_HPP
#define ZHIBIAO_SRC_MENTION_HPP

#include <zhibiao/mention/impl/amount.ipp>
#include <zhibiao/mention/impl/beside_numeral.ipp>
#include <zhibiao/mention/impl/bound.ipp>
#include <zhibiao/mention/impl/decimal.ipp>
#include <zhibiao/mention/impl/entity_reader.ipp>
#include <zhibiao/mention/impl/number.ipp>
#include <zhibiao/mention/impl/number_false_friend.ipp>
#include <zhibiao/mention/impl/numeral_common.ipp>
#include <zhibiao/mention/impl/numeral_value.ipp>
#include <zhibiao/mention/impl/organization.ipp>
#include <zhibiao/mention/impl/period.ipp>
#include <zhibiao/mention/impl/period_calendar.ipp>
#include <zhibiao/mention/impl/period_common.ipp>
#include <zhibiao/mention/impl/period_context.ipp>
#include <zhibiao/mention/impl/period_direct.ipp>
#include <zhibiao/mention/impl/period_direct_span.ipp>
#include <zhibiao/mention/impl/period_fixed.ipp>
#include <zhibiao/mention/impl/period_frame.ipp>
#include <zhibiao/mention/impl/period_opening.ipp>
#include <zhibiao/mention/impl/period_point.ipp>
#include <zhibiao/mention/impl/period_resolve.ipp>
#include <zhibiao/mention/impl/period_span.ipp>
#include <zhibiao/mention/impl/period_table.ipp>
#include <zhibiao/mention/impl/period_text.ipp>
#include <zhibiao/mention/impl/place_characters.ipp>
#include <zhibiao/mention/impl/place_names.ipp>
#include <zhibiao/mention/impl/quantity.ipp>
#include <zhibiao/mention/impl/quantity_common.ipp>
#include <zhibiao/mention/impl/quantity_judge.ipp>
#include <zhibiao/mention/impl/quantity_measure.ipp>
#include <zhibiao/mention/impl/quantity_miss.ipp>
#include <zhibiao/mention/impl/quantity_order.ipp>
#include <zhibiao/mention/impl/quantity_place.ipp>
#include <zhibiao/mention/impl/quantity_tail.ipp>
#include <zhibiao/mention/impl/coined_names.ipp>
#include <zhibiao/mention/impl/region.ipp>
#include <zhibiao/mention/impl/unit.ipp>
#include <zhibiao/mention/impl/unit_starts.ipp>
#include <zhibiao/mention/impl/quantity_direct.ipp>
#include <zhibiao/mention/impl/quantity_words.ipp>
#include <zhibiao/mention/impl/mention.ipp>

#endif

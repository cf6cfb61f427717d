/// @file
/// The definitions of the observation stage that don't see Spirit X3. Compiled by src/observation.cpp.
///
/// First words and tokens, then the layers of the reader from the ground up (see observation/impl/sentence_view.hpp), then tables.
#ifndef ZHIBIAO_SRC_OBSERVATION_HPP
#define ZHIBIAO_SRC_OBSERVATION_HPP

#include <zhibiao/observation/impl/enums.ipp>
#include <zhibiao/observation/impl/clause_lexicon.ipp>
#include <zhibiao/observation/impl/tokens.ipp>
#include <zhibiao/observation/impl/lexicon.ipp>
#include <zhibiao/observation/impl/lead_begin.ipp>
#include <zhibiao/observation/impl/lead.ipp>
#include <zhibiao/observation/impl/tail.ipp>
#include <zhibiao/observation/impl/taxonomy.ipp>
#include <zhibiao/observation/impl/taxonomy_load.ipp>
#include <zhibiao/observation/impl/explanation.ipp>
#include <zhibiao/observation/impl/ellipsis.ipp>
#include <zhibiao/observation/impl/list_words.ipp>
#include <zhibiao/observation/impl/sentence_view.ipp>
#include <zhibiao/observation/impl/labels.ipp>
#include <zhibiao/observation/impl/topic.ipp>
#include <zhibiao/observation/impl/record.ipp>
#include <zhibiao/observation/impl/explain.ipp>
#include <zhibiao/observation/impl/kinds.ipp>
#include <zhibiao/observation/impl/differences.ipp>
#include <zhibiao/observation/impl/governing.ipp>
#include <zhibiao/observation/impl/enter_period.ipp>
#include <zhibiao/observation/impl/section_time.ipp>
#include <zhibiao/observation/impl/status.ipp>
#include <zhibiao/observation/impl/pointers.ipp>
#include <zhibiao/observation/impl/subject.ipp>
#include <zhibiao/observation/impl/take_subject.ipp>
#include <zhibiao/observation/impl/home.ipp>
#include <zhibiao/observation/impl/works.ipp>
#include <zhibiao/observation/impl/sites.ipp>
#include <zhibiao/observation/impl/works_unread.ipp>
#include <zhibiao/observation/impl/called.ipp>
#include <zhibiao/observation/impl/speaker.ipp>
#include <zhibiao/observation/impl/naming_phrase.ipp>
#include <zhibiao/observation/impl/counted.ipp>
#include <zhibiao/observation/impl/naming_tail.ipp>
#include <zhibiao/observation/impl/naming_last.ipp>
#include <zhibiao/observation/impl/members.ipp>
#include <zhibiao/observation/impl/owners.ipp>
#include <zhibiao/observation/impl/each.ipp>
#include <zhibiao/observation/impl/naming_story.ipp>
#include <zhibiao/observation/impl/naming.ipp>
#include <zhibiao/observation/impl/naming_news.ipp>
#include <zhibiao/observation/impl/lists.ipp>
#include <zhibiao/observation/impl/ranks.ipp>
#include <zhibiao/observation/impl/references.ipp>
#include <zhibiao/observation/impl/pairs.ipp>
#include <zhibiao/observation/impl/wholes.ipp>
#include <zhibiao/observation/impl/concepts.ipp>
#include <zhibiao/observation/impl/observation.ipp>
#include <zhibiao/observation/impl/walk.ipp>
#include <zhibiao/observation/impl/headings.ipp>
#include <zhibiao/observation/impl/blocks.ipp>
#include <zhibiao/observation/impl/table.ipp>
#include <zhibiao/observation/impl/table_figure.ipp>
#include <zhibiao/observation/impl/table_header.ipp>
#include <zhibiao/observation/impl/table_layout.ipp>

#endif

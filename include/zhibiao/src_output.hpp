/// @file
/// The definitions of the audit, extractor, entity and output stages that don't see Spirit X3. Compiled by src/output.cpp.
#ifndef ZHIBIAO_SRC_OUTPUT_HPP
#define ZHIBIAO_SRC_OUTPUT_HPP

#include <zhibiao/audit/impl/audit.ipp>
#include <zhibiao/entity/impl/organization.ipp>
#include <zhibiao/entity/impl/person.ipp>
#include <zhibiao/entity/impl/program.ipp>
#include <zhibiao/entity/impl/project.ipp>
#include <zhibiao/entity/impl/quote.ipp>
#include <zhibiao/impl/batch.ipp>
#include <zhibiao/impl/extractor.ipp>
#include <zhibiao/impl/vocabulary.ipp>
#include <zhibiao/output/impl/delimited.ipp>
#include <zhibiao/output/impl/json.ipp>
#include <zhibiao/output/impl/json_indent.ipp>
#include <zhibiao/output/impl/mention_list.ipp>
#include <zhibiao/output/impl/table.ipp>

#endif

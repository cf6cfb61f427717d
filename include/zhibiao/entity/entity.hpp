/// @file
/// Stage 6: a Document in, the lists of those it names out: organizations, persons, quotes, programs, projects (records.md section 9).
///
/// Each list is made when it is asked for, by one pass over the blocks of the article: extraction itself doesn't wait for it.
/// A list has each thing once, under its fullest name, in the order of the first mentions. Spans count in the text's
/// reading; strings belong to the Document.
#ifndef ZHIBIAO_ENTITY_ENTITY_HPP
#define ZHIBIAO_ENTITY_ENTITY_HPP

#include <zhibiao/entity/organization.hpp>
#include <zhibiao/entity/person.hpp>
#include <zhibiao/entity/program.hpp>
#include <zhibiao/entity/project.hpp>
#include <zhibiao/entity/quote.hpp>

#endif

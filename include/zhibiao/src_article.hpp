/// @file
/// The definitions of the article stage that don't see Spirit X3. Compiled by src/article.cpp.
#ifndef ZHIBIAO_SRC_ARTICLE_HPP
#define ZHIBIAO_SRC_ARTICLE_HPP

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
#include <zhibiao/article/impl/page_hints.ipp>
#include <zhibiao/article/impl/repeat.ipp>
#include <zhibiao/article/impl/sentence.ipp>
#include <zhibiao/article/impl/table_lines.ipp>
#include <zhibiao/article/impl/words.ipp>

#endif

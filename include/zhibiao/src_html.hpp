/// @file
/// The definitions of the component `html`, which need an HTML parser: include this once beside <zhibiao/src.hpp> and link
/// gumbo. Compiled by src/html.cpp.
#ifndef ZHIBIAO_SRC_HTML_HPP
#define ZHIBIAO_SRC_HTML_HPP

#include <zhibiao/article/impl/html_about.ipp>
#include <zhibiao/article/impl/html_blocks.ipp>
#include <zhibiao/article/impl/html_body.ipp>
#include <zhibiao/article/impl/html_facts.ipp>
#include <zhibiao/article/impl/html_lines.ipp>
#include <zhibiao/article/impl/html_linked_data.ipp>
#include <zhibiao/article/impl/html_page.ipp>
#include <zhibiao/article/impl/html_parse.ipp>
#include <zhibiao/article/impl/html_parts.ipp>
#include <zhibiao/article/impl/html_tame.ipp>
#include <zhibiao/article/impl/html_time.ipp>
#include <zhibiao/article/impl/html_title.ipp>

#endif

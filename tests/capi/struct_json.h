/* A document as JSON, put together from nothing but the structs. */
#ifndef ZHIBIAO_TESTS_STRUCT_JSON_H
#define ZHIBIAO_TESTS_STRUCT_JSON_H

#include <zhibiao/zhibiao.h>

/* As ZHIBIAO_RENDER_JSON writes it, the caller's to free(). The document's offsets must be ZHIBIAO_OFFSETS_UTF_8. */
char *struct_json(const zhibiao_document *document);

#endif

/* What the tests of the C ABI share. */
#ifndef ZHIBIAO_TESTS_CHECK_H
#define ZHIBIAO_TESTS_CHECK_H

#include <zhibiao/zhibiao.h>

#include <stdio.h>
#include <string.h>

extern int failures;

#define CHECK(condition)                                                    \
    do {                                                                    \
        if (!(condition)) {                                                 \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            ++failures;                                                     \
        }                                                                   \
    } while (0)

/* Is `string` these words? */
int is(zhibiao_string string, const char *words);
zhibiao_error new_error(void);
/* A document of a text that can be read, the caller's to free. */
zhibiao_document *extract(const zhibiao_extractor *extractor, const char *text, const zhibiao_options *options);
/* The document as ZHIBIAO_RENDER_*. */
const char *render(const zhibiao_document *document, int32_t format);

/* The parts of the program. */
void test_records(const zhibiao_extractor *extractor);
void test_batch(const zhibiao_extractor *extractor);

#endif

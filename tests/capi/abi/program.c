/* A program that is built with the frozen header and run with today's library. As it sees structs of the sizes of then, it shows
 * that an old program runs; with struct_size set to less and to more, that so does one that is older or newer still. */
#include "zhibiao.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                    \
    do {                                                                    \
        if (!(condition)) {                                                 \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            ++failures;                                                     \
        }                                                                   \
    } while (0)

static const char text[] = "2024-07-23 10:15 来源：松江日报\n\n2024年上半年，德惠市完成工业产值100亿元，其中德惠纺织集团35亿元，德惠化工集团65亿元，同比增长8%。\n";

/* Any of the structs, through a function of one shape. */
typedef int32_t (*reader)(const zhibiao_document *document, void *out);

static int32_t read_article(const zhibiao_document *document, void *out) { return zhibiao_document_article(document, out, NULL); }
static int32_t read_block(const zhibiao_document *document, void *out) { return zhibiao_document_block(document, 0, out, NULL); }
static int32_t read_sentence(const zhibiao_document *document, void *out) { return zhibiao_document_sentence(document, 0, out, NULL); }
static int32_t read_observation(const zhibiao_document *document, void *out) { return zhibiao_document_observation(document, 0, out, NULL); }
static int32_t read_mention(const zhibiao_document *document, void *out) { return zhibiao_document_mention(document, 0, out, NULL); }
static int32_t read_entity(const zhibiao_document *document, void *out) {
    return zhibiao_document_entity(document, ZHIBIAO_LIST_REGIONS, 0, out, NULL);
}
static int32_t read_explanation(const zhibiao_document *document, void *out) { return zhibiao_document_explanation(document, 0, out, NULL); }
static int32_t read_warning(const zhibiao_document *document, void *out) { return zhibiao_document_warning(document, 0, out, NULL); }
static int32_t read_check(const zhibiao_document *document, void *out) { return zhibiao_document_check(document, 0, out, NULL); }

static void set_size(unsigned char *out, uint32_t size) { memcpy(out, &size, sizeof size); }

/* Every smaller size: so far and no further. Every larger one: what neither this program nor the library knows is zero. */
static void check_sizes(const zhibiao_document *document, const char *name, reader read, uint32_t size) {
    enum { room = 2048 };
    static unsigned char whole[room], part[room];
    uint32_t known, i;
    memset(whole, 0xAA, sizeof whole);
    set_size(whole, size);
    if (read(document, whole) != ZHIBIAO_OK) {
        fprintf(stderr, "no %s to read\n", name);
        ++failures;
        return;
    }
    for (i = size; i < room; ++i) CHECK(whole[i] == 0xAA);
    for (known = 8; known <= size; known += 4) {
        memset(part, 0xAA, sizeof part);
        set_size(part, known);
        CHECK(read(document, part) == ZHIBIAO_OK);
        CHECK(memcmp(part + 4, whole + 4, known - 4) == 0 && part[known] == 0xAA);
    }
    memset(part, 0xAA, sizeof part);
    set_size(part, room);
    CHECK(read(document, part) == ZHIBIAO_OK && memcmp(part + 4, whole + 4, size - 4) == 0);
    /* A library that has grown fills what is behind `size`; its tail is zero in any case. */
    for (i = room / 2; i < room; ++i) CHECK(part[i] == 0);
    for (known = 0; known < 8; ++known) {
        set_size(part, known);
        CHECK(read(document, part) == ZHIBIAO_INVALID_ARGUMENT);
    }
}

static zhibiao_document *read_text(const zhibiao_extractor *extractor) {
    zhibiao_options *options = NULL;
    zhibiao_document *document = NULL;
    char *broken = malloc(sizeof text + 1);
    if (broken == NULL) abort();
    memcpy(broken, text, sizeof text - 1);
    memcpy(broken + sizeof text - 1, "\xFF", 2);
    CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_lossy(options, 1, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_explain(options, 1, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_extractor_extract(extractor, broken, (int64_t)sizeof text, options, &document, NULL) == ZHIBIAO_OK);
    zhibiao_options_free(options);
    free(broken);
    return document;
}

static void check_values(const zhibiao_document *document) {
    zhibiao_observation found = {.struct_size = sizeof found};
    zhibiao_article article = {.struct_size = sizeof article};
    CHECK(zhibiao_document_observation(document, 0, &found, NULL) == ZHIBIAO_OK);
    CHECK(found.id == 1 && found.value.length == 11 && memcmp(found.value.data, "10000000000", 11) == 0);
    CHECK(strcmp(zhibiao_kind_name(found.kind), "level") == 0 && found.period_start == 20240101);
    CHECK(zhibiao_document_article(document, &article, NULL) == ZHIBIAO_OK && article.published_date == 20240723);
}

int main(void) {
    zhibiao_extractor *extractor = NULL;
    zhibiao_document *document;
    CHECK(zhibiao_abi_version() == ZHIBIAO_ABI_VERSION);
    CHECK(zhibiao_extractor_new(NULL, &extractor, NULL) == ZHIBIAO_OK);
    document = read_text(extractor);
    check_values(document);
    check_sizes(document, "article", read_article, sizeof(zhibiao_article));
    check_sizes(document, "block", read_block, sizeof(zhibiao_block));
    check_sizes(document, "sentence", read_sentence, sizeof(zhibiao_sentence));
    check_sizes(document, "observation", read_observation, sizeof(zhibiao_observation));
    check_sizes(document, "mention", read_mention, sizeof(zhibiao_mention));
    check_sizes(document, "entity", read_entity, sizeof(zhibiao_entity));
    check_sizes(document, "explanation", read_explanation, sizeof(zhibiao_explanation));
    check_sizes(document, "warning", read_warning, sizeof(zhibiao_warning));
    check_sizes(document, "check", read_check, sizeof(zhibiao_check));
    zhibiao_document_free(document);
    zhibiao_extractor_free(extractor);
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}

/* Several documents at once. */
#include "check.h"

#include <stdlib.h>

#define COUNT 64

static const char *texts[COUNT];
static int64_t lengths[COUNT];

static void fill_inputs(void) {
    static const char *const kinds[] = {"2024年，德惠市完成产值12.5亿元，增长8%。", "松江纺织集团今年上半年新增企业30家。", "", "abc\xFF"};
    int64_t i;
    for (i = 0; i < COUNT; ++i) {
        texts[i] = kinds[i % 4];
        lengths[i] = (int64_t)strlen(texts[i]);
    }
}

static void free_all(zhibiao_document **documents) {
    int64_t i;
    for (i = 0; i < COUNT; ++i) zhibiao_document_free(documents[i]);
}

static void test_order_and_errors(const zhibiao_extractor *extractor, int32_t workers) {
    zhibiao_document *documents[COUNT];
    int64_t i;
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, COUNT, workers, NULL, NULL, documents, NULL) == ZHIBIAO_OK);
    for (i = 0; i < COUNT; ++i) {
        static const int64_t observations[] = {2, 1, 0, 0};
        zhibiao_error error = new_error();
        CHECK(zhibiao_document_count(documents[i], ZHIBIAO_LIST_OBSERVATIONS) == observations[i % 4]);
        CHECK(zhibiao_document_error(documents[i], &error) == (i % 4 == 3 ? ZHIBIAO_INVALID_BYTES : ZHIBIAO_OK));
        CHECK(i % 4 != 3 || (error.byte_offset == 3 && error.code == ZHIBIAO_INVALID_BYTES));
        CHECK((strstr(render(documents[i], ZHIBIAO_RENDER_JSON), "\"error\":{\"code\":\"invalid_bytes\"") != NULL) == (i % 4 == 3));
    }
    free_all(documents);
}

/* Each input may have options of its own; those without have the extractor's. */
static void test_options(void) {
    zhibiao_options *defaults = NULL, *own = NULL;
    zhibiao_extractor *extractor = NULL;
    const zhibiao_options *options[2] = {NULL, NULL};
    zhibiao_document *documents[2];
    CHECK(zhibiao_options_new(&defaults, NULL) == ZHIBIAO_OK && zhibiao_options_new(&own, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_published(defaults, "2022-08-01", 10, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_source(own, "own", 3, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_extractor_new(defaults, &extractor, NULL) == ZHIBIAO_OK);
    options[1] = own;
    CHECK(zhibiao_extractor_extract_batch(extractor, texts + 1, lengths + 1, options, 2, 2, NULL, NULL, documents, NULL) == ZHIBIAO_OK);
    CHECK(strstr(render(documents[0], ZHIBIAO_RENDER_JSON), "\"start\":\"2022-01-01\"") != NULL);
    CHECK(strstr(render(documents[1], ZHIBIAO_RENDER_JSON), "\"source\":\"own\"") != NULL);
    zhibiao_document_free(documents[0]);
    zhibiao_document_free(documents[1]);
    zhibiao_extractor_free(extractor);
    zhibiao_options_free(defaults);
    zhibiao_options_free(own);
}

typedef struct seen {
    int64_t calls, last;
    int64_t stop_at;
} seen;

static int32_t watch(void *context, int64_t done, int64_t count) {
    seen *self = context;
    CHECK(done > self->last && done <= count && count == COUNT);
    self->last = done;
    ++self->calls;
    return done >= self->stop_at;
}

static void test_progress(const zhibiao_extractor *extractor, int32_t workers) {
    zhibiao_document *documents[COUNT];
    seen all = {0, 0, COUNT + 1}, some = {0, 0, 5};
    int64_t i, cancelled = 0;
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, COUNT, workers, watch, &all, documents, NULL) == ZHIBIAO_OK);
    CHECK(all.last == COUNT && all.calls >= 1 && (workers != 1 || all.calls == COUNT));
    free_all(documents);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, COUNT, workers, watch, &some, documents, NULL) == ZHIBIAO_OK);
    CHECK(some.last >= 5 && (workers != 1 || some.calls == 5));
    for (i = 0; i < COUNT; ++i) cancelled += zhibiao_document_error(documents[i], NULL) == ZHIBIAO_CANCELLED;
    CHECK(workers != 1 || cancelled == COUNT - 5);
    CHECK(strstr(render(documents[COUNT - 1], ZHIBIAO_RENDER_JSON), workers == 1 ? "\"code\":\"cancelled\"" : "\"schema\"") != NULL);
    free_all(documents);
}

static void test_bad_arguments(const zhibiao_extractor *extractor) {
    zhibiao_document *documents[COUNT];
    const char *nothing[] = {NULL};
    int64_t one = 1, below = -1;
    zhibiao_error error = new_error();
    CHECK(zhibiao_extractor_extract_batch(extractor, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, -1, 0, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, 1, 0, NULL, NULL, NULL, &error) == ZHIBIAO_INVALID_ARGUMENT);
    documents[0] = (zhibiao_document *)documents;
    CHECK(zhibiao_extractor_extract_batch(NULL, texts, lengths, NULL, 1, 0, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(documents[0] == NULL);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, lengths, NULL, 1, -1, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_extractor_extract_batch(extractor, nothing, &one, NULL, 1, 0, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, &below, NULL, 1, 0, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract_batch(extractor, texts, NULL, NULL, 1, 0, NULL, NULL, documents, &error) == ZHIBIAO_INVALID_ARGUMENT);
}

void test_batch(const zhibiao_extractor *extractor) {
    static const int32_t workers[] = {1, 2, 7, 0, 1000};
    size_t i;
    fill_inputs();
    for (i = 0; i < sizeof workers / sizeof workers[0]; ++i) {
        test_order_and_errors(extractor, workers[i]);
        test_progress(extractor, workers[i]);
    }
    test_options();
    test_bad_arguments(extractor);
}

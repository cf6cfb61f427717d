/* zhibiao.h from C99: every function, good and bad arguments. */
#include <zhibiao/zhibiao.h>

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                     \
    do {                                                                     \
        if (!(condition)) {                                                  \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);  \
            ++failures;                                                      \
        }                                                                    \
    } while (0)

static const char demo[] = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。";

static zhibiao_error new_error(void) {
    zhibiao_error error;
    memset(&error, 0, sizeof error);
    error.struct_size = sizeof error;
    return error;
}

static void test_versions_and_layout(void) {
    CHECK(zhibiao_abi_version() == ZHIBIAO_ABI_VERSION);
    CHECK(strchr(zhibiao_version(), '.') != NULL);
    CHECK(sizeof(zhibiao_error) == 272);
    CHECK(offsetof(zhibiao_error, code) == 4 && offsetof(zhibiao_error, byte_offset) == 8 && offsetof(zhibiao_error, message) == 16);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_OK), "ok") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_INVALID_BYTES), "invalid_bytes") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_TOO_LARGE), "too_large") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_INVALID_DATE), "invalid_date") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_INVALID_ARGUMENT), "invalid_argument") == 0);
    CHECK(strcmp(zhibiao_code_name(12345), "unknown") == 0);
}

static void test_document(const zhibiao_extractor *extractor) {
    zhibiao_document *document = NULL;
    const char *json = NULL, *again = NULL;
    int64_t length = 0;
    CHECK(zhibiao_extractor_extract(extractor, demo, (int64_t)strlen(demo), NULL, &document, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_document_observation_count(document) == 2);
    CHECK(zhibiao_document_json(document, ZHIBIAO_OFFSETS_UTF_32, &json, &length, NULL) == ZHIBIAO_OK);
    CHECK(json != NULL && strlen(json) == (size_t)length);
    CHECK(json != NULL && strstr(json, "\"text\":\"12.5亿元\",\"begin\":19,\"end\":25,\"name\":\"工业产值\"") != NULL);
    CHECK(zhibiao_document_json(document, ZHIBIAO_OFFSETS_UTF_8, &again, NULL, NULL) == ZHIBIAO_OK);
    CHECK(again != NULL && strstr(again, "\"begin\":43,\"end\":53") != NULL);
    CHECK(json != NULL && strstr(json, "\"begin\":19") != NULL); /* the first one is still there */
    zhibiao_document_free(document);
}

static void test_nothing_found_is_good(const zhibiao_extractor *extractor) {
    zhibiao_document *document = NULL;
    CHECK(zhibiao_extractor_extract(extractor, NULL, 0, NULL, &document, NULL) == ZHIBIAO_OK);
    CHECK(document != NULL && zhibiao_document_observation_count(document) == 0);
    zhibiao_document_free(document);
    CHECK(zhibiao_document_observation_count(NULL) == 0);
}

static void test_options(const zhibiao_extractor *extractor) {
    static const char text[] = "今年上半年完成投资5亿元。";
    zhibiao_error error = new_error();
    zhibiao_options *options = NULL;
    zhibiao_document *document = NULL;
    const char *json = NULL;
    CHECK(zhibiao_options_new(&options, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_source(options, "a \"name\"", 8, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_published(options, "2022-08-01", 10, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_published(options, "2022-02-30", 10, &error) == ZHIBIAO_INVALID_DATE);
    CHECK(error.code == ZHIBIAO_INVALID_DATE && error.byte_offset == -1 && strstr(error.message, "2022-02-30 is no day") == error.message);
    CHECK(zhibiao_options_set_lossy(options, 2, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_extractor_extract(extractor, text, (int64_t)strlen(text), options, &document, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_document_json(document, ZHIBIAO_OFFSETS_UTF_32, &json, NULL, &error) == ZHIBIAO_OK);
    CHECK(json != NULL && strstr(json, "\"source\":\"a \\\"name\\\"\"") != NULL);
    CHECK(json != NULL && strstr(json, "\"start\":\"2022-01-01\",\"end\":\"2022-06-30\"") != NULL);
    zhibiao_document_free(document);
    zhibiao_options_free(options);
}

static void test_invalid_bytes(const zhibiao_extractor *extractor) {
    zhibiao_error error = new_error();
    zhibiao_options *options = NULL;
    zhibiao_document *document = NULL;
    CHECK(zhibiao_extractor_extract(extractor, "abc\xFF", 4, NULL, &document, &error) == ZHIBIAO_INVALID_BYTES);
    CHECK(document == NULL && error.code == ZHIBIAO_INVALID_BYTES && error.byte_offset == 3 && error.message[0] != '\0');
    CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_lossy(options, 1, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_extractor_extract(extractor, "abc\xFF", 4, options, &document, NULL) == ZHIBIAO_OK);
    zhibiao_document_free(document);
    zhibiao_options_free(options);
}

static void test_bad_arguments(const zhibiao_extractor *extractor) {
    zhibiao_error error = new_error();
    zhibiao_document *document = NULL;
    const char *json = demo;
    CHECK(zhibiao_extractor_new(NULL, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(NULL, demo, 1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, NULL, 1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, -1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, 1, NULL, NULL, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_document_json(NULL, 0, &json, NULL, &error) == ZHIBIAO_INVALID_ARGUMENT && json == NULL);
    CHECK(zhibiao_options_set_source(NULL, "x", 1, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, (int64_t)strlen(demo), NULL, &document, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_document_json(document, 3, &json, NULL, &error) == ZHIBIAO_INVALID_OPTION);
    zhibiao_document_free(document);
    zhibiao_document_free(NULL);
    zhibiao_options_free(NULL);
    zhibiao_extractor_free(NULL);
}

/* The library writes no more of the caller's struct than the caller knows of. */
static void test_a_smaller_error_struct(const zhibiao_extractor *extractor) {
    zhibiao_document *document = NULL;
    zhibiao_error error = new_error();
    memset(error.message, 'x', sizeof error.message);
    error.struct_size = 16 + 8;
    CHECK(zhibiao_extractor_extract(extractor, "\xFF", 1, NULL, &document, &error) == ZHIBIAO_INVALID_BYTES);
    CHECK(strlen(error.message) == 7 && error.message[8] == 'x');
    error.struct_size = 0;
    error.code = 77;
    CHECK(zhibiao_extractor_extract(extractor, "\xFF", 1, NULL, &document, &error) == ZHIBIAO_INVALID_BYTES && error.code == 77);
}

int main(void) {
    zhibiao_extractor *extractor = NULL;
    test_versions_and_layout();
    CHECK(zhibiao_extractor_new(&extractor, NULL) == ZHIBIAO_OK);
    test_document(extractor);
    test_nothing_found_is_good(extractor);
    test_options(extractor);
    test_invalid_bytes(extractor);
    test_bad_arguments(extractor);
    test_a_smaller_error_struct(extractor);
    zhibiao_extractor_free(extractor);
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}

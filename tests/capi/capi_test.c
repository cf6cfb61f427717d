/* zhibiao.h from C99: every function, good and bad arguments. */
#include "check.h"

#include <stddef.h>

static const char demo[] = "2023年1-5月，示例区完成工业产值12.5亿元，同比增长8%。";

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

static void test_renderings(const zhibiao_extractor *extractor) {
    zhibiao_document *document = extract(extractor, demo, NULL);
    const char *json = NULL, *again = NULL;
    int64_t length = 0;
    CHECK(zhibiao_document_render(document, ZHIBIAO_RENDER_JSON, &json, &length, NULL) == ZHIBIAO_OK);
    CHECK(json != NULL && strlen(json) == (size_t)length);
    CHECK(json != NULL && strstr(json, "\"text\":\"12.5亿元\",\"begin\":19,\"end\":25,\"name\":\"工业产值\"") != NULL);
    CHECK(zhibiao_document_render(document, ZHIBIAO_RENDER_JSON, &again, NULL, NULL) == ZHIBIAO_OK && again == json);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_JSON_PRETTY), "{\n  \"schema\": \"zhibiao/1\",\n") != NULL);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_JSON_PRETTY), "    \"subtitles\": [],\n") != NULL);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_MENTIONS_JSON), "[{\"layer\":\"period\",\"text\":\"2023年1-5月\"") != NULL);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_CSV), "source,id,text,begin") == render(document, ZHIBIAO_RENDER_CSV));
    CHECK(strstr(render(document, ZHIBIAO_RENDER_TSV), "source\tid\ttext\tbegin") == render(document, ZHIBIAO_RENDER_TSV));
    CHECK(strncmp(render(document, ZHIBIAO_RENDER_CSV_ROWS), ",1,12.5亿元,19,25,工业产值,", strlen(",1,12.5亿元,19,25,工业产值,")) == 0);
    CHECK(strncmp(render(document, ZHIBIAO_RENDER_TSV_ROWS), "\t1\t12.5亿元\t19", strlen("\t1\t12.5亿元\t19")) == 0);
    CHECK(strncmp(render(document, ZHIBIAO_RENDER_MENTIONS_CSV), "source,layer,", 13) == 0);
    CHECK(strncmp(render(document, ZHIBIAO_RENDER_MENTIONS_TSV), "source\tlayer\t", 13) == 0);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_TABLE), "12.5亿元") != NULL);
    zhibiao_document_free(document);
}

/* What begin and end count is said before a text is read. */
static void test_offsets(const zhibiao_extractor *extractor) {
    static const struct {
        int32_t offsets;
        int64_t begin, end;
        const char *json;
    } cases[] = {{ZHIBIAO_OFFSETS_UTF_32, 1, 3, "\"begin\":1,\"end\":3"}, {ZHIBIAO_OFFSETS_UTF_16, 2, 4, "\"begin\":2,\"end\":4"},
                 {ZHIBIAO_OFFSETS_UTF_8, 4, 8, "\"begin\":4,\"end\":8"}};
    size_t i;
    for (i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
        zhibiao_options *options = NULL;
        zhibiao_document *document;
        zhibiao_observation found;
        memset(&found, 0, sizeof found);
        found.struct_size = sizeof found;
        CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
        CHECK(zhibiao_options_set_offsets(options, cases[i].offsets, NULL) == ZHIBIAO_OK);
        document = extract(extractor, "\xF0\xA0\xAE\xB7" "5元。", options);
        CHECK(zhibiao_document_observation(document, 0, &found, NULL) == ZHIBIAO_OK);
        CHECK(found.begin == cases[i].begin && found.end == cases[i].end);
        CHECK(strstr(render(document, ZHIBIAO_RENDER_JSON), cases[i].json) != NULL);
        zhibiao_document_free(document);
        zhibiao_options_free(options);
    }
}

static void test_nothing_found_is_good(const zhibiao_extractor *extractor) {
    zhibiao_document *document = NULL;
    CHECK(zhibiao_extractor_extract(extractor, NULL, 0, NULL, &document, NULL) == ZHIBIAO_OK);
    CHECK(document != NULL && zhibiao_document_count(document, ZHIBIAO_LIST_OBSERVATIONS) == 0);
    zhibiao_document_free(document);
    CHECK(zhibiao_document_count(NULL, ZHIBIAO_LIST_OBSERVATIONS) == 0);
}

static void test_options(const zhibiao_extractor *extractor) {
    static const char text[] = "今年上半年完成投资5亿元。";
    zhibiao_error error = new_error();
    zhibiao_options *options = NULL;
    zhibiao_document *document = NULL;
    const char *json;
    CHECK(zhibiao_options_new(&options, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_source(options, "a \"name\"", 8, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_published(options, "2022-08-01", 10, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_published(options, "2022-02-30", 10, &error) == ZHIBIAO_INVALID_DATE);
    CHECK(error.code == ZHIBIAO_INVALID_DATE && error.byte_offset == -1 && strstr(error.message, "2022-02-30 is no day") == error.message);
    CHECK(zhibiao_options_set_lossy(options, 2, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_extractor_extract(extractor, text, (int64_t)strlen(text), options, &document, &error) == ZHIBIAO_OK);
    json = render(document, ZHIBIAO_RENDER_JSON);
    CHECK(strstr(json, "\"source\":\"a \\\"name\\\"\"") != NULL);
    CHECK(strstr(json, "\"start\":\"2022-01-01\",\"end\":\"2022-06-30\"") != NULL);
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
    CHECK(zhibiao_extractor_new(NULL, NULL, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(NULL, demo, 1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, NULL, 1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, -1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, 1, NULL, NULL, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_document_render(NULL, ZHIBIAO_RENDER_JSON, &json, NULL, &error) == ZHIBIAO_INVALID_ARGUMENT && json == NULL);
    CHECK(zhibiao_options_set_source(NULL, "x", 1, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract(extractor, demo, (int64_t)strlen(demo), NULL, &document, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_document_render(document, ZHIBIAO_RENDER_TABLE + 1, &json, NULL, &error) == ZHIBIAO_INVALID_OPTION);
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

static void test_files(const zhibiao_extractor *extractor) {
    static const char name[] = "capi_test_示例.txt";
    zhibiao_error error = new_error();
    zhibiao_document *document = NULL;
    FILE *file = fopen(name, "wb");
    CHECK(file != NULL && fwrite(demo, 1, strlen(demo), file) == strlen(demo) && fclose(file) == 0);
    CHECK(zhibiao_extractor_extract_file(extractor, name, (int64_t)strlen(name), NULL, &document, &error) == ZHIBIAO_OK);
    CHECK(strstr(render(document, ZHIBIAO_RENDER_JSON), "\"source\":\"capi_test_示例.txt\"") != NULL);
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_OBSERVATIONS) == 2);
    zhibiao_document_free(document);
    remove(name);
    CHECK(zhibiao_extractor_extract_file(extractor, name, (int64_t)strlen(name), NULL, &document, &error) == ZHIBIAO_UNREADABLE);
    CHECK(document == NULL && error.byte_offset == -1 && strcmp(error.message, "capi_test_示例.txt can't be opened or read") == 0);
    CHECK(zhibiao_extractor_extract_file(extractor, ".", 1, NULL, &document, &error) == ZHIBIAO_UNREADABLE);
    CHECK(zhibiao_extractor_extract_file(extractor, "a\0b", 3, NULL, &document, &error) == ZHIBIAO_UNREADABLE);
    CHECK(zhibiao_extractor_extract_file(extractor, NULL, 1, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_extractor_extract_file(extractor, "", 0, NULL, &document, &error) == ZHIBIAO_INVALID_ARGUMENT);
}

/* First, last and one beyond of each. */
static void test_names(void) {
    static const struct {
        const char *(*name)(int32_t);
        int32_t last;
        const char *first_name, *last_name;
    } cases[] = {{zhibiao_script_name, ZHIBIAO_SCRIPT_HANT, "Hans", "Hant"},
                 {zhibiao_block_name, ZHIBIAO_BLOCK_SEPARATOR, "heading", "separator"},
                 {zhibiao_kind_name, ZHIBIAO_KIND_RANK, "level", "rank"},
                 {zhibiao_basis_name, ZHIBIAO_BASIS_SINCE, "", "since"},
                 {zhibiao_bound_name, ZHIBIAO_BOUND_INDEFINITE, "exact", "indefinite"},
                 {zhibiao_status_name, ZHIBIAO_STATUS_CAPACITY, "actual", "capacity"},
                 {zhibiao_period_source_name, ZHIBIAO_PERIOD_PUBLISHED, "stated", "published"},
                 {zhibiao_subject_type_name, ZHIBIAO_SUBJECT_GROUP, "region", "group"},
                 {zhibiao_layer_name, ZHIBIAO_LAYER_INDICATOR, "number", "indicator"},
                 {zhibiao_field_name, ZHIBIAO_FIELD_PAIR, "name", "pair"},
                 {zhibiao_offsets_name, ZHIBIAO_OFFSETS_INPUT, "utf-32", "input"}};
    size_t i;
    for (i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
        CHECK(strcmp(cases[i].name(0), cases[i].first_name) == 0 && strcmp(cases[i].name(cases[i].last), cases[i].last_name) == 0);
        CHECK(cases[i].name(-1)[0] == '\0' && cases[i].name(cases[i].last + 1)[0] == '\0');
    }
    CHECK(strcmp(zhibiao_kind_name(ZHIBIAO_KIND_GROWTH), "growth") == 0 && strcmp(zhibiao_field_name(ZHIBIAO_FIELD_CONCEPT), "concept") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_UNSUPPORTED), "unsupported") == 0 && strcmp(zhibiao_code_name(ZHIBIAO_CANCELLED), "cancelled") == 0);
    CHECK(strcmp(zhibiao_code_name(ZHIBIAO_NO_MEMORY), "no_memory") == 0 && strcmp(zhibiao_code_name(ZHIBIAO_INTERNAL), "internal") == 0);
}

/* What a build may have been made without is refused with a code of its own, what is no option with another. */
static void test_options_that_may_be_missing(void) {
    zhibiao_error error = new_error();
    zhibiao_options *options = NULL;
    int32_t code;
    CHECK(zhibiao_options_new(&options, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_encoding(options, "UTF-8", 5, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_encoding(options, NULL, 0, &error) == ZHIBIAO_OK);
    code = zhibiao_options_set_encoding(options, "GB18030", 7, &error);
    CHECK(code == ZHIBIAO_OK || code == ZHIBIAO_UNSUPPORTED);
    CHECK(zhibiao_options_set_input_format(options, ZHIBIAO_INPUT_TEXT, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_input_format(options, 3, &error) == ZHIBIAO_INVALID_OPTION);
    code = zhibiao_options_set_input_format(options, ZHIBIAO_INPUT_HTML, &error);
    CHECK(code == ZHIBIAO_OK || code == ZHIBIAO_UNSUPPORTED);
    CHECK(zhibiao_options_add_table(options, 3, "", 0, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_options_set_offsets(options, 4, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_options_set_offsets(options, ZHIBIAO_OFFSETS_INPUT, &error) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_numbers(options, -1, &error) == ZHIBIAO_INVALID_OPTION);
    CHECK(zhibiao_options_set_explain(options, 2, &error) == ZHIBIAO_INVALID_OPTION);
    zhibiao_options_free(options);
}

/* GB18030 found or named, a page found, and offsets that lead back to the bytes that came. */
static void test_components(const zhibiao_extractor *extractor) {
    static const char gbk[] = "\xCD\xEA\xB3\xC9\xB2\xFA\xD6\xB5" "5\xD2\xDA\xD4\xAA\xA1\xA3"; /* 完成产值5亿元。 */
    static const char page[] = "<!DOCTYPE html><html><head><title>t</title></head><body><p>德惠市完成产值5亿元。</p></body></html>";
    zhibiao_options *options = NULL;
    zhibiao_document *document;
    zhibiao_observation found = {.struct_size = sizeof found};
    CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_offsets(options, ZHIBIAO_OFFSETS_INPUT, NULL) == ZHIBIAO_OK);
    if (zhibiao_options_set_encoding(options, "GBK", 3, NULL) == ZHIBIAO_OK) {
        document = extract(extractor, gbk, options);
        CHECK(zhibiao_document_observation(document, 0, &found, NULL) == ZHIBIAO_OK && found.begin == 8 && found.end == 13);
        CHECK(is(found.value, "500000000") && strstr(render(document, ZHIBIAO_RENDER_JSON), "\"encoding\":\"GB18030\"") != NULL);
        zhibiao_document_free(document);
        CHECK(zhibiao_options_set_encoding(options, "EBCDIC", 6, NULL) == ZHIBIAO_INVALID_OPTION);
    }
    CHECK(zhibiao_options_set_encoding(options, NULL, 0, NULL) == ZHIBIAO_OK);
    if (zhibiao_options_set_input_format(options, ZHIBIAO_INPUT_AUTO, NULL) == ZHIBIAO_OK) {
        document = extract(extractor, page, options);
        CHECK(zhibiao_document_observation(document, 0, &found, NULL) == ZHIBIAO_OK);
        CHECK(memcmp(page + found.begin, "5亿元", (size_t)(found.end - found.begin)) == 0 && is(found.text, "5亿元"));
        zhibiao_document_free(document);
        document = extract(extractor, demo, options);
        CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_OBSERVATIONS) == 2);
        zhibiao_document_free(document);
    }
    zhibiao_options_free(options);
}

/* Words of a caller's own, of one extractor and no other. */
static void test_tables(const zhibiao_extractor *plain) {
    static const char row[] = "提篮\t提籃\t{提篮}\tcount\tcount\t0\n", wrong[] = "提篮\n", text[] = "德惠市发放鸡蛋30提篮。";
    zhibiao_error error = new_error();
    zhibiao_options *options = NULL;
    zhibiao_extractor *extractor = NULL;
    zhibiao_document *own, *other;
    CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_add_table(options, ZHIBIAO_TABLE_UNITS, wrong, (int64_t)strlen(wrong), &error) == ZHIBIAO_INVALID_INPUT);
    CHECK(strstr(error.message, "units:1:") == error.message);
    CHECK(zhibiao_options_add_table(options, ZHIBIAO_TABLE_UNITS, row, (int64_t)strlen(row), &error) == ZHIBIAO_OK);
    CHECK(zhibiao_extractor_new(options, &extractor, &error) == ZHIBIAO_OK);
    own = extract(extractor, text, NULL);
    other = extract(plain, text, NULL);
    CHECK(strstr(render(own, ZHIBIAO_RENDER_JSON), "\"unit\":\"{提篮}\"") != NULL);
    CHECK(strstr(render(other, ZHIBIAO_RENDER_JSON), "{提篮}") == NULL);
    zhibiao_extractor_free(extractor);
    CHECK(strstr(render(own, ZHIBIAO_RENDER_MENTIONS_JSON), "\"unit\":\"{提篮}\"") != NULL);
    zhibiao_document_free(own);
    zhibiao_document_free(other);
    zhibiao_options_free(options);
}

int main(void) {
    zhibiao_extractor *extractor = NULL;
    test_versions_and_layout();
    CHECK(zhibiao_extractor_new(NULL, &extractor, NULL) == ZHIBIAO_OK);
    test_renderings(extractor);
    test_offsets(extractor);
    test_nothing_found_is_good(extractor);
    test_options(extractor);
    test_invalid_bytes(extractor);
    test_bad_arguments(extractor);
    test_a_smaller_error_struct(extractor);
    test_files(extractor);
    test_names();
    test_components(extractor);
    test_tables(extractor);
    test_options_that_may_be_missing();
    test_records(extractor);
    test_batch(extractor);
    zhibiao_extractor_free(extractor);
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}

#include "check.h"

int failures = 0;

int is(zhibiao_string string, const char *words) {
    return string.length == (int64_t)strlen(words) && (string.length == 0 ? string.data == NULL : memcmp(string.data, words, strlen(words)) == 0);
}

zhibiao_error new_error(void) {
    zhibiao_error error;
    memset(&error, 0, sizeof error);
    error.struct_size = sizeof error;
    return error;
}

zhibiao_document *extract(const zhibiao_extractor *extractor, const char *text, const zhibiao_options *options) {
    zhibiao_document *document = NULL;
    CHECK(zhibiao_extractor_extract(extractor, text, (int64_t)strlen(text), options, &document, NULL) == ZHIBIAO_OK);
    return document;
}

const char *render(const zhibiao_document *document, int32_t format) {
    const char *said = "";
    CHECK(zhibiao_document_render(document, format, &said, NULL, NULL) == ZHIBIAO_OK);
    return said == NULL ? "" : said;
}

/* Prints what was read out of each of the files named, one line of JSON for each. */
#include <zhibiao/zhibiao.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes of a file, the caller's to free; NULL if it can't be read. */
static char *read_file(const char *name, int64_t *length) {
    FILE *file = fopen(name, "rb");
    char *text = NULL;
    long size;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        text = malloc((size_t)size + 1);
        if (text != NULL) *length = (int64_t)fread(text, 1, (size_t)size, file);
    }
    if (file != NULL) fclose(file);
    return text;
}

static int32_t print_document(const zhibiao_extractor *extractor, const char *name, const char *text, int64_t length, zhibiao_error *error) {
    zhibiao_options *options = NULL;
    zhibiao_document *document = NULL;
    const char *json = NULL;
    int32_t code = zhibiao_options_new(&options, error);
    if (code == ZHIBIAO_OK) code = zhibiao_options_set_source(options, name, (int64_t)strlen(name), error);
    if (code == ZHIBIAO_OK) code = zhibiao_extractor_extract(extractor, text, length, options, &document, error);
    if (code == ZHIBIAO_OK) code = zhibiao_document_json(document, ZHIBIAO_OFFSETS_UTF_32, &json, NULL, error);
    if (code == ZHIBIAO_OK) puts(json);
    zhibiao_document_free(document);
    zhibiao_options_free(options);
    return code;
}

int main(int count, char **names) {
    zhibiao_extractor *extractor = NULL;
    zhibiao_error error = {sizeof error, 0, 0, ""};
    int i, status = EXIT_SUCCESS;
    if (zhibiao_extractor_new(&extractor, &error) != ZHIBIAO_OK) {
        fprintf(stderr, "%s\n", error.message);
        return EXIT_FAILURE;
    }
    for (i = 1; i < count; ++i) {
        int64_t length = 0;
        char *text = read_file(names[i], &length);
        if (text == NULL) {
            fprintf(stderr, "%s: can't be read\n", names[i]);
            status = EXIT_FAILURE;
        } else if (print_document(extractor, names[i], text, length, &error) != ZHIBIAO_OK) {
            fprintf(stderr, "%s: %s\n", names[i], error.message);
            status = EXIT_FAILURE;
        }
        free(text);
    }
    zhibiao_extractor_free(extractor);
    return status;
}

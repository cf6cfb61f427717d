/* cd examples/c && B="${ZHIBIAO_BUILD:-$PWD/../../build}" && cc -std=c99 -I../../include main.c -L"$B" -lzhibiao_c -Wl,-rpath,"$B" -o "$B/example_c" && "$B/example_c" ../articles/*.txt */

/* Prints what was read out of each of the files named, one line of JSON for each. */
#include <zhibiao/zhibiao.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int32_t print_document(const zhibiao_extractor *extractor, const char *name, zhibiao_error *error) {
    zhibiao_document *document = NULL;
    const char *json = NULL;
    int32_t code = zhibiao_extractor_extract_file(extractor, name, (int64_t)strlen(name), NULL, &document, error);
    if (code == ZHIBIAO_OK) code = zhibiao_document_render(document, ZHIBIAO_RENDER_JSON, &json, NULL, error);
    if (code == ZHIBIAO_OK) puts(json);
    zhibiao_document_free(document);
    return code;
}

int main(int count, char **names) {
    zhibiao_extractor *extractor = NULL;
    zhibiao_error error = {.struct_size = sizeof error};
    int i, status = EXIT_SUCCESS;
    if (zhibiao_extractor_new(NULL, &extractor, &error) != ZHIBIAO_OK) {
        fprintf(stderr, "%s\n", error.message);
        return EXIT_FAILURE;
    }
    for (i = 1; i < count; ++i) {
        if (print_document(extractor, names[i], &error) != ZHIBIAO_OK) {
            fprintf(stderr, "%s: %s\n", names[i], error.message);
            status = EXIT_FAILURE;
        }
    }
    zhibiao_extractor_free(extractor);
    return status;
}

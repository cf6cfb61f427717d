/* cd examples/c && B="${ZHIBIAO_BUILD:-$PWD/../../build}" && cc -std=c99 -I../../include growth.c -L"$B" -lzhibiao_c -Wl,-rpath,"$B" -o "$B/example_growth" && "$B/example_growth" ../articles/*.txt */

/* Prints what has grown or fallen since the year before: name, rate, the last day of the period, subject. The fields are read in
 * place, nothing is copied. */
#include <zhibiao/zhibiao.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_string(zhibiao_string string, char end) { printf("%.*s%c", (int)string.length, string.data == NULL ? "" : string.data, end); }

static void print_growth(const zhibiao_document *document) {
    zhibiao_observation found = {.struct_size = sizeof found};
    int64_t index;
    for (index = 0; zhibiao_document_observation(document, index, &found, NULL) == ZHIBIAO_OK; ++index) {
        if (found.kind != ZHIBIAO_KIND_GROWTH || found.basis != ZHIBIAO_BASIS_YOY) continue;
        print_string(found.name, '\t');
        print_string(found.value, '%');
        printf("\t%d\t", found.period_end);
        print_string(found.subject_name, '\n');
    }
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
        zhibiao_document *document = NULL;
        if (zhibiao_extractor_extract_file(extractor, names[i], (int64_t)strlen(names[i]), NULL, &document, &error) == ZHIBIAO_OK) {
            print_growth(document);
        } else {
            fprintf(stderr, "%s\n", error.message);
            status = EXIT_FAILURE;
        }
        zhibiao_document_free(document);
    }
    zhibiao_extractor_free(extractor);
    return status;
}

/* The cases that all languages share, through C. See tests/bindings/shared_cases_test.py for the protocol. */
#include <zhibiao/zhibiao.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *name, int64_t *length) {
    static char piece[1 << 20];
    FILE *file = fopen(name, "rb");
    size_t size = file == NULL ? 0 : fread(piece, 1, sizeof piece, file);
    char *text = malloc(size + 1);
    if (file == NULL || text == NULL || fclose(file) != 0) exit(2);
    memcpy(text, piece, size);
    *length = (int64_t)size;
    return text;
}

static int32_t offsets_of(const char *name) {
    int32_t offsets = ZHIBIAO_OFFSETS_UTF_32;
    while (offsets <= ZHIBIAO_OFFSETS_INPUT && strcmp(zhibiao_offsets_name(offsets), name) != 0) ++offsets;
    return offsets;
}

static zhibiao_options *options_of(const char *source, int32_t offsets) {
    zhibiao_options *options = NULL;
    if (zhibiao_options_new(&options, NULL) != ZHIBIAO_OK || zhibiao_options_set_source(options, source, (int64_t)strlen(source), NULL) != ZHIBIAO_OK ||
        zhibiao_options_set_published(options, "2024-08-01", 10, NULL) != ZHIBIAO_OK || zhibiao_options_set_offsets(options, offsets, NULL) != ZHIBIAO_OK)
        exit(2);
    return options;
}

int main(int count, char **arguments) {
    int files = count - 2, i;
    size_t room = (size_t)(files > 0 ? files : 1);
    char **texts = calloc(room, sizeof *texts);
    int64_t *lengths = calloc(room, sizeof *lengths);
    zhibiao_options **options = calloc(room, sizeof *options);
    zhibiao_document **documents = calloc(room, sizeof *documents);
    zhibiao_extractor *extractor = NULL;
    if (files < 1 || texts == NULL || lengths == NULL || options == NULL || documents == NULL) return 2;
    for (i = 0; i < files; ++i) {
        texts[i] = read_file(arguments[i + 2], &lengths[i]);
        options[i] = options_of(arguments[i + 2], offsets_of(arguments[1]));
    }
    if (zhibiao_extractor_new(NULL, &extractor, NULL) != ZHIBIAO_OK) return 2;
    if (zhibiao_extractor_extract_batch(extractor, (const char *const *)texts, lengths, (const zhibiao_options *const *)options, files, 2, NULL, NULL,
                                        documents, NULL) != ZHIBIAO_OK)
        return 2;
    for (i = 0; i < files; ++i) {
        const char *json = NULL;
        if (zhibiao_document_render(documents[i], ZHIBIAO_RENDER_JSON, &json, NULL, NULL) != ZHIBIAO_OK) return 2;
        puts(json);
        zhibiao_document_free(documents[i]);
        zhibiao_options_free(options[i]);
        free(texts[i]);
    }
    zhibiao_extractor_free(extractor);
    free(texts);
    free(lengths);
    free(options);
    free(documents);
    return 0;
}

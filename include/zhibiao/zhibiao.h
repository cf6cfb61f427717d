/* zhibiao, the C ABI: Chinese economic news and government reports in, their observations as JSON out.
 *
 *     zhibiao_extractor *extractor = NULL;
 *     zhibiao_document *document = NULL;
 *     const char *json = NULL;
 *     zhibiao_error error = {sizeof error, 0, 0, ""};
 *     if (zhibiao_extractor_new(&extractor, &error) == ZHIBIAO_OK &&
 *         zhibiao_extractor_extract(extractor, text, length, NULL, &document, &error) == ZHIBIAO_OK &&
 *         zhibiao_document_json(document, ZHIBIAO_OFFSETS_UTF_32, &json, NULL, &error) == ZHIBIAO_OK)
 *         puts(json);
 *     else
 *         fprintf(stderr, "%s\n", error.message);
 *     zhibiao_document_free(document);
 *     zhibiao_extractor_free(extractor);
 *
 * Handle              made by                      freed by
 * zhibiao_extractor   zhibiao_extractor_new        zhibiao_extractor_free
 * zhibiao_options     zhibiao_options_new          zhibiao_options_free
 * zhibiao_document    zhibiao_extractor_extract    zhibiao_document_free
 *
 * Every function that returns int32_t returns ZHIBIAO_OK or one of the negative codes below; it then sets *out to NULL
 * (or 0) and, where `error` isn't NULL, fills it. Nothing found is ZHIBIAO_OK. Strings are UTF-8 and given by pointer
 * and length in bytes; a string of length 0 may be NULL. No function throws, prints, exits or keeps thread-local state.
 */
#ifndef ZHIBIAO_H
#define ZHIBIAO_H

#include <stdint.h>

#if defined(__GNUC__)
#define ZHIBIAO_API __attribute__((visibility("default")))
#else
#define ZHIBIAO_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* -- Versions ------------------------------------------------------------------------------------------------ */

/* Raised with every change that a compiled caller could notice. A binding compares it when it loads the library. */
#define ZHIBIAO_ABI_VERSION 0

/* ZHIBIAO_ABI_VERSION of the library that is loaded. Any thread. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_abi_version(void);
/* "0.1.0", NUL-terminated; lives as long as the program. Any thread. Since 0.1. */
ZHIBIAO_API const char *zhibiao_version(void);

/* -- Codes and errors ---------------------------------------------------------------------------------------- */

#define ZHIBIAO_OK 0
#define ZHIBIAO_INVALID_BYTES (-10)    /* the text isn't valid UTF-8 */
#define ZHIBIAO_TOO_LARGE (-11)        /* the text is longer than 2^31 - 1 bytes */
#define ZHIBIAO_INVALID_DATE (-20)     /* not an ISO 8601 date */
#define ZHIBIAO_INVALID_OPTION (-21)   /* any other option out of its range */
#define ZHIBIAO_INVALID_ARGUMENT (-30) /* NULL where there must be something, a negative length */
#define ZHIBIAO_INTERNAL (-90)         /* a defect of the library, or no memory left */

/* The caller's own; set struct_size before the first call. 272 bytes. */
typedef struct zhibiao_error {
    uint32_t struct_size; /* sizeof(zhibiao_error) of the caller */
    int32_t code;         /* as returned */
    int64_t byte_offset;  /* where in the text, in bytes; -1 where there is no place */
    char message[256];    /* NUL-terminated, cut where it is too long */
} zhibiao_error;

/* "invalid_bytes" for ZHIBIAO_INVALID_BYTES and so on; "unknown" for no code. Lives as long as the program. Any thread. Since 0.1. */
ZHIBIAO_API const char *zhibiao_code_name(int32_t code);

/* -- Options ------------------------------------------------------------------------------------------------- */

typedef struct zhibiao_options zhibiao_options;

/* Options with nothing set. *out is the caller's to free. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_options_new(zhibiao_options **out, zhibiao_error *error);
/* The name of the document, `source` in JSON. Copied. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_options_set_source(zhibiao_options *self, const char *source, int64_t length, zhibiao_error *error);
/* The reference date, used where the text states none: `2026-02-28`. Length 0 takes it away. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_options_set_published(zhibiao_options *self, const char *date, int64_t length, zhibiao_error *error);
/* 1: replace invalid bytes by U+FFFD; 0: refuse the text (as without this call). Since 0.1. */
ZHIBIAO_API int32_t zhibiao_options_set_lossy(zhibiao_options *self, int32_t lossy, zhibiao_error *error);
/* NULL is good. Since 0.1. */
ZHIBIAO_API void zhibiao_options_free(zhibiao_options *self);

/* -- Extractor ----------------------------------------------------------------------------------------------- */

typedef struct zhibiao_extractor zhibiao_extractor;
typedef struct zhibiao_document zhibiao_document;

/* An extractor never changes and may be used by any number of threads at once. *out is the caller's to free. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_extractor_new(zhibiao_extractor **out, zhibiao_error *error);
/* Reads one article. `text` isn't needed afterwards; `options` may be NULL. *out is the caller's to free and outlives the
 * extractor. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_extractor_extract(const zhibiao_extractor *self, const char *text, int64_t length,
                                              const zhibiao_options *options, zhibiao_document **out, zhibiao_error *error);
/* NULL is good. No thread may be using it. Since 0.1. */
ZHIBIAO_API void zhibiao_extractor_free(zhibiao_extractor *self);

/* -- Document ------------------------------------------------------------------------------------------------ */

/* What begin and end count: code points, bytes, or UTF-16 units. */
#define ZHIBIAO_OFFSETS_UTF_32 0
#define ZHIBIAO_OFFSETS_UTF_8 1
#define ZHIBIAO_OFFSETS_UTF_16 2

/* How many observations were read; 0 for NULL. Since 0.1. */
ZHIBIAO_API int64_t zhibiao_document_observation_count(const zhibiao_document *self);
/* The document as one line of JSON. *out is NUL-terminated, belongs to the document and lives as long as it; *length (where
 * `length` isn't NULL) is without the NUL. A document belongs to one thread at a time. Since 0.1. */
ZHIBIAO_API int32_t zhibiao_document_json(zhibiao_document *self, int32_t offsets, const char **out, int64_t *length, zhibiao_error *error);
/* NULL is good. Since 0.1. */
ZHIBIAO_API void zhibiao_document_free(zhibiao_document *self);

#ifdef __cplusplus
}
#endif

#endif

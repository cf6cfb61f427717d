/* zhibiao, the C ABI: Chinese economic news and government reports in, every stated number as a record out.
 *
 *     zhibiao_extractor *extractor = NULL;
 *     zhibiao_document *document = NULL;
 *     zhibiao_observation found = {.struct_size = sizeof found};
 *     zhibiao_error error = {.struct_size = sizeof error};
 *     int64_t index;
 *     if (zhibiao_extractor_new(NULL, &extractor, &error) != ZHIBIAO_OK ||
 *         zhibiao_extractor_extract(extractor, text, length, NULL, &document, &error) != ZHIBIAO_OK)
 *         fprintf(stderr, "%s\n", error.message);
 *     for (index = 0; zhibiao_document_observation(document, index, &found, NULL) == ZHIBIAO_OK; ++index)
 *         printf("%.*s\t%.*s\n", (int)found.name.length, found.name.data, (int)found.value.length, found.value.data);
 *     zhibiao_document_free(document);
 *     zhibiao_extractor_free(extractor);
 *
 * Handle              made by                                          freed by                  used by
 * zhibiao_options     zhibiao_options_new                              zhibiao_options_free      one thread while it is set, then any number
 * zhibiao_extractor   zhibiao_extractor_new                            zhibiao_extractor_free    any number of threads at once
 * zhibiao_document    zhibiao_extractor_extract[_file, _batch]         zhibiao_document_free     any number of threads at once
 *
 * What holds for every function, so that it isn't said again below:
 *  - Returned int32_t: ZHIBIAO_OK or one of the negative codes. On failure *out is NULL (a struct: zeros) and `error`, which
 *    may be NULL, is filled; on success `error` isn't touched. Nothing found is ZHIBIAO_OK with empty lists.
 *  - Owned by the caller: what comes through a pointer to a handle; free it with the function named above, once, when no thread
 *    uses it any more; NULL is good. Borrowed: every string, array and struct member that a document gives; it belongs to the
 *    document, lives as long as it, and is never changed. What a caller hands in is copied or not needed after the call.
 *  - Strings are UTF-8 by pointer and length in bytes. Going in, length 0 may have a NULL pointer. Coming out they aren't
 *    NUL-terminated unless that is said, and {NULL, 0} stands for `null` in JSON. Flags are 0 or 1.
 *  - NULL for `self` or `out` is ZHIBIAO_INVALID_ARGUMENT, unless said otherwise.
 *  - No function throws, prints, exits, reads a clock or the environment, or keeps state of its own. No memory left is a code.
 *  - Since 0.1, where no later version is named.
 *
 * Why structs that are filled, and no getter for each field: a record has 30 fields, and a call from Python or Go costs more
 * than reading the field. One call fills one record; nothing is copied but pointers. A struct grows at its end only: the caller
 * says in struct_size what it knows of, the library fills that much and zeroes what it doesn't know itself, so that old
 * programs run with new libraries and new programs with old ones. Layouts are those of 64-bit machines without hidden padding.
 */
#ifndef ZHIBIAO_H
#define ZHIBIAO_H

#include <stdint.h>

#if defined(_WIN32) && defined(ZHIBIAO_BUILDING)
#define ZHIBIAO_API __declspec(dllexport)
#elif defined(__GNUC__)
#define ZHIBIAO_API __attribute__((visibility("default")))
#else
#define ZHIBIAO_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* -- Versions ------------------------------------------------------------------------------------------------ */

/* Raised only where a compiled caller would break; new functions, constants and members don't raise it. */
#define ZHIBIAO_ABI_VERSION 1

/* ZHIBIAO_ABI_VERSION of the library that is loaded; a binding compares it when it loads. */
ZHIBIAO_API int32_t zhibiao_abi_version(void);
/* "0.1.0", NUL-terminated; lives as long as the program. */
ZHIBIAO_API const char *zhibiao_version(void);

/* -- Codes and errors ---------------------------------------------------------------------------------------- */

#define ZHIBIAO_OK 0
#define ZHIBIAO_INVALID_BYTES (-10)    /* the input isn't valid in its encoding */
#define ZHIBIAO_TOO_LARGE (-11)        /* the input is longer than 2^31 - 1 bytes */
#define ZHIBIAO_UNREADABLE (-12)       /* a file that can't be opened or read */
#define ZHIBIAO_INVALID_INPUT (-13)    /* the input isn't what its format asks for */
#define ZHIBIAO_INVALID_DATE (-20)     /* not an ISO 8601 date */
#define ZHIBIAO_INVALID_OPTION (-21)   /* any other option out of its range */
#define ZHIBIAO_UNSUPPORTED (-22)      /* an option that this build of the library was made without */
#define ZHIBIAO_INVALID_ARGUMENT (-30) /* NULL where there must be something, a negative length, an index beyond the list */
#define ZHIBIAO_CANCELLED (-40)        /* the progress function asked to stop before this input was read */
#define ZHIBIAO_INTERNAL (-90)         /* a defect of the library */
#define ZHIBIAO_NO_MEMORY (-91)        /* no memory left */

/* The caller's own; set struct_size before the first call. */
typedef struct zhibiao_error {
    uint32_t struct_size; /* sizeof(zhibiao_error) of the caller */
    int32_t code;         /* as returned */
    int64_t byte_offset;  /* where in the input, in bytes; -1 where there is no place */
    char message[256];    /* NUL-terminated UTF-8, cut where it is too long */
} zhibiao_error;

/* "invalid_bytes" for ZHIBIAO_INVALID_BYTES and so on, "unknown" for no code. As all names below: NUL-terminated, as it stands
 * in JSON, lives as long as the program. */
ZHIBIAO_API const char *zhibiao_code_name(int32_t code);

/* -- Options ------------------------------------------------------------------------------------------------- */

typedef struct zhibiao_options zhibiao_options;
/* What begin and end count: code points, bytes of UTF-8, UTF-16 units (the names of LSP), or bytes of the input as it came. */
#define ZHIBIAO_OFFSETS_UTF_32 0
#define ZHIBIAO_OFFSETS_UTF_8 1
#define ZHIBIAO_OFFSETS_UTF_16 2
#define ZHIBIAO_OFFSETS_INPUT 3
#define ZHIBIAO_INPUT_TEXT 0
#define ZHIBIAO_INPUT_HTML 1
#define ZHIBIAO_INPUT_AUTO 2 /* HTML where the input begins like a page, else text */
/* What a table at run time adds to: taxonomy of indicators, units and classifiers, words of clauses. */
#define ZHIBIAO_TABLE_INDICATORS 0
#define ZHIBIAO_TABLE_UNITS 1
#define ZHIBIAO_TABLE_WORDS 2

/* Options with nothing set. */
ZHIBIAO_API int32_t zhibiao_options_new(zhibiao_options **out, zhibiao_error *error);
/* The name of the document, `source` in JSON. Length 0, as without this call: "", or the path of a file. */
ZHIBIAO_API int32_t zhibiao_options_set_source(zhibiao_options *self, const char *source, int64_t length, zhibiao_error *error);
/* The reference date, used where the text states none: `2026-02-28`. Length 0 takes it away. */
ZHIBIAO_API int32_t zhibiao_options_set_published(zhibiao_options *self, const char *date, int64_t length, zhibiao_error *error);
/* 1: replace invalid bytes by U+FFFD and warn; 0, as without this call: refuse the text. */
ZHIBIAO_API int32_t zhibiao_options_set_lossy(zhibiao_options *self, int32_t lossy, zhibiao_error *error);
/* 1: list every numeral among the mentions (ZHIBIAO_LAYER_NUMBER); 0, as without this call: quantities only. */
ZHIBIAO_API int32_t zhibiao_options_set_numbers(zhibiao_options *self, int32_t numbers, zhibiao_error *error);
/* ZHIBIAO_OFFSETS_*: the unit of every begin and end of the document, in structs and in JSON. UTF_32 without this call. */
ZHIBIAO_API int32_t zhibiao_options_set_offsets(zhibiao_options *self, int32_t offsets, zhibiao_error *error);
/* The encoding of the input by its name (`GB18030`, `Big5`, `UTF-16LE`), or `auto`. Length 0, as without this call: UTF-8. */
ZHIBIAO_API int32_t zhibiao_options_set_encoding(zhibiao_options *self, const char *name, int64_t length, zhibiao_error *error);
/* ZHIBIAO_INPUT_*. TEXT without this call. */
ZHIBIAO_API int32_t zhibiao_options_set_input_format(zhibiao_options *self, int32_t format, zhibiao_error *error);
/* 1: keep what gave each field of each observation (the rule, the words); 0, as without this call: don't. */
ZHIBIAO_API int32_t zhibiao_options_set_explain(zhibiao_options *self, int32_t explain, zhibiao_error *error);
/* Rows of TSV for ZHIBIAO_TABLE_*, added to what the library knows. Counts for zhibiao_extractor_new() only. */
ZHIBIAO_API int32_t zhibiao_options_add_table(zhibiao_options *self, int32_t table, const char *tsv, int64_t length, zhibiao_error *error);
ZHIBIAO_API void zhibiao_options_free(zhibiao_options *self);

/* -- Extractor ----------------------------------------------------------------------------------------------- */

typedef struct zhibiao_extractor zhibiao_extractor;
typedef struct zhibiao_document zhibiao_document;

/* Called by zhibiao_extractor_extract_batch() on the thread that called it, never twice at once: `done` of `count` inputs are
 * finished (some values may be passed over; the last call has done == count). Return 0 to go on, anything else to stop: inputs
 * not begun by then become documents with ZHIBIAO_CANCELLED. Must not throw. */
typedef int32_t (*zhibiao_progress)(void *context, int64_t done, int64_t count);

/* `options` (NULL: none set) are those of every call that has none of its own. An extractor never changes. */
ZHIBIAO_API int32_t zhibiao_extractor_new(const zhibiao_options *options, zhibiao_extractor **out, zhibiao_error *error);
/* Reads one article of `length` bytes. `options` (NULL: the extractor's) stand in place of the extractor's, all of them but the
 * tables. Time and memory linear in the input. The document outlives the extractor. */
ZHIBIAO_API int32_t zhibiao_extractor_extract(const zhibiao_extractor *self, const char *text, int64_t length,
                                              const zhibiao_options *options, zhibiao_document **out, zhibiao_error *error);
/* The same for a file; `path` is UTF-8, `length` its bytes. */
ZHIBIAO_API int32_t zhibiao_extractor_extract_file(const zhibiao_extractor *self, const char *path, int64_t length,
                                                   const zhibiao_options *options, zhibiao_document **out, zhibiao_error *error);
/* The same for `count` inputs on several threads. Input i is texts[i], lengths[i] bytes, read with options[i] (`options` or an
 * element of it NULL: the extractor's). `workers`: how many threads, the calling one among them; 0: as many as the machine runs
 * at once. `progress` may be NULL. `out` is an array of `count` handles that the caller allocates: every one is filled, in the
 * order of the inputs. An input that can't be read fails alone, its document says why (zhibiao_document_error()) and has empty
 * lists; the code returned is then ZHIBIAO_OK. On any other code no handle is filled: all are NULL. */
ZHIBIAO_API int32_t zhibiao_extractor_extract_batch(const zhibiao_extractor *self, const char *const *texts, const int64_t *lengths,
                                                    const zhibiao_options *const *options, int64_t count, int32_t workers,
                                                    zhibiao_progress progress, void *context, zhibiao_document **out,
                                                    zhibiao_error *error);
ZHIBIAO_API void zhibiao_extractor_free(zhibiao_extractor *self);

/* -- Document ------------------------------------------------------------------------------------------------ */

/* A string of the document. 16 bytes, will never grow, so that there are arrays of it. */
typedef struct zhibiao_string {
    const char *data;
    int64_t length; /* bytes */
} zhibiao_string;

/* A place in the document's text, half-open, in the unit of its options. 16 bytes, will never grow. */
typedef struct zhibiao_span {
    int64_t begin;
    int64_t end;
} zhibiao_span;

/* The lists of a document. */
#define ZHIBIAO_LIST_BLOCKS 0
#define ZHIBIAO_LIST_SENTENCES 1
#define ZHIBIAO_LIST_OBSERVATIONS 2
#define ZHIBIAO_LIST_MENTIONS 3
#define ZHIBIAO_LIST_REGIONS 4
#define ZHIBIAO_LIST_ORGANIZATIONS 5
#define ZHIBIAO_LIST_PERSONS 6
#define ZHIBIAO_LIST_PROJECTS 7
#define ZHIBIAO_LIST_PROGRAMS 8
#define ZHIBIAO_LIST_QUOTES 9
#define ZHIBIAO_LIST_AUDIT 10
#define ZHIBIAO_LIST_WARNINGS 11
#define ZHIBIAO_LIST_EXPLANATIONS 12 /* empty unless zhibiao_options_set_explain() asked for them */

/* What zhibiao_document_render() writes: JSON of one line, JSON indented by two blanks; the mentions as JSON array; observations
 * or mentions as CSV (RFC 4180) or TSV, beginning with the names of the columns or (ROWS) without them; a table for a terminal. */
#define ZHIBIAO_RENDER_JSON 0
#define ZHIBIAO_RENDER_JSON_PRETTY 1
#define ZHIBIAO_RENDER_MENTIONS_JSON 2
#define ZHIBIAO_RENDER_CSV 3
#define ZHIBIAO_RENDER_TSV 4
#define ZHIBIAO_RENDER_CSV_ROWS 5
#define ZHIBIAO_RENDER_TSV_ROWS 6
#define ZHIBIAO_RENDER_MENTIONS_CSV 7
#define ZHIBIAO_RENDER_MENTIONS_TSV 8
#define ZHIBIAO_RENDER_TABLE 9

/* Why a document of a batch wasn't read: its code, with `error` filled; ZHIBIAO_OK where it was. */
ZHIBIAO_API int32_t zhibiao_document_error(const zhibiao_document *self, zhibiao_error *error);
/* How many elements ZHIBIAO_LIST_* has; 0 for NULL and for a list that isn't known; ZHIBIAO_NO_MEMORY, which is negative, where
 * there is none left. */
ZHIBIAO_API int64_t zhibiao_document_count(const zhibiao_document *self, int32_t list);
/* The whole document as ZHIBIAO_RENDER_*. *out is NUL-terminated and borrowed; *length (where `length` isn't NULL) is in bytes
 * without the NUL. Written at the first call, kept for the next. JSON has no line end
 * behind it, every row has one. */
ZHIBIAO_API int32_t zhibiao_document_render(const zhibiao_document *self, int32_t format, const char **out, int64_t *length,
                                            zhibiao_error *error);
ZHIBIAO_API void zhibiao_document_free(zhibiao_document *self);

/* The members of each struct are those of the JSON, `schema` zhibiao/1, under the same names (`concept` is a word of C++, so
 * concept_code; objects are flattened: period_start). Dates are numbers, 20260228 for 2026-02-28, 0 for null. */

#define ZHIBIAO_SCRIPT_HANS 0
#define ZHIBIAO_SCRIPT_HANT 1
typedef struct zhibiao_article {
    uint32_t struct_size; /* here and below: sizeof the struct, set by the caller before the call, never changed by it */
    int32_t script;       /* ZHIBIAO_SCRIPT_* */
    zhibiao_string text;  /* the document's own text, decoded to UTF-8; what UTF_8, UTF_16 and UTF_32 offsets count in */
    zhibiao_string document_source; /* the name of the document, as in the options; `source` at the root of the JSON */
    zhibiao_string title, kicker, source, original_title, encoding;
    zhibiao_string published; /* ISO 8601, +08:00 where a time is stated */
    int32_t published_date, reserved;
    const zhibiao_string *subtitles, *authors, *editors;
    int64_t subtitle_count, author_count, editor_count;
} zhibiao_article;

#define ZHIBIAO_BLOCK_HEADING 0
#define ZHIBIAO_BLOCK_PARAGRAPH 1
#define ZHIBIAO_BLOCK_CAPTION 2
#define ZHIBIAO_BLOCK_NOTE 3
#define ZHIBIAO_BLOCK_META 4
#define ZHIBIAO_BLOCK_BOILERPLATE 5
#define ZHIBIAO_BLOCK_SEPARATOR 6
typedef struct zhibiao_block {
    uint32_t struct_size;
    int32_t kind; /* ZHIBIAO_BLOCK_* */
    zhibiao_string text;
    int64_t begin, end;
    int64_t first_sentence, sentence_count; /* in ZHIBIAO_LIST_SENTENCES */
} zhibiao_block;

typedef struct zhibiao_sentence {
    uint32_t struct_size;
    int32_t reserved;
    zhibiao_string text;
    int64_t begin, end;
} zhibiao_sentence;

#define ZHIBIAO_KIND_LEVEL 0
#define ZHIBIAO_KIND_CHANGE 1
#define ZHIBIAO_KIND_GROWTH 2
#define ZHIBIAO_KIND_MULTIPLE 3
#define ZHIBIAO_KIND_SHARE 4
#define ZHIBIAO_KIND_RATIO 5
#define ZHIBIAO_KIND_CONTRIBUTION 6
#define ZHIBIAO_KIND_RANK 7
#define ZHIBIAO_BASIS_NONE 0 /* null in JSON */
#define ZHIBIAO_BASIS_YOY 1
#define ZHIBIAO_BASIS_MOM 2
#define ZHIBIAO_BASIS_ANNUAL_AVERAGE 3
#define ZHIBIAO_BASIS_FROM_TO 4
#define ZHIBIAO_BASIS_SINCE 5
#define ZHIBIAO_BOUND_EXACT 0
#define ZHIBIAO_BOUND_ABOUT 1
#define ZHIBIAO_BOUND_NEAR 2
#define ZHIBIAO_BOUND_OVER 3
#define ZHIBIAO_BOUND_UNDER 4
#define ZHIBIAO_BOUND_AT_LEAST 5
#define ZHIBIAO_BOUND_AT_MOST 6
#define ZHIBIAO_BOUND_RANGE 7
#define ZHIBIAO_BOUND_INDEFINITE 8
#define ZHIBIAO_STATUS_ACTUAL 0
#define ZHIBIAO_STATUS_FORECAST 1
#define ZHIBIAO_STATUS_TARGET 2
#define ZHIBIAO_STATUS_CAPACITY 3
#define ZHIBIAO_PERIOD_STATED 0
#define ZHIBIAO_PERIOD_INHERITED 1
#define ZHIBIAO_PERIOD_PUBLISHED 2
#define ZHIBIAO_SUBJECT_REGION 0
#define ZHIBIAO_SUBJECT_ZONE 1
#define ZHIBIAO_SUBJECT_ORGANIZATION 2
#define ZHIBIAO_SUBJECT_PROJECT 3
#define ZHIBIAO_SUBJECT_PRODUCT 4
#define ZHIBIAO_SUBJECT_GROUP 5
/* One stated number about one thing. Decimals are exact, as strings: `-12.5`. */
typedef struct zhibiao_observation {
    uint32_t struct_size;
    int32_t id; /* from 1, in text order; the observation at index id - 1 */
    zhibiao_string text;
    int64_t begin, end;
    zhibiao_string name, concept_code, action;
    int32_t kind, basis, bound, status; /* ZHIBIAO_KIND_*, _BASIS_*, _BOUND_*, _STATUS_* */
    zhibiao_string value, low, high;
    const zhibiao_string *parts; /* of a ratio, else NULL */
    int64_t part_count;
    zhibiao_string unit, unit_text;   /* a unit_text of length 0 is "" in JSON */
    int32_t has_period;               /* 0: `period` is null, what follows is zero */
    int32_t period_source;            /* ZHIBIAO_PERIOD_* */
    int32_t period_start, period_end; /* dates, both inclusive */
    zhibiao_string period_text;
    int32_t has_subject;  /* 0: `subject` is null, what follows is zero */
    int32_t subject_type; /* ZHIBIAO_SUBJECT_* */
    zhibiao_string subject_text, subject_name, subject_adcode;
    zhibiao_string whole, rank_scope;
    int32_t cumulative;    /* flag */
    int32_t part_of, pair; /* ids, 0 for null */
    int32_t reserved;
    int64_t sentence_begin, sentence_end;
} zhibiao_observation;

#define ZHIBIAO_LAYER_NUMBER 0
#define ZHIBIAO_LAYER_QUANTITY 1
#define ZHIBIAO_LAYER_PERIOD 2
#define ZHIBIAO_LAYER_REGION 3
#define ZHIBIAO_LAYER_ZONE 4
#define ZHIBIAO_LAYER_ORGANIZATION 5
#define ZHIBIAO_LAYER_PERSON 6
#define ZHIBIAO_LAYER_PROJECT 7
#define ZHIBIAO_LAYER_PROGRAM 8
#define ZHIBIAO_LAYER_INDICATOR 9
/* One mention of the layer under the observations, in text order; members that its layer hasn't are zero. */
typedef struct zhibiao_mention {
    uint32_t struct_size;
    int32_t layer; /* ZHIBIAO_LAYER_* */
    zhibiao_string text;
    int64_t begin, end;
    zhibiao_string value, low, high;  /* number, quantity */
    const zhibiao_string *parts;      /* of a ratio, else NULL */
    int64_t part_count;
    zhibiao_string unit, unit_text;   /* quantity */
    int32_t bound;                    /* quantity: ZHIBIAO_BOUND_* */
    int32_t period_start, period_end; /* period: dates, both inclusive */
    int32_t reserved;
    zhibiao_string duration;          /* of a period that is a duration, ISO 8601: P3M */
    zhibiao_string name, code;        /* region, zone, organization and all after them */
} zhibiao_mention;

/* Something with a name, once for each, with all places where it is mentioned. */
typedef struct zhibiao_entity {
    uint32_t struct_size;
    int32_t layer;             /* ZHIBIAO_LAYER_* */
    zhibiao_string text;       /* as written where it is mentioned first */
    zhibiao_string name, code; /* the code of a region is its `adcode` in JSON */
    const zhibiao_span *mentions;
    int64_t mention_count;
} zhibiao_entity;

/* Somebody named in the text, once for each. What isn't told is of length 0, here and below; `mentions` are in text order, at
 * least one. All of it is borrowed from the document. */
typedef struct zhibiao_person {
    uint32_t struct_size;
    int32_t reserved;
    zhibiao_string name, post, organization; /* the post is without the employer, which `organization` is */
    const zhibiao_span *mentions;            /* of the name */
    int64_t mention_count;
} zhibiao_person;

/* Who says what, in text order. */
typedef struct zhibiao_quote {
    uint32_t struct_size;
    int32_t direct;              /* flag: in quotation marks; else told by a sentence, without any */
    zhibiao_string speaker;      /* the name, else what the speaker is called; of length 0 where nobody is told */
    zhibiao_string post;         /* of a speaker with a name */
    zhibiao_string text;         /* without the quotation marks around it */
    int64_t begin, end;          /* of `text` */
} zhibiao_quote;

#define ZHIBIAO_PHASE_NONE 0 /* null in JSON */
#define ZHIBIAO_PHASE_PLANNED 1
#define ZHIBIAO_PHASE_SIGNED 2
#define ZHIBIAO_PHASE_STARTED 3
#define ZHIBIAO_PHASE_UNDER_CONSTRUCTION 4
#define ZHIBIAO_PHASE_TOPPED_OUT 5
#define ZHIBIAO_PHASE_COMPLETED 6
#define ZHIBIAO_PHASE_IN_PRODUCTION 7
#define ZHIBIAO_PHASE_LISTED 8
/* A construction or investment project, once for each. */
typedef struct zhibiao_project {
    uint32_t struct_size;
    int32_t phase;                                      /* ZHIBIAO_PHASE_* */
    zhibiao_string name, owner, location;
    zhibiao_string investment_value, investment_unit;   /* a decimal; of length 0: `investment` is null */
    zhibiao_string capacity_value, capacity_unit;       /* likewise */
    int32_t investment_observation, capacity_observation; /* ids of what states them, 0 for null */
    const zhibiao_span *mentions;
    int64_t mention_count;
} zhibiao_project;

/* A named working system or initiative, once for each. */
typedef struct zhibiao_program {
    uint32_t struct_size;
    int32_t reserved;
    zhibiao_string name;
    const zhibiao_string *parts; /* as stated, each with its number; NULL where `part_count` is 0 */
    int64_t part_count;
    const zhibiao_span *mentions;
    int64_t mention_count;
} zhibiao_program;

/* One sum or share that the text states, recomputed. */
typedef struct zhibiao_check {
    uint32_t struct_size;
    int32_t holds;                              /* flag */
    zhibiao_string rule;                        /* `sum`, `share` */
    zhibiao_string stated, computed, tolerance; /* decimals in the unit of the result */
    const uint32_t *observations;               /* ids: the result first, then what it was computed from */
    int64_t observation_count;
} zhibiao_check;

typedef struct zhibiao_warning {
    uint32_t struct_size;
    int32_t reserved;
    zhibiao_string code, message;
    int64_t byte_offset; /* in bytes of the input */
} zhibiao_warning;

#define ZHIBIAO_FIELD_NAME 0
#define ZHIBIAO_FIELD_CONCEPT 1
#define ZHIBIAO_FIELD_ACTION 2
#define ZHIBIAO_FIELD_KIND 3
#define ZHIBIAO_FIELD_BASIS 4
#define ZHIBIAO_FIELD_VALUE 5 /* and low, high, parts */
#define ZHIBIAO_FIELD_BOUND 6
#define ZHIBIAO_FIELD_UNIT 7
#define ZHIBIAO_FIELD_PERIOD 8
#define ZHIBIAO_FIELD_SUBJECT 9
#define ZHIBIAO_FIELD_STATUS 10
#define ZHIBIAO_FIELD_CUMULATIVE 11
#define ZHIBIAO_FIELD_WHOLE 12
#define ZHIBIAO_FIELD_RANK_SCOPE 13
#define ZHIBIAO_FIELD_PART_OF 14
#define ZHIBIAO_FIELD_PAIR 15
/* Why one field of one observation is what it is; in the order of the observations, then of their fields. */
typedef struct zhibiao_explanation {
    uint32_t struct_size;
    int32_t field;       /* ZHIBIAO_FIELD_* */
    int32_t observation; /* id */
    int32_t reserved;
    zhibiao_string rule;
    zhibiao_string text; /* the words that decided; of the number where no word did, none where the text has none */
    int64_t begin, end;
} zhibiao_explanation;

/* Each fills *out, whose struct_size the caller has set, with element `index` (from 0) of the list of its name; beyond the list:
 * ZHIBIAO_INVALID_ARGUMENT, which ends a loop as well as zhibiao_document_count() does. The first call for a list makes it,
 * linear in its length; every other one takes constant time and no memory. */
ZHIBIAO_API int32_t zhibiao_document_article(const zhibiao_document *self, zhibiao_article *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_block(const zhibiao_document *self, int64_t index, zhibiao_block *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_sentence(const zhibiao_document *self, int64_t index, zhibiao_sentence *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_observation(const zhibiao_document *self, int64_t index, zhibiao_observation *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_mention(const zhibiao_document *self, int64_t index, zhibiao_mention *out, zhibiao_error *error);
/* `list` is ZHIBIAO_LIST_REGIONS, _ORGANIZATIONS or _PERSONS. */
ZHIBIAO_API int32_t zhibiao_document_entity(const zhibiao_document *self, int32_t list, int64_t index, zhibiao_entity *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_person(const zhibiao_document *self, int64_t index, zhibiao_person *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_project(const zhibiao_document *self, int64_t index, zhibiao_project *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_program(const zhibiao_document *self, int64_t index, zhibiao_program *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_quote(const zhibiao_document *self, int64_t index, zhibiao_quote *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_check(const zhibiao_document *self, int64_t index, zhibiao_check *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_explanation(const zhibiao_document *self, int64_t index, zhibiao_explanation *out, zhibiao_error *error);
ZHIBIAO_API int32_t zhibiao_document_warning(const zhibiao_document *self, int64_t index, zhibiao_warning *out, zhibiao_error *error);

/* -- Names of constants -------------------------------------------------------------------------------------- */

/* `growth` for ZHIBIAO_KIND_GROWTH and so on, as in JSON; "" where JSON has null, and for no such constant. */
ZHIBIAO_API const char *zhibiao_script_name(int32_t script);
ZHIBIAO_API const char *zhibiao_block_name(int32_t kind);
ZHIBIAO_API const char *zhibiao_kind_name(int32_t kind);
ZHIBIAO_API const char *zhibiao_basis_name(int32_t basis);
ZHIBIAO_API const char *zhibiao_bound_name(int32_t bound);
ZHIBIAO_API const char *zhibiao_status_name(int32_t status);
ZHIBIAO_API const char *zhibiao_period_source_name(int32_t source);
ZHIBIAO_API const char *zhibiao_subject_type_name(int32_t type);
ZHIBIAO_API const char *zhibiao_phase_name(int32_t phase);
ZHIBIAO_API const char *zhibiao_layer_name(int32_t layer);
ZHIBIAO_API const char *zhibiao_field_name(int32_t field);
ZHIBIAO_API const char *zhibiao_offsets_name(int32_t offsets);

#ifdef __cplusplus
}
#endif

#endif

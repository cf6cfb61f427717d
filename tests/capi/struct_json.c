/* A document as JSON, put together from nothing but the structs: what the structs say is then compared with what the library
 * writes, byte for byte. */
#include "struct_json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct writer {
    char *text;
    size_t size, room;
    int first; /* nothing stands yet in what was begun last */
} writer;

static void put(writer *out, const char *bytes, size_t size) {
    if (out->size + size + 1 > out->room) {
        out->room = (out->size + size + 1) * 2;
        out->text = realloc(out->text, out->room);
        if (out->text == NULL) abort();
    }
    if (size > 0) memcpy(out->text + out->size, bytes, size);
    out->size += size;
    out->text[out->size] = '\0';
}

static void put_words(writer *out, const char *words) { put(out, words, strlen(words)); }

static void separate(writer *out) {
    if (!out->first) put(out, ",", 1);
    out->first = 0;
}

static void begin(writer *out, const char *bracket) {
    separate(out);
    put_words(out, bracket);
    out->first = 1;
}

static void end(writer *out, const char *bracket) {
    put_words(out, bracket);
    out->first = 0;
}

static void key(writer *out, const char *name) {
    separate(out);
    put_words(out, "\"");
    put_words(out, name);
    put_words(out, "\":");
    out->first = 1;
}

static void string(writer *out, zhibiao_string words) {
    int64_t i;
    separate(out);
    put_words(out, "\"");
    for (i = 0; i < words.length; ++i) {
        unsigned char byte = (unsigned char)words.data[i];
        char escaped[8];
        if (byte == '\n') put_words(out, "\\n");
        else if (byte == '\r') put_words(out, "\\r");
        else if (byte == '\t') put_words(out, "\\t");
        else if (byte == '"') put_words(out, "\\\"");
        else if (byte == '\\') put_words(out, "\\\\");
        else if (byte < 0x20) {
            sprintf(escaped, "\\u%04x", byte);
            put_words(out, escaped);
        } else put(out, words.data + i, 1);
    }
    put_words(out, "\"");
}

static void literal(writer *out, const char *words) {
    separate(out);
    put_words(out, words);
}

static void number(writer *out, int64_t value) {
    char digits[24];
    sprintf(digits, "%lld", (long long)value);
    literal(out, digits);
}

static void words_member(writer *out, const char *name, zhibiao_string words) {
    key(out, name);
    string(out, words);
}

static void optional_member(writer *out, const char *name, zhibiao_string words) {
    key(out, name);
    if (words.length == 0) literal(out, "null");
    else string(out, words);
}

/* The name of a constant; "" is null. */
static void constant_member(writer *out, const char *name, const char *constant) {
    zhibiao_string words;
    words.data = constant;
    words.length = (int64_t)strlen(constant);
    optional_member(out, name, words);
}

static void date_member(writer *out, const char *name, int32_t date) {
    char iso[40] = "";
    if (date != 0) sprintf(iso, "%04d-%02d-%02d", date / 10000, date / 100 % 100, date % 100);
    constant_member(out, name, iso);
}

static void number_member(writer *out, const char *name, int64_t value) {
    key(out, name);
    number(out, value);
}

static void id_member(writer *out, const char *name, int32_t id) {
    key(out, name);
    if (id == 0) literal(out, "null");
    else number(out, id);
}

static void flag_member(writer *out, const char *name, int32_t flag) {
    key(out, name);
    literal(out, flag == 1 ? "true" : flag == 0 ? "false" : "neither");
}

static void list_member(writer *out, const char *name, const zhibiao_string *list, int64_t count) {
    int64_t i;
    key(out, name);
    begin(out, "[");
    for (i = 0; i < count; ++i) string(out, list[i]);
    end(out, "]");
}

static void place_members(writer *out, int64_t first, int64_t last) {
    number_member(out, "begin", first);
    number_member(out, "end", last);
}

static void put_article(writer *out, const zhibiao_document *document, const zhibiao_article *article) {
    zhibiao_block block = {.struct_size = sizeof block};
    int64_t i;
    key(out, "article");
    begin(out, "{");
    optional_member(out, "title", article->title);
    optional_member(out, "kicker", article->kicker);
    list_member(out, "subtitles", article->subtitles, article->subtitle_count);
    optional_member(out, "published", article->published);
    optional_member(out, "source", article->source);
    list_member(out, "authors", article->authors, article->author_count);
    list_member(out, "editors", article->editors, article->editor_count);
    optional_member(out, "original_title", article->original_title);
    constant_member(out, "script", zhibiao_script_name(article->script));
    words_member(out, "encoding", article->encoding);
    key(out, "blocks");
    begin(out, "[");
    for (i = 0; zhibiao_document_block(document, i, &block, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        constant_member(out, "kind", zhibiao_block_name(block.kind));
        place_members(out, block.begin, block.end);
        words_member(out, "text", block.text);
        end(out, "}");
    }
    end(out, "]");
    end(out, "}");
}

static void put_period(writer *out, const zhibiao_observation *observation) {
    key(out, "period");
    if (observation->has_period == 0) {
        literal(out, "null");
        return;
    }
    begin(out, "{");
    date_member(out, "start", observation->period_start);
    date_member(out, "end", observation->period_end);
    optional_member(out, "text", observation->period_text);
    constant_member(out, "source", zhibiao_period_source_name(observation->period_source));
    end(out, "}");
}

static void put_subject(writer *out, const zhibiao_observation *observation) {
    key(out, "subject");
    if (observation->has_subject == 0) {
        literal(out, "null");
        return;
    }
    begin(out, "{");
    words_member(out, "text", observation->subject_text);
    words_member(out, "name", observation->subject_name);
    constant_member(out, "type", zhibiao_subject_type_name(observation->subject_type));
    optional_member(out, "adcode", observation->subject_adcode);
    end(out, "}");
}

static void put_amount(writer *out, zhibiao_string value, zhibiao_string low, zhibiao_string high) {
    optional_member(out, "value", value);
    optional_member(out, "low", low);
    optional_member(out, "high", high);
}

/* Explanations stand in the order of the observations: *next is the first that isn't written. */
static void put_explanation(writer *out, const zhibiao_document *document, int32_t id, int64_t *next) {
    zhibiao_explanation why = {.struct_size = sizeof why};
    if (zhibiao_document_count(document, ZHIBIAO_LIST_EXPLANATIONS) == 0) return;
    key(out, "explanation");
    begin(out, "{");
    for (; zhibiao_document_explanation(document, *next, &why, NULL) == ZHIBIAO_OK && why.observation == id; ++*next) {
        key(out, zhibiao_field_name(why.field));
        begin(out, "{");
        words_member(out, "rule", why.rule);
        if (why.begin == why.end) {
            constant_member(out, "begin", "");
            constant_member(out, "end", "");
        } else place_members(out, why.begin, why.end);
        optional_member(out, "text", why.text);
        end(out, "}");
    }
    end(out, "}");
}

static void put_observation(writer *out, const zhibiao_document *document, const zhibiao_observation *observation, int64_t *next) {
    begin(out, "{");
    number_member(out, "id", observation->id);
    words_member(out, "text", observation->text);
    place_members(out, observation->begin, observation->end);
    optional_member(out, "name", observation->name);
    optional_member(out, "concept", observation->concept_code);
    optional_member(out, "action", observation->action);
    constant_member(out, "kind", zhibiao_kind_name(observation->kind));
    constant_member(out, "basis", zhibiao_basis_name(observation->basis));
    put_amount(out, observation->value, observation->low, observation->high);
    if (observation->parts == NULL) constant_member(out, "parts", "");
    else list_member(out, "parts", observation->parts, observation->part_count);
    constant_member(out, "bound", zhibiao_bound_name(observation->bound));
    words_member(out, "unit", observation->unit);
    words_member(out, "unit_text", observation->unit_text);
    put_period(out, observation);
    put_subject(out, observation);
    constant_member(out, "status", zhibiao_status_name(observation->status));
    flag_member(out, "cumulative", observation->cumulative);
    optional_member(out, "whole", observation->whole);
    optional_member(out, "rank_scope", observation->rank_scope);
    id_member(out, "part_of", observation->part_of);
    id_member(out, "pair", observation->pair);
    key(out, "sentence");
    begin(out, "{");
    place_members(out, observation->sentence_begin, observation->sentence_end);
    end(out, "}");
    put_explanation(out, document, observation->id, next);
    end(out, "}");
}

static void put_entities(writer *out, const zhibiao_document *document, const char *name, int32_t list) {
    zhibiao_entity entity = {.struct_size = sizeof entity};
    zhibiao_article article = {.struct_size = sizeof article};
    int64_t i, j;
    zhibiao_document_article(document, &article, NULL);
    key(out, name);
    begin(out, "[");
    for (i = 0; zhibiao_document_entity(document, list, i, &entity, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        if (list == ZHIBIAO_LIST_REGIONS) words_member(out, "text", entity.text);
        words_member(out, "name", entity.name);
        if (list == ZHIBIAO_LIST_REGIONS) optional_member(out, "adcode", entity.code);
        key(out, "mentions");
        begin(out, "[");
        for (j = 0; j < entity.mention_count; ++j) {
            /* In UTF-8 a place is where the words stand. */
            zhibiao_string words;
            words.data = article.text.data + entity.mentions[j].begin;
            words.length = entity.mentions[j].end - entity.mentions[j].begin;
            begin(out, "{");
            words_member(out, "text", words);
            place_members(out, entity.mentions[j].begin, entity.mentions[j].end);
            end(out, "}");
        }
        end(out, "]");
        end(out, "}");
    }
    end(out, "]");
}

static void put_audit(writer *out, const zhibiao_document *document) {
    zhibiao_check check = {.struct_size = sizeof check};
    int64_t i, j;
    key(out, "audit");
    begin(out, "[");
    for (i = 0; zhibiao_document_check(document, i, &check, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        words_member(out, "rule", check.rule);
        key(out, "observations");
        begin(out, "[");
        for (j = 0; j < check.observation_count; ++j) number(out, check.observations[j]);
        end(out, "]");
        words_member(out, "stated", check.stated);
        words_member(out, "computed", check.computed);
        words_member(out, "tolerance", check.tolerance);
        flag_member(out, "holds", check.holds);
        end(out, "}");
    }
    end(out, "]");
}

static void put_warnings(writer *out, const zhibiao_document *document) {
    zhibiao_warning warning = {.struct_size = sizeof warning};
    int64_t i;
    key(out, "warnings");
    begin(out, "[");
    for (i = 0; zhibiao_document_warning(document, i, &warning, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        words_member(out, "code", warning.code);
        words_member(out, "message", warning.message);
        number_member(out, "byte_offset", warning.byte_offset);
        end(out, "}");
    }
    end(out, "]");
}

char *struct_json(const zhibiao_document *document) {
    writer out = {NULL, 0, 0, 1};
    zhibiao_article article = {.struct_size = sizeof article};
    zhibiao_observation observation = {.struct_size = sizeof observation};
    int64_t i, explained = 0;
    zhibiao_document_article(document, &article, NULL);
    begin(&out, "{");
    constant_member(&out, "schema", "zhibiao/1");
    words_member(&out, "source", article.document_source);
    put_article(&out, document, &article);
    key(&out, "observations");
    begin(&out, "[");
    for (i = 0; zhibiao_document_observation(document, i, &observation, NULL) == ZHIBIAO_OK; ++i)
        put_observation(&out, document, &observation, &explained);
    end(&out, "]");
    put_entities(&out, document, "regions", ZHIBIAO_LIST_REGIONS);
    put_entities(&out, document, "organizations", ZHIBIAO_LIST_ORGANIZATIONS);
    list_member(&out, "persons", NULL, zhibiao_document_count(document, ZHIBIAO_LIST_PERSONS));
    list_member(&out, "projects", NULL, zhibiao_document_count(document, ZHIBIAO_LIST_PROJECTS));
    list_member(&out, "programs", NULL, zhibiao_document_count(document, ZHIBIAO_LIST_PROGRAMS));
    list_member(&out, "quotes", NULL, zhibiao_document_count(document, ZHIBIAO_LIST_QUOTES));
    put_audit(&out, document);
    put_warnings(&out, document);
    end(&out, "}");
    return out.text;
}

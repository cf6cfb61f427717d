/* JSON of one line, member by member: what struct_json.c writes a document with. */
#ifndef ZHIBIAO_TESTS_CAPI_JSON_WRITER_H
#define ZHIBIAO_TESTS_CAPI_JSON_WRITER_H

#include <zhibiao/zhibiao.h>

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

#endif

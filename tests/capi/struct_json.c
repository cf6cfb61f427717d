/* A document as JSON, put together from nothing but the structs: what the structs say is then compared with what the library
 * writes, byte for byte. */
#include "struct_json.h"

#include "json_writer.h"

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

/* Where something is mentioned. In UTF-8 a place is where the words stand. */
static void put_mentions(writer *out, const zhibiao_document *document, const zhibiao_span *mentions, int64_t count) {
    zhibiao_article article = {.struct_size = sizeof article};
    int64_t i;
    zhibiao_document_article(document, &article, NULL);
    key(out, "mentions");
    begin(out, "[");
    for (i = 0; i < count; ++i) {
        zhibiao_string words;
        words.data = article.text.data + mentions[i].begin;
        words.length = mentions[i].end - mentions[i].begin;
        begin(out, "{");
        words_member(out, "text", words);
        place_members(out, mentions[i].begin, mentions[i].end);
        end(out, "}");
    }
    end(out, "]");
}

static void put_entities(writer *out, const zhibiao_document *document, const char *name, int32_t list) {
    zhibiao_entity entity = {.struct_size = sizeof entity};
    int64_t i;
    key(out, name);
    begin(out, "[");
    for (i = 0; zhibiao_document_entity(document, list, i, &entity, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        if (list == ZHIBIAO_LIST_REGIONS) words_member(out, "text", entity.text);
        words_member(out, "name", entity.name);
        if (list == ZHIBIAO_LIST_REGIONS) optional_member(out, "adcode", entity.code);
        put_mentions(out, document, entity.mentions, entity.mention_count);
        end(out, "}");
    }
    end(out, "]");
}

static void put_persons(writer *out, const zhibiao_document *document) {
    zhibiao_person person = {.struct_size = sizeof person};
    int64_t i;
    key(out, "persons");
    begin(out, "[");
    for (i = 0; zhibiao_document_person(document, i, &person, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        words_member(out, "name", person.name);
        optional_member(out, "post", person.post);
        optional_member(out, "organization", person.organization);
        put_mentions(out, document, person.mentions, person.mention_count);
        end(out, "}");
    }
    end(out, "]");
}

static void put_project_amount(writer *out, const char *name, zhibiao_string value, zhibiao_string unit, int32_t observation) {
    key(out, name);
    if (value.length == 0) {
        literal(out, "null");
        return;
    }
    begin(out, "{");
    words_member(out, "value", value);
    words_member(out, "unit", unit);
    id_member(out, "observation", observation);
    end(out, "}");
}

static void put_projects(writer *out, const zhibiao_document *document) {
    zhibiao_project project = {.struct_size = sizeof project};
    int64_t i;
    key(out, "projects");
    begin(out, "[");
    for (i = 0; zhibiao_document_project(document, i, &project, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        words_member(out, "name", project.name);
        optional_member(out, "owner", project.owner);
        optional_member(out, "location", project.location);
        put_project_amount(out, "investment", project.investment_value, project.investment_unit, project.investment_observation);
        put_project_amount(out, "capacity", project.capacity_value, project.capacity_unit, project.capacity_observation);
        constant_member(out, "phase", zhibiao_phase_name(project.phase));
        put_mentions(out, document, project.mentions, project.mention_count);
        end(out, "}");
    }
    end(out, "]");
}

static void put_programs(writer *out, const zhibiao_document *document) {
    zhibiao_program program = {.struct_size = sizeof program};
    int64_t i;
    key(out, "programs");
    begin(out, "[");
    for (i = 0; zhibiao_document_program(document, i, &program, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        words_member(out, "name", program.name);
        list_member(out, "parts", program.parts, program.part_count);
        put_mentions(out, document, program.mentions, program.mention_count);
        end(out, "}");
    }
    end(out, "]");
}

static void put_quotes(writer *out, const zhibiao_document *document) {
    zhibiao_quote quote = {.struct_size = sizeof quote};
    int64_t i;
    key(out, "quotes");
    begin(out, "[");
    for (i = 0; zhibiao_document_quote(document, i, &quote, NULL) == ZHIBIAO_OK; ++i) {
        begin(out, "{");
        optional_member(out, "speaker", quote.speaker);
        optional_member(out, "post", quote.post);
        words_member(out, "text", quote.text);
        place_members(out, quote.begin, quote.end);
        flag_member(out, "direct", quote.direct);
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
    put_persons(&out, document);
    put_projects(&out, document);
    put_programs(&out, document);
    put_quotes(&out, document);
    put_audit(&out, document);
    put_warnings(&out, document);
    end(&out, "}");
    return out.text;
}

/* The records of a document, read as structs. */
#include "check.h"
#include "struct_json.h"

#include <stdlib.h>

static const char text[] =
    "2024年上半年，德惠市完成工业产值12.5亿元，同比增长8%。三次产业结构为10.5:40.1:49.4。全市新增企业30至40家，其中民营企业25家。"
    "松江纺织集团产值由2.1亿元提升至3.5亿元，居全省第3位。";

/* With those who speak, a project and a program. */
static const char story[] =
    "德惠市推行“一企业一专员”机制，组建3个专班。总投资2.6亿元的松江纺织智能工厂项目已开工建设。“手续三天就办完了。”松江纺织集团总经理周延平说。"
    "市委书记顾盼到现场调研。顾盼表示，要抓好项目。";

static zhibiao_document *document_of(const zhibiao_extractor *extractor, const char *words, int32_t explain) {
    zhibiao_options *options = NULL;
    zhibiao_document *document;
    CHECK(zhibiao_options_new(&options, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_source(options, "demo", 4, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_offsets(options, ZHIBIAO_OFFSETS_UTF_8, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_explain(options, explain, NULL) == ZHIBIAO_OK);
    CHECK(zhibiao_options_set_numbers(options, 1, NULL) == ZHIBIAO_OK);
    document = extract(extractor, words, options);
    zhibiao_options_free(options);
    return document;
}

static zhibiao_observation observation_at(const zhibiao_document *document, int64_t index) {
    zhibiao_observation found = {.struct_size = sizeof found};
    CHECK(zhibiao_document_observation(document, index, &found, NULL) == ZHIBIAO_OK);
    return found;
}

static void test_article(const zhibiao_document *document) {
    zhibiao_article article = {.struct_size = sizeof article};
    zhibiao_block block = {.struct_size = sizeof block};
    zhibiao_sentence sentence = {.struct_size = sizeof sentence};
    CHECK(zhibiao_document_article(document, &article, NULL) == ZHIBIAO_OK);
    CHECK(article.script == ZHIBIAO_SCRIPT_HANS && is(article.document_source, "demo") && is(article.encoding, "UTF-8") && is(article.text, text));
    CHECK(article.title.data == NULL && article.published_date == 0 && article.author_count == 0 && article.authors == NULL);
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_BLOCKS) == 1);
    CHECK(zhibiao_document_block(document, 0, &block, NULL) == ZHIBIAO_OK);
    CHECK(block.kind == ZHIBIAO_BLOCK_PARAGRAPH && block.begin == 0 && block.end == (int64_t)strlen(text));
    CHECK(block.first_sentence == 0 && block.sentence_count == 4);
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_SENTENCES) == 4);
    CHECK(zhibiao_document_sentence(document, 1, &sentence, NULL) == ZHIBIAO_OK && is(sentence.text, "三次产业结构为10.5:40.1:49.4。"));
}

static void test_metadata(const zhibiao_extractor *extractor) {
    static const char page[] = "德惠市上半年工业增长8%\n2024-07-23 10:15 来源：示例日报 作者：顾盼 周延平\n\n德惠市上半年完成工业产值12.5亿元，同比增长8%。\n";
    zhibiao_document *document = extract(extractor, page, NULL);
    zhibiao_article article = {.struct_size = sizeof article};
    CHECK(zhibiao_document_article(document, &article, NULL) == ZHIBIAO_OK);
    CHECK(is(article.title, "德惠市上半年工业增长8%") && is(article.source, "示例日报"));
    CHECK(is(article.published, "2024-07-23T10:15+08:00") && article.published_date == 20240723);
    CHECK(article.author_count == 2 && is(article.authors[0], "顾盼") && is(article.authors[1], "周延平"));
    zhibiao_document_free(document);
}

static void test_observations(const zhibiao_document *document) {
    zhibiao_observation found = observation_at(document, 0);
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_OBSERVATIONS) == 8);
    CHECK(found.id == 1 && is(found.text, "12.5亿元") && is(found.name, "工业产值") && is(found.action, "完成"));
    CHECK(found.kind == ZHIBIAO_KIND_LEVEL && found.basis == ZHIBIAO_BASIS_NONE && found.bound == ZHIBIAO_BOUND_EXACT);
    CHECK(is(found.value, "1250000000") && found.low.data == NULL && is(found.unit, "CNY") && is(found.unit_text, "元"));
    CHECK(memcmp(text + found.begin, "12.5亿元", (size_t)(found.end - found.begin)) == 0 && found.sentence_begin == 0);
    CHECK(found.has_period == 1 && found.period_start == 20240101 && found.period_end == 20240630 && found.period_source == ZHIBIAO_PERIOD_STATED);
    CHECK(is(found.period_text, "2024年上半年"));
    CHECK(found.has_subject == 1 && found.subject_type == ZHIBIAO_SUBJECT_REGION && is(found.subject_name, "德惠市"));
    found = observation_at(document, 1);
    CHECK(found.kind == ZHIBIAO_KIND_GROWTH && found.basis == ZHIBIAO_BASIS_YOY && is(found.value, "8") && is(found.unit, "%"));
    found = observation_at(document, 2);
    CHECK(found.kind == ZHIBIAO_KIND_RATIO && found.part_count == 3 && is(found.parts[0], "10.5") && is(found.parts[2], "49.4"));
    CHECK(found.value.data == NULL && is(found.unit, "1") && found.unit_text.data == NULL);
    found = observation_at(document, 3);
    CHECK(found.bound == ZHIBIAO_BOUND_RANGE && is(found.low, "30") && is(found.high, "40") && is(found.unit, "{家}"));
    CHECK(observation_at(document, 4).part_of == 4);
    found = observation_at(document, 5);
    CHECK(found.basis == ZHIBIAO_BASIS_FROM_TO && found.pair == 7 && found.subject_type == ZHIBIAO_SUBJECT_ORGANIZATION);
    found = observation_at(document, 7);
    CHECK(found.kind == ZHIBIAO_KIND_RANK && is(found.value, "3") && is(found.rank_scope, "全省"));
}

static void test_mentions_and_entities(const zhibiao_document *document) {
    zhibiao_mention mention = {.struct_size = sizeof mention};
    zhibiao_entity entity = {.struct_size = sizeof entity};
    int64_t i, layers[ZHIBIAO_LAYER_INDICATOR + 1] = {0}, last = 0;
    for (i = 0; zhibiao_document_mention(document, i, &mention, NULL) == ZHIBIAO_OK; ++i) {
        CHECK(mention.begin >= last && mention.end > mention.begin);
        CHECK(memcmp(text + mention.begin, mention.text.data, (size_t)mention.text.length) == 0);
        last = mention.begin;
        ++layers[mention.layer];
        if (mention.layer == ZHIBIAO_LAYER_PERIOD) CHECK(mention.period_start == 20240101 && mention.period_end == 20240630);
        if (mention.layer == ZHIBIAO_LAYER_QUANTITY && mention.part_count > 0) CHECK(is(mention.parts[1], "40.1"));
    }
    CHECK(i == zhibiao_document_count(document, ZHIBIAO_LIST_MENTIONS));
    CHECK(layers[ZHIBIAO_LAYER_QUANTITY] == 8 && layers[ZHIBIAO_LAYER_PERIOD] == 1 && layers[ZHIBIAO_LAYER_NUMBER] > 8);
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_ORGANIZATIONS) == 1);
    CHECK(zhibiao_document_entity(document, ZHIBIAO_LIST_ORGANIZATIONS, 0, &entity, NULL) == ZHIBIAO_OK);
    CHECK(entity.layer == ZHIBIAO_LAYER_ORGANIZATION && is(entity.name, "松江纺织集团") && entity.mention_count == 1);
    CHECK(memcmp(text + entity.mentions[0].begin, "松江纺织集团", strlen("松江纺织集团")) == 0);
    CHECK(zhibiao_document_entity(document, ZHIBIAO_LIST_PERSONS, 0, &entity, NULL) == ZHIBIAO_INVALID_ARGUMENT && entity.mentions == NULL);
}

static void test_persons(const zhibiao_document *document) {
    zhibiao_person person = {.struct_size = sizeof person};
    zhibiao_entity entity = {.struct_size = sizeof entity};
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_PERSONS) == 2);
    CHECK(zhibiao_document_person(document, 0, &person, NULL) == ZHIBIAO_OK);
    CHECK(is(person.name, "周延平") && is(person.post, "总经理") && is(person.organization, "松江纺织集团") && person.mention_count == 1);
    CHECK(zhibiao_document_person(document, 1, &person, NULL) == ZHIBIAO_OK);
    CHECK(is(person.name, "顾盼") && is(person.post, "市委书记") && person.mention_count == 2);
    CHECK(memcmp(story + person.mentions[1].begin, "顾盼", strlen("顾盼")) == 0);
    CHECK(zhibiao_document_person(document, 2, &person, NULL) == ZHIBIAO_INVALID_ARGUMENT && person.name.data == NULL);
    CHECK(zhibiao_document_entity(document, ZHIBIAO_LIST_PERSONS, 1, &entity, NULL) == ZHIBIAO_OK);
    CHECK(entity.layer == ZHIBIAO_LAYER_PERSON && is(entity.name, "顾盼") && is(entity.text, "顾盼") && entity.mention_count == 2);
}

static void test_quotes(const zhibiao_document *document) {
    zhibiao_quote quote = {.struct_size = sizeof quote};
    CHECK(zhibiao_document_count(document, ZHIBIAO_LIST_QUOTES) == 1);
    CHECK(zhibiao_document_quote(document, 0, &quote, NULL) == ZHIBIAO_OK);
    CHECK(is(quote.text, "手续三天就办完了。") && is(quote.speaker, "周延平") && is(quote.post, "总经理") && quote.direct == 1);
    CHECK(memcmp(story + quote.begin, quote.text.data, (size_t)(quote.end - quote.begin)) == 0);
    CHECK(zhibiao_document_quote(document, 1, &quote, NULL) == ZHIBIAO_INVALID_ARGUMENT && quote.text.data == NULL);
}

/* Which ones the library finds is tested with it. */
static void test_projects_and_programs(const zhibiao_document *document) {
    zhibiao_project project = {.struct_size = sizeof project};
    zhibiao_program program = {.struct_size = sizeof program};
    int64_t i;
    for (i = 0; zhibiao_document_project(document, i, &project, NULL) == ZHIBIAO_OK; ++i)
        CHECK(project.name.length > 0 && project.mention_count > 0 && project.phase >= ZHIBIAO_PHASE_NONE && project.phase <= ZHIBIAO_PHASE_LISTED);
    CHECK(i == zhibiao_document_count(document, ZHIBIAO_LIST_PROJECTS));
    for (i = 0; zhibiao_document_program(document, i, &program, NULL) == ZHIBIAO_OK; ++i) CHECK(program.name.length > 0 && program.mention_count > 0);
    CHECK(i == zhibiao_document_count(document, ZHIBIAO_LIST_PROGRAMS));
    CHECK(zhibiao_document_project(document, i + 99, &project, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(strcmp(zhibiao_phase_name(ZHIBIAO_PHASE_UNDER_CONSTRUCTION), "under_construction") == 0 && strcmp(zhibiao_phase_name(9), "") == 0);
}

static void test_beyond_the_lists(const zhibiao_document *document) {
    zhibiao_error error = new_error();
    zhibiao_observation found = observation_at(document, 0);
    CHECK(zhibiao_document_observation(document, 8, &found, &error) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(found.id == 0 && found.text.data == NULL && found.struct_size == sizeof found && strcmp(error.message, "index is beyond the list") == 0);
    CHECK(zhibiao_document_observation(document, -1, &found, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_document_observation(NULL, 0, &found, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_document_observation(document, 0, NULL, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    found.struct_size = 0;
    CHECK(zhibiao_document_observation(document, 0, &found, NULL) == ZHIBIAO_INVALID_ARGUMENT);
    CHECK(zhibiao_document_count(document, 99) == 0 && zhibiao_document_count(document, -1) == 0);
}

/* Everything that the structs say is what the JSON says. */
static void test_against_json(const zhibiao_extractor *extractor) {
    int32_t explain, told;
    for (explain = 0; explain <= 1; ++explain) for (told = 0; told <= 1; ++told) {
        zhibiao_document *document = document_of(extractor, told ? story : text, explain);
        char *json = struct_json(document);
        CHECK(strcmp(json, render(document, ZHIBIAO_RENDER_JSON)) == 0);
        CHECK((zhibiao_document_count(document, ZHIBIAO_LIST_EXPLANATIONS) > 0) == explain);
        free(json);
        zhibiao_document_free(document);
    }
}

void test_records(const zhibiao_extractor *extractor) {
    zhibiao_document *document = document_of(extractor, text, 0), *told = document_of(extractor, story, 0);
    test_article(document);
    test_metadata(extractor);
    test_observations(document);
    test_mentions_and_entities(document);
    test_persons(told);
    test_quotes(told);
    test_projects_and_programs(told);
    test_beyond_the_lists(document);
    test_against_json(extractor);
    zhibiao_document_free(told);
    zhibiao_document_free(document);
}

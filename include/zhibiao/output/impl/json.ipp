#ifndef ZHIBIAO_OUTPUT_IMPL_JSON_IPP
#define ZHIBIAO_OUTPUT_IMPL_JSON_IPP

#include <zhibiao/output/impl/document_writer.hpp>
#include <zhibiao/output/impl/json_entity.ipp>
#include <zhibiao/output/json.hpp>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

inline void DocumentWriter::block(Block const& block) {
    json_.begin('{');
    member("kind", to_string(block.kind));
    place_members(block.span);
    member("text", text_.own_words(block.span));
    json_.end('}');
}

inline void DocumentWriter::article(Article const& article) {
    json_.key("article");
    json_.begin('{');
    optional_member("title", article.title);
    optional_member("kicker", article.kicker);
    words_member("subtitles", article.subtitles);
    optional_member("published", article.published ? article.published->text : std::string_view());
    optional_member("source", article.source);
    words_member("authors", article.authors);
    words_member("editors", article.editors);
    optional_member("original_title", article.original_title);
    member("script", article.script == Script::hant ? "Hant" : "Hans");
    member("encoding", article.encoding);
    list_member("blocks", article.blocks, [&](Block const& one) { block(one); });
    json_.end('}');
}

inline void DocumentWriter::period(std::optional<ObservedPeriod> const& period) {
    json_.key("period");
    if (!period) return json_.null();
    json_.begin('{');
    optional_member("start", period->start);
    optional_member("end", period->end);
    optional_member("text", period->text);
    member("source", to_string(period->source));
    json_.end('}');
}

inline void DocumentWriter::subject(std::optional<Subject> const& subject) {
    json_.key("subject");
    if (!subject) return json_.null();
    json_.begin('{');
    member("text", subject->text);
    member("name", subject->name);
    member("type", to_string(subject->type));
    optional_member("adcode", subject->adcode);
    json_.end('}');
}

inline void DocumentWriter::amount(Observation const& observation) {
    optional_member("value", observation.value);
    optional_member("low", observation.low);
    optional_member("high", observation.high);
    if (observation.parts.empty()) optional_member("parts", std::string_view());
    else list_member("parts", observation.parts, [&](Decimal const& part) { json_.string(part.str()); });
    member("bound", to_string(observation.bound));
    member("unit", observation.unit);
    member("unit_text", observation.unit_text);
}

inline void DocumentWriter::observation(Observation const& observation) {
    json_.begin('{');
    number_member("id", observation.id);
    member("text", observation.text);
    place_members(observation.span);
    optional_member("name", observation.name);
    optional_member("concept", observation.concept_code);
    optional_member("action", observation.action);
    member("kind", to_string(observation.kind));
    optional_member("basis", to_string(observation.basis));
    amount(observation);
    period(observation.period);
    subject(observation.subject);
    member("status", to_string(observation.status));
    flag_member("cumulative", observation.cumulative);
    optional_member("whole", observation.whole);
    optional_member("rank_scope", observation.rank_scope);
    id_member("part_of", observation.part_of);
    id_member("pair", observation.pair);
    json_.key("sentence");
    json_.begin('{');
    place_members(observation.sentence);
    json_.end('}');
    if (!document_.explanations.empty()) explanation(observation.id);
    json_.end('}');
}

/// Which rule gave each field, and from which words. Explanations stand in the order of the observations.
inline void DocumentWriter::explanation(std::uint32_t id) {
    auto const& list = document_.explanations;
    json_.key("explanation");
    json_.begin('{');
    for (; explained_ < list.size() && list[explained_].observation == id; ++explained_) {
        Explanation const& one = list[explained_];
        json_.key(to_string(one.field));
        json_.begin('{');
        member("rule", one.rule);
        if (one.span.empty()) {
            for (char const* key : {"begin", "end", "text"}) optional_member(key, std::string_view());
        } else {
            place_members(one.span);
            member("text", one.text);
        }
        json_.end('}');
    }
    json_.end('}');
}

inline void DocumentWriter::check(Check const& check) {
    json_.begin('{');
    member("rule", check.rule);
    list_member("observations", check.observations, [&](std::uint32_t id) { json_.number(id); });
    member("stated", check.stated.str());
    member("computed", check.computed.str());
    member("tolerance", check.tolerance.str());
    flag_member("holds", check.holds);
    json_.end('}');
}

inline void DocumentWriter::warning(Warning const& warning) {
    json_.begin('{');
    member("code", warning.code);
    member("message", warning.message);
    number_member("byte_offset", warning.byte_offset);
    json_.end('}');
}

/// A source may be a file name, and a file name may be any bytes; JSON may not.
inline std::string valid_utf8(std::string_view bytes) { return std::string(read_text(bytes, {.lossy = true}).text.own()); }

inline void write_error(JsonWriter& json, Error const& error) {
    // The other errors are about the input as a whole: they have no place in it.
    bool const has_place = error.code == ErrorCode::invalid_bytes || error.code == ErrorCode::invalid_input;
    json.key("error");
    json.begin('{');
    json.key("code");
    json.string(error_name(error.code));
    json.key("message");
    json.string(valid_utf8(error.message));
    json.key("byte_offset");
    has_place ? json.number(error.byte_offset) : json.null();
    json.end('}');
}

inline void DocumentWriter::records() {
    json_.reserve(text_.own().size() * 2 + document_.observations.size() * 640 + 512);
    json_.begin('{');
    member("schema", "zhibiao/1");
    member("source", valid_utf8(document_.source));
    if (document_.error) {
        write_error(json_, *document_.error);
        return json_.end('}');
    }
    article(document_.article);
    list_member("observations", document_.observations, [&](Observation const& one) { observation(one); });
    list_member("regions", document_.regions, [&](Region const& one) { region(one); });
    list_member("organizations", list_organizations(document_), [&](Organization const& one) { organization(one); });
    list_member("persons", list_persons(document_), [&](Person const& one) { person(one); });
    list_member("projects", list_projects(document_), [&](Project const& one) { project(one); });
    list_member("programs", list_programs(document_), [&](Program const& one) { program(one); });
    list_member("quotes", list_quotes(document_), [&](Quote const& one) { quote(one); });
    list_member("audit", document_.audit, [&](Check const& one) { check(one); });
    list_member("warnings", document_.warnings, [&](Warning const& one) { warning(one); });
    json_.end('}');
}

inline void DocumentWriter::mention(Number const& number, Span span) {
    place_members(span);
    optional_member("value", number.value);
    optional_member("low", number.low);
    optional_member("high", number.high);
}

inline void DocumentWriter::mention(Quantity const& quantity, Span span) {
    place_members(span);
    optional_member("value", quantity.value);
    optional_member("low", quantity.low);
    optional_member("high", quantity.high);
    if (!quantity.parts.empty()) list_member("parts", quantity.parts, [&](Decimal const& part) { json_.string(part.str()); });
    member("bound", to_string(quantity.bound));
    member("unit", quantity.unit);
    member("unit_text", text_.own_words(quantity.unit_span));
}

/// The `end` of a period is a date, so that its place stands in `span`.
inline void DocumentWriter::mention(PeriodMention const& period, Span span) {
    if (period.role == PeriodRole::duration) {
        place_members(span);
        return member("duration", period.duration);
    }
    number_member("begin", place(span).begin);
    optional_member("start", period.start);
    optional_member("end", period.end);
    json_.key("span");
    json_.begin('{');
    place_members(span);
    json_.end('}');
}

inline void DocumentWriter::mention(EntityMention const& entity, Span span) {
    place_members(span);
    member("name", entity.name);
    optional_member("code", entity.code);
}

inline void DocumentWriter::mention(NamedMention const& named, Span span) {
    place_members(span);
    member("name", named.name);
    optional_member("code", std::string_view());
}

inline void DocumentWriter::mentions(LayerSet layers) {
    json_.begin('[');
    if (!document_.error)
        for (ListedMention const& listed : list_mentions(document_, layers)) {
            json_.begin('{');
            member("layer", to_string(listed.layer));
            member("text", text_.own_words(listed.span));
            std::visit([&](auto const& what) { mention(mentioned(what), listed.span); }, listed.what);
            json_.end('}');
        }
    json_.end(']');
}

}  // namespace json_detail

std::string to_json(Document const& document, JsonOptions const& options) {
    json_detail::DocumentWriter writer(document, options);
    writer.records();
    return writer.take();
}

std::string mentions_to_json(Document const& document, LayerSet layers, JsonOptions const& options) {
    json_detail::DocumentWriter writer(document, options);
    writer.mentions(layers);
    return writer.take();
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_OUTPUT_IMPL_JSON_IPP
#define ZHIBIAO_OUTPUT_IMPL_JSON_IPP

#include <zhibiao/output/json.hpp>

#include <boost/json.hpp>

#include <unordered_map>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

namespace json = boost::json;

/// What every part of a document needs to say where it stands.
struct Place {
    Text const& text;
    OffsetConverter const& offsets;

    [[nodiscard]] Span operator()(Span reading_span) const noexcept { return offsets(text.own_span(reading_span)); }
};

inline json::string_view view(std::string_view words) noexcept { return {words.data(), words.size()}; }

inline json::value or_null(std::string_view words) {
    return words.empty() ? json::value(nullptr) : json::value(view(words));
}

inline json::value or_null(std::optional<Decimal> const& decimal) {
    return decimal ? json::value(decimal->str()) : json::value(nullptr);
}

inline json::value or_null(std::optional<Date> const& date) {
    return date ? json::value(to_string(*date)) : json::value(nullptr);
}

inline json::value id_or_null(std::uint32_t id) { return id == 0 ? json::value(nullptr) : json::value(id); }

inline json::array list_of(std::vector<std::string_view> const& words) {
    json::array list;
    for (std::string_view const word : words) list.emplace_back(view(word));
    return list;
}

/// A source may be a file name, and a file name may be any bytes; JSON may not.
inline std::string valid_utf8(std::string_view bytes) {
    return std::string(read_text(bytes, {.lossy = true}).text.own());
}

inline void put_span(json::object& object, Span span) {
    object.emplace("begin", span.begin);
    object.emplace("end", span.end);
}

inline json::array blocks_json(Article const& article, Place const& place) {
    json::array list;
    for (Block const& block : article.blocks) {
        json::object& object = list.emplace_back(json::object()).get_object();
        object.emplace("kind", view(to_string(block.kind)));
        put_span(object, place(block.span));
        object.emplace("text", view(place.text.own_words(block.span)));
    }
    return list;
}

inline json::object article_json(Article const& article, Place const& place) {
    json::object object;
    object.emplace("title", or_null(article.title));
    object.emplace("kicker", or_null(article.kicker));
    object.emplace("subtitles", list_of(article.subtitles));
    object.emplace("published", or_null(article.published ? article.published->text : std::string_view()));
    object.emplace("source", or_null(article.source));
    object.emplace("authors", list_of(article.authors));
    object.emplace("editors", list_of(article.editors));
    object.emplace("original_title", or_null(article.original_title));
    object.emplace("script", article.script == Script::hant ? "Hant" : "Hans");
    object.emplace("encoding", view(article.encoding));
    object.emplace("blocks", blocks_json(article, place));
    return object;
}

inline json::value period_json(std::optional<ObservedPeriod> const& period) {
    if (!period) return nullptr;
    json::object object;
    object.emplace("start", or_null(period->start));
    object.emplace("end", or_null(period->end));
    object.emplace("text", or_null(period->text));
    object.emplace("source", view(to_string(period->source)));
    return object;
}

inline json::value subject_json(std::optional<Subject> const& subject) {
    if (!subject) return nullptr;
    json::object object;
    object.emplace("text", view(subject->text));
    object.emplace("name", view(subject->name));
    object.emplace("type", view(to_string(subject->type)));
    object.emplace("adcode", or_null(subject->adcode));
    return object;
}

inline json::value parts_json(std::vector<Decimal> const& parts) {
    if (parts.empty()) return nullptr;
    json::array list;
    for (Decimal const& part : parts) list.emplace_back(part.str());
    return list;
}

inline void put_amount(json::object& object, Observation const& observation) {
    object.emplace("value", or_null(observation.value));
    object.emplace("low", or_null(observation.low));
    object.emplace("high", or_null(observation.high));
    object.emplace("parts", parts_json(observation.parts));
    object.emplace("bound", view(to_string(observation.bound)));
    object.emplace("unit", view(observation.unit));
    object.emplace("unit_text", view(observation.unit_text));
}

inline json::object observation_json(Observation const& observation, Place const& place) {
    json::object object;
    object.reserve(25);
    object.emplace("id", observation.id);
    object.emplace("text", view(observation.text));
    put_span(object, place(observation.span));
    object.emplace("name", or_null(observation.name));
    object.emplace("concept", or_null(observation.concept_code));
    object.emplace("action", or_null(observation.action));
    object.emplace("kind", view(to_string(observation.kind)));
    object.emplace("basis", or_null(to_string(observation.basis)));
    put_amount(object, observation);
    object.emplace("period", period_json(observation.period));
    object.emplace("subject", subject_json(observation.subject));
    object.emplace("status", view(to_string(observation.status)));
    object.emplace("cumulative", observation.cumulative);
    object.emplace("whole", or_null(observation.whole));
    object.emplace("rank_scope", or_null(observation.rank_scope));
    object.emplace("part_of", id_or_null(observation.part_of));
    object.emplace("pair", id_or_null(observation.pair));
    json::object sentence;
    put_span(sentence, place(observation.sentence));
    object.emplace("sentence", std::move(sentence));
    return object;
}

inline json::object mention_json(Span span, Place const& place) {
    json::object mention;
    mention.emplace("text", view(place.text.own_words(span)));
    put_span(mention, place(span));
    return mention;
}

inline json::array regions_json(std::vector<Region> const& regions, Place const& place) {
    json::array list;
    for (Region const& region : regions) {
        json::array mentions;
        for (Span const span : region.mentions) mentions.emplace_back(mention_json(span, place));
        json::object object;
        object.emplace("text", view(region.text));
        object.emplace("name", view(region.name));
        object.emplace("adcode", or_null(region.adcode));
        object.emplace("mentions", std::move(mentions));
        list.emplace_back(std::move(object));
    }
    return list;
}

/// Each organization once, in the order of the first mentions.
inline json::array organizations_json(std::vector<EntityMention> const& entities, Place const& place) {
    std::unordered_map<std::string_view, std::size_t> places;
    json::array list;
    for (EntityMention const& entity : entities) {
        if (entity.layer != EntityLayer::organization) continue;
        auto const [known, is_new] = places.emplace(entity.name, list.size());
        if (is_new) list.emplace_back(json::object{{"name", view(entity.name)}, {"mentions", json::array()}});
        list[known->second].at("mentions").get_array().emplace_back(mention_json(entity.span, place));
    }
    return list;
}

inline json::array audit_json(std::vector<Check> const& checks) {
    json::array list;
    for (Check const& check : checks) {
        json::object object;
        object.emplace("rule", view(check.rule));
        object.emplace("observations", json::value_from(check.observations));
        object.emplace("stated", check.stated.str());
        object.emplace("computed", check.computed.str());
        object.emplace("tolerance", check.tolerance.str());
        object.emplace("holds", check.holds);
        list.emplace_back(std::move(object));
    }
    return list;
}

inline json::array warnings_json(std::vector<Warning> const& warnings) {
    json::array list;
    for (Warning const& warning : warnings) {
        json::object object;
        object.emplace("code", warning.code);
        object.emplace("message", warning.message);
        object.emplace("byte_offset", warning.byte_offset);
        list.emplace_back(std::move(object));
    }
    return list;
}

inline json::object error_json(Error const& error) {
    // The other errors are about the input as a whole: they have no place in it.
    bool const has_place = error.code == ErrorCode::invalid_bytes || error.code == ErrorCode::invalid_input;
    json::object object;
    object.emplace("code", error_name(error.code));
    object.emplace("message", valid_utf8(error.message));
    object.emplace("byte_offset", has_place ? json::value(error.byte_offset) : json::value(nullptr));
    return object;
}

inline void put_records(json::object& root, Document const& document, Place const& place) {
    root.emplace("article", article_json(document.article, place));
    json::array observations;
    observations.reserve(document.observations.size());
    for (Observation const& observation : document.observations) observations.emplace_back(observation_json(observation, place));
    root.emplace("observations", std::move(observations));
    root.emplace("regions", regions_json(document.regions, place));
    root.emplace("organizations", organizations_json(document.mentions.entities, place));
    for (char const* name : {"persons", "projects", "programs", "quotes"}) root.emplace(name, json::array());
    root.emplace("audit", audit_json(document.audit));
    root.emplace("warnings", warnings_json(document.warnings));
}

inline void put(json::object& object, Number const& number, Text const&) {
    object.emplace("value", or_null(number.value));
    object.emplace("low", or_null(number.low));
    object.emplace("high", or_null(number.high));
}

inline void put(json::object& object, Quantity const& quantity, Text const& text) {
    object.emplace("value", or_null(quantity.value));
    object.emplace("low", or_null(quantity.low));
    object.emplace("high", or_null(quantity.high));
    object.emplace("bound", view(to_string(quantity.bound)));
    object.emplace("unit", view(quantity.unit));
    object.emplace("unit_text", view(text.own_words(quantity.unit_span)));
}

/// The `end` of a period is a date, so that its place stands in `span`.
inline void put(json::object& object, PeriodMention const& period, Text const&) {
    if (period.role == PeriodRole::duration) {
        object.emplace("duration", period.duration);
        return;
    }
    json::object span{{"begin", object.at("begin")}, {"end", object.at("end")}};
    object.emplace("start", or_null(period.start));
    object["end"] = or_null(period.end);
    object.emplace("span", std::move(span));
}

inline void put(json::object& object, EntityMention const& entity, Text const&) {
    object.emplace("name", view(entity.name));
    object.emplace("code", or_null(entity.code));
}

}  // namespace json_detail

std::string to_json(Document const& document, JsonOptions const& options) {
    using namespace json_detail;
    json::object root;
    root.emplace("schema", "zhibiao/1");
    root.emplace("source", valid_utf8(document.source));
    if (document.error) {
        root.emplace("error", error_json(*document.error));
    } else {
        OffsetConverter const offsets(document.text().own(), options.offsets);
        put_records(root, document, {document.text(), offsets});
    }
    return json::serialize(root);
}

std::string mentions_to_json(Document const& document, LayerSet layers, JsonOptions const& options) {
    using namespace json_detail;
    if (document.error) return "[]";
    OffsetConverter const offsets(document.text().own(), options.offsets);
    Place const place{document.text(), offsets};
    json::array list;
    for (ListedMention const& mention : list_mentions(document, layers)) {
        json::object object;
        object.emplace("layer", view(to_string(mention.layer)));
        object.emplace("text", view(place.text.own_words(mention.span)));
        put_span(object, place(mention.span));
        std::visit([&](auto const* what) { put(object, *what, place.text); }, mention.what);
        list.emplace_back(std::move(object));
    }
    return json::serialize(list);
}

}  // namespace v0
}  // namespace zhibiao

#endif

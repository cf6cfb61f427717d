// The lists of those whom a document names.
#ifndef ZHIBIAO_OUTPUT_IMPL_JSON_ENTITY_IPP
#define ZHIBIAO_OUTPUT_IMPL_JSON_ENTITY_IPP

#include <zhibiao/output/impl/document_writer.hpp>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

/// Where something is mentioned, in the words of each place.
inline void DocumentWriter::spans(std::span<Span const> spans) {
    list_member("mentions", spans, [&](Span span) {
        json_.begin('{');
        member("text", text_.own_words(span));
        place_members(span);
        json_.end('}');
    });
}

inline void DocumentWriter::region(Region const& region) {
    json_.begin('{');
    member("text", region.text);
    member("name", region.name);
    optional_member("adcode", region.adcode);
    spans(region.mentions);
    json_.end('}');
}

inline void DocumentWriter::organization(Organization const& organization) {
    json_.begin('{');
    member("name", organization.name);
    spans(organization.mentions);
    json_.end('}');
}

inline void DocumentWriter::person(Person const& person) {
    json_.begin('{');
    member("name", person.name);
    optional_member("post", person.post);
    optional_member("organization", person.organization);
    spans(person.mentions);
    json_.end('}');
}

inline void DocumentWriter::project_amount(std::string_view key, std::optional<ProjectAmount> const& amount) {
    json_.key(key);
    if (!amount) return json_.null();
    json_.begin('{');
    member("value", amount->value.str());
    member("unit", amount->unit);
    id_member("observation", amount->observation);
    json_.end('}');
}

inline void DocumentWriter::project(Project const& project) {
    json_.begin('{');
    member("name", project.name);
    optional_member("owner", project.owner);
    optional_member("location", project.location);
    project_amount("investment", project.investment);
    project_amount("capacity", project.capacity);
    optional_member("phase", to_string(project.phase));
    spans(project.mentions);
    json_.end('}');
}

inline void DocumentWriter::program(Program const& program) {
    json_.begin('{');
    member("name", program.name);
    words_member("parts", program.parts);
    spans(program.mentions);
    json_.end('}');
}

inline void DocumentWriter::quote(Quote const& quote) {
    json_.begin('{');
    optional_member("speaker", quote.speaker);
    optional_member("post", quote.post);
    member("text", quote.text);
    place_members(quote.span);
    flag_member("direct", quote.direct);
    json_.end('}');
}

}  // namespace json_detail
}  // namespace v0
}  // namespace zhibiao

#endif

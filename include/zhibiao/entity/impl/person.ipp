#ifndef ZHIBIAO_ENTITY_IMPL_PERSON_IPP
#define ZHIBIAO_ENTITY_IMPL_PERSON_IPP

#include <zhibiao/entity/impl/person_reader.hpp>
#include <zhibiao/entity/person.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {
namespace person_detail {

/// Each place in the blocks that tell where one of `found` is named.
inline void find_mentions(Document const& document, std::vector<FoundPerson> const& found, PersonList& list) {
    std::string_view const reading = document.text().reading();
    WordTable names;
    for (std::size_t i = 0; i < found.size(); ++i) names.add(found[i].name.of(reading), static_cast<std::uint32_t>(i));
    for (Block const& block : document.article.blocks) {
        if (!tells(block.kind) && block.kind != BlockKind::meta) continue;
        for (std::uint32_t at = block.span.begin; at < block.span.end;) {
            auto const name = names.longest(reading.substr(at, block.span.end - at));
            // no 高山 of 高山村
            bool const whole = name.length > 2 * han || (name && (found[name.value].name.begin == at || end_before(reading.substr(at + name.length, block.span.end - at - name.length)) > 0));
            if (whole) list.mentions.push_back({{at, at + name.length}, name.value});
            at += whole ? name.length : utf8_detail::character_length(reading[at]);
        }
    }
}

PersonList find_persons(Document const& document) {
    PersonReader reader(document);
    for (Block const& block : document.article.blocks) {
        if (tells(block.kind)) reader.read_block(block.span);
        else if (block.kind == BlockKind::meta) reader.read_signature(block.span);
    }
    std::vector<FoundPerson> const& found = reader.found();
    PersonList list;
    if (found.empty()) return list;
    find_mentions(document, found, list);
    // in the order of their first mentions
    std::vector<std::uint32_t> places(found.size(), static_cast<std::uint32_t>(found.size()));
    for (PersonMention& mention : list.mentions) {
        std::uint32_t& place = places[mention.person];
        if (place == found.size()) {
            place = static_cast<std::uint32_t>(list.persons.size());
            FoundPerson const& person = found[mention.person];
            list.persons.push_back({document.text().own_words(person.name), document.text().own_words(person.post), person.organization, {}});
        }
        mention.person = place;
        list.persons[place].mentions.push_back(mention.span);
    }
    return list;
}

}  // namespace person_detail

std::vector<Person> list_persons(Document const& document) { return std::move(person_detail::find_persons(document).persons); }

}  // namespace v0
}  // namespace zhibiao

#endif

#include "records.hpp"

namespace capi {
namespace {

zhibiao_string text(std::string_view words) noexcept {
    if (words.empty()) return {nullptr, 0};
    return {words.data(), static_cast<int64_t>(words.size())};
}

zhibiao_string text(std::optional<zhibiao::Decimal> const& decimal) noexcept { return decimal ? text(decimal->str()) : zhibiao_string{}; }

int32_t date(std::optional<zhibiao::Date> const& day) noexcept {
    if (!day) return 0;
    return (static_cast<int>(day->year()) * 100 + static_cast<int>(static_cast<unsigned>(day->month()))) * 100 +
           static_cast<int>(static_cast<unsigned>(day->day()));
}

std::vector<zhibiao_string> texts(std::vector<std::string_view> const& list) {
    std::vector<zhibiao_string> made;
    made.reserve(list.size());
    for (std::string_view const words : list) made.push_back(text(words));
    return made;
}

template <class Enum>
int32_t constant(Enum value) noexcept {
    return static_cast<int32_t>(value);
}

template <class Element>
int64_t count(std::vector<Element> const& list) noexcept {
    return static_cast<int64_t>(list.size());
}

}  // namespace

Records::Records(zhibiao::Document const& document, zhibiao::OffsetEncoding offsets)
    : document_(document), offsets_(document.text().own(), offsets), subtitles_(texts(document.article.subtitles)),
      authors_(texts(document.article.authors)), editors_(texts(document.article.editors)) {
    read_parts();
    read_entities();
}

void Records::read_parts() {
    auto const add = [&](Decimals const& parts) {
        if (parts.empty()) return;
        auto& strings = parts_[&parts];
        strings.reserve(parts.size());
        for (auto const& part : parts) strings.push_back(text(part.str()));
    };
    for (auto const& observation : document_.observations) add(observation.parts);
    for (auto const& quantity : document_.mentions.quantities) add(quantity.parts);
}

void Records::read_entities() {
    auto const organizations = zhibiao::list_organizations(document_);
    std::size_t places = 0;
    for (auto const& region : document_.regions) places += region.mentions.size();
    for (auto const& organization : organizations) places += organization.mentions.size();
    places_.reserve(places);  // what points into it stays good
    auto const add = [&](std::vector<zhibiao_entity>& list, int32_t layer, auto const& entity, std::string_view code) {
        zhibiao_entity made{};
        made.struct_size = sizeof made;
        made.layer = layer;
        made.text = text(entity.text);
        made.name = text(entity.name);
        made.code = text(code);
        made.mentions = places_.data() + places_.size();
        made.mention_count = count(entity.mentions);
        for (zhibiao::Span const span : entity.mentions) places_.push_back(place(span));
        list.push_back(made);
    };
    regions_.reserve(document_.regions.size());
    organizations_.reserve(organizations.size());
    for (auto const& region : document_.regions) add(regions_, ZHIBIAO_LAYER_REGION, region, region.adcode);
    for (auto const& organization : organizations) add(organizations_, ZHIBIAO_LAYER_ORGANIZATION, organization, {});
}

zhibiao_span Records::place(zhibiao::Span span) const noexcept {
    zhibiao::Span const own = offsets_(document_.text().own_span(span));
    return {own.begin, own.end};
}

Records::Strings Records::parts_of(Decimals const& parts) const noexcept {
    if (parts.empty()) return {};
    auto const found = parts_.find(&parts);
    return {found->second.data(), count(found->second)};
}

zhibiao_article Records::article() const noexcept {
    zhibiao::Article const& article = document_.article;
    zhibiao_article out{};
    out.script = constant(document_.text().script());
    out.text = text(document_.text().own());
    out.title = text(article.title);
    out.kicker = text(article.kicker);
    out.source = text(article.source);
    out.original_title = text(article.original_title);
    out.encoding = text(article.encoding);
    if (article.published) {
        out.published = text(article.published->text);
        out.published_date = date(article.published->date);
    }
    out.subtitles = subtitles_.data();
    out.authors = authors_.data();
    out.editors = editors_.data();
    out.subtitle_count = count(subtitles_);
    out.author_count = count(authors_);
    out.editor_count = count(editors_);
    return out;
}

zhibiao_block Records::block(zhibiao::Block const& block) const noexcept {
    zhibiao_block out{};
    out.kind = constant(block.kind);
    out.text = text(document_.text().own_words(block.span));
    zhibiao_span const where = place(block.span);
    out.begin = where.begin;
    out.end = where.end;
    out.first_sentence = block.first_sentence;
    out.sentence_count = block.sentence_count;
    return out;
}

zhibiao_sentence Records::sentence(zhibiao::Span span) const noexcept {
    zhibiao_sentence out{};
    out.text = text(document_.text().own_words(span));
    zhibiao_span const where = place(span);
    out.begin = where.begin;
    out.end = where.end;
    return out;
}

zhibiao_observation Records::observation(zhibiao::Observation const& observation) const noexcept {
    zhibiao_observation out{};
    out.id = static_cast<int32_t>(observation.id);
    out.text = text(observation.text);
    zhibiao_span const where = place(observation.span), sentence = place(observation.sentence);
    out.begin = where.begin;
    out.end = where.end;
    out.sentence_begin = sentence.begin;
    out.sentence_end = sentence.end;
    out.name = text(observation.name);
    out.concept_code = text(observation.concept_code);
    out.action = text(observation.action);
    out.kind = constant(observation.kind);
    out.basis = constant(observation.basis);
    out.bound = constant(observation.bound);
    out.status = constant(observation.status);
    out.value = text(observation.value);
    out.low = text(observation.low);
    out.high = text(observation.high);
    Strings const parts = parts_of(observation.parts);
    out.parts = parts.data;
    out.part_count = parts.count;
    out.unit = text(observation.unit);
    out.unit_text = text(observation.unit_text);
    if (auto const& period = observation.period) {
        out.has_period = 1;
        out.period_source = constant(period->source);
        out.period_start = date(period->start);
        out.period_end = date(period->end);
        out.period_text = text(period->text);
    }
    if (auto const& subject = observation.subject) {
        out.has_subject = 1;
        out.subject_type = constant(subject->type);
        out.subject_text = text(subject->text);
        out.subject_name = text(subject->name);
        out.subject_adcode = text(subject->adcode);
    }
    out.whole = text(observation.whole);
    out.rank_scope = text(observation.rank_scope);
    out.cumulative = observation.cumulative ? 1 : 0;
    out.part_of = static_cast<int32_t>(observation.part_of);
    out.pair = static_cast<int32_t>(observation.pair);
    return out;
}

void Records::fill(zhibiao_mention& out, zhibiao::Number const& number) const noexcept {
    out.value = text(number.value);
    out.low = text(number.low);
    out.high = text(number.high);
}

void Records::fill(zhibiao_mention& out, zhibiao::Quantity const& quantity) const noexcept {
    out.value = text(quantity.value);
    out.low = text(quantity.low);
    out.high = text(quantity.high);
    Strings const parts = parts_of(quantity.parts);
    out.parts = parts.data;
    out.part_count = parts.count;
    out.bound = constant(quantity.bound);
    out.unit = text(quantity.unit);
    out.unit_text = text(document_.text().own_words(quantity.unit_span));
}

void Records::fill(zhibiao_mention& out, zhibiao::PeriodMention const& period) const noexcept {
    out.period_start = date(period.start);
    out.period_end = date(period.end);
    out.duration = text(period.duration);
}

void Records::fill(zhibiao_mention& out, zhibiao::EntityMention const& entity) const noexcept {
    out.name = text(entity.name);
    out.code = text(entity.code);
}

zhibiao_mention Records::mention(zhibiao::ListedMention const& listed) const noexcept {
    zhibiao_mention out{};
    out.layer = constant(listed.layer);
    out.text = text(document_.text().own_words(listed.span));
    zhibiao_span const where = place(listed.span);
    out.begin = where.begin;
    out.end = where.end;
    std::visit([&](auto const* what) { fill(out, *what); }, listed.what);
    return out;
}

zhibiao_check to_struct(zhibiao::Check const& check) noexcept {
    zhibiao_check out{};
    out.holds = check.holds ? 1 : 0;
    out.rule = text(check.rule);
    out.stated = text(check.stated.str());
    out.computed = text(check.computed.str());
    out.tolerance = text(check.tolerance.str());
    out.observations = check.observations.data();
    out.observation_count = count(check.observations);
    return out;
}

zhibiao_warning to_struct(zhibiao::Warning const& warning) noexcept {
    zhibiao_warning out{};
    out.code = text(warning.code);
    out.message = text(warning.message);
    out.byte_offset = static_cast<int64_t>(warning.byte_offset);
    return out;
}

}  // namespace capi

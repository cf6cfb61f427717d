#include "records.hpp"

namespace capi {
namespace {

zhibiao_string text(std::string_view words) noexcept {
    if (words.empty()) return {nullptr, 0};
    return {words.data(), static_cast<int64_t>(words.size())};
}

int32_t date(std::optional<zhibiao::Date> const& day) noexcept {
    if (!day) return 0;
    return (static_cast<int>(day->year()) * 100 + static_cast<int>(static_cast<unsigned>(day->month()))) * 100 +
           static_cast<int>(static_cast<unsigned>(day->day()));
}

template <class Enum>
int32_t constant(Enum value) noexcept {
    return static_cast<int32_t>(value);
}

template <class Record>
Record new_record() noexcept {
    Record record{};
    record.struct_size = sizeof record;
    return record;
}

template <class Record>
void set_place(Record& out, zhibiao_span where) noexcept {
    out.begin = where.begin;
    out.end = where.end;
}

/// A value, or its limits.
template <class Record, class Amount>
void set_amount(Record& out, Amount const& amount, Keeper& keeper) {
    out.value = keeper.decimal(amount.value);
    out.low = keeper.decimal(amount.low);
    out.high = keeper.decimal(amount.high);
}

/// The investment or the capacity of a project.
void set_amount(std::optional<zhibiao::ProjectAmount> const& amount, zhibiao_string& value, zhibiao_string& unit, int32_t& observation, Keeper& keeper) {
    if (!amount) return;
    value = keeper.decimal(amount->value);
    unit = text(amount->unit);
    observation = static_cast<int32_t>(amount->observation);
}

template <class Record>
void set_parts(Record& out, std::vector<zhibiao::Decimal> const& list, Keeper& keeper) {
    auto const parts = keeper.decimals(list);
    out.parts = parts.data;
    out.part_count = parts.count;
}

void fill(zhibiao_mention& out, zhibiao::Number const& number, Keeper& keeper) { set_amount(out, number, keeper); }

void fill(zhibiao_mention& out, zhibiao::Quantity const& quantity, Keeper& keeper) {
    set_amount(out, quantity, keeper);
    set_parts(out, quantity.parts, keeper);
    out.bound = constant(quantity.bound);
    out.unit = text(quantity.unit);
}

void fill(zhibiao_mention& out, zhibiao::PeriodMention const& period, Keeper&) {
    out.period_start = date(period.start);
    out.period_end = date(period.end);
    out.duration = text(period.duration);
}

void fill(zhibiao_mention& out, zhibiao::EntityMention const& entity, Keeper&) {
    out.name = text(entity.name);
    out.code = text(entity.code);
}

void fill(zhibiao_mention& out, zhibiao::NamedMention const& named, Keeper&) { out.name = text(named.name); }

zhibiao_check to_record(zhibiao::Check const& check, Keeper& keeper) {
    auto out = new_record<zhibiao_check>();
    out.holds = check.holds ? 1 : 0;
    out.rule = text(check.rule);
    out.stated = keeper.decimal(check.stated);
    out.computed = keeper.decimal(check.computed);
    out.tolerance = keeper.decimal(check.tolerance);
    out.observations = check.observations.data();
    out.observation_count = static_cast<int64_t>(check.observations.size());
    return out;
}

zhibiao_warning to_record(zhibiao::Warning const& warning) {
    auto out = new_record<zhibiao_warning>();
    out.code = text(warning.code);
    out.message = text(warning.message);
    out.byte_offset = static_cast<int64_t>(warning.byte_offset);
    return out;
}

/// The rows of `list`, made by `make` of each element when they are first asked for.
template <class Record, class List, class Make>
std::vector<Record> const& rows(Once<Rows<Record>> const& lazy, List const& list, Make make) {
    return lazy.get([&](Rows<Record>& made) {
        made.rows.reserve(list.size());
        for (auto const& element : list) made.rows.push_back(make(element, made.keeper));
    }).rows;
}

/// The same of a list that the library makes.
template <class Record, class List, class Make>
std::vector<Record> const& made_rows(Once<Rows<Record>> const& lazy, zhibiao::Document const& document, List list_of, Make make) {
    return lazy.get([&](Rows<Record>& made) {
        auto const list = list_of(document);
        made.rows.reserve(list.size());
        for (auto const& element : list) made.rows.push_back(make(element, made.keeper));
    }).rows;
}

}  // namespace

zhibiao_string Keeper::decimal(zhibiao::Decimal const& decimal) { return text(arena_.keep(decimal.str())); }

zhibiao_string Keeper::decimal(std::optional<zhibiao::Decimal> const& decimal) {
    return decimal ? this->decimal(*decimal) : zhibiao_string{nullptr, 0};
}

Keeper::Strings Keeper::decimals(std::vector<zhibiao::Decimal> const& list) {
    if (list.empty()) return {};
    auto& made = strings_.emplace_back();
    made.reserve(list.size());
    for (auto const& one : list) made.push_back(decimal(one));
    return {made.data(), static_cast<int64_t>(made.size())};
}

Keeper::Strings Keeper::strings(std::vector<std::string_view> const& list) {
    if (list.empty()) return {};
    auto& made = strings_.emplace_back();
    made.reserve(list.size());
    for (std::string_view const one : list) made.push_back(text(one));
    return {made.data(), static_cast<int64_t>(made.size())};
}

zhibiao_span Records::place(zhibiao::Span span) const noexcept {
    zhibiao::Span const own = offsets_(document_.text().own_span(span));
    return {own.begin, own.end};
}

zhibiao_string Records::words(zhibiao::Span span) const noexcept { return text(document_.text().own_words(span)); }

zhibiao_article Records::article(Keeper& keeper) const {
    zhibiao::Article const& article = document_.article;
    auto out = new_record<zhibiao_article>();
    out.script = constant(document_.text().script());
    out.text = text(document_.text().own());
    out.document_source = text(document_.source);
    out.title = text(article.title);
    out.kicker = text(article.kicker);
    out.source = text(article.source);
    out.original_title = text(article.original_title);
    out.encoding = text(article.encoding);
    if (article.published) {
        out.published = text(article.published->text);
        out.published_date = date(article.published->date);
    }
    auto const subtitles = keeper.strings(article.subtitles), authors = keeper.strings(article.authors), editors = keeper.strings(article.editors);
    out.subtitles = subtitles.data;
    out.subtitle_count = subtitles.count;
    out.authors = authors.data;
    out.author_count = authors.count;
    out.editors = editors.data;
    out.editor_count = editors.count;
    return out;
}

zhibiao_observation Records::observation(zhibiao::Observation const& observation, Keeper& keeper) const {
    auto out = new_record<zhibiao_observation>();
    out.id = static_cast<int32_t>(observation.id);
    out.text = text(observation.text);
    set_place(out, place(observation.span));
    zhibiao_span const sentence = place(observation.sentence);
    out.sentence_begin = sentence.begin;
    out.sentence_end = sentence.end;
    out.name = text(observation.name);
    out.concept_code = text(observation.concept_code);
    out.action = text(observation.action);
    out.kind = constant(observation.kind);
    out.basis = constant(observation.basis);
    out.bound = constant(observation.bound);
    out.status = constant(observation.status);
    set_amount(out, observation, keeper);
    set_parts(out, observation.parts, keeper);
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

zhibiao_mention Records::mention(zhibiao::ListedMention const& listed, Keeper& keeper) const {
    auto out = new_record<zhibiao_mention>();
    out.layer = constant(listed.layer);
    out.text = words(listed.span);
    set_place(out, place(listed.span));
    std::visit([&](auto const& what) { fill(out, zhibiao::mentioned(what), keeper); }, listed.what);
    if (auto const* const* quantity = std::get_if<zhibiao::Quantity const*>(&listed.what)) out.unit_text = words((*quantity)->unit_span);
    return out;
}

template <class Record>
void Records::set_mentions(Record& out, std::span<zhibiao::Span const> mentions, Keeper& keeper) const {
    std::vector<zhibiao_span> places;
    places.reserve(mentions.size());
    for (zhibiao::Span const span : mentions) places.push_back(place(span));
    out.mention_count = static_cast<int64_t>(places.size());
    out.mentions = keeper.places(std::move(places));
}

template <class Entity>
zhibiao_entity Records::entity(int32_t layer, Entity const& entity, std::string_view code, Keeper& keeper) const {
    auto out = new_record<zhibiao_entity>();
    out.layer = layer;
    out.text = text(entity.text);
    out.name = text(keeper.words(entity.name));
    out.code = text(code);
    set_mentions(out, entity.mentions, keeper);
    return out;
}

zhibiao_article const& Records::article() const {
    return article_.get([&](Rows<zhibiao_article>& made) { made.rows.push_back(article(made.keeper)); }).rows.front();
}

std::vector<zhibiao_block> const& Records::blocks() const {
    return rows(blocks_, document_.article.blocks, [&](zhibiao::Block const& block, Keeper&) {
        auto out = new_record<zhibiao_block>();
        out.kind = constant(block.kind);
        out.text = words(block.span);
        set_place(out, place(block.span));
        out.first_sentence = block.first_sentence;
        out.sentence_count = block.sentence_count;
        return out;
    });
}

std::vector<zhibiao_sentence> const& Records::sentences() const {
    return rows(sentences_, document_.article.sentences, [&](zhibiao::Span span, Keeper&) {
        auto out = new_record<zhibiao_sentence>();
        out.text = words(span);
        set_place(out, place(span));
        return out;
    });
}

std::vector<zhibiao_observation> const& Records::observations() const {
    return rows(observations_, document_.observations, [&](auto const& one, Keeper& keeper) { return observation(one, keeper); });
}

std::vector<zhibiao_mention> const& Records::mentions() const {
    return mentions_.get([&](Rows<zhibiao_mention>& made) {
        auto const list = zhibiao::list_mentions(document_);
        made.rows.reserve(list.size());
        for (auto const& listed : list) made.rows.push_back(mention(listed, made.keeper));
    }).rows;
}

std::vector<zhibiao_entity> const& Records::regions() const {
    return rows(regions_, document_.regions, [&](auto const& one, Keeper& keeper) { return entity(ZHIBIAO_LAYER_REGION, one, one.adcode, keeper); });
}

std::vector<zhibiao_entity> const& Records::organizations() const {
    return organizations_.get([&](Rows<zhibiao_entity>& made) {
        for (auto const& one : zhibiao::list_organizations(document_)) made.rows.push_back(entity(ZHIBIAO_LAYER_ORGANIZATION, one, {}, made.keeper));
    }).rows;
}

std::vector<zhibiao_entity> const& Records::named_persons() const {
    return named_persons_.get([&](Rows<zhibiao_entity>& made) {
        for (zhibiao_person const& person : persons()) {
            auto& out = made.rows.emplace_back(new_record<zhibiao_entity>());
            out.layer = ZHIBIAO_LAYER_PERSON;
            out.text = out.name = person.name;
            out.mentions = person.mentions;
            out.mention_count = person.mention_count;
        }
    }).rows;
}

std::vector<zhibiao_person> const& Records::persons() const {
    return made_rows(persons_, document_, zhibiao::list_persons, [&](zhibiao::Person const& person, Keeper& keeper) {
        auto out = new_record<zhibiao_person>();
        out.name = text(person.name);
        out.post = text(person.post);
        out.organization = text(person.organization);
        set_mentions(out, person.mentions, keeper);
        return out;
    });
}

std::vector<zhibiao_project> const& Records::projects() const {
    return made_rows(projects_, document_, zhibiao::list_projects, [&](zhibiao::Project const& project, Keeper& keeper) {
        auto out = new_record<zhibiao_project>();
        out.phase = constant(project.phase);
        out.name = text(project.name);
        out.owner = text(project.owner);
        out.location = text(project.location);
        set_amount(project.investment, out.investment_value, out.investment_unit, out.investment_observation, keeper);
        set_amount(project.capacity, out.capacity_value, out.capacity_unit, out.capacity_observation, keeper);
        set_mentions(out, project.mentions, keeper);
        return out;
    });
}

std::vector<zhibiao_program> const& Records::programs() const {
    return made_rows(programs_, document_, zhibiao::list_programs, [&](zhibiao::Program const& program, Keeper& keeper) {
        auto out = new_record<zhibiao_program>();
        out.name = text(program.name);
        auto const parts = keeper.strings(program.parts);
        out.parts = parts.data;
        out.part_count = parts.count;
        set_mentions(out, program.mentions, keeper);
        return out;
    });
}

std::vector<zhibiao_quote> const& Records::quotes() const {
    return made_rows(quotes_, document_, zhibiao::list_quotes, [&](zhibiao::Quote const& quote, Keeper&) {
        auto out = new_record<zhibiao_quote>();
        out.direct = quote.direct ? 1 : 0;
        out.speaker = text(quote.speaker);
        out.post = text(quote.post);
        out.text = text(quote.text);
        set_place(out, place(quote.span));
        return out;
    });
}

std::vector<zhibiao_check> const& Records::audit() const {
    return rows(audit_, document_.audit, [](auto const& one, Keeper& keeper) { return to_record(one, keeper); });
}

std::vector<zhibiao_warning> const& Records::warnings() const {
    return rows(warnings_, document_.warnings, [](auto const& one, Keeper&) { return to_record(one); });
}

std::vector<zhibiao_explanation> const& Records::explanations() const {
    return rows(explanations_, document_.explanations, [&](zhibiao::Explanation const& one, Keeper&) {
        auto out = new_record<zhibiao_explanation>();
        out.field = constant(one.field);
        out.observation = static_cast<int32_t>(one.observation);
        out.rule = text(one.rule);
        out.text = text(one.text);
        set_place(out, one.span.empty() ? zhibiao_span{} : place(one.span));
        return out;
    });
}

}  // namespace capi

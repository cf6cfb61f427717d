#ifndef ZHIBIAO_OUTPUT_IMPL_DELIMITED_IPP
#define ZHIBIAO_OUTPUT_IMPL_DELIMITED_IPP

#include <zhibiao/output/delimited.hpp>
#include <zhibiao/output/impl/amount.ipp>

#include <initializer_list>

namespace zhibiao {
inline namespace v0 {
namespace delimited_detail {

/// Writes cells one by one; knows what has to be quoted.
class Rows {
public:
    explicit Rows(Delimiter delimiter) : delimiter_(delimiter) {}

    Rows& cell(std::string_view words) {
        if (!first_) out_ += static_cast<char>(delimiter_);
        first_ = false;
        delimiter_ == Delimiter::comma ? quoted(words) : blanked(words);
        return *this;
    }
    Rows& cell(std::uint32_t number) { return cell(std::to_string(number)); }
    Rows& cell(Span span) { return cell(span.begin).cell(span.end); }
    Rows& cell(std::optional<Decimal> const& decimal) { return cell(decimal ? std::string_view(decimal->str()) : std::string_view()); }
    Rows& cell(std::optional<Date> const& date) { return cell(date ? to_string(*date) : std::string()); }
    Rows& id(std::uint32_t id) { return id == 0 ? cell(std::string_view()) : cell(id); }
    Rows& empty(std::size_t count) {
        for (; count != 0; --count) cell(std::string_view());
        return *this;
    }
    void end_row() {
        out_ += delimiter_ == Delimiter::comma ? "\r\n" : "\n";
        first_ = true;
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void quoted(std::string_view words) {
        if (words.find_first_of(",\"\r\n") == std::string_view::npos) {
            out_ += words;
            return;
        }
        out_ += '"';
        for (char const c : words) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }
    void blanked(std::string_view words) {
        for (char const c : words) out_ += c == '\t' || c == '\r' || c == '\n' ? ' ' : c;
    }

    Delimiter delimiter_;
    std::string out_;
    bool first_ = true;
};

inline constexpr std::string_view observation_columns[] = {
    "source", "id", "text", "begin", "end", "name", "concept", "action", "kind", "basis", "value", "low", "high", "parts",
    "bound", "unit", "unit_text", "period_start", "period_end", "period_text", "period_source", "subject_text",
    "subject_name", "subject_type", "subject_adcode", "status", "cumulative", "whole", "rank_scope", "part_of", "pair",
    "sentence_begin", "sentence_end", "error"};

inline constexpr std::string_view mention_columns[] = {
    "source", "layer", "text", "begin", "end", "value", "low", "high", "bound", "unit", "unit_text", "period_start",
    "period_end", "duration", "name", "code", "error"};

template <std::size_t count>
void header(Rows& rows, std::string_view const (&columns)[count]) {
    for (std::string_view const column : columns) rows.cell(column);
    rows.end_row();
}

/// A row of nothing but the source and, in the last of `columns` columns, the error.
inline void error_row(Rows& rows, Document const& document, std::size_t columns) {
    rows.cell(document.source).empty(columns - 2);
    rows.cell(error_name(document.error->code) + std::string(": ") + document.error->message);
    rows.end_row();
}

inline void period_cells(Rows& rows, std::optional<ObservedPeriod> const& period) {
    if (!period) {
        rows.empty(4);
        return;
    }
    rows.cell(period->start).cell(period->end).cell(period->text).cell(to_string(period->source));
}

inline void subject_cells(Rows& rows, std::optional<Subject> const& subject) {
    if (!subject) {
        rows.empty(4);
        return;
    }
    rows.cell(subject->text).cell(subject->name).cell(to_string(subject->type)).cell(subject->adcode);
}

inline void observation_row(Rows& rows, std::string_view source, Observation const& observation, Span span, Span sentence) {
    rows.cell(source).cell(observation.id).cell(observation.text).cell(span);
    rows.cell(observation.name).cell(observation.concept_code).cell(observation.action);
    rows.cell(to_string(observation.kind)).cell(to_string(observation.basis));
    rows.cell(observation.value).cell(observation.low).cell(observation.high).cell(amount_detail::joined(observation.parts));
    rows.cell(to_string(observation.bound)).cell(observation.unit).cell(observation.unit_text);
    period_cells(rows, observation.period);
    subject_cells(rows, observation.subject);
    rows.cell(to_string(observation.status)).cell(observation.cumulative ? "true" : "false");
    rows.cell(observation.whole).cell(observation.rank_scope).id(observation.part_of).id(observation.pair);
    rows.cell(sentence).empty(1);
    rows.end_row();
}

inline void cells(Rows& rows, Number const& number, Text const&) {
    rows.cell(number.value).cell(number.low).cell(number.high).empty(8);
}

inline void cells(Rows& rows, Quantity const& quantity, Text const& text) {
    rows.cell(quantity.value).cell(quantity.low).cell(quantity.high);
    rows.cell(to_string(quantity.bound)).cell(quantity.unit).cell(text.own_words(quantity.unit_span)).empty(5);
}

inline void cells(Rows& rows, PeriodMention const& period, Text const&) {
    rows.empty(6).cell(period.start).cell(period.end).cell(period.duration).empty(2);
}

inline void cells(Rows& rows, EntityMention const& entity, Text const&) {
    rows.empty(9).cell(entity.name).cell(entity.code);
}

inline void cells(Rows& rows, NamedMention const& named, Text const&) { rows.empty(9).cell(named.name).empty(1); }

}  // namespace delimited_detail

std::string to_delimited(Document const& document, DelimitedOptions const& options) {
    using namespace delimited_detail;
    Rows rows(options.delimiter);
    if (options.header) header(rows, observation_columns);
    if (document.error) {
        error_row(rows, document, std::size(observation_columns));
        return rows.take();
    }
    OffsetConverter const offsets(document.text().own(), options.offsets, &document.origin());
    for (Observation const& observation : document.observations)
        observation_row(rows, document.source, observation, offsets(document.text().own_span(observation.span)),
                        offsets(document.text().own_span(observation.sentence)));
    return rows.take();
}

std::string mentions_to_delimited(Document const& document, LayerSet layers, DelimitedOptions const& options) {
    using namespace delimited_detail;
    Rows rows(options.delimiter);
    if (options.header) header(rows, mention_columns);
    if (document.error) {
        error_row(rows, document, std::size(mention_columns));
        return rows.take();
    }
    OffsetConverter const offsets(document.text().own(), options.offsets, &document.origin());
    for (ListedMention const& mention : list_mentions(document, layers)) {
        rows.cell(document.source).cell(to_string(mention.layer)).cell(document.text().own_words(mention.span));
        rows.cell(offsets(document.text().own_span(mention.span)));
        std::visit([&](auto const& what) { cells(rows, mentioned(what), document.text()); }, mention.what);
        rows.empty(1).end_row();
    }
    return rows.take();
}

}  // namespace v0
}  // namespace zhibiao

#endif

// What a trace is told beside the name of a rule: which words of the sentence decided. Nothing here runs without a trace.
#ifndef ZHIBIAO_OBSERVATION_IMPL_EXPLAIN_IPP
#define ZHIBIAO_OBSERVATION_IMPL_EXPLAIN_IPP

#include <zhibiao/mention/impl/quantity_form.hpp>
#include <zhibiao/observation/impl/observation_record.hpp>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

/// Does a token of class `found` do the work of `wanted`? 增长 and 下降 both move, 将 is a status word where it sets one, 到 of 到2025年 reaches.
inline bool does(Token const& found, WordClass wanted) {
    switch (wanted) {
        case WordClass::rise: return found.word == WordClass::rise || found.word == WordClass::fall;
        case WordClass::status: return found.word == WordClass::status || found.word == WordClass::will;
        case WordClass::reach: return found.word == WordClass::reach || (found.word == WordClass::period && found.to);
        case WordClass::from: return found.word == WordClass::from || (found.word == WordClass::period && found.from);
        case WordClass::basis: return found.word == WordClass::basis || (found.word == WordClass::period && found.basis != Basis::none);
        default: return found.word == wanted;
    }
}

void ObservationRecord::note(Field field, std::string_view rule, Span span) const { trace_->note(field, rule, span); }

void ObservationRecord::note(Field field, std::string_view rule, Phrase phrase) const { trace_->note(field, rule, span_of(tokens_, phrase)); }

/// The last token of its class in tokens [begin, end); empty where there is none.
Span ObservationRecord::word_between(std::uint32_t begin, std::uint32_t end, WordClass word) const {
    for (std::uint32_t at = end; at-- > begin;)
        if (does(tokens_[at], word)) return tokens_[at].span;
    return {};
}

/// The word of a class that is nearest before the quantity in its clause, or right behind it; else the quantity.
Span ObservationRecord::word_of(Reading const& reading, WordClass word) const {
    Span const before = word_between(lead_begin(tokens_, reading.at), reading.at, word);
    if (!before.empty()) return before;
    std::uint32_t const next = reading.at + 1;
    return next < tokens_.size() && does(tokens_[next], word) ? tokens_[next].span : reading.quantity->span;
}

void ObservationRecord::explain_kind(KindRule const& judged, Reading const& reading) const {
    Span const name = trace_->at(done_, Field::name).span;
    switch (judged.word) {
        case WordClass::quantity: return trace_->note(Field::kind, judged.rule, reading.quantity->span);
        case WordClass::noun: return trace_->note(Field::kind, judged.rule, name);
        case WordClass::verb: return trace_->note(Field::kind, judged.rule, span_of(tokens_, reading.lead.action));
        default: return trace_->note(Field::kind, judged.rule, word_of(reading, judged.word));
    }
}

/// The name is that of an earlier observation, by what that one has it from.
void ObservationRecord::note_name_of(std::size_t observation, std::string_view rule) const {
    trace_->note(Field::name, rule, trace_->at(observation, Field::name).span);
}

/// 由60天压缩到7天: from the one word to the other, for both ends.
void ObservationRecord::explain_pair(Reading const& reading, std::size_t other) const {
    Span const reached = word_of(reading, WordClass::reach);
    Span const opened = word_between(0, reading.at, WordClass::from);
    Span const words{opened.empty() ? reached.begin : opened.begin, reached.end};
    std::size_t const own = done_;
    for (std::size_t const end : {other, own}) {
        trace_->at(end, Field::pair) = {"from_to_pair", words};
        trace_->at(end, Field::basis) = {"basis_of_pair", words};
        trace_->at(end, Field::kind) = {"kind_of_pair", words};
    }
    if (reading.lead.name.empty()) note_name_of(other, "name_of_pair");
}

void ObservationRecord::explain_quantity(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    bool const indefinite = quantity.bound == Bound::indefinite;
    explain(Field::value, indefinite ? std::string_view("indefinite_amount") : to_string(quantity.rule), quantity.number);
    explain_bound(reading);
    explain_unit(reading);
}

void ObservationRecord::explain_bound(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    switch (quantity.bound) {
        case Bound::exact: return explain(Field::bound, "bound_unsaid", quantity.number);
        case Bound::range: return explain(Field::bound, "bound_of_range", quantity.number);
        case Bound::indefinite: return explain(Field::bound, "bound_of_numeral", quantity.number);
        default: break;
    }
    std::string_view const words = text_.reading();
    std::uint32_t const number = quantity.number.begin;
    if (quantity.rule == QuantityRule::top) return explain(Field::bound, "bound_of_top", Span{quantity.span.begin, number});
    auto const before = quantity_detail::bound_before(words.substr(quantity.span.begin, number - quantity.span.begin), options_.words);
    if (before.length != 0 && before.bound == quantity.bound)
        return explain(Field::bound, "bound_before", Span{number - static_cast<std::uint32_t>(before.length), number});
    // 30余个, 100多家, 两年多
    std::uint32_t const behind = std::max(quantity.number.end, std::min(quantity.unit_span.end, quantity.span.end));
    for (std::uint32_t at = behind; at < quantity.span.end; ++at) {
        auto const after = quantity_detail::bound_after(words.substr(at, quantity.span.end - at), options_.words);
        if (after.length != 0 && after.bound == quantity.bound) return explain(Field::bound, "bound_behind", Span{at, at + static_cast<std::uint32_t>(after.length)});
    }
    bool const within = quantity.unit_span.begin > quantity.number.end && quantity.unit_span.begin <= quantity.span.end;
    if (within) return explain(Field::bound, "bound_within", Span{quantity.number.end, quantity.unit_span.begin});
    explain(Field::bound, "bound_within", Span{quantity.number.begin, quantity.span.end});
}

void ObservationRecord::explain_unit(Reading const& reading) const {
    Quantity const& quantity = *reading.quantity;
    Span const unit = quantity.unit_span;
    if (unit.empty()) return explain(Field::unit, quantity.unit == "1" ? "unit_unsaid" : "unit_of_form", quantity.span);
    if (unit.begin >= quantity.span.end) return explain(Field::unit, "unit_of_list", unit);
    if (quantity.rule == QuantityRule::parts) return explain(Field::unit, "unit_of_parts", unit);
    explain(Field::unit, quantity.unit.find('/') == std::string_view::npos ? "unit_row" : "unit_per_unit", unit);
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif

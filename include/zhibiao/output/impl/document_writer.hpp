#ifndef ZHIBIAO_OUTPUT_IMPL_DOCUMENT_WRITER_HPP
#define ZHIBIAO_OUTPUT_IMPL_DOCUMENT_WRITER_HPP

#include <zhibiao/entity/entity.hpp>
#include <zhibiao/output/impl/json_writer.hpp>
#include <zhibiao/output/json.hpp>

namespace zhibiao {
inline namespace v0 {
namespace json_detail {

/// Writes the parts of one document, each key in its place.
class DocumentWriter {
public:
    DocumentWriter(Document const& document, JsonOptions const& options)
        : document_(document), text_(document.text()), offsets_(text_.own(), options.offsets, &document.origin()) {}

    void records();
    void mentions(LayerSet layers);
    [[nodiscard]] std::string take() { return json_.take(); }

private:
    void member(std::string_view key, std::string_view words) {
        json_.key(key);
        json_.string(words);
    }
    void optional_member(std::string_view key, std::string_view words) {
        json_.key(key);
        words.empty() ? json_.null() : json_.string(words);
    }
    void optional_member(std::string_view key, std::optional<Decimal> const& decimal) {
        optional_member(key, decimal ? std::string_view(decimal->str()) : std::string_view());
    }
    void optional_member(std::string_view key, std::optional<Date> const& date) { optional_member(key, date ? to_string(*date) : std::string()); }
    void id_member(std::string_view key, std::uint32_t id) {
        json_.key(key);
        id == 0 ? json_.null() : json_.number(id);
    }
    void flag_member(std::string_view key, bool flag) {
        json_.key(key);
        json_.literal(flag ? "true" : "false");
    }
    void number_member(std::string_view key, std::uint64_t number) {
        json_.key(key);
        json_.number(number);
    }
    template <class List, class WriteOne>
    void list_member(std::string_view key, List const& list, WriteOne write_one) {
        json_.key(key);
        json_.begin('[');
        for (auto const& one : list) write_one(one);
        json_.end(']');
    }
    void words_member(std::string_view key, std::vector<std::string_view> const& list) {
        list_member(key, list, [&](std::string_view words) { json_.string(words); });
    }
    /// The place of a span of the reading, in the unit asked for.
    Span place(Span span) const { return offsets_(text_.own_span(span)); }
    void place_members(Span span) {
        Span const own = place(span);
        number_member("begin", own.begin);
        number_member("end", own.end);
    }

    void article(Article const& article);
    void block(Block const& block);
    void observation(Observation const& observation);
    void amount(Observation const& observation);
    void explanation(std::uint32_t id);
    void period(std::optional<ObservedPeriod> const& period);
    void subject(std::optional<Subject> const& subject);
    void region(Region const& region);
    void organization(Organization const& organization);
    void person(Person const& person);
    void project(Project const& project);
    void project_amount(std::string_view key, std::optional<ProjectAmount> const& amount);
    void program(Program const& program);
    void quote(Quote const& quote);
    void spans(std::span<Span const> spans);
    void check(Check const& check);
    void warning(Warning const& warning);

    void mention(Number const& number, Span span);
    void mention(Quantity const& quantity, Span span);
    void mention(PeriodMention const& period, Span span);
    void mention(EntityMention const& entity, Span span);
    void mention(NamedMention const& named, Span span);

    Document const& document_;
    Text const& text_;
    OffsetConverter offsets_;
    JsonWriter json_;
    std::size_t explained_ = 0;  ///< the explanations before this one are written
};

}  // namespace json_detail
}  // namespace v0
}  // namespace zhibiao

#endif

/// @file
/// Stage 7: the mentions of a Document as one flat list, records.md section 10.
#ifndef ZHIBIAO_OUTPUT_MENTION_LIST_HPP
#define ZHIBIAO_OUTPUT_MENTION_LIST_HPP

#include <zhibiao/document.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace zhibiao {
inline namespace v0 {

enum class Layer : std::uint8_t { number, quantity, period, region, zone, organization, person, project, program, indicator };

/// `number`, `quantity` ... as in JSON.
[[nodiscard]] std::string_view to_string(Layer layer) noexcept;
/// The layer of that name; nullopt where there is none.
[[nodiscard]] std::optional<Layer> parse_layer(std::string_view name) noexcept;

/// A choice of layers.
class LayerSet {
public:
    /// Every layer.
    [[nodiscard]] static constexpr LayerSet all() noexcept { return LayerSet(~0U); }
    constexpr LayerSet() noexcept = default;
    constexpr void add(Layer layer) noexcept { bits_ |= bit(layer); }
    [[nodiscard]] constexpr bool contains(Layer layer) const noexcept { return (bits_ & bit(layer)) != 0; }

private:
    constexpr explicit LayerSet(std::uint32_t bits) noexcept : bits_(bits) {}
    [[nodiscard]] static constexpr std::uint32_t bit(Layer layer) noexcept { return 1U << static_cast<unsigned>(layer); }
    std::uint32_t bits_ = 0;
};

/// A mention of somebody or something out of a list that is made on demand: a person, a project, a program.
struct NamedMention {
    std::string_view name;  ///< under which the list has it
};

/// One mention of any layer; it points into the Document.
struct ListedMention {
    Layer layer = Layer::number;
    Span span;  ///< in the reading
    std::variant<Number const*, Quantity const*, PeriodMention const*, EntityMention const*, NamedMention> what;
};

/// What a ListedMention holds, for std::visit().
template <class Mention>
[[nodiscard]] constexpr Mention const& mentioned(Mention const* what) noexcept { return *what; }
[[nodiscard]] constexpr NamedMention const& mentioned(NamedMention const& what) noexcept { return what; }

/// The mentions of the layers asked for in text order, at one place the longer one first. Numbers are there only where
/// Options::numbers asked for them. Persons, projects and programs are looked for only where their layer is asked for.
[[nodiscard]] std::vector<ListedMention> list_mentions(Document const& document, LayerSet layers = LayerSet::all());

}  // namespace v0
}  // namespace zhibiao

#endif

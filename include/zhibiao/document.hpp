/// @file
/// What was read out of one article: the result that every output is made from.
#ifndef ZHIBIAO_DOCUMENT_HPP
#define ZHIBIAO_DOCUMENT_HPP

#include <zhibiao/article/article.hpp>
#include <zhibiao/audit/audit.hpp>
#include <zhibiao/error.hpp>
#include <zhibiao/mention/mention.hpp>
#include <zhibiao/observation/observation.hpp>
#include <zhibiao/options.hpp>
#include <zhibiao/text/arena.hpp>
#include <zhibiao/text/text.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {

/// A region named in the text, once for each region: `regions` in JSON.
struct Region {
    std::string_view text, name, adcode;
    std::span<Span const> mentions;  ///< in the reading; kept by the document
};

/// The records of one document. It owns the text and every string that its records point at; they live as long as it
/// does. It can be moved, not copied. Reading it from several threads at once is safe, changing it is not.
/// Spans count bytes of the text's reading; Text::own_span() leads to the document's own text.
struct Document {
    std::string source;
    std::optional<Error> error;  ///< set: nothing else but `source` is
    Article article;
    std::vector<Observation> observations;
    std::vector<Explanation> explanations;  ///< why: by observation, then field; empty unless Options::explain asked for them
    Mentions mentions;
    std::vector<Region> regions;
    std::vector<Check> audit;
    std::vector<Warning> warnings;

    [[nodiscard]] Text const& text() const noexcept { return storage->text; }
    /// From the document's own text to the bytes of the input.
    [[nodiscard]] OriginMap const& origin() const noexcept { return storage->origin; }

    /// Text and strings, at one place however the Document is moved.
    struct Storage {
        Text text;
        OriginMap origin;
        Arena arena;
        std::vector<Span> region_mentions;
        std::shared_ptr<void const> vocabulary;  ///< whose codes the records may name; null for none
    };
    std::unique_ptr<Storage> storage = std::make_unique<Storage>();
};

}  // namespace v0
}  // namespace zhibiao

#endif

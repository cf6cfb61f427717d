/// @file
/// The records of a Document as the structs of zhibiao.h: each list is made when it is first asked for, and then only read.
#pragma once

#include "once.hpp"

#include <zhibiao/zhibiao.h>
#include <zhibiao/zhibiao.hpp>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace capi {

/// Strings and arrays that the Document doesn't have in the form that the structs point to. They stay where they are.
class Keeper {
public:
    struct Strings {
        zhibiao_string const* data = nullptr;
        int64_t count = 0;
    };
    [[nodiscard]] zhibiao_string decimal(zhibiao::Decimal const& decimal);
    [[nodiscard]] zhibiao_string decimal(std::optional<zhibiao::Decimal> const& decimal);
    [[nodiscard]] Strings decimals(std::vector<zhibiao::Decimal> const& list);
    [[nodiscard]] Strings strings(std::vector<std::string_view> const& list);
    [[nodiscard]] std::string_view words(std::string_view words) { return arena_.keep(words); }
    [[nodiscard]] zhibiao_span const* places(std::vector<zhibiao_span> list) { return places_.emplace_back(std::move(list)).data(); }

private:
    zhibiao::Arena arena_;
    std::deque<std::vector<zhibiao_string>> strings_;
    std::deque<std::vector<zhibiao_span>> places_;
};

template <class Record>
struct Rows {
    Keeper keeper;
    std::vector<Record> rows;
};

/// All lists of one Document, which must stay where it is. Any number of threads may ask; std::bad_alloc is thrown.
class Records {
public:
    Records(zhibiao::Document const& document, zhibiao::OffsetEncoding offsets)
        : document_(document), offsets_(document.text().own(), offsets, &document.origin()) {}

    [[nodiscard]] zhibiao_article const& article() const;
    [[nodiscard]] std::vector<zhibiao_block> const& blocks() const;
    [[nodiscard]] std::vector<zhibiao_sentence> const& sentences() const;
    [[nodiscard]] std::vector<zhibiao_observation> const& observations() const;
    [[nodiscard]] std::vector<zhibiao_mention> const& mentions() const;
    [[nodiscard]] std::vector<zhibiao_entity> const& regions() const;
    [[nodiscard]] std::vector<zhibiao_entity> const& organizations() const;
    /// The persons as entities and with what else is known of them.
    [[nodiscard]] std::vector<zhibiao_entity> const& named_persons() const;
    [[nodiscard]] std::vector<zhibiao_person> const& persons() const;
    [[nodiscard]] std::vector<zhibiao_project> const& projects() const;
    [[nodiscard]] std::vector<zhibiao_program> const& programs() const;
    [[nodiscard]] std::vector<zhibiao_quote> const& quotes() const;
    [[nodiscard]] std::vector<zhibiao_check> const& audit() const;
    [[nodiscard]] std::vector<zhibiao_warning> const& warnings() const;
    [[nodiscard]] std::vector<zhibiao_explanation> const& explanations() const;

private:
    template <class Record>
    using Lazy = Once<Rows<Record>>;

    [[nodiscard]] zhibiao_span place(zhibiao::Span span) const noexcept;
    [[nodiscard]] zhibiao_string words(zhibiao::Span span) const noexcept;
    [[nodiscard]] zhibiao_article article(Keeper& keeper) const;
    [[nodiscard]] zhibiao_observation observation(zhibiao::Observation const& observation, Keeper& keeper) const;
    [[nodiscard]] zhibiao_mention mention(zhibiao::ListedMention const& listed, Keeper& keeper) const;
    template <class Entity>
    [[nodiscard]] zhibiao_entity entity(int32_t layer, Entity const& entity, std::string_view code, Keeper& keeper) const;

    template <class Record>
    void set_mentions(Record& out, std::span<zhibiao::Span const> mentions, Keeper& keeper) const;

    zhibiao::Document const& document_;
    zhibiao::OffsetConverter offsets_;
    Lazy<zhibiao_article> article_;
    Lazy<zhibiao_block> blocks_;
    Lazy<zhibiao_sentence> sentences_;
    Lazy<zhibiao_observation> observations_;
    Lazy<zhibiao_mention> mentions_;
    Lazy<zhibiao_entity> regions_, organizations_, named_persons_;
    Lazy<zhibiao_person> persons_;
    Lazy<zhibiao_project> projects_;
    Lazy<zhibiao_program> programs_;
    Lazy<zhibiao_quote> quotes_;
    Lazy<zhibiao_check> audit_;
    Lazy<zhibiao_warning> warnings_;
    Lazy<zhibiao_explanation> explanations_;
};

}  // namespace capi

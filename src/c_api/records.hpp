/// @file
/// The records of a Document as the structs of zhibiao.h.
#pragma once

#include <zhibiao/zhibiao.h>
#include <zhibiao/zhibiao.hpp>

#include <unordered_map>
#include <vector>

namespace capi {

/// Turns records of one Document into structs that point into it. Holds only what the Document has in no such form: arrays of
/// strings and of places. The Document must stay where it is.
class Records {
public:
    Records(zhibiao::Document const& document, zhibiao::OffsetEncoding offsets);
    Records(Records const&) = delete;
    Records& operator=(Records const&) = delete;

    [[nodiscard]] zhibiao_article article() const noexcept;
    [[nodiscard]] zhibiao_block block(zhibiao::Block const& block) const noexcept;
    [[nodiscard]] zhibiao_sentence sentence(zhibiao::Span span) const noexcept;
    [[nodiscard]] zhibiao_observation observation(zhibiao::Observation const& observation) const noexcept;
    [[nodiscard]] zhibiao_mention mention(zhibiao::ListedMention const& listed) const noexcept;
    [[nodiscard]] std::vector<zhibiao_entity> const& regions() const noexcept { return regions_; }
    [[nodiscard]] std::vector<zhibiao_entity> const& organizations() const noexcept { return organizations_; }

private:
    using Decimals = std::vector<zhibiao::Decimal>;
    /// An array of strings of its own.
    struct Strings {
        zhibiao_string const* data = nullptr;
        int64_t count = 0;
    };

    void read_parts();
    void read_entities();
    [[nodiscard]] zhibiao_span place(zhibiao::Span span) const noexcept;
    [[nodiscard]] Strings parts_of(Decimals const& parts) const noexcept;
    void fill(zhibiao_mention& out, zhibiao::Number const& number) const noexcept;
    void fill(zhibiao_mention& out, zhibiao::Quantity const& quantity) const noexcept;
    void fill(zhibiao_mention& out, zhibiao::PeriodMention const& period) const noexcept;
    void fill(zhibiao_mention& out, zhibiao::EntityMention const& entity) const noexcept;

    zhibiao::Document const& document_;
    zhibiao::OffsetConverter offsets_;
    std::vector<zhibiao_string> subtitles_, authors_, editors_;
    std::unordered_map<Decimals const*, std::vector<zhibiao_string>> parts_;  // few documents have any
    std::vector<zhibiao_span> places_;                                        // of all entities, one after the other
    std::vector<zhibiao_entity> regions_, organizations_;
};

[[nodiscard]] zhibiao_check to_struct(zhibiao::Check const& check) noexcept;
[[nodiscard]] zhibiao_warning to_struct(zhibiao::Warning const& warning) noexcept;

}  // namespace capi

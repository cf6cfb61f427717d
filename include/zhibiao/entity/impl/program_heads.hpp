// The words that the name of a program ends with. Not part of the API.
#ifndef ZHIBIAO_ENTITY_IMPL_PROGRAM_HEADS_HPP
#define ZHIBIAO_ENTITY_IMPL_PROGRAM_HEADS_HPP

#include <zhibiao/data/program_heads.hpp>
#include <zhibiao/text/word_table.hpp>

#include <cstdint>

namespace zhibiao {
inline namespace v0 {
namespace entity_detail {

/// How a head may stand: behind quotation marks only, behind a verb that brings programs, or wherever a clause speaks of it.
enum class HeadUse : std::uint32_t { quoted, verb, free };

struct ProgramHead {
    std::uint32_t size = 0;
    HeadUse use = HeadUse::quoted;
    explicit operator bool() const noexcept { return size != 0; }
};

/// The longest head that `rest` begins with.
inline ProgramHead program_head(std::string_view rest) {
    static WordTable const table = [] {
        WordTable built;
        for (auto const& row : data::program_heads_rows)
            built.add(row.surface, static_cast<std::uint32_t>(row.use == "free" ? HeadUse::free : row.use == "verb" ? HeadUse::verb : HeadUse::quoted));
        return built;
    }();
    auto const found = table.longest(rest);
    return {found.length, static_cast<HeadUse>(found.value)};
}

}  // namespace entity_detail
}  // namespace v0
}  // namespace zhibiao

#endif

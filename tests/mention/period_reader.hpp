/// @file
/// Reads the periods of a text as read_mentions() does: asks at every place, goes on behind what was read.
#pragma once

#include <zhibiao/mention/period.hpp>

#include <string_view>
#include <vector>

namespace period_reader {

inline std::vector<zhibiao::PeriodMention> read_periods(std::string_view reading, zhibiao::ReferenceTime reference) {
    std::vector<zhibiao::PeriodMention> mentions;
    zhibiao::Span const sentence{0, static_cast<std::uint32_t>(reading.size())};
    for (std::uint32_t at = 0; at < sentence.end;) {
        bool const inside_character = (static_cast<unsigned char>(reading[at]) & 0xC0) == 0x80;
        auto const mention = inside_character ? std::nullopt : zhibiao::match_period(reading, at, sentence, reference);
        if (mention) mentions.push_back(*mention);
        at = mention ? mention->span.end : at + 1;
    }
    return mentions;
}

}  // namespace period_reader

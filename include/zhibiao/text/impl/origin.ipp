#ifndef ZHIBIAO_TEXT_IMPL_ORIGIN_IPP
#define ZHIBIAO_TEXT_IMPL_ORIGIN_IPP

#include <zhibiao/text/origin.hpp>

#include <algorithm>

namespace zhibiao {
inline namespace v0 {

void OriginMap::add(std::uint32_t count, std::uint16_t text_width, std::uint64_t input_begin, std::uint16_t input_width) {
    if (count == 0) return;
    bool const goes_on = !runs_.empty() && input_end_ == input_begin && runs_.back().text_width == text_width && runs_.back().input_width == input_width;
    if (!goes_on) runs_.push_back({input_begin, text_size_, text_width, input_width});
    text_size_ += count * text_width;
    input_end_ = input_begin + std::uint64_t{count} * input_width;
}

std::size_t OriginMap::run_at(std::uint32_t text_byte) const noexcept {
    auto const next = std::ranges::upper_bound(runs_, text_byte, {}, &Run::text_begin);
    return static_cast<std::size_t>(next - runs_.begin()) - 1;
}

std::uint64_t OriginMap::input_byte(std::uint32_t text_byte) const noexcept {
    if (runs_.empty()) return text_byte;
    Run const& run = runs_[run_at(text_byte)];
    std::uint32_t const inside = std::min(text_byte, text_size_) - run.text_begin;
    return run.input_begin + std::uint64_t{inside / run.text_width} * run.input_width;
}

InputSpan OriginMap::input_span(Span text_span) const noexcept {
    std::uint64_t const begin = input_byte(text_span.begin);
    if (text_span.end <= text_span.begin || text_span.begin >= text_size_) return {begin, runs_.empty() ? text_span.end : begin};
    // The end of the last character and not the begin of the one behind it, which a page may have far away.
    Run const& run = runs_[run_at(text_span.end - 1)];
    std::uint32_t const inside = std::min(text_span.end, text_size_) - run.text_begin;
    std::uint64_t const characters = (inside + run.text_width - 1U) / run.text_width;
    return {begin, run.input_begin + characters * run.input_width};
}

/// Adds what the bytes [begin, end) of the text of `inner` were read from, as if they were copied.
void OriginMap::add_copies_of(OriginMap const& inner, std::uint32_t begin, std::uint32_t end) {
    for (std::size_t at = inner.run_at(begin); begin < end; ++at) {
        Run const& run = inner.runs_[at];
        bool const last = at + 1 == inner.runs_.size();
        std::uint32_t const stop = last ? end : std::min(end, inner.end_of(at));
        std::uint32_t const count = (stop - begin + run.text_width - 1U) / run.text_width;
        add(count, run.text_width, inner.input_byte(begin), run.input_width);
        text_size_ -= count * run.text_width - (stop - begin);  // a copy that ends inside a character
        begin = stop;
    }
}

OriginMap OriginMap::over(OriginMap const& inner) const {
    if (inner.is_identity()) return *this;
    if (is_identity()) return inner;
    OriginMap whole;
    for (std::size_t at = 0; at < runs_.size(); ++at) {
        Run const& run = runs_[at];
        std::uint32_t const size = end_of(at) - run.text_begin;
        if (run.text_width == run.input_width) {
            auto const begin = static_cast<std::uint32_t>(run.input_begin);
            whole.add_copies_of(inner, begin, begin + size);
            continue;
        }
        for (std::uint32_t i = 0; i < size / run.text_width; ++i) {
            auto const begin = static_cast<std::uint32_t>(run.input_begin + std::uint64_t{i} * run.input_width);
            InputSpan const input = inner.input_span({begin, begin + run.input_width});
            whole.add(1, run.text_width, input.begin, static_cast<std::uint16_t>(std::min<std::uint64_t>(input.end - input.begin, 0xFFFF)));
        }
    }
    return whole;
}

}  // namespace v0
}  // namespace zhibiao

#endif

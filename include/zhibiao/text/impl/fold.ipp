#ifndef ZHIBIAO_TEXT_IMPL_FOLD_IPP
#define ZHIBIAO_TEXT_IMPL_FOLD_IPP

#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <algorithm>
#include <span>

#if __has_include(<zhibiao/data/hant_hans.hpp>)
#include <zhibiao/data/hant_hans.hpp>
#define ZHIBIAO_HAS_HANT_HANS 1
#endif

namespace zhibiao {
inline namespace v0 {
namespace fold_detail {

/// Full-width forms, blanks and invisible characters; Unicode names the ranges "Fullwidth ASCII variants" and "Format".
inline std::map<char32_t, char32_t> sign_folds() {
    std::map<char32_t, char32_t> folds;
    auto const add_range = [&folds](char32_t first, char32_t last, char32_t target) {
        for (char32_t c = first; c <= last; ++c) folds[c] = target == U' ' || target == FoldTable::dropped ? target : target + (c - first);
    };
    add_range(U'０', U'９', U'0');
    add_range(U'Ａ', U'Ｚ', U'A');
    add_range(U'ａ', U'ｚ', U'a');
    for (char32_t const c : U"％＋－．＄～／")
        if (c != 0) folds[c] = c - U'！' + U'!';
    folds[U'￥'] = U'¥';
    folds[0x2212] = U'-';          // minus sign
    folds[0x00A0] = U' ';          // no-break space
    add_range(0x2000, 0x200A, U' ');
    folds[0x202F] = folds[0x205F] = folds[0x3000] = U' ';
    folds[0x00AD] = folds[0x2060] = folds[0xFEFF] = FoldTable::dropped;  // soft hyphen, word joiner, BOM inside
    add_range(0x200B, 0x200F, FoldTable::dropped);                       // zero-width, direction marks
    add_range(0x202A, 0x202E, FoldTable::dropped);
    return folds;
}

inline char32_t only_code_point(std::string_view character) { return utf8_detail::read_sequence(character).code_point; }

inline FoldTable const& FoldTable::get() {
    static FoldTable const table;
    return table;
}

inline FoldTable::FoldTable() {
    auto folds = sign_folds();
#ifdef ZHIBIAO_HAS_HANT_HANS
    for (auto const& row : data::hant_hans_rows) folds[only_code_point(row.hant)] = only_code_point(row.hans);
    for (auto const& row : data::hant_hans_rows) {
        auto const target = only_code_point(row.hans);
        if (target < 0x10000 && !folds.contains(target)) simplified_only_.add(target);
    }
#endif
    for (auto const& [code_point, target] : folds) {
        if (code_point < 0x10000) set_.add(code_point), targets_.push_back(target);
        else beyond_bmp_[code_point] = target;
    }
    suspicious_ = set_;
    std::uint16_t rank = 0;
    for (std::size_t row = 0; row < CodePointSet::row_count; ++row) {
        ranks_[row] = rank;
        rank = static_cast<std::uint16_t>(rank + std::popcount(set_.row(row)));
        bool const overlong = row < 0x800 >> 6;
        bool const surrogate = row >= 0xD800 >> 6 && row <= 0xDFFF >> 6;
        if (overlong || surrogate) suspicious_.add_row(row);
    }
}

}  // namespace fold_detail

void Text::add_step(std::vector<Step>& steps, Step step) {
    if (!steps.empty() && steps.back().reading_begin == step.reading_begin) {
        steps.back().own_begin = step.own_begin;
    } else {
        steps.push_back(step);
    }
}

void Text::fold() {
    auto const& table = fold_detail::FoldTable::get();
    std::string_view const own = own_;
    std::string reading;
    reading.reserve(own.size());
    std::size_t kept_from = 0, folded_han = 0, simplified_han = 0;
    for (std::size_t at = 0; at < own.size();) {
        if (static_cast<unsigned char>(own[at]) < 0x80) { ++at; continue; }
        auto const [length, well_formed, code_point] = utf8_detail::read_sequence(own.substr(at));
        if (!table.folds(code_point)) {
            simplified_han += table.is_simplified_only(code_point);
            at += length;
            continue;
        }
        reading.append(own, kept_from, at - kept_from);
        auto const begin = reading.size();
        auto const target = table.folded(code_point);
        bool const drop = target == fold_detail::FoldTable::dropped;
        if (!drop) utf8_detail::append(reading, target);
        folded_han += fold_detail::is_han(code_point);
        auto const own_begin = static_cast<std::uint32_t>(at);
        kept_from = at += length;
        if (reading.size() - begin != length)
            add_step(steps_, {static_cast<std::uint32_t>(reading.size()), drop ? own_begin : static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)});
    }
    reading.append(own, kept_from, own.size() - kept_from);
    script_ = folded_han > simplified_han ? Script::hant : Script::hans;
    folded_ = std::move(reading);
}

void Text::cut(std::span<Span const> cuts) {
    if (cuts.empty()) return;
    std::string_view const reading = this->reading();
    std::string kept;
    kept.reserve(reading.size());
    std::vector<Step> steps;
    std::uint32_t from = 0, removed = 0;
    auto old_step = steps_.begin();
    auto const take_steps_up_to = [&](std::uint32_t end) {
        for (; old_step != steps_.end() && old_step->reading_begin <= end; ++old_step)
            add_step(steps, {old_step->reading_begin - removed, old_step->own_before, old_step->own_begin});
    };
    for (Span const gap : cuts) {
        if (gap.empty()) continue;
        kept.append(reading, from, gap.begin - from);
        // A step right at the gap's begin closes what stands before it.
        take_steps_up_to(gap.begin);
        auto const own = own_span(gap);
        auto const own_before = gap.begin == 0 ? 0 : own_span({0, gap.begin}).end;
        while (old_step != steps_.end() && old_step->reading_begin < gap.end) ++old_step;
        auto own_begin = own.end;
        for (; old_step != steps_.end() && old_step->reading_begin == gap.end; ++old_step) own_begin = old_step->own_begin;
        add_step(steps, {gap.begin - removed, own_before, own_begin});
        removed += gap.size();
        from = gap.end;
    }
    kept.append(reading, from, reading.size() - from);
    take_steps_up_to(static_cast<std::uint32_t>(reading.size()));
    steps_ = std::move(steps);
    folded_ = std::move(kept);
}

Span Text::own_span(Span reading_span) const noexcept {
    if (steps_.empty()) return reading_span;
    auto const last_step = [this](std::uint32_t at) {
        return std::upper_bound(steps_.begin(), steps_.end(), at, [](std::uint32_t offset, Step const& step) { return offset < step.reading_begin; });
    };
    auto const own_offset = [this](std::uint32_t at, std::vector<Step>::const_iterator after) {
        if (after == steps_.begin()) return at;
        --after;
        return after->own_begin + (at - after->reading_begin);
    };
    auto const after_begin = last_step(reading_span.begin);
    Span own{own_offset(reading_span.begin, after_begin), 0};
    if (reading_span.empty()) return {own.begin, own.begin};
    auto const after_end = last_step(reading_span.end);
    bool const at_step = after_end != steps_.begin() && std::prev(after_end)->reading_begin == reading_span.end;
    own.end = at_step ? std::prev(after_end)->own_before : own_offset(reading_span.end, after_end);
    return own;
}

}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_TEXT_IMPL_FOLD_IPP
#define ZHIBIAO_TEXT_IMPL_FOLD_IPP

#include <zhibiao/data/compatibility_han.hpp>
#include <zhibiao/data/hant_hans.hpp>
#include <zhibiao/data/simplified_only.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <algorithm>
#include <cstring>
#include <span>

namespace zhibiao {
inline namespace v0 {
namespace fold_detail {

inline char16_t only_code_point(std::string_view character) {
    return static_cast<char16_t>(utf8_detail::read_sequence(character).code_point);
}

/// Full-width forms, blanks and characters that show nothing.
inline void add_signs(std::vector<char16_t>& targets) {
    auto const add = [&targets](char16_t first, char16_t last, char16_t target) {
        for (char16_t c = first; c <= last; ++c) targets[c] = target;
    };
    for (char16_t c = u'！'; c <= u'～'; ++c) {
        auto const ascii = static_cast<char>(c - u'！' + u'!');
        bool const stays = std::string_view("!\"#&'()*,:;<=>?@[\\]^_`{|}").find(ascii) != std::string_view::npos;
        if (!stays) targets[c] = static_cast<char16_t>(ascii);
    }
    targets[u'￥'] = u'¥';
    targets[0x2212] = u'-';  // minus sign
    for (char16_t const c : {u'\u00A0', u'\u202F', u'\u205F', u'\u3000'}) targets[c] = u' ';
    add(0x2000, 0x200A, u' ');
    for (char16_t const c : {u'\u00AD', u'\u2060', u'\uFEFF'}) targets[c] = FoldTable::dropped;  // soft hyphen, word joiner, byte order mark inside
    add(0x200B, 0x200F, FoldTable::dropped);                                            // zero-width characters, direction marks
    add(0x202A, 0x202E, FoldTable::dropped);
}

FoldTable const& FoldTable::get() {
    static FoldTable const table;
    return table;
}

FoldTable::FoldTable() : targets_(0x10000) {
    for (std::size_t c = 0; c < targets_.size(); ++c) targets_[c] = static_cast<char16_t>(c);
    add_signs(targets_);
    for (auto const& row : data::hant_hans_rows) targets_[only_code_point(row.hant)] = only_code_point(row.hans);
    for (auto const& row : data::compatibility_han_rows) targets_[static_cast<std::size_t>(row.code)] = targets_[only_code_point(row.han)];
    for (auto const& row : data::simplified_only_rows) simplified_only_.add(only_code_point(row.han));
    for (std::size_t row = 0; row < CodePointSet::row_count; ++row) {
        bool const overlong = row < 0x800 >> 6;
        bool const surrogate = row >= 0xD800 >> 6 && row <= 0xDFFF >> 6;
        if (overlong || surrogate) ill_formed_.add_row(row);
    }
    for (char32_t c = 0x800; c < 0x10000; ++c)
        if (!folds(c) && !ill_formed_.has(c) && mark_of(c) == Mark::none) plain_.add(c);
}

}  // namespace fold_detail

namespace fold_detail {

/// Takes what stands in `cuts` out of `places`, and moves what stands behind them.
inline void cut_places(std::vector<std::uint32_t>& places, std::span<Span const> cuts) {
    auto cut = cuts.begin();
    std::uint32_t removed = 0;
    auto kept = std::ranges::lower_bound(places, cut->begin);
    for (auto place = kept; place != places.end(); ++place) {
        for (; cut != cuts.end() && cut->end <= *place; ++cut) removed += cut->size();
        if (cut == cuts.end() || *place < cut->begin) *kept++ = *place - removed;
    }
    places.erase(kept, places.end());
}

}  // namespace fold_detail

void Text::cut(std::span<Span const> cuts) {
    if (cuts.empty()) return;
    fold_detail::cut_places(breaks_.lines, cuts);
    fold_detail::cut_places(breaks_.stops, cuts);
    auto const before = reading();
    char* const place = words_.reading_place();
    std::vector<Step> steps;
    steps.reserve(steps_.size() + cuts.size());
    std::uint32_t from = 0, removed = 0;
    auto const keep_up_to = [&](std::uint32_t end) {
        if (place + from - removed != before.data() + from) std::memmove(place + from - removed, before.data() + from, end - from);
    };
    auto old_step = steps_.begin();
    auto const take_steps_up_to = [&](std::uint32_t end) {
        for (; old_step != steps_.end() && old_step->reading_begin <= end; ++old_step)
            add_step(steps, {old_step->reading_begin - removed, old_step->own_before, old_step->own_begin});
    };
    for (Span const gap : cuts) {
        if (gap.empty()) continue;
        keep_up_to(gap.begin);
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
    auto const size = static_cast<std::uint32_t>(before.size());
    keep_up_to(size);
    take_steps_up_to(size);
    steps_ = std::move(steps);
    words_.set_reading(size - removed);
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

OwnWords::OwnWords(Text const& text) noexcept : text_(text), own_(text.own().data()), first_(text.steps_.data()), last_(first_ + text.steps_.size()), near_(first_) { enter({}); }

void OwnWords::enter(Span stretch) noexcept {
    Text::Step const* const begin = text_.steps_.data();
    Text::Step const* const end = begin + text_.steps_.size();
    if (stretch.begin < stretch_.begin)
        first_ = std::upper_bound(begin, end, stretch.begin, [](std::uint32_t offset, Text::Step const& step) { return offset < step.reading_begin; });
    stretch_ = stretch;
    while (first_ != end && first_->reading_begin <= stretch.begin) ++first_;
    go_between(first_);
}

/// Goes on in front of the step `next`, behind the one before it.
void OwnWords::go_between(Text::Step const* next) const noexcept {
    near_ = next;
    bool const any = next != text_.steps_.data();
    shift_ = any ? next[-1].own_begin - next[-1].reading_begin : 0;
    parallel_.begin = any ? next[-1].reading_begin : 0;
    // A span that ends where a step begins may end before own text that isn't in the reading.
    parallel_.end = next == last_ ? static_cast<std::uint32_t>(text_.reading().size()) : next->reading_begin - 1;
}

/// The first step of the stretch behind `at` that is not before `from`; most often `from` or the next one.
Text::Step const* OwnWords::step_behind(std::uint32_t at, Text::Step const* from) const noexcept {
    constexpr std::ptrdiff_t few = 8;
    if (last_ - from > few && from[few].reading_begin <= at)
        return std::upper_bound(from + few, last_, at, [](std::uint32_t offset, Text::Step const& step) { return offset < step.reading_begin; });
    while (from != last_ && from->reading_begin <= at) ++from;
    return from;
}

std::string_view OwnWords::beyond_step(Span span) const noexcept {
    if (!stretch_.contains(span)) return text_.own_words(span);
    auto const own_offset = [this](std::uint32_t at, Text::Step const* after) { return after == text_.steps_.data() ? at : after[-1].own_begin + (at - after[-1].reading_begin); };
    bool const onward = near_ != first_ && near_[-1].reading_begin <= span.begin;
    Text::Step const* const behind = step_behind(span.begin, onward ? near_ : first_);
    go_between(behind);  // the next words are most often beside these
    std::uint32_t const begin = own_offset(span.begin, behind);
    if (span.empty()) return {own_ + begin, 0};
    Text::Step const* const after = step_behind(span.end, behind);
    bool const at_step = after != text_.steps_.data() && after[-1].reading_begin == span.end;
    std::uint32_t const end = at_step ? after[-1].own_before : own_offset(span.end, after);
    return {own_ + begin, end - begin};
}

}  // namespace v0
}  // namespace zhibiao

#endif

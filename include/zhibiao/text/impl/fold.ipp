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

inline FoldTable const& FoldTable::get() {
    static FoldTable const table;
    return table;
}

inline FoldTable::FoldTable() : targets_(0x10000) {
    for (std::size_t c = 0; c < targets_.size(); ++c) targets_[c] = static_cast<char16_t>(c);
    add_signs(targets_);
    for (auto const& row : data::hant_hans_rows) targets_[only_code_point(row.hant)] = only_code_point(row.hans);
    for (auto const& row : data::compatibility_han_rows) targets_[static_cast<std::size_t>(row.code)] = targets_[only_code_point(row.han)];
    for (auto const& row : data::simplified_only_rows) simplified_only_.add(only_code_point(row.han));
    for (char32_t c = 0; c < 0x10000; ++c)
        if (folds(c)) suspicious_.add(c);
    for (std::size_t row = 0; row < CodePointSet::row_count; ++row) {
        bool const overlong = row < 0x800 >> 6;
        bool const surrogate = row >= 0xD800 >> 6 && row <= 0xDFFF >> 6;
        if (overlong || surrogate) ill_formed_.add_row(row), suspicious_.add_row(row);
    }
}

/// Characters that only the Simplified script has, counted up to `enough`.
inline std::size_t count_simplified(std::string_view text, std::size_t enough) noexcept {
    auto const& simplified = FoldTable::get().simplified_only();
    std::size_t count = 0;
    for (std::size_t at = 0; count < enough && (at = skip_plain(text, at, simplified)) < text.size();) {
        auto const sequence = utf8_detail::read_sequence(text.substr(at));
        count += simplified.has(sequence.code_point);
        at += sequence.length;
    }
    return count;
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
    // Taken into locals, because a byte that is written could otherwise be part of them for all that the compiler knows.
    auto const& table = fold_detail::FoldTable::get();
    auto const* const targets = table.targets();
    std::string_view const own = own_;
    std::string reading = own_;
    char* const place = reading.data();
    // The reading stands ready up to `written`; what belongs behind it stands, folded, from `piece` to `at`.
    std::size_t written = 0, piece = 0, folded_han = 0;
    auto const close_piece = [&](std::size_t end) {
        if (written != piece) std::memmove(place + written, place + piece, end - piece);
        written += end - piece;
    };
    for (std::size_t at = 0; at < own.size();) {
        auto const lead = static_cast<unsigned char>(own[at]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if ((lead & 0xF0) == 0xE0) {
            // Nearly every character: three bytes folded to three, without a branch on whether it folds.
            auto const second = static_cast<unsigned char>(own[at + 1]) & 0x3Fu, third = static_cast<unsigned char>(own[at + 2]) & 0x3Fu;
            char32_t const code_point = (lead & 0x0Fu) << 12 | second << 6 | third, target = targets[code_point];
            if (target >= 0x800) {
                utf8_detail::write_three(place + at, target);
                // Only the blocks of ideographs tell the script; the radicals and look-alikes around them don't.
                folded_han += target != code_point && code_point - 0x3400 < 0xF900 - 0x3400;
                at += 3;
                continue;
            }
        }
        auto const begin = at;
        auto const sequence = utf8_detail::read_sequence(own.substr(at));
        at += sequence.length;
        auto const target = table.folded(sequence.code_point);
        if (target == sequence.code_point) continue;
        auto const length = target == fold_detail::FoldTable::dropped ? 0 : utf8_detail::write_short(place + begin, target);
        if (length == sequence.length) continue;
        close_piece(begin + length);
        piece = at;
        auto const own_end = static_cast<std::uint32_t>(at);
        add_step(steps_, {static_cast<std::uint32_t>(written), length == 0 ? static_cast<std::uint32_t>(begin) : own_end, own_end});
    }
    close_piece(own.size());
    reading.resize(written);
    if (folded_han != 0 && fold_detail::count_simplified(own, folded_han) < folded_han) script_ = Script::hant;
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

/// The one pass over a text's characters: what isn't well-formed, what reads otherwise than it is written, and where lines and
/// sentences may end.
#ifndef ZHIBIAO_TEXT_IMPL_READING_IPP
#define ZHIBIAO_TEXT_IMPL_READING_IPP

#include <zhibiao/text/impl/eight_bytes.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <array>
#include <bit>
#include <cstring>

namespace zhibiao {
inline namespace v0 {
namespace fold_detail {

inline constexpr auto ascii_marks = [] {
    std::array<Mark, 0x80> marks{};
    for (char32_t c = 0; c < marks.size(); ++c) marks[c] = mark_of(c);
    return marks;
}();

/// The highest bit of each byte of ASCII that may end something: up to '"', '?' and '|'. What bytes beyond ASCII have there means
/// nothing.
constexpr std::uint64_t may_mark(std::uint64_t word) noexcept {
    auto const low = word & eight_bytes::all(0x7F);
    auto const above_quote = low + eight_bytes::all(0x7F - '"');
    auto const differs = [low](char c) { return (low ^ eight_bytes::all(static_cast<unsigned char>(c))) + eight_bytes::all(0x7F); };
    return ~(above_quote & differs('?') & differs('|')) & eight_bytes::all(0x80);
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

/// Only the blocks of ideographs tell the script; the radicals and look-alikes around them don't.
inline bool tells_script(char32_t code_point) noexcept { return code_point - 0x3400 < 0xF900 - 0x3400; }

}  // namespace fold_detail

/// Copies a text and makes its reading behind it, while its bytes are at hand. The reading is put together of the pieces of the
/// text between what folds; no folded form is longer than what it is folded from.
class Text::ReadingMaker {
public:
    ReadingMaker(Text& text, std::string_view own) : text_(text), own_(own), table_(fold_detail::FoldTable::get()) {
        text_.words_.make_room(own.size());
        reading_ = text_.words_.reading_place();
        constexpr std::size_t least_article = 1024;
        if (own_.size() < least_article) return;
        // Reports have a stop in 125 bytes and a line in a thousand.
        text_.breaks_.stops.reserve(own_.size() / 96 + 8);
        text_.breaks_.lines.reserve(own_.size() / 512 + 8);
    }

    /// Where the first ill-formed sequence begins, else all_read.
    std::size_t make() {
        while ((at_ = table_.plain().skip(own_, at_)) < own_.size()) {
            if (byte(0) < 0x80) {
                pass_ascii();
            } else if (has_full_stop()) {
                text_.breaks_.stops.push_back(reading_offset(at_));
                at_ += 3;
            } else if (!take_three() && !take_character()) {
                copy_own(own_.size());
                return at_;
            }
            keep_up();
        }
        finish();
        return all_read;
    }

private:
    [[nodiscard]] unsigned char byte(std::size_t behind) const noexcept { return static_cast<unsigned char>(own_[at_ + behind]); }
    [[nodiscard]] std::uint32_t reading_offset(std::size_t own_offset) const noexcept { return static_cast<std::uint32_t>(own_offset - piece_ + written_); }

    [[nodiscard]] bool has_full_stop() const noexcept { return own_.size() - at_ >= 3 && byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x82; }

    void note(fold_detail::Mark mark, std::uint32_t at) {
        if (mark == fold_detail::Mark::stop) return text_.breaks_.stops.push_back(at);
        if (mark == fold_detail::Mark::line || (mark == fold_detail::Mark::blank && at == behind_blank_)) text_.breaks_.lines.push_back(at);
        if (mark == fold_detail::Mark::blank) behind_blank_ = at + 1;
    }

    /// Eight bytes at a time, without a question for each: figures are short, and of a length that nothing foretells.
    void pass_ascii() {
        while (own_.size() - at_ >= sizeof(std::uint64_t)) {
            auto const word = eight_bytes::load(own_.data() + at_);
            auto const beyond = word & eight_bytes::all(0x80);
            auto const before = (beyond & (0 - beyond)) - 1;
            for (auto marks = fold_detail::may_mark(word) & before & ~beyond; marks != 0; marks &= marks - 1) note_ascii(at_ + static_cast<std::size_t>(std::countr_zero(marks)) / 8);
            auto const length = static_cast<std::size_t>(std::countr_zero(beyond)) / 8;
            at_ += length;
            if (length < sizeof word) return;
        }
        for (; at_ < own_.size() && byte(0) < 0x80; ++at_) note_ascii(at_);
    }
    void note_ascii(std::size_t at) { note(fold_detail::ascii_marks[static_cast<unsigned char>(own_[at])], reading_offset(at)); }

    /// A character of three bytes that ends something or folds, to another one of three as those of the Traditional script do or to
    /// a shorter one. What folds is well-formed if it isn't overlong: no surrogate does.
    bool take_three() {
        if (own_.size() - at_ < 3 || (byte(0) & 0xF0) != 0xE0 || !utf8_detail::is_continuation(byte(1)) || !utf8_detail::is_continuation(byte(2))) return false;
        auto const code_point = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (code_point < 0x800) return false;
        auto const target = table_.folded(code_point);
        auto const mark = fold_detail::mark_of(target);
        if (target == code_point && mark == fold_detail::Mark::none) return false;
        note(mark, reading_offset(at_));
        at_ += 3;
        if (target == code_point) return true;
        folded_han_ += target >= 0x800 && fold_detail::tells_script(code_point);
        fold(3, target);
        return true;
    }

    /// False where it is ill-formed.
    bool take_character() {
        auto const sequence = utf8_detail::read_sequence(own_.substr(at_));
        if (!sequence.well_formed) return false;
        auto const target = table_.folded(sequence.code_point);
        note(fold_detail::mark_of(target), reading_offset(at_));
        at_ += sequence.length;
        if (target != sequence.code_point) fold(sequence.length, target);
        return true;
    }

    /// Reads the character of `length` bytes that ends at at_ as `target`.
    void fold(std::size_t length, char32_t target) {
        using fold_detail::FoldTable;
        folded_ = true;
        add_piece(at_ - length);
        piece_ = at_;
        std::size_t const folded_length = target == FoldTable::dropped ? 0 : write_folded(reading_ + written_, target);
        written_ += folded_length;
        if (folded_length == length) return;
        auto const own_end = static_cast<std::uint32_t>(at_);
        add_step(text_.steps_, {static_cast<std::uint32_t>(written_), static_cast<std::uint32_t>(target == FoldTable::dropped ? at_ - length : at_), own_end});
    }

    static std::uint32_t write_folded(char* place, char32_t target) {
        if (target < 0x800) return utf8_detail::write_short(place, target);
        utf8_detail::write_three(place, target);
        return 3;
    }

    /// The reading goes on with what stands from piece_ to `end`. Where much folds, pieces are short: those are copied with what stands
    /// behind them, which is written over.
    void add_piece(std::size_t end) {
        constexpr std::size_t together = Words::slack;
        auto const size = end - piece_;
        if (size <= together && own_.size() - piece_ >= together) std::memcpy(reading_ + written_, own_.data() + piece_, together);
        else std::memcpy(reading_ + written_, own_.data() + piece_, size);
        written_ += size;
    }

    void copy_own(std::size_t end) {
        if (end != copied_) std::memcpy(text_.words_.own_place() + copied_, own_.data() + copied_, end - copied_);
        copied_ = end;
    }

    /// Copies what has been looked at while it is near.
    void keep_up() {
        constexpr std::size_t near = 16384;
        if (at_ - copied_ < near) return;
        copy_own(at_);
        if (!folded_) return;
        add_piece(at_);
        piece_ = at_;
    }

    void finish() {
        copy_own(own_.size());
        if (!folded_) return;
        add_piece(own_.size());
        text_.words_.set_reading(written_);
        if (folded_han_ != 0 && fold_detail::count_simplified(own_, folded_han_) < folded_han_) text_.script_ = Script::hant;
    }

    Text& text_;
    std::string_view own_;
    fold_detail::FoldTable const& table_;
    char* reading_ = nullptr;
    bool folded_ = false;
    std::size_t at_ = 0, copied_ = 0;
    std::size_t written_ = 0, piece_ = 0;  // of the reading; where the own text goes on that isn't in it yet
    std::uint32_t behind_blank_ = 0xFFFFFFFF;  // in the reading
    std::size_t folded_han_ = 0;
};

std::size_t Text::read(std::string_view own) {
    steps_.clear();
    breaks_.lines.clear();
    breaks_.stops.clear();
    script_ = Script::hans;
    return ReadingMaker(*this, own).make();
}

}  // namespace v0
}  // namespace zhibiao

#endif

/// The one pass over a text's characters: what isn't well-formed, what reads otherwise than it is written, and where lines and
/// sentences may end.
#ifndef ZHIBIAO_TEXT_IMPL_READING_IPP
#define ZHIBIAO_TEXT_IMPL_READING_IPP

#include <zhibiao/text/impl/byte_scan.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>
#include <zhibiao/text/text.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace zhibiao {
inline namespace v0 {
namespace fold_detail {

inline constexpr auto ascii_marks = [] {
    std::array<Mark, 0x80> marks{};
    for (char32_t c = 0; c < marks.size(); ++c) marks[c] = mark_of(c);
    return marks;
}();

/// Sixteen bytes of ASCII that end nothing have no hit; a hit may be one or not.
inline byte_scan::Hits may_mark(byte_scan::Bytes bytes) noexcept {
    return (bytes >= 0x80) | (bytes <= '"') | (bytes == '?') | (bytes == '|');
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

/// Makes a reading out of a copy of the own text, in place: no folded form is longer than what it is folded from.
class Text::ReadingMaker {
public:
    explicit ReadingMaker(Text& text) : text_(text), own_(text.own_), table_(fold_detail::FoldTable::get()) {
        constexpr std::size_t least_article = 1024;
        if (own_.size() < least_article) return;
        // Reports have a stop in 125 bytes and a line in a thousand.
        text_.breaks_.stops.reserve(own_.size() / 96 + 8);
        text_.breaks_.lines.reserve(own_.size() / 512 + 8);
    }

    /// Where the first ill-formed sequence begins, else all_read.
    std::size_t make() {
        while ((at_ = table_.plain().skip(own_, at_)) < own_.size()) {
            if (static_cast<unsigned char>(own_[at_]) < 0x80) {
                pass_ascii();
            } else if (own_.size() - at_ >= 3 && std::memcmp(own_.data() + at_, "。", 3) == 0) {
                text_.breaks_.stops.push_back(reading_offset(at_));
                at_ += 3;
            } else if (!take_folded_han() && !take_character()) {
                text_.is_folded_ = false;
                return at_;
            }
        }
        finish();
        return all_read;
    }

private:
    [[nodiscard]] std::uint32_t reading_offset(std::size_t own_offset) const noexcept { return static_cast<std::uint32_t>(own_offset - piece_ + written_); }

    void pass_ascii() {
        while (at_ < own_.size()) {
            while (own_.size() - at_ >= sizeof(byte_scan::Bytes) && byte_scan::first_of(fold_detail::may_mark(byte_scan::load(own_.data() + at_))) == sizeof(byte_scan::Bytes)) at_ += sizeof(byte_scan::Bytes);
            auto const end = std::min(own_.size(), at_ + sizeof(byte_scan::Bytes));
            for (; at_ < end; ++at_) {
                auto const byte = static_cast<unsigned char>(own_[at_]);
                if (byte >= 0x80) return;
                if (auto const mark = fold_detail::ascii_marks[byte]; mark != fold_detail::Mark::none) note(mark, reading_offset(at_));
            }
        }
    }

    void note(fold_detail::Mark mark, std::uint32_t at) {
        if (mark == fold_detail::Mark::stop) return text_.breaks_.stops.push_back(at);
        if (mark == fold_detail::Mark::line || at == behind_blank_) text_.breaks_.lines.push_back(at);
        if (mark == fold_detail::Mark::blank) behind_blank_ = at + 1;
    }

    /// A character of three bytes that folds to another one of three, as those of the Traditional script do. What folds so is
    /// well-formed: nothing below U+0800 does, and no surrogate.
    bool take_folded_han() {
        if (own_.size() - at_ < 3) return false;
        auto const byte = [this](std::size_t i) { return static_cast<unsigned char>(own_[at_ + i]); };
        if ((byte(0) & 0xF0) != 0xE0 || !utf8_detail::is_continuation(byte(1)) || !utf8_detail::is_continuation(byte(2))) return false;
        auto const code_point = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        auto const target = table_.folded(code_point);
        if (target < 0x800 || target == code_point) return false;
        utf8_detail::write_three(text_.folded().data() + at_, target);
        folded_han_ += fold_detail::tells_script(code_point);
        at_ += 3;
        return true;
    }

    /// False where it is ill-formed.
    bool take_character() {
        auto const sequence = utf8_detail::read_sequence(own_.substr(at_));
        if (!sequence.well_formed) return false;
        auto const begin = at_;
        at_ += sequence.length;
        auto const target = table_.folded(sequence.code_point);
        if (auto const mark = fold_detail::mark_of(target); mark != fold_detail::Mark::none) note(mark, reading_offset(begin));
        if (target != sequence.code_point) fold(begin, target);
        return true;
    }

    /// Reads the character from `begin` to `at_` as `target`, which has one or two bytes or none.
    void fold(std::size_t begin, char32_t target) {
        using fold_detail::FoldTable;
        char* const place = text_.folded().data() + begin;
        std::size_t const length = target == FoldTable::dropped ? 0 : utf8_detail::write_short(place, target);
        if (length == at_ - begin) return;
        close_piece(begin + length);
        piece_ = at_;
        auto const own_end = static_cast<std::uint32_t>(at_);
        add_step(text_.steps_, {static_cast<std::uint32_t>(written_), target == FoldTable::dropped ? static_cast<std::uint32_t>(begin) : own_end, own_end});
    }

    /// What belongs behind written_ stands, folded, from piece_ to `end`.
    void close_piece(std::size_t end) {
        char* const reading = text_.folded_.data();
        if (written_ != piece_) std::memmove(reading + written_, reading + piece_, end - piece_);
        written_ += end - piece_;
    }

    void finish() {
        if (!text_.is_folded_) return;
        close_piece(own_.size());
        text_.folded_.resize(written_);
        if (folded_han_ != 0 && fold_detail::count_simplified(own_, folded_han_) < folded_han_) text_.script_ = Script::hant;
    }

    Text& text_;
    std::string_view own_;
    fold_detail::FoldTable const& table_;
    std::size_t at_ = 0;
    std::size_t written_ = 0, piece_ = 0;  // of the reading, up to the last fold that changed the length; where the own text goes on
    std::uint32_t behind_blank_ = 0xFFFFFFFF;  // in the reading
    std::size_t folded_han_ = 0;
};

std::string& Text::folded() {
    if (!is_folded_) folded_ = own_;
    is_folded_ = true;
    return folded_;
}

std::size_t Text::read(std::string_view own) {
    own_ = own;
    is_folded_ = false;
    steps_.clear();
    breaks_.lines.clear();
    breaks_.stops.clear();
    script_ = Script::hans;
    return read_own();
}

std::size_t Text::read_own() { return ReadingMaker(*this).make(); }

}  // namespace v0
}  // namespace zhibiao

#endif

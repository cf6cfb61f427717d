#ifndef ZHIBIAO_ARTICLE_IMPL_LINE_IPP
#define ZHIBIAO_ARTICLE_IMPL_LINE_IPP

#include <zhibiao/article/impl/line.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <algorithm>
#include <utility>

namespace zhibiao {
inline namespace v0 {
namespace article_detail {

/// Length of the line break that begins at `at`: LF, CRLF, CR, VT, FF, NEL, LS, PS; 0 for none.
inline std::size_t line_break_length(string_view text, std::size_t at) noexcept {
    auto const rest = text.substr(at);
    switch (static_cast<unsigned char>(rest[0])) {
        case '\r': return rest.starts_with("\r\n") ? 2 : 1;
        case '\n': case '\v': case '\f': return 1;
        case 0xC2: return has_prefix(rest, "\xC2\x85") ? 2 : 0;
        case 0xE2: return has_prefix(rest, "\xE2\x80\xA8") || has_prefix(rest, "\xE2\x80\xA9") ? 3 : 0;
        default: return 0;
    }
}

/// Splits a reading into lines. Exports that keep a whole article on one line set its paragraphs apart by two blanks
/// (…。　　今年…): in a long line where that is plain they are breaks as well.
class LineSplitter {
public:
    LineSplitter(string_view reading, std::span<std::uint32_t const> breaks) : reading_(reading), breaks_(breaks) { lines_.reserve(breaks.size() + 1); }

    std::vector<Line> split() {
        for (; next_ != breaks_.size(); ++next_) {
            if (breaks_[next_] < at_) continue;  // in a run that has been passed
            at_ = breaks_[next_];
            step();
        }
        add(reading_.size());
        return std::move(lines_);
    }

private:
    static constexpr std::size_t long_line = 400;

    void step() {
        switch (reading_[at_]) {
            case ' ': --at_; return take_blanks();
            case '\t': return take_gap('\t', Gap::tab);
            case '|': return take_gap('|', Gap::bar);
            default: break;
        }
        take_break(line_break_length(reading_, at_));
    }

    void take_blanks() {
        auto const end = skip_spaces(at_);
        if (at_ > begin_ && end < reading_.size() && holds_paragraphs()) take_break(end - at_);
        else {
            if (at_ > begin_) note(Gap::blanks);
            at_ = end;
        }
    }

    void take_gap(char c, Gap gap) {
        while (at_ < reading_.size() && reading_[at_] == c) ++at_;
        note(gap);
    }

    void note(Gap gap) { gaps_ = static_cast<std::uint8_t>(gaps_ | static_cast<std::uint8_t>(gap)); }

    [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
        while (at < reading_.size() && reading_[at] == ' ') ++at;
        return at;
    }

    /// Whether the real line that `at_` is in has two blanks behind a stop twice at least. Each line is looked at once.
    bool holds_paragraphs() {
        if (at_ < line_end_) return holds_paragraphs_;
        auto const is_end = [this](std::uint32_t at) { return reading_[at] == '\n' || reading_[at] == '\r'; };
        auto const end = std::find_if(breaks_.begin() + static_cast<std::ptrdiff_t>(next_), breaks_.end(), is_end);
        line_end_ = end == breaks_.end() ? reading_.size() : *end;
        int breaks = 0;
        if (line_end_ - begin_ > long_line) {
            for (auto at = reading_.find("  ", begin_); at < line_end_ && breaks < 2; at = reading_.find("  ", skip_spaces(at)))
                breaks += suffix_length(reading_.substr(begin_, at - begin_), {"。", "！", "？", "”", "：", "；", "）"}) != 0;
        }
        return holds_paragraphs_ = breaks >= 2;
    }

    void take_break(std::size_t length) {
        add(at_);
        begin_ = at_ += length;
    }

    void add(std::size_t end) {
        auto first = begin_, last = end;
        while (first < last && is_blank(reading_[first])) ++first;
        while (last > first && is_blank(reading_[last - 1])) --last;
        auto const gaps = std::exchange(gaps_, std::uint8_t{0});
        if (first == last) return;
        Line& line = lines_.emplace_back();
        line.span = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
        line.indent = static_cast<std::uint32_t>(first - begin_);
        line.gaps = gaps;
    }

    string_view reading_;
    std::span<std::uint32_t const> breaks_;
    std::size_t begin_ = 0, at_ = 0, line_end_ = 0;
    std::size_t next_ = 0;  // of the breaks
    bool holds_paragraphs_ = false;
    std::uint8_t gaps_ = 0;  // of the line
    std::vector<Line> lines_;
};

std::vector<Line> split_lines(string_view reading, std::span<std::uint32_t const> breaks) { return LineSplitter(reading, breaks).split(); }

}  // namespace article_detail
}  // namespace v0
}  // namespace zhibiao

#endif

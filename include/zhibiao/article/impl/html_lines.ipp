#ifndef ZHIBIAO_ARTICLE_IMPL_HTML_LINES_IPP
#define ZHIBIAO_ARTICLE_IMPL_HTML_LINES_IPP

#include <zhibiao/article/impl/html_lines.hpp>
#include <zhibiao/article/impl/html_looks.hpp>
#include <zhibiao/article/impl/shape.hpp>

#include <algorithm>
#include <array>

namespace zhibiao {
inline namespace v0 {
namespace html_detail {

class LineReader {
public:
    LineReader(Dom const& dom, bool hidden) : dom_(dom), hidden_(hidden) {}

    Shown read() {
        auto const count = static_cast<std::uint32_t>(dom_.nodes.size());
        for (std::uint32_t at = 0; at < count;) {
            while (!open_.empty() && at >= open_.back().end) close();
            Node const& node = dom_.nodes[at];
            if (node.kind == NodeKind::text) take_words(at);
            else if (node.kind == NodeKind::comment) take_comment(at);
            else if (!enter(at)) {
                at = node.end;
                continue;
            }
            ++at;
        }
        while (!open_.empty()) close();
        end_line();
        return std::move(shown_);
    }

private:
    struct Open {
        std::uint32_t node, end;
        Parts parts;
        bool block, link, bold, big, centered, preformatted, figure, furniture;
    };
    enum class Gap : std::uint8_t { none, blank, line_break };

    /// False for what isn't shown.
    bool enter(std::uint32_t element) {
        Node const& node = dom_.nodes[element];
        if (node.tag == Tag::br) return end_of_row_or_line(), true;
        auto const parts = node.attribute_count != 0 || node.tag == Tag::nav || node.tag == Tag::aside || node.tag == Tag::footer || node.tag == Tag::other || node.tag == Tag::article || node.tag == Tag::main ? parts_of(dom_, element) : Parts{};
        if (is_unseen(dom_, element, parts, hidden_) || (node.tag == Tag::sup && is_note_mark(dom_, element))) return false;
        if (node.tag == Tag::img) {
            image_ = true;
            return true;
        }
        if (parts.has(Part::body) && node.tag != Tag::body && node.tag != Tag::html) shown_.bodies.push_back(element);
        auto const style = dom_.attribute(element, "style");
        Open open{element, node.end, parts, is_block(dom_, element), node.tag == Tag::a, node.tag == Tag::b || node.tag == Tag::strong, is_big(dom_, element), false, node.tag == Tag::pre, node.tag == Tag::figure || node.tag == Tag::figcaption, false};
        if (!style.empty()) {
            open.bold |= style_says(style, "font-weight:bold") || style_says(style, "font-weight:700");
            open.centered = style_says(style, "text-align:center");
            open.preformatted |= style_says(style, "white-space:pre");
        }
        open.centered |= node.tag == Tag::center || dom_.attribute(element, "align") == "center";
        open.furniture = open.block && furniture_ == no_node && parts.has(Part::furniture) && node.tag != Tag::body && node.tag != Tag::html;
        if (open.block) enter_block(element);
        count(open, 1);
        if (open.furniture) furniture_ = element;
        open_.push_back(open);
        if (!open.block) inline_parts_.add(parts);
        return true;
    }

    void enter_block(std::uint32_t element) {
        auto const tag = dom_.nodes[element].tag;
        if (table_ == no_node) {
            end_line();
            if (tag == Tag::table && is_data_table(dom_, element)) begin_table(element);
        } else if (tag == Tag::caption) {
            end_line();
            in_caption_ = true;
        } else if (tag == Tag::tr) {
            begin_row();
        } else if (tag == Tag::td || tag == Tag::th) {
            begin_cell(element);
        } else {
            gap_ = std::max(gap_, Gap::blank);
        }
    }

    void close() {
        auto const open = open_.back();
        auto const tag = dom_.nodes[open.node].tag;
        if (open.block) {
            if (table_ == no_node) end_line();
            else if (tag == Tag::caption) end_caption();
            else if (tag == Tag::tr) end_row();
            else if (tag == Tag::td || tag == Tag::th) end_cell();
            else gap_ = std::max(gap_, Gap::blank);
            if (open.node == table_) {
                end_line();
                table_ = no_node;
            }
        }
        count(open, -1);
        if (open.furniture) furniture_ = no_node;
        open_.pop_back();
    }

    void count(Open const& open, int step) {
        links_ += open.link ? step : 0;
        bolds_ += open.bold ? step : 0;
        bigs_ += open.big ? step : 0;
        centers_ += open.centered ? step : 0;
        preformatted_ += open.preformatted ? step : 0;
        figures_ += open.figure ? step : 0;
    }

    void end_of_row_or_line() {
        if (table_ == no_node) end_line();
        else gap_ = std::max(gap_, Gap::blank);
    }

    void take_comment(std::uint32_t at) {
        if (dom_.nodes[at].parent == no_node || !parts_of_comment(dom_.nodes[at].words).has(Part::body)) return;
        auto const parent = dom_.nodes[at].parent;
        if (shown_.bodies.empty() || shown_.bodies.back() != parent) shown_.bodies.push_back(parent);
    }

    void take_words(std::uint32_t at) {
        auto const words = dom_.nodes[at].words;
        for (std::size_t i = 0; i < words.size();) {
            if (is_space(words[i])) {
                if (words[i] == '\n' && preformatted_ > 0) end_of_row_or_line();
                else gap_ = std::max(gap_, words[i] == '\n' || words[i] == '\r' ? Gap::line_break : Gap::blank);
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < words.size() && !is_space(words[end])) ++end;
            add(at, static_cast<std::uint32_t>(i), words.substr(i, end - i));
            i = end;
        }
    }

    /// Between two characters of Chinese a line break of the source is none of the text (CSS Text 4, 4.1.3).
    [[nodiscard]] bool is_shown_gap(string_view next) const {
        if (gap_ == Gap::none || line_is_empty() || shown_.text.back() == '\t') return false;
        auto const wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        return gap_ == Gap::blank || !(wide(shown_.text.back()) && wide(next.front()));
    }

    [[nodiscard]] bool line_is_empty() const { return shown_.text.size() == begin_; }

    void add(std::uint32_t node, std::uint32_t offset, string_view words) {
        if (is_shown_gap(words)) shown_.text += ' ';
        gap_ = Gap::none;
        if (table_ != no_node && row_ == no_row && !in_caption_) return;  // between the rows
        if (letters_ == 0) begin_line(node);
        shown_.copies.push_back({static_cast<std::uint32_t>(shown_.text.size()), node, offset});
        shown_.text += words;
        auto const letters = count_letters(words);
        letters_ += letters;
        if (links_ > 0) linked_ += letters;
        if (bolds_ > 0) bold_ += letters;
    }

    static std::uint32_t count_letters(string_view words) {
        std::uint32_t letters = 0;
        for (std::size_t at = 0; at < words.size(); ++at) {
            auto const byte = static_cast<unsigned char>(words[at]);
            if ((byte & 0xC0) == 0x80) continue;
            bool const blank = byte == ' ' || (byte == 0xC2 && words.substr(at, 2) == "\xC2\xA0") || (byte == 0xE3 && words.substr(at, 3) == "\xE3\x80\x80");
            letters += !blank;
        }
        return letters;
    }

    void begin_line(std::uint32_t node) {
        line_ = {};
        line_.node = node;
        line_.furniture = furniture_;
        line_.big = bigs_ > 0;
        line_.centered = centers_ > 0;
        line_.below_image = image_;
        line_.in_figure = figures_ > 0;
        line_.table = in_caption_ ? no_node : table_;
        line_.first_copy = first_copy_;
        int blocks = 0;
        constexpr int most_blocks = 3;
        for (std::size_t i = open_.size(); i-- > 0 && blocks < most_blocks;) {
            if (is_heading(dom_.nodes[open_[i].node].tag)) line_.heading = static_cast<std::uint8_t>(static_cast<int>(dom_.nodes[open_[i].node].tag) - static_cast<int>(Tag::h1) + 1);
            if (open_[i].block && ++blocks == 1) line_.container = open_[i].node;
            line_.parts.add(open_[i].parts);
        }
    }

    /// Blanks that no reader sees at the ends of a line.
    static string_view trimmed(string_view line) {
        constexpr string_view blanks[] = {" ", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE2\x80\x83", "\xE2\x80\x82", "\t"};
        for (std::size_t before = 0; before != line.size();) {
            before = line.size();
            for (string_view const blank : blanks) {
                if (line.starts_with(blank)) line.remove_prefix(blank.size());
                if (line.ends_with(blank)) line.remove_suffix(blank.size());
            }
        }
        return line;
    }

    void end_line() {
        gap_ = Gap::none;
        if (letters_ != 0) {
            auto const line = trimmed(string_view(shown_.text).substr(begin_));
            auto const first = static_cast<std::uint32_t>(line.data() - shown_.text.data());
            line_.span = {table_ == no_node || in_caption_ ? first : begin_, static_cast<std::uint32_t>(first + line.size())};
            line_.letters = letters_;
            line_.linked = linked_;
            line_.bold = bold_;
            line_.parts.add(inline_parts_);
            if (!line.empty()) {
                shown_.lines.push_back(line_);
                image_ = false;
                shown_.text += '\n';
            }
        }
        if (shown_.lines.empty() || shown_.lines.back().span.begin < begin_) {
            shown_.text.resize(begin_);
            shown_.copies.resize(first_copy_);
        }
        begin_ = static_cast<std::uint32_t>(shown_.text.size());
        first_copy_ = static_cast<std::uint32_t>(shown_.copies.size());
        letters_ = linked_ = bold_ = 0;
        inline_parts_ = {};
    }

    void begin_table(std::uint32_t table) {
        table_ = table;
        row_ = no_row;
        held_.clear();
    }

    /// The caption of a table is a line above its rows.
    void end_caption() {
        end_line();
        in_caption_ = false;
    }

    void begin_row() {
        in_caption_ = false;
        end_line();
        ++row_;
        column_ = 0;
        first_cell_ = shown_.cells.size();
        for (auto& rows : held_) rows -= rows > 0;
    }

    void end_row() {
        auto const line = static_cast<std::uint32_t>(shown_.lines.size());
        bool const empty = letters_ == 0;
        end_line();
        for (auto i = first_cell_; i < shown_.cells.size(); ++i) shown_.cells[i].line = line;
        if (empty) shown_.cells.resize(first_cell_);
    }

    static std::uint32_t span_of(string_view number) {
        constexpr std::uint32_t most = 1000;
        std::uint32_t value = 0;
        for (char const c : number.substr(0, 4)) value = article_detail::is_digit(c) ? value * 10 + static_cast<std::uint32_t>(c - '0') : value;
        return std::clamp<std::uint32_t>(value, 1, most);
    }

    /// Rows held by cells of rows above are passed over.
    void begin_cell(std::uint32_t element) {
        gap_ = Gap::none;
        if (row_ == no_row) return;
        if (column_ != 0) shown_.text += '\t';
        while (column_ < held_.size() && held_[column_] > 0) ++column_;
        ShownCell cell;
        cell.table = table_;
        cell.row = row_;
        cell.column = column_;
        cell.row_span = span_of(dom_.attribute(element, "rowspan"));
        cell.column_span = span_of(dom_.attribute(element, "colspan"));
        cell.header = dom_.nodes[element].tag == Tag::th;
        cell.span.begin = static_cast<std::uint32_t>(shown_.text.size());
        column_ += cell.column_span;
        if (held_.size() < column_) held_.resize(column_);
        for (auto i = cell.column; i < column_; ++i) held_[i] = cell.row_span;
        shown_.cells.push_back(cell);
    }

    void end_cell() {
        if (row_ == no_row || shown_.cells.empty()) return;
        auto& span = shown_.cells.back().span;
        auto const words = trimmed(string_view(shown_.text).substr(span.begin));
        span.begin = static_cast<std::uint32_t>(words.data() - shown_.text.data());
        span.end = static_cast<std::uint32_t>(span.begin + words.size());
    }

    static constexpr std::uint32_t no_row = 0xFFFFFFFF;

    Dom const& dom_;
    bool hidden_;
    Shown shown_;
    std::vector<Open> open_;
    int links_ = 0, bolds_ = 0, bigs_ = 0, centers_ = 0, preformatted_ = 0, figures_ = 0;
    std::uint32_t furniture_ = no_node;
    ShownLine line_;
    Parts inline_parts_;
    std::uint32_t begin_ = 0, first_copy_ = 0, letters_ = 0, linked_ = 0, bold_ = 0;
    Gap gap_ = Gap::none;
    bool image_ = false, in_caption_ = false;
    std::uint32_t table_ = no_node, row_ = no_row, column_ = 0;
    std::size_t first_cell_ = 0;
    std::vector<std::uint32_t> held_;  ///< for each column, rows that a cell still holds
};

Shown read_lines(Dom const& dom, bool hidden) { return LineReader(dom, hidden).read(); }

}  // namespace html_detail
}  // namespace v0
}  // namespace zhibiao

#endif

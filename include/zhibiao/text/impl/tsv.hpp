/// @file
/// A caller's table: TSV text row by row, and errors that name the file, the line and the column.
#ifndef ZHIBIAO_TEXT_IMPL_TSV_HPP
#define ZHIBIAO_TEXT_IMPL_TSV_HPP

#include <zhibiao/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace tsv_detail {

/// One row. A cell that isn't there is empty.
struct Row {
    std::vector<std::string_view> cells;
    std::string_view line;
    std::size_t number = 0;    ///< of the line, from 1
    std::uint64_t offset = 0;  ///< of the line, in bytes
    [[nodiscard]] std::string_view operator[](std::size_t cell) const noexcept { return cell < cells.size() ? cells[cell] : std::string_view(); }
};

/// Reads rows; empty lines and lines that begin with # are passed over, and so are a byte order mark and CR.
class Reader {
public:
    Reader(std::string_view text, std::string_view file) : begin_(text.data()), rest_(text), file_(file) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    bool next(Row& row) {
        while (!rest_.empty()) {
            row.offset = static_cast<std::uint64_t>(rest_.data() - begin_);
            row.number = ++number_;
            row.line = cut(rest_, '\n');
            if (row.line.ends_with('\r')) row.line.remove_suffix(1);
            if (row.line.empty() || row.line.starts_with('#')) continue;
            row.cells.clear();
            std::string_view cells = row.line;
            for (bool more = true; more;) {
                more = cells.find('\t') != std::string_view::npos;
                row.cells.push_back(cut(cells, '\t'));
            }
            return true;
        }
        return false;
    }

    /// What is wrong with a cell: `units.tsv:3:5: message`. Columns count characters from 1; a cell that isn't there stands at the line's end.
    [[nodiscard]] Error error(Row const& row, std::size_t cell, std::string_view message) const {
        std::string_view const before = cell < row.cells.size() ? row.line.substr(0, static_cast<std::size_t>(row.cells[cell].data() - row.line.data())) : row.line;
        std::size_t column = 1;
        for (char const byte : before) column += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        std::string text(file_);
        text.append(":").append(std::to_string(row.number)).append(":").append(std::to_string(column)).append(": ").append(message);
        return {ErrorCode::invalid_input, std::move(text), row.offset};
    }

private:
    /// Up to the next `mark`, which is taken off `rest` with it.
    static std::string_view cut(std::string_view& rest, char mark) noexcept {
        auto const part = rest.substr(0, rest.find(mark));
        rest.remove_prefix(part.size() < rest.size() ? part.size() + 1 : part.size());
        return part;
    }

    char const* begin_;
    std::string_view rest_, file_;
    std::size_t number_ = 0;
};

}  // namespace tsv_detail
}  // namespace v0
}  // namespace zhibiao

#endif

#ifndef ZHIBIAO_TEXT_IMPL_ENCODING_FIT_IPP
#define ZHIBIAO_TEXT_IMPL_ENCODING_FIT_IPP

#include <zhibiao/data/frequent_characters.hpp>
#include <zhibiao/text/impl/encoding/code_table.hpp>
#include <zhibiao/text/impl/encoding/detect.hpp>
#include <zhibiao/text/impl/fold_table.hpp>
#include <zhibiao/text/impl/utf8.hpp>

#include <vector>

namespace zhibiao {
inline namespace v0 {
namespace encoding_detail {

/// What a character says for the encoding that it was read in. Both standards put the Han that are used most in rows of their own.
struct Weight {
    static constexpr double frequent = 1, usual = 0, rare = -1, hardly = -1.5, symbol = -0.5, nobody = -4, broken = -8;
};

inline bool is_frequent(char32_t code_point) {
    static auto const table = [] {
        std::vector<bool> made(0x10000);
        for (auto const& row : data::frequent_characters_rows) made[utf8_detail::read_sequence(row.surface).code_point] = true;
        return made;
    }();
    if (code_point < 0x80 || code_point >= 0x10000) return false;
    return table[code_point] || table[fold_detail::FoldTable::get().folded(code_point)];
}

inline bool is_private_use(char32_t code_point) noexcept { return code_point >= 0xE000 && code_point <= 0xF8FF; }

struct Sum {
    double weight = 0;
    std::size_t characters = 0;
    void add(double more) {
        weight += more;
        ++characters;
    }
    [[nodiscard]] double mean() const noexcept { return characters == 0 ? 0 : weight / static_cast<double>(characters); }
};

inline double weight_of_row(bool gb, std::uint32_t lead, std::uint32_t trail) noexcept {
    if (gb) {
        if (lead < 0xA1 || (lead >= 0xAA && trail < 0xA1)) return Weight::hardly;  // Han of GBK alone
        if (lead < 0xB0) return Weight::symbol;
        return lead <= 0xD7 ? Weight::usual : Weight::rare;
    }
    if (lead < 0xA1 || lead > 0xF9) return Weight::hardly;  // HKSCS
    if (lead < 0xA4) return Weight::symbol;
    if (lead == 0xC7 || lead == 0xC8 || (lead == 0xC6 && trail >= 0xA1)) return Weight::hardly;  // kana and Cyrillic of ETEN
    return lead <= 0xC6 ? Weight::usual : Weight::rare;
}

/// The character at `at`, which isn't ASCII; gives how many bytes it has.
inline std::size_t weigh_code(CodeTable const& table, bool gb, std::string_view sample, std::size_t at, Sum& sum) {
    auto const byte = [&](std::size_t i) { return i < sample.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(sample[i])) : 0U; };
    std::uint32_t const lead = byte(at), trail = byte(at + 1);
    bool const four = gb && CodeTable::is_lead(lead) && trail - 0x30 < 10 && CodeTable::is_lead(byte(at + 2)) && byte(at + 3) - 0x30 < 10;
    if (four) {
        sum.add(Weight::hardly);
        return 4;
    }
    if (at + 1 == sample.size() && lead != 0xFF) return 1;  // cut, perhaps by the sample
    Utf8Word const word = CodeTable::is_lead(lead) && CodeTable::is_trail(trail) ? table(lead, trail) : 0;
    if (word == 0) {
        sum.add(Weight::broken);
        return trail >= 0x80 ? 2 : 1;
    }
    char32_t const code_point = code_point_of(word);
    if (is_frequent(code_point)) sum.add(Weight::frequent);
    else sum.add(is_private_use(code_point) ? Weight::nobody : weight_of_row(gb, lead, trail));
    return 2;
}

inline double fit_multi_byte(bool gb, std::string_view sample) {
    CodeTable const* const table = gb ? gb18030_table() : big5_table();
    if (table == nullptr) return Weight::broken;
    Sum sum;
    for (std::size_t at = 0; at < sample.size();) {
        if (static_cast<unsigned char>(sample[at]) >= 0x80) {
            at += weigh_code(*table, gb, sample, at, sum);
        } else {
            if (is_control(static_cast<unsigned char>(sample[at]))) sum.add(Weight::nobody);
            ++at;
        }
    }
    return sum.mean();
}

/// UTF-8 with something broken in it; the cut sequence at the sample's end doesn't count.
inline double fit_utf_8(std::string_view sample) {
    Sum sum;
    for (std::size_t at = 0; at < sample.size();) {
        auto const sequence = utf8_detail::read_sequence(sample.substr(at));
        char32_t const c = sequence.code_point;
        if (!sequence.well_formed) {
            if (at + 3 < sample.size()) sum.add(Weight::rare);
        } else if (c >= 0x80) {
            bool const han = (c >= 0x3000 && c < 0x3020) || (c >= 0x4E00 && c < 0xA000) || (c >= 0xFF00 && c < 0xFFE8);
            sum.add(is_frequent(c) ? Weight::frequent : han ? Weight::usual : Weight::hardly);
        }
        at += sequence.length;
    }
    return sum.mean();
}

inline double weight_of_unit(char32_t unit) {
    if (is_frequent(unit) || (unit < 0x80 && !is_control(unit))) return Weight::frequent;
    if ((unit >= 0x4E00 && unit < 0xA000) || (unit >= 0x3000 && unit < 0x3020) || (unit >= 0xFF00 && unit < 0xFFE8) || unit == 0xA0) return Weight::usual;
    if (is_control(unit) || is_private_use(unit)) return Weight::nobody;
    if ((unit & 0xF800) == 0xD800 || unit >= 0xFFFE) return Weight::broken;
    return Weight::hardly;
}

inline double fit_utf_16(bool little, std::string_view sample) {
    Sum sum;
    for (std::size_t at = 0; at + 2 <= sample.size(); at += 2) {
        auto const byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sample[i])); };
        sum.add(weight_of_unit(little ? byte(at) | byte(at + 1) << 8 : byte(at) << 8 | byte(at + 1)));
    }
    return sum.mean();
}

double fit(Charset charset, std::string_view sample) {
    if (charset == Charset::utf_8) return fit_utf_8(sample);
    if (is_utf_16(charset)) return fit_utf_16(charset != Charset::utf_16be, sample);
    return fit_multi_byte(is_gb(charset), sample);
}

}  // namespace encoding_detail
}  // namespace v0
}  // namespace zhibiao

#endif

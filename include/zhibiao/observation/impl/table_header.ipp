// The words of a header taken apart: 1-6月地区生产总值同比增长（%） is a time, a name, a basis, a kind and a unit.
#ifndef ZHIBIAO_OBSERVATION_IMPL_TABLE_HEADER_IPP
#define ZHIBIAO_OBSERVATION_IMPL_TABLE_HEADER_IPP

#include <zhibiao/data/table_words.hpp>
#include <zhibiao/observation/impl/table_reader.hpp>
#include <zhibiao/observation/impl/words.hpp>

#include <algorithm>
#include <string>

namespace zhibiao {
inline namespace v0 {
namespace observation_detail {

inline HeaderWord header_word(std::string_view role) {
    constexpr std::string_view roles[] = {"noun", "filler", "yoy", "mom", "growth", "fall", "change", "share", "rank", "cumulative", "month",
                                          "year_before", "last_year", "target", "forecast", "serial", "unit", "owner", "period", "among"};
    return static_cast<HeaderWord>(std::ranges::find(roles, role) - std::begin(roles));
}

inline WordTable const& header_words() {
    static auto const table = [] {
        WordTable words;
        for (auto const& row : data::table_words_rows) words.add(row.surface, static_cast<std::uint32_t>(header_word(row.role)));
        return words;
    }();
    return table;
}

void HeaderFacts::put(HeaderFacts const& other) {
    auto const take = [](auto& own, auto const& others) {
        if (others) own = others;
    };
    take(noun, other.noun);
    if (other.unit) unit = other.unit, unit_place = other.unit_place;
    take(rate_unit, other.rate_unit);
    take(kind, other.kind);
    take(basis, other.basis);
    take(shift, other.shift);
    take(extent, other.extent);
    take(status, other.status);
    take(period, other.period);
    take(subject, other.subject);
    take(whole, other.whole);
    among |= other.among;
    indexed |= other.indexed;
}

/// Length of the opening bracket that `words` begin with and what closes it; 0 for none.
inline std::size_t bracket(std::string_view words, std::string_view& closer) {
    constexpr std::string_view pairs[][2] = {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}};
    for (auto const& [open, close] : pairs)
        if (words.starts_with(open)) return closer = close, open.size();
    return 0;
}

/// 一、 （二） 3. (4) # ★: marks before a label.
inline std::size_t mark_length(std::string_view words) {
    std::string_view closer;
    std::size_t at = bracket(words, closer);
    std::size_t const begin = at;
    while (at < words.size()) {
        bool const digit = words[at] >= '0' && words[at] <= '9';
        bool const han = begins_with_any(words.substr(at), "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
        if (!digit && !han) break;
        at += digit ? 1 : 3;
    }
    auto const rest = words.substr(at);
    if (at > begin && begin > 0 && rest.starts_with(closer)) return at + closer.size();
    if (at > begin && begin == 0) {
        for (std::string_view const stop : {"、", "．", ". "})
            if (rest.starts_with(stop)) return at + stop.size();
        if (rest.size() > 1 && rest[0] == '.' && (rest[1] < '0' || rest[1] > '9')) return at + 1;
    }
    for (std::string_view const mark : {"#", "★", "☆", "*", "●", "○", "■", "◆", "·", "—", "-"})
        if (words.starts_with(mark) && words.size() > mark.size()) return mark.size();
    return 0;
}

/// Reads one header.
class HeaderReader {
public:
    HeaderReader(TableReader& table, Span cell, HeaderPlace place, int year) : table_(table), cell_(cell), at_(cell.begin), place_(place), year_(year) {}

    HeaderFacts read() {
        if (auto const whole = header_words().longest(words()); whole.length == cell_.size() && static_cast<HeaderWord>(whole.value) != HeaderWord::noun) return whole_word(static_cast<HeaderWord>(whole.value));
        if (place_ == HeaderPlace::column && take_unit(cell_)) return std::move(facts_);
        for (auto length = mark_length(words()); length != 0; length = mark_length(words())) at_ += static_cast<std::uint32_t>(length);
        while (at_ < cell_.end) step();
        end_piece();
        set_noun();
        return std::move(facts_);
    }

private:
    [[nodiscard]] std::string_view words() const { return Span{at_, cell_.end}.of(table_.reading()); }

    HeaderFacts whole_word(HeaderWord word) {
        at_ = cell_.end;
        facts_.whole = word;
        take_word(word, cell_);
        return std::move(facts_);
    }

    void step() {
        if (take_bracket() || take_header_word() || take_period() || take_entity() || take_unit_behind_mark()) return;
        auto const rest = words();
        std::uint32_t length = 1;
        while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0) == 0x80) ++length;
        auto const character = rest.substr(0, length);
        bool const loose = character == " " || character == "：" || character == ":" || character == "、" || character == "，" || character == "/" || character == "\t";
        if (character == "%" && take_unit({at_, at_ + 1})) end_piece();
        else if (loose && character != "、") end_piece();
        else if (piece_.empty()) piece_ = {at_, at_ + length};
        else piece_.end = at_ + length;
        at_ += length;
    }

    void end_piece() {
        if (!piece_.empty()) pieces_.push_back(piece_);
        piece_ = {};
    }

    bool take_bracket() {
        std::string_view closer;
        auto const open = bracket(words(), closer);
        auto const close = open == 0 ? std::string_view::npos : words().find(closer, open);
        if (close == std::string_view::npos) return false;
        Span const inside{at_ + static_cast<std::uint32_t>(open), at_ + static_cast<std::uint32_t>(close)};
        auto const end = inside.end + static_cast<std::uint32_t>(closer.size());
        if (inside.of(table_.reading()).find("=100") != std::string_view::npos || inside.of(table_.reading()).find("＝100") != std::string_view::npos) facts_.indexed = true;
        else if (!take_units(inside)) {
            auto const outer = cell_;
            auto const kept = piece_;
            auto const count = pieces_.size();
            cell_ = inside;
            at_ = inside.begin;
            piece_ = {};
            while (at_ < cell_.end) step();
            // What stands in brackets is a remark to the name.
            pieces_.resize(count);
            piece_ = kept;
            cell_ = outer;
        }
        at_ = end;
        end_piece();
        return true;
    }

    bool take_header_word() {
        auto const found = header_words().longest(words());
        if (!found) return false;
        auto const word = static_cast<HeaderWord>(found.value);
        Span const span{at_, at_ + found.length};
        bool const whole_only = word == HeaderWord::serial || word == HeaderWord::unit || word == HeaderWord::owner || word == HeaderWord::period || word == HeaderWord::filler;
        if (word == HeaderWord::unit && span.end < cell_.end) {
            auto const rest = Span{span.end, cell_.end}.of(table_.reading());
            std::uint32_t const mark = rest.starts_with("：") ? 3 : rest.starts_with(":") ? 1 : 0;
            if (mark != 0) {
                end_piece();
                auto const end = unit_end(span.end + mark);
                take_units({span.end + mark, end});
                at_ = end;
                return true;
            }
        }
        // 变化 in 气候变化, 目标 in 目标管理: words that hold only at the ends of a name
        if (whole_only || word == HeaderWord::noun) {
            piece_ = {piece_.empty() ? span.begin : piece_.begin, span.end};
            at_ = span.end;
            return true;
        }
        end_piece();
        at_ = span.end;
        take_word(word, span);
        return true;
    }

    /// 单位：亿元、%   2025年6月
    [[nodiscard]] std::uint32_t unit_end(std::uint32_t begin) const {
        auto const rest = Span{begin, cell_.end}.of(table_.reading());
        auto const end = std::min(rest.find_first_of(" )"), rest.find("）"));
        return begin + static_cast<std::uint32_t>(std::min(end, rest.size()));
    }

    void take_word(HeaderWord word, Span span) {
        Said<HeaderWord> const said{word, span, place_};
        switch (word) {
            case HeaderWord::growth: case HeaderWord::fall: case HeaderWord::change: case HeaderWord::share: case HeaderWord::rank: facts_.kind = said; break;
            case HeaderWord::yoy: case HeaderWord::mom: facts_.basis = said; break;
            case HeaderWord::year_before: case HeaderWord::last_year: facts_.shift = said; break;
            case HeaderWord::cumulative: case HeaderWord::month: facts_.extent = said; break;
            case HeaderWord::target: case HeaderWord::forecast: facts_.status = said; break;
            case HeaderWord::among: facts_.among = true; break;
            default: break;
        }
    }

    bool take_period() {
        if (auto const year = table_.bare_year({at_, cell_.end}); year != 0 && at_ == cell_.begin) {
            facts_.period = Said<FoundPeriod>{table_.year_period(year, cell_), cell_, place_};
            at_ = cell_.end;
            return true;
        }
        auto const found = table_.period_at(at_, cell_, year_);
        if (!found || found->span.begin != at_ || found->role == PeriodRole::duration) return false;
        end_piece();
        at_ = found->span.end;
        if (found->role == PeriodRole::comparison) facts_.basis = Said<HeaderWord>{HeaderWord::yoy, found->span, place_};
        else if (found->start || found->end) {
            facts_.period = Said<FoundPeriod>{table_.found_period(*found), found->span, place_};
            if (found->end) year_ = static_cast<int>(found->end->year());
        }
        return true;
    }

    /// A place at the head of a label owns its numbers; elsewhere it is part of the name.
    bool take_entity() {
        if (!piece_.empty() || !pieces_.empty()) return false;
        EntityMention const* entity = table_.entity_at(at_);
        if (entity == nullptr || entity->span.end > cell_.end) return false;
        facts_.subject = Said<FoundSubject>{table_.subject_of(*entity), entity->span, place_};
        at_ = entity->span.end;
        return true;
    }

    /// 地区生产总值：亿元, 地区生产总值 亿元
    bool take_unit_behind_mark() {
        if (piece_.empty() && pieces_.empty() && !facts_.kind) return false;
        auto const rest = words();
        std::uint32_t mark = 0;
        for (std::string_view const one : {"：", ":", "，", ",", " ", "/"})
            if (rest.starts_with(one)) mark = static_cast<std::uint32_t>(one.size());
        if (mark == 0 || at_ + mark >= cell_.end || !take_unit({at_ + mark, cell_.end})) return false;
        at_ = cell_.end;
        return true;
    }

    bool take_unit(Span span) {
        auto const unit = table_.unit_at(span);
        if (!unit) return false;
        (unit->form == UnitForm::percent && facts_.unit ? facts_.rate_unit : facts_.unit) = unit;
        facts_.unit_place = place_;
        return true;
    }

    /// 亿元、%: the first is that of levels.
    bool take_units(Span span) {
        auto const text = span.of(table_.reading());
        if (begins_with_any(text, "单位：", "单位:")) return take_units({span.begin + static_cast<std::uint32_t>(text.find_first_of(":\x9A") + 1), span.end});
        if (take_unit(span)) return true;
        bool any = false;
        for (std::size_t begin = 0; begin < text.size();) {
            auto end = std::min({text.find("、", begin), text.find("，", begin), text.find(',', begin), text.find("；", begin), text.size()});
            any |= take_unit({span.begin + static_cast<std::uint32_t>(begin), span.begin + static_cast<std::uint32_t>(end)});
            begin = end + (end < text.size() && text[end] == ',' ? 1 : 3);
        }
        return any;
    }

    void set_noun() {
        if (pieces_.empty()) return;
        std::string put_together, folded;
        Span const from{pieces_.front().begin, pieces_.back().end};
        for (auto const piece : pieces_) put_together += table_.own_words(piece), folded += piece.of(table_.reading());
        auto const found = header_words().longest(folded);
        bool const nothing = found && found.length == folded.size() && static_cast<HeaderWord>(found.value) != HeaderWord::noun;
        if (nothing) {
            if (!facts_.whole) facts_.whole = static_cast<HeaderWord>(found.value);
            return;
        }
        if (std::ranges::none_of(put_together, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; })) return;
        facts_.noun = Said<std::string_view>{pieces_.size() == 1 ? table_.own_words(from) : table_.keep(put_together), from, place_};
    }

    TableReader& table_;
    Span cell_;
    std::uint32_t at_;
    HeaderPlace place_;
    int year_;
    HeaderFacts facts_;
    Span piece_;
    std::vector<Span> pieces_;
};

HeaderFacts TableReader::read_header(Span cell, HeaderPlace place, int year) {
    constexpr std::uint32_t longest_header = 180;  // bytes
    return cell.size() > longest_header ? HeaderFacts{} : HeaderReader(*this, cell, place, year).read();
}

}  // namespace observation_detail
}  // namespace v0
}  // namespace zhibiao

#endif
